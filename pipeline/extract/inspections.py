"""Inspections: what a document tells of them, with their dates as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.language import language
from pipeline.extract.patterns import INSPECTION_CUE, dates_in
from pipeline.extract.reading import Extractor, Reading
from pipeline.records import (
    Block,
    BlockKind,
    DateMention,
    DateRole,
    DocumentKind,
    InspectionMention,
)
from pipeline.vocabulary.calendar import DATE_CUE

_I = re.IGNORECASE
_DATES_LABEL = re.compile(r"^\s*(?:inspection|visit|review)\s+dates?\s*:?\s*", _I)
_PUBLISHED_LABEL = re.compile(
    r"^\s*(?:report\s+)?publish(?:ed|ing|cation)?(?:\s+date)?(?:\s+on)?\s*:\s*", _I
)
# What says that an inspection was made, with nothing between it and the date that tells of
# something else ("the inspection report was discussed on …").
_INSPECTED = re.compile(
    r"""\b(?:carried\s+out|undert(?:ook|aken)|conducted|made|took\s+place|taken\s+place|ran|visited|visits?
        |(?:re-?)?inspected|(?:re-?)?inspections?|reviews?|fieldwork|on\s+site|with\s+us|were\s+here|arrived|spent)\b
        (?:(?!\b(?:published|discuss\w*|consider\w*|met|meets?|meetings?|reported|letter|plan|announced|notice
            |framework\s+from|introduced|appointed|established|approved)\b).){0,110}$""",
    _I | re.VERBOSE,
)
_WHEN = re.compile(
    r"\b(?:between|from|on|during|in|took place|undertaken|of|over|dated|commenc\w+|starting"
    r"|began|week)\W*(?:the\s+|monday|tuesday|wednesday|thursday|friday|\W)*$|[(–-]\s*$",
    _I,
)
_PUBLISHED = re.compile(r"\b(?:publish\w*|publication|came out|come out|issued|released)\b", _I)
_PUBLISHED_BEFORE = re.compile(
    r"\b(?:published|publication(?:\s+date)?|come\s+out|came\s+out|released)\b[^.;]{0,60}$", _I
)
_EARLIER = re.compile(
    r"\b(?:last|previous|prior|earlier|former|preceding|before\s+that|back\s+in|since\s+the|followed?\s+(?:the|a)\s+previous)\b",
    _I,
)
_LATER = re.compile(
    r"\b(?:will\s+(?:be|take|return|re-?inspect|visit|inspect|come|carry)|next|expected|scheduled|due)\b",
    _I,
)
# When an inspection ended, where that stands apart from its start.
_ENDED = re.compile(
    r"\b(?:finished|ended|concluded|completed|left|until|final\s+day|last\s+day)\b[^.]{0,60}$", _I
)
_OTHER = re.compile(
    r"\b(?:schools?|children['’]s homes?|nurser|academ|HMIP|youth offending|CQC inspection"
    r"|adult)\b",
    _I,
)
_DOCUMENT_DATE = re.compile(r"\b(?:dated|date of report|letter\s*\(dated)\s*:?\W*$", _I)
_DUE = re.compile(
    r"\b(?:by|before|until|no later than|deadline|due|last date[^.]{0,50}(?:is|be)"
    r"|scheduled for|submitted? (?:by|on))\W*(?:the\s+)?(?:end of\s+)?$",
    _I,
)


def find_inspections(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[InspectionMention]:
    """The inspections that the document tells of, the one that it is about first."""
    if reading.kind is DocumentKind.INSPECTION_REPORT:
        yield from _of_report(reading)
    for block in blocks:
        if block.kind is BlockKind.HEADING and reading.kind is DocumentKind.INSPECTION_REPORT:
            continue
        if reading.kind is DocumentKind.INSPECTION_REPORT and not _EARLIER.search(block.text):
            continue
        yield from _in_block(reading, block)


# ---------------------------------------------------------------------- inspection reports


def _of_report(reading: Reading) -> Iterator[InspectionMention]:
    """The report's own inspection, by the labels of its first page."""
    dates = published = ""
    evidence = None
    for block in reading.body[:40]:
        text = block.text.strip()
        if not dates and (match := _DATES_LABEL.match(text)) and any(dates_in(text)):
            dates = text[match.end() :].strip()
        elif not published and (match := _PUBLISHED_LABEL.match(text)) and any(dates_in(text)):
            published = text[match.end() :].strip()
        else:
            continue
        evidence = (
            evidence + reading.outline.evidence(block)
            if evidence
            else reading.outline.evidence(block)
        )
    if evidence is None:
        return
    titles = " / ".join(block.text.strip() for block in reading.body[:8])
    yield InspectionMention(titles, dates, published, True, evidence)


