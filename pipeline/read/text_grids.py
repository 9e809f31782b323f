"""Tables in plain text whose columns spaces, dots or bars part, line below line:

Theme              Lead      RAG
Front door         HoS       Amber
Permanence         HoS       Green
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile
from statistics import median

from pipeline.read.text_builder import MARKER
from pipeline.records import Line, Table, TableCell

# What parts two cells on a line: two spaces and more, or dots that lead from one to the other.
_GAP = re.compile(r"(?<=\S)(?: {2,}| ?(?:\.{4,}|…+) ?)(?=\S)")
_BAR = re.compile(r"(?<=\S) *\|(?= *\S)")
_RULE = re.compile(r"[-=_–—+|\s]+")
# "B(ii)", "R1": what counts a paragraph, beside what MARKER knows.
_CODE = re.compile(r"[A-Z]{0,3}\W?(?:\d{1,3}|[ivx]{1,4})(?:[.)]\w{0,3}){0,2}")
# Columns of so many letters, all of them, are prose set in columns.
_PROSE = 45
# So many lines make a table, and fewer where they have more columns.
_ROWS, _ROWS_OF_MANY = 3, 2
_MANY = 3


def grids(text: str, lines: Sequence[Line]) -> Iterator[Table]:
    """The tables among the lines of a page; lines of other tables are not among them."""
    for block in _blocks(text, lines):
        yield from _barred(text, block)
        yield from _spaced(text, block)


def _blocks(text: str, lines: Iterable[Line]) -> Iterator[list[Line]]:
    """The lines between empty ones; those of rules alone are left out."""
    block: list[Line] = []
    last = -1
    for line in lines:
        if block and text.count("\n", last, line.start) > 1:
            yield block
            block = []
        last = line.end
        if not _RULE.fullmatch(text, line.start, line.end) and "\t" not in _of(text, line):
            block.append(line)
    if block:
        yield block


def _of(text: str, line: Line) -> str:
    return text[line.start : line.end]


def _is_enough(rows: int, columns: int) -> bool:
    return rows >= (_ROWS_OF_MANY if columns >= _MANY else _ROWS)


# ---------------------------------------------------------------------- bars


def _barred(text: str, block: list[Line]) -> Iterator[Table]:
    """Runs of lines with as many bars, none of which begins a line."""
    counts = [len(_BAR.findall(text, line.start, line.end)) for line in block]
    start = 0
    for end in range(1, len(block) + 1):
        if end < len(block) and counts[end] == counts[start]:
            continue
        if counts[start] and _is_enough(end - start, counts[start] + 1):
            yield Table(tuple(_parted(text, line) for line in block[start:end]), None)
        start = end


def _parted(text: str, line: Line) -> tuple[TableCell, ...]:
    bars = [line.start, *(bar.end() for bar in _BAR.finditer(text, line.start, line.end))]
    ends = [*(bar.start() for bar in _BAR.finditer(text, line.start, line.end)), line.end]
    return tuple(_cell(text, start, end) for start, end in zip(bars, ends, strict=True))


def _cell(text: str, start: int, end: int) -> TableCell:
    """What is printed between two places, without the white space around it."""
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    return TableCell(start + left, start + max(left, len(words.rstrip())))


# ---------------------------------------------------------------------- spaces


def _spaced(text: str, block: list[Line]) -> Iterator[Table]:
    """The lines of a block whose gaps part them into columns, from the first to the last."""
    gapped = [place for place, line in enumerate(block) if _GAP.search(text, line.start, line.end)]
    if not gapped or any("|" in _of(text, line) for line in block):
        return
    run = block[gapped[0] : gapped[-1] + 1]
    run += _rest(text, run, block[gapped[-1] + 1 :])
    parted = [_apart(text, line) for line in run]
    columns = _columns(parted)
    if not columns:
        return
    rows = [_row(line, cells, columns) for line, cells in zip(run, parted, strict=True)]
    if not _is_enough(sum(len(cells) > 1 for cells in parted), len(columns)):
        return
    if not _is_other([[text[cell.start : cell.end] for cell in row] for row in rows]):
        yield Table(tuple(rows), None)


def _rest(text: str, run: list[Line], below: list[Line]) -> Iterator[Line]:
    """The lines right below a run that are the rest of its last row: indented, or in lower case."""
    margin = min(_indent(text, line) for line in run)
    return takewhile(
        lambda line: _indent(text, line) > margin or _of(text, line).lstrip()[:1].islower(), below
    )


def _indent(text: str, line: Line) -> int:
    words = _of(text, line)
    return len(words) - len(words.lstrip())


def _apart(text: str, line: Line) -> list[tuple[int, int]]:
    """Where the parts of a line begin and end on it."""
    gaps = [gap.span() for gap in _GAP.finditer(text, line.start, line.end)]
    starts = [line.start + _indent(text, line), *(end for _, end in gaps)]
    ends = [*(start for start, _ in gaps), line.end]
    return [(a - line.start, b - line.start) for a, b in zip(starts, ends, strict=True)]


def _columns(parted: list[list[tuple[int, int]]]) -> list[tuple[int, int]]:
    """Where columns begin and end: as in the lines with the most parts, if there are two of these
    whose parts stand below one another; else none.
    """
    counts = Counter(map(len, parted))
    most = max((count for count, lines in counts.items() if lines > 1), default=1)
    full = [cells for cells in parted if len(cells) == most]
    # A head may reach over what stands below it.
    for lines in (full, full[1:]):
        columns = [
            (min(start for start, _ in column), max(end for _, end in column))
            for column in zip(*lines, strict=True)
        ]
        if most > 1 and columns and all(left[1] < right[0] for left, right in pairwise(columns)):
            return columns
    return []


def _row(
    line: Line, parts: list[tuple[int, int]], columns: list[tuple[int, int]]
) -> tuple[TableCell, ...]:
    """A line's parts in the columns below or above which they stand, most of each."""
    placed: dict[int, tuple[int, int]] = {}
    for start, end in parts:
        place = max(
            range(len(columns)),
            key=lambda c: min(end, columns[c][1]) - max(start, columns[c][0]),  # noqa: B023
            default=0,
        )
        placed[place] = (placed.get(place, (start, end))[0], end)
    cells = []
    last = 0
    for place in range(len(columns)):
        start, last = placed.get(place, (last, last))
        cells.append(TableCell(line.start + start, line.start + last))
    return tuple(cells)


def _is_other(rows: list[list[str]]) -> bool:
    """Whether rows in columns are no table: numbered paragraphs, or prose set in columns."""
    first = [row[0] for row in rows if row[0]]
    numbered = len(rows[0]) == 2 and all(MARKER.match(c) or _CODE.fullmatch(c) for c in first)
    lengths = [[len(cell) for cell in column if cell] for column in zip(*rows, strict=True)]
    return numbered or all(median(column) > _PROSE for column in lengths if column)
