"""Lines to blocks: headings, paragraphs, list items and table rows, whole over page breaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.outline.furniture import furniture
from pipeline.outline.markers import Marker, MarkerKind, marker_of
from pipeline.records import Block, BlockKind, Box, Document, Line, Page, Piece, Table

# White space that parts two paragraphs, in font sizes, measured between two lines' boxes.
_PARAGRAPH_GAP = 0.62
# Type sizes that differ by less than this are the same, in points.
_SAME_SIZE = 0.8
# Left edges that differ by less than this are the same, in points.
_SAME_EDGE = 4.0
# A centred line shorter than this is complete, in points.
_SHORT_LINE = 260.0
_TERMINAL = (".", "!", "?", ":", ";", ".”", ".’", '."', ".'", ".)")
# A label with its value begins a line of its own: "Report published: 15 September 2014".
_LABELLED = re.compile(r"[A-Z][\w'’-]*(?: [\w'’()/-]+){0,3}\s?:\s+\S")
_OPEN_END = re.compile(r"(?:[,/&–-]|\b(?:and|or|of|the|to|for|in|with|by|a|an|on|at|that|from))$")
# What Markdown and its like put around words.
_EMPHASIS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|</?(?:u|b|i|em|strong|sup|sub)>|^#{1,6}\s+")
_RULE = re.compile(r"[-=_–—\s]+")
_LONGEST_HEADING = 180

# The sections that committee papers are made of, as they stand after a number: "1. Purpose of
# Report". Without type to go by, the words tell a heading from a numbered sentence.
_SECTION = re.compile(
    r"(?:(?:the )?(?:purpose|background|context|introduction|summary|executive summary|recommendation"
    r"|decision|reason|detail|main report|main body|key issue|key point|key finding|finding|outcome"
    r"|proposal|option|alternative|other option|consultation|implication|financial|legal|equalit"
    r"|risk|resource|conclusion|next step|appendi|background (?:paper|document|information)"
    r"|supporting information|corporate|policy|community|environment|area(?:s)? for|strength"
    r"|inspection|what|priorit|timetable|timescale|comment|report|issue|matter))",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Draft:
    """A block being put together."""

    kind: BlockKind
    marker: str = ""
    marker_kind: MarkerKind | None = None
    indent: float = 0.0
    text_edge: float | None = None
    parts: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    length: int = 0
    last: Line | None = None
    last_page: int = 0
    right: float = 0.0
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    lines: int = 0
    table: int = -1
    cells: list[tuple[int, int]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def put(self, page: Page, start: int, end: int, plain: bool) -> None:
        """Adds a range of a page's text; marks of emphasis are left out of plain text's."""
        raw = page.text[start:end]
        kept = start
        if plain and ("*" in raw or "<" in raw or "#" in raw):
            for mark in _EMPHASIS.finditer(raw):
                self._piece(page, kept, start + mark.start())
                kept = start + mark.end()
        self._piece(page, kept, end)

    def _piece(self, page: Page, start: int, end: int) -> None:
        if start < end:
            self.pieces.append(Piece(self.length, page.number, start, end))
            self.glue(page.text[start:end].replace("\n", " ").replace("\t", " "))

    def glue(self, text: str) -> None:
        """Adds text that stands on no page."""
        self.parts.append(text)
        self.length += len(text)

    def drop_hyphen(self) -> None:
        """Takes a broken word's hyphen off the end."""
        piece = self.pieces[-1]
        self.pieces[-1] = Piece(piece.offset, piece.page, piece.start, piece.end - 1)
        self.parts[-1] = self.parts[-1][:-1]
        self.length -= 1


def build_blocks(document: Document) -> tuple[Block, ...]:
    """The blocks of a document in reading order; furniture comes where it stands on its page."""
    builder = _Builder(document)
    for page in document.pages:
        builder.add(page)
    return _finished(builder.drafts)


