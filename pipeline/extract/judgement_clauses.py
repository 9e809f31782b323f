"""A grade in its clause, and how its word is used there: what judges, and what only sounds so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from spacy.tokens import Doc, Span, Token

from pipeline.extract.judgement_words import (
    AFTER,
    ALL_AREAS,
    AREAS_ARE,
    AUTHORITY,
    BETWEEN,
    BOUNDARIES,
    BY_ANOTHER,
    BY_ITSELF,
    BY_THE_PRESS,
    COMPARISONS,
    COPULAS,
    COUNTED,
    COUNTED_AHEAD,
    COUNTED_BY_NAME,
    DATED,
    DISJOINED,
    DISJUNCTION,
    GENERAL,
    GRADED_OVERALL,
    HELD,
    HOPES,
    JOINTS,
    JUDGING,
    LEADS,
    NAMED_BEHIND,
    NAMED_IN_BRACKETS,
    NEGATIONS,
    NO_BETTER,
    NO_LONGER,
    NOBODY,
    NOT_TRUE,
    NOUNS,
    OFSTED_RATING,
    ONE_LESS,
    PARTLY,
    REACHED,
    REMAINING,
    RISKS,
    SERVED,
    SERVED_WITH,
    SUBJECT,
    WE_ARE_A,
    WOULD_BE,
)
from pipeline.extract.language import AREAS, grades_in
from pipeline.extract.patterns import words_beside_dates

_QUOTES = frozenset("' \" ’ ” ‘ “ * **".split())
# "The grades were: outstanding 3, good 29": how many were given.
_HOW_MANY = re.compile(r"[\s'\"‘’“”]*\d{1,3}(?=\s*(?:[,.;)]|$|and\b))")
# "We judge ourselves to be good for …, good for … and outstanding for …".
_BY_OURSELVES = re.compile(
    r"\b(?:judg|rat|grad|scor|assess)\w* (?:ourselves|itself|themselves)\b", re.IGNORECASE
)
# "… the Council's own assessment, which was good".
_OWN_VIEW = re.compile(
    r"\b(?:own|self)[\s-]?(?:view|evaluation|assessment)s?,?\s*$|\bself-?assessment,?\s*$",
    re.IGNORECASE,
)
# "not judged good" says that another grade was given.
_GOES_ON = re.compile(
    r"[\s'\"‘’“”]*(?:to be|as|good|outstanding|inadequate|requir)\b", re.IGNORECASE
)
# "All areas but leadership, which was good, were …": told in passing.
_IN_PASSING = re.compile(
    r",\s*(?:which|who|where|whose)\b[^,;]*,\s*(?:was|were|is|are|has been|have been)[\s'\"‘’“”]*$",
    re.IGNORECASE,
)
# "… alone being better than that, at requires improvement".
_THAN_THAT = re.compile(r"\bthan (?:that|this|the rest|the others),", re.IGNORECASE)
# "The Board, which is not part of the Authority, also …": told in passing before the verb.
_ASIDE = re.compile(r",\s*(?:which|who)\b[^,;]*,(?=(?:\s+[\w’']+){1,5}\s*$)", re.IGNORECASE)
# "… a judgement of good for leaders, one of outstanding for care leavers".
_ONE_OF = re.compile(r"\b(?:one|those) of[\s'\"‘’“”]*$", re.IGNORECASE)
# "Those that stand are the grades of July 2022: inadequate for leadership, …".
_COLON = re.compile(r":[\s'\"‘’“”*]*$")
_FOR_WHAT = re.compile(r"[\s'\"‘’“”*]*(?:overall\b|for\b|in\b)")
# "Staff should be thanked for the good judgement": what is said of it is no hope.
_OF_THANKS = re.compile(
    r"(?:also |all )?(?:be )?(?:thank|congratulat|commend|proud|note|recall|remember|see\b)",
    re.IGNORECASE,
)
_MODALS = frozenset("will would should could can may might must shall".split())
_WISHES = frozenset("want wants wanted hope hopes aim aims ambition goal target expect".split())
# How far before "which" a hope stands for what it leads to.
_NEAR = 8
# How far before a grade the verb may stand that judges, with who is judged in between.
_FARTHEST = 28


class Use(Enum):
    """How a grade's word is used."""

    JUDGED = auto()
    NOMINAL = auto()
    COPULA = auto()
    VERB = auto()
    JOINED = auto()


