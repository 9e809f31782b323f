"""The command line: what it offers, and what it says when it can't do what it was asked."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from tests.conftest import Command

PAPER = "Report to: Cabinet\n\nOfsted judged the services of Southend-on-Sea to be good overall.\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["--help"], ["extract", "evaluate", "--version"], id="commands"),
        pytest.param(
            ["extract", "--help"],
            [
                "CORPUS",
                "--outputs",
                "--jobs",
                "--timeout",
                "--force",
                "--strict",
                "Default: outputs",
            ],
            id="extract",
        ),
        pytest.param(
            ["evaluate", "--help"],
            ["GOLD", "--database", "--errors", "--figures", "--keep", "outputs/findings.duckdb"],
            id="evaluate",
        ),
        pytest.param(["--version"], ["version"], id="version"),
    ],
)
def test_help(run: Command, arguments: list[str], words: list[str]) -> None:
    result = run(*arguments)
    assert (result.returncode, result.stderr) == (0, "")
    assert [word for word in words if word not in result.stdout] == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["extract", ".", "--jobs", "0"], "--jobs", id="no-workers"),
        pytest.param(
            ["extract", ".", "--timeout", "0.5"], "--timeout", id="timeout-below-a-second"
        ),
        pytest.param(["extract", ".", "--output", "o"], "--outputs", id="option-misspelt"),
        pytest.param(["exract"], "exract", id="command-misspelt"),
        pytest.param(["evaluate"], "GOLD", id="argument-left-out"),
        pytest.param(["evaluate", "gold.jsonl", "--keep"], "--figures", id="keep-where"),
    ],
)
def test_usage_error(run: Command, tmp_path: Path, arguments: list[str], message: str) -> None:
    result = run(*arguments, cwd=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert message in result.stderr.split("Error:")[1]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(
            ["extract", "nowhere", "--outputs", "new"],
            r"nowhere is not there\. CORPUS .* is a folder of papers",
            id="corpus-is-not-there",
        ),
        pytest.param(
            ["extract", "papers/one.txt", "--outputs", "new"],
            r"papers/one\.txt is a file; name the folder that it is in",
            id="corpus-is-a-file",
        ),
        pytest.param(
            ["extract", "papers", "--outputs", "papers/one.txt"],
            r"papers/one\.txt can't be written .*is a file.*--outputs",
            id="outputs-is-a-file",
        ),
        pytest.param(
            ["extract", "papers", "--outputs", "papers/one.txt/new"],
            r"papers/one\.txt/new can't be written.*--outputs",
            id="outputs-is-below-a-file",
        ),
        pytest.param(
            ["extract", "papers", "--outputs", "blocked"],
            r"blocked/findings\.duckdb is a folder.*--outputs",
            id="database-is-a-folder",
        ),
        pytest.param(
            ["evaluate", "none.jsonl"], r"none\.jsonl can't be read", id="gold-is-not-there"
        ),
        pytest.param(
            ["evaluate", "gold.jsonl", "--database", "none.duckdb"],
            r"none\.duckdb is not there; run extract first",
            id="database-is-not-there",
        ),
        pytest.param(
            ["evaluate", "gold.jsonl", "--database", "papers/one.txt"],
            r"papers/one\.txt is no findings database",
            id="database-is-no-database",
        ),
    ],
)
def test_what_can_not_be_done_is_said_before_any_work(
    run: Command, tmp_path: Path, arguments: list[str], message: str
) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "one.txt").write_text(PAPER)
    (tmp_path / "gold.jsonl").write_text('{"file": "one.pdf"}\n')
    (tmp_path / "blocked" / "findings.duckdb").mkdir(parents=True)
    before = sorted(tmp_path.rglob("*"))
    result = run(*arguments, cwd=tmp_path)
    assert (result.returncode, result.stdout) == (1, "")
    assert re.fullmatch(rf"council-findings: .*{message}.*\n", result.stderr)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    ("files", "failure", "message"),
    [
        pytest.param(
            [],
            (".", "read", "no_papers"),
            r"papers has no paper in it .*put papers there",
            id="empty",
        ),
        pytest.param(
            ["README.md", "minutes.docx", ".hidden.txt", "corrections.csv", "folder/notes"],
            (".", "read", "no_papers"),
            r"papers has no paper in it .*put papers there",
            id="no-paper-among-the-files",
        ),
        pytest.param(
            ["minutes.pdf"],
            ("minutes.pdf", "read", "empty"),
            r"minutes\.pdf is empty; download it again",
            id="no-paper-that-can-be-read",
        ),
    ],
)
def test_corpus_with_nothing_to_read(
    run: Command,
    tmp_path: Path,
    files: list[str],
    failure: tuple[str, str, str],
    message: str,
) -> None:
    corpus = tmp_path / "papers"
    corpus.mkdir()
    for name in files:
        (corpus / name).parent.mkdir(exist_ok=True)
        (corpus / name).touch()
    result = run("extract", "papers", "--outputs", "out", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (1, "")
    assert re.search(rf"^council-findings: .*{message}", result.stderr, re.MULTILINE)
    with duckdb.connect(tmp_path / "out" / "findings.duckdb", read_only=True) as published:
        failures = published.sql("SELECT path, stage, error, message FROM failures").fetchall()
        listed = published.sql("SELECT path FROM files WHERE reason <> '' ORDER BY ALL").fetchall()
    assert [row[:3] for row in failures] == [failure]
    assert re.search(message, failures[0][3])
    assert [path for (path,) in listed] == sorted(files)


def test_nothing_to_read_leaves_the_last_database(
    run: Command, tmp_path: Path, database: Path
) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "out").mkdir()
    shutil.copy(database, tmp_path / "out")
    result = run("extract", "papers", "--outputs", "out", cwd=tmp_path)
    assert result.returncode == 1
    assert "The database of the last run is as it was" in result.stderr
    assert (tmp_path / "out" / "findings.duckdb").read_bytes() == database.read_bytes()


def test_defaults_and_the_first_query(run: Command, tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "one.txt").write_text(PAPER)
    result = run("extract", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "1 documents read (1 pages), 0 unchanged, 0 failed" in result.stdout
    assert (tmp_path / "outputs" / "findings.duckdb").is_file()
    lines = result.stdout.split("A first query, in Python:\n")[1].splitlines()
    query = "\n".join(line.strip() for line in lines)
    answer = subprocess.run(
        [sys.executable, "-c", query], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert re.search(r"Southend-on-Sea\s+overall_effectiveness\s+good", answer.stdout)
