"""Improvement areas and strengths: every item of the lists in which a document gives them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby, zip_longest

from pipeline.extract.language import language
from pipeline.extract.lists import (
    Item,
    items_announced,
    items_counted,
    items_labelled,
    items_under_heading,
    items_within,
    paragraphs_under_heading,
)
from pipeline.extract.patterns import (
    BOARD_HEADING,
    IMPROVEMENT_HEADING,
    INSPECTION_CUE,
    NUMBER,
    PRIORITY_HEADING,
    RECOMMENDATIONS_HEADING,
    STRENGTH_HEADING,
    printed_dates,
)
from pipeline.extract.reading import Extractor, Reading
from pipeline.records import (
    AddressedTo,
    Block,
    BlockKind,
    CountMention,
    DocumentKind,
    PassageMention,
    Span,
)
from pipeline.vocabulary.calendar import number_of

_I = re.IGNORECASE
_CUE = re.compile(
    r"improv|develop|concern|weakness|recommend|shortcoming|priorit|attention|deficit|failing"
    r"|address|strengthened|better|put right|to be done|\bneeds? (?:\w+ )?(?:support|work)"
    r"|not (?:\w+ ){0,2}good"
    r"|what (?:ofsted|inspectors)|(?:council|authority) should",
    _I,
)
_STRENGTH_CUE = re.compile(
    r"strength|(?:work|go)\w* well|went well|good practice|positive|strong|prais|commend|do well"
    r"|impress|liked",
    _I,
)

# An introduction with one of these speaks of what inspectors want improved.
_INTRODUCES = re.compile(
    r"""\b(?:areas?|matters|points|aspects)\b(?:\s+\w+){0,3}?
          \s+(?:for|requiring|needing|in\s+need\s+of)\s+(?:further\s+|significant\s+)?
            (?:improvement|development|attention|focus)
      | \bareas?\s+of\s+(?:\w+\s+)?(?:concern|weakness)
      | \bareas?\b(?:\s+\w+){0,4}?\s+(?:to|should|must|needs?|requires?|where)\b.{0,40}\bimprov
      | \bareas?\s+to\s+improve
      | \brequires?\s+improvement\s+because
      | \b(?:is|are|was|were)\s+not\s+(?:\w+\s+){0,2}?good\s+(?:enough\s+)?because\b
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
      | \bimprovements?\s+(?:that\s+)?(?:(?:is|are|was|were)\s+)?(?:required|needed|identified
          |necessary)\b
      | \b(?:must|should|has\s+to|have\s+to|will(?:\s+therefore)?)\s+improve\b
      | \b(?:asks?|asked|tells?|told|wants?|wanted|expects?)\b.{0,60}\bto\s+improve\b
      | \b(?:ofsted|inspect\w+|report|letter)\b.{0,60}\b(?:see|want\w*|wish\w*|like)\b.{0,30}
          \b(?:improve(?:ment|d)?|do\s+better|better\s+at)\b
      | \b(?:ofsted|inspect\w+|report|letter)\b.{0,80}\b(?:would\s+have|have)\s+(?:us|the\s+\w+)\b
          .{0,20}(?:\bdo\s+better\b|$)
      | \b(?:ofsted|inspect\w+)\b[^.]*\.\s+(?:the\s+)?(?:\w+\s+)?(?:council|authority)\s+
          (?:should|must|needs?\s+to)\s*:\W*$
      | \b(?:action|change)\s+(?:was|is|were|are)\s+(?:most\s+)?needed\b
      | \brecommendations?\s+to\s+the\s+(?:council|board|authority|local\s+authority)\b
    """,
    _I | re.VERBOSE,
)
# So does one with one of these, where it says that inspectors found it.
_FOUND_WANTING = re.compile(
    r"""\b(?:areas?|aspects?|issues?|matters?)\b.{0,40}\b(?:to|must|should|could|can)\s+be\s+
            (?:further\s+)?(?:addressed|strengthened|enhanced|tackled|resolved|(?:done\s+)?better)\b
      | \b(?:is|are|was|were)\s+not\s+(?:\w+\s+){0,2}?good\s+enough\b
      | \b(?:to|must|should|could|can)\s+do\s+better\b
    """,
    _I | re.VERBOSE,
)
# … but not one that speaks of these instead, of what is done already or of what the paper asks.
_NOT_IMPROVEMENT = re.compile(
    r"""\bstrengths?\b | \bachieve(?:d|ments?)\b | \bpositives?\b | \bworking\s+well\b
      | \bfollowing\s+(?:is|are|actions?\s+are|was|were)\s+recommended\b
      | \b(?:committee|cabinet|panel|board|executive|members?|council)\s+(?:is|are)\s+(?:asked
          |recommended|requested|invited)\b
      | ^\W*recommended\b
      | \brecommended\s+(?:to|that)\s+(?:the\s+)?(?:committee|cabinet|panel|members|executive)\b
      | \bit\s+is\s+(?:also\s+|further\s+|therefore\s+)?recommended\b
      | \bcontribute\s+to\s+the\s+following\s+priorities\b
      | \b(?:actions?|steps|measures|work)\s+(?:have|has|had)\s+been\s+(?:taken|completed)\b
      | \b(?:no|any)\s+(?:\w+\s+)?areas?\b
      | \bprogress\s+(?:(?:(?:has|had)\s+been|(?:is|was)\s+being)\s+made|made|against|on|towards?)\b
          (?!.*\b(?:following|which\s+(?:are|were|include))\b)
      | \b(?<!priority\s)(?:actions?|steps|measures|work|plans?)\s+(?:\w+\s+){0,3}?
          (?:to\s+(?:address|tackle|meet)|in\s+response\s+to|against)\b
          (?!.*\b(?:following|which\s+(?:are|were|include))\b)
      | \b(?:(?:has|have|had)\s+(?:(?!not\b)\w+\s+){0,2}?been|(?:is|are|was|were)(?:\s+being)?
          |will\s+be)\s+(?:\w+ly\s+)?(?:completed|addressed|resolved|closed|implemented|delivered|tackled)\b
      | \bimprovements\s+(?:have|has|had|since|made)\b
      | \b(?:says?|said|states?|stated|reads?|wrote|writes)\s*[:,]\W*$
    """,
    _I | re.VERBOSE,
)
# What ends an introduction to how or to whom, and not to what.
_HOW = re.compile(
    r"\b(?:(?<!impressed )by|through|via"
    r"|(?:reported|submitted|presented|sent|taken|linked)\s+to)\W*$",
    _I,
)
# What an introduction grants before it comes to what its list holds: up to the comma after "While
# much has been achieved", or up to "but".
_GRANTED = re.compile(
    r"""^(?:\W*(?:alongside|as\s+well\s+as|besides|in\s+addition\s+to|along\s+with|apart\s+from
            |aside\s+from|while|whilst|although|though|despite|notwithstanding|in\s+spite\s+of
            |even\s+though)\b[^,]*,\s+(?!includ|such\s+as|namely|notably|in\s+particular|which)
        | .*\b(?:(?<!all\s)but|however)\b)""",
    _I | re.VERBOSE,
)
# "The Council should:" says nothing of whose list it is.
_SHOULD = re.compile(
    r"\W*(?:the\s+)?(?:\w+\s+)?(?:council|authority)\s+(?:should|must|needs?\s+to)\s*:\W*$", _I
)
# A last sentence that leaves it to the one before to say what the list holds: "These are:".
_POINTS_BACK = re.compile(
    r"\W*(?:these|they|those|it|this|which|in\s+particular|specifically|namely|as\s+follows)\b"
    r"|.*\b(?:should|must|to|following)\W*$",
    _I,
)
_INTRODUCES_STRENGTHS = re.compile(
    r"\bstrengths?\b|\bworking\s+well\b|\bgood\s+practice\b|\bpositives?\b|\b(?:praised|commended)\b"
    r"|\bdo(?:es)?\s+well\b|\bstrong\s+practice\b|\bstrong(?:est)?\s+points?\b"
    r"|\b(?:thought|found|called|considered)\s+(?:to\s+be\s+)?strong(?:est)?\b"
    r"|\b(?:inspectors?|ofsted|they)\b.{0,40}\bimpressed\b",
    _I,
)
# … but not where strengths are what something else is made with.
_NOT_STRENGTHS = re.compile(
    r"""\bweakness | improv | \bstrengths?[\s-]based\b
      | \b(?:buil[dt]\w*|dr[ae]w\w*|capitalis\w+|expand\w*|play\w*|us(?:e|es|ed|ing)|sustain\w*
          |maintain\w*|keep\w*|preserv\w+|develop\w*|consolidat\w+|shar(?:e|es|ed|ing)|spread\w*|learn\w*)\s+
          (?:\w+\s+){0,4}?(?:strengths?|good\s+practice|positives?|strong\s+practice)\b
    """,
    _I | re.VERBOSE,
)
# A sentence that introduces actions which cannot wait.
_INTRODUCES_PRIORITY = re.compile(
    r"\b(?<!no\s)(?:areas?\s+(?:for|requiring|needing)\s+(?:priority|immediate|urgent)"
    r"|(?:priority|immediate|urgent)\s+(?:and\s+immediate\s+)?actions?)\b",
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
# The column of what must improve, in a table under a heading that says so.
_MATTER = re.compile(r"(?:the\s+)?(?:matters?|areas?|issues?|points?|findings?|what)\b.{0,30}$", _I)
# How many areas there are: "Four matters for priority action", "seven things need to improve".
_HOW_MANY = re.compile(
    rf"\b(?!(?:an?|one)\b)(?P<count>{NUMBER})\s+(?:\w+\s+){{0,2}}?(?:areas?|matters|things|points|aspects|respects|issues"
    r"|weaknesses|shortcomings|recommendations|priorit(?:y\s+actions|ies))\b",
    _I,
)
_NOT_YET = re.compile(r"\bnot\b|\bweakness|\bneeds?\s+to\b|\bwere\s+asked\b", _I)
_COLUMN = re.compile(
    r"^\W*(?:\d+\W+)?(?:ofsted(?:['’]s)?\s+|inspection\s+|key\s+|the\s+)?(?:areas?\s+(?:for|of|requiring)\s+(?:improvement|development|concern)"
    r"|(?:ofsted|inspection)\s+(?:recommendations?|findings?|priority)|recommendations?(?:\s+from\s+ofsted)?"
    r"|what\s+(?:needs?\s+to\s+(?:improve|be\s+improved)|ofsted\s+(?:said|found)|inspectors\s+(?:said|found))"
    r"|improvement\s+(?:areas?|required|needed))\W*$"
    r"|^\W*what\s+(?:ofsted|(?:the\s+)?inspectors?|the\s+report)\b.{0,30}\b(?:improv\w+|put\s+right|asked\s+for)\W*$",
    _I,
)


def find_improvement_areas(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[PassageMention]:
    """Every improvement area, in the order of the document."""
    report = reading.kind is DocumentKind.INSPECTION_REPORT
    seen: set[Span] = set()
    ordinal = 0
    for block in blocks:
        for item in _items(reading, block, report):
            if item.evidence.spans[0] in seen or not _is_passage(item.text):
                continue
            seen.add(item.evidence.spans[0])
            ordinal += 1
            yield _passage(reading, block, item, ordinal)
    if report:
        return
    for item in _table_items(reading):
        ordinal += 1
        yield _passage(reading, item.block, item, ordinal)


def _items(reading: Reading, block: Block, report: bool) -> Iterator[Item]:
    text = block.text.strip()
    if block.kind is BlockKind.HEADING and IMPROVEMENT_HEADING.match(text):
        if report or not re.search(r"\brecommendation", text, _I) or INSPECTION_CUE.search(text):
            yield from _under_heading(reading, block, report)
        return
    if report or block.kind is BlockKind.TABLE_ROW:
        return
    announced = list(_announced(reading, block, _introduces_areas))
    yield from announced or _counted(reading, block)


def _under_heading(reading: Reading, heading: Block, report: bool) -> Iterator[Item]:
    """The items of a section: its list, or in a paper the list in its first sentence, or its
    paragraphs.
    """
    items = list(items_under_heading(reading, heading, narrative=not report))
    following = reading.following(heading)
    if not items and not report and following and not _count_of(following.text):
        within = [item for _, found in items_within(reading, following) for item in found]
        items = within or list(paragraphs_under_heading(reading, heading))
    yield from items


def _count_of(text: str) -> int:
    """How many areas an introduction says that there are; 0 where it does not."""
    number = _HOW_MANY.search(text)
    count = number_of(number["count"]) if number else None
    return count if count and count > 1 and _introduces_areas(text) else 0


def _counted(reading: Reading, block: Block) -> Iterator[Item]:
    """The paragraphs, or lines with numbered labels, that a block counts before they come."""
    count = _count_of(block.text)
    if not count or RECOMMENDATIONS_HEADING.match(reading.heading(block)):
        return
    yield from list(items_labelled(reading, block, count)) or items_counted(reading, block, count)


def _announced(reading: Reading, block: Block, introduces: Callable[[str], bool]) -> Iterator[Item]:
    """The items of the lists that a block introduces, after it or within its sentences."""
    if block.kind is BlockKind.TABLE_ROW:
        return
    lists = [(block.text, list(items_announced(reading, block))), *items_within(reading, block)]
    for text, items in lists:
        if items and not _HOW.search(text) and introduces(_introduction(text)):
            yield from items


def _introduction(text: str) -> str:
    """What the end of a text says of the list after it, without what it grants before."""
    sentences = [sentence.text for sentence in language()(text).sents]
    last = sentences[-1]
    if len(sentences) > 1 and (_POINTS_BACK.match(last) or _SHOULD.match(last)):
        last = f"{sentences[-2]} {last}"
    return _GRANTED.sub("", last)


def _introduces_priority(introduction: str) -> bool:
    found = _INTRODUCES_PRIORITY.search(introduction)
    return bool(found) and not re.search(r"\bimprovements?\b|\bdevelopment\b", introduction, _I)


def _introduces_areas(introduction: str) -> bool:
    found = _INTRODUCES.search(introduction) or (
        INSPECTION_CUE.search(introduction) and _FOUND_WANTING.search(introduction)
    )
    return bool(found) and not _NOT_IMPROVEMENT.search(introduction)


def _is_passage(text: str) -> bool:
    """An item says something: it is no grade and no introduction, and not that there is none."""
    return len(text.split()) > 2 and not _NO_ITEM.search(text)


def _passage(reading: Reading, opener: Block, item: Item, ordinal: int) -> PassageMention:
    headings = (*item.headings, opener.text)
    priority = any(PRIORITY_HEADING.match(heading.strip()) for heading in headings)
    return PassageMention(
        ordinal=ordinal,
        marker=item.marker,
        heading=item.heading.strip(" :"),
        text=item.text,
        addressed_to=_addressee(reading, opener, item),
        is_priority=priority or _introduces_priority(_introduction(opener.text)),
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


def _table_items(reading: Reading) -> Iterator[Item]:
    """Items in a column of a plan's table that its header calls areas for improvement."""
    rows = [block for block in reading.body if block.kind is BlockKind.TABLE_ROW]
    for _, group in groupby(rows, key=lambda row: row.table):
        header, *others = group
        columns = [c for c in range(len(header.cells)) if _COLUMN.match(header.cell(c).strip())]
        if not columns and IMPROVEMENT_HEADING.match(reading.heading(header)):
            columns = [c for c in range(len(header.cells)) if _MATTER.match(header.cell(c).strip())]
        if len(header.cells) < 2 or len(columns) != 1:
            continue
        for row in others:
            start, end = row.cells[columns[0]]
            text = row.text[start:end].strip()
            if len(text.split()) > 3:
                marker = row.cell(0).strip() if columns[0] and len(row.cell(0)) < 8 else ""
                evidence = reading.outline.evidence(row, start, end)
                yield Item(marker, text, (reading.heading(row),), row, evidence)


