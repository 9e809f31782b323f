"""The vocabulary's YAML files, checked as they are read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from pipeline.errors import VocabularyError
from pipeline.records import FieldName, Grade, PersonRole

# How surely a theme's patterns speak for it, by their key in themes.yml.
_THEME_WEIGHTS = {"names": 1.0, "speaks": 0.7, "hints": 0.4, "not": 0.0}
# What " ... " stands for there: a space, or up to three words between two.
_FEW_WORDS = r"(?:,? [a-z0-9]+){0,3}?,? "
# What a pattern there can begin with: sure letters, or one of some words in brackets.
_FIRST_WORD = re.compile(r"(?P<letter>[a-z0-9]+)(?![?*{])|\((?P<letters>[a-z0-9 |?]+)\)(?![?*])")


@dataclass(frozen=True, slots=True)
class Area:
    """An area that a framework judges. ``wordings`` are what papers call it, longest first.

    ``collective`` is false where a grade "in all areas" does not speak of it.
    """

    area: str
    family: str
    label: str
    wordings: tuple[str, ...]
    collective: bool


@dataclass(frozen=True, slots=True)
class Framework:
    """A framework between two dates. ``called`` is what papers call it."""

    file: str
    framework: str
    name: str
    inspectorate: str
    begins: date
    ends: date | None
    overall: bool
    no_overall_because: str
    grades: tuple[Grade, ...]
    called: tuple[str, ...]
    areas: tuple[Area, ...]

    def in_force(self, day: date) -> bool:
        """Whether inspections of that day were made under it."""
        return self.begins <= day and (self.ends is None or day <= self.ends)


@dataclass(frozen=True, slots=True)
class ThemePattern:
    """Words that speak for a theme, with their weight; with weight 0 they only look like it.

    ``pattern`` is matched where a word begins. ``begins`` are the letters, at most four, that the
    word can begin with.
    """

    pattern: re.Pattern[str]
    weight: float
    begins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the codebook, with the patterns that speak for it."""

    theme: str
    label: str
    patterns: tuple[ThemePattern, ...]


@dataclass(frozen=True, slots=True)
class FrontSheetLabels:
    """What the labels of front sheets mean, by label in lower case."""

    fields: dict[str, FieldName]
    people: dict[str, PersonRole]


@cache
def frameworks() -> tuple[Framework, ...]:
    """The frameworks in order of time."""
    folder = files("pipeline.vocabulary") / "frameworks"
    found = [_framework(file) for file in folder.iterdir() if file.name.endswith(".yml")]
    return tuple(sorted(found, key=lambda framework: (framework.begins, framework.file)))


@cache
def areas() -> dict[str, str]:
    """Every area with its family, which leads from one framework to the next."""
    found: dict[str, str] = {}
    for framework in frameworks():
        for area in framework.areas:
            found.setdefault(area.area, area.family)
    return found


@cache
def grade_wordings() -> dict[str, Grade]:
    """Every wording of a grade, in lower case, longest first."""
    content = _read(files("pipeline.vocabulary") / "grades.yml")
    pairs = [(wording, _grade(key, "grades.yml")) for key, ws in content.items() for wording in ws]
    return dict(sorted(pairs, key=lambda pair: -len(pair[0])))


@cache
def themes() -> tuple[Theme, ...]:
    """The themes of the codebook."""
    content = _read(files("pipeline.vocabulary") / "themes.yml")
    return tuple(_theme(key, value) for key, value in content.items())


@cache
def committee_words() -> tuple[frozenset[str], frozenset[str]]:
    """The last words of committees' names, and whole names, both in lower case."""
    content = _read(files("pipeline.vocabulary") / "committees.yml")
    return (
        frozenset(word.lower() for word in content["ends"]),
        frozenset(word.lower() for word in content["whole"]),
    )


@cache
def front_sheet_labels() -> FrontSheetLabels:
    """The labels of front sheets."""
    content = _read(files("pipeline.vocabulary") / "front_sheet.yml")
    try:
        return FrontSheetLabels(
            {label: FieldName(key) for key, ls in content["fields"].items() for label in ls},
            {label: PersonRole(key) for key, ls in content["people"].items() for label in ls},
        )
    except ValueError as error:
        raise VocabularyError(f"front_sheet.yml: {error}; use one of the known names") from None


def _read(file: Traversable) -> dict[str, Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        content = yaml.load(file.read_text("utf-8"), Loader=loader)
    except yaml.YAMLError as error:
        raise VocabularyError(f"{file.name} is not YAML: {error}") from None
    if not isinstance(content, dict):
        raise VocabularyError(f"{file.name} must be a mapping")
    return content


def _framework(file: Traversable) -> Framework:
    content = _read(file)
    try:
        return Framework(
            file=file.name,
            framework=content["framework"],
            name=content["name"],
            inspectorate=content["inspectorate"],
            begins=_day(content["begins"], file.name, "begins"),
            ends=_day(content["ends"], file.name, "ends") if content.get("ends") else None,
            overall=content["overall"],
            no_overall_because=content.get("no_overall_because", ""),
            grades=tuple(_grade(grade, file.name) for grade in content["grades"]),
            called=tuple(content["called"]),
            areas=tuple(_area(area, file.name) for area in content["areas"]),
        )
    except KeyError as error:
        raise VocabularyError(f"frameworks/{file.name} has no key {error}; add it") from None


def _area(content: dict[str, Any], file: str) -> Area:
    try:
        wordings = {str(wording).lower() for wording in (content["label"], *content["wordings"])}
        return Area(
            area=content["area"],
            family=content["family"],
            label=content["label"],
            wordings=tuple(sorted(wordings, key=lambda wording: (-len(wording), wording))),
            collective=content.get("collective", True),
        )
    except KeyError as error:
        raise VocabularyError(f"frameworks/{file}: an area has no key {error}; add it") from None


def _theme(key: str, content: dict[str, Any]) -> Theme:
    try:
        patterns = tuple(
            _theme_pattern(key, wording, _THEME_WEIGHTS[strength])
            for strength, wordings in content["patterns"].items()
            for wording in wordings
        )
        return Theme(key, content["label"], patterns)
    except KeyError as error:
        raise VocabularyError(
            f"themes.yml: {key}: {error} is missing or unknown; a theme has a label and patterns, "
            f"and patterns are {', '.join(_THEME_WEIGHTS)}"
        ) from None


def _theme_pattern(key: str, wording: str, weight: float) -> ThemePattern:
    first = _FIRST_WORD.match(wording)
    if first is None:
        raise VocabularyError(
            f"themes.yml: {key}: {wording!r} must begin with a letter, or with words in brackets"
        )
    begins = first["letters"].split("|") if first["letters"] else [first["letter"]]
    try:
        pattern = re.compile(rf"(?:{wording.replace(' ... ', _FEW_WORDS)})(?![a-z0-9])")
    except re.error as error:
        raise VocabularyError(f"themes.yml: {key}: {wording!r} is no pattern: {error}") from None
    return ThemePattern(
        pattern, weight, tuple(re.sub(r".\?", "", word).split()[0][:4] for word in begins)
    )


def _grade(value: str, file: str) -> Grade:
    try:
        return Grade(value)
    except ValueError:
        known = ", ".join(Grade)
        raise VocabularyError(f"{file}: {value!r} is not a grade; use one of {known}") from None


def _day(value: object, file: str, key: str) -> date:
    if not isinstance(value, date):
        raise VocabularyError(f"frameworks/{file}: {key} must be a day such as 2018-01-01")
    return value
