"""The colours of RAG ratings: as words, letters and spots, and which way they went."""

from __future__ import annotations

import re
from collections.abc import Iterable

_I = re.IGNORECASE
ARROWS = "[↑▲⬆↗→↔➔►◄↓▼⬇↘]"
COLOUR = r"(?:red|amber|green|blue|grey|gray|yellow)"
# A colour, perhaps with which way it went: "Blue (up)".
COLOUR_ALONE = re.compile(rf"({COLOUR})(?:\s*\([^)]{{1,12}}\))?", _I)
COLOURS = re.compile(rf"\b{COLOUR}\b", _I)
STEP = re.compile(
    rf"\b(?P<old>{COLOUR})\s*(?:rating|status)?\s*(?:to|→|->|➔)\s*(?P<new>{COLOUR})\b", _I
)
# "Amber (previously Red)", "Amber (Red last month)", "Amber (October: Red)", "Amber, was Red".
EARLIER = re.compile(
    rf"""(?P<new>{COLOUR})\s*\(\s*(?!(?:by|target|forecast|expected|aim)\b)(?:\w+[\s:,]+){{0,4}}?
        (?P<old>{COLOUR})\b
      |(?P<new2>{COLOUR})\s*[,;:–—-]\s*(?:\w+\s+){{0,3}}?(?:previously|formerly|was|from)\s+
        (?P<old2>{COLOUR})\b
      |(?:was|previously|formerly|from)\s+(?P<old3>{COLOUR})\W+(?:and\s+)?(?:is\s+)?now\s+
        (?P<new3>{COLOUR})\b""",
    _I | re.VERBOSE,
)
_SAME = re.compile(
    r"""\b(?:remain(?:s|ed)?|unchanged|stays?|stayed|still|continues?|no\ change|same
        |then\ (?:as|and\ \w+)\ now|as\ (?:in|before|it\ was))\b | [→↔➔►=]""",
    _I | re.VERBOSE,
)
_BETTER = re.compile(
    r"\b(?:improv(?:ed|es|ing)|better|up|risen|rises|upgraded|moved up)\b|[↑▲⬆↗]", _I
)
_WORSE = re.compile(
    r"\b(?:worsen(?:ed|s|ing)?|declin(?:ed|es|ing)|deteriorat\w+|down|fallen|falls|downgraded"
    r"|slipped|dropped|worse)\b|[↓▼⬇↘]",
    _I,
)
_ORDER = {"red": 0, "amber": 1, "yellow": 1, "green": 2, "blue": 3}
# "C" is complete, which is blue elsewhere.
LETTERS = {"R": "red", "A": "amber", "G": "green", "B": "blue", "C": "blue"}
_SPOTS = str.maketrans(
    {
        **dict.fromkeys("🔴🟥", "red "),
        **dict.fromkeys("🟠🟧🟡🟨", "amber "),
        **dict.fromkeys("🟢🟩", "green "),
        **dict.fromkeys("🔵🟦", "blue "),
    }
)
_TWICE = re.compile(rf"\b({COLOUR})\s+\1\b", _I)
# "R", "A ↑"; "G (A)" with the one before, "A (Oct)" with its month.
_IN_LETTERS = re.compile(
    r"\W*[RAGBC](?:\W*|\s*(?:→|->|➔|to)\s*[RAGBC]\W*|\W+(?:was|from)\s+[RAGB]\W*"
    r"|\s*\(\W*[RAGB]\W*\)|\s*\([^\d)]*\)|\s+\d{1,2}\W\d{1,2}\W?\d*)"
)
# "On track (Green)".
_IN_BRACKETS = re.compile(rf"^(?!\W*{COLOUR}\b)[^\d]*[a-z][^\d]*\(({COLOUR})\)\W*$", _I)
# "3 Assessment and planning", "B. Supervision": the number is the row's.
NUMBER_BEFORE = re.compile(
    r"^(?:\d{1,2}(?:\.\d{1,2})?[.)]?|[A-Z]\d?[.)]|[A-Z]{1,2}\d{1,2}|\d{1,2}[A-Za-z][.)]?)\s+(?=\D)"
)


def colour_and_direction(text: str) -> tuple[str, str]:
    """The colour now, and which way it moved as two colours show or words and arrows tell."""
    if match := STEP.search(text):
        old, new = match["old"], match["new"]
    elif match := EARLIER.search(text):
        old = match["old"] or match["old2"] or match["old3"]
        new = match["new"] or match["new2"] or match["new3"]
    else:
        return COLOURS.findall(text)[-1], direction_told(text)
    return new, moved(old, new)


def are_of_a_scale(colours: Iterable[str]) -> bool:
    """Whether colours may be ratings: without a red or an amber one they may be of anything."""
    return not {"red", "amber"}.isdisjoint(colour.lower() for colour in colours)


def moved(old: str, new: str) -> str:
    """Which way a rating went from one colour to another."""
    step = _ORDER.get(new.lower(), 0) - _ORDER.get(old.lower(), 0)
    return "improved" if step > 0 else "worsened" if step < 0 else "unchanged"


def direction_told(text: str) -> str:
    """Which way words or arrows say that a rating went; empty where they don't."""
    if _SAME.search(text):
        return "unchanged"
    if _WORSE.search(text):
        return "worsened"
    if _BETTER.search(text):
        return "improved"
    return ""


def in_words(text: str) -> str:
    """A text with its coloured spots as words; a spot with its word is one colour."""
    return _TWICE.sub(r"\1", text.translate(_SPOTS))


def spelt(cell: str) -> str:
    """A cell with its colour in words: for its letter, its spot, or the word in brackets."""
    cell = in_words(cell).strip()
    if match := _IN_BRACKETS.search(cell):
        return match[1]
    if _IN_LETTERS.fullmatch(cell):
        return re.sub(r"\b[RAGBC]\b", lambda letter: LETTERS[letter[0]], cell)
    return cell
