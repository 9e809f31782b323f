"""Tables that rate otherwise than by a column of colours: a column for each colour with a mark in
it or names below it, colours as headings among the rows, a label and its value a row, and services
across the top.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import takewhile

from pipeline.extract.rag_colours import COLOUR_ALONE, COLOURS, in_words, spelt
from pipeline.extract.rag_keys import Key
from pipeline.extract.rag_wordings import PART, RATING
from pipeline.extract.reading import Reading
from pipeline.extract.table_marks import marked_column
from pipeline.records import Block, BlockKind, RagMention
from pipeline.vocabulary import squash
from pipeline.vocabulary.calendar import MONTH_NAME

_I = re.IGNORECASE
# What names something has a word.
_NAME = re.compile(r"[^\W\d_]{3}")
# So many columns, groups or services, and more, show what kind of table it is.
_LEAST = 2
# "Priority 1", "Theme:", "Action": what labels the name of a part.
_PART = re.compile(
    rf"(?:(?:{PART}|task|standard|issue|milestone)(?:\s+name)?|title|name|topic|improvement|risk"
    r"|undertaking)\b(?:\s+\S{1,4})?\W*",
    _I,
)
_RATING = re.compile(rf"(?:{RATING})\W*", _I)
# "June", "Now", "Q2": when a row, or a column, was.
_TIME = re.compile(
    rf"\W*(?:(?:\d{{1,2}}\s+)?{MONTH_NAME}(?:\s+\d{{2,4}})?|q(?:uarter)?\s?\d|now|then"
    r"|current(?:ly)?|today|previous(?:ly)?|last\s+\w+)\W*",
    _I,
)


def ratings_otherwise(reading: Reading, rows: list[Block], key: Key) -> list[RagMention]:
    """The ratings of a table that has no column of them; none where it is of no such kind."""
    for read in (partial(_marked, key=key), _grouped, _labelled, _across, _below):
        if found := list(read(reading, rows)):
            return found
    return []


def _colour(cell: str) -> str:
    match = COLOUR_ALONE.fullmatch(spelt(cell).strip(" :."))
    return match[1].lower() if match else ""


def _marked(reading: Reading, rows: list[Block], key: Key) -> Iterator[RagMention]:
    """ "Priority | Red | Amber | Green" above rows with a mark in one of these; also in the words
    of the paper's key: "On track | At risk".
    """
    colours = {
        column: told
        for column, text in enumerate(rows[0].columns)
        if (told := _colour(text) or key.colours.get(squash(text), ""))
    }
    if len(colours) < _LEAST or 0 in colours:
        return
    for row in rows[1:]:
        marked = marked_column(row, colours)
        if marked is not None and (name := name_of_row(row)):
            yield _mention(reading, row, name, colours[marked])


def _grouped(reading: Reading, rows: list[Block]) -> Iterator[RagMention]:
    """Rows below one that is nothing but their colour."""
    heads = [row for row in rows if len(row.filled) == 1 and _colour(row.filled[0])]
    if len({_colour(head.filled[0]) for head in heads}) < _LEAST:
        return
    for head in heads:
        below = rows[rows.index(head) + 1 :]
        for row in takewhile(lambda row: row not in heads, below):
            if name := name_of_row(row):
                yield _mention(reading, row, name, _colour(head.filled[0]))


def _labelled(reading: Reading, rows: list[Block]) -> Iterator[RagMention]:
    """ "Theme | Front door" and below it "Rating | Amber"."""
    name, where = "", rows[0]
    above = next(reading.before(rows[0]), None)
    is_title = above is not None and above.kind is BlockKind.HEADING and ":" not in above.text
    if len(rows) == 1 and above is not None and is_title:
        # "2.1 Leadership", and below it "Status: | Green".
        name, where = above.text.strip(), above
    for row in rows:
        label, value = row.cell(0).strip(), row.cell(1).strip()
        if len(row.filled) != _LEAST:
            continue
        if _PART.fullmatch(label) and not _colour(value):
            name, where = value, row
        elif name and _RATING.fullmatch(label) and (colour := _colour(value)):
            evidence = reading.outline.evidence(where) + reading.outline.evidence(row)
            yield RagMention(name, colour, "", "", "", evidence)
            name = ""


def _across(reading: Reading, rows: list[Block]) -> Iterator[RagMention]:
    """Services as the heads of columns, with their colours now and then in rows below."""
    names = rows[0].columns
    rated = [
        row for row in rows[1:] if len(row.filled) > _LEAST and all(map(_colour, row.filled[1:]))
    ]
    # A colour that begins a row rates what stands behind it.
    first = any(_colour(row.cell(0)) for row in rows)
    if not rated or first or not all(map(_is_time, rated)):
        return
    if any(_TIME.fullmatch(name) or _colour(name) for name in names[1:]):
        return
    for column, name in enumerate(names[1:], start=1):
        if name and (colour := _colour(rated[-1].cell(column))):
            yield _in_column(reading, rows[0], rated[-1], column, name, colour)


def _below(reading: Reading, rows: list[Block]) -> Iterator[RagMention]:
    """A column for each colour, with what has it below: "On target (Green) | Late (Red)"."""
    heads = [COLOURS.findall(in_words(name)) for name in rows[0].columns]
    colours = [found[0].lower() for found in heads if len(found) == 1]
    if len(colours) < max(_LEAST, len(heads)) or len({*colours}) < len(colours):
        return
    for row in rows[1:]:
        for column, colour in enumerate(colours):
            if _NAME.search(name := row.cell(column).strip()):
                yield _in_column(reading, rows[0], row, column, name, colour)


def _is_time(row: Block) -> bool:
    label = row.cell(0)
    return bool(_TIME.fullmatch(label) or _RATING.fullmatch(label))


def name_of_row(row: Block) -> str:
    """The first cell of a row that holds words."""
    return next((text for text in row.columns if _NAME.search(text)), "")


def _in_column(
    reading: Reading, head: Block, row: Block, column: int, name: str, colour: str
) -> RagMention:
    """A rating that the head of a column and a cell below it tell together."""
    evidence = reading.outline.evidence(head, *head.cells[column])
    evidence += reading.outline.evidence(row, *row.cells[column])
    return RagMention(name, colour, "", "", "", evidence)


def _mention(reading: Reading, row: Block, name: str, colour: str) -> RagMention:
    return RagMention(name, colour, "", "", "", reading.outline.evidence(row))
