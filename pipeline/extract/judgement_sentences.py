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


_JUDGING = frozenset(
    "judged rated graded found deemed assessed considered classed classified declared given awarded"
    " received achieved secured gained obtained retained concluded judging judges judge rates rating"
    " grading scored ranked got earned attained".split()
)
_COPULAS = frozenset("is are was were be been being remain remains remained stayed stays".split())
_REMAINING = frozenset("remain remains remained stayed stays retained maintained".split())
_BETWEEN = frozenset(
    "to be as been being is was were are a an the overall of at now also both all again therefore"
    " still currently it its their our that have has had remain remained rating judgement judgment"
    " grade grading outcome ' \" ‘ ’ “ ” ( ) * - – : very".split()
) - {"very"}
_NOUNS = frozenset(
    "judgement judgements judgment judgments rating ratings grade grades grading gradings overall".split()
)
# What may follow a grade that is said of something: a grade before a noun only describes it.
_AFTER = frozenset(
    "overall in for across with and but at by on when while following as since after because"
    " due which this that compared whereas although though despite given from during until to who"
    " then again also even however".split()
)
_NEGATIONS = frozenset("not never n't neither nor no cannot without longer hardly".split())
_HOPES = frozenset(
    "could should would may might must will shall can aim aims aiming aimed aspire aspires aspiration"
    " aspirations ambition ambitions goal target targets hope hopes hoped hoping want wants towards"
    " toward become becoming becomes ensure ensures ensuring expect expects expected expectation"
    " journey striving strive strives working if unless until whether order potential"
    " plan plans trajectory moving move moved achieve achieving getting get deliver delivering".split()
)
_COMPARISONS = frozenset(
    "average averages nationally national regionally regional than statistical percent percentage"
    " proportion most many some few several majority third half quarter".split()
)
# Who else is graded in a committee's papers.
_OTHERS = frozenset(
    "school schools academy academies college colleges nursery nurseries home homes provider"
    " providers setting settings audit audits audited case cases file files agency agencies"
    " authorities councils boroughs hospital hospitals centre centres childminder childminders"
    " practice plan plans assessment assessments supervision recording records visits quality"
    " attendance attainment education teaching ofsted's dentist trust trusts neighbours neighbour"
    " residential primary secondary pupils communities community police health nhs cqc".split()
)
# What else may stand in the subject of "… is good" for it to be a judgement of an area.
_SUBJECT = frozenset(
    "the of for and in services service children children's young people families s ' ’ ’s 's social"
    " care a our its their overall performance council council's local authority authority's experiences"
    " experience progress judgement judgment effectiveness area areas both all these this that was were"
    " is are been has have had , - – who need help protection it they city county borough"
    " achieved achieving found finding concluded concludes conclude report highlights states stated said"
    " inspectors ofsted inspection single framework multi agency number 1 2 3 4 5 2.1 2.2 1. 2. 3. while"
    " where there we you members heard noted that's judged also however although now still continue example on upon with time single same year graded so as well every each".split()
)
# "Outstanding was also the grade for …", "requires improvement, was given for …".
_LEADS = re.compile(
    r"[\s,'\"‘’“”]*(?:was|were|is|has been|had been) (?:also )?(?:the (?:grade|judgement|judgment|rating)(?: given)?"
    r"|given|awarded|reached) (?:for|to|in)\b", re.IGNORECASE
)
# "…, as were the experiences of care leavers", "and so was adoption": the same grade again.
_ALSO = re.compile(r"\b(?:as|so) (?:was|were|is|are|did|has|have)\b(?: also)?(?: the| our| its)?\s*$", re.IGNORECASE)
_THEN = re.compile(r"\b(?:in|at|of) (?:that|the same) (?:year|time|inspection|month)\b", re.IGNORECASE)
_BOUNDARIES = frozenset((";", "but", "whereas", "while", "although", "though", "however", "which"))
_PAST = re.compile(
    r"\b(?:last|previous|previously|prior|earlier|former|formerly|predecessor|at that time|at the time of the"
    r" (?:last|previous)|back in|since (?:the|being|it)|no longer|had (?:previously|earlier)|up from|"
    r"improv\w+ (?:up )?from|(?:an|the) (?:\w+ )?improvement (?:on|from)|from (?:a |an )?$)\b",
    re.IGNORECASE,
)
# "since the last inspection, services have remained good" speaks of now.
_SINCE_THEN = re.compile(
    r"\bsince (?:the|its|our|their|that) (?:[\w'’]+ ){0,5}?(?:last|previous)\b(?!.*\bwas\b|.*\bwere\b)", re.IGNORECASE
)
_AS_BEFORE = re.compile(
    r"\b(?:as (?:was|it was|were|they were) (?:the case )?(?:at|in) (?:the |its |our |their )?"
    r"(?:last|previous)|the same as (?:at|in) (?:the )?(?:last|previous)|unchanged (?:since|from))\b",
    re.IGNORECASE,
)
_ALL_AREAS = re.compile(
    r"\b(?:(?:every|each|all)(?: of)?(?: the| its| our)?(?: four| five| six)? (?:judgements?|judgments?|areas?|grades?|headings?) (?:was|were|is|are|as)"
    r"|(?:across|in|for|on|under|against) (?:all|each|every)(?: (?:of|one of))?(?: (?:the|its|our|their|them|these|those))?"
    r"(?: (?:four|five|six|three|key|inspection|judgement|judgment|graded|sub))*"
    r"(?: (?:areas?|judgements?|judgments?|categories|category|domains?|headings?|aspects|criteria|elements"
    r"|sub-judgements?|measures))?"
    r"|across (?:the board|the (?:four|five|six) \w+(?: \w+)?|the (?:whole )?(?:service|range))"
    r"|all (?:of )?(?:the )?(?:four|five|six|other|inspection|judgement|key|graded)? ?(?:areas|judgements|judgments|categories|domains)"
    r"|each of the (?:four|five|six)? ?(?:areas|judgements|judgments|categories|domains))\b",
    re.IGNORECASE,
)
_ALL_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:across|in|for) all (?:children|families|schools|homes|teams|staff|partners|cases)\b", re.I
)
_SERVICE = re.compile(
    r"\b(?:children(?:['’]s)?(?: and (?:young people|families)(?:['’]s)?)?(?:['’]s?)? (?:social care )?services?"
    r"|children['’]?s social care|services for (?:our )?children(?: and (?:young people|families))?"
    r"|(?:the |this |our )?(?:city |county |borough )?council|local authority|(?:the|this|our) authority"
    r"|services|overall (?:effectiveness|judgement|judgment|rating|grade)|department|directorate|we|it)\b",
    re.IGNORECASE,
)
_DISJUNCTION = re.compile(r"^[\s'\"‘’“”]*(?:or|/|and/or)[\s'\"‘’“”]*(?:better|above|outstanding|good|higher|inadequate|requir)", re.I)
_DISJOINED = re.compile(r"(?:good|outstanding|improvement|inadequate|least|than|or|/)[\s'\"‘’“”]*$", re.I)
_COUNTED = re.compile(r"%|\bper ?cent\b|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|one) (?:(?:of|out of|are|were|is|was)\b|[‘'“\"])", re.I)


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
        if doc[index].lower_ in _BOUNDARIES:
            start = index + 1
            break
        if previous is not None and index < previous.end:
            start = previous.end
            break
    end = sentence.end
    for index in range(grade.end, sentence.end):
        if doc[index].lower_ in _BOUNDARIES or (following is not None and index >= following.start):
            end = index
            break
    return doc[start:end]


