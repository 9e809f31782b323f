"""The whole way on one page: a corpus, file by file, to a published database.

Each file is read in a worker process with a deadline and a memory limit, so that no file costs
another one.
"""

from __future__ import annotations

import csv
import hashlib
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, TimeoutError, wait
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pyarrow as pa
from pebble import ProcessExpired, ProcessPool

from pipeline.errors import CorpusError, UnreadableFile
from pipeline.extract import extract_mentions
from pipeline.load import (
    FailureRow,
    FileRow,
    RunRow,
    can_write,
    publish,
    record_path,
    write_record,
)
from pipeline.normalise import normalise_mentions
from pipeline.outline import outline_document
from pipeline.read import SUFFIXES, read_document
from pipeline.records import Stage

_NOT_PAPERS = frozenset({"manifest.csv", "corrections.csv"})
_CHUNK = 1 << 20
# So many files wait in a worker's queue: enough to keep it busy, few enough to stop soon.
_AHEAD = 4
# Bytes that a worker may take for reading, over what its libraries took: ten times what the
# longest inspection reports need.
_MEMORY = 1 << 30


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: documents done of those to be read, and pages read."""

    done: int
    total: int
    pages: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did."""

    read: int
    unchanged: int
    duplicates: int
    skipped: int
    pages: int
    failures: tuple[FailureRow, ...]
    findings: dict[str, int]
    seconds: float


@dataclass(frozen=True, slots=True)
class _Paper:
    """A file to be read, once for all files with the same bytes."""

    path: Path
    relative: str
    sha256: str
    record: Path


def extract_corpus(
    corpus: Path,
    outputs: Path,
    *,
    jobs: int,
    timeout: float,
    force: bool,
    on_progress: Callable[[Progress], None],
) -> Summary:
    """Reads every paper under ``corpus`` and publishes the database in ``outputs``.

    ``jobs`` is the number of worker processes, ``timeout`` the seconds that one file may take.
    Papers whose record is there already are not read again unless ``force``. Raises CorpusError
    where there is nothing to read, OutputsError where nothing can be written.
    """
    started = datetime.now(UTC)
    if not corpus.is_dir():
        what = "is a file; name the folder that it is in" if corpus.exists() else "is not there"
        raise CorpusError(f"{corpus} {what}. CORPUS (or the first argument) is a folder of papers")
    can_write(outputs)
    records = outputs / "records"
    records.mkdir(exist_ok=True)
    files, failures, papers = _survey(corpus, outputs, records)
    new = [paper for paper in papers if force or not paper.record.exists()]
    sources, wrong = _sources(corpus)
    failed, pages = _read_all(new, sources, jobs, timeout, on_progress)
    failures.extend((*wrong, *failed))
    files = _outcomes(files, {paper.relative for paper in new}, failed)
    done = [paper.record for paper in papers if paper.record.exists()]
    if not any(file.sha256 or file.status == "failed" for file in files):
        failures.insert(
            0,
            FailureRow(
                ".",
                None,
                Stage.READ,
                "no_papers",
                f"{corpus} has no paper in it ({', '.join(sorted(SUFFIXES))}); "
                "put papers there or name another folder",
            ),
        )
    finished = datetime.now(UTC)
    run = RunRow(
        f"{started:%Y%m%dT%H%M%S%f}",
        started.replace(tzinfo=None),
        finished.replace(tzinfo=None),
        package_version(),
        _printable(corpus),
        len(done),
        len(failures),
    )
    if not done and (outputs / "findings.duckdb").exists():
        raise CorpusError(f"{failures[0].message}. The database of the last run is as it was")
    findings = publish(outputs, done, files, failures, run)
    _forget_old_records(records, {paper.record for paper in papers})
    if not done:
        raise CorpusError(failures[0].message)
    statuses = [file.status for file in files]
    return Summary(
        read=statuses.count("read"),
        unchanged=statuses.count("unchanged"),
        duplicates=statuses.count("duplicate"),
        skipped=statuses.count("skipped"),
        pages=pages,
        failures=tuple(failures),
        findings=findings,
        seconds=(datetime.now(UTC) - started).total_seconds(),
    )


def read_paper(path: Path, relative: str, sha256: str, source_url: str | None, record: Path) -> int:
    """The way of one document, in a worker process. Returns its number of pages."""
    document = read_document(path, sha256, relative)
    mentions = extract_mentions(outline_document(document))
    write_record(normalise_mentions(document, mentions), source_url, record)
    return len(document.pages)


