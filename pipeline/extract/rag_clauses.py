"""Colours in sentences of any build: each clause's subject, its verb, and the colour behind it.

For what `rag_statements` has no pattern of its own: "Case summaries have lifted to amber, but
chronologies are stuck on red", "the only red is placements", "Two are green: data and audits".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.extract.patterns import NUMBER
from pipeline.extract.rag_colours import COLOUR, COLOURS
from pipeline.extract.rag_lines import Told
from pipeline.extract.rag_wordings import (
    AND,
    LONG_SINCE,
    NO_NAME,
    NOT_SO,
    PART,
    RE_RATED,
    SEMICOLON,
    THEN,
    direction_of,
    told_so,
)
from pipeline.vocabulary.calendar import MONTH_NAME

_I = re.IGNORECASE
_VX = re.IGNORECASE | re.VERBOSE
_ADVERB = (
    r"(?:now|also|still|again|already|currently|both|all|each|only|since|yet|therefore|finally"
    r"|accordingly|just|too|however|firmly|securely|been|being|be)"
)
# What stands between whoever has a colour and the colour: a verb of state or of change.
_VERB = re.compile(
    rf"""\b(?:
        (?P<past>was|were|had\s+(?:(?:each|all|both|also|only)\s+)*been|stood|sat|began|started|used\s+to)
      | (?P<many>are|have(?:\s+(?:{_ADVERB}\s+)*been)?)
      | is | has | had(?!\s+(?:\w+\s+)?been)
      | (?:remain|stay|stand|sit|show|turn|go|come|slip|slid|fall|drop|rise|lift|carry|carrie|keep
          |hold|wear|earn|merit|warrant|deserve|attract|get|end|finishe?|reache?|move|become
          |return|continue|appear|lag|fare)s?
      | remained | stayed | turned | went | gone | came | slipped | fell | fallen | dropped | rose
      | risen | lifted | earned | merited | attracted | got | ended | finished | reached | hit
      | moved | became | returned | climbed | improved | worsened | deteriorated | declined
      | recovered | reverted | tipped | dipped | crept | edged | swung | slid | sank | held | kept
      )\b""",
    _VX,
)
# "Return home interviews": a verb in its base form begins a name.
_BASE = re.compile(r"[a-z]+(?<!s)(?<!ed)", _I)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|remains?|remained|moved|turned|went|came|slipped|fell|rose"
    r"|dropped|improved|stays|stands|sits)\b",
    _I,
)
# Between the verb and the colour: a few words, and nothing that parts them.
_MIDDLE = re.compile(r"(?:,?\s+[\w'’-]+){0,10}[\s'\"‘’“”]*")
_RATED_COLOUR = re.compile(
    rf"(?:(?<!\bthe\s)|(?<=\bin\sthe\s)|(?<=\binto\sthe\s))"
    rf"\b(?P<colour>{COLOUR})\b(?!\s+(?-i:[A-Z]))['’”\"]?"
    rf"(?:{THEN}|(?=\s+(?:today|throughout|pending|following|rather|even|only)\b))",
    _VX,
)
# What the colours mean, what would be, and what is of no one thing.
_NO_RATING = re.compile(
    rf"""\bmeans?\b | \bonly\s+(?:rated|scored)\b
      | \b{COLOUR}\s+(?:only\s+)?(?:when|where|if|once|that|for\s+(?:those|anything))\b
      | \b(?:a|an|any|each|every)\s+(?:{PART}|item|measure)\s+(?:is|are)\b
      | ^\W*(?:no|neither|none|nothing|if|once|when|of\s+(?:those|these|the|its|our))\b""",
    _VX,
)
# A new clause, or another of those that have the colour.
_CLAUSE = re.compile(
    r";\s*|:\s+|\s[–—-]\s"
    r"|,\s+(?:and\s+|but\s+|with\s+)?(?:while\s+|whilst\s+|whereas\s+|although\s+)?"
    r"|\s+(?:but|while|whilst|whereas|although|though|that|because|where|as|with|why|how)\s+",
    _I,
)
_BEGINS_WITH = re.compile(r"^[\s,;:–—-]*(?:(?:and|but|while|whereas|with|also|so|then)\s+)*", _I)
# What it was, or may become.
_FROM = re.compile(
    rf"\b(?:from|no\s+longer|previously|formerly|once|out\s+of|than)"
    rf"(?:\s+(?:an?|the|at|being|rated|through))*[\s'\"‘’“”]*$|\b(?:in|at)\s+(?:{MONTH_NAME}|\d{{4}})\W+$",
    _I,
)
_PRONOUNS = re.compile(
    rf"(?:it|they|this|these|both|each|all(?:\s+(?:of\s+(?:them|these)|{NUMBER}))?)(?:\s+of\s+"
    rf"(?:them|these))?",
    _I,
)
_OF_EACH = re.compile(
    r"\b(?:both|all|each)(?=\W*$|\s+(?:at|as|in|on|an?|now|rated|reported)\b)", _I
)
# "They" may stand for what stands above the paragraph.
_ONE_ABOVE = frozenset(("it", "they", "this", "these"))
# Who rates, and what is no part of a plan.
_NOBODY = re.compile(
    rf"""\b(?:cllr|councillor|chair|directors?|managers?|officers?|members?|committee|panel|cabinet
          |ofsted|inspectors?|adviser|commissioner|board|council|we|i|he|she|you|who|which|what
          |there|nobody|everyone|none|too|plan|report|paper|rating|colour|status|score)$
      | ^(?:there|if|whether|unless|no|not|nothing|nor|neither|only|every|any|some|most|many|few
          |because|since|when|until|although|after|following|despite|whereas|for|of|by|these|those
          |having|being|why|how|it|they|we|i|he|she|you)\b
      | ^(?:first|second|third|fourth|fifth|last|latter|former|others?|remainder|position|light
          |{PART})$
      | [()’']d\b | [()] | \b(?:that|can|be|when|until|if|would|will|had)\b""",
    _VX,
)
_ARTICLE = re.compile(rf"^(?:the|our|its|their|your|a|an)\s+(?!{COLOUR})", _I)
_LONGEST = 9
# "so, too, is kinship care", "the same is true of participation", "as was adoption".
_SAME = re.compile(
    r"""(?:^|[\s,;.])(?:
        (?:and\s+)?so,?\s+too,?\s+(?:is|are|was|were|has|have)
      | (?:and\s+)?(?:so|as)\s+(?:is|are|was|were)
      | the\s+same\s+(?:is|was|goes|holds|applies|can\s+be\s+said)(?:\s+true)?\s+(?:of|for|to)
      | (?:and\s+)?likewise
      | (?:has\s+|is\s+)?(?:now\s+)?(?:been\s+)?joined\s+(?:there\s+)?by
      )\s+(?P<named>[^.;:,()]{3,80}?)(?=$|[.;:,(]|\s+(?:but|which|where|after|since|because)\b)""",
    _VX,
)
# "the only red is placements", "the plan's one red".
_ONLY = re.compile(
    rf"""\b(?:the\s+|its\s+)?(?:only|sole|one|single)\s+(?P<colour>{COLOUR})
        (?:\s+(?!(?:is|was|remains)\b)[\w'’]+){{0,4}}?\s+(?:is|was|remains)\s+
        (?P<named>[^.;:,()]{{3,80}}?)(?=$|[.;:,(]|\s+(?:where|which|owing|because|after)\b)""",
    _VX,
)
# "the red for quality of referrals", "its amber rating for audits", "an amber against data".
_COLOUR_FOR = re.compile(
    rf"""\b(?:the|an?|its|that|this)\s+(?P<colour>{COLOUR})(?:\s+(?:rating|status|score|flag|mark))?\s+
        (?:for|against|of|on|given\s+to|attached\s+to|awarded\s+to)\s+
        (?P<named>(?!(?:the\s+)?(?:first|second|third|time|month|quarter|{NUMBER}|now)\b)[^.;:,()?]{{3,60}}?)
        (?=$|[.;:,(?]|\s+(?:and\s+the|and\s+an?|be|is|was|were|when|where|had|has|because|in|at|which
          |eighteen|this|last|by)\b)""",
    _VX,
)
# "Two themes are amber (data; audits)", "shown as blue: fostering and adoption".
_COUNTED_LIST = re.compile(
    rf"""\b(?:{NUMBER}|following)\b[^.;:()]{{0,100}}?\b(?P<colour>{COLOUR})s?\s*
        (?:\((?P<inside>[^()]{{3,200}})\)|:\s*(?P<behind>[^.:()]{{3,200}})|,\s+(?:namely\s+)?(?P<plain>[^.;:()]{{3,120}}))(?=\W|$)""",
    _VX,
)
# "Amber ratings were confirmed for data and audits", "Red was given to fostering".
_GIVEN = re.compile(
    rf"""\b(?P<colour>{COLOUR})(?:\s+(?:rating|status)(?:es|s)?)?\s+
        (?:was|were|is|are|has\s+been|have\s+been)\s+(?:also\s+|again\s+)?
        (?:given|confirmed|awarded|agreed|recorded)\s+(?:to|for|against)\s+
        (?P<named>[^.;:()]{{3,120}}?)(?=$|[.;:(]|,\s+(?:where|which|as|because)\b)""",
    _VX,
)
# "Visits and training: both green".
_BOTH = re.compile(
    rf"^\W*(?P<named>[^.;:()]{{3,160}}):\s*(?:both|all(?:\s+{NUMBER})?)\s+(?P<colour>{COLOUR})\b",
    _I,
)
# What was done to a rating, and holds.
_WAS_CHANGED = re.compile(
    rf"(?:was|were)\s+(?:now\s+|then\s+|also\s+)?{RE_RATED}\b(?:\s+(?:up|down|back))?"
    rf"(?:\s+from\s+{COLOUR})?\s+(?:to|at|as)\b",
    _I,
)
# "Members noted that …", "The Chair asked why …": what was then is how things are.
_REPORTED = re.compile(
    r"\b(?:noted|reported|advised|confirmed|heard|told|stated|explained|said|replied|added|informed"
    r"|asked|queried)\b[^.;:]*?\b(?:that|why|how)\b",
    _I,
)


