"""Colours told of several things at once: lists behind their colour, letters in brackets, parts in
turn. For "Green: Early Help; Front Door. Amber: Permanence", "Early Help (G), Court (R)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.patterns import NUMBER
from pipeline.extract.rag_colours import COLOUR, COLOURS, LETTERS
from pipeline.extract.rag_lines import Told
from pipeline.extract.rag_wordings import AND, NO_NAME, NOT_SO, ONE_THING, PART, SEMICOLON

_I = re.IGNORECASE
_VX = re.IGNORECASE | re.VERBOSE
_LEAST = 2
_LONGEST = 12
# "Green:", "Amber actions –", "Not started (grey):": what a list stands behind.
_OPENS = re.compile(
    rf"""(?:^|(?<=[.;]\s)|(?<=\*\s)|(?<=:\s))\W{{0,3}}
        (?:(?:(?:(?:{PART}|item)s?|rated|those\s+rated)\s+)?(?P<colour>{COLOUR})(?:\s+(?:{PART}|item|rating)s?)?(?:\s+(?:this\s+\w+|now))?
          |[A-Z][^.:;()]{{2,40}}\((?P<behind>{COLOUR})\))\W{{0,3}}:\W{{0,3}}""",
    _VX,
)
# What begins so rates whatever it lists.
_RATED_FIRST = re.compile(rf"\W*(?:those\s+)?rated\s+{COLOUR}\b", _I)
_COMMA = re.compile(r",\s*(?:and\s+)?")
# "2.2 (case summaries)": a number with its name.
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*\s*\((?P<named>[^()]{3,80})\)")
# "Early Help (G), MASH (G), Court (R).", with whatever leads to it before a colon.
_MARK = rf"\((?:(?-i:[RAGB])|{COLOUR})\)"
_MARKED = re.compile(
    rf"""^(?:[^:()]{{0,80}}:\s*)?(?:[A-Z][^.;:()]{{2,60}}?\s*{_MARK}(?:\s*[,;]\s*(?:and\s+)?|\s+and\s+|\W*$)){{3,}}$""",
    _VX,
)
_ONE_MARKED = re.compile(
    rf"(?P<named>[A-Z][^.;:(),]{{2,60}}?)\s*\((?:(?P<letter>[RAGB])|(?P<colour>(?i:{COLOUR})))\)"
)
# "Priority 1 (Leadership) green; Priority 2 (Practice) amber".
_PARTS = re.compile(
    rf"""\b{PART}\s+(?:\d{{1,2}}|[A-Z]|one|two|three|four|five|six)\s*\((?P<named>[^()]{{3,80}})\)
        \s*[:–—,-]?\s*(?:(?:is|was|remains|rated|at)\s+)*(?P<colour>{COLOUR})\b""",
    _VX,
)
# "four (Leadership, Practice and Partnerships) are rated green".
_COUNTED = re.compile(
    rf"""\b{NUMBER}\s*\((?P<listed>[^()]{{3,200}})\)\s+(?:is|are|was|were)\s+(?:now\s+|rated\s+|at\s+)*
        (?P<colour>{COLOUR})\b""",
    _VX,
)
# "one was green (the audit panel), one was amber (feedback)".
_ONE = re.compile(
    rf"\bone\s+(?:is|was)\s+(?:rated\s+|at\s+)?(?P<colour>{COLOUR})\s*\((?P<named>[^()]{{3,80}})\)",
    _I,
)
# "Leadership, Practice and Permanence are rated green, amber and red respectively".
_IN_TURN = re.compile(
    rf"""^(?P<listed>[^.;:()]{{5,160}}?)\s+(?:are|were|remain)\s+(?:now\s+|rated\s+|at\s+)*
        (?P<colours>{COLOUR}(?:,\s*{COLOUR})*,?\s+and\s+{COLOUR}),?\s+(?:respectively|in\s+turn)\b""",
    _VX,
)
# "amber for participation and green for partnership working".
_FOR = re.compile(
    rf"""\b(?P<colour>{COLOUR})\s+for\s+(?P<named>(?!["“‘'])(?!(?:the\s+)?(?:last|first|second|{NUMBER})\b)
        [^.;:,()]{{3,60}}?)(?=$|[.;:,(]|\s+and\s+{COLOUR}\b)""",
    _VX,
)
# "the ratings for supervision (green) and for placements (red)".
_FOR_MARKED = re.compile(
    rf"""\b(?:for|of)\s+(?P<named>(?!(?:for|of|that)\b)[^.;:,()]{{3,60}}?)\s*\((?P<colour>{COLOUR})\)""",
    _VX,
)
# "Two red-rated actions remain: the transfer of records and the review of payments."
_RATED = re.compile(
    rf"""\b(?:{NUMBER}|the)\s+(?P<colour>{COLOUR})(?:[\s-]rated)?\s+(?:{PART}|item)s?
        (?:\s+(?:remain|are|were))?\s*:\s*(?P<listed>[^:]{{3,300}})$""",
    _VX,
)
# "Two are amber, just as they were: the edge-of-care offer and dental checks."
_ARE = re.compile(
    rf"""\b{NUMBER}\s+(?:(?:of\s+(?:them|these)|{PART}s?|items)\s+)?(?:are|were|remain|stay)\s+(?:now\s+|still\s+|rated\s+|at\s+)*
        (?P<colour>{COLOUR})(?:,[^:;.,]{{2,40}})?
        \s*(?::|,\s+(?:that\s+is(?:\s+to\s+say)?|namely),?)\s*(?P<listed>[^:;.]{{3,300}}?)
        (?:,\s+(?:\w+\s+)*?of\s+which\b.*)?$""",
    _VX,
)
# "plans on time, green (up from amber); reviews, red, as it was; …"
_WITH_COMMAS = re.compile(
    rf"(?:^|[;:]\s+(?:and\s+)?)(?P<named>[^;:,()]{{3,80}}),\s+(?P<colour>{COLOUR})\b(?=\s*(?:[;,(.]|$))",
    _I,
)
# "One action has gone from amber to green (the tracker)".
_HAS_GONE = re.compile(
    rf"""\bone\s+{PART}\s+(?:has\s+)?(?:gone|moved)\s+from\s+{COLOUR}\s+to\s+(?P<colour>{COLOUR})\s*
        \((?P<named>[^()]{{3,80}})\)""",
    _VX,
)
# "With the exception of data, which is red, …".
_EXCEPT = re.compile(
    rf"""\b(?:with\s+the\s+(?:sole\s+|one\s+)?exception\s+of|except(?:\s+for)?|apart\s+from|other\s+than)\s+
        (?P<named>[^.;:,()]{{3,80}}),\s+(?:which|that)\s+(?:is|are|remains?)\s+(?:now\s+|still\s+|at\s+|rated\s+)*
        (?P<colour>{COLOUR})\b""",
    _VX,
)
# "judges neglect to be green, missing children to be amber and …".
_TO_BE = re.compile(
    rf"""(?:\b(?:judge|consider|assess|rate|deem)(?:e?s|e?d)?|,|\band)\s+(?P<named>[^.;:,()]{{3,80}}?)
        \s+to\s+be\s+(?P<colour>{COLOUR})\b""",
    _VX,
)
# "Early help: green. Assessment: amber. Fostering: green.": so many make a series.
_SERIES = re.compile(
    rf"(?:^|[.;]\s+)(?P<named>[A-Z][^.:;]{{2,60}}):\s*(?P<colour>{COLOUR})\b(?=\s*(?:[.;]|$))", _I
)
_LEAST_OF_SERIES = 3
# "A year ago it was: …"
_WAS = re.compile(r"[^:;]*\b(?:was|were|had been|ago)\b[^:;]*:", _I)
_NOT_BEGUN = re.compile(r"\bnot\s+(?:yet\s+)?(?:started|begun|due)\b", _I)
_MEANS = re.compile(r"\b(?:stands?|is used|are used|means?)\b", _I)
_ARTICLE = re.compile(r"^(?:the|our|its)\s+", _I)


def told_in_list(text: str) -> list[Told]:
    """What a paragraph tells of several things at once; nothing where it does not."""
    if NOT_SO.search(_NOT_BEGUN.sub("", text)):
        return []
    for read in (
        _series,
        _with_commas,
        _behind_colours,
        _marked,
        _of_parts,
        _counted,
        _in_turn,
        _judged,
    ):
        if found := list(read(text)):
            return found
    return []


def _named(words: str) -> str:
    numbered = _NUMBERED.fullmatch(words.strip(" ."))
    name = _ARTICLE.sub("", (numbered["named"] if numbered else words).strip(" .,;*"))
    is_name = 0 < len(name.split()) <= _LONGEST and not NO_NAME.search(name)
    return name if is_name and len(name) > _LEAST else ""


def _all_named(parts: list[str], colour: str) -> list[Told]:
    """What several names have, if each is one."""
    names = [_named(part) for part in parts]
    return [Told(name, colour, "") for name in names] if all(names) else []


def _listed(words: str) -> list[str]:
    kept = ONE_THING.sub(lambda match: match[0].replace(", ", "\0").replace(" and ", "\1"), words)
    split = SEMICOLON if ";" in kept else AND
    parts = split.split(kept.strip(" ."))
    return [part.replace("\0", ", ").replace("\1", " and ") for part in parts]


def _behind_colours(text: str) -> Iterator[Told]:
    """Lists each behind its colour: one of them at least has several things, or it is a key."""
    opens = list(_OPENS.finditer(text))
    ends = [*(match.start() for match in opens), len(text)][1:]
    groups = []
    for match, end in zip(opens, ends, strict=True):
        listed = text[match.end() : end].strip(" .;*")
        parts = (SEMICOLON if ";" in listed else _COMMA).split(listed)
        if told := _all_named(parts, match["colour"] or match["behind"]):
            groups.append(told)
    capitals = all(one.named[0].isupper() or one.named[0].isdigit() for g in groups for one in g)
    numbered = bool(_NUMBERED.search(text) or _RATED_FIRST.match(text))
    if any(len(group) > 1 for group in groups) and (capitals or numbered):
        yield from (one for group in groups for one in group)


def _series(text: str) -> list[Told]:
    return _at_least(_LEAST_OF_SERIES, _SERIES, text)


def _with_commas(text: str) -> list[Told]:
    if _WAS.match(text):
        return []
    return _at_least(_LEAST_OF_SERIES, _WITH_COMMAS, text)


def _at_least(least: int, pattern: re.Pattern[str], text: str) -> list[Told]:
    """What a pattern finds named with a colour, where there is so much of it."""
    found = [Told(match["named"], match["colour"], "") for match in pattern.finditer(text)]
    return found if len(found) >= least else []


def _marked(text: str) -> Iterator[Told]:
    if not _MARKED.match(text.strip()):
        return
    for match in _ONE_MARKED.finditer(text):
        if name := _named(match["named"].removeprefix("and ")):
            yield Told(name, match["colour"] or LETTERS[match["letter"]], "")


def _of_parts(text: str) -> list[Told]:
    return _at_least(_LEAST, _PARTS, text)


def _counted(text: str) -> Iterator[Told]:
    for match in _COUNTED.finditer(text):
        yield from _all_named(_listed(match["listed"]), match["colour"])
    found = list(_ONE.finditer(text))
    if len(found) >= _LEAST:
        for match in found:
            yield from _all_named([match["named"]], match["colour"])
    if rated := _RATED.search(text):
        yield from _all_named(_listed(rated["listed"]), rated["colour"])
    if (are := _ARE.search(text.rstrip(" ."))) and not COLOURS.search(are["listed"]):
        yield from _all_named(_listed(are["listed"]), are["colour"])
    if gone := _HAS_GONE.search(text):
        yield from _all_named([gone["named"]], gone["colour"])
    if but := _EXCEPT.search(text):
        yield from _all_named([but["named"]], but["colour"])


def _in_turn(text: str) -> Iterator[Told]:
    match = _IN_TURN.search(text)
    if match is None:
        return
    names = [_named(part) for part in _listed(match["listed"])]
    colours = re.findall(COLOUR, match["colours"], _I)
    if len(names) == len(colours) and all(names):
        yield from (Told(n, c, "") for n, c in zip(names, colours, strict=True))


def _judged(text: str) -> Iterator[Told]:
    if _MEANS.search(text):
        return
    for pattern in (_TO_BE, _FOR, _FOR_MARKED):
        found = list(pattern.finditer(text))
        told = [one for m in found for one in _all_named([m["named"]], m["colour"])]
        if len(told) == len(found) >= _LEAST:
            yield from told
            return