class _Builder:
    """Goes through the pages' lines and keeps the drafts."""

    def __init__(self, document: Document) -> None:
        self.drafts: list[_Draft] = []
        self.body_size = _body_size(document)
        self.furniture = furniture(document, self.body_size)
        self.plain = all(page.width is None for page in document.pages)
        self.wrapped = self.plain and _is_wrapped(document)
        self.document = document
        self.tables = -1
        self.open: _Draft | None = None
        self.last_number: tuple[int, ...] = ()

    def add(self, page: Page) -> None:
        """Adds a page's lines and tables."""
        tables = list(page.tables)
        after: list[_Draft] = []
        inside = -1
        for index, line in enumerate(page.lines):
            if line.start < inside:
                continue
            while tables and tables[0].start <= line.start:
                inside = tables[0].end
                self._table(page, tables.pop(0))
            if line.start < inside:
                continue
            if (page.number, index) in self.furniture:
                draft = _Draft(BlockKind.FURNITURE)
                draft.put(page, line.start, line.end, self.plain)
                after.append(draft)
                continue
            self._line(page, line)
        self.drafts.extend(after)

    # ------------------------------------------------------------------ lines

    def _line(self, page: Page, line: Line) -> None:
        raw = page.text[line.start : line.end]
        text = raw.strip()
        if _RULE.fullmatch(text):
            return
        if "\t" in text and not self.plain:
            self._columns(page, line, text)
            return
        lead = len(raw) - len(raw.lstrip())
        marker = marker_of(text)
        if marker and self.open and self._is_wrapped_number(line, marker):
            marker = None
        if marker is None and self.open and self._goes_on(page, line, text):
            self._continue(page, line.start + lead, line)
            return
        self._begin(page, line, lead, marker)

    def _begin(self, page: Page, line: Line, lead: int, marker: Marker | None) -> None:
        kind = BlockKind.PARAGRAPH
        if marker and marker.kind is not MarkerKind.NUMBER:
            kind = BlockKind.LIST_ITEM
        draft = _Draft(kind, size=line.size, bold=line.bold, italic=line.italic)
        draft.indent = line.box.x0 if line.box else float(lead)
        start = line.start + lead
        if marker:
            draft.marker, draft.marker_kind = marker.text, marker.kind
            start += marker.length
            if marker.kind is MarkerKind.NUMBER:
                self.last_number = marker.numbers
        draft.put(page, start, line.end, self.plain)
        draft.last, draft.last_page, draft.lines = line, page.number, 1
        draft.right = line.box.x1 if line.box else 0.0
        self.drafts.append(draft)
        self.open = draft

    def _continue(self, page: Page, start: int, line: Line) -> None:
        draft = self.open
        assert draft is not None
        text = draft.parts[-1] if draft.parts else ""
        if text.endswith(("-", "‐")) and not text.endswith((" -", "--")):
            if self._is_one_word(text, page.text[start : line.end]):
                draft.drop_hyphen()
        else:
            draft.glue(" ")
        draft.put(page, start, line.end, self.plain)
        draft.last, draft.last_page = line, page.number
        draft.lines += 1
        draft.bold = draft.bold and line.bold
        draft.italic = draft.italic and line.italic
        if line.box:
            draft.text_edge = line.box.x0
            draft.right = max(draft.right, line.box.x1)

    def _is_one_word(self, before: str, after: str) -> bool:
        """Whether a word broken at a line's end is printed elsewhere without its hyphen."""
        left = re.search(r"([^\W\d_]+)[-‐]$", before)
        right = re.match(r"([^\W\d_]+)", after)
        if not left or not right:
            return False
        whole = re.compile(rf"\b{left[1]}{right[1]}\b", re.IGNORECASE)
        parted = re.compile(rf"\b{left[1]}-{right[1]}\b", re.IGNORECASE)
        texts = [page.text for page in self.document.pages]
        return any(map(whole.search, texts)) and not any(map(parted.search, texts))

    def _is_wrapped_number(self, line: Line, marker: Marker) -> bool:
        """Whether what looks like a marker is a number that a sentence was wrapped before."""
        draft = self.open
        assert draft is not None
        if marker.kind is MarkerKind.BULLET or line.box is None or draft.last is None:
            return False
        if draft.last.box is None or self._gap(draft, line) > _PARAGRAPH_GAP * line.size:
            return False
        if draft.kind is BlockKind.HEADING or draft.text.endswith(_TERMINAL):
            return False
        if draft.text_edge is not None and abs(line.box.x0 - draft.indent) < _SAME_EDGE:
            # The left edge of the marker before it: a marker, unless both are plain prose.
            return not draft.marker and not _follows(self.last_number, marker)
        return not _follows(self.last_number, marker) and marker.kind is MarkerKind.NUMBER

    def _goes_on(self, page: Page, line: Line, text: str) -> bool:
        """Whether a line without a marker goes on with the open block."""
        draft = self.open
        assert draft is not None
        before = draft.parts[-1].rstrip() if draft.parts else ""
        if self.plain or line.box is None or draft.last is None or draft.last.box is None:
            return self._plain_goes_on(page, line, draft, before, text)
        if abs(line.size - draft.last.size) > _SAME_SIZE and line.size and draft.last.size:
            return False
        if line.bold != draft.last.bold and (draft.bold or line.bold) and draft.lines < 4:
            # A bold line ends where plain text begins; within a paragraph words may be bold.
            if draft.bold or before.endswith(_TERMINAL) or text[:1].isupper():
                return False
        if page.number != draft.last_page:
            return self._goes_over(line, draft, before, text)
        gap = self._gap(draft, line)
        if gap < -0.7 * line.size or gap > _PARAGRAPH_GAP * line.size:
            # A page break of the original may show as a gap within a sentence.
            return 0 < gap < 3 * line.size and self._is_broken_off(before, text)
        if draft.italic != line.italic and draft.lines == 1 and draft.italic:
            return False
        if _LABELLED.match(text) and (
            _LABELLED.match(draft.text) or not self._is_full(line, draft, text)
        ):
            return False
        return not self._was_ended(line, draft, text)

    def _goes_over(self, line: Line, draft: _Draft, before: str, text: str) -> bool:
        """Whether a block goes on over the end of its page."""
        if draft.bold and not line.bold:
            return False
        if text[:1].islower():
            return True
        if before.endswith(_TERMINAL):
            return False
        assert line.box is not None
        edge = draft.text_edge if draft.text_edge is not None else draft.indent
        same_edge = abs(line.box.x0 - edge) < _SAME_EDGE
        # One line alone does not show how wide its column is.
        full = draft.lines > 1 and self._is_full(line, draft, text)
        return (same_edge and full) or bool(_OPEN_END.search(before))

    def _was_ended(self, line: Line, draft: _Draft, text: str) -> bool:
        """Whether the last line stopped where the next word would still have fitted."""
        if text[:1].islower():
            return False
        return self._is_centred(line, draft) or not self._is_full(line, draft, text)

    @staticmethod
    def _is_centred(line: Line, draft: _Draft) -> bool:
        """Whether two short lines stand on one middle, as those of letterheads do."""
        assert draft.last is not None and draft.last.box is not None and line.box is not None
        one, two = draft.last.box, line.box
        short = one.x1 - one.x0 < _SHORT_LINE and abs(one.x0 - two.x0) > _SAME_EDGE
        return short and abs((one.x0 + one.x1) - (two.x0 + two.x1)) < _SAME_EDGE

    def _is_full(self, line: Line, draft: _Draft, text: str) -> bool:
        """Whether the next line's first word would not have fitted on the last one."""
        assert draft.last is not None and draft.last.box is not None and line.box is not None
        word = text.split(maxsplit=1)[0] if text else ""
        # A word is up to a quarter wider than the line's characters are on average.
        width = 1.25 * (line.box.x1 - line.box.x0) / max(1, len(text)) * (len(word) + 1)
        right = max(draft.right, line.box.x1)
        return draft.last.box.x1 + width > right - 2.0

    def _plain_goes_on(
        self, page: Page, line: Line, draft: _Draft, before: str, text: str
    ) -> bool:
        if draft.last is None or draft.table >= 0 or before.endswith(_TERMINAL):
            return False
        adjacent = (
            page.number == draft.last_page
            and page.text.count("\n", draft.last.end, line.start) == 1
        )
        if adjacent and _OPEN_END.search(before):
            return True
        if adjacent and self.wrapped and draft.last.end - draft.last.start > 50:
            return True
        # A page break of the original shows as an empty line within a sentence.
        return self._is_broken_off(before, text) or (adjacent and text[:1].islower())

    @staticmethod
    def _is_broken_off(before: str, text: str) -> bool:
        """Whether a text goes on with a sentence that the text before it has not ended."""
        return text[:1].islower() and len(before) > 40 and not before.endswith(_TERMINAL)

    @staticmethod
    def _gap(draft: _Draft, line: Line) -> float:
        assert draft.last is not None and draft.last.box is not None and line.box is not None
        return line.box.top - draft.last.box.bottom

    # ------------------------------------------------------------------ tables

    def _columns(self, page: Page, line: Line, text: str) -> None:
        """A line with gaps: a row of a table that has no rules."""
        if not (self.open and self.open.table == self.tables and self.tables >= 0):
            self.tables += 1
        cells, start = [], line.start
        for part in page.text[line.start : line.end].split("\t"):
            cells.append((start, start + len(part)))
            start += len(part) + 1
        self._row(page, cells, line)

    def _table(self, page: Page, table: Table) -> None:
        rows = [[(cell.start, cell.end) for cell in row] for row in table.rows]
        if not self._carries_on(page, table):
            self.tables += 1
        last = next((d for d in reversed(self.drafts) if d.table == self.tables), None)
        for number, row in enumerate(rows):
            if not any(page.text[s:e].strip(" -–—\n") for s, e in row):
                continue
            if number == 0 and last and self._carries_row_on(page, row, last):
                self._extend(page, row, last)
                continue
            self._row(page, row, None)

    def _row(self, page: Page, cells: list[tuple[int, int]], line: Line | None) -> None:
        draft = _Draft(BlockKind.TABLE_ROW, table=self.tables)
        for column, (start, end) in enumerate(cells):
            if column:
                draft.glue("\t")
            begin = draft.length
            self._cell(draft, page, start, end)
            draft.cells.append((begin, draft.length))
        draft.last, draft.last_page = line, page.number
        self.drafts.append(draft)
        self.open = draft

    def _cell(self, draft: _Draft, page: Page, start: int, end: int) -> None:
        begin = draft.length
        for part in re.finditer(r"[^\n]+", page.text[start:end]):
            left = start + part.start()
            if draft.length > begin:
                if draft.parts[-1].endswith("-"):
                    if self._is_one_word(draft.parts[-1], page.text[left:end]):
                        draft.drop_hyphen()
                else:
                    draft.glue(" ")
            draft.put(page, left, start + part.end(), self.plain)

    def _carries_on(self, page: Page, table: Table) -> bool:
        """Whether a table at the head of a page is the one that ended the page before."""
        draft = self.open
        if draft is None or draft.table < 0 or page.number != draft.last_page + 1:
            return False
        return len(draft.cells) == len(table.rows[0])

    def _carries_row_on(
        self, page: Page, row: list[tuple[int, int]], last: _Draft
    ) -> bool:
        """Whether the first row on a page is the rest of the last row of the page before."""
        if len(last.cells) != len(row) or page.number == last.last_page:
            return False
        filled = [page.text[s:e].strip() for s, e in row]
        starts = [text for text in filled if text]
        return not filled[0] and all(text[:1].islower() for text in starts)

    def _extend(self, page: Page, row: list[tuple[int, int]], last: _Draft) -> None:
        """Adds the rest of a row to the cells that it belongs to."""
        old, cells = last, []
        fresh = _Draft(BlockKind.TABLE_ROW, table=old.table)
        for column, ((begin, end), (start, stop)) in enumerate(zip(old.cells, row, strict=True)):
            if column:
                fresh.glue("\t")
            first = fresh.length
            for piece in old.pieces:
                if begin <= piece.offset < end:
                    if fresh.length > first:
                        fresh.glue(" ")
                    fresh.put(self.document.page(piece.page), piece.start, piece.end, self.plain)
            if page.text[start:stop].strip():
                if fresh.length > first:
                    fresh.glue(" ")
                self._cell(fresh, page, start, stop)
            cells.append((first, fresh.length))
        old.parts, old.pieces, old.length, old.cells = (
            fresh.parts,
            fresh.pieces,
            fresh.length,
            cells,
        )
        self.open = old


