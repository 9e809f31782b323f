"""Titles: the line of the front that says what a paper is about, and the lines it goes on in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, takewhile

from pipeline.extract.letterheads import (
    REPORT_OF,
    SECTION,
    HeadLine,
    is_mostly_date,
    meeting_in,
)
from pipeline.extract.patterns import dates_in
from pipeline.extract.reading import Reading
from pipeline.records import Block, BlockKind, DocumentKind, FieldMention, FieldName
from pipeline.vocabulary import alias_forms, fold, squash
from pipeline.vocabulary.calendar import MONTH_NAME

_I = re.IGNORECASE
# Titles of more words have no verb.
_TITLE = 12
_VERBS = frozenset("was were had has have is are been".split())
_LINE = 100
# A label and its value.
PAIR = 2
_PREPARED = re.compile(r"^report\s+(?:prepared\s+)?(?:by|author)\s*:?\s*(?P<who>[^,:]+)", _I)
# What the web pages of committees put above an item's title, and behind it.
_ITEM_PAGE = re.compile(r"agenda item|issue(?: -|:) (?:meetings|details)", _I)
# "128<tab>Improvement plan", "12/19   Improvement plan": the minute's number.
_MINUTE_NUMBER = re.compile(r"\d{1,3}(?:/\d{2,4})?\.?(?:\t|\s{2,})\s*")
_NUMBER_OF_MINUTE = re.compile(r"\d{1,3}\.?\s+(?=[A-Z])")
# "CPP21", "7.", "42/16": the number of an item in a cell of its own.
_ITEM_CELL = re.compile(r"[A-Z]{0,5}[ ./-]?\d{1,3}(?:/\d{2,4})?[a-z]?\.?")
# What may be above or below a title in capitals and still is part of it.
_CAPITALS = re.compile(r"(?=.*[A-Z]{3})[^a-z]{6,120}(?<!\.)")
_OF_INSPECTION = re.compile(r"\b(?:ofsted|inspect\w+|ilacs)\b", _I)
# "Children and Learning", "Children's Services": whose paper it is.
_DEPARTMENT = re.compile(
    r"(?:(?:children(?:['’]s)?|people(?:['’]s)?|famil(?:y|ies)|learning|education|skills"
    r"|young people|adults?|social"
    r"|care|services?|directorate|department|communit(?:y|ies)|health|and|&)[\s,]*)+",
    _I,
)
# A letter's subject stands below its salutation.
_SALUTATION = re.compile(r"dear\s+\S+(?:\s+\S+){0,5}$", _I)
_ATTACHED = re.compile(
    r"\s+PDF\s+[\d.]+\s*[KM]B$|\s+\(?pages?\s+\d+\s*[–-]\s*\d+\)?$",
    _I,
)
_ITEM_LEAD = re.compile(
    r"(?:(?:agenda )?item \d[\w.]*\s*[-–:]|(?:decision|cabinet|committee|covering) report:)\s+", _I
)
# "Quarter 2 progress report", "May 2023 refresh": which edition of what stands above.
_EDITION = re.compile(
    rf"(?:(?:quarter|q)\s*\d|(?:{MONTH_NAME}|spring|summer|autumn|winter)\s+\d{{4}}|progress"
    r"|(?:first|second|third|fourth|final|half-yearly|annual)\b)[^.:]{0,50}"
    r"\b(?:report|update|edition|refresh|review)",
    _I,
)
# "Improvement plan: phase three" below a motto: what kind of paper it is.
_WHAT_IT_IS = re.compile(
    r"\b(?:(?:improvement|action|inspection|development|delivery) plan|annual report"
    r"|self-?evaluation)\b",
    _I,
)
_BRACKETED = re.compile(r"\((?!.*\b(?:appendix|refers|pages?)\b)[^()]{4,30}\)", _I)
# A title is seldom whose paper it is.
_OF_A_BODY = re.compile(r"\b(?:programme|directorate|department|partnership)\W*$", _I)
_BULLETS = frozenset("- – • * · o".split())
# So few headings of the weightiest kind, above lighter ones, are a title and whose it is.
_FEW = 3
# What leads to somebody, or to which state of a paper it is.
_OF_SOMEBODY = re.compile(
    r"\b(?:lead|members?|officers?|authors?|director|portfolio|owner|chair|contact|sponsor|holder"
    r"|version|circulation|prepared|presented|written|wards?|status|report (?:of|by|from|to))\b",
    _I,
)
_ABOUT = re.compile(
    r"\b(?:ofsted|inspect\w+|ilacs|children|improvement|action plan|monitoring|visit"
    r"|corporate parenting|report|outcome|scrutiny|safeguarding|send)\b",
    _I,
)
# Who writes, to whom, and how to reach them; a sentence about the paper.
_NO_TITLE = re.compile(
    r"""^(?:joint\s+)?report\s+(?:of|by|from|to)\b | ^(?:to|from|for)\b(?!\s+\w+\s+to\b) | @
      | ^(?:[\w-]+\s+)?report$ | ^record\s+of\b.*\bdecisions?\b | ^briefing(?:\s+note)?$
      | ^(?:elected\s+)?members?['’]?s?['’]?\s+briefing(?:\s+note)?$ | ^report\s+summary$
      | ^item\s+no\b
      | (?:,|\s[–-])\s+(?:the\s+)?(?:[\w&]+\s+){0,3}?(?:director|head|manager|officer|lead|chair)\b
      | ^(?:[\w&]+\s+){0,3}(?:manager|officer),
      | \b(?:subject\s+matter\s+of|this\s+report)\b""",
    _I | re.VERBOSE,
)
# A line that leads to something else, or says what the paper is among others.
_OTHER_LINE = re.compile(
    r"(?:part \d|(?:agenda )?item(?! \d[\w.]* ?[-–:])|agenda(?! item)|minutes|issue"
    r"|(?:officers |members |also )?(?:present|in attendance)|apologies|cabinet member"
    r"|portfolio|wards?|-)",
    _I,
)


def with_wrapped_line(reading: Reading, title: FieldMention, row: Block) -> FieldMention:
    """A title in a row, with the line between two rows that it goes on in."""
    below = reading.following(row)
    after = reading.following(below) if below else None
    is_rest = (
        row.kind is BlockKind.TABLE_ROW
        and below is not None
        and below.kind is not BlockKind.TABLE_ROW
        and not below.marker
        and len(below.text) < _LINE
        and not below.text.endswith((".", ":"))
        and after is not None
        and after.kind is BlockKind.TABLE_ROW
    )
    if not is_rest or below is None or any(dates_in(below.text)) or SECTION.match(below.text):
        return title
    return _joined(title, _title_of(reading, HeadLine(below.text, below, 0, len(below.text))))


def title_in(
    reading: Reading, head: list[HeadLine], found: dict[FieldName, FieldMention]
) -> FieldMention | None:
    """The heading of the front that is none of its other parts and speaks of the matter."""
    used = {squash(mention.text) for mention in found.values()}
    candidates: list[tuple[int, HeadLine]] = []
    tops = [b for b in reading.body if b.kind is BlockKind.HEADING and b.level == 0]
    deeper = any(b.kind is BlockKind.HEADING and b.level > 0 for b in reading.body)
    top = {b.index for b in tops} if deeper and len(tops) <= _FEW else set[int]()
    for above, line in pairwise(head):
        if _ITEM_PAGE.fullmatch(above.text) and not _NO_TITLE.search(line.text):
            return _title_of(reading, line)
        if _SALUTATION.match(above.text) and len(line.text) < 100 and line.text[-1] not in ".:;,":
            return _title_of(reading, line)
    for place, line in enumerate(head):
        text, block = line.text, line.block
        if not 8 < len(text) < 180 or text.endswith((".", ":")) or block.marker in _BULLETS:
            continue
        if block.kind is BlockKind.TABLE_ROW and len(block.filled) > 1 and not _is_item(block):
            continue
        if squash(text) in used or meeting_in(text) or fold(text) in alias_forms():
            continue
        own = text.split(" – ")
        if _DEPARTMENT.fullmatch(own[-1]) and (len(own) == 1 or fold(own[0]) in alias_forms()):
            continue
        if (
            REPORT_OF.match(text)
            or _PREPARED.match(text)
            or _NO_TITLE.search(text)
            or _OTHER_LINE.match(text)
        ):
            continue
        label = re.match(r"^[A-Z][^:]{2,40}:\s", text)
        names = label and (_OF_SOMEBODY.search(label[0]) or not _ABOUT.search(text))
        if names and block.index not in top:
            continue
        if (any(dates_in(text)) and len(text) < 30) or _is_sentence(block, text):
            continue
        weight = 2 * len({word.lower() for word in _ABOUT.findall(text)})
        weight += block.kind is BlockKind.HEADING or _is_item(block)
        weight += reading.kind is DocumentKind.MINUTES and bool(_OF_INSPECTION.search(text))
        weight += 4 * (block.index in top)
        weight -= 4 * bool(_OF_A_BODY.search(text))
        if weight > 1:
            candidates.append((weight * 100 - place, line))
    if not candidates:
        return None
    _, line = max(candidates, key=lambda candidate: candidate[0])
    return _with_other_lines(reading, _title_of(reading, line), head, line, used)


def _is_item(block: Block) -> bool:
    """Whether a row is an item's number and its title: "CPP21<tab>Ofsted inspection"."""
    return len(block.filled) == PAIR and bool(_ITEM_CELL.fullmatch(block.cell(0).strip()))


