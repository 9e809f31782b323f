"""When the grades of a sentence were given: now, or then, and on what day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from pipeline.extract.judgement_clauses import Clause, clauses_of
from pipeline.extract.judgement_words import (
    ASIDE,
    BEGINS_THEN,
    GOES_ON_THEN,
    IT_FOUND,
    NO_LONGER,
    NOW,
    NOW_AT_LAST,
    OF_BEFORE,
    PAST,
    SINCE_DATE,
    SINCE_LAST,
    SINCE_THEN,
    THEN,
    THEN_LINK,
    YEARS_AGO,
)
from pipeline.extract.language import grades_in
from pipeline.extract.patterns import dates_in, printed_dates

# What stands between the dates of a list.
_LISTED = re.compile(r"(?:,\s*(?:and\s+)?|\s+and\s+)(?:again\s+|then\s+)?(?:in\s+)?")
# "… better than in 2015, when care leavers had been …".
_YEAR_WHEN = re.compile(r"\b((?:19|20)\d\d)\W+when\b")
# "… the inspection of July 2012, at which | it was found to be inadequate".
_AT_WHICH = re.compile(r"\b(?:at|in|during|after|following) which\W*$")
# "that year", "that June": of a time before, no more than its year.
_OF_A_YEAR = re.compile(r"\byear\b|^that\b")
# "good (2019: inadequate)", "good (as in 2019)": the date is of another grade.
_OTHER_DATE = re.compile(
    r"[\s'\"‘’“”]*\((?:(?:as (?:in|at)|unchanged|no change|the same|also)\b|[\w ]{4,16}\s*[:–=-])",
    re.IGNORECASE,
)
# "inadequate overall and in every area in 2022"
_OVERALL_AND_IN = re.compile(r"\boverall,? and (?=(?:in|for|on|under)\b)", re.IGNORECASE)
_INSPECTED = re.compile(r"\b(?:re-?)?inspect(?:ed|ion|ions|ors)\b", re.IGNORECASE)
_YEAR = re.compile(r"\W*((?:19|20)\d\d)\W*")
# "In May 2015 Ofsted found us inadequate. Help and protection was inadequate as well."
_IN_THAT_YEAR = re.compile(
    r"^\W*in (?:\w+ )?(?:19|20)\d\d,? (?:\w+ ){0,2}(?:ofsted|inspectors)\b", re.IGNORECASE
)
# "…, the Council having achieved it in 2018, and that the judgement for leaders was …".
_NEW_CLAUSE = re.compile(
    r",? and that\b|,? and (?:the|its|our) (?:\w+ )?(?:judge?ment|grade|rating)s?\b"
)
_AT_THE_LAST = re.compile(
    r"[\s'\"‘’“”,(]*(?:overall )?(?:at|in|following|by|during) (?:the|its|our|their|a)"
    r" (?:last|previous|earlier)"
    r"|[\s'\"‘’“”,(]*when (?:(?:it|they|we) (?:was|were) )?last (?:inspected|judged|graded)"
)


@dataclass(frozen=True, slots=True)
class Time:
    """When a grade was given: ``as_of`` is a date as printed, or empty."""

    is_current: bool
    as_of: str


def times_of(doc: Doc) -> dict[int, Time]:
    """The time of each grade of a text, by the grade's first token.

    What is told before a grade holds for those behind it, until something else is told; and in
    the next sentence where that goes on about it.
    """
    times: dict[int, Time] = {}
    running: Time | None = None
    inspected: Time | None = None
    for sentence in doc.sents:
        before = _of_inspection_before(sentence)
        if before or not GOES_ON_THEN.search(sentence.text):
            running = before or _of_beginning(sentence) or inspected
        inspected = _of_inspection(sentence) or inspected
        for clause, _ in clauses_of(sentence):
            as_of, is_ahead = _date_of(clause)
            time = Time(not _is_past(clause), as_of)
            if NOW_AT_LAST.search(clause.before.text):
                running = None
            elif _is_aside(clause):
                # "(previously good)", "up from good in 2019": what comes next is of now again.
                time = time if as_of or not time.is_current else running or time
            elif as_of or not time.is_current:
                # "no longer inadequate" says nothing of what comes next.
                over = NO_LONGER.search(clause.before.text)
                running = time if not over and (is_ahead or not time.is_current) else None
            elif NOW.search(clause.before.text):
                running = None
            elif running is not None:
                time = running
            times[clause.grade.start] = time
    return times


def _is_aside(clause: Clause) -> bool:
    """Whether a grade stands in brackets, or is what the one before is held against."""
    text = clause.lead.text
    if text.count("(") > text.count(")"):
        inside = text[text.rindex("(") :]
        return bool(printed_dates(inside) or PAST.search(inside))
    between = clause.doc[clause.previous.end : clause.grade.start].text if clause.previous else ""
    return bool(between and THEN_LINK.match(between))


def _of_inspection_before(sentence: Span) -> Time | None:
    """The time of "The last inspection was in April 2011. It found …"."""
    if not sentence.start or not IT_FOUND.match(sentence.text):
        return None
    before = sentence.doc[sentence.start - 1].sent.text
    dates = printed_dates(before)
    return Time(False, dates[-1]) if dates and OF_BEFORE.search(before) else None


def _of_inspection(sentence: Span) -> Time | None:
    """The time of "In October 2014 Ofsted inspected the council", or of a year with which a part
    of a chronicle begins ("2018. …"): that of what comes next.
    """
    if year := _YEAR.fullmatch(sentence.text):
        return Time(True, year[1])
    pattern = _IN_THAT_YEAR if grades_in(sentence) else _INSPECTED
    if not (told := pattern.search(sentence.text)):
        return None
    dates = printed_dates(sentence.text[told.start() :]) or printed_dates(sentence.text)
    return Time(True, dates[0]) if dates else None


def _of_beginning(sentence: Span) -> Time | None:
    """The time with which a sentence begins, where a clause without a grade has it."""
    text = sentence.text
    start, end = next(dates_in(text), (0, 0))
    return Time(True, text[start:end]) if end and BEGINS_THEN.fullmatch(text[:start]) else None


def further_dates(clause: Clause, first: str) -> list[str]:
    """The other dates of "good in 2010, 2012 and 2016", "in May 2014 and again in 2017"."""
    text = clause.tail
    dates = printed_dates(text)
    if not first or first not in dates:
        return []
    further: list[str] = []
    end = text.index(first) + len(first)
    for date in dates[dates.index(first) + 1 :]:
        start = text.index(date, end)
        if not _LISTED.fullmatch(text, end, start):
            break
        further.append(date)
        end = start + len(date)
    return further


def _is_past(clause: Clause) -> bool:
    """Whether the clause says that the judgement is an earlier one."""
    lead = ASIDE.sub("", SINCE_LAST.sub("", SINCE_THEN.sub("", clause.before.text)))
    behind = clause.behind.text
    return bool(PAST.search(lead) or _AT_THE_LAST.match(behind) or YEARS_AGO.match(behind))


def _date_of(clause: Clause) -> tuple[str, bool]:
    """The date printed with a grade, and whether it stands before it: right behind it, else
    before it.
    """
    text = clause.behind.text
    behind = list(dates_in(text))
    of_before = behind and _OTHER_DATE.match(text, 0, behind[0][1] + 2)
    parted = behind and re.search(r",| and | but ", _OVERALL_AND_IN.sub("", text[: behind[0][0]]))
    if behind and not of_before and not parted:
        return str(text[slice(*behind[0])]), False
    lead = _NEW_CLAUSE.split(clause.before.text)[-1]
    ahead = [
        (start, end)
        for start, end in dates_in(lead)
        if not SINCE_DATE.search(lead[:start]) and not NOW.search(lead[end:])
    ]
    if ahead:
        return str(lead[slice(*ahead[-1])]), True
    if year := _YEAR_WHEN.search(lead):
        return str(year[1]), True
    spoken_of = clause.doc[clause.sentence.start : clause.start].text
    if _AT_WHICH.search(spoken_of) and (dates := printed_dates(spoken_of)):
        return dates[-1], True
    if then := THEN.search(clause.text):
        # "… in that year" goes back to the date before, and to no more than its year.
        begins = clause.doc[clause.start].idx + then.start()
        earlier = printed_dates(clause.doc.text[:begins])
        year = re.search(r"\d{4}$", earlier[-1]) if earlier and _OF_A_YEAR.search(then[0]) else None
        return (year[0] if year else earlier[-1] if earlier else ""), True
    return "", False
