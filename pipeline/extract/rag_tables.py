"""RAG ratings in tables: a column of colours, or one whose head says RAG, rating or status."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from pipeline.extract.letterheads import FRONT
from pipeline.extract.patterns import printed_dates
from pipeline.extract.rag_colours import (
    ARROWS,
    COLOUR,
    COLOURS,
    EARLIER,
    LETTERS,
    NUMBER_BEFORE,
    are_of_a_scale,
    colour_and_direction,
    direction_told,
    in_words,
    moved,
    spelt,
)
from pipeline.extract.rag_keys import Key
from pipeline.extract.rag_layouts import ratings_otherwise
from pipeline.extract.rag_wordings import PART_LABEL
from pipeline.extract.reading import Reading
from pipeline.records import Block, RagMention
from pipeline.vocabulary import squash
from pipeline.vocabulary.calendar import MONTH_NAME, MONTHS

_I = re.IGNORECASE
_ARROWS = re.compile(ARROWS)
_LEGEND = re.compile(r"^\s*(?:key|legend|rag (?:key|definitions?|ratings?))\b", _I)
_RAG_COLUMN = re.compile(r"\b(?:b?rag|rating|status)\b", _I)
_EARLIER_COLUMN = re.compile(
    r"\b(?:previous|prior|last|former|earlier|before|then|was|start|baseline|original|inherent"
    r"|gross|uncontrolled)\b",
    _I,
)
_NOW_COLUMN = re.compile(r"\b(?:now|current|today|latest|present|residual)\b", _I)
_OVERALL_COLUMN = re.compile(r"\boverall\b", _I)
_MONTH = re.compile(rf"\b{MONTH_NAME}\b", _I)
_YEARS = re.compile(r"\b20\d\d\b|(?<=[a-z][-’' ])\d\d$")
_TIME = re.compile(rf"\b(?:{MONTH_NAME}|q(?:uarter)?\s?[1-4]|(?:19|20)\d\d)\b", _I)
_QUARTER = re.compile(r"\bq(?:uarter)?\s?([1-4])\b", _I)
_WISHED_COLUMN = re.compile(
    r"\b(?:target|expected|forecast|projected|predicted|next|aim|goal|ambition)\b", _I
)
_RATING_WORD = re.compile(r"(?:b?rag|rating|status|colour)(?:\s+(?:rating|status))?\W*", _I)
# A number, a code ("R1", "2.3"), a letter: what a row is called and not what it is of.
_CODE = re.compile(
    r"\W*(?:[ivx]{1,4}\.[a-z]|[A-Z]{0,3}\W?\d{0,3}(?:\.\d{1,2})*[A-Za-z]?|[A-Za-z]|[ivx]{1,5})\W*"
)
# "Now: Amber": what leads to a rating within its cell.
_LEAD = re.compile(r"^\s*(?:now|current(?:ly)?|rag|rating|status)\s*:", _I)
# A colour, with an arrow or words behind it; "Amber/Red" is none.
_CELL = re.compile(rf"^\W*{COLOUR}\b(?!\s*(?:/|,|(?:or|and)\b)\s*{COLOUR}\b)", _I)
_FIRST_SENTENCE = re.compile(r"(?<=\w)[.;](?:\s|$)")
# "R", "A. Late", "B; closed": one letter, by itself or with words behind.
_LETTER = re.compile(r"([A-Z])(?:[.;]\s.*)?$", re.DOTALL)
# "Low Red": a target that is best low; "On track - Green".
_ENDS_IN_COLOUR = re.compile(
    rf"(?:(?!not\b)[A-Z]\w+\s+|[A-Z][^\d.;]{{2,40}}\s*[,:–—-]\s*){COLOUR}"
    rf"(?:\s*\((?:was|from|previously)\s+{COLOUR}\))?$",
    _I,
)
# "Nobody applied. (RED)", "All done. Green."
_ENDS_WITH_IT = re.compile(rf"(?:\(|[.;]\s+)({COLOUR})\)?\W*$", _I)
# What a column of ratings holds where there is none.
_BLANK = re.compile(
    r"\W*(?:n/?[ar]|not\s+(?:yet\s+)?(?:rated|started|due|begun)|tbc|none|new)?\W*", _I
)
_TREND_COLUMN = re.compile(r"\b(?:direction|trend|travel|change|movement|dot|since)\b", _I)
# "Status of action" is of the column of actions.
_OF_COLUMN = re.compile(r"\b(?:of|for)\s+(?:the\s+)?(?P<what>[a-z]{4,})", _I)
_DOING_COLUMN = re.compile(r"\b(?:actions?|doing|do|done|steps?|tasks?|response)\b", _I)
_RISK_COLUMN = re.compile(r"\brisks?\b", _I)
_TEXT_COLUMN = re.compile(r"\b(?:comment|update|progress|summary|narrative|position)", _I)
# Who does something, and when, is not what is rated.
_NO_SERVICE_COLUMN = re.compile(
    r"\b(?:lead|owner|officer|who|responsib\w+|sponsor|when|date|due|deadline|timescale)\b", _I
)
_SERVICE_COLUMN = re.compile(
    r"\b(?:service|area|team|workstream|priority|theme|measure|action|activity|objective|project"
    r"|commitment|promise|recommendation|finding|what|line|item|strand|outcome|step|indicator)",
    _I,
)


# "… each month  Comment: list exists": what is said of it in the same cell.
_REMARK = re.compile(r"\s+(?:comments?|update|progress|note):\s", _I)
# A word of so few letters is not looked for in longer ones.
_SHORT = 4
_TWO_AND_MORE = 3
_MONTH_NUMBER = re.compile(r"^\W*\d{1,2}\W(\d{1,2})\W")
# "Amber ↑", "G": a cell of no more letters is nothing but a colour.
_BARE = 9
# So much of a column of ratings tells a colour; the rest may say "Finished".
_MOST = 0.6


@dataclass(frozen=True, slots=True)
class _Layout:
    """What the columns of a table hold, by their places."""

    rating: int
    before: int | None
    service: int
    trend: int | None
    risk: int | None
    text: int | None


def ratings_in_tables(
    reading: Reading, tables: Iterable[list[Block]], key: Key
) -> Iterator[RagMention]:
    """The rating of each row of the tables, by their headers.

    A table without a header goes on with the columns of the one before it, where it has as many
    (a line between rows parts them). ``key`` has the colours of words for progress ("on track"),
    as the paper's own key gives them.
    """
    month = _month_of(reading)
    for rows in _whole(tables, key):
        if otherwise := ratings_otherwise(reading, rows, key):
            yield from otherwise
        elif layout := _layout(rows, key, month):
            yield from _ratings(reading, rows, layout, key)


def _whole(tables: Iterable[list[Block]], key: Key) -> Iterator[list[Block]]:
    """The tables that are no keys, each with those that go on with it without a header."""
    whole: list[Block] = []
    for rows in tables:
        if rows[0].table in key.tables:
            continue
        if whole and not (len(whole[0].cells) == len(rows[0].cells) and _goes_on(rows, key)):
            yield whole
            whole = []
        whole += rows
    if whole:
        yield whole


def _goes_on(rows: list[Block], key: Key) -> bool:
    """Whether rows have no header: what stands first is rated, or goes on with the row above."""
    first = rows[0]
    if not first.cell(0).strip():
        return True
    heads = any(map(_RAG_COLUMN.search, first.columns))
    return _is_rated(first, key) or (not heads and any(_is_rated(row, key) for row in rows[1:]))


def _is_rated(row: Block, key: Key) -> bool:
    """Whether a row has a rating in it, and so is no header."""
    return any(_rating(text, key) for text in row.columns)


def _layout(rows: list[Block], key: Key, month: int | None) -> _Layout | None:
    """What the columns of a table hold, where one holds ratings; by its header, if it has one."""
    names = list(rows[0].columns)
    data = rows[1:]
    if _is_rated(rows[0], key):
        names, data = [""] * len(names), rows
    elif _has_two_headers(rows, key):
        names = [f"{name} {rows[1].cell(c)}".strip() for c, name in enumerate(names)]
        data = rows[2:]
    colours = _columns_of_colours(data, len(names), key)
    rags = [
        column
        for column, name in enumerate(names)
        if (_RAG_COLUMN.search(name) or column in colours) and not _WISHED_COLUMN.search(name)
    ]
    if not rags or _LEGEND.search(" ".join(names)):
        return None
    # Failing words such as "previous", and months, the last rating is the newest.
    now = [c for c in rags if not _EARLIER_COLUMN.search(names[c])] or rags
    now = [c for c in now if _NOW_COLUMN.search(names[c])] or now
    now = [c for c in now if _OVERALL_COLUMN.search(names[c])] or now
    # "Status | Q3": what has no time is of now.
    now = [c for c in now if _RAG_COLUMN.search(names[c]) and not _TIME.search(names[c])] or now
    if _are_backwards([names[c] for c in now]):
        now = now[:1]
    rating = max(
        now,
        key=lambda c: (
            max((years[-2:] for years in _YEARS.findall(names[c])), default=""),
            -_age(names[c], month),
            c,
        ),
    )
    rated = [row for row in data if _rating(row.cell(rating), key)]
    service = _service_column(rated, names, rags)
    of = _OF_COLUMN.search(names[rating])
    if service is not None and of and _DOING_COLUMN.search(of["what"]):
        doing = (c for c, name in enumerate(names) if c not in rags and _DOING_COLUMN.search(name))
        service = next(doing, service)
    if service is not None and _RISK_COLUMN.search(names[service]):
        return None
    if service is None:
        return None
    if not rags[0] and not _SERVICE_COLUMN.search(names[service]):
        # "RAG | Meaning" is a key: it has each colour once.
        told = [_rating(row.cell(rating), key) for row in rated]
        if len({*map(squash, told)}) == len(told):
            return None
    # Beside an overall rating stand those of its parts.
    is_whole = _OVERALL_COLUMN.search(names[rating])
    old = [c for c in rags if not is_whole or _EARLIER_COLUMN.search(names[c])]
    before = next((c for c in reversed(old) if c != rating), None)
    others = (*rags, service)
    trend, risk, text = (
        next((c for c, name in enumerate(names) if c not in others and pattern.search(name)), None)
        for pattern in (_TREND_COLUMN, _RISK_COLUMN, _TEXT_COLUMN)
    )
    return _Layout(rating, before, service, trend, risk, text)


def _are_backwards(names: list[str]) -> bool:
    """Whether columns are of quarters, the newest first: "Q2 | Q1"."""
    told = [int(quarter[1]) for name in names if (quarter := _QUARTER.search(name))]
    steps = {(one - other) % 4 for one, other in pairwise(told)}
    return len(told) == len(names) > 1 and steps == {1}


def _has_two_headers(rows: list[Block], key: Key) -> bool:
    """Whether what columns are called goes over two rows: the first says something of some."""
    return (
        len(rows) > _TWO_AND_MORE
        and not all(rows[0].columns)
        and len(rows[1].cells) == len(rows[0].cells)
        and all(rows[1].columns)
        and not _is_rated(rows[1], key)
        and _is_rated(rows[2], key)
    )


def _month_of(reading: Reading) -> int | None:
    """The month of the first date that a paper prints: mostly the meeting's."""
    for block in reading.body[:FRONT]:
        for date in printed_dates(block.text):
            if months := _MONTH.findall(date):
                return MONTHS[months[-1].lower()]
            if number := _MONTH_NUMBER.search(date):
                return int(number[1])
    return None


