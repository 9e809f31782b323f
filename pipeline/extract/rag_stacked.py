"""Tables that lost their columns: a cell a line, rows told by empty lines or by their length."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
# "CL07", "2.3", "31/10/23", "91", "£4m": no name.
_NO_WORDS = re.compile(r"\W*(?:[A-Z]{0,4}\W?\d[\d.,/%£m:-]*[a-z]?|n/?a|tbc)\W*", re.IGNORECASE)
_RATING_HEAD = re.compile(r"\b(?:b?rag|rating|status)\b", re.IGNORECASE)


def ratings_stacked(reading: Reading) -> list[tuple[set[int], RagMention]]:
    """The ratings of rows whose cells are lines, each with the places of its row's lines."""
    found: list[tuple[set[int], RagMention]] = []
    for table in _tables(reading):
        colours = [_colour(cell) for row in table for cell in row if _colour(cell)]
        letters = all(len(cell.text.strip()) == 1 for row in table for cell in row if _colour(cell))
        if not are_of_a_scale(colours) or (letters and len({*colours}) == 1):
            continue
        # What stands in every row is a label: "Action", "Owner".
        labels = set.intersection(*({squash(cell.text) for cell in row} for row in table))
        for row in table:
            rated = next(cell for cell in row if _colour(cell))
            own = (cell for cell in row if squash(cell.text) not in labels)
            named = next(filter(_is_name, own), None)
            if named is not None:
                evidence = reading.outline.evidence(named) + reading.outline.evidence(rated)
                mention = RagMention(named.text.strip(), _colour(rated), "", "", "", evidence)
                found.append(({cell.index for cell in row}, mention))
    return found


def _colour(block: Block) -> str:
    text = in_words(block.text).strip()
    match = COLOUR_ALONE.fullmatch(text)
    return match[1].lower() if match else LETTERS[text] if _LETTER.fullmatch(text) else ""


def _is_name(block: Block) -> bool:
    text = block.text.strip()
    return not (
        _colour(block)
        or _NO_WORDS.fullmatch(text)
        or len(text) > LONGEST_TITLE
        or KEY_LINE.match(text)
    )


def _tables(reading: Reading) -> Iterator[list[list[Block]]]:
    groups = list(_groups(reading))
    # Rows that empty lines part: one colour in each, in the same place.
    for place, run in groupby(groups, key=_place_of_colour):
        rows = list(run)
        if place is not None and len(rows) >= _LEAST:
            yield rows
    for group in groups:
        yield from _counted(group)


def _groups(reading: Reading) -> Iterator[list[Block]]:
    """The lines that no empty line parts."""
    group: list[Block] = []
    for block in reading.body:
        apart = bool(group) and reading.outline.is_apart(group[-1], block)
        if group and (apart or block.kind is BlockKind.TABLE_ROW):
            yield group
            group = []
        if block.kind is not BlockKind.TABLE_ROW:
            group.append(block)
    if group:
        yield group


def _place_of_colour(group: list[Block]) -> int | None:
    """Where in a row's lines its one colour stands; none where they are no row's.

    Cells in between may go over several lines, so that it counts from the nearer end.
    """
    places = [place for place, block in enumerate(group) if _colour(block)]
    if len(places) != 1 or not _FEWEST <= len(group) <= _MOST:
        return None
    place = places[0]
    return place if place < len(group) / 2 else place - len(group)


def _counted(group: list[Block]) -> Iterator[list[list[Block]]]:
    """The rows of lines in which a colour stands in every so many, below a head as long."""
    places = [place for place, block in enumerate(group) if _colour(block)]
    steps = {after - before for before, after in pairwise(places)}
    if len(places) < _LEAST or len(steps) != 1:
        return
    width = steps.pop()
    head = places[0] - width
    if not _FEWEST < width <= _MOST or head < 0 or not _RATING_HEAD.search(group[head].text):
        return
    # The last row ends with the group: so many cells stand behind its colour.
    behind = min(len(group) - 1 - places[-1], width - 1)
    first = [place + behind + 1 - width for place in places]
    if first[0] >= width:
        yield [group[start : start + width] for start in first]
