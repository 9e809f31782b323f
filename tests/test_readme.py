"""The README shows what the sample papers give: its queries are run, its answers compared."""

from __future__ import annotations

import re
from pathlib import Path

import duckdb
import pytest

from tests.conftest import ROOT, Command

_TEXT = (ROOT / "README.md").read_text("utf-8")
_ANSWERED = re.findall(r"([^\n]+)\n\n```sql\n(.*?)```\n\n```text\n(.*?)```", _TEXT, re.DOTALL)
_OPTIONS = sorted(set(re.findall(r"--[a-z]+", _TEXT)))


@pytest.mark.parametrize(
    ("query", "answer"),
    [pytest.param(query, answer, id=question) for question, query, answer in _ANSWERED],
)
def test_a_query_of_the_readme_gives_its_answer(database: Path, query: str, answer: str) -> None:
    with duckdb.connect(database, read_only=True) as connection:
        assert connection.sql(query).df().to_string(index=False) + "\n" == answer


def test_the_readme_shows_what_extract_prints(run: Command, tmp_path: Path) -> None:
    printed = run("extract", "corpus", "--outputs", tmp_path).stdout
    shown = _TEXT.split("Setting up .venv (once)\n")[1].split("```")[0]
    assert _figures(shown) == _figures(printed)


def _figures(text: str) -> list[str]:
    """The lines that count something, without the seconds."""
    lines = [re.sub(r"; [\d.]+ seconds", "", line.strip()) for line in text.splitlines()]
    return [line for line in lines if re.match(r"\d", line)]


def test_options_of_the_readme_are_those_of_the_commands(run: Command) -> None:
    helped = "".join(run(command, "--help").stdout for command in ("extract", "evaluate"))
    assert [option for option in _OPTIONS if option not in helped] == []
