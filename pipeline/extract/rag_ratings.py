"""RAG ratings by service: in sentences ("Overall RAG remains amber") and in tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from pipeline.extract.language import language
from pipeline.extract.reading import Extractor, Reading
from pipeline.records import Block, BlockKind, RagMention

_I = re.IGNORECASE
_COLOUR = r"(?:red|amber|green|blue|grey|gray|yellow)"
_CUE = re.compile(rf"\b{_COLOUR}\b", _I)
# "Overall RAG remains amber", "RAG rating has improved from red to amber", "is rated green".
_SENTENCE = re.compile(
    rf"""\b(?:(?:overall\s+)?(?:current\s+)?(?:rag\s+rating|rag\s+status|rag|overall\s+rating|rating|status)|is\s+rated|are\s+rated|rated|moved|moves)\b
        (?P<between>[^.;]{{0,70}}?)\b(?P<colour>{_COLOUR})\b
        (?:\s*(?:rating|status)?\s*(?:to|→|->)\s*(?P<to>{_COLOUR})\b)?""",
    _I | re.VERBOSE,
)
_BOTH = re.compile(rf"\bfrom\s+(?P<old>{_COLOUR})\s+to\s+(?P<new>{_COLOUR})\b", _I)
_SAME = re.compile(
    r"\b(?:remain(?:s|ed)?|unchanged|stays?|stayed|still|continues?|no change|same)\b|[→↔➔=]", _I
)
_BETTER = re.compile(
    r"\b(?:improv(?:ed|es|ing)|better|up|risen|rises|upgraded|moved up)\b|[↑▲⬆↗]", _I
)
_WORSE = re.compile(
    r"\b(?:worsen(?:ed|s|ing)?|declin(?:ed|es|ing)|deteriorat\w+|down|fallen|falls|downgraded|slipped|dropped|worse)\b|[↓▼⬇↘]",
    _I,
)
_RISK = re.compile(r"\b(?:key\s+)?risks?\b", _I)
# "rated red, amber or green" tells of the scale.
_SEVERAL = re.compile(rf"\b{_COLOUR}(?:,\s*{_COLOUR})*,?\s*(?:or|and|/)\s*{_COLOUR}\b", _I)
_LEGEND = re.compile(r"^\s*(?:key|legend|rag (?:key|definitions?|ratings?))\b|\bmeans\b|=", _I)
_ORDER = {"red": 0, "amber": 1, "yellow": 1, "green": 2, "blue": 3}
_RAG_COLUMN = re.compile(r"\b(?:rag|rating|status)\b", _I)
_TREND_COLUMN = re.compile(r"\b(?:direction|trend|travel|change|movement)\b", _I)
_RISK_COLUMN = re.compile(r"\brisks?\b", _I)
_TEXT_COLUMN = re.compile(r"\b(?:comment|update|progress|summary|narrative|position)", _I)
_SERVICE_COLUMN = re.compile(
    r"\b(?:service|area|team|workstream|priority|theme|measure|action|objective)", _I
)


def find_rag_ratings(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[RagMention]:
    """Every service's rating; a table is read where its header says RAG, rating or status."""
    rows = [block for block in blocks if block.kind is BlockKind.TABLE_ROW]
    for table, _ in groupby(rows, key=lambda row: row.table):
        yield from _in_table(reading, [b for b in reading.body if b.table == table])
    for block in blocks:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            yield from _in_paragraph(reading, block)


def _in_paragraph(reading: Reading, block: Block) -> Iterator[RagMention]:
    match = _SENTENCE.search(block.text)
    if (
        match is None
        or _SEVERAL.search(block.text)
        or match.start() > 120
        or not re.search(r"\brag\b|\brating\b|\brated\b", match[0], _I)
    ):
        return
    colour, direction = _colour_and_direction(match[0], match["to"] or match["colour"])
    service, above = _service(reading, block, match)
    if not service:
        return
    risk = _key_risk(block.text)
    evidence = reading.outline.evidence(above, 0, len(above.text)) if above is not block else None
    whole = reading.outline.evidence(block)
    yield RagMention(
        service,
        colour,
        direction,
        block.text.strip(),
        risk,
        evidence + whole if evidence else whole,
    )