@dataclass(frozen=True, slots=True)
class Clause:
    """A grade with the tokens around it that it is said with.

    ``previous`` is the grade before it in the sentence; ``joined`` is whether that one judges.
    """

    sentence: Span
    grade: Span
    previous: Span | None
    joined: bool
    start: int
    end: int

    @property
    def doc(self) -> Doc:
        """The document."""
        return self.grade.doc

    @property
    def before(self) -> Span:
        """What stands before the grade."""
        return self.doc[self.start : self.grade.start]

    @property
    def behind(self) -> Span:
        """What stands behind the grade."""
        return self.doc[self.grade.end : self.end]

    @property
    def lead(self) -> Span:
        """The sentence up to the grade."""
        return self.doc[self.sentence.start : self.grade.start]

    @property
    def tail(self) -> str:
        """The rest of the sentence."""
        return str(self.doc[self.grade.end : self.sentence.end].text)

    @property
    def text(self) -> str:
        """The whole of it."""
        return str(self.doc[self.start : self.end].text)

    def words(self) -> set[str]:
        """The words before the grade that are no part of an area's name.

        In "Much changed in many areas since 2017, when it was …" they begin behind the "when".
        """
        named = _in_areas(self.doc)
        before = self.before
        whens = (
            t.i for t in before if t.lower_ == "when" and t.i and self.doc[t.i - 1].text == ","
        )
        begins = max(whens, default=self.start)
        return {token.lower_ for token in before if token.i >= begins and token.i not in named}


def _in_areas(doc: Doc) -> set[int]:
    """The places of the tokens that are part of an area's name."""
    return {token.i for area in doc.spans[AREAS] for token in area}


def clause_of(
    sentence: Span, grade: Span, previous: Span | None, joined: bool, following: Span | None
) -> Clause:
    """The clause of a grade: from the last border before it to the next one behind it."""
    doc = sentence.doc
    start, nearest = sentence.start, grade.start
    lead = doc[sentence.start : grade.start].text
    if previous is not None and (passed := _IN_PASSING.search(lead)):
        place = sentence.start_char + passed.start()
        nearest = next(token.i for token in sentence if token.idx >= place)
        previous = None
    for index in range(nearest - 1, sentence.start - 1, -1):
        if previous is not None and index < previous.end:
            start = _behind(previous, grade)
            break
        if _is_border(doc, index):
            start = index + 1
            break
    end = sentence.end
    for index in range(grade.end, sentence.end):
        if _is_border(doc, index) or (following is not None and index >= following.start):
            end = index
            break
    return Clause(sentence, grade, previous, joined, start, end)


def clauses_of(sentence: Span) -> Iterator[tuple[Clause, Span | None]]:
    """The clause of each grade of a sentence by itself, with the grade that follows it."""
    grades = grades_in(sentence)
    for previous, grade, following in zip(
        [None, *grades], grades, [*grades[1:], None], strict=False
    ):
        yield clause_of(sentence, grade, previous, False, following), following


def _is_border(doc: Doc, index: int) -> bool:
    """Whether a clause ends at a token; in "all but one of which" none does."""
    word = doc[index].lower_
    if word == "but":
        return index + 1 == len(doc) or doc[index + 1].lower_ not in {"one", "two"}
    return word in BOUNDARIES and not (word == "which" and index and doc[index - 1].lower_ == "of")


def _behind(previous: Span, grade: Span) -> int:
    """Where the words begin that are the grade's own, behind the grade before it.

    In "good in three of the four and outstanding for …" they begin behind the "and".
    """
    between = grade.doc[previous.end : grade.start]
    for token in between[:-1]:
        if token.lower_ == "and" and token.nbor().lower_ == "that":
            return token.i + 2
    if PARTLY.match(between.text) or ONE_LESS.search(between.text):
        return next((t.i + 1 for t in reversed(between) if t.lower_ == "and"), previous.end)
    return previous.end


