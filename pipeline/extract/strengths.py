"""Strengths: what a document reports as strong, in lists and in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.introductions import (
    NOT_STRENGTHS,
    introduces_strengths,
    introduction_of,
)
from pipeline.extract.language import sentences
from pipeline.extract.listed_passages import (
    announced,
    is_passage,
    listed_once,
    passage_mention,
)
from pipeline.extract.lists import Item, items_under_heading
from pipeline.extract.passage_kinds import PassageKind, with_likely
from pipeline.extract.patterns import ANY, STRENGTH_HEADING
from pipeline.extract.reading import Extractor, Reading
from pipeline.records import Block, BlockKind, DocumentKind, PassageMention

_I = re.IGNORECASE
_CUE = re.compile(
    r"strength|(?:work|go)\w* well|went well|good practice|positive|strong|prais|commend|do well"
    r"|impress|liked",
    _I,
)
# A sentence that reports a strength.
_STRENGTH_SENTENCE = re.compile(
    r"""\b(?:as|is|are|was|were|of)\s+(?:an?\s+)?(?:real\s+|particular\s+|key\s+|clear\s+|significant\s+|considerable\s+|areas?\s+of\s+)*(?:strengths?|strong\s+practice|good\s+practice)\b
      | \b(?:described|identified|noted|recognised|highlighted|seen|regarded)\s+as\s+(?:very\s+
          |highly\s+|particularly\s+|being\s+)?(?:strong|effective|excellent|a\s+strength)
      | \b(?:inspectors?|inspection|ofsted|report)\b.{0,40}\b(?:praised|commended|complimented)\b
      | \bit\s+commended\b
    """,
    _I | re.VERBOSE,
)
# "The plan builds on our strengths:" leads to what is planned.
_BUILT_ON = re.compile(r"\bbuil(?:d|ds|t|ding)\s+(?:up)?on\b[^.]*:\W*$", _I)
_NOT_YET = re.compile(r"\bnot\b|\bweakness|\bneeds?\s+to\b|\bwere\s+asked\b", _I)


def find_strengths(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[PassageMention]:
    """What a document reports as strong: lists under such a heading, and sentences that say so.

    In a paper also what the trained component takes for one.
    """
    report = reading.kind is DocumentKind.INSPECTION_REPORT
    listed = listed_once(blocks, _CUE, lambda block: _strength_items(reading, block, report))
    if not report:
        likely = with_likely(reading, PassageKind.STRENGTH, listed)
        listed = [
            (opener, item)
            for opener, item in likely
            if is_passage(item.text) and not _BUILT_ON.search(opener.text)
        ]
        told = {item.block.index for _, item in listed}
        untold = [b for b in blocks if b.index not in told and _CUE.search(b.text)]
        listed += _in_sentences(reading, untold)
    for ordinal, (opener, item) in enumerate(listed, start=1):
        yield passage_mention(reading, opener, item, ordinal)


def _in_sentences(reading: Reading, blocks: list[Block]) -> Iterator[tuple[Block, Item]]:
    """The sentences that report a strength in running text."""
    for block in blocks:
        if block.kind in (BlockKind.HEADING, BlockKind.TABLE_ROW):
            continue
        if not _STRENGTH_SENTENCE.search(block.text):
            continue
        for sentence in sentences(block.text):
            said = sentence.text.strip()
            if said.endswith(":") or _NOT_YET.search(said):
                continue
            if _STRENGTH_SENTENCE.search(said):
                evidence = reading.outline.evidence(block, sentence.start, sentence.end)
                yield block, Item(block.marker, said, (reading.heading(block),), block, evidence)


def _strength_items(reading: Reading, block: Block, report: bool) -> Iterator[Item]:
    text = block.text.strip()
    if block.kind is BlockKind.HEADING and STRENGTH_HEADING.match(text):
        if not NOT_STRENGTHS.search(introduction_of(text)):
            yield from items_under_heading(reading, block, narrative=not report)
        return
    if not report:
        yield from announced(reading, block, introduces_strengths)


STRENGTHS = Extractor("strengths", ANY, find_strengths)
