"""Build the sample papers: every NAME.yml beside this file becomes ../NAME.pdf.

Run it as ``python corpus/sample/sources/build.py``. It needs reportlab and PyYAML, and the
same source always gives the same bytes.

A source names a house style, may give a running ``header``, and holds the ``front`` sheet and
the ``blocks`` of the paper in order. Text is reportlab's paragraph markup: ``<b>``, ``<i>``,
``<u>``, ``<super>``, ``<br/>`` and ``&amp;``. The kinds of block are

    title, heading, subheading, paragraph, quote: text
    numbered: [[number, text], ...]
    list: [[marker, text], [marker, text, [[marker, text], ...]], ...], the inner list nested
    table: {rows: [[cell, ...], ...], widths: [share, ...], header: yes, repeat: yes, ruled: yes}
    note: a footnote, printed at the foot of the page that the blocks before it end on
    page_break: yes
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import yaml
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)
from reportlab.platypus.flowables import CallerMacro

FOOTER = "Sample paper written from published inspection outcomes; not a council document"
SOURCES = Path(__file__).parent

# Cells that hold one of these words alone are coloured, as improvement plans colour them.
RAG_FILL = {
    "Red": colors.HexColor("#e06666"),
    "Amber": colors.HexColor("#ffc000"),
    "Green": colors.HexColor("#70ad47"),
    "Blue": colors.HexColor("#6fa8dc"),
}
BAND = colors.HexColor("#d9e2ec")

FrontSheet = Literal["ruled", "lines", "columns", "letterhead", "letter", "centred"]
Block = dict[str, Any]


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How one council sets its papers; all lengths in points."""

    front: FrontSheet
    heading: Literal["bold", "upper", "underlined", "band"] = "bold"
    font: Literal["Helvetica", "Times"] = "Helvetica"
    size: float = 10.5
    page_number: str = "{page}"
    number_at: Literal["left", "centre", "right"] = "centre"
    header_rule: bool = False
    wide: bool = False
    justified: bool = False
    margin: float = 62
    note_room: float = 0
    number_indent: float = 34
    list_indent: float = 34

    @property
    def bold(self) -> str:
        """The bold face of the style's font."""
        return f"{self.font}-Bold"

    @property
    def roman(self) -> str:
        """The upright face of the style's font."""
        return "Helvetica" if self.font == "Helvetica" else "Times-Roman"


HOUSE_STYLES: dict[str, HouseStyle] = {
    "ruled-capitals": HouseStyle("ruled", note_room=44, header_rule=True),
    "ruled-strip": HouseStyle("ruled", heading="upper", justified=True, margin=56),
    "ruled-summary": HouseStyle("ruled", page_number="Page {page}", number_at="right"),
    "label-lines": HouseStyle("lines", page_number="Page {page} of {pages}", size=11),
    "label-lines-times": HouseStyle(
        "lines", heading="underlined", font="Times", size=11.5, page_number="- {page} -"
    ),
    "label-columns": HouseStyle(
        "columns", heading="upper", size=11.5, number_at="left", note_room=40
    ),
    "letterhead": HouseStyle("letterhead", font="Times", size=11.5, margin=72),
    "cabinet": HouseStyle("letterhead", page_number="{page}/{pages}", number_at="right"),
    "minutes": HouseStyle("centred", font="Times", size=11.5, margin=70, number_indent=66),
    "letter": HouseStyle("letter", font="Times", size=12, page_number="", margin=76),
    "plan": HouseStyle("centred", heading="band", size=12, wide=True, number_at="right", margin=48),
    "numbered": HouseStyle(
        "columns", page_number="Page {page} of {pages}", number_at="right", justified=True
    ),
    "ruled-panel": HouseStyle("ruled", font="Times", size=12, number_at="right", margin=66),
    "briefing": HouseStyle(
        "columns", heading="band", page_number="Page | {page}", number_at="right", header_rule=True
    ),
}


