"""Tables that lost their columns: a cell a line, rows told by empty lines or by their length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from pipeline.extract.rag_colours import COLOUR_ALONE, LETTERS, are_of_a_scale, in_words
from pipeline.extract.rag_keys import KEY_LINE
from pipeline.extract.rag_wordings import LONGEST_TITLE
from pipeline.extract.reading import Reading
from pipeline.records import Block, BlockKind, RagMention
from pipeline.vocabulary import squash

# So many rows, one below the other, show that lines are a table's.
_LEAST = 3
# A row has so many cells.
_FEWEST, _MOST = 2, 9
_LETTER = re.compile(r"[RAGB]")
# So many lines may stand above a column: what the table is called, and the column's head.
_HEADS = 2
# "CL07", "2.3", "31/10/23", "91", "£4m": no name.
_NO_WORDS = re.compile(r"\W*(?:[A-Z]{0,4}\W?\d[\d.,/%£m:-]*[a-z]?|n/?a|tbc)\W*", re.IGNORECASE)
_RATING_HEAD = re.compile(r"\b(?:b?rag|rating|status)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Cell:
    """A line, with its colour where it is nothing else."""

    block: Block
    colour: str


def ratings_stacked(reading: Reading) -> list[tuple[set[int], RagMention]]:
    """The ratings of rows whose cells are lines, each with the places of its row's lines."""
    found: list[tuple[set[int], RagMention]] = []
    for table in _tables(reading):
        rated = [next(cell for cell in row if cell.colour) for row in table]
        colours = {cell.colour for cell in rated}
        letters = all(len(cell.block.text.strip()) == 1 for cell in rated)
        if not are_of_a_scale(colours) or (letters and len(colours) == 1):
            continue
        # What stands in every row is a label: "Action", "Owner".
        labels = set.intersection(*({squash(cell.block.text) for cell in row} for row in table))
        for row, told in zip(table, rated, strict=True):
            own = (cell for cell in row if squash(cell.block.text) not in labels)
            named = next(filter(_is_name, own), None)
            if named is not None:
                outline = reading.outline
                evidence = outline.evidence(named.block) + outline.evidence(told.block)
                name = named.block.text.strip()
                places = {cell.block.index for cell in row}
                found.append((places, RagMention(name, told.colour, "", "", "", evidence)))
    return found


def _colour(block: Block) -> str:
    text = in_words(block.text).strip()
    match = COLOUR_ALONE.fullmatch(text)
    return match[1].lower() if match else LETTERS[text] if _LETTER.fullmatch(text) else ""


def _is_name(cell: _Cell) -> bool:
    text = cell.block.text.strip()
    is_other = cell.colour or _NO_WORDS.fullmatch(text) or KEY_LINE.match(text)
    return not is_other and len(text) <= LONGEST_TITLE


def _tables(reading: Reading) -> Iterator[list[list[_Cell]]]:
    groups = list(_groups(reading))
    # Rows that empty lines part: one colour in each, in the same place.
    for place, run in groupby(groups, key=_place_of_colour):
        rows = list(run)
        if place is not None and len(rows) >= _LEAST:
            yield rows
    for group in groups:
        yield from _counted(group)
    yield from _torn(groups)


def _torn(groups: list[list[_Cell]]) -> Iterator[list[list[_Cell]]]:
    """The rows of a table whose columns stand below one another: names, then colours, each perhaps
    with a head. Of several columns of colours the last is of now.
    """
    names: list[_Cell] = []
    column: list[_Cell] = []
    for group in [*groups, []]:
        head, told = group[: len(group) and not group[0].colour], [c for c in group if c.colour]
        if len(told) >= _LEAST and len(told) + len(head) == len(group):
            column = told
            continue
        heads = len(names) - len(column)
        if len(column) >= _LEAST and 0 <= heads <= _HEADS:
            own = names[heads:]
            yield [list(row) for row in zip(own, column, strict=True)]
        names, column = group, []


def _groups(reading: Reading) -> Iterator[list[_Cell]]:
    """The lines that no empty line parts."""
    group: list[_Cell] = []
    for block in reading.body:
        apart = bool(group) and reading.outline.is_apart(group[-1].block, block)
        # A table that lost its columns has no marks of a list.
        is_other = block.kind in (BlockKind.TABLE_ROW, BlockKind.LIST_ITEM)
        if group and (apart or is_other):
            yield group
            group = []
        if not is_other:
            group.append(_Cell(block, _colour(block)))
    if group:
        yield group


def _places_of_colours(group: list[_Cell]) -> list[int]:
    return [place for place, cell in enumerate(group) if cell.colour]


def _place_of_colour(group: list[_Cell]) -> int | None:
    """Where in a row's lines its one colour stands; none where they are no row's.

    Cells in between may go over several lines, so that it counts from the nearer end.
    """
    places = _places_of_colours(group)
    if len(places) != 1 or not _FEWEST <= len(group) <= _MOST:
        return None
    place = places[0]
    return place if place < len(group) / 2 else place - len(group)


def _counted(group: list[_Cell]) -> Iterator[list[list[_Cell]]]:
    """The rows of lines in which a colour stands in every so many, below a head as long."""
    places = _places_of_colours(group)
    steps = {after - before for before, after in pairwise(places)}
    if len(places) < _LEAST or len(steps) != 1:
        return
    width = steps.pop()
    head = places[0] - width
    if not _FEWEST < width <= _MOST or head < 0 or not _RATING_HEAD.search(group[head].block.text):
        return
    # The last row ends with the group: so many cells stand behind its colour.
    behind = min(len(group) - 1 - places[-1], width - 1)
    first = [place + behind + 1 - width for place in places]
    if first[0] >= width:
        yield [group[start : start + width] for start in first]
