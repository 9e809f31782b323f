"""Judgements in sentences: who is judged, in which area, what grade, now or then.

A grade's word counts only in a construction that judges ("was judged to be good", "a judgement of
good", "services for care leavers are inadequate"), about the authority's own services, and neither
denied, hoped for, counted nor compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from spacy.tokens import Doc, Span, Token

from pipeline.extract.judgement_words import (
    AFTER,
    ALL_AREAS,
    ALL_OF_SOMETHING_ELSE,
    ALSO,
    AS_BEFORE,
    BETWEEN,
    BOUNDARIES,
    COMPARISONS,
    COPULAS,
    COUNTED,
    DISJOINED,
    DISJUNCTION,
    HOPES,
    JUDGING,
    LEADS,
    NEGATIONS,
    NOUNS,
    OTHERS,
    PAST,
    REMAINING,
    SERVICE,
    SINCE_THEN,
    SUBJECT,
    THEN,
)
from pipeline.extract.language import AREAS, GRADES, language
from pipeline.extract.patterns import dates_in
from pipeline.records import Method


@dataclass(frozen=True, slots=True)
class GradedSentence:
    """A grade with its area in a text: ranges are in characters. ``area`` is empty for the service.

    ``council`` is what stands where the council's name would, as printed.
    """

    area: str
    grade: str
    start: int
    end: int
    is_current: bool
    as_of: str
    method: Method
    subject: str


class _Use(Enum):
    """How a grade's word is used."""

    JUDGED = auto()
    NOMINAL = auto()
    COPULA = auto()
    VERB = auto()
    JOINED = auto()


def graded_sentences(text: str) -> list[GradedSentence]:
    """The judgements in a text, in its order."""
    doc = language()(text)
    found: list[GradedSentence] = []
    for sentence in doc.sents:
        found.extend(_in_sentence(doc, sentence))
    return found


def _in_sentence(doc: Doc, sentence: Span) -> Iterator[GradedSentence]:
    grades = [g for g in doc.spans[GRADES] if sentence.start <= g.start < sentence.end]
    areas = [a for a in doc.spans[AREAS] if sentence.start <= a.start < sentence.end]
    previous: Span | None = None
    accepted = False
    for place, grade in enumerate(grades):
        following = grades[place + 1] if place + 1 < len(grades) else None
        clause = _clause(sentence, previous, grade, following)
        use = _use(grade, clause, previous if accepted else None)
        if use is None or _is_refused(grade, clause, sentence, following, previous):
            accepted = accepted and use is _Use.JOINED
            previous = grade
            continue
        graded = list(_graded(doc, sentence, clause, grade, use, areas, following))
        yield from graded
        accepted = bool(graded)
        previous = grade


def _clause(sentence: Span, previous: Span | None, grade: Span, following: Span | None) -> Span:
    """The part of the sentence in which a grade is said."""
    doc = sentence.doc
    start = sentence.start
    for index in range(grade.start - 1, sentence.start - 1, -1):
        if doc[index].lower_ in BOUNDARIES:
            start = index + 1
            break
        if previous is not None and index < previous.end:
            start = previous.end
            break
    end = sentence.end
    for index in range(grade.end, sentence.end):
        if doc[index].lower_ in BOUNDARIES or (following is not None and index >= following.start):
            end = index
            break
    return doc[start:end]


