"""Sentences built from areas, grades, verbs, tenses and councils: what each of them must give."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.judgement_sentences import graded_sentences
from pipeline.normalise.frameworks import match_areas
from pipeline.normalise.judgements import grade_of
from pipeline.records import Grade, Method
from pipeline.vocabulary import frameworks

_ILACS = next(f for f in frameworks() if f.file.startswith("ilacs_2023"))
_AREAS = {
    "the impact of leaders on social work practice": "leaders_impact",
    "the experiences and progress of children who need help and protection": "help_and_protection",
    "help and protection": "help_and_protection",
    "children in care": "children_in_care",
    "the experiences and progress of care leavers": "care_leavers",
    "care leavers": "care_leavers",
    "overall effectiveness": "overall_effectiveness",
}
_GRADES = {
    "outstanding": Grade.OUTSTANDING,
    "good": Grade.GOOD,
    "inadequate": Grade.INADEQUATE,
}
_COUNCILS = ("Leeds", "Kent", "the council", "Derby City Council", "the local authority")
_YEARS = st.integers(2011, 2024).map(str)

areas = st.sampled_from(sorted(_AREAS))
grades = st.sampled_from(sorted(_GRADES))
councils = st.sampled_from(_COUNCILS)
judging = st.sampled_from(
    (
        "was judged to be {}",
        "was judged {}",
        "was rated {}",
        "was found to be {}",
        "has been graded {}",
        "was graded as {}",
        "is {}",
        "was {}",
        "was considered to be ‘{}’",
        "has moved up to {}",
        "has slipped to {}",
        "came out as {}",
    )
)


@dataclass(frozen=True, slots=True)
class Told:
    """A judgement as a test compares it."""

    area: str
    grade: Grade
    is_current: bool
    as_of: str = ""


def _told(sentence: str) -> set[Told]:
    found = set()
    for said in graded_sentences(sentence):
        grade = grade_of(said.grade)
        assert grade is not None
        if said.method is Method.COLLECTIVE:
            names = ["all"]
        else:
            names = [match.area for match in match_areas(said.area, _ILACS)] or [""]
        found |= {Told(name, grade, said.is_current, said.as_of) for name in names}
    return found


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]


@given(area=areas, verb=judging, grade=grades)
def test_an_area_that_is_judged_has_its_grade(area: str, verb: str, grade: str) -> None:
    told = _told(f"{_begun(area)} {verb.format(grade)}.")
    assert told == {Told(_AREAS[area], _GRADES[grade], True)}


@given(area=areas, grade=grades, council=councils)
def test_inspectors_judge_a_council_for_an_area(area: str, grade: str, council: str) -> None:
    told = _told(f"Inspectors judged {council} to be {grade} for {area}.")
    assert told == {Told(_AREAS[area], _GRADES[grade], True)}


@given(two=st.lists(areas, min_size=2, max_size=2, unique_by=lambda a: _AREAS[a]), grade=grades)
def test_two_areas_have_one_grade_each(two: list[str], grade: str) -> None:
    told = _told(f"{_begun(two[0])} and {two[1]} were both judged to be {grade}.")
    assert told == {Told(_AREAS[area], _GRADES[grade], True) for area in two}


@given(
    two=st.lists(areas, min_size=2, max_size=2, unique_by=lambda a: _AREAS[a]),
    both=st.lists(grades, min_size=2, max_size=2, unique=True),
)
def test_respectively_gives_each_its_own(two: list[str], both: list[str]) -> None:
    told = _told(f"{_begun(two[0])} and {two[1]} were judged {both[0]} and {both[1]} respectively.")
    if {_AREAS[area] for area in two} == {"children_in_care", "care_leavers"}:
        return  # the two together have a name of their own
    pairs = zip(two, both, strict=True)
    assert told == {Told(_AREAS[area], _GRADES[grade], True) for area, grade in pairs}


@given(area=areas, then=grades, now=grades, year=_YEARS)
def test_what_was_then_and_what_is_now_are_told_apart(
    area: str, then: str, now: str, year: str
) -> None:
    told = _told(f"{_begun(area)} was judged {then} in {year} and is now {now}.")
    if then == now:
        return
    assert told == {
        Told(_AREAS[area], _GRADES[then], False, year),
        Told(_AREAS[area], _GRADES[now], True),
    }


@given(area=areas, verb=st.sampled_from(("remains", "remained", "has stayed")), grade=grades)
def test_what_remains_was_and_is(area: str, verb: str, grade: str) -> None:
    told = _told(f"{_begun(area)} {verb} {grade}.")
    assert {(t.grade, t.is_current) for t in told} == {
        (_GRADES[grade], True),
        (_GRADES[grade], False),
    }


@given(area=areas, grade=grades, one=grades)
def test_all_areas_but_one(area: str, grade: str, one: str) -> None:
    told = _told(f"All areas were judged {grade}, with the exception of {area}, which was {one}.")
    if grade == one or _AREAS[area] == "overall_effectiveness":
        return
    assert told == {
        Told("all", _GRADES[grade], True),
        Told(_AREAS[area], _GRADES[one], True),
    }


@given(
    area=areas,
    grade=grades,
    what=st.sampled_from(
        (
            "{area} was not judged to be {grade}.",
            "{area} is no longer {grade}.",
            "The council aims for {area} to be judged {grade}.",
            "The council wants {area} to become {grade}.",
            "{area} could be judged {grade} or better at the next inspection.",
            "Nationally, 45% of authorities were judged {grade} for {area}.",
            "Of the 60 audits of {area}, 12 were {grade}.",
            "There is a risk that {area} will be judged {grade}.",
            "{area} will be judged {grade} where leaders know their services.",
            "The school that supports {area} was judged {grade}.",
        )
    ),
)
def test_what_is_denied_hoped_for_counted_or_of_others_is_no_judgement(
    area: str, grade: str, what: str
) -> None:
    assert _told(_begun(what.format(area=area, grade=grade))) == set()
