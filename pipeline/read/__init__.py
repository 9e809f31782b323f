"""Files to documents: pages of lines with places, and tables. Knows nothing of inspections."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from pipeline.errors import UnreadableFile
from pipeline.records import Document, Page

__all__ = ["SUFFIXES", "read_document"]


def _pdf(path: Path, name: str) -> Iterator[Page]:
    # PDFium takes long to load, and a corpus of text files never needs it.
    from pipeline.read.pdf import read_pdf

    return read_pdf(path, name)


def _text(path: Path, name: str) -> Iterator[Page]:
    from pipeline.read.text import read_text

    return read_text(path, name)


_READERS: dict[str, Callable[[Path, str], Iterator[Page]]] = {
    ".pdf": _pdf,
    ".txt": _text,
    ".md": _text,
    ".markdown": _text,
}
SUFFIXES = frozenset(_READERS)
_HEAD = 2048


def read_document(path: Path, sha256: str, relative: str) -> Document:
    """Reads a file; ``relative`` is its path in the corpus, which names it from then on.

    Raises UnreadableFile, with a reason for people, where there is no text to be had.
    """
    suffix = path.suffix.lower()
    _check(path, suffix, relative)
    pages = tuple(_READERS[suffix](path, relative))
    if not any(page.text.strip() for page in pages):
        raise UnreadableFile(
            "no_text",
            f"{relative} has {len(pages)} page(s) and no text on them, as scans have; "
            "run it through an OCR program (ocrmypdf, say) and put the result in its place",
        )
    return Document(sha256, relative, pages)


def _check(path: Path, suffix: str, name: str) -> None:
    """Sees to it that the file is what its name says."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head.strip():
        raise UnreadableFile("empty", f"{name} is empty; download it again")
    if suffix != ".pdf" or b"%PDF-" in head:
        return
    if re.search(rb"<!doctype html|<html", head, re.IGNORECASE):
        raise UnreadableFile(
            "web_page",
            f"{name} is a web page that was saved as a PDF (often a server's error page); "
            "open the paper's address in a browser and save the paper itself",
        )
    if head.startswith(b"PK\x03\x04"):
        raise UnreadableFile(
            "wrong_suffix",
            f"{name} is a ZIP or Office file named .pdf; give it its own suffix or unpack it",
        )
    raise UnreadableFile("damaged", f"{name} does not begin as a PDF does; download it again")