@dataclass(frozen=True, slots=True)
class _Clause:
    """Who a clause speaks of, whether of what was, and how it goes on to the colour."""

    names: tuple[str, ...]
    is_past: bool
    words: str


def told_in_clauses(sentence: str, before: Sequence[str] = ()) -> list[Told]:
    """What each clause of a sentence says is of which colour now.

    ``before`` are the names of the sentence before it, for which "they" may stand.
    """
    if not COLOURS.search(sentence) or _NO_RATING.search(sentence):
        return []
    in_nouns = dict(_in_nouns(sentence))
    found = [told for several in in_nouns.values() for told in several]
    end, names, colours = 0, tuple(before), dict[int, str]()
    for match in _RATED_COLOUR.finditer(sentence):
        if match.start("colour") in in_nouns:
            end = match.end()
            continue
        lead = sentence[end : match.start()]
        clause = _clause(lead, names, goes_on=bool(end))
        was = bool(_FROM.search(lead))
        if clause is None:
            end = match.end() if end and not was else end
            continue
        past = clause.is_past and not (
            _WAS_CHANGED.search(sentence)
            or (_REPORTED.search(sentence[: match.start()]) and not LONG_SINCE.search(sentence))
        )
        is_old = past or was
        names = clause.names or names
        if not is_old and not NOT_SO.search(clause.words):
            direction = direction_of(sentence, match["colour"], match.start("colour"))
            found += [Told(name, match["colour"], direction) for name in clause.names]
            colours[match.end()] = match["colour"]
        if past or not was:
            end = match.end()
    if found:
        found += [
            Told(name, colours[max(ends)], "")
            for same in _SAME.finditer(sentence)
            if (ends := [place for place in colours if place <= same.start() + 1])
            and (name := _named(same["named"]))
            and all(name != told.named for told in found)
        ]
    return found


