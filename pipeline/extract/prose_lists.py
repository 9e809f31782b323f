"""Lists in running words: "better on this, on that and on the other", "First, … Second, …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.language import Sentence, sentences
from pipeline.extract.lists import Item
from pipeline.extract.reading import Reading
from pipeline.extract.sentence_lists import Part, items_at, items_within, split_at
from pipeline.records import Block, BlockKind

_I = re.IGNORECASE
# "First, plans. Second, …", "The first was the quality of … The second was …": sentences that are
# a list together.
_IN_ORDER = re.compile(
    r"""\W*(?:(?:the|a)\s+)?(?P<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|last|final)
        (?:ly|\s+of\s+all|\s+(?:area|one|point|matter|issue|thing))?
        (?:,\s+|\s+(?:is|was|are|were|concerns|concerned|relates\s+to|related\s+to)\s+)(?:that\s+)?""",
    re.IGNORECASE | re.VERBOSE,
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
# "better on this, on that and on the other", "needed to do this, and to do that": parts that each
# begin with the word that leads to the first.
_LEADING = re.compile(
    r"(?<!ensure)(?<!ensuring)(?<!sure)(?<!so)\s(?P<word>on|in|at|about|with|to|that)\s+",
    re.IGNORECASE,
)
_JOINTS = {
    word: re.compile(rf"(?:,\s+(?:and\s+)?|\s+and\s+)(?:finally,?\s+)?(?={word}\s)", _I)
    for word in ("on", "in", "at", "about", "with", "to", "that")
}
_AND = re.compile(r"\band\b")
# "were its oversight of …, the quality of … and how …": parts that each begin as a name does.
_NAMES = re.compile(r"(?:,\s+(?:and\s+)?|\s+and\s+)(?=(?:the|a|an|its|their|our|how)\s)", _I)
_NAME = re.compile(
    r"(?:(?:are|were|respects|of|for)[:]?|:)\s+(?=(?:the|a|an|its|their|our|how)\s)", _I
)
# "wanted to see more of this and better use of that": parts that each compare.
_MORE = r"(?:more|better|stronger|greater|fewer|less|earlier|clearer|swifter|quicker|closer)\s"
_MORES = re.compile(rf"(?:,\s+(?:and\s+)?|\s+and\s+)(?:an?\s+)?(?={_MORE})", _I)
_WANTED = re.compile(
    rf"\b(?:see|asked\s+for|called\s+for|want(?:s|ed)?)\s+(?:an?\s+)?(?={_MORE})", _I
)
# So many parts make a list; more where nothing but their articles is alike.
_LEAST, _LEAST_NAMES = 2, 3
_LONGEST = 1500


def items_in_prose(reading: Reading, block: Block) -> Iterator[tuple[str, list[Item]]]:
    """The lists that sentences hold, or are together, each with what introduces it."""
    told = sentences(block.text)
    if in_order := _in_order(told):
        introduction, parts = in_order
        yield introduction, items_at(reading, block, parts, 0)
        return
    within = list(items_within(reading, block))
    yield from within
    if within or block.kind is BlockKind.LIST_ITEM:
        # What an item of a list joins belongs together.
        return
    for sentence in told:
        text = sentence.text.rstrip(' .”"')
        # Words without end are no sentence, and would be looked through from each word on.
        if len(text) <= _LONGEST and (found := _alike(text)):
            start, parts = found
            yield text[:start], items_at(reading, block, parts, sentence.start)


def _in_order(told: tuple[Sentence, ...]) -> tuple[str, list[Part]] | None:
    """What stands before "First, …", and what follows each ordinal, up to its sentence's end."""
    ordered = [(place, m) for place, one in enumerate(told) if (m := _IN_ORDER.match(one.text))]
    names = [match["ordinal"].lower() for _, match in ordered]
    counted = all(
        name in {ordinal, "last", "final"} for name, ordinal in zip(names, _ORDINALS, strict=False)
    )
    if len(names) < _LEAST or names[0] != "first" or not counted or not ordered[0][0]:
        return None
    ranges = [
        (match["ordinal"], told[place].start + match.end(), told[place].start + len(ended))
        for place, match in ordered
        if (ended := told[place].text.rstrip(" ."))
    ]
    return told[ordered[0][0] - 1].text, ranges


def _alike(sentence: str) -> tuple[int, list[Part]] | None:
    """Where a list begins whose parts begin alike, and its parts; the last two have an "and"."""
    if not _AND.search(sentence):
        return None
    for lead in _LEADING.finditer(sentence):
        if parts := _joined(sentence, lead.end(), _JOINTS[lead["word"].lower()]):
            # Each begins with the word.
            inner = [(sentence.index(" ", a) + 1, b) for a, b in parts[1:]]
            return lead.start(), [("", *part) for part in (parts[0], *inner)]
    for leads, joint, least in ((_WANTED, _MORES, _LEAST), (_NAME, _NAMES, _LEAST_NAMES)):
        for lead in leads.finditer(sentence):
            parts = _joined(sentence, lead.end(), joint)
            if len(parts) >= least:
                return lead.end(), [("", *part) for part in parts]
    return None


def _joined(sentence: str, start: int, joint: re.Pattern[str]) -> list[tuple[int, int]]:
    """The parts of a list from ``start`` on; none where no "and" is before the last."""
    joints = list(joint.finditer(sentence, start))
    last = joints[-1][0] if joints else ""
    return split_at(sentence, start, joint) if _AND.search(last) else []
