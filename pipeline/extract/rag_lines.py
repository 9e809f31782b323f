"""Lines that are a name and a colour, or a colour alone: "Front door: Green", "RAG: Amber"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.extract.rag_colours import (
    ARROWS,
    COLOUR,
    COLOURS,
    LETTERS,
    STEP,
    direction_told,
    moved,
)
from pipeline.extract.rag_wordings import (
    NO_NAME,
    NOT_SO,
    PART_LABEL,
    RATING,
    SEVERAL,
    THEN,
    direction_of,
)
from pipeline.vocabulary import squash

_I = re.IGNORECASE
_VX = re.IGNORECASE | re.VERBOSE
# What stands before a colour and a colon, a dash or a bracket: a name, or words for the rating;
# between them may be words for the rating, or for progress ("on track (green)").
_LED = re.compile(
    rf"""^\W*(?P<named>[^.;:()\[\]|]{{2,160}}?|[^.;:]{{2,160}}?)
        \s*(?:[:–—]|\s-|-\s|(?=[(\[]))\s*
        (?:{RATING}\s*[:–—-]?\s*|(?:(?!\b{COLOUR}\b)[^.;:()]){{2,40}}(?=[(\[]))?
        (?:(?:now|still|at|remains|is)\s+)*[(\[]?(?:{RATING}\s*[:=–-]?\s*)?(?P<colour>{COLOUR})\b(?!\s+[\w'’]+\s*:){THEN}""",
    _VX,
)
# "On that evidence", "Position at 30 June", "Where that leaves us": no name.
_FOR_RATING = re.compile(
    rf"""^(?:(?:on|in|so|by|for|at|from|hence|therefore|overall|where|how|what|now|today
          |currently|within|out\s+of\s+(?:tolerance|target|range)|behind\s+(?:target|plan|schedule))\b.*|{RATING}(?!\s+(?:and|&)\b)(?:\s+\w+){{0,4}})$""",
    _VX,
)
# "Current status Amber ↔": words for the rating, and nothing between.
_RATING = re.compile(rf"^\W*{RATING}\s+(?P<colour>{COLOUR})\b{THEN}", _VX)
# "RAG rating: G".
_LETTER = re.compile(rf"^\W*(?i:{RATING})\s*[:=–-]\s*(?P<letter>[RAGB])\W*$")
# "Rating: Children in need Green."
_RATING_OF = re.compile(
    rf"""^\W*{RATING}\s*[:–-]\s*(?P<named>(?!{COLOUR}\b)(?-i:[A-Z])
        (?:(?!\b(?:is|are|was|has|have|remains?|stays?)\b)[^.;:]){{2,60}}?)\s+(?P<colour>{COLOUR})\W*$""",
    _VX,
)
# A sentence that begins with its colour, or is little else: "Amber, as in June", "Now green".
_COLOUR_FIRST = re.compile(
    rf"""^\W*(?:(?:overall|currently|now|still|again|rated|remains|stays|held
          |on\s+(?:track|course|target))\W+)*
        (?:at\s+|as\s+)?(?P<colour>{COLOUR})\b{THEN}""",
    _VX,
)
# "Down from green to amber", "Fallen from green to red as …".
_WENT = re.compile(
    rf"""^\W*(?:down|up|moved|slipped|back|improved|risen|fallen|gone|dropped|downgraded|upgraded
          |from)\b[^.;]{{0,20}}?\b(?P<old>{COLOUR})\s+to\s+(?P<colour>{COLOUR})\b""",
    _VX,
)
# "Previously red, now amber".
_THEN_NOW = re.compile(
    rf"""^\W*(?:previously|formerly|was|were|in\s+\w+)\W+(?P<old>{COLOUR})\W+(?:and\s+)?(?:this\s+)?
        (?:it\s+)?(?:is\s+)?(?:now\s+)?(?P<colour>{COLOUR})\b""",
    _VX,
)
# "Red in May, red in June; amber now", "It was red; red it stays".
_NOW = re.compile(rf"\b(?P<colour>{COLOUR})\s+(?:now|it\s+(?:is|remains|stays))\b", _I)
# "May: red  Now: green  March: amber".
_NOW_LABEL = re.compile(
    rf"\b(?:now|currently|current|this\s+(?:month|quarter|time|period|report))\s*:\s*"
    rf"(?P<colour>{COLOUR})\b",
    _I,
)
# "Personal advisers (A↑)", "A place to live (R)".
_LETTER_ENDS = re.compile(
    rf"^\W*(?:\d[\d.]*\s+)?(?P<named>[A-Z].{{3,150}}?)\s*\((?P<letter>[RAGB])\s*(?P<arrow>{ARROWS})?\)\W*$"
)
# "Workforce (A) – agency staff at 27%", "Quality assurance – G".
_LETTER_WITHIN = re.compile(
    rf"^\W*(?:\d[\d.]*\s+)?(?P<named>[A-Z][^.:;()–—]{{3,100}}?)\s*"
    rf"(?:\((?P<letter>[RAGB])\s*(?P<arrow>{ARROWS})?\)"
    rf"(?=\s*[:–—-]\s)|(?:\s[–—-]|:|→|->|\.{{3,}}"
    rf"|…+)\s*(?P<last>[RAGB])\s*(?P<arrow_2>{ARROWS})?\W*$)"
)
# "Appendix – B", "Group: A": letters that count.
_COUNTS_BY_LETTER = re.compile(
    r"\b(?:appendix|annex|schedule|part|group|category|section|version|option|team|class|block"
    r"|phase"
    r"|grade|level|priority|theme|table|item)\s*$",
    _I,
)
# "[Amber] Strategy discussions – 78% attended": a name behind its colour in brackets.
_BRACKETS_FIRST = re.compile(
    rf"^\W*[\[(]\s*(?P<colour>{COLOUR})\s*[\])]\s*(?P<named>[A-Z][^.:;–—]{{2,100}})", _I
)
# "Matching → Amber", "Listening to children ……… GREEN".
_LEADER = re.compile(
    rf"^\W*(?P<named>[A-Z][^.;→…]{{2,120}}?)\s*(?:→|->|=|\.{{3,}}|…+"
    rf"|\s{{3,}})\s*(?P<colour>{COLOUR})(?:\s*\((?P<old>{COLOUR})\))?\W*$",
    _I,
)
# "3.1 Supervision (Amber)": the number is the section's.
_SECTION_NUMBER = re.compile(r"^\W*\d{1,2}(?:\.\d{1,2})+[.)]?\s+(?=[A-Z])")
# "(A, was G) Feedback to schools – 71%": an item of a list that begins with its letter.
_ITEM_LETTER = re.compile(
    r"^\W*[(\[](?P<letter>[RAGB])(?:\W+(?:was|from|previously"
    r"|last\s\w+)\W+(?P<old>[RAGB]))?[)\]]\s*"
    r"(?P<named>[A-Z][^.;:–—]{2,150})"
)
# "[G] Chronologies. All teams now keep one. (Last briefing: R)".
_LETTER_BEGINS = re.compile(
    r"^\W*\[(?P<letter>[RAGB])\]\s*(?P<named>[A-Z][^.:;]{2,100}?)"
    r"(?:\s+[–—-]\s+was\s+\[?(?P<was>[RAGB])\]?\W*$|[.:;]|$)"
    r"(?:.*\([^()]*\b(?P<old>[RAGB])\)\W*$)?"
)
# "Amber ↑ A. Local offer".
_ARROW_BEHIND = re.compile(
    rf"^\W*(?P<colour>{COLOUR})\s*(?P<arrow>{ARROWS})\s*"
    rf"(?:[A-Z\d]{{1,2}}[.)]\s*)?(?P<named>[A-Z][^.;:]{{2,100}})$",
    _I,
)
# "Rated amber when the Committee last met": of before.
_LAST_TIME = re.compile(r"\s+(?:when\b[^.;]*\blast\b|last\s+\w+\W*$)", _I)
# "Previous rating: Amber": of before.
_PREVIOUS = re.compile(
    rf"""^\W*(?:previous|last|former|earlier|prior|expected|forecast|projected|predicted|anticipated
        |target|next)\s+(?:{RATING})(?:\s+(?:at|in|by|for)\b[^:;.]{{0,30}})?\s*[:–-]
      | ^\W*(?:in|at)\s+(?:my|our|the)\s+(?:\w+\s+)?(?:report|letter|update|review|edition|meeting)
        \s*[:–-]""",
    _VX,
)
# "Lead: Head of Service   Current RAG: Amber (Last: Red)": a rating among other labels.
_AMONG_LABELS = re.compile(
    rf"""^\W*(?!{RATING})[A-Z][\w ]{{2,20}}:\s.*?\s(?:(?:current|overall)\s+)?
        (?:b?rag(?:\s+(?:rating|status))?|rating|status)\s*:\s*(?P<colour>{COLOUR})\b{THEN}""",
    _VX,
)
# "Permanence planning, formerly green, was now amber".
_FORMERLY = re.compile(
    rf"""^\W*(?P<named>[A-Z][^.:;,()]{{2,80}}),\s+(?:formerly|previously|once|until\s+now)\s+(?:rated\s+)?
        (?P<old>{COLOUR}),\s+(?:is|was|has\s+become|became)\s+(?:now\s+)?(?P<colour>{COLOUR})\b""",
    _VX,
)
# "Also in the plan: | Independent visitors (AMBER)".
_LABEL_OF_NAME = re.compile(
    rf"^\W*(?!(?i:{RATING})\s*:)[^.:;()]{{3,40}}:\s+(?=[A-Z][a-z][^.:;()]{{4,100}}\s*[(\[](?i:{COLOUR})\b)"
)
# "Current RAG for | unregistered placements: red".
_RATING_FOR = re.compile(
    r"^(?:current\s+|overall\s+)?(?:rag|rating|status)(?:\s+(?:rating|status))?\s+(?:for|of)\s+"
    r"(?:the\s+)?",
    _I,
)
# "KPI 7 Plans up to date: 96% against a target of 95% – Green".
_MEASURED = re.compile(
    rf"""^\W*(?:KPI\s+\d+\s+)?(?P<named>[A-Z][^:;]{{4,120}}):\s*[£\d][^:;–—]{{0,80}}?\s*[–—,-]\s*
        (?P<colour>{COLOUR})\W*$""",
    _VX,
)
# "Management oversight – this is now green", "Consent – completed and rated blue".
_GOES_ON = re.compile(
    rf"""^\W*(?P<named>[A-Z][^.:;–—]{{2,100}}?)\s+[–—-]\s+
        (?:(?!\b(?:{COLOUR}|whether|if|question|asked|when|from|was|had|were)\b)[^.;:–—]){{2,60}}?
        \b(?P<colour>{COLOUR})\b{THEN}""",
    _VX,
)
# "Theme 2  Help and protection    OVERALL: AMBER".
_OVERALL = re.compile(r"\s+overall(?:\s+(?:status|rating|rag|position))?$", _I)
# "Front door (Jo P): rated green": who leads it.
_LED_BY = re.compile(r"\s*\((?:[A-Z][a-z]+\s[A-Z]\w{0,12}|[A-Z]{2})\)$")
# "The first was homes for older teenagers".
_COUNTS = re.compile(r"^(?:the\s+)?(?:first|second|third|last)\s+(?:is|was|concerns)\s+", _I)
# "(S)" behind a name: a mark of another kind.
_MARK_BEHIND = re.compile(r"\s*\([A-Z]\)$")
# What is hoped for is told so near to its colour; an action's own words may tell of targets.
_NEAR = 30
# What ends an item of a list: "… (Head of Service, 30 June) – GREEN".
_ITEM_ENDS = re.compile(
    rf"[.;:,)–—(\[-]\s*[(\[]?(?:{RATING}\s*:?\s*)?(?P<colour>{COLOUR})\s*[)\]]?\W*$", _I
)
# What stands between an item's own words and its colour: who does it, and when.
_LEAD_AND_DATE = re.compile(r"\s+[–—-]\s+|\s*\(")
# What begins one: "GREEN: write to parents", "Red – train all chairs".
_ITEM_BEGINS = re.compile(
    rf"^\W*(?P<colour>{COLOUR})\W*\s?[:–—)\]-]\s*(?P<named>[^.;]{{3,200}})", _I
)
# "Return interviews - 94% in the quarter": how it goes.
_COMMENT = re.compile(r"\s+[–—-]\s+(?=[£\d])")
# "Homes ........ at risk (in hand)": in the words of the paper's own key.
_IN_WORDS = re.compile(
    rf"""^\W*(?P<named>[^:;]{{3,150}}?)\s*(?:\.{{3,}}|…+|:|[–—]|\s-\s)\s*(?:{RATING}\s*[:–-]\s*)?
        (?P<words>[A-Za-z][A-Za-z '’-]{{2,40}}?)\s*(?:[(\[](?P<old>[^()]{{2,40}})[)\]])?\W*$""",
    _VX,
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a line tells: a name ("" where it only points above), a colour, which way it went."""

    named: str
    colour: str
    direction: str


def told_by_line(line: str) -> Told | None:
    """What a line or sentence tells that is little more than a name and a colour."""
    line = _SECTION_NUMBER.sub("", line)
    if letter := _LETTER.match(line):
        return Told("", LETTERS[letter["letter"]], "")
    if ends := ends_in_letter(line):
        return ends
    if (within := _LETTER_WITHIN.match(line)) and not _COUNTS_BY_LETTER.search(within["named"]):
        if NO_NAME.search(within["named"]):
            return None
        arrow = within["arrow"] or within["arrow_2"] or ""
        colour = LETTERS[within["letter"] or within["last"]]
        return Told(within["named"], colour, direction_told(arrow))
    if not COLOURS.search(line):
        return None
    leader = _LEADER.match(line)
    if leader and not (is_for_rating(leader["named"]) or COLOURS.search(leader["named"])):
        label = PART_LABEL.match(leader["named"])
        # The arrow leads to the colour, and says nothing of where it went.
        named = leader["named"][label.end() if label else 0 :].strip(" :")
        direction = moved(leader["old"], leader["colour"]) if leader["old"] else ""
        return None if NO_NAME.search(named) else Told(named, leader["colour"], direction)
    if first := _BRACKETS_FIRST.match(line):
        return _told(line, first, first["named"].strip())
    if _PREVIOUS.match(line):
        return None
    if (arrow := _ARROW_BEHIND.match(line)) and arrow["named"][0].isupper():
        return Told(arrow["named"].strip(), arrow["colour"], direction_told(arrow["arrow"]))
    if now := _NOW_LABEL.search(line):
        return _told(line, now, "")
    if formerly := _FORMERLY.match(line):
        direction = moved(formerly["old"], formerly["colour"])
        return Told(formerly["named"], formerly["colour"], direction)
    if among := _AMONG_LABELS.match(line):
        return _told(line, among, "")
    for pattern in (_WENT, _THEN_NOW):
        if match := pattern.match(line):
            return Told("", match["colour"], moved(match["old"], match["colour"]))
    if named := _RATING_OF.match(line):
        return _told(line, named, named["named"])
    if (first := _COLOUR_FIRST.match(line)) and _LAST_TIME.match(line, first.end()):
        return None
    if (alone := _RATING.match(line)) or (alone := _COLOUR_FIRST.match(line)):
        return _told(line, _NOW.search(line) or alone, "")
    label = PART_LABEL.match(line) or _LABEL_OF_NAME.match(line)
    line = line[label.end() :] if label else line
    led = _LED.match(line) or _MEASURED.match(line) or _GOES_ON.match(line)
    if led is None:
        return None
    name = _RATING_FOR.sub("", led["named"].strip())
    return _told(line, led, "" if is_for_rating(name) else name)


def ends_in_letter(line: str) -> Told | None:
    """What a line tells that ends with its letter in brackets: "Two new homes (R)"."""
    ends = _LETTER_ENDS.match(_SECTION_NUMBER.sub("", line))
    if ends is None:
        return None
    name = _MARK_BEHIND.sub("", ends["named"])
    return Told(name, LETTERS[ends["letter"]], direction_told(ends["arrow"] or ""))


def told_by_letter(text: str) -> Told | None:
    """What a paragraph tells that begins with a letter: "[G] Chronologies. … (Last time: R)"."""
    begins = _LETTER_BEGINS.match(text)
    return _told_in_letters(begins) if begins else None


def _told_in_letters(match: re.Match[str]) -> Told:
    colour, old = LETTERS[match["letter"]], match["old"] or match.groupdict().get("was")
    return Told(match["named"].strip(), colour, moved(LETTERS[old], colour) if old else "")


def told_in_words(line: str, colours: Mapping[str, str]) -> Told | None:
    """What a line tells that ends in words of which a key has the ``colours``, by their letters."""
    match = _IN_WORDS.match(line)
    colour = colours.get(squash(match["words"])) if match else None
    if match is None or colour is None or is_for_rating(match["named"]):
        return None
    old = colours.get(squash(match["old"] or ""))
    return Told(match["named"].strip(), colour, moved(old, colour) if old else "")


def is_for_rating(words: str) -> bool:
    """Whether words before a colon are for the rating itself, and name nothing that has it."""
    return bool(_FOR_RATING.match(words) or COLOURS.fullmatch(words))


def told_by_item(item: str) -> Told | None:
    """What an item of a list tells that ends with its colour."""
    match = _ITEM_ENDS.search(item)
    if match is None:
        return None
    name = _LEAD_AND_DATE.split(item[: match.start()].strip(), maxsplit=1)[0]
    return _told(item, match, name.strip(" .,;:–—-"))


def told_first(item: str) -> Told | None:
    """What an item of a list tells that begins with its colour: it may be one of a key."""
    if letter := _ITEM_LETTER.match(item):
        return _told_in_letters(letter)
    match = _ITEM_BEGINS.match(item)
    return _told(item, match, _COMMENT.split(match["named"])[0].strip()) if match else None


def _told(line: str, match: re.Match[str], name: str) -> Told | None:
    """What a match tells, unless it is of the scale, of what is hoped for, or of no one thing."""
    begins = max(0, match.start("colour") - _NEAR) if name else 0
    hoped = NOT_SO.search(line[begins : match.end("colour")])
    if hoped or SEVERAL.search(line) or (name and (NO_NAME.search(name) or COLOURS.search(name))):
        return None
    place, colour = match.start("colour"), match["colour"]
    if step := STEP.match(line, place):
        colour = step["new"]
    name = _COUNTS.sub("", _LED_BY.sub("", _OVERALL.sub("", name)))
    return Told(name, colour, direction_of(line, colour, place))
