"""What many documents together tell, from the database's tables and back into them."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import duckdb

from pipeline.across import DatedMention, Passage, passed_on, resolve
from pipeline.load.bulk import insert
from pipeline.records import InspectionKind, Precision
from pipeline.vocabulary import frameworks


def resolve_inspections(connection: duckdb.DuckDBPyConnection) -> None:
    """Fills ``inspections`` from ``staged_mentions`` (inspection_mentions with a row).

    An inspection of before a council's first day is its predecessor's (macro ``council_on``).

    Makes the table ``resolved`` (row, inspection_id).
    """
    inspectorates = {f.framework: f.inspectorate for f in frameworks()}
    found = resolve(_mentions(connection))
    insert(
        connection,
        "inspections",
        [
            (
                i.inspection_id,
                i.council_id,
                inspectorates.get(i.framework) if i.framework else None,
                i.framework,
                i.kind,
                i.start,
                i.end,
                i.published,
            )
            for i in found
        ],
    )
    connection.execute("CREATE TEMP TABLE resolved (row BIGINT, inspection_id VARCHAR)")
    insert(connection, "resolved", [(row, i.inspection_id) for i in found for row in i.rows])


def _mentions(connection: duckdb.DuckDBPyConnection) -> list[DatedMention]:
    rows = connection.execute(
        """
        SELECT m.row, council_on(d.council_id, coalesce(m.start_date, m.published_date)) AS council,
               d.kind = 'inspection_report' AND m.is_current,
               m.framework::VARCHAR, m.kind::VARCHAR, m.start_date, m.end_date, m.published_date,
               m.precision::VARCHAR
        FROM staged_mentions AS m JOIN documents AS d USING (document_id)
        WHERE council IS NOT NULL
          AND (m.start_date IS NOT NULL OR m.published_date IS NOT NULL)
        """
    ).fetchall()
    return [
        DatedMention(
            row,
            council_id,
            from_report,
            framework,
            InspectionKind(kind) if kind else None,
            start,
            end,
            published,
            Precision(precision) if precision else None,
        )
        for row, council_id, from_report, framework, kind, start, end, published, precision in rows
    ]


def compare_passages(connection: duckdb.DuckDBPyConnection) -> None:
    """Fills ``areas_passed_on``: each report's improvement areas in each paper that is about it."""
    pairs = connection.execute(
        """
        SELECT DISTINCT paper.document_id, report.document_id
        FROM own_inspections AS paper
        JOIN documents AS pd ON pd.document_id = paper.document_id
        JOIN own_inspections AS report USING (inspection_id)
        JOIN documents AS rd ON rd.document_id = report.document_id
        WHERE pd.kind <> 'inspection_report' AND rd.kind = 'inspection_report'
        ORDER BY ALL
        """
    ).fetchall()
    papers, reports = {paper for paper, _ in pairs}, {report for _, report in pairs}
    areas = _by_document(
        connection,
        "SELECT document_id, improvement_area_id, text FROM improvement_areas "
        "WHERE list_contains($documents, document_id) ORDER BY document_id, ordinal",
        papers | reports,
    )
    pages = _by_document(
        connection,
        "SELECT document_id, page, text FROM pages "
        "WHERE list_contains($documents, document_id) ORDER BY document_id, page",
        papers,
    )
    rows = []
    for paper, report in pairs:
        texts = dict(pages[paper])
        of_report, of_paper = ([Passage(*row) for row in areas[d]] for d in (report, paper))
        for told in passed_on(of_report, of_paper, pages[paper]):
            rows.append(
                (
                    paper,
                    report,
                    told.area,
                    told.status,
                    told.likeness / 100,
                    told.item,
                    told.page,
                    None if told.page is None else texts[told.page][told.start : told.end],
                    told.start,
                    told.end,
                )
            )
    insert(connection, "areas_passed_on", rows)


def _by_document(
    connection: duckdb.DuckDBPyConnection, sql: str, documents: set[str]
) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of a query over documents, by the document that each begins with."""
    found: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for document_id, *row in connection.execute(sql, {"documents": sorted(documents)}).fetchall():
        found[document_id].append(tuple(row))
    return found
