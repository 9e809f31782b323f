"""Words for progress and their colours, wherever a paper puts the two side by side.

A table's column of a few words ("Secure", "Moving", "Stuck") is a scale. Where a text, a list or a
small table names its words together with colours, in turn ("Secure is green, Moving amber …") or
one after the other ("Stuck, Moving and Secure: red, amber and green"), it is their key, whatever
it says in between.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from pipeline.extract.judgement_wordings import grade_in
from pipeline.extract.rag_colours import COLOUR, COLOURS
from pipeline.records import Block, BlockKind
from pipeline.vocabulary import squash

# A scale has so many words, and each so many words and letters, at most; its column has more rows.
_WORDS, _LONG, _LETTERS, _ROWS = 6, 4, 30, 3
_LEAST = 2
# What explains a scale stands in so many letters, and in so many rows and columns.
_KEY, _KEY_ROWS, _KEY_COLUMNS = 900, 8, 3
_COLOUR_ALONE = re.compile(rf"\W*{COLOUR}\W*", re.IGNORECASE)

Scale = dict[str, str]


def scales(tables: Sequence[list[Block]]) -> dict[frozenset[str], set[int]]:
    """The words of each column of tables that could be a scale, with the tables that have it."""
    found: dict[frozenset[str], set[int]] = {}
    for rows in tables:
        for column in range(1, len(rows[0].cells)):
            told = [text for row in rows[1:] if (text := row.cell(column).strip(" .*"))]
            words = frozenset(text.lower() for text in told)
            is_scale = len(told) >= _ROWS and _LEAST <= len(words) <= min(_WORDS, len(told))
            if is_scale and all(map(_could_be_word, words)):
                found.setdefault(words, set()).add(rows[0].table)
    return found


def _could_be_word(text: str) -> bool:
    short = len(text) <= _LETTERS and len(text.split()) <= _LONG and text[0].isalpha()
    return short and not re.search(r"\d", text) and not (grade_in(text) or COLOURS.search(text))


def explained(
    blocks: Iterable[Block], tables: Sequence[list[Block]]
) -> Iterator[tuple[Scale, list[Block]]]:
    """What the keys of a paper say of the words of its scales, each with its blocks."""
    known = scales(tables)
    if not known:
        return
    lines = [block for block in blocks if block.kind is not BlockKind.TABLE_ROW]
    small = [rows for rows in tables if _could_be_key(rows)]
    for each in (*([line] for line in lines), *_runs(lines), *small):
        text = "\n".join(block.text for block in each)
        if len(text) > _KEY:
            continue
        for words, own in known.items():
            if each[0].table not in own and (scale := _aligned(text, words)):
                yield scale, each


def _runs(lines: Sequence[Block]) -> Iterator[list[Block]]:
    """Several blocks that stand straight below one another."""
    for _, run in groupby(enumerate(lines), key=lambda each: each[1].index - each[0]):
        whole = [line for _, line in run]
        if len(whole) > 1:
            yield whole


def _could_be_key(rows: list[Block]) -> bool:
    colours = [text for row in rows for text in row.filled if _COLOUR_ALONE.fullmatch(text)]
    is_small = len(rows) <= _KEY_ROWS and len(rows[0].cells) <= _KEY_COLUMNS
    return is_small and len(colours) >= _LEAST


def _aligned(text: str, words: frozenset[str]) -> Scale:
    """The colour of each word that a text names with one; nothing where they don't go in turn."""
    low = text.lower()
    if sum(word in low for word in words) < _LEAST:
        return {}
    pattern = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    places: dict[str, int] = {}
    for match in re.finditer(rf"\b(?:{COLOUR}|{pattern})\b", text, re.IGNORECASE):
        places.setdefault(match[0].lower(), match.start())
    told = sorted(places, key=lambda word: places[word])
    colours = [word for word in told if COLOURS.fullmatch(word)]
    named = [word for word in told if word not in colours]
    if len(named) != len(colours) or len(named) < _LEAST:
        return {}
    kinds = [word in colours for word in told]
    in_turn = kinds == [kinds[0], not kinds[0]] * len(named)
    one_by_one = kinds == sorted(kinds) or kinds == sorted(kinds, reverse=True)
    if not in_turn and not one_by_one:
        return {}
    return {squash(word): colour for word, colour in zip(named, colours, strict=True)}
