"""A database against labels: precision, recall and F1 by measure, and each error with its place.

The labels are JSON lines: one document a line, by sha256 or by its path's stem, with the values
that a reader found. A measure counts over all documents together (micro average).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

import duckdb

from pipeline.errors import GoldError
from pipeline.labels import Row, read_labels
from pipeline.vocabulary import squash

_TABLES = (
    "judgements",
    "improvement_areas",
    "inspection_mentions",
    "rag_ratings",
    "recommendations",
    "deadlines",
)
_DATES = (("start", "start_date"), ("end", "end_date"), ("published", "published_date"))


@dataclass(slots=True)
class Tally:
    """What a measure counted: values that are right, wrong and missed, and the errors in words."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of the values found that are right; 1 where nothing was found and nothing is."""
        found = self.right + self.wrong
        return self.right / found if found else float(not self.missed)

    @property
    def recall(self) -> float:
        """Share of the true values that were found."""
        true = self.right + self.missed
        return self.right / true if true else float(not self.wrong)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def compare(
        self,
        true: Iterable[Any],
        found: Iterable[tuple[Any, str]],
        where: str,
        place_of: Callable[[Any], str] = lambda value: "",
    ) -> None:
        """Counts true values against found ones; each found one comes with its place.

        ``place_of`` says where a value that was missed stands.
        """
        # Sets have another order in each run.
        left = sorted(true, key=str)
        for value, place in found:
            if value in left:
                left.remove(value)
                self.right += 1
            else:
                self.wrong += 1
                self.errors.append(f"{where}{place}: wrong {_said(value)}")
        self.missed += len(left)
        self.errors += [f"{where}{place_of(value)}: missed {_said(value)}" for value in left]

    def add(self, other: Tally) -> None:
        """Takes in what another tally counted."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed
        self.errors += other.errors


Tallies = dict[str, Tally]


@dataclass(slots=True)
class Comparison:
    """The measures by name, over all documents and by the framework that a label names.

    ``missing`` are the labelled documents that the database does not have. A label's framework is
    that of the inspection that its document is about; ``none`` where it is about none.
    """

    documents: int = 0
    missing: list[str] = field(default_factory=list)
    tallies: Tallies = field(default_factory=lambda: defaultdict(Tally))
    by_framework: dict[str, Tallies] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(Tally))
    )

    def take(self, framework: str, counted: Tallies) -> None:
        """Adds what one document counted."""
        for name, tally in counted.items():
            self.tallies[name].add(tally)
            self.by_framework[framework][name].add(tally)


def compare(gold: Path, database: Path) -> Comparison:
    """Counts what a database has against the labels in a file.

    Raises GoldError where one of the two can't be read.
    """
    labels = read_labels(gold)
    found = _Found(database)
    result = Comparison()
    for label in labels:
        documents = found.documents_of(label)
        result.documents += max(1, len(documents))
        if not documents:
            result.missing.append(str(label.get("file") or label.get("sha256")))
        for document in documents or [{}]:
            counted: Tallies = defaultdict(Tally)
            _compare_document(counted, label, document, found)
            result.take(_framework(label), counted)
    return result


def _framework(label: Row) -> str:
    """The framework of the inspection that a labelled document is about."""
    inspection: Row = label.get("inspection") or next(iter(label.get("inspections") or []), {})
    return str(label.get("framework") or inspection.get("framework") or "none")


# ---------------------------------------------------------------------- reading


class _Found:
    """What a database has, by document."""

    def __init__(self, database: Path) -> None:
        if not database.is_file():
            raise GoldError(
                f"{database} is not there; run extract first, or name it with --database"
            )
        try:
            with duckdb.connect(str(database), read_only=True) as connection:
                self.documents = _rows(connection, "documents")
                self.codes = {c["council_id"]: c["la_code"] for c in _rows(connection, "councils")}
                self.rows = {table: _by_document(_rows(connection, table)) for table in _TABLES}
                self.themes: dict[str, list[str]] = defaultdict(list)
                for row in _rows(connection, "improvement_area_themes"):
                    self.themes[row["improvement_area_id"]].append(row["theme"])
                self.pages: dict[str, list[tuple[int, str]]] = defaultdict(list)
                for row in _rows(connection, "pages"):
                    self.pages[row["document_id"]].append((row["page"], _squash(row["text"])))
        except duckdb.Error as error:
            raise GoldError(f"{database} is no findings database ({error})") from None

    def documents_of(self, label: Row) -> list[Row]:
        """The documents that a label is for: by checksum, else all with the stem of its path."""
        if label.get("sha256"):
            return [d for d in self.documents if d["sha256"] == label["sha256"]]
        stem = PurePosixPath(label["file"]).stem
        return [d for d in self.documents if PurePosixPath(d["path"]).stem == stem]

    def place_of(self, document: Row, words: str) -> str:
        """The page on which words of a label stand, as errors tell it; empty where on none."""
        squashed = _squash(words)
        pages = self.pages.get(document.get("document_id", ""), [])
        page = next((n for n, text in pages if squashed and squashed in text), None)
        return f", page {page}" if page else ""

    def of(self, table: str, document: Row) -> list[Row]:
        """A document's rows."""
        return self.rows[table].get(document.get("document_id", ""), [])


