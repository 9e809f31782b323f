"""Judgements: in tables, in lists and labelled lines, in sentences, and of earlier inspections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from pipeline.extract.judgement_sentences import GradedSentence, graded_sentences
from pipeline.extract.patterns import GRADE_CUE, dates_in
from pipeline.extract.reading import Extractor, Reading
from pipeline.records import Block, BlockKind, DocumentKind, JudgementMention, Method
from pipeline.vocabulary import frameworks, grade_wordings

_I = re.IGNORECASE
_PREVIOUS_HEADING = re.compile(
    r"\b(?:previous|other|last|past|earlier|recent) (?:ofsted )?inspections?\b|progress since", _I
)
_PREVIOUS = re.compile(r"\b(?:previous|last|prior|earlier|former|before|then|was)\b", _I)
_CURRENT = re.compile(r"\b(?:current|latest|new|now|this|recent|present)\b", _I)
_OTHER_BODIES = re.compile(
    r"\b(?:children['’]s homes?|schools?|children['’]s centres?|adoption (?:service|inspection"
    r"|agency)"
    r"|fostering (?:service|inspection|agency)|nurser(?:y|ies)|youth offending)\b",
    _I,
)
_INSPECTION_OF = re.compile(r"\binspections? (?:reports? )?(?:of|for|into|on)\b|\binspected\b", _I)
_JUDGEMENTS_WERE = re.compile(r"\bjudg(?:e)?ments?\b.{0,80}\b(?:were|was)\s*:\s*$", _I)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


def find_judgements(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[JudgementMention]:
    """Every judgement in the document, surest first."""
    rows = [block for block in blocks if block.kind is BlockKind.TABLE_ROW]
    yield from _in_tables(reading, rows)
    yield from _stacked(reading)
    report = reading.kind is DocumentKind.INSPECTION_REPORT
    earlier: set[int] = set()
    for block in blocks:
        if report and _is_about_earlier(reading, block):
            earlier.add(block.index)
            yield from _earlier(reading, block)
    for block in blocks:
        if block.index in earlier:
            continue
        labelled = list(_labelled(reading, block))
        yield from labelled
        if not labelled and _is_readable(reading, block):
            yield from _in_sentences(reading, block)


def _is_readable(reading: Reading, block: Block) -> bool:
    """Whether sentences of the block may judge. In a report only its first page and headings do.

    The body of an inspection report says "good" of many things that it does not grade.
    """
    if block.kind is BlockKind.TABLE_ROW:
        return sum(1 for start, end in block.cells if block.text[start:end].strip()) == 1
    if reading.kind is not DocumentKind.INSPECTION_REPORT:
        return True
    return block.page == 1 or block.kind is BlockKind.HEADING or len(block.text) < 100


# ---------------------------------------------------------------------- tables


def _in_tables(reading: Reading, rows: list[Block]) -> Iterator[JudgementMention]:
    for table, group in groupby(rows, key=lambda row: row.table):
        whole = [block for block in reading.body if block.table == table]
        yield from _in_table(reading, whole, list(group))


def _in_table(
    reading: Reading, whole: list[Block], rows: list[Block]
) -> Iterator[JudgementMention]:
    graded = [(row, _grade_columns(row)) for row in rows]
    graded = [(row, columns) for row, columns in graded if columns]
    if not any(_is_area(_area_cell(row, columns)) for row, columns in graded):
        return
    columns = sorted({column for _, found in graded for column in found})
    first = graded[0][0].index
    header = next(
        (r for r in reversed([b for b in whole if b.index < first]) if not _grade_columns(r)), None
    )
    times = _times(header, columns)
    for row, found in graded:
        area = _area_cell(row, found)
        if not area or (not _is_area(area) and not _could_be_area(area)):
            continue
        for column in found:
            is_current, as_of = times.get(column, (True, ""))
            start, end = row.cells[column]
            place = row.text.index(area)
            evidence = reading.outline.evidence(row, place, place + len(area))
            evidence += reading.outline.evidence(row, start, end)
            if place + len(area) < start and len(found) == 1:
                evidence = reading.outline.evidence(row, place, end)
            grade = _grade_in(row.cell(column))
            yield JudgementMention(area, grade, is_current, as_of, Method.TABLE, "", evidence)


def _grade_columns(row: Block) -> list[int]:
    return [column for column in range(len(row.cells)) if _grade_in(row.cell(column))]


def _area_cell(row: Block, columns: list[int]) -> str:
    """The cell that names the area: the nearest filled one before the first grade."""
    for column in range(columns[0] - 1, -1, -1):
        if text := row.cell(column).strip():
            return text
    return ""


def _times(header: Block | None, columns: list[int]) -> dict[int, tuple[bool, str]]:
    """Which grade columns are of this inspection, by what stands above them."""
    if len(columns) < 2:
        if header is not None and columns[0] < len(header.cells):
            text = header.cell(columns[0])
            if re.search(r"\b(?:previous|last)\b", text, _I) and not _CURRENT.search(text):
                return {columns[0]: (False, _date_in(text))}
        return {}
    above = {c: header.cell(c) if header and c < len(header.cells) else "" for c in columns}
    years = {c: max(map(int, _YEAR.findall(text)), default=0) for c, text in above.items()}
    newest = max(years.values())
    times: dict[int, tuple[bool, str]] = {}
    for column, text in above.items():
        if all(years.values()):
            times[column] = (years[column] == newest, _date_in(text) or str(years[column]))
        else:
            then = bool(_PREVIOUS.search(text)) and not _CURRENT.search(text)
            times[column] = (not then, _date_in(text))
    if sum(now for now, _ in times.values()) != 1:
        # Nothing says which is which; in papers the newest stands last.
        times = {c: (c == columns[-1], times[c][1]) for c in columns}
    return times


def _stacked(reading: Reading) -> Iterator[JudgementMention]:
    """A table that lost its columns: an area, and under it its grades, a line each."""
    body = reading.body
    place = 0
    while place < len(body):
        block = body[place]
        grades: list[Block] = []
        if block.kind is not BlockKind.TABLE_ROW and _is_area(block.text.strip()):
            for following in body[place + 1 : place + 4]:
                text = following.text.strip()
                if not (_grade_in(text) or re.fullmatch(r"n/?a|not applicable|[-–—]", text, _I)):
                    break
                grades.append(following)
        if not grades:
            place += 1
            continue
        headers = _stacked_headers(body, place, len(grades))
        for column, graded in enumerate(grades):
            if not _grade_in(graded.text):
                continue
            years = [int(y) for h in headers for y in _YEAR.findall(h)]
            is_current, as_of = column == len(grades) - 1, ""
            if len(headers) == len(grades) and len(years) == len(grades):
                is_current, as_of = years[column] == max(years), str(years[column])
            evidence = reading.outline.evidence(block) + reading.outline.evidence(graded)
            yield JudgementMention(
                block.text.strip(),
                _grade_in(graded.text),
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


# ---------------------------------------------------------------------- labelled lines


def _labelled(reading: Reading, block: Block) -> Iterator[JudgementMention]:
    """ "Overall effectiveness: Good", "2.1 Adoption performance – Requires improvement"."""
    if block.kind is BlockKind.TABLE_ROW or len(block.text) > 400:
        return
    if not _labelled_line().fullmatch(block.text.strip()):
        return
    context = _context(reading, block)
    then = bool(re.search(r"\b(?:previous|last) inspection\b[^.]*:\s*$", context, _I))
    as_of = _date_in(context) if then else ""
    for match in _labelled_pattern().finditer(block.text):
        area, grade = match["area"], match["grade"]
        yield JudgementMention(
            area,
            grade,
            not then,
            as_of,
            Method.LABELLED,
            "",
            reading.outline.evidence(block, match.start("area"), match.end("grade")),
        )


def _context(reading: Reading, block: Block) -> str:
    """The text that introduces the list in which a block stands."""
    for above in reading.before(block):
        if above.text.rstrip().endswith(":"):
            return above.text
        if above.kind is not block.kind or above.level != block.level:
            return above.text
    return ""


# ---------------------------------------------------------------------- sentences


def _in_sentences(reading: Reading, block: Block) -> Iterator[JudgementMention]:
    for found in graded_sentences(block.text):
        yield _mention(reading, block, found)


def _mention(reading: Reading, block: Block, found: GradedSentence) -> JudgementMention:
    evidence = reading.outline.evidence(block, found.start, found.end)
    return JudgementMention(
        found.area,
        found.grade,
        found.is_current,
        found.as_of,
        found.method,
        found.subject,
        evidence,
    )


# ---------------------------------------------------------------------- earlier inspections


def _is_about_earlier(reading: Reading, block: Block) -> bool:
    """Whether a block of a report tells what an earlier inspection judged."""
    if _PREVIOUS_HEADING.search(reading.heading(block)):
        return True
    return bool(
        re.search(
            r"\b(?:previous|last) (?:\w+ ){0,4}inspections?\b|\bwere last inspected\b",
            block.text,
            _I,
        )
    ) and bool(dates_in_text(block.text))


def dates_in_text(text: str) -> list[str]:
    """The dates in a text, as printed."""
    return [text[start:end] for start, end in dates_in(text)]


def _earlier(reading: Reading, block: Block) -> Iterator[JudgementMention]:
    """The judgements of an earlier inspection: its area and date may stand a sentence before."""
    own = block.text
    context = own
    if not dates_in_text(own):
        lead = _context(reading, block)
        context = f"{lead} {own}" if _JUDGEMENTS_WERE.search(lead) else own
    if _OTHER_BODIES.search(own) and not _areas_in(own):
        return
    dates = dates_in_text(context)
    if match := _labelled_pattern().match(own):
        yield JudgementMention(
            match["area"],
            match["grade"],
            False,
            dates[0] if dates else "",
            Method.LABELLED,
            "",
            reading.outline.evidence(block, match.start("area"), match.end("grade")),
        )
        return
    named = _areas_in(own)
    for found in graded_sentences(own):
        if _OTHER_BODIES.search(own[found.start : found.end]):
            continue
        as_of = found.as_of or (dates[0] if dates else "")
        if not as_of:
            continue
        areas = [found.area] if found.area else named[:2] or [""]
        for area in areas:
            yield JudgementMention(
                area,
                found.grade,
                False,
                as_of,
                Method.SENTENCE,
                found.subject,
                reading.outline.evidence(block, 0, found.end),
            )


def _areas_in(text: str) -> list[str]:
    """What "the inspection of …" inspected, as the areas that the words name."""
    found: list[str] = []
    for match in _INSPECTION_OF.finditer(text):
        clause = re.split(r"\bwas\b|\bwere\b|\btook\b|\.", text[match.end() : match.end() + 160])[0]
        for wording in _wordings():
            if wording in clause.lower().replace("’", "'") and not any(wording in f for f in found):
                found.append(wording)
    return found


# ---------------------------------------------------------------------- wordings


@cache
def _wordings() -> tuple[str, ...]:
    every = {w for f in frameworks() for area in f.areas for w in area.wordings}
    return tuple(sorted(every, key=lambda wording: (-len(wording), wording)))


def _any_of(wordings: Iterable[str]) -> str:
    escaped = (re.escape(w).replace(r"\ ", r"\s+").replace("'", "['’]") for w in wordings)
    return "|".join(escaped)


@cache
def _area_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\d(?:\.\d)?[.)]?\s+)?(?:the\s+)?(?:{_any_of(_wordings())})(?:\s*\([^)]*\))?\s*\d?[:.]?",
        _I,
    )


@cache
def _grade_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"[\s'‘’“”\"*]*(?:grade \d \(?)?(?P<grade>{_any_of(grade_wordings())})\)?"
        rf"(?:\s*\(?RI\)?)?[\s'‘’“”\"*.]*\d?",
        _I,
    )


@cache
def _labelled_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\d(?:\.\d)?[.)]?\s+)?(?:the\s+)?(?P<area>(?:{_any_of(_wordings())})(?:\s*\([^)]*\))?)"
        rf"\s*(?::|–|—|-|=|\s)\s*(?:judged\s+(?:to\s+be\s+)?)?['‘“\"(]?"
        rf"(?P<grade>{_any_of(grade_wordings())})['’”\")]?(?=\s*(?:[.,;)]|$))",
        _I,
    )


@cache
def _labelled_line() -> re.Pattern[str]:
    """A line that is nothing but areas with their grades, perhaps after a label of its own."""
    item = re.sub(r"\?P<\w+>", "?:", _labelled_pattern().pattern)
    return re.compile(rf"(?:[^:.]{{0,80}}:\s*)?(?:{item}\s*[,;.]?\s*(?:and\s+)?)+", _I)


def _is_area(text: str) -> bool:
    return bool(text) and len(text) < 160 and _area_pattern().fullmatch(text.strip()) is not None


def _could_be_area(text: str) -> bool:
    """Whether an unknown row of a judgement table may name an area: left to the normalising."""
    return 8 < len(text) < 140 and not _OTHER_BODIES.search(text)


def _grade_in(text: str) -> str:
    match = _grade_pattern().fullmatch(text.strip())
    return match["grade"] if match else ""


def _date_in(text: str) -> str:
    dates = dates_in_text(text)
    if dates:
        return dates[0]
    year = _YEAR.search(text)
    return year[0] if year else ""


JUDGEMENTS = Extractor("judgements", GRADE_CUE, find_judgements)
