"""Ruled tables, found by pdfplumber's table finder in the lines that PDFium has read.

pdfplumber reads a page some fifty times slower than PDFium does, and nearly all of that goes into
its own parsing of the page. Its way from drawn lines to cells takes edges from anywhere.
"""

from __future__ import annotations

from typing import Any, cast

from pdfplumber.table import Table as FoundTable
from pdfplumber.table import (
    cells_to_tables,
    edges_to_intersections,
    intersections_to_cells,
    merge_edges,
)

from pipeline.records import Box

# A stroke is thinner than this, in points; a thicker box is a rectangle with four edges.
_STROKE = 3.0
# Edges that lie this near to each other are one, in points (pdfplumber's own default).
_TOLERANCE = 3.0

Rows = list[list[Box | None]]


def find_tables(drawn: list[Box]) -> list[Rows]:
    """The cells of the ruled tables among the drawn lines and rectangles of a page.

    Returns a list of rows a table, each row a list of boxes, none where a neighbour spans. Tables
    of a single column (a frame around prose) are left out.
    """
    edges = [edge for box in drawn for edge in _edges(box)]
    if not _worth_a_search(edges):
        return []
    merged = merge_edges(edges, _TOLERANCE, _TOLERANCE, _TOLERANCE, _TOLERANCE)
    crossings = edges_to_intersections(merged, _TOLERANCE, _TOLERANCE)
    groups = cells_to_tables(intersections_to_cells(crossings))
    tables = (_rows(FoundTable(cast(Any, None), group)) for group in groups)
    return [rows for rows in tables if any(sum(map(bool, row)) > 1 for row in rows)]


def _rows(table: Any) -> Rows:
    return [[Box(*cell) if cell else None for cell in row.cells] for row in table.rows]


def _worth_a_search(edges: list[dict[str, Any]]) -> bool:
    """A table of two columns has at least three places with an upright line."""
    places = {round(edge["x0"] / _TOLERANCE) for edge in edges if edge["orientation"] == "v"}
    return len(places) > 2


def is_stroke(box: Box) -> bool:
    """Whether a drawn box is thin enough for a line."""
    return box.bottom - box.top < _STROKE or box.x1 - box.x0 < _STROKE


def _edges(box: Box) -> list[dict[str, Any]]:
    if box.bottom - box.top < _STROKE:
        return [_edge("h", box.x0, box.top, box.x1, box.top)]
    if box.x1 - box.x0 < _STROKE:
        return [_edge("v", box.x0, box.top, box.x0, box.bottom)]
    return [
        _edge("h", box.x0, box.top, box.x1, box.top),
        _edge("h", box.x0, box.bottom, box.x1, box.bottom),
        _edge("v", box.x0, box.top, box.x0, box.bottom),
        _edge("v", box.x1, box.top, box.x1, box.bottom),
    ]


def _edge(orientation: str, x0: float, top: float, x1: float, bottom: float) -> dict[str, Any]:
    return {
        "orientation": orientation,
        "x0": x0,
        "x1": x1,
        "top": top,
        "bottom": bottom,
        "width": x1 - x0,
        "height": bottom - top,
    }
