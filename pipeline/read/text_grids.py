"""Tables in plain text whose columns spaces, dots or bars part, line below line:

Theme              Lead      RAG
Front door         HoS       Amber
Permanence         HoS       Green
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, groupby, pairwise, takewhile
from statistics import median

from pipeline.read.text_builder import MARKER
from pipeline.read.text_columns import ALIGNED
from pipeline.records import Line, Table, TableCell
from pipeline.vocabulary import front_sheet_labels

# What parts two cells on a line: two spaces and more, or dots that lead from one to the other.
_GAP = re.compile(r"(?<=\S)(?: {2,}| ?(?:\.{4,}|(?:\. ){4,}|…+) *)(?=\S)")
_BAR = re.compile(r"(?<=\S) *\|(?= *\S)")
_RULE = re.compile(r"[-=_–—+|\s]+")
# "B(ii)", "R1": what counts a paragraph, beside what MARKER knows.
_CODE = re.compile(r"[A-Z]{0,6}\W?(?:\d{1,4}|[ivx]{1,4})(?:[.)]\w{0,3}){0,2}")
# "G", "Amber": what stands first in rows and is no name.
_SHORT = re.compile(r"[A-Z]{1,3}|[A-Za-z]{1,5}")
# "12 months" goes on with "… plans under".
_GOES_ON = re.compile(r"[a-z(]|\d+ [a-z]")
# Columns of so many letters, all of them, are prose set in columns.
_PROSE = 45
# So many lines make a table, and fewer where they have more columns.
_ROWS, _ROWS_OF_MANY = 3, 2
_MANY = 3
# An item of a list within a cell: such cells are none of a table's.
_ITEM = re.compile(r"(?:[-–•*]|\(?[a-z\d][.)])(?:\s|$)")
# Marks below a row of grades have so many letters at most.
_MARK = 2

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Printed:
    """A line, and where on it the parts begin and end that gaps keep apart; a rule has none."""

    line: Line
    parts: tuple[_Span, ...]

    @property
    def indent(self) -> int:
        return self.parts[0][0]


# Lines with no empty one between them.
_Block = list[_Printed]


def grids(text: str, lines: Sequence[Line]) -> Iterator[Table]:
    """The tables among the lines of a page; lines of other tables are not among them."""
    printed = [_Printed(line, tuple(_parts(text, line))) for line in lines]
    taken: set[int] = set()
    for run in _runs(text, _blocks(text, printed, at_rules=True)):
        if table := _rows_apart(text, run):
            yield table
            taken.update(row.line.start for block in run for row in block)
    left = (row for row in printed if row.line.start not in taken)
    for block in _blocks(text, left, at_rules=False):
        yield from _barred(text, block)
        yield from _spaced(text, block)


def _blocks(text: str, lines: Iterable[_Printed], *, at_rules: bool) -> Iterator[_Block]:
    """The lines between empty ones, or between rules as well; rules, and lines with tabs, are left
    out.
    """
    block: _Block = []
    last = -1
    for printed in lines:
        line = printed.line
        apart = text.count("\n", last, line.start) > 1 or (at_rules and not printed.parts)
        if block and apart:
            yield block
            block = []
        last = line.end
        if printed.parts and "\t" not in _of(text, line):
            block.append(printed)
    if block:
        yield block


def _of(text: str, line: Line) -> str:
    return text[line.start : line.end]


def _parts(text: str, line: Line) -> Iterator[_Span]:
    if _RULE.fullmatch(text, line.start, line.end):
        return
    indent = len(_of(text, line)) - len(_of(text, line).lstrip())
    for start, end in _between(_GAP, text, line):
        yield max(start - line.start, indent), end - line.start


def _between(separator: re.Pattern[str], text: str, line: Line) -> list[_Span]:
    """Where in the text the parts of a line begin and end that a pattern separates."""
    found = [match.span() for match in separator.finditer(text, line.start, line.end)]
    starts = [line.start, *(end for _, end in found)]
    ends = [*(start for start, _ in found), line.end]
    return list(zip(starts, ends, strict=True))


def _is_enough(rows: int, columns: int) -> bool:
    return rows >= (_ROWS_OF_MANY if columns >= _MANY else _ROWS)


# ---------------------------------------------------------------------- bars


def _barred(text: str, block: _Block) -> Iterator[Table]:
    """Runs of lines with as many bars, none of which begins a line."""
    parted = [_between(_BAR, text, printed.line) for printed in block]
    for columns, run in groupby(parted, key=len):
        rows = [tuple(_cell(text, start, end) for start, end in spans) for spans in run]
        if columns > 1 and _is_enough(len(rows), columns):
            yield Table(tuple(rows), None)


def _cell(text: str, start: int, end: int) -> TableCell:
    """What is printed between two places, without the white space around it."""
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    return TableCell(start + left, start + max(left, len(words.rstrip())))


# ---------------------------------------------------------------------- spaces


def _heads_apart(text: str, blocks: Iterable[_Block]) -> Iterator[_Block]:
    """The blocks, of which one that begins with a head and its first row is two."""
    for block in blocks:
        two = len(block) > 1 and len(block[0].parts) >= _MANY and _are_aligned(*block[:2])
        if two and not any(_begins_lower(text, block[1], part) for part in block[1].parts):
            yield block[:1]
            yield block[1:]
        else:
            yield block


def _begins_lower(text: str, printed: _Printed, part: _Span) -> bool:
    return text[printed.line.start + part[0]].islower()


def _are_aligned(one: _Printed, other: _Printed) -> bool:
    """Whether two lines have as many parts, which begin below one another."""
    return len(one.parts) == len(other.parts) and all(map(_begin_together, one.parts, other.parts))


def _begin_together(one: _Span, other: _Span) -> bool:
    """Whether two parts may begin one column."""
    return abs(one[0] - other[0]) <= ALIGNED


def _runs(text: str, blocks: Iterable[_Block]) -> Iterator[list[_Block]]:
    """Blocks that follow one another and may each be a row of one table; others by themselves."""
    run: list[_Block] = []
    for block in _heads_apart(text, blocks):
        if run and not _is_row_below(text, run[0], block):
            yield run
            run = []
        run.append(block)
        if len(run) == 1 and not _is_row_below(text, block, block):
            yield run
            run = []
    if run:
        yield run


def _is_row_below(text: str, first: _Block, block: _Block) -> bool:
    """Whether a block begins with the columns of the first, and its other lines go on in these."""
    columns = first[0].parts
    named = (
        len(block) > 1 and len(block[0].parts) == 1 and block[0].indent <= columns[0][0] + ALIGNED
    )
    if named and _begins_lower(text, block[1], block[1].parts[0]):
        # A name's end stands on the row's line.
        block = block[1:]
    cells = block[0].parts
    # Of many columns some may be empty.
    alike = (len(cells) == len(columns) > 1 or (len(cells) > 1 and len(columns) > _MANY)) and all(
        any(_begin_together(one, other) for other in columns) for one in cells
    )
    margin = columns[0][0] + ALIGNED
    return alike and all(_goes_on_below(text, printed, margin) for printed in block[1:])


def _goes_on_below(text: str, printed: _Printed, margin: int) -> bool:
    """Whether a line goes on with the row above it: it is indented, or begins in lower case."""
    return printed.indent > margin or _begins_lower(text, printed, printed.parts[0])


def _rows_apart(text: str, run: list[_Block]) -> Table | None:
    """The table that blocks are where each is a row, with empty lines between them."""
    if len(run) < _ROWS:
        return None
    labels = (_of(text, block[0].line)[slice(*block[0].parts[0])] for block in run)
    # A number before a row of several cells is the row's.
    first = int(len(run[0][0].parts) >= _MANY)
    listed = (
        _ITEM.match(_of(text, printed.line)[slice(*part)])
        for block in run
        for printed in block
        for part in printed.parts[first:]
    )
    return None if any(map(_is_front_label, labels)) or any(listed) else _table(text, run)


def _is_front_label(label: str) -> bool:
    return label.endswith(":") or front_sheet_labels().is_used(label.rstrip(": "))


def _spaced(text: str, block: _Block) -> Iterator[Table]:
    """The lines of a block whose gaps part them into columns, from the first to the last."""
    gapped = [place for place, printed in enumerate(block) if len(printed.parts) > 1]
    if not gapped or any("|" in _of(text, printed.line) for printed in block):
        return
    run = block[gapped[0] : gapped[-1] + 1]
    run += _rest(text, run, block[gapped[-1] + 1 :])
    if table := _table(text, [run]):
        yield table


def _rest(text: str, run: _Block, below: _Block) -> Iterator[_Printed]:
    """The lines right below a run that are the rest of its last row."""
    margin = min(printed.indent for printed in run)
    return takewhile(lambda printed: _goes_on_below(text, printed, margin), below)


def _table(text: str, blocks: list[_Block]) -> Table | None:
    """The table that lines are: those of one block, or several of which each is a row."""
    lines = list(chain.from_iterable(blocks))
    parted = [printed.parts for printed in lines]
    columns = _columns_of_marks(parted) or _columns_of_head(parted) or _columns(parted)
    if not columns or not _is_enough(sum(len(parts) > 1 for parts in parted), len(columns)):
        return None
    rows = [_row(printed, columns) for printed in lines]
    words = [[text[cell.start : cell.end] for cell in row] for row in rows]
    if _is_other(words):
        return None
    if len(blocks) > 1:
        first = set(accumulate(map(len, blocks), initial=0))
        going_on = frozenset(range(len(rows))) - first
    else:
        coded = _is_coded(words)
        going_on = frozenset(
            place
            for place, (above, row) in enumerate(pairwise(words), 1)
            if _is_rest(row, coded=coded) or _is_end_of_name(above, row)
        )
    return Table(tuple(rows), None, going_on)


def _is_coded(rows: list[list[str]]) -> bool:
    """Whether the rows of a table begin with their codes: numbers, "R1"."""
    codes = [bool(_CODE.fullmatch(row[0]) or _SHORT.fullmatch(row[0])) for row in rows if row[0]]
    # A head goes over two lines at most.
    return sum(codes) >= _ROWS_OF_MANY and all(codes[2:])


def _is_rest(cells: list[str], *, coded: bool) -> bool:
    """Whether a row is the rest of the one before it: few cells, of which the first goes on in
    lower case, or that have no code where rows have one.
    """
    filled = [cell for cell in cells if cell]
    if len(filled) == len(cells) or any(map(_ITEM.match, filled)):
        return False
    goes_on = [bool(_GOES_ON.match(cell)) for cell in filled]
    if coded and not cells[0]:
        return len(filled) > 1 or any(goes_on)
    return all(goes_on) or (goes_on[0] and bool(cells[0]))


def _is_end_of_name(above: list[str], cells: list[str]) -> bool:
    """Whether a row begins with the end of the name above it, which has a line to itself, perhaps
    with its number: the row's other cells stand at its foot.
    """
    name = max((place for place, cell in enumerate(above) if cell), default=0)
    begins = next((place for place, cell in enumerate(cells) if cell), -1)
    rest = any(cells[name + 1 :])
    return begins == name < _MANY - 1 and bool(_GOES_ON.match(cells[name])) and rest


def _columns_of_marks(parted: list[tuple[_Span, ...]]) -> list[_Span]:
    """Where columns begin and end in rows of a name and a mark below "Outstanding | Good | …"."""
    head, *below = parted
    marked = [parts for parts in below if len(parts) == 2]
    if len(head) < _MANY or len(marked) < _ROWS or any(b - a > _MARK for _, (a, b) in marked):
        return []
    # The columns begin behind the names.
    names = max(name[1] for name, _ in marked)
    return [(min(parts[0][0] for parts in below), names), *(c for c in head if c[0] > names)]


def _columns_of_head(parted: list[tuple[_Span, ...]]) -> list[_Span]:
    """Where columns begin and end below a head with more parts than any line: lines have marks in
    one column or another.
    """
    head, *below = parted
    marks = sum(any(b - a <= _MARK for a, b in parts) for parts in below)
    if marks < _ROWS_OF_MANY or len(head) <= max(map(len, below)):
        return []
    columns = list(head)
    for start, end in chain.from_iterable(below):
        place = _most_of(columns, start, end)
        first, last = columns[place]
        columns[place] = min(first, start), max(last, end)
    return columns if all(left[1] < right[0] for left, right in pairwise(columns)) else []


def _most_of(columns: list[_Span], start: int, end: int) -> int:
    """The column below or above which most of a part stands."""
    return max(
        range(len(columns)), key=lambda c: min(end, columns[c][1]) - max(start, columns[c][0])
    )


def _columns(parted: list[tuple[_Span, ...]]) -> list[_Span]:
    """Where columns begin and end: as in the lines with the most parts, if there are two of these
    whose parts stand below one another; else none.
    """
    counts = Counter(map(len, parted))
    most = max((count for count, lines in counts.items() if lines > 1), default=1)
    full = [parts for parts in parted if len(parts) == most]
    # A head may reach over what stands below it.
    for lines in (full, full[1:]):
        columns = [
            (min(start for start, _ in column), max(end for _, end in column))
            for column in zip(*lines, strict=True)
        ]
        if most > 1 and columns and all(left[1] < right[0] for left, right in pairwise(columns)):
            return columns
    return []


def _row(printed: _Printed, columns: list[_Span]) -> tuple[TableCell, ...]:
    """A line's parts in the columns below or above which they stand, most of each."""
    placed: dict[int, _Span] = {}
    for start, end in printed.parts:
        place = _most_of(columns, start, end)
        placed[place] = (placed.get(place, (start, end))[0], end)
    cells = []
    last = 0
    for place in range(len(columns)):
        start, last = placed.get(place, (last, last))
        cells.append(TableCell(printed.line.start + start, printed.line.start + last))
    return tuple(cells)


def _is_other(rows: list[list[str]]) -> bool:
    """Whether rows in columns are no table: numbered paragraphs, or prose set in columns."""
    first = [row[0] for row in rows if row[0]]
    coded = all(MARKER.match(c) or _CODE.fullmatch(c) for c in first)
    # "4.5  2022.  Inspectors were …": a number, a title and prose.
    titles = len(rows[0]) == _MANY and all(row[1].endswith((".", ":")) for row in rows if row[0])
    numbered = coded and (len(rows[0]) == 2 or titles)
    lengths = [[len(cell) for cell in column if cell] for column in zip(*rows, strict=True)]
    return numbered or all(median(column) > _PROSE for column in lengths if column)
