"""Inspections: what a document tells of them, with their dates as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.language import sentences
from pipeline.extract.patterns import INSPECTION_CUE, dates_in
from pipeline.extract.reading import Extractor, Reading
from pipeline.records import (
    Block,
    BlockKind,
    DocumentKind,
    InspectionMention,
)
from pipeline.vocabulary.calendar import DATE_CUE, NUMERIC_RANGE, RANGE

_I = re.IGNORECASE
_DATES_LABEL = re.compile(r"^\s*(?:inspection|visit|review)\s+dates?\s*:?\s*", _I)
_PUBLISHED_LABEL = re.compile(
    r"^\s*(?:report\s+)?publish(?:ed|ing|cation)?(?:\s+date)?(?:\s+on)?\s*:\s*", _I
)
# An inspection as a noun; its report, its plan and its framework are other things.
_INSPECTION = r"""(?:(?:re-?)?inspections?|JTAI|fieldwork
        |(?:focus+ed|monitoring|inspection|assurance|first|second|third|ofsted(?:['’]s)?)\s+visits?
        |(?:the|this)\s+visit|the\s+(?:first|second|third|fourth|fifth|sixth|latest)(?=,?\s+(?:which|on|took))|(?:it|that|this)(?=\s+(?:(?:was|had\s+been)\s+)?(?:carried|conducted|undertaken|took|started|began|ran|lasted))
    )\b(?!\s+(?:reports?|letters?|outcomes?|results?|findings|feedback|judge?ments?|frameworks?
        |plans?|activity)\b)"""
_MADE = r"""(?:carried\s+out|undert(?:ook|aken)|conducted|made|held|t(?:ook|aken|aking)\s+place|ran
    |began|started|commenced)"""
# What people do besides inspecting: a date behind one of these is its date.
_OTHERWISE = r"""(?:discuss\w*|consider\w*|met|meets?|meetings?|reported|letters?|plans?
    |(?<!without\s)(?<!no\s)notice|notif\w+|found|identified|recommended|highlighted|replaced
    |led\s+to|announced(?!\s+inspection)|framework\s+from|introduced|appointed|established
    |approved|agreed|receiv\w+|present(?:ed|s|ation)|noted|briefed|debated|scrutinised|submitted|responded|wrote
    |written|sent|published|updated|reviewed|welcomed|adopted|launched|came\s+into)"""
_NOUN = re.compile(_INSPECTION, _I | re.VERBOSE)
_OTHER_EVENT = re.compile(rf"\b{_OTHERWISE}\b", _I | re.VERBOSE)
_BY_VERB = re.compile(
    rf"""\b(?:(?:re-?)?inspected|visited|visits?|arrived|came|began|started|spent|on[\s-]site|with\s+us
        |with\s+the\s+(?:council|authority)|were\s+here)\b
        (?:(?!\b{_OTHERWISE}\b).){{0,110}}$""",
    _I | re.VERBOSE,
)
_INSPECTORS = re.compile(r"\b(?:ofsted|inspect\w*|HMIs?)\b", _I)
_WAS_MADE = re.compile(rf"\b{_MADE}\b", _I)
# "Following the inspection, caseloads fell in …": what is dated came after the inspection.
_AFTER_IT = re.compile(
    r"\b(?:following|since|after|before|in\s+response\s+to|as\s+a\s+result\s+of|ahead\s+of"
    r"|prior\s+to|in\s+preparation\s+for)\s+(?:[\w'’-]+\s+){0,5}$",
    _I,
)
# "A meeting about the inspection took place on …": the day is the meeting's.
_ABOUT_IT = re.compile(
    r"""\b(?:meetings?|briefings?|discussions?|debates?|reports?|presentations?|workshops?|sessions?|events?)
        \s+(?:\w+\s+){0,2}?(?:about|on|regarding|concerning|to\s+discuss|for)\s+(?:[\w'’-]+\s+){0,4}$""",
    _I | re.VERBOSE,
)
_VERB = re.compile(r"\s+(?:took|was|were|is|has|had|will)\b", _I)
_NEW_CLAUSE = re.compile(
    rf"""^\s+(?:the|an?|we|our|it|its|there|all|this)\b
        |,(?!\s*(?:which|that|{_MADE}|(?:in|on|from|between|during)\s*$))
        |\b(?:was|were|has|have|had|is|are)\b(?!\s+(?:been\s+)?{_MADE})""",
    _I | re.VERBOSE,
)
# "In May 2022 Ofsted carried out a focused visit", "the 2018 inspection": the date leads.
_INSPECTED_THEN = re.compile(
    rf"""^(?:(?!\b(?:{_OTHERWISE}|following|since|after|before|will|would|expect\w*|due)\b)[^;]){{0,120}}?
        (?:\b(?:inspected|visited)\b|\b{_MADE}\s+(?:[\w'’-]+\s+){{0,5}}(?:{_INSPECTION}|visits?\b))
      |^\W*(?:(?!following|since|after|before|{_OTHERWISE}\b)[\w'’-]+\s+){{0,4}}{_INSPECTION}""",
    _I | re.VERBOSE,
)
_WHEN = re.compile(
    r"\b(?:between|from|on|during|in|took place|undertaken|of|over|dated|commenc\w+|starting"
    r"|began|week)\W*(?:the\s+|monday|tuesday|wednesday|thursday|friday|\W)*$|[(–-]\s*$",
    _I,
)
_PUBLISHED = re.compile(
    r"\b(?:publish\w*|publication|came out|come out|issued|released|made public|website)\b", _I
)
_THE_REPORT = re.compile(
    r"\W*(?:the|its|their|that)\s+(?:full\s+|inspection\s+)?(?:report|letter|findings)\b", _I
)
# Up to the date nothing else is told and no other date stands.
_PUBLISHED_BEFORE = re.compile(
    rf"""\b(?:published|publication(?:\s+date)?|come\s+out|came\s+out|released|issued|appear(?:ed|ing)
          |made\s+public|(?:put|placed|posted|went)\s+(?:up\s+)?on\s+(?:[\w'’]+\s+)?[\w'’]+\s+website
          |report\s+(?:of\s+which\s+)?follow(?:ed|ing)|(?:report|letter)\s+dated)\b
        (?:(?!(?-i:{DATE_CUE.pattern})|\b(?:{_OTHERWISE}|{_MADE}|after|following|since)\b)[^.;]){{0,60}}$""",
    _I | re.VERBOSE,
)
# A plan that was published, or minutes, is no inspection report.
_OTHER_PAPER = re.compile(
    r"\b(?:plans?|notices?|agendas?|minutes|strateg(?:y|ies)|statements?)\b[^.,;]{0,30}$", _I
)
_EARLIER = re.compile(
    r"\b(?:last(?!\s+(?:day|date|week|month|year))|previous(?:ly)?|(?:inspection|visit)\s+before|prior|earlier|former|preceding|before\s+that|back\s+in|since\s+the|followed?\s+(?:the|a)\s+previous)\b",
    _I,
)
_LATER = re.compile(
    r"\b(?:(?:will|would)\s+(?:be|take|return|re-?inspect|visit|inspect|come|carry|start|begin|commence)"
    r"|next|expect(?:ed|s)?|inspected\s+again|scheduled|planned|due)\b",
    _I,
)
# "A focused visit is possible at any time": what may come tells of no inspection.
_POSSIBLE = re.compile(
    r"\b(?:possible|likely|may|might|could|can|would|any\s+time|future|before\s+then|if|unless|usually"
    r"|generally|sometimes)\b",
    _I,
)
# When an inspection ended, where that stands apart from its start.
_ENDED = re.compile(
    r"\b(?:finish(?:ed|ing)|end(?:ed|ing)|concluded|completed|left|leaving|until|final\s+day"
    r"|last\s+day)\b[^.]{0,60}$",
    _I,
)
_OTHER = re.compile(
    r"\b(?:schools?|children['’]s homes?|nurser|academ|HMIP|youth offending|CQC inspection"
    r"|adult)\b",
    _I,
)
# Who or what is there from one day to another.
_THERE = re.compile(
    r"\b(?:ofsted|inspect\w*|HMIs?|(?:the|their|an?)\s+team|fieldwork|visit(?:ed|s)?|on[\s-]site"
    r"|in\s+(?:the\s+)?(?:borough|county|city|council))\b",
    _I,
)
_NEXT_CLAUSE = re.compile(r", and |;")
_DOCUMENT_DATE = re.compile(r"\b(?:dated|date of report|letter\s*\(dated)\s*:?\W*$", _I)
_LISTED = re.compile(r"(?:\s*,)?\s*(?:and|&)?\s+(?:(?:in|on)\s+)?(?:the\s+)?", _I)
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
    if block.kind is BlockKind.TABLE_ROW:
        return
    told: InspectionMention | None = None
    for sentence in sentences(block.text):
        for mention in _in_sentence(reading, block, sentence.text, sentence.start):
            if mention.published and told and _THE_REPORT.match(sentence.text):
                # "It was inspected in 2014. The report came out on 19 November."
                mention = replace(mention, dates=told.dates, is_current=told.is_current)
            yield mention
            told = mention


def _in_sentence(
    reading: Reading, block: Block, text: str, start: int
) -> Iterator[InspectionMention]:
    evidence = reading.outline.evidence(block, start, start + len(text))
    if not DATE_CUE.search(text):
        if _names_framework(text) and not _LATER.search(text) and not _POSSIBLE.search(text):
            yield InspectionMention(text, "", "", not _EARLIER.search(text), evidence)
        return
    cues = (INSPECTION_CUE, _PUBLISHED, _THERE, _NOUN)
    about = any(cue.search(text) for cue in cues)
    if not about:
        return
    if block.kind is BlockKind.HEADING and not re.search(r"\b(?:between|from)\b", text, _I):
        # A heading's date is the meeting's, or part of a title.
        return
    lead, before = "", 0
    for first, last in dates_in(text):
        # The dates of a list have the words that lead the first of them.
        if not (before and _LISTED.fullmatch(text, before, first)) or "between" in lead.lower():
            lead = text[:first]
        before, date = last, text[first:last]
        if _OTHER.search(text[: _clause_end(text, last)]):
            continue
        if _PUBLISHED_BEFORE.search(lead) and not (_DUE.search(lead) or _OTHER_PAPER.search(lead)):
            yield InspectionMention(text, "", date, not _EARLIER.search(lead), evidence)
        elif _ENDED.search(lead):
            yield InspectionMention(text, "", "", not _EARLIER.search(lead), evidence, ends=date)
        elif not (_DUE.search(lead) or _LATER.search(lead) or _DOCUMENT_DATE.search(lead)) and (
            _was_inspected(lead)
            or (first < 12 and _INSPECTED_THEN.search(text[last:]))
            or (_is_range(date) and _is_there(text, lead))
        ):
            yield InspectionMention(text, date, "", not _is_earlier(text, first), evidence)


def _is_range(date: str) -> bool:
    """Whether a date is of days from one to another: "12 June to 6 July", "26-27 May"."""
    return bool(RANGE.fullmatch(date) or NUMERIC_RANGE.fullmatch(date))


def _is_there(text: str, lead: str) -> bool:
    """Whether inspectors are somewhere on the days behind these words, or before the words behind.

    Days behind what people do besides are those of a course or a holiday.
    """
    told = list(_THERE.finditer(lead))
    behind = (lead[told[-1].end() :] if told else lead).replace("framework", "")
    return bool(_THERE.search(text)) and not _OTHER_EVENT.search(behind)


def _was_inspected(lead: str) -> bool:
    """Whether a date behind these words is that of an inspection: of its verb, or of its noun."""
    if not _WHEN.search(lead):
        return False
    if _BY_VERB.search(lead) and _INSPECTORS.search(lead):
        return True
    nouns = list(_NOUN.finditer(lead))
    if not nouns:
        return False
    before, behind = lead[: nouns[-1].start()], lead[nouns[-1].end() :]
    if _OTHER_EVENT.search(behind) or (_ABOUT_IT.search(before) and _VERB.match(behind)):
        return False
    if _AFTER_IT.search(before) and _NEW_CLAUSE.search(behind):
        return False
    # "Cabinet discussed the inspection on 5 May": the day is the discussion's.
    on_a_day = re.search(r"\bon\W*(?:the\s+)?$", lead, _I) and not _WAS_MADE.search(behind)
    return not (on_a_day and _OTHER_EVENT.search(before))


def _clause_end(text: str, date: int) -> int:
    """Where what a date is said of ends: "… on 2 December, and one of them saw schools"."""
    end = _NEXT_CLAUSE.search(text, date)
    return end.start() if end else len(text)


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


_CUE = re.compile(
    rf"{INSPECTION_CUE.pattern}|\bfieldwork|\bon[\s-]site|\bvisit|\bpublish|\b(?:came|come) out\b"
    r"|\bmade public\b|\bwebsite\b",
    _I,
)
INSPECTIONS = Extractor("inspections", _CUE, find_inspections)
