"""Who is judged in a clause, and in which areas."""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokens import Span

from pipeline.extract.councils import names_in
from pipeline.extract.judgement_clauses import (
    Clause,
    Use,
    areas_in_brackets,
    is_served,
    names_counted,
)
from pipeline.extract.judgement_wordings import is_area
from pipeline.extract.judgement_words import (
    ALL_AREAS,
    ALSO,
    BODIES,
    DANGLING,
    EXCEPTED,
    GRADED_OVERALL,
    JOINTS,
    LINKS,
    OTHERS,
    OVERALL,
    OVERALL_AND,
    OVERALL_IN_BRACKETS,
    OVERALL_OF,
    SERVICE,
    SUBJECT,
)
from pipeline.extract.language import AREAS, GRADES, areas_in

# What stands between "for" and an area: "good for our work with children in care".
_BEFORE_AREAS = frozenset("the our its their both services of to work support those that".split())
# "… and for care leavers we are outstanding", "… and leaders were good": a new clause.
_IS_TOLD = re.compile(
    r"[\s,)]*(?:(?:we|it|they|the (?:council|authority|service))\b|(?:(?:both|all|each|also"
    r"|too)\s+)?"
    r"(?:is|are|was|were|has|have|had|requires?|required|remains?|remained|came|got|received)\b)",
    re.IGNORECASE,
)
# "…, and those for leaders", "…, services for children in care".
_ANOTHER = re.compile(
    r"\band, (?:for|in)\s*$|(?:,|\band)\s+(?:that )?(?:the |our |its )?(?:joint "
    r"|other )?(?:those|that|ones?|services|judge?ments?"
    r"|grades?|work"
    r"|support|provision)\b",
    re.IGNORECASE,
)
# "The Chair congratulated officers on the good judgement": what follows is of the service.
_THANKED = re.compile(
    r"\b(?:congratulat|thank|prais|commend|credit)\w*\b[^,;]*? (?:on|for|with)\b", re.IGNORECASE
)
# "…, and so did the grade for leaders": told again.
_SO_DID = re.compile(r"\band so (?:did|does|was|were|is|are|has|have|had)\b", re.IGNORECASE)
# "Ofsted's verdict was good".
_VERDICT = re.compile(
    r"\b(?:ofsted|inspectors?)['’]s?,? (?:\w+ )?(?:verdict|answer|conclusion|finding|view"
    r"|word)s? (?:was|is)\b",
    re.IGNORECASE,
)
# "Inspectors awarded good to leadership …": "to" leads to whoever gets the grade.
_AWARDED = re.compile(r"\b(?:award|giv|gave)\w*\b", re.IGNORECASE)
# "good for both of the other judgements: leadership and adoption".
_COUNTED_THEN_NAMED = re.compile(
    r"\s*(?:for|in|on|under) (?:both|each|all|two|three)?(?: of)?(?: ?the| ?its)?"
    r"(?: (?:other|remaining))?(?: two| three)? (?:judge?ments?|areas|headings|grades)\s*"
    r"[:,(–—-]+\s*(?:namely |(?:those|that) (?:for|on|of) )?(?:the )?",
    re.IGNORECASE,
)
# "good for leadership and adoption, and overall".
_AND_OVERALL = re.compile(
    r",?\s*(?:and|as well as|as much as)(?: also)? overall\b(?! effect)", re.IGNORECASE
)
_OVERALL_WORD = r"overall (?:judge?ment|grade|rating|outcome|result)"
# "The overall grade and those for …", "…, and the overall judgement, were".
_OVERALL_AND_THAT = re.compile(
    rf"\b{_OVERALL_WORD},? (?:and|as well as|together with|,) ?(?:those|that"
    rf"|the judge?ments?)?\b[^.;]{{0,12}}$"
    r"|\boverall,? (?:and|as well as)(?: also)? (?:for|in|on|under)(?: the)?\s*$",
    re.IGNORECASE,
)
_AND_THE_OVERALL = re.compile(
    rf",? (?:and|as well as) (?:the |its |our )?{_OVERALL_WORD}\b", re.IGNORECASE
)
_PRONOUNS = frozenset(("we", "us", "it"))
_NEW_SUBJECT = re.compile(
    r"[\s,;]*\band (?:that )?(?:we|the (?:council|authority|borough|county|city)|was|were|is"
    r"|are)\b",
    re.IGNORECASE,
)


