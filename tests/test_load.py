"""The database: its tables and comments, its evidence, inspections over all papers, publishing."""

from __future__ import annotations

import struct
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest

from pipeline.errors import OutputsError
from pipeline.load import (
    FailureRow,
    FileRow,
    RunRow,
    can_write,
    publish,
    record_path,
    write_record,
)
from pipeline.records import (
    AddressedTo,
    Basis,
    DateRole,
    Direction,
    Document,
    DocumentFindings,
    DocumentKind,
    Evidence,
    Grade,
    InspectionFound,
    InspectionKind,
    Judgement,
    Method,
    Page,
    Passage,
    PersonRole,
    Precision,
    Rating,
    Severity,
    Span,
    StatedCount,
)

Connection = duckdb.DuckDBPyConnection


@pytest.fixture(scope="module")
def connection(database: Path) -> Connection:
    return duckdb.connect(str(database), read_only=True)


def _tables(connection: Connection) -> list[str]:
    rows = connection.execute(
        "SELECT table_name FROM duckdb_tables() WHERE NOT internal ORDER BY ALL"
    ).fetchall()
    return [name for (name,) in rows]


def _columns(connection: Connection) -> dict[tuple[str, str], str]:
    rows = connection.execute(
        "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal"
    ).fetchall()
    return {(table, column): kind for table, column, kind in rows}


# --------------------------------------------------------------------------- what is fixed

# What DESIGN.md fixes: the columns of each table, ENUM for those of enumerated values.
_EVIDENCE = (
    "page INTEGER, quote VARCHAR, char_start INTEGER, char_end INTEGER, x0 DOUBLE, top DOUBLE, "
    "x1 DOUBLE, bottom DOUBLE, spans STRUCT"
)
_PASSAGE = (
    "document_id VARCHAR, council_id VARCHAR, inspection_id VARCHAR, ordinal INTEGER, "
    f"marker VARCHAR, heading VARCHAR, text VARCHAR, addressed_to ENUM, is_priority BOOLEAN, "
    f"{_EVIDENCE}"
)
_FIXED = {
    "documents": "document_id VARCHAR, sha256 VARCHAR, path VARCHAR, kind ENUM, title VARCHAR, "
    "council_id VARCHAR, committee VARCHAR, meeting_date DATE, page_count INTEGER, "
    "language VARCHAR, ocr_page_count INTEGER, source_url VARCHAR",
    "files": "path VARCHAR, size BIGINT, sha256 VARCHAR, document_id VARCHAR, status ENUM, "
    "reason VARCHAR",
    "people": "document_id VARCHAR, role ENUM, name VARCHAR",
    "pages": "document_id VARCHAR, page INTEGER, text VARCHAR, width DOUBLE, height DOUBLE, "
    "text_source ENUM",
    "councils": "council_id VARCHAR, name VARCHAR, official_name VARCHAR, la_code INTEGER, "
    "gss_code VARCHAR, council_type VARCHAR, region VARCHAR, valid_from DATE, valid_to DATE",
    "council_aliases": "council_id VARCHAR",
    "council_successions": "predecessor VARCHAR, successor VARCHAR, date DATE",
    "statistical_neighbours": "council_id VARCHAR, rank INTEGER",
    "inspections": "inspection_id VARCHAR, council_id VARCHAR, inspectorate VARCHAR, "
    "framework ENUM, kind ENUM, start_date DATE, end_date DATE, published_date DATE",
    "inspection_mentions": "document_id VARCHAR, inspection_id VARCHAR, framework ENUM, "
    "start_date DATE, end_date DATE, published_date DATE, precision ENUM, is_current BOOLEAN, "
    + _EVIDENCE,
    "judgements": "judgement_id VARCHAR, document_id VARCHAR, council_id VARCHAR, "
    "inspection_id VARCHAR, area ENUM, grade ENUM, is_current BOOLEAN, as_of DATE, method ENUM, "
    f"confidence DOUBLE, area_raw VARCHAR, grade_raw VARCHAR, {_EVIDENCE}",
    "improvement_areas": f"improvement_area_id VARCHAR, {_PASSAGE}",
    "improvement_area_themes": "improvement_area_id VARCHAR, theme ENUM, confidence DOUBLE",
    "strengths": f"strength_id VARCHAR, {_PASSAGE}",
    "dates": "document_id VARCHAR, role ENUM, start_date DATE, end_date DATE, precision ENUM, "
    + _EVIDENCE,
    "rag_ratings": "document_id VARCHAR, council_id VARCHAR, service VARCHAR, rating ENUM, "
    f"direction ENUM, commentary VARCHAR, key_risk VARCHAR, {_EVIDENCE}",
    "recommendations": f"document_id VARCHAR, ordinal INTEGER, marker VARCHAR, text VARCHAR, "
    f"{_EVIDENCE}",
    "deadlines": "document_id VARCHAR, what VARCHAR, stated VARCHAR, due_date DATE, basis ENUM, "
    + _EVIDENCE,
    "issues": "document_id VARCHAR, stage ENUM, severity ENUM, code VARCHAR, message VARCHAR, "
    + _EVIDENCE,
    "failures": "path VARCHAR, sha256 VARCHAR, stage ENUM, error VARCHAR, message VARCHAR",
    "runs": "run_id VARCHAR, started_at TIMESTAMP, finished_at TIMESTAMP, version VARCHAR, "
    "corpus VARCHAR, documents INTEGER, failures INTEGER",
}


