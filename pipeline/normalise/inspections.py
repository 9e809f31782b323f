"""Mentions of inspections to inspections with dates: one row for each that a document tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from pipeline.normalise.dated_mentions import UNTIL_PUBLISHED, DatedMention, dated_mentions
from pipeline.normalise.dates import whole_month
from pipeline.normalise.frameworks import framework_in_force, kind_of_inspection, named_framework
from pipeline.records import (
    VISITS,
    DateInterval,
    DocumentKind,
    Evidence,
    InspectionFound,
    InspectionKind,
    InspectionMention,
    Judgement,
    Precision,
)
from pipeline.vocabulary import Framework, frameworks

# Days that two mentions of one inspection may lie apart (an announcement, a feedback meeting).
_ONE_VISIT = timedelta(days=35)
# Of two dates within this time the more exact one is the inspection's.
_ONE_SEASON = timedelta(days=240)
# An inspection that ended this long before the paper is not what a paper reports as news.
_NEWS = timedelta(days=1000)
_BEFORE = re.compile(r"\b(?:previous|earlier|former|prior)", re.IGNORECASE)
_THE_LAST = re.compile(r"\blast\b|\blatest\b|\bmost recent\b", re.IGNORECASE)
# An inspection takes four weeks at the most, and may be broken off for some.
_LONGEST = timedelta(days=70)
# A report is mostly published so long after the inspection (Ofsted: within 38 working days).
_TO_PUBLICATION = timedelta(days=40)
# Ofsted's frameworks: a focused or monitoring visit takes two days on site.
_TWO_DAYS = timedelta(days=1)
_SURENESS = {Precision.RANGE: 3, Precision.DAY: 2, Precision.MONTH: 1, Precision.YEAR: 0}


def inspections_found(
    mentions: Sequence[InspectionMention],
    reference: date | None,
    kind: DocumentKind,
    title: str = "",
) -> tuple[tuple[InspectionFound, ...], Framework | None]:
    """The inspections of a document, its own first, and the framework of its own.

    ``reference`` is the document's date, from which years that are not printed are taken. Its
    ``title`` says what kind of inspection it is about where the dated sentence does not.
    """
    dated = dated_mentions(mentions, reference)
    last = _last(dated, reference, title)
    current = [d for d in dated if d.mention.is_current or d in last]
    earlier = [d for d in dated if not d.mention.is_current and d.interval and d not in last]
    own, rest = _own(current, reference, title)
    found: list[InspectionFound] = []
    framework: Framework | None = None
    if own:
        merged, framework = _merged(own, [d.mention.wording for d in current], kind, title)
        found.append(merged)
    others = [d for d in (*rest, *earlier) if d.interval is not None]
    found.extend(_earlier(others, found[0] if found else None))
    return tuple(found), framework


def inspections_judged(
    found: Sequence[InspectionFound], judgements: Sequence[Judgement]
) -> tuple[InspectionFound, ...]:
    """The inspections of which a document tells only what they judged and when."""
    judged: list[InspectionFound] = []
    for judgement in judgements:
        if judgement.is_current or judgement.as_of is None:
            continue
        start, end = judgement.as_of, _last_day(judgement.as_of, judgement.as_of_precision)
        told = [
            i
            for i in (*found, *judged)
            if i.start_date and i.start_date <= end and start <= (i.end_date or i.start_date)
        ]
        if not told:
            judged.append(
                InspectionFound(
                    framework=None,
                    kind=None,
                    start_date=start,
                    end_date=end if end > start else None,
                    published_date=None,
                    precision=judgement.as_of_precision,
                    is_current=False,
                    evidence=judgement.evidence,
                )
            )
    return tuple(judged)


def _last_day(first: date, precision: Precision | None) -> date:
    if precision is Precision.YEAR:
        return date(first.year, 12, 31)
    if precision is Precision.MONTH:
        return whole_month(first.year, first.month).end
    return first


def _last(dated: list[DatedMention], reference: date | None, title: str) -> list[DatedMention]:
    """The "last" inspection, where a paper is about no other: it is the paper's own."""
    inspected = [d for d in dated if d.interval and not _is_visit(d)]
    if kind_of_inspection(title) in VISITS or any(d.mention.is_current for d in inspected):
        return []
    news = [
        d
        for d in inspected
        if reference is None or (d.interval and reference - _NEWS < d.interval.end <= reference)
    ]
    last = [d for d in news if _THE_LAST.search(d.mention.wording)] or [
        # One that is told of by its days, and by no word for an earlier one.
        d
        for d in news
        if d.interval
        and d.interval.precision is Precision.RANGE
        and not _BEFORE.search(d.mention.wording)
    ]
    newest = max((d.interval for d in last if d.interval), key=lambda i: i.end, default=None)
    return [d for d in last if newest and d.interval and _same(d.interval, newest)]


def _own(
    current: list[DatedMention], reference: date | None, title: str
) -> tuple[list[DatedMention], list[DatedMention]]:
    """The mentions of the inspection that the document is about, and the other ones.

    It is the latest that is given most exactly, among those before the document's date. A visit is
    what a paper is about only where its title says so, or where it tells of no inspection.
    """
    placed = [
        d for d in current if d.interval and (reference is None or d.interval.start <= reference)
    ]
    news = [
        d
        for d in placed
        if reference is None or (d.interval and d.interval.end > reference - _NEWS)
    ]
    of_visit = kind_of_inspection(title) in VISITS
    loose = [d for d in current if d.interval is None and (of_visit or not _is_visit(d))]
    if not news:
        return (loose if any(d.published or d.mention.wording for d in loose) else []), [
            d for d in placed if d not in loose
        ]
    of_its_kind = [d for d in news if _is_visit(d) is of_visit]
    if loose and not of_its_kind and not of_visit:
        return loose, placed
    news = of_its_kind or news
    # "The inspection of 2024" may be the one of March: a year's end says nothing of when.
    exact = [d for d in news if d.interval and d.interval.precision is not Precision.YEAR] or news
    latest = max(d.interval.end for d in exact if d.interval)
    near = [d for d in news if d.interval and d.interval.end > latest - _ONE_SEASON]
    main = max(
        near,
        key=lambda d: (
            (_SURENESS[d.interval.precision], d.interval.end) if d.interval else (0, latest)
        ),
    )
    assert main.interval is not None
    own = [main]
    rest: list[DatedMention] = []
    for d in current:
        if d is main:
            continue
        (own if d.interval is None or _same(d.interval, main.interval) else rest).append(d)
    return own, rest


