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


_TITLES = {
    "London Borough": "London Borough of {}",
    "Metropolitan District": "{} Metropolitan Borough Council",
    "County": "{} County Council",
    "Unitary Authority": "{} Council",
}
# Metropolitan districts and unitary authorities that are cities, whose councils say so.
_CITIES = frozenset(
    "Birmingham Coventry Leeds Liverpool Manchester Salford Sheffield Sunderland Wakefield Bradford"
    " Wolverhampton Bristol Derby Leicester Nottingham Peterborough Plymouth Portsmouth Southampton"
    " Westminster York Doncaster Lancaster".split()
) | {
    "Brighton and Hove",
    "Kingston upon Hull",
    "Milton Keynes",
    "Newcastle upon Tyne",
    "Southend-on-Sea",
    "Stoke-on-Trent",
}
_ROYAL = {"Kensington and Chelsea", "Kingston upon Thames", "Greenwich", "Windsor and Maidenhead"}
# Unitary authorities that call themselves boroughs or counties.
_BOROUGHS = frozenset(
    "Bedford Blackpool Bournemouth Darlington Halton Hartlepool Luton Medway Middlesbrough Poole"
    " Reading Slough Swindon Thurrock Warrington Wokingham Bracknell Torbay".split()
) | {
    "Blackburn with Darwen",
    "Bracknell Forest",
    "Redcar and Cleveland",
    "Southend-on-Sea",
    "Stockton-on-Tees",
    "Telford and Wrekin",
}
_COUNTIES = {"Durham", "Northumberland", "Shropshire", "Cornwall", "Wiltshire", "Herefordshire",
             "Buckinghamshire", "North Yorkshire", "Somerset", "Rutland"}


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
    listed = _listed("name")
    for council in councils():
        names = {*_forms(council), *listed.get(council.la_code, ())}
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
    text = re.sub(r"['.]", "", text)
    text = re.sub(r"[^a-z0-9]+", " ", text).strip()
    return text.removeprefix("the ")


def _council(row: dict[str, str]) -> Council:
    name = row["name"]
    short = _short(name)
    return Council(
        council_id=_slug(name),
        name=name,
        short_name=short,
        official_name=_official(short, row["council_type"]),
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


def _official(short: str, council_type: str) -> str:
    if short in _ROYAL:
        return f"Royal Borough of {short}"
    if short in {"City of London"}:
        return "City of London Corporation"
    if short in _CITIES:
        return f"{short} City Council"
    if short in _BOROUGHS:
        return f"{short} Borough Council"
    if short in _COUNTIES and council_type == "Unitary Authority" and short in {"Durham", "Rutland"}:
        return f"{short} County Council"
    return _TITLES[council_type].format(short)


def _forms(council: Council) -> set[str]:
    """The forms that a council of this type and name is written in."""
    name = council.short_name
    if council.council_id == "dorset-county-council":
        # "Dorset" alone is the council of today.
        return {"Dorset County Council"}
    forms = {name, council.name, council.official_name, f"{name} Council"}
    forms |= {f"{name} children's services", f"{name} local authority", f"Council of {name}"}
    if council.council_type == "London Borough":
        forms |= {f"London Borough of {name}", f"{name} London Borough Council", f"LB {name}",
                  f"{name} Borough Council", f"{name} London Borough", f"LB of {name}",
                  f"Royal Borough of {name}" if name in _ROYAL else name}
    if council.council_type == "Metropolitan District":
        forms |= {f"{name} Metropolitan Borough Council", f"{name} MBC", f"{name} Borough Council",
                  f"Metropolitan Borough of {name}", f"{name} Metropolitan Borough",
                  f"{name} MDC", f"{name} Metropolitan District Council"}
    if name in _CITIES:
        forms |= {f"{name} City Council", f"City of {name}", f"City of {name} Council",
                  f"Council of the City of {name}"}
    if council.council_type == "County" or name in _COUNTIES:
        forms |= {f"{name} County Council", f"{name} CC"}
        if name not in {"Durham"}:
            forms.add(f"County of {name}")
    if council.council_type == "Unitary Authority":
        forms |= {f"{name} Borough Council", f"{name} Borough", f"Borough of {name}",
                  f"{name} Unitary Authority", f"{name} District Council", f"{name} BC"}
        if council.council_id == "dorset":
            forms -= {"Dorset County Council"}
    return forms


def _listed(kind: str) -> dict[int, tuple[str, ...]]:
    text = (files("pipeline.vocabulary") / "council_aliases.csv").read_text("utf-8")
    found: dict[int, tuple[str, ...]] = {}
    for row in csv.DictReader(text.splitlines()):
        if row["kind"] == kind:
            code = int(row["la_code"])
            found[code] = (*found.get(code, ()), row["alias"])
    return found
