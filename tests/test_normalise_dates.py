"""Dates as papers print them become intervals; what is no date stays none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.normalise.dates import day_of_week, read_date, weekday_conflict
from pipeline.records import DateInterval, Precision

DAY, MONTH, YEAR, RANGE = Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.RANGE
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def _interval(start: str, end: str, precision: Precision) -> DateInterval:
    return DateInterval(date.fromisoformat(start), date.fromisoformat(end), precision)


# --------------------------------------------------------------------------- one day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("17 September 2019", "2019-09-17", id="day month year"),
        pytest.param("17th September 2019", "2019-09-17", id="ordinal th"),
        pytest.param("1st September 2019", "2019-09-01", id="ordinal st"),
        pytest.param("2nd September 2019", "2019-09-02", id="ordinal nd"),
        pytest.param("3rd September 2019", "2019-09-03", id="ordinal rd"),
        pytest.param("17 th September 2019", "2019-09-17", id="ordinal raised, so set apart"),
        pytest.param("07 September 2019", "2019-09-07", id="day with a nought before it"),
        pytest.param("Tuesday 17 September 2019", "2019-09-17", id="weekday"),
        pytest.param("Tuesday, 17th September, 2019", "2019-09-17", id="weekday and commas"),
        pytest.param("17 SEPTEMBER 2019", "2019-09-17", id="capitals"),
        pytest.param("TUESDAY 17TH SEPTEMBER 2019", "2019-09-17", id="capitals throughout"),
        pytest.param("the 17th of September 2019", "2019-09-17", id="the and of"),
        pytest.param("17 Sept 2019", "2019-09-17", id="month of four letters"),
        pytest.param("17 Sep. 2019", "2019-09-17", id="month of three letters with a point"),
        pytest.param("17September 2019", "2019-09-17", id="space lost in reading"),
        pytest.param("17\nSeptember\n2019", "2019-09-17", id="over lines"),
        pytest.param("17\u00a0September\u00a02019", "2019-09-17", id="hard spaces"),
        pytest.param("September 17, 2019", "2019-09-17", id="month first with a comma"),
        pytest.param("September 17th 2019", "2019-09-17", id="month first with an ordinal"),
        pytest.param("17/09/2019", "2019-09-17", id="numeric"),
        pytest.param("17/9/19", "2019-09-17", id="numeric, short"),
        pytest.param("17.09.2019", "2019-09-17", id="numeric with points"),
        pytest.param("17-09-2019", "2019-09-17", id="numeric with hyphens"),
        pytest.param("03/04/2020", "2020-04-03", id="days come before months"),
        pytest.param("2019-09-17", "2019-09-17", id="iso"),
        pytest.param("  17 September 2019", "2019-09-17", id="space before"),
        pytest.param("17 September 2019, 2 pm", "2019-09-17", id="time after"),
        pytest.param("17 September 2019 at 14:00", "2019-09-17", id="clock after"),
        pytest.param("29 February 2024", "2024-02-29", id="leap day"),
        pytest.param("31 December 1999", "1999-12-31", id="last century"),
    ],
)
def test_a_day_is_read_as_that_day(text: str, day: str) -> None:
    assert read_date(text, None) == _interval(day, day, DAY)


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        pytest.param("May 2012", "2012-05-01", "2012-05-31", MONTH, id="month"),
        pytest.param("May, 2012", "2012-05-01", "2012-05-31", MONTH, id="month with a comma"),
        pytest.param("JUNE 2019", "2019-06-01", "2019-06-30", MONTH, id="month in capitals"),
        pytest.param("Sept. 2014", "2014-09-01", "2014-09-30", MONTH, id="month shortened"),
        pytest.param("February 2020", "2020-02-01", "2020-02-29", MONTH, id="leap February"),
        pytest.param("February 2021", "2021-02-01", "2021-02-28", MONTH, id="plain February"),
        pytest.param("2018", "2018-01-01", "2018-12-31", YEAR, id="year"),
    ],
)
def test_a_month_or_year_is_all_of_it(
    text: str, start: str, end: str, precision: Precision
) -> None:
    assert read_date(text, None) == _interval(start, end, precision)


# --------------------------------------------------------------------------- ranges


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        pytest.param("8 July 2014 - 30 July 2014", "2014-07-08", "2014-07-30", id="all of both"),
        pytest.param("29 April – 21 May 2014", "2014-04-29", "2014-05-21", id="one year"),
        pytest.param("6 to 30 November 2017", "2017-11-06", "2017-11-30", id="one month"),
        pytest.param("2-6 December 2024", "2024-12-02", "2024-12-06", id="hyphen without spaces"),
        pytest.param("14 -18 October 2019", "2019-10-14", "2019-10-18", id="hyphen half spaced"),
        pytest.param("14—18 October 2019", "2019-10-14", "2019-10-18", id="long dash"),
        pytest.param("3rd to 14th October 2022", "2022-10-03", "2022-10-14", id="ordinals"),
        pytest.param("the 3rd to the 14th of May 2022", "2022-05-03", "2022-05-14", id="the, of"),
        pytest.param("15 and 26 July 2019", "2019-07-15", "2019-07-26", id="and after between"),
        pytest.param("6 & 7 July 2021", "2021-07-06", "2021-07-07", id="ampersand"),
        pytest.param("10 May until 5 June 2020", "2020-05-10", "2020-06-05", id="until"),
        pytest.param("Monday 12 – Friday 16 March 2018", "2018-03-12", "2018-03-16", id="weekdays"),
        pytest.param(
            "Tuesday 30 June to Wednesday 1 July 2015", "2015-06-30", "2015-07-01", id="month's end"
        ),
        pytest.param("6-30 Nov 2017", "2017-11-06", "2017-11-30", id="short month"),
        pytest.param("20 JANUARY – 7 FEBRUARY 2020", "2020-01-20", "2020-02-07", id="capitals"),
        pytest.param("13/03/23 and 24/03/23", "2023-03-13", "2023-03-24", id="numeric"),
        pytest.param("13/03/2023 – 24/03/2023", "2023-03-13", "2023-03-24", id="numeric, long"),
        pytest.param("13.03.23-24.03.23", "2023-03-13", "2023-03-24", id="numeric with points"),
        pytest.param("28 December to 8 January 2024", "2023-12-28", "2024-01-08", id="new year"),
        pytest.param(
            "12 December 2022 – 6 January 2023", "2022-12-12", "2023-01-06", id="new year, both"
        ),
        pytest.param("28/12/23 – 08/01/24", "2023-12-28", "2024-01-08", id="new year, numeric"),
        pytest.param("15 June 2022 and 7 July", "2022-06-15", "2022-07-07", id="year once, first"),
        pytest.param("September and October 2014", "2014-09-01", "2014-10-31", id="months"),
        pytest.param("January – March 2021", "2021-01-01", "2021-03-31", id="months with a dash"),
        pytest.param("November to January 2022", "2021-11-01", "2022-01-31", id="months, new year"),
        pytest.param(
            "December 2021 – February 2022", "2021-12-01", "2022-02-28", id="months, both years"
        ),
    ],
)
def test_a_range_holds_both_its_days(text: str, start: str, end: str) -> None:
    assert read_date(text, None) == _interval(start, end, RANGE)


def test_a_range_of_one_day_is_a_day() -> None:
    assert read_date("3rd – 3rd March 2021", None) == _interval("2021-03-03", "2021-03-03", DAY)


@pytest.mark.parametrize(
    ("text", "monday"),
    [
        pytest.param("w/c 4 March 2024", "2024-03-04", id="w/c"),
        pytest.param("W/C 4 March 2024", "2024-03-04", id="w/c in capitals"),
        pytest.param("w/c 04/03/2024", "2024-03-04", id="w/c numeric"),
        pytest.param("week commencing 4 March 2024", "2024-03-04", id="week commencing"),
        pytest.param("week beginning 4th March 2024", "2024-03-04", id="week beginning"),
        pytest.param("week beginning Monday 4 March 2024", "2024-03-04", id="with its weekday"),
        pytest.param("week of the 4th of March 2024", "2024-03-04", id="week of"),
        pytest.param("week commencing 30 December 2024", "2024-12-30", id="over a new year"),
    ],
)
def test_a_week_is_its_seven_days(text: str, monday: str) -> None:
    first = date.fromisoformat(monday)
    assert read_date(text, None) == DateInterval(first, first + timedelta(days=6), RANGE)


def test_two_weeks_commencing_are_not_cut_to_one() -> None:
    found = read_date("w/c 13 and 20 May 2019", None)
    assert found in (None, _interval("2019-05-13", "2019-05-26", RANGE))


def test_a_week_of_a_month_is_not_its_first_seven_days() -> None:
    assert read_date("w/c March 2024", None) is None


# --------------------------------------------------------------------------- years not printed


@pytest.mark.parametrize(
    ("text", "reference", "start", "end"),
    [
        pytest.param("8 July", "2019-09-17", "2019-07-08", "2019-07-08", id="earlier this year"),
        pytest.param("5 December", "2019-09-17", "2018-12-05", "2018-12-05", id="last year"),
        pytest.param("17 September", "2019-09-17", "2019-09-17", "2019-09-17", id="the day itself"),
        pytest.param("25 September", "2019-09-17", "2019-09-25", "2019-09-25", id="a week on"),
        pytest.param("Monday 9 September", "2019-09-17", "2019-09-09", "2019-09-09", id="weekday"),
        pytest.param("July 8th", "2019-09-17", "2019-07-08", "2019-07-08", id="month first"),
        pytest.param("18 to 29 July", "2022-09-21", "2022-07-18", "2022-07-29", id="range"),
        pytest.param(
            "28 November – 9 December", "2022-01-10", "2021-11-28", "2021-12-09", id="gone"
        ),
        pytest.param(
            "28 December to 8 January", "2024-02-01", "2023-12-28", "2024-01-08", id="over"
        ),
        pytest.param("w/c 4 March", "2024-06-01", "2024-03-04", "2024-03-10", id="week"),
        pytest.param("July", "2019-09-17", "2019-07-01", "2019-07-31", id="month"),
        pytest.param("November", "2019-09-17", "2018-11-01", "2018-11-30", id="month gone"),
    ],
)
def test_a_year_not_printed_is_the_one_before_the_paper(
    text: str, reference: str, start: str, end: str
) -> None:
    found = read_date(text, date.fromisoformat(reference))
    assert found is not None
    assert (found.start.isoformat(), found.end.isoformat()) == (start, end)


@pytest.mark.parametrize(
    ("text", "reference", "start"),
    [
        pytest.param("5 December", "2019-09-17", "2019-12-05", id="later this year"),
        pytest.param("8 July", "2019-09-17", "2020-07-08", id="next year"),
        pytest.param("16 September", "2019-09-17", "2020-09-16", id="yesterday is a year away"),
        pytest.param("17 September", "2019-09-17", "2019-09-17", id="the day itself"),
        pytest.param("8 January", "2023-12-20", "2024-01-08", id="over the new year"),
        pytest.param("26 November to 7 December", "2019-09-17", "2019-11-26", id="range"),
        pytest.param("October", "2019-09-17", "2019-10-01", id="month"),
        pytest.param("September", "2019-09-17", "2019-09-01", id="the month itself"),
        pytest.param("March", "2019-09-17", "2020-03-01", id="month of next year"),
    ],
)
def test_a_deadline_without_its_year_lies_ahead(text: str, reference: str, start: str) -> None:
    found = read_date(text, date.fromisoformat(reference), ahead=True)
    assert found is not None
    assert found.start == date.fromisoformat(start)


def test_a_year_that_is_printed_is_kept_whatever_the_reference() -> None:
    reference = date(2024, 1, 1)
    wanted = _interval("2011-03-03", "2011-03-03", DAY)
    assert read_date("3 March 2011", reference) == wanted
    assert read_date("3 March 2011", reference, ahead=True) == wanted


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("17 September 19", id="two digits"),
        pytest.param("17 Sept 19", id="two digits, month shortened"),
        pytest.param("17 September '19", id="two digits with an apostrophe"),
    ],
)
def test_a_short_year_after_a_month_is_not_overlooked(text: str) -> None:
    found = read_date(text, date(2022, 3, 1))
    assert found in (None, _interval("2019-09-17", "2019-09-17", DAY))


def test_two_digits_of_the_last_century_are_not_of_this_one() -> None:
    found = read_date("01/04/98", date(2022, 3, 1))
    assert found in (None, _interval("1998-04-01", "1998-04-01", DAY))


# --------------------------------------------------------------------------- no date


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("29 February 2023", id="leap day of a plain year"),
        pytest.param("31 April 2019", id="31 April"),
        pytest.param("31/02/2020", id="31 February, numeric"),
        pytest.param("2019-02-30", id="30 February, iso"),
        pytest.param("2019-13-01", id="month 13, iso"),
        pytest.param("13/13/2019", id="month 13, numeric"),
        pytest.param("32 May 2018", id="32 May"),
        pytest.param("0 May 2018", id="0 May"),
        pytest.param("30 to 2 March 2023", id="range backwards"),
        pytest.param("29 May – 3 May 2017", id="range backwards over months"),
        pytest.param("31 June to 2 July 2018", id="range from an impossible day"),
        pytest.param("24/03/23 – 13/03/23", id="numeric range backwards"),
        pytest.param("March 2021 to January 2021", id="months backwards"),
        pytest.param("w/c 29 February 2023", id="week from an impossible day"),
        pytest.param("", id="nothing"),
        pytest.param("   ", id="spaces"),
        pytest.param("Marching", id="a longer word than a month"),
        pytest.param("spring 2019", id="season"),
        pytest.param("2018/19", id="financial year"),
        pytest.param("1 Mayor", id="a word that begins like a month"),
        pytest.param("17/9", id="day and month in figures"),
        pytest.param("soon", id="word"),
        pytest.param("1234", id="number"),
        pytest.param("w/c", id="week of nothing"),
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_date(text, date(2019, 9, 17)) is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("8 July", id="day"),
        pytest.param("15 to 26 July", id="range"),
        pytest.param("w/c 4 March", id="week"),
        pytest.param("July 8th", id="month first"),
    ],
)
def test_without_a_reference_a_day_without_its_year_is_no_date(text: str) -> None:
    assert read_date(text, None) is None


@pytest.mark.parametrize(
    ("text", "near", "found"),
    [
        pytest.param("Thursday 20 July, 4.30 pm", date(2023, 5, 2), date(2023, 7, 20), id="ahead"),
        pytest.param("Thursday 20 July", date(2023, 12, 2), date(2023, 7, 20), id="behind"),
        pytest.param("Wednesday 3rd January", date(2023, 12, 2), date(2024, 1, 3), id="next year"),
        pytest.param("Friday 20 July", date(2023, 5, 2), None, id="no such day"),
        pytest.param("20 July", date(2023, 5, 2), None, id="without its day of the week"),
    ],
)
def test_a_day_of_the_week_tells_the_year(text: str, near: date, found: date | None) -> None:
    assert day_of_week(text, near) == found


def test_a_leap_day_is_not_moved_to_a_plain_year() -> None:
    found = read_date("29 February", date(2022, 3, 10))
    assert found in (None, _interval("2020-02-29", "2020-02-29", DAY))


# --------------------------------------------------------------------------- weekdays


@pytest.mark.parametrize(
    ("text", "true"),
    [
        pytest.param("Friday 30 November 2017", "Thursday", id="a day out"),
        pytest.param("Monday 5 March 2017", "Sunday", id="a day out, Monday"),
        pytest.param("MONDAY 5TH MARCH 2017", "Sunday", id="capitals"),
        pytest.param("Monday, 5 March, 2017", "Sunday", id="commas"),
    ],
)
def test_a_wrong_weekday_is_told_with_the_right_one(text: str, true: str) -> None:
    told = weekday_conflict(text, None)
    assert told is not None
    assert text in told
    assert true in told


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Thursday 30 November 2017", id="right"),
        pytest.param("30 November 2017", id="none printed"),
        pytest.param("Friday 30 November", id="year not printed, so not known"),
        pytest.param("Friday 31 November 2017", id="no such day"),
        pytest.param("November 2017", id="month"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_conflict_where_no_weekday_contradicts(text: str) -> None:
    assert weekday_conflict(text, date(2018, 1, 1)) is None


# --------------------------------------------------------------------------- properties


def _ordinal(day: int) -> str:
    if day in (11, 12, 13):
        return f"{day}th"
    return f"{day}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th') }"


# Ten ways in which councils print a day.
_HOUSE_FORMS: dict[str, Callable[[date], str]] = {
    "plain": lambda d: f"{d.day} {_MONTHS[d.month - 1]} {d.year}",
    "ordinal": lambda d: f"{_ordinal(d.day)} {_MONTHS[d.month - 1]} {d.year}",
    "the, of": lambda d: f"the {_ordinal(d.day)} of {_MONTHS[d.month - 1]} {d.year}",
    "weekday": lambda d: f"{_WEEKDAYS[d.weekday()]} {d.day} {_MONTHS[d.month - 1]} {d.year}",
    "weekday, comma": lambda d: (
        f"{_WEEKDAYS[d.weekday()]}, {_ordinal(d.day)} {_MONTHS[d.month - 1]}, {d.year}"
    ),
    "capitals": lambda d: f"{d.day:02} {_MONTHS[d.month - 1].upper()} {d.year}",
    "short month": lambda d: f"{d.day} {_MONTHS[d.month - 1][:3]} {d.year}",
    "month first": lambda d: f"{_MONTHS[d.month - 1]} {d.day}, {d.year}",
    "numeric": lambda d: f"{d.day:02}/{d.month:02}/{d.year}",
    "numeric, points": lambda d: f"{d.day}.{d.month}.{d.year}",
    "iso": lambda d: d.isoformat(),
}
_DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2049, 12, 31))


@given(day=_DAYS, form=st.sampled_from(sorted(_HOUSE_FORMS)), reference=st.none() | _DAYS)
def test_any_day_in_any_house_form_is_read_back(
    day: date, form: str, reference: date | None
) -> None:
    assert read_date(_HOUSE_FORMS[form](day), reference) == DateInterval(day, day, DAY)


@given(day=_DAYS.filter(lambda d: d.year >= 2000), separator=st.sampled_from("/.-"))
def test_any_day_with_two_digits_of_its_year_is_read_back(day: date, separator: str) -> None:
    text = separator.join((f"{day.day:02}", f"{day.month:02}", f"{day.year % 100:02}"))
    assert read_date(text, None) == DateInterval(day, day, DAY)


@given(
    start=_DAYS, length=st.integers(1, 120), joined=st.sampled_from((" - ", "–", " to ", " and "))
)
def test_any_range_is_read_back_with_its_year_printed_once(
    start: date, length: int, joined: str
) -> None:
    end = start + timedelta(days=length)
    first = f"{start.day} {_MONTHS[start.month - 1]}"
    last = f"{end.day} {_MONTHS[end.month - 1]} {end.year}"
    assert read_date(f"{first}{joined}{last}", None) == DateInterval(start, end, RANGE)


@given(day=_DAYS, reference=_DAYS, ahead=st.booleans())
def test_a_year_that_is_taken_from_the_paper_is_the_nearest_that_fits(
    day: date, reference: date, ahead: bool
) -> None:
    text = f"{day.day} {_MONTHS[day.month - 1]}"
    found = read_date(text, reference, ahead)
    if (day.month, day.day) == (2, 29):
        assert found is None or (found.start.month, found.start.day) == (2, 29)
        return
    assert found is not None
    assert (found.start.month, found.start.day) == (day.month, day.day)
    distance = (found.start - reference).days
    assert 0 <= distance <= 366 if ahead else -366 <= distance <= 14


_PIECES = st.sampled_from(
    [
        *"0 1 2 9 12 29 30 31 32 99 2019 2020 2024 1999 19 24".split(),
        *"st nd rd th / . - – to and until the of w/c Monday Friday , ' week commencing".split(),
        *(month for name in _MONTHS for month in (name, name.upper(), name[:3])),
        " ",
        "\n",
        "",
    ]
)


@given(
    pieces=st.lists(st.tuples(_PIECES, st.sampled_from(["", " "])), max_size=12),
    reference=st.none() | _DAYS,
    ahead=st.booleans(),
)
def test_an_interval_never_ends_before_it_starts(
    pieces: list[tuple[str, str]], reference: date | None, ahead: bool
) -> None:
    found = read_date("".join(part for piece in pieces for part in piece), reference, ahead)
    assert found is None or found.start <= found.end
    assert found is None or found.precision is not DAY or found.start == found.end


@given(text=st.text(max_size=40), reference=st.none() | _DAYS)
def test_any_text_is_a_date_or_none(text: str, reference: date | None) -> None:
    found = read_date(text, reference)
    assert found is None or found.start <= found.end
    assert weekday_conflict(text, reference) is None or found is not None
