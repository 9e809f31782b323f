"""The front sheet: title, committee, meeting date and the rest, labelled or in a letterhead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.extract.judgement_wordings import grade_in
from pipeline.extract.patterns import ANY, dates_in
from pipeline.extract.reading import Extractor, Reading
from pipeline.records import (
    Block,
    BlockKind,
    DocumentKind,
    FieldMention,
    FieldName,
    FrontField,
    Issue,
    Severity,
    Stage,
)
from pipeline.vocabulary import alias_forms, committee_words, fold, front_sheet_labels, squash
from pipeline.vocabulary.calendar import MONTH_NAME, WEEKDAYS

_I = re.IGNORECASE
# A field with its range in a text.
_Range = tuple[FieldName, int, int]
# A date with its day.
_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b", _I)
# Titles of more words have no verb.
_TITLE = 12
_VERBS = frozenset("was were had has have is are been".split())
# Words of sentences and titles, of which no committee's name has one.
_SENTENCE = frozenset("about at be been by from had has have is on that this to was were".split())
_FRONT = 40
_LINE = 100
# Up to six words, none of which says how to reach somebody.
_COULD_BE_LABEL = re.compile(
    r"(?!.*\b(?:tel|telephone|phone|e-?mail|cc|fax)\b)[^\W\d_][\w'’()/&,-]*(?: [\w'’()/&,-]+){0,5}",
    _I,
)
# A label and its value.
_PAIR = 2
# So many known labels make a front sheet.
_FEWEST_LABELS = 2
_SECTION = re.compile(
    r"^\W*(?:\d+(?:\.\d+)*\.?\s*)?(?:purpose|summary|brief summary|executive summary"
    r"|recommendations?|background|introduction|reasons?|decision)\b.{0,40}$",
    _I,
)
# "Audit", "AUDIT AND GOVERNANCE", "Children's Services (Scrutiny)".
_PROPER_NAME = re.compile(
    r"\(?[A-Z][A-Za-z'’-]+\)?(?:,?\s+(?:and|of|for|the|&|\(?[A-Z][A-Za-z'’-]+\)?)){0,6}"
)
_REPORT_OF = re.compile(
    r"^(?:joint\s+)?report\s+(?:of|by|from)\s+(?:the\s+)?(?P<who>.+?)(?:\s+to(?:\s+(?:the\s+)?(?P<whom>.+))?)?$",
    _I,
)
_PREPARED = re.compile(r"^report\s+(?:prepared\s+)?(?:by|author)\s*:?\s*(?P<who>[^,:]+)", _I)
# A body of which the line above may say what it is about.
_ANY_BODY = re.compile(
    r"(?:overview (?:and|&) )?(?:policy (?:and|&) )?(?:scrutiny|select|overview)"
    r" (?:sub-?)?(?:committee|commission|panel|board)",
    _I,
)
_MATTERS_OF_BODIES = re.compile(
    r"\b(?:children|people|famil|education|learning|adults|health|communit|skills|schools)", _I
)
# What leads to a committee's name: "Report to the", "Minutes of the meeting of the", "Meeting:".
_LEAD_IN = re.compile(
    r"""(?:(?:at\s+)?(?:(?:an?|the)\s+)?(?:(?:joint|draft|covering|public|progress|written)\s+)?(?:
        (?:[\w'’]+\s+){0,3}?(?:report|update|briefing|paper|presentation|submission)
          (?:\s+\w+){0,2}?\s+(?:to|for)
      | (?:minutes?|meeting|agenda|extract|decisions?|notes?)\s+(?:of|for|from)
      | (?:(?:the\s+)?chair(?:man|person|woman)?\s+and\s+|all\s+|the\s+)?members\s+of
      | (?:presented|submitted|prepared|produced|written)\s+(?:to|for)
      | meeting(?=:) | to | for)\b:?\s+(?:the\s+)?
      | (?:[\w'’]+\s+){0,4}reports?\s+[–—-]\s+)*""",
    _I | re.VERBOSE,
)
# What stands between the name and the day: " meeting to be held at County Hall on ", " – ", ", ".
_JOINT = re.compile(
    r"""(?:(?<!decision)\s+meeting\b)?(?:,?\s+(?:(?:was|is|to\s+be)\s+)?held\b.*)?
        (?:[\s,;:|(–—-]|\b(?:on|of|dated?|meeting\s+date|date\s+of\s+meeting
          |(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b\.?)*$""",
    _I | re.VERBOSE,
)
_PUT_BEFORE = re.compile(
    r"""(?:\b(?:laid|put|presented|submitted|prepared|considered)\s+(?:before|to|for|by)
        | [,:;–]\s+(?:for|before))\s+(?:the\s+)?""",
    _I | re.VERBOSE,
)
_ENDS_SENTENCE = re.compile(r"[.!?]\W*$")
# "21/06/2022 - Cabinet (Item 5)": a name behind its day.
_BEHIND = re.compile(r"\s*[–—,:-]\s*(?P<who>.+?)\s*(?:\((?:agenda )?item\b.*)?$", _I)
# "Tuesday 20 February 2024, Town Hall", "… of the meeting held on Tuesday 6 October 2026 at 7 pm".
_HELD_ON = re.compile(
    r"^\W*(?:draft |public )?(?:minutes|notes?|record|meeting|decisions?|agenda"
    r"|for (?:its|the) meeting)\b[^.]{0,120}\b(?:held|meeting) (?:on|at|of)\b[^.]{0,80}$",
    _I,
)
_WEEKDAY = re.compile(rf"(?:{'|'.join(WEEKDAYS)})\b", _I)
_ISSUE_DECISION = re.compile(r"^(?P<date>\d\d/\d\d/\d{4})\s*[-–]\s*(?P<what>.+)$")
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
# "Title: Service Manager, Strategy": behind a person's name it is the person's.
_POST = re.compile(
    r"(?:[\w&'’-]+\s+){0,4}(?:manager|director|officer|lead|head|chief executive)\b(?!.*\b(?:report"
    r"|inspection|ofsted)\b)",
    _I,
)
# What stands below a section's heading ("Subject of report") is no title.
_PROSE = re.compile(r"[a-z][.]\s+[A-Z].*[.]\s*$", re.DOTALL)
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


def find_fields(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[FieldMention]:
    """The fields of the front sheet, each once: as labelled, else as the letterhead gives them."""
    found: dict[FieldName, FieldMention] = {}
    if reading.kind is DocumentKind.INSPECTION_REPORT:
        yield from _report_title(reading)
        return
    labelled = list(_labelled(reading))
    for field, mention, is_front in labelled:
        if is_front:
            found.setdefault(field, mention)
    for field, mention in _letterhead(reading):
        found.setdefault(field, mention)
    # The date at the head of a page that is no council's paper is the page's own.
    paper = FieldName.COMMITTEE in found or reading.kind is not DocumentKind.OTHER
    if FieldName.MEETING_DATE not in found and paper and (day := _line_of_date(reading)):
        found[FieldName.MEETING_DATE] = day
    for field, mention, _ in labelled:
        found.setdefault(field, mention)
    if FieldName.TITLE not in found and (title := _title(reading, found)):
        found[FieldName.TITLE] = title
    yield from found.values()


# ---------------------------------------------------------------------- labels


def _labelled(reading: Reading) -> Iterator[tuple[FieldName, FieldMention, bool]]:
    """The labelled fields, and whether each is of the front; of two labels there, the one listed
    first tells more.
    """
    labels = front_sheet_labels()
    known = [(f, name) for f in reading.outline.fields if (name := labels.field(f.label))]
    known.sort(key=lambda pair: (pair[0].block >= _FRONT, labels.rank(pair[0].label)))
    for field, name in known:
        block = reading.outline.blocks[field.block]
        start = block.text.index(field.value, field.start)
        for found, first, last in _values(name, field):
            _, mention = _mention(reading, found, block, start + first, start + last)
            if found is FieldName.TITLE:
                mention = _with_wrapped_line(reading, mention, block)
            yield found, mention, field.block < _FRONT
    yield from ((*mention, True) for mention in _item_number(reading))


def _with_wrapped_line(reading: Reading, title: FieldMention, row: Block) -> FieldMention:
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
    if not is_rest or below is None or any(dates_in(below.text)) or _SECTION.match(below.text):
        return title
    return _joined(title, _title_of(reading, _HeadLine(below.text, below, 0, len(below.text))))


def _values(name: FieldName, field: FrontField) -> list[_Range]:
    """What a labelled value gives: a committee and a day may stand together behind one label."""
    value, whole = field.value, (name, 0, len(field.value))
    if name is FieldName.COMMITTEE:
        # Of "COMMITTEE: AUDIT" only the label says that it is one.
        labelled = "committee" in field.label.lower() and _PROPER_NAME.fullmatch(value)
        return _meeting_in(value) or _days(value) or ([whole] if labelled else [])
    if name is FieldName.MEETING_DATE:
        return _meeting_in(value) or ([whole] if any(dates_in(value)) else [])
    if name is FieldName.TITLE and (_POST.match(value) or _PROSE.search(value)):
        return []
    empty = not value.strip() or (
        name is FieldName.ITEM_NUMBER and (len(value) > 20 or not re.search(r"\d", value))
    )
    return [] if empty else [whole]


def _days(value: str) -> list[_Range]:
    """The day of a meeting of which a label gives only that: "Meeting: 18 May 2023, 5 pm"."""
    days = [(start, end) for start, end in dates_in(value) if _DAY.search(value[start:end])]
    return [(FieldName.MEETING_DATE, *days[0])] if days and days[0][0] < 12 else []


def _item_number(reading: Reading) -> Iterator[tuple[FieldName, FieldMention]]:
    """ "Item No. 8." has no colon; "Agenda Item No." may have no number."""
    for block in reading.body[:_FRONT]:
        match = re.search(
            r"\b(?:agenda\s+)?item(?:\s+no\.?|\s+number)?\s*:?\s*(?P<number>\d{1,3}[a-z]?)\b",
            block.text[:200],
            _I,
        )
        if match and block.page == 1:
            yield _mention(reading, FieldName.ITEM_NUMBER, block, *match.span("number"))
            return


def _mention(
    reading: Reading, name: FieldName, block: Block, start: int, end: int
) -> tuple[FieldName, FieldMention]:
    evidence = reading.outline.evidence(block, start, end)
    return name, FieldMention(name, block.text[start:end], evidence)


# ---------------------------------------------------------------------- letterheads


@dataclass(frozen=True, slots=True)
class _HeadLine:
    """A line of the front: a block, or a filled cell of a row."""

    text: str
    block: Block
    start: int
    end: int


def _letterhead(reading: Reading) -> Iterator[tuple[FieldName, FieldMention]]:
    """ "Report of the Director to / Cabinet / on / 17th September 2019", and minutes' headings."""
    expects = False
    head = _head(reading)
    for place, line in enumerate(head):
        ranges = list(_line_values(line.text, expects or place < 8))
        if match := _REPORT_OF.match(line.text):
            expects = line.text.lower().endswith((" to", " to the")) or bool(match["whom"])
        elif any(name is FieldName.COMMITTEE for name, *_ in ranges):
            expects = False
        for name, start, end in ranges:
            field, mention = _mention(
                reading, name, line.block, line.start + start, line.start + end
            )
            if name is FieldName.COMMITTEE and place and _ANY_BODY.fullmatch(mention.text):
                mention = _with_line_above(reading, mention, head[place - 1])
            yield field, mention


def _with_line_above(reading: Reading, mention: FieldMention, above: _HeadLine) -> FieldMention:
    """A body's name that begins on the line above: "Children and Families / Scrutiny Panel"."""
    if not _MATTERS_OF_BODIES.search(above.text) or not _PROPER_NAME.fullmatch(above.text):
        return mention
    evidence = reading.outline.evidence(above.block, above.start, above.end)
    return replace(
        mention, text=f"{above.text} {mention.text}", evidence=evidence + mention.evidence
    )


def _line_values(text: str, expects: bool) -> Iterator[_Range]:
    """What a line of the letterhead gives; a committee without a day only where one is due."""
    if match := _REPORT_OF.match(text):
        yield FieldName.REPORT_OF, *match.span("who")
        for name, start, end in _meeting_in(match["whom"] or ""):
            yield name, match.start("whom") + start, match.start("whom") + end
        return
    meeting = _meeting_in(text)
    if len(meeting) > 1 or (meeting and expects and ":" not in text):
        yield from meeting
    elif match := _ISSUE_DECISION.match(text):
        yield FieldName.MEETING_DATE, *match.span("date")
        yield FieldName.TITLE, *match.span("what")


def _line_of_date(reading: Reading) -> FieldMention | None:
    """The first line of the front that is nothing but a date, or gives the day of a meeting."""
    for line in _head(reading):
        dates = list(dates_in(line.text))
        if len(line.text) < 80 and dates and _is_mostly_date(line.text, dates):
            start, end = 0, len(line.text)
        elif dates and _is_day_of_meeting(line.text, *dates[0]):
            start, end = dates[0]
        else:
            continue
        _, mention = _mention(
            reading, FieldName.MEETING_DATE, line.block, line.start + start, line.start + end
        )
        return mention
    return None


def _is_day_of_meeting(text: str, start: int, end: int) -> bool:
    """Whether a line begins with a date and its day of the week, or says that it was held then."""
    date = text[start:end]
    named = bool(_WEEKDAY.match(date)) and not text[:start].strip(" *_")
    return bool(_DAY.search(date)) and (named or bool(_HELD_ON.search(text[:start])))


def _meeting_in(text: str) -> list[_Range]:
    """The committee that a text names, and its day if that stands beside it."""
    days = [(start, end) for start, end in dates_in(text) if _DAY.search(text[start:end])]
    first, last = days[0] if days else (len(text), len(text))
    lead_in = _LEAD_IN.match(text, 0, first)
    start = lead_in.end() if lead_in else 0
    if text[start : start + 4] == "The ":
        start += 4
    end = start + len(_JOINT.sub("", text[start:first]))
    if start >= end and (behind := _BEHIND.match(text, last)):
        start, end = behind.span("who")
    if not _ENDS_SENTENCE.search(text):
        # "Edition 4, as laid before the Scrutiny Panel on 5 May 2022", "Prepared for the Board".
        puts = [put.end() for put in _PUT_BEFORE.finditer(text, 0, end)]
        start = puts[-1] if puts and _is_committee(text[puts[-1] : end]) else start
    if not _is_committee(text[start:end]):
        return []
    day = [(FieldName.MEETING_DATE, first, last)] if days else []
    return [(FieldName.COMMITTEE, start, end), *day]


def _head(reading: Reading) -> list[_HeadLine]:
    """What stands before the first section; cells behind a label are left to the labels."""
    head: list[_HeadLine] = []
    for block in reading.body[:_FRONT]:
        text = block.text.strip()
        if (_SECTION.match(text) and len(head) > 1) or len(text) > 400:
            break
        before = ""
        for start, end in block.cells or ((0, len(block.text)),):
            value = block.text[start:end].strip()
            if value and not before.endswith((":", "?")):
                start = block.text.index(value, start)
                head.append(_HeadLine(value, block, start, start + len(value)))
            before = value
    return head


def _is_mostly_date(text: str, dates: list[tuple[int, int]]) -> bool:
    """A line that is a date, perhaps with a time or "Meeting held on"."""
    rest = text
    for start, end in reversed(dates):
        rest = rest[:start] + rest[end:]
    rest = re.sub(
        r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|at|on|to|be|held|minutes|meeting|date|time|am|pm|of|the)\b|\d+[.:]\d+|\d+\s*(?:am|pm)",
        "",
        rest,
        flags=_I,
    )
    return len(re.sub(r"\W+", "", rest)) < 6


def _is_committee(text: str) -> bool:
    """Whether a text is the name of a body that decides: by its last word, or as a whole."""
    text = re.sub(r"\s+", " ", text).strip(" .:;,()")
    ends, whole = committee_words()
    low = text.lower().removeprefix("the ")
    if low in whole:
        return True
    words = low.split()
    if not 1 < len(words) <= 12 or ":" in low or low.endswith("children board"):
        return False
    if not _SENTENCE.isdisjoint(words) or any(dates_in(text)) or fold(text) in alias_forms():
        return False
    first = re.split(r"\s+[-–]\s+|\s*\(|,\s|\s+for\s+", low)[0].split()
    return bool({words[-1], *first[-1:]} & ends) or low.endswith("decision meeting")


# ---------------------------------------------------------------------- titles


def _title(reading: Reading, found: dict[FieldName, FieldMention]) -> FieldMention | None:
    """The heading of the front that is none of its other parts and speaks of the matter."""
    used = {squash(mention.text) for mention in found.values()}
    head = _head(reading)
    candidates: list[tuple[int, _HeadLine]] = []
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
        if squash(text) in used or _meeting_in(text) or fold(text) in alias_forms():
            continue
        own = text.split(" – ")
        if _DEPARTMENT.fullmatch(own[-1]) and (len(own) == 1 or fold(own[0]) in alias_forms()):
            continue
        if (
            _REPORT_OF.match(text)
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
    return len(block.filled) == _PAIR and bool(_ITEM_CELL.fullmatch(block.cell(0).strip()))


def _with_other_lines(
    reading: Reading, title: FieldMention, head: list[_HeadLine], line: _HeadLine, used: set[str]
) -> FieldMention:
    """All of a title in capitals that goes over several lines, or that began above ("Getting it
    right: / our improvement plan").
    """

    def could_be(other: _HeadLine) -> bool:
        text = other.text
        return not (
            other.block.kind is not BlockKind.HEADING
            or squash(text) in used
            or fold(text) in alias_forms()
            or _is_mostly_date(text, list(dates_in(text)))
            or _meeting_in(text)
            or _DEPARTMENT.fullmatch(text)
            or any(pattern.search(text) for pattern in (_NO_TITLE, _OF_SOMEBODY, _SECTION))
            or any(pattern.match(text) for pattern in (_OTHER_LINE, _ITEM_LEAD))
        )

    place = head.index(line)
    whole = [line]
    for below in head[place + 1 : place + 3]:
        if not could_be(below) or not _goes_on_in(whole, below.text):
            break
        whole.append(below)
        title = _joined(title, _title_of(reading, below))
    if len(whole) > 1:
        return title
    first = last = place
    in_capitals = _CAPITALS.fullmatch(line.text) and line.block.kind is BlockKind.HEADING
    if place and could_be(head[place - 1]) and _goes_on_from(head[place - 1].text, line.text):
        first -= 1
    while (
        in_capitals
        and first
        and could_be(head[first - 1])
        and _CAPITALS.fullmatch(head[first - 1].text)
    ):
        first -= 1
    while (
        in_capitals
        and last + 1 < len(head)
        and could_be(head[last + 1])
        and _CAPITALS.fullmatch(head[last + 1].text)
    ):
        last += 1
    for other in head[place + 1 : last + 1]:
        title = _joined(title, _title_of(reading, other))
    for other in reversed(head[first:place]):
        title = _joined(_title_of(reading, other), title)
    return title


def _goes_on_in(whole: list[_HeadLine], below: str) -> bool:
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


def _title_of(reading: Reading, line: _HeadLine) -> FieldMention:
    lead = _ITEM_LEAD.match(line.text) or _MINUTE_NUMBER.match(line.text)
    if reading.kind is DocumentKind.MINUTES:
        lead = lead or _NUMBER_OF_MINUTE.match(line.text)
    start = line.start + (lead.end() if lead else 0)
    text = _ATTACHED.sub("", line.text[start - line.start :])
    evidence = reading.outline.evidence(line.block, start, start + len(text))
    return FieldMention(FieldName.TITLE, text, evidence)


def _report_title(reading: Reading) -> Iterator[FieldMention]:
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


# ---------------------------------------------------------------------- what is left over


def find_unknown_labels(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[Issue]:
    """The labels of a front sheet that the vocabulary does not know, each once.

    Where fewer than two labels are known, it is no front sheet.
    """
    if reading.kind is DocumentKind.INSPECTION_REPORT:
        return
    labels = front_sheet_labels()
    head = {line.block.index for line in _head(reading)}
    front = [field for field in reading.outline.fields if field.block in head]
    if sum(bool(labels.field(field.label)) for field in front) < _FEWEST_LABELS:
        return
    seen: set[str] = set()
    for field in front:
        label, block = field.label.strip(), reading.outline.blocks[field.block]
        known = labels.is_known(label) or squash(label) in seen
        if known or not _COULD_BE_LABEL.fullmatch(label):
            continue
        if grade_in(field.value) or len(block.filled) > _PAIR:
            # A row of a table that is none of the front sheet.
            continue
        seen.add(squash(label))
        yield Issue(
            Stage.EXTRACT,
            Severity.INFO,
            "front_sheet_unused",
            f"{label!r} is a label of the front sheet, but is none that is known; "
            "what it labels was not read",
            reading.outline.evidence(block, field.start, field.end),
        )


FIELDS = Extractor("fields", ANY, find_fields)
UNKNOWN_LABELS = Extractor("issues", ANY, find_unknown_labels)
