"""Deadlines: "within 70 working days of …", "by 20 September 2017", "in 12-18 months' time"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from pipeline.extract.language import language
from pipeline.extract.patterns import NUMBER, dates_in
from pipeline.extract.reading import Extractor, Reading
from pipeline.records import Block, BlockKind, DeadlineMention, DocumentKind
from pipeline.vocabulary.calendar import DATE_CUE

_I = re.IGNORECASE
# Nothing is due without a date, a period or a season.
_CUE = re.compile(
    rf"{DATE_CUE.pattern}|(?i:\b(?:days?|weeks?|months?|quarter|years?|spring|summer|autumn|winter)\b)"
)
_UNIT = r"(?:(?:working|calendar|school|business)\s+)?(?:days?|weeks?|months?|years?)"
_PERIOD = re.compile(
    rf"\b(?P<stated>(?:within|in|for|over)\s+(?:the\s+next\s+|a\s+period\s+of\s+)?{NUMBER}(?:\s*(?:-|–|to)\s*{NUMBER})?[\s-]*{_UNIT}(?:['’])?(?:\s+time)?)"
    r"(?P<of>\s+(?:of|from|after|following)\b[^.;]{0,140})?",
    _I,
)
# "The council has 70 working days from publication to submit its plan."
_ALLOWED = re.compile(
    rf"""\b(?:has|have|(?:is|are)\s+(?:given|allowed))\s+(?:now\s+)?(?P<stated>{NUMBER}[\s-]*{_UNIT})
        (?P<of>\s+(?:of|from|after|following)\b[^.;,]{{0,80}}?)?\s+(?:in\s+which\s+)?to\s+
        (?:submit|send|produce|publish|prepare|provide|return|respond|reply|write|draw\s+up)\b""",
    _I | re.VERBOSE,
)
_BY = re.compile(
    r"\b(?P<stated>(?:(?:(?:on|at)\s+or\s+)?(?:by|before|until|no later than|not later than)"
    r"(?: (?:the )?end(?: of)?(?: the)?| (?:the )?close of (?:business|play)(?: on)?)?"
    r"|due (?:on|by|in)?|scheduled for|deadline (?:of|is|for)|(?:submission"
    r"|last date)\b[^.]{0,60}?\b(?:is|will be|was|on)|end of)\s+)$",
    _I,
)
_ON = re.compile(r"\b(?:(?:in|on|for|at)\s+(?:(?:the|its|their|our)\s+)?|to\s+(?:the|its)\s+)$", _I)
# What is still to come, in the clause of its date.
_TO_COME = re.compile(
    r"\b(?:(?<!meeting )(?:will|would)|shall|should|promised|to be|is to|are to|due|scheduled"
    r"|brought|present(?:ed)?|return(?:s|ed)?|submit(?:ted)?|expected"
    r"|re-?inspect|report(?:s|ed)? back|received|has to|have to|must)\b[^;]*$",
    _I,
)
# What was done then was not due then: "the grade that it was given in 2014".
_DONE_THEN = re.compile(
    r"\b(?:was|were|been|had)\s+(?!to\b|due\b|expected\b|scheduled\b|required\b)\w+[^,;]{0,40}$", _I
)
_DONE = re.compile(
    r"\b(?:submitted|sent|published|produced|returned|completed|finished|responded|provided)\b", _I
)
_OBLIGED = re.compile(
    r"\b(?:must|will|would|shall|should|to\s+be|(?:has|have|had|needs?)\s+to"
    r"|(?:is|are|be|was|were)\s+(?:required|expected|due)|requires)\b",
    _I,
)
_VAGUE = re.compile(
    r"\b(?P<stated>(?:by|in|before|during) (?:the )?(?:end of (?:the )?)?(?:early |late "
    r"|mid-)?(?:autumn|spring|summer|winter|new year|next (?:month|quarter|year)|year end"
    r"|financial year))(?: (?:of )?(?P<year>\d{4}))?\b",
    _I,
)
_DUTY = re.compile(
    r"\b(?:must|require[sd]?|requirement|need(?:s|ed)?|submit(?:ted)?|submission|publish|produce|send|sent|return(?:ed)?|complet\w+|re-?inspect\w*"
    r"|review\w*|respond|response|report(?:ed)?\s+(?:back|to)|brought|present(?:ed)?|agree[d]?"
    r"|scheduled|deadline|due|last date|action plan|expected|(?:is|are) to|to be|will|shall"
    r"|should like|promised|has to|have to|finalis\w+|implement\w*|deliver\w*)\b",
    _I,
)
# What a period tells of that is past or is not due at all.
_NOT_DUE = re.compile(
    r"\b(?:(?:visited|seen|allocated|held|completed|assessed|offered|placed"
    r"|interview\w*)\b[^.]{0,30}\bwithin|within the (?:last|past)|took place"
    r"|children under|judged|in the last)\b",
    _I,
)
_DUE_COLUMN = re.compile(
    r"^\W*(?:(?:date )?due(?: (?:date|by))?|(?:by )?when|deadline|(?:complete|completed) by"
    r"|(?:timescales?|timeframe|timeline|date)(?: for completion)?|target(?: date)?"
    r"|(?:(?:target|planned|expected|agreed) )?(?:completion|end|delivery|due)(?: date)?)\W*$",
    _I,
)
# The column of what is due; failing one, the first that neither counts nor names who or how far.
_ACTION_COLUMN = re.compile(r"\b(?:actions?|what|tasks?|activit(?:y|ies)|steps?|milestones?)\b", _I)
_NO_ACTION_COLUMN = re.compile(
    r"^\W*$|\b(?:ref(?:erence)?|no|nos|number|id|item|who|whom|lead|owner|officer|responsib\w+"
    r"|rag|status|rating|progress|updates?|theme|priority)\b",
    _I,
)
_MOST_PER_BLOCK = 6


def find_deadlines(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[DeadlineMention]:
    """What a paper says is due, with the date or the period as printed."""
    if reading.kind is DocumentKind.INSPECTION_REPORT:
        return
    yield from _in_tables(reading)
    for block in blocks:
        if block.kind in (BlockKind.HEADING, BlockKind.TABLE_ROW):
            continue
        count = 0
        for sentence in language()(block.text).sents:
            for mention in _in_sentence(reading, block, sentence.start_char, sentence.end_char):
                count += 1
                if count <= _MOST_PER_BLOCK:
                    yield mention


def _in_tables(reading: Reading) -> Iterator[DeadlineMention]:
    """Rows of plans that have a column for when each action is due."""
    rows = [block for block in reading.body if block.kind is BlockKind.TABLE_ROW]
    for _, group in groupby(rows, key=lambda row: row.table):
        header, *rest = group
        names = [header.cell(column).strip() for column in range(len(header.cells))]
        due = next((c for c, name in enumerate(names) if _DUE_COLUMN.match(name)), None)
        if due is None or len(names) < 2:
            continue
        action = _action_column(names, due)
        for row in rest:
            what = row.cell(action).strip()
            start, end = row.cells[due]
            stated = row.text[start:end].strip()
            dates = [stated[a:b] for a, b in dates_in(stated)]
            if what and (dates or _VAGUE.search(stated) or _PERIOD.search(stated)):
                yield DeadlineMention(
                    _what(what),
                    stated,
                    dates[0] if dates else "",
                    "",
                    reading.outline.evidence(row),
                )


def _action_column(names: list[str], due: int) -> int:
    others = [column for column in range(len(names)) if column != due]
    named = [column for column in others if _ACTION_COLUMN.search(names[column])]
    telling = [column for column in others if not _NO_ACTION_COLUMN.search(names[column])]
    return (named or telling or others)[0]


def _in_sentence(reading: Reading, block: Block, start: int, end: int) -> Iterator[DeadlineMention]:
    text = block.text[start:end]
    if _NOT_DUE.search(text):
        return
    duty = _DUTY.search(text)
    dates = list(dates_in(text))
    period = _ALLOWED.search(text) or _PERIOD.search(text)
    if period and duty and not re.match(r"(?:for|over)\b", period["stated"], _I):
        if _DONE.search(text[: period.start()]) and not _OBLIGED.search(text):
            return
        basis = period["of"] or ""
        inside = [text[a:b] for a, b in dates if period.start() <= a < period.end()]
        due = [text[a:b] for a, b in dates if a >= period.end() or b <= period.start()]
        named = _stated_due(text, dates, period.end())
        beside = named or _stated_in_next(block.text[end:])
        runs_from = inside[0] if inside else basis.strip()
        if not period["of"] and inside:
            runs_from = ""
        yield DeadlineMention(
            _what(text),
            period["stated"].strip(),
            beside or (due[-1] if named and due else ""),
            runs_from,
            reading.outline.evidence(block, start, end),
        )
        return
    found = False
    for first, last in dates:
        by = _BY.search(text[:first])
        if not (duty if by else _ON.search(text[:first]) and _is_to_come(text[:first])):
            continue
        found = True
        stated = text[by.start("stated") if by else first : last].strip()
        yield DeadlineMention(
            _what(text), stated, text[first:last], "", reading.outline.evidence(block, start, end)
        )
    if (
        not found
        and duty
        and (vague := _VAGUE.search(text))
        and (vague[0].lower().startswith("by") or _is_to_come(text[: vague.start()]))
    ):
        yield DeadlineMention(
            _what(text), vague[0], "", "", reading.outline.evidence(block, start, end)
        )


def _is_to_come(lead: str) -> bool:
    return bool(_TO_COME.search(lead)) and not _DONE_THEN.search(lead)


def _stated_due(text: str, dates: list[tuple[int, int]], after: int) -> str:
    """The due date printed in the same sentence as its period: "which is", "i.e. by", "(by …)"."""
    for first, last in dates:
        lead = text[:first]
        if re.search(
            r"(?:\bby|\bwhich is|\bi\.?e\.?,?(?: by)?|\bis|\bwill be|\bno later than"
            r"|\bthat is)\s*(?:the\s+)?$",
            lead,
            _I,
        ):
            return text[first:last]
    return ""


def _stated_in_next(text: str) -> str:
    """The due date where the next sentence gives it: "The last date for this will be …"."""
    following = text[:220]
    if re.match(
        r"\s*(?:the|this|that)\s+(?:last|final|latest|closing|deadline|due|date|means|is)",
        following,
        _I,
    ):
        dates = list(dates_in(following))
        if dates:
            return following[dates[0][0] : dates[0][1]]
    return ""


def _what(sentence: str) -> str:
    """What is due: the sentence, shortened to what a table can show."""
    text = re.sub(r"\s+", " ", sentence).strip()
    return text if len(text) <= 240 else text[:237].rsplit(" ", 1)[0] + " …"


DEADLINES = Extractor("deadlines", _CUE, find_deadlines)