def _age(name: str, month: int | None) -> int:
    """How many months before the paper's a column's month is; 0 where one isn't known."""
    named = _MONTH.search(name)
    return (month - MONTHS[named[0].lower()]) % 12 if named and month else 0


def _ratings(
    reading: Reading, rows: list[Block], layout: _Layout, key: Key
) -> Iterator[RagMention]:
    def cell(row: Block, column: int | None) -> str:
        return row.cell(column).strip() if column is not None else ""

    for row in rows:
        name, told = cell(row, layout.service), _rating(cell(row, layout.rating), key)
        if not name or not told or _LEGEND.match(name) or _RATING_WORD.fullmatch(name):
            continue
        colour, direction = colour_and_direction(told)
        if trend := cell(row, layout.trend):
            direction = direction_told(trend)
        if not direction and (old := _rating(cell(row, layout.before), key)):
            direction = moved(colour_and_direction(old)[0], colour)
        yield RagMention(
            _REMARK.split(NUMBER_BEFORE.sub("", PART_LABEL.sub("", name)))[0],
            colour,
            direction,
            cell(row, layout.text),
            cell(row, layout.risk),
            reading.outline.evidence(row),
        )


def _service_column(rated: list[Block], names: list[str], rags: list[int]) -> int | None:
    """The column that names what is rated: the first with words of its own in each rated row.

    A finding that stands once for several actions names none of them.
    """
    for column, name in enumerate(names):
        cells = [row.cell(column).strip() for row in rated]
        if column in rags or _NO_SERVICE_COLUMN.search(name) or not cells:
            continue
        if all(cells) and not all(_CODE.fullmatch(cell) for cell in cells):
            return column
    return None