def _use(grade: Span, clause: Span, joined_to: Span | None) -> _Use | None:
    """How a grade is used, or none where its word only describes something."""
    doc = grade.doc
    if LEADS.match(doc[grade.end : clause.end].text):
        return _Use.NOMINAL
    after = _next(doc, grade.end, clause.doc[clause.start :].end)
    if after is not None and after.is_alpha and after.lower_ not in AFTER | NOUNS:
        return None
    before = [doc[i] for i in range(clause.start, grade.start)]
    if after is not None and after.lower_ in NOUNS - {"overall"}:
        return _Use.NOMINAL
    verb = _governing(before)
    if grade.label_ == "requires_improvement" and grade[0].lower_.startswith(
        ("require", "requires")
    ):
        if verb is not None and verb.lower_ in JUDGING:
            return _Use.JUDGED
        if (
            after is not None
            and after.lower_ in {"in", "of", "to"}
            and not ALL_AREAS.match(doc[grade.end : clause.end].text)
        ):
            return None
        return _Use.VERB
    if verb is None:
        return _Use.JOINED if joined_to is not None else None
    if verb.lower_ in JUDGING or verb.lower_ in REMAINING:
        return _Use.JUDGED
    if verb.lower_ in NOUNS:
        return _Use.NOMINAL
    return _Use.COPULA


def _governing(before: list[Token]) -> Token | None:
    """The verb or noun that a grade hangs on: the nearest, with only small words between."""
    passed: Token | None = None
    for token in reversed(before):
        word = token.lower_
        if word in JUDGING or (word in NOUNS and word != "overall"):
            return token
        if word in COPULAS:
            passed = passed or token
            continue
        if word in BETWEEN:
            continue
        # "judged Barnet to be good": between the verb and "to be" stands who was judged.
        if passed is not None and passed.lower_ == "be":
            return _judged_before(before, token) or passed
        return passed
    return passed


def _judged_before(before: list[Token], token: Token) -> Token | None:
    for earlier in reversed([t for t in before if t.i <= token.i]):
        if earlier.lower_ in JUDGING:
            return earlier
        if earlier.lower_ in HOPES | NEGATIONS or token.i - earlier.i > 14:
            return None
    return None


def _is_refused(
    grade: Span, clause: Span, sentence: Span, following: Span | None, previous: Span | None
) -> bool:
    """Whether the grade is denied, hoped for, counted, compared, or one of two."""
    doc = grade.doc
    before = doc[clause.start : grade.start]
    lead = before.text
    tail = doc[grade.end : sentence.end].text
    if DISJUNCTION.match(tail) or DISJOINED.search(lead[-16:]):
        return True
    if previous is not None and re.fullmatch(
        r"[\s'\"‘’“”]*(?:or|/)[\s'\"‘’“”]*", doc[previous.end : grade.start].text
    ):
        return True
    near = {token.lower_ for token in doc[max(clause.start, grade.start - 9) : grade.start]}
    if near & NEGATIONS:
        return True
    named = {token.i for area in doc.spans[AREAS] for token in area}
    if any(_is_hope(token, grade) for token in before if token.i not in named):
        return True
    if {token.lower_ for token in before} & COMPARISONS or COUNTED.search(lead):
        return True
    return bool(re.search(r"\bvery\s*$", lead))


def _is_hope(token: Token, grade: Span) -> bool:
    word = token.lower_
    if word not in HOPES or token.text == "May":
        return False
    # "the council achieved a good rating": what was achieved is a fact, to achieve it a hope.
    if word in {"plan", "plans", "target", "targets", "goal"}:
        return grade.start - token.i < 6
    if word in {"working", "moved", "expected", "until", "if", "whether", "order"}:
        return grade.start - token.i < 14
    return True


# ---------------------------------------------------------------------- area and subject


