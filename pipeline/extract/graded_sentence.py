"""What a sentence says of a grade: the record that the readers of sentences share."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.records import Method


@dataclass(frozen=True, slots=True)
class GradedSentence:
    """A grade with its area in a text: ranges are in characters. ``area`` is empty for the service.

    ``grade`` is empty where it is said to be the one of now. ``subject`` is what stands where the
    council's name would, as printed. ``excepted`` are the areas that are left out where all are
    graded at once.
    """

    area: str
    grade: str
    start: int
    end: int
    is_current: bool
    as_of: str
    method: Method
    subject: str
    excepted: tuple[str, ...] = ()
