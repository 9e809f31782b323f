"""Items of lists as passages: improvement areas and strengths are made of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from pipeline.extract.introductions import introduces_priority, introduction_of
from pipeline.extract.lists import Item, items_announced
from pipeline.extract.patterns import BOARD_HEADING, PRIORITY_HEADING
from pipeline.extract.prose_lists import items_in_prose
from pipeline.extract.reading import Reading
from pipeline.records import AddressedTo, Block, BlockKind, PassageMention, Span

_I = re.IGNORECASE
# What ends an introduction to how or to whom, and not to what.
HOW = re.compile(
    r"\b(?:(?<!impressed )by|through|via"
    r"|(?:reported|submitted|presented|sent|taken|linked)\s+to)\W*$",
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
      | ^\W*(?:the\s+)?(?:members|board|committee|panel|cabinet|councillors)\s+
          (?:is|are|should\s+note|will|may|can)\b
    """,
    _I | re.VERBOSE,
)


def announced(reading: Reading, block: Block, introduces: Callable[[str], bool]) -> Iterator[Item]:
    """The items of the lists that a block introduces, after it or within its sentences."""
    if block.kind is BlockKind.TABLE_ROW:
        return
    lists = [(block.text, list(items_announced(reading, block))), *items_in_prose(reading, block)]
    for text, items in lists:
        if items and not HOW.search(text) and introduces(introduction_of(text)):
            yield from items


def listed_once(
    blocks: Iterable[Block], cue: re.Pattern[str], items_of: Callable[[Block], Iterable[Item]]
) -> list[tuple[Block, Item]]:
    """The items that blocks with a cue open, each with its opener, and each item once."""
    listed: list[tuple[Block, Item]] = []
    seen: set[Span] = set()
    for block in blocks:
        for item in items_of(block) if cue.search(block.text) else ():
            if item.evidence.spans[0] not in seen and is_passage(item.text):
                seen.add(item.evidence.spans[0])
                listed.append((block, item))
    return listed


def is_passage(text: str) -> bool:
    """An item says something: it is no grade and no introduction, and not that there is none."""
    return len(text.split()) > 2 and not _NO_ITEM.search(text)


def passage_mention(reading: Reading, opener: Block, item: Item, ordinal: int) -> PassageMention:
    """An item as a mention; its opener tells too whom it addresses and whether it is urgent."""
    headings = (*item.headings, opener.text)
    priority = any(PRIORITY_HEADING.match(heading.strip()) for heading in headings)
    return PassageMention(
        ordinal=ordinal,
        marker=item.marker,
        heading=item.heading.strip(" :"),
        text=item.text,
        addressed_to=_addressee(reading, opener, item),
        is_priority=priority or introduces_priority(introduction_of(opener.text)),
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
    if any(BOARD_HEADING.search(heading) for heading in item.headings):
        return AddressedTo.SAFEGUARDING_BOARD
    for heading in (opener, *reading.before(opener)):
        if heading.kind is not BlockKind.HEADING:
            continue
        if BOARD_HEADING.search(heading.text):
            return AddressedTo.SAFEGUARDING_BOARD
        if re.search(r"\blocal authority\b|\bsection 1\b|\bcouncil\b", heading.text, _I):
            break
    return AddressedTo.LOCAL_AUTHORITY
