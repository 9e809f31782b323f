"""Graded wordings to judgements: areas of the framework in force, now or then, each once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pipeline.normalise.councils import match_council
from pipeline.normalise.dates import read_date
from pipeline.normalise.frameworks import (
    AreaMatch,
    framework_in_force,
    match_area,
    match_areas,
    match_earlier_area,
)
from pipeline.records import (
    VISITS,
    DateInterval,
    Grade,
    InspectionFound,
    Issue,
    Judgement,
    JudgementMention,
    MatchGrade,
    Method,
    Precision,
    Severity,
    Stage,
)
from pipeline.vocabulary import Framework, frameworks, grade_wordings
from pipeline.vocabulary.calendar import YEAR_ALONE

OVERALL = "overall_effectiveness"
# How sure a judgement is by how it was found; a fuzzy match of the area lowers it.
_CONFIDENCE = {
    Method.TABLE: 0.99,
    Method.LABELLED: 0.97,
    Method.SENTENCE: 0.9,
    Method.COLLECTIVE: 0.85,
    Method.TRAINED: 0.8,
}
_ORDER = list(_CONFIDENCE)
_OF_SEVERAL = 0.98
# A judgement dated this long before the inspection that a paper is about is of an earlier one.
_ONE_INSPECTION = timedelta(days=60)
_LONG_AGO = timedelta(days=550)
# So many more of a paper's areas must be another framework's for it to be of that one.
_PLAINLY = 2
# How many letters a paper's judgements stand apart, where it tells them together.
_PASSAGE = 700


@dataclass(frozen=True, slots=True)
class Setting:
    """What a document's judgements are read by: its council, its date and its inspection.

    ``previous`` is the day of the inspection before, where the document tells of one: what it
    recalls without a date was judged then.
    """

    council_id: str | None
    reference: date | None
    inspection: InspectionFound | None
    framework: Framework | None
    previous: date | None


def judgements_found(
    mentions: Sequence[JudgementMention], setting: Setting
) -> tuple[tuple[Judgement, ...], tuple[Issue, ...]]:
    """The judgements, one for each area and time, and what could not be matched or contradicts."""
    setting = replace(setting, framework=_framework_named(mentions, setting))
    mentions = list(_with_those_before(mentions, setting))
    found: list[Judgement] = []
    issues: list[Issue] = []
    for mention in mentions:
        if _is_of_another(mention, setting):
            continue
        judgements = list(_read(mention, setting))
        if not judgements and mention.area and mention.method is Method.TABLE:
            issues.append(
                Issue(
                    Stage.NORMALISE,
                    Severity.WARNING,
                    "area_unmatched",
                    f"{mention.area!r} ({mention.grade}) is in a table of judgements, "
                    "but is no area of a known framework",
                    mention.evidence,
                )
            )
        found.extend(judgements)
    same = [mention for mention in mentions if not mention.grade]
    found.extend(_same_as_now(same, found, setting))
    kept, conflicts = _once_each(found)
    return tuple(kept), (*issues, *conflicts)


def _framework_named(mentions: Sequence[JudgementMention], setting: Setting) -> Framework | None:
    """The framework that a paper's judgements are of: another than its inspection's day gives
    where the areas that it names are plainly those of the other, and none is of its own alone.
    """
    areas = {m.area for m in mentions if m.area and _is_of_now(m, setting)}

    def named(framework: Framework) -> int:
        return sum(1 for area in areas if _is_exactly(area, framework))

    own = setting.framework
    if own is None or not own.whole_authority:
        return own
    others = [
        f
        for f in frameworks()
        if f.whole_authority and (setting.reference is None or f.begins <= setting.reference)
    ]
    best = max(others, key=named, default=own)
    own_alone = any(_is_exactly(area, own) and not _is_exactly(area, best) for area in areas)
    return best if named(best) >= named(own) + _PLAINLY and not own_alone else own


def _is_of_now(mention: JudgementMention, setting: Setting) -> bool:
    return mention.is_current and _is_current(mention, _as_of(mention, setting), setting)


def _is_exactly(area: str, framework: Framework) -> bool:
    match = match_area(area, framework)
    return match is not None and match.grade is MatchGrade.EXACT


def _same_as_now(
    mentions: Sequence[JudgementMention], found: Sequence[Judgement], setting: Setting
) -> Iterator[Judgement]:
    """Earlier judgements of which a document says only that they are the same as those of now."""
    now = next((j for j in found if j.is_current and j.area == OVERALL), None)
    for mention in mentions:
        as_of = read_date(mention.as_of, setting.reference)
        if now is not None and as_of is not None:
            yield replace(
                now,
                is_current=False,
                as_of=as_of.start,
                as_of_precision=as_of.precision,
                method=mention.method,
                confidence=_CONFIDENCE[mention.method],
                area_raw=mention.area,
                evidence=mention.evidence + now.evidence,
            )


def _is_of_another(mention: JudgementMention, setting: Setting) -> bool:
    """Whether the sentence judges a council that is not the document's."""
    if not mention.subject:
        return False
    match = match_council(mention.subject)
    exact = match is not None and match.grade is MatchGrade.EXACT
    return exact and match is not None and setting.council_id not in (None, match.council_id)


