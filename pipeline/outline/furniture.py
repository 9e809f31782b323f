"""Page furniture: running headers and footers, page numbers, footnotes."""

from __future__ import annotations

import re
from collections import Counter

from pipeline.records import Document, Line, Page

# How much of a page, at its top and at its bottom, running headers and footers stand in.
_MARGIN = 0.13
# A footnote's type is smaller than this share of the body's.
_SMALL = 0.9
_PAGE_NUMBER = re.compile(
    r"(?:page\s*)?[-–\s]*\d{1,4}[-–\s]*(?:(?:of|/)\s*\d{1,4})?", re.IGNORECASE
)
# In plain text, which has no margins, a page's number must say that it is one.
_PAGE_OF_PAGES = re.compile(r"page\s+\d{1,4}\s+of\s+\d{1,4}", re.IGNORECASE)
_FOOTNOTE = re.compile(r"(?:\d{1,2}|[*†‡])\s?\S")
_DIGITS = re.compile(r"\d+")


def furniture(document: Document, body_size: float) -> set[tuple[int, int]]:
    """The lines that are furniture, as (page number, index of the line on the page).

    ``body_size`` is the type size of the body in points. On pages without boxes only "Page 2 of 5"
    is known to be some.
    """
    found: set[tuple[int, int]] = set()
    margins = {
        page.number: [index for index, line in enumerate(page.lines) if _in_margin(page, line)]
        for page in document.pages
    }
    running = _running(document, margins)
    for page in document.pages:
        marginal = margins[page.number]
        for index in marginal:
            line = page.lines[index]
            text = page.text[line.start : line.end].strip()
            if _PAGE_NUMBER.fullmatch(text) or _wording(text) in running:
                found.add((page.number, index))
        if page.height is None:
            found.update(
                (page.number, index)
                for index, line in enumerate(page.lines)
                if _PAGE_OF_PAGES.fullmatch(page.text[line.start : line.end].strip())
            )
        found.update((page.number, index) for index in _footnotes(page, body_size, found))
    return found


def _in_margin(page: Page, line: Line) -> bool:
    if line.box is None or not page.height:
        return False
    margin = _MARGIN * page.height
    return line.box.bottom < margin or line.box.top > page.height - margin


def _wording(text: str) -> str:
    """A line's text with its page numbers and dates taken out."""
    return _DIGITS.sub("#", text)


def _running(document: Document, margins: dict[int, list[int]]) -> set[str]:
    """The wordings that stand in the margins of several pages."""
    counts: Counter[str] = Counter()
    for page in document.pages:
        counts.update(
            {
                _wording(page.text[page.lines[i].start : page.lines[i].end].strip())
                for i in margins[page.number]
            }
        )
    enough = max(2, len(document.pages) // 4)
    return {wording for wording, count in counts.items() if count >= enough}


def _footnotes(page: Page, body_size: float, known: set[tuple[int, int]]) -> list[int]:
    """The lines of the footnotes: small type below all else on the page, begun by a mark."""
    run: list[int] = []
    order = sorted(
        (index for index, line in enumerate(page.lines) if line.box),
        key=lambda index: -page.lines[index].box.top,  # type: ignore[union-attr]
    )
    for index in order:
        line = page.lines[index]
        if (page.number, index) in known:
            continue
        if not line.size or line.size > _SMALL * body_size:
            break
        run.append(index)
    else:
        # Everything on the page is small: that is its body, not a footnote.
        return []
    while run:
        line = page.lines[run[-1]]
        if _FOOTNOTE.match(page.text[line.start : line.end].strip()):
            return run
        run.pop()
    return []
