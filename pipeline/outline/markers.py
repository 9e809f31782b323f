"""What stands before a paragraph or a list item: "3.11", "a)", "(ii)", "18.", "•"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from pipeline.vocabulary.calendar import MONTH_NAME

# Bullets as papers print them.
_BULLETS = "•●▪■◼◾◆◦○‣▸►➢➤✓✔·*→□❖»~>\u2610"
_DASHES = "-–—−"

_BULLET = re.compile(rf"(?P<mark>[{_BULLETS}]|[{_DASHES}]|[oØ§])(?P<gap>[ \t\u00a0]+)(?=\S)")
# "3.11", "18.", "(4)", "2)"; a number alone only where a gap sets it off, before a capital a
# narrower one.
_NUMBER = re.compile(
    r"(?P<mark>\(\d{1,3}\)|\d{1,3}(?:\.\d{1,3}){1,3}[.)]?|\d{1,3}[.)]"
    rf"|\d{{1,2}}(?=[ \u00a0]{{3,}}|\t|[ \u00a0]{{2}}(?!{MONTH_NAME})[A-Z]))"
    r"(?P<gap>[ \t\u00a0]+)(?=\S)"
)
# "a)", "(b)", "a.", "(iv)", "iv.", "iv<tab>"; a capital and a full stop before a capital is an
# initial.
# "R1.", "A12)", "B(ii)": a code for an item; without a point only where a wide gap sets it off.
_LETTER = re.compile(
    r"""(?P<mark>[A-Z]{1,2}\d{1,2}(?:[.)]|(?=[ \u00a0]{2,}|\t))|[A-Z]\([ivx]{1,5}\)
        |\([A-Za-z]{1,2}\)|[A-Za-z]\)|[a-z]\.|[A-Z]\.(?=\s+[a-z])|\([ivxIVX]{1,5}\)
        |[ivx]{1,5}(?:[.)]|(?=\t|[ ]{2,}))|[a-h](?=[ ]{3,}))
        (?P<gap>[ \t\u00a0]+)(?=\S)""",
    re.VERBOSE,
)


class MarkerKind(Enum):
    """What a marker is made of."""

    BULLET = auto()
    NUMBER = auto()
    LETTER = auto()


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker with the number of characters it takes, gap included."""

    kind: MarkerKind
    text: str
    length: int

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers in it: (3, 11) for "3.11"."""
        return tuple(int(number) for number in re.findall(r"\d+", self.text))


def marker_of(text: str) -> Marker | None:
    """The marker that a line begins with, or none. "- 3.1 The …" is marked "3.1"."""
    if not text:
        return None
    first = text[0]
    # Most lines begin with a word: they are done with here.
    if first.isalpha() and (
        len(text) < 3 or (text[1].isalpha() and first not in "ivx" and not text[2].isdigit())
    ):
        return None
    if found := _NUMBER.match(text):
        return Marker(MarkerKind.NUMBER, found["mark"], found.end())
    if found := _LETTER.match(text):
        return Marker(MarkerKind.LETTER, found["mark"], found.end())
    if found := _BULLET.match(text):
        inner = marker_of(text[found.end() :])
        if inner is not None and inner.kind is not MarkerKind.BULLET:
            return Marker(inner.kind, inner.text, found.end() + inner.length)
        return Marker(MarkerKind.BULLET, found["mark"], found.end())
    return None