# ---------------------------------------------------------------------- strengths


def find_strengths(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[PassageMention]:
    """What a document reports as strong: lists under such a heading, and sentences that say so."""
    seen: set[Span] = set()
    listed: set[int] = set()
    ordinal = 0
    report = reading.kind is DocumentKind.INSPECTION_REPORT
    for block in blocks:
        for item in _strength_items(reading, block, report):
            if item.evidence.spans[0] not in seen and _is_passage(item.text):
                seen.add(item.evidence.spans[0])
                listed.add(item.block.index)
                ordinal += 1
                yield _passage(reading, block, item, ordinal)
    if report:
        return
    for block in blocks:
        if block.index in listed or block.kind in (BlockKind.HEADING, BlockKind.TABLE_ROW):
            continue
        if not _STRENGTH_SENTENCE.search(block.text):
            continue
        for sentence in language()(block.text).sents:
            said = sentence.text.strip()
            if said.endswith(":") or _NOT_YET.search(said):
                continue
            if _STRENGTH_SENTENCE.search(said):
                ordinal += 1
                evidence = reading.outline.evidence(block, sentence.start_char, sentence.end_char)
                item = Item(block.marker, said, (reading.heading(block),), block, evidence)
                yield _passage(reading, block, item, ordinal)


def _strength_items(reading: Reading, block: Block, report: bool) -> Iterator[Item]:
    text = block.text.strip()
    if block.kind is BlockKind.HEADING and STRENGTH_HEADING.match(text):
        if not _NOT_STRENGTHS.search(_introduction(text)):
            yield from items_under_heading(reading, block, narrative=not report)
        return
    if not report:
        yield from _announced(reading, block, _introduces_strengths)


def _introduces_strengths(introduction: str) -> bool:
    found = _INTRODUCES_STRENGTHS.search(introduction)
    return bool(found) and not _NOT_STRENGTHS.search(introduction)


# ---------------------------------------------------------------------- stated counts

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


IMPROVEMENT_AREAS = Extractor("improvement_areas", _CUE, find_improvement_areas)
STRENGTHS = Extractor("strengths", _STRENGTH_CUE, find_strengths)
COUNTS = Extractor("counts", _COUNT_CUE, find_counts)