def _is_visit(dated: DatedMention) -> bool:
    """Whether a mention is of a visit, which takes two days; an inspection takes a week or two."""
    if kind_of_inspection(dated.mention.wording) in VISITS:
        return True
    return _is_two_days(dated)


def _is_two_days(dated: DatedMention) -> bool:
    interval = dated.interval
    return (
        interval is not None
        and interval.precision is Precision.RANGE
        and interval.end - interval.start <= _TWO_DAYS
    )


def _same(one: DateInterval, other: DateInterval) -> bool:
    return one.start <= other.end + _ONE_VISIT and other.start <= one.end + _ONE_VISIT


def _merged(
    own: list[DatedMention], wordings: list[str], kind: DocumentKind, title: str
) -> tuple[InspectionFound, Framework | None]:
    main = own[0]
    start, end, precision = _bounds(main.interval)
    ends = [d.last for d in own if d.last and start and start < d.last < start + _LONGEST]
    if ends and (end is None or main.interval is None or max(ends) > end):
        end, precision = max(ends), Precision.RANGE
    published = [d.published for d in own if d.published]
    evidence: Evidence = main.mention.evidence
    for other in own[1:]:
        if other.interval or other.published or other.last:
            evidence = evidence + other.mention.evidence
    day = start or (min(published) - _TO_PUBLICATION if published else None)
    text = " / ".join((main.mention.wording, *wordings))
    framework = named_framework(main.mention.wording, day) or named_framework(title, day)
    elsewhere = named_framework(text, day)
    if framework is None and elsewhere and (elsewhere.whole_authority or not title):
        # A paper about the authority's inspection may name the joint one of the year before.
        framework = elsewhere
    visit = kind_of_inspection(main.mention.wording) or kind_of_inspection(title)
    elsewhere_kind = kind_of_inspection(" / ".join(wordings))
    if visit is None and (elsewhere_kind is InspectionKind.SHORT or _is_two_days(main)):
        visit = elsewhere_kind
    if framework is None and day is not None:
        framework = framework_in_force(day)
    if kind is DocumentKind.INSPECTION_REPORT and framework and not framework.whole_authority:
        framework = _of_whole_authority(text, day) or framework
    found = InspectionFound(
        framework=framework.framework if framework else None,
        kind=visit or (InspectionKind.STANDARD if framework else None),
        start_date=start,
        end_date=end,
        published_date=_published(published, end or start),
        precision=precision,
        is_current=True,
        evidence=evidence,
    )
    return found, framework


def _of_whole_authority(text: str, day: date | None) -> Framework | None:
    """A report that joins a board's review to the authority's inspection is of the inspection."""
    for framework in frameworks():
        if not framework.whole_authority or (day and not framework.in_force(day)):
            continue
        if named_framework(text, day) and any(
            called.lower() in text.lower().replace("\n", " ") for called in framework.called
        ):
            return framework
    return None


def _published(days: list[date], after: date | None) -> date | None:
    """The first day of publication that is not before the inspection's end, nor long after it."""
    later = [day for day in days if after is None or after <= day <= after + UNTIL_PUBLISHED]
    return min(later) if later else None


def _bounds(
    interval: DateInterval | None,
) -> tuple[date | None, date | None, Precision | None]:
    """Start and end; a single day is a start only, as inspections last longer."""
    if interval is None:
        return None, None, None
    end = None if interval.precision is Precision.DAY else interval.end
    return interval.start, end, interval.precision


def _earlier(others: list[DatedMention], own: InspectionFound | None) -> list[InspectionFound]:
    found: dict[tuple[date, date], InspectionFound] = {}
    for d in sorted(others, key=lambda d: d.interval is None or -_SURENESS[d.interval.precision]):
        assert d.interval is not None
        key = (d.interval.start, d.interval.end)
        within = [k for k in found if key[0] <= k[0] and k[1] <= key[1]]
        if len(within) == 1:
            # The same one by its year or month.
            key = within[0]
        if own and own.start_date and own.start_date <= d.interval.start:
            continue
        start, end, precision = _bounds(d.interval)
        published = _published([d.published] if d.published else [], end or start)
        if key in found:
            found[key] = replace(
                found[key],
                published_date=found[key].published_date or published,
                evidence=found[key].evidence + d.mention.evidence,
            )
            continue
        framework = named_framework(d.mention.wording, start)
        visit = kind_of_inspection(d.mention.wording)
        found[key] = InspectionFound(
            framework.framework if framework else None,
            visit if visit is not InspectionKind.REINSPECTION else None,
            start,
            end,
            published,
            precision,
            False,
            d.mention.evidence,
        )
    return list(found.values())


def previous_inspection(found: Sequence[InspectionFound]) -> date | None:
    """The day of the inspection, no visit, that came last before a document's own."""
    before = [i.start_date for i in found if not i.is_current and i.kind not in VISITS]
    return max(filter(None, before), default=None)