def _read(mention: JudgementMention, setting: Setting) -> Iterator[Judgement]:
    grade = grade_of(mention.grade)
    if grade is None or (grade is Grade.NOT_JUDGED and not mention.area):
        return
    as_of = _as_of(mention, setting)
    is_current = _is_current(mention, as_of, setting) and _is_given(grade, setting)
    then = as_of.start if as_of else None if is_current else setting.previous
    framework = _framework(is_current, then, setting)
    confidence = _CONFIDENCE[mention.method]
    base = Judgement(
        OVERALL,
        grade,
        is_current,
        *_day(is_current, as_of, setting),
        mention.method,
        confidence,
        mention.area,
        mention.grade,
        mention.evidence,
    )
    if mention.method is Method.COLLECTIVE:
        areas = (
            [area.area for area in framework.areas if area.collective] if framework else [OVERALL]
        )
        left_out = {m.area for name in mention.excepted for m in match_areas(name, framework)}
        yield from (replace(base, area=area) for area in areas if area not in left_out)
        return
    if not mention.area or _is_whole_service(mention.area):
        # What is recalled of the service as a whole sums up what was judged in parts.
        if framework is None or framework.overall or not framework.no_overall_because:
            yield base
        return
    if then is not None and not is_current:
        earlier = match_earlier_area(mention.area, then)
        matches = [earlier] if earlier else []
    else:
        matches = match_areas(mention.area, framework)
    if not matches and grade is Grade.NOT_JUDGED:
        # An area that its framework did not have: what a later one calls it.
        matches = match_areas(mention.area, None)
    for match in matches:
        likeness = match.score / 100 if match.grade is MatchGrade.FUZZY else 1.0
        # "Children in care and care leavers" of a framework that grades each is less sure of each.
        likeness *= _OF_SEVERAL if len(matches) > 1 else 1.0
        yield replace(base, area=match.area, confidence=round(confidence * likeness, 2))


def _as_of(mention: JudgementMention, setting: Setting) -> DateInterval | None:
    """The date printed with a judgement; without a year it is the one nearest to the inspection."""
    start = setting.inspection.start_date if setting.inspection else None
    if not mention.as_of:
        return None
    if start is None or YEAR_ALONE.search(mention.as_of):
        return read_date(mention.as_of, setting.reference)
    years = (
        read_date(f"{mention.as_of} {year}", None) for year in range(start.year - 1, start.year + 2)
    )
    return min(filter(None, years), key=lambda day: abs(day.start - start), default=None)


def _with_those_before(
    mentions: Sequence[JudgementMention], setting: Setting
) -> Iterator[JudgementMention]:
    """The mentions, of which one without a date whose area only the framework of the inspection
    before had is of that inspection, and so is the rest of its table.
    """
    earlier = [
        (day.start, mention.as_of)
        for mention in mentions
        if (day := _as_of(mention, setting)) and not _is_of_now(mention, setting)
    ]
    then, printed = max(earlier, default=(setting.previous, ""))
    own, before = setting.framework, framework_in_force(then) if then else None
    if own is None or before is None or before.framework == own.framework:
        yield from mentions
        return

    def is_before(mention: JudgementMention) -> bool:
        if mention.as_of or mention.method is Method.TRAINED or not _is_of_now(mention, setting):
            return False
        area = match_area(mention.area, before) if mention.area else None
        if area is None or area.grade is not MatchGrade.EXACT:
            return False
        return own.whole_authority and not _has(own, mention.area, area)

    for run in _tables(mentions):
        of_before = any(map(is_before, run))
        for mention in run:
            recalled = of_before and mention.is_current and not mention.as_of
            yield replace(mention, is_current=False, as_of=printed) if recalled else mention


def _has(framework: Framework, wording: str, area: AreaMatch) -> bool:
    """Whether a framework has an area, or one whose wording holds its own."""
    return any(
        own.area == area.area or any(wording.lower() in name for name in own.wordings)
        for own in framework.areas
    )


def _tables(mentions: Sequence[JudgementMention]) -> Iterator[list[JudgementMention]]:
    """The mentions of each table together, others by themselves; an area that comes again begins
    another table.
    """
    run: list[JudgementMention] = []
    for mention in mentions:
        again = any(mention.area == other.area for other in run)
        if run and (mention.method is not Method.TABLE or again):
            yield run
            run = []
        if mention.method is Method.TABLE:
            run.append(mention)
        else:
            yield [mention]
    if run:
        yield run


def grade_of(text: str) -> Grade | None:
    """The grade that a wording stands for: exactly, or not at all."""
    return grade_wordings().get(" ".join(text.lower().strip(" .'‘’\"*").split()))


def _is_whole_service(area: str) -> bool:
    folded = area.lower().replace("’", "'")
    return folded.removeprefix("the ") in {
        "whole",
        "overall",
        "taken as a whole",
        "as a whole",
        "services overall",
        "services for children overall",
        "children's services overall",
        "overall judgement",
        "overall grade",
        "children's services",
        "childrens services",
        "services for children",
        "services",
    }