def limit_memory() -> None:
    """Sets a worker's memory limit, where the system has one that counts only what is used."""
    # Arrow's own allocator reserves a gigabyte at once, which would count.
    pa.set_memory_pool(pa.system_memory_pool())
    if sys.platform == "linux":
        import resource

        taken = int(Path("/proc/self/statm").read_text().split()[5]) * resource.getpagesize()
        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (taken + _MEMORY, hard))


def package_version() -> str:
    """The version of council-findings."""
    try:
        return version("council-findings")
    except PackageNotFoundError:
        return "not installed"


# ---------------------------------------------------------------------- what there is


def _survey(
    corpus: Path, outputs: Path, records: Path
) -> tuple[list[FileRow], list[FailureRow], list[_Paper]]:
    """Every file with what will become of it, those that can't be opened, and the papers."""
    files: list[FileRow] = []
    failures: list[FailureRow] = []
    papers: list[_Paper] = []
    first: dict[str, str] = {}
    key = fingerprint()
    unlisted: list[OSError] = []
    for path in _walk(corpus, outputs, unlisted):
        relative = _printable(path.relative_to(corpus))
        if reason := _why_not_read(path):
            files.append(FileRow(relative, _size(path), None, None, "skipped", reason))
            continue
        try:
            sha256 = _sha256(path)
        except OSError as error:
            message = f"{relative} can't be opened ({error.strerror}); check that you may read it"
            failures.append(FailureRow(relative, None, Stage.READ, "not_readable", message))
            files.append(FileRow(relative, None, None, None, "failed", message))
            continue
        size, document_id = _size(path), sha256[:16]
        if sha256 in first:
            reason = f"the same bytes as {first[sha256]}"
            files.append(FileRow(relative, size, sha256, document_id, "duplicate", reason))
            continue
        first[sha256] = relative
        papers.append(_Paper(path, relative, sha256, record_path(records, sha256, key)))
        files.append(FileRow(relative, size, sha256, document_id, "unchanged", None))
    for closed in unlisted:
        relative = _printable(Path(closed.filename).relative_to(corpus))
        message = f"{relative} can't be listed ({closed.strerror}); check that you may read it"
        failures.append(FailureRow(relative, None, Stage.READ, "not_readable", message))
    return files, failures, papers


def _walk(corpus: Path, outputs: Path, unlisted: list[OSError]) -> Iterator[Path]:
    """The files under a folder in a stable order; hidden folders and the outputs are left out.

    Folders that are links are followed, each folder once. What can't be listed is put into
    ``unlisted``.
    """
    seen = {corpus.resolve(), outputs.resolve()}
    for folder, folders, names in os.walk(corpus, onerror=unlisted.append, followlinks=True):
        kept = []
        for name in sorted(folders):
            place = (Path(folder) / name).resolve()
            if not name.startswith(".") and place not in seen:
                seen.add(place)
                kept.append(name)
        folders[:] = kept
        for name in sorted(names):
            yield Path(folder) / name