def same_as_before(sentence: str, colour: str) -> list[Told]:
    """What a sentence says is of the colour that the one before told: "So, too, is …"."""
    match = _SAME.match(sentence) if colour else None
    name = _named(match["named"]) if match else ""
    return [Told(name, colour, "")] if name and not COLOURS.search(sentence) else []


def names_in_list(sentence: str) -> tuple[str, ...]:
    """The names with which a sentence begins, before its verb."""
    verb = _VERB.search(sentence)
    return _names(sentence[: verb.start()], many=True) if verb else ()


def _in_nouns(sentence: str) -> Iterator[tuple[int, list[Told]]]:
    """What a sentence calls "the only red", "the red for …", or lists behind its colour, with the
    place of each colour.
    """
    for match in told_so(_COUNTED_LIST, sentence):
        listed = match["inside"] or match["behind"] or match["plain"]
        split = SEMICOLON if ";" in listed else AND
        parts = [_named(part) for part in split.split(listed.strip(" ."))]
        if all(parts):
            yield match.start("colour"), [Told(name, match["colour"], "") for name in parts]
    for pattern in (_GIVEN, _BOTH):
        for match in told_so(pattern, sentence):
            if names := _names(match["named"], many=True):
                yield match.start("colour"), [Told(name, match["colour"], "") for name in names]
    for pattern in (_ONLY, _COLOUR_FOR):
        for match in told_so(pattern, sentence):
            if name := _named(match["named"]):
                yield match.start("colour"), [Told(name, match["colour"], "")]


