"""Lines to blocks: headings, paragraphs, list items and table rows, whole over page breaks."""

from __future__ import annotations

import re
from collections import Counter

from pipeline.outline.drafts import Draft
from pipeline.outline.furniture import furniture
from pipeline.outline.headings import finished
from pipeline.outline.joining import goes_on, is_wrapped_number
from pipeline.outline.markers import Marker, MarkerKind, marker_of
from pipeline.records import Block, BlockKind, Document, Line, Page, Table

_RULE = re.compile(r"[-=_–—\s]+")
# Markdown's mark of a heading.
_HASHES = re.compile(r"(?P<hashes>#{1,6})\s")


def build_blocks(document: Document) -> tuple[Block, ...]:
    """The blocks of a document in reading order; furniture comes where it stands on its page."""
    builder = _Builder(document)
    for page in document.pages:
        builder.add(page)
    return finished(builder.drafts)


class _Builder:
    """Goes through the pages' lines and keeps the drafts."""

    def __init__(self, document: Document) -> None:
        self.drafts: list[Draft] = []
        self.body_size = _body_size(document)
        self.furniture = furniture(document, self.body_size)
        self.plain = all(page.width is None for page in document.pages)
        self.width = _width(document) if self.plain else 0
        self.document = document
        self.tables = -1
        self.open: Draft | None = None
        self.last_number: tuple[int, ...] = ()

    def add(self, page: Page) -> None:
        """Adds a page's lines and tables."""
        tables = list(page.tables)
        after: list[Draft] = []
        inside = -1
        for index, line in enumerate(page.lines):
            if line.start < inside:
                continue
            while tables and tables[0].start < line.end:
                inside = tables[0].end
                self._table(page, tables.pop(0))
            if line.start < inside:
                continue
            if (page.number, index) in self.furniture:
                draft = Draft(BlockKind.FURNITURE)
                draft.put(page, line.start, line.end, self.plain)
                after.append(draft)
                continue
            self._line(page, line)
        self.drafts.extend(after)

    # ------------------------------------------------------------------ lines

    def _line(self, page: Page, line: Line) -> None:
        raw = page.text[line.start : line.end]
        text = raw.strip()
        if _RULE.fullmatch(text):
            return
        if "\t" in text and not self.plain:
            self._columns(page, line, text)
            return
        lead = len(raw) - len(raw.lstrip())
        marker = marker_of(text)
        if marker and self.open and is_wrapped_number(self.open, line, marker, self.last_number):
            marker = None
        hashes = _HASHES.match(text) if self.plain else None
        begins = marker or hashes
        if not begins and self.open and goes_on(self.open, page, line, text, self.width):
            self._continue(page, line.start + lead, line)
            return
        self._begin(page, line, lead, marker, len(hashes["hashes"]) if hashes else 0)

    def _begin(self, page: Page, line: Line, lead: int, marker: Marker | None, depth: int) -> None:
        kind = BlockKind.PARAGRAPH
        if marker and marker.kind is not MarkerKind.NUMBER:
            kind = BlockKind.LIST_ITEM
        draft = Draft(kind, depth, size=line.size, bold=line.bold, italic=line.italic)
        draft.indent = line.box.x0 if line.box else float(lead)
        start = line.start + lead
        if marker:
            draft.marker, draft.marker_kind = marker.text, marker.kind
            start += marker.length
            if marker.kind is MarkerKind.NUMBER:
                self.last_number = marker.numbers
        draft.put(page, start, line.end, self.plain)
        draft.last, draft.last_page, draft.lines = line, page.number, 1
        draft.right = line.box.x1 if line.box else 0.0
        self.drafts.append(draft)
        self.open = draft

    def _continue(self, page: Page, start: int, line: Line) -> None:
        draft = self.open
        assert draft is not None
        text = draft.parts[-1] if draft.parts else ""
        if text.endswith(("-", "‐")) and not text.endswith((" -", "--")):
            if self._is_one_word(text, page.text[start : line.end]):
                draft.drop_hyphen()
        else:
            draft.glue(" ")
        draft.put(page, start, line.end, self.plain)
        draft.last, draft.last_page = line, page.number
        draft.lines += 1
        draft.bold = draft.bold and line.bold
        draft.italic = draft.italic and line.italic
        if line.box:
            draft.text_edge = line.box.x0
            draft.right = max(draft.right, line.box.x1)

    def _is_one_word(self, before: str, after: str) -> bool:
        """Whether a word broken at a line's end is printed elsewhere without its hyphen."""
        left = re.search(r"([^\W\d_]+)[-‐]$", before)
        right = re.match(r"([^\W\d_]+)", after)
        if not left or not right:
            return False
        whole = re.compile(rf"\b{left[1]}{right[1]}\b", re.IGNORECASE)
        parted = re.compile(rf"\b{left[1]}-{right[1]}\b", re.IGNORECASE)
        texts = [page.text for page in self.document.pages]
        return any(map(whole.search, texts)) and not any(map(parted.search, texts))

    # ------------------------------------------------------------------ tables

    def _columns(self, page: Page, line: Line, text: str) -> None:
        """A line with gaps: a row of a table that has no rules."""
        if not (self.open and self.open.table == self.tables and self.tables >= 0):
            self.tables += 1
        cells, start = [], line.start
        for part in page.text[line.start : line.end].split("\t"):
            cells.append((start, start + len(part)))
            start += len(part) + 1
        self._row(page, cells, line)

    def _table(self, page: Page, table: Table) -> None:
        rows = [[(cell.start, cell.end) for cell in row] for row in table.rows]
        if not self._carries_on(page, table):
            self.tables += 1
        last = next((d for d in reversed(self.drafts) if d.table == self.tables), None)
        for number, row in enumerate(rows):
            if not any(page.text[s:e].strip(" -–—\n") for s, e in row):
                continue
            if number in table.going_on:
                self._extend(page, row, self.drafts[-1])
                continue
            if number == 0 and last and self._carries_row_on(page, row, last):
                self._extend(page, row, last)
                continue
            self._row(page, row, None)

    def _row(self, page: Page, cells: list[tuple[int, int]], line: Line | None) -> None:
        draft = Draft(BlockKind.TABLE_ROW, table=self.tables)
        for column, (start, end) in enumerate(cells):
            if column:
                draft.glue("\t")
            begin = draft.length
            self._cell(draft, page, start, end)
            draft.cells.append((begin, draft.length))
        draft.last, draft.last_page = line, page.number
        self.drafts.append(draft)
        self.open = draft

    def _cell(self, draft: Draft, page: Page, start: int, end: int) -> None:
        begin = draft.length
        for part in re.finditer(r"\S[^\n]*", page.text[start:end]):
            left = start + part.start()
            if draft.length > begin:
                if draft.parts[-1].endswith("-"):
                    if self._is_one_word(draft.parts[-1], page.text[left:end]):
                        draft.drop_hyphen()
                else:
                    draft.glue(" ")
            draft.put(page, left, start + part.end(), self.plain)

    def _carries_on(self, page: Page, table: Table) -> bool:
        """Whether a table at the head of a page is the one that ended the page before."""
        draft = self.open
        if draft is None or draft.table < 0 or page.number != draft.last_page + 1:
            return False
        return len(draft.cells) == len(table.rows[0])

    def _carries_row_on(self, page: Page, row: list[tuple[int, int]], last: Draft) -> bool:
        """Whether the first row on a page is the rest of the last row of the page before."""
        if len(last.cells) != len(row) or page.number == last.last_page:
            return False
        filled = [text for s, e in row if (text := page.text[s:e].strip())]
        return len(filled) < len(row) and all(text[:1].islower() for text in filled)

    def _extend(self, page: Page, row: list[tuple[int, int]], last: Draft) -> None:
        """Adds the rest of a row to the cells that it belongs to."""
        old, cells = last, []
        fresh = Draft(BlockKind.TABLE_ROW, table=old.table)
        for column, ((begin, end), (start, stop)) in enumerate(zip(old.cells, row, strict=True)):
            if column:
                fresh.glue("\t")
            first = fresh.length
            for piece in old.pieces:
                if begin <= piece.offset < end:
                    if fresh.length > first:
                        fresh.glue(" ")
                    fresh.put(self.document.page(piece.page), piece.start, piece.end, self.plain)
            if page.text[start:stop].strip():
                if fresh.length > first:
                    fresh.glue(" ")
                self._cell(fresh, page, start, stop)
            cells.append((first, fresh.length))
        old.parts, old.pieces, old.length, old.cells = (
            fresh.parts,
            fresh.pieces,
            fresh.length,
            cells,
        )
        self.open = old


def _body_size(document: Document) -> float:
    sizes = Counter[float]()
    for page in document.pages:
        for line in page.lines:
            sizes[line.size] += line.end - line.start
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _width(document: Document) -> int:
    """The width at which a plain text breaks its lines, in letters; 0 where it breaks none."""
    lengths = sorted(line.end - line.start for page in document.pages for line in page.lines)
    long = sum(1 for length in lengths if length > 60)
    if not lengths or lengths[-1] > 130 or long <= 0.4 * len(lengths):
        return 0
    # Most lines of a paragraph come near to it; a heading may go beyond.
    return lengths[int(0.8 * len(lengths))]