@pytest.mark.parametrize("table", [pytest.param(table, id=table) for table in _FIXED])
def test_a_fixed_table_has_its_columns_with_their_types(connection: Connection, table: str) -> None:
    wanted = dict(column.split(" ") for column in _FIXED[table].split(", "))
    there = {column: kind for (t, column), kind in _columns(connection).items() if t == table}
    got = {column: there.get(column, "missing").split("(")[0] for column in wanted}
    assert got == wanted


@pytest.mark.parametrize(
    "view",
    [
        pytest.param(view, id=view)
        for view in """latest_judgements judgement_history judgement_matrix theme_prevalence
        theme_by_council council_summary neighbour_comparison claims_check
        judgement_conflicts""".split()
    ],
)
def test_a_view_is_there_answers_and_is_described(connection: Connection, view: str) -> None:
    described = connection.execute(
        "SELECT comment FROM duckdb_views() WHERE view_name = ?", [view]
    ).fetchone()
    assert described is not None
    assert described[0]
    assert connection.execute(f"SELECT * FROM {view}").description


def test_every_table_has_a_comment(connection: Connection) -> None:
    without = connection.execute(
        "SELECT table_name FROM duckdb_tables() WHERE NOT internal AND coalesce(comment, '') = ''"
    ).fetchall()
    assert without == []


def test_every_column_has_a_comment(connection: Connection) -> None:
    without = connection.execute(
        """
        SELECT table_name, column_name FROM duckdb_columns()
        WHERE NOT internal AND coalesce(comment, '') = ''
          AND table_name IN (SELECT table_name FROM duckdb_tables())
        """
    ).fetchall()
    assert without == []


@pytest.mark.parametrize(
    ("table", "column", "values"),
    [
        pytest.param("documents", "kind", list(DocumentKind), id="kinds of documents"),
        pytest.param("judgements", "grade", list(Grade), id="grades"),
        pytest.param("judgements", "method", list(Method), id="methods"),
        pytest.param("inspections", "kind", list(InspectionKind), id="kinds of inspections"),
        pytest.param("inspection_mentions", "precision", list(Precision), id="precisions"),
        pytest.param("dates", "role", list(DateRole), id="roles of dates"),
        pytest.param("people", "role", list(PersonRole), id="roles of people"),
        pytest.param("improvement_areas", "addressed_to", list(AddressedTo), id="addressees"),
        pytest.param("rag_ratings", "rating", list(Rating), id="ratings"),
        pytest.param("rag_ratings", "direction", list(Direction), id="directions"),
        pytest.param("deadlines", "basis", list(Basis), id="bases"),
        pytest.param("issues", "severity", list(Severity), id="severities"),
        pytest.param(
            "files", "status", "read unchanged duplicate failed skipped".split(), id="statuses"
        ),
    ],
)
def test_an_enumeration_has_the_values_of_the_records(
    connection: Connection, table: str, column: str, values: list[str]
) -> None:
    row = connection.execute(f"SELECT enum_range(NULL::{_enum(connection, table, column)})")
    assert row.fetchall() == [([str(value) for value in values],)]


def _enum(connection: Connection, table: str, column: str) -> str:
    return _columns(connection)[table, column]


@pytest.mark.parametrize(
    ("table", "key"),
    [
        pytest.param("documents", ["document_id"], id="documents"),
        pytest.param("files", ["path"], id="files"),
        pytest.param("pages", ["document_id", "page"], id="pages"),
        pytest.param("councils", ["council_id"], id="councils"),
        pytest.param("inspections", ["inspection_id"], id="inspections"),
        pytest.param("judgements", ["judgement_id"], id="judgements"),
        pytest.param("improvement_areas", ["improvement_area_id"], id="improvement areas"),
        pytest.param("improvement_area_themes", ["improvement_area_id", "theme"], id="themes"),
        pytest.param("strengths", ["strength_id"], id="strengths"),
        pytest.param("runs", ["run_id"], id="runs"),
    ],
)
def test_a_key_is_declared(connection: Connection, table: str, key: list[str]) -> None:
    declared = connection.execute(
        "SELECT constraint_column_names FROM duckdb_constraints() "
        "WHERE table_name = ? AND constraint_type = 'PRIMARY KEY'",
        [table],
    ).fetchall()
    assert declared == [(key,)]


