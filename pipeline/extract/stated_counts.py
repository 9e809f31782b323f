"""How many improvement areas a paper says that there are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from pipeline.extract.patterns import INSPECTION_CUE, NUMBER, printed_dates
from pipeline.extract.reading import Extractor, Reading
from pipeline.records import Block, CountMention, DocumentKind

_I = re.IGNORECASE
_AREAS = (
    r"(?:areas?\s+(?:for|of|to|requiring|in\s+need\s+of)\s+(?:further\s+)?"
    r"(?:improve(?:ment)?|development)s?)"
)
# "A" and "one" are no counts ("one of the areas for improvement"), but for "named one area".
_N = rf"(?!(?:an?|one)\b){NUMBER}"
_INSPECTORS_NAME = r"""(?:report|letter|inspectors?|ofsted|inspection)\b[^.;:]{0,40}?\b(?:names?
    |named|sets?\s+out|identif(?:y|ies|ied)|lists?|listed|made|makes|found|finds|raised|raises|gave
    |gives|ends?\s+with)"""
_COUNT = re.compile(
    rf"""\b({_N})\s+(?:(?!of\b)\w+\s+){{0,3}}?{_AREAS}
       | {_AREAS}\W{{0,2}}\s*(?:out\s+of\s+(?:a\s+total\s+of\s+)?|totalling\s+)({_N})\b
       | \b({_N})\s+(?:(?!of\b)\w+\s+){{0,2}}?recommendations\b
       | \btotal\s+of\s+({_N})\s+(?:areas|improvements|identified)
       | \bnumber\s+of\s+(?:\w+\s+)?(?:{_AREAS}|recommendations)\b[^.;,]{{0,50}}?
           \b(?:is|was|at)\s+({_N})\b
       | \b{_INSPECTORS_NAME}\s+({_N})\s+(?:\w+\s+)?(?:matters|points|weaknesses|shortcomings
           |things|actions|issues|concerns)\b
       | \b(?:{_INSPECTORS_NAME}|there\s+(?:is|was)|the|only|just)\s+(?:only\s+|just\s+)?
           (one)\s+(?:\w+\s+)?{_AREAS}
    """,
    _I | re.VERBOSE,
)
# A date behind one of these is that of something else: "… is to be reviewed in May".
_ENDS_COUNT = re.compile(r"[.;]|\b(?:is|are|be|will|would|has|have|must|should)\b", _I)
_COUNT_CUE = re.compile(
    r"\b(?:areas?|recommendations?|total|matters|points|weaknesses|shortcomings|things|actions"
    r"|issues|concerns)\b",
    _I,
)
# Whose recommendations are counted, and who makes others.
_SOURCE = re.compile(
    rf"{INSPECTION_CUE.pattern}|(?<!\bthis )\b(?:report|letter)\b"
    r"|\brecommendations\s+(?:to|for)\s+the\s+(?:council|local\s+authority|authority)\b",
    _I,
)
_OTHER_SOURCE = re.compile(
    r"\b(?:committee|panel|cabinet|scrutiny|task\s+(?:and\s+finish\s+)?group|working\s+group|peer"
    r"|audit|serious\s+case|practice\s+review|officers?)\b",
    _I,
)


def find_counts(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[CountMention]:
    """The numbers of improvement areas that the document states."""
    if reading.kind is DocumentKind.INSPECTION_REPORT:
        return
    for block in blocks:
        if not _SOURCE.search(block.text) and not re.search(r"improv", block.text, _I):
            continue
        matches = list(_COUNT.finditer(block.text))
        for match, following in zip_longest(matches, matches[1:]):
            if "recommendations" in match[0].lower() and not _are_inspectors(block.text, match):
                continue
            number = next(text for text in match.groups() if text)
            stop = following.start() if following else len(block.text)
            clause = _ENDS_COUNT.split(block.text[match.end() : min(stop, match.end() + 120)])[0]
            dates = printed_dates(clause)
            evidence = reading.outline.evidence(block, match.start(), match.end())
            yield CountMention(number, dates[0] if dates else "", evidence)


def _are_inspectors(text: str, match: re.Match[str]) -> bool:
    """Whether the sentence says that recommendations are an inspection's, and nobody else's."""
    before = re.split(r"[.;]\s", text[: match.start()])[-1]
    after = re.split(r"[.;]\s", text[match.end() :])[0]
    return bool(_SOURCE.search(before + match[0] + after)) and not _OTHER_SOURCE.search(before)


COUNTS = Extractor("counts", _COUNT_CUE, find_counts)