def _use(grade: Span, clause: Span, joined_to: Span | None) -> _Use | None:
    """How a grade is used, or none where its word only describes something."""
    doc = grade.doc
    if _LEADS.match(doc[grade.end : clause.end].text):
        return _Use.NOMINAL
    after = _next(doc, grade.end, clause.doc[clause.start :].end)
    if after is not None and after.is_alpha and after.lower_ not in _AFTER | _NOUNS:
        return None
    before = [doc[i] for i in range(clause.start, grade.start)]
    if after is not None and after.lower_ in _NOUNS - {"overall"}:
        return _Use.NOMINAL
    verb = _governing(before)
    if grade.label_ == "requires_improvement" and grade[0].lower_.startswith(("require", "requires")):
        if verb is not None and verb.lower_ in _JUDGING:
            return _Use.JUDGED
        if after is not None and after.lower_ in {"in", "of", "to"} and not _ALL_AREAS.match(
            doc[grade.end : clause.end].text
        ):
            return None
        return _Use.VERB
    if verb is None:
        return _Use.JOINED if joined_to is not None else None
    if verb.lower_ in _JUDGING or verb.lower_ in _REMAINING:
        return _Use.JUDGED
    if verb.lower_ in _NOUNS:
        return _Use.NOMINAL
    return _Use.COPULA


