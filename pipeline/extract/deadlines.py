"""Deadlines: "within 70 working days of …", "by 20 September 2017", "in 12-18 months' time"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from pipeline.extract.language import sentences
from pipeline.extract.patterns import NUMBER, dates_in, printed_dates
from pipeline.extract.reading import Extractor, Reading
from pipeline.extract.sentence_lists import marked_parts
from pipeline.records import Block, BlockKind, DeadlineMention, DocumentKind
from pipeline.vocabulary.calendar import DATE_CUE, MONTH_ALONE

_I = re.IGNORECASE
# Nothing is due without a date, a period or a season.
_CUE = re.compile(
    rf"{DATE_CUE.pattern}|(?i:\b(?:days?|weeks?|months?|quarter|years?|spring|summer|autumn|winter)\b)"
)
_UNIT = r"(?:(?:working|calendar|school|business)\s+)?(?:days?|weeks?|months?|years?)"
_PERIOD = re.compile(
    rf"\b(?P<stated>(?:within|in|for|over)\s+(?:(?:the|a)\s+)?(?:(?:next|period\s+of|maximum\s+of)\s+)?{NUMBER}(?:\s*(?:-|–|to)\s*{NUMBER})?[\s-]*{_UNIT}(?:['’])?(?:\s+time)?)"
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
    r"|due (?:on|by|in)?|scheduled for|(?:submission|(?:last|closing|final|due) date"
    r"|deadline)\b[^.]{0,60}?\b(?:is|will be|was|on|of)|end of)\s+)$",
    _I,
)
_ON = re.compile(
    r"\b(?:(?:in|on|for|at)\s+(?:(?:the|its|their|our|early|late|mid)[\s-]+)?|to\s+(?:the|its)\s+)$",
    _I,
)
# What is still to come, in the clause of its date.
_TO_COME = re.compile(
    r"\b(?:(?<!meeting )(?:will|would)|shall|should|promised|to be|is to|are to|due|scheduled"
    r"|brought|present(?:ed)?|return(?:s|ed)?|submit(?:ted)?|expected"
    r"|re-?inspect|report(?:s|ed)? back|received|has to|have to|must)\b[^;]*$",
    _I,
)
# What a committee is asked for is to come as well: "agree that the plan is reviewed in June".
_ASKED = re.compile(
    r"^\W*(?:(?:to|that)\s+)?(?:agree|resolve|ask|request|recommend|note|receive|invite)s?\b[^;]*$"
    r"|\b(?:agree|resolve|request|recommend)s?\s+(?:that|to)\b[^;]*$",
    _I,
)
# What begins or ends on a day of its own is not due on it: "the new council takes over on 1 April".
_EVENT = re.compile(
    r"""\b(?:take\s+(?:over|place|effect)|come\s+into|cease|begin|start|commence|open|close|merge
        |join|retire|leave|step\s+down|become|expire)\b[^;]*$""",
    _I | re.VERBOSE,
)
# What was done then was not due then: "the grade that it was given in 2014".
_DONE_THEN = re.compile(
    r"\b(?:was|were|been|had)\s+(?!to\b|due\b|expected\b|scheduled\b|required\b)\w+[^,;]{0,40}$", _I
)
_DONE_WORDS = (
    r"(?:submitted|sent|published|produced|returned|completed|finished|responded|provided)\b"
)
_DONE = re.compile(rf"\b{_DONE_WORDS}", _I)
_DONE_BY = re.compile(
    rf"\b(?:was|were|(?:has|have|had)\s+been)\s+(?:\w+ly\s+|all\s+)?{_DONE_WORDS}[^,;]{{0,40}}$", _I
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
# "by the end of June" has no year of its own.
_BY_MONTH = re.compile(
    rf"\b(?P<stated>(?i:by|before)\s+(?i:the\s+)?(?i:(?:end|start|middle|beginning)\s+of\s+)?"
    rf"(?P<due>{MONTH_ALONE.pattern}))"
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
_WHICH_IS = re.compile(
    r"""(?:\bby|\bwhich\s+is|\bi\.?e\.?,?(?:\s+by)?|\bis|\bwill\s+be|\bno\s+later\s+than|\bthat\s+is)
        \s*(?:the\s+)?$""",
    _I | re.VERBOSE,
)
_MOST_PER_BLOCK = 6


@dataclass(frozen=True, slots=True)
class _Due:
    """When something is due, each as printed and empty where it is not.

    ``stated`` is the date or the period, ``due`` the day, ``runs_from`` what the period runs from.
    """

    stated: str
    due: str = ""
    runs_from: str = ""


def find_deadlines(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[DeadlineMention]:
    """What a paper says is due, with the date or the period as printed."""
    if reading.kind is DocumentKind.INSPECTION_REPORT:
        return
    rows = [block for block in reading.body if block.kind is BlockKind.TABLE_ROW]
    plans = {key: list(group) for key, group in groupby(rows, key=lambda row: row.table)}
    for plan in plans.values():
        yield from _in_plan(reading, plan)
    for block in blocks:
        if block.kind is BlockKind.TABLE_ROW:
            if _due_column(plans[block.table]) is None:
                for start, end in block.cells:
                    for _, first, last in marked_parts(block.text[start:end]):
                        yield from _in_prose(reading, block, start + first, start + last)
        elif block.kind is not BlockKind.HEADING:
            yield from _in_prose(reading, block, 0, len(block.text))


def _in_plan(reading: Reading, rows: list[Block]) -> Iterator[DeadlineMention]:
    """The rows of a plan that has a column for when each action is due."""
    due = _due_column(rows)
    if due is None:
        return
    action = _action_column(rows[0].columns, due)
    for row in rows[1:]:
        what, stated = row.cell(action).strip(), row.cell(due).strip()
        dates = printed_dates(stated)
        month = _BY_MONTH.search(stated)
        if what and (dates or month or _VAGUE.search(stated) or _PERIOD.search(stated)):
            day = dates[0] if dates else month["due"] if month else ""
            yield DeadlineMention(_what(what), stated, day, "", reading.outline.evidence(row))


def _due_column(rows: list[Block]) -> int | None:
    names = rows[0].columns
    if len(names) < 2:
        return None
    return next((c for c, name in enumerate(names) if _DUE_COLUMN.match(name)), None)


def _action_column(names: list[str], due: int) -> int:
    others = [column for column in range(len(names)) if column != due]
    named = [column for column in others if _ACTION_COLUMN.search(names[column])]
    telling = [column for column in others if not _NO_ACTION_COLUMN.search(names[column])]
    return (named or telling or others)[0]


def _in_prose(reading: Reading, block: Block, start: int, end: int) -> Iterator[DeadlineMention]:
    """What the sentences between two places of a block say is due."""
    text = block.text[start:end]
    found: list[DeadlineMention] = []
    of_next = ""
    for sentence in sentences(text):
        first, last = start + sentence.start, start + sentence.end
        for due in _due_in(sentence.text, text[sentence.end :]):
            if due.due and due.due == of_next:
                # The sentence before has it already: "… 70 working days. This will be 4 May."
                continue
            of_next = due.due if due.due not in sentence.text else ""
            if of_next:
                last = start + text.index(of_next, sentence.end) + len(of_next)
            found.append(
                DeadlineMention(
                    _what(sentence.text),
                    due.stated.strip(),
                    due.due,
                    due.runs_from,
                    reading.outline.evidence(block, first, last),
                )
            )
    yield from found[:_MOST_PER_BLOCK]


def _due_in(text: str, following: str) -> list[_Due]:
    """When a sentence says that something is due; ``following`` may say on which day that is."""
    if _NOT_DUE.search(text):
        return []
    dates = list(dates_in(text))
    duty = bool(_DUTY.search(text))
    period = _ALLOWED.search(text) or _PERIOD.search(text)
    if period and duty and not re.match(r"(?:for|over)\b", period["stated"], _I):
        done = _DONE.search(text[: period.start()]) and not _OBLIGED.search(text)
        return [] if done else [_of_period(text, following, period, dates)]
    return _on_dates(text, dates, duty) or (_some_time(text) if duty else [])


def _of_period(
    text: str, following: str, period: re.Match[str], dates: list[tuple[int, int]]
) -> _Due:
    """A period, with what it runs from, and the day that it gives where that is printed too."""
    inside = [text[a:b] for a, b in dates if period.start() <= a < period.end()]
    day = _stated_due(text, dates) or _stated_in_next(following)
    if not period["of"]:
        return _Due(period["stated"], day)
    basis = re.split(r",|\(|\bwhich\b|\bi\.?e\b", period["of"])[0].strip()
    return _Due(period["stated"], day, next((d for d in inside if d in basis), basis))


def _on_dates(text: str, dates: list[tuple[int, int]], duty: bool) -> list[_Due]:
    """The dates by which something is due, or on which it is to come; a year alone is no date."""
    found = []
    for first, last in dates:
        by = _BY.search(text[:first])
        by_then = duty and not _DONE_BY.search(text[:first])
        on = _ON.search(text[:first]) and _is_to_come(text[:first])
        if (by_then if by else on) and not text[first:last].isdigit():
            start = by.start("stated") if by else first
            found.append(_Due(text[start:last], text[first:last]))
    return found


def _some_time(text: str) -> list[_Due]:
    """A month without its year, or a season."""
    if month := _BY_MONTH.search(text):
        return [_Due(month["stated"], month["due"])]
    vague = _VAGUE.search(text)
    if vague and (vague[0].lower().startswith("by") or _is_to_come(text[: vague.start()])):
        return [_Due(vague[0])]
    return []


def _is_to_come(lead: str) -> bool:
    asked = _TO_COME.search(lead) or _ASKED.search(lead)
    return bool(asked) and not _DONE_THEN.search(lead) and not _EVENT.search(lead)


def _stated_due(text: str, dates: list[tuple[int, int]]) -> str:
    """The due date printed in the same sentence as its period: "which is", "i.e. by", "(by …)"."""
    days = (text[first:last] for first, last in dates if _WHICH_IS.search(text[:first]))
    return next(days, "")


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