@dataclass(slots=True)
class Setter:
    """Sets one paper: turns its blocks into flowables and keeps the notes of the open page."""

    style: HouseStyle
    header: str = ""
    pages: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def page_size(self) -> tuple[float, float]:
        """Width and height of the sheet."""
        width, height = A4
        return (height, width) if self.style.wide else (width, height)

    @property
    def measure(self) -> float:
        """Width of the text."""
        return float(self.page_size[0] - 2 * self.style.margin)

    def text(self, **changes: Any) -> ParagraphStyle:
        """The style of running text, with changes."""
        house = self.style
        settings: dict[str, Any] = {
            "fontName": house.roman,
            "fontSize": house.size,
            "leading": house.size * 1.24,
            "spaceBefore": house.size * 0.55,
            "spaceAfter": house.size * 0.55,
            "alignment": TA_JUSTIFY if house.justified else TA_LEFT,
            "bulletFontName": house.roman,
            "bulletFontSize": house.size,
        }
        return ParagraphStyle("text", **(settings | changes))

    def set_heading(self, words: str) -> list[Any]:
        """A heading as the house sets it."""
        kind = self.style.heading
        words = words.upper() if kind == "upper" else words
        words = f"<u>{words}</u>" if kind == "underlined" else words
        band: dict[str, Any] = {"backColor": BAND, "borderPadding": 3, "spaceAfter": 9}
        return self.set_subheading(words, **(band if kind == "band" else {}))

    def set_subheading(self, words: str, **changes: Any) -> list[Any]:
        """A heading within a section, in plain bold."""
        look = self.text(
            alignment=TA_LEFT, fontName=self.style.bold, spaceBefore=9, keepWithNext=1, **changes
        )
        return [Paragraph(words, look)]

    def set_title(self, words: str) -> list[Any]:
        """The paper's title, centred."""
        size = self.style.size + 2.5
        look = {"fontName": self.style.bold, "fontSize": size, "leading": size * 1.2}
        return [Paragraph(words, self.text(alignment=TA_CENTER, spaceBefore=8, **look))]

    def set_paragraph(self, words: str) -> list[Any]:
        """A paragraph without a number."""
        return [Paragraph(words, self.text())]

    def set_quote(self, words: str) -> list[Any]:
        """A paragraph set in from both sides, in italics."""
        return [Paragraph(f"<i>{words}</i>", self.text(leftIndent=48, rightIndent=36))]

    def set_numbered(self, items: list[list[str]]) -> list[Any]:
        """Paragraphs with hanging numbers."""
        look = self.text(leftIndent=self.style.number_indent, bulletIndent=0)
        return [Paragraph(words, look, bulletText=number) for number, words in items]

    def set_list(self, items: list[list[Any]], depth: int = 1) -> list[Any]:
        """List items with their markers, and the lists nested in them."""
        indent = self.style.list_indent + 24 * depth
        look = self.text(leftIndent=indent, bulletIndent=indent - 24, spaceBefore=0, spaceAfter=4)
        flowables: list[Any] = []
        for marker, words, *nested in items:
            flowables.append(Paragraph(words, look, bulletText=marker))
            flowables += self.set_list(nested[0], depth + 1) if nested else []
        return flowables

    def set_table(self, plan: Block) -> list[Any]:
        """A table; a row with too few cells has its last cell run on to the right."""
        rows: list[list[str]] = plan["rows"]
        columns = max(len(row) for row in rows)
        shares: list[float] = plan.get("widths", [1] * columns)
        heads = 1 if plan.get("header", True) else 0
        commands: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
        if plan.get("ruled", True):
            commands.append(("GRID", (0, 0), (-1, -1), 0.6, colors.black))
        cells: list[list[Any]] = []
        for y, row in enumerate(rows):
            face = self.style.bold if y < heads else self.style.roman
            look = self.text(fontName=face, spaceBefore=0, spaceAfter=0, alignment=TA_LEFT)
            cells.append([Paragraph(words, look) for words in row])
            cells[-1] += [""] * (columns - len(row))
            if len(row) < columns:
                commands.append(("SPAN", (len(row) - 1, y), (-1, y)))
            for x, words in enumerate(row):
                if words in RAG_FILL:
                    commands.append(("BACKGROUND", (x, y), (x, y), RAG_FILL[words]))
        table = Table(
            cells,
            colWidths=[self.measure * share / sum(shares) for share in shares],
            repeatRows=heads if plan.get("repeat", False) else 0,
            style=TableStyle(commands),
            spaceBefore=2,
            spaceAfter=9,
        )
        return [table]

    def set_note(self, words: str) -> list[Any]:
        """A footnote: nothing where it stands, a line at the foot of that page."""
        return [CallerMacro(drawCallable=lambda _macro: self.notes.append(words))]

    def set_page_break(self, _wanted: bool) -> list[Any]:
        """A new page."""
        return [PageBreak()]

    def front(self, rows: list[list[str]], widths: list[float] | None) -> list[Any]:
        """The front sheet in the form that the house uses."""
        form = self.style.front
        if form in ("ruled", "columns"):
            plan: Block = {"rows": rows, "header": False, "ruled": form == "ruled"}
            return self.set_table(plan | ({"widths": widths} if widths else {}))
        looks: dict[FrontSheet, ParagraphStyle] = {
            "lines": self.text(spaceBefore=0, spaceAfter=3),
            "letterhead": self.text(
                spaceBefore=0, spaceAfter=5, alignment=TA_CENTER, fontName=self.style.bold
            ),
            "centred": self.text(spaceBefore=0, spaceAfter=4, alignment=TA_CENTER),
            "letter": self.text(spaceBefore=0, spaceAfter=0, alignment=TA_RIGHT),
        }
        joined = (f"<b>{row[0]}</b> {row[1]}" if len(row) > 1 else row[0] for row in rows)
        return [Paragraph(words, looks[form]) for words in joined] + [Spacer(1, 12)]

    def set_block(self, block: Block) -> list[Any]:
        """The flowables of one block, set by the method that its key names."""
        ((kind, content),) = block.items()
        flowables: list[Any] = getattr(self, f"set_{kind}")(content)
        return flowables

    def page_head(self, canvas: Any, document: Any) -> None:
        """The running header, from the second page on."""
        if not self.header or document.page == 1:
            return
        width, height = self.page_size
        canvas.setFont(self.style.roman, 9)
        canvas.drawString(self.style.margin, height - 36, self.header)
        if self.style.header_rule:
            canvas.line(self.style.margin, height - 41, width - self.style.margin, height - 41)

    def page_foot(self, canvas: Any, document: Any) -> None:
        """The footnotes of the page, its number and the line that says what the paper is."""
        house, (width, _height) = self.style, self.page_size
        if self.notes:
            y = 52 + house.note_room
            canvas.line(house.margin, y, house.margin + 120, y)
            look = self.text(fontSize=8.5, leading=10.5, spaceAfter=2)
            for words in self.notes:
                note = Paragraph(words, look)
                _, tall = note.wrap(self.measure, house.note_room)
                y -= tall + 2
                note.drawOn(canvas, house.margin, y)
            self.notes.clear()
        number = house.page_number.format(page=document.page, pages=self.pages)
        canvas.setFont(house.roman, 9)
        draw, x = {
            "left": (canvas.drawString, house.margin),
            "centre": (canvas.drawCentredString, width / 2),
            "right": (canvas.drawRightString, width - house.margin),
        }[house.number_at]
        draw(x, 38, number)
        canvas.setFont("Helvetica", 7.5)
        canvas.drawCentredString(width / 2, 24, FOOTER)


