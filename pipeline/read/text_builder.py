"""A page's text being put together, with the ranges of its lines and tables."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.records import Box, Line, Page, Table, TableCell, TextSource

# What may stand alone before the text that it marks: a bullet, a number, a letter in brackets.
MARKER = re.compile(
    r"(?:[^\w\s]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[A-Z]{1,2}\d{1,2}|[ivxIVX]{1,5})[.)]?)$"
)
# A gap wider than this, in font sizes, parts the cells of a row.
_COLUMN_GAP = 1.5
# More lines than this with empty cells beside them are prose in a frame.
_LINES_OF_A_CELL = 6


@dataclass(frozen=True, slots=True)
class Fragment:
    """A run of characters on one printed line."""

    text: str
    box: Box | None
    size: float = 0.0
    bold: bool = False
    italic: bool = False


class PageBuilder:
    """Takes lines and tables in reading order; gives the page.

    In the text a line ends with a line break; the cells of a row are parted by tabs, and a cell
    of several lines keeps its line breaks.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._lines: list[Line] = []
        self._tables: list[Table] = []
        self._last: Fragment | None = None

    def lines(self, columns: list[Fragment]) -> None:
        """Adds one printed line, given as its columns (mostly one)."""
        for fragment in columns:
            joint = self._joint(fragment)
            if joint is None:
                self._break()
            self._put(fragment, joint)

    def table(self, cells: list[list[list[Fragment] | None]]) -> None:
        """Adds a table; cells are lists of fragments, none where another spans the place.

        A frame around prose parts the table: what stands in it are lines like others.
        """
        self._break()
        rows: list[tuple[TableCell, ...]] = []
        for row in cells:
            if _is_framed_prose(row):
                self._end_table(rows)
                for fragment in sorted(row[0] or [], key=_line_order):
                    self.lines([fragment])
                self._break()
                rows = []
            else:
                rows.append(self._row(row))
        self._end_table(rows)

    def _end_table(self, rows: list[tuple[TableCell, ...]]) -> None:
        if rows:
            self._tables.append(Table(tuple(rows), self._around(rows)))
        self._last = None

    def page(
        self,
        number: int,
        width: float | None,
        height: float | None,
        source: TextSource = TextSource.EMBEDDED,
    ) -> Page:
        """The page."""
        return Page(
            number,
            "".join(self._parts),
            width,
            height,
            tuple(self._lines),
            tuple(self._tables),
            source,
        )

    # ------------------------------------------------------------------

    def _row(self, row: list[list[Fragment] | None]) -> tuple[TableCell, ...]:
        cells = []
        for column, fragments in enumerate(row):
            if column:
                self._write("\t")
            self._last = None
            start = self._length
            for fragment in sorted(fragments or [], key=_line_order):
                joint = self._joint(fragment) if self._length > start else ""
                if joint is None:
                    self._write("\n")
                self._put(fragment, joint)
            cells.append(TableCell(start, self._length))
        self._break()
        return tuple(cells)

    def _around(self, rows: list[tuple[TableCell, ...]]) -> Box | None:
        start = rows[0][0].start
        around: Box | None = None
        for line in self._lines:
            if line.start >= start and line.box:
                around = line.box if around is None else around.union(line.box)
        return around

    def _joint(self, fragment: Fragment) -> str | None:
        """What joins a fragment to the one before it on the same printed line, else none."""
        last, box = self._last, fragment.box
        if last is None or last.box is None or box is None:
            return None
        overlap = min(last.box.bottom, box.bottom) - max(last.box.top, box.top)
        lower = min(last.box.bottom - last.box.top, box.bottom - box.top)
        gap = box.x0 - last.box.x1
        if overlap < 0.5 * lower or gap < -0.5 * fragment.size:
            return None
        if gap < 0.15 * fragment.size:
            return ""
        if gap < _COLUMN_GAP * max(fragment.size, last.size) or MARKER.match(last.text):
            return " "
        return "\t"

    def _put(self, fragment: Fragment, joint: str | None) -> None:
        if joint is None or not self._lines or self._last is None:
            start = self._length
            self._write(fragment.text)
            self._lines.append(
                Line(
                    start, self._length, fragment.box, fragment.size, fragment.bold, fragment.italic
                )
            )
            self._last = fragment
            return
        self._write(joint + fragment.text)
        line = self._lines[-1]
        box = line.box.union(fragment.box) if line.box and fragment.box else line.box
        self._lines[-1] = Line(
            line.start,
            self._length,
            box,
            max(line.size, fragment.size),
            line.bold and fragment.bold,
            line.italic and fragment.italic,
        )
        self._last = Fragment(fragment.text, box, fragment.size, fragment.bold, fragment.italic)

    def _break(self) -> None:
        if self._parts and not self._parts[-1].endswith("\n"):
            self._write("\n")
        self._last = None

    def _write(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self._length += len(text)


def _is_framed_prose(row: list[list[Fragment] | None]) -> bool:
    """Whether a row is one cell with several lines in it, or many with nothing beside them."""
    lines = len({_line_order(fragment)[0] for fragment in row[0] or []})
    alone = all(cell is None for cell in row[1:])
    return lines > 1 if alone else not any(row[1:]) and lines > _LINES_OF_A_CELL


def _line_order(fragment: Fragment) -> tuple[float, float]:
    """Top to bottom, left to right; a line's fragments differ a little in height."""
    if fragment.box is None:
        return (0.0, 0.0)
    return (round((fragment.box.top + fragment.box.bottom) / 2 / 4), fragment.box.x0)
