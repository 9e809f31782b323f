"""The spaCy pipeline: tokens, sentences, and the spans of grades and areas in them.

It starts from spaCy's blank English; nothing is downloaded. Only blocks that an extractor will
look at are put through it.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
import spacy
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from pipeline.vocabulary import frameworks, grade_wordings

GRADES = "grades"
AREAS = "areas"

# A full stop after one of these does not end a sentence.
_ABBREVIATIONS = frozenset(
    "no nos para paras cllr cllrs mr mrs ms dr prof st rev e.g i.e eg ie etc approx dept ref vs p"
    " pp s ss art reg jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
# A safeguarding board under its own initials ("HSCB"), or called the Board where that is judged:
# inspectors judge no other.
_BOARD = re.compile(
    r"""\b(?P<board>[A-Z]{1,4}SCB)\b
      | \b(?P<board_2>[Tt]he\ Board)(?=(?:,\ [^,]{3,60},)?(?:\ itself|\ also|\ too)?\ (?:
          (?:is|was|has\ been|had\ been)\ (?:also\ |itself\ |too\ )?
            (?:judged|rated|graded|found|deemed|considered|thought|assessed|held|good|inadequate
              |outstanding)\b
          | requires?\ improvement | required\ improvement))
      | \bso\ (?:does|did|is|was|has)\ (?P<board_3>the\ Board)\b""",
    re.VERBOSE,
)
# What inspections from 2013 to 2017 were of: their name, and no area.
_FRAMEWORK = re.compile(
    r"services for children in need of help and protection[,;] children looked after"
    r" and care leavers",
    re.IGNORECASE,
)
# "the children in care council", "the care leavers' forum": a group of people, and no area.
_OF_A_GROUP = re.compile(r"[’']?s? (?:councils?|teams?|forums?|panels?|charter|pledge|nurses?)\b")
# spaCy's marks of tokens: 1 starts a sentence, -1 (as an unsigned number) goes on with one.
_STARTS, _GOES_ON = np.array([1, -1]).astype(np.uint64)
_CLOSING = frozenset(('"', "'", "”", "’", ")", "]"))


@Language.component("council_sentences")
def council_sentences(doc: Doc) -> Doc:
    """Sentences of committee papers: "No. 8", "Cllr. A. Jones" and "s. 47" don't end one."""
    marks = np.full((len(doc), 1), _GOES_ON)
    starts = True
    for index, token in enumerate(doc):
        if starts:
            marks[index] = _STARTS
        starts = False
        if token.text not in {".", "?", "!"} and not token.text.endswith((".", "?", "!")):
            # Closing quotation marks belong to the sentence that they close.
            if token.text in _CLOSING and index and doc[index - 1].text in {".", "?", "!"}:
                starts = _may_start(doc, index + 1)
            continue
        before = (
            doc[index - 1].lower_ if token.text == "." and index else token.lower_.rstrip(".?!")
        )
        if before in _ABBREVIATIONS or (len(before) == 1 and before.isalpha() and before != "i"):
            continue
        if index + 1 < len(doc) and doc[index + 1].text in _CLOSING:
            continue
        starts = _may_start(doc, index + 1)
    # All at once: to set a token's own mark, spaCy looks at every token of the text.
    doc.from_array(["SENT_START"], marks)  # type: ignore[arg-type]
    return doc


def _may_start(doc: Doc, index: int) -> bool:
    if index >= len(doc):
        return False
    word = doc[index].text
    return not word[:1].islower()


class _Spans:
    """Marks the wordings of grades and areas; the longest of two that overlap is kept."""

    def __init__(self, nlp: Language) -> None:
        self.grades = PhraseMatcher(nlp.vocab, attr="NORM")
        self.areas = PhraseMatcher(nlp.vocab, attr="NORM")
        for wording, grade in grade_wordings().items():
            self.grades.add(grade.value, [nlp.make_doc(wording)])
        wordings = {w for f in frameworks() for area in f.areas for w in area.wordings}
        for wording in sorted(wordings):
            self.areas.add(wording, [nlp.make_doc(wording)])

    def __call__(self, doc: Doc) -> Doc:
        doc.spans[GRADES] = filter_spans(self.grades(doc, as_spans=True))
        boards = [doc.char_span(*m.span(m.lastgroup or 0)) for m in _BOARD.finditer(doc.text)]
        named = [*self.areas(doc, as_spans=True), *filter(None, boards)]
        titles = [match.span() for match in _FRAMEWORK.finditer(doc.text)]
        doc.spans[AREAS] = [
            area
            for area in filter_spans(named)
            if not any(a <= area.start_char and area.end_char <= b for a, b in titles)
            and not _OF_A_GROUP.match(doc.text, area.end_char)
        ]
        return doc


@Language.factory("judgement_spans")
def _judgement_spans(nlp: Language, name: str) -> _Spans:
    return _Spans(nlp)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its half-open range in the text that it stands in."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=256)
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text. Several extractors ask for those of one block after another."""
    return tuple(Sentence(s.text, s.start_char, s.end_char) for s in language()(text).sents)


def grades_in(sentence: Span) -> list[Span]:
    """The wordings of grades that begin in a sentence, in its order."""
    return _within(sentence, GRADES)


def areas_in(sentence: Span) -> list[Span]:
    """The wordings of areas that begin in a sentence, in its order."""
    return _within(sentence, AREAS)


def _within(sentence: Span, group: str) -> list[Span]:
    return [s for s in sentence.doc.spans[group] if sentence.start <= s.start < sentence.end]


@cache
def language() -> Language:
    """The pipeline, built once a process."""
    nlp = spacy.blank("en")
    # The limit is meant for parsers; a long text file may be a single block.
    nlp.max_length = sys.maxsize
    nlp.add_pipe("council_sentences")
    nlp.add_pipe("judgement_spans")
    return nlp
