"""Recommendations to the committee."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.language import sentences
from pipeline.extract.lists import items_after, items_under_heading
from pipeline.extract.patterns import RECOMMENDATIONS_HEADING
from pipeline.extract.reading import Extractor, Reading
from pipeline.extract.sentence_lists import marked_parts
from pipeline.records import Block, BlockKind, DocumentKind, Evidence, RecommendationMention

_I = re.IGNORECASE
_CUE = re.compile(
    r"recommend|(?:ask|request|invit)ed to|decision|actions? re(?:quired|quested)", _I
)
# "It is recommended that Cabinet:", "The Panel is asked to:" in a paragraph opens a list as well.
_ASKS = re.compile(
    r"""(?:^\W*recommended\b\W*(?:to\s+(?:the\s+)?\w+\W+)?(?:that|to)
          | \b(?:it\s+is\s+recommended\s+that|recommends?\s+that
              |(?:is|are)\s+(?:asked|recommended|requested|invited)\s+to)
        )\b[^.]{0,120}[:–-]?\s*$""",
    _I | re.VERBOSE,
)
# "Recommendation: That the Board …": the label and the recommendation in one paragraph.
_LABELLED = re.compile(
    r"""^\W*(?:\d[\d.]*\s+)?recommendations?(?:\s*\(s\))?(?:\s+(?P<marker>\d{1,2}))?\s*[:–-]\s*
        (?=(?:that|to|it\s+is\s+recommended)\b | .{0,60}\b(?:is|are)\s+(?:asked|recommended
            |requested|invited)\s+to\b)""",
    _I | re.VERBOSE,
)
# A sentence that asks the committee by its name, where a paper has no list of recommendations.
_ASKS_COMMITTEE = re.compile(
    r"""\W*(?:therefore,?\s+)?(?:the\s+)?(?:[\w'’&-]+\s+){0,6}?(?:committee|sub-committee|cabinet|panel|board
          |executive|commission|council|forum|members?)\s+(?:is|are)\s+(?:therefore\s+)?(?:asked
          |recommended|requested|invited)\s+to\s+\w""",
    _I | re.VERBOSE,
)
# A sentence that the paragraphs after it complete: "It is recommended that the Cabinet".
_OPENS = re.compile(
    r"""(?:it\s+is\s+recommended\s+that\b|.{0,60}\b(?:is|are)\s+(?:asked|recommended|requested|invited)\b)
        (?:\s+[\w'’]+){0,5}\W*""",
    _I | re.VERBOSE,
)
_INSPECTORS = re.compile(r"\b(?:ofsted|inspect)", _I)
_ENDS = re.compile(
    r"^\W*(?:\d+\.?\s+)?(?:reasons?\b|background\b|introduction\b|summary\b|purpose\b|none\W*$)", _I
)


def find_recommendations(
    reading: Reading, blocks: tuple[Block, ...]
) -> Iterator[RecommendationMention]:
    """The recommendations that the paper puts to its committee, in order."""
    if reading.kind is DocumentKind.INSPECTION_REPORT:
        return
    found: list[tuple[str, str, Evidence]] = []
    for block in blocks:
        found.extend(_recommendations(reading, block))
        if found:
            break
    if not found and reading.kind is not DocumentKind.MINUTES:
        found = next(filter(None, (list(_sentences(reading, block)) for block in blocks)), [])
    for ordinal, (marker, text, evidence) in enumerate(found, start=1):
        yield RecommendationMention(ordinal, marker, text, evidence)


def _recommendations(reading: Reading, block: Block) -> Iterator[tuple[str, str, Evidence]]:
    """The recommendations that a block opens or holds."""
    text = block.text.strip()
    if block.kind is BlockKind.HEADING and RECOMMENDATIONS_HEADING.match(text):
        if not _INSPECTORS.search(text):
            yield from _section(reading, block)
    elif block.kind is BlockKind.TABLE_ROW:
        yield from _cell(reading, block)
    elif _opens_list(text):
        yield from ((i.marker, i.text, i.evidence) for i in items_after(reading, block))
    else:
        yield from _labelled(reading, block)


def _opens_list(text: str) -> bool:
    if _LABELLED.match(text):
        return text.endswith(":")
    return bool(_ASKS.search(text)) and not _INSPECTORS.search(text.rsplit(". ", 1)[-1])


def _labelled(reading: Reading, first: Block) -> Iterator[tuple[str, str, Evidence]]:
    """A recommendation behind its label, with those that follow in the same way."""
    for block in (first, *reading.after(first)):
        label = _LABELLED.match(block.text)
        if label is None:
            return
        evidence = reading.outline.evidence(block, label.end())
        yield label["marker"] or "", block.text[label.end() :].strip(), evidence


def _sentences(reading: Reading, block: Block) -> Iterator[tuple[str, str, Evidence]]:
    """The sentences of a paragraph in which it asks the committee for something."""
    if block.kind is BlockKind.TABLE_ROW or not _ASKS_COMMITTEE.match(block.text):
        return
    for sentence in sentences(block.text):
        if _ASKS_COMMITTEE.match(sentence.text) and not sentence.text.rstrip().endswith(":"):
            evidence = reading.outline.evidence(block, sentence.start, sentence.end)
            yield block.marker, sentence.text.strip(), evidence


def _section(reading: Reading, heading: Block) -> Iterator[tuple[str, str, Evidence]]:
    """The items under a heading, or its paragraphs where nothing is marked."""
    items = list(items_under_heading(reading, heading))
    if items:
        yield from ((item.marker, item.text, item.evidence) for item in items)
        return
    for block in reading.after(heading):
        if block.kind in (BlockKind.HEADING, BlockKind.TABLE_ROW) or _ENDS.match(block.text):
            return
        if not block.text.rstrip().endswith(":") and not _OPENS.fullmatch(block.text.strip()):
            yield block.marker, block.text.strip(), reading.outline.evidence(block)


def _cell(reading: Reading, row: Block) -> Iterator[tuple[str, str, Evidence]]:
    """Recommendations in a front sheet's table: one cell holds them all."""
    if len(row.cells) < 2 or not re.match(
        r"\W*recommendations?\W*$|\W*it is recommended\b", row.cell(0), _I
    ):
        return
    for start, end in row.cells[1:]:
        for marker, first, last in marked_parts(row.text[start:end]):
            evidence = reading.outline.evidence(row, start + first, start + last)
            yield marker, row.text[start + first : start + last], evidence


RECOMMENDATIONS = Extractor("recommendations", _CUE, find_recommendations)
