"""The trained component that tells whether a sentence gives an area a grade, in whatever words.

The rules of ``judgement_sentences`` know how papers mostly say it. This is asked about what they
leave: an area and a grade in one sentence, or the grade in the sentence after. It is spaCy's bag of
words (``textcat_multilabel``) over the words before, between and behind the two, each marked with
where it stands; areas, grades, dates and councils count as such, so that nothing is learnt about
any of them. models/README.md says how it was trained and how well it does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from pipeline.extract.councils import names_in
from pipeline.extract.language import AREAS, GRADES, areas_in, grades_in
from pipeline.extract.patterns import dates_in
from pipeline.extract.trained import Component, trained, words_of

GRADED = "graded"
# How many words are read on either side, and between: what stands farther off says little.
_AROUND, _BETWEEN, _BESIDE = 8, 25, 2


@dataclass(frozen=True, slots=True)
class Pair:
    """An area and a grade that a text speaks of together; ``sentence`` is the grade's."""

    area: Span
    grade: Span
    sentence: Span


def pairs(doc: Doc) -> Iterator[Pair]:
    """Each grade with each area of its sentence, or of the one before where it names none."""
    before: list[Span] = []
    for sentence in doc.sents:
        areas = areas_in(sentence)
        for grade in grades_in(sentence):
            yield from (
                Pair(area, grade, sentence)
                for area in areas or before
                if area.end <= grade.start or grade.end <= area.start
            )
        before = areas


def likelihoods(found: Sequence[Pair]) -> list[float]:
    """How likely each area is said to have the grade, from 0 to 1."""
    nlp = trained(Component.GRADED_AREA)
    return [doc.cats[GRADED] for doc in nlp.pipe(pair_doc(nlp.vocab, pair) for pair in found)]


def pair_doc(vocab: Vocab, pair: Pair) -> Doc:
    """A pair with the words around it as the component reads them, in training as in use."""
    ahead = pair.area.start < pair.grade.start
    sentences = pair.sentence.doc[min(pair.area.start, pair.sentence.start) : pair.sentence.end]
    tokens = _masked(sentences, pair)
    left, right = sorted((tokens.index(_AREA), tokens.index(_GRADE)))
    place = tokens.index(_GRADE)
    between = tokens[left + 1 : right]
    order = "<" if ahead else ">"
    words = [
        f"order={order}",
        f"sentence={'same' if pair.area.start >= pair.sentence.start else 'before'}",
        f"grade={pair.grade.label_}",
        f"grades={order}{min(3, between.count(_OTHER_GRADE))}",
        f"areas={order}{min(3, between.count(_OTHER_AREA))}",
        f"far={order}{min(6, len(between) // 4)}",
        f"commas={min(4, between.count(','))}",
        "|",
        *(f"before{order}{word}" for word in tokens[max(0, left - _AROUND) : left]),
        "|",
        *(f"between{order}{word}" for word in between[-_BETWEEN:]),
        "|",
        *(f"behind{order}{word}" for word in tokens[right + 1 : right + 1 + _AROUND]),
        "|",
        *(f"to-grade={word}" for word in tokens[max(0, place - _BESIDE) : place]),
        "|",
        *(f"from-grade={word}" for word in tokens[place + 1 : place + 1 + _BESIDE]),
    ]
    return Doc(vocab, words=words)


_AREA, _GRADE, _OTHER_AREA, _OTHER_GRADE = "AREA", "GRADE", "OTHER-AREA", "OTHER-GRADE"
_SAME_GRADE, _COUNCIL, _DATE = "SAME-GRADE", "COUNCIL", "DATE"


def _masked(sentences: Span, pair: Pair) -> list[str]:
    """The words of sentences, with a mark for each area, grade, council and date."""
    doc, text, offset = sentences.doc, sentences.text, sentences.start_char
    marks: dict[tuple[int, int], str] = {}
    for start, end in dates_in(text):
        marks[offset + start, offset + end] = _DATE
    for start, end in names_in(text):
        marks[offset + start, offset + end] = _COUNCIL
    for area in doc.spans[AREAS]:
        marks[area.start_char, area.end_char] = _OTHER_AREA
    for grade in doc.spans[GRADES]:
        same = grade.label_ == pair.grade.label_
        marks[grade.start_char, grade.end_char] = _SAME_GRADE if same else _OTHER_GRADE
    own = {
        (pair.area.start_char, pair.area.end_char): _AREA,
        (pair.grade.start_char, pair.grade.end_char): _GRADE,
    }
    kept = list(own)
    for start, end in sorted(marks, key=lambda place: (place[0], -place[1])):
        inside = offset <= start and end <= sentences.end_char
        if inside and all(end <= other[0] or other[1] <= start for other in kept):
            kept.append((start, end))
    kept.sort()
    marks |= own
    words: list[str] = []
    edges = [(offset, offset), *kept, (sentences.end_char, sentences.end_char)]
    for (start, end), (following, _) in pairwise(edges):
        words += [marks[start, end]] if (start, end) in marks else []
        words += words_of(doc.text[end:following])
    return words
