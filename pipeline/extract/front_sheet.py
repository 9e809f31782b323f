"""The front sheet: title, committee, meeting date and the rest, labelled or in a letterhead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.judgement_wordings import grade_in
from pipeline.extract.letterheads import (
    DAY,
    FRONT,
    PROPER_NAME,
    HeadLine,
    Range,
    head_of,
    letterhead,
    line_of_date,
    meeting_in,
    mention_of,
)
from pipeline.extract.patterns import ANY, dates_in
from pipeline.extract.reading import Extractor, Reading
from pipeline.extract.titles import report_title, title_in, with_wrapped_line
from pipeline.records import (
    Block,
    DocumentKind,
    FieldMention,
    FieldName,
    FrontField,
    Issue,
    Severity,
    Stage,
)
from pipeline.vocabulary import front_sheet_labels, squash

_I = re.IGNORECASE
# Up to six words, none of which says how to reach somebody.
_COULD_BE_LABEL = re.compile(
    r"(?!.*\b(?:tel|telephone|phone|e-?mail|cc|fax)\b)[^\W\d_][\w'’()/&,-]*(?: [\w'’()/&,-]+){0,5}",
    _I,
)
# A label and its value.
_PAIR = 2
# So many known labels make a front sheet.
_FEWEST_LABELS = 2
# "Title: Service Manager, Strategy": behind a person's name it is the person's.
_POST = re.compile(
    r"(?!(?:\w+\s+){0,2}(?:report|account|statement|review)\s+(?:of|by)\b)"
    r"(?:[\w&'’-]+\s+){0,4}(?:manager|director|officer|lead|head|chief executive)\b(?!.*\b(?:report"
    r"|inspection|ofsted)\b)",
    _I,
)
# "K" is an item's letter.
_SHORTEST_TITLE = 4
# "… and care leavers Report of the Director": who wrote it, on the line below.
_BY = re.compile(
    r"(?<!\bannual)(?<!\bprogress)(?<!\bquarterly)(?<!\bjoint)(?<!\bfinal)(?<!\bupdate)(?<!\bthe)"
    r"(?<!\ba)\s+(?-i:Report) (?:of|by) (?:the )?(?:\w+ ){0,2}?(?:director|commissioner|head|leader"
    r"|cabinet member|chief|officer|corporate director)\b",
    _I,
)
# What stands below a section's heading ("Subject of report") is no title.
_PROSE = re.compile(r"[a-z][.]\s+[A-Z].*[.]\s*$", re.DOTALL)


def find_fields(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[FieldMention]:
    """The fields of the front sheet, each once: as labelled, else as the letterhead gives them."""
    if reading.kind is DocumentKind.INSPECTION_REPORT:
        yield from report_title(reading)
        return
    head = head_of(reading)
    found = named_fields(reading, head)
    if FieldName.TITLE not in found and (title := title_in(reading, head, found)):
        found[FieldName.TITLE] = title
    yield from found.values()


def named_fields(reading: Reading, head: list[HeadLine]) -> dict[FieldName, FieldMention]:
    """The fields that a label or the letterhead's form names."""
    found: dict[FieldName, FieldMention] = {}
    labelled = list(_labelled(reading))
    for mention, is_front in labelled:
        if is_front:
            found.setdefault(mention.field, mention)
    for mention in letterhead(reading, head):
        found.setdefault(mention.field, mention)
    # The date at the head of a page that is no council's paper is the page's own.
    paper = FieldName.COMMITTEE in found or reading.kind is not DocumentKind.OTHER
    if FieldName.MEETING_DATE not in found and paper and (day := line_of_date(reading, head)):
        found[FieldName.MEETING_DATE] = day
    for mention, _ in labelled:
        found.setdefault(mention.field, mention)
    return found


def _labelled(reading: Reading) -> Iterator[tuple[FieldMention, bool]]:
    """The labelled fields, and whether each is of the front; of two labels there, the one listed
    first tells more.
    """
    labels = front_sheet_labels()
    known = [(f, name) for f in reading.outline.fields if (name := labels.field(f.label))]
    known.sort(key=lambda pair: (pair[0].block >= FRONT, labels.rank(pair[0].label)))
    for field, name in known:
        block = reading.outline.blocks[field.block]
        start = block.text.index(field.value, field.start)
        for found, first, last in _values(name, field):
            mention = mention_of(reading, found, block, start + first, start + last)
            if found is FieldName.TITLE:
                mention = with_wrapped_line(reading, mention, block)
            yield mention, field.block < FRONT
    yield from ((mention, True) for mention in _item_number(reading))


def _values(name: FieldName, field: FrontField) -> list[Range]:
    """What a labelled value gives: a committee and a day may stand together behind one label."""
    value, whole = field.value, (name, 0, len(field.value))
    if name is FieldName.COMMITTEE:
        # Of "COMMITTEE: AUDIT" only the label says that it is one.
        labelled = "committee" in field.label.lower() and PROPER_NAME.fullmatch(value)
        return meeting_in(value) or _days(value) or ([whole] if labelled else [])
    if name is FieldName.MEETING_DATE:
        return meeting_in(value) or ([whole] if any(dates_in(value)) else [])
    if name is FieldName.TITLE:
        # A label behind a label is a head of columns.
        is_other = _POST.match(value) or _PROSE.search(value) or front_sheet_labels().is_used(value)
        if is_other or len(value.strip()) < _SHORTEST_TITLE:
            return []
        by = _BY.search(value)
        return [(name, 0, by.start() if by else len(value))]
    empty = not value.strip() or (
        name is FieldName.ITEM_NUMBER and (len(value) > 20 or not re.search(r"\d", value))
    )
    return [] if empty else [whole]


def _days(value: str) -> list[Range]:
    """The day of a meeting of which a label gives only that: "Meeting: 18 May 2023, 5 pm"."""
    days = [(start, end) for start, end in dates_in(value) if DAY.search(value[start:end])]
    return [(FieldName.MEETING_DATE, *days[0])] if days and days[0][0] < 12 else []


def _item_number(reading: Reading) -> Iterator[FieldMention]:
    """ "Item No. 8." has no colon; "Agenda Item No." may have no number."""
    for block in reading.body[:FRONT]:
        match = re.search(
            r"\b(?:agenda\s+)?item(?:\s+no\.?|\s+number)?\s*:?\s*(?P<number>\d{1,3}[a-z]?)\b",
            block.text[:200],
            _I,
        )
        if match and block.page == 1:
            yield mention_of(reading, FieldName.ITEM_NUMBER, block, *match.span("number"))
            return


def find_unknown_labels(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[Issue]:
    """The labels of a front sheet that the vocabulary does not know, each once.

    Where fewer than two labels are known, it is no front sheet.
    """
    if reading.kind is DocumentKind.INSPECTION_REPORT:
        return
    labels = front_sheet_labels()
    head = {line.block.index for line in head_of(reading)}
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