def _service(reading: Reading, block: Block, match: re.Match[str]) -> tuple[str, Block]:
    """The service that a rating is of: named before it in the sentence, else the heading above.

    Where headings follow one another, the last one that is not part of an earlier one counts
    (slides repeat a heading in pieces).
    """
    lead = block.text[: match.start()].strip(" :–-")
    if lead and len(lead.split()) <= 8 and lead[:1].isupper() and not lead.endswith("."):
        return re.sub(r"^(?:the)\s+|['’]s$", "", lead, flags=_I), block
    run: list[Block] = []
    for above in reading.before(block):
        if above.kind is BlockKind.HEADING or (
            len(above.text) < 60 and not above.text.endswith(".")
        ):
            run.append(above)
        elif run or not above.marker:
            break
    chosen: Block | None = None
    for heading in reversed(run):
        if chosen is None or _letters(heading.text) not in _letters(chosen.text):
            chosen = heading
    return (chosen.text.strip(" :"), chosen) if chosen else ("", block)


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())


def _key_risk(text: str) -> str:
    """The sentence that names the key risk, else the first that speaks of a risk."""
    sentences = [sentence.text.strip() for sentence in language()(text).sents]
    for wanted in (re.compile(r"\bkey risks?\b", _I), _RISK):
        for sentence in sentences:
            if wanted.search(sentence):
                return str(sentence)
    return ""


def _colour_and_direction(text: str, colour: str) -> tuple[str, str]:
    """The colour now, and which way it moved as printed or as two colours show."""
    if both := _BOTH.search(text):
        old, new = both["old"].lower(), both["new"].lower()
        step = _ORDER.get(new, 0) - _ORDER.get(old, 0)
        return both["new"], "improved" if step > 0 else "worsened" if step < 0 else "unchanged"
    return colour, _direction(text)


def _direction(text: str) -> str:
    if _SAME.search(text):
        return "unchanged"
    if _WORSE.search(text):
        return "worsened"
    if _BETTER.search(text):
        return "improved"
    return ""


# ---------------------------------------------------------------------- tables


def _in_table(reading: Reading, rows: list[Block]) -> Iterator[RagMention]:
    if len(rows) < 2:
        return
    header = rows[0]
    names = [header.cell(column).strip() for column in range(len(header.cells))]
    rags = [c for c, name in enumerate(names) if _RAG_COLUMN.search(name)]
    if not rags or _LEGEND.search(" ".join(names)):
        return
    # Of several ratings the last is the newest, and the one before it tells the direction.
    rag, before = rags[-1], rags[-2] if len(rags) > 1 else None
    service = next(
        (c for c, name in enumerate(names) if c not in rags and _SERVICE_COLUMN.search(name)), 0
    )
    if service in rags:
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
        match = re.fullmatch(
            rf"\W*(?P<colour>{_COLOUR})\W*(?:\((?P<more>.*)\))?\W*", row.cell(rag).strip(), _I
        )
        name = row.cell(service).strip()
        if not match or not name:
            continue
        moved = row.cell(trend).strip() if trend is not None else (match["more"] or "")
        direction = _direction(moved)
        if not direction and before is not None:
            change = f"from {row.cell(before).strip()} to {match['colour']}"
            direction = _colour_and_direction(change, match["colour"])[1]
        yield RagMention(
            name,
            match["colour"],
            direction,
            row.cell(text).strip() if text is not None else "",
            row.cell(risk).strip() if risk is not None else "",
            reading.outline.evidence(row),
        )


RAG_RATINGS = Extractor("rag_ratings", _CUE, find_rag_ratings)
