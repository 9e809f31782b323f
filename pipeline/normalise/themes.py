"""Themes of a passage, by the codebook: one to three, the ones that its words are about."""

from __future__ import annotations

import re

from pipeline.records import AddressedTo, ThemeFound
from pipeline.vocabulary import themes

_MOST = 3


def themes_of(text: str, addressed_to: AddressedTo) -> tuple[ThemeFound, ...]:
    """The themes that a passage is about, strongest first."""
    lead = re.split(r"\b(?:including|such as|so that|in order to)\b", text, maxsplit=1)[0]
    found = []
    for theme in themes():
        weight = max((w for pattern, w in theme.patterns if pattern.search(lead)), default=0.0)
        if weight:
            found.append(ThemeFound(theme.theme, weight))
    found.sort(key=lambda theme: -theme.confidence)
    return tuple(found[:_MOST])
