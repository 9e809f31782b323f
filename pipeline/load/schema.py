"""The schema: schema.sql with the enumerations of the vocabulary, and Arrow's view of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import duckdb
import pyarrow as pa

from pipeline.across import Carried
from pipeline.records import (
    AddressedTo,
    Basis,
    CouncilRole,
    DateRole,
    Direction,
    DocumentKind,
    FieldName,
    Grade,
    InspectionKind,
    MatchGrade,
    Method,
    PersonRole,
    Precision,
    Rating,
    Severity,
    Stage,
    TextSource,
)
from pipeline.vocabulary import areas, frameworks, themes

FILE_STATUSES = ("read", "unchanged", "duplicate", "failed", "skipped")
# The tables that documents fill, in an order that keeps references.
DOCUMENT_TABLES = (
    "documents",
    "pages",
    "front_sheet",
    "people",
    "council_mentions",
    "inspection_mentions",
    "judgements",
    "improvement_areas",
    "improvement_area_themes",
    "strengths",
    "improvement_area_counts",
    "dates",
    "rag_ratings",
    "recommendations",
    "deadlines",
    "issues",
)
_BOX = "x0 DOUBLE, top DOUBLE, x1 DOUBLE, bottom DOUBLE"
_SPAN = f"page INTEGER, quote VARCHAR, char_start INTEGER, char_end INTEGER, {_BOX}"
_EVIDENCE = f"{_SPAN}, spans STRUCT({_SPAN})[]"
_EVIDENCE_COMMENTS = {
    "document_id": "The document",
    "page": "Page on which it stands, from 1",
    "quote": "The page''s text from char_start to char_end, to the letter",
    "char_start": "Where the quote begins in pages.text, from 0",
    "char_end": "Where the quote ends in pages.text, exclusive",
    "x0": "Left edge in points; empty for plain text",
    "top": "Upper edge in points from the top of the page",
    "x1": "Right edge in points",
    "bottom": "Lower edge in points from the top of the page",
    "spans": "All its parts, where it crosses a page or other text parts it",
}


def statements() -> str:
    """The SQL that makes the types and tables, comments included."""
    text = (files("pipeline.load") / "schema.sql").read_text("utf-8")
    text = text.replace("/*evidence*/", _EVIDENCE)
    return "\n".join([*_types(), text, *_comments(text)])


def views() -> list[str]:
    """The SQL of the views, in the order of their files' names."""
    folder = files("pipeline.load") / "views"
    found = sorted(file.name for file in folder.iterdir() if file.name.endswith(".sql"))
    return [(folder / name).read_text("utf-8") for name in found]


@cache
def arrow_schemas() -> dict[str, pa.Schema]:
    """The columns of the tables that documents fill, as Arrow's; enumerated types are strings."""
    found = {}
    with duckdb.connect() as connection:
        connection.execute(statements())
        for table in DOCUMENT_TABLES:
            schema = connection.sql(f"SELECT * FROM {table} LIMIT 0").to_arrow_table().schema
            found[table] = pa.schema([pa.field(c.name, _plain(c.type)) for c in schema])
    return found


def _plain(kind: pa.DataType) -> pa.DataType:
    return pa.string() if pa.types.is_dictionary(kind) else kind


def _types() -> Iterable[str]:
    enumerations: dict[str, Iterable[Any]] = {
        "document_kind": DocumentKind,
        "field_name": FieldName,
        "person_role": PersonRole,
        "council_role": CouncilRole,
        "match_grade": MatchGrade,
        "inspection_kind": InspectionKind,
        "date_precision": Precision,
        "date_role": DateRole,
        "grade": Grade,
        "method": Method,
        "addressed_to": AddressedTo,
        "rating": Rating,
        "direction": Direction,
        "basis": Basis,
        "carried": Carried,
        "severity": Severity,
        "stage": Stage,
        "text_source": TextSource,
        "file_status": FILE_STATUSES,
        "framework": dict.fromkeys(framework.framework for framework in frameworks()),
        "area": areas(),
        "family": dict.fromkeys(areas().values()),
        "theme": [theme.theme for theme in themes()],
    }
    for name, values in enumerations.items():
        listed = ", ".join(f"'{value}'" for value in values)
        yield f"CREATE TYPE {name} AS ENUM ({listed});"


def _comments(text: str) -> Iterable[str]:
    """The comments that are the same for the evidence of every table."""
    for table in DOCUMENT_TABLES[2:]:
        columns = dict(_EVIDENCE_COMMENTS)
        if table == "improvement_area_themes":
            continue
        for column, comment in columns.items():
            yield f"COMMENT ON COLUMN {table}.{column} IS '{comment}';"
