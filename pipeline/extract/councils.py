"""The councils that a document names, and where: a letterhead says more than a passing mention."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from pipeline.extract.reading import Extractor, Reading
from pipeline.records import Block, BlockKind, CouncilMention, CouncilRole
from pipeline.vocabulary import alias_forms, email_domains, fold

_CUE = re.compile(r"[A-Z]")
# Parts of words with hyphens are words: "Stoke-on-Trent" is a name, so is the "Medway" that a
# "Medway-based" team has.
_WORD = re.compile(r"[A-Za-z][\w'’.]*|&")
_POSSESSIVE = re.compile(r"['’]s?$")
_EMAIL = re.compile(
    r"(?:[\w.+-]+@|\bwww\.|https?://(?:www\.)?)(?P<domain>(?:[\w-]+\.)*?(?P<base>[\w-]+\.gov\.uk))",
    re.IGNORECASE,
)
# "Ofsted inspected …", "an inspection of …'s services".
# In "… when it was last inspected and Ambridge was good" Ambridge is another one.
_INSPECTED = re.compile(
    r"\b(?:re-?)?inspect(?:ed|ion of|ions of|ing)\b"
    r"(?:(?!\b(?:and|but|when|while|where|as|which|than|like)\b)[^.;,]){0,90}$",
    re.IGNORECASE,
)
_ITS_INSPECTION = re.compile(r"['’]s? (?:ofsted|inspection|ilacs)\b", re.IGNORECASE)
_FULL = re.compile(r"\b(?:Council|Borough of|City of)\b")
_LETTERHEAD = 12
# Names that are words as well: alone they count only beside a word that makes them a council.
_WORDS = frozenset(
    {
        "reading",
        "bury",
        "sale",
        "kingston",
        "richmond",
        "newcastle",
        "stockton",
        "telford",
        "hull",
        "bcp",
    }
)
_COUNCIL_WORD = re.compile(
    r"^\W{0,2}(?:(?:borough|city|county|metropolitan)\s+)*(?:council|children|local|borough|city|lscb|ofsted|authority|safeguarding|['’]s)",
    re.IGNORECASE,
)
# Behind the name of a place: "Hampshire Constabulary", "Devon Partnership NHS Trust", "Devon and
# Cornwall Police", "Store Street, Manchester M1 2WD", "Newcastle-under-Lyme", "Bury St Edmunds",
# "Derbyshire Dales District Council".
_OTHERS_AFTER = re.compile(
    r"""
    (?:[ ](?i:school|academy|college|football|fire|probation|diocese|road|street|house|avenue
                  |lane|crescent|airport|cathedral|crown[ ]court|magistrates)\b)
  | (?:(?:[ ](?:and|&)(?:[ ][A-Z][\w'’-]*){1,2}?)?(?:[ ][A-Z][\w'’-]*){0,3}?[ ]
       (?i:constabulary|police|university|universities|nhs|hospitals?|clinical|combined[ ]authority
          |city[ ]region|integrated[ ]care|(?:foundation|partnership|healthcare)[ ]trust|ICB|CCG)\b)
  | (?:[ ][A-Z][\w'’-]+){0,2}[ ](?:Town|Parish)[ ]Council\b
  | (?:[ ](?!City|County|Borough)[A-Z][\w'’-]+){1,2}[ ](?:District|Borough|City)[ ]Council\b
  | ,?[ ][A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}\b
  | -(?:\w+-)*[A-Z]
  | [ ](?:St\.?|upon|under)[ ][A-Z]
    """,
    re.VERBOSE,
)
# Before it: "Greater Manchester", "New York", "West Kent", "University of Leeds", "Smith-Kent".
_OTHERS_BEFORE = re.compile(
    r"""
    (?:\b(?=[A-Z])(?i:greater|new|royal|mid|(?:north|south)?[ -]?(?:east|west)|north|south)
      |\b(?=[A-Z])(?i:university|diocese|(?:arch)?bishop|duke|earl)[ ]of
      |\bNHS)[ ]$
  | [A-Za-z]-$
    """,
    re.VERBOSE,
)
# "Councillor Kent", "Mr Alan Derby", "Councillors Ash, Birch and Kent".
_PERSON_BEFORE = re.compile(
    r"""
    \b(?=[A-Z])(?i:councillor|cllr|alderman|mrs?|ms|miss|dr|prof(?:essor)?|sir|dame|lord|lady
                   |baroness|judge|rev(?:erend)?)\.?[ ](?:[A-Z][\w'’.-]*[ ]){0,2}$
  | \b(?=[A-Z])(?i:councillors|cllrs)[ ](?:[A-Z][\w'’.-]*(?:,?[ ](?:and|&)[ ]|,?[ ]))*$
    """,
    re.VERBOSE,
)

# "Sarah Kent, Director of …", "Alan Derby (Head of …)".
_PERSON_AFTER = re.compile(
    r"""\s*[,(–-]\s*(?:the\s+)?(?:[A-Z][\w'’-]*,?\s+){0,3}(?:Director|Head|Officer|Manager|Lead|Leader
        |Members?|Chair|Chief|Executive|Inspector|HMI|Commissioner|Adviser|Advisor|Consultant)\b""",
    re.VERBOSE,
)
_FORENAME = re.compile(r"\b[A-Z][a-z]+[ ]$")
# "the team from X visited", "a home near X", "works for X and for Y": others that a paper speaks of
# in passing.
_COMES_FROM = re.compile(
    r"\b(?:(?:team|peers?|colleagues|directors?|chair|reviewers?|managers?|auditors?|workers?|officers?)"
    r" from|near|outside|unlike|works?(?: \w+)? for|and for|neighbouring|such as)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# What is formed as councils' names are but is none: misspelt, perhaps.
_LIKE_A_NAME = re.compile(
    r"""(?:(?:London[ ])?Borough|City)[ ]of
        [ ][A-Z][\w'’-]+(?:[ ](?:and[ ]|upon[ ]|on[ ]|&[ ])?[A-Z][\w'’-]+){0,3}
      |[A-Z][\w'’-]+(?:[ ](?:and[ ]|upon[ ]|on[ ]|of[ ]|&[ ])?[A-Z][\w'’-]+){0,3}?
        (?:[ ](?:City|County|Borough|Metropolitan|District))*[ ](?:Council|MBC)\b""",
    re.VERBOSE,
)


def find_councils(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[CouncilMention]:
    """Each council named, once for every place that tells differently, with how often.

    The name of a council counts three times what that of its place does.
    """
    counts: Counter[tuple[CouncilRole, str]] = Counter()
    first: dict[tuple[CouncilRole, str], tuple[Block, int, int, str]] = {}
    for place, block in enumerate(blocks):
        for start, end, key in _domains(block.text):
            counts[CouncilRole.EMAIL, key] += 1
            first.setdefault((CouncilRole.EMAIL, key), (block, start, end, block.text[start:end]))
        named = list(names_in(block.text))
        for start, end in (*named, *_unknown(block.text, named)):
            role = _role(reading, block, place, start, end)
            if role is CouncilRole.TEXT and _COMES_FROM.search(block.text[:start]):
                continue
            key = fold(block.text[start:end])
            # "… County Council" is of the council; a bare name may be of the place.
            counts[role, key] += 3 if _FULL.search(block.text[start:end]) else 1
            first.setdefault((role, key), (block, start, end, block.text[start:end]))
    for (role, key), count in counts.items():
        block, start, end, text = first[role, key]
        yield CouncilMention(text, role, count, reading.outline.evidence(block, start, end))


def _role(reading: Reading, block: Block, place: int, start: int, end: int) -> CouncilRole:
    alone = len(block.text.strip()) - (end - start) < 12
    if place < _LETTERHEAD and alone and block.kind is not BlockKind.LIST_ITEM:
        return CouncilRole.LETTERHEAD
    if place < _LETTERHEAD and (block.kind is BlockKind.HEADING or len(block.text) < 160):
        return CouncilRole.TITLE
    if _INSPECTED.search(block.text[:start]) or _ITS_INSPECTION.match(block.text[end:]):
        return CouncilRole.INSPECTED
    return CouncilRole.TEXT


def _domains(text: str) -> Iterator[tuple[int, int, str]]:
    if ".gov.uk" not in text.lower():
        return
    known = email_domains()
    for match in _EMAIL.finditer(text):
        if match["base"].lower() in known:
            yield match.start("base"), match.end("base"), match["base"].lower()


def names_in(text: str) -> Iterator[tuple[int, int]]:
    """The ranges of councils' names in a text: the longest name that stands at a place."""
    starts, forms = _starts(), alias_forms()
    words = list(_WORD.finditer(text))
    place = 0
    while place < len(words):
        word = words[place]
        longest = starts.get(_first(word[0]), 0) if word[0][:1].isupper() else 0
        for count in range(min(longest, len(words) - place), 0, -1):
            start = word.start()
            name = text[start : words[place + count - 1].end()].rstrip(".")
            name = _POSSESSIVE.sub("", name)
            if fold(name) in forms and _is_name(text, start, start + len(name)):
                yield start, start + len(name)
                place += count - 1
                break
        place += 1


def _unknown(text: str, named: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The ranges of what is formed as a council's name is, where no known name stands."""
    if "Council" not in text and "Borough of" not in text and "MBC" not in text:
        return
    for match in _LIKE_A_NAME.finditer(text):
        if not any(match.start() < end and start < match.end() for start, end in named):
            yield match.span()


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a name is that of a council, and not a word, or part of another's name."""
    name, before, after = text[start:end], text[max(0, start - 80) : start], text[end : end + 80]
    if "\n" in name or "\t" in name:
        return False
    if "council" in name.lower():
        return True
    if _OTHERS_AFTER.match(after) or _OTHERS_BEFORE.search(before) or _PERSON_BEFORE.search(before):
        return False
    if _FORENAME.search(before) and _PERSON_AFTER.match(after):
        return False
    if name.lower() in _WORDS:
        begins = before.rstrip()[-1:] in {".", "!", "?", ":", "•", ""}
        placed = re.search(r"\b(?:in|of|for|to|across|within|by|at|from|that)\s+$", before)
        return bool(_COUNCIL_WORD.match(after)) or (bool(placed) and not begins)
    return True


def _first(word: str) -> str:
    return fold(_POSSESSIVE.sub("", word)).split(" ")[0]


@cache
def _starts() -> dict[str, int]:
    """The first words of all names, with the number of words of the longest name after each."""
    longest: dict[str, int] = {}
    for name in alias_forms():
        words = name.split(" ")
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


COUNCILS = Extractor("councils", _CUE, find_councils)