def set_paper(source: Block, pages: int) -> tuple[bytes, int]:
    """Set a paper whose page numbers say that it has ``pages`` pages.

    Gives the PDF and the number of pages that it really has.
    """
    setter = Setter(HOUSE_STYLES[source["style"]], source.get("header", ""), pages)
    house, (width, height) = setter.style, setter.page_size
    flowables = setter.front(source["front"], source.get("front_widths"))
    for block in source["blocks"]:
        flowables += setter.set_block(block)
    foot = 56 + house.note_room
    frame = Frame(house.margin, foot, setter.measure, height - foot - 52, 0, 0, 0, 0)
    template = PageTemplate(
        frames=[frame],
        onPage=setter.page_head,
        onPageEnd=setter.page_foot,
        pagesize=(width, height),
    )
    out = io.BytesIO()
    document = BaseDocTemplate(out, pagesize=(width, height), pageTemplates=[template], invariant=1)
    document.build(flowables)
    return out.getvalue(), int(document.page)


def build(source: Path, target: Path) -> None:
    """Build one paper; it is set twice, as only the first setting tells how many pages it has."""
    paper: Block = yaml.safe_load(source.read_text(encoding="utf-8"))
    _, pages = set_paper(paper, 0)
    target.write_bytes(set_paper(paper, pages)[0])


def main() -> None:
    """Build every paper."""
    for source in sorted(SOURCES.glob("*.yml")):
        build(source, SOURCES.parent / f"{source.stem}.pdf")


if __name__ == "__main__":
    main()
