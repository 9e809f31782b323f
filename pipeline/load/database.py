"""The database: built beside the published one, and put in its place by one rename."""

from __future__ import annotations

import csv
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from datetime import date, datetime
from importlib.resources import files
from pathlib import Path

import duckdb

from pipeline.errors import OutputsError
from pipeline.load.across import compare_passages, resolve_inspections
from pipeline.load.bulk import insert
from pipeline.load.schema import DOCUMENT_TABLES, statements, views
from pipeline.vocabulary import alias_forms, areas, councils, frameworks, themes

DATABASE = "findings.duckdb"
# The oldest format that DuckDB 2 writes: every DuckDB since 1.0 reads it.
_STORAGE_VERSION = "v1.0.0"
# What is built stands in a folder of this name until it is published.
_BUILDING = ".building-"


@dataclass(frozen=True, slots=True)
class FileRow:
    """What became of a file: the columns of ``files``."""

    path: str
    size: int | None
    sha256: str | None
    document_id: str | None
    status: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class FailureRow:
    """Why a file could not be read: the columns of ``failures``."""

    path: str
    sha256: str | None
    stage: str
    error: str
    message: str


@dataclass(frozen=True, slots=True)
class RunRow:
    """The run: the columns of ``runs``. Times are UTC."""

    run_id: str
    started_at: datetime
    finished_at: datetime
    version: str
    corpus: str
    documents: int
    failures: int


def can_write(outputs: Path) -> None:
    """Sees to it, before any work, that a database can be published in a folder.

    Raises OutputsError with what to do where it can't.
    """
    try:
        if outputs.exists() and not outputs.is_dir():
            raise NotADirectoryError(f"{outputs} is a file")
        outputs.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=outputs, prefix=".can-write-"):
            pass
        if (outputs / DATABASE).is_dir():
            raise IsADirectoryError(f"{outputs / DATABASE} is a folder")
    except OSError as error:
        raise OutputsError(
            f"{outputs} can't be written ({error.strerror or error}); "
            "name another folder with OUTPUTS=… (or --outputs), or change its permissions"
        ) from None


def publish(
    outputs: Path,
    records: Sequence[Path],
    file_rows: Sequence[FileRow],
    failures: Sequence[FailureRow],
    run: RunRow,
) -> dict[str, int]:
    """Builds the database from the records of documents, and Parquet files beside it.

    Returns the number of rows of each table that documents fill. Until the last rename the
    database published before stays as it is.
    """
    for left in outputs.glob(f"{_BUILDING}*"):
        # Of a run that was killed.
        shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(dir=outputs, prefix=_BUILDING) as folder:
        building = Path(folder)
        with duckdb.connect() as connection:
            connection.execute(
                f"ATTACH '{_quoted(building / DATABASE)}' AS findings "
                f"(STORAGE_VERSION '{_STORAGE_VERSION}')"
            )
            connection.execute("USE findings")
            connection.execute(statements())
            _load_registry(connection)
            _load_records(connection, records)
            insert(connection, "files", [astuple(row) for row in file_rows])
            insert(connection, "failures", [astuple(row) for row in failures])
            insert(connection, "runs", [astuple(run)])
            for view in views():
                connection.execute(view)
            counts = {table: _count(connection, table) for table in DOCUMENT_TABLES}
            counts["inspections"] = _count(connection, "inspections")
            parquet = building / "parquet"
            parquet.mkdir()
            _write_parquet(connection, parquet)
            connection.execute("CHECKPOINT findings")
            connection.execute("USE memory")
            connection.execute("DETACH findings")
        _swap(parquet, outputs / "parquet")
        (building / DATABASE).replace(outputs / DATABASE)
    return counts


def _load_records(connection: duckdb.DuckDBPyConnection, records: Sequence[Path]) -> None:
    """Fills the tables of documents; inspections are resolved before what refers to them."""
    if not records:
        return
    listed = {"records": [str(path) for path in records]}
    unnested = "SELECT unnest({}, max_depth := 2) FROM read_parquet($records)"
    for table in ("documents", "pages"):
        connection.execute(f"INSERT INTO {table} BY NAME {unnested.format(table)}", listed)
    connection.execute(
        "CREATE TEMP TABLE staged_mentions AS SELECT row_number() OVER () AS row, * "
        f"FROM ({unnested.format('inspection_mentions')})",
        listed,
    )
    connection.execute(_COUNCIL_ON)
    resolve_inspections(connection)
    connection.execute(_MENTIONS)
    connection.execute(_OWN)
    for table in DOCUMENT_TABLES[2:]:
        rows = unnested.format(table)
        if table == "inspection_mentions":
            continue
        if table == "judgements":
            rows = _JUDGEMENTS.format(rows)
        elif table in ("improvement_areas", "strengths"):
            rows = _OF_DOCUMENT.format(rows)
        connection.execute(f"INSERT INTO {table} BY NAME {rows}", listed)
    compare_passages(connection)