def _graded(
    doc: Doc,
    sentence: Span,
    clause: Span,
    grade: Span,
    use: _Use,
    areas: list[Span],
    following: Span | None,
) -> Iterator[GradedSentence]:
    before = doc[clause.start : grade.start]
    own = _areas_of(areas, clause, grade, following)
    subject = _subject(before)
    whole = doc[clause.start : clause.end].text
    collective = bool(ALL_AREAS.search(whole)) and not ALL_OF_SOMETHING_ELSE.search(whole)
    if use in {_Use.COPULA, _Use.VERB} and not _is_about_service(before, own, subject):
        return
    if {t.lower_ for t in before} & OTHERS and not _names_own(before, own):
        return
    if use is _Use.JOINED and not own:
        return
    bodies = _both(doc, sentence, clause, grade)
    if not own and not collective and not bodies and not subject:
        return
    start = doc[clause.start].idx if clause.start < len(doc) else 0
    end = doc[clause.end - 1].idx + len(doc[clause.end - 1])
    context = doc[sentence.start : sentence.end].text
    as_of = _date_of(doc, clause, sentence, grade)
    lead = SINCE_THEN.sub("", before.text)
    before_now = bool(PAST.search(lead) or _past_after(doc, grade, clause))
    method = Method.COLLECTIVE if collective else Method.SENTENCE
    names = [b.text for b in bodies] or [a.text for a in own] or [""]
    again = _again(clause, grade)
    for name in [""] if collective else names:
        remained = _remained(before)
        now = remained or not before_now
        then_too = remained or bool(AS_BEFORE.search(context))
        yield GradedSentence(
            name, grade.text, start, end, now, "" if then_too else as_of, method, subject
        )
        if again:
            yield GradedSentence(name, grade.text, start, end, now, again, method, subject)
        if then_too:
            then = next((context[a:b] for a, b in dates_in(context)), "")
            yield GradedSentence(
                name, grade.text, start, end, False, then, Method.SENTENCE, subject
            )


def _areas_of(areas: list[Span], clause: Span, grade: Span, following: Span | None) -> list[Span]:
    """The areas that a grade is said of: those before it, or after it behind "for" or "in"."""
    doc = grade.doc
    ahead = [a for a in areas if clause.start <= a.start and a.end <= grade.start]
    behind = [a for a in areas if grade.end <= a.start < clause.end]
    link = {"for", "in", "across", "on", "overall", "under"}
    also = [a for a in behind if ALSO.search(doc[grade.end : a.start].text)]
    if also:
        return _run(ahead, last=True) + _run([a for a in behind if a.start >= also[0].start])
    linked = [
        a
        for a in behind
        if link & {t.lower_ for t in doc[grade.end : a.start]} and a.start - grade.end < 10
    ]
    if linked and not any(a.text.lower().startswith("overall eff") for a in ahead):
        return _run([a for a in behind if a.start >= linked[0].start])
    return _run(ahead, last=True)


def _run(areas: list[Span], last: bool = False) -> list[Span]:
    """Neighbouring areas that "and" or a comma joins, from the end of a list or its beginning."""
    if not areas:
        return []
    ordered = list(reversed(areas)) if last else list(areas)
    run = [ordered[0]]
    for area in ordered[1:]:
        left, right = (area, run[-1]) if last else (run[-1], area)
        between = {t.lower_ for t in area.doc[left.end : right.start]}
        if last and between and between <= {"of", "the"}:
            # "the overall effectiveness of arrangements for …" is of the first.
            run = [area]
            continue
        small = {
            "and",
            ",",
            "the",
            "&",
            "both",
            "of",
            "for",
            "services",
            "our",
            "in",
            "on",
            "as",
            "well",
        }
        if not between <= small or not between & {"and", ",", "&", "as"}:
            break
        run.append(area)
    return list(reversed(run)) if last else run


def _is_about_service(before: Span, own: list[Span], subject: str) -> bool:
    """Whether the subject of "… is good" is an area or the service itself, and nothing more."""
    inside = {token.i for area in own for token in area}
    # What stands before the last comma leads up to the subject ("In November 2019, …").
    begin = own[0].start if own else before.end - 1
    commas = [token.i for token in before if token.text == "," and token.i < begin]
    rest = [
        token
        for token in before
        if token.i > (commas[-1] if commas else -1)
        and token.i not in inside
        and token.is_alpha
        and not token.text[:1].isupper()
    ]
    words = [token.lower_ for token in rest]
    # What an introduction says ("The report highlights that …") is no part of the subject.
    if "that" in words:
        words = words[len(words) - 1 - words[::-1].index("that") :]
    if not own and not subject:
        return False
    return all(word in SUBJECT for word in words)


