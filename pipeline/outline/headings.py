"""Drafts to blocks: what is a heading, how deep items lie, and under what each block stands."""

from __future__ import annotations

import re
from collections import Counter

from pipeline.outline.drafts import SAME_EDGE, SAME_SIZE, Draft
from pipeline.outline.markers import MarkerKind
from pipeline.records import Block, BlockKind

_LONGEST_HEADING = 180
# A sentence's end, or what joins an item to the next.
_GOES_ON = re.compile(r"[.,;]$|;\s+(?:and|or)$")
# Markdown's headings have one to six marks.
_DEEPEST = 6
_QUESTION = re.compile(r"(?:and |so |but )?(?:what|how|why|who|where|when)\b", re.IGNORECASE)
# The sections that committee papers are made of, as they stand after a number: "1. Purpose of
# Report". Without type to go by, the words tell a heading from a numbered sentence.
_SECTION = re.compile(
    r"(?:(?:the )?(?:purpose|background|context|introduction|summary|executive summary"
    r"|recommendation"
    r"|decision|reason|detail|main report|main body|key issue|key point|key finding|finding|outcome"
    r"|proposal|option|alternative|other option|consultation|implication|financial|legal|equalit"
    r"|risk|resource|conclusion|next step|appendi|background (?:paper|document|information)"
    r"|supporting information|corporate|policy|community|environment|area(?:s)? for|strength"
    r"|inspection|what|priorit|timetable|timescale|comment|report|issue|matter))",
    re.IGNORECASE,
)
# A sentence that a list completes, as "What inspectors praised was:".
_LEADS_ON = re.compile(r"\b(?:was|were|is|are|to|that|following|by)\s*:$", re.IGNORECASE)


def finished(drafts: list[Draft]) -> tuple[Block, ...]:
    """Decides what is a heading, how deep list items lie, and under what each block stands."""
    drafts = [draft for draft in drafts if draft.text.strip() or draft.kind is BlockKind.TABLE_ROW]
    body = [d for d in drafts if d.kind is not BlockKind.FURNITURE]
    size = Counter[float]()
    for draft in body:
        size[draft.size] += draft.length
    body_size = size.most_common(1)[0][0] if size else 0.0
    for index, draft in enumerate(body):
        if _is_heading(draft, body[index + 1] if index + 1 < len(body) else None, body_size):
            draft.kind = BlockKind.HEADING
    ranks = {
        style: rank
        for rank, style in enumerate(
            sorted({_style(d) for d in body if d.kind is BlockKind.HEADING})
        )
    }
    blocks: list[Block] = []
    section, indents = -1, list[float]()
    for draft in drafts:
        level = 0
        if draft.kind is BlockKind.HEADING:
            section, level, indents = len(blocks), ranks[_style(draft)], []
        elif draft.kind is not BlockKind.FURNITURE and draft.table < 0:
            level = _depth(indents, draft)
        blocks.append(_block(draft, len(blocks), level, section))
    return tuple(blocks)


def _block(draft: Draft, index: int, level: int, section: int) -> Block:
    return Block(
        index=index,
        kind=draft.kind,
        text=draft.text,
        pieces=tuple(draft.pieces),
        marker=draft.marker,
        level=level,
        section=-1 if draft.kind is BlockKind.HEADING else section,
        table=draft.table,
        cells=tuple(draft.cells),
        size=draft.size,
        bold=draft.bold,
    )


def _depth(indents: list[float], draft: Draft) -> int:
    while indents and indents[-1] > draft.indent + 0.5 * SAME_EDGE * (draft.size > 0):
        indents.pop()
    if not indents or draft.indent > indents[-1] + 0.5 * SAME_EDGE * (draft.size > 0):
        indents.append(draft.indent)
    return len(indents) - 1


def _style(draft: Draft) -> tuple[int, float, bool, bool, bool]:
    """Headings in order of weight: by Markdown's marks; large before small, bold, upper case,
    upright.
    """
    depth = draft.depth or _DEEPEST + 1
    return (depth, -draft.size, not draft.bold, not draft.text.isupper(), draft.italic)


def _is_heading(draft: Draft, following: Draft | None, body_size: float) -> bool:
    text = draft.text.strip()
    if draft.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) or not text:
        return False
    if draft.depth:
        return True
    if len(text) > _LONGEST_HEADING or _GOES_ON.search(text) or not re.search(r"\w", text):
        return False
    if draft.marker_kind is MarkerKind.BULLET:
        return False
    if draft.marker:
        return _is_numbered_heading(draft, following, body_size, text)
    if draft.last and draft.last.box is None:
        return _is_plain_heading(text)
    prominent = draft.bold or draft.size > body_size + SAME_SIZE or draft.italic
    return prominent or (text.isupper() and len(text) > 3)


def _is_numbered_heading(
    draft: Draft, following: Draft | None, body_size: float, text: str
) -> bool:
    if len(text.split()) > 12 or draft.marker_kind is not MarkerKind.NUMBER or text[0].islower():
        return False
    if draft.bold or draft.size > body_size + SAME_SIZE or text.isupper():
        return True
    deeper = following is not None and following.marker.startswith(draft.marker.rstrip(".)") + ".")
    if deeper and text[:1].isupper():
        return True
    return len(text.split()) <= 8 and bool(_SECTION.match(text)) and not _LEADS_ON.search(text)


def _is_plain_heading(text: str) -> bool:
    """In plain text a heading is a short line that does not end as a sentence does."""
    words = text.split()
    asks = text.endswith("?") and bool(_QUESTION.match(text))
    if len(words) > 14 or text[:1].islower():
        return False
    if text.endswith(("?", "”", '"')) and len(words) > 8 and not asks:
        return False
    return text.isupper() or len(words) <= 9 or text.istitle() or asks
