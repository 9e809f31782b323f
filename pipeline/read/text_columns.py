"""Labels and values of a front sheet in plain text, side by side in two columns.

Spaces or a bar part the columns; a value goes on below itself:

    Report title      Inspection of services
                      for children
    Meeting date    | 12 September 2024
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.records import Line, Table, TableCell
from pipeline.vocabulary import front_sheet_labels

# Fronts are read that far.
_FRONT = 60
_LABEL = re.compile(
    r"[ \t]*(?P<label>[A-Z][^|:\t\n]{1,44}?(?:\(s\))?:?)"
    r"(?: {2,}(?=\S)|[ ]*(?P<bar>\|)[ ]*(?=\S))(?P<value>[^|\t\n]+)"
)
_GOES_ON = re.compile(r"(?P<indent> {6,})(?P<bar>\|[ ]*)?(?P<value>[^|\t\n]+)")
# A value in two columns of its own is none that goes on.
_COLUMNS = re.compile(r"\S {3,}\S")
# How far the lines of a value may stand apart.
_ALIGNED = 2


def front_columns(text: str, lines: Sequence[Line]) -> Iterator[Table]:
    """The front's labels with their values, each run of lines a table of two columns.

    Only labels that front sheets are known to have count: anything else may be a paragraph's
    number, or a table of another kind.
    """
    rows: list[tuple[TableCell, ...]] = []
    place = 0
    while place < min(len(lines), _FRONT):
        match = _LABEL.fullmatch(text, lines[place].start, lines[place].end)
        if not match or not _is_label(match["label"]):
            if rows:
                yield Table(tuple(rows), None)
                rows = []
            place += 1
            continue
        column = match.start("value") - lines[place].start
        start, end = match.span("value")
        place += 1
        further: list[tuple[int, int]] = []
        while place < len(lines) and (
            value := _going_on(text, lines[place - 1 : place + 1], column)
        ):
            if match["bar"]:
                further.append(value)
            else:
                end = value[1]
            place += 1
        rows.append((TableCell(*match.span("label")), TableCell(start, end)))
        rows += [(TableCell(a, a), TableCell(a, b)) for a, b in further]
    if rows:
        yield Table(tuple(rows), None)


def _is_label(words: str) -> bool:
    labels, label = front_sheet_labels(), words.rstrip(": ")
    return bool(labels.field(label) or labels.role(label))


def _going_on(text: str, lines: Sequence[Line], column: int) -> tuple[int, int] | None:
    """Where a value goes on in the second of two lines, right below the first and below itself."""
    above, line = lines
    match = _GOES_ON.fullmatch(text, line.start, line.end)
    if not match or text.count("\n", above.end, line.start) > 1 or _COLUMNS.search(match["value"]):
        return None
    begins = match.start("value") - line.start
    return match.span("value") if abs(begins - column) <= _ALIGNED else None