# ---------------------------------------------------------------------- finishing


def _finished(drafts: list[_Draft]) -> tuple[Block, ...]:
    """Decides what is a heading, how deep list items lie, and under what each block stands."""
    drafts = [draft for draft in drafts if draft.text.strip() or draft.kind is BlockKind.TABLE_ROW]
    body = [d for d in drafts if d.kind is not BlockKind.FURNITURE]
    size = Counter[float]()
    for draft in body:
        size[draft.size] += draft.length
    body_size = size.most_common(1)[0][0] if size else 0.0
    for index, draft in enumerate(body):
        if _is_heading(draft, body[index + 1] if index + 1 < len(body) else None, body_size):
            draft.kind = BlockKind.HEADING
    ranks = {
        style: rank
        for rank, style in enumerate(
            sorted({_style(d) for d in body if d.kind is BlockKind.HEADING})
        )
    }
    blocks: list[Block] = []
    section, indents = -1, list[float]()
    for draft in drafts:
        level = 0
        if draft.kind is BlockKind.HEADING:
            section, level, indents = len(blocks), ranks[_style(draft)], []
        elif draft.kind is not BlockKind.FURNITURE and draft.table < 0:
            level = _depth(indents, draft)
        blocks.append(_block(draft, len(blocks), level, section))
    return tuple(blocks)