def _is_current(mention: JudgementMention, as_of: DateInterval | None, setting: Setting) -> bool:
    """Whether a judgement is of the inspection that the document is about: its date decides."""
    inspection = setting.inspection
    start = inspection.start_date if inspection else None
    published = inspection.published_date if inspection else None
    if inspection and inspection.kind in VISITS:
        # A visit makes no judgement: what stands in its paper was judged before.
        return False
    if setting.framework is not None and not setting.framework.areas:
        # Nor do joint and area inspections, whose outcomes are none of these grades.
        return False
    if as_of is None:
        return mention.is_current
    if start is not None:
        if as_of.end < start - _ONE_INSPECTION and not (as_of.start <= start <= as_of.end):
            return False
        last = max(filter(None, (inspection.end_date if inspection else None, published, start)))
        if as_of.start <= last and start <= as_of.end:
            return mention.is_current or as_of.start >= start
        return mention.is_current
    # The newest column of a table is of now, however long the paper comes after.
    is_old = setting.reference is not None and as_of.end < setting.reference - _LONG_AGO
    if is_old and mention.method is not Method.TABLE:
        return False
    return mention.is_current


def _is_given(grade: Grade, setting: Setting) -> bool:
    """Whether the framework of the paper's inspection has a grade: "adequate" is of an earlier."""
    own = setting.framework
    return own is None or not own.grades or grade in (*own.grades, Grade.NOT_JUDGED)


def _framework(is_current: bool, then: date | None, setting: Setting) -> Framework | None:
    if is_current:
        if setting.framework is not None and setting.framework.areas:
            return setting.framework
        day = (setting.inspection.start_date if setting.inspection else None) or then
        day = day or setting.reference
        return framework_in_force(day) if day else None
    return framework_in_force(then) if then else None


def _day(
    is_current: bool, as_of: DateInterval | None, setting: Setting
) -> tuple[date | None, Precision | None]:
    inspection = setting.inspection
    if is_current and inspection is not None and inspection.start_date is not None:
        if inspection.precision in (Precision.MONTH, Precision.YEAR):
            return inspection.start_date, inspection.precision
        return inspection.end_date or inspection.start_date, Precision.DAY
    return (as_of.start, as_of.precision) if as_of else (None, None)


def _once_each(found: list[Judgement]) -> tuple[list[Judgement], list[Issue]]:
    """One judgement for each area and time: the surest; none and an issue where equals differ."""
    groups: dict[tuple[str, bool, date | None], list[Judgement]] = defaultdict(list)
    for judgement in found:
        when = None if judgement.is_current else judgement.as_of
        groups[judgement.area, judgement.is_current, when].append(judgement)
    kept: list[Judgement] = []
    issues: list[Issue] = []
    for group in groups.values():
        surest = min(_ORDER.index(judgement.method) for judgement in group)
        best = [j for j in group if _ORDER.index(j.method) == surest]
        sureness = max(judgement.confidence for judgement in best)
        best = [judgement for judgement in best if judgement.confidence == sureness]
        best = _among_others(best, found)
        grades = {judgement.grade for judgement in best}
        others = {judgement.grade for judgement in group}
        if len(grades) == 1:
            kept.append(best[0])
        if len(others) > 1:
            said = "; ".join(
                f"{j.grade} ({j.method}, page {j.evidence.spans[0].page})" for j in group
            )
            which = "the surest is kept" if len(grades) == 1 else "none is kept"
            evidence = group[0].evidence
            for judgement in group[1:]:
                evidence = evidence + judgement.evidence
            issues.append(
                Issue(
                    Stage.NORMALISE,
                    Severity.WARNING,
                    "judgements_conflict",
                    f"{group[0].area} is given several grades: {said}; {which}",
                    evidence,
                )
            )
    return _without_repeats(kept), issues


def _among_others(best: list[Judgement], found: list[Judgement]) -> list[Judgement]:
    """Of judgements that differ, those that stand where the paper judges the most other areas: it
    tells its judgements together, and others' in passing.
    """
    if len({judgement.grade for judgement in best}) == 1:
        return best

    def beside(judgement: Judgement) -> int:
        page, start = judgement.evidence.place
        return len(
            {
                other.area
                for other in found
                if other.is_current is judgement.is_current
                and other.evidence.place[0] == page
                and abs(other.evidence.place[1] - start) < _PASSAGE
            }
            - {judgement.area}
        )

    counts = [beside(judgement) for judgement in best]
    most = max(counts)
    kept = [j for j, count in zip(best, counts, strict=True) if count == most]
    others = [count for count in counts if count < most]
    clear = others and most - max(others) >= _PLAINLY
    return kept if clear and len({j.grade for j in kept}) == 1 else best


def _without_repeats(kept: list[Judgement]) -> list[Judgement]:
    """An earlier judgement without a date that repeats a dated one is the same one."""
    dated = {(j.area, j.grade) for j in kept if not j.is_current and j.as_of}
    return [
        j for j in kept if j.is_current or j.as_of is not None or (j.area, j.grade) not in dated
    ]