def _with_other_lines(
    reading: Reading, title: FieldMention, head: list[HeadLine], line: HeadLine, used: set[str]
) -> FieldMention:
    """All of a title in capitals that goes over several lines, or that began above ("Getting it
    right: / our improvement plan").
    """

    def could_be(other: HeadLine) -> bool:
        text = other.text
        return not (
            other.block.kind is not BlockKind.HEADING
            or squash(text) in used
            or fold(text) in alias_forms()
            or is_mostly_date(text, list(dates_in(text)))
            or meeting_in(text)
            or _DEPARTMENT.fullmatch(text)
            or any(pattern.search(text) for pattern in (_NO_TITLE, _OF_SOMEBODY, SECTION))
            or any(pattern.match(text) for pattern in (_OTHER_LINE, _ITEM_LEAD))
        )

    def is_in_capitals(other: HeadLine) -> bool:
        return could_be(other) and bool(_CAPITALS.fullmatch(other.text))

    place = head.index(line)
    whole = [line]
    for other in head[place + 1 : place + 3]:
        if not could_be(other) or not _goes_on_in(whole, other.text):
            break
        whole.append(other)
        title = _joined(title, _title_of(reading, other))
    if len(whole) > 1:
        return title
    above = list(reversed(head[:place]))
    begins = above[:1]
    if not (begins and could_be(begins[0]) and _goes_on_from(begins[0].text, line.text)):
        begins = []
    below: list[HeadLine] = []
    if _CAPITALS.fullmatch(line.text) and line.block.kind is BlockKind.HEADING:
        begins += takewhile(is_in_capitals, above[len(begins) :])
        below += takewhile(is_in_capitals, head[place + 1 :])
    for other in below:
        title = _joined(title, _title_of(reading, other))
    for other in begins:
        title = _joined(_title_of(reading, other), title)
    return title