def _block(draft: _Draft, index: int, level: int, section: int) -> Block:
    return Block(
        index=index,
        kind=draft.kind,
        text=draft.text,
        pieces=tuple(draft.pieces),
        marker=draft.marker,
        level=level,
        section=-1 if draft.kind is BlockKind.HEADING else section,
        table=draft.table,
        cells=tuple(draft.cells),
        size=draft.size,
        bold=draft.bold,
    )


def _depth(indents: list[float], draft: _Draft) -> int:
    while indents and indents[-1] > draft.indent + 0.5 * _SAME_EDGE * (draft.size > 0):
        indents.pop()
    if not indents or draft.indent > indents[-1] + 0.5 * _SAME_EDGE * (draft.size > 0):
        indents.append(draft.indent)
    return len(indents) - 1


def _style(draft: _Draft) -> tuple[float, bool, bool, bool]:
    """Headings in order of weight: large before small, bold, upper case, upright."""
    return (-draft.size, not draft.bold, not draft.text.isupper(), draft.italic)


def _is_heading(draft: _Draft, following: _Draft | None, body_size: float) -> bool:
    text = draft.text.strip()
    if draft.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) or not text:
        return False
    if len(text) > _LONGEST_HEADING or text.endswith((".", ",", ";")) or not re.search(r"\w", text):
        return False
    if draft.marker_kind is MarkerKind.BULLET:
        return False
    if draft.marker:
        return _is_numbered_heading(draft, following, body_size, text)
    if draft.last and draft.last.box is None:
        return _is_plain_heading(text)
    prominent = draft.bold or draft.size > body_size + _SAME_SIZE or draft.italic
    return prominent or (text.isupper() and len(text) > 3)