def _printable(path: Path) -> str:
    """A path as text, also where its name is in another encoding than the machine's."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def _why_not_read(path: Path) -> str | None:
    if path.name.startswith("."):
        return "hidden"
    if path.name in _NOT_PAPERS or path.name.upper().startswith("README"):
        return "part of the corpus's own description"
    if path.suffix.lower() not in SUFFIXES:
        return f"no reader for {path.suffix or 'files without a suffix'}"
    if path.exists() and not path.is_file():
        # To open a named pipe would wait for somebody to write to it.
        return "not a file (a pipe or a device)"
    return None


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _sources(corpus: Path) -> tuple[dict[str, str], list[FailureRow]]:
    """Where files came from, by the corpus's manifest.csv (path, source, licence).

    A manifest that can't be used costs the sources, not the run.
    """
    manifest = corpus / "manifest.csv"
    if not manifest.is_file():
        return {}, []
    try:
        with manifest.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            if not {"path", "source"} <= set(rows.fieldnames or ()):
                raise ValueError("has no columns path and source; name them in its first line")
            return {row["path"]: row["source"] for row in rows if row["source"]}, []
    except (OSError, ValueError, csv.Error) as error:
        what = "is not UTF-8; save it as such" if isinstance(error, UnicodeError) else str(error)
        message = f"manifest.csv {what}. Documents have no source_url in this run"
        return {}, [FailureRow(manifest.name, None, Stage.READ, "manifest", message)]


def fingerprint() -> str:
    """What tells one version of the pipeline from another: its code and its vocabulary."""
    digest = hashlib.sha256()
    package = Path(__file__).parent
    for path in sorted(package.rglob("*")):
        if path.suffix in {".py", ".yml", ".csv"}:
            digest.update(path.relative_to(package).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


# ---------------------------------------------------------------------- reading


def _read_all(
    papers: list[_Paper],
    sources: dict[str, str],
    jobs: int,
    timeout: float,
    on_progress: Callable[[Progress], None],
) -> tuple[list[FailureRow], int]:
    """Reads papers in worker processes; returns those that failed and the number of pages."""
    failures: list[FailureRow] = []
    if not papers:
        return failures, 0
    pages = done = 0
    # Workers start afresh: a fork would copy the threads that draw the progress.
    context = multiprocessing.get_context("spawn")
    workers = min(jobs, len(papers))
    waiting = iter(papers)
    on_progress(Progress(0, len(papers), 0))
    with ProcessPool(max_workers=workers, initializer=limit_memory, context=context) as pool:
        try:
            under_way: dict[Future[int], _Paper] = {}
            while True:
                while len(under_way) < workers * _AHEAD and (paper := next(waiting, None)):
                    arguments = (
                        paper.path,
                        paper.relative,
                        paper.sha256,
                        sources.get(paper.relative),
                        paper.record,
                    )
                    future = pool.schedule(read_paper, args=arguments, timeout=timeout)
                    under_way[future] = paper
                if not under_way:
                    break
                finished, _ = wait(under_way, return_when=FIRST_COMPLETED)
                for done_future in finished:
                    paper = under_way.pop(done_future)
                    try:
                        pages += done_future.result()
                    except Exception as error:
                        failures.append(_failure(paper, error, timeout))
                    done += 1
                    on_progress(Progress(done, len(papers), pages))
        except BaseException:
            pool.stop()  # type: ignore[no-untyped-call]
            raise
    return failures, pages


def _failure(paper: _Paper, error: BaseException, timeout: float) -> FailureRow:
    """What a person is told of a file that failed."""
    name = paper.relative
    if isinstance(error, UnreadableFile):
        return FailureRow(name, paper.sha256, Stage.READ, error.reason, str(error))
    if isinstance(error, TimeoutError) and not isinstance(error.errno, int):
        message = (
            f"{name} took longer than {timeout:.0f} seconds; look at it, "
            "or allow more with --timeout"
        )
        return FailureRow(name, paper.sha256, Stage.READ, "timeout", message)
    if isinstance(error, ProcessExpired):
        message = (
            f"{name} ended the process that read it (exit code {error.exitcode}): it is damaged, "
            "or takes too much memory; download it again, or print it to a new PDF"
        )
        return FailureRow(name, paper.sha256, Stage.READ, "crashed", message)
    if isinstance(error, MemoryError):
        message = f"{name} takes more than {_MEMORY >> 30} GiB of memory to read; split it"
        return FailureRow(name, paper.sha256, Stage.READ, "too_large", message)
    if isinstance(error, OSError):
        message = (
            f"{name} could not be read ({error.strerror or error}); check that it is still there"
        )
        return FailureRow(name, paper.sha256, Stage.READ, "not_readable", message)
    message = (
        f"{name} made an error in council-findings itself ({type(error).__name__}: {error}); "
        "please report it with the file"
    )
    return FailureRow(name, paper.sha256, Stage.EXTRACT, "internal_error", message)


def _outcomes(files: list[FileRow], new: set[str], failed: list[FailureRow]) -> list[FileRow]:
    """The files with what became of them."""
    reasons = {failure.path: failure.message for failure in failed}
    unread = {failure.sha256 for failure in failed}
    outcomes = []
    for file in files:
        if file.path in reasons:
            file = replace(file, document_id=None, status="failed", reason=reasons[file.path])
        elif file.sha256 in unread:
            file = replace(file, document_id=None)
        elif file.path in new:
            file = replace(file, status="read")
        outcomes.append(file)
    return outcomes


def _forget_old_records(records: Path, kept: set[Path]) -> None:
    """Deletes the records of papers that left the corpus, of older versions, and half records."""
    for path in records.iterdir():
        if path not in kept:
            path.unlink(missing_ok=True)
