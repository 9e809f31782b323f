"""Graded wordings become judgements: areas of the framework in force, then or now, each once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.normalise.judgements import Setting, grade_of, judgements_found
from pipeline.records import (
    Evidence,
    Grade,
    InspectionFound,
    InspectionKind,
    Judgement,
    JudgementMention,
    Method,
    Precision,
    Severity,
    Span,
    Stage,
)
from pipeline.vocabulary import Framework, areas, frameworks

_BY_FILE = {framework.file: framework for framework in frameworks()}
SIF = _BY_FILE["sif_2013.yml"]
ILACS_2018 = _BY_FILE["ilacs_2018.yml"]
ILACS_2023 = _BY_FILE["ilacs_2023.yml"]
ILACS_2026 = _BY_FILE["ilacs_2026.yml"]
JTAI = _BY_FILE["jtai.yml"]

TABLE, LABELLED, SENTENCE, COLLECTIVE = (
    Method.TABLE,
    Method.LABELLED,
    Method.SENTENCE,
    Method.COLLECTIVE,
)


def _evidence(page: int = 1) -> Evidence:
    return Evidence((Span(page, 0, 4, "good", None),))


def _mention(
    area: str,
    grade: str = "good",
    *,
    method: Method = SENTENCE,
    is_current: bool = True,
    as_of: str = "",
    subject: str = "",
    page: int = 1,
) -> JudgementMention:
    return JudgementMention(area, grade, is_current, as_of, method, subject, _evidence(page))


def _setting(
    start: str | None = "2019-05-13",
    end: str | None = "2019-05-24",
    *,
    framework: Framework | None = ILACS_2018,
    published: str | None = None,
    kind: InspectionKind = InspectionKind.STANDARD,
    council_id: str | None = "tameside",
    reference: str | None = "2019-09-17",
) -> Setting:
    def day(text: str | None) -> date | None:
        return date.fromisoformat(text) if text else None

    inspection = InspectionFound(
        framework.framework if framework else None,
        kind,
        day(start),
        day(end),
        day(published),
        Precision.RANGE,
        True,
        _evidence(),
    )
    return Setting(council_id, day(reference), inspection if start else None, framework, None)


def _pairs(found: tuple[Judgement, ...]) -> list[tuple[str, str, bool]]:
    return [(judgement.area, judgement.grade.value, judgement.is_current) for judgement in found]


# --------------------------------------------------------------------------- grades


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        pytest.param("good", Grade.GOOD, id="good"),
        pytest.param("GOOD.", Grade.GOOD, id="capitals and a full stop"),
        pytest.param("‘Good’", Grade.GOOD, id="quotation marks"),
        pytest.param('"outstanding"', Grade.OUTSTANDING, id="straight quotation marks"),
        pytest.param("Requires improvement to be good", Grade.REQUIRES_IMPROVEMENT, id="in full"),
        pytest.param("Requires\nimprovement", Grade.REQUIRES_IMPROVEMENT, id="over lines"),
        pytest.param("require  improvement", Grade.REQUIRES_IMPROVEMENT, id="two spaces"),
        pytest.param("required improvement", Grade.REQUIRES_IMPROVEMENT, id="past"),
        pytest.param("inadequate", Grade.INADEQUATE, id="inadequate"),
        pytest.param("Adequate", Grade.ADEQUATE, id="adequate"),
        pytest.param("Not judged", Grade.NOT_JUDGED, id="not judged"),
        pytest.param("very good", None, id="very good"),
        pytest.param("good or outstanding", None, id="two grades"),
        pytest.param("not yet good", None, id="not yet good"),
        pytest.param("goods", None, id="another word"),
        pytest.param("improvement", None, id="half a grade"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_grade_is_exactly_one_wording_or_none(text: str, grade: Grade | None) -> None:
    assert grade_of(text) is grade


# --------------------------------------------------------------------------- collective


@pytest.mark.parametrize(
    ("start", "framework", "wanted"),
    [
        pytest.param(
            "2014-09-30",
            SIF,
            "overall_effectiveness help_and_protection looked_after_and_permanence adoption "
            "care_leavers leadership_management_governance",
            id="2014: not the safeguarding board",
        ),
        pytest.param(
            "2019-05-13",
            ILACS_2018,
            "leaders_impact help_and_protection children_in_care_and_care_leavers "
            "overall_effectiveness",
            id="2019: children in care and care leavers combined",
        ),
        pytest.param(
            "2024-09-16",
            ILACS_2023,
            "leaders_impact help_and_protection children_in_care care_leavers "
            "overall_effectiveness",
            id="2024: children in care and care leavers apart",
        ),
        pytest.param(
            "2026-05-11",
            ILACS_2026,
            "leaders_impact help_and_protection children_in_care care_leavers",
            id="2026: without an overall grade",
        ),
        pytest.param(
            "2014-09-30",
            None,
            "overall_effectiveness help_and_protection looked_after_and_permanence adoption "
            "care_leavers leadership_management_governance",
            id="2014: framework not named",
        ),
        pytest.param(
            "2026-05-11",
            None,
            "leaders_impact help_and_protection children_in_care care_leavers",
            id="2026: framework not named",
        ),
    ],
)
def test_a_collective_statement_grades_the_areas_of_its_framework(
    start: str, framework: Framework | None, wanted: str
) -> None:
    setting = _setting(start, None, framework=framework, reference=None)
    found, issues = judgements_found([_mention("", "good", method=COLLECTIVE)], setting)
    assert {judgement.area for judgement in found} == set(wanted.split())
    assert {(j.grade, j.method, j.is_current) for j in found} == {(Grade.GOOD, COLLECTIVE, True)}
    assert issues == ()


def test_a_collective_statement_of_a_known_day_needs_no_inspection() -> None:
    setting = _setting(None, framework=None, reference="2024-11-20")
    found, _ = judgements_found([_mention("", method=COLLECTIVE)], setting)
    assert {judgement.area for judgement in found} == {area.area for area in ILACS_2023.areas}


def test_a_collective_statement_of_an_unknown_framework_is_of_the_whole() -> None:
    setting = _setting(None, framework=None, reference=None)
    found, _ = judgements_found([_mention("", method=COLLECTIVE)], setting)
    assert _pairs(found) == [("overall_effectiveness", "good", True)]


def test_an_earlier_collective_statement_is_expanded_by_the_framework_of_its_day() -> None:
    mention = _mention("", method=COLLECTIVE, is_current=False, as_of="March 2015")
    found, _ = judgements_found([mention], _setting("2024-09-16", None, framework=ILACS_2023))
    assert {judgement.area for judgement in found} == {a.area for a in SIF.areas if a.collective}
    assert {(j.is_current, j.as_of) for j in found} == {(False, date(2015, 3, 1))}


def test_a_grade_of_its_own_counts_before_a_collective_statement() -> None:
    mentions = [
        _mention("", "good", method=COLLECTIVE),
        _mention("help and protection", "outstanding", method=TABLE),
    ]
    found, issues = judgements_found(mentions, _setting())
    assert {j.area: j.grade.value for j in found} == {
        "leaders_impact": "good",
        "help_and_protection": "outstanding",
        "children_in_care_and_care_leavers": "good",
        "overall_effectiveness": "good",
    }
    assert [issue.code for issue in issues] == ["judgements_conflict"]


# --------------------------------------------------------------------------- one area


@pytest.mark.parametrize(
    ("area", "framework", "wanted"),
    [
        pytest.param("Overall effectiveness", ILACS_2018, "overall_effectiveness", id="overall"),
        pytest.param("", ILACS_2018, "overall_effectiveness", id="the service as a whole"),
        pytest.param("children’s services", SIF, "overall_effectiveness", id="children's services"),
        pytest.param("services for children", SIF, "overall_effectiveness", id="for children"),
        pytest.param("leadership", SIF, "leadership_management_governance", id="leadership, SIF"),
        pytest.param("leadership", ILACS_2018, "leaders_impact", id="leadership, ILACS"),
        pytest.param("looked after children", SIF, "looked_after_and_permanence", id="care, SIF"),
        pytest.param("looked after children", ILACS_2023, "children_in_care", id="care, ILACS"),
        pytest.param("LSCB", SIF, "lscb_effectiveness", id="board"),
    ],
)
def test_an_area_is_read_in_its_framework(area: str, framework: Framework, wanted: str) -> None:
    found, issues = judgements_found([_mention(area)], _setting(framework=framework))
    assert _pairs(found) == [(wanted, "good", True)]
    assert issues == ()


@pytest.mark.parametrize(
    "area",
    [
        pytest.param("", id="the service as a whole"),
        pytest.param("children's services", id="children's services"),
        pytest.param("Overall effectiveness", id="named"),
    ],
)
def test_from_april_2026_there_is_no_overall_grade(area: str) -> None:
    setting = _setting("2026-05-11", "2026-05-22", framework=ILACS_2026, reference="2026-09-01")
    found, _ = judgements_found([_mention(area)], setting)
    assert found == ()


def test_a_joint_inspection_gives_none_of_these_grades() -> None:
    setting = _setting("2024-09-16", None, framework=JTAI)
    found, _ = judgements_found([_mention("care leavers")], setting)
    assert _pairs(found) == [("care_leavers", "good", False)]


def test_the_newest_column_of_a_table_is_of_now_however_old() -> None:
    setting = _setting(None, None, framework=ILACS_2023, reference="2025-02-11")
    mentions = [
        _mention("care leavers", "good", method=method, as_of="July 2023")
        for method in (Method.TABLE, Method.SENTENCE)
    ]
    of_table, of_sentence = (judgements_found([each], setting)[0] for each in mentions)
    assert [j.is_current for j in of_table] == [True]
    assert [j.is_current for j in of_sentence] == [False]


def test_all_areas_but_some_are_the_others() -> None:
    setting = _setting("2018-09-17", "2018-09-28")
    mention = replace(
        _mention("", "good", method=Method.COLLECTIVE), excepted=("the impact of leaders",)
    )
    found, _ = judgements_found([mention], setting)
    assert {area for area, *_ in _pairs(found)} == {
        "overall_effectiveness",
        "help_and_protection",
        "children_in_care_and_care_leavers",
    }


def test_what_is_recalled_without_a_date_is_of_the_inspection_before() -> None:
    setting = replace(_setting("2019-05-13", "2019-05-24"), previous=date(2016, 5, 9))
    found, _ = judgements_found([_mention("leadership", "good", is_current=False)], setting)
    assert _pairs(found) == [("leadership_management_governance", "good", False)]


def test_an_area_that_only_the_framework_before_had_is_of_the_inspection_before() -> None:
    setting = _setting("2019-11-04", "2019-11-15", reference="2020-01-30")
    collective = _mention("", "requires improvement", method=COLLECTIVE, as_of="March 2015")
    mentions = [_mention("leaders"), collective, _mention("adoption"), _mention("care leavers")]
    found, _ = judgements_found(mentions, setting)
    assert ("adoption", "good", False) in _pairs(found)
    assert ("adoption", "requires_improvement", False) not in _pairs(found)
    assert ("leaders_impact", "good", True) in _pairs(found)


def test_the_rest_of_a_table_is_of_the_inspection_before_as_well() -> None:
    setting = replace(
        _setting("2023-03-06", "2023-03-17", framework=ILACS_2023, reference="2024-05-01"),
        previous=date(2016, 6, 1),
    )
    now = [_mention("overall effectiveness", method=TABLE), _mention("leaders", method=TABLE)]
    then = [
        _mention("overall effectiveness", "inadequate", method=TABLE),
        _mention("adoption performance", "inadequate", method=TABLE),
    ]
    found, _ = judgements_found([*now, *then], setting)
    assert sorted(_pairs(found)) == [
        ("adoption", "inadequate", False),
        ("leaders_impact", "good", True),
        ("overall_effectiveness", "good", True),
        ("overall_effectiveness", "inadequate", False),
    ]


def test_a_date_without_its_year_is_the_one_nearest_to_the_inspection() -> None:
    setting = _setting("2022-10-31", "2022-11-11", reference="2024-11-20")
    found, _ = judgements_found(
        [_mention("", "good", is_current=False, as_of="31st October to 11th November")], setting
    )
    assert _pairs(found) == [("overall_effectiveness", "good", True)]


def test_what_is_found_is_handed_on_as_printed_with_its_place() -> None:
    mention = _mention("Leadership, management & governance", "Requires\nimprovement", page=3)
    found, _ = judgements_found([mention], _setting("2014-09-30", "2014-10-22", framework=SIF))
    (judgement,) = found
    assert judgement.area_raw == "Leadership, management & governance"
    assert judgement.grade_raw == "Requires\nimprovement"
    assert judgement.as_of == date(2014, 10, 22)
    assert judgement.evidence is mention.evidence


def test_surer_methods_have_more_confidence_and_likeness_lowers_it() -> None:
    by_method = [
        judgements_found([_mention("overall effectiveness", method=m)], _setting())[0][0].confidence
        for m in (TABLE, LABELLED, SENTENCE)
    ]
    collective = judgements_found([_mention("", method=COLLECTIVE)], _setting())[0][0].confidence
    fuzzy = judgements_found([_mention("overall efectiveness", method=TABLE)], _setting())[0][0]
    order = [*by_method, collective]
    assert order == sorted(order, reverse=True)
    assert len(set(order)) == 4
    assert fuzzy.confidence < by_method[0]


# --------------------------------------------------------------------------- now or then


@pytest.mark.parametrize(
    ("as_of", "is_current", "wanted"),
    [
        pytest.param("", True, True, id="no date, told as current"),
        pytest.param("", False, False, id="no date, told as earlier"),
        pytest.param("May 2019", True, True, id="month of the inspection"),
        pytest.param("2019", True, True, id="year of the inspection"),
        pytest.param("13 to 24 May 2019", True, True, id="its days"),
        pytest.param("24 May 2019", True, True, id="its last day"),
        pytest.param("1 July 2019", True, True, id="day of publication"),
        pytest.param("20 May 2019", False, True, id="a day of it, told as earlier"),
        pytest.param("May 2016", True, False, id="three years before"),
        pytest.param("2016", True, False, id="year before"),
        pytest.param("January 2019", True, False, id="months before"),
        pytest.param("2016", False, False, id="year before, told as earlier"),
    ],
)
def test_the_date_of_a_judgement_tells_whether_it_is_of_this_inspection(
    as_of: str, is_current: bool, wanted: bool
) -> None:
    mention = _mention("overall effectiveness", as_of=as_of, is_current=is_current)
    found, _ = judgements_found([mention], _setting(published="2019-07-01"))
    assert [judgement.is_current for judgement in found] == [wanted]


@pytest.mark.parametrize(
    ("as_of", "wanted"),
    [
        pytest.param("January 2013", False, id="long before the paper"),
        pytest.param("May 2019", True, id="shortly before the paper"),
    ],
)
def test_without_an_inspection_the_date_of_the_paper_tells(as_of: str, wanted: bool) -> None:
    setting = _setting(None, framework=None)
    found, _ = judgements_found([_mention("overall effectiveness", as_of=as_of)], setting)
    assert [judgement.is_current for judgement in found] == [wanted]


@pytest.mark.parametrize(
    ("as_of", "wanted"),
    [
        pytest.param("14 May 2016", date(2016, 5, 14), id="day"),
        pytest.param("May 2016", date(2016, 5, 1), id="month"),
        pytest.param("2016", date(2016, 1, 1), id="year"),
    ],
)
def test_an_earlier_judgement_has_the_first_day_of_its_date(as_of: str, wanted: date) -> None:
    mention = _mention("overall effectiveness", as_of=as_of, is_current=False)
    found, _ = judgements_found([mention], _setting())
    assert [(j.is_current, j.as_of) for j in found] == [(False, wanted)]


def test_a_current_judgement_has_the_last_day_of_its_inspection() -> None:
    found, _ = judgements_found([_mention("overall effectiveness")], _setting())
    assert [judgement.as_of for judgement in found] == [date(2019, 5, 24)]


@pytest.mark.parametrize(
    "kind",
    [
        pytest.param(InspectionKind.FOCUSED_VISIT, id="focused visit"),
        pytest.param(InspectionKind.MONITORING_VISIT, id="monitoring visit"),
    ],
)
def test_a_visit_makes_no_judgement_of_its_own(kind: InspectionKind) -> None:
    setting = _setting("2022-06-01", "2022-06-30", kind=kind, reference="2022-09-28")
    mentions = [
        _mention("overall effectiveness", "requires improvement", as_of="13 to 24 May 2019"),
        _mention("help and protection", "good", as_of="June 2022"),
        _mention("leadership", "good"),
        _mention("", "inadequate", method=COLLECTIVE),
    ]
    found, _ = judgements_found(mentions, setting)
    assert [judgement.is_current for judgement in found] == [False] * len(found)


def test_an_earlier_area_is_of_the_framework_of_its_day() -> None:
    mentions = [
        _mention("children in care", "good", is_current=False, as_of="October 2019"),
        _mention("children in care", "outstanding"),
        _mention("care leavers", "not judged", is_current=False, as_of="October 2019"),
        _mention("care leavers", "outstanding"),
    ]
    setting = _setting("2024-12-02", "2024-12-06", framework=ILACS_2023, reference="2025-03-11")
    found, issues = judgements_found(mentions, setting)
    assert _pairs(found) == [
        ("children_in_care_and_care_leavers", "good", False),
        ("children_in_care", "outstanding", True),
        ("care_leavers", "not_judged", False),
        ("care_leavers", "outstanding", True),
    ]
    assert issues == ()


# --------------------------------------------------------------------------- whose


@pytest.mark.parametrize(
    ("subject", "council_id", "kept"),
    [
        pytest.param("", "tameside", True, id="nobody named"),
        pytest.param("Tameside", "tameside", True, id="its own"),
        pytest.param("Tameside Metropolitan Borough Council", "tameside", True, id="own in full"),
        pytest.param("the Council", "tameside", True, id="the Council"),
        pytest.param("Inspectors", "tameside", True, id="inspectors"),
        pytest.param("Oldham", "tameside", False, id="another"),
        pytest.param("Oldham Council", "tameside", False, id="another in full"),
        pytest.param("Somerset", "north-somerset", False, id="a name inside its own"),
        pytest.param(
            "Northamptonshire County Council", "west-northamptonshire", False, id="predecessor"
        ),
        pytest.param("North Northamptonshire", "west-northamptonshire", False, id="neighbour"),
        pytest.param("Tamseide", "tameside", True, id="a misspelling is no proof"),
        pytest.param("Oldham", None, True, id="the paper's council is not known"),
    ],
)
def test_judgements_of_other_councils_are_left_out(
    subject: str, council_id: str | None, kept: bool
) -> None:
    mention = _mention("overall effectiveness", "inadequate", subject=subject)
    found, issues = judgements_found([mention], _setting(council_id=council_id))
    assert bool(found) is kept
    assert issues == ()


# --------------------------------------------------------------------------- each once


def test_the_same_grade_twice_is_one_judgement_by_the_surest_way() -> None:
    mentions = [
        _mention("overall effectiveness", "good", method=SENTENCE, page=1),
        _mention("Overall effectiveness", "Good", method=TABLE, page=4),
        _mention("", "good", method=SENTENCE, page=5),
    ]
    found, issues = judgements_found(mentions, _setting())
    assert [(j.method, j.evidence.spans[0].page) for j in found] == [(TABLE, 4)]
    assert issues == ()


def test_equals_that_differ_give_an_issue_and_no_judgement() -> None:
    mentions = [
        _mention("overall effectiveness", "good", page=1),
        _mention("overall effectiveness", "inadequate", page=2),
        _mention("leadership", "good", page=3),
    ]
    found, issues = judgements_found(mentions, _setting())
    assert _pairs(found) == [("leaders_impact", "good", True)]
    (issue,) = issues
    assert (issue.code, issue.severity, issue.stage) == (
        "judgements_conflict",
        Severity.WARNING,
        Stage.NORMALISE,
    )
    assert "overall_effectiveness" in issue.message
    assert "good" in issue.message
    assert "inadequate" in issue.message
    assert "none is kept" in issue.message
    assert issue.evidence is not None
    assert [span.page for span in issue.evidence.spans] == [1, 2]


def test_an_area_by_itself_is_surer_than_one_of_two_in_a_wording() -> None:
    mentions = [
        _mention("children in care and care leavers", "requires improvement"),
        _mention("care leavers", "good"),
    ]
    found, _ = judgements_found(mentions, _setting(framework=ILACS_2023))
    assert sorted(_pairs(found)) == [
        ("care_leavers", "good", True),
        ("children_in_care", "requires_improvement", True),
    ]


@pytest.mark.parametrize(
    ("sure", "unsure"),
    [
        pytest.param(TABLE, LABELLED, id="table before field"),
        pytest.param(TABLE, SENTENCE, id="table before sentence"),
        pytest.param(LABELLED, SENTENCE, id="field before sentence"),
    ],
)
def test_the_surer_of_two_that_differ_is_kept_and_told(sure: Method, unsure: Method) -> None:
    mentions = [
        _mention("leadership", "inadequate", method=unsure),
        _mention("leadership", "good", method=sure),
    ]
    found, issues = judgements_found(mentions, _setting())
    assert [(j.grade, j.method) for j in found] == [(Grade.GOOD, sure)]
    assert [issue.code for issue in issues] == ["judgements_conflict"]
    assert "the surest is kept" in issues[0].message


def test_now_and_then_do_not_contradict_each_other() -> None:
    mentions = [
        _mention("overall effectiveness", "good"),
        _mention("overall effectiveness", "inadequate", is_current=False, as_of="2014"),
        _mention("overall effectiveness", "requires improvement", is_current=False, as_of="2016"),
    ]
    found, issues = judgements_found(mentions, _setting())
    assert sorted((j.as_of or date.max, j.grade.value, j.is_current) for j in found) == [
        (date(2014, 1, 1), "inadequate", False),
        (date(2016, 1, 1), "requires_improvement", False),
        (date(2019, 5, 24), "good", True),
    ]
    assert issues == ()


def test_an_earlier_judgement_is_not_told_twice_for_want_of_a_date() -> None:
    mentions = [
        _mention("overall effectiveness", "inadequate", is_current=False, as_of="2014"),
        _mention("overall effectiveness", "inadequate", is_current=False),
    ]
    found, issues = judgements_found(mentions, _setting())
    assert [(j.grade, j.as_of) for j in found] == [(Grade.INADEQUATE, date(2014, 1, 1))]
    assert issues == ()


# --------------------------------------------------------------------------- leftovers


def test_a_row_of_a_table_whose_area_is_unknown_is_told() -> None:
    mention = _mention("Youth offending service", "good", method=TABLE, page=2)
    found, issues = judgements_found([mention], _setting())
    assert found == ()
    (issue,) = issues
    assert (issue.code, issue.severity) == ("area_unmatched", Severity.WARNING)
    assert "Youth offending service" in issue.message
    assert issue.evidence is mention.evidence


def test_a_sentence_on_something_else_is_passed_over() -> None:
    assert judgements_found([_mention("the school", "good")], _setting()) == ((), ())


def test_a_wording_that_is_no_grade_is_no_judgement() -> None:
    found, _ = judgements_found([_mention("leadership", "splendid")], _setting())
    assert found == ()


def test_nothing_gives_nothing() -> None:
    assert judgements_found([], _setting()) == ((), ())


# --------------------------------------------------------------------------- properties

_MENTIONS = st.builds(
    _mention,
    st.sampled_from(
        ["", "overall effectiveness", "leadership", "care leavers", "children in care", "LSCB", "x"]
    ),
    st.sampled_from(["good", "Outstanding", "inadequate", "requires improvement", "not judged"]),
    method=st.sampled_from(Method),
    is_current=st.booleans(),
    as_of=st.sampled_from(["", "2014", "May 2019", "24 May 2019", "October 2022"]),
    subject=st.sampled_from(["", "Tameside", "Oldham Council"]),
    page=st.integers(1, 3),
)
_SETTINGS = st.builds(
    _setting,
    st.sampled_from([None, "2014-09-30", "2019-05-13", "2024-09-16", "2026-05-11"]),
    st.none(),
    framework=st.sampled_from([None, SIF, ILACS_2018, ILACS_2023, ILACS_2026]),
    kind=st.sampled_from(InspectionKind),
    reference=st.sampled_from([None, "2019-09-17", "2026-09-01"]),
)


@given(mentions=st.lists(_MENTIONS, max_size=8), setting=_SETTINGS)
def test_an_area_has_one_grade_at_one_time_and_each_has_its_place(
    mentions: list[JudgementMention], setting: Setting
) -> None:
    found, issues = judgements_found(mentions, setting)
    keys = [(j.area, j.is_current, None if j.is_current else j.as_of) for j in found]
    assert len(keys) == len(set(keys))
    assert {judgement.area for judgement in found} <= set(areas())
    assert all(any(j.evidence is m.evidence for m in mentions) for j in found)
    assert all(issue.evidence is not None for issue in issues)
    if setting.framework is ILACS_2026:
        assert "overall_effectiveness" not in {j.area for j in found if j.is_current}
