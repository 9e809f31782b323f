"""Which framework an inspection was made under, and which of its areas a wording names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from rapidfuzz import fuzz, process

from pipeline.records import InspectionKind, MatchGrade
from pipeline.vocabulary import Area, Framework, frameworks

# How long before its first and after its last day a framework's judgements may be dated.
_ABOUT = timedelta(days=92)
_LIKENESS = 88.0
_MARGIN = 4.0
_KINDS = (
    (re.compile(r"\bmonitoring visits?\b", re.I), InspectionKind.MONITORING_VISIT),
    (re.compile(r"\bfocus+ed visits?\b", re.I), InspectionKind.FOCUSED_VISIT),
    (re.compile(r"\bre-?inspect", re.I), InspectionKind.REINSPECTION),
    (re.compile(r"\bshort (?:(?:[\w’']+ ){0,2}inspection|one)\b", re.I), InspectionKind.SHORT),
)


@dataclass(frozen=True, slots=True)
class AreaMatch:
    """An area that a wording names."""

    area: str
    grade: MatchGrade
    score: float


def kind_of_inspection(wording: str) -> InspectionKind | None:
    """The kind of inspection that words speak of; none where they don't say."""
    kinds = [kind for pattern, kind in _KINDS if pattern.search(wording)]
    # "Three monitoring visits and a re-inspection" is about the latter, which has a judgement.
    return (
        InspectionKind.REINSPECTION
        if InspectionKind.REINSPECTION in kinds
        else next(iter(kinds), None)
    )


def named_framework(wording: str, day: date | None) -> Framework | None:
    """The framework that words name; of one with several versions, that of the day.

    Where words name several, the longest name counts ("Joint Targeted Area Inspection").
    """
    text = _fold(wording)
    best: tuple[int, Framework] | None = None
    for framework in frameworks():
        if day is not None and not framework.in_force(day) and framework.areas:
            continue
        for called in framework.called:
            name = _fold(called)
            if re.search(rf"\b{re.escape(name)}\b", text) and (best is None or len(name) > best[0]):
                best = (len(name), framework)
    return best[1] if best else None


def framework_in_force(day: date) -> Framework | None:
    """The framework under which whole authorities were inspected on a day."""
    in_force = [f for f in frameworks() if f.in_force(day) and f.whole_authority]
    return in_force[-1] if in_force else None


def match_earlier_area(wording: str, day: date) -> AreaMatch | None:
    """The area that a wording names in a framework of about that day.

    Frameworks came and went within months of each other, and inspections of one were published
    under the next: a framework that names the area in these very words is preferred.
    """
    if "/" in wording:
        # One of two, whichever there was then: "safeguarding / the protection of children".
        for framework in (f for f in frameworks() if f.in_force(day)):
            for part in wording.split("/"):
                if area := _exact(_clean(part), framework):
                    return AreaMatch(area.area, MatchGrade.EXACT, 100.0)
    near = [f for f in reversed(frameworks()) if f.areas and _is_near(f, day)]
    near.sort(key=lambda framework: not framework.in_force(day))
    for framework in near:
        if area := _exact(_clean(wording), framework):
            return AreaMatch(area.area, MatchGrade.EXACT, 100.0)
    return match_area(wording, framework_in_force(day))


def _is_near(framework: Framework, day: date) -> bool:
    return framework.begins <= day + _ABOUT and (
        framework.ends is None or day - _ABOUT <= framework.ends
    )


def match_area(wording: str, framework: Framework | None) -> AreaMatch | None:
    """The area that a wording names: in the framework, else in any, else by likeness.

    A wording of another framework is read as the framework's only area of the same family.
    """
    name = _clean(wording)
    if not name:
        return None
    if framework is not None and (area := _exact(name, framework)):
        return AreaMatch(area.area, MatchGrade.EXACT, 100.0)
    elsewhere = [
        a
        for f in reversed(frameworks())
        # What was inspected on its own is no part of an inspection of the whole.
        if (framework is None or f.whole_authority or not framework.whole_authority)
        and (a := _exact(name, f))
    ]
    if elsewhere:
        found = elsewhere[0]
        if framework is None or not framework.areas:
            return AreaMatch(found.area, MatchGrade.NORMALISED, 100.0)
        same = [a for a in framework.areas if a.area == found.area]
        family = same or [a for a in framework.areas if a.family == found.family]
        return AreaMatch(family[0].area, MatchGrade.NORMALISED, 100.0) if len(family) == 1 else None
    return _fuzzy(name, framework)


def match_areas(wording: str, framework: Framework | None) -> list[AreaMatch]:
    """The areas that a wording names: two where the framework parts what another joined.

    "Children in care and care leavers" is one area until 2022, and two from 2023 on.
    """
    if framework is not None and _exact(_clean(wording), framework) is None:
        for joint in re.finditer(r"\s+(?:and|&)\s+", wording):
            halves = (wording[: joint.start()], wording[joint.end() :])
            areas = [_exact(_clean(half), framework) for half in halves]
            if all(areas):
                return [AreaMatch(a.area, MatchGrade.NORMALISED, 100.0) for a in areas if a]
    match = match_area(wording, framework)
    return [match] if match else []


def _exact(name: str, framework: Framework) -> Area | None:
    for area in framework.areas:
        if any(_clean(wording) == name for wording in area.wordings):
            return area
    return None


def _fuzzy(name: str, framework: Framework | None) -> AreaMatch | None:
    forms = {
        _clean(wording): area.area
        for f in ([framework] if framework and framework.areas else frameworks())
        for area in f.areas
        for wording in area.wordings
        if len(wording) > 12
    }
    if any(form.startswith(f"{name} ") for form in forms):
        # Cut off before what tells one area from the next.
        return None
    ranked = process.extract(name, forms.keys(), scorer=fuzz.ratio, limit=12)
    best: dict[str, float] = {}
    for form, score, _ in ranked:
        best[forms[form]] = max(best.get(forms[form], 0.0), score)
    order = sorted(best.items(), key=lambda item: -item[1])
    if not order or order[0][1] < _LIKENESS:
        return None
    if len(order) > 1 and order[0][1] - order[1][1] < _MARGIN:
        return None
    return AreaMatch(order[0][0], MatchGrade.FUZZY, order[0][1])


@cache
def _clean(wording: str) -> str:
    text = re.sub(r"\([^)]*\)", " ", wording)
    text = re.sub(r"^\W*(?:\d(?:\.\d)?[.)]?\s+)?(?:of which:?\s+)?", "", text)
    text = re.sub(r"(?<=[a-z])\d+$", "", text.strip())
    name = _fold(text).removeprefix("the ").strip()
    # A board under its own name or initials, or called so: "Ambridge Safeguarding Children Board",
    # "ASCB", "the Board".
    if name == "board":
        return "lscb"
    board = re.fullmatch(
        r"(?:.* )?((?:local )?safeguarding children(?:'s)? board|(?=\w)\w{0,4}scb)", name
    )
    if board is None:
        return name
    return "lscb" if board[1].endswith("scb") else board[1]


def _fold(text: str) -> str:
    text = text.lower().replace("’", "'").replace("&", " and ")
    return re.sub(r"[^a-z0-9/']+", " ", text).strip()
