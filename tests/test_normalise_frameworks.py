"""Frameworks: which is in force on a day, which one words name, and which area a wording means."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.normalise.frameworks import (
    framework_in_force,
    kind_of_inspection,
    match_area,
    match_earlier_area,
    named_framework,
)
from pipeline.records import InspectionKind, MatchGrade
from pipeline.vocabulary import Area, Framework, areas, frameworks

_BY_FILE = {framework.file: framework for framework in frameworks()}
SIF = _BY_FILE["sif_2013.yml"]
ILACS_2018 = _BY_FILE["ilacs_2018.yml"]
ILACS_2023 = _BY_FILE["ilacs_2023.yml"]
ILACS_2026 = _BY_FILE["ilacs_2026.yml"]
SLAC = _BY_FILE["slac_2009.yml"]
LAC_2013 = _BY_FILE["lac_2013.yml"]
JTAI = _BY_FILE["jtai.yml"]

EXACT, NORMALISED, FUZZY = MatchGrade.EXACT, MatchGrade.NORMALISED, MatchGrade.FUZZY


# --------------------------------------------------------------------------- in force


@pytest.mark.parametrize(
    ("day", "file"),
    [
        pytest.param("2008-06-01", None, id="before any"),
        pytest.param("2009-05-31", None, id="day before the first"),
        pytest.param("2009-06-01", "slac_2009.yml", id="first day of safeguarding and LAC"),
        pytest.param("2012-05-31", "slac_2009.yml", id="in its last months"),
        pytest.param("2012-06-01", "child_protection_2012.yml", id="first day of protection"),
        pytest.param("2013-04-30", "child_protection_2012.yml", id="protection alone"),
        pytest.param("2013-11-01", "sif_2013.yml", id="first day of the single framework"),
        pytest.param("2017-12-31", "sif_2013.yml", id="its last day alone"),
        pytest.param("2018-01-01", "ilacs_2018.yml", id="first day of ILACS"),
        pytest.param("2022-12-31", "ilacs_2018.yml", id="care leavers not yet apart"),
        pytest.param("2023-01-01", "ilacs_2023.yml", id="care leavers apart"),
        pytest.param("2026-03-31", "ilacs_2023.yml", id="last day of an overall grade"),
        pytest.param("2026-04-01", "ilacs_2026.yml", id="no overall grade"),
        pytest.param("2031-01-01", "ilacs_2026.yml", id="to come"),
    ],
)
def test_the_framework_of_a_day_is_the_one_of_whole_authorities(day: str, file: str | None) -> None:
    found = framework_in_force(date.fromisoformat(day))
    assert (found.file if found else None) == file


@given(day=st.dates(min_value=date(2009, 6, 1), max_value=date(2035, 1, 1)))
def test_some_framework_is_in_force_on_every_day_since_2009(day: date) -> None:
    found = framework_in_force(day)
    assert found is not None
    assert found.in_force(day)
    assert len(found.areas) > 1


# --------------------------------------------------------------------------- names


@pytest.mark.parametrize(
    ("wording", "day", "file"),
    [
        pytest.param("ILACS", "2019-01-01", "ilacs_2018.yml", id="ILACS in 2019"),
        pytest.param("ILACS", "2023-06-01", "ilacs_2023.yml", id="ILACS in 2023"),
        pytest.param("ILACS", "2026-05-01", "ilacs_2026.yml", id="ILACS in 2026"),
        pytest.param("ILACS", "2014-01-01", None, id="ILACS before there was one"),
        pytest.param(
            "an inspection of local authority children’s services",
            "2024-01-01",
            "ilacs_2023.yml",
            id="in full, curly apostrophe",
        ),
        pytest.param(
            "INSPECTION OF LOCAL AUTHORITY\nCHILDREN'S SERVICES",
            "2019-01-01",
            "ilacs_2018.yml",
            id="capitals, over lines",
        ),
        pytest.param("the single inspection framework", "2015-01-01", "sif_2013.yml", id="SIF"),
        pytest.param("under the SIF", "2016-01-01", "sif_2013.yml", id="SIF by letters"),
        pytest.param("SIF", "2019-01-01", None, id="SIF after its end"),
        pytest.param("single inspection framework", None, "sif_2013.yml", id="day not known"),
        pytest.param(
            "services for children in need of help and protection, children looked after and "
            "care leavers",
            "2016-01-01",
            "sif_2013.yml",
            id="SIF by its title",
        ),
        pytest.param(
            "inspection of safeguarding and looked after children",
            "2010-06-01",
            "slac_2009.yml",
            id="2009",
        ),
        pytest.param(
            "arrangements for the protection of children",
            "2013-03-01",
            "child_protection_2012.yml",
            id="2012",
        ),
        pytest.param(
            "inspection of services for looked after children",
            "2013-06-01",
            "lac_2013.yml",
            id="2013",
        ),
        pytest.param("Joint Targeted Area Inspection", "2020-01-01", "jtai.yml", id="joint"),
        pytest.param(
            "a joint targeted area inspection, not an ILACS",
            "2020-01-01",
            "jtai.yml",
            id="the longest name counts",
        ),
        pytest.param("local area SEND inspection", "2020-01-01", "area_send.yml", id="SEND"),
        pytest.param(
            "review of the effectiveness of the Local Safeguarding Children Board",
            "2015-01-01",
            "lscb_review.yml",
            id="board",
        ),
        pytest.param("inspection", "2020-01-01", None, id="the bare word"),
        pytest.param("classification motifs", "2015-01-01", None, id="letters inside words"),
        pytest.param("", "2015-01-01", None, id="nothing"),
    ],
)
def test_words_name_the_version_of_their_day(
    wording: str, day: str | None, file: str | None
) -> None:
    found = named_framework(wording, date.fromisoformat(day) if day else None)
    assert (found.file if found else None) == file


@pytest.mark.parametrize("framework", [pytest.param(f, id=f.file) for f in frameworks()])
def test_every_name_of_a_framework_names_it(framework: Framework) -> None:
    named = {called: named_framework(f"an {called} of 2020", None) for called in framework.called}
    assert {called: found and found.framework for called, found in named.items()} == dict.fromkeys(
        framework.called, framework.framework
    )


@pytest.mark.parametrize(
    ("wording", "kind"),
    [
        pytest.param("a focused visit", InspectionKind.FOCUSED_VISIT, id="focused"),
        pytest.param("FOCUSSED VISITS", InspectionKind.FOCUSED_VISIT, id="focussed"),
        pytest.param("third monitoring visit", InspectionKind.MONITORING_VISIT, id="monitoring"),
        pytest.param("re-inspection", InspectionKind.REINSPECTION, id="re-inspection"),
        pytest.param("reinspected", InspectionKind.REINSPECTION, id="reinspected"),
        pytest.param("a short inspection", InspectionKind.SHORT, id="short"),
        pytest.param("short ILACS inspection", InspectionKind.SHORT, id="short, by framework"),
        pytest.param("inspection", None, id="not said"),
        pytest.param("a visit", None, id="some visit"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_the_kind_is_what_the_words_say(wording: str, kind: InspectionKind | None) -> None:
    assert kind_of_inspection(wording) == kind


# --------------------------------------------------------------------------- areas


@pytest.mark.parametrize(
    ("framework", "area"),
    [
        pytest.param(framework, area, id=f"{framework.file}-{area.area}")
        for framework in frameworks()
        for area in framework.areas
    ],
)
def test_every_wording_of_an_area_means_it(framework: Framework, area: Area) -> None:
    for wording in (
        area.label,
        area.label.upper(),
        f"The {area.label.removeprefix('The ')}",
        *area.wordings,
    ):
        match = match_area(wording, framework)
        assert match is not None, wording
        assert (match.area, match.grade) == (area.area, EXACT), wording


@pytest.mark.parametrize(
    ("wording", "framework", "area", "grade"),
    [
        pytest.param("1. Children who need help and protection", SIF, "help_and_protection", EXACT,
                     id="number before"),
        pytest.param("2.1 Adoption performance", SIF, "adoption", EXACT, id="number of two parts"),
        pytest.param("of which: adoption performance", SIF, "adoption", EXACT, id="of which"),
        pytest.param("Stockport Safeguarding Children Board", SIF, "lscb_effectiveness", EXACT,
                     id="a board under its own name"),
        pytest.param("HSCB", SIF, "lscb_effectiveness", EXACT, id="a board's initials"),
        pytest.param("Adoption performance1", SIF, "adoption", EXACT, id="footnote after"),
        pytest.param("Leadership, management & governance", SIF,
                     "leadership_management_governance", EXACT, id="ampersand"),
        pytest.param("leadership management\nand governance:", SIF,
                     "leadership_management_governance", EXACT, id="commas lost, over lines"),
        pytest.param("Children looked after and achieving permanence (CLA)", SIF,
                     "looked_after_and_permanence", EXACT, id="brackets"),
        pytest.param("Children in care (in 2019: children in care and care leavers)", ILACS_2023,
                     "children_in_care", EXACT, id="brackets with another area"),
        pytest.param("children in care", ILACS_2018, "children_in_care_and_care_leavers", EXACT,
                     id="the combined area by its first half"),
        pytest.param("leadership, management and governance", ILACS_2023, "leaders_impact",
                     NORMALISED, id="SIF's leadership in ILACS"),
        pytest.param("impact of leaders", SIF, "leadership_management_governance", NORMALISED,
                     id="ILACS's leadership in SIF"),
        pytest.param("children looked after and achieving permanence", ILACS_2023,
                     "children_in_care", NORMALISED, id="SIF's care in ILACS"),
        pytest.param("adoption performance", None, "adoption", NORMALISED, id="no framework known"),
        pytest.param("leadership", None, "leaders_impact", NORMALISED, id="none known: the latest"),
        pytest.param("adoption performance", JTAI, "adoption", NORMALISED,
                     id="a framework without areas"),
        pytest.param("experiances and progress of children in care", ILACS_2023,
                     "children_in_care", FUZZY, id="misspelt"),
        pytest.param("The experiences and progress of children who need help and protecton",
                     ILACS_2018, "help_and_protection", FUZZY, id="letter missing"),
        pytest.param("impact of leaders on social work practise with children and families",
                     ILACS_2018, "leaders_impact", FUZZY, id="practise"),
        pytest.param("overall efectiveness", SIF, "overall_effectiveness", FUZZY, id="overall"),
    ],
)  # fmt: skip
def test_an_area_is_matched_by_how_it_is_written(
    wording: str, framework: Framework | None, area: str, grade: MatchGrade
) -> None:
    match = match_area(wording, framework)
    assert match is not None
    assert (match.area, match.grade) == (area, grade)
    assert 88 <= match.score <= 100


@pytest.mark.parametrize(
    ("wording", "framework"),
    [
        pytest.param("", SIF, id="nothing"),
        pytest.param("1.", SIF, id="a number"),
        pytest.param("finance", ILACS_2023, id="finance"),
        pytest.param("education", SIF, id="education"),
        pytest.param("secondary schools", ILACS_2018, id="schools"),
        pytest.param("residential care homes", ILACS_2018, id="homes"),
        pytest.param("adoption performance", ILACS_2018, id="an area that ILACS does not judge"),
        pytest.param("LSCB", ILACS_2023, id="the board in ILACS"),
        pytest.param("care leavers", ILACS_2018, id="care leavers while they were combined"),
        pytest.param("overall effectiveness", ILACS_2026, id="overall where there is none"),
        pytest.param("overall effectiveness", SLAC, id="overall where there was none"),
        pytest.param("experiences and progress of children", ILACS_2018, id="cut, 2018: two so"),
        pytest.param("experiences and progress of children", ILACS_2023, id="cut, 2023: two so"),
        pytest.param("the experiences and progress of", ILACS_2023, id="cut: three begin so"),
        pytest.param("experiences and progress of care", ILACS_2023, id="cut: in care or leavers"),
        pytest.param("children who need help and protection and care leavers", ILACS_2023,
                     id="two areas at once"),
    ],
)  # fmt: skip
def test_what_names_no_one_area_is_none(wording: str, framework: Framework) -> None:
    assert match_area(wording, framework) is None


def _framework(*labels: str) -> Framework:
    areas = tuple(
        Area(area=f"area_{n}", family="care", label=label, wordings=(label,))
        for n, label in enumerate(labels)
    )
    return Framework(
        file="invented.yml",
        framework="invented",
        name="Invented",
        inspectorate="Ofsted",
        begins=date(2040, 1, 1),
        overall=True,
        grades=(),
        called=("invented framework",),
        areas=areas,
    )


def test_a_tie_between_two_areas_is_none() -> None:
    framework = _framework("services for young carers at home", "services for young carers at hope")
    assert match_area("services for young carers at hove", framework) is None


def test_a_clear_winner_is_no_tie() -> None:
    framework = _framework("services for young carers at home", "fostering services of the county")
    match = match_area("services for young carers at hove", framework)
    assert match is not None
    assert (match.area, match.grade) == ("area_0", FUZZY)


@given(
    framework=st.sampled_from([SIF, ILACS_2018, ILACS_2023, ILACS_2026]),
    which=st.integers(0, 10),
    at=st.integers(0, 80),
    letter=st.sampled_from("abcdefghijklmnopqrstuvwxyz"),
    mistake=st.sampled_from(("miss", "add", "change")),
)
def test_one_wrong_letter_never_gives_another_area(
    framework: Framework, which: int, at: int, letter: str, mistake: str
) -> None:
    area = framework.areas[which % len(framework.areas)]
    name = area.label
    at %= len(name)
    wrong = name[:at] + ("" if mistake == "miss" else letter) + name[at + (mistake != "add") :]
    match = match_area(wrong, framework)
    assert match is None or match.area == area.area


@pytest.mark.parametrize(
    ("wording", "day", "area"),
    [
        pytest.param("safeguarding", "2010-10-01", "safeguarding", id="2010"),
        pytest.param(
            "safeguarding arrangements/arrangements for the protection of children",
            "2012-07-01",
            "safeguarding",
            id="one of two: both were made, the older counts",
        ),
        pytest.param(
            "arrangements for the protection of children/safeguarding arrangements",
            "2013-03-01",
            "protection_of_children",
            id="one of two: the one there was",
        ),
        pytest.param("adoption service", "2013-03-01", "adoption_service", id="adoption"),
        pytest.param(
            "adoption service", "2013-10-01", "adoption_service", id="in its own last month"
        ),
        pytest.param(
            "services for looked after children", "2013-08-01", "looked_after_children", id="2013"
        ),
        pytest.param(
            "quality of provision for looked after children",
            "2012-04-01",
            "looked_after_children_quality_of_provision",
            id="a part of an area",
        ),
        pytest.param("quality of provision", "2012-04-01", None, id="a part of either"),
    ],
)
def test_an_earlier_area_is_of_the_framework_of_its_time(
    wording: str, day: str, area: str | None
) -> None:
    match = match_earlier_area(wording, date.fromisoformat(day))
    assert (match.area if match else None) == area


@given(text=st.text(max_size=40), framework=st.sampled_from([None, *frameworks()]))
def test_any_text_names_an_area_of_the_framework_or_none(
    text: str, framework: Framework | None
) -> None:
    match = match_area(text, framework)
    own = {area.area for area in framework.areas} if framework else set()
    assert match is None or match.area in (own or areas())