def _is_numbered_heading(
    draft: _Draft, following: _Draft | None, body_size: float, text: str
) -> bool:
    if len(text.split()) > 12 or draft.marker_kind is not MarkerKind.NUMBER:
        return False
    if draft.bold or draft.size > body_size + _SAME_SIZE or text.isupper():
        return True
    deeper = following is not None and following.marker.startswith(draft.marker.rstrip(".)") + ".")
    if deeper and text[:1].isupper():
        return True
    return len(text.split()) <= 8 and bool(_SECTION.match(text))


def _is_plain_heading(text: str) -> bool:
    """In plain text a heading is a short line that does not end as a sentence does."""
    words = text.split()
    if len(words) > 14 or text[:1].islower() or text.endswith(("?", "”", '"')) and len(words) > 8:
        return False
    return text.isupper() or len(words) <= 9 or text.istitle()


def _follows(last: tuple[int, ...], marker: Marker) -> bool:
    """Whether a number is the one expected next: 1, or one more than the last at any depth."""
    numbers = marker.numbers
    if not numbers or numbers[-1] == 1:
        return True
    return any(
        numbers == (*last[: depth - 1], last[depth - 1] + 1) for depth in range(1, len(last) + 1)
    )


def _body_size(document: Document) -> float:
    sizes = Counter[float]()
    for page in document.pages:
        for line in page.lines:
            sizes[line.size] += line.end - line.start
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _is_wrapped(document: Document) -> bool:
    """Whether a plain text breaks its lines at a fixed width."""
    lengths = [line.end - line.start for page in document.pages for line in page.lines]
    long = sum(1 for length in lengths if length > 60)
    return bool(lengths) and max(lengths) <= 130 and long > 0.4 * len(lengths)


