"""One record a document, kept as Parquet between runs: what was read once is not read again."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.load.rows import rows_of
from pipeline.load.schema import DOCUMENT_TABLES, arrow_schemas
from pipeline.records import DocumentFindings


def record_path(folder: Path, sha256: str, version: str) -> Path:
    """Where the record of a document's bytes, extracted by a version, is kept."""
    return folder / f"{sha256[:16]}-{version}.parquet"


def write_record(findings: DocumentFindings, source_url: str | None, path: Path) -> None:
    """Writes a document's record: one row, with a list of rows for every table."""
    rows = rows_of(findings, source_url)
    columns = [pa.array([rows[table]], type=_type(table)) for table in DOCUMENT_TABLES]
    part = path.with_suffix(f".{os.getpid()}.part")
    whole = pa.table(columns, names=list(DOCUMENT_TABLES))
    # Of one row, statistics and dictionaries serve nobody and take most of the time.
    plain = {"use_dictionary": False, "write_statistics": False}
    pq.write_table(whole, part, compression="zstd", **plain)
    part.replace(path)


@cache
def _type(table: str) -> pa.DataType:
    return pa.list_(pa.struct(list(arrow_schemas()[table])))
