"""The registry of England's authorities with children's services, and the names they go by.

Source: the Department for Education's codes, ONS's codes and names, Ofsted's reference numbers.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from pipeline.errors import VocabularyError


@dataclass(frozen=True, slots=True)
class Council:
    """An authority. ``valid_from`` and ``valid_to`` are none for before 2009 and still in being.

    ``short_name`` is the everyday name ("Bristol"). ``neighbours`` are the DfE codes of its
    statistical neighbours, nearest first.
    """

    council_id: str
    name: str
    short_name: str
    official_name: str
    la_code: int
    gss_code: str
    council_type: str
    region: str
    ofsted_urn: str
    valid_from: date | None
    valid_to: date | None
    neighbours: tuple[int, ...]


# How councils of each type are written; every name is of one council only.
_EVERY = ("{}", "{} Council", "{} local authority", "{} children's services")
_CITY = ("{} City Council", "City of {}", "City of {} Council", "Council of the City of {}")
_BOROUGH = ("{} Borough Council", "Borough of {}", "{} Borough", "{} BC")
_COUNTY = ("{} County Council", "County of {}", "{} CC")
_FORMS = {
    "London Borough": (
        *_CITY,
        *_BOROUGH,
        "London Borough of {}",
        "Royal Borough of {}",
        "{} London Borough",
        "{} London Borough Council",
        "LB {}",
        "LB of {}",
    ),
    "Metropolitan District": (
        *_CITY,
        *_BOROUGH,
        "{} Metropolitan Borough",
        "{} Metropolitan Borough Council",
        "Metropolitan Borough of {}",
        "{} Metropolitan District Council",
        "{} MBC",
        "{} MDC",
    ),
    "County": _COUNTY,
    "Unitary Authority": (
        *_CITY,
        *_BOROUGH,
        *_COUNTY,
        "{} Unitary Authority",
        "{} District Council",
    ),
}
# An alias is a whole name, a place that names are formed with, or the domain of its addresses.
_KINDS = ("name", "place", "domain")
# The council that had a name before another took it: only its full name is its own.
_FORMER = {"dorset-county-council": "dorset"}


@cache
def councils() -> tuple[Council, ...]:
    """Every authority of the registry, in order of its DfE code."""
    text = (files("pipeline.vocabulary") / "councils.csv").read_text("utf-8")
    found = []
    for number, row in enumerate(csv.DictReader(text.splitlines()), start=2):
        try:
            found.append(_council(row))
        except (KeyError, ValueError) as error:
            raise VocabularyError(f"councils.csv, line {number}: {error}") from None
    return tuple(sorted(found, key=lambda council: council.la_code))


@cache
def alias_forms() -> dict[str, frozenset[str]]:
    """Every folded name with the identifiers of the councils that it may mean (mostly one)."""
    forms: dict[str, set[str]] = {}
    listed, places = _listed("name"), _listed("place")
    for council in councils():
        names = {*_forms(council), *listed.get(council.la_code, ())}
        for place in places.get(council.la_code, ()):
            names |= {form.format(place) for form in _forms_of(council.council_type)}
        for name in names:
            forms.setdefault(fold(name), set()).add(council.council_id)
    return {name: frozenset(ids) for name, ids in forms.items()}


@cache
def email_domains() -> dict[str, str]:
    """The domains of councils' addresses with the identifier of the council."""
    found: dict[str, str] = {}
    listed = _listed("domain")
    for council in councils():
        if council.valid_to is None:
            stem = re.sub(r"[^a-z]", "", council.short_name.lower())
            found.setdefault(f"{stem}.gov.uk", council.council_id)
        for domain in listed.get(council.la_code, ()):
            found[domain] = council.council_id
    return found


def fold(name: str) -> str:
    """A name as it is compared: lower case, "and" for "&", no hyphens, points or "the"."""
    text = name.lower().replace("&", " and ").replace("’", "'")
    text = re.sub(r"['.]", "", re.sub(r"\bst\.", "st ", text))
    text = re.sub(r"[^a-z0-9]+", " ", text).strip()
    return text.removeprefix("the ")


def _council(row: dict[str, str]) -> Council:
    name = row["name"]
    short = _short(name)
    return Council(
        council_id=_slug(name),
        name=name,
        short_name=short,
        official_name=row["official_name"],
        la_code=int(row["la_code"]),
        gss_code=row["gss_code"],
        council_type=row["council_type"],
        region=row["region"],
        ofsted_urn=row["ofsted_urn"],
        valid_from=date.fromisoformat(row["valid_from"]) if row["valid_from"] else None,
        valid_to=date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
        neighbours=tuple(int(code) for code in row["statistical_neighbours"].split()),
    )


def _short(name: str) -> str:
    short = re.sub(r", City of$|^City of (?!London)| \(county council\)$| Borough$", "", name)
    return short.replace("St. ", "St ").replace(" Upon ", " upon ")


def _slug(name: str) -> str:
    name = name.replace("(", "").replace(")", "") if "(" in name else _short(name)
    return fold(name).replace(" ", "-")


def _forms_of(council_type: str) -> tuple[str, ...]:
    return (*_EVERY, *_FORMS[council_type])


def _forms(council: Council) -> set[str]:
    """The forms that a council of this type and name is written in."""
    if council.council_id in _FORMER:
        return {council.official_name}
    forms = {form.format(council.short_name) for form in _forms_of(council.council_type)}
    forms |= {council.name, council.official_name}
    for former, later in _FORMER.items():
        if later == council.council_id:
            forms -= {other.official_name for other in councils() if other.council_id == former}
    return forms


def _listed(kind: str) -> dict[int, tuple[str, ...]]:
    text = (files("pipeline.vocabulary") / "council_aliases.csv").read_text("utf-8")
    found: dict[int, tuple[str, ...]] = {}
    known = {str(council.la_code) for council in councils()}
    for number, row in enumerate(csv.DictReader(text.splitlines()), start=2):
        if row["la_code"] not in known or row["kind"] not in _KINDS:
            raise VocabularyError(
                f"council_aliases.csv, line {number}: {row['la_code']} must be a council's code "
                f"and {row['kind']!r} one of {', '.join(_KINDS)}"
            )
        if row["kind"] == kind:
            code = int(row["la_code"])
            found[code] = (*found.get(code, ()), row["alias"])
    return found
