"""Mentions of inspections become inspections: a document's own first, each once."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.normalise.inspections import (
    inspections_found,
    inspections_judged,
    previous_inspection,
)
from pipeline.records import (
    DocumentKind,
    Evidence,
    Grade,
    InspectionFound,
    InspectionKind,
    InspectionMention,
    Judgement,
    Method,
    Precision,
    Span,
)

PAPER, REPORT = DocumentKind.COMMITTEE_REPORT, DocumentKind.INSPECTION_REPORT
DAY, MONTH, YEAR, RANGE = Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.RANGE
_PAPER_OF = date(2018, 3, 13)


def _evidence(page: int) -> Evidence:
    return Evidence((Span(page, 0, 4, "took", None),))


def _mention(
    dates: str = "",
    wording: str = "",
    *,
    published: str = "",
    ends: str = "",
    is_current: bool = True,
    page: int = 1,
) -> InspectionMention:
    return InspectionMention(wording, dates, published, is_current, _evidence(page), ends)


def _one(
    *mentions: InspectionMention,
    reference: date | None = _PAPER_OF,
    kind: DocumentKind = PAPER,
) -> InspectionFound:
    found, _ = inspections_found(mentions, reference, kind)
    assert len(found) == 1
    return found[0]


def _days(found: InspectionFound) -> tuple[str | None, str | None, str | None]:
    return tuple(  # type: ignore[return-value]
        day.isoformat() if day else None
        for day in (found.start_date, found.end_date, found.published_date)
    )


# --------------------------------------------------------------------------- its dates


@pytest.mark.parametrize(
    ("mention", "days", "precision"),
    [
        pytest.param(
            _mention("6 to 30 November 2017"), ("2017-11-06", "2017-11-30", None), RANGE, id="range"
        ),
        pytest.param(
            _mention("November 2017"), ("2017-11-01", "2017-11-30", None), MONTH, id="month"
        ),
        pytest.param(_mention("2017"), ("2017-01-01", "2017-12-31", None), YEAR, id="year"),
        pytest.param(
            _mention("6 November 2017"),
            ("2017-11-06", None, None),
            DAY,
            id="one day is its first; the last is not known",
        ),
        pytest.param(
            _mention("6 November 2017", ends="30 November 2017"),
            ("2017-11-06", "2017-11-30", None),
            RANGE,
            id="first and last day apart",
        ),
        pytest.param(
            _mention("week commencing 6 November 2017", ends="30 November 2017"),
            ("2017-11-06", "2017-11-30", None),
            RANGE,
            id="from a week to a day",
        ),
        pytest.param(
            _mention("6 to 30 November", published="29 January 2018"),
            ("2017-11-06", "2017-11-30", "2018-01-29"),
            RANGE,
            id="year from the publication",
        ),
        pytest.param(
            _mention("6 to 30 November"),
            ("2017-11-06", "2017-11-30", None),
            RANGE,
            id="year from the paper",
        ),
        pytest.param(
            _mention("6 to 30 November 2017", published="1 November 2017"),
            ("2017-11-06", "2017-11-30", None),
            RANGE,
            id="no report comes out before the end",
        ),
        pytest.param(
            _mention("6 to 30 November 2017", published="January 2018"),
            ("2017-11-06", "2017-11-30", None),
            RANGE,
            id="a month is no day of publication",
        ),
        pytest.param(
            _mention("6 to 30 November 2017", ends="30 November 2019"),
            ("2017-11-06", "2017-11-30", None),
            RANGE,
            id="a last day two years on is of something else",
        ),
    ],
)
def test_an_inspection_has_the_dates_that_are_printed(
    mention: InspectionMention,
    days: tuple[str | None, str | None, str | None],
    precision: Precision,
) -> None:
    found = _one(mention)
    assert (_days(found), found.precision, found.is_current) == (days, precision, True)


def test_days_without_a_year_are_of_the_month_that_their_sentence_names() -> None:
    wording = "They came in July 2015 (11 to 22 July)."
    mentions = [_mention("July 2015", wording=wording), _mention("11 to 22 July", wording=wording)]
    (found, *_), _ = inspections_found(mentions, date(2017, 11, 9), DocumentKind.COMMITTEE_REPORT)
    assert _days(found) == ("2015-07-11", "2015-07-22", None)


@pytest.mark.parametrize(
    ("mentions", "days"),
    [
        pytest.param(
            [_mention(published="10 April 2017"), _mention("16 January and 9 February")],
            ("2017-01-16", "2017-02-09", "2017-04-10"),
            id="before the report",
        ),
        pytest.param(
            [_mention("16 to 27 May 2017"), _mention(published="11 July")],
            ("2017-05-16", "2017-05-27", "2017-07-11"),
            id="the report after it",
        ),
        pytest.param(
            [_mention("13 to 24 November 2017"), _mention(published="11 January")],
            ("2017-11-13", "2017-11-24", "2018-01-11"),
            id="the report in the next year",
        ),
        pytest.param(
            [_mention("March 2014"), _mention("13 to 24 November"), _mention(published="9 March")],
            ("2017-11-13", "2017-11-24", "2018-03-09"),
            id="a month is no day of an inspection",
        ),
    ],
)
def test_a_year_that_is_not_printed_is_that_of_what_stands_beside(
    mentions: list[InspectionMention], days: tuple[str, str, str]
) -> None:
    found, _ = inspections_found(mentions, date(2018, 3, 20), PAPER)
    assert _days(found[0]) == days


def test_the_last_inspection_is_the_papers_own_where_it_tells_of_no_other() -> None:
    last = _mention("3 to 14 October 2016", "At the last inspection", is_current=False)
    visit = _mention("28 and 29 November 2017", "a focused visit")
    found, _ = inspections_found([last, visit], _PAPER_OF, PAPER)
    assert (_days(found[0]), found[0].is_current) == (("2016-10-03", "2016-10-14", None), True)


def test_the_last_inspection_is_an_earlier_one_where_the_paper_is_about_a_visit() -> None:
    last = _mention("3 to 14 October 2016", "At the last inspection", is_current=False)
    visit = _mention("28 and 29 November 2017", "a focused visit")
    found, _ = inspections_found([last, visit], _PAPER_OF, PAPER, "Focused visit: the letter")
    assert [(f.kind, f.is_current) for f in found] == [
        (InspectionKind.FOCUSED_VISIT, True),
        (None, False),
    ]


def test_the_one_inspection_that_is_told_with_its_days_is_the_papers_own() -> None:
    told = _mention("3 to 14 October 2016", "at the inspection of", is_current=False)
    year = _mention("2013", "what it had been in", is_current=False)
    found, _ = inspections_found([told, year], _PAPER_OF, PAPER)
    assert [(_days(f)[0], f.is_current) for f in found] == [
        ("2016-10-03", True),
        ("2013-01-01", False),
    ]


def test_a_previous_inspection_with_its_days_is_not_the_papers_own() -> None:
    told = _mention("3 to 14 October 2016", "at our previous inspection", is_current=False)
    found, framework = inspections_found([told], _PAPER_OF, PAPER)
    assert ([f.is_current for f in found], framework) == ([False], None)


def test_a_day_months_after_the_inspection_is_not_its_last() -> None:
    plan = _mention(ends="11 June 2018")
    assert _days(_one(_mention("6 to 17 November 2017"), plan)) == (
        "2017-11-06",
        "2017-11-17",
        None,
    )


def test_an_inspection_without_dates_has_its_words() -> None:
    found = _one(_mention(wording="the single inspection framework", published="29 January 2018"))
    assert _days(found) == (None, None, "2018-01-29")
    assert (found.framework, found.precision) == ("sif", None)


def test_without_a_date_or_a_word_there_is_no_inspection() -> None:
    assert inspections_found([_mention()], _PAPER_OF, PAPER) == ((), None)
    assert inspections_found([], None, PAPER) == ((), None)


# --------------------------------------------------------------------------- framework, kind


@pytest.mark.parametrize(
    ("dates", "wording", "framework", "kind"),
    [
        pytest.param(
            "6 to 30 November 2017",
            "the single inspection framework",
            "sif",
            InspectionKind.STANDARD,
            id="named",
        ),
        pytest.param(
            "6 to 30 November 2017", "an inspection", "sif", InspectionKind.STANDARD, id="in force"
        ),
        pytest.param(
            "13 to 24 May 2019", "under ILACS", "ilacs", InspectionKind.STANDARD, id="ILACS"
        ),
        pytest.param(
            "6 to 30 November 2017",
            "The re-inspection",
            "sif",
            InspectionKind.REINSPECTION,
            id="re-inspection",
        ),
        pytest.param(
            "16 to 20 September 2024",
            "a short inspection under ILACS",
            "ilacs",
            InspectionKind.SHORT,
            id="short",
        ),
        pytest.param(
            "June 2022", "a focused visit", "ilacs", InspectionKind.FOCUSED_VISIT, id="focused"
        ),
        pytest.param(
            "7 and 8 June 2022",
            "the first monitoring visit",
            "ilacs",
            InspectionKind.MONITORING_VISIT,
            id="monitoring",
        ),
        pytest.param(
            "3 to 7 February 2020",
            "a Joint Targeted Area Inspection",
            "jtai",
            InspectionKind.STANDARD,
            id="joint",
        ),
        pytest.param("3 to 7 February 2003", "an inspection", None, None, id="before any"),
    ],
)
def test_framework_and_kind_are_of_the_words_and_the_day(
    dates: str, wording: str, framework: str | None, kind: InspectionKind | None
) -> None:
    found = _one(_mention(dates, wording), reference=None)
    assert (found.framework, found.kind) == (framework, kind)


def test_the_framework_is_handed_on_with_its_areas() -> None:
    _, framework = inspections_found([_mention("13 to 24 May 2019")], None, PAPER)
    assert framework is not None
    assert framework.file == "ilacs_2018.yml"


def test_a_framework_named_elsewhere_in_the_paper_counts() -> None:
    found = _one(
        _mention("3 to 7 February 2020", "Inspectors came"),
        _mention(wording="It was a joint targeted area inspection", page=2),
        reference=date(2020, 6, 1),
    )
    assert found.framework == "jtai"


@pytest.mark.parametrize(
    ("wording", "kind"),
    [
        pytest.param("This was a short inspection under ILACS", InspectionKind.SHORT, id="short"),
        pytest.param(
            "A focused visit gives no grade", InspectionKind.STANDARD, id="not of a visit"
        ),
    ],
)
def test_a_kind_named_elsewhere_in_the_paper_counts(wording: str, kind: InspectionKind) -> None:
    found = _one(
        _mention("16 to 20 September 2024", "The services were inspected"),
        _mention(wording=wording, page=2),
        reference=date(2024, 11, 20),
    )
    assert found.kind is kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        pytest.param(
            "Ofsted focused visit to the front door", InspectionKind.FOCUSED_VISIT, id="v"
        ),
        pytest.param("Outcome of the short inspection", InspectionKind.SHORT, id="short"),
        pytest.param("Ofsted inspection outcome", InspectionKind.STANDARD, id="standard"),
    ],
)
def test_the_title_says_what_kind_it_is(title: str, kind: InspectionKind) -> None:
    mention = _mention("16 to 20 September 2024", "Inspectors came")
    found, _ = inspections_found([mention], date(2024, 11, 20), PAPER, title)
    assert found[0].kind is kind


def test_a_report_with_a_review_of_the_board_is_of_the_whole_authority() -> None:
    wording = (
        "Inspection of services for children in need of help and protection, children looked "
        "after and care leavers and Review of the effectiveness of the Local Safeguarding "
        "Children Board"
    )
    found = _one(_mention("6 to 30 November 2017", wording), reference=None, kind=REPORT)
    assert found.framework == "sif"


# --------------------------------------------------------------------------- one inspection


def test_mentions_of_one_inspection_are_merged() -> None:
    found = _one(
        _mention("6 to 30 November 2017", "The re-inspection", page=1),
        _mention("November 2017", "Inspectors came back", page=2),
        _mention("30 November 2017", "the last day of fieldwork", page=3),
        _mention(published="29 January 2018", wording="The report was published", page=4),
    )
    assert _days(found) == ("2017-11-06", "2017-11-30", "2018-01-29")
    assert found.kind is InspectionKind.REINSPECTION
    assert [span.page for span in found.evidence.spans] == [1, 2, 3, 4]


def test_the_most_exact_dates_of_several_are_the_inspections() -> None:
    found = _one(
        _mention("November 2017", page=1),
        _mention("2017", page=2),
        _mention("6 to 30 November 2017", page=3),
    )
    assert (_days(found)[:2], found.precision) == (("2017-11-06", "2017-11-30"), RANGE)


def test_the_first_day_of_publication_counts() -> None:
    found = _one(
        _mention("6 to 30 November 2017"),
        _mention(published="20 February 2018"),
        _mention(published="29 January 2018"),
    )
    assert found.published_date == date(2018, 1, 29)


# --------------------------------------------------------------------------- others


def test_an_earlier_inspection_comes_after_the_papers_own() -> None:
    found, _ = inspections_found(
        [
            _mention("September and October 2014", "inspected under the SIF", is_current=False),
            _mention("6 to 30 November 2017"),
        ],
        _PAPER_OF,
        PAPER,
    )
    assert [(f.is_current, f.start_date, f.framework) for f in found] == [
        (True, date(2017, 11, 6), "sif"),
        (False, date(2014, 9, 1), "sif"),
    ]


def test_an_earlier_inspection_that_is_told_twice_is_one() -> None:
    found, _ = inspections_found(
        [
            _mention("6 to 30 November 2017"),
            _mention("October 2014", is_current=False, page=2),
            _mention("October 2014", is_current=False, page=5),
        ],
        _PAPER_OF,
        PAPER,
    )
    assert [f.is_current for f in found] == [True, False]
    assert [span.page for span in found[1].evidence.spans] == [2, 5]


def test_an_earlier_inspection_in_other_words_is_one() -> None:
    found, _ = inspections_found(
        [
            _mention("6 to 30 November 2017"),
            _mention("16 September to 8 October 2014", is_current=False, page=2),
            _mention("2014", is_current=False, page=5),
        ],
        _PAPER_OF,
        PAPER,
    )
    assert [(f.start_date, f.precision) for f in found if not f.is_current] == [
        (date(2014, 9, 16), RANGE)
    ]


def test_an_earlier_inspection_was_not_published_before_it_was_made() -> None:
    mention = _mention("16 to 20 September 2014", published="5 May 2012", is_current=False)
    found = inspections_found([mention], _PAPER_OF, PAPER)[0]
    assert [f.published_date for f in found] == [None]


def test_an_earlier_inspection_has_the_publication_of_another_mention() -> None:
    mentions = [
        _mention("16 to 20 September 2014", is_current=False),
        _mention("16 to 20 September 2014", published="19 November 2014", is_current=False, page=2),
    ]
    found, _ = inspections_found(mentions, _PAPER_OF, PAPER)
    assert [_days(f) for f in found] == [("2014-09-16", "2014-09-20", "2014-11-19")]
    assert [span.page for span in found[0].evidence.spans] == [1, 2]


def test_an_inspection_after_the_papers_own_is_not_an_earlier_one() -> None:
    found, _ = inspections_found(
        [_mention("6 to 30 November 2017"), _mention("December 2017", is_current=False)],
        _PAPER_OF,
        PAPER,
    )
    assert [f.is_current for f in found] == [True]


def test_an_inspection_to_come_is_not_the_papers_own() -> None:
    found, _ = inspections_found(
        [_mention("6 to 30 November 2017"), _mention("June 2019", "the next inspection")],
        _PAPER_OF,
        PAPER,
    )
    assert [(f.is_current, f.start_date) for f in found if f.is_current] == [
        (True, date(2017, 11, 6))
    ]


def test_of_two_that_are_told_as_current_the_later_one_is() -> None:
    found, _ = inspections_found(
        [_mention("6 to 30 November 2017"), _mention("8 to 26 September 2014")], _PAPER_OF, PAPER
    )
    assert [(f.is_current, f.start_date) for f in found] == [
        (True, date(2017, 11, 6)),
        (False, date(2014, 9, 8)),
    ]


def test_a_year_is_no_later_than_a_day_in_it() -> None:
    found, _ = inspections_found(
        [_mention("2018"), _mention("8 to 19 January 2018")], date(2018, 11, 13), PAPER
    )
    assert [(f.start_date, f.end_date) for f in found if f.is_current] == [
        (date(2018, 1, 8), date(2018, 1, 19))
    ]


@pytest.mark.parametrize(
    ("title", "own"),
    [
        pytest.param("Our plan", date(2017, 11, 6), id="the inspection"),
        pytest.param("Ofsted's focused visit", date(2018, 2, 6), id="the visit of the title"),
    ],
)
def test_two_days_are_a_visit_which_a_paper_is_about_where_its_title_says_so(
    title: str, own: date
) -> None:
    found, _ = inspections_found(
        [_mention("6 to 17 November 2017"), _mention("6 and 7 February 2018")],
        _PAPER_OF,
        PAPER,
        title,
    )
    assert [f.start_date for f in found if f.is_current] == [own]


def test_a_joint_inspection_named_elsewhere_is_not_the_framework() -> None:
    mentions = [
        _mention("6 to 17 November 2017", "the inspection"),
        _mention(wording="a joint targeted area inspection"),
    ]
    _, framework = inspections_found(mentions, _PAPER_OF, PAPER, "Children's services")
    assert framework is not None
    assert framework.whole_authority
    _, framework = inspections_found(mentions, _PAPER_OF, PAPER, "Joint targeted area inspection")
    assert framework is not None
    assert not framework.whole_authority


def test_visits_and_a_reinspection_in_a_title_are_about_the_latter() -> None:
    title = "Three monitoring visits and a re-inspection"
    found, _ = inspections_found([_mention("6 to 17 November 2017")], _PAPER_OF, PAPER, title)
    assert [f.kind for f in found] == [InspectionKind.REINSPECTION]


def test_a_visit_beside_an_undated_inspection_is_not_the_papers_own() -> None:
    found, _ = inspections_found(
        [
            _mention("February 2018", "a focused visit"),
            _mention(wording="the inspection under the single framework"),
        ],
        _PAPER_OF,
        PAPER,
    )
    assert [f.start_date for f in found if f.is_current] == [None]


def test_an_inspection_known_by_its_publication_was_made_some_weeks_before() -> None:
    found, framework = inspections_found(
        [_mention(wording="the inspection", published="24 January 2023")], date(2023, 3, 1), PAPER
    )
    assert [f.published_date for f in found] == [date(2023, 1, 24)]
    assert framework is not None
    assert framework.framework == "ilacs"
    assert "care_leavers" not in {area.area for area in framework.areas}


def test_the_inspection_before_is_the_latest_that_is_no_visit() -> None:
    found, _ = inspections_found(
        [
            _mention("6 to 17 November 2017"),
            _mention("May 2014", is_current=False),
            _mention("June 2016", "a focused visit", is_current=False),
        ],
        _PAPER_OF,
        PAPER,
    )
    assert previous_inspection(found) == date(2014, 5, 1)


def test_what_is_years_before_the_paper_is_not_its_news() -> None:
    found, _ = inspections_found([_mention("8 to 26 September 2014")], date(2024, 1, 1), PAPER)
    assert [f.is_current for f in found] == [False]


def test_an_earlier_mention_without_a_date_is_no_inspection() -> None:
    found, _ = inspections_found(
        [_mention("6 to 30 November 2017"), _mention(wording="last time", is_current=False)],
        _PAPER_OF,
        PAPER,
    )
    assert [f.is_current for f in found] == [True]


# --------------------------------------------------------------------------- implied ones


def _judged(
    as_of: date | None, precision: Precision | None, *, is_current: bool = False, page: int = 3
) -> Judgement:
    return Judgement(
        "overall_effectiveness", Grade.GOOD, is_current, as_of, precision, Method.SENTENCE, 0.9,
        "overall", "good", _evidence(page),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("as_of", "precision", "end"),
    [
        pytest.param("2014-05-06", DAY, None, id="day"),
        pytest.param("2014-02-01", MONTH, "2014-02-28", id="month"),
        pytest.param("2014-01-01", YEAR, "2014-12-31", id="year"),
    ],
)
def test_a_dated_earlier_judgement_tells_of_an_inspection(
    as_of: str, precision: Precision, end: str | None
) -> None:
    (found,) = inspections_judged([], [_judged(date.fromisoformat(as_of), precision)])
    assert _days(found) == (as_of, end, None)
    assert (found.precision, found.is_current, found.framework) == (precision, False, None)
    assert found.evidence == _evidence(3)


def test_an_inspection_that_is_told_is_not_implied_again() -> None:
    told = _one(_mention("16 to 20 September 2014", is_current=False))
    judgements = [_judged(date(2014, 1, 1), YEAR), _judged(date(2014, 9, 1), MONTH)]
    assert inspections_judged([told], judgements) == ()


def test_judgements_of_one_year_imply_one_inspection() -> None:
    judgements = [_judged(date(2014, 1, 1), YEAR), _judged(date(2014, 1, 1), YEAR, page=4)]
    assert len(inspections_judged([], judgements)) == 1


def test_a_judgement_of_now_or_without_a_date_implies_none() -> None:
    now = _judged(date(2014, 5, 6), DAY, is_current=True)
    assert inspections_judged([], [now, _judged(None, None)]) == ()


# --------------------------------------------------------------------------- properties

_DATES = st.sampled_from(
    ["", "6 to 30 November 2017", "November 2017", "2014", "8 to 26 September 2014", "6 November",
     "June 2019", "w/c 6 November 2017", "no date", "29 January 2018", "2 to 6 December 2024"]
)  # fmt: skip
_MENTIONS = st.builds(
    _mention,
    _DATES,
    st.sampled_from(["", "ILACS", "single inspection framework", "focused visit", "re-inspection"]),
    published=_DATES,
    ends=_DATES,
    is_current=st.booleans(),
    page=st.integers(1, 4),
)


@given(
    mentions=st.lists(_MENTIONS, max_size=7),
    reference=st.none() | st.dates(date(2013, 1, 1), date(2026, 1, 1)),
    kind=st.sampled_from(DocumentKind),
)
def test_there_is_one_own_inspection_at_most_and_dates_are_in_order(
    mentions: list[InspectionMention], reference: date | None, kind: DocumentKind
) -> None:
    found, framework = inspections_found(mentions, reference, kind)
    assert [f.is_current for f in found].count(True) <= 1
    assert not found or found[0].is_current or not any(f.is_current for f in found)
    assert framework is None or found[0].framework == framework.framework
    for inspection in found:
        start, end, published = (
            inspection.start_date,
            inspection.end_date,
            inspection.published_date,
        )
        assert start is None or end is None or start <= end
        assert not (inspection.is_current and start and published and published < start)
        assert inspection.evidence.spans
        assert (start is None) == (inspection.precision is None)