@pytest.mark.parametrize(
    ("table", "column", "parent"),
    [
        pytest.param(table, column, parent, id=f"{table}.{column}")
        for table, column, parent in [
            ("documents", "council_id", "councils"),
            ("pages", "document_id", "documents"),
            ("inspections", "council_id", "councils"),
            ("inspection_mentions", "inspection_id", "inspections"),
            ("judgements", "inspection_id", "inspections"),
            ("judgements", "document_id", "documents"),
            ("improvement_areas", "inspection_id", "inspections"),
            ("improvement_area_themes", "improvement_area_id", "improvement_areas"),
            ("statistical_neighbours", "neighbour_id", "councils"),
            ("council_successions", "predecessor", "councils"),
            ("council_successions", "successor", "councils"),
        ]
    ],
)
def test_a_reference_leads_somewhere(
    connection: Connection, table: str, column: str, parent: str
) -> None:
    key = column if column.removesuffix("_id") in parent else "council_id"
    lost = connection.execute(
        f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL EXCEPT SELECT {key} FROM {parent}"
    ).fetchall()
    assert lost == []


def test_the_file_is_of_a_format_that_older_duckdb_reads(
    connection: Connection, database: Path
) -> None:
    row = connection.execute(
        "SELECT tags['storage_version'] FROM duckdb_databases() WHERE database_name = 'findings'"
    ).fetchone()
    assert row is not None
    assert row[0].startswith("v1.0.0")
    magic, version = struct.unpack_from("<4sQ", database.read_bytes()[:32], 8)
    assert (magic, version) == (b"DUCK", 64)


# --------------------------------------------------------------------------- Parquet


def test_every_table_is_a_parquet_file_too(connection: Connection, database: Path) -> None:
    files = sorted(path.name for path in (database.parent / "parquet").iterdir())
    assert files == [f"{table}.parquet" for table in _tables(connection)]


def test_parquet_files_have_the_rows_of_the_tables(connection: Connection, database: Path) -> None:
    different = {}
    for table in _tables(connection):
        file = database.parent / "parquet" / f"{table}.parquet"
        names = [field.name for field in pq.read_schema(file)]
        plain = ", ".join(
            f'"{name}"::VARCHAR' if _columns(connection)[table, name].startswith("ENUM")
            else f'"{name}"'
            for name in names
        )  # fmt: skip
        mine = connection.execute(f"SELECT {plain} FROM {table}").fetchall()
        theirs = connection.execute(f"SELECT {plain} FROM read_parquet(?)", [str(file)]).fetchall()
        if sorted(map(repr, mine)) != sorted(map(repr, theirs)):
            different[table] = (len(mine), len(theirs))
    assert different == {}


# --------------------------------------------------------------------------- evidence


def wrong_quotes(database: Path) -> tuple[int, list[str]]:
    """How many spans of evidence a database has, and which are not their page's text."""
    with duckdb.connect(str(database), read_only=True) as connection:
        pages = {
            (document, page): (text, width, height)
            for document, page, text, width, height in connection.execute(
                "SELECT document_id, page, text, width, height FROM pages"
            ).fetchall()
        }
        count, wrong = 0, []
        for table, column in _columns(connection):
            if column != "spans":
                continue
            rows = connection.execute(
                "SELECT document_id, page, quote, char_start, char_end, x0, top, x1, bottom, "
                f"spans FROM {table}"
            ).fetchall()
            for document, *first, spans in rows:
                if first[0] is None:
                    if spans:
                        wrong.append(f"{table} {document}: spans without a page")
                    continue
                if list(spans[0].values()) != first:
                    wrong.append(f"{table} {document}: the first span is not the row's own")
                for span in spans:
                    count += 1
                    text, width, height = pages[document, span["page"]]
                    if text[span["char_start"] : span["char_end"]] != span["quote"]:
                        wrong.append(f"{table} {document} page {span['page']}: {span['quote']!r}")
                    if not span["quote"].strip():
                        wrong.append(f"{table} {document} page {span['page']}: an empty quote")
                    if span["x0"] is not None and not (
                        -1 <= span["x0"] < span["x1"] <= width + 1
                        and -1 <= span["top"] < span["bottom"] <= height + 1
                    ):
                        wrong.append(f"{table} {document} page {span['page']}: box of {span}")
    return count, wrong


def test_every_quote_is_the_text_of_its_page_at_its_offsets(database: Path) -> None:
    count, wrong = wrong_quotes(database)
    assert wrong == []
    assert count > 500