def _clause(lead: str, before: tuple[str, ...], *, goes_on: bool) -> _Clause | None:
    """The clause that leads to a colour: who it speaks of, and how."""
    starts = [0, *(match.end() for match in _CLAUSE.finditer(lead))]
    for start in reversed(starts):
        own = lead[start:] if start else _BEGINS_WITH.sub("", lead)
        for verb in _VERB.finditer(own):
            if not _MIDDLE.fullmatch(own, verb.end()):
                continue
            words = own[: verb.start()].strip(" ,")
            if not words and _BASE.fullmatch(verb[0]):
                continue
            past = bool(verb["past"])
            if not words:
                names = _labelled(lead[:start]) or (before if goes_on else ())
            elif _PRONOUNS.fullmatch(words):
                names = before if goes_on or words.lower() not in _ONE_ABOVE else ()
            else:
                each = _OF_EACH.search(words) or _OF_EACH.search(own[verb.end() :])
                many = bool(verb["many"] or each)
                words = _OF_EACH.sub("", words).rstrip()
                # The others of a list stand before the comma.
                listed = lead[: start + verb.start()] if many and start else words
                names = (many and _names(listed, many=True)) or _names(words, many=many)
            return _Clause(names, past, own) if names else None
    bare = _BEGINS_WITH.sub("", lead)
    bare = re.sub(r"\s+(?:at|on|in|an?|now|also|is|as)\s*$", "", bare.rstrip())
    name = _named(re.split(r",\s+|\s+and\s+", bare.strip(" ,"))[-1]) if goes_on else ""
    return _Clause((name,), False, bare) if name and not _VERB.search(bare) else None


def _labelled(ahead: str) -> tuple[str, ...]:
    """The name of "Caseloads: was red in March, is amber today"."""
    ahead = ahead.rstrip()
    label = _named(ahead.rstrip(" :")) if ahead.endswith(":") else ""
    return (label,) if label else ()


def _names(words: str, *, many: bool) -> tuple[str, ...]:
    """The names that words are: one, or the parts of a list; none where one is no name."""
    words = _BEGINS_WITH.sub("", words).strip(" ,")
    parts = [part for part in AND.split(words) if part] if many else [words]
    named = [_named(part) for part in parts]
    return tuple(named) if named and all(named) else ()


def _named(words: str) -> str:
    """The name that words are, without what leads to it; empty where they are none."""
    words = re.sub(rf"^(?:{PART}s?\s+)(?=[A-Z])", "", words.strip(" ,;'\"‘’“”"))
    words = _ARTICLE.sub("", words)
    words = re.sub(rf"\s+(?:{PART}|work|rating|item)$", "", words, flags=_I)
    if not words[:1].isalpha() or len(words.split()) > _LONGEST or _FINITE.search(words):
        return ""
    if NO_NAME.search(words) or _NOBODY.search(words) or COLOURS.search(words):
        return ""
    return words
