"""Outlines to mentions: what the words say, each with where they stand.

An extractor is a declared value in EXTRACTORS; adding one is a module and a line here.
"""

from __future__ import annotations

from typing import Any

from pipeline.extract.councils import COUNCILS
from pipeline.extract.dates import DATES
from pipeline.extract.deadlines import DEADLINES
from pipeline.extract.front_sheet import FIELDS, UNKNOWN_LABELS
from pipeline.extract.improvement_areas import IMPROVEMENT_AREAS
from pipeline.extract.inspections import INSPECTIONS
from pipeline.extract.judgements import JUDGEMENTS
from pipeline.extract.kinds import kind_of
from pipeline.extract.people import PEOPLE
from pipeline.extract.rag_ratings import RAG_RATINGS
from pipeline.extract.reading import Extractor, Reading
from pipeline.extract.recommendations import RECOMMENDATIONS
from pipeline.extract.stated_counts import COUNTS
from pipeline.extract.strengths import STRENGTHS
from pipeline.records import Mentions, Outline

__all__ = ["EXTRACTORS", "extract_mentions", "reading_of"]

EXTRACTORS: tuple[Extractor, ...] = (
    FIELDS,
    PEOPLE,
    COUNCILS,
    DATES,
    INSPECTIONS,
    JUDGEMENTS,
    IMPROVEMENT_AREAS,
    STRENGTHS,
    COUNTS,
    RAG_RATINGS,
    RECOMMENDATIONS,
    DEADLINES,
    UNKNOWN_LABELS,
)


def reading_of(outline: Outline) -> Reading:
    """An outline to read, with the kind of its document."""
    return Reading(outline, kind_of(outline))


def extract_mentions(outline: Outline) -> Mentions:
    """What the words of a document say."""
    reading = reading_of(outline)
    found: dict[str, Any] = {}
    for extractor in EXTRACTORS:
        blocks = reading.matching(extractor.cue)
        found[extractor.name] = tuple(extractor.find(reading, blocks)) if blocks else ()
    return Mentions(kind=reading.kind, **found)