def test_every_finding_has_evidence(connection: Connection) -> None:
    tables = {table for table, column in _columns(connection) if column == "spans"} - {"issues"}
    without = {
        table: connection.execute(
            f"SELECT count(*) FROM {table} WHERE quote IS NULL OR len(spans) = 0"
        ).fetchall()
        for table in sorted(tables)
    }
    assert without == {table: [(0,)] for table in sorted(tables)}


def test_a_finding_over_a_page_break_has_a_span_on_each_page(connection: Connection) -> None:
    row = connection.execute(
        """
        SELECT spans FROM improvement_areas JOIN documents USING (document_id)
        WHERE path LIKE '%cambridgeshire%' AND text LIKE 'Transition planning%'
        """
    ).fetchone()
    assert row is not None
    assert {span["page"] for span in row[0]} == {2, 3}
    assert row[0][-1]["quote"] == "twenty-one."


# --------------------------------------------------------------------------- papers made for this

_TEXT = "The inspection took place. Services were judged to be good."
_RUN = RunRow("r1", datetime(2024, 1, 1), datetime(2024, 1, 1), "0", "corpus", 1, 0)  # noqa: DTZ001


def _span(quote: str) -> Evidence:
    start = _TEXT.index(quote)
    return Evidence((Span(1, start, start + len(quote), quote, None),))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _inspection(
    start: str | None,
    end: str | None = None,
    *,
    published: str | None = None,
    precision: Precision | None = Precision.RANGE,
    kind: InspectionKind | None = InspectionKind.STANDARD,
    is_current: bool = True,
    framework: str | None = "sif",
) -> InspectionFound:
    return InspectionFound(
        framework, kind, _day(start), _day(end), _day(published), precision, is_current,
        _span("The inspection took place"),
    )  # fmt: skip


def _judgement(
    grade: Grade,
    *,
    area: str = "overall_effectiveness",
    is_current: bool = True,
    as_of: str = "",
    precision: Precision = Precision.DAY,
) -> Judgement:
    return Judgement(
        area=area,
        grade=grade,
        is_current=is_current,
        as_of=_day(as_of),
        as_of_precision=precision if as_of else None,
        method=Method.SENTENCE,
        confidence=0.9,
        area_raw=area,
        grade_raw=grade.value,
        evidence=_span("good"),
    )


def _findings(
    number: int,
    *inspections: InspectionFound,
    council_id: str | None = "rotherham",
    kind: DocumentKind = DocumentKind.COMMITTEE_REPORT,
    judgements: Sequence[Judgement] = (),
) -> DocumentFindings:
    page = Page(1, _TEXT, 595.0, 842.0, (), ())
    document = Document(f"{number:064x}"[::-1], f"paper-{number}.pdf", (page,))
    return DocumentFindings(
        document, kind, None, council_id, None, None,
        inspections=inspections, judgements=tuple(judgements),
    )  # fmt: skip


_REPORT = DocumentKind.INSPECTION_REPORT
Publish = Callable[..., Path]


@pytest.fixture
def published(tmp_path: Path) -> Publish:
    """Publishes findings in the test's folder: ``published(findings, …)`` gives the database."""

    def put(*all_findings: DocumentFindings, outputs: Path = tmp_path / "outputs") -> Path:
        can_write(outputs)
        records = outputs / "records"
        records.mkdir(exist_ok=True)
        paths = []
        for findings in all_findings:
            path = record_path(records, findings.document.sha256, "v")
            write_record(findings, None, path)
            paths.append(path)
        publish(outputs, paths, [], [], _RUN)
        return outputs / "findings.duckdb"

    return put


def _rows(database: Path, sql: str) -> list[tuple[Any, ...]]:
    with duckdb.connect(str(database), read_only=True) as connection:
        return connection.execute(sql).fetchall()


_INSPECTIONS = (
    "SELECT inspection_id, framework::VARCHAR, kind::VARCHAR, start_date, end_date, "
    "published_date FROM inspections ORDER BY ALL"
)
_MENTIONS = (
    "SELECT path, inspection_id FROM inspection_mentions JOIN documents USING (document_id) "
    "ORDER BY ALL"
)


# --------------------------------------------------------------------------- inspections


def test_a_report_and_a_paper_of_one_inspection_are_one_row(published: Publish) -> None:
    database = published(
        _findings(1, _inspection("2017-11-01", "2017-11-30", published="2018-01-29",
                                 precision=Precision.MONTH)),
        _findings(2, _inspection("2017-11-06", "2017-11-30", kind=InspectionKind.REINSPECTION),
                  kind=_REPORT),
    )  # fmt: skip
    assert _rows(database, _INSPECTIONS) == [
        ("rotherham-2017-11-06", "sif", "reinspection", date(2017, 11, 6), date(2017, 11, 30),
         date(2018, 1, 29)),
    ]  # fmt: skip
    assert _rows(database, _MENTIONS) == [
        ("paper-1.pdf", "rotherham-2017-11-06"),
        ("paper-2.pdf", "rotherham-2017-11-06"),
    ]


