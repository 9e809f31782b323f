"""The front sheet: title, committee, meeting date and the rest, labelled or in a letterhead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pipeline.extract.patterns import ANY, dates_in
from pipeline.extract.reading import Extractor, Reading
from pipeline.records import (
    Block,
    BlockKind,
    DocumentKind,
    FieldMention,
    FieldName,
    FrontField,
)
from pipeline.vocabulary import alias_forms, committee_words, fold, front_sheet_labels, squash

_I = re.IGNORECASE
# A field with its range in a text.
_Range = tuple[FieldName, int, int]
# A date with its day.
_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b", _I)
# Words of sentences and titles, of which no committee's name has one.
_SENTENCE = frozenset("about at be been by from had has have is on that this to was were".split())
_FRONT = 40
_SECTION = re.compile(
    r"^\W*(?:\d+\.?\s*)?(?:purpose|summary|brief summary|executive summary|recommendations?"
    r"|background|introduction|reasons?|decision)\b.{0,40}$",
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
# What leads to a committee's name: "Report to the", "Minutes of the meeting of the", "Meeting:".
_LEAD_IN = re.compile(
    r"""(?:(?:at\s+)?(?:(?:an?|the)\s+)?(?:(?:joint|draft|covering|public|progress|written)\s+)?(?:
        (?:report|update|briefing|paper|presentation|submission)(?:\s+\w+){0,2}?\s+(?:to|for)
      | (?:minutes?|meeting|agenda|extract|decisions?|notes?)\s+(?:of|for|from)
      | (?:(?:the\s+)?chair(?:man|person|woman)?\s+and\s+|all\s+|the\s+)?members\s+of
      | (?:presented|submitted|prepared)\s+(?:to|for)
      | meeting(?=:) | to | for)\b:?\s+(?:the\s+)?
      | (?:[\w'’]+\s+){0,4}reports?\s+[–—-]\s+)*""",
    _I | re.VERBOSE,
)
# What stands between the name and the day: " meeting to be held at County Hall on ", " – ", ", ".
_JOINT = re.compile(
    r"""(?:\s+meeting\b)?(?:,?\s+(?:(?:was|is|to\s+be)\s+)?held\b.*)?
        (?:[\s,;:|(–—-]|\b(?:on|of|dated?|meeting\s+date|date\s+of\s+meeting
          |(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b\.?)*$""",
    _I | re.VERBOSE,
)
# "21/06/2022 - Cabinet (Item 5)": a name behind its day.
_BEHIND = re.compile(r"\s*[–—,:-]\s*(?P<who>.+?)\s*(?:\((?:agenda )?item\b.*)?$", _I)
_ISSUE_DECISION = re.compile(r"^(?P<date>\d\d/\d\d/\d{4})\s*[-–]\s*(?P<what>.+)$")
# What the web pages of committees put above an item's title, and behind it.
_ITEM_PAGE = re.compile(r"agenda item|issue(?: -|:) (?:meetings|details)", _I)
_ATTACHED = re.compile(r"\s+PDF\s+[\d.]+\s*[KM]B$")
_ABOUT = re.compile(
    r"\b(?:ofsted|inspect\w+|ilacs|children|improvement|action plan|monitoring|visit"
    r"|corporate parenting|report|outcome|scrutiny|safeguarding|send)\b",
    _I,
)


# Who writes, to whom, and how to reach them; a sentence about the paper.
_NO_TITLE = re.compile(
    r"""^(?:joint\s+)?report\s+(?:of|by|from|to)\b | ^(?:to|from|for)\b | @
      | ,\s+(?:the\s+)?(?:[\w&]+\s+){0,3}?(?:director|head|manager|officer|lead|chair)\b
      | ^(?:[\w&]+\s+){0,3}(?:manager|officer),
      | \b(?:subject\s+matter\s+of|this\s+report)\b""",
    _I | re.VERBOSE,
)


def find_fields(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[FieldMention]:
    """The fields of the front sheet, each once: as labelled, else as the letterhead gives them."""
    found: dict[FieldName, FieldMention] = {}
    if reading.kind is DocumentKind.INSPECTION_REPORT:
        yield from _report_title(reading)
        return
    for field, mention in _labelled(reading):
        found.setdefault(field, mention)
    for field, mention in _letterhead(reading):
        found.setdefault(field, mention)
    # The date at the head of a page that is no council's paper is the page's own.
    paper = FieldName.COMMITTEE in found or reading.kind is not DocumentKind.OTHER
    if FieldName.MEETING_DATE not in found and paper and (day := _line_of_date(reading)):
        found[FieldName.MEETING_DATE] = day
    if FieldName.TITLE not in found and (title := _title(reading, found)):
        found[FieldName.TITLE] = title
    yield from found.values()


# ---------------------------------------------------------------------- labels


def _labelled(reading: Reading) -> Iterator[tuple[FieldName, FieldMention]]:
    """The labelled fields; of two labels of the front, the one listed first tells more."""
    labels = front_sheet_labels()
    known = [(f, name) for f in reading.outline.fields if (name := labels.field(f.label))]
    known.sort(key=lambda pair: (pair[0].block >= _FRONT, labels.rank(pair[0].label)))
    for field, name in known:
        block = reading.outline.blocks[field.block]
        start = block.text.index(field.value, field.start)
        for found, first, last in _values(name, field):
            yield _mention(reading, found, block, start + first, start + last)
    yield from _item_number(reading)


def _values(name: FieldName, field: FrontField) -> list[_Range]:
    """What a labelled value gives: a committee and a day may stand together behind one label."""
    value, whole = field.value, (name, 0, len(field.value))
    if name is FieldName.COMMITTEE:
        # Of "COMMITTEE: AUDIT" only the label says that it is one.
        labelled = "committee" in field.label.lower() and _PROPER_NAME.fullmatch(value)
        return _meeting_in(value) or _days(value) or ([whole] if labelled else [])
    if name is FieldName.MEETING_DATE:
        return _meeting_in(value) or ([whole] if any(dates_in(value)) else [])
    empty = not value.strip() or (name is FieldName.ITEM_NUMBER and len(value) > 20)
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
    for place, line in enumerate(_head(reading)):
        ranges = list(_line_values(line.text, expects or place < 8))
        if match := _REPORT_OF.match(line.text):
            expects = line.text.lower().endswith((" to", " to the")) or bool(match["whom"])
        elif any(name is FieldName.COMMITTEE for name, *_ in ranges):
            expects = False
        for name, start, end in ranges:
            yield _mention(reading, name, line.block, line.start + start, line.start + end)


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
    """The first line of the front that is nothing but a date."""
    for line in _head(reading):
        dates = list(dates_in(line.text))
        if len(line.text) < 80 and dates and _is_mostly_date(line.text, dates):
            evidence = reading.outline.evidence(line.block, line.start, line.end)
            return FieldMention(FieldName.MEETING_DATE, line.text, evidence)
    return None


def _meeting_in(text: str) -> list[_Range]:
    """The committee that a text names, and its day if that stands beside it."""
    days = [(start, end) for start, end in dates_in(text) if _DAY.search(text[start:end])]
    first, last = days[0] if days else (len(text), len(text))
    lead_in = _LEAD_IN.match(text, 0, first)
    start = lead_in.end() if lead_in else 0
    end = start + len(_JOINT.sub("", text[start:first]))
    if start >= end and (behind := _BEHIND.match(text, last)):
        start, end = behind.span("who")
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
    first = re.split(r"\s+[-–]\s+|\s*\(|,\s", low)[0].split()
    return bool({words[-1], *first[-1:]} & ends)


# ---------------------------------------------------------------------- titles


def _title(reading: Reading, found: dict[FieldName, FieldMention]) -> FieldMention | None:
    """The heading of the front that is none of its other parts and speaks of the matter."""
    used = {squash(mention.text) for mention in found.values()}
    head = _head(reading)
    candidates: list[tuple[int, _HeadLine]] = []
    for above, line in pairwise(head):
        if _ITEM_PAGE.fullmatch(above.text):
            return _title_of(reading, line)
    for place, line in enumerate(head):
        text, block = line.text, line.block
        if not 8 < len(text) < 180 or text.endswith((".", ":")):
            continue
        if block.kind is BlockKind.TABLE_ROW and sum(e - s > 0 for s, e in block.cells) > 1:
            continue
        if squash(text) in used or _meeting_in(text) or fold(text) in alias_forms():
            continue
        if (
            _REPORT_OF.match(text)
            or _PREPARED.match(text)
            or _NO_TITLE.search(text)
            or re.match(
                r"^(?:part \d|item|agenda|minutes|issue|(?:officers |members |also )?(?:present|in"
                r" attendance)|apologies|cabinet member|portfolio|wards?|-)",
                text,
                _I,
            )
        ):
            continue
        label = re.match(r"^[A-Z][^:]{2,40}:\s", text)
        if (label and not _ABOUT.search(label[0])) or (any(dates_in(text)) and len(text) < 30):
            continue
        weight = 2 * len({word.lower() for word in _ABOUT.findall(text)})
        weight += block.kind is BlockKind.HEADING
        if weight > 1:
            candidates.append((weight * 100 - place, line))
    if not candidates:
        return None
    return _title_of(reading, max(candidates, key=lambda candidate: candidate[0])[1])


def _title_of(reading: Reading, line: _HeadLine) -> FieldMention:
    text = _ATTACHED.sub("", line.text)
    evidence = reading.outline.evidence(line.block, line.start, line.start + len(text))
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


FIELDS = Extractor("fields", ANY, find_fields)
