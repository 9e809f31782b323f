"""The labelled fields of a front sheet: "DECISION-MAKER: CABINET", "Key decision? | No"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.records import Block, BlockKind, FrontField
from pipeline.vocabulary import front_sheet_labels

# A label is short, begins with a capital and ends with a colon or a question mark.
_LABELLED = re.compile(
    r"(?P<label>[A-Z][^:?.;]{1,60}?)\s?(?P<end>[:?])\s+(?P<value>\S.*)", re.DOTALL
)
_LABEL_ALONE = re.compile(r"(?P<label>[A-Z][^:?.;]{1,60}?)\s?[:?]\s*$", re.DOTALL)
_BESIDE = re.compile(r"\S\s{3,}(?=[A-Z][\w/&'’ ]{1,30}:\s)")
_MOST_WORDS = 9
# Labels outside of tables are looked for in so many blocks from the beginning.
_FRONT = 45


def front_fields(blocks: tuple[Block, ...]) -> tuple[FrontField, ...]:
    """The fields in the order of the paper.

    In a table the first cell of a row labels the others, save those with labels of their own
    ("AUTHOR | Name: | … | Tel: | …"); a row that begins with an empty cell goes on with the label
    of the row above it. A row of nothing but labels labels the columns of the row below.
    """
    found: list[FrontField] = []
    above = ""
    body = [block for block in blocks if block.kind is not BlockKind.FURNITURE]
    for place, block in enumerate(body):
        before = body[place - 1] if place else None
        if block.kind is not BlockKind.TABLE_ROW:
            if place < _FRONT:
                following = body[place + 1] if place + 1 < len(body) else None
                found.extend(_line_fields(block, following))
        elif before and place < _FRONT and _labels_columns(before, block):
            found.extend(_column_fields(before, block))
        elif not _is_all_labels(block):
            above = _row_label(block) or above
            found.extend(_row_fields(block, above))
    return tuple(found)


def _labels_columns(head: Block, row: Block) -> bool:
    """Whether a row has a label above each of its values, and no label itself."""
    if head.table != row.table or len(head.cells) != len(row.cells) or not _is_all_labels(head):
        return False
    return not any(
        front_sheet_labels().is_used(cell) or _LABEL_ALONE.match(cell) for cell in row.columns
    )


def _is_all_labels(row: Block) -> bool:
    """Whether every cell is a label: by its colon, or as those of different fields.

    "Report of | Director" has a value that labels another field elsewhere.
    """
    cells = [cell for cell in row.columns if cell.strip()]
    fields = {front_sheet_labels().field(cell) for cell in cells}
    different = None not in fields and len(fields) > 1
    return len(cells) > 1 and (different or all(map(_LABEL_ALONE.match, cells)))


def _column_fields(head: Block, row: Block) -> Iterator[FrontField]:
    for column, (start, end) in enumerate(row.cells):
        if value := row.text[start:end].strip():
            yield FrontField(_clean(head.cell(column)), value, row.index, start, end)


def _line_fields(block: Block, following: Block | None) -> Iterator[FrontField]:
    if len(block.text) > 400:
        return
    if _LABELLED.match(block.text):
        # "Title: Improvement plan      Item: 10".
        starts = [0, *(side.end() for side in _BESIDE.finditer(block.text))]
        for start, end in pairwise([*starts, len(block.text)]):
            match = _LABELLED.match(block.text, start, end)
            label = _clean(match["label"]) if match else ""
            if match and len(label.split()) <= _MOST_WORDS:
                value = match["value"].strip()
                yield FrontField(label, value, block.index, match.start("value"), end)
    elif (
        following
        and front_sheet_labels().is_used(block.text)
        and following.kind is not BlockKind.TABLE_ROW
    ):
        # A label without a colon, on a line of its own.
        if len(following.text) <= 200 and not front_sheet_labels().is_used(following.text):
            yield FrontField(
                _clean(block.text), following.text, following.index, 0, len(following.text)
            )
    elif following and (match := _LABEL_ALONE.match(block.text)):
        label = _clean(match["label"])
        if len(label.split()) <= _MOST_WORDS and len(following.text) <= 200:
            yield FrontField(label, following.text, following.index, 0, len(following.text))


def _row_label(block: Block) -> str:
    first = block.cell(0).strip()
    if not first or len(first.split()) > _MOST_WORDS or _LABELLED.match(first):
        return ""
    return _clean(first)


def _row_fields(block: Block, above: str) -> Iterator[FrontField]:
    label, inner = above, ""
    first = block.cell(0).strip()
    for column, (start, end) in enumerate(block.cells):
        text = block.text[start:end].strip()
        if not text or (column == 0 and text == first and not _LABELLED.match(text)):
            continue
        match = _LABELLED.match(text)
        if match and (column == 0 or not label or _begins_own(match["label"])):
            own = _clean(match["label"])
            begin = block.text.index(match["value"], start)
            name = own if column == 0 or _is_whole(own) else f"{label} {own}"
            yield FrontField(name, match["value"].strip(), block.index, begin, end)
        elif match := _LABEL_ALONE.match(text):
            inner = _clean(match["label"])
        else:
            name = inner if front_sheet_labels().is_used(inner) else f"{label} {inner}".strip()
            if name:
                yield FrontField(name, text, block.index, start, end)
            inner = ""


def _begins_own(label: str) -> bool:
    """Whether a cell begins with a label of its own, and not with a title that has a colon."""
    return not _is_whole(_clean(label)) or front_sheet_labels().is_used(label)


def _is_whole(label: str) -> bool:
    """Whether a label in a later cell says by itself what it labels ("Classification")."""
    return label.casefold() not in {"name", "tel", "telephone", "e-mail", "email", "phone"}


def _clean(label: str) -> str:
    return re.sub(r"\s+", " ", label.replace("- ", "-")).strip(" :?-")