def test_an_inspection_does_not_hang_on_the_order_of_its_papers(published: Publish) -> None:
    papers = [
        _findings(1, _inspection("2014-01-01", "2014-12-31", precision=Precision.YEAR)),
        _findings(2, _inspection("2014-09-01", "2014-10-31")),
        _findings(3, _inspection("2014-09-16", "2014-10-08"), kind=_REPORT),
    ]
    there = _rows(published(*papers), _INSPECTIONS)
    back = _rows(published(*reversed(papers)), _INSPECTIONS)
    assert there == back
    assert [row[0] for row in there] == ["rotherham-2014-09-16"]


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        pytest.param(
            _inspection("2017-11-06", "2017-11-30"),
            _inspection("2017-12-20", "2017-12-22"),
            1,
            id="twenty days apart: a feedback meeting",
        ),
        pytest.param(
            _inspection("2017-11-06", "2017-11-30"),
            _inspection("2018-01-15", "2018-01-26"),
            2,
            id="six weeks apart",
        ),
        pytest.param(
            _inspection("2014-09-16", "2014-10-08"),
            _inspection("2014-01-01", "2014-12-31", precision=Precision.YEAR, is_current=False),
            1,
            id="a year and a day of it",
        ),
        pytest.param(
            _inspection("2014-09-16", "2014-10-08"),
            _inspection("2013-01-01", "2013-12-31", precision=Precision.YEAR, is_current=False),
            2,
            id="a year and a day of the next",
        ),
        pytest.param(
            _inspection("2017-11-06", "2017-11-30", published="2018-01-29"),
            _inspection(None, published="2018-01-29", precision=None),
            1,
            id="the day of publication alone",
        ),
        pytest.param(
            _inspection("2022-06-07", "2022-06-08", kind=InspectionKind.FOCUSED_VISIT),
            _inspection("2022-06-20", "2022-07-01"),
            2,
            id="a visit and an inspection",
        ),
        pytest.param(
            _inspection("2022-06-01", "2022-06-30", precision=Precision.MONTH,
                        kind=InspectionKind.FOCUSED_VISIT),
            _inspection("2022-06-01", "2022-06-30", precision=Precision.MONTH),
            2,
            id="a visit and an inspection of one month",
        ),
        pytest.param(
            _inspection("2018-01-29", precision=Precision.DAY),
            _inspection(None, published="2018-01-29", precision=None),
            2,
            id="begun and published on one day",
        ),
    ],
)  # fmt: skip
def test_two_papers_tell_of_one_inspection_or_of_two(
    published: Publish, one: InspectionFound, other: InspectionFound, count: int
) -> None:
    rows = _rows(published(_findings(1, one), _findings(2, other)), _INSPECTIONS)
    assert len(rows) == count


def test_inspections_of_two_councils_on_the_same_days_are_two(published: Publish) -> None:
    days = _inspection("2022-10-03", "2022-10-14", framework="ilacs")
    database = published(
        _findings(1, days, council_id="north-northamptonshire"),
        _findings(2, days, council_id="west-northamptonshire"),
    )
    assert [row[0] for row in _rows(database, _INSPECTIONS)] == [
        "north-northamptonshire-2022-10-03",
        "west-northamptonshire-2022-10-03",
    ]


def test_a_year_that_could_be_either_of_two_inspections_is_neither(published: Publish) -> None:
    database = published(
        _findings(1, _inspection("2014-02-03", "2014-02-14"), kind=_REPORT),
        _findings(2, _inspection("2014-09-16", "2014-10-08"), kind=_REPORT),
        _findings(3, _inspection("2014-01-01", "2014-12-31", precision=Precision.YEAR)),
    )
    assert len(_rows(database, _INSPECTIONS)) == 2
    assert dict(_rows(database, _MENTIONS))["paper-3.pdf"] is None


def test_without_a_council_there_is_a_mention_and_no_inspection(published: Publish) -> None:
    database = published(_findings(1, _inspection("2017-11-06", "2017-11-30"), council_id=None))
    assert _rows(database, _INSPECTIONS) == []
    assert _rows(database, _MENTIONS) == [("paper-1.pdf", None)]


