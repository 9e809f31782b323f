"""Due dates: as printed, or computed from a period and what it runs from."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

import holidays

from pipeline.normalise.dates import read_date
from pipeline.records import (
    Basis,
    DateInterval,
    Deadline,
    DeadlineMention,
    Issue,
    Precision,
    Severity,
    Stage,
)
from pipeline.vocabulary.calendar import NUMBER_WORDS, number_of

_NUMBER = rf"(?:\d+|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})"
_PERIOD = re.compile(
    rf"(?<!hundred )(?<!hundred and )\b(?P<count>{_NUMBER})(?:\s*(?:-|–|to)\s*(?P<upto>{_NUMBER}))?"
    r"[\s-]*(?P<kind>working|school|business|calendar)?[\s-]*(?P<unit>day|week|month|year)s?",
    re.IGNORECASE,
)
_PUBLICATION = re.compile(r"\bpublication|\bpublished|\breport", re.IGNORECASE)
_END_OF_MONTH = re.compile(r"\b(?:end|last day|close) of\W*(?:the\s+)?$", re.IGNORECASE)
_ONE_DAY = timedelta(days=1)


def normalise_deadline(
    mention: DeadlineMention, reference: date | None, published: date | None
) -> tuple[Deadline, Issue | None]:
    """The deadline, and an issue where a printed date is not what its period gives.

    ``reference`` is the paper's date; ``published`` the day on which the inspection report that
    the paper is about came out. Working days leave out weekends and England's bank holidays.
    """
    computed = _computed(mention, reference, published)
    printed = read_date(mention.due, reference, ahead=True) if mention.due else None
    if printed is not None:
        due = _day_of(printed, mention)
        issue = None
        if due and computed and due != computed:
            issue = Issue(
                Stage.NORMALISE,
                Severity.WARNING,
                "deadline_contradicts_basis",
                f"{mention.stated!r} from {mention.runs_from!r} is {computed:%d %B %Y}, "
                f"but the paper says {due:%d %B %Y}",
                mention.evidence,
            )
        return Deadline(mention.what, mention.stated, due, Basis.STATED, mention.evidence), issue
    basis = Basis.COMPUTED if computed else None
    return Deadline(mention.what, mention.stated, computed, basis, mention.evidence), None


def _day_of(printed: DateInterval, mention: DeadlineMention) -> date | None:
    """The day itself, or the last one of a month at whose end it is due."""
    if printed.precision is Precision.DAY:
        return printed.start
    lead = mention.stated.removesuffix(mention.due)
    at_its_end = printed.precision is Precision.MONTH and _END_OF_MONTH.search(lead)
    return printed.end if at_its_end else None


def _computed(
    mention: DeadlineMention, reference: date | None, published: date | None
) -> date | None:
    match = _PERIOD.search(mention.stated)
    if match is None or match["upto"] or not mention.runs_from:
        return None
    count = number_of(match["count"])
    from_date = read_date(mention.runs_from, reference)
    if from_date is None and _PUBLICATION.search(mention.runs_from) and published:
        start: date | None = published
    else:
        start = from_date.start if from_date and from_date.precision is Precision.DAY else None
    if start is None or count is None:
        return None
    unit, kind = match["unit"].lower(), (match["kind"] or "").lower()
    if unit == "day":
        if kind in {"working", "business"}:
            return working_days_after(start, count)
        return start + count * _ONE_DAY if kind in {"", "calendar"} else None
    if unit == "week":
        return start + 7 * count * _ONE_DAY
    return _months_after(start, count if unit == "month" else 12 * count)


def working_days_after(start: date, count: int) -> date:
    """The day that is so many of England's working days after another."""
    day = start
    while count:
        day += _ONE_DAY
        if day.weekday() < 5 and day not in _bank_holidays(day.year):
            count -= 1
    return day


@cache
def _bank_holidays(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))


def _months_after(start: date, count: int) -> date:
    months = start.month - 1 + count
    year, month = start.year + months // 12, months % 12 + 1
    for day in range(start.day, 27, -1):
        try:
            return date(year, month, day)
        except ValueError:
            continue
    return date(year, month, min(start.day, 28))