def _names_own(before: Span, own: list[Span]) -> bool:
    """Whether an area itself holds the word that would else name another body."""
    inside = {token.lower_ for area in own for token in area}
    others = {t.lower_ for t in before} & OTHERS
    return bool(own) and others <= inside | {
        "quality",
        "practice",
        "trust",
        "plan",
        "plans",
        "health",
    }


def _subject(before: Span) -> str:
    """What stands where the judged service would: its words, or a name; empty if neither."""
    services = SERVICE.findall(before.text)
    names = re.findall(
        r"(?<=[^.!?] )\b[A-Z][\w'’-]+(?: (?:upon|on|and|of|with|the|[A-Z][\w'’-]+))*", before.text
    )
    if names:
        return str(names[-1])
    return str(services[-1]) if services else ""


def _both(doc: Doc, sentence: Span, clause: Span, grade: Span) -> list[Span]:
    """The two bodies that "both" speaks of, in its sentence or the one before."""
    words = [t.lower_ for t in doc[clause.start : grade.start]]
    if "both" not in words:
        return []
    place = clause.start + words.index("both")
    start = sentence.start
    if place - start < 3 and start:
        start = doc[start - 1].sent.start
    board = [
        a
        for a in doc.spans[AREAS]
        if start <= a.start < place and re.search(r"lscb|safeguarding.*board", a.text, re.I)
    ]
    service = re.search(
        r"children['’]?s? services|services for children", doc[start:place].text, re.I
    )
    if not board or not service:
        return []
    whole = doc[start:place].char_span(*service.span())
    return [whole, board[-1]] if whole is not None else []


# ---------------------------------------------------------------------- now or then


def _remained(before: Span) -> bool:
    words = [t.lower_ for t in before]
    return bool(set(words[-7:]) & REMAINING)


def _again(clause: Span, grade: Span) -> str:
    """The second date of "inadequate in August 2014 and again in November 2017"."""
    text = clause.text[clause.doc[grade.end - 1].idx - clause.doc[clause.start].idx :]
    dates = [(a, b) for a, b in dates_in(text)]
    if len(dates) < 2 or not re.search(
        r"\band (?:again |then )?in\b", text[dates[0][1] : dates[1][0]]
    ):
        return ""
    return text[slice(*dates[1])]


def _past_after(doc: Doc, grade: Span, clause: Span) -> bool:
    after = doc[grade.end : clause.end].text
    return bool(
        re.match(
            r"[\s'\"‘’“”,(]*(?:overall )?(?:at|in|following|by|during) (?:the|its|our|their"
            r"|a) (?:last|previous|earlier)",
            after,
        )
    )


def _date_of(doc: Doc, clause: Span, sentence: Span, grade: Span) -> str:
    """The date printed with a grade: behind it in its clause, else before it."""
    text = clause.text
    offset = doc[grade.start].idx - doc[clause.start].idx
    behind = [(a, b) for a, b in dates_in(text) if a > offset]
    if behind and not re.search(r",| and | but ", text[offset + len(grade.text) : behind[0][0]]):
        return text[slice(*behind[0])]
    ahead = [text[a:b] for a, b in dates_in(text) if b <= offset]
    if not ahead and THEN.search(text):
        # "… in that year" goes back to the sentence before.
        earlier = doc[: sentence.start].text
        ahead = [earlier[a:b] for a, b in dates_in(earlier)]
    return ahead[-1] if ahead else ""


def _next(doc: Doc, index: int, limit: int) -> Token | None:
    """The next token that is not a quotation mark or a mark of emphasis."""
    while index < min(limit, len(doc)):
        if doc[index].text not in {"'", '"', "’", "”", "‘", "“", "*", "**"}:
            return doc[index]
        index += 1
    return None