@pytest.mark.parametrize(
    ("as_of", "precision", "inspection_id"),
    [
        pytest.param("2014-09-16", Precision.DAY, "rotherham-2014-09-16", id="first day"),
        pytest.param("2014-10-01", Precision.DAY, "rotherham-2014-09-16", id="a day of it"),
        pytest.param("2014-09-01", Precision.DAY, None, id="a day before it"),
        pytest.param("2014-09-01", Precision.MONTH, "rotherham-2014-09-16", id="its month"),
        pytest.param("2014-01-01", Precision.YEAR, "rotherham-2014-09-16", id="its year"),
        pytest.param("2012-01-01", Precision.YEAR, None, id="another year"),
        pytest.param("", Precision.DAY, None, id="no date"),
    ],
)
def test_an_earlier_judgement_is_of_the_inspection_that_its_date_falls_on(
    published: Publish, as_of: str, precision: Precision, inspection_id: str | None
) -> None:
    database = published(
        _findings(
            1,
            _inspection("2017-11-06", "2017-11-30"),
            _inspection("2014-09-16", "2014-10-08", is_current=False),
            judgements=[
                _judgement(Grade.GOOD, as_of="2017-11-30"),
                _judgement(Grade.INADEQUATE, is_current=False, as_of=as_of, precision=precision),
            ],
        )
    )
    found = _rows(database, "SELECT grade::VARCHAR, inspection_id FROM judgements ORDER BY ALL")
    assert found == [("good", "rotherham-2017-11-06"), ("inadequate", inspection_id)]


# --------------------------------------------------------------------------- views over papers


def test_the_report_counts_before_a_paper_and_both_stand_side_by_side(published: Publish) -> None:
    days = _inspection("2017-11-06", "2017-11-30")
    database = published(
        _findings(1, days, judgements=[_judgement(Grade.OUTSTANDING)]),
        _findings(2, days, judgements=[_judgement(Grade.GOOD)], kind=_REPORT),
    )
    assert _rows(database, "SELECT grade::VARCHAR FROM latest_judgements") == [("good",)]
    assert _rows(
        database,
        "SELECT paper_says, report_says, agrees, paper_quote FROM claims_check "
        "WHERE claim = 'grade'",
    ) == [("outstanding", "good", False, "good")]
    (conflict,) = _rows(
        database, "SELECT grade::VARCHAR, other_grade::VARCHAR FROM judgement_conflicts"
    )
    assert set(conflict) == {"outstanding", "good"}
    assert _rows(database, "SELECT grade::VARCHAR, judged_on FROM judgement_history") == [
        ("good", date(2017, 11, 30))
    ]


def test_a_paper_that_agrees_with_the_report_is_no_conflict(published: Publish) -> None:
    days = _inspection("2017-11-06", "2017-11-30")
    database = published(
        _findings(1, days, judgements=[_judgement(Grade.GOOD)]),
        _findings(2, days, judgements=[_judgement(Grade.GOOD)], kind=_REPORT),
    )
    agrees = "SELECT agrees FROM claims_check WHERE claim = 'grade'"
    assert _rows(database, agrees) == [(True,)]
    assert _rows(database, "SELECT * FROM judgement_conflicts") == []


_CLAIMS = "SELECT claim, paper_says, report_says, agrees FROM claims_check ORDER BY ALL"


@pytest.mark.parametrize(
    ("paper", "claims"),
    [
        pytest.param(
            _inspection("2014-07-07", precision=Precision.DAY),
            [("start", "2014-07-07", "2014-07-08", False)],
            id="a day too early",
        ),
        pytest.param(
            _inspection("2014-07-01", "2014-07-31", precision=Precision.MONTH),
            [("start", "2014-07", "2014-07-08", True)],
            id="the month",
        ),
        pytest.param(
            _inspection("2014-01-01", "2014-12-31", precision=Precision.YEAR),
            [("start", "2014", "2014-07-08", True)],
            id="the year",
        ),
        pytest.param(
            _inspection("2014-07-08", "2014-07-30", published="2014-09-16"),
            [
                ("end", "2014-07-30", "2014-07-30", True),
                ("published", "2014-09-16", "2014-09-15", False),
                ("start", "2014-07-08", "2014-07-08", True),
            ],
            id="another day of publication",
        ),
    ],
)
def test_a_papers_dates_are_held_against_the_reports(
    published: Publish, paper: InspectionFound, claims: list[tuple[str, str, str, bool]]
) -> None:
    report = _inspection("2014-07-08", "2014-07-30", published="2014-09-15")
    database = published(_findings(1, paper), _findings(2, report, kind=_REPORT))
    assert _rows(database, _CLAIMS) == claims
    assert _rows(database, "SELECT start_date, end_date FROM inspections") == [
        (date(2014, 7, 8), date(2014, 7, 30))
    ]


def _area(ordinal: int, text: str) -> Passage:
    return Passage(
        ordinal, "-", "", text, AddressedTo.LOCAL_AUTHORITY, False, (), _span("Services were")
    )


