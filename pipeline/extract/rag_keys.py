"""Keys to the colours of RAG ratings: which words for progress have which colour."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.rag_colours import COLOUR, COLOUR_ALONE, spelt
from pipeline.extract.rag_scales import explained
from pipeline.records import Block, BlockKind
from pipeline.vocabulary import squash

# "Green: on track", "Grey – not started, because the date has not come".
_EXPLAINED = re.compile(
    rf"""\b(?P<colour>{COLOUR})\s*(?:[=–—:-]|means(?:\s+that)?)\s*
        (?P<words>[A-Za-z][^.,;:(\n]{{2,50}})""",
    re.IGNORECASE | re.VERBOSE,
)
# "Green – on course", one of several lines that are the key.
KEY_LINE = re.compile(
    rf"\W*(?:(?P<colour>{COLOUR})\s*(?:[:=–—-]|means\b)"
    rf"|[A-Z][^.:;()]{{2,30}}\((?P<behind>{COLOUR})\)\s*[:=–—-])\s*\w",
    re.IGNORECASE,
)
# "On track (green); Behind (amber)".
_IN_BRACKETS = re.compile(
    rf"""(?P<words>[A-Z][^().;:\n]{{2,60}}?)\s*
        \((?:[^()]{{0,20}}\s)?(?P<colour>(?i:{COLOUR}))\b[^()]*\)""",
    re.VERBOSE,
)
# '"In hand", which is our green; "at risk", our amber'.
_QUOTED = re.compile(
    rf"""["“‘'](?P<words>[A-Za-z][^"“”‘\n]{{2,40}}?),?["”’'],?\s+
        (?:(?:which|that|is|means?|meaning|or|our|for|shown|as|counts|stands)\s+){{0,4}}
        (?P<colour>(?i:{COLOUR}))\b""",
    re.VERBOSE,
)
# "Ahead is blue, Late is amber and Lost is red".
_IS = re.compile(rf"\b(?P<words>[A-Z][a-z]+(?:\s[a-z]+)?)\s+is\s+(?P<colour>{COLOUR})\b")
# "High is shown as green, Fair as amber and Low as red".
_SHOWN = re.compile(
    rf"\b(?P<words>[A-Z][a-z]+(?:\s(?!is\b|are\b)[a-z]+)?)\s+(?:(?:is|are)\s+)?"
    rf"(?:shown\s+)?as\s+(?P<colour>{COLOUR})\b"
)
# "D (done, blue), L (late: amber)".
_OF_LETTERS = re.compile(
    rf"""\b(?P<words>[A-Z])\s*\((?:[^()]{{0,40}}[\s,:;])?(?P<colour>(?i:{COLOUR}))\)""", re.VERBOSE
)
# "On track = green. At risk = amber."
_EQUALS = re.compile(
    rf"\b(?P<words>[A-Z][a-z]+(?:\s[a-z]+){{0,4}})\s*=\s*(?P<colour>(?i:{COLOUR}))\b"
)
# So many colours are explained where a text is a key.
_LEAST = 2
# What a key says of a colour: "on track", "some delay", "met".
_PROGRESS = re.compile(
    r"\b(?:track|target|complet\w+|delay\w*|risks?|late|slip\w*|started|behind|course|concerns?|done"
    r"|finished|closed|progress|due|met|schedule|plan|ahead|stuck|issues?|problems?|good|poor|well)\b",
    re.IGNORECASE,
)
_LONGEST_WORDS = 8
# A colour and what it means.
KEY_WIDTH = 2


@dataclass(frozen=True, slots=True)
class Key:
    """The colour of each word for progress, by the word's letters; and the places of the tables
    and texts that say so.
    """

    colours: dict[str, str]
    tables: frozenset[int]
    texts: frozenset[int]


def key_of(blocks: Sequence[Block], tables: Sequence[list[Block]]) -> Key:
    """What a paper's own keys explain: a table of nothing else, or a text that explains several
    colours.

    A text, or a table of more than two columns, is nothing but a key where other tables use its
    words.
    """
    colours: dict[str, str] = {}
    texts: set[int] = set()
    for block in blocks:
        found = _explained(block.text) if block.kind is not BlockKind.TABLE_ROW else {}
        if found and _uses(found, tables):
            texts.add(block.index)
        colours |= found
    keys: set[int] = set()
    for scale, where in explained(blocks, tables):
        colours |= scale
        texts |= {block.index for block in where if block.kind is not BlockKind.TABLE_ROW}
        keys |= {block.table for block in where if block.kind is BlockKind.TABLE_ROW}
    for rows in tables:
        found = _in_table(rows)
        if found and (len(rows[0].cells) == KEY_WIDTH or _uses(found, tables, rows[0].table)):
            colours |= found
            keys.add(rows[0].table)
    return Key(colours, frozenset(keys), frozenset(texts))


_FORMS = (
    (_EXPLAINED, _LEAST),
    (_EQUALS, _LEAST),
    (_QUOTED, _LEAST),
    (_IN_BRACKETS, _LEAST + 1),
    (_IS, _LEAST + 1),
    (_SHOWN, _LEAST + 1),
    (_OF_LETTERS, _LEAST + 1),
)


def _explained(text: str) -> dict[str, str]:
    """The colours that a text explains, where it explains several."""
    found: dict[str, str] = {}
    for pattern, least in _FORMS:
        explained = list(pattern.finditer(text))
        if len({match["colour"].lower() for match in explained}) >= least:
            found |= {squash(match["words"]): match["colour"].lower() for match in explained}
    return found


def _in_table(rows: list[Block]) -> dict[str, str]:
    """The colours of words for progress, where a table is nothing but their key.

    A column has a colour in every row, each once. In two columns below a header the colours stand
    first: behind names they are ratings.
    """
    width = len(rows[0].cells)
    for colours, words in ((0, 1), (width - 1, 0)):
        told = [(COLOUR_ALONE.fullmatch(spelt(row.cell(colours))), row.cell(words)) for row in rows]
        has_header = not told[0][0] and (not colours or width > KEY_WIDTH)
        body = told[1:] if has_header else told
        found = {match[1].lower(): text for match, text in body if match}
        if colours and width == KEY_WIDTH and sum(map(is_progress, found.values())) < _LEAST:
            continue
        if width > 1 and len(found) == len(body) > _LEAST:
            return {squash(re.sub(r"\(.*", "", text)): colour for colour, text in found.items()}
    return {}


def is_progress(words: str) -> bool:
    """Whether words tell how something gets on, and name nothing that does."""
    return len(words.split()) <= _LONGEST_WORDS and bool(_PROGRESS.search(words))


def _uses(words: dict[str, str], tables: Sequence[list[Block]], but: int = -1) -> bool:
    """Whether several of some words stand in the cells of other tables."""
    cells = {
        squash(text)
        for rows in tables
        if rows[0].table != but
        for row in rows
        for text in row.columns
    }
    return len(words.keys() & cells) >= _LEAST