def _rows(connection: duckdb.DuckDBPyConnection, table: str) -> list[Row]:
    cursor = connection.execute(f"SELECT * FROM {table}")
    names = [column[0] for column in cursor.description or []]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _by_document(rows: list[Row]) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row["document_id"]].append(row)
    return grouped


# ---------------------------------------------------------------------- comparing


def _compare_document(tallies: Tallies, label: Row, document: Row, found: _Found) -> None:
    where = document.get("path") or str(label.get("file"))

    def place_of(value: Any) -> str:
        return found.place_of(document, value[0] if isinstance(value, tuple) else value)

    _compare_front(tallies, label, document, found, where)
    if "judgements" in label or "previous" in label:
        _compare_judgements(tallies, label, document, found, where)
    _compare_dates(tallies, label, found.of("inspection_mentions", document), where)
    if label.get("improvement_areas") is not None:
        _compare_areas(tallies, label, document, found, where)
    if label.get("rag_ratings") is not None:
        tallies["rag_ratings"].compare(
            [(_squash(r["service"]), r["rating"]) for r in label["rag_ratings"]],
            [
                ((_squash(r["service"]), r["rating"]), _place(r))
                for r in found.of("rag_ratings", document)
            ],
            where,
            place_of,
        )
    if label.get("recommendations"):
        true = [_squash(r["first"]) for r in label["recommendations"]]
        rows = found.of("recommendations", document)
        tallies["recommendations"].compare(
            true,
            [(_beginning(_squash(r["text"]), true), _place(r)) for r in rows],
            where,
            place_of,
        )
    _compare_deadlines(tallies, label, found.of("deadlines", document), where)


def _compare_front(tallies: Tallies, label: Row, document: Row, found: _Found, where: str) -> None:
    if label.get("council"):
        code = found.codes.get(document.get("council_id", ""))
        tallies["council"].compare(
            [label["council"]["la_code"]], [(code, "")] if code else [], where
        )
    for name in ("kind", "committee", "title"):
        if label.get(name):
            value = _squash(document.get(name))
            tallies[name].compare([_squash(label[name])], [(value, "")] if value else [], where)
    if label.get("meeting_date"):
        day = _iso(document.get("meeting_date"))
        tallies["meeting_date"].compare([label["meeting_date"]], [(day, "")] if day else [], where)


def _compare_judgements(
    tallies: Tallies, label: Row, document: Row, found: _Found, where: str
) -> None:
    rows = found.of("judgements", document)
    labelled = label.get("judgements", [])
    quotes = {(j["area"], j["grade"]): j.get("quote", "") for j in labelled}

    def place_of(pair: tuple[str, str]) -> str:
        quote = quotes.get(pair, "")
        return f"{found.place_of(document, quote)} “{quote[:80]}”" if quote else ""

    now = {(j["area"], j["grade"]) for j in labelled if j.get("current", True)}
    then = {(j["area"], j["grade"]) for j in labelled if not j.get("current", True)}
    then |= {(j["area"], j["grade"]) for j in label.get("previous", [])}
    if "judgements" in label:
        tallies["judgements"].compare(
            {pair for pair in now if pair[1]},
            _pairs(row for row in rows if row["is_current"]),
            where,
            place_of,
        )
    if then or "judgements" not in label:
        earlier = _pairs(row for row in rows if not row["is_current"])
        tallies["judgements_previous"].compare(then, earlier, where, place_of)


