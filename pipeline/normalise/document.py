"""A document's mentions to its findings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from pipeline.normalise.councils import council_of, councils_found
from pipeline.normalise.date_roles import date_role, is_due
from pipeline.normalise.dates import day_of_week, read_date, weekday_conflict
from pipeline.normalise.deadlines import normalise_deadline
from pipeline.normalise.inspections import (
    inspections_found,
    inspections_judged,
    previous_inspection,
)
from pipeline.normalise.judgements import Setting, judgements_found
from pipeline.normalise.names import clean_name
from pipeline.normalise.themes import themes_of
from pipeline.records import (
    CountMention,
    DateFound,
    DateRole,
    Direction,
    Document,
    DocumentFindings,
    FieldName,
    FrontSheetValue,
    InspectionFound,
    Issue,
    Mentions,
    Passage,
    PassageMention,
    Person,
    Precision,
    RagMention,
    RagRating,
    Rating,
    Recommendation,
    Severity,
    Stage,
    StatedCount,
)
from pipeline.vocabulary.calendar import NUMBER_WORDS

_RATINGS = {rating.value: rating for rating in Rating} | {
    "yellow": Rating.AMBER,
    "gray": Rating.GREY,
}

# What stands in a plan's column of risks where there is none.
_NO_RISK = re.compile(
    r"\W*(?:$|(?:none|nil|n/?a|tbc|no\s+(?:key\s+|significant\s+|new\s+|known\s+|current\s+)?risks?)\b"
    r"|not\s+applicable\b)",
    re.IGNORECASE,
)


def normalise_mentions(document: Document, mentions: Mentions) -> DocumentFindings:
    """The findings of a document: canonical councils, areas, grades, dates and themes."""
    fields = {mention.field: mention for mention in mentions.fields}
    latest = _latest_date(mentions)
    printed = fields[FieldName.MEETING_DATE].text if FieldName.MEETING_DATE in fields else ""
    meeting = _meeting_date(printed) or (day_of_week(printed, latest) if latest else None)
    reference = meeting or latest
    councils = councils_found(mentions.councils)
    council_id, council_issue = council_of(councils, reference)
    title = fields.get(FieldName.TITLE)
    inspections, framework = inspections_found(
        mentions.inspections, reference, mentions.kind, title.text if title else ""
    )
    own = inspections[0] if inspections and inspections[0].is_current else None
    if mentions.kind.value == "inspection_report" and own is not None:
        reference = own.published_date or own.end_date or own.start_date
    judgements, judgement_issues = judgements_found(
        mentions.judgements,
        Setting(council_id, reference, own, framework, previous_inspection(inspections)),
    )
    dates, date_issues = _dates(mentions, own, reference)
    published = own.published_date if own else None
    due = [normalise_deadline(mention, reference, published) for mention in mentions.deadlines]
    counts = tuple(_counts(mentions.counts, reference))
    areas = tuple(_passage(mention) for mention in mentions.improvement_areas)
    issues = (
        *mentions.issues,
        *((council_issue,) if council_issue else ()),
        *judgement_issues,
        *date_issues,
        *(issue for _, issue in due if issue),
        *_count_issues(counts, areas),
    )
    committee = fields.get(FieldName.COMMITTEE)
    return DocumentFindings(
        document=document,
        kind=mentions.kind,
        title=clean_name(title.text) if title else None,
        council_id=council_id,
        committee=clean_name(committee.text) if committee else None,
        meeting_date=meeting,
        front_sheet=tuple(
            FrontSheetValue(m.field, clean_name(m.text), m.text, m.evidence)
            for m in mentions.fields
        ),
        people=tuple(Person(m.role, " ".join(m.name.split()), m.evidence) for m in mentions.people),
        councils=councils,
        dates=dates,
        inspections=(*inspections, *inspections_judged(inspections, judgements)),
        judgements=judgements,
        improvement_areas=areas,
        strengths=tuple(_passage(mention) for mention in mentions.strengths),
        stated_counts=counts,
        rag_ratings=tuple(_rating(m) for m in mentions.rag_ratings),
        recommendations=tuple(
            Recommendation(m.ordinal, m.marker, m.text, m.evidence)
            for m in mentions.recommendations
        ),
        deadlines=tuple(deadline for deadline, _ in due),
        issues=issues,
    )


def _meeting_date(text: str) -> date | None:
    """The first whole day in a field that may say more ("Tuesday, 17 September 2019, 2 pm")."""
    for start in range(len(text)):
        if start and text[start - 1].isalnum():
            continue
        found = read_date(text[start:], None)
        if found and found.precision is Precision.DAY:
            return found.start
    return None


def _latest_date(mentions: Mentions) -> date | None:
    """The latest day printed that is neither a deadline nor given without its year."""
    days = [
        interval.end
        for mention in mentions.dates
        if not is_due(mention, mentions)
        and (interval := read_date(mention.text, None))
        and interval.precision in (Precision.DAY, Precision.RANGE)
    ]
    return max(days, default=None)


def _dates(
    mentions: Mentions, own: InspectionFound | None, reference: date | None
) -> tuple[tuple[DateFound, ...], tuple[Issue, ...]]:
    found, issues = [], []
    for mention in mentions.dates:
        role = date_role(mention, mentions, own, reference)
        interval = read_date(mention.text, reference, role is DateRole.DEADLINE)
        if interval is None:
            continue
        found.append(DateFound(role, mention.text, interval, mention.evidence))
        if conflict := weekday_conflict(mention.text, reference):
            issues.append(
                Issue(
                    Stage.NORMALISE,
                    Severity.WARNING,
                    "weekday_contradicts_date",
                    conflict,
                    mention.evidence,
                )
            )
    return tuple(found), tuple(issues)


def _passage(mention: PassageMention) -> Passage:
    return Passage(
        mention.ordinal,
        mention.marker,
        clean_name(mention.heading),
        mention.text,
        mention.addressed_to,
        mention.is_priority,
        themes_of(mention.text, mention.addressed_to),
        mention.evidence,
    )


def _rating(mention: RagMention) -> RagRating:
    return RagRating(
        clean_name(mention.service),
        _RATINGS[mention.rating.lower()],
        Direction(mention.direction) if mention.direction else None,
        mention.commentary,
        None if _NO_RISK.match(mention.key_risk) else mention.key_risk,
        mention.evidence,
    )


def _counts(mentions: tuple[CountMention, ...], reference: date | None) -> Iterator[StatedCount]:
    for mention in mentions:
        text = re.sub(r"\W", "", mention.text.lower())
        count = int(text) if text.isdigit() else NUMBER_WORDS.get(text)
        when = read_date(mention.as_of, reference) if mention.as_of else None
        past = when is not None and reference is not None and (reference - when.end).days > 365
        if count is not None:
            yield StatedCount(
                count, when.start if when else None, not past, mention.text, mention.evidence
            )


def _count_issues(counts: tuple[StatedCount, ...], areas: tuple[Passage, ...]) -> Iterator[Issue]:
    """A stated number of areas that is the number neither of all, nor of any part of them."""
    parts = Counter(
        part for area in areas for part in {area.addressed_to, area.heading, area.is_priority}
    )
    told: set[int] = set()
    for count in counts:
        known = {len(areas), *parts.values()}
        if count.is_current and areas and count.count not in known | told:
            told.add(count.count)
            yield Issue(
                Stage.NORMALISE,
                Severity.INFO,
                "count_differs",
                f"the document speaks of {count.raw} improvement areas; {len(areas)} were found",
                count.evidence,
            )
