"""What a document is: report to a committee, inspection report, improvement plan, minutes, …"""

from __future__ import annotations

import re

from pipeline.extract.patterns import dates_in
from pipeline.records import Block, BlockKind, DocumentKind, Outline
from pipeline.vocabulary import committee_words, front_sheet_labels

_I = re.IGNORECASE
_INSPECTOR = re.compile(r"\b(?:lead|reporting) inspector\b|\bHMI\b|Crown copyright", _I)
_REPORT_TITLE = re.compile(
    r"^(?:re-?)?inspection of|^review of the effectiveness of|^(?:focused|monitoring) visit", _I
)
_MINUTES = re.compile(r"^\s*minutes\b\s*:?\s*$|\bminutes of (?:the|a) .{0,60}meeting\b", _I)
_RESOLVED = re.compile(
    r"^\W*(?:it was\s+)?RESOLVED\b|\bRESOLVED\b\s*[:–-]|^\W*resolved\s*[:–-]|^present\s*:"
    r"|^apologies\b|^in attendance\b",
    _I,
)
_AGENDA = re.compile(r"^\s*agenda\s*$", _I)
_LETTER = re.compile(r"^\s*dear\s+\w+", _I)
_PLAN = re.compile(r"\b(?:improvement|action|development)\s+plan\b", _I)
_A_PLAN = re.compile(r"\bplan\b", _I)
_PLAN_COLUMNS = re.compile(r"\b(?:by when|rag|due|deadline|owner|who leads|responsible)\b", _I)
# What a title has not: the end of a sentence, or its verb.
_SENTENCE = re.compile(
    r"[.!?;]\s*$|[.!?]\s+[A-Z]|\b(?:is|are|was|were|be|been|has|have|had|will|should|must|that)\b",
    _I,
)
_RAG = re.compile(r"\bRAG\b|\boverall (?:rag )?rating\b", _I)
_FIRST = 60


def kind_of(outline: Outline) -> DocumentKind:
    """What a document is, by its front sheet and its first blocks."""
    blocks = [b for b in outline.blocks if b.kind is not BlockKind.FURNITURE]
    front = [block.text.strip() for block in blocks[:_FIRST]]
    first = front[:12]
    if _is_inspection_report(outline, front):
        return DocumentKind.INSPECTION_REPORT
    if any(map(_LETTER.match, front[:25])):
        return DocumentKind.LETTER
    if _has_front_sheet(outline):
        return DocumentKind.COMMITTEE_REPORT
    if any(map(_MINUTES.search, front)) or sum(bool(_RESOLVED.search(b.text)) for b in blocks) > 1:
        return DocumentKind.MINUTES
    titles = [block.text for block in blocks[:12] if _is_title(block)]
    if any(map(_PLAN.search, titles)) or sum(bool(_RAG.search(b.text)) for b in blocks) > 3:
        return DocumentKind.IMPROVEMENT_PLAN
    if any(map(_AGENDA.match, first)):
        return DocumentKind.AGENDA
    if any(
        re.match(r"^\W*\d*\.?\s*recommendations?\b", b.text, _I) and len(b.text) < 40
        for b in blocks
    ):
        return DocumentKind.COMMITTEE_REPORT
    if any(map(_A_PLAN.search, titles)) and any(map(_is_plan_header, blocks)):
        return DocumentKind.IMPROVEMENT_PLAN
    if _heads_a_meeting(blocks[:12]):
        return DocumentKind.COMMITTEE_REPORT
    return DocumentKind.OTHER


def _is_plan_header(block: Block) -> bool:
    """Whether a row is the header of a plan: what is done, by whom or by when."""
    return block.kind is BlockKind.TABLE_ROW and bool(_PLAN_COLUMNS.search(block.text))


def _heads_a_meeting(blocks: list[Block]) -> bool:
    """Whether a letterhead names a committee and a day."""
    ends = committee_words()[0]
    heads = [block.text for block in blocks if _is_title(block)]
    named = any(ends & set(re.findall(r"[a-z]+", text.lower())[-8:]) for text in heads)
    return named and any(any(dates_in(text)) for text in heads)


def _is_title(block: Block) -> bool:
    """A heading or a short line, neither a sentence nor an item of a list."""
    short = block.kind is BlockKind.HEADING or len(block.text) < 90
    return short and block.kind is not BlockKind.LIST_ITEM and not _SENTENCE.search(block.text)


def _is_inspection_report(outline: Outline, front: list[str]) -> bool:
    """An inspectorate's own report: its dates and its title stand on the first page."""
    titled = any(_REPORT_TITLE.match(text) for text in front[:8])
    dated = any(re.match(r"^inspection dates?\s*:?", text, _I) for text in front[:14])
    if titled and dated:
        return True
    signed = any(_INSPECTOR.search(block.text) for block in outline.blocks[:60])
    return titled and signed and not _has_front_sheet(outline)


def _has_front_sheet(outline: Outline) -> bool:
    """Whether there are labels that only a paper to a committee has."""
    found = {front_sheet_labels().field(field.label) for field in outline.fields} - {None}
    sections = any(
        re.match(r"^\W*\d*\.?\s*(?:recommendations?|purpose of (?:the )?report)\b", block.text, _I)
        for block in outline.blocks
        if len(block.text) < 60
    )
    letterhead = any(
        re.match(r"^\W*(?:joint\s+)?report\s+(?:of|by|from|to)\s+\w", block.text, _I)
        for block in outline.blocks[:15]
        if len(block.text) < 160
    )
    return len(found) >= 3 or (sections and (len(found) >= 1 or letterhead))
