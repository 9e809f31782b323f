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
    Evidence,
    FieldMention,
    FieldName,
    FrontField,
    PersonMention,
    PersonRole,
)
from pipeline.vocabulary import alias_forms, committee_words, fold, front_sheet_labels

_I = re.IGNORECASE
_ANY = re.compile(r"\w")
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
_ISSUE_MEETING = re.compile(
    r"^meeting:\s*(?P<date>\d\d/\d\d/\d{4})\s*[-–]\s*(?P<who>[^(]+?)\s*(?:\(|$)", _I
)
# "A meeting of the … Committee was held on …", "Minutes of the … Panel held on …".
_HELD = re.compile(
    r"\b(?:meeting"
    r"|minutes) of (?:the )?(?:meeting of (?:the )?)?(?P<who>[A-Z].{5,90}?),?"
    r" (?:was )?held (?:on|at)\s(?P<date>.{6,60})"
)
# "Update to the Improvement Board, 17 April 2024".
_UPDATE_TO = re.compile(
    r"^(?:update|report|briefing|presentation|paper|submission)\b.{0,20}?\b(?:to"
    r"|for) (?:the )?(?P<who>[A-Z][^,–]{3,90}?)\s*[,–-]\s*(?P<date>.*\d{4})$",
    _I,
)
# "Cabinet – 8 December 2021".
_DASHED = re.compile(
    r"^(?P<who>[A-Z][^–,:]{3,90}?)\s*(?:–|-|,|:)\s*(?P<date>(?:\w+day,? )?\d.{5,30})$"
)
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
_NEXT_MEETING = re.compile(
    r"\b(?:report|publication|issue|sign|clear|draft|effective|implementation|expiry|call)\b", _I
)


