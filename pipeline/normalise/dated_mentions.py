"""The days that are meant where a document tells of an inspection, years supplied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.normalise.dates import read_date
from pipeline.records import DateInterval, InspectionMention, Precision
from pipeline.vocabulary.calendar import YEAR_ALONE

# A report is published so long after the inspection's end at the most.
UNTIL_PUBLISHED = timedelta(days=240)
# How many characters apart two mentions stand that tell of one inspection in turn.
_NEAR = 500


@dataclass(frozen=True, slots=True)
class DatedMention:
    """A mention of an inspection with its days: ``last`` is the end where that stands apart."""

    mention: InspectionMention
    interval: DateInterval | None
    published: date | None
    last: date | None


def dated_mentions(
    mentions: Sequence[InspectionMention], reference: date | None
) -> list[DatedMention]:
    """The mentions with their dates read, in their order.

    ``reference`` is the document's date. A year that is not printed is that of what stands beside:
    the month of the inspection, its report ("in a report dated 10 April 2017 … between 16 January
    and 9 February"), or for the report the inspection ("16 to 27 May 2022 … followed on 11 July");
    else the last that fits before the document's date.
    """
    dated: list[DatedMention] = []
    for place, mention in enumerate(mentions):
        beside = [m for m in mentions[max(0, place - 1) : place + 2] if _is_near(m, mention)]
        month = _its_month(mention, mentions)
        before = [m for m in mentions[max(0, place - 1) : place + 1] if m in beside]
        published = _published(mention, before, reference)
        day = published.start if published and published.precision is Precision.DAY else None
        near = month or day or _report_beside(mention, beside) or reference
        interval = read_date(mention.dates, near) if mention.dates else None
        last = read_date(mention.ends, day or reference) if mention.ends else None
        dated.append(DatedMention(mention, interval, day, last.end if last else None))
    return dated


def _is_near(one: InspectionMention, other: InspectionMention) -> bool:
    (page, start), (on, begins) = one.evidence.place, other.evidence.place
    return page == on and abs(start - begins) < _NEAR


def _published(
    mention: InspectionMention, before: Sequence[InspectionMention], reference: date | None
) -> DateInterval | None:
    """When the report came out: ``before`` is what tells of the inspection."""
    if not mention.published:
        return None
    if not YEAR_ALONE.search(mention.published):
        for other in before:
            inspected = read_date(other.dates, None) if other.dates else None
            if inspected is None or inspected.precision in (Precision.MONTH, Precision.YEAR):
                continue
            found = read_date(mention.published, inspected.end, ahead=True)
            if found and found.start <= inspected.end + UNTIL_PUBLISHED:
                return found
    return read_date(mention.published, reference)


def _report_beside(mention: InspectionMention, beside: Sequence[InspectionMention]) -> date | None:
    """The day of the report of which the text beside speaks, if that has its year."""
    for other in beside:
        if other.published and not mention.published:
            report = read_date(other.published, None)
            found = read_date(mention.dates, report.start) if report and mention.dates else None
            if report and found and report.start <= found.end + UNTIL_PUBLISHED:
                return report.start
    return None


def _its_month(mention: InspectionMention, mentions: Sequence[InspectionMention]) -> date | None:
    """The end of the month of which a mention gives the days, where its sentence has the year.

    "They came in July 2022 (11 to 22 July)": the days are those of that month.
    """
    if not mention.dates or YEAR_ALONE.search(mention.dates):
        return None
    for other in mentions:
        if other.wording == mention.wording and YEAR_ALONE.search(other.dates):
            month = read_date(other.dates, None)
            days = read_date(mention.dates, month.end) if month else None
            if month and days and month.start <= days.start <= days.end <= month.end:
                return month.end
    return None
