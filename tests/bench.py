"""What reading costs: our job against a bare reading of the same files, in one run.

    python -m tests.bench CORPUS

Prints CPU seconds and their ratios to bare PDFium. pdfplumber alone is measured on every
hundredth page, as it takes some fifty times as long.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pypdfium2 as pdfium

from pipeline.read import read_document


def bare(files: list[Path]) -> float:
    """CPU seconds of reading every page's text with PDFium, and nothing else."""
    start = time.process_time()
    for file in files:
        document = pdfium.PdfDocument(file)
        for number in range(len(document)):
            page = document[number]
            textpage = page.get_textpage()
            textpage.get_text_range()
            textpage.close()
            page.close()
        document.close()
    return time.process_time() - start


def plumbed(files: list[Path], step: int) -> float:
    """CPU seconds that pdfplumber would take, from every ``step``-th page."""
    start, number = time.process_time(), 0
    for file in files:
        with pdfplumber.open(file) as document:
            for page in document.pages:
                if number % step == 0:
                    page.extract_text()
                    page.close()
                number += 1
    return (time.process_time() - start) * step


def ours(files: list[Path]) -> float:
    """CPU seconds of our reading: lines with boxes and type, and tables."""
    start = time.process_time()
    for file in files:
        read_document(file, "0" * 64, file.name)
    return time.process_time() - start


def job(corpus: Path, outputs: Path) -> float:
    """CPU seconds of the whole job with one worker, start-up and load included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "pipeline.cli", "extract", str(corpus)]
    command += ["--outputs", str(outputs), "--jobs", "1"]
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


def main() -> None:
    """Measures and prints."""
    corpus = Path(sys.argv[1] if len(sys.argv) > 1 else "corpus")
    files = sorted(corpus.rglob("*.pdf"))
    with tempfile.TemporaryDirectory() as folder:
        outputs = Path(folder)
        measures: list[tuple[str, Callable[[], float]]] = [
            ("bare PDFium text", lambda: bare(files)),
            ("our read", lambda: ours(files)),
            ("our whole job, one worker", lambda: job(corpus, outputs)),
            ("the same again, nothing changed", lambda: job(corpus, outputs)),
            ("pdfplumber text (estimated)", lambda: plumbed(files, 100)),
        ]
        seconds = [(name, measure()) for name, measure in measures]
    base = seconds[0][1]
    print(f"{len(files)} PDF files under {corpus}")
    for name, taken in seconds:
        print(f"{name:34s} {taken:8.2f} s CPU   {taken / base:6.2f} x bare")


if __name__ == "__main__":
    main()
