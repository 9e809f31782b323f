"""Floors under what is found in the papers and reports that may lie in ../shared."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from pipeline.evaluate import Comparison, compare
from tests.conftest import Command
from tests.test_evaluate import assert_counted_alike
from tests.test_load import wrong_quotes


def _extract(run: Command, corpus: Path, outputs: Path) -> Path:
    result = run("extract", corpus, "--outputs", outputs, "--jobs", "2", "--strict")
    assert result.returncode == 0, result.stdout + result.stderr
    return outputs / "findings.duckdb"


@pytest.fixture(scope="module")
def papers_database(run: Command, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of the shared papers: each is there as text and as a PDF."""
    return _extract(run, shared / "papers", tmp_path_factory.mktemp("papers"))


@pytest.fixture(scope="module")
def reports_database(run: Command, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of the shared inspection reports."""
    return _extract(run, shared / "reports", tmp_path_factory.mktemp("reports"))


@pytest.fixture(
    scope="module", params=[pytest.param(".txt", id="txt"), pytest.param(".pdf", id="pdf")]
)
def papers(
    request: pytest.FixtureRequest,
    shared: Path,
    papers_database: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Comparison:
    """The papers of one format against their labels, which stand for both."""
    labels = []
    for line in (shared / "gold" / "papers.jsonl").read_text("utf-8").splitlines():
        label = json.loads(line)
        file = (shared / label["file"]).with_suffix(request.param)
        labels.append({**label, "sha256": hashlib.sha256(file.read_bytes()).hexdigest()})
    gold = tmp_path_factory.mktemp("gold") / "papers.jsonl"
    gold.write_text("\n".join(map(json.dumps, labels)), "utf-8")
    return compare(gold, papers_database)


@pytest.fixture(scope="module")
def reports(shared: Path, reports_database: Path) -> Comparison:
    """The front pages of all reports against their labels."""
    return compare(shared / "gold" / "reports.jsonl", reports_database)


@pytest.fixture(scope="module")
def reports_labelled(shared: Path, reports_database: Path) -> Comparison:
    """The reports that are labelled in full."""
    return compare(shared / "gold" / "reports_labelled.jsonl", reports_database)


def _assert_floor(result: Comparison, measure: str, floor: float) -> None:
    tally = result.tallies[measure]
    assert tally.right + tally.missed > 0, f"no label has {measure}"
    assert min(tally.precision, tally.recall) >= floor, "\n".join(tally.errors)


# --------------------------------------------------------------------------- papers


def test_every_labelled_paper_was_read(papers: Comparison) -> None:
    assert (papers.documents, papers.missing) == (5, [])


@pytest.mark.parametrize(
    ("measure", "floor"),
    [
        pytest.param("council", 1.0, id="council"),
        pytest.param("title", 1.0, id="title"),
        pytest.param("committee", 1.0, id="committee"),
        pytest.param("meeting_date", 1.0, id="meeting date"),
        pytest.param("judgements", 1.0, id="judgements"),
        pytest.param("rag_ratings", 1.0, id="RAG ratings"),
        pytest.param("recommendations", 1.0, id="recommendations"),
        pytest.param("improvement_areas", 0.95, id="improvement areas"),
    ],
)
def test_papers_are_read_as_well_as_before(papers: Comparison, measure: str, floor: float) -> None:
    _assert_floor(papers, measure, floor)


# --------------------------------------------------------------------------- reports


def test_every_labelled_report_was_read(reports: Comparison, reports_labelled: Comparison) -> None:
    assert (reports.documents, reports.missing) == (166, [])
    assert (reports_labelled.documents, reports_labelled.missing) == (12, [])


@pytest.mark.parametrize(
    ("measure", "floor"),
    [
        pytest.param("council", 1.0, id="council"),
        pytest.param("judgements", 0.98, id="judgements"),
        pytest.param("inspection_start", 0.98, id="first day"),
        pytest.param("inspection_end", 0.98, id="last day"),
        pytest.param("inspection_published", 0.98, id="publication"),
    ],
)
def test_reports_are_read_as_well_as_before(
    reports: Comparison, measure: str, floor: float
) -> None:
    _assert_floor(reports, measure, floor)


def test_improvement_areas_of_reports_are_read_as_well_as_before(
    reports_labelled: Comparison,
) -> None:
    _assert_floor(reports_labelled, "improvement_areas", 0.90)


# --------------------------------------------------------------------------- both


def test_papers_are_counted_as_the_score_counts_them(shared: Path, papers_database: Path) -> None:
    assert_counted_alike(shared, papers_database, shared / "gold" / "papers.jsonl")


@pytest.mark.parametrize(
    "gold",
    [
        pytest.param("reports.jsonl", id="front pages"),
        pytest.param("reports_labelled.jsonl", id="labelled in full"),
    ],
)
def test_reports_are_counted_as_the_score_counts_them(
    shared: Path, reports_database: Path, gold: str
) -> None:
    assert_counted_alike(shared, reports_database, shared / "gold" / gold)


def test_every_quote_in_papers_and_reports_is_the_text_of_its_page(
    papers_database: Path, reports_database: Path
) -> None:
    in_papers, wrong_in_papers = wrong_quotes(papers_database)
    in_reports, wrong_in_reports = wrong_quotes(reports_database)
    assert wrong_in_papers + wrong_in_reports == []
    assert in_papers > 200
    assert in_reports > 5000