# Whose an inspection or a judgement of a day was: of what was before the council had begun, its
# predecessor's, if there was only one.
_COUNCIL_ON = """
    CREATE TEMP MACRO council_on(council, day) AS CASE
        WHEN (day >= (SELECT valid_from FROM councils WHERE council_id = council))
             IS DISTINCT FROM false
        THEN council
        ELSE (
            SELECT CASE WHEN count(*) = 1 THEN min(predecessor) END
            FROM council_successions AS s JOIN councils AS c ON c.council_id = s.predecessor
            WHERE s.successor = council AND day <= c.valid_to
        ) END
"""
_MENTIONS = """
    INSERT INTO inspection_mentions BY NAME
    SELECT m.* EXCLUDE (row, inspection_id), r.inspection_id
    FROM staged_mentions AS m LEFT JOIN resolved AS r USING (row)
"""
# The inspection that a document is about.
_OWN = """
    CREATE TEMP TABLE own_inspections AS
    SELECT document_id, min(inspection_id) AS inspection_id FROM inspection_mentions
    WHERE is_current GROUP BY document_id
"""
_OF_DOCUMENT = """
    SELECT f.* EXCLUDE (inspection_id), own.inspection_id
    FROM ({}) AS f LEFT JOIN own_inspections AS own USING (document_id)
"""
# An earlier judgement is of the one inspection in its document that its date falls on.
_JUDGEMENTS = """
    SELECT j.* EXCLUDE (council_id, inspection_id),
           council_on(j.council_id, j.as_of) AS council_id,
           CASE WHEN j.is_current THEN own.inspection_id ELSE (
               SELECT CASE WHEN count(DISTINCT m.inspection_id) = 1 THEN min(m.inspection_id) END
               FROM inspection_mentions AS m
               WHERE m.document_id = j.document_id AND NOT m.is_current
                 AND j.as_of <= coalesce(m.end_date, m.start_date)
                 AND m.start_date < j.as_of + CASE j.as_of_precision
                     WHEN 'year' THEN INTERVAL 1 YEAR
                     WHEN 'month' THEN INTERVAL 1 MONTH ELSE INTERVAL 1 DAY END
           ) END AS inspection_id
    FROM ({}) AS j LEFT JOIN own_inspections AS own USING (document_id)
"""


def _load_registry(connection: duckdb.DuckDBPyConnection) -> None:
    """The councils, frameworks and themes of the vocabulary."""
    registry = councils()
    by_code = {council.la_code: council.council_id for council in registry}
    insert(
        connection,
        "councils",
        [
            (
                c.council_id,
                c.short_name,
                c.official_name,
                c.la_code,
                c.gss_code,
                c.council_type,
                c.region,
                c.ofsted_urn or None,
                c.valid_from,
                c.valid_to,
            )
            for c in registry
        ],
    )
    aliases = [(council_id, alias) for alias, ids in alias_forms().items() for council_id in ids]
    insert(connection, "council_aliases", aliases)
    neighbours = [
        (c.council_id, by_code[code], rank)
        for c in registry
        for rank, code in enumerate(c.neighbours, start=1)
        if code in by_code
    ]
    insert(connection, "statistical_neighbours", neighbours)
    insert(connection, "council_successions", _successions(by_code))
    labels = {area.area: area.label for f in reversed(frameworks()) for area in f.areas}
    insert(connection, "areas", [(a, family, labels[a]) for a, family in areas().items()])
    insert(connection, "themes", [(theme.theme, theme.label) for theme in themes()])


def _successions(by_code: dict[int, str]) -> list[tuple[str, str, date, str]]:
    text = (files("pipeline.vocabulary") / "council_changes.csv").read_text("utf-8")
    return [
        (
            by_code[int(row["from_la_code"])],
            by_code[int(row["to_la_code"])],
            date.fromisoformat(row["date"]),
            row["change"],
        )
        for row in csv.DictReader(text.splitlines())
        if row["change"] != "recoded"
    ]


def _write_parquet(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    tables = connection.execute(
        "SELECT table_name FROM duckdb_tables() WHERE database_name = 'findings'"
    ).fetchall()
    for (table,) in tables:
        target = _quoted(folder / f"{table}.parquet")
        connection.execute(f"COPY {table} TO '{target}' (FORMAT parquet, COMPRESSION zstd)")


def _swap(new: Path, old: Path) -> None:
    """Puts a folder in another's place."""
    if old.exists():
        away = new.with_name("parquet-before")
        old.replace(away)
        shutil.rmtree(away, ignore_errors=True)
    new.replace(old)


def _count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    row = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(row[0]) if row else 0


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
