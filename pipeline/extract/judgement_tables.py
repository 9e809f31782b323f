"""Judgements in tables: an area a row, a column, or a line with its grades below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, islice, takewhile

from pipeline.extract.judgement_layouts import (
    below_their_grades,
    judgements_otherwise,
    of_labelled_lines,
)
from pipeline.extract.judgement_wordings import date_in, grade_in, is_area
from pipeline.extract.language import sentences
from pipeline.extract.reading import Reading
from pipeline.records import Block, BlockKind, Evidence, JudgementMention, Method
from pipeline.vocabulary import alias_forms, fold
from pipeline.vocabulary.calendar import YEAR_ALONE

_I = re.IGNORECASE
_PREVIOUS = re.compile(r"\b(?:previous|last|prior|earlier|former|before|then|was)\b", _I)
# What tables call areas by, and sentences don't.
_SHORT_NAMES = {
    "overall": "overall effectiveness",
    "overall grade": "overall effectiveness",
    "overall judgement": "overall effectiveness",
    "overall rating": "overall effectiveness",
    "overall outcome": "overall effectiveness",
    "whole service": "overall effectiveness",
    "in care": "children in care",
    "children in our care": "children in care",
    "leaving care": "care leavers",
    "oe": "overall effectiveness",
    "lead": "leaders",
    "h&p": "help and protection",
    "cic": "children in care",
    "cl": "care leavers",
    "cic/cl": "children in care and care leavers",
    "care leaving": "care leavers",
}
_CURRENT = re.compile(r"\b(?:current|latest|new|now|this|recent|present)\b", _I)
_NOTHING = re.compile(r"n/?a|not applicable|[-–—]", _I)
_OTHER_BODIES = re.compile(
    r"\b(?:children['’]s homes?|schools?|children['’]s centres?|nurser(?:y|ies)|youth offending)\b",
    _I,
)
# A column that no inspector gave: of many councils ("West London average"), or hoped for
# ("Target", "Our own view beforehand").
_OF_OTHERS = re.compile(
    r"\b(?:average|median|england|nationa\w+|region\w*|neighbours?|comparators?|all\s+councils"
    r"|own|self|(?:our|council['’]s|authority['’]s) (?:view|assessment)|targets?"
    r"|aims?|ambitions?|expect\w*|forecasts?|predict\w*|anticipat\w*|peers?|mock"
    r"|want|hope|wish|aspir\w+|goals?|by 20\d\d)\b|%",
    _I,
)
# "(2019: Good)", "(RI in 2019)".
_THEN_CELL = re.compile(
    r"\((?:(?:in )?(?P<before>(?:19|20)\d\d)\s*[:–-]\s*(?P<last>[^():,;]{2,40}?)(?:,[^()]*)?"
    r"|(?P<first>[^():;]{2,40}?) in (?P<after>(?:19|20)\d\d))\)",
    _I,
)
# "Our grade" is the council's opinion beside Ofsted's, and else what it got.
_OUR_GRADE = re.compile(
    r"\b(?:our|council['’]s|authority['’]s|ours?elves) ?(?:judge?ment|grade)?", _I
)
_BY_OTHERS = re.compile(
    r"\bself-?\s?(?:evaluat|assess)\w+|\b(?:graded|judged|rated|scored) (?:ourselves|itself)\b"
    r"|\bour own (?:grades|judge?ments|view|assessment)\b|\baudit(?:s|ed|ors?)?\b"
    r"|\b(?:peer|mock) (?:review|challenge|inspection)\b",
    _I,
)
_OFSTED = re.compile(r"\b(?:ofsted|inspect\w+)\b", _I)
# What may stand before a row of grades whose areas are across the top: when they were given.
_TIME = re.compile(
    r"(?:19|20)\d\d|\b(?:judg|grade|rating|outcome|result|inspect|ofsted|previous|current|last"
    r"|latest|now|then|before|after)",
    _I,
)
# "O", "G", "RI", "I": grades by their letters, of which some can be colours as well.
_LETTERS = {
    "O": "outstanding",
    "G": "good",
    "RI": "requires improvement",
    "R": "requires improvement",
    "I": "inadequate",
}
_ONLY_GRADES = frozenset({"O", "RI", "I"})
_COLOURS = frozenset({"A", "B"})
# What parts the heads of columns on a line.
_GAP = re.compile(r"\s{2,}")
_WHEN = re.compile(r"[^\d]{0,20}(?:\d{1,2} )?(?:[A-Za-z]+ )?(?:19|20)\d\d[^\d]{0,20}")
_NO_LETTERS: Mapping[str, str] = {}
# How many lines of a cell a name may go on for.
_LINES_OF_A_NAME = 3


def judgements_in_tables(reading: Reading, rows: list[Block]) -> Iterator[JudgementMention]:
    """The judgements in the tables to which rows with grades belong, and in stacked lines."""
    for table, _ in groupby(rows, key=lambda row: row.table):
        whole = [block for block in reading.body if block.table == table]
        if _is_by_others(reading, whole[0]):
            continue
        if otherwise := judgements_otherwise(reading, whole):
            yield from otherwise
            continue
        yield from _by_row(reading, whole)
        yield from _by_column(reading, whole)
    below = [*below_their_grades(reading), *of_labelled_lines(reading)]
    yield from (mention for _, mention in below)
    yield from _stacked(reading, {block.index for block, _ in below})


def _is_by_others(reading: Reading, first: Block) -> bool:
    """Whether what leads to a table says that it is of grades which no inspector gave."""
    above = next(reading.before(first), None)
    is_prose = above and above.kind is not BlockKind.TABLE_ROW and above.text.strip()
    lead = sentences(above.text)[-1].text if above and is_prose else ""
    said = f"{lead}\n{reading.heading(first)}"
    return bool(_BY_OTHERS.search(said)) and not _OFSTED.search(lead)


@dataclass(frozen=True, slots=True)
class _AreaCell:
    """The name of an area in a row, with where it stands; a short one counts beside others only."""

    text: str
    evidence: Evidence
    is_short: bool = False


# ---------------------------------------------------------------------- an area a row


def _by_row(reading: Reading, whole: list[Block]) -> Iterator[JudgementMention]:
    letters = _letters_of(whole)
    graded = [(row, columns) for row in whole if (columns := _grade_columns(row, letters))]
    named = [(row, columns, _area_cell(reading, row, columns)) for row, columns in graded]
    if not any(cell and is_area(cell.text) and not cell.is_short for _, _, cell in named):
        return
    columns = sorted({column for _, found, _ in named for column in found})
    first = graded[0][0].index
    header = next((r for r in reversed(whole) if r.index < first), None)
    above = {c: header.cell(c) for c in columns} if header else _heads(reading, whole[0], columns)
    ours = any(map(_OFSTED.search, above.values()))
    own = {
        c: text
        for c, text in above.items()
        if not _OF_OTHERS.search(text) and not (ours and _OUR_GRADE.search(text))
    }
    whose = {c: text.strip(" *:") for c, text in own.items() if fold(text) in alias_forms()}
    labels = {c: text for c, text in own.items() if c not in whose}
    # Names set in or out put the grades of one inspection into several columns.
    several = any(labels.values()) or any(len(found) > 1 for _, found in graded)
    times = _times(labels) if several else {}
    for row, found, cell in named:
        if cell is None or not (is_area(cell.text) or _could_be_area(cell.text)):
            continue
        yield from _then_beside(reading, row, cell)
        for column in (c for c in found if c in own):
            is_current, as_of = times.get(column, (True, ""))
            start, end = row.cells[column]
            evidence = cell.evidence + reading.outline.evidence(row, start, end)
            if len(found) == 1 and (place := row.text.find(cell.text)) in range(start):
                evidence = reading.outline.evidence(row, place, end)
            grade = _grade(row.cell(column), letters)
            yield JudgementMention(
                cell.text, grade, is_current, as_of, Method.TABLE, whose.get(column, ""), evidence
            )


def _heads(reading: Reading, first: Block, columns: list[int]) -> dict[int, str]:
    """What stands right above a table without a header, of its columns of grades: rows that an
    empty line parts from it, or a line that says when each column's were given.
    """
    nearest = next(reading.before(first), first)
    above = list(takewhile(lambda row: len(row.cells) == len(nearest.cells), reading.before(first)))
    # The names of areas may have no head.
    places = columns if len(nearest.cells) == len(first.cells) else range(len(nearest.cells))
    if nearest.cells and len(places) == len(columns) and not any(map(_grade_columns, above)):
        texts = (" ".join(row.cell(place) for row in reversed(above)) for place in places)
        return dict(zip(columns, map(str.strip, texts), strict=True))
    line = next(reading.before(first), None)
    heads = _GAP.split(line.text.strip()) if line else []
    if len(columns) > 1 and len(heads) == len(columns) and all(map(_WHEN.fullmatch, heads)):
        return dict(zip(columns, heads, strict=True))
    return dict.fromkeys(columns, "")


def _grade(cell: str, letters: Mapping[str, str]) -> str:
    return letters.get(cell.strip(" *")) or grade_in(cell)


def _grade_columns(row: Block, letters: Mapping[str, str] = _NO_LETTERS) -> list[int]:
    return [column for column, text in enumerate(row.columns) if _grade(text, letters)]


def _letters_of(rows: list[Block]) -> Mapping[str, str]:
    """What letters stand for in a table that tells grades by them; "G", "A" and "R" are colours."""
    told = {text.strip(" *") for row in rows for text in row.columns[1:]} - {""}
    found = told & _LETTERS.keys()
    are_grades = len(found) > 1 and found & _ONLY_GRADES and not told & _COLOURS
    return _LETTERS if are_grades else _NO_LETTERS


def _area_cell(reading: Reading, row: Block, columns: list[int]) -> _AreaCell | None:
    """The cell that names the area: the nearest filled one before the first grade, or behind.

    A name may go on below, where the grades' cells are empty.
    """
    order = [*range(columns[0] - 1, -1, -1), *range(columns[-1] + 1, len(row.cells))]
    filled = [
        c for c in order if row.cell(c).strip() and not _NOTHING.fullmatch(row.cell(c).strip())
    ]
    column = next(
        (c for c in filled if is_area(row.cell(c).strip())), filled[0] if filled else None
    )
    if column is None:
        return None
    text = row.cell(column).strip()
    evidence = reading.outline.evidence(row, *row.cells[column])
    if short := _SHORT_NAMES.get(text.lower().strip(" :*")):
        return _AreaCell(short, evidence, is_short=True)
    whole, also = text, evidence
    for below in islice(reading.after(row), _LINES_OF_A_NAME):
        if is_area(whole) or _grade_columns(below):
            break
        start, end = below.cells[column] if len(below.cells) > column else (0, len(below.text))
        if told := below.text[start:end].strip():
            whole = f"{whole} {told}"
            also += reading.outline.evidence(below, start, end)
    return _AreaCell(whole, also) if is_area(whole) else _AreaCell(text, evidence)


def _then_beside(reading: Reading, row: Block, cell: _AreaCell) -> Iterator[JudgementMention]:
    """The earlier grade of a cell such as "(2019: Good)" or "(RI in 2019)"."""
    for text, (start, end) in zip(row.columns, row.cells, strict=True):
        told = _THEN_CELL.fullmatch(text)
        if told and (grade := grade_in(told["first"] or told["last"])):
            evidence = cell.evidence + reading.outline.evidence(row, start, end)
            when = told["before"] or told["after"]
            yield JudgementMention(cell.text, grade, False, when, Method.TABLE, "", evidence)


def _could_be_area(text: str) -> bool:
    """Whether an unknown row of a judgement table may name an area: left to the normalising."""
    return 8 < len(text) < 140 and not _OTHER_BODIES.search(text)


def _times(above: dict[int, str]) -> dict[int, tuple[bool, str]]:
    """Which grade columns are of this inspection, by what stands above them."""
    if len(above) == 1:
        ((column, text),) = above.items()
        then = bool(re.search(r"\b(?:previous|last)\b", text, _I)) and not _CURRENT.search(text)
        return {column: (not then, date_in(text) if then else "")}
    return _by_time(above) if above else {}


def _by_time(labels: dict[int, str]) -> dict[int, tuple[bool, str]]:
    """Which of several columns (or rows) is of now, by their labels; the last if none says."""
    years = {
        key: max(map(int, YEAR_ALONE.findall(text)), default=0) for key, text in labels.items()
    }
    newest = max(years.values())
    times: dict[int, tuple[bool, str]] = {}
    for key, text in labels.items():
        if all(years.values()):
            times[key] = (years[key] == newest, date_in(text) or str(years[key]))
        else:
            then = bool(_PREVIOUS.search(text)) and not _CURRENT.search(text)
            times[key] = (not then, date_in(text))
    if sum(now for now, _ in times.values()) != 1:
        last = max(labels)
        times = {key: (key == last, when) for key, (_, when) in times.items()}
    return times


# ---------------------------------------------------------------------- an area a column


def _by_column(reading: Reading, whole: list[Block]) -> Iterator[JudgementMention]:
    """Areas across the top, and under them a row of grades for each inspection."""
    for place, header in enumerate(whole):
        areas = [c for c, name in enumerate(header.columns) if is_area(name)]
        short = [c for c, name in enumerate(header.columns) if name.lower() in _SHORT_NAMES]
        named = {*areas, *short}
        one = len(named) == len(areas) == 1 and header.cell(areas[0]).lower().startswith("overall")
        if len(named) < 2 and not one:
            continue
        below = whole[place + 1 :]
        years = one and all(YEAR_ALONE.search(row.cell(0)) for row in below)
        if (one and not years) or _grade_columns(header):
            continue
        letters = _letters_of(whole)
        areas += [c for c in short if c not in areas]
        rows = [row for row in below if any(c in _grade_columns(row, letters) for c in areas)]
        labels = {row.index: row.cell(0).strip() if 0 not in areas else "" for row in rows}
        if not rows or any(label and not _TIME.search(label) for label in labels.values()):
            # A row each for other councils, schools or homes.
            return
        times = _by_time(labels) if len(rows) > 1 else {rows[0].index: (True, "")}
        for row in rows:
            is_current, as_of = times[row.index]
            for column in (c for c in areas if _grade(row.cell(c), letters)):
                evidence = reading.outline.evidence(header, *header.cells[column])
                evidence += reading.outline.evidence(row, *row.cells[column])
                name = header.cell(column).strip()
                yield JudgementMention(
                    _SHORT_NAMES.get(name.lower(), name),
                    _grade(row.cell(column), letters),
                    is_current,
                    as_of,
                    Method.TABLE,
                    "",
                    evidence,
                )
        return


# ---------------------------------------------------------------------- an area a line


def _stacked(reading: Reading, but: set[int]) -> Iterator[JudgementMention]:
    """A table that lost its columns: an area, and under it its grades, a line each.

    ``but`` are the areas whose grades stand above them.
    """
    body = reading.body
    place = 0
    while place < len(body):
        block = body[place]
        grades: list[Block] = []
        is_row = block.kind is BlockKind.TABLE_ROW
        text = block.text.strip()
        named = is_area(text) or text.lower() in _SHORT_NAMES
        if not is_row and block.index not in but and named:
            for following in body[place + 1 : place + 4]:
                told = following.text.strip()
                if not (grade_in(told) or _NOTHING.fullmatch(told)):
                    break
                grades.append(following)
        if not grades:
            place += 1
            continue
        headers = _stacked_headers(body, place, len(grades))
        for column, graded in enumerate(grades):
            if not grade_in(graded.text):
                continue
            years = [int(y) for h in headers for y in YEAR_ALONE.findall(h)]
            is_current, as_of = column == len(grades) - 1, ""
            if len(headers) == len(grades) and len(years) == len(grades):
                is_current, as_of = years[column] == max(years), str(years[column])
            evidence = reading.outline.evidence(block) + reading.outline.evidence(graded)
            yield JudgementMention(
                _SHORT_NAMES.get(text.lower(), text),
                grade_in(graded.text),
                is_current,
                as_of,
                Method.TABLE,
                "",
                evidence,
            )
        place += 1 + len(grades)


def _stacked_headers(body: tuple[Block, ...], place: int, count: int) -> list[str]:
    """The headers of the grade columns: the lines above the first area that speak of grades."""
    above: list[str] = []
    for block in reversed(body[max(0, place - 60) : place]):
        text = block.text.strip()
        if re.search(r"\b(?:grade|judge?ment|inspection|rating)\b", text, _I) and len(text) < 60:
            above.append(text)
            if len(above) == count:
                break
        elif above or len(text) > 120:
            break
    return list(reversed(above))
