"""What an inspection report tells of earlier inspections: in their own sections, and in passing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.graded_sentence import GradedSentence
from pipeline.extract.judgement_sentences import graded_sentences
from pipeline.extract.judgement_wordings import labelled_pattern, wordings
from pipeline.extract.language import sentences
from pipeline.extract.patterns import printed_dates
from pipeline.extract.reading import Reading
from pipeline.records import Block, BlockKind, JudgementMention, Method

_I = re.IGNORECASE
_HEADING = re.compile(
    r"\b(?:previous|other|last|past|earlier|recent) (?:ofsted )?inspections?\b|progress since", _I
)
_LAST_INSPECTION = re.compile(
    r"\b(?:previous|last) (?:\w+ ){0,4}inspections?\b|\b(?:was|were) last inspected\b", _I
)
# Who else is inspected; the services for adoption and fostering were, until 2013.
_OTHER_BODIES = re.compile(
    r"\b(?:children['’]s homes?|schools?|children['’]s centres?|(?<!multi-)agenc(?:y|ies)"
    r"|nurser(?:y|ies)|youth offending)\b",
    _I,
)
_SERVICES = re.compile(r"\b(?:adoption|fostering)\b", _I)
_INSPECTION_OF = re.compile(r"\binspections? (?:reports? )?(?:of|for|into|on)\b|\binspected\b", _I)
_JUDGEMENTS_WERE = re.compile(r"\bjudg(?:e)?ments?\b.{0,80}\b(?:were|was)\s*:\s*$", _I)
_OWN_DATES = re.compile(r"^\s*inspection dates?\b[^\n]*?(?P<year>(?:19|20)\d\d)\W*$", _I)
_WAS = re.compile(r"\b(?:was|were)\b", _I)
_YEAR = re.compile(r"(?:19|20)\d\d")
# "Services are good and have improved since the last inspection in 2015": the grade is of now.
_PRESENT = re.compile(r"\b(?:are|is|now|remains?)\b\W*(?:\w+\W+){0,2}$", _I)
_JUDGED_TO = re.compile(r"\b(?:to|as|that|of)\W*$", _I)
# "improved from a previous judgement of inadequate": older than the inspection that is spoken of.
_OLDER_STILL = re.compile(
    r"\b(?:previous|earlier|former|prior) (?:\w+ )?(?:judge?ment|grade|rating)s?\b\W*(?:of\W*)?$",
    _I,
)


def earlier_judgements(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[JudgementMention]:
    """The judgements of earlier inspections that a report tells.

    Only what is dated counts: a report says "good" of many things that nobody graded.
    """
    own_year = _own_year(reading)
    for block in blocks:
        if is_about_earlier(reading, block):
            yield from _in_section(reading, block)
        elif block.page > 1 and block.kind is not BlockKind.TABLE_ROW:
            yield from _in_passing(reading, block, own_year)


def _own_year(reading: Reading) -> int:
    """The year of the report's own inspection; far ahead where its first page does not say."""
    years = (match["year"] for b in reading.body[:40] if (match := _OWN_DATES.match(b.text)))
    return int(next(years, 9999))


def is_about_earlier(reading: Reading, block: Block) -> bool:
    """Whether a block of a report tells of nothing but earlier inspections."""
    if _HEADING.search(reading.heading(block)):
        return True
    return bool(_LAST_INSPECTION.search(block.text) and printed_dates(block.text))


def _in_section(reading: Reading, block: Block) -> Iterator[JudgementMention]:
    """The judgements of a block: what was judged, and when, may stand a sentence before."""
    if match := labelled_pattern().match(block.text):
        yield from _labelled(reading, block, match)
        return
    before = reading.introduction(block)
    before = before if _JUDGEMENTS_WERE.search(before) else ""
    last_dates: list[str] = []
    for sentence in sentences(block.text):
        text = sentence.text
        named = _inspected(text) or _inspected(before)
        dates = printed_dates(text) or printed_dates(before)
        # "The last one was in April 2014. Help was judged … Adoption was found …"
        dates = dates or (last_dates if _WAS.search(text) else [])
        last_dates = dates or last_dates
        others = _SERVICES.search(block.text) or _OTHER_BODIES.search(block.text)
        for found in graded_sentences(text):
            about = bool(found.area or named) or not others
            as_of = found.as_of or (dates[0] if dates else "")
            if not as_of or not about or _OTHER_BODIES.search(text[found.start : found.end]):
                continue
            if _is_of_another_time(text[found.start : found.end], found):
                continue
            for area in [found.area] if found.area else named[:2] or [""]:
                yield JudgementMention(
                    area,
                    found.grade,
                    False,
                    as_of,
                    Method.SENTENCE,
                    found.subject,
                    reading.outline.evidence(block, 0, sentence.start + found.end),
                )
        before = text


def _is_of_another_time(clause: str, found: GradedSentence) -> bool:
    """Whether a grade is of now, or of before the inspection that its block tells of."""
    lead = clause[: clause.find(found.grade)]
    if _OLDER_STILL.search(lead):
        return True
    if not found.is_current:
        return False
    requires = re.match(r"requires?\b", found.grade, _I) and not _JUDGED_TO.search(lead)
    return bool(requires or _PRESENT.search(lead))


def _labelled(reading: Reading, block: Block, match: re.Match[str]) -> Iterator[JudgementMention]:
    """The judgement of a line such as "Overall effectiveness: Good" in a list of earlier ones."""
    introduction = reading.introduction(block)
    told = _JUDGEMENTS_WERE.search(introduction)
    dates = printed_dates(block.text) or (printed_dates(introduction) if told else [])
    yield JudgementMention(
        match["area"],
        match["grade"],
        False,
        dates[0] if dates else "",
        Method.LABELLED,
        "",
        reading.outline.evidence(block, match.start("area"), match.end("grade")),
    )


def _in_passing(reading: Reading, block: Block, own_year: int) -> Iterator[JudgementMention]:
    """The judgements of sentences that say when they were made, before the report's own."""
    for sentence in sentences(block.text):
        if not printed_dates(sentence.text) or _OTHER_BODIES.search(sentence.text):
            continue
        for found in graded_sentences(sentence.text):
            year = _YEAR.search(found.as_of)
            if year and int(year[0]) < own_year:
                yield JudgementMention(
                    found.area,
                    found.grade,
                    False,
                    found.as_of,
                    found.method,
                    found.subject,
                    reading.outline.evidence(block, sentence.start, sentence.end),
                )


def _inspected(text: str) -> list[str]:
    """What "the inspection of …" inspected, as the areas that the words name."""
    found: list[str] = []
    for match in _INSPECTION_OF.finditer(text):
        clause = re.split(r"\bwas\b|\bwere\b|\btook\b|\.", text[match.end() : match.end() + 160])[0]
        for wording in wordings():
            if wording in clause.lower().replace("’", "'") and not any(wording in f for f in found):
                found.append(wording)
        if len(found) == 2 and "/" in clause:
            # "safeguarding arrangements/ arrangements for the protection of children" is one.
            return ["/".join(found)]
    return found
