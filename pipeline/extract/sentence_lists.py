"""Lists within a sentence or a cell: "two areas: this; and that", "(i) note …; (ii) approve …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.extract.language import sentences
from pipeline.extract.lists import TRAILING, Item
from pipeline.extract.patterns import MATTERS, NUMBER
from pipeline.extract.reading import Reading
from pipeline.records import Block
from pipeline.vocabulary.calendar import number_of

# An item's marker, and where its words begin and end.
Part = tuple[str, int, int]
# A list within a sentence, and what stands before one of its items.
_PARTS = re.compile(
    r"(?::|,\s+(?:namely|that\s+is)(?:\s+that)?,?)\s+(?P<parts>[^:;]+(?:;[^:;]+)+)$"
)
# The same without a colon: "… could do better in this; that; and the other".
_LEADS_TO = re.compile(
    r"\b(?:(?:to\s+)?(?:improve|strengthen|address|tackle|put\s+right|work\s+on|look\s+(?:again\s+)?at)"
    r"|(?:better|work|progress|attention|improvements?)\s+(?:in|at|on|to|with)|better"
    r"|ask(?:s|ed)\s+for|call(?:s|ed)\s+for|want(?:s|ed)?(?:\s+to\s+see)?|like\s+to\s+see"
    r"|critical\s+of|concern(?:s|ed)?\s+about|includ(?:e|es|ed|ing)|are|were|was|is|for|in|of|to)\s+",
    re.IGNORECASE,
)
# "The areas for development are this; that; and the other".
_COPULA = re.compile(r"(?:are|were|is|was)\s+", re.IGNORECASE)
# So many parts make a list of what semicolons part, where no colon leads to them.
_LEAST_PARTS = 3
_SEMICOLON = re.compile(";")
# "two things: this, and that": as many as were counted, parted by commas or "and".
_COUNTED = re.compile(
    rf"\b(?P<count>{NUMBER})\s+(?:\w+\s+){{0,2}}?(?:{MATTERS}|improvements)\b[^:;,.]{{0,60}}"
    r"(?::|,\s+(?:namely|that\s+is)(?:\s+that)?,?)\s+(?P<parts>[^:;]+)$",
    re.IGNORECASE,
)
_SEPARATORS = (
    re.compile(r",\s+and\s+|,\s+(?!which|who|where|when|so\b|but)"),
    re.compile(r",\s+|\s+and\s+"),
    re.compile(r",\s+and\s+"),
    re.compile(r"\s+and\s+"),
)
# "… would have us (i) improve this, (ii) reduce that and (iii) …".
_ENUMERATED = re.compile(
    r"\s(?P<parts>\((?:i|a|1)\)\s[^()]+(?:[,;]?\s+(?:and\s+)?\((?:[ivx]+|[a-h]|\d)\)\s[^()]+)+)$"
)
_BEFORE_PART = re.compile(
    r"\s*(?:(?:and|or)\s+)?(?:(?P<marker>\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})[.)])\s+)?(?:that\s+)?",
    re.IGNORECASE,
)
# A marker in the running text of a cell: "(i) note …; (ii) approve …".
_MARKED = re.compile(
    r"(?:^|[\s:;])(?P<marker>\((?:[ivx]{1,4}|[a-h]|\d{1,2})\)|(?:[ivx]{1,4}|[a-h]|\d{1,2})[.)])\s+(?=\w)"
)


def items_within(reading: Reading, block: Block) -> Iterator[tuple[str, list[Item]]]:
    """The lists that sentences hold in themselves ("two areas: this; and that."), each with
    what introduces it.
    """
    for sentence in sentences(block.text):
        text = sentence.text.rstrip(" .")
        if found := _parts_of(text):
            start, parts = found
            yield text[:start], items_at(reading, block, parts, sentence.start)


def items_at(reading: Reading, block: Block, parts: Iterable[Part], offset: int) -> list[Item]:
    """The items that parts of a block are, whose places count from an offset."""
    placed = ((marker, offset + start, offset + end) for marker, start, end in parts)
    items = (_part(reading, block, *part) for part in placed)
    return [item for item in items if item is not None]


def _parts_of(sentence: str) -> tuple[int, list[Part]] | None:
    """Where the list in a sentence begins, and its parts with their markers and ranges."""
    if found := _PARTS.search(sentence):
        start = found.start("parts")
        return start, [("", *part) for part in split_at(sentence, start, _SEMICOLON)]
    if found := _ENUMERATED.search(sentence):
        start = found.start("parts")
        marked = marked_parts(sentence[start:])
        return start, [(mark, start + a, start + b) for mark, a, b in marked]
    if sentence.count(";") >= _LEAST_PARTS - 1:
        leads = list(_LEADS_TO.finditer(sentence, 0, sentence.index(";")))
        # What leads to a list is a verb that asks for something, before any smaller word.
        lead = next((m for m in leads if len(m[0].split()) > 1 or len(m[0]) > 5), None)
        lead = lead or next((m for m in leads if _COPULA.fullmatch(m[0])), None)
        lead = lead or next(iter(leads), None)
        if lead:
            start = lead.end()
            return start, [("", *part) for part in split_at(sentence, start, _SEMICOLON)]
    if found := _COUNTED.search(sentence):
        count, start = number_of(found["count"]), found.start("parts")
        for separator in _SEPARATORS:
            parts = split_at(sentence, start, separator)
            if len(parts) == count and count > 1:
                return start, [("", *part) for part in parts]
    return None


def split_at(text: str, start: int, separator: re.Pattern[str]) -> list[tuple[int, int]]:
    """The ranges of the parts of a text, from ``start`` on."""
    marks = list(separator.finditer(text, start))
    starts = [start, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), len(text)]
    ranges = zip(starts, ends, strict=True)
    return [(a, b) for a, b in ranges if re.search(r"\w", text[a:b])]


def marked_parts(text: str) -> Iterator[tuple[str, int, int]]:
    """The items of a list that one cell holds, each with its marker and its range in the cell.

    A cell without markers is one item without a marker.
    """
    marks = list(_MARKED.finditer(text))
    starts = [(mark["marker"], mark.end()) for mark in marks] or [("", 0)]
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    for (marker, start), end in zip(starts, ends, strict=True):
        item = TRAILING.sub("", text[start:end].rstrip())
        if item.strip():
            first = start + len(item) - len(item.lstrip())
            yield marker, first, start + len(item)


def _part(reading: Reading, block: Block, marker: str, start: int, end: int) -> Item | None:
    """The item in a range of a block, or None where nothing follows its marker."""
    before = _BEFORE_PART.match(block.text, start, end)
    assert before is not None
    text = block.text[before.end() : end].rstrip()
    if not text:
        return None
    evidence = reading.outline.evidence(block, before.end(), before.end() + len(text))
    return Item(before["marker"] or marker, text, (reading.heading(block),), block, evidence)
