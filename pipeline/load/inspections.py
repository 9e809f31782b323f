"""Mentions of one real inspection, over all documents, become one row."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

import duckdb

from pipeline.load.bulk import insert
from pipeline.vocabulary import frameworks

# Two mentions of one inspection may differ by so much (an announcement, a feedback meeting).
_ONE_VISIT = timedelta(days=35)
# Which mention's dates count: the report's own before a paper's, a range before a month.
_PRECISIONS = {"range": 0, "day": 1, "month": 2, "year": 3}


@dataclass(slots=True)
class _Mention:
    row: int
    council_id: str
    from_report: bool
    framework: str | None
    kind: str | None
    start: date | None
    end: date | None
    published: date | None
    precision: str | None

    @property
    def first(self) -> date:
        """The first day that is known of it."""
        day = self.start or self.published
        assert day is not None
        return day

    @property
    def rank(self) -> tuple[bool, int, date]:
        """The surest first."""
        return (not self.from_report, _PRECISIONS.get(self.precision or "", 4), self.first)


def resolve_inspections(connection: duckdb.DuckDBPyConnection) -> None:
    """Fills ``inspections`` from ``staged_mentions`` (inspection_mentions with a row).

    An inspection of before a council's first day is its predecessor's (macro ``council_on``).

    Makes the table ``resolved`` (row, inspection_id).
    """
    by_council: dict[str, list[_Mention]] = defaultdict(list)
    for mention in _mentions(connection):
        by_council[mention.council_id].append(mention)
    inspectorates = {f.framework: f.inspectorate for f in frameworks()}
    inspections: list[tuple[object, ...]] = []
    resolved: list[tuple[int, str]] = []
    for council_id, mentions in sorted(by_council.items()):
        groups = _groups(sorted(mentions, key=lambda mention: mention.rank))
        of_one_day = Counter[date]()
        for group in groups:
            main = group[0]
            framework = next((m.framework for m in group if m.framework), None)
            inspection_id = f"{council_id}-{main.first:%Y-%m-%d}"
            of_one_day[main.first] += 1
            if of_one_day[main.first] > 1:
                # A visit and an inspection of which papers print only the month.
                inspection_id += f"-{of_one_day[main.first]}"
            inspections.append(
                (
                    inspection_id,
                    council_id,
                    inspectorates.get(framework) if framework else None,
                    framework,
                    next((m.kind for m in group if m.kind), None),
                    main.start,
                    next((m.end for m in group if m.end and m.start == main.start), main.end),
                    next((m.published for m in group if m.published), None),
                )
            )
            resolved.extend((mention.row, inspection_id) for mention in group)
    connection.execute("CREATE TEMP TABLE resolved (row BIGINT, inspection_id VARCHAR)")
    insert(connection, "inspections", inspections)
    insert(connection, "resolved", resolved)


def _mentions(connection: duckdb.DuckDBPyConnection) -> list[_Mention]:
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
    return [_Mention(*row) for row in rows]


def _groups(mentions: list[_Mention]) -> list[list[_Mention]]:
    """Mentions of the same inspection together; the surest of each group comes first."""
    groups: list[list[_Mention]] = []
    for mention in mentions:
        home = [group for group in groups if _is_same(group[0], mention)]
        if len(home) == 1:
            home[0].append(mention)
        elif not home:
            groups.append([mention])
        elif exact := [group for group in home if group[0].first == mention.first]:
            exact[0].append(mention)
    return groups


def _is_same(main: _Mention, other: _Mention) -> bool:
    visits = {"focused_visit", "monitoring_visit"}
    if (main.kind in visits) != (other.kind in visits) and main.kind and other.kind:
        return False
    if main.start is None or other.start is None:
        published = main.published is not None and main.published == other.published
        return published or (main.start is None and main.first == other.first)
    main_end, other_end = main.end or main.start, other.end or other.start
    if other.precision == "year":
        return main.start.year == other.start.year
    return other.start <= main_end + _ONE_VISIT and main.start <= other_end + _ONE_VISIT