def test_areas_that_a_paper_passes_on_and_leaves_out_are_told_with_both_quotes(
    published: Publish,
) -> None:
    days = _inspection("2017-11-06", "2017-11-30")
    report = replace(
        _findings(1, days, kind=_REPORT),
        improvement_areas=(
            _area(1, "Ensure that supervision of social workers is regular and reflective."),
            _area(2, "Improve the timeliness of life story work."),
        ),
    )
    fault = "Social workers' supervision is neither regular nor reflective"
    paper = replace(
        _findings(2, days),
        improvement_areas=(_area(1, fault),),
        stated_counts=(StatedCount(4, None, True, "four", _span("good")),),
    )
    database = published(report, paper)
    claims = _rows(database, _CLAIMS.replace(" ORDER", " WHERE claim LIKE 'improvement%' ORDER"))
    assert claims == [
        (
            "improvement_area",
            fault,
            "Ensure that supervision of social workers is regular and reflective.",
            True,
        ),
        ("improvement_area", None, "Improve the timeliness of life story work.", False),
        ("improvement_areas", "4", "2", False),
    ]
    passed = "SELECT status::VARCHAR FROM areas_passed_on ORDER BY improvement_area_id"
    assert _rows(database, passed) == [("passed_on",), ("not_found",)]


def test_of_two_papers_the_one_nearest_to_the_inspection_is_believed(published: Publish) -> None:
    days = _inspection("2017-11-06", "2017-11-30")
    database = published(
        replace(
            _findings(1, days, judgements=[_judgement(Grade.INADEQUATE)]),
            meeting_date=date(2019, 6, 1),
        ),
        replace(
            _findings(2, days, judgements=[_judgement(Grade.GOOD)]), meeting_date=date(2018, 2, 1)
        ),
    )
    for view in ("latest_judgements", "judgement_history"):
        assert _rows(database, f"SELECT grade::VARCHAR FROM {view}") == [("good",)]


def test_an_inspection_known_by_its_publication_is_the_one_that_ended_before_it(
    published: Publish,
) -> None:
    database = published(
        _findings(1, _inspection("2021-12-06", "2021-12-17"), kind=_REPORT),
        _findings(2, _inspection(None, published="2022-02-11", precision=None)),
    )
    assert _rows(database, "SELECT end_date, published_date FROM inspections") == [
        (date(2021, 12, 17), date(2022, 2, 11))
    ]


def test_a_later_inspection_takes_the_place_of_an_earlier_one(published: Publish) -> None:
    database = published(
        _findings(1, _inspection("2014-09-16", "2014-10-08"), judgements=[
            _judgement(Grade.INADEQUATE), _judgement(Grade.GOOD, area="adoption")]),
        _findings(2, _inspection("2017-11-06", "2017-11-30"),
                  judgements=[_judgement(Grade.GOOD)]),
    )  # fmt: skip
    latest = "SELECT area::VARCHAR, grade::VARCHAR, judged_on FROM latest_judgements ORDER BY ALL"
    assert _rows(database, latest) == [
        ("adoption", "good", date(2014, 10, 8)),
        ("overall_effectiveness", "good", date(2017, 11, 30)),
    ]
    matrix = "SELECT overall_effectiveness, adoption, latest_inspection FROM judgement_matrix"
    assert _rows(database, matrix) == [("good", "good", date(2017, 11, 30))]
    history = "SELECT grade::VARCHAR FROM judgement_history WHERE family = 'overall'"
    assert _rows(database, history) == [("inadequate",), ("good",)]


def test_what_was_not_judged_is_nobodys_latest_grade(published: Publish) -> None:
    database = published(
        _findings(1, _inspection("2014-09-16", "2014-10-08"),
                  judgements=[_judgement(Grade.INADEQUATE, area="lscb_effectiveness")]),
        _findings(2, _inspection("2017-11-06", "2017-11-30"),
                  judgements=[_judgement(Grade.NOT_JUDGED, area="lscb_effectiveness")]),
    )  # fmt: skip
    assert _rows(database, "SELECT grade::VARCHAR FROM latest_judgements") == [("inadequate",)]


def test_the_combined_grade_of_care_is_copied_into_neither_half(published: Publish) -> None:
    database = published(
        _findings(1, _inspection("2019-05-13", "2019-05-24", framework="ilacs"), judgements=[
            _judgement(Grade.GOOD, area="children_in_care_and_care_leavers")])
    )  # fmt: skip
    matrix = (
        "SELECT children_in_care_and_care_leavers, children_in_care, care_leavers "
        "FROM judgement_matrix"
    )
    assert _rows(database, matrix) == [("good", None, None)]


