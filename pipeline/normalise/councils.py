"""Councils' names to councils: exactly, or with a place misspelt that is like no other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from rapidfuzz import fuzz, process

from pipeline.records import (
    CouncilFound,
    CouncilMention,
    CouncilRole,
    Issue,
    MatchGrade,
    Severity,
    Stage,
)
from pipeline.vocabulary import Council, alias_forms, councils, email_domains, fold

# A misspelt place is at least this like its name (0 to 100), and this much more than any other's.
_LIKENESS = 88.0
_MARGIN = 10.0
# The words around a place that say what kind of council it is, and how like one a word must be.
_TYPES = (
    "council borough city county metropolitan district unitary london royal corporation local"
    " authority childrens services lb mbc mdc bc cc"
).split()
_SAME_WORD = 85.0
# What one place has and its neighbour has not.
_COMPASS = frozenset(("north", "east", "south", "west"))
# How much a place tells of whose paper it is; a mention in the text counts once each.
_WEIGHTS = {
    CouncilRole.LETTERHEAD: 60.0,
    CouncilRole.EMAIL: 40.0,
    CouncilRole.TITLE: 30.0,
    CouncilRole.COMMITTEE: 30.0,
    CouncilRole.INSPECTED: 20.0,
    CouncilRole.TEXT: 1.0,
}
_MOST_IN_TEXT = 40
# Papers that a council wrote are still before its successor's first committees.
_LAST_PAPERS = timedelta(days=180)
# The runner-up may have this share of the first's weight; nearer is a tie, and a tie is none.
_CLEAR = 0.6


@dataclass(frozen=True, slots=True)
class CouncilMatch:
    """A council that a name stands for."""

    council_id: str
    grade: MatchGrade
    score: float


def match_council(name: str) -> CouncilMatch | None:
    """The council that a name stands for; none where two are as likely, or none is likely."""
    folded = fold(name)
    if domain := email_domains().get(name.lower()):
        return CouncilMatch(domain, MatchGrade.EXACT, 100.0)
    exact = alias_forms().get(folded)
    if exact:
        return CouncilMatch(next(iter(exact)), MatchGrade.EXACT, 100.0) if len(exact) == 1 else None
    return _misspelt(folded)


@cache
def _misspelt(folded: str) -> CouncilMatch | None:
    """The council whose name this is when its words are spelt as they should be.

    The kind of council counts: a borough of a county's name is another council.
    """
    head, place, tail = _parts(folded)
    likely = process.extract(place, _places(), scorer=fuzz.ratio, score_cutoff=_LIKENESS, limit=2)
    if not likely or (len(likely) > 1 and likely[0][1] - likely[1][1] < _MARGIN):
        return None
    spelt = likely[0][0]
    if _COMPASS & set(place.split()) != _COMPASS & set(spelt.split()):
        return None
    name = " ".join(filter(None, (head, spelt, tail)))
    ids = alias_forms().get(name, frozenset())
    if len(ids) != 1:
        return None
    return CouncilMatch(next(iter(ids)), MatchGrade.FUZZY, fuzz.ratio(folded, name))


def _parts(folded: str) -> tuple[str, str, str]:
    """What stands before the place in a folded name, the place, and what stands behind it."""
    words = folded.split()
    types = [
        process.extractOne(w, _TYPES, scorer=fuzz.ratio, score_cutoff=_SAME_WORD) for w in words
    ]
    own = [i for i, word in enumerate(words) if not types[i] and word not in {"of", "the"}]
    if not own:
        return "", "", ""
    spelt = [found[0] if found else word for word, found in zip(words, types, strict=True)]
    first, end = own[0], own[-1] + 1
    return " ".join(spelt[:first]), " ".join(words[first:end]), " ".join(spelt[end:])


@cache
def _places() -> tuple[str, ...]:
    """The places in all names of councils."""
    return tuple({place for form in alias_forms() if (place := _parts(form)[1])})


def councils_found(mentions: Iterable[CouncilMention]) -> tuple[CouncilFound, ...]:
    """The councils that a document names; names that match none are left out."""
    found = []
    for mention in mentions:
        match = match_council(mention.text)
        if match:
            found.append(
                CouncilFound(
                    match.council_id,
                    mention.text,
                    mention.role,
                    match.grade,
                    match.score,
                    mention.count,
                    mention.evidence,
                )
            )
    return tuple(found)


def council_of(
    found: tuple[CouncilFound, ...], day: date | None
) -> tuple[str | None, Issue | None]:
    """The council whose paper it is, by where it is named and how often, or an issue.

    ``day`` is the paper's date: a name that two councils have had goes to the one of that day, and
    a council that was no more by then has no papers.
    """
    found = tuple(council for council in found if _was_there(council.council_id, day))
    weights: dict[str, float] = defaultdict(float)
    in_text: dict[str, int] = defaultdict(int)
    for council in found:
        if council.role is CouncilRole.TEXT:
            in_text[council.council_id] += council.count
        else:
            weights[council.council_id] += _WEIGHTS[council.role] + 0.1 * council.count
    for council_id, count in in_text.items():
        weights[council_id] += min(count, _MOST_IN_TEXT) * _WEIGHTS[CouncilRole.TEXT]
    ranked = sorted(weights.items(), key=lambda item: -item[1])
    if not ranked:
        return None, Issue(
            Stage.NORMALISE, Severity.WARNING, "no_council", "the document names no council"
        )
    if len(ranked) > 1 and ranked[1][1] > _CLEAR * ranked[0][1]:
        tied = " and ".join(council_id for council_id, _ in ranked[:2])
        return None, Issue(
            Stage.NORMALISE,
            Severity.WARNING,
            "council_tied",
            f"the document may be of {tied}; neither is clearly named as its council",
        )
    return of_that_day(ranked[0][0], day), None


def _was_there(council_id: str, day: date | None) -> bool:
    """Whether a council had not been abolished long before a day."""
    gone = by_id()[council_id].valid_to
    return day is None or gone is None or day <= gone + _LAST_PAPERS


def of_that_day(council_id: str, day: date | None) -> str:
    """The council that had a council's name on a day, where another had it before."""
    council = by_id()[council_id]
    if day is None or council.valid_from is None or day >= council.valid_from:
        return council_id
    for other in councils():
        if other.valid_to and day <= other.valid_to and other.short_name == council.short_name:
            return other.council_id
    return council_id


@cache
def by_id() -> dict[str, Council]:
    """The registry by identifier."""
    return {council.council_id: council for council in councils()}
