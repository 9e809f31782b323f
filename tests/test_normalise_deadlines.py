"""Due dates: printed ones are kept, periods are counted, and where both stand they are compared."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.normalise.deadlines import normalise_deadline, working_days_after
from pipeline.records import Basis, DeadlineMention, Evidence, Severity, Span, Stage

_EVIDENCE = Evidence((Span(2, 10, 20, "words here", None),))
_PAPER = date(2018, 3, 13)
# England's bank holidays as the government published them, 2014 to 2024.
_BANK_HOLIDAYS = frozenset(
    date.fromisoformat(day)
    for day in """
    2014-01-01 2014-04-18 2014-04-21 2014-05-05 2014-05-26 2014-08-25 2014-12-25 2014-12-26
    2015-01-01 2015-04-03 2015-04-06 2015-05-04 2015-05-25 2015-08-31 2015-12-25 2015-12-28
    2016-01-01 2016-03-25 2016-03-28 2016-05-02 2016-05-30 2016-08-29 2016-12-26 2016-12-27
    2017-01-02 2017-04-14 2017-04-17 2017-05-01 2017-05-29 2017-08-28 2017-12-25 2017-12-26
    2018-01-01 2018-03-30 2018-04-02 2018-05-07 2018-05-28 2018-08-27 2018-12-25 2018-12-26
    2019-01-01 2019-04-19 2019-04-22 2019-05-06 2019-05-27 2019-08-26 2019-12-25 2019-12-26
    2020-01-01 2020-04-10 2020-04-13 2020-05-08 2020-05-25 2020-08-31 2020-12-25 2020-12-28
    2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28
    2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19
    2022-12-26 2022-12-27
    2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25
    2023-12-26
    2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26
    """.split()
)


def _mention(stated: str, runs_from: str = "", due: str = "") -> DeadlineMention:
    return DeadlineMention("The action plan is due.", stated, due, runs_from, _EVIDENCE)


# --------------------------------------------------------------------------- working days


@pytest.mark.parametrize(
    ("start", "count", "wanted"),
    [
        pytest.param("2014-03-03", 5, "2014-03-10", id="an ordinary week"),
        pytest.param("2014-03-07", 1, "2014-03-10", id="over a weekend"),
        pytest.param("2014-03-08", 1, "2014-03-10", id="from a Saturday"),
        pytest.param("2014-03-09", 2, "2014-03-11", id="from a Sunday"),
        pytest.param("2014-03-03", 0, "2014-03-03", id="no days"),
        pytest.param("2015-12-24", 1, "2015-12-29", id="Boxing Day on a Saturday is moved"),
        pytest.param("2016-12-23", 1, "2016-12-28", id="Christmas on a Sunday is moved"),
        pytest.param("2021-12-24", 1, "2021-12-29", id="both days of Christmas are moved"),
        pytest.param("2021-12-31", 1, "2022-01-04", id="New Year on a Saturday is moved"),
        pytest.param("2016-12-30", 1, "2017-01-03", id="New Year on a Sunday is moved"),
        pytest.param("2019-01-01", 1, "2019-01-02", id="2 January is no holiday in England"),
        pytest.param("2018-11-29", 1, "2018-11-30", id="St Andrew's Day is none in England"),
        pytest.param("2017-03-16", 1, "2017-03-17", id="St Patrick's Day is none in England"),
        pytest.param("2019-04-18", 1, "2019-04-23", id="Easter"),
        pytest.param("2018-03-29", 2, "2018-04-04", id="Easter over the end of March"),
        pytest.param("2023-04-28", 1, "2023-05-02", id="first Monday of May"),
        pytest.param("2019-08-23", 1, "2019-08-27", id="last Monday of August, not the first"),
        pytest.param("2019-08-02", 1, "2019-08-05", id="first Monday of August is Scotland's"),
        pytest.param("2020-05-01", 1, "2020-05-04", id="2020: May's Monday was moved away"),
        pytest.param("2020-05-07", 1, "2020-05-11", id="2020: moved to Friday 8 May"),
        pytest.param("2022-05-27", 1, "2022-05-30", id="jubilee 2022: spring Monday moved away"),
        pytest.param("2022-06-01", 1, "2022-06-06", id="jubilee 2022: Thursday and Friday"),
        pytest.param("2022-09-16", 1, "2022-09-20", id="funeral 2022: Monday 19 September"),
        pytest.param("2023-05-05", 1, "2023-05-09", id="coronation 2023: Monday 8 May"),
        pytest.param("2014-12-05", 70, "2015-03-18", id="70 over Christmas and New Year"),
        pytest.param("2015-07-20", 70, "2015-10-27", id="70 over the August Monday"),
        pytest.param("2016-08-05", 70, "2016-11-14", id="70 from a Friday in August"),
        pytest.param("2018-01-29", 70, "2018-05-10", id="70 over Easter and May's Monday"),
        pytest.param("2022-03-28", 70, "2022-07-11", id="70 over Easter, May and the jubilee"),
    ],
)
def test_working_days_leave_out_weekends_and_bank_holidays(
    start: str, count: int, wanted: str
) -> None:
    found = working_days_after(date.fromisoformat(start), count)
    assert found == date.fromisoformat(wanted)


@given(
    start=st.dates(min_value=date(2014, 1, 1), max_value=date(2024, 6, 1)),
    count=st.integers(min_value=1, max_value=120),
)
def test_as_many_working_days_lie_between_as_were_asked_for(start: date, count: int) -> None:
    end = working_days_after(start, count)
    days = [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
    working = [day for day in days if day.weekday() < 5 and day not in _BANK_HOLIDAYS]
    assert len(working) == count
    assert working[-1] == end


# --------------------------------------------------------------------------- computed


@pytest.mark.parametrize(
    ("stated", "runs_from", "due"),
    [
        pytest.param("within 70 working days", "29 January 2018", "2018-05-10", id="70 working"),
        pytest.param("within seventy working days", "29 January 2018", "2018-05-10", id="in words"),
        pytest.param("70 business days", "29 January 2018", "2018-05-10", id="business days"),
        pytest.param("70-working-day", "29 January 2018", "2018-05-10", id="hyphens"),
        pytest.param("within 10 days", "1 March 2018", "2018-03-11", id="days"),
        pytest.param("within 10 calendar days", "1 March 2018", "2018-03-11", id="calendar days"),
        pytest.param("within six weeks", "1 March 2018", "2018-04-12", id="weeks in words"),
        pytest.param("6 weeks", "1 March 2018", "2018-04-12", id="weeks"),
        pytest.param("within a week", "1 March 2018", "2018-03-08", id="a week"),
        pytest.param("within 3 months", "15 January 2018", "2018-04-15", id="months"),
        pytest.param("within one month", "31 January 2018", "2018-02-28", id="31 January + 1"),
        pytest.param(
            "within one month", "31 January 2020", "2020-02-29", id="31 January + 1, leap"
        ),
        pytest.param("within a month", "31 August 2018", "2018-09-30", id="31 August + 1"),
        pytest.param("three months", "30 November 2017", "2018-02-28", id="30 November + 3"),
        pytest.param("within 2 months", "15 December 2017", "2018-02-15", id="over a new year"),
        pytest.param("within 12 months", "15 January 2018", "2019-01-15", id="twelve months"),
        pytest.param("within a year", "15 January 2018", "2019-01-15", id="a year"),
        pytest.param("two years", "29 February 2016", "2018-02-28", id="years from a leap day"),
        pytest.param("within 70 working days", "29 January", "2018-05-10", id="year of the paper"),
        pytest.param("within fifty working days", "29 January 2018", "2018-04-11", id="fifty"),
    ],
)
def test_a_period_is_counted_from_the_day_that_it_runs_from(
    stated: str, runs_from: str, due: str
) -> None:
    deadline, issue = normalise_deadline(_mention(stated, runs_from), _PAPER, None)
    assert (deadline.due_date, deadline.basis) == (date.fromisoformat(due), Basis.COMPUTED)
    assert issue is None


@pytest.mark.parametrize(
    "runs_from",
    [
        pytest.param("publication", id="publication"),
        pytest.param("the report's publication", id="the report's publication"),
        pytest.param("the date on which the report was published", id="published"),
    ],
)
def test_a_period_from_publication_is_counted_from_that_day(runs_from: str) -> None:
    mention = _mention("within 70 working days", runs_from)
    deadline, _ = normalise_deadline(mention, _PAPER, date(2018, 1, 29))
    assert (deadline.due_date, deadline.basis) == (date(2018, 5, 10), Basis.COMPUTED)


@pytest.mark.parametrize(
    ("stated", "runs_from", "published"),
    [
        pytest.param("within 70 working days", "", date(2018, 1, 29), id="from nothing"),
        pytest.param("within 70 working days", "publication", None, id="publication not known"),
        pytest.param("within 70 working days", "its next meeting", date(2018, 1, 29), id="meeting"),
        pytest.param("within 70 working days", "January 2018", None, id="from a month"),
        pytest.param("within 70 working days", "2018", None, id="from a year"),
        pytest.param("within 20 school days", "29 January 2018", None, id="school days"),
        pytest.param("in two to three weeks", "29 January 2018", None, id="a span of periods"),
        pytest.param("in 6-8 weeks", "29 January 2018", None, id="a span in figures"),
        pytest.param("within some weeks", "29 January 2018", None, id="no number"),
        pytest.param("in the autumn", "29 January 2018", None, id="season"),
        pytest.param("shortly", "29 January 2018", None, id="word"),
    ],
)
def test_a_period_that_gives_no_day_is_kept_as_words(
    stated: str, runs_from: str, published: date | None
) -> None:
    deadline, issue = normalise_deadline(_mention(stated, runs_from), _PAPER, published)
    assert (deadline.stated, deadline.due_date, deadline.basis) == (stated, None, None)
    assert issue is None


def test_one_hundred_and_twenty_days_are_not_twenty() -> None:
    mention = _mention("within one hundred and twenty days", "1 March 2018")
    deadline, _ = normalise_deadline(mention, _PAPER, None)
    assert deadline.due_date in (None, date(2018, 6, 29))


# --------------------------------------------------------------------------- stated


@pytest.mark.parametrize(
    ("due", "wanted"),
    [
        pytest.param("10 May 2018", "2018-05-10", id="day"),
        pytest.param("Thursday 10th May 2018", "2018-05-10", id="weekday"),
        pytest.param("10/05/18", "2018-05-10", id="numeric"),
        pytest.param("10 May", "2018-05-10", id="year not printed: ahead"),
        pytest.param("10 January", "2019-01-10", id="year not printed: next year"),
        pytest.param("1 February 2018", "2018-02-01", id="before the paper"),
    ],
)
def test_a_printed_day_is_the_due_date(due: str, wanted: str) -> None:
    deadline, issue = normalise_deadline(_mention(f"by {due}", due=due), _PAPER, None)
    assert (deadline.due_date, deadline.basis) == (date.fromisoformat(wanted), Basis.STATED)
    assert issue is None


@pytest.mark.parametrize(
    "due",
    [
        pytest.param("January 2019", id="month"),
        pytest.param("2019", id="year"),
        pytest.param("7 to 11 January 2019", id="range"),
        pytest.param("week commencing 7 January 2019", id="week"),
    ],
)
def test_a_printed_date_that_is_no_day_gives_no_due_day(due: str) -> None:
    deadline, issue = normalise_deadline(_mention(due, due=due), _PAPER, None)
    assert (deadline.due_date, deadline.basis) == (None, Basis.STATED)
    assert issue is None


@pytest.mark.parametrize(
    ("stated", "due", "wanted"),
    [
        pytest.param("by the end of May 2018", "May 2018", "2018-05-31", id="end of a month"),
        pytest.param("end of February 2020", "February 2020", "2020-02-29", id="leap year"),
        pytest.param("by the last day of May", "May", "2018-05-31", id="without its year"),
        pytest.param("before the end of January", "January", "2019-01-31", id="of next year"),
    ],
)
def test_at_the_end_of_a_month_is_its_last_day(stated: str, due: str, wanted: str) -> None:
    deadline, _ = normalise_deadline(_mention(stated, due=due), _PAPER, None)
    assert (deadline.due_date, deadline.basis) == (date.fromisoformat(wanted), Basis.STATED)


def test_what_is_printed_is_handed_on_with_its_place() -> None:
    deadline, _ = normalise_deadline(_mention("by 10 May 2018", due="10 May 2018"), _PAPER, None)
    assert deadline.what == "The action plan is due."
    assert deadline.stated == "by 10 May 2018"
    assert deadline.evidence is _EVIDENCE


# --------------------------------------------------------------------------- both


def test_a_printed_day_that_its_period_gives_raises_nothing() -> None:
    mention = _mention("within 70 working days", "29 January 2018", "10 May 2018")
    deadline, issue = normalise_deadline(mention, _PAPER, None)
    assert (deadline.due_date, deadline.basis, issue) == (date(2018, 5, 10), Basis.STATED, None)


def test_a_printed_day_that_contradicts_its_period_is_kept_and_told() -> None:
    mention = _mention("within 70 working days", "5 December 2014", "13 March 2015")
    deadline, issue = normalise_deadline(mention, date(2015, 1, 19), None)
    assert (deadline.due_date, deadline.basis) == (date(2015, 3, 13), Basis.STATED)
    assert issue is not None
    assert (issue.stage, issue.severity) == (Stage.NORMALISE, Severity.WARNING)
    assert issue.code == "deadline_contradicts_basis"
    assert "18 March 2015" in issue.message
    assert "13 March 2015" in issue.message
    assert issue.evidence is _EVIDENCE


def test_a_contradiction_with_the_day_of_publication_is_told() -> None:
    mention = _mention("within 70 working days", "publication", "30 April 2018")
    deadline, issue = normalise_deadline(mention, _PAPER, date(2018, 1, 29))
    assert deadline.due_date == date(2018, 4, 30)
    assert issue is not None
    assert "10 May 2018" in issue.message


def test_a_printed_month_does_not_contradict_a_period() -> None:
    mention = _mention("within 70 working days", "29 January 2018", "May 2018")
    deadline, issue = normalise_deadline(mention, _PAPER, None)
    assert (deadline.due_date, deadline.basis, issue) == (None, Basis.STATED, None)