def test_a_predecessors_grade_is_not_its_successors(published: Publish) -> None:
    database = published(
        _findings(1, _inspection("2019-06-24", "2019-07-05"), council_id="northamptonshire",
                  judgements=[_judgement(Grade.INADEQUATE)]),
    )  # fmt: skip
    councils = "SELECT council_id FROM latest_judgements"
    assert _rows(database, councils) == [("northamptonshire",)]
    successors = (
        "SELECT successor FROM council_successions WHERE predecessor = 'northamptonshire' "
        "ORDER BY ALL"
    )
    assert _rows(database, successors) == [
        ("north-northamptonshire",),
        ("west-northamptonshire",),
    ]


# --------------------------------------------------------------------------- publishing


def test_what_publish_tells_is_what_the_tables_have(tmp_path: Path) -> None:
    outputs = tmp_path / "it's here"
    can_write(outputs)
    findings = _findings(
        1, _inspection("2017-11-06", "2017-11-30"), judgements=[_judgement(Grade.GOOD)]
    )
    path = record_path(outputs, findings.document.sha256, "v")
    write_record(findings, "https://example.org/a.pdf", path)
    file = FileRow("paper-1.pdf", 12, "0" * 64, findings.document.document_id, "read", None)
    failure = FailureRow("bad.pdf", None, "read", "damaged", "bad.pdf is damaged; mend it")
    counts = publish(outputs, [path], [file], [failure], _RUN)
    database = outputs / "findings.duckdb"
    told = {table: _rows(database, f"SELECT count(*) FROM {table}")[0][0] for table in counts}
    assert counts == told
    assert (counts["documents"], counts["judgements"], counts["inspections"]) == (1, 1, 1)
    assert _rows(database, "SELECT source_url FROM documents") == [("https://example.org/a.pdf",)]
    assert _rows(database, "SELECT path, status::VARCHAR FROM files") == [("paper-1.pdf", "read")]
    assert _rows(database, "SELECT message FROM failures") == [("bad.pdf is damaged; mend it",)]


def test_a_corpus_without_papers_gives_all_tables_empty(published: Publish) -> None:
    database = published()
    assert _rows(database, "SELECT count(*) FROM documents") == [(0,)]
    assert _rows(database, "SELECT count(*) FROM councils") == [(158,)]
    assert _rows(database, "SELECT * FROM judgement_matrix") == []


def test_a_database_that_is_open_in_a_reader_stays_readable(published: Publish) -> None:
    first = _findings(1, _inspection("2017-11-06", "2017-11-30"))
    second = _findings(2, _inspection("2014-09-16", "2014-10-08"))
    database = published(first)
    with duckdb.connect(str(database), read_only=True) as reader:
        before = reader.execute("SELECT path FROM documents").fetchall()
        assert published(first, second) == database
        assert reader.execute("SELECT path FROM documents").fetchall() == before
        assert reader.execute("SELECT text FROM pages").fetchall() == [(_TEXT,)]
    code = (
        "import duckdb, sys; c = duckdb.connect(sys.argv[1], read_only=True); "
        "print(c.execute('SELECT count(*) FROM documents').fetchone()[0])"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(database)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert told.stdout.strip() == "2"
    assert pq.read_table(database.parent / "parquet" / "documents.parquet").num_rows == 2


def test_where_publishing_fails_the_last_database_stays(published: Publish) -> None:
    database = published(_findings(1, _inspection("2017-11-06", "2017-11-30")))
    before = database.read_bytes()
    bad = database.parent / "records" / "bad.parquet"
    bad.write_bytes(b"no parquet")
    with pytest.raises(duckdb.Error):
        publish(database.parent, [bad], [], [], _RUN)
    assert database.read_bytes() == before
    assert sorted(path.name for path in database.parent.iterdir()) == [
        "findings.duckdb",
        "parquet",
        "records",
    ]


@pytest.mark.parametrize(
    "inside",
    [
        pytest.param("", id="a file in the folder's place"),
        pytest.param("outputs", id="a file in its parent's place"),
    ],
)
def test_outputs_that_are_no_folder_are_told_before_any_work(tmp_path: Path, inside: str) -> None:
    file = tmp_path / "taken"
    file.write_text("a file")
    with pytest.raises(OutputsError, match="can't be written") as told:
        can_write(file / inside)
    assert "OUTPUTS" in str(told.value)
    assert file.read_text() == "a file"


def test_a_folder_in_the_databases_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "findings.duckdb").mkdir()
    with pytest.raises(OutputsError, match=r"findings\.duckdb is a folder"):
        can_write(tmp_path)


def test_outputs_are_made_with_their_parents(tmp_path: Path) -> None:
    can_write(tmp_path / "a" / "b")
    assert list((tmp_path / "a" / "b").iterdir()) == []


def test_a_record_is_named_by_document_and_version(tmp_path: Path) -> None:
    assert record_path(tmp_path, "ab" * 32, "v1").name == "abababababababab-v1.parquet"
    assert record_path(tmp_path, "ab" * 32, "v1") != record_path(tmp_path, "ab" * 32, "v2")
