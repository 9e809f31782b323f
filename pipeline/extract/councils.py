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
_WORD = re.compile(r"[A-Za-z][\w'’.-]*|&")
_EMAIL = re.compile(
    r"(?:[\w.+-]+@|\bwww\.|https?://(?:www\.)?)(?P<domain>(?:[\w-]+\.)*?(?P<base>[\w-]+\.gov\.uk))",
    re.IGNORECASE,
)
# "Ofsted inspected …", "an inspection of …'s services".
_INSPECTED = re.compile(r"\b(?:re-?)?inspect(?:ed|ion of|ions of|ing)\b[^.;]{0,90}$", re.IGNORECASE)
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
# A name before one of these is of somebody else ("Hampshire Constabulary").
_NOT_COUNCIL = re.compile(
    r"^\W{0,2}(?:constabulary|police|university|nhs|clinical|hospital|college|school|academy|football|fire|probation|diocese|road|street|house|avenue|lane)\b",
    re.IGNORECASE,
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
        for start, end in names_in(block.text):
            role = _role(reading, block, place, start, end)
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
        if not longest:
            place += 1
            continue
        for count in range(min(longest, len(words) - place), 0, -1):
            start, end = word.start(), words[place + count - 1].end()
            span = text[start:end].rstrip(".")
            name = re.sub(r"['’]s?$", "", span)
            if fold(name) in forms and _is_name(text, name, start, start + len(name), count):
                yield start, start + len(name)
                place += count - 1
                break
        place += 1


def _is_name(text: str, name: str, start: int, end: int, words: int) -> bool:
    if "\n" in name or "\t" in name:
        return False
    after = text[end : end + 24]
    if _NOT_COUNCIL.match(after):
        return False
    if words == 1 and name.lower() in _WORDS:
        begins = start == 0 or text[:start].rstrip()[-1:] in {".", "!", "?", ":", "•", ""}
        council = bool(_COUNCIL_WORD.match(after))
        placed = bool(
            re.search(r"\b(?:in|of|for|to|across|within|by|at|from|that)\s+$", text[:start])
        )
        return council or (placed and not begins)
    return True


def _first(word: str) -> str:
    return fold(word).split(" ")[0] if fold(word) else ""


@cache
def _starts() -> dict[str, int]:
    """The first words of all names, with the number of words of the longest name after each.

    Hyphenated names are one word in a text where they are several in a folded name.
    """
    longest: dict[str, int] = {}
    for name in alias_forms():
        words = name.split(" ")
        longest[words[0]] = max(longest.get(words[0], 0), len(words) + 1)
    # "The" is not part of a folded name, "London" may begin one.
    return longest


COUNCILS = Extractor("councils", _CUE, find_councils)
