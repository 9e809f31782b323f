"""Texts compared by their letters: how labels, headings and fields are held against each other."""

from __future__ import annotations

import re


def squash(text: str) -> str:
    """The letters and digits of a text, in lower case."""
    return re.sub(r"[^a-z0-9]", "", text.lower())