def _rating(cell: str, key: Key) -> str:
    """A cell with its colour in words, or nothing where it has none."""
    words, said = squash(cell), key.colours
    if words in said:
        return f"{said[words]} {''.join(_ARROWS.findall(cell))}"
    if (ends := _ENDS_WITH_IT.search(cell)) and not COLOURS.search(cell[: ends.start()]):
        return ends[1]
    text = spelt(_LEAD.sub("", _FIRST_SENTENCE.split(cell, maxsplit=1)[0], count=1))
    if _CELL.match(text) or _ENDS_IN_COLOUR.match(text) or EARLIER.match(text):
        return text
    # "Behind", of a key that has "Behind, but we know how to catch up".
    longer = (said[k] for k in said if len(words) > _SHORT and k.startswith(words))
    return next(longer, "")


def _columns_of_colours(rows: list[Block], width: int, key: Key) -> set[int]:
    """The columns that hold colours, whatever their headers say ("June"), in nearly every row.

    One shows that colours are ratings (a red or an amber is among them) and what letters mean:
    beside it the others are ratings too, where they are nothing but colours.
    """
    told = {column: _told(rows, column) for column in range(width)}
    found = {column for column, cells in told.items() if _are_colours(cells, key)}
    sure = {column for column in found if _are_ratings(told[column], key)}
    bare = {column for column in found if all(len(cell) <= _BARE for cell in told[column])}
    return sure | bare if sure else set()


def _are_colours(cells: list[str], key: Key) -> bool:
    """Whether nearly all cells are colours, and no letter is of anything else."""
    colours = [cell for cell in cells if _rating(cell, key)]
    return (
        len(cells) > 1 and len(colours) >= _MOST * len(cells) and _letters(cells).issubset(LETTERS)
    )


def _are_ratings(cells: list[str], key: Key) -> bool:
    """Whether cells of colours can be nothing but ratings: "G", "R" and "O" are grades, "A", "B"
    and "C" parts.
    """
    letters = _letters(cells)
    if letters and not ({"A"} < letters and letters & {"R", "G"}):
        return False
    colours = (COLOURS.search(_rating(cell, key)) for cell in cells)
    return are_of_a_scale(match[0] for match in colours if match)


def _letters(cells: list[str]) -> set[str]:
    """The letters that cells are, or begin with."""
    return {match[1] for cell in cells if (match := _LETTER.match(cell))}


def _told(rows: list[Block], column: int) -> list[str]:
    """The cells of a column in which something is told."""
    cells = [in_words(row.cell(column)).strip() for row in rows]
    return [cell for cell in cells if not _BLANK.fullmatch(cell)]
