"""RAG ratings in tables: a column of colours, or one whose head says RAG, rating or status."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.rag_colours import (
    COLOUR,
    COLOUR_ALONE,
    NUMBER_BEFORE,
    are_of_a_scale,
    colour_and_direction,
    direction_told,
    moved,
    spelt,
)
from pipeline.extract.reading import Reading
from pipeline.records import Block, RagMention

_I = re.IGNORECASE
_LEGEND = re.compile(r"^\s*(?:key|legend|rag (?:key|definitions?|ratings?))\b|\bmeans\b|=", _I)
_RAG_COLUMN = re.compile(r"\b(?:b?rag|rating|status)\b", _I)
_EARLIER_COLUMN = re.compile(
    r"\b(?:previous|prior|last|former|earlier|before|then|was|start|baseline|original)\b", _I
)
_YEARS = re.compile(r"\b20\d\d\b")
_WISHED_COLUMN = re.compile(r"\b(?:target|expected|forecast|projected|predicted)\b", _I)
_NUMBER_COLUMN = re.compile(r"^\W*(?:ref(?:erence)?|no|number|id|item)?\W*$", _I)
# A colour or its letter, with an arrow or words behind it; "Amber/Red" is neither.
_CELL = re.compile(
    rf"""^[^\w]*(?P<colour>(?i:{COLOUR})\b|[RAGB](?=\W*$))
        (?!\s*(?:/|,|(?i:or|and)\b)\s*(?i:{COLOUR})\b)""",
    re.VERBOSE,
)
_TREND_COLUMN = re.compile(r"\b(?:direction|trend|travel|change|movement)\b", _I)
_RISK_COLUMN = re.compile(r"\brisks?\b", _I)
_TEXT_COLUMN = re.compile(r"\b(?:comment|update|progress|summary|narrative|position)", _I)
# Who does something, and when, is not what is rated.
_NO_SERVICE_COLUMN = re.compile(
    r"\b(?:lead|owner|officer|who|responsib\w+|sponsor|when|date|due|deadline|timescale)\b", _I
)
_SERVICE_COLUMN = re.compile(
    r"\b(?:service|area|team|workstream|priority|theme|measure|action|objective)", _I
)


def ratings_in_table(reading: Reading, rows: list[Block]) -> Iterator[RagMention]:
    """The rating of each row of a table, by its header."""
    if len(rows) < 2:
        return
    header = rows[0]
    names = [header.cell(column).strip() for column in range(len(header.cells))]
    rags = [
        c
        for c, name in enumerate(names)
        if (_RAG_COLUMN.search(name) or (c and _is_all_colours(rows, c)))
        and not _WISHED_COLUMN.search(name)
    ]
    if not rags or _LEGEND.search(" ".join(names)):
        return
    # Failing words such as "previous", the last rating is the newest.
    now = [c for c in rags if not _EARLIER_COLUMN.search(names[c])] or rags
    rag = max(now, key=lambda c: (max(_YEARS.findall(names[c]), default=""), c))
    before = next((c for c in reversed(rags) if c != rag), None)
    no_service = (_NUMBER_COLUMN.match, _NO_SERVICE_COLUMN.search)
    others = [c for c, name in enumerate(names) if c not in rags]
    named = [c for c in others if not any(f(names[c]) for f in no_service)]
    service = next((c for c in named if not _is_all_numbers(rows, c)), None)
    if service is None or (not rags[0] and not _SERVICE_COLUMN.search(names[service])):
        # "RAG | Meaning" is a key to the colours.
        return
    trend, risk, text = (
        next(
            (
                c
                for c, name in enumerate(names)
                if c not in (*rags, service) and pattern.search(name)
            ),
            None,
        )
        for pattern in (_TREND_COLUMN, _RISK_COLUMN, _TEXT_COLUMN)
    )
    for row in rows[1:]:
        cell, name = spelt(row.cell(rag)), row.cell(service).strip()
        if not name or not _CELL.match(cell):
            continue
        colour, direction = colour_and_direction(cell)
        if trend is not None and row.cell(trend).strip():
            direction = direction_told(row.cell(trend))
        if not direction and before is not None:
            earlier = _CELL.match(spelt(row.cell(before)))
            direction = moved(earlier["colour"], colour) if earlier else ""
        yield RagMention(
            NUMBER_BEFORE.sub("", name),
            colour,
            direction,
            row.cell(text).strip() if text is not None else "",
            row.cell(risk).strip() if risk is not None else "",
            reading.outline.evidence(row),
        )


def _is_all_numbers(rows: list[Block], column: int) -> bool:
    """Whether a column only numbers the rows."""
    cells = [row.cell(column).strip() for row in rows[1:] if column < len(row.cells)]
    return all(re.fullmatch(r"\W*\d*\W*", cell) for cell in cells)


def _is_all_colours(rows: list[Block], column: int) -> bool:
    """Whether a column holds nothing but colours, whatever its header says ("June")."""
    cells = [spelt(row.cell(column)) for row in rows[1:] if column < len(row.cells)]
    colours = [COLOUR_ALONE.fullmatch(cell) for cell in cells if cell]
    return all(colours) and are_of_a_scale(match[1] for match in colours if match)
