"""Inspections by year, a row or a line each: "2015 – SIF: good overall, adoption outstanding"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from pipeline.extract.judgement_wordings import any_of, wordings
from pipeline.extract.reading import Reading
from pipeline.records import Block, BlockKind, JudgementMention, Method
from pipeline.vocabulary import grade_wordings
from pipeline.vocabulary.calendar import YEAR_ALONE

_I = re.IGNORECASE
# So many years make a chronicle.
_LEAST = 2
# "2015 - SIF: GOOD overall": a line that begins with its year.
_LINE = re.compile(
    r"\W*(?:o\s+)?(?:(?:\w+\s+)?[A-Z][a-z]{2,8}\s+)?(?P<year>(?:19|20)\d\d)\b"
    r"\s*(?:[-–—:|]|\s{2,})\s*(?P<told>\S.*)",
    re.DOTALL,
)
# What is inspected: a grade of anything else, or one that is hoped for, is none of the service's.
_INSPECTION = re.compile(
    r"\b(?:inspect\w+|ilacs|sif|slac|ofsted|single|standard|short|full|protection|safeguarding)\b",
    _I,
)
_OTHER = re.compile(
    r"\b(?:schools?|homes?|fostering agency|adoption agency|send|jtai|joint|focus+ed|monitoring"
    r"|visit|peer|mock|audit\w*|self\W|target|aim|ambition|forecast|expected|nurser\w+|probation|youth"
    r"|library|cqc)\b",
    _I,
)
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class _Entry:
    """A year with what is told of it, and where."""

    year: str
    told: str
    block: Block


def judgements_by_year(reading: Reading) -> Iterator[tuple[Block, JudgementMention]]:
    """The judgements of each chronicle, with the row or line of each; the newest year is now."""
    rows = (block for block in reading.body if block.kind is BlockKind.TABLE_ROW)
    tables = groupby(rows, key=lambda row: row.table)
    for entries in (*(_rows(table) for _, table in tables), *_runs(reading)):
        told = [(entry, list(_grades(entry.told))) for entry in entries]
        graded = [(entry, found) for entry, found in told if found]
        years = [entry.year for entry, _ in graded]
        if len({*years}) < max(_LEAST, len(years)):
            continue
        newest = max(years)
        for entry, found in graded:
            evidence = reading.outline.evidence(entry.block)
            is_current = entry.year == newest
            for area, grade in found:
                mention = JudgementMention(
                    area, grade, is_current, entry.year, Method.TABLE, "", evidence
                )
                yield entry.block, mention


def _rows(table: Iterable[Block]) -> list[_Entry]:
    """The rows of a table that have a year in one cell and tell of an inspection in others."""
    entries = []
    for row in table:
        dated = next((c for c, text in enumerate(row.columns) if YEAR_ALONE.search(text)), None)
        if dated is None or len(row.filled) > _LEAST + 1:
            continue
        others = [text for column, text in enumerate(row.columns) if column != dated and text]
        year = YEAR_ALONE.findall(row.cell(dated))[-1]
        entries.append(_Entry(year, ": ".join(others), row))
    return entries


def _runs(reading: Reading) -> Iterator[list[_Entry]]:
    """The lines that begin with their years, one below the other."""
    run: list[_Entry] = []
    last = -1
    for place, block in enumerate(reading.body):
        if block.kind is BlockKind.TABLE_ROW or len(block.text) >= _LONGEST:
            continue
        if match := _LINE.fullmatch(f"{block.marker} {block.text}".strip()):
            # A stroke may stand between two of them.
            if run and place - last > _LEAST:
                yield run
                run = []
            run.append(_Entry(match["year"], match["told"], block))
            last = place
    if run:
        yield run


def _grades(told: str) -> Iterator[tuple[str, str]]:
    """What an entry tells: the grade of the whole, and areas with theirs."""
    if _OTHER.search(told) or not _INSPECTION.search(told):
        return
    pairs = list(_pairs().finditer(told))
    for match in pairs:
        yield match["area"] or match["area_2"], match["grade"] or match["grade_2"]
    taken = [match.span() for match in pairs]
    whole = next(
        (
            match
            for match in _whole().finditer(told)
            if not any(a <= match.start("grade") < b for a, b in taken)
        ),
        None,
    )
    if whole:
        yield "", whole["grade"]


@cache
def _pairs() -> re.Pattern[str]:
    """ "care leavers outstanding", "Adequate for safeguarding", "LSCB: requires improvement"."""
    areas, grades = any_of(wordings()), any_of(grade_wordings())
    return re.compile(
        rf"\b(?P<grade>{grades})\s+for\s+(?:the\s+)?(?P<area>{areas})\b"
        rf"|\b(?P<area_2>{areas})\s*[:–-]?\s*(?P<grade_2>{grades})\b",
        _I,
    )


@cache
def _whole() -> re.Pattern[str]:
    """ "Good overall", "ILACS - Requires improvement", "Overall: good"."""
    grades = any_of(grade_wordings())
    return re.compile(
        rf"(?:^|[:–—-]\s*|\boverall\s+)(?P<grade>{grades})(?:\s+overall)?(?=\W*$|\s*[(.,;])", _I
    )
