"""Improvement areas and strengths: every item of the lists in which a document gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from pipeline.extract.language import language
from pipeline.extract.lists import Item, items_after, items_under_heading
from pipeline.extract.patterns import (
    BOARD_HEADING,
    IMPROVEMENT_HEADING,
    INSPECTION_CUE,
    NUMBER,
    PRIORITY_HEADING,
    STRENGTH_HEADING,
    dates_in,
)
from pipeline.extract.reading import Extractor, Reading
from pipeline.records import (
    AddressedTo,
    Block,
    BlockKind,
    CountMention,
    DocumentKind,
    PassageMention,
)

_I = re.IGNORECASE
_CUE = re.compile(r"improv|develop|concern|weakness|recommend|shortcoming|priorit|attention", _I)
_STRENGTH_CUE = re.compile(
    r"strength|working well|good practice|positive|strong|prais|commend|do well", _I
)

# An introduction with one of these speaks of what inspectors want improved.
_INTRODUCES = re.compile(
    r"""\bareas?\b(?:\s+\w+){0,3}?\s+(?:for|requiring|needing|in\s+need\s+of)\s+(?:further\s+|significant\s+)?
            (?:improvement|development|attention|focus)
      | \bareas?\s+of\s+(?:\w+\s+)?(?:concern|weakness)
      | \bareas?\b(?:\s+\w+){0,4}?\s+(?:to|should|must|needs?|requires?|where)\b.{0,40}\bimprov
      | \bareas?\s+to\s+improve
      | \brequires?\s+improvement\s+because
      | \b(?:is|are|was|were)\s+not\s+(?:yet\s+)?good\s+(?:enough\s+)?because
      | \bwhat\s+needs?\s+to\s+(?:improve|be\s+improved)
      | \bneeds?\s+to\s+(?:improve|be\s+improved|get\s+better)
      | \bneed(?:s|ed)?\s+(?:continuing|continued|further|more)\s+(?:support|development|work
          |attention|improvement)
      | \brequires?\s+(?:particular|further|more|specific)\s+(?:attention|improvement
          |development|work)
      | \b(?:key\s+)?(?:weaknesses|shortcomings|deficits|failings)\b
      | \bpriority\s+(?:and\s+immediate\s+)?actions?\b
      | \b(?:ofsted|inspectors?|inspection|report)(?:['’]s)?\b.{0,80}\brecommend(?:s|ed|ations?)\b
      | \brecommendations?\b.{0,40}\b(?:ofsted|inspectors?|inspection)\b
      | \bimprovements?\s+(?:that\s+are\s+|that\s+were\s+)?(?:required|needed|identified)\b
      | \b(?:must|should|has\s+to|have\s+to|will(?:\s+therefore)?)\s+improve\b
      | \b(?:asks?|asked|tells?|told|wants?|wanted|expects?)\b.{0,60}\bto\s+improve\b
      | \bto\s+do\s+better\b
      | \b(?:improvements?|action|change)\s+(?:was|is|were|are)\s+(?:most\s+)?needed\b
      | \brecommendations?\s+to\s+the\s+(?:council|board|authority|local\s+authority)\b
    """,
    _I | re.VERBOSE,
)
# … but not one that speaks of these instead.
_NOT_IMPROVEMENT = re.compile(
    r"""\bstrengths?\b | \bachieve(?:d|ments?)\b | \bpositives?\b | \bworking\s+well\b
      | \bfollowing\s+(?:is|are|actions?\s+are|was|were)\s+recommended\b
      | \b(?:committee|cabinet|panel|board|executive|members?|council)\s+(?:is|are)\s+(?:asked
          |recommended|requested|invited)\b
      | \brecommended\s+(?:to|that)\s+(?:the\s+)?(?:committee|cabinet|panel|board|council
          |members|executive)\b
      | \bit\s+is\s+(?:also\s+|further\s+|therefore\s+)?recommended\b
      | \bcontribute\s+to\s+the\s+following\s+priorities\b
      | \b(?:actions?|steps|measures|work)\s+(?:have|has|had)\s+been\s+(?:taken|completed)\b
      | \bimprovements\s+(?:have|has|had|since|made)\b
      | \b(?:says?|said|states?|stated|reads?|wrote|writes)\s*[:,]\W*$
    """,
    _I | re.VERBOSE,
)
_INTRODUCES_STRENGTHS = re.compile(
    r"\bstrengths?\b|\bworking\s+well\b|\bgood\s+practice\b|\bpositives?\b|\b(?:praised|commended)\b|\bdo(?:es)?\s+well\b|\bstrong\s+practice\b",
    _I,
)
# An introduction to what the board has to do.
_TO_BOARD = re.compile(
    r"\b(?:the\s+)?(?:LSCB|(?:safeguarding\s+(?:children(?:['’]s)?\s+)?)?(?:board|partnership))\b"
    r"[^.]*(?:\.\s*It\s+)?\b(?:should|must|will|needs?|has)\b[^.]*:\W*$",
    _I,
)
# What stands in a list and is no item of it.
_NO_ITEM = re.compile(
    r"""^.{0,80}[:–-]\s*(?:good|outstanding|inadequate|requires\s+improvement.*)$
      | \b(?:should|must|needs?\s+to|will)\b.{0,40}\bfollowing\s+(?:actions?|steps|areas
          |improvements?)\W*$
      | \b(?:did\s+not|no|not)\b.{0,40}\b(?:identify|identified|find|found
          |any)\b.{0,40}\b(?:areas?|actions?)\b
      | \bno\s+(?:areas?|priority\s+actions?)\s+(?:for|were|was)\b
    """,
    _I | re.VERBOSE,
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
_NOT_YET = re.compile(r"\bnot\b|\bweakness|\bneeds?\s+to\b|\bwere\s+asked\b", _I)
_COLUMN = re.compile(
    r"^\W*(?:\d+\W+)?(?:ofsted(?:['’]s)?\s+|inspection\s+|key\s+|the\s+)?(?:areas?\s+(?:for|of|requiring)\s+(?:improvement|development|concern)"
    r"|(?:ofsted|inspection)\s+(?:recommendations?|findings?|priority)|recommendations?(?:\s+from\s+ofsted)?"
    r"|what\s+(?:needs?\s+to\s+(?:improve|be\s+improved)|ofsted\s+(?:said|found)|inspectors\s+(?:said|found))"
    r"|improvement\s+(?:areas?|required|needed))\W*$",
    _I,
)


def find_improvement_areas(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[PassageMention]:
    """Every improvement area, in the order of the document."""
    report = reading.kind is DocumentKind.INSPECTION_REPORT
    seen: set[int] = set()
    ordinal = 0
    for block in blocks:
        for item in _items(reading, block, report):
            if item.block.index in seen or not _is_passage(item.text):
                continue
            seen.add(item.block.index)
            ordinal += 1
            yield _passage(reading, block, item, ordinal)
    if report:
        return
    for item in _table_items(reading, blocks):
        ordinal += 1
        yield _passage(reading, item.block, item, ordinal)


def _items(reading: Reading, block: Block, report: bool) -> Iterator[Item]:
    text = block.text.strip()
    if block.kind is BlockKind.HEADING and IMPROVEMENT_HEADING.match(text):
        if report or not re.search(r"\brecommendation", text, _I) or INSPECTION_CUE.search(text):
            yield from items_under_heading(reading, block, narrative=not report)
        return
    if report or block.kind is BlockKind.TABLE_ROW:
        return
    following = next(iter(reading.after(block)), None)
    if not (following and following.marker and _introduces(block, following)):
        return
    if _INTRODUCES.search(text) and not _NOT_IMPROVEMENT.search(text):
        yield from items_after(reading, block)


def _introduces(block: Block, following: Block) -> bool:
    """Whether a block announces the list after it: by a colon, or by what it lacks to end."""
    text = block.text.rstrip()
    if text.endswith((":", ":-", ": -", ":–")):
        return True
    return not text.endswith((".", "!", "?")) and following.kind is BlockKind.LIST_ITEM


def _is_passage(text: str) -> bool:
    """An item says something: it is no grade and no introduction, and not that there is none."""
    return len(text.split()) > 2 and not _NO_ITEM.search(text)


def _passage(reading: Reading, opener: Block, item: Item, ordinal: int) -> PassageMention:
    headings = (*item.headings, opener.text)
    return PassageMention(
        ordinal=ordinal,
        marker=item.marker,
        heading=item.heading.strip(" :"),
        text=item.text,
        addressed_to=_addressee(reading, opener, item),
        is_priority=any(PRIORITY_HEADING.match(heading.strip()) for heading in headings),
        evidence=item.evidence,
    )


def _addressee(reading: Reading, opener: Block, item: Item) -> AddressedTo:
    """The board where the section is the board's, or the item begins with it."""
    if re.match(
        r"(?:the\s+)?(?:LSCB|(?:safeguarding\s+(?:children\s+)?)?(?:board|partnership))\s+(?:should|must|needs)",
        item.text,
        _I,
    ):
        return AddressedTo.SAFEGUARDING_BOARD
    if opener.kind is not BlockKind.HEADING and _TO_BOARD.search(opener.text):
        return AddressedTo.SAFEGUARDING_BOARD
    for heading in (opener, *reading.before(opener)):
        if heading.kind is not BlockKind.HEADING:
            continue
        if BOARD_HEADING.search(heading.text):
            return AddressedTo.SAFEGUARDING_BOARD
        if re.search(r"\blocal authority\b|\bsection 1\b|\bcouncil\b", heading.text, _I):
            break
    return AddressedTo.LOCAL_AUTHORITY


def _table_items(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[Item]:
    """Items in a column of a plan's table that its header calls areas for improvement."""
    rows = [block for block in blocks if block.kind is BlockKind.TABLE_ROW]
    for _, group in groupby(rows, key=lambda row: row.table):
        header = next(group)
        columns = [c for c in range(len(header.cells)) if _COLUMN.match(header.cell(c).strip())]
        if len(header.cells) < 2 or len(columns) != 1:
            continue
        for row in (b for b in reading.body if b.table == header.table and b.index > header.index):
            start, end = row.cells[columns[0]]
            text = row.text[start:end].strip()
            if len(text.split()) > 3:
                marker = row.cell(0).strip() if columns[0] and len(row.cell(0)) < 8 else ""
                evidence = reading.outline.evidence(row, start, end)
                yield Item(marker, text, (reading.heading(row),), row, evidence)


# ---------------------------------------------------------------------- strengths


def find_strengths(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[PassageMention]:
    """What a document reports as strong: lists under such a heading, and sentences that say so."""
    seen: set[int] = set()
    ordinal = 0
    report = reading.kind is DocumentKind.INSPECTION_REPORT
    for block in blocks:
        for item in _strength_items(reading, block, report):
            if item.block.index not in seen and _is_passage(item.text):
                seen.add(item.block.index)
                ordinal += 1
                yield _passage(reading, block, item, ordinal)
    if report:
        return
    for block in blocks:
        if block.index in seen or block.kind in (BlockKind.HEADING, BlockKind.TABLE_ROW):
            continue
        if not _STRENGTH_SENTENCE.search(block.text):
            continue
        for sentence in language()(block.text).sents:
            if _STRENGTH_SENTENCE.search(sentence.text) and not _NOT_YET.search(sentence.text):
                ordinal += 1
                evidence = reading.outline.evidence(block, sentence.start_char, sentence.end_char)
                item = Item(
                    block.marker, sentence.text.strip(), (reading.heading(block),), block, evidence
                )
                yield _passage(reading, block, item, ordinal)


def _strength_items(reading: Reading, block: Block, report: bool) -> Iterator[Item]:
    text = block.text.strip()
    if block.kind is BlockKind.HEADING and STRENGTH_HEADING.match(text):
        if not re.search(r"\bweakness", text, _I):
            yield from items_under_heading(reading, block, narrative=not report)
        return
    if report or block.kind is BlockKind.TABLE_ROW:
        return
    following = next(iter(reading.after(block)), None)
    if not (following and following.marker and _introduces(block, following)):
        return
    if _INTRODUCES_STRENGTHS.search(text) and not re.search(r"\bweakness|improv", text, _I):
        yield from items_after(reading, block)


# ---------------------------------------------------------------------- stated counts

_AREAS = (
    r"(?:areas?\s+(?:for|of|to|requiring|in\s+need\s+of)\s+(?:further\s+)?"
    r"(?:improve(?:ment)?|development)s?)"
)
_COUNT = re.compile(
    rf"""\b(?P<n1>{NUMBER})\s+(?:\w+\s+){{0,3}}?{_AREAS}
       | {_AREAS}\W{{0,2}}\s*(?:out\s+of\s+(?:a\s+total\s+of\s+)?|totalling\s+)(?P<n2>{NUMBER})
       | \b(?P<n3>{NUMBER})\s+(?:\w+\s+){{0,2}}?recommendations\b
       | \b(?:total\s+of)\s+(?P<n4>{NUMBER})\s+(?:areas|recommendations|improvements|identified)
    """,
    _I | re.VERBOSE,
)
_COUNT_CUE = re.compile(r"\b(?:areas?|recommendations?|total)\b", _I)


def find_counts(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[CountMention]:
    """The numbers of improvement areas that the document states."""
    if reading.kind is DocumentKind.INSPECTION_REPORT:
        return
    for block in blocks:
        if not INSPECTION_CUE.search(block.text) and not re.search(r"improv", block.text, _I):
            continue
        for match in _COUNT.finditer(block.text):
            number = next(text for text in match.groups() if text)
            if number.lower() in {"a", "one"} and not match["n3"]:
                continue
            clause = re.split(r"[.;]", block.text[match.end() : match.end() + 120])[0]
            dates = [clause[a:b] for a, b in dates_in(clause)]
            evidence = reading.outline.evidence(block, match.start(), match.end())
            yield CountMention(number, dates[0] if dates else "", evidence)


IMPROVEMENT_AREAS = Extractor("improvement_areas", _CUE, find_improvement_areas)
STRENGTHS = Extractor("strengths", _STRENGTH_CUE, find_strengths)
COUNTS = Extractor("counts", _COUNT_CUE, find_counts)
