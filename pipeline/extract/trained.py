"""The trained components in models/: loaded once a process; what they take for a word."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language

MODELS = Path(__file__).parents[2] / "models"
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+|[^\w\s]")


class Component(StrEnum):
    """A trained component by its name in models/config.cfg and its folder in models/."""

    PASSAGE_KIND = "passage_kind"
    GRADED_AREA = "graded_area"
    TITLE = "title"


@cache
def trained(component: Component) -> Language:
    """The trained pipeline of a component."""
    return spacy.load(MODELS / component)


def words_of(text: str) -> list[str]:
    """The words and marks of a text as components read them: in small letters, a number as "#"."""
    words = _WORD.findall(text.lower().replace("’", "'"))
    return ["#" if word.isdigit() else word for word in words]