# ---------------------------------------------------------------------- sentences


def _in_block(reading: Reading, block: Block) -> Iterator[InspectionMention]:
    """The inspections in a block's sentences."""
    if not DATE_CUE.search(block.text):
        if block.kind is not BlockKind.TABLE_ROW and _names_framework(block.text):
            yield InspectionMention(
                block.text, "", "", not _EARLIER.search(block.text), reading.outline.evidence(block)
            )
        return
    if block.kind is BlockKind.TABLE_ROW:
        return
    for sentence in language()(block.text).sents:
        text, start = sentence.text, sentence.start_char
        if _OTHER.search(text) or not (INSPECTION_CUE.search(text) or _PUBLISHED.search(text)):
            continue
        if block.kind is BlockKind.HEADING and not re.search(r"\b(?:between|from)\b", text, _I):
            # A heading's date is the meeting's, or part of a title.
            continue
        for first, last in dates_in(text):
            lead, date = text[:first], text[first:last]
            evidence = reading.outline.evidence(block, start, start + len(text))
            if _PUBLISHED_BEFORE.search(lead) and not _DUE.search(lead):
                yield InspectionMention(text, "", date, not _EARLIER.search(lead), evidence)
                continue
            if _ENDED.search(lead):
                yield InspectionMention(
                    text, "", "", not _EARLIER.search(lead), evidence, ends=date
                )
                continue
            if _DUE.search(lead) or _LATER.search(lead) or _DOCUMENT_DATE.search(lead):
                continue
            if (_INSPECTED.search(lead) and _WHEN.search(lead)) or (
                first < 12 and re.search(r"\b(?:inspect|visit)", text[last:], _I)
            ):
                yield InspectionMention(text, date, "", not _is_earlier(text, first), evidence)


def _is_earlier(text: str, date: int) -> bool:
    """Whether the inspection dated there is an earlier one."""
    clause_start = max(text.rfind(mark, 0, date) for mark in (";", ", but ", ". ")) + 1
    return bool(_EARLIER.search(text[clause_start:date]))


def _names_framework(text: str) -> bool:
    return bool(
        re.search(
            r"\bILACS\b|\bsingle inspection\b|\bSIF\b|\bfocus+ed visit\b|\bmonitoring visit\b", text
        )
    )


# ---------------------------------------------------------------------- all dates


def find_dates(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[DateMention]:
    """Every date in the document, with what it is the date of."""
    report = reading.kind is DocumentKind.INSPECTION_REPORT
    for block in blocks:
        for first, last in dates_in(block.text):
            lead = block.text[max(0, first - 120) : first]
            sentence = lead[max(lead.rfind(". "), lead.rfind("\t"), 0) :]
            role = _date_role(sentence, block, report)
            evidence = reading.outline.evidence(block, first, last)
            yield DateMention(block.text[first:last], role, evidence)


def _date_role(lead: str, block: Block, report: bool) -> DateRole:
    if _PUBLISHED_LABEL.match(block.text) or _PUBLISHED_BEFORE.search(lead):
        return DateRole.PUBLICATION
    if _DATES_LABEL.match(block.text):
        return DateRole.INSPECTION
    if _DUE.search(lead):
        return DateRole.DEADLINE
    if (
        re.search(
            r"\b(?:date of (?:decision|meeting|committee)|meeting date|meeting of|date)\W*$",
            lead,
            _I,
        )
        and not report
    ):
        return DateRole.MEETING
    if _DOCUMENT_DATE.search(lead):
        return DateRole.DOCUMENT
    if INSPECTION_CUE.search(lead):
        return DateRole.PREVIOUS_INSPECTION if _EARLIER.search(lead) else DateRole.INSPECTION
    return DateRole.MENTIONED


_CUE = re.compile(rf"{INSPECTION_CUE.pattern}|\bpublish|\b(?:came|come) out\b", _I)
INSPECTIONS = Extractor("inspections", _CUE, find_inspections)
DATES = Extractor("dates", DATE_CUE, find_dates)
