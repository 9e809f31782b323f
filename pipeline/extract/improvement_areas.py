"""Improvement areas: every item of the lists in which a document gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from pipeline.extract.introductions import introduces_areas
from pipeline.extract.listed_passages import (
    HOW,
    announced,
    is_passage,
    listed_once,
    passage_mention,
)
from pipeline.extract.lists import (
    Item,
    cell_item,
    items_counted,
    items_labelled,
    items_under_heading,
    paragraphs_under_heading,
)
from pipeline.extract.passage_kinds import PassageKind, with_likely
from pipeline.extract.patterns import (
    ANY,
    IMPROVEMENT_HEADING,
    INSPECTION_CUE,
    MATTERS,
    NUMBER,
    RECOMMENDATIONS_HEADING,
)
from pipeline.extract.prose_lists import items_in_prose
from pipeline.extract.reading import Extractor, Reading
from pipeline.records import Block, BlockKind, DocumentKind, PassageMention
from pipeline.vocabulary.calendar import number_of

_I = re.IGNORECASE
_CUE = re.compile(
    r"improv|develop|concern|weakness|recommend|shortcoming|priorit|attention|deficit|failing"
    r"|address|strengthened|better|put right|to be done|\bneeds? (?:\w+ )?(?:support|work)"
    r"|not (?:\w+ ){0,2}good"
    r"|what (?:ofsted|inspectors)|(?:council|authority) should",
    _I,
)
# The column of what must improve, in a table under a heading that says so.
_MATTER = re.compile(r"(?:the\s+)?(?:matters?|areas?|issues?|points?|findings?|what)\b.{0,30}$", _I)
# How many areas there are: "Four matters for priority action", "seven things need to improve".
_HOW_MANY = re.compile(
    rf"\b(?!(?:an?|one)\b)(?P<count>{NUMBER})\s+(?:\w+\s+){{0,2}}?"
    rf"(?:{MATTERS}|priorit(?:y\s+actions|ies))\b",
    _I,
)
_COLUMN = re.compile(
    r"^\W*(?:\d+\W+)?(?:ofsted(?:['’]s)?\s+|inspection\s+|key\s+|the\s+)?(?:areas?\s+(?:for|of|requiring)\s+(?:improvement|development|concern)"
    r"|(?:ofsted|inspection)\s+(?:recommendations?|findings?|priority)|recommendations?(?:\s+from\s+ofsted)?"
    r"|what\s+(?:needs?\s+to\s+(?:improve|be\s+improved)|ofsted\s+(?:said|found)|inspectors\s+(?:said|found))"
    r"|improvement\s+(?:areas?|required|needed))(?:\s*\([^)]*\))?\W*$"
    r"|^\W*what\s+(?:ofsted|(?:the\s+)?inspectors?|the\s+report)\b.{0,30}\b(?:improv\w+|put\s+right|asked\s+for)\W*$",
    _I,
)
# "Area for improvement: …", "Inspectors wanted …": one in each part of a plan.
_LABELLED = re.compile(
    r"""^\W*(?:
        (?:area\s+for\s+improvement|(?:what\s+)?(?:ofsted|(?:the\s+)?inspectors?)(?:['’]s?)?
          (?:\s+(?:said|want(?:s|ed)?(?:\s+to\s+see)?|asked\s+(?:us\s+)?for|recommend(?:s|ed|ation)
            |finding|words))?)\s*[:–-]\s+["“]?
      | (?:ofsted|(?:the\s+)?inspectors)\s+
          (?:want(?:s|ed)?(?:\s+to\s+see)?|asked\s+(?:us\s+)?for)\s+
    )(?P<item>\w[^;]{15,300}?)["”]?\.?\s*$""",
    _I | re.VERBOSE,
)
_LEAST_LABELLED = 2
# What introduces the means to improve, and not what must be.
_MEANS = re.compile(rf"{HOW.pattern}|\b(?:actions?|steps|measures)\s+to\s+address\b[^.]*:\W*$", _I)


# What introduces those that no longer are any, or how far they have got, or others' than Ofsted's.
_DONE = re.compile(
    r"\b(?:(?:have|has|were|was)\s+(?:all\s+)?(?:been\s+)?(?:completed|closed|met|implemented|taken)"
    r"|peer\s+(?:review|challenge)(?:\s+team)?(?:['’]s)?\s+recommend\w+"
    r"|progress\s+has\s+been\s+made\s+(?:against|on|towards))\b[^.]*:\W*$",
    _I,
)


def find_improvement_areas(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[PassageMention]:
    """Every improvement area, in the order of the document.

    In a report they are its lists; in a paper also what the trained component takes for one.
    """
    report = reading.kind is DocumentKind.INSPECTION_REPORT
    listed = listed_once(blocks, _CUE, lambda block: _items(reading, block, report))
    if not report:
        listed += [(item.block, item) for item in _table_items(reading)]
        listed += [(item.block, item) for item in _labelled(reading)]
        likely = with_likely(reading, PassageKind.IMPROVEMENT_AREA, listed)
        listed = [
            (opener, item)
            for opener, item in likely
            if is_passage(item.text)
            and not (_MEANS.search(opener.text) or _DONE.search(opener.text))
        ]
    for ordinal, (opener, item) in enumerate(listed, start=1):
        yield passage_mention(reading, opener, item, ordinal)


def _items(reading: Reading, block: Block, report: bool) -> Iterator[Item]:
    text = block.text.strip()
    if block.kind is BlockKind.HEADING and IMPROVEMENT_HEADING.match(text):
        if report or not re.search(r"\brecommendation", text, _I) or INSPECTION_CUE.search(text):
            yield from _under_heading(reading, block, report)
        return
    if report or block.kind is BlockKind.TABLE_ROW:
        return
    items = list(announced(reading, block, introduces_areas))
    yield from items or _counted(reading, block)


def _under_heading(reading: Reading, heading: Block, report: bool) -> Iterator[Item]:
    """The items of a section: its list, or in a paper the list in its first sentence, or its
    paragraphs.
    """
    items = list(items_under_heading(reading, heading, narrative=not report))
    following = reading.following(heading)
    if not items and not report and following and not _count_of(following.text):
        within = [item for _, found in items_in_prose(reading, following) for item in found]
        items = within or list(paragraphs_under_heading(reading, heading))
    yield from items


def _count_of(text: str) -> int:
    """How many areas an introduction says that there are; 0 where it does not."""
    number = _HOW_MANY.search(text)
    count = number_of(number["count"]) if number else None
    return count if count and count > 1 and introduces_areas(text) else 0


def _counted(reading: Reading, block: Block) -> Iterator[Item]:
    """The paragraphs, or lines with numbered labels, that a block counts before they come."""
    count = _count_of(block.text)
    if not count or RECOMMENDATIONS_HEADING.match(reading.heading(block)):
        return
    yield from list(items_labelled(reading, block, count)) or items_counted(reading, block, count)


def _labelled(reading: Reading) -> Iterator[Item]:
    """What stands behind the same label in several parts of a plan."""
    found = [
        (block, match)
        for block in reading.body
        if block.kind is not BlockKind.TABLE_ROW and (match := _LABELLED.match(block.text))
    ]
    if len(found) < _LEAST_LABELLED:
        return
    for block, match in found:
        evidence = reading.outline.evidence(block, *match.span("item"))
        yield Item("", match["item"], (reading.heading(block),), block, evidence)


def _table_items(reading: Reading) -> Iterator[Item]:
    """Items in a column of a plan's table that its header calls areas for improvement."""
    rows = [block for block in reading.body if block.kind is BlockKind.TABLE_ROW]
    for _, group in groupby(rows, key=lambda row: row.table):
        header, *others = group
        columns = [c for c, name in enumerate(header.columns) if _COLUMN.match(name)]
        if not columns and IMPROVEMENT_HEADING.match(reading.heading(header)):
            columns = [c for c, name in enumerate(header.columns) if _MATTER.match(name)]
        if len(header.cells) < 2 or len(columns) != 1:
            continue
        for row in others:
            # A header may stand again on the next page.
            if len(row.cell(columns[0]).split()) > 2 and row.columns != header.columns:
                yield cell_item(reading, row, columns[0])


IMPROVEMENT_AREAS = Extractor("improvement_areas", ANY, find_improvement_areas)
