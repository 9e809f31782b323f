"""Titles, committees and other names as printed to names as people write them."""

from __future__ import annotations

import re

_SMALL = frozenset("a an and at by for from in of on or the to with".split())
_CAPITALS = frozenset(
    "ILACS SIF JTAI LSCB SEND RAG MASH CAMHS DFE HMI UK EHC PEP LGA DCS PLO CIN LAC".split()
)


def clean_name(text: str) -> str:
    """A name on one line, without emphasis; upper case becomes title case."""
    text = re.sub(r"</?\w+>|\*+", "", text)
    text = re.sub(r"\s+", " ", text).strip(" :;–-")
    return _title_case(text) if text.isupper() and len(text) > 5 else text


def _title_case(text: str) -> str:
    words = text.split(" ")
    return " ".join(_word(word, place in (0, len(words) - 1)) for place, word in enumerate(words))


def _word(word: str, outer: bool) -> str:
    bare = re.sub(r"[^A-Z]", "", word)
    if bare in _CAPITALS:
        return word
    lower = word.lower()
    if lower in _SMALL and not outer:
        return lower
    return re.sub(r"(^|[-/(\[\"“‘])([a-z])", lambda m: m[1] + m[2].upper(), lower)
