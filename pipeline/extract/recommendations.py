"""Recommendations to the committee."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.language import sentences
from pipeline.extract.lists import TRAILING, Item, marker_kind, with_nested
from pipeline.extract.patterns import COMMITTEE, RECOMMENDATIONS_HEADING
from pipeline.extract.reading import Extractor, Reading
from pipeline.extract.sentence_lists import items_within, marked_parts
from pipeline.records import Block, BlockKind, DocumentKind, RecommendationMention

_I = re.IGNORECASE
_CUE = re.compile(
    r"recommend|\bask|(?:request|invit)ed\b|decisions?\b|actions? re(?:quired|quested)"
    r"|\b(?:that|like|wish|needs?|it is for)\b|^\W*for the \w+\W*$",
    _I,
)
_WHO = (
    rf"(?:the\s+)?(?:[\w'’&-]+,?\s+){{0,7}}?{COMMITTEE}"
    r"(?:\s+on(?:\s+(?-i:[A-Z])\w+){1,4}|\s+(?:\w+|\(\d\)))?"
)
_IS_ASKED = r"""(?:is|are)\s+(?:(?:therefore|now|also|further|being|respectfully)\s+)?
    (?:asked|recommended|requested|invited|advised)"""
# What the items after it complete: "It is recommended that Cabinet:", "The Panel is asked to",
# "That the Board", "Members may wish to consider:".
_OPENS = re.compile(
    rf"""(?:\W|\d)*(?:recommendations?(?:\(s\))?\s*[:–-]\s*)?(?:[^.;:]{{3,60}}(?:,|\s[–-])\s+)?(?:
        (?:this|the)\s+(?:report|paper)\s+[^.;:]{{3,60}}\bthe\s+following\s+recommendations?
            (?:\s+to\s+[^.;:]{{3,60}})?(?=\s*:)
      | [^.;:]{{3,200}}\band\s+recommended\s+to(?=\s*:)
      | (?:(?:it|the\s+following)\s+(?:is|are)\s+)?(?:therefore\s+)?
            (?:recommended|proposed|suggested)\b\W*(?:(?:to|that)\b\W*)?(?:{_WHO})?(?:\s+(?:should|to))?
      | (?:the\s+|our\s+)?recommendations?(?:\s+to\s+{_WHO})?\s+(?:is|are)(?:\s+that)?(?:\s+{_WHO})?
      | that(?:\s+{_WHO}(?:\s+(?:should|is\s+asked\s+to|be\s+(?:asked|requested|invited)\s+to))?)?
      | that\s+{_WHO}\s+[^.;:]{{3,60}}\s+and(?=\s*:)
      | it\s+is\s+for\s+{_WHO}\s+to
      | {_WHO}\s+{_IS_ASKED}(?:,[^,.;:]{{3,60}},)?(?:\s+(?:to|that))?(?:\s+[\w'’]+){{0,5}}
      | {_WHO}\s+(?:may|might)\s+(?:wish|want|like)\s+to(?:\s+\w+)?(?=\s*:)
      | (?:i|we|officers|the\s+director)\s+(?:therefore\s+)?(?:recommend|ask|propose|invite)s?\b
            (?:\s+that)?(?:\s+{_WHO})?(?:\s+to)?
    )\s*(?:the\s+following)?[^\w.]*$""",
    _I | re.VERBOSE,
)
# A paragraph that asks for something, where nothing marks it as an item: "That …", "Note …".
_ASKS = re.compile(
    rf"""\W*(?:[A-Z]{{1,2}}\d{{1,2}}\s*[–—:.-]\s*)?(?:
        (?:that|to|whether|please)\s
      | (?:it\s+is\s+(?:therefore\s+)?recommended|{_WHO}\s+{_IS_ASKED})\b
      | (?:note|agree|approve|endorse|consider|receive|comment|support|accept|adopt|ask|request
            |invite|recommend|refer|delegate|authoris|instruct|confirm|review|scrutinis|challenge
            |advise|identif|acknowledge|welcome|thank|congratulate|record|require|commission
            |appoint|nominate|decide|determine|discuss|examine|monitor|resolve|urge|commend
            |recogni[sz]e|reaffirm|give|name|choose|say|put|hold|invit|tell|visit|seek|set|keep|release|write|meet|attend|press
            |arrang|continue|help|close|re-?baseline|mandate|make|waive|leave|lobby|establish|sign|express
            |place|hear|provide|send|use|take|include|recogni[sz]e)(?:e?s|ies|y|e)?\b)""",
    _I | re.VERBOSE,
)
# "Conclusions and recommendations" has more under it than those.
_OF_MORE = re.compile(r"\band\b|&", _I)
# "A. That the Panel …": a capital before a capital could be an initial elsewhere.
_LETTERED = re.compile(
    r"(?P<marker>(?:[A-Z]|[IVX]{2,4})[.)]|[A-Z]{1,2}\d{1,2}\s*[–—:.-])\s+(?=[A-Z][a-z-]+\s)"
)
# "Recommendation: That the Board …": the label and the recommendation in one paragraph.
_LABELLED = re.compile(
    rf"""^\W*(?:\d[\d.]*\s+)?recommend(?:ations?|ed)(?:\s*\(s\))?(?:\s+(?P<marker>\d{{1,2}}))?\s*[:–-]\s*
        (?=(?:that|to|it\s+is\s+recommended)\b | {_WHO}\s+{_IS_ASKED}\s+to\b)""",
    _I | re.VERBOSE,
)
# "What we would like from Members: please tell us …".
_LEAD_OF_SENTENCE = re.compile(r"(?P<label>[^:.–]{8,80}?)(?::|\s[–-])\s+(?=\w)")
# A sentence that asks the committee by its name, where a paper has no list of recommendations.
_ASKS_COMMITTEE = re.compile(
    rf"""\W*(?:therefore,?\s+)?(?:[A-Z]\w+(?:\s\w+){{0,3}}:\s+)?(?:
        (?:[^.;:,]{{3,80}},\s+)?{_WHO}\s+{_IS_ASKED}\s+to\s+\w
      | (?:this|the)\s+(?:report|paper)\s+(?:requests|seeks)\s+{_WHO}['’]?s?['’]?\s+
            (?:agreement|approval|endorsement|views|support|comments)\b
      | members['’]\s+views\s+are\s+(?:sought|invited|asked\s+for)\s+on\s+\w
      | (?:officers|i|we)\s+(?:suggest|recommend|propose)\s+that\s+{_WHO}\s+\w)""",
    _I | re.VERBOSE,
)
_INSPECTORS = re.compile(r"\b(?:ofsted|inspect)", _I)
# "Reason: the findings matter" stands between recommendations, "Reasons" ends them.
_REASON = re.compile(r"\W*reasons?\b[^:.]{0,40}:\s*\w", _I)
_ENDS = re.compile(
    r"^\W*(?:\d+\.?\s+)?(?:reasons?\b|background\b|introduction\b|summary\b|purpose\b|(?:none"
    r"|nil|n/a)(?:\W*$|\.\s))",
    _I,
)
# The label of a front sheet's row that holds recommendations.
_ROW_LABEL = re.compile(
    rf"""\W*(?:[\w/]+\s+){{0,3}}(?:recommendations?(?:\s*\(s\))?|recommended(?:\s+option)?(?:\W+that)?)\W*$
      | \W*it\s+is\s+recommended\b
      | \W*{_WHO}\s+(?:(?:is|are)\s+(?:asked|invited)|needs?)\s+to\W*$
      | \W*(?:brief|request)\s+(?:for|to)\s+{_WHO}\W*$""",
    _I | re.VERBOSE,
)
_REASONS_COLUMN = re.compile(r"reasons?(?:\s+for\b.*)?|why\b.{0,20}", _I)
# A header's cell ("Status") asks nothing.
_ASKED_IN_CELL = re.compile(r"\w+\W+\w+\W+\w")


def find_recommendations(
    reading: Reading, blocks: tuple[Block, ...]
) -> Iterator[RecommendationMention]:
    """The recommendations that the paper puts to its committee, in order."""
    if reading.kind is DocumentKind.INSPECTION_REPORT:
        return
    found = next(filter(None, (list(_recommendations(reading, block)) for block in blocks)), [])
    if not found and reading.kind is not DocumentKind.MINUTES:
        found = next(filter(None, (list(_sentences(reading, block)) for block in blocks)), [])
    for ordinal, one in enumerate(found, start=1):
        yield RecommendationMention(ordinal, one.marker, one.text, one.evidence)


def _recommendations(reading: Reading, block: Block) -> Iterator[Item]:
    """The recommendations that a block opens or holds."""
    text = block.text.strip()
    if block.kind is BlockKind.TABLE_ROW:
        yield from _cells(reading, block)
    elif RECOMMENDATIONS_HEADING.match(text):
        if not _INSPECTORS.search(text):
            yield from _asked_below(reading, block)
    elif _opens(text):
        if not _INSPECTORS.search(sentences(text)[-1].text):
            yield from _asked_below(reading, block)
    else:
        yield from _labelled(reading, block)


def _opens(text: str) -> bool:
    """Whether a paragraph, or the last sentence of one that ends in a colon, opens a list."""
    return bool(
        _OPENS.match(text) or (text.endswith(":") and _OPENS.match(sentences(text)[-1].text))
    )


def _asked_below(reading: Reading, opener: Block) -> Iterator[Item]:
    """What is asked in the section of a heading, or after a sentence that opens a list.

    That is what is marked as the first of it is, with the parts of each; or, where nothing is
    marked, the paragraphs that ask for something.
    """
    found: list[Item] = []
    for block in reading.after(opener):
        text = block.text.strip()
        if block.kind is not BlockKind.TABLE_ROW and _opens(text):
            opener = block
            continue
        if found and _REASON.match(text):
            continue
        is_heading = _is_heading(block) or text.endswith(":")
        if found and is_heading and RECOMMENDATIONS_HEADING.match(text):
            # "Recommendations for noting:" behind those for decision.
            opener = block
            continue
        # In plain text a short line looks like a heading.
        leads = opener.text.rstrip().endswith(":")
        asked = leads and _ASKS.match(text) and (not found or _is_heading(found[0].block))
        heads = _is_heading(block) and not asked
        if heads or block.kind is BlockKind.TABLE_ROW or _ENDS.match(text):
            break
        if found and block.level > found[0].block.level:
            found[-1] = with_nested(reading, found[-1], block)
            continue
        if not (_is_like(found[0].block, block) if found else _may_be_first(opener, block)):
            break
        found += _parts(reading, block)
    yield from found


def _is_heading(block: Block) -> bool:
    return block.kind is BlockKind.HEADING


def _may_be_first(opener: Block, block: Block) -> bool:
    """Whether a block after an opening may be the first thing asked."""
    if _goes_on(opener, block):
        return False
    if _LETTERED.match(block.text) or _ASKS.match(block.text):
        return True
    under = RECOMMENDATIONS_HEADING.match(opener.text)
    return bool(block.marker) and not (under and _OF_MORE.search(under[0]))


def _goes_on(opener: Block, block: Block) -> bool:
    """Whether a block is the paragraph after a numbered one that opens a list."""
    return (
        bool(block.marker)
        and opener.kind is not BlockKind.HEADING
        and _style(block.marker) == _style(opener.marker)
        and block.level <= opener.level
        and not RECOMMENDATIONS_HEADING.match(opener.text)
    )


def _is_like(first: Block, block: Block) -> bool:
    """Whether a block is marked as the first thing asked is, or asks for something as it does."""
    if not first.marker and not block.marker:
        lettered = _LETTERED.match(first.text), _LETTERED.match(block.text)
        return all(lettered) or (not any(lettered) and bool(_ASKS.match(block.text)))
    return _style(first.marker) == _style(block.marker) and block.level == first.level


def _style(marker: str) -> tuple[str, str]:
    """What a marker is made of and what stands around it: "(1)" is not "1."."""
    return marker_kind(marker), re.sub(r"\w+", "", marker)


def _parts(reading: Reading, block: Block) -> Iterator[Item]:
    """What a block asks: all of it, or each thing of "The Board is asked (1) to …; (2) to …"."""
    if several := _several(reading, block):
        yield from several
        return
    lettered = _LETTERED.match(block.text)
    start = lettered.end() if lettered else 0
    marker = block.marker or (lettered["marker"] if lettered else "")
    whole = _asked(reading, block, start, marker=marker)
    yield replace(whole, text=TRAILING.sub("", whole.text))


def _several(reading: Reading, block: Block) -> list[Item]:
    """The things that a sentence of a block asks one after the other: "(i) notes …; (ii) …"."""
    for lead, items in items_within(reading, block):
        if _OPENS.match(lead):
            return items
    marked = [part for part in marked_parts(block.text) if part[0]]
    lead = block.text[: block.text.index(marked[0][0])] if len(marked) > 1 else ""
    if not lead or not _OPENS.match(lead):
        return []
    parts = [_asked(reading, block, start, end, mark) for mark, start, end in marked]
    return [replace(part, text=TRAILING.sub("", part.text)) for part in parts]


def _asked(
    reading: Reading, block: Block, start: int, end: int | None = None, marker: str = ""
) -> Item:
    """The words of a block from ``start`` to ``end`` as a recommendation."""
    evidence = reading.outline.evidence(block, start, end)
    return Item(marker, block.text[start:end].strip(), (reading.heading(block),), block, evidence)


def _labelled(reading: Reading, first: Block) -> Iterator[Item]:
    """A recommendation behind its label, with those that follow in the same way."""
    lead = _LEAD_OF_SENTENCE.match(first.text)
    if (
        lead
        and RECOMMENDATIONS_HEADING.match(lead["label"])
        and _ASKS.match(first.text, lead.end())
    ):
        yield from _several(reading, first) or [_asked(reading, first, lead.end())]
        return
    for block in (first, *reading.after(first)):
        label = _LABELLED.match(block.text)
        if label is None:
            return
        whole = _asked(reading, block, label.end(), marker=label["marker"] or "")
        yield from _several(reading, block) or [whole]


def _sentences(reading: Reading, block: Block) -> Iterator[Item]:
    """The sentences of a paragraph in which it asks the committee for something."""
    if block.kind is BlockKind.TABLE_ROW:
        return
    for sentence in sentences(block.text):
        if _ASKS_COMMITTEE.match(sentence.text) and not sentence.text.rstrip().endswith(":"):
            yield _asked(reading, block, sentence.start, sentence.end, block.marker)


def _cells(reading: Reading, first: Block) -> Iterator[Item]:
    """Recommendations in a front sheet's table: in the cell beside their label, and in those of
    the rows below it that have no label.
    """
    if column := _column(first):
        yield from _in_column(reading, first, column)
        return
    label = first.cell(0).strip()
    if not (_ROW_LABEL.match(label) or RECOMMENDATIONS_HEADING.match(label)):
        return
    if not _ASKED_IN_CELL.search(first.cell(1)):
        return
    for row in (first, *reading.after(first)):
        if row.kind is BlockKind.LIST_ITEM or (
            row.kind is BlockKind.PARAGRAPH and _ASKS.match(row.text)
        ):
            yield from _parts(reading, row)
            continue
        if row.table != first.table or (row is not first and row.cell(0).strip()):
            return
        for start, end in row.cells[1:]:
            if _opens(row.text[start:end].strip()):
                continue
            for marker, begin, stop in marked_parts(row.text[start:end]):
                yield _asked(reading, row, start + begin, start + stop, marker)


def _column(header: Block) -> int:
    """The column of a table of recommendations and the reasons for them; 0 where it is none."""
    names = header.columns
    reasons = any(_REASONS_COLUMN.fullmatch(name) for name in names)
    told = [c for c, name in enumerate(names) if re.fullmatch(r"recommendations?", name, _I)]
    return told[0] if reasons and told else 0


def _in_column(reading: Reading, header: Block, column: int) -> Iterator[Item]:
    for row in reading.after(header):
        if row.kind is not BlockKind.TABLE_ROW or row.table != header.table:
            return
        if row.cell(column).strip():
            yield _asked(reading, row, *row.cells[column], marker=row.cell(0).strip())


RECOMMENDATIONS = Extractor("recommendations", _CUE, find_recommendations)
