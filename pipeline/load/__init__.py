"""Findings to Parquet, one record a document, and from there to DuckDB in one pass."""

from pipeline.load.database import FailureRow, FileRow, RunRow, can_write, publish
from pipeline.load.store import record_path, write_record

__all__ = ["FailureRow", "FileRow", "RunRow", "can_write", "publish", "record_path", "write_record"]