def _governing(before: list[Token]) -> Token | None:
    """The verb or noun that a grade hangs on: the nearest, with only small words between."""
    passed: Token | None = None
    for token in reversed(before):
        word = token.lower_
        if word in _JUDGING or (word in _NOUNS and word != "overall"):
            return token
        if word in _COPULAS:
            passed = passed or token
            continue
        if word in _BETWEEN:
            continue
        # "judged Barnet to be good": between the verb and "to be" stands who was judged.
        if passed is not None and passed.lower_ == "be":
            return _judged_before(before, token) or passed
        return passed
    return passed


def _judged_before(before: list[Token], token: Token) -> Token | None:
    for earlier in reversed([t for t in before if t.i <= token.i]):
        if earlier.lower_ in _JUDGING:
            return earlier
        if earlier.lower_ in _HOPES | _NEGATIONS or token.i - earlier.i > 14:
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
    if _DISJUNCTION.match(tail) or _DISJOINED.search(lead[-16:]):
        return True
    if previous is not None and re.fullmatch(
        r"[\s'\"‘’“”]*(?:or|/)[\s'\"‘’“”]*", doc[previous.end : grade.start].text
    ):
        return True
    near = {token.lower_ for token in doc[max(clause.start, grade.start - 9) : grade.start]}
    if near & _NEGATIONS:
        return True
    named = {token.i for area in doc.spans[AREAS] for token in area}
    if any(_is_hope(token, grade) for token in before if token.i not in named):
        return True
    if {token.lower_ for token in before} & _COMPARISONS or _COUNTED.search(lead):
        return True
    return bool(re.search(r"\bvery\s*$", lead))


def _is_hope(token: Token, grade: Span) -> bool:
    word = token.lower_
    if word not in _HOPES or token.text == "May":
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
    collective = bool(_ALL_AREAS.search(whole)) and not _ALL_OF_SOMETHING_ELSE.search(whole)
    if use in {_Use.COPULA, _Use.VERB} and not _is_about_service(before, own, subject):
        return
    if {t.lower_ for t in before} & _OTHERS and not _names_own(before, own):
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
    lead = _SINCE_THEN.sub("", before.text)
    before_now = bool(_PAST.search(lead) or _past_after(doc, grade, clause))
    method = Method.COLLECTIVE if collective else Method.SENTENCE
    names = [b.text for b in bodies] or [a.text for a in own] or [""]
    again = _again(clause, grade)
    for name in [""] if collective else names:
        remained = _remained(before)
        now = remained or not before_now
        then_too = remained or bool(_AS_BEFORE.search(context))
        yield GradedSentence(
            name, grade.text, start, end, now, "" if then_too else as_of, method, subject
        )
        if again:
            yield GradedSentence(name, grade.text, start, end, now, again, method, subject)
        if then_too:
            then = next((context[a:b] for a, b in dates_in(context)), "")
            yield GradedSentence(name, grade.text, start, end, False, then, Method.SENTENCE, subject)