def _goes_on_in(whole: list[HeadLine], below: str) -> bool:
    """Whether a line below a title's says which edition or what it is, or stands in brackets."""
    told = any(_WHAT_IT_IS.search(line.text) for line in whole)
    is_what = bool(_WHAT_IT_IS.search(below)) and not told
    return is_what or bool(_EDITION.fullmatch(below) or _BRACKETED.fullmatch(below))


def _goes_on_from(above: str, line: str) -> bool:
    return above.endswith((":", ",")) or line[:1].islower() or line.startswith("Our ")


def _joined(one: FieldMention, other: FieldMention) -> FieldMention:
    return replace(one, text=f"{one.text} {other.text}", evidence=one.evidence + other.evidence)


def _is_sentence(block: Block, text: str) -> bool:
    """Whether a line that is no heading is long and has a sentence's verb."""
    words = text.lower().split()
    verb = len(words) > _TITLE and ":" not in text and bool(_VERBS & {*words})
    return verb and block.kind is not BlockKind.HEADING


def _title_of(reading: Reading, line: HeadLine) -> FieldMention:
    lead = _ITEM_LEAD.match(line.text) or _MINUTE_NUMBER.match(line.text)
    if reading.kind is DocumentKind.MINUTES:
        lead = lead or _NUMBER_OF_MINUTE.match(line.text)
    start = line.start + (lead.end() if lead else 0)
    text = _ATTACHED.sub("", line.text[start - line.start :])
    evidence = reading.outline.evidence(line.block, start, start + len(text))
    return FieldMention(FieldName.TITLE, text, evidence)


def report_title(reading: Reading) -> Iterator[FieldMention]:
    """An inspection report's title, with the second one that it may have joined to it."""
    for block in reading.body[:10]:
        if re.match(
            r"^(?:re-?)?inspection of|^review of|^(?:focused|monitoring) visit",
            block.text.strip(),
            _I,
        ):
            text = re.sub(r"(?<=[a-z])\d+$", "", block.text.strip())
            yield FieldMention(FieldName.TITLE, text, reading.outline.evidence(block))
            return
