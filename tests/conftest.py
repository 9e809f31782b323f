"""What the tests share: the sample papers, the command, and PDFs drawn for one test."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from pipeline.extract import extract_mentions
from pipeline.outline import outline_document
from pipeline.read import read_document
from pipeline.records import Document, Mentions
from tests.drawing import Sheet, draw_pdf

ROOT = Path(__file__).parent.parent

# The same examples on every machine, however slow it is.
settings.register_profile(
    "tests", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("tests")

Command = Callable[..., subprocess.CompletedProcess[str]]
PdfMaker = Callable[..., Path]
Reader = Callable[..., Document]
Extract = Callable[[str], Mentions]


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def sample() -> Path:
    """The folder of the sample papers that the project ships."""
    return ROOT / "corpus" / "sample"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold and papers that may lie beside the project."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("../shared is not beside the project")
    return folder


@pytest.fixture(scope="session")
def run() -> Command:
    """Runs the real command: ``run("extract", corpus, "--outputs", outputs, cwd=folder)``."""

    def call(*arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "pipeline.cli", *map(str, arguments)]
        return subprocess.run(
            command, cwd=cwd, capture_output=True, encoding="utf-8", timeout=300, check=False
        )

    return call


@pytest.fixture(scope="session")
def database(run: Command, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of the corpus that the project ships, extracted once for all tests."""
    outputs = tmp_path_factory.mktemp("corpus")
    result = run("extract", "corpus", "--outputs", outputs)
    assert result.returncode == 0, result.stderr
    return outputs / "findings.duckdb"


@pytest.fixture(scope="session")
def papers(sample: Path) -> tuple[Document, ...]:
    """The sample papers, read."""
    return tuple(read_document(path, "0" * 64, path.name) for path in sorted(sample.glob("*.pdf")))


@pytest.fixture
def make_pdf(tmp_path: Path) -> PdfMaker:
    """Draws a PDF in the test's folder: ``make_pdf(page, page, rotation=90)`` gives its path.

    A page is a list of tests.drawing's marks, or a tuple of strings: its lines of prose.
    """

    def make(*pages: Sheet, name: str = "paper.pdf", **drawing: Any) -> Path:
        return draw_pdf(tmp_path / name, list(pages), **drawing)

    return make


@pytest.fixture
def read_pdf(make_pdf: PdfMaker) -> Reader:
    """Draws a PDF as ``make_pdf`` does, and reads it."""

    def read(*pages: Sheet, **drawing: Any) -> Document:
        path = make_pdf(*pages, **drawing)
        return read_document(path, "0" * 64, path.name)

    return read


@pytest.fixture
def read_text(tmp_path: Path) -> Reader:
    """Writes a text file (its name ends in .txt unless it is given) and reads it."""

    def read(content: str | bytes, name: str = "paper.txt") -> Document:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_document(path, "0" * 64, path.name)

    return read


@pytest.fixture
def extract(read_text: Reader) -> Extract:
    """What the extractors find in a paper that holds nothing but a text."""
    return lambda text: extract_mentions(outline_document(read_text(text)))


def table(*rows: str) -> str:
    """Rows of a table, in which " | " stands between cells."""
    return "\n".join(row.replace(" | ", "\t") for row in rows)
