"""Draws small PDFs: words, rules and shades at places in points from the page's top left."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 595.0, 842.0
# Where the first line of prose stands on a page of strings, and how far apart lines are.
TOP, LEADING, LEFT, SIZE = 120.0, 14.0, 70.0, 11.0


@dataclass(frozen=True, slots=True)
class Words:
    """Words on a baseline ``top`` points below the page's top; ``slant`` leans upright letters."""

    text: str
    x: float = LEFT
    top: float = TOP
    size: float = SIZE
    font: str = "Helvetica"
    slant: float = 0.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Shade:
    """A rectangle that is filled and has no outline."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle that is an outline only."""

    x0: float
    top: float
    x1: float
    bottom: float


Mark = Words | Rule | Shade | Frame
# A page is a list of marks, or a tuple of strings that are set as lines of prose.
Sheet = list[Mark] | tuple[str, ...]


def grid(columns: list[float], rows: list[float]) -> list[Mark]:
    """The rules of a table, given the places of its upright and of its level rules."""
    upright: list[Mark] = [Rule(x, rows[0], x, rows[-1]) for x in columns]
    return upright + [Rule(columns[0], y, columns[-1], y) for y in rows]


def cells(*rows: tuple[str, ...], columns: list[float], tops: list[float]) -> list[Mark]:
    """The words of a grid's cells; a cell's text may have several lines."""
    return [
        Words(text, left + 5, top + 15 + LEADING * number)
        for row, top in zip(rows, tops, strict=False)
        for cell, left in zip(row, columns, strict=False)
        for number, text in enumerate(cell.split("\n"))
        if text
    ]


def prose(*texts: str, top: float = TOP, x: float = LEFT, size: float = SIZE) -> list[Mark]:
    """Lines of prose, one below the other; an empty string leaves a line's room."""
    return [
        Words(text, x, top + LEADING * number, size) for number, text in enumerate(texts) if text
    ]


def draw_pdf(
    path: Path,
    pages: list[Sheet],
    rotation: int = 0,
    crop: float = 0.0,
    encrypt: StandardEncryption | None = None,
) -> Path:
    """Draws a PDF, and gives its path.

    Pages turned by ``rotation`` degrees are drawn so that they show upright again. ``crop`` is
    what is cut off at each side of a page; places count from the corner before that.
    """
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=True, encrypt=encrypt)
    # reportlab takes the size of the page as it shows, and turns it.
    right, top = (HEIGHT, WIDTH) if rotation % 180 else (WIDTH, HEIGHT)
    for page in pages:
        canvas.setPageRotation(rotation)
        if crop:
            canvas.setCropBox((crop, crop, right - crop, top - crop))
        canvas.transform(*_UPRIGHT[rotation])
        for mark in page if isinstance(page, list) else prose(*page):
            _draw(canvas, mark)
        canvas.showPage()
    canvas.save()
    return path


# The way from the page as it shows to the page as it is stored, by how far that is turned.
_UPRIGHT = {
    0: (1, 0, 0, 1, 0, 0),
    90: (0, 1, -1, 0, HEIGHT, 0),
    180: (-1, 0, 0, -1, WIDTH, HEIGHT),
    270: (0, -1, 1, 0, 0, WIDTH),
}


def _draw(canvas: Canvas, mark: Mark) -> None:
    if isinstance(mark, Rule):
        canvas.line(mark.x0, HEIGHT - mark.top, mark.x1, HEIGHT - mark.bottom)
    elif isinstance(mark, Shade | Frame):
        filled = isinstance(mark, Shade)
        canvas.setFillGray(0.85)
        width, height = mark.x1 - mark.x0, mark.bottom - mark.top
        canvas.rect(mark.x0, HEIGHT - mark.bottom, width, height, stroke=not filled, fill=filled)
        canvas.setFillGray(0)
    else:
        words = canvas.beginText()
        words.setFont(mark.font, mark.size)
        words.setTextTransform(1, 0, mark.slant, 1, mark.x, HEIGHT - mark.top)
        words.textOut(mark.text)
        canvas.drawText(words)