def _pairs(rows: Iterable[Row]) -> list[tuple[Any, str]]:
    """Areas with their grades, each once, with the place of the first."""
    pairs: dict[Any, str] = {}
    for row in rows:
        pairs.setdefault((row["area"], row["grade"]), _place(row))
    return list(pairs.items())


def _compare_dates(tallies: Tallies, label: Row, rows: list[Row], where: str) -> None:
    inspections = (
        [label["inspection"]] if label.get("inspection") else label.get("inspections", [])[:1]
    )
    current = [row for row in rows if row["is_current"]]
    for inspection in inspections:
        for name, column in _DATES:
            true = inspection.get(name)
            if not true or len(true) != 10:
                continue
            days = sorted({_iso(row[column]) for row in current if row[column]})
            hit = [true] if true in days else days[:1]
            tallies[f"inspection_{name}"].compare([true], [(day, "") for day in hit], where)


def _compare_areas(tallies: Tallies, label: Row, document: Row, found: _Found, where: str) -> None:
    """Whole texts: the first and the last words of each item must both be right."""
    tally, starts = tallies["improvement_areas"], tallies["improvement_areas_start"]
    left = list(found.of("improvement_areas", document))
    for item in label["improvement_areas"]:
        first, last = _squash(item["first"]), _squash(item["last"])
        hit = next((r for r in left if _spans(_squash(r["text"]), first, last)), None)
        near = hit or next(
            (r for r in left if first in _squash(r["text"])[: len(first) + 12]), None
        )
        if hit is not None or (near is not None and item.get("optional")):
            left.remove(hit or near)  # type: ignore[arg-type]
        if item.get("optional"):
            continue
        tally.right += hit is not None
        starts.right += near is not None
        starts.missed += near is None
        if hit is None:
            tally.missed += 1
            got = f" (found: {near['text'][:60]} … {near['text'][-40:]})" if near else ""
            place = found.place_of(document, item["first"])
            tally.errors.append(f"{where}{place}: missed {item['first']} … {item['last']}{got}")
            continue
        if item.get("themes"):
            mine = found.themes[hit["improvement_area_id"]]
            tallies["themes"].compare(item["themes"], [(t, _place(hit)) for t in mine], where)
        if "priority" in item:
            flag = [(bool(hit["is_priority"]), _place(hit))]
            tallies["priority_flag"].compare([item["priority"]], flag, where)
    tally.wrong += len(left)
    tally.errors += [
        f"{where}{_place(r)}: extra {r['text'][:70]} … {r['text'][-30:]}" for r in left
    ]


def _compare_deadlines(tallies: Tallies, label: Row, rows: list[Row], where: str) -> None:
    true = [d["date"] for d in label.get("deadlines", []) if d.get("date")]
    if not true:
        return
    days = {_iso(row["due_date"]) for row in rows if row["due_date"]}
    found = [(day, "") for day in sorted(days) if day in true]
    tallies["deadlines"].compare([day for day in true if len(day) == 10], found, where)


# ---------------------------------------------------------------------- words


def _squash(text: str | None) -> str:
    """How texts are compared; what a label or a database leaves open is nothing."""
    return squash(text or "")


def _spans(text: str, first: str, last: str) -> bool:
    return text.startswith(first) and text.endswith(last)


def _beginning(text: str, known: list[str]) -> str:
    return next((first for first in known if text.startswith(first)), text[:40])


def _iso(value: Any) -> str:
    return value.isoformat()[:10] if value is not None else ""


def _place(row: Row) -> str:
    quote = " ".join(str(row.get("quote") or "").split())
    return f", page {row['page']} “{quote[:80]}”" if row.get("page") else ""


def _said(value: Any) -> str:
    return " ".join(map(str, value)) if isinstance(value, tuple) else str(value)
