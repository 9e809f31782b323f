"""Tables and lines that judge otherwise than by an area a row with its grade behind: a mark in a
grade's column, a year a row, an arrow from one grade to another, a grade with its areas.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from pipeline.extract.judgement_wordings import grade_in, is_area
from pipeline.extract.reading import Reading
from pipeline.extract.table_marks import marked_column
from pipeline.records import Block, BlockKind, Evidence, JudgementMention, Method

_LEAST = 2
# What a row calls the service as a whole.
_WHOLE = frozenset({"Overall", "OVERALL", "Overall grade", "Overall judgement"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_ARROW = re.compile(r"\s*(?:\([^()]{0,60}\))?\s*(?:→|➔|⇒|[-–=]+>)\s*")
# "Key judgement: Leaders", and below it "Grade: Good".
_JUDGED = re.compile(
    r"\W*(?:key\s+)?(?:judge?ment|area|heading|category)(?:\s+area)?\s*:\s*(?P<area>.+)",
    re.IGNORECASE,
)
_GRADED = re.compile(
    r"\W*(?:grade|judge?ment|rating|outcome|result)\s*:\s*(?P<grade>.+)", re.IGNORECASE
)
# What parts the areas of one cell: "Leaders; help and protection", "Leaders, adoption".
_JOINTS = (re.compile(r"\s*[;\n]\s*(?:and\s+)?"), re.compile(r"\s*,\s*(?:and\s+)?"))


def judgements_otherwise(reading: Reading, rows: list[Block]) -> list[JudgementMention]:
    """The judgements of a table of one of these kinds; none where it is of none."""
    for read in (_marked, _by_year, _by_arrow, _areas_of_grades):
        if found := list(read(reading, rows)):
            return found
    return []


def _marked(reading: Reading, rows: list[Block]) -> Iterator[JudgementMention]:
    """ "Judgement | Outstanding | Good | …" above areas with a mark in one of these."""
    grades = {c: grade for c, text in enumerate(rows[0].columns) if (grade := grade_in(text))}
    told = any(grade_in(text) for row in rows[1:] for text in row.columns)
    if len(grades) < _LEAST or 0 in grades or told:
        return
    for row in rows[1:]:
        marked = marked_column(row, grades)
        if marked is not None and is_area(row.cell(0).strip()):
            yield _mention(row.cell(0), grades[marked], reading.outline.evidence(row))


def _by_year(reading: Reading, rows: list[Block]) -> Iterator[JudgementMention]:
    """A row for each inspection of an area, which has its name in the first of them."""
    area, where = "", rows[0]
    told: list[tuple[str, str, str, Evidence]] = []
    for row in rows:
        if is_area(row.cell(0).strip()):
            area, where = row.cell(0).strip(), row
        elif row.cell(0).strip():
            area = ""
        years = [text for text in row.columns[1:] if _YEAR.fullmatch(text)]
        grades = [grade for text in row.columns[1:] if (grade := grade_in(text))]
        if area and len(years) == len(grades) == 1:
            evidence = reading.outline.evidence(row)
            if row is not where:
                evidence = reading.outline.evidence(where, *where.cells[0]) + evidence
            told.append((area, years[0], grades[0], evidence))
    newest = max((year for _, year, _, _ in told), default="")
    if len({year for _, year, _, _ in told}) < _LEAST:
        return
    for name, year, grade, evidence in told:
        yield _mention(name, grade, evidence, is_current=year == newest, as_of=year)


def _by_arrow(reading: Reading, rows: list[Block]) -> Iterator[JudgementMention]:
    """ "Leaders | Inadequate → Good"."""
    for row in rows:
        area = next((text for text in row.columns if is_area(text) or text in _WHOLE), "")
        changes = [
            (old, new)
            for text in row.columns
            if len(parts := _ARROW.split(text)) == _LEAST
            and (old := grade_in(parts[0]))
            and (new := grade_in(parts[1]))
        ]
        if area and len(changes) == 1:
            old, new = changes[0]
            evidence = reading.outline.evidence(row)
            yield _mention(area, new, evidence)
            yield _mention(area, old, evidence, is_current=False)


def _areas_of_grades(reading: Reading, rows: list[Block]) -> Iterator[JudgementMention]:
    """ "Good | Leaders; help and protection": rows that begin with their grades."""
    graded = [row for row in rows if grade_in(row.cell(0).strip()) and len(row.filled) == _LEAST]
    named = [(row, _areas(row.cell(1).strip())) for row in graded]
    if not any(len(areas) > 1 for _, areas in named):
        return
    for row, areas in named:
        for area in areas:
            yield _mention(area, grade_in(row.cell(0).strip()), reading.outline.evidence(row))


def _areas(text: str) -> list[str]:
    """The areas that a cell names, where it names nothing else."""
    if is_area(text):
        return [text]
    for joint in _JOINTS:
        parts = joint.split(text)
        if all(map(is_area, parts)):
            return parts
    return []


def below_their_grades(reading: Reading) -> Iterator[tuple[Block, JudgementMention]]:
    """The areas of lines and lists that stand below their grades, each with its judgement.

    So they do where a run of areas and grades, a line each, begins with a grade and ends with an
    area.
    """
    lines: list[tuple[int, Block, str]] = []
    for place, block in enumerate(reading.body):
        text = block.text.strip()
        is_row = block.kind is BlockKind.TABLE_ROW
        if not is_row and (is_area(text) or grade_in(text)):
            lines.append((place, block, grade_in(text)))
    runs = groupby(enumerate(lines), key=lambda each: each[1][0] - each[0])
    for run in (list(run) for _, run in runs):
        told = [(block, grade) for _, (_, block, grade) in run]
        yield from _in_turn(reading, told)
        if not told[0][1] or told[-1][1] or sum(bool(grade) for _, grade in told) < _LEAST:
            continue
        head, given = told[0]
        for block, grade in told:
            if grade:
                head, given = block, grade
                continue
            yield block, _of_two_lines(reading, block, block.text, head, given)


def _in_turn(
    reading: Reading, told: list[tuple[Block, str]]
) -> Iterator[tuple[Block, JudgementMention]]:
    """All areas, and then as many grades: columns that were read one after the other."""
    half = len(told) // 2
    areas, grades = told[:half], told[half:]
    apart = not any(grade for _, grade in areas) and all(grade for _, grade in grades)
    if half < _LEAST or len(areas) != len(grades) or not apart:
        return
    for (named, _), (graded, grade) in zip(areas, grades, strict=True):
        yield named, _of_two_lines(reading, named, named.text, graded, grade)


def of_labelled_lines(reading: Reading) -> Iterator[tuple[Block, JudgementMention]]:
    """ "Key judgement: Help and protection" with "Grade: Good" on the line below."""
    for named, graded in pairwise(reading.body):
        area, grade = _JUDGED.fullmatch(named.text), _GRADED.fullmatch(graded.text)
        if area and grade and is_area(area["area"].strip()) and grade_in(grade["grade"]):
            told = grade_in(grade["grade"])
            yield named, _of_two_lines(reading, named, area["area"], graded, told)


def _of_two_lines(
    reading: Reading, named: Block, area: str, graded: Block, grade: str
) -> JudgementMention:
    """What a line that names an area and one that gives a grade tell together."""
    first, second = sorted((named, graded), key=lambda block: block.index)
    return _mention(area, grade, reading.outline.evidence(first) + reading.outline.evidence(second))


def _mention(
    area: str, grade: str, evidence: Evidence, *, is_current: bool = True, as_of: str = ""
) -> JudgementMention:
    return JudgementMention(area.strip(), grade, is_current, as_of, Method.TABLE, "", evidence)
