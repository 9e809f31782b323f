"""A corpus to a database, run by run: one bad file costs no other, and no run costs the last."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import zipfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from pipeline.load import FailureRow, FileRow
from tests.conftest import Command
from tests.drawing import Shade, draw_pdf

PAPER = """Report to: Cabinet
Date of meeting: 14 May 2019

Ofsted inspected the children's services of {council} in March 2019.
Inspectors judged the overall effectiveness of these services to be good.

{council} should improve:
1. the timeliness of visits to children in need of help and protection;
2. the supervision of social workers.
"""
ERROR_PAGE = "\n<!DOCTYPE html>\n<html><title>503</title><body>Service unavailable</body></html>\n"


@dataclass(frozen=True)
class Outcome:
    """What a run said, and the database that it left."""

    exit_code: int
    stdout: str
    stderr: str
    tables: dict[str, list[tuple[Any, ...]]]

    @property
    def files(self) -> dict[str, FileRow]:
        return {row[0]: FileRow(*row) for row in self.tables["files"]}

    @property
    def failures(self) -> dict[str, FailureRow]:
        return {row[0]: FailureRow(*row) for row in self.tables["failures"]}

    @property
    def statuses(self) -> Counter[str]:
        return Counter(file.status for file in self.files.values())

    def findings(self, *left_out: str) -> dict[str, list[tuple[Any, ...]]]:
        """The tables but for those that tell of the run itself."""
        return {name: rows for name, rows in self.tables.items() if name not in left_out}


def tables_of(database: Path) -> dict[str, list[tuple[Any, ...]]]:
    with duckdb.connect(database, read_only=True) as connection:
        names = connection.sql("SELECT table_name FROM duckdb_tables()").fetchall()
        return {
            name: connection.sql(f"SELECT * FROM {name} ORDER BY ALL").fetchall()
            for (name,) in names
        }


def extract(run: Command, corpus: Path, outputs: Path, *options: str) -> Outcome:
    return outcome_of(run("extract", corpus, "--outputs", outputs, *options), outputs)


def outcome_of(result: subprocess.CompletedProcess[str], outputs: Path) -> Outcome:
    database = outputs / "findings.duckdb"
    assert database.exists(), result.stderr
    return Outcome(result.returncode, result.stdout, result.stderr, tables_of(database))


def write_papers(corpus: Path, *councils: str) -> None:
    corpus.mkdir(exist_ok=True)
    for council in councils:
        (corpus / f"{council}.txt").write_text(PAPER.format(council=council))


# ---------------------------------------------------------------------- bad files among good ones


BAD = [
    pytest.param("bad/empty.pdf", "empty", "is empty; download it again", id="empty"),
    pytest.param("bad/cut-short.pdf", "damaged", "is not a whole PDF.*download", id="cut-short"),
    pytest.param("bad/locked.pdf", "encrypted", "a password; save a copy without", id="password"),
    pytest.param(
        "bad/error.pdf", "web_page", "is a web page.*save the paper itself", id="web-page"
    ),
    pytest.param("bad/archive.pdf", "wrong_suffix", "is a ZIP.*unpack it", id="zip"),
    pytest.param("bad/nuls.txt", "not_text", "is not text.*look at it", id="nuls"),
    pytest.param("bad/scan.pdf", "no_text", "no text on them.*OCR", id="scan"),
    pytest.param("bad/gone.pdf", "not_readable", "can't be opened.*check", id="link-to-nowhere"),
    pytest.param("bad/vast.txt", "too_large", "more than 1 GiB of memory.*split", id="too-large"),
]
SKIPPED = {
    "README.md": "description",
    "manifest.csv": "description",
    "corrections.csv": "description",
    ".hidden.txt": "hidden",
    "bad/minutes.docx": "no reader for .docx",
    "bad/minutes": "no reader for files without a suffix",
    "bad/pipe.txt": "not a file",
}
DUPLICATES = {"b/again.txt": "Southend-on-Sea.txt", "bad/void.pdf": "bad/empty.pdf"}
GOOD = ["Southend-on-Sea.txt", "b/focused-visit.PDF", "owner's paper.pdf"]


def fill(corpus: Path, sample: Path) -> None:
    write_papers(corpus, "Southend-on-Sea")
    (corpus / "b").mkdir()
    (corpus / "b" / "again.txt").write_bytes((corpus / "Southend-on-Sea.txt").read_bytes())
    whole = (sample / "tameside-focused-visit-2022.pdf").read_bytes()
    (corpus / "b" / "focused-visit.PDF").write_bytes(whole)
    owners = StandardEncryption("", "owner", strength=128)
    draw_pdf(corpus / "owner's paper.pdf", [("Rutland was judged to be good.",)], encrypt=owners)
    bad = corpus / "bad"
    bad.mkdir()
    (bad / "empty.pdf").touch()
    (bad / "void.pdf").touch()
    (bad / "cut-short.pdf").write_bytes(whole[: len(whole) // 2])
    draw_pdf(bad / "locked.pdf", [("Secret",)], encrypt=StandardEncryption("unknown", strength=128))
    (bad / "error.pdf").write_text(ERROR_PAGE)
    with zipfile.ZipFile(bad / "archive.pdf", "w") as archive:
        archive.writestr("paper.txt", PAPER)
    (bad / "nuls.txt").write_bytes(b"\0" * 5000)
    draw_pdf(bad / "scan.pdf", [[Shade(50, 50, 500, 800)]])
    (bad / "gone.pdf").symlink_to("nowhere.pdf")
    with (bad / "vast.txt").open("wb") as vast:
        # A file of holes: it takes no room on the disk.
        vast.truncate(3 << 30)
    os.mkfifo(bad / "pipe.txt")
    for name in SKIPPED.keys() - {"bad/pipe.txt"}:
        (corpus / name).write_text("path,source\nSouthend-on-Sea.txt,https://example.org/1\n")


@dataclass(frozen=True)
class Story:
    """Four runs over one corpus: at first, with nothing new, from anew, and with a paper fewer."""

    first: Outcome
    second: Outcome
    forced: Outcome
    fewer: Outcome
    seen_by_analyst: list[tuple[Any, ...]]
    bytes_kept: bool
    left: list[str]
    records: list[str]


@pytest.fixture(scope="module")
def story(run: Command, sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Story:
    folder = tmp_path_factory.mktemp("council's papers é")
    corpus, outputs = folder / "it's papers", folder / "it's papers" / "outputs"
    corpus.mkdir()
    fill(corpus, sample)
    first = extract(run, corpus, outputs)
    # A second name for the first database: a new one must take its place, not its bytes.
    (folder / "first.duckdb").hardlink_to(outputs / "findings.duckdb")
    before = (folder / "first.duckdb").read_bytes()
    with duckdb.connect(outputs / "findings.duckdb", read_only=True) as analyst:
        result = run("extract", corpus, "--outputs", outputs, "--strict")
        seen = analyst.sql("SELECT path FROM documents ORDER BY ALL").fetchall()
    # Within one process DuckDB would show the database that is still open.
    second = outcome_of(result, outputs)
    kept = (folder / "first.duckdb").read_bytes() == before
    forced = extract(run, corpus, outputs, "--force", "--jobs", "1")
    (corpus / "b" / "focused-visit.PDF").unlink()
    # What a run leaves that is killed while it writes.
    (outputs / ".building-killed").mkdir()
    (outputs / ".building-killed" / "findings.duckdb").touch()
    (outputs / "records" / "0123456789abcdef-0123456789ab.4711.part").touch()
    fewer = extract(run, corpus, outputs)
    left = sorted(path.name for path in outputs.iterdir())
    records = [path.suffix for path in (outputs / "records").iterdir()]
    return Story(first, second, forced, fewer, seen, kept, left, records)


def test_good_files_are_loaded_whatever_the_others_are(story: Story) -> None:
    assert story.first.exit_code == 0, story.first.stderr
    assert sorted(row[2] for row in story.first.tables["documents"]) == GOOD
    assert story.first.statuses == {"read": 3, "failed": 9, "skipped": 7, "duplicate": 2}


@pytest.mark.parametrize(("path", "error", "message"), BAD)
def test_bad_file_is_one_row_that_says_what_to_do(
    story: Story, path: str, error: str, message: str
) -> None:
    failures = [row for row in story.first.tables["failures"] if row[0] == path]
    assert [(row[2], row[3]) for row in failures] == [("read", error)]
    told = failures[0][4]
    assert re.match(f"{re.escape(path)} .*{message}", told)
    assert story.first.files[path].status == "failed"
    assert story.first.files[path].reason == told
    assert f"  failed: {told}\n" in story.first.stdout


def test_no_other_file_failed(story: Story) -> None:
    assert sorted(story.first.failures) == sorted(str(bad.values[0]) for bad in BAD)


@pytest.mark.parametrize(("path", "reason"), SKIPPED.items(), ids=SKIPPED)
def test_skipped_file_has_its_reason(story: Story, path: str, reason: str) -> None:
    file = story.first.files[path]
    assert (file.status, file.document_id) == ("skipped", None)
    assert reason in str(file.reason)


@pytest.mark.parametrize(("path", "other"), DUPLICATES.items(), ids=DUPLICATES)
def test_duplicate_names_the_file_that_it_is_like(story: Story, path: str, other: str) -> None:
    file = story.first.files[path]
    assert (file.status, file.reason) == ("duplicate", f"the same bytes as {other}")
    assert file.sha256 == story.first.files[other].sha256


def test_files_refer_to_documents_that_are_there(story: Story) -> None:
    documents = {row[0] for row in story.first.tables["documents"]}
    assert {file.document_id for file in story.first.files.values()} - {None} == documents


def test_source_of_the_manifest(story: Story) -> None:
    sources = {row[2]: row[-1] for row in story.first.tables["documents"]}
    assert sources["Southend-on-Sea.txt"] == "https://example.org/1"


def test_outputs_within_the_corpus_are_not_read(story: Story) -> None:
    assert [path for path in story.second.files if path.startswith("outputs/")] == []


def test_summary_counts_what_became_of_the_files(story: Story) -> None:
    assert re.search(
        r"^3 documents read \(\d+ pages\), 0 unchanged, 9 failed, 2 duplicates, "
        r"7 files that are no papers",
        story.first.stdout,
    )
    assert re.search(r"^0 documents read \(0 pages\), 3 unchanged, 9 failed", story.second.stdout)


def test_run_with_nothing_new_gives_the_same_rows(story: Story) -> None:
    assert story.second.statuses == {"unchanged": 3, "failed": 9, "skipped": 7, "duplicate": 2}
    own = ("files", "runs")
    assert story.second.findings(*own) == story.first.findings(*own)
    assert story.second.failures == story.first.failures


def test_strict_run_with_failures_exits_with_2(story: Story) -> None:
    assert story.second.exit_code == 2
    assert "The database is" in story.second.stdout


def test_open_database_stops_no_run_and_stays_as_it_was(story: Story) -> None:
    assert story.seen_by_analyst == [(path,) for path in GOOD]
    assert story.bytes_kept


def test_forced_run_reads_all_again_and_gives_the_same_rows(story: Story) -> None:
    assert story.forced.statuses == story.first.statuses
    assert story.forced.findings("runs") == story.first.findings("runs")


def test_removed_file_leaves_the_database(story: Story) -> None:
    assert sorted(row[2] for row in story.fewer.tables["documents"]) == [GOOD[0], GOOD[2]]
    assert "b/focused-visit.PDF" not in story.fewer.files
    assert story.records.count(".parquet") == 2


def test_run_clears_what_a_killed_one_left(story: Story) -> None:
    assert story.left == ["findings.duckdb", "parquet", "records"]
    assert set(story.records) == {".parquet"}


def test_run_says_of_itself_what_it_did(story: Story) -> None:
    for outcome, documents in ((story.first, 3), (story.fewer, 2)):
        [(run_id, started, finished, version, corpus, loaded, failed)] = outcome.tables["runs"]
        assert run_id
        assert started < finished
        assert re.match(r"\d+\.\d+", version)
        assert corpus.endswith("it's papers")
        assert (loaded, failed) == (documents, 9)


# ---------------------------------------------------------------------- odd corpora


def test_file_that_no_one_may_read(run: Command, tmp_path: Path) -> None:
    write_papers(tmp_path / "papers", "Rutland", "Torbay")
    (tmp_path / "papers" / "Rutland.txt").chmod(0)
    if os.access(tmp_path / "papers" / "Rutland.txt", os.R_OK):
        pytest.skip("root may read every file")
    outcome = extract(run, tmp_path / "papers", tmp_path / "out")
    assert outcome.statuses == {"read": 1, "failed": 1}
    assert outcome.failures["Rutland.txt"].error == "not_readable"
    assert "check that you may read it" in outcome.failures["Rutland.txt"].message


def test_links_to_folders_are_followed_once(run: Command, tmp_path: Path) -> None:
    write_papers(tmp_path / "elsewhere", "Rutland")
    write_papers(tmp_path / "papers", "Torbay")
    (tmp_path / "papers" / "more").symlink_to("../elsewhere")
    (tmp_path / "papers" / "again").symlink_to("../elsewhere")
    (tmp_path / "elsewhere" / "round").symlink_to("../papers")
    outcome = extract(run, tmp_path / "papers", tmp_path / "out")
    assert outcome.exit_code == 0, outcome.stderr
    assert sorted(outcome.files) == ["Torbay.txt", "again/Rutland.txt"]
    assert outcome.statuses == {"read": 2}


def test_folder_that_no_one_may_list(run: Command, tmp_path: Path) -> None:
    write_papers(tmp_path / "papers", "Rutland")
    (tmp_path / "papers" / "closed").mkdir(0)
    if os.access(tmp_path / "papers" / "closed", os.R_OK):
        pytest.skip("root may list every folder")
    outcome = extract(run, tmp_path / "papers", tmp_path / "out")
    assert outcome.statuses == {"read": 1}
    assert outcome.failures["closed"].error == "not_readable"
    assert "check that you may read it" in outcome.failures["closed"].message


def test_text_without_an_end_of_line(run: Command, tmp_path: Path) -> None:
    write_papers(tmp_path / "papers")
    words = "Rutland was judged to be good. " + "and on and " * 120_000
    (tmp_path / "papers" / "long.txt").write_text(words)
    outcome = extract(run, tmp_path / "papers", tmp_path / "out")
    assert outcome.statuses == {"read": 1}, outcome.failures


def test_name_that_is_not_utf_8(run: Command, tmp_path: Path) -> None:
    write_papers(tmp_path / "papers", "Rutland")
    odd = tmp_path / "papers" / os.fsdecode(b"caf\xe9.txt")
    odd.write_text(PAPER.format(council="Torbay"))
    outcome = extract(run, tmp_path / "papers", tmp_path / "out")
    assert outcome.exit_code == 0, outcome.stderr
    assert len(outcome.files) == 2
    assert outcome.files["Rutland.txt"].status == "read"


@pytest.mark.parametrize(
    "manifest",
    [
        pytest.param(b"path,source\r\nRutland.txt,https://example.org/\x96\r\n", id="windows-1252"),
        pytest.param(b"file,source\nRutland.txt,https://example.org/1\n", id="no-column-of-paths"),
    ],
)
def test_odd_manifest_stops_no_run(run: Command, tmp_path: Path, manifest: bytes) -> None:
    write_papers(tmp_path / "papers", "Rutland")
    (tmp_path / "papers" / "manifest.csv").write_bytes(manifest)
    outcome = extract(run, tmp_path / "papers", tmp_path / "out")
    assert outcome.exit_code == 0, outcome.stderr
    assert outcome.files["Rutland.txt"].status == "read"


def test_file_that_takes_too_long(run: Command, tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "endless.txt").write_text("a) plans that are clear;\n" * 1_000_000)
    outcome = extract(run, tmp_path / "papers", tmp_path / "out", "--timeout", "1")
    assert outcome.exit_code == 1
    assert outcome.failures["endless.txt"].error == "timeout"
    assert re.search(
        r"endless\.txt took longer than 1 seconds.*--timeout",
        outcome.failures["endless.txt"].message,
    )
    assert outcome.failures["endless.txt"].message in outcome.stderr


# ---------------------------------------------------------------------- stopped runs


COUNCILS = "Torbay Rutland Leeds Kent Essex Surrey Devon Dorset Suffolk Norfolk Cumbria".split()
# Enough for a run to be stopped in its middle, however fast it is.
MANY = [f"{council} {number}" for number in range(12) for council in COUNCILS]


# The bar says "3/15 documents" once three of them are done.
SOME_DONE = re.compile(rb"(?:[3-9]|\d\d+)/\d+")


def stop(corpus: Path, outputs: Path, how: signal.Signals) -> tuple[int, str]:
    """Starts a run in a terminal of its own, and stops it once papers have been read.

    The signal goes to all its processes, as a terminal's Ctrl-C does. Returns the exit code and
    what the terminal showed.
    """
    ours, theirs = os.openpty()
    arguments = ["extract", str(corpus), "--outputs", str(outputs), "--jobs", "1"]
    with subprocess.Popen(
        [sys.executable, "-m", "pipeline.cli", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        env={**os.environ, "TERM": "xterm"},
    ) as process:
        os.close(theirs)
        told, stopped = b"", False
        while part := _read(ours):
            told += part
            if not stopped and SOME_DONE.search(told):
                os.killpg(process.pid, how)
                stopped = True
        os.close(ours)
        return process.wait(timeout=60), told.decode(errors="replace")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux's way to say that no one has the other end any more
        return b""


def test_stopped_runs_leave_the_last_database_and_the_next_completes(
    run: Command, tmp_path: Path
) -> None:
    corpus, outputs = tmp_path / "papers", tmp_path / "out"
    write_papers(corpus, MANY[0])
    assert extract(run, corpus, outputs).exit_code == 0
    before = (outputs / "findings.duckdb").read_bytes()
    write_papers(corpus, *MANY)

    exit_code, told = stop(corpus, outputs, signal.SIGINT)
    assert exit_code == 130, told
    assert "stopped. The papers read so far are kept" in told
    assert "Traceback" not in told
    assert (outputs / "findings.duckdb").read_bytes() == before

    write_papers(corpus, "Hackney", "Camden", "Barnet", "Brent", "Ealing")
    exit_code, told = stop(corpus, outputs, signal.SIGKILL)
    assert exit_code == -signal.SIGKILL, told
    assert (outputs / "findings.duckdb").read_bytes() == before

    outcome = extract(run, corpus, outputs, "--strict")
    assert outcome.exit_code == 0, outcome.stderr
    assert len(outcome.tables["documents"]) == len(MANY) + 5
    assert outcome.statuses["unchanged"] > 2
    assert outcome.failures == {}