def areas_of(clause: Clause, taken: set[int]) -> list[Span]:
    """The areas that a grade is said of: before it, or behind it after "for" or "in".

    ``taken`` are the first tokens of areas that another grade of the sentence is said of.
    """
    grade = clause.grade
    free = [
        area
        for area in clause.doc.spans[AREAS]
        if clause.start <= area.start < clause.end
        and area.start not in taken
        and not is_left_out(clause, area)
    ]
    ahead = [area for area in free if area.end <= grade.start]
    behind = [area for area in free if area.start >= grade.end]
    also = [a for a in behind if ALSO.search(clause.doc[grade.end : a.start].text)]
    if also:
        same = [a for a in behind if a.start >= also[0].start and not is_of_next(clause, a)]
        return _last_run(ahead) + _first_run(same)
    if named := areas_in_brackets(clause):
        return named
    behind = [area for area in behind if not is_of_next(clause, area)]
    behind = [a for a in behind if not _SO_DID.search(clause.doc[grade.end : a.start].text)]
    linked = [area for area in behind if _is_linked(clause, area)]
    if linked and not any(_is_overall(area) for area in ahead):
        return _first_run([area for area in behind if area.start >= linked[0].start])
    if ahead and GRADED_OVERALL.match(clause.behind.text):
        # "… good for leadership, and the council is good overall": the council is.
        between = clause.doc[ahead[-1].end : grade.start].text
        ahead = [] if _NEW_SUBJECT.match(between) else ahead
    return _last_run(ahead) or _meant_by_which(clause)


def is_excepted(area: Span, sentence: Span) -> bool:
    """Whether a sentence says what it says of all but this area."""
    return bool(EXCEPTED.search(area.doc[sentence.start : area.start].text))


def is_part_of_name(area: Span) -> bool:
    """Whether an area's words stand in another's: "the overall effectiveness of arrangements for
    the protection of children" is of the first area that it names.
    """
    before = area.doc[max(0, area.start - 6) : area.start].text
    return bool(OVERALL_OF.search(before))


def is_left_out(clause: Clause, area: Span) -> bool:
    """Whether a clause's grade is of all but this area.

    In "… except care leavers, who got a service that required improvement" the grade is theirs.
    """
    doc = clause.doc
    if area.end < clause.grade.start and doc[area.end].text == ",":
        follows = doc[area.end + 1].lower_
        graded = any(area.end <= g.start < clause.grade.start for g in doc.spans[GRADES])
        if follows in {"who", "whose", "which", "where"} and not graded:
            return False
    return is_excepted(area, clause.sentence)


def _meant_by_which(clause: Clause) -> list[Span]:
    """The area that "which" stands for: "… except care leavers, which requires improvement"."""
    doc = clause.doc
    if clause.start == clause.sentence.start or doc[clause.start - 1].lower_ != "which":
        return []
    end = clause.start - 1
    if doc[end - 1].lower_ in {"for", "in", "of"}:
        end -= 1
    ends = {end, end - 1 if doc[end - 1].text == "," else -1}
    return [area for area in doc.spans[AREAS] if area.end in ends]


def _is_linked(clause: Clause, area: Span) -> bool:
    """Whether "for", "in" or a bracket leads from the grade to an area."""
    between = clause.doc[clause.grade.end : area.start]
    if (told := _COUNTED_THEN_NAMED.match(clause.behind.text)) and told.end() > len(between.text):
        return True
    words = [token.lower_ for token in between]
    if words[-1:] == ["("] and "and" in words:
        return False
    if words[:1] == ["to"] and _AWARDED.search(clause.lead.text):
        return True
    while words and (words[-1] in _BEFORE_AREAS or words[-2:] == ["work", "with"]):
        words.pop()
    if words[:1] == ["both"]:
        words = words[1:]
    counted = names_counted(clause)
    near = len(between) < 12 and (counted or not any(token.lower_ == "that" for token in between))
    named = counted and words[-1:] and words[-1] in {":", ",", "("}
    return bool(words) and bool(words[-1] in LINKS or named) and near


