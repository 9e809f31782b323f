"""Judgements: in tables, in lists and labelled lines, in sentences, and of earlier inspections."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.earlier_judgements import earlier_judgements, is_about_earlier
from pipeline.extract.judgement_chronicles import judgements_by_year
from pipeline.extract.judgement_sentences import graded_sentences, in_other_words
from pipeline.extract.judgement_tables import judgements_in_tables
from pipeline.extract.judgement_wordings import (
    date_in,
    is_area,
    labelled_line,
    labelled_pattern,
    reversed_pattern,
    wordings,
)
from pipeline.extract.language import sentences
from pipeline.extract.lists import items_after
from pipeline.extract.patterns import GRADE_CUE
from pipeline.extract.reading import Extractor, Reading
from pipeline.records import Block, BlockKind, DocumentKind, JudgementMention, Method

_I = re.IGNORECASE
# "… was judged to be good in the following areas:" and a list of them.
_IN_THE_FOLLOWING = re.compile(
    r"\b(?:areas?|judgements?|judgments?|categories|domains?|following)\W*:\s*$", _I
)
# "At the previous inspection the grades were:" and a list of them.
_LIST_OF_THEN = re.compile(
    r"\b(?:previous|last|earlier|former|prior)"
    r" (?:inspection|judge?ments?|grades?|report|ratings?)\b[^.]*:\s*$",
    _I,
)
# "The inspection of March 2014 had given:", of now or then as its date is.
_LIST_OF_A_TIME = re.compile(
    r"\bhad (?:given|been|found|judged|awarded|graded|rated)\b[^.]*:\s*$", _I
)
_SENTENCE_END = re.compile(r"[.!?]\s")


def find_judgements(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[JudgementMention]:
    """Every judgement in the document, surest first."""
    rows = [block for block in blocks if block.kind is BlockKind.TABLE_ROW]
    report = reading.kind is DocumentKind.INSPECTION_REPORT
    chronicles = [] if report else list(judgements_by_year(reading))
    yield from (mention for _, mention in chronicles)
    told = {block.index for block, _ in chronicles}
    yield from judgements_in_tables(reading, [row for row in rows if row.index not in told])
    if report:
        yield from earlier_judgements(reading, blocks)
    for block in blocks:
        if block.index in told or (report and is_about_earlier(reading, block)):
            continue
        labelled = list(_labelled(reading, block))
        yield from labelled
        whole = labelled_line().fullmatch(block.text.strip()) or reversed_pattern().fullmatch(
            block.text
        )
        if not (labelled and whole) and _is_readable(reading, block):
            yield from _in_sentences(reading, block)


def in_readable_blocks(reading: Reading) -> Iterator[Block]:
    """The blocks that speak of grades and whose sentences may judge."""
    return (block for block in reading.matching(GRADE_CUE) if _is_readable(reading, block))


def _is_readable(reading: Reading, block: Block) -> bool:
    """Whether sentences of the block may judge. In a report only its first page and headings do.

    The body of an inspection report says "good" of many things that it does not grade.
    """
    if block.kind is BlockKind.TABLE_ROW:
        return len(block.filled) == 1
    if reading.kind is not DocumentKind.INSPECTION_REPORT:
        return True
    return block.page == 1 or block.kind is BlockKind.HEADING or len(block.text) < 100


# ---------------------------------------------------------------------- labelled lines


def _labelled(reading: Reading, block: Block) -> Iterator[JudgementMention]:
    """Lines such as "Overall effectiveness: Good", also with the earlier grade in brackets."""
    text = block.text
    if block.kind is BlockKind.TABLE_ROW or len(text) > 400:
        return
    if match := reversed_pattern().fullmatch(text):
        yield JudgementMention(
            match["area"],
            match["grade"],
            True,
            "",
            Method.LABELLED,
            "",
            reading.outline.evidence(block, match.start("grade"), match.end("area")),
        )
        return
    ranges = list(_labelled_ranges(text))
    if not ranges:
        return
    context = reading.introduction(block)
    then = bool(_LIST_OF_THEN.search(context))
    as_of = date_in(context) if then or _LIST_OF_A_TIME.search(context) else ""
    matches = (m for start, end in ranges for m in labelled_pattern().finditer(text, start, end))
    for match in matches:
        if "visit" in text and match["grade"].lower().startswith("not"):
            continue
        evidence = reading.outline.evidence(block, match.start("area"), match.end())
        area = match["area"] if _names_area(match["area"]) else ""
        found = JudgementMention(
            area, match["grade"], not then, as_of, Method.LABELLED, "", evidence
        )
        yield found
        # "Good (Good)", below "previous grade in brackets", has no date of its own.
        when = date_in(context) if match["bare"] else match["when"] or match["year"] or ""
        if earlier := match["bare"] or match["then"]:
            yield replace(found, grade=earlier, is_current=False, as_of=when)


def _labelled_ranges(text: str) -> Iterator[tuple[int, int]]:
    """Where a text is nothing but areas with their grades: all of it, or sentences in it."""
    if labelled_line().fullmatch(text.strip()):
        yield 0, len(text)
    elif ":" in text:
        for sentence in sentences(text):
            if labelled_line().fullmatch(sentence.text.strip()):
                yield sentence.start, sentence.end


def _names_area(label: str) -> bool:
    """Whether a label names an area, and not only the service ("Ofsted rating")."""
    return any(wording in label.lower().replace("’", "'") for wording in wordings())


# ---------------------------------------------------------------------- sentences


def _in_sentences(reading: Reading, block: Block) -> Iterator[JudgementMention]:
    told = graded_sentences(block.text)
    if reading.kind is not DocumentKind.INSPECTION_REPORT:
        told += in_other_words(block.text, told)
    for found in told:
        mention = JudgementMention(
            found.area,
            found.grade,
            found.is_current,
            found.as_of,
            found.method,
            found.subject,
            reading.outline.evidence(block, found.start, found.end),
            found.excepted,
        )
        introduces = not found.area and not _SENTENCE_END.search(block.text, found.end - 1)
        listed = list(_listed(reading, block, mention)) if introduces else []
        yield from listed or [mention]


def _listed(
    reading: Reading, block: Block, mention: JudgementMention
) -> Iterator[JudgementMention]:
    """The areas in the list that a graded sentence introduces, each with its grade."""
    if not _IN_THE_FOLLOWING.search(block.text) or mention.method is Method.COLLECTIVE:
        return
    for item in items_after(reading, block):
        if is_area(item.text):
            yield replace(mention, area=item.text, evidence=mention.evidence + item.evidence)


JUDGEMENTS = Extractor("judgements", GRADE_CUE, find_judgements)
