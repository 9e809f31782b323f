"""Which of a report's improvement areas a paper passes on: in its words, in others, or not at all.

Papers copy an area, shorten it, or tell it as what was found ("The supervision of social workers
does not …" for "Ensure that all social workers receive … supervision"). So the words that every
such sentence has are left out, and what remains is compared as a set. The likenesses were set on
three pairs of a paper and its report, read beside each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz
from spacy.lang.en.stop_words import STOP_WORDS

# From here on two passages say the same, if no other is nearly as like (0 to 100).
_ALIKE = 64.0
_MARGIN = 8.0
# Below this two passages share no more than any two do.
_UNLIKE = 58.0
# How like a page's own words must be for an area to stand there as it was written.
_VERBATIM = 92.0
_COMMON = STOP_WORDS | frozenset(
    "ensure ensuring improve improving improved improvement strengthen strengthening children child"
    " young people services service quality effective effectively appropriate arrangements better"
    " good timely".split()
)
_WORD = re.compile(r"[a-z]{3,}")
_ENDING = re.compile(r"(?:ing|ed|es|s|ly|ment|ness)$")


class Carried(StrEnum):
    """What became of a report's improvement area in a paper."""

    PASSED_ON = "passed_on"
    UNCLEAR = "unclear"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage by the name that the caller knows it by."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class PassedOn:
    """What became of an area: where it is passed on, by which item of the paper, or on which page.

    ``area`` and ``item`` are names of passages; ``start`` and ``end`` are the range on the page.
    ``likeness`` is from 0 to 100.
    """

    area: str
    status: Carried
    likeness: float
    item: str | None = None
    page: int | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class _Page:
    """A page of a paper with the words that tell one passage from another."""

    number: int
    text: str
    words: frozenset[str]


def passed_on(
    areas: Sequence[Passage], items: Sequence[Passage], pages: Sequence[tuple[int, str]]
) -> list[PassedOn]:
    """What became of each of a report's areas in a paper.

    ``items`` are what the paper passes on as areas, ``pages`` its pages with their numbers. An area
    is passed on by the item that is like it and like no other area; else where its own words stand
    on a page. It is not found where nothing in the paper is like it; between these it is unclear.
    """
    wanted = [_content(area.text) for area in areas]
    offered = [_content(item.text) for item in items]
    read = [_Page(number, text, frozenset(_content(text).split())) for number, text in pages]
    scores = [[fuzz.token_set_ratio(a, b) if a and b else 0.0 for b in offered] for a in wanted]
    found = []
    for number, area in enumerate(areas):
        row = scores[number]
        best = max(row, default=0.0)
        if best >= _ALIKE:
            column = row.index(best)
            others = [scores[n][column] for n in range(len(areas)) if n != number]
            if best - max(others, default=0.0) >= _MARGIN:
                found.append(PassedOn(area.name, Carried.PASSED_ON, best, items[column].name))
                continue
        found.append(
            _on_a_page(area, wanted[number], read)
            or PassedOn(area.name, Carried.UNCLEAR if best >= _UNLIKE else Carried.NOT_FOUND, best)
        )
    return found


def _on_a_page(area: Passage, words: str, pages: Sequence[_Page]) -> PassedOn | None:
    """Where an area's own words stand in the paper."""
    wanted = set(words.split())
    for page in pages:
        # Nearly all of its words are on the page, or looking for the passage is not worth it.
        if len(wanted & page.words) < 0.9 * len(wanted):
            continue
        place = fuzz.partial_ratio_alignment(area.text, page.text, score_cutoff=_VERBATIM)
        if place is not None and len(area.text) <= len(page.text):
            return PassedOn(
                area.name,
                Carried.PASSED_ON,
                place.score,
                page=page.number,
                start=place.dest_start,
                end=place.dest_end,
            )
    return None


def _content(text: str) -> str:
    """The words that tell one area from another, without their endings, each once."""
    words = (word for word in _WORD.findall(text.lower()) if word not in _COMMON)
    return " ".join(sorted({_ENDING.sub("", word) for word in words}))