def use_of(clause: Clause) -> Use | None:
    """How the grade's word is used; none where it only describes something."""
    if LEADS.match(clause.behind.text) or areas_in_brackets(clause):
        return Use.NOMINAL
    if is_bare(clause) or is_in_brackets(clause):
        return Use.NOMINAL
    if describes(clause):
        return None
    if is_served(clause):
        return Use.COPULA
    after = _next(clause.doc, clause.grade.end, clause.end)
    if OFSTED_RATING.match(clause.tail) or (
        after is not None and after.lower_ in NOUNS - {"overall"}
    ):
        return Use.NOMINAL
    if _ONE_OF.search(clause.before.text):
        return Use.NOMINAL
    if _COLON.search(clause.lead.text) and _FOR_WHAT.match(clause.behind.text):
        return Use.NOMINAL
    if REACHED.search(clause.before.text) or NO_BETTER.search(clause.before.text):
        return Use.JUDGED
    verb = _governing(clause.before)
    requires = clause.grade[0].lower_ in {"require", "requires", "required"}
    if requires and after is not None and after.lower_ in {"in", "of", "to"}:
        # "requires improvement in its recording" grades nothing.
        whole = ALL_AREAS.match(clause.behind.text) or DATED.match(clause.behind.text)
        if not whole and (verb is None or verb.lower_ not in JUDGING):
            return None
    if verb is None and GRADED_OVERALL.match(clause.behind.text):
        return Use.NOMINAL
    if verb is None:
        if requires and (_has_subject(clause.before) or not clause.joined):
            return Use.VERB
        return Use.JOINED if clause.joined else None
    if verb.lower_ in JUDGING or verb.lower_ in REMAINING:
        return Use.JUDGED
    if verb.lower_ in NOUNS:
        return Use.NOMINAL
    return Use.JUDGED if verb.lower_ == "be" and clause.joined else Use.COPULA


def describes(clause: Clause) -> bool:
    """Whether the grade's word only describes what comes after it: "good practice"."""
    after = _next(clause.doc, clause.grade.end, clause.end)
    if after is None or not after.is_alpha or after.lower_ in AFTER | NOUNS:
        return False
    if AREAS_ARE.match(clause.tail) or OFSTED_RATING.match(clause.tail):
        return False
    if after.lower_ == "of" and after.i + 1 < len(clause.doc) and after.nbor().lower_ == "which":
        return False
    return not is_served(clause)


def is_served(clause: Clause) -> bool:
    """Whether the grade is of the service that the children of an area get, or of what we are."""
    lead, tail = clause.before.text, clause.tail
    return bool(
        (SERVED.search(lead) and SERVED_WITH.match(tail))
        or (WE_ARE_A.search(lead) and AUTHORITY.match(tail))
    )


def _has_subject(before: Span) -> bool:
    """Whether more stands before a grade than the date of the one before it."""
    return bool(words_beside_dates(before.text) - {"in", "and", "then"})


def _governing(before: Span) -> Token | None:
    """The verb or noun that a grade hangs on.

    Only small words stand between ("was judged to be overall …"), or whoever is judged ("judged
    Ambridge to be …", "rates the council's services as …").
    """
    named = _in_areas(before.doc)
    passed: Token | None = None
    object_of = False
    for token in reversed(before):
        word = token.lower_
        if before.end - token.i > _FARTHEST:
            break
        if token.i in named:
            if passed is not None and passed.lower_ != "be":
                return passed
            object_of = True
            continue
        if word in JUDGING or (word in NOUNS - {"overall"} and not object_of):
            return token
        if word == "grades" and before.doc[token.i + 1].is_stop:
            return token
        if word in COPULAS:
            if object_of:
                break
            passed = passed or token
            continue
        if word in BETWEEN:
            continue
        if passed is not None and passed.lower_ != "be":
            return passed
        if word in SUBJECT or word == "by" or token.text[:1].isupper() or token.is_punct:
            object_of = True
            continue
        break
    return passed


