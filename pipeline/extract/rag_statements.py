"""What a text states of colours: which thing has which, and which way it went.

"Fostering is amber, adoption green" names what it rates; "Amber, as in June" and "We report this
workstream as red" are of what stands above them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.extract.language import sentences
from pipeline.extract.rag_clauses import names_in_list, same_as_before, told_in_clauses
from pipeline.extract.rag_colours import COLOUR, COLOURS, direction_told
from pipeline.extract.rag_lines import Told, ends_in_letter, told_by_letter, told_by_line
from pipeline.extract.rag_lists import told_in_list
from pipeline.extract.rag_wordings import (
    COUNTED,
    LONG_SINCE,
    NO_COMMA,
    NO_NAME,
    NOT_SO,
    OF_ANY,
    OF_OTHERS,
    ONE_THING,
    PART,
    RE_RATED,
    SEVERAL,
    THEN,
    direction_of,
    told_so,
)
from pipeline.vocabulary.calendar import MONTH_NAME

_I = re.IGNORECASE
# A risk, the key one before any other.
_RISKS = (re.compile(r"\bkey risks?\b", _I), re.compile(r"\brisks?\b", _I))
_VX = re.IGNORECASE | re.VERBOSE
_STATE = r"""(?:is|are|remains?|stays?|stands?|sits?|starts?|continues|carries|carry
    |shows?|(?:is|are)\s+(?:\w+\s+)?(?:showing|sitting|standing|running|reporting|tracking)|can\s+(?:therefore\s+|now\s+)?be
    |(?:(?:has|have)\s+earned|deserves?|keeps?)\s+(?:its|their))"""
_PAST_STATE = r"(?:was|were|had\s+been|remained|stayed|stood|sat)"
_MOVE = r"""(?:(?:has|have|had)\s+(?:now\s+|since\s+|also\s+)?(?:gone|moved|turned|slipped|improved
      |worsened|fallen|risen|become|dropped|declined|returned|stayed|remained|slid|come|shifted
      |been(?:\s+(?:up|down|re-?)graded)?)
    |goes|moves|turns|becomes|drops|slips|falls|rises|went|moved|turned|slipped|improved|worsened|fell|rose
    |became|dropped|returned)"""
_ADVERBS = rf"""(?:,?\s+(?:now|still|also|currently|again|only|already|once|more
      |(?:b?rag[\s-]+)?rated|called|which|assessed|held|kept|put|marked|judged|reported|shown
      |coloured|scored|flagged|given|therefore|at|as|on|be|down|up|back|overall|to|the\s+(?:only|one)(?:\s+\w+)?|an?
      |no\s+longer\s+{COLOUR}\s+but|out\s+of\s+(?:the\s+)?{COLOUR}(?:\s+as\s+well)?,?(?:\s+and)?|in(?:to)?|the\s+(?:wrong|right)\s+way|this\s+(?:time|month|quarter)
      |from\s+(?:a\s+)?(?:b?rag\s+)?(?:(?:rating|status)\s+)?(?:of\s+)?{COLOUR}(?:\s+rating)?))*"""
_CLAUSE = re.compile(
    rf"""(?P<named>(?:[^.;:()]|\([^()]*\))*?)\s*\b(?:(?P<state>{_STATE})|(?P<past>{_PAST_STATE})|{_MOVE})
        {_ADVERBS}\s+(?P<colour>{COLOUR})(?:[\s-]rated)?\b{THEN}""",
    _VX,
)
# "We report this workstream as green", "The board left neglect at red".
_PUT = re.compile(
    rf"""\b(?:report|assess|rate|put|hold|held|score|mark|colour|keep|kept|leave|left|move|call
          |judge|regard|treat|take|took|mak|lift)(?:e?s|e?d|e|ing)?\s+
        (?P<named>(?!{COLOUR}\b)[^.;:,()]{{2,60}}?)\s+
        (?:(?:up|down|back|a\s+colour)\b[^.;:()]{{0,20}}\s+)?
        (?P<how>(?:as|at|to|on)\s+)?(?P<colour>{COLOUR})\b{THEN}""",
    _VX,
)
# "It gave neglect an amber rating", "gives adoption a rating of green".
_GAVE = re.compile(
    rf"""\bg(?:[ai]ve[sn]?|iving)\s+(?P<named>[^.;:,()]{{3,60}}?)\s+an?\s+
        (?:(?P<colour>{COLOUR})\s+(?:rating|status)
          |(?:rating|status)\s+of\s+(?P<colour2>{COLOUR})\b)""",
    _VX,
)
# "A rating of red has been given to return interviews, which …".
_GIVEN_TO = re.compile(
    rf"""\b(?:an?\s+)?(?:rating|score|status|colour)\s+of\s+(?P<colour>{COLOUR})\s+
        (?:has\s+been|was|is)\s+(?:now\s+)?(?:given|awarded)\s+to\s+(?P<named>[^.;:,()]{{3,80}})""",
    _VX,
)
# "We judge fostering to be amber".
_CONSIDERED = re.compile(
    rf"""\b(?:consider|judge|believe|think|regard|find|deem)(?:e?s|e?d)?\s+
        (?P<named>[^.;:,()]{{3,80}}?)\s+to\s+be\s+(?:\w+ly\s+)?(?:at\s+)?(?P<colour>{COLOUR})\b{THEN}""",
    _VX,
)
# "… gave green to fostering; amber to private fostering, where …".
_COLOUR_TO = re.compile(
    rf"(?:\b(?:gave|given|gives|awarded|awards)\s+|;\s*(?:and\s+)?)(?P<colour>{COLOUR})\s+to\s+"
    r"(?P<named>[^;,.:()]{3,80})",
    _I,
)
# "They had rated work on plans amber, which …".
_RATED_ONE = re.compile(
    rf"\b(?:(?:I|we)\s+(?:\w+\s+)?rate|rate[sd])\s+(?P<named>(?!(?:{COLOUR}|as|at|its|their|this|that)\b)[^.;:,()]{{3,80}}?)\s+(?P<colour>{COLOUR})\b{THEN}",
    _VX,
)
# "As for workforce, it stays amber", "That leaves data, which is blue".
_AS_FOR = re.compile(
    rf"""^\W*(?:as\s+(?:for|to)|that\s+leaves)\s+(?P<named>[^.;:,()]{{3,80}}),\s+(?:it|they|which)\s+
        (?:is|are|stays?|remains?)\s+(?:now\s+|still\s+|at\s+|rated\s+)*(?P<colour>{COLOUR})\b{THEN}""",
    _VX,
)
# "Workforce I also rate as green", "Partners, on the other hand, we report as amber".
_I_RATE = re.compile(
    rf"""^\W*(?P<named>[A-Z][^.;:,()]{{2,60}}?)(?:,[^,]{{3,30}},)?\s+(?:I|we)\s+(?:\w+\s+)?
        (?:rate|report|put|score|hold|keep|have|assess)\s+(?:as|at)\s+(?P<colour>{COLOUR})\b{THEN}""",
    _VX,
)
# "Amber, too, is outreach".
_TOO = re.compile(
    rf"""^\W*(?P<colour>{COLOUR}),?\s+(?:too|also|as\s+well),?\s+(?:is|are)\s+
        (?P<named>[^.;:,()]{{3,80}})""",
    _VX,
)
# "For supervision the score is green".
_FOR = re.compile(
    rf"""^\W*(?:for|on)\s+(?P<named>[^.;:,()]{{3,80}}?),?\s+(?:the|our)\s+(?:\w+['’]s?\s+)?
        (?:score|rating|colour|status|b?rag)\s+(?:is|remains|stays)\s+(?:now\s+|still\s+)?
        (?P<colour>{COLOUR})\b{THEN}""",
    _VX,
)
# "The Board rated | the front door green and neglect red".
_RATED = re.compile(
    r"\b(?:rate[sd]|assesse[sd]|score[sd]|marke[sd]|marks|puts?|has\s+put|coloured)\s+(?=\w)", _I
)
# "The Board moved neglect from green to amber".
_MOVED = re.compile(
    rf"""\b(?:move[sd]?|moving|lift(?:s|ed)?|(?:up|down)grade[sd]?|raise[sd]?|lower(?:s|ed)?
          |change[sd]?)\s+
        (?P<named>[^.;:,()]{{3,60}}?)\s+(?:(?:up|down|back)\s+)?from\s+(?P<old>{COLOUR})\s+to\s+
        (?P<colour>{COLOUR})\b""",
    _VX,
)
# A subject that only points to what stands above.
_OF_ABOVE = re.compile(
    rf"""^(?:taken\s+(?:together|as\s+a\s+whole),?\s+)?(?:it|this|that|they|we
        |(?:(?:this|the|our|its)\s+(?:(?:{PART}|one)(?:['’]s)?)?)?
          (?:\s*\b(?:overall|current|present|board['’]s))*
          (?:\s*\b(?:rating|b?rag|b?rag\s+(?:rating|status)|status|position|colour|progress))?
          (?:\s+(?:on|of|for)\s+(?:this|the)\s+{PART})?(?:\s*\b(?:as\s+a\s+whole|overall))?)$""",
    _VX,
)
# What leads to a subject: "Members noted that", "In the spring", "Also,".
_LEAD = re.compile(
    r"""^(?:since\s+the\s+(?:last|previous)\s+(?:report|update|meeting|quarter|edition)
            (?:\s+to\s+(?:this|the)\s+\w+)?,?\s+
        |.*\b(?:noted|heard|told|said|advised|informed|assured|reminded|see|hear|learn|concerned|pleased
            |glad|evident|clear|report|agreed|reported|sorry|say|stated|of\s+those|satisfied
            |content|confirm(?:s|ed)|accept(?:s|ed)|felt|feels?|thinks?|thought|view|repl(?:ies|ied)
            |answer(?:s|ed)|explain(?:s|ed)|added|believe[sd]?)\b.*?
          \b(?:that|way|,)\s+
        |.*,\s+|(?:(?!early\b|family\b|only\b|monthly\b|weekly\b|elderly\b|bully)\w+ly|finally|last|and|but|that|with\s+(?:that|this)|so|also|meanwhile|while|though|whereas|with
          |where|elsewhere|similarly|then)\s+)+""",
    _VX,
)
# "Early Help, the largest of them, | has turned": what stands between commas.
_BETWEEN_COMMAS = re.compile(r",[^,]*,\s*$")
# "West Borset, where nobody is in post": what is told of a subject in passing.
_IN_PASSING = re.compile(r",\s+(?:which|who|whose|where|with|as|after|despite)\b[^,]*$", _I)
# "The rating | has worsened and": the subject is that of the clause before.
_TWO_VERBS = re.compile(
    r"""\s+(?:has|have|is|are|was|were|had|did)\b.*\b
        (?:and|but|which|that)(?:\s+(?:so|now))?$""",
    _VX,
)
# "Priority 3, | The front door, | moved": the part's own name.
_PART_NAMED = re.compile(
    rf"""^(?:{PART}\s+(?:\d{{1,2}}|[A-Z]|one|two|three|four|five|six|seven|eight)
          |the\s+(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last)(?:\s+(?:{PART}|point))?
            (?=,\s))
        (?:,\s+(?:which\s+is\s+)?|\s*\((?P<named>[^()]{{3,60}})\))""",
    _VX,
)
# "It was on amber | and there it remains".
_AND_STILL = re.compile(
    r",?\s+and\s+(?:(?:there|so)\s+)?(?:it\s+)?(?:still\s+)?(?:remains|stays|is)\b", _I
)
_PRONOUN = re.compile(r"\W*(?:it|they|these|those)\b", _I)
# "has not changed colour and is amber".
_UNCHANGED = re.compile(r"\b(?:has|have)\s+not\s+(?:changed|moved)\b", _I)
# "The rating given to | return home interviews".
_RATING_OF = re.compile(
    r"""^(?:the\s+)?(?:current\s+|overall\s+)?(?:b?rag\s+)?(?:rating|status|colour)\s+
        (?:given\s+to|for|of)\s+""",
    _VX,
)
# "The strand called | Early Help".
_CALLED = re.compile(rf"^(?:the\s+)?{PART}\s+(?:called|named|on)\s+", _I)
# "It had been red | in May": of before, even in minutes.
_HAD = re.compile(r"had\b", _I)
_THEN = re.compile(
    rf"\s+(?:at\s+the\s+last|in\s+(?:{MONTH_NAME}|the\s+\w+)|last|before|until)\b", _I
)
# "The front door, which | had been amber in the spring, was now green": that is of before.
_WHICH = re.compile(r",\s+(?:which|who)\s*$", _I)
# "Performance information | therefore": between a name and its verb.
_ADVERB_BEHIND = re.compile(r"\s+(?:therefore|accordingly|however|alone|too|also)$", _I)
_LONGEST_NAME = 12
# White space between columns: more of it says no more, and patterns would go over all of it.
_COLUMN = " " * 4
_GAP = re.compile(r"[ \t]{5,}")
# A sentence of more letters is none, and would take long.
_LONGEST_SENTENCE = 1000
# "(Amber ▲)" at the end of a paragraph.
_IN_BRACKETS = re.compile(
    rf"""(?:^|(?<=[.!?])\s*)[(\[](?:b?rag\W+|rated\s+|status\W+|currently\s+)?(?P<colour>{COLOUR})\b
        [^()\[\]]{{0,30}}[)\]]\W*$""",
    _VX,
)
# "It was red in July": of the sentence before it.
_IT_WAS = re.compile(
    rf"\W*(?:(?:it|this|that|in)\b[^.;]*\b(?:was|were|had\s+been|stood)\b[^.;]*\b{COLOUR}\b"
    rf"|(?:previous|last|former|earlier)\s+(?:\w+\s+){{0,2}}?\w+:\s*{COLOUR}\W*$)",
    _I,
)
# "A theme is rated green when the data show it": that tells of the scale.
_DEFINES = re.compile(r",?\s+(?:only\s+)?(?:when|if|once|where\s+(?:the|all|a))\b", _I)
# "Data is rated amber | and Communications green".
_ALSO = re.compile(
    rf"(?:,?\s+and|,|,?\s+while)\s+(?P<named>[A-Z][^.;:,()]{{2,40}}?)\s+"
    rf"(?P<colour>(?i:{COLOUR}))\b{THEN}"
)
_WAS_PUT = re.compile(
    rf"\b(?:was|were)\s+(?:now\s+)?(?:{RE_RATED}|rated|given|held|kept|left)\b", _I
)
# "We showed this as red in May".
_THAT_WAS = re.compile(rf"\s+in\s+(?:{MONTH_NAME}|the\s+(?:spring|summer|autumn|winter))\b", _I)
# "In January I put this at amber."
_SAID_THEN = re.compile(
    rf"\W*(?:in\s+{MONTH_NAME}|last\s+\w+)\s+(?:I|we|it|the\s+board)\s+(?:put|had|rated|held)\b", _I
)
# 'Three are green: "Exit letters", "Joint visits" and "Audits"'.
_QUOTED = re.compile(r"[\"“](?P<named>[A-Z][^\"“”]{3,120})[\"”]")
_IS_ONE = re.compile(rf"\b(?:is|are|as|marked|rated|at)\s+(?:\w+\s+){{0,3}}{COLOUR}\b", _I)
# "The front door is rated green, neglect amber and care leavers red": each its own.
_PARTS = re.compile(r",\s*(?:and\s+|while\s+)?|;\s*(?:and\s+)?|\s+and\s+|\s+while\s+")
_PART_TOLD = re.compile(
    rf"""^(?:the\s+)?(?P<named>[A-Za-z][^.;:,()]{{2,60}}?)
         (?:\s+(?:is|are|was|were|remains?|remained|stays?|stayed|showing|turned|now|currently|still|rated|at|as|both|each))*
         \s+(?P<colour>{COLOUR})\W*$""",
    _VX,
)
# "Green – on course. Amber – late": a key.
_KEY = re.compile(
    rf"""\b{COLOUR}\s*(?:[=–—:-]|means|(?:where|when)\s+(?:neither|both|one|nothing|all)\b|is\s+(?:used|for|when)|if\b|\()
      | \b[RAGB]\s+(?:is|means)\s+{COLOUR}\b""",
    _VX,
)


# "RAG: green, milestones met; amber, some; red, most missed", "Ahead is green, Late is amber".
_KEY_OF_COMMAS = re.compile(
    rf"""(?:\b{COLOUR},\s+[^;,]{{3,60}};\s*(?:and\s+)?){{2}}
      | (?:\b(?-i:[A-Z])[a-z]+\s+is\s+{COLOUR}(?:,\s+|\s+and\s+|\.)){{2}}""",
    _VX,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A colour that a text states from ``start`` to ``end``."""

    told: Told
    start: int
    end: int


def statements(text: str, *, reported: bool = False) -> list[Statement]:
    """The ratings that a paragraph or line states, in order.

    With ``reported`` what was then is what is: minutes tell it in the past tense.
    """
    if listed := told_in_list(text):
        return [Statement(told, 0, len(text)) for told in listed]
    several = len({c.lower() for c in COLOURS.findall(text)}) > 2
    if several and (len(_KEY.findall(text)) > 1 or _KEY_OF_COMMAS.search(text)):
        return []
    if first := told_by_letter(text):
        return [Statement(first, 0, len(text))]
    if last := _IN_BRACKETS.search(text):
        told = Told("", last["colour"], direction_told(last[0]))
        return [Statement(told, last.start(), len(text))]
    found: list[Statement] = []
    before, names = "", tuple[str, ...]()
    for start, end in _sentences(text):
        if end - start >= _LONGEST_SENTENCE:
            continue
        sentence = _GAP.sub(_COLUMN, text[start:end].rstrip())
        sentence = ONE_THING.sub(lambda match: match[0].replace(",", NO_COMMA), sentence)
        last_colour = found[-1].told.colour if found else ""
        own = _told(sentence, reported) or same_as_before(sentence, last_colour)
        if not sentence.endswith("?") and not SEVERAL.search(sentence):
            own = _more_of(own, told_in_clauses(sentence, names))
        names = tuple(told.named for told in own if told.named) or names_in_list(sentence)
        for told in own:
            told = replace(told, named=told.named.replace(NO_COMMA, ","))
            goes_on = before and not told.named and _PRONOUN.match(sentence)
            found.append(Statement(replace(told, named=before) if goes_on else told, start, end))
        before = _spoken_of(sentence)
    return found


def _more_of(told: list[Told], clauses: list[Told]) -> list[Told]:
    """What clauses tell, where that is all that was told already and more."""
    known = {one.named.lower() for one in clauses}
    is_more = len(clauses) > len(told) and all(
        # "Planning and Homes" may be two of them.
        any(name in one.named.lower() for name in known)
        for one in told
    )
    return clauses if is_more else told


def _spoken_of(sentence: str) -> str:
    """What a sentence tells only the earlier colour of: the next may say "They are green now"."""
    match = _CLAUSE.search(sentence)
    return (_name(match["named"]) or "") if match and match["past"] else ""


def _sentences(text: str) -> list[tuple[int, int]]:
    """The ranges of the sentences; what the colour was before belongs to the sentence before it."""
    found: list[tuple[int, int]] = []
    for sentence in sentences(text):
        if found and _IT_WAS.match(sentence.text) and COLOURS.search(text[slice(*found[-1])]):
            found[-1] = found[-1][0], sentence.end
        else:
            found.append((sentence.start, sentence.end))
    return found


def _told(sentence: str, reported: bool) -> list[Told]:
    """What one sentence tells; nothing where it tells of the scale, or of how many are what."""
    if quoted := _quoted(sentence):
        return quoted
    if ends := ends_in_letter(sentence):
        return [ends]
    if listed := told_in_list(sentence):
        return listed
    if COUNTED.match(sentence) or sentence.endswith("?"):
        return []
    if OF_ANY.search(sentence) or OF_OTHERS.search(sentence):
        return []
    if several := _given(sentence) or _one_after_another(sentence, 0):
        return several
    if line := told_by_line(sentence):
        return [line]
    if SEVERAL.search(sentence):
        return []
    return list(_put(sentence)) or list(_of_clauses(sentence, reported))


def _quoted(sentence: str) -> list[Told]:
    """What a sentence tells of the things that it quotes, all of one colour."""
    colours = COLOURS.findall(sentence)
    names = [match["named"].rstrip(" ,.") for match in _QUOTED.finditer(sentence)]
    told = _IS_ONE.search(sentence) if len(colours) == 1 else None
    if not told or NOT_SO.search(sentence[: told.end()]) or any(map(COLOURS.search, names)):
        return []
    return [Told(name, colours[0], direction_told(sentence)) for name in names]


def _one_after_another(sentence: str, start: int) -> list[Told]:
    """What a sentence tells that gives one thing after another its colour, with one verb."""
    whole = sentence[start:].rstrip(". ")
    parts = _PARTS.split(whole)
    if len(parts) < 2 or NOT_SO.search(sentence) or SEVERAL.search(whole):
        return []
    told = [_PART_TOLD.match(part) for part in parts]
    found = [match for match in told if match and not NO_NAME.search(match["named"])]
    return [Told(m["named"], m["colour"], "") for m in found] if len(found) == len(parts) else []


def _given(sentence: str) -> list[Told]:
    """What a sentence tells that somebody gives something a colour, or moves it to one."""

    def one_told(match: re.Match[str] | None) -> list[Told]:
        if match is None or not (name := _name(match["named"])):
            return []
        colour = "colour2" if match.groupdict().get("colour2") else "colour"
        if NOT_SO.search(sentence[: match.end()]):
            return []
        direction = direction_of(sentence, match[colour], match.start(colour))
        return [Told(name, match[colour], direction)]

    found: list[Told] = []
    for moved in told_so(_MOVED, sentence):
        if (name := _name(moved["named"])) is not None:
            direction = direction_of(moved[0], moved["colour"], moved.start("colour"))
            found.append(Told(name, moved["colour"], direction))
    found += one_told(_GAVE.search(sentence))
    given = [] if NOT_SO.search(sentence) else list(_COLOUR_TO.finditer(sentence))
    if not found and len(given) > 1:
        found = [Told(m["named"].strip(), m["colour"], "") for m in given]
    for pattern in () if found else (_GIVEN_TO, _CONSIDERED, _FOR, _AS_FOR, _I_RATE, _TOO):
        found += one_told(pattern.search(sentence))
    if not found and (rated := _RATED.search(sentence)):
        found = _one_after_another(sentence, rated.end())
    if not found:
        found = one_told(_RATED_ONE.search(sentence))
    return found


def _put(sentence: str) -> Iterator[Told]:
    """What a sentence tells that somebody puts something at a colour, or reports it as one."""
    for put in told_so(_PUT, sentence):
        name = _name(put["named"])
        was = _THAT_WAS.match(sentence, put.end()) or _SAID_THEN.match(sentence)
        if name is None or (name and not put["how"]) or was:
            continue
        direction = direction_of(sentence, put["colour"], put.start("colour"))
        yield Told(name, put["colour"], direction)


def _of_clauses(sentence: str, reported: bool) -> Iterator[Told]:
    """Each thing that the clauses of a sentence rate; what only points above has no name."""
    done, told_before = 0, ""
    while match := _CLAUSE.search(sentence, done):
        done = match.end()
        name = _name(match["named"])
        if name is None and told_before and match["named"].rstrip().endswith(","):
            # "…, which had been amber in spring, is now green": the subject stands before.
            name = told_before
        lead = _LEAD.match(match["named"])
        own = match[0][lead.end() if lead else 0 :]
        which = _WHICH.search(match["named"])
        past = match["past"] and not _AND_STILL.match(sentence, done)
        since = past and _HAD.match(match["past"]) and _THEN.match(sentence, done)
        if past and (which or since or (not reported and not _is_event(sentence, match))):
            told_before = (_name(match["named"][: which.start()]) if which else name) or ""
        elif match["state"] and _DEFINES.match(sentence, done):
            return
        elif name is not None and not NOT_SO.search(_UNCHANGED.sub("", own)):
            # "Visits were red then and they stay red."
            name = name or told_before
            begins = match.end("named") if name else 0
            place = match.start("colour") - begins
            direction = direction_of(sentence[begins:], match["colour"], place)
            yield Told(name, match["colour"], direction)
            while also := _ALSO.match(sentence, done):
                done = also.end()
                if not NO_NAME.search(also["named"]):
                    yield Told(also["named"], also["colour"], "")


def _is_event(sentence: str, match: re.Match[str]) -> bool:
    """Whether what is told in the past tense is how things are now: "It was put at green"."""
    return bool(_WAS_PUT.search(match[0])) and not LONG_SINCE.search(sentence)


def _name(words: str) -> str | None:
    """What the words before a verb name: "" for what stands above, None for nothing."""
    if part := _PART_NAMED.match(words):
        return part["named"] or words[part.end() :].split(",")[0].strip() or None
    words = _BETWEEN_COMMAS.sub("", words)
    words = _TWO_VERBS.sub("", words.strip(" ,–—-"))
    words = _LEAD.sub("", _IN_PASSING.sub("", words)).strip(" ,–—-")
    if _OF_ABOVE.match(words):
        return ""
    if (part := _PART_NAMED.fullmatch(words)) and part["named"]:
        return part["named"]
    words = _CALLED.sub("", _RATING_OF.sub("", words))
    words = re.sub(r"^(?:(?i:the)|our|its)\s+", "", _ADVERB_BEHIND.sub("", words))
    if not words or NO_NAME.search(words) or COLOURS.search(words):
        return None
    return words if len(words.split()) <= _LONGEST_NAME else None


def key_risk(text: str) -> str:
    """The sentence that names the key risk, else the first that speaks of a risk."""
    told = [sentence.text.strip() for sentence in sentences(text)]
    for wanted in _RISKS:
        for sentence in told:
            if wanted.search(sentence):
                return sentence
    return ""
