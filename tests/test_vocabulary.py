"""The vocabulary as data: what it holds, and how a mistake in one of its files is told."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from pipeline.records import FieldName, Grade, PersonRole
from pipeline.vocabulary import (
    Framework,
    alias_forms,
    areas,
    committee_words,
    councils,
    email_domains,
    fold,
    frameworks,
    front_sheet_labels,
    grade_wordings,
)

# --------------------------------------------------------------------------- frameworks


_FRAMEWORKS = [pytest.param(framework, id=framework.file) for framework in frameworks()]


@pytest.mark.parametrize(
    ("area", "family"),
    [
        pytest.param("overall_effectiveness", "overall", id="overall"),
        pytest.param("leaders_impact", "leadership", id="leaders"),
        pytest.param("leadership_management_governance", "leadership", id="SIF 3"),
        pytest.param("leadership_and_management", "leadership", id="2013 leadership"),
        pytest.param("capacity_to_improve", "leadership", id="2013 capacity"),
        pytest.param("help_and_protection", "help_protection", id="help and protection"),
        pytest.param("children_in_care_and_care_leavers", "care", id="combined"),
        pytest.param("children_in_care", "care", id="children in care"),
        pytest.param("looked_after_and_permanence", "care", id="SIF 2"),
        pytest.param("outcomes_for_looked_after_children", "care", id="2013 outcomes"),
        pytest.param("quality_of_provision", "care", id="2013 provision"),
        pytest.param("care_leavers", "care_leavers", id="care leavers"),
        pytest.param("adoption", "adoption", id="adoption"),
        pytest.param("lscb_effectiveness", "board", id="board"),
    ],
)
def test_every_area_of_the_design_is_there_with_its_family(area: str, family: str) -> None:
    assert areas()[area] == family


def test_families_are_those_of_the_design() -> None:
    assert set(areas().values()) == {
        "leadership", "help_protection", "care", "care_leavers", "adoption", "board", "overall",
    }  # fmt: skip


@pytest.mark.parametrize("framework", _FRAMEWORKS)
def test_a_framework_is_consistent_in_itself(framework: Framework) -> None:
    names = [area.area for area in framework.areas]
    wordings = [wording for area in framework.areas for wording in area.wordings]
    assert framework.ends is None or framework.begins < framework.ends
    assert len(names) == len(set(names))
    assert len(wordings) == len(set(wordings)), "a wording is of one area only"
    assert framework.overall == ("overall_effectiveness" in names)
    assert framework.grades or not framework.areas
    assert all(len(called) > 2 for called in framework.called)


@pytest.mark.parametrize("framework", _FRAMEWORKS)
def test_wordings_are_in_lower_case_and_longest_first(framework: Framework) -> None:
    for area in framework.areas:
        assert area.label.lower() in area.wordings
        assert [wording.lower() for wording in area.wordings] == list(area.wordings)
        lengths = [len(wording) for wording in area.wordings]
        assert lengths == sorted(lengths, reverse=True)


def test_the_versions_of_ilacs_follow_each_other_without_a_gap() -> None:
    versions = [framework for framework in frameworks() if framework.framework == "ilacs"]
    assert [framework.begins.isoformat() for framework in versions] == [
        "2018-01-01", "2023-01-01", "2026-04-01",
    ]  # fmt: skip
    for one, following in pairwise(versions):
        assert one.ends is not None
        assert (following.begins - one.ends).days == 1
    assert versions[-1].ends is None


def test_where_there_is_no_overall_grade_the_reason_is_given() -> None:
    latest = frameworks()[-1]
    assert latest.framework == "ilacs"
    assert not latest.overall
    assert "2026" in latest.no_overall_because


def test_frameworks_are_in_order_of_time() -> None:
    begins = [framework.begins for framework in frameworks()]
    assert begins == sorted(begins)


# --------------------------------------------------------------------------- grades, labels


@pytest.mark.parametrize(
    ("wording", "grade"),
    [
        pytest.param("outstanding", Grade.OUTSTANDING, id="outstanding"),
        pytest.param("good", Grade.GOOD, id="good"),
        pytest.param("requires improvement", Grade.REQUIRES_IMPROVEMENT, id="short"),
        pytest.param("requires improvement to be good", Grade.REQUIRES_IMPROVEMENT, id="long"),
        pytest.param("require improvement", Grade.REQUIRES_IMPROVEMENT, id="plural"),
        pytest.param("required improvement to be good", Grade.REQUIRES_IMPROVEMENT, id="past"),
        pytest.param("inadequate", Grade.INADEQUATE, id="inadequate"),
        pytest.param("adequate", Grade.ADEQUATE, id="adequate"),
        pytest.param("not judged", Grade.NOT_JUDGED, id="not judged"),
    ],
)
def test_a_wording_of_a_grade(wording: str, grade: Grade) -> None:
    assert grade_wordings()[wording] is grade


def test_longer_wordings_of_grades_come_first() -> None:
    wordings = list(grade_wordings())
    assert wordings.index("requires improvement to be good") < wordings.index(
        "requires improvement"
    )
    assert set(grade_wordings().values()) == set(Grade)


@pytest.mark.parametrize(
    ("label", "field"),
    [
        pytest.param("decision-maker", FieldName.COMMITTEE, id="decision-maker"),
        pytest.param("report to", FieldName.COMMITTEE, id="report to"),
        pytest.param("subject", FieldName.TITLE, id="subject"),
        pytest.param("report title", FieldName.TITLE, id="report title"),
        pytest.param("date of decision", FieldName.MEETING_DATE, id="date of decision"),
        pytest.param("meeting date", FieldName.MEETING_DATE, id="meeting date"),
        pytest.param("item no", FieldName.ITEM_NUMBER, id="item no"),
        pytest.param("wards affected", FieldName.WARDS, id="wards"),
        pytest.param("key decision", FieldName.KEY_DECISION, id="key decision"),
        pytest.param("report of", FieldName.REPORT_OF, id="report of"),
        pytest.param("WARDS AFFECTED:", FieldName.WARDS, id="capitals and a colon"),
        pytest.param("Key Decision?", FieldName.KEY_DECISION, id="question mark"),
        pytest.param("The  Subject Matter ", FieldName.TITLE, id="article and spaces"),
        pytest.param("Report author", None, id="a person's label"),
        pytest.param("Background", None, id="no label"),
    ],
)
def test_a_label_of_a_front_sheet(label: str, field: FieldName | None) -> None:
    assert front_sheet_labels().field(label) is field


@pytest.mark.parametrize(
    ("label", "role"),
    [
        pytest.param("Report author", PersonRole.AUTHOR, id="author"),
        pytest.param("AUTHOR: Name:", None, id="two labels"),
        pytest.param("Director Name", PersonRole.DIRECTOR, id="a director's name"),
        pytest.param("Director of Children’s Services:", PersonRole.DIRECTOR, id="apostrophe"),
        pytest.param("Report title", None, id="a field's label"),
    ],
)
def test_a_label_of_a_person(label: str, role: PersonRole | None) -> None:
    assert front_sheet_labels().role(label) is role


def test_labels_of_people_are_no_labels_of_fields() -> None:
    labels = front_sheet_labels()
    assert not set(labels.people) & set(labels.fields)


def test_words_of_committees_are_in_lower_case() -> None:
    ends, whole = committee_words()
    assert {"committee", "panel", "board", "commission", "cabinet"} <= ends
    assert "cabinet" in whole
    assert all(word == word.lower() for word in ends | whole)


# --------------------------------------------------------------------------- councils


def test_identifiers_codes_and_names_of_councils_are_their_own() -> None:
    for values in (
        [council.council_id for council in councils()],
        [council.la_code for council in councils()],
        [council.gss_code for council in councils()],
        [council.official_name for council in councils()],
    ):
        assert len(values) == len(set(values))


@pytest.mark.parametrize(
    ("council_id", "la_code"),
    [
        pytest.param("southend-on-sea", 882, id="Southend"),
        pytest.param("bristol", 801, id="Bristol, City of"),
        pytest.param("kingston-upon-hull", 810, id="Hull"),
        pytest.param("st-helens", 342, id="St. Helens"),
        pytest.param("bedford", 822, id="Bedford Borough"),
        pytest.param("city-of-london", 201, id="City of London"),
        pytest.param("bournemouth-christchurch-and-poole", 839, id="BCP"),
        pytest.param("dorset-county-council", 835, id="Dorset before 2019"),
        pytest.param("dorset", 838, id="Dorset"),
    ],
)
def test_an_identifier_is_a_readable_name(council_id: str, la_code: int) -> None:
    assert {c.council_id: c.la_code for c in councils()}[council_id] == la_code


def test_every_neighbour_is_a_council_and_none_its_own() -> None:
    codes = {council.la_code for council in councils()}
    for council in councils():
        assert set(council.neighbours) <= codes
        assert council.la_code not in council.neighbours
        assert len(council.neighbours) in ((0,) if council.valid_to else (10,)), council.name


def test_every_name_is_of_one_council_only() -> None:
    shared = {form: ids for form, ids in alias_forms().items() if len(ids) != 1}
    assert shared == {}


def test_every_address_is_of_a_council_of_today() -> None:
    present = {c.council_id for c in councils() if c.valid_to is None}
    past = {"dorset-county-council"}
    assert set(email_domains().values()) <= present | past
    assert present <= set(email_domains().values())


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        pytest.param("The London Borough of Hackney", "london borough of hackney", id="the"),
        pytest.param("Brighton & Hove", "brighton and hove", id="ampersand"),
        pytest.param("St. Helen’s", "st helens", id="point and apostrophe"),
        pytest.param("Stoke-on-Trent", "stoke on trent", id="hyphens"),
        pytest.param("  BRISTOL\n", "bristol", id="capitals and spaces"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_names_are_folded_before_they_are_compared(name: str, folded: str) -> None:
    assert fold(name) == folded


# --------------------------------------------------------------------------- another vocabulary

Ask = Callable[[dict[str, str], str], subprocess.CompletedProcess[str]]


@pytest.fixture
def ask(root: Path, tmp_path: Path) -> Ask:
    """Runs code against a copy of the package in which files of the vocabulary are others."""

    def run(changed: dict[str, str], code: str) -> subprocess.CompletedProcess[str]:
        package = tmp_path / "pipeline"
        shutil.copytree(root / "pipeline", package, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(root / "models", tmp_path / "models")
        for name, content in changed.items():
            (package / "vocabulary" / name).write_text(content, "utf-8")
        return subprocess.run(
            [sys.executable, "-c", code],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(tmp_path)},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


_INVENTED = """
framework: regional
name: Regional inspection of services for children
inspectorate: The Regional Inspectorate
begins: 2031-01-01
overall: false
no_overall_because: the regional inspectorate gives none
grades: [outstanding, good, inadequate]
called: [regional inspection of services for children, RISC]
areas:
  - area: homes
    family: care
    label: Homes for children
    wordings: [homes for children, children's homes and fostering]
  - area: leaders_impact
    family: leadership
    label: The impact of leaders
    wordings: [impact of leaders]
"""


def test_a_new_framework_is_a_new_file_and_no_new_code(ask: Ask) -> None:
    told = ask(
        {"frameworks/regional_2031.yml": _INVENTED},
        """
import json
from datetime import date
from pipeline.load.schema import statements
from pipeline.normalise.frameworks import framework_in_force, match_area, named_framework
from pipeline.vocabulary import areas, frameworks
day = date(2031, 6, 1)
found = named_framework("the RISC of last year", day)
print(json.dumps({
    "last": frameworks()[-1].file,
    "named": found.framework,
    "overall": found.overall,
    "because": found.no_overall_because,
    "in_force": framework_in_force(day).framework,
    "before": framework_in_force(date(2030, 12, 31)).framework,
    "area": match_area("Children’s homes & fostering", found).area,
    "family": areas()["homes"],
    "columns": "'homes'" in statements() and "'regional'" in statements(),
}))
""",
    )
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout) == {
        "last": "regional_2031.yml",
        "named": "regional",
        "overall": False,
        "because": "the regional inspectorate gives none",
        "in_force": "regional",
        "before": "ilacs",
        "area": "homes",
        "family": "care",
        "columns": True,
    }


def test_a_paper_about_a_new_framework_is_read_by_it(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_text(
        "Leeds City Council\n\nReport to Cabinet\n\n9 June 2031\n\n"
        "The regional inspection of services for children (RISC) took place from 3 to 14 March"
        " 2031. The impact of leaders was judged to be good. Homes for children were found to be"
        " inadequate, and so was fostering.\n",
        "utf-8",
    )
    told = ask(
        {"frameworks/regional_2031.yml": _INVENTED},
        """
import json
from pathlib import Path
from pipeline.extract import extract_mentions
from pipeline.normalise import normalise_mentions
from pipeline.outline import outline_document
from pipeline.read import read_document
document = read_document(Path("paper.txt"), "0" * 64, "paper.txt")
found = normalise_mentions(document, extract_mentions(outline_document(document)))
print(json.dumps({
    "council": found.council_id,
    "inspections": [(i.framework, str(i.start_date), str(i.end_date)) for i in found.inspections],
    "judgements": sorted((j.area, j.grade, j.is_current) for j in found.judgements),
}))
""",
    )
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout) == {
        "council": "leeds",
        "inspections": [["regional", "2031-03-03", "2031-03-14"]],
        "judgements": [["homes", "inadequate", True], ["leaders_impact", "good", True]],
    }


def _invented(old: str, new: str) -> dict[str, str]:
    assert old in _INVENTED
    return {"frameworks/regional_2031.yml": _INVENTED.replace(old, new)}


_READ_ALL = """
from pipeline.errors import VocabularyError
from pipeline import vocabulary
try:
    for read in ("frameworks", "areas", "grade_wordings", "committee_words",
                 "front_sheet_labels", "themes", "councils", "alias_forms", "email_domains"):
        getattr(vocabulary, read)()
except VocabularyError as error:
    print(error)
else:
    print("no error")
"""


@pytest.mark.parametrize(
    ("changed", "file", "key"),
    [
        pytest.param(
            _invented("begins: 2031-01-01\n", ""), "regional_2031.yml", "begins", id="key missing"
        ),
        pytest.param(
            _invented("2031-01-01", "next year"), "regional_2031.yml", "begins", id="no day"
        ),
        pytest.param(
            _invented("overall: false", "overall: false\nends: never"),
            "regional_2031.yml",
            "ends",
            id="no last day",
        ),
        pytest.param(
            _invented("overall: false", "overall: false\nends: 2030-01-01"),
            "regional_2031.yml",
            "ends",
            id="ends before it begins",
        ),
        pytest.param(
            _invented("overall: false", "overall: false\nend: 2032-01-01"),
            "regional_2031.yml",
            "end",
            id="key misspelt",
        ),
        pytest.param(
            _invented("[outstanding, good, inadequate]", "[outstanding, fair]"),
            "regional_2031.yml",
            "fair",
            id="unknown grade",
        ),
        pytest.param(
            _invented("label: Homes for children\n", "title: Homes\n"),
            "regional_2031.yml",
            "label",
            id="area without a label",
        ),
        pytest.param(
            _invented("[regional inspection of services for children, RISC]", "RISC"),
            "regional_2031.yml",
            "called",
            id="one name in place of a list",
        ),
        pytest.param(
            _invented("wordings: [impact of leaders]", "wordings: impact of leaders"),
            "regional_2031.yml",
            "wordings",
            id="one wording in place of a list",
        ),
        pytest.param(
            {"frameworks/regional_2031.yml": _INVENTED.split("areas:")[0] + "areas: many\n"},
            "regional_2031.yml",
            "areas",
            id="areas are no list",
        ),
        pytest.param(
            _invented("family: care", "family: caring"),
            "regional_2031.yml",
            "family",
            id="unknown family",
        ),
        pytest.param(
            {"frameworks/regional_2031.yml": "framework: [regional\n"},
            "regional_2031.yml",
            "YAML",
            id="not YAML",
        ),
        pytest.param(
            {"frameworks/regional_2031.yml": "- regional\n"},
            "regional_2031.yml",
            "mapping",
            id="a list",
        ),
        pytest.param(
            {"grades.yml": "splendid: [splendid]\n"}, "grades.yml", "splendid", id="grade"
        ),
        pytest.param({"grades.yml": "good:\n"}, "grades.yml", "good", id="grade without wordings"),
        pytest.param(
            {"committees.yml": "whole: [Cabinet]\n"}, "committees.yml", "ends", id="committees"
        ),
        pytest.param(
            {"front_sheet.yml": "fields: {}\n"}, "front_sheet.yml", "people", id="labels of people"
        ),
        pytest.param(
            {"front_sheet.yml": "fields: {heading: [subject]}\npeople: {}\n"},
            "front_sheet.yml",
            "heading",
            id="unknown field",
        ),
        pytest.param(
            {"themes.yml": "fun:\n  label: Fun\n"}, "themes.yml", "patterns", id="theme without"
        ),
        pytest.param(
            {"themes.yml": "fun:\n  label: Fun\n  patterns: {shouts: [a b]}\n"},
            "themes.yml",
            "shouts",
            id="unknown strength of a theme's patterns",
        ),
        pytest.param(
            {"themes.yml": "fun:\n  label: Fun\n  patterns: {names: ['(a|b)?']}\n"},
            "themes.yml",
            "begin",
            id="a theme's pattern without a beginning",
        ),
        pytest.param(
            {"themes.yml": "fun:\n  label: Fun\n  patterns: {names: ['ab(c']}\n"},
            "themes.yml",
            "no pattern",
            id="a theme's pattern that is none",
        ),
        pytest.param(
            {"councils.csv": "name,official_name\nAvon,Avon County Council\n"},
            "councils.csv",
            "la_code",
            id="councils without codes",
        ),
        pytest.param(
            {"council_aliases.csv": "la_code,kind,alias\n9999,name,Avon\n"},
            "council_aliases.csv",
            "9999",
            id="alias of no council",
        ),
        pytest.param(
            {"council_aliases.csv": "la_code,kind,alias\n801,nickname,Brizzle\n"},
            "council_aliases.csv",
            "nickname",
            id="unknown kind of alias",
        ),
    ],
)
def test_a_mistake_in_a_file_is_told_with_file_and_key(
    ask: Ask, changed: dict[str, str], file: str, key: str
) -> None:
    told = ask(changed, _READ_ALL)
    assert told.returncode == 0, told.stderr
    assert file in told.stdout
    assert key in told.stdout


def test_the_vocabulary_as_it_is_has_no_mistake(ask: Ask) -> None:
    assert ask({}, _READ_ALL).stdout == "no error\n"