def is_refused(clause: Clause, following: Span | None) -> bool:
    """Whether the grade is denied, hoped for, counted, compared, a rule's, or one of several."""
    lead, tail = clause.before.text, clause.tail
    no_better = NO_BETTER.search(lead)
    disjoined = DISJOINED.search(lead[-16:]) and not no_better
    if DISJUNCTION.match(tail) or disjoined or _is_one_of_several(clause) or _HOW_MANY.match(tail):
        return True
    if clause.grade.label_ == "not_judged" and (_GOES_ON.match(tail) or BY_ITSELF.match(tail)):
        return True
    near = clause.doc[_behind_aside(clause) : clause.grade.start]
    colon = max((token.i for token in near if token.text == ":"), default=clause.start - 1)
    denied = {token.lower_ for token in near if token.i > colon} & NEGATIONS
    if denied and not (no_better or NO_LONGER.search(lead) or HELD.search(lead)):
        return True
    named = _in_areas(clause.doc)
    begins = colon if is_bare(clause) else clause.start
    hoped = any(
        _is_hope(token, clause.grade)
        for token in clause.before
        if token.i >= begins and token.i not in named
    )
    if hoped and not no_better:
        return True
    counted = COUNTED.search(COUNTED_BY_NAME.sub("", ONE_LESS.sub("", lead)))
    counted = None if names_counted(clause) or areas_in_brackets(clause) else counted
    if _goes_on_hoping(clause) or _BY_OURSELVES.search(clause.lead.text):
        return True
    compared = clause.words() & COMPARISONS - ({"most"} if "most recent" in lead else set())
    which = clause.start > clause.sentence.start and clause.doc[clause.start - 1].lower_ == "which"
    if which and _leads_to_hope(clause):
        return True
    if which and _OWN_VIEW.search(clause.doc[clause.sentence.start : clause.start - 1].text):
        return True
    if _THAN_THAT.search(lead):
        compared -= {"than"}
    if (compared and not no_better) or counted or RISKS.search(lead):
        return True
    if (
        NOBODY.match(clause.sentence.text)
        or NOT_TRUE.match(clause.lead.text)
        or BY_THE_PRESS.search(clause.lead.text)
        or WOULD_BE.search(clause.behind.text)
        or GENERAL.search(lead)
        or _is_of_any(clause)
        or BY_ANOTHER.match(tail)
        or is_partial(clause)
    ):
        return True
    return bool(re.search(r"\bvery\s*$", lead) or re.match(r"\s*that\b", tail))


def _behind_aside(clause: Clause) -> int:
    """Where the words begin that may deny a grade: few before it, and behind what is said in
    passing ("the Board, which is not part of the authority, also …").
    """
    if aside := _ASIDE.search(clause.lead.text):
        place = clause.lead.start_char + aside.end()
        return next((token.i for token in clause.lead if token.idx >= place), clause.grade.start)
    return max(clause.start, clause.grade.start - 9)


def names_counted(clause: Clause) -> bool:
    """Whether a clause counts areas and names them behind the grade."""
    return bool(COUNTED_AHEAD.search(clause.before.text) and NAMED_BEHIND.match(clause.tail))


def areas_in_brackets(clause: Clause) -> list[Span]:
    """The areas of "Good (leadership and adoption)", "good in two areas (…)"."""
    match = NAMED_IN_BRACKETS.match(clause.tail)
    if not match:
        return []
    offset = clause.doc[clause.grade.end].idx
    begins, ends = offset + match.start("list"), offset + match.end("list")
    inside = [
        area
        for area in clause.doc.spans[AREAS]
        if begins <= area.start_char and area.end_char <= ends
    ]
    named = {token.i for area in inside for token in area}
    listed = clause.doc.char_span(begins, ends, alignment_mode="expand") or ()
    return inside if all(t.i in named or t.lower_ in JOINTS | {"overall"} for t in listed) else []


def is_in_brackets(clause: Clause) -> bool:
    """Whether the grade stands in brackets right behind an area: "leadership (good)"."""
    place = clause.grade.start - 1
    while place > clause.start and clause.doc[place].text in _QUOTES:
        place -= 1
    return clause.doc[place].text == "(" and any(a.end == place for a in clause.doc.spans[AREAS])


def is_bare(clause: Clause) -> bool:
    """Whether a clause of a list is an area and its grade alone: "…; children in care, good; …"."""
    doc = clause.doc
    colons = [t.i + 1 for t in clause.before if t.text == ":"]
    start = max(colons, default=clause.start)
    ends = [doc[i].text for i in (start - 1, clause.end) if 0 <= i < len(doc)]
    if ";" not in ends or clause.behind.text.strip(" .,*'\"‘’“”"):
        return False
    named = _in_areas(doc)
    lead = doc[start : clause.grade.start]
    left = {t.lower_ for t in lead if t.i not in named and any(map(str.isalnum, t.text))}
    return len(lead) > 0 and left <= {"the", "for", "and", "overall"}