def _areas_of(
    areas: list[Span], clause: Span, grade: Span, following: Span | None
) -> list[Span]:
    """The areas that a grade is said of: those before it, or after it behind "for" or "in"."""
    doc = grade.doc
    ahead = [a for a in areas if clause.start <= a.start and a.end <= grade.start]
    behind = [a for a in areas if grade.end <= a.start < clause.end]
    link = {"for", "in", "across", "on", "overall", "under"}
    also = [a for a in behind if _ALSO.search(doc[grade.end : a.start].text)]
    if also:
        return _run(ahead, last=True) + _run([a for a in behind if a.start >= also[0].start])
    linked = [
        a for a in behind
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
        small = {"and", ",", "the", "&", "both", "of", "for", "services", "our", "in", "on", "as", "well"}
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
        token for token in before
        if token.i > (commas[-1] if commas else -1) and token.i not in inside and token.is_alpha and not token.text[:1].isupper()
    ]
    words = [token.lower_ for token in rest]
    # What an introduction says ("The report highlights that …") is no part of the subject.
    if "that" in words:
        words = words[len(words) - 1 - words[::-1].index("that") :]
    if not own and not subject:
        return False
    return all(word in _SUBJECT for word in words)


def _names_own(before: Span, own: list[Span]) -> bool:
    """Whether an area itself holds the word that would else name another body."""
    inside = {token.lower_ for area in own for token in area}
    others = {t.lower_ for t in before} & _OTHERS
    return bool(own) and others <= inside | {"quality", "practice", "trust", "plan", "plans", "health"}


def _subject(before: Span) -> str:
    """What stands where the judged service would: its words, or a name; empty if neither."""
    match = None
    for match in _SERVICE.finditer(before.text):
        pass
    names = re.findall(r"(?<=[^.!?] )\b[A-Z][\w'’-]+(?: (?:upon|on|and|of|with|the|[A-Z][\w'’-]+))*", before.text)
    if names:
        return str(names[-1])
    return match[0] if match else ""


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
        a for a in doc.spans[AREAS]
        if start <= a.start < place and re.search(r"lscb|safeguarding.*board", a.text, re.I)
    ]
    service = re.search(r"children['’]?s? services|services for children", doc[start:place].text, re.I)
    if not board or not service:
        return []
    whole = doc[start:place].char_span(*service.span())
    return [whole, board[-1]] if whole is not None else []


# ---------------------------------------------------------------------- now or then


def _remained(before: Span) -> bool:
    words = [t.lower_ for t in before]
    return bool(set(words[-7:]) & _REMAINING)


def _again(clause: Span, grade: Span) -> str:
    """The second date of "inadequate in August 2014 and again in November 2017"."""
    text = clause.text[clause.doc[grade.end - 1].idx - clause.doc[clause.start].idx :]
    dates = [(a, b) for a, b in dates_in(text)]
    if len(dates) < 2 or not re.search(r"\band (?:again |then )?in\b", text[dates[0][1] : dates[1][0]]):
        return ""
    return text[slice(*dates[1])]


def _past_after(doc: Doc, grade: Span, clause: Span) -> bool:
    after = doc[grade.end : clause.end].text
    return bool(re.match(r"[\s'\"‘’“”,(]*(?:overall )?(?:at|in|following|by|during) (?:the|its|our|their|a) (?:last|previous|earlier)", after))


def _date_of(doc: Doc, clause: Span, sentence: Span, grade: Span) -> str:
    """The date printed with a grade: behind it in its clause, else before it."""
    text = clause.text
    offset = doc[grade.start].idx - doc[clause.start].idx
    behind = [(a, b) for a, b in dates_in(text) if a > offset]
    if behind and not re.search(r",| and | but ", text[offset + len(grade.text) : behind[0][0]]):
        return text[slice(*behind[0])]
    ahead = [text[a:b] for a, b in dates_in(text) if b <= offset]
    if not ahead and _THEN.search(text):
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
