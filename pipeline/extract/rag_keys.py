"""Keys to the colours of RAG ratings: which words for progress have which colour."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from pipeline.extract.rag_colours import COLOUR, COLOUR_ALONE, spelt
from pipeline.records import Block, BlockKind
from pipeline.vocabulary import squash

# "Green: on track", "Grey – not started, because the date has not come".
_EXPLAINED = re.compile(
    rf"\b(?P<colour>{COLOUR})\s*(?:[=–—:-]|means(?:\s+that)?)\s*(?P<words>[A-Za-z][^.,;:(\n]{{2,50}})",
    re.IGNORECASE,
)
# "On track (green); Behind (amber)".
_IN_BRACKETS = re.compile(
    rf"(?P<words>[A-Z][^().;:\n]{{2,60}}?)\s*\((?:[^()]{{0,20}}\s)?(?P<colour>(?i:{COLOUR}))\b[^()]*\)"
)
# So many colours are explained where a text is a key.
_LEAST = 2


def keys_of(blocks: Iterable[Block]) -> dict[str, str]:
    """The colour of each word for progress that a paper's own key explains, by the word's letters.

    A key is a table of nothing else, or a text that explains several colours.
    """
    found: dict[str, str] = {}
    rows: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.TABLE_ROW:
            rows.append(block)
            continue
        for pattern, least in ((_EXPLAINED, _LEAST), (_IN_BRACKETS, _LEAST + 1)):
            explained = list(pattern.finditer(block.text))
            if len({match["colour"].lower() for match in explained}) >= least:
                found |= {squash(match["words"]): match["colour"].lower() for match in explained}
    for _, table in groupby(rows, key=lambda row: row.table):
        found |= key_in(list(table))
    return found


def key_in(rows: list[Block]) -> dict[str, str]:
    """The colours of words for progress, where a table is nothing but their key.

    That is a table of two columns, of which one has a colour in every row, each once; below a
    header the colours stand first. Empty for any other table.
    """
    if any(len(row.cells) != 2 for row in rows):
        return {}
    for colours, words in ((0, 1), (1, 0)):
        told = [(COLOUR_ALONE.fullmatch(spelt(row.cell(colours))), row.cell(words)) for row in rows]
        body = told if colours or told[0][0] else told[1:]
        found = {match[1].lower(): text for match, text in body if match}
        if len(found) == len(body) > _LEAST:
            return {squash(re.sub(r"\(.*", "", text)): colour for colour, text in found.items()}
    return {}