def find_fields(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[FieldMention]:
    """The fields of the front sheet, each once: as labelled, else as the letterhead gives them."""
    found: dict[FieldName, FieldMention] = {}
    if reading.kind is DocumentKind.INSPECTION_REPORT:
        yield from _report_title(reading)
        return
    for field, mention in _labelled(reading):
        if field not in found or (_is_better(field, found[field], mention)):
            found[field] = mention
    for field, mention in _letterhead(reading):
        found.setdefault(field, mention)
    if FieldName.TITLE not in found and (title := _title(reading, found)):
        found[FieldName.TITLE] = title
    yield from found.values()


def _is_better(field: FieldName, old: FieldMention, new: FieldMention) -> bool:
    """A date that is one beats a date that is none; a committee, a title of somebody."""
    if field is FieldName.MEETING_DATE:
        return not any(dates_in(old.text)) and any(dates_in(new.text)) is True
    if field is FieldName.COMMITTEE:
        return not _is_committee(old.text) and _is_committee(new.text)
    return False


# ---------------------------------------------------------------------- labels


def _labelled(reading: Reading) -> Iterator[tuple[FieldName, FieldMention]]:
    labels = front_sheet_labels().fields
    for field in reading.outline.fields:
        name = labels.get(_label(field.label))
        if name is None or not field.value.strip():
            continue
        if name is FieldName.COMMITTEE and not _is_committee(field.value):
            continue
        if name is FieldName.MEETING_DATE and not any(dates_in(field.value)):
            continue
        if name is FieldName.ITEM_NUMBER and len(field.value) > 20:
            continue
        yield name, FieldMention(name, field.value, _evidence(reading, field))
    yield from _item_number(reading)


def _item_number(reading: Reading) -> Iterator[tuple[FieldName, FieldMention]]:
    """ "Item No. 8." has no colon; "Agenda Item No." may have no number."""
    for block in reading.body[:_FRONT]:
        match = re.search(
            r"\b(?:agenda\s+)?item(?:\s+no\.?|\s+number)?\s*:?\s*(?P<number>\d{1,3}[a-z]?)\b",
            block.text[:200],
            _I,
        )
        if match and block.page == 1:
            evidence = reading.outline.evidence(block, match.start("number"), match.end("number"))
            yield (
                FieldName.ITEM_NUMBER,
                FieldMention(FieldName.ITEM_NUMBER, match["number"], evidence),
            )
            return


def _label(label: str) -> str:
    text = re.sub(r"\s+", " ", label).lower().strip(" :?.*_")
    return re.sub(r"^the | the$", "", text)


def _evidence(reading: Reading, field: FrontField) -> Evidence:
    block = reading.outline.blocks[field.block]
    return reading.outline.evidence(block, field.start, field.end)


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
        text = line.text
        evidence = reading.outline.evidence(line.block, line.start, line.end)

        def found(
            field: FieldName, value: str, at: Evidence = evidence
        ) -> tuple[FieldName, FieldMention]:
            return field, FieldMention(field, value, at)

        if (
            match := _ISSUE_MEETING.match(text)
            or _HELD.search(text)
            or _UPDATE_TO.match(text)
            or _DASHED.match(text)
        ):
            if _is_committee(match["who"]):
                yield found(FieldName.COMMITTEE, match["who"])
            if any(dates_in(match["date"])):
                yield found(FieldName.MEETING_DATE, match["date"])
        elif match := _ISSUE_DECISION.match(text):
            yield found(FieldName.MEETING_DATE, match["date"])
            yield found(FieldName.TITLE, match["what"])
        elif match := _REPORT_OF.match(text):
            yield found(FieldName.REPORT_OF, match["who"])
            expects = text.lower().endswith((" to", " to the")) or bool(match["whom"])
            if match["whom"] and _is_committee(match["whom"]):
                yield found(FieldName.COMMITTEE, match["whom"])
        elif _is_committee(text) and (expects or place < 8) and ":" not in text:
            yield found(FieldName.COMMITTEE, re.sub(r"\s+(?:on|of)$", "", text))
            expects = False
        elif len(text) < 80 and (dates := list(dates_in(text))) and _is_mostly_date(text, dates):
            yield found(FieldName.MEETING_DATE, text)


def _head(reading: Reading) -> list[_HeadLine]:
    """What stands before the first section."""
    head: list[_HeadLine] = []
    for block in reading.body[:_FRONT]:
        text = block.text.strip()
        if (_SECTION.match(text) and len(head) > 1) or len(text) > 400:
            break
        cells = block.cells or ((0, len(block.text)),)
        for start, end in cells:
            if value := block.text[start:end].strip():
                head.append(_HeadLine(value, block, start, end))
    return head


def _is_mostly_date(text: str, dates: list[tuple[int, int]]) -> bool:
    """A line that is a date, perhaps with a time or "Meeting held on"."""
    rest = text
    for start, end in reversed(dates):
        rest = rest[:start] + rest[end:]
    rest = re.sub(
        r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|at|on|held|meeting|date|time|am|pm|of)\b|\d+[.:]\d+|\d+\s*(?:am|pm)",
        "",
        rest,
        flags=_I,
    )
    return len(re.sub(r"\W+", "", rest)) < 8


def _is_committee(text: str) -> bool:
    """Whether a text is the name of a body that decides: by its last word, or as a whole."""
    text = re.sub(r"\s+(?:on|of)$", "", re.sub(r"\s+", " ", text).strip(" .:;,()"))
    ends, whole = committee_words()
    low = text.lower().removeprefix("the ")
    if low in whole:
        return True
    words = low.split()
    if not 1 < len(words) <= 12 or any(dates_in(text)) or low.endswith("children board"):
        return False
    if fold(text) in alias_forms():
        return False
    first = re.split(r"\s+[-–]\s+|\s*\(|,\s", low)[0].split()
    return bool({words[-1], " ".join(words[-2:]), first[-1] if first else ""} & ends)


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
        if _squash(text) in used or _is_committee(text) or fold(text) in alias_forms():
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