def is_of_next(clause: Clause, area: Span) -> bool:
    """Whether an area behind a grade is what the next grade is of: "good, and care leavers are
    outstanding", "inadequate, and those for leaders good".
    """
    doc = clause.doc
    later = [g for g in doc.spans[GRADES] if area.end <= g.start < clause.sentence.end]
    if area.start < clause.grade.end or not later:
        return False
    if doc[area.end : later[0].start].text in {":", "–", "—", "-"}:
        return True
    between = doc[clause.grade.end : area.start].text
    parted = ";" in between and ";" not in doc[area.end : later[0].start].text
    if parted or _ANOTHER.search(between):
        return True
    listed = [a for a in doc.spans[AREAS] if area.start <= a.start < clause.end]
    run = _first_run(listed)
    if not run:
        return False
    if any("," in doc[left.end : right.start].text for left, right in pairwise(run)):
        # Of a list, what stands behind its last comma is the next grade's.
        return False
    rest = doc[run[-1].end : clause.end].text
    following = doc[clause.end].lower_ if clause.end < len(doc) else ""
    return bool(_IS_TOLD.match(rest)) if rest else following.startswith("requir")


def _is_overall(area: Span) -> bool:
    return bool(area.text.lower().startswith("overall eff"))


def _first_run(areas: list[Span]) -> list[Span]:
    """The first areas of a list that "and" or commas join."""
    run = areas[:1]
    for area in areas[1:]:
        if not _are_joined(run[-1], area):
            break
        run.append(area)
    return run


def _last_run(areas: list[Span]) -> list[Span]:
    """The last areas of a list that "and" or commas join.

    "The overall effectiveness of arrangements for …" is of the first area that it names.
    """
    run = areas[-1:]
    for area in reversed(areas[:-1]):
        between = {token.lower_ for token in area.doc[area.end : run[0].start]}
        if between and between <= {"of", "the"}:
            run = [area]
        elif _are_joined(area, run[0]):
            run.insert(0, area)
        else:
            break
    return run


def _are_joined(left: Span, right: Span) -> bool:
    between = {token.lower_ for token in left.doc[left.end : right.start]}
    return between <= JOINTS and bool(between & {"and", ",", "&", "as"})


def subject_of(clause: Clause) -> str:
    """What stands for whoever is judged: a council's name, or words for its service; else empty."""
    if antecedent := _antecedent(clause):
        return antecedent
    for text in (clause.before.text, clause.behind.text):
        names = [text[start:end] for start, end in names_in(text)]
        if names:
            return names[-1] if text is clause.before.text else names[0]
    services = [match[0] for match in SERVICE.finditer(clause.before.text)]
    if services and not _stands_for_another(clause, services[-1]):
        return str(services[-1])
    if DANGLING.search(clause.before.text) and (later := SERVICE.search(clause.tail)):
        return str(later[0])
    return ""


def _antecedent(clause: Clause) -> str:
    """The council or service that "which" stands for: "… the overall grade, which requires …"."""
    before = clause.doc[clause.sentence.start : clause.start]
    if not before or before[-1].lower_ not in {"which", "who"}:
        return ""
    text = before[:-1].text.rstrip(" ,")
    names = [text[start:end] for start, end in names_in(text) if end == len(text)]
    services = [match[0] for match in SERVICE.finditer(text) if match.end() == len(text)]
    return (names or services or [""])[-1]


def _stands_for_another(clause: Clause, service: str) -> bool:
    """Whether "it" stands for a school or a home of which the sentence before speaks."""
    start = clause.sentence.start
    if service.lower() not in {"it", "the service"} or not start:
        return False
    earlier = clause.doc[start - 1].sent
    names_body = bool({token.lower_ for token in earlier} & BODIES)
    return names_body and not SERVICE.search(earlier.text)


def is_about_service(
    clause: Clause, use: Use, own: list[Span], subject: str, collective: bool
) -> bool:
    """Whether what is judged is an area or the service itself, and nothing else."""
    if is_of_others(clause, own):
        return False
    if collective and ALL_AREAS.search(clause.before.text):
        return True
    if use in {Use.JUDGED, Use.NOMINAL, Use.JOINED} or GRADED_OVERALL.match(clause.behind.text):
        return True
    if is_served(clause):
        return True
    if not (own or subject or collective or OVERALL.search(clause.before.text)):
        return False
    return all(word in SUBJECT for word in _subject_words(clause, own, subject))


def is_of_others(clause: Clause, own: list[Span]) -> bool:
    """Whether what is judged is a school, a home or the like."""
    others = _main_words(clause) & OTHERS
    return bool(others) and not _names_own(own, others)


