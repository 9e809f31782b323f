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
    r"(?: {2,}(?=\S)|[ ]*\|[ ]*(?=\S))(?P<value>[^|\t\n]+)"
)
_GOES_ON = re.compile(r" {6,}(?:\|[ ]*)?(?P<value>[^|\t\n]+)")
# A value in two columns of its own is none that goes on.
_COLUMNS = re.compile(r"\S {3,}\S")
# How far below one another the cells of a column may begin.
ALIGNED = 2


def front_columns(text: str, lines: Sequence[Line]) -> Iterator[Table]:
    """The front's labels with their values, each run of lines a table of two columns.

    Only labels that front sheets are known to have count: anything else may be a paragraph's
    number, or a table of another kind.
    """
    rows: list[tuple[TableCell, ...]] = []
    column, barred = 0, False
    for place, line in enumerate(lines):
        value = _going_on(text, lines[place - 1], line, column) if rows else None
        if value and barred:
            # Between the two stands a bar, so that they are no one cell.
            rows.append((TableCell(value.start, value.start), value))
        elif value:
            label, above = rows[-1]
            rows[-1] = label, TableCell(above.start, value.end)
        elif label_and_value := _labelled(text, line) if place < _FRONT else None:
            rows.append(label_and_value)
            column = label_and_value[1].start - line.start
            barred = "|" in text[line.start : line.end]
        elif rows:
            yield Table(tuple(rows), None)
            rows = []
    if rows:
        yield Table(tuple(rows), None)


def _labelled(text: str, line: Line) -> tuple[TableCell, TableCell] | None:
    """A line's label and its value, where front sheets have such a label."""
    match = _LABEL.fullmatch(text, line.start, line.end)
    if not match or not front_sheet_labels().is_used(match["label"].rstrip(": ")):
        return None
    return TableCell(*match.span("label")), TableCell(*match.span("value"))


def _going_on(text: str, above: Line, line: Line, column: int) -> TableCell | None:
    """Where a value goes on in the line right below it, below itself."""
    match = _GOES_ON.fullmatch(text, line.start, line.end)
    if not match or text.count("\n", above.end, line.start) > 1 or _COLUMNS.search(match["value"]):
        return None
    begins = match.start("value") - line.start
    return TableCell(*match.span("value")) if abs(begins - column) <= ALIGNED else None
