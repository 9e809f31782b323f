"""Mentions of one real inspection, over all documents, become one inspection."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.records import VISITS, InspectionKind, Precision

# Two mentions of one inspection may differ by so much (an announcement, a feedback meeting).
_ONE_VISIT = timedelta(days=35)
# A report is published within so long of the inspection's end.
_UNTIL_PUBLISHED = timedelta(days=130)
# Which mention's dates count: the report's own before a paper's, a range before a month.
_PRECISIONS = {Precision.RANGE: 0, Precision.DAY: 1, Precision.MONTH: 2, Precision.YEAR: 3}


@dataclass(frozen=True, slots=True)
class DatedMention:
    """An inspection as a document tells of it: with a first day, or the day of its publication.

    ``row`` is whatever the caller knows it by. ``from_report`` is whether the document is the
    inspection's own report.
    """

    row: int
    council_id: str
    from_report: bool
    framework: str | None
    kind: InspectionKind | None
    start: date | None
    end: date | None
    published: date | None
    precision: Precision | None

    @property
    def first(self) -> date:
        """The first day that is known of it."""
        day = self.start or self.published
        assert day is not None
        return day

    @property
    def rank(self) -> tuple[bool, int, date]:
        """The surest first."""
        exactness = _PRECISIONS[self.precision] if self.precision else len(_PRECISIONS)
        return (not self.from_report, exactness, self.first)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A real inspection, with the rows of the mentions that are of it."""

    inspection_id: str
    council_id: str
    framework: str | None
    kind: InspectionKind | None
    start: date | None
    end: date | None
    published: date | None
    rows: tuple[int, ...]


def resolve(mentions: Iterable[DatedMention]) -> list[Resolved]:
    """The inspections that mentions are of, each once, in order of council and sureness.

    A mention that may be of two inspections is of none.
    """
    by_council: dict[str, list[DatedMention]] = defaultdict(list)
    for mention in mentions:
        by_council[mention.council_id].append(mention)
    found = []
    for council_id, told in sorted(by_council.items()):
        of_one_day = Counter[date]()
        for group in _groups(sorted(told, key=lambda mention: mention.rank)):
            main = group[0]
            of_one_day[main.first] += 1
            # A visit and an inspection of which papers print only the month are two of one day.
            number = of_one_day[main.first]
            found.append(
                Resolved(
                    inspection_id=f"{council_id}-{main.first:%Y-%m-%d}"
                    + (f"-{number}" if number > 1 else ""),
                    council_id=council_id,
                    framework=next((m.framework for m in group if m.framework), None),
                    kind=next((m.kind for m in group if m.kind), None),
                    start=main.start,
                    end=next((m.end for m in group if m.end and m.start == main.start), main.end),
                    published=next((m.published for m in group if m.published), None),
                    rows=tuple(mention.row for mention in group),
                )
            )
    return found


def _groups(mentions: list[DatedMention]) -> list[list[DatedMention]]:
    """Mentions of the same inspection together; the surest of each group comes first."""
    groups: list[list[DatedMention]] = []
    for mention in mentions:
        home = [group for group in groups if _is_same(group[0], mention)]
        if len(home) == 1:
            home[0].append(mention)
        elif not home:
            groups.append([mention])
        elif exact := [group for group in home if group[0].first == mention.first]:
            exact[0].append(mention)
    return groups


def _is_same(main: DatedMention, other: DatedMention) -> bool:
    if (main.kind in VISITS) != (other.kind in VISITS) and main.kind and other.kind:
        return False
    if main.start is None or other.start is None:
        return _is_published_alike(main, other)
    main_end, other_end = main.end or main.start, other.end or other.start
    if other.precision is Precision.YEAR:
        return main.start.year == other.start.year
    return other.start <= main_end + _ONE_VISIT and main.start <= other_end + _ONE_VISIT


def _is_published_alike(main: DatedMention, other: DatedMention) -> bool:
    """Whether two mentions, one of them known by its publication only, are of one inspection."""
    if main.published is not None and other.published is not None:
        return main.published == other.published
    last = main.end or main.start
    if last is None or other.published is None:
        return False
    return last < other.published <= last + _UNTIL_PUBLISHED