def _main_words(clause: Clause) -> set[str]:
    """The words before the grade, without what leads up to whoever is judged ("In March, just as
    we went home, the council …").
    """
    before = clause.before
    commas = [token.i for token in before if token.text == ","]
    main = clause.doc[commas[-1] + 1 : before.end] if commas else before
    if _VERDICT.search(main.text):
        return set()
    if thanked := _THANKED.search(main.text):
        place = main.start_char + thanked.end()
        return {token.lower_ for token in main if token.idx >= place}
    if SERVICE.search(main.text) or ALL_AREAS.search(main.text):
        return {token.lower_ for token in main} & clause.words()
    return clause.words()


def _subject_words(clause: Clause, own: list[Span], subject: str) -> list[str]:
    """The words of the subject beside areas and names.

    What stands before its last comma, or before "that" or "when", leads up to it ("In November
    2019, …", "The report highlights that …").
    """
    inside = {token.i for area in own for token in area}
    begin = own[0].start if own else clause.before.end - 1
    commas = [token.i for token in clause.before if token.text == "," and token.i < begin]
    rest = [
        token
        for token in clause.before
        if token.i > (commas[-1] if commas else -1)
        and token.i not in inside
        and token.is_alpha
        and (token.i == clause.sentence.start or not token.text[:1].isupper())
        and token.text not in subject
    ]
    words = [token.lower_ for token in rest]
    for lead in ("that", "when"):
        if lead in words:
            words = words[len(words) - words[::-1].index(lead) :]
    return words


def _names_own(own: list[Span], others: set[str]) -> bool:
    """Whether the words that would name another body stand in the area's own name."""
    inside = {token.lower_ for area in own for token in area}
    return bool(own) and others <= inside | {"quality", "practice", "plan", "plans"}


def both_of(clause: Clause) -> list[str]:
    """The two bodies that "both" or "each" speaks of, in its sentence or the one before."""
    doc = clause.doc
    words = [token.lower_ for token in clause.before]
    if not (said := {"both", "each"} & set(words)):
        return []
    place = clause.start + min(words.index(word) for word in said)
    start = clause.sentence.start
    if place - start < 3 and start:
        start = doc[start - 1].sent.start
    board = [
        area
        for area in doc.spans[AREAS]
        if start <= area.start < place and re.search(r"lscb|safeguarding.*board", area.text, re.I)
    ]
    service = re.search(
        r"children['’]?s? services|services for children", doc[start:place].text, re.IGNORECASE
    )
    return [service[0], board[-1].text] if board and service else []


def two_before(clause: Clause) -> list[str]:
    """The two areas that "both" stands for: all that the sentence before names."""
    before = _sentence_before(clause)
    named = _names_in(before) if before else []
    if len(named) == 1:
        # "Children in care and care leavers now each have a judgement. Both are good."
        named = [part for part in re.split(r"\s+and\s+", named[0]) if is_area(part)]
    return named if len(named) == 2 else []


def areas_before(clause: Clause) -> list[str]:
    """The areas named before in the sentence, else in the one before where it names no service."""
    if named := [a for a in areas_in(clause.sentence) if a.end <= clause.start]:
        between = clause.doc[named[-1].end : clause.start].text
        return [] if SERVICE.search(between) else [named[-1].text]
    before = _sentence_before(clause)
    if before is None or any(m[0].lower() not in _PRONOUNS for m in SERVICE.finditer(before.text)):
        return []
    return _names_in(before)


def _sentence_before(clause: Clause) -> Span | None:
    start = clause.sentence.start
    return clause.doc[start - 1].sent if start else None


def _names_in(sentence: Span) -> list[str]:
    """The areas that a sentence names, each once."""
    return list(dict.fromkeys(area.text for area in areas_in(sentence)))


def is_overall_too(clause: Clause, own: list[Span]) -> bool:
    """Whether the overall judgement is joined to areas: "good for leaders and overall"."""
    doc, behind = clause.doc, clause.behind.text
    if OVERALL_AND.match(behind) or OVERALL_IN_BRACKETS.match(behind):
        return True
    if own[0].start > clause.grade.end:
        led = doc[clause.grade.end : own[0].start].text
        whole = SERVICE.search(clause.before.text) or OVERALL.search(clause.before.text)
        if ALSO.search(led) and whole:
            return True
        return bool(_AND_OVERALL.match(doc[own[-1].end : clause.sentence.end].text))
    ahead = doc[clause.start : own[0].start].text
    between = doc[own[-1].end : clause.grade.start].text
    return bool(_OVERALL_AND_THAT.search(ahead) or _AND_THE_OVERALL.match(between))
