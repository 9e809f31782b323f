"""The wordings of areas and grades as patterns: whole cells, lines, areas in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from pipeline.extract.patterns import dates_in
from pipeline.vocabulary import frameworks, grade_wordings
from pipeline.vocabulary.calendar import YEAR_ALONE

_I = re.IGNORECASE
# What labels call the service as a whole.
_WHOLE = (
    "overall judgement",
    "overall judgment",
    "overall grade",
    "overall rating",
    "overall ofsted rating",
    "ofsted rating",
    "overall effectiveness judgement",
    "overall outcome",
    "overall",
    "taken as a whole",
    "as a whole",
    "the whole",
)


@cache
def wordings() -> tuple[str, ...]:
    """Every wording of every area, longest first."""
    every = {w for f in frameworks() for area in f.areas for w in area.wordings}
    return tuple(sorted(every, key=lambda wording: (-len(wording), wording)))


def is_area(text: str) -> bool:
    """Whether a text is an area's name and nothing else."""
    return bool(text) and len(text) < 200 and _area().fullmatch(text.strip()) is not None


def grade_in(text: str) -> str:
    """The grade that a text is, perhaps in brackets or with its number; empty if it is none."""
    match = _grade().fullmatch(text.strip())
    return match["grade"] if match else ""


def date_in(text: str) -> str:
    """The first date in a text, or a year alone; empty if there is none."""
    for start, end in dates_in(text):
        return text[start:end]
    year = YEAR_ALONE.search(text)
    return year[0] if year else ""


@cache
def labelled_pattern() -> re.Pattern[str]:
    """ "Overall effectiveness: Good (previously Inadequate)", "2.1 Adoption performance – Good"."""
    return re.compile(
        rf"{_MARKER}(?:the\s+)?"
        rf"(?P<area>{_named((*wordings(), *_WHOLE))})"
        rf"\s*(?::|–|—|-|=|\s)\s*(?:judged\s+(?:to\s+be\s+)?)?['‘“\"(]?"
        rf"(?P<grade>{any_of(grade_wordings())})['’”\")]?"
        rf"(?:\s*[(–-]\s*(?:(?:previously|formerly|was|from|(?:up|down)(?: \w+ grades?)? from"
        rf"|(?:in )?(?P<year>(?:19|20)\d\d)|(?=[^()]{{2,30}} in \d{{4}}\)))\s*:?\s*"
        rf"['‘“]?(?P<then>{any_of(grade_wordings())})['’”]?"
        rf"(?:\s+in\s+(?P<when>\d{{4}}))?|(?P<bare>{any_of(grade_wordings())})(?:,[^()]*)?(?=\))"
        r"|[^()]{0,60})\)?)?"
        r"(?=\s*(?:[.,;)]|$))",
        _I,
    )


@cache
def reversed_pattern() -> re.Pattern[str]:
    """ "Good: overall effectiveness"."""
    return re.compile(
        r"\W*(?:(?:still|now|again|up to|down to)\s+)?"
        rf"(?P<grade>{any_of(grade_wordings())})\s*(?::|–|—|-)\s*(?:(?:for\s+)?the\s+)?"
        rf"(?P<area>{any_of(wordings())})\W*",
        _I,
    )


@cache
def labelled_line() -> re.Pattern[str]:
    """A line that is nothing but areas with their grades, perhaps after a label of its own."""
    item = re.sub(r"\?P<\w+>", "?:", labelled_pattern().pattern)
    return re.compile(rf"(?:[^:.]{{0,80}}:\s*)?(?:{item}\s*[,;.]?\s*(?:and\s+)?)+", _I)


_MARKER = r"(?:\W*\d(?:\.\d)?[.)]?\s+)?(?:(?:of\s+which|within\s+(?:this|that|which|it)):?,?\s+)?"
# A safeguarding board under its own name or initials.
_OWN_BOARD = (
    r"(?:[A-Z][\w&'’-]*\s+(?:and\s+|&\s+|upon\s+|of\s+|the\s+)*){1,4}(?:local\s+)?safeguarding\s+"
    r"children(?:['’]?s)?\s+board|(?:[A-Z][\w&'’-]*\s+){0,3}[A-Z]{1,4}SCB"
)
_OF_SERVICE = (
    r"(?:\s+of\s+(?:the\s+)?(?:local\s+authority(?:['’]s)?\s+)?(?:children['’]?s?\s+)?services?"
    r"(?:\s+for\s+children)?)?"
)


def any_of(every: Iterable[str]) -> str:
    """A pattern of one of several wordings, in the order given."""
    escaped = (re.escape(w).replace(r"\ ", r"\s+").replace("'", "['’]") for w in every)
    return "|".join(escaped)


def _named(words: Iterable[str]) -> str:
    """A pattern of the areas that some words name, and of boards, with whose they are."""
    return rf"(?:{any_of(words)}|{_OWN_BOARD}){_OF_SERVICE}(?:\s*\([^)]*\))?"


@cache
def _area() -> re.Pattern[str]:
    return re.compile(
        rf"{_MARKER}(?:the\s+)?{_named(wordings())}\s*\d?[:.*]?",
        _I,
    )


@cache
def _grade() -> re.Pattern[str]:
    return re.compile(
        rf"[\s'‘’“”\"*]*(?:grade \d \(?)?(?P<grade>{any_of(grade_wordings())})\)?(?:\s*\(?RI\)?)?"
        r"[\s'‘’“”\"*.]*\d?(?:\s*\((?!to\b)[^()]{2,40}\))?",
        _I,
    )
