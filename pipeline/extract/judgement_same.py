"""Grades that are not named again: "leadership got the same", "so did adoption", "all but one"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span

from pipeline.extract.graded_sentence import GradedSentence
from pipeline.extract.judgement_words import (
    ALL_AREAS,
    ALL_BUT,
    EACH_OF_ALL,
    NEGATIONS,
    ONLY_EXCEPTION,
    OTHERWISE,
    SAME_AS,
    SAME_AS_OVERALL,
    SAME_GRADE,
    TO_THE_SERVICE,
)
from pipeline.extract.language import areas_in, grades_in
from pipeline.extract.patterns import dates_in
from pipeline.records import Method

# "So did adoption" goes on about all that was said, then and now.
_ALSO_THEN = re.compile(
    r"\W*(?:and )?(?:so|likewise|similarly)\b|.*\bsame (?:way|journey|step|move|jump|leap"
    r"|progress)\b",
    re.IGNORECASE,
)


def of_same_grade(
    sentence: Span,
    own: Sequence[GradedSentence],
    before: Sequence[GradedSentence],
    earlier: Sequence[GradedSentence],
) -> list[GradedSentence]:
    """The areas to which a sentence gives a grade that was told before.

    By itself ("Inspectors gave the same grade to help and protection, but leadership was graded
    good"; ``before`` are the judgements of the sentence before, ``earlier`` those of all before),
    or of what it tells first (``own``: "services require improvement, and that goes for each").
    """
    text, begins = sentence.text, sentence.start_char
    grades = grades_in(sentence)
    found: list[GradedSentence] = []
    for same in SAME_GRADE.finditer(text):
        place = begins + same.start()
        ends = OTHERWISE.search(text, same.end())
        end = begins + (ends.start() if ends else len(text))
        if any(place <= grade.start_char < end for grade in grades):
            continue
        ahead = [grade for grade in grades if grade.end_char <= place]
        start = ahead[-1].end_char if ahead else begins
        start = max(start, begins + text.rfind(";", 0, same.start()) + 1)
        if _is_denied(text[start - begins : same.end()]):
            continue
        told = [said for said in own if said.grade == ahead[-1].text] if ahead else before
        if not told:
            continue
        whole = SAME_AS_OVERALL.match(text, same.end(), end - begins)
        alike = _overall([*earlier, *own], told) if whole else _last(told)
        if not _ALSO_THEN.match(same[0]):
            # "They were given that grade as well" is of now, whatever is said of then.
            alike = [said for said in alike if said.is_current] or alike
        known = {said.area for said in (*own, *found)}
        areas = [a.text for a in areas_in(sentence) if start <= a.start_char and a.end_char <= end]
        clause = text[start - begins : end - begins]
        # "The same is true of two of the three, namely …" is of those that are named.
        every = bool(ALL_AREAS.search(clause)) and not ALL_BUT.search(clause)
        every = every or (not areas and bool(EACH_OF_ALL.search(clause)))
        for said in alike:
            said = replace(said, start=min(said.start, begins), end=end, excepted=())
            if every:
                found.append(replace(said, area="", method=Method.COLLECTIVE))
            one = replace(said, method=Method.SENTENCE)
            if not areas and not every and TO_THE_SERVICE.search(text, same.start(), end - begins):
                found.append(replace(one, area=""))
            found += [replace(one, area=area) for area in areas if area not in known]
    return found


def all_but_this(sentence: Span, earlier: Sequence[GradedSentence]) -> list[GradedSentence]:
    """The grade of all other areas, where a sentence tells the one that differs from the service.

    "Children's services are good. The only area to differ is adoption, which …".
    """
    areas = tuple(area.text for area in areas_in(sentence))
    if len(areas) != 1 or not ONLY_EXCEPTION.search(sentence.text):
        return []
    return [
        replace(whole, end=sentence.end_char, method=Method.COLLECTIVE, excepted=areas)
        for whole in _overall(earlier, earlier)
        if whole.method is not Method.COLLECTIVE
    ]


def same_as_then(sentence: Span) -> Iterator[GradedSentence]:
    """A judgement without a grade, where a sentence says only that it is as it was then."""
    text = sentence.text
    for start, end in dates_in(text):
        if match := SAME_AS.search(text[:start]):
            yield GradedSentence(
                area="",
                grade="",
                start=sentence.start_char + match.start(),
                end=sentence.start_char + end,
                is_current=False,
                as_of=text[start:end],
                method=Method.SENTENCE,
                subject="",
            )
            return


def _overall(
    earlier: Sequence[GradedSentence], told: Sequence[GradedSentence]
) -> list[GradedSentence]:
    """The last judgement that is of the service as a whole, at the time of what was told last."""
    of_all = [
        said
        for said in earlier
        if said.is_current is told[-1].is_current
        and (not said.area or said.area.lower().startswith("overall"))
    ]
    return [s for s in of_all if s.method is not Method.COLLECTIVE][-1:] or of_all[-1:]


def _last(told: Sequence[GradedSentence]) -> list[GradedSentence]:
    """The last judgement: more than one where it is of then and of now ("held at good")."""
    return [s for s in told if (s.area, s.grade) == (told[-1].area, told[-1].grade)]


def _is_denied(lead: str) -> bool:
    """Whether what leads to "the same" denies it."""
    return bool(set(re.findall(r"[\w’']+", lead.lower())) & NEGATIONS)
