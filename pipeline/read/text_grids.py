"""Tables in plain text whose columns spaces, dots or bars part, line below line:

Theme              Lead      RAG
Front door         HoS       Amber
Permanence         HoS       Green
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise, takewhile
from statistics import median

from pipeline.read.text_builder import MARKER
from pipeline.records import Line, Table, TableCell
from pipeline.vocabulary import front_sheet_labels

# What parts two cells on a line: two spaces and more, or dots that lead from one to the other.
_GAP = re.compile(r"(?<=\S)(?: {2,}| ?(?:\.{4,}|…+) ?)(?=\S)")
_BAR = re.compile(r"(?<=\S) *\|(?= *\S)")
_RULE = re.compile(r"[-=_–—+|\s]+")
# "B(ii)", "R1": what counts a paragraph, beside what MARKER knows.
_CODE = re.compile(r"[A-Z]{0,6}\W?(?:\d{1,4}|[ivx]{1,4})(?:[.)]\w{0,3}){0,2}")
# Columns of so many letters, all of them, are prose set in columns.
_PROSE = 45
# So many lines make a table, and fewer where they have more columns.
_ROWS, _ROWS_OF_MANY = 3, 2
_MANY = 3
# An item of a list within a cell: such cells are none of a table's.
_ITEM = re.compile(r"(?:^|\s{2})(?:[-–•*]|\(?[a-z\d][.)])\s")
# How far below one another the cells of a column may begin.
_ALIGNED = 2


def grids(text: str, lines: Sequence[Line]) -> Iterator[Table]:
    """The tables among the lines of a page; lines of other tables are not among them."""
    blocks = list(_blocks(text, lines))
    place = 0
    while place < len(blocks):
        apart = _rows_apart(text, blocks[place:])
        run = [line for block in apart for line in block]
        if run and (table := _table(text, run, apart)):
            yield table
            place += len(apart)
            continue
        yield from _barred(text, blocks[place])
        yield from _spaced(text, blocks[place])
        place += 1


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
    if table := _table(text, run, []):
        yield table


def _table(text: str, run: list[Line], apart: list[list[Line]]) -> Table | None:
    """The table that lines are; where ``apart`` has several blocks of them, each is a row."""
    parted = [_apart(text, line) for line in run]
    columns = _columns(parted)
    if not columns or not _is_enough(sum(len(cells) > 1 for cells in parted), len(columns)):
        return None
    rows = [_row(line, cells, columns) for line, cells in zip(run, parted, strict=True)]
    printed = [[text[cell.start : cell.end] for cell in row] for row in rows]
    if _is_other(printed):
        return None
    if apart:
        first = set(accumulate((len(block) for block in apart), initial=0))
        going_on = frozenset(range(len(rows))) - first
    else:
        going_on = frozenset(place for place, row in enumerate(printed) if place and _is_rest(row))
    return Table(tuple(rows), None, going_on)


def _is_rest(cells: list[str]) -> bool:
    """Whether a row is the rest of the one before it: few cells, that go on in lower case."""
    filled = [cell for cell in cells if cell]
    return len(filled) < len(cells) and all(c[:1].islower() or c[:1] == "(" for c in filled)


def _rows_apart(text: str, blocks: list[list[Line]]) -> list[list[Line]]:
    """The first blocks of a page where each is a row of one table, with empty lines between them;
    none where fewer than three are.
    """
    columns = _apart(text, blocks[0][0])
    found: list[list[Line]] = []
    for block in blocks:
        cells = _apart(text, block[0])
        alike = len(cells) == len(columns) > 1 and all(
            abs(one[0] - other[0]) <= _ALIGNED for one, other in zip(cells, columns, strict=True)
        )
        rest = (_apart(text, line) for line in block[1:])
        inside = all(
            cells[0][0] > columns[0][0] + _ALIGNED or text[line.start + cells[0][0]].islower()
            for line, cells in zip(block[1:], rest, strict=True)
        )
        if not (alike and inside):
            break
        found.append(block)
    labels = [text[block[0].start :][slice(*_apart(text, block[0])[0])] for block in found]
    of_front = any(map(_is_front_label, labels))
    listed = any(_ITEM.search(_of(text, line)) for block in found for line in block)
    return found if len(found) >= _ROWS and not (of_front or listed) else []


def _is_front_label(label: str) -> bool:
    known, name = front_sheet_labels(), label.rstrip(": ")
    return label.endswith(":") or bool(known.field(name) or known.role(name))


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
    head, *below = parted
    marks = [cells[1] for cells in below if len(cells) == 2]
    if len(head) >= _MANY and len(marks) >= _ROWS and all(b - a <= 2 for a, b in marks):
        # "Outstanding | Good | …" above marks: its columns begin behind the names.
        names = max(cells[0][1] for cells in below if len(cells) == 2)
        return [(min(cells[0][0] for cells in below), names), *(c for c in head if c[0] > names)]
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
            key=lambda c: min(end, columns[c][1]) - max(start, columns[c][0]),
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
