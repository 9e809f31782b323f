"""Judgements in sentences: who is judged, in which area, what grade, now or then.

A grade's word counts only in a construction that judges ("was judged to be good", "a judgement of
good", "services for care leavers are inadequate"), about the authority's own services, and neither
denied, hoped for, counted nor compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest

from spacy.tokens import Doc, Span

from pipeline.extract.graded_areas import Pair, likelihoods, pairs
from pipeline.extract.graded_sentence import GradedSentence
from pipeline.extract.judgement_clauses import (
    Clause,
    Use,
    clause_of,
    clauses_of,
    describes,
    is_bare,
    is_partial,
    is_refused,
    use_of,
)
from pipeline.extract.judgement_same import all_but_this, of_same_grade, same_as_then
from pipeline.extract.judgement_subjects import (
    areas_before,
    areas_of,
    both_of,
    is_about_service,
    is_excepted,
    is_left_out,
    is_of_next,
    is_of_others,
    is_overall_too,
    is_part_of_name,
    subject_of,
    two_before,
)
from pipeline.extract.judgement_times import Time, further_dates, times_of
from pipeline.extract.judgement_wordings import is_area
from pipeline.extract.judgement_words import (
    ALL_AREAS,
    ALL_BUT,
    ALL_OF_SOMETHING_ELSE,
    ALSO,
    AND_ALL,
    AS_BEFORE,
    CHANGED,
    FROM,
    GOES_ON,
    GRADED_OVERALL,
    HELD,
    IS,
    LED_BY,
    OTHERS,
    OVERALL,
    REMAINING,
    REST,
    SAME_GRADE,
    THE_EXCEPTION,
    THEN_LEAD,
    THEN_LINK,
)
from pipeline.extract.language import areas_in, grades_in, language
from pipeline.extract.patterns import dates_in, printed_dates, words_beside_dates
from pipeline.records import Method

# "good (as in 2019)", "good, the same as in 2019"
_AS_IN = re.compile(
    r"[\s'\"‘’“”]*\((?:as|unchanged|no change|the same|also)\b"
    r"|[\s'\"‘’“”,]*(?:overall,? )?the same as in (?:\w+ )?(?:19|20)\d\d",
    re.IGNORECASE,
)
# "good (2019: inadequate)"
_DATE_IN_BRACKETS = re.compile(
    r"[\s'\"‘’“”]*\((?:in )?(?:[A-Z]\w+ )?(?:19|20)\d\d(?: was)?\s*[:–=-]?[\s'\"‘’“”]*"
)
# "It is now judged good for both", "Both were rated good".
_BOTH = re.compile(
    r"\b(?:for|in|on|under) both(?: counts| areas| headings| of them| of these)?(?=\W*$|[,;])"
    r"|^\W*both (?:are|is|were|have|remain|had)\b",
    re.IGNORECASE,
)
_THIS_AREA = re.compile(
    r"\bthis (?:area|judge?ment|aspect|heading)\b|\bfor (?:these|those) (?:children"
    r"|young people)\b",
    re.IGNORECASE,
)
_FOR_THEM = re.compile(r"\bfor (?:these|those) (?:children|young people) we\b", re.IGNORECASE)
# "good for each of the three judgements, outstanding for adoption": all are the first grade's.
_OF_THE_LAST = re.compile(
    r"[\s'\"‘’“”]*(?:overall,? (?:and )?)?(?:for|in|on|across|under) (?:each|all|every)\b",
    re.IGNORECASE,
)
_COUNTS_JUDGEMENTS = re.compile(
    r"\b(?:two|three|four|five)(?: of the)? (?:\w+ )?(?:judge?ments|areas|grades|headings)\b",
    re.IGNORECASE,
)
# As many grades as areas, in their order.
_IN_TURN = re.compile(r"\b(?:respectively|in turn|in that order)\b", re.IGNORECASE)
# What stands between the two grades of "from good, which it had been before, to inadequate".
_UP_OR_DOWN_TO = re.compile(
    r"[\s'\"‘’“”]*(?:,\s*(?:which|where)\b[^,;]*,"
    r"|(?:(?:in|of|at)(?: (?:its|our|the|an?)(?: \w+)? inspection)?(?: in| of)?\s+))?[\s,]*"
    r"to(?: a| an| the)?"
    r"[\s'\"‘’“”]*"
)
# "… in every area but one: adoption performance is good".
_BUT_THESE = re.compile(r"\b(?:but|bar) (?:one|two)\s*[:–—(]")
# "Leaders: inadequate → good", "inadequate (with care leavers) → good".
_ARROW = re.compile(r"[\s'\"‘’“”]*(?:\([^()]{0,60}\))?\s*(?:→|➔|⇒|[-–=]+>)[\s'\"‘’“”]*")
# "Good has become requires improvement for help and protection."
_BECAME = re.compile(
    r"[\s'\"‘’“”]*(?:(?:has|have|had) )?(?:now |since )?(?:become|became|turned (?:in)?to"
    r"|given way to|gave way to|(?:been )?replaced by)(?: an?)?[\s'\"‘’“”]*"
)
# "Leaders: was good, now outstanding".
_IS_NOW = re.compile(
    r"[\s'\"‘’“”]*[,;]?\s*(?:(?:and|but) )?(?:it )?(?:is )?now(?: at| an?)?[\s'\"‘’“”]*"
)
_WAS = re.compile(
    r"\b(?:was|were|had been|previously|formerly)(?: an?| at| judged| rated)?[\s'\"‘’“”]*$",
    re.IGNORECASE,
)
# What stands for the areas that are not named.
_OTHER_AREAS = re.compile(r"\b(?:others?|remaining|rest|else)\b", re.IGNORECASE)
# From here on a sentence gives an area a grade. Chosen on papers that the component had not been
# trained on, among those that we work on.
_LIKELY = 0.6


def graded_sentences(text: str) -> list[GradedSentence]:
    """The judgements in a text, in its order."""
    doc, times = _read(text)
    found: list[GradedSentence] = []
    withheld: list[GradedSentence] = []
    told: list[GradedSentence] = []
    for sentence in doc.sents:
        own = _in_sentence(sentence, times)
        same = of_same_grade(sentence, own, told, found)
        if withheld and THE_EXCEPTION.search(sentence.text):
            # "… inadequate in all but one. The exception is adoption, which …"
            excepted = tuple(area.text for area in areas_in(sentence))
            found.extend(replace(said, excepted=excepted) for said in withheld if excepted)
            withheld = []
        before_same = SAME_GRADE.split(sentence.text)[0] if same else sentence.text
        own = [_of_others(text, said, found) for said in own]
        told, kept = _without_exceptions(sentence, own, before_same)
        again, kept_again = _without_exceptions(sentence, same, sentence.text)
        told += again
        withheld = kept or kept_again or withheld
        found.extend(all_but_this(sentence, found))
        found.extend(told)
        found.extend(same_as_then(sentence))
    return found


def in_other_words(text: str, found: Sequence[GradedSentence]) -> list[GradedSentence]:
    """What the trained component finds in a text besides the judgements that rules find in it.

    A sentence gives an area one grade at one time: the likeliest.
    """
    doc, times = _read(text)
    clauses = {
        clause.grade.start: (clause, following)
        for sentence in doc.sents
        for clause, following in clauses_of(sentence)
    }
    left: list[tuple[Pair, Clause]] = []
    for pair in pairs(doc):
        clause, following = clauses[pair.grade.start]
        inside = range(pair.sentence.start_char, pair.sentence.end_char)
        time = times[pair.grade.start]
        is_told = any(
            said.area
            and pair.area.text.endswith(said.area)
            # There, or where the area stands, of the same time.
            and (
                said.end - 1 in inside
                or (
                    said.start <= pair.area.start_char < said.end
                    and (said.is_current, said.as_of) == (time.is_current, time.as_of)
                )
            )
            for said in found
        )
        is_said = not (
            is_told
            or is_left_out(clause, pair.area)
            or is_part_of_name(pair.area)
            or is_of_next(clause, pair.area)
        )
        if is_said and not describes(clause) and not is_refused(clause, following):
            left.append((pair, clause))
    shares = likelihoods([pair for pair, _ in left])
    likeliest: dict[tuple[int, Time], float] = {}
    for (pair, _), share in zip(left, shares, strict=True):
        key = pair.area.start, times[pair.grade.start]
        likeliest[key] = max(share, likeliest.get(key, _LIKELY))
    return [
        GradedSentence(
            area=pair.area.text,
            grade=pair.grade.text,
            start=min(pair.area.start_char, pair.grade.start_char),
            end=max(pair.area.end_char, pair.grade.end_char),
            is_current=times[pair.grade.start].is_current,
            as_of=times[pair.grade.start].as_of,
            method=Method.TRAINED,
            subject=subject_of(clause),
        )
        for (pair, clause), share in zip(left, shares, strict=True)
        if share >= likeliest[pair.area.start, times[pair.grade.start]]
    ]


@lru_cache(maxsize=8)
def _read(text: str) -> tuple[Doc, dict[int, Time]]:
    """A text with the time of each of its grades: rules and component ask one after the other."""
    doc = language()(text)
    return doc, times_of(doc)


def _in_sentence(sentence: Span, times: dict[int, Time]) -> list[GradedSentence]:
    grades = grades_in(sentence)
    if paired := _respectively(sentence, grades, times):
        return paired
    taken: set[int] = set()
    found: list[GradedSentence] = []
    previous: Span | None = None
    told: Span | None = None
    joined = False
    for grade, following in zip_longest(grades, grades[1:]):
        if grade is told:
            previous = grade
            continue
        if last := _changed(sentence, grade, following, taken):
            told = following
        elif found and (last := _earlier_grade(grade, previous, found)):
            pass
        else:
            clause = clause_of(sentence, grade, previous, joined, following)
            last = _judged(clause, following, taken, found, times[grade.start])
            joined = is_partial(clause)
        joined = joined or bool(last)
        found += last
        previous = grade
    return _then_and_now(sentence, found)


def _respectively(
    sentence: Span, grades: list[Span], times: dict[int, Time]
) -> list[GradedSentence]:
    """As many areas as grades, "respectively"."""
    if not _IN_TURN.search(sentence.text):
        return []
    named = areas_in(sentence)
    areas = [name for area in named for name in _parts(area.text, len(grades))]
    if not 1 < len(grades) == len(areas):
        return []
    clause = Clause(sentence, grades[0], None, False, sentence.start, sentence.end)
    # "… three of the judgements, leaders, children in care and …": it counts what it names.
    counted = _COUNTS_JUDGEMENTS.search(sentence.doc[sentence.start : named[0].start].text)
    if is_refused(replace(clause, start=named[0].start) if counted else clause, None):
        return []
    base = GradedSentence(
        area="",
        grade="",
        start=sentence.start_char,
        end=sentence.end_char,
        is_current=times[grades[0].start].is_current,
        as_of=times[grades[0].start].as_of,
        method=Method.SENTENCE,
        subject=subject_of(clause),
    )
    return [
        replace(base, area=area, grade=grade.text)
        for area, grade in zip(areas, grades, strict=True)
    ]


def _parts(area: str, count: int) -> list[str]:
    """The two areas of a wording such as "children in care and care leavers" where two grades
    follow, else the wording.
    """
    parts = re.split(r"\s+and\s+", area)
    return parts if count == 2 == len(parts) and all(map(is_area, parts)) else [area]


def _without_exceptions(
    sentence: Span, found: list[GradedSentence], said_in: str
) -> tuple[list[GradedSentence], list[GradedSentence]]:
    """What a sentence tells, and what it withholds until the exception to it is told.

    All areas but one are all the others only where the one is told as well.
    """
    if not ALL_BUT.search(said_in):
        return found, []
    named = _BUT_THESE.search(sentence.text)
    behind = sentence.start_char + named.end() if named else sentence.end_char
    of_all = [replace(s, method=Method.COLLECTIVE) for s in found if not s.area]
    # What is said behind the colon is of the one.
    of_all = of_all[:1] if named else of_all
    of_one = [said for said in found if said.area]
    excepted = [
        area.text
        for area in areas_in(sentence)
        if is_excepted(area, sentence) or area.start_char >= behind
    ]
    excepted = excepted or [said.area for said in of_one]
    if not excepted:
        return [], of_all
    return [*(replace(s, excepted=tuple(excepted)) for s in of_all), *of_one], []


def _of_others(text: str, said: GradedSentence, found: Sequence[GradedSentence]) -> GradedSentence:
    """A judgement of "the other areas" without those that were told before it."""
    others = _OTHER_AREAS.search(text, said.start, said.end)
    if said.method is not Method.COLLECTIVE or not others:
        return said
    told = (other.area for other in found if other.is_current is said.is_current and other.area)
    return replace(said, excepted=(*said.excepted, *dict.fromkeys(told)))


def _then_and_now(sentence: Span, found: list[GradedSentence]) -> list[GradedSentence]:
    """ "In 2016 it was judged inadequate, but it is now judged good": what is dated was then.

    So is the first of two grades of one area.
    """
    if len(found) < 2:
        return found
    now = re.search(r"\bnow\b", sentence.text)
    text, begins = sentence.doc.text, sentence.start_char
    last = {said.area: said for said in found if said.is_current}
    first = {said.area: said for said in reversed(found) if said.is_current}
    told = []
    for said in found:
        later, one = last.get(said.area), first.get(said.area, said)
        changed = later is not None and later is not said and later.grade != said.grade
        # "They are good: they required improvement in 2019."
        recalled = one.grade != said.grade and said.as_of and not one.as_of
        lead = text[begins : text.find(said.grade, said.start)]
        before = said.is_current and changed and THEN_LEAD.search(lead)
        is_old = before or (recalled and IS.search(text[one.start : one.end]))
        if is_old or (now and said.as_of and said is not found[-1]):
            said = replace(said, is_current=False)
        told.append(said)
    return told


def _judged(
    clause: Clause,
    following: Span | None,
    taken: set[int],
    last: list[GradedSentence],
    time: Time,
) -> list[GradedSentence]:
    """The judgements that a grade in its clause makes."""
    use = use_of(clause)
    if use is None or is_refused(clause, following):
        return []
    own = areas_of(clause, taken)
    subject = subject_of(clause)
    collective = _is_collective(clause)
    if collective and _is_rest_of_others(clause):
        return []
    goes_on = bool(last) and not own and _goes_on(clause)
    if not goes_on and not is_about_service(clause, use, own, subject, collective):
        return []
    as_of = time.as_of
    behind = clause.behind.text
    names = both_of(clause) or [area.text for area in own]
    if not names and _BOTH.search(clause.text):
        names = two_before(clause)
        subject = "" if names else subject
    if _FOR_THEM.search(clause.before.text):
        subject = ""
    points = subject.lower() in {"it", "this"} or (
        not subject and _THIS_AREA.search(clause.before.text)
    )
    if not names and points:
        # What "it" stands for: the area that the sentence before is about, if it is about any.
        spoken_of = list(dict.fromkeys(said.area for said in last)) or areas_before(clause)
        if len(spoken_of) > 1:
            return []
        names, subject = spoken_of, "" if spoken_of else subject
    if use is Use.JOINED and not (names or collective):
        # "inadequate in 2015, requires improvement in 2018": the same areas at another time.
        if not as_of or not last:
            return []
        names, subject = list(dict.fromkeys(said.area for said in last)), last[0].subject
    if goes_on and not names and not subject:
        # "… was good at first and has since risen to outstanding": the same areas.
        names = list(dict.fromkeys(said.area for said in last if said.is_current))
        subject, as_of = last[-1].subject, "" if as_of == last[-1].as_of else as_of
    is_whole = GRADED_OVERALL.match(behind) or is_bare(clause)
    if use is Use.NOMINAL and not names and not subject and not is_whole:
        # "Adoption was outstanding, so the grade of good in 2014 is …": the same area.
        names = list(dict.fromkeys(said.area for said in last if said.area))
    told = bool(names or subject or OVERALL.search(clause.text))
    if not (told or collective or (use is Use.NOMINAL and as_of)):
        return []
    taken.update(area.start for area in own)
    base = GradedSentence(
        area="",
        grade=clause.grade.text,
        start=clause.doc[clause.start].idx,
        end=clause.doc[clause.end - 1].idx + len(clause.doc[clause.end - 1]),
        is_current=time.is_current,
        as_of=as_of,
        method=Method.COLLECTIVE if collective else Method.SENTENCE,
        subject=subject,
    )
    if own and is_overall_too(clause, own):
        names = ["", *names]
    if not collective:
        return [said for area in names or [""] for said in _times(clause, replace(base, area=area))]
    listed = [
        replace(base, area=area.text, method=Method.SENTENCE)
        for area in own
        if AND_ALL.match(clause.doc[area.end : clause.grade.start].text)
    ]
    return [said for each in (*listed, base) for said in _times(clause, each)]


def _goes_on(clause: Clause) -> bool:
    """Whether nothing but verbs stands between the grade before and this one."""
    if clause.previous is None:
        return False
    words = words_beside_dates(clause.doc[clause.previous.end : clause.grade.start].text)
    return bool(words) and words <= GOES_ON


def _is_rest_of_others(clause: Clause) -> bool:
    """Whether "the rest" are of schools or homes: "two agencies are good, and the rest …"."""
    return bool(REST.search(clause.lead.text)) and bool({t.lower_ for t in clause.lead} & OTHERS)


def _is_collective(clause: Clause) -> bool:
    """Whether the grade is of all areas: named before it, or behind it after "in" or the like.

    In "outstanding and all other areas were good" they are the next grade's.
    """
    if ALL_OF_SOMETHING_ELSE.search(clause.text):
        return False
    if clause.previous is not None and _OF_THE_LAST.match(clause.before.text):
        return False
    told = SAME_GRADE.split(clause.behind.text)[0]
    behind = ALL_AREAS.search(told)
    led = behind and (LED_BY.match(behind[0]) or LED_BY.match(told[: behind.start()].strip()))
    return bool(ALL_AREAS.search(clause.before.text) or led)


# ---------------------------------------------------------------------- now or then


def _times(clause: Clause, said: GradedSentence) -> Iterator[GradedSentence]:
    """A judgement once for each time that its clause speaks of."""
    remained = bool({token.lower_ for token in clause.before[-7:]} & REMAINING) or bool(
        HELD.search(clause.before.text)
    )
    sentence = clause.sentence.text
    unchanged = AS_BEFORE.search(sentence) or _AS_IN.match(clause.tail)
    if remained or unchanged:
        then = next(iter(printed_dates(clause.tail if unchanged else sentence)), "")
        own = "" if printed_dates(sentence) else said.as_of
        yield replace(said, is_current=remained or said.is_current, as_of=own)
        yield replace(said, is_current=False, as_of=then, method=Method.SENTENCE)
        return
    yield said
    for date in further_dates(clause, said.as_of):
        yield replace(said, as_of=date)


def _changed(
    sentence: Span, grade: Span, following: Span | None, taken: set[int]
) -> list[GradedSentence]:
    """The two judgements of "improved from inadequate to good", told at the first grade."""
    doc = sentence.doc
    if following is None:
        return []
    lead = doc[sentence.start : grade.start]
    between = doc[grade.end : following.start].text
    dates = printed_dates(between)
    for date in dates:
        between = between.replace(f"({date})", "").replace(date, "")
    told = (
        _UP_OR_DOWN_TO.fullmatch(between)
        and (FROM.search(lead.text) or lead.text.endswith("("))
        and CHANGED.search(lead.text)
    )
    became = _BECAME.fullmatch(between)
    was = _IS_NOW.fullmatch(between) and _WAS.search(lead.text)
    if not (told or became or was or _ARROW.fullmatch(between)):
        return []
    end = sentence.end if became else following.end
    clause = Clause(sentence, following if became else grade, None, False, sentence.start, end)
    if is_refused(Clause(sentence, grade, None, False, sentence.start, grade.end), None):
        return []
    own = areas_of(clause, taken)
    subject = subject_of(clause)
    if not (own or subject or OVERALL.search(lead.text)) or is_of_others(clause, own):
        return []
    # "…, as have services for children in need of protection."
    rest = (a for a in areas_in(sentence) if a.start >= following.end)
    also = [a for a in rest if ALSO.search(doc[following.end : a.start].text)]
    taken.update(area.start for area in (*own, *also))
    behind = doc[following.end : sentence.end].text
    later = next((behind[a:b] for a, b in dates_in(behind) if a < 8), "")
    if not later and re.search(r"\bhad\b", lead.text):
        # "By May 2021 it had gone …".
        later = next(iter(printed_dates(lead.text.rsplit(";", 1)[-1])), "")
    start, end = doc[sentence.start].idx, doc[sentence.end - 1].idx + 1
    earlier = next(iter(dates or (printed_dates(lead.text) if was else ())), "")
    found = []
    # What came to the same grade need not have come from the same.
    changed = {area.text for area in own} - {area.text for area in also}
    for name in [area.text for area in (*own, *also)] or [""]:
        then = GradedSentence(
            name, grade.text, start, end, False, earlier, Method.SENTENCE, subject
        )
        found += [then] if name in changed or not name else []
        found.append(replace(then, grade=following.text, is_current=True, as_of=later))
    return found


def _earlier_grade(
    grade: Span, previous: Span | None, last: list[GradedSentence]
) -> list[GradedSentence]:
    """The earlier grade beside a new one: "good, up from requires improvement in 2017"."""
    if previous is None:
        return []
    between = grade.doc[previous.end : grade.start].text
    if not (THEN_LINK.match(between) or _DATE_IN_BRACKETS.fullmatch(between)):
        return []
    behind = grade.doc[grade.end : grade.sent.end].text
    when = next((behind[a:b] for a, b in dates_in(behind) if a < 30), "")
    when = when or next(iter(printed_dates(between)), "")
    areas = dict.fromkeys(said.area for said in last if said.is_current)
    return [
        replace(
            last[0],
            area=area,
            grade=grade.text,
            is_current=False,
            as_of=when,
            method=Method.SENTENCE if last[0].method is Method.SENTENCE else last[0].method,
        )
        for area in areas
    ]
