"""Findings to rows: the record of a document, as Parquet keeps it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pipeline.records import (
    DocumentFindings,
    Evidence,
    Passage,
    Span,
    TextSource,
)

Row = dict[str, Any]


def rows_of(findings: DocumentFindings, source_url: str | None) -> dict[str, list[Row]]:
    """The rows of every table that a document fills; inspections are resolved later, over all."""
    document = findings.document
    key = document.document_id
    areas = _passages(findings.improvement_areas, findings, "improvement_area")
    return {
        "documents": [
            {
                "document_id": key,
                "sha256": document.sha256,
                "path": document.path,
                "kind": findings.kind,
                "title": findings.title,
                "council_id": findings.council_id,
                "committee": findings.committee,
                "meeting_date": findings.meeting_date,
                "page_count": len(document.pages),
                "language": "en",
                "ocr_page_count": sum(p.source is TextSource.OCR for p in document.pages),
                "source_url": source_url,
            }
        ],
        "pages": [
            {
                "document_id": key,
                "page": page.number,
                "text": page.text,
                "width": page.width,
                "height": page.height,
                "text_source": page.source,
            }
            for page in document.pages
        ],
        "front_sheet": _plain(findings.front_sheet, key),
        "people": _plain(findings.people, key),
        "council_mentions": [
            {
                "document_id": key,
                "council_id": c.council_id,
                "raw": c.raw,
                "role": c.role,
                "match": c.match,
                "score": c.score,
                "mentions": c.count,
                **_evidence(c.evidence),
            }
            for c in findings.councils
        ],
        "inspection_mentions": _plain(findings.inspections, key),
        "judgements": [
            {**row, "judgement_id": f"{key}-j{number}", "council_id": findings.council_id}
            for number, row in enumerate(_plain(findings.judgements, key), start=1)
        ],
        "improvement_areas": areas,
        "improvement_area_themes": [
            {
                "improvement_area_id": row["improvement_area_id"],
                "theme": theme.theme,
                "confidence": theme.confidence,
            }
            for row, passage in zip(areas, findings.improvement_areas, strict=True)
            for theme in passage.themes
        ],
        "strengths": _passages(findings.strengths, findings, "strength"),
        "improvement_area_counts": [
            {
                "document_id": key,
                "stated": c.count,
                "as_of": c.as_of,
                "is_current": c.is_current,
                "raw": c.raw,
                **_evidence(c.evidence),
            }
            for c in findings.stated_counts
        ],
        "dates": [
            {
                "document_id": key,
                "role": d.role,
                "start_date": d.interval.start,
                "end_date": d.interval.end,
                "precision": d.interval.precision,
                "raw": d.raw,
                **_evidence(d.evidence),
            }
            for d in findings.dates
        ],
        "rag_ratings": [
            {**row, "council_id": findings.council_id} for row in _plain(findings.rag_ratings, key)
        ],
        "recommendations": _plain(findings.recommendations, key),
        "deadlines": _plain(findings.deadlines, key),
        "issues": _plain(findings.issues, key),
    }


def _plain(records: Iterable[Any], key: str) -> list[Row]:
    """Rows of records whose fields are columns."""
    return [
        {
            "document_id": key,
            **{name: getattr(record, name) for name in record.__slots__ if name != "evidence"},
            **_evidence(record.evidence),
        }
        for record in records
    ]


def _passages(passages: tuple[Passage, ...], findings: DocumentFindings, kind: str) -> list[Row]:
    key = findings.document.document_id
    return [
        {
            f"{kind}_id": f"{key}-{kind[0]}{passage.ordinal}",
            "document_id": key,
            "council_id": findings.council_id,
            "ordinal": passage.ordinal,
            "marker": passage.marker,
            "heading": passage.heading,
            "text": passage.text,
            "addressed_to": passage.addressed_to,
            "is_priority": passage.is_priority,
            **_evidence(passage.evidence),
        }
        for passage in passages
    ]


def _evidence(evidence: Evidence | None) -> Row:
    if evidence is None:
        return {}
    return {**_span(evidence.spans[0]), "spans": [_span(span) for span in evidence.spans]}


def _span(span: Span) -> Row:
    box = span.box
    return {
        "page": span.page,
        "quote": span.quote,
        "char_start": span.start,
        "char_end": span.end,
        "x0": box.x0 if box else None,
        "top": box.top if box else None,
        "x1": box.x1 if box else None,
        "bottom": box.bottom if box else None,
    }
