"""Golden pairs: a sample paper, and beside it what is to be found in it.

A missing expectation is written from what was found, and its test fails until somebody has read
it against the paper. One that is there is never overwritten. What it holds is what the paper
says, not what was found: where the two differ, the test fails.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

GOLDEN = Path(__file__).parent / "golden"
PAPERS = (
    "bristol-sif-scrutiny-2015",
    "cambridgeshire-ilacs-outcome-2024",
    "kingston-upon-thames-ilacs-briefing-2025",
    "north-somerset-ilacs-outcome-2023",
    "nottinghamshire-care-leavers-2015",
    "reading-sif-action-plan-2016",
    "rotherham-sif-reinspection-2018",
    "somerset-letter-to-members-2022",
    "stockton-on-tees-minutes-2016",
    "swindon-improvement-plan-2024",
    "tameside-focused-visit-2022",
    "thurrock-corporate-parenting-2024",
    "walsall-ilacs-outcome-2021",
    "west-northamptonshire-ilacs-outcome-2022",
)
# What a golden file says of a paper, and the question that finds it.
_FRONT = ("kind", "title", "council_id", "committee", "meeting_date")
_QUESTIONS = {
    "inspections": "SELECT framework, kind, start_date, end_date, published_date, precision, "
    "is_current FROM inspection_mentions WHERE document_id = $1 "
    "ORDER BY is_current DESC, start_date DESC",
    "judgements": "SELECT area, grade, is_current, as_of FROM judgements WHERE document_id = $1 "
    "ORDER BY is_current DESC, as_of DESC, area::VARCHAR",
    "improvement_areas": "SELECT marker, text, heading, addressed_to, is_priority "
    "FROM improvement_areas WHERE document_id = $1 ORDER BY ordinal",
    "strengths": "SELECT text FROM strengths WHERE document_id = $1 ORDER BY ordinal",
    "rag_ratings": "SELECT service, rating, direction, key_risk FROM rag_ratings "
    "WHERE document_id = $1 ORDER BY page, char_start",
    "recommendations": "SELECT marker, text FROM recommendations WHERE document_id = $1 "
    "ORDER BY ordinal",
    "deadlines": "SELECT what, due_date, basis FROM deadlines WHERE document_id = $1 "
    "ORDER BY page, char_start",
    "issues": "SELECT code FROM issues WHERE document_id = $1 ORDER BY code, message",
}
PARTS = (*_FRONT, *_QUESTIONS)

Findings = dict[str, Any]
Find = Callable[[str], Findings]


@pytest.fixture(scope="module")
def find(database: Path) -> Find:
    """What the database has of a paper, as a golden file says it."""
    connection = duckdb.connect(str(database), read_only=True)

    def ask(question: str, *values: str) -> list[dict[str, Any]]:
        cursor = connection.execute(question, list(values))
        names = [column[0] for column in cursor.description or []]
        return [dict(zip(names, map(_plain, row), strict=True)) for row in cursor.fetchall()]

    def of_paper(name: str) -> Findings:
        (document,) = ask(
            f"SELECT document_id, {', '.join(_FRONT)} FROM documents WHERE path = $1",
            f"sample/{name}.pdf",
        )
        found: Findings = {part: document[part] for part in _FRONT}
        for part, question in _QUESTIONS.items():
            found[part] = [_short(row) for row in ask(question, document["document_id"])]
        found["strengths"] = len(found["strengths"])
        found["issues"] = [row["code"] for row in found["issues"]]
        return found

    return of_paper


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


def _short(row: dict[str, Any]) -> dict[str, Any]:
    """A row with its long texts by their first and last words."""
    short: dict[str, Any] = {}
    for name, value in row.items():
        if name == "text":
            words = value.split()
            short["first"] = _bare(words[:6])
            short["last"] = _bare(words[-6:])
        elif name == "what":
            short["what"] = _bare(value.split()[:8])
        else:
            short[name] = value
    return short


def _bare(words: list[str]) -> str:
    return re.sub(r"[\s.;:,]+$", "", " ".join(words))


def golden_of(name: str, found: Findings, folder: Path) -> Findings:
    """The expectation of a paper; one that is missing is written and has to be read first."""
    path = folder / f"{name}.json"
    if not path.exists():
        folder.mkdir(exist_ok=True)
        text = json.dumps(found, ensure_ascii=False, indent=2)
        # A row on a line: a changed finding is a changed line.
        text = re.sub(r"\{\n\s+([^{}]+?)\n\s+\}", lambda m: _on_one_line(m[1]), text)
        path.write_text(f"{text}\n", "utf-8")
        pytest.fail(f"{path.name} was missing and is written: read it against the paper")
    golden: Findings = json.loads(path.read_text("utf-8"))
    return golden


def _on_one_line(fields: str) -> str:
    return "{" + re.sub(r"\n\s+", " ", fields) + "}"


@pytest.mark.parametrize("part", [pytest.param(part, id=part) for part in PARTS])
@pytest.mark.parametrize("name", [pytest.param(name, id=name) for name in PAPERS])
def test_a_paper_gives_what_was_read_in_it(find: Find, name: str, part: str) -> None:
    found = find(name)
    assert found[part] == golden_of(name, found, GOLDEN)[part]


def test_every_sample_paper_has_its_golden_file(sample: Path) -> None:
    assert sorted(path.stem for path in sample.glob("*.pdf")) == list(PAPERS)
    assert sorted(path.stem for path in GOLDEN.glob("*.json")) == list(PAPERS)


def test_a_missing_expectation_is_written_and_fails_and_is_then_kept(
    find: Find, tmp_path: Path
) -> None:
    found = find(PAPERS[0])
    with pytest.raises(pytest.fail.Exception, match="read it against the paper"):
        golden_of(PAPERS[0], found, tmp_path)
    written = tmp_path / f"{PAPERS[0]}.json"
    assert golden_of(PAPERS[0], found, tmp_path) == found
    written.write_text('{"kind": "other"}\n', "utf-8")
    assert golden_of(PAPERS[0], found, tmp_path) == {"kind": "other"}
    assert written.read_text("utf-8") == '{"kind": "other"}\n'
