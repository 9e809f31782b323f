"""The front sheet: title, committee, meeting date and the rest, labelled or in a letterhead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extract.patterns import dates_in
from pipeline.extract.reading import Extractor, Reading
from pipeline.records import (
    Block,
    BlockKind,
    DocumentKind,
    FieldMention,
    FieldName,
    PersonMention,
    PersonRole,
)
from pipeline.vocabulary import alias_forms, committee_words, fold, front_sheet_labels

_I = re.IGNORECASE
_ANY = re.compile(r"\w")
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
      | meeting(?=:) | to | for)\b:?\s+(?:the\s+)?)*""",
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
_ABOUT = re.compile(
    r"\b(?:ofsted|inspect\w+|ilacs|children|improvement|action plan|monitoring|visit"
    r"|corporate parenting|report|outcome|scrutiny|safeguarding|send)\b",
    _I,
)
_NAME = re.compile(
    r"(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lady|Lord)\.?\s+)?(?P<name>[A-Z][\w'’-]*\.?(?:\s+(?:(?:de|van|von|der|la|le|bin|al)\s+)?[A-Z][\w'’.-]*){1,3})"
)
_TITLES = re.compile(
    r"\b(?:director|head|officer|manager|service|services|children|council|cabinet|chief|executive|strategic|lead|leader|portfolio|committee|assistant|deputy|interim|member)\b",
    _I,
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
    if FieldName.TITLE not in found and (title := _title(reading, found)):
        found[FieldName.TITLE] = title
    yield from found.values()


# ---------------------------------------------------------------------- labels


def _labelled(reading: Reading) -> Iterator[tuple[FieldName, FieldMention]]:
    """The labelled fields; of two labels of the front, the one listed first tells more."""
    labels = front_sheet_labels().fields
    ranks = {label: rank for rank, label in enumerate(labels)}
    known = [field for field in reading.outline.fields if _label(field.label) in labels]
    known.sort(key=lambda field: (field.block >= _FRONT, ranks[_label(field.label)]))
    for field in known:
        block = reading.outline.blocks[field.block]
        start = block.text.index(field.value, field.start)
        for name, first, last in _values(labels[_label(field.label)], field.value):
            yield _mention(reading, name, block, start + first, start + last)
    yield from _item_number(reading)


def _values(name: FieldName, value: str) -> Iterator[_Range]:
    """What a labelled value gives: a committee and a day may stand together behind one label."""
    whole = (name, 0, len(value))
    if name is FieldName.COMMITTEE:
        yield from _meeting_in(value)
    elif name is FieldName.MEETING_DATE:
        yield from _meeting_in(value) or ([whole] if any(dates_in(value)) else [])
    elif value.strip() and (name is not FieldName.ITEM_NUMBER or len(value) <= 20):
        yield whole


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


def _label(label: str) -> str:
    text = re.sub(r"\s+", " ", label).lower().strip(" :?.*_")
    return re.sub(r"^the | the$", "", text)


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
    elif len(text) < 80 and (dates := list(dates_in(text))) and _is_mostly_date(text, dates):
        yield FieldName.MEETING_DATE, 0, len(text)


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
    used = {_squash(mention.text) for mention in found.values()}
    candidates: list[tuple[int, _HeadLine]] = []
    for place, line in enumerate(_head(reading)):
        text, block = line.text, line.block
        if not 8 < len(text) < 180 or text.endswith((".", ":")):
            continue
        if block.kind is BlockKind.TABLE_ROW and sum(e - s > 0 for s, e in block.cells) > 1:
            continue
        if _squash(text) in used or _meeting_in(text) or fold(text) in alias_forms():
            continue
        if (
            _REPORT_OF.match(text)
            or _PREPARED.match(text)
            or re.match(
                r"^(?:part \d|item|agenda|minutes|issue|present|cabinet member|portfolio|wards?|-)",
                text,
                _I,
            )
        ):
            continue
        if re.match(r"^[A-Z][^:]{2,40}:\s", text) or (any(dates_in(text)) and len(text) < 30):
            continue
        weight = 2 * len({word.lower() for word in _ABOUT.findall(text)})
        weight += block.kind is BlockKind.HEADING
        if weight > 1:
            candidates.append((weight * 100 - place, line))
    if not candidates:
        return None
    best = max(candidates, key=lambda candidate: candidate[0])[1]
    evidence = reading.outline.evidence(best.block, best.start, best.end)
    return FieldMention(FieldName.TITLE, best.text, evidence)


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


def _squash(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())


# ---------------------------------------------------------------------- people


def find_people(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[PersonMention]:
    """Authors, directors, cabinet members and inspectors, where a label says who they are."""
    roles = front_sheet_labels().people
    seen: set[tuple[PersonRole, str]] = set()
    for field in reading.outline.fields:
        role = roles.get(_label(re.sub(r"\s+name$", "", field.label, flags=_I)))
        if role is None:
            continue
        for name, start, end in _names(field.value):
            if (role, name) in seen:
                continue
            seen.add((role, name))
            block = reading.outline.blocks[field.block]
            begin = block.text.index(field.value, field.start)
            yield PersonMention(
                role, name, reading.outline.evidence(block, begin + start, begin + end)
            )
    for block in reading.body[:_FRONT]:
        if (match := _PREPARED.match(block.text.strip())) and not seen:
            for name, start, end in _names(match["who"]):
                offset = block.text.index(match["who"])
                evidence = reading.outline.evidence(block, offset + start, offset + end)
                yield PersonMention(PersonRole.AUTHOR, name, evidence)


def _names(text: str) -> Iterator[tuple[str, int, int]]:
    """The persons in a field's value: before a comma comes the name, behind it the post."""
    offset = 0
    for part in re.split(r"(\n|;|/| and )", text):
        first = re.split(r",| - | – |\(", part)[0]
        match = _NAME.match(first.strip())
        if match and not _TITLES.search(match["name"]) and len(first.split()) <= 5:
            start = offset + part.index(match["name"])
            yield match["name"].strip(), start, start + len(match["name"])
        offset += len(part)


FIELDS = Extractor("fields", _ANY, find_fields)
PEOPLE = Extractor("people", _ANY, find_people)
