"""Dates as printed to intervals; a year that is not printed is taken from the paper."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from pipeline.records import DateInterval, Precision
from pipeline.vocabulary.calendar import (
    DAY_MONTH,
    ISO,
    MONTH_ALONE,
    MONTH_DAY,
    MONTH_RANGE,
    MONTH_YEAR,
    MONTHS,
    NUMERIC,
    NUMERIC_RANGE,
    RANGE,
    WEEKDAYS,
)

_A_YEAR = timedelta(days=365)
_WEEK = re.compile(
    r"^\s*(?:w/c|week (?:commencing|beginning|of|starting))\s+(?:the\s+)?", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d{2}")
# A date without a year that lies this little after the paper's own is still of its year.
_GRACE = timedelta(days=14)


def read_date(text: str, reference: date | None, ahead: bool = False) -> DateInterval | None:
    """The interval that a printed date stands for, or none where it is no date.

    ``reference`` is the paper's own date: a day or a month without a year is the last such one
    before it, or with ``ahead`` the next one after it. Without a reference it is no date.
    """
    text = text.strip()
    if week := _WEEK.match(text):
        first = read_date(text[week.end() :], reference, ahead)
        if first is None or first.precision not in (Precision.DAY, Precision.RANGE):
            return None
        return DateInterval(first.start, first.end + timedelta(days=6), Precision.RANGE)
    for pattern, read in (
        (RANGE, _range),
        (NUMERIC_RANGE, _numeric_range),
        (ISO, _numeric),
        (NUMERIC, _numeric),
        (DAY_MONTH, _day),
        (MONTH_RANGE, _months),
        (MONTH_DAY, _day),
        (MONTH_YEAR, _month),
        (MONTH_ALONE, _month_alone),
    ):
        match = pattern.match(text)
        if match:
            return read(match, reference, ahead)
    if match := _YEAR.fullmatch(text):
        return DateInterval(date(int(match[0]), 1, 1), date(int(match[0]), 12, 31), Precision.YEAR)
    return None


def day_of_week(text: str, near: date) -> date | None:
    """The day within a year of another that a text gives without its year, by its day of the week.

    "Thursday 20 July" is one day in five or six years.
    """
    match = next((m for m in DAY_MONTH.finditer(text) if m["weekday"] and not m["year"]), None)
    if match is None:
        return None
    days = [
        interval.start
        for year in (near.year - 1, near.year, near.year + 1)
        if (interval := read_date(f"{match['day']} {match['month']} {year}", None))
        and WEEKDAYS[interval.start.weekday()] == match["weekday"].lower()
        and abs(interval.start - near) <= _A_YEAR
    ]
    return days[0] if len(days) == 1 else None


def weekday_conflict(text: str, reference: date | None) -> str | None:
    """What is wrong where a printed weekday is not that of its date ("Monday 5 March 2017")."""
    match = DAY_MONTH.match(text.strip())
    if match is None or not match["weekday"] or not match["year"]:
        return None
    interval = _day(match, reference, False)
    if interval is None:
        return None
    true = WEEKDAYS[interval.start.weekday()]
    if match["weekday"].lower() == true:
        return None
    day = f"{interval.start.day} {match['month']} {match['year']}"
    return f"{text.strip()}: {day} was a {true.title()}"


def _range(match: re.Match[str], reference: date | None, ahead: bool) -> DateInterval | None:
    month2 = _month_number(match["month2"])
    month1 = _month_number(match["month1"]) if match["month1"] else month2
    day1, day2 = _number(match["day1"]), _number(match["day2"])
    year2 = _year(match["year2"] or match["year1"], month2, day2, reference, ahead)
    if year2 is None:
        return None
    year1 = int(match["year1"]) if match["year1"] else year2 - (month1 > month2)
    start, end = _date(year1, month1, day1), _date(year2, month2, day2)
    if start is None or end is None or start > end:
        return None
    return DateInterval(start, end, Precision.RANGE if start < end else Precision.DAY)


def _day(match: re.Match[str], reference: date | None, ahead: bool) -> DateInterval | None:
    month, day = _month_number(match["month"]), _number(match["day"])
    year = _year(match["year"], month, day, reference, ahead)
    found = _date(year, month, day) if year else None
    return DateInterval(found, found, Precision.DAY) if found else None


def _numeric(match: re.Match[str], reference: date | None, ahead: bool) -> DateInterval | None:
    found = _date(_full(match["year"]), int(match["month"]), int(match["day"]))
    return DateInterval(found, found, Precision.DAY) if found else None


def _numeric_range(
    match: re.Match[str], reference: date | None, ahead: bool
) -> DateInterval | None:
    days = []
    for end in "12":
        year = _full(match["year" + end])
        days.append(_date(year, int(match["month" + end]), int(match["day" + end])))
    start, stop = days
    if start is None or stop is None or start > stop:
        return None
    return DateInterval(start, stop, Precision.RANGE)


def _month(match: re.Match[str], reference: date | None, ahead: bool) -> DateInterval | None:
    return whole_month(int(match["year"]), _month_number(match["month"]))


def _month_alone(match: re.Match[str], reference: date | None, ahead: bool) -> DateInterval | None:
    month = _month_number(match["month"])
    if reference is None:
        return None
    year = reference.year
    year += month < reference.month if ahead else -(month > reference.month)
    return whole_month(year, month)


def whole_month(year: int, month: int) -> DateInterval:
    """A month from its first day to its last."""
    last = calendar.monthrange(year, month)[1]
    return DateInterval(date(year, month, 1), date(year, month, last), Precision.MONTH)


def _months(match: re.Match[str], reference: date | None, ahead: bool) -> DateInterval | None:
    year2, month2 = int(match["year2"]), _month_number(match["month2"])
    month1 = _month_number(match["month1"])
    year1 = int(match["year1"]) if match["year1"] else year2 - (month1 > month2)
    last = calendar.monthrange(year2, month2)[1]
    start, end = date(year1, month1, 1), date(year2, month2, last)
    return DateInterval(start, end, Precision.RANGE) if start <= end else None


def _year(
    printed: str | None, month: int, day: int, reference: date | None, ahead: bool
) -> int | None:
    if printed:
        return _full(printed)
    if reference is None:
        return None
    here = _date(reference.year, month, day)
    if here is None:
        return None
    if ahead:
        return reference.year + (here < reference)
    return reference.year - (here > reference + _GRACE)


def _full(printed: str) -> int:
    """A year that may be printed with two digits only."""
    year = int(printed.lstrip("'’‘"))
    return year if year > 99 else year + (2000 if year < 70 else 1900)


def _month_number(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