def _is_of_any(clause: Clause) -> bool:
    """Whether the clause goes on from "councils which …"."""
    before = clause.doc[max(clause.sentence.start, clause.start - 2) : clause.start]
    return bool({token.lower_ for token in before} & {"councils", "authorities", "boroughs"})


def is_partial(clause: Clause) -> bool:
    """Whether the grade is of some areas without saying which ("good in three of the four")."""
    return bool(PARTLY.match(clause.tail))


def _is_one_of_several(clause: Clause) -> bool:
    """Whether the grade stands in a list of grades with "or": a scale, or one of two."""
    grades = grades_in(clause.sentence)
    run = [clause.grade]
    joints: list[str] = []
    for ordered in (grades, list(reversed(grades))):
        last = clause.grade
        for other in ordered[ordered.index(clause.grade) + 1 :]:
            left, right = sorted((last, other), key=lambda span: span.start)
            joint = clause.doc[left.end : right.start].text.strip(" '\"‘’“”")
            if joint.lower().strip("'\"‘’“” ,") not in {"", "or", "/", "and/or", "and"}:
                break
            run.append(other)
            joints.append(joint.lower())
            last = other
    scale = len({other.label_ for other in run}) > 2
    return len(run) > 1 and (scale or any("or" in joint or "/" in joint for joint in joints))


def _is_hope(token: Token, grade: Span) -> bool:
    word = token.lower_
    if word not in HOPES or token.text == "May":
        return False
    if word == "will" and token.nbor().lower_ in REMAINING:
        return False
    if word in _MODALS:
        thanks = _OF_THANKS.match(token.doc[token.i + 1 : grade.start].text)
        return not (thanks or _is_of_another_verb(token, grade))
    # "the council achieved a good rating": what was achieved is a fact, to achieve it a hope.
    if word in {"get", "getting"}:
        return token.nbor().lower_ == "to"
    if word in {"plan", "plans"}:
        return grade.start - token.i < 6
    if word in {"working", "moved", "expected", "until", "if", "whether", "order"}:
        return grade.start - token.i < 14
    return True


def _goes_on_hoping(clause: Clause) -> bool:
    """Whether a hope goes on: "she hoped to be good overall, and outstanding for adoption"."""
    if clause.previous is None:
        return False
    lead = clause.doc[clause.previous.end : clause.grade.start]
    between = {t.lower_ for t in lead} - ({"be"} if "to be" in lead.text else set())
    if between & (COPULAS | JUDGING | BOUNDARIES) or not between & {"and", "or", ","}:
        return False
    before = clause_of(clause.sentence, clause.previous, None, False, clause.grade).before
    return clause.grade[0].lower_[:6] != "requir" and any(
        _is_hope(token, clause.previous) for token in before
    )


def _leads_to_hope(clause: Clause) -> bool:
    """Whether what "which" stands for is hoped for: "it wants services which are good"."""
    lead = clause.doc[max(clause.sentence.start, clause.start - _NEAR) : clause.start - 1]
    return any(token.lower_ in _WISHES for token in lead)


def _is_of_another_verb(token: Token, grade: Span) -> bool:
    """Whether a modal verb goes with a verb before the one that judges.

    "Members will be aware that …", "The report, which will be discussed by the Panel, rated …".
    """
    between = token.doc[token.i + 1 : grade.start]
    borders = [t.i for t in between if t.lower_ == "that" or t.text == ","]
    if any(t.text == ":" for t in between) or (borders and grade[0].lower_ == "require"):
        return True
    return any(
        t.lower_ in JUDGING | COPULAS for border in borders for t in token.doc[border : grade.start]
    )


def _next(doc: Doc, index: int, limit: int) -> Token | None:
    """The next token that is not a quotation mark or a mark of emphasis."""
    while index < min(limit, len(doc)):
        if doc[index].text not in _QUOTES:
            return doc[index]
        index += 1
    return None
