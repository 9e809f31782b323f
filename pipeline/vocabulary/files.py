"""The vocabulary's YAML files, checked as they are read."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Annotated, Any, Literal, TypeVar

import yaml
from pydantic import AfterValidator, ConfigDict, TypeAdapter, ValidationError, ValidationInfo
from pydantic.dataclasses import dataclass
from pydantic_core import ErrorDetails

from pipeline.errors import VocabularyError
from pipeline.records import FieldName, Grade, PersonRole

# How surely a theme's patterns speak for it, by their key in themes.yml.
_THEME_WEIGHTS = {"names": 1.0, "speaks": 0.7, "hints": 0.4, "not": 0.0}
# What " ... " stands for there: a space, or up to three words between two.
_FEW_WORDS = r"(?:,? [a-z0-9]+){0,3}?,? "
# What a pattern there can begin with: sure letters, or one of some words in brackets.
_FIRST_WORD = re.compile(r"(?P<letter>[a-z0-9]+)(?![?*{])|\((?P<letters>[a-z0-9 |?]+)\)(?![?*])")

_STRICT = ConfigDict(extra="forbid")
_Content = TypeVar("_Content")
Family = Literal[
    "leadership", "help_protection", "care", "care_leavers", "adoption", "board", "overall"
]


def _with_label(wordings: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
    """Wordings and the label, in lower case, longest first."""
    every = {wording.lower() for wording in (*wordings, info.data.get("label", ""))}
    return tuple(sorted(every, key=lambda wording: (-len(wording), wording)))


def _after_begins(ends: date | None, info: ValidationInfo) -> date | None:
    if ends is not None and ends < info.data.get("begins", ends):
        raise ValueError("is before begins")
    return ends


@dataclass(frozen=True, slots=True, config=_STRICT)
class Area:
    """An area that a framework judges. ``wordings`` are what papers call it, longest first.

    ``collective`` is false where a grade "in all areas" does not speak of it.
    """

    area: str
    family: Family
    label: str
    wordings: Annotated[tuple[str, ...], AfterValidator(_with_label)]
    collective: bool = True


@dataclass(frozen=True, slots=True, config=_STRICT)
class Framework:
    """A framework between two dates. ``called`` is what papers call it.

    ``whole_authority`` is false where only one service or a partnership was inspected.
    """

    file: str
    framework: str
    name: str
    inspectorate: str
    begins: date
    overall: bool
    grades: tuple[Grade, ...]
    called: tuple[str, ...]
    areas: tuple[Area, ...]
    ends: Annotated[date | None, AfterValidator(_after_begins)] = None
    whole_authority: bool = True
    no_overall_because: str = ""

    def in_force(self, day: date) -> bool:
        """Whether inspections of that day were made under it."""
        return self.begins <= day and (self.ends is None or day <= self.ends)


@dataclasses.dataclass(frozen=True, slots=True)
class ThemePattern:
    """Words that speak for a theme, with their weight; with weight 0 they only look like it.

    ``pattern`` is matched where a word begins. ``begins`` are the letters, at most four, that the
    word can begin with.
    """

    pattern: re.Pattern[str]
    weight: float
    begins: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the codebook, with the patterns that speak for it."""

    theme: str
    label: str
    patterns: tuple[ThemePattern, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class FrontSheetLabels:
    """What the labels of front sheets mean, by label as ``_label`` compares them."""

    fields: dict[str, FieldName]
    people: dict[str, PersonRole]
    unused: frozenset[str]
    _ranks: dict[str, int]

    def field(self, label: str) -> FieldName | None:
        """The field that a printed label stands for."""
        return self.fields.get(_label(label))

    def role(self, label: str) -> PersonRole | None:
        """Whom a printed label names."""
        label = _label(label)
        return self.people.get(label) or self.people.get(label.removesuffix(" name"))

    def is_used(self, label: str) -> bool:
        """Whether a printed label stands for a field, or names someone."""
        return bool(self.field(label) or self.role(label))

    def is_known(self, label: str) -> bool:
        """Whether a printed label is one that is used, or that is known to be of no use."""
        return self.is_used(label) or _label(label) in self.unused

    def rank(self, label: str) -> int:
        """Which of two labels of one field tells more: the lower one."""
        return self._ranks[_label(label)]


@dataclass(frozen=True, slots=True, config=_STRICT)
class _Committees:
    ends: tuple[str, ...]
    whole: tuple[str, ...]


@dataclass(frozen=True, slots=True, config=_STRICT)
class _Labels:
    fields: dict[FieldName, tuple[str, ...]]
    people: dict[PersonRole, tuple[str, ...]]
    unused: tuple[str, ...]


@dataclass(frozen=True, slots=True, config=_STRICT)
class _ThemeContent:
    label: str
    patterns: dict[Literal["names", "speaks", "hints", "not"], tuple[str, ...]]


@cache
def frameworks() -> tuple[Framework, ...]:
    """The frameworks in order of time."""
    folder = files("pipeline.vocabulary") / "frameworks"
    found = [
        _read(file, Framework, {"file": file.name})
        for file in folder.iterdir()
        if file.name.endswith(".yml")
    ]
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
    content = _read(_file("grades.yml"), dict[Grade, tuple[str, ...]])
    pairs = [(wording, grade) for grade, wordings in content.items() for wording in wordings]
    return dict(sorted(pairs, key=lambda pair: -len(pair[0])))


@cache
def themes() -> tuple[Theme, ...]:
    """The themes of the codebook."""
    content = _read(_file("themes.yml"), dict[str, _ThemeContent])
    return tuple(_theme(key, value) for key, value in content.items())


@cache
def committee_words() -> tuple[frozenset[str], frozenset[str]]:
    """The last words of committees' names, and whole names, both in lower case."""
    content = _read(_file("committees.yml"), _Committees)
    return (
        frozenset(word.lower() for word in content.ends),
        frozenset(word.lower() for word in content.whole),
    )


@cache
def front_sheet_labels() -> FrontSheetLabels:
    """The labels of front sheets."""
    content = _read(_file("front_sheet.yml"), _Labels)
    fields = {_label(label): name for name, labels in content.fields.items() for label in labels}
    return FrontSheetLabels(
        fields,
        {_label(label): role for role, labels in content.people.items() for label in labels},
        frozenset(map(_label, content.unused)),
        {label: rank for rank, label in enumerate(fields)},
    )


def _label(printed: str) -> str:
    """A label as it is compared: lower case, without the punctuation and articles around it."""
    text = re.sub(r"\s+", " ", printed).lower().replace("’", "'").strip(" :?.*_-")
    return re.sub(r"^the | the$", "", text)


def _file(name: str) -> Traversable:
    return files("pipeline.vocabulary") / name


def _read(
    file: Traversable, kind: type[_Content], more: Mapping[str, str] = MappingProxyType({})
) -> _Content:
    """A file's content as records of a kind.

    Raises VocabularyError, which names the file, the key and what is wrong with it.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        content: Any = yaml.load(file.read_text("utf-8"), Loader=loader)
    except yaml.YAMLError as error:
        raise VocabularyError(f"{file.name} is not YAML: {error}") from None
    if not isinstance(content, dict):
        raise VocabularyError(f"{file.name} must be a mapping")
    try:
        return TypeAdapter(kind).validate_python({**content, **more})
    except ValidationError as error:
        raise VocabularyError(f"{file.name}: {'; '.join(map(_told, error.errors()))}") from None


def _told(error: ErrorDetails) -> str:
    place = ".".join(str(key) for key in error["loc"])
    return f"{place}: {error['msg']}, not {error['input']!r:.80}"


def _theme(key: str, content: _ThemeContent) -> Theme:
    patterns = tuple(
        _theme_pattern(key, wording, _THEME_WEIGHTS[strength])
        for strength, wordings in content.patterns.items()
        for wording in wordings
    )
    return Theme(key, content.label, patterns)


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
