"""The views for comparison: known answers on the papers that the project ships.

The answers were worked out by hand from the papers (their labels are in tests/gold/sample.jsonl).
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest


@pytest.fixture(scope="module")
def connection(database: Path) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(str(database), read_only=True)


def _ask(connection: duckdb.DuckDBPyConnection, sql: str, *values: object) -> list[tuple[Any, ...]]:
    return connection.execute(sql, list(values)).fetchall()


GOOD, RI, BAD, TOP = "good", "requires_improvement", "inadequate", "outstanding"

# Every current grade of the corpus, by council and area.
_LATEST = {
    "bristol": {
        "overall_effectiveness": RI,
        "help_and_protection": RI,
        "looked_after_and_permanence": RI,
        "adoption": GOOD,
        "care_leavers": BAD,
        "leadership_management_governance": RI,
        "lscb_effectiveness": RI,
    },
    "cambridgeshire": {
        "overall_effectiveness": RI,
        "leaders_impact": RI,
        "help_and_protection": RI,
        "children_in_care": RI,
        "care_leavers": RI,
    },
    "kingston-upon-thames": {
        "overall_effectiveness": TOP,
        "leaders_impact": TOP,
        "help_and_protection": TOP,
        "children_in_care": TOP,
        "care_leavers": TOP,
    },
    "north-somerset": {
        "overall_effectiveness": RI,
        "leaders_impact": RI,
        "help_and_protection": RI,
        "children_in_care": RI,
        "care_leavers": GOOD,
    },
    "nottinghamshire": {
        "overall_effectiveness": GOOD,
        "help_and_protection": GOOD,
        "looked_after_and_permanence": GOOD,
        "adoption": GOOD,
        "care_leavers": RI,
        "leadership_management_governance": GOOD,
        "lscb_effectiveness": GOOD,
    },
    "reading": {
        "overall_effectiveness": BAD,
        "help_and_protection": BAD,
        "looked_after_and_permanence": BAD,
        "adoption": RI,
        "care_leavers": RI,
        "leadership_management_governance": BAD,
        "lscb_effectiveness": RI,
    },
    "rotherham": {
        "overall_effectiveness": GOOD,
        "help_and_protection": GOOD,
        "looked_after_and_permanence": RI,
        "adoption": GOOD,
        "care_leavers": TOP,
        "leadership_management_governance": GOOD,
    },
    "somerset": {
        "overall_effectiveness": GOOD,
        "leaders_impact": GOOD,
        "help_and_protection": GOOD,
        "children_in_care_and_care_leavers": GOOD,
    },
    "stockton-on-tees": {
        "overall_effectiveness": GOOD,
        "help_and_protection": GOOD,
        "looked_after_and_permanence": RI,
        "adoption": RI,
        "care_leavers": TOP,
        "leadership_management_governance": GOOD,
        "lscb_effectiveness": RI,
    },
    "swindon": {
        "overall_effectiveness": BAD,
        "leaders_impact": BAD,
        "help_and_protection": BAD,
        "children_in_care": BAD,
        "care_leavers": RI,
    },
    "thurrock": {
        "overall_effectiveness": TOP,
        "leaders_impact": TOP,
        "help_and_protection": TOP,
        "children_in_care": TOP,
        "care_leavers": TOP,
    },
    "walsall": {
        "overall_effectiveness": GOOD,
        "leaders_impact": GOOD,
        "help_and_protection": RI,
        "children_in_care_and_care_leavers": GOOD,
    },
    "west-northamptonshire": {
        "overall_effectiveness": RI,
        "leaders_impact": RI,
        "help_and_protection": RI,
        "children_in_care_and_care_leavers": RI,
    },
}
_ENDED = {
    "bristol": date(2014, 10, 22),
    "cambridgeshire": date(2024, 3, 15),
    "kingston-upon-thames": date(2024, 12, 6),
    "north-somerset": date(2023, 3, 24),
    "nottinghamshire": date(2015, 6, 4),
    "reading": date(2016, 6, 15),
    "rotherham": date(2017, 11, 30),
    "somerset": date(2022, 7, 29),
    "stockton-on-tees": date(2016, 6, 16),
    "swindon": date(2023, 7, 28),
    "thurrock": date(2024, 9, 20),
    "walsall": date(2021, 10, 15),
    "west-northamptonshire": date(2022, 10, 14),
}
_COUNCILS = [pytest.param(council_id, id=council_id) for council_id in _LATEST]


# --------------------------------------------------------------------------- latest judgements


@pytest.mark.parametrize("council_id", _COUNCILS)
def test_the_latest_judgements_of_a_council(
    connection: duckdb.DuckDBPyConnection, council_id: str
) -> None:
    rows = _ask(
        connection,
        "SELECT area::VARCHAR, grade::VARCHAR, judged_on FROM latest_judgements "
        "WHERE council_id = ?",
        council_id,
    )
    assert {area: grade for area, grade, _ in rows} == _LATEST[council_id]
    assert len(rows) == len(_LATEST[council_id])
    assert {judged_on for _, _, judged_on in rows} == {_ENDED[council_id]}


def test_only_councils_that_were_judged_have_latest_judgements(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    rows = _ask(connection, "SELECT DISTINCT council_id FROM latest_judgements")
    assert {council_id for (council_id,) in rows} == set(_LATEST)


def test_a_latest_judgement_leads_to_its_words_on_the_page(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    lost = _ask(
        connection,
        """
        SELECT l.council_id, l.area FROM latest_judgements AS l
        LEFT JOIN pages AS p USING (document_id, page)
        WHERE p.text IS NULL OR NOT contains(p.text, l.quote)
        """,
    )
    assert lost == []


# --------------------------------------------------------------------------- the matrix


@pytest.mark.parametrize("council_id", _COUNCILS)
def test_a_row_of_the_matrix_is_a_councils_latest_grades(
    connection: duckdb.DuckDBPyConnection, council_id: str
) -> None:
    cursor = connection.execute("SELECT * FROM judgement_matrix WHERE council_id = ?", [council_id])
    names = [column[0] for column in cursor.description or []]
    (row,) = cursor.fetchall()
    cells = dict(zip(names, row, strict=True))
    grades = {name: cell for name, cell in cells.items() if cell and name in _LATEST[council_id]}
    wanted = {a: g for a, g in _LATEST[council_id].items() if a in names}
    assert grades == wanted
    empty = {name for name, cell in cells.items() if cell is None}
    areas = set(names) - {"council_id", "name", "region", "latest_inspection"}
    assert empty == areas - set(wanted)
    assert cells["latest_inspection"] == _ENDED[council_id]


def test_the_matrix_has_a_row_for_each_council_in_order_of_their_names(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    rows = _ask(connection, "SELECT council_id, name, region FROM judgement_matrix")
    assert sorted(council_id for council_id, _, _ in rows) == sorted(_LATEST)
    assert [name for _, name, _ in rows] == sorted(name for _, name, _ in rows)
    assert ("stockton-on-tees", "Stockton-on-Tees", "North East") in rows


# --------------------------------------------------------------------------- history


@pytest.mark.parametrize(
    ("council_id", "family", "history"),
    [
        pytest.param("thurrock", "overall", [(2016, RI), (2019, GOOD), (2024, TOP)], id="Thurrock"),
        pytest.param("reading", "overall", [(2013, "adequate"), (2016, BAD)], id="Reading"),
        pytest.param("rotherham", "overall", [(2014, BAD), (2017, GOOD)], id="Rotherham"),
        pytest.param("rotherham", "leadership", [(2014, BAD), (2017, GOOD)], id="its leadership"),
        pytest.param("rotherham", "care_leavers", [(2014, BAD), (2017, TOP)], id="care leavers"),
        pytest.param("rotherham", "adoption", [(2014, RI), (2017, GOOD)], id="its adoption"),
        pytest.param("rotherham", "board", [(2014, BAD), (2017, "not_judged")], id="its board"),
        pytest.param("kingston-upon-thames", "help_protection", [(2019, GOOD), (2024, TOP)],
                     id="Kingston's help and protection"),
        pytest.param("kingston-upon-thames", "care", [(2019, TOP), (2024, TOP)],
                     id="Kingston's care, combined and then apart"),
        pytest.param("kingston-upon-thames", "care_leavers", [(2019, "not_judged"), (2024, TOP)],
                     id="Kingston's care leavers"),
        pytest.param("walsall", "overall", [(2017, RI), (2021, GOOD)], id="Walsall"),
        pytest.param("walsall", "care_leavers", [(2017, RI)], id="Walsall's care leavers"),
        pytest.param("stockton-on-tees", "overall", [(2013, "adequate"), (2016, GOOD)],
                     id="Stockton"),
        pytest.param("swindon", "overall", [(2019, GOOD), (2023, BAD)], id="Swindon"),
        pytest.param("somerset", "overall", [(2017, RI), (2022, GOOD)], id="Somerset"),
        pytest.param("cambridgeshire", "overall", [(2019, RI), (2024, RI)], id="Cambridgeshire"),
        pytest.param("north-somerset", "care", [(2020, GOOD), (2023, RI)], id="North Somerset"),
        pytest.param("tameside", "overall", [(2019, RI)], id="Tameside: a visit adds none"),
        pytest.param("bristol", "adoption", [(2010, TOP), (2014, GOOD)], id="Bristol's adoption"),
        pytest.param("west-northamptonshire", "overall", [(2022, RI)],
                     id="West Northamptonshire: none of its predecessor"),
    ],
)  # fmt: skip
def test_the_history_of_a_council_through_time(
    connection: duckdb.DuckDBPyConnection,
    council_id: str,
    family: str,
    history: list[tuple[int, str]],
) -> None:
    rows = _ask(
        connection,
        "SELECT year(judged_on), grade::VARCHAR FROM judgement_history "
        "WHERE council_id = ? AND family = ?",
        council_id,
        family,
    )
    assert rows == history


def test_the_history_tells_the_combined_area_from_its_halves(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    rows = _ask(
        connection,
        "SELECT area::VARCHAR FROM judgement_history "
        "WHERE council_id = 'kingston-upon-thames' AND family = 'care'",
    )
    assert rows == [("children_in_care_and_care_leavers",), ("children_in_care",)]


@pytest.mark.parametrize(
    ("council_id", "year", "inspection_id"),
    [
        pytest.param("rotherham", 2014, "rotherham-2014-09-01", id="by its years"),
        pytest.param("thurrock", 2019, "thurrock-2019-11-01", id="by its month"),
        pytest.param("reading", 2013, "reading-2013-03-01", id="by its month, Reading"),
        pytest.param("tameside", 2019, "tameside-2019-05-13", id="by its days"),
        pytest.param(
            "kingston-upon-thames", 2019, "kingston-upon-thames-2019-10-21", id="month and days"
        ),
    ],
)  # fmt: skip
def test_an_earlier_grade_is_of_its_inspection(
    connection: duckdb.DuckDBPyConnection, council_id: str, year: int, inspection_id: str
) -> None:
    rows = _ask(
        connection,
        "SELECT DISTINCT inspection_id FROM judgement_history "
        "WHERE council_id = ? AND year(judged_on) = ?",
        council_id,
        year,
    )
    assert rows == [(inspection_id,)]


# --------------------------------------------------------------------------- councils


@pytest.mark.parametrize(
    ("council_id", "areas"),
    [
        pytest.param(council_id, areas, id=council_id)
        for council_id, areas in {
            "bristol": 14,
            "cambridgeshire": 7,
            "kingston-upon-thames": 1,
            "north-somerset": 6,
            "nottinghamshire": 5,
            "reading": 16,
            "rotherham": 8,
            "somerset": 2,
            "stockton-on-tees": 12,
            "swindon": 7,
            "tameside": 5,
            "thurrock": 3,
            "walsall": 4,
            "west-northamptonshire": 4,
        }.items()
    ],
)
def test_the_summary_of_a_council(
    connection: duckdb.DuckDBPyConnection, council_id: str, areas: int
) -> None:
    rows = _ask(
        connection,
        "SELECT documents, overall_effectiveness::VARCHAR, judged_on, improvement_areas "
        "FROM council_summary WHERE council_id = ?",
        council_id,
    )
    overall = _LATEST.get(council_id, {}).get("overall_effectiveness")
    assert rows == [(1, overall, _ENDED.get(council_id), areas)]


@pytest.mark.parametrize(
    ("council_id", "inspections"),
    [
        pytest.param("bristol", 2, id="Bristol: 2010 and 2014"),
        pytest.param("cambridgeshire", 2, id="Cambridgeshire: 2019 and 2024"),
        pytest.param("kingston-upon-thames", 2, id="Kingston: 2019 and 2024"),
        pytest.param("nottinghamshire", 1, id="Nottinghamshire: 2015"),
        pytest.param("reading", 2, id="Reading: 2013 and 2016"),
        pytest.param("rotherham", 2, id="Rotherham: 2014 and 2017"),
        pytest.param("somerset", 2, id="Somerset: 2017 and 2022"),
        pytest.param("tameside", 2, id="Tameside: 2019 and a visit in 2022"),
        pytest.param("thurrock", 3, id="Thurrock: 2016, 2019 and 2024"),
        pytest.param("west-northamptonshire", 1, id="West Northamptonshire: none before it was"),
    ],
)
def test_the_inspections_of_a_council(
    connection: duckdb.DuckDBPyConnection, council_id: str, inspections: int
) -> None:
    rows = _ask(
        connection, "SELECT inspections FROM council_summary WHERE council_id = ?", council_id
    )
    assert rows == [(inspections,)]


@pytest.mark.parametrize(
    ("council_id", "rank", "neighbour_id", "grade"),
    [
        pytest.param("tameside", 1, "rotherham", GOOD, id="Tameside's nearest"),
        pytest.param("bristol", 7, "reading", BAD, id="Bristol's seventh"),
        pytest.param("north-somerset", 9, "nottinghamshire", GOOD, id="North Somerset's ninth"),
        pytest.param("bristol", 0, "bristol", RI, id="Bristol itself"),
    ],
)
def test_a_council_stands_beside_its_neighbours(
    connection: duckdb.DuckDBPyConnection,
    council_id: str,
    rank: int,
    neighbour_id: str,
    grade: str,
) -> None:
    rows = _ask(
        connection,
        "SELECT rank, grade::VARCHAR FROM neighbour_comparison "
        "WHERE council_id = ? AND neighbour_id = ? AND area = 'overall_effectiveness'",
        council_id,
        neighbour_id,
    )
    assert rows == [(rank, grade)]


# --------------------------------------------------------------------------- themes, checks


def test_themes_are_counted_as_often_as_they_were_found(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    found = _ask(connection, "SELECT count(*) FROM improvement_area_themes")
    prevalence = _ask(connection, "SELECT sum(improvement_areas)::BIGINT FROM theme_prevalence")
    by_council = _ask(connection, "SELECT sum(improvement_areas)::BIGINT FROM theme_by_council")
    assert found == prevalence == by_council
    assert found[0][0] >= 94


def test_without_inspection_reports_there_is_no_claim_to_check(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    assert _ask(connection, "SELECT * FROM claims_check") == []


def test_papers_that_contradict_nobody_have_no_conflicts(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    assert _ask(connection, "SELECT * FROM judgement_conflicts") == []
