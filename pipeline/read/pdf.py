"""PDF files, read by PDFium: a line at a time, for speed, and a character at a time in tables."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as c

from pipeline.errors import UnreadableFile
from pipeline.read.symbols import SYMBOLS
from pipeline.read.tables import Rows, find_tables, is_stroke
from pipeline.read.text_builder import MARKER, Fragment, PageBuilder
from pipeline.records import Box, Page

# PDFium puts this for a hyphen that ends a line, and joins the next line to it.
BROKEN_HYPHEN = "\ufffe"
_LINE = re.compile(r"[^\r\n\ufffe]+\ufffe?")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\uffff]")
# Fewer drawn paths than this can't frame a table of two columns and two rows.
_FEWEST_PATHS = 5
# A gap between two words that is wider than this, in font sizes, parts two columns.
_COLUMN_GAP = 2.0
_SPACE = re.compile(r"\s+")
_DEEPEST_FORM = 3

Place = Callable[[float, float, float, float], Box]


def read_pdf(path: Path, name: str) -> Iterator[Page]:
    """The pages of a PDF file, one at a time: each is closed before the next is opened.

    ``name`` is what messages call the file. Raises UnreadableFile where PDFium can't open the file.
    """
    document = _open(path, name)
    try:
        for number in range(1, len(document) + 1):
            yield _read_page(document, number)
    finally:
        document.close()


def _open(path: Path, name: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        if error.err_code == c.FPDF_ERR_PASSWORD:
            raise UnreadableFile(
                "encrypted",
                f"{name} is protected by a password; "
                "save a copy without one and put that in the corpus",
            ) from None
        raise UnreadableFile(
            "damaged",
            f"{name} is not a whole PDF (cut short or damaged); download it again",
        ) from None


def _read_page(document: pdfium.PdfDocument, number: int) -> Page:
    try:
        page = document[number - 1]
    except pdfium.PdfiumError:
        # A damaged page costs itself only; the page without text shows in the database.
        return Page(number, "", None, None, (), ())
    textpage = page.get_textpage()
    try:
        return _Reader(page, textpage).read(number)
    finally:
        textpage.close()
        page.close()


@dataclass(frozen=True, slots=True)
class _Run:
    """A range of characters that PDFium gives as one line."""

    start: int
    end: int


class _Reader:
    """One page being read."""

    def __init__(self, page: pdfium.PdfPage, textpage: pdfium.PdfTextPage) -> None:
        self.raw = textpage.raw
        self.page = page
        self.width, self.height = page.get_size()
        self.place = _placing(page)
        self.text = _characters(self.raw)
        self._font = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._loose = c.FS_RECTF()
        self._matrix = c.FS_MATRIX()

    def read(self, number: int) -> Page:
        tables = [_Grid(rows) for rows in find_tables(_drawn(self.page, self.place))]
        order: list[list[Fragment] | _Grid] = []
        for run in self._runs():
            fragment = self._fragment(run.start, run.end)
            touched = [t for t in tables if fragment.box and t.touches(fragment.box)]
            if not touched:
                order.append(self._columns(fragment, run))
                continue
            order.extend([outside] for outside in self._into_cells(run, touched))
            # A table stands where its first line does.
            order.extend(t for t in touched if t not in order)
        builder = PageBuilder()
        for part in order:
            if isinstance(part, _Grid):
                builder.table(part.cells)
            else:
                builder.lines(part)
        return builder.page(number, self.width, self.height)

    # ------------------------------------------------------------------ lines

    def _runs(self) -> Iterator[_Run]:
        for match in _LINE.finditer(self.text):
            start, end = match.span()
            while start < end and self.text[start].isspace():
                start += 1
            while end > start and self.text[end - 1].isspace():
                end -= 1
            if start < end:
                yield _Run(start, end)

    def _fragment(self, start: int, end: int) -> Fragment:
        first, last = self._loose_box(start), self._loose_box(end - 1)
        box = first.union(last) if first and last else first or last
        # The first character may be a bullet in a type of its own: the middle tells the style.
        middle = start + (end - start) // 2
        size, slanted = self._scale(middle)
        bold, italic = self._style(middle)
        bold = bold and self._style(end - 1)[0]
        text = self.text[start:end].translate(SYMBOLS).replace(BROKEN_HYPHEN, "-")
        text = _CONTROL.sub(" ", text)
        return Fragment(text, box, size, bold, italic or slanted)

    def _columns(self, fragment: Fragment, run: _Run) -> list[Fragment]:
        """The line, parted where a gap shows that it holds the cells of two columns."""
        parts, start = [], run.start
        for space in _SPACE.finditer(self.text, run.start, run.end):
            if not c.FPDFText_IsGenerated(self.raw, space.end() - 1):
                # PDFium puts a space of its own where nothing but a gap parts two words.
                continue
            left, right = self._loose_box(space.start() - 1), self._loose_box(space.end())
            if left is None or right is None or right.x0 - left.x1 <= _COLUMN_GAP * fragment.size:
                continue
            if start == run.start and MARKER.match(self.text[start : space.start()]):
                # What stands before an item parts nothing, however far before it.
                continue
            parts.append((start, space.start()))
            start = space.end()
        if not parts:
            return [fragment]
        return [self._fragment(*part) for part in (*parts, (start, run.end))]

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        while end > start + 1 and self.text[end - 1].isspace():
            end -= 1
        return start, end

    # ------------------------------------------------------------------ tables

    def _into_cells(self, run: _Run, tables: list[_Grid]) -> list[Fragment]:
        """Puts the line's characters into the cells that they stand in.

        Returns what stands outside of every cell, as fragments.
        """
        outside: list[Fragment] = []
        where: list[Fragment] | None = None
        start = run.start
        for index in range(run.start, run.end + 1):
            here = where
            if index < run.end and not self.text[index].isspace():
                box = self._char_box(index)
                if box is not None:
                    here = next((cell for t in tables if (cell := t.at(box)) is not None), outside)
            if (here is not where and where is not None) or index == run.end:
                first, last = self._trimmed(start, index)
                if where is not None and not self.text[first:last].isspace():
                    where.append(self._fragment(first, last))
                start = index
            where = here
        return outside

    # ------------------------------------------------------------------ PDFium

    def _loose_box(self, index: int) -> Box | None:
        box = self._loose
        if not c.FPDFText_GetLooseCharBox(self.raw, index, box):
            return None
        return self.place(box.left, box.bottom, box.right, box.top)

    def _char_box(self, index: int) -> Box | None:
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        if not c.FPDFText_GetCharBox(self.raw, index, left, right, bottom, top):
            return None
        return self.place(left.value, bottom.value, right.value, top.value)

    def _scale(self, index: int) -> tuple[float, bool]:
        """A character's size in points, and whether it is slanted (Word makes italics so)."""
        size = float(c.FPDFText_GetFontSize(self.raw, index))
        matrix = self._matrix
        if not c.FPDFText_GetMatrix(self.raw, index, matrix):
            return round(size, 1), False
        height = abs(matrix.a * matrix.d - matrix.b * matrix.c) / (
            math.hypot(matrix.a, matrix.b) or 1.0
        )
        slant = abs(matrix.a * matrix.c + matrix.b * matrix.d)
        return round(size * height, 1), slant > 0.1 * height * height

    def _style(self, index: int) -> tuple[bool, bool]:
        """Whether a character is bold, and whether it is italic."""
        length = c.FPDFText_GetFontInfo(self.raw, index, self._font, 128, self._flags)
        name = self._font.raw[: max(0, min(length, 128) - 1)].lower()
        bold = b"bold" in name or b"black" in name or b"heavy" in name
        bold = bold or c.FPDFText_GetFontWeight(self.raw, index) >= 600
        return bold, b"italic" in name or b"oblique" in name


class _Grid:
    """A ruled table being filled: a list of fragments for every cell."""

    def __init__(self, rows: Rows) -> None:
        self._boxes = rows
        self.cells: list[list[list[Fragment] | None]] = [
            [[] if box else None for box in row] for row in rows
        ]
        boxes = [box for row in rows for box in row if box]
        self._around = Box(
            min(b.x0 for b in boxes),
            min(b.top for b in boxes),
            max(b.x1 for b in boxes),
            max(b.bottom for b in boxes),
        )

    def touches(self, box: Box) -> bool:
        """Whether a line may stand in the table."""
        middle = (box.top + box.bottom) / 2
        around = self._around
        return around.top <= middle <= around.bottom and box.x0 < around.x1 and box.x1 > around.x0

    def at(self, box: Box) -> list[Fragment] | None:
        """The cell in which a character's middle lies."""
        x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
        for boxes, cells in zip(self._boxes, self.cells, strict=True):
            for cell_box, cell in zip(boxes, cells, strict=True):
                if (
                    cell_box
                    and cell_box.x0 <= x < cell_box.x1
                    and cell_box.top <= y < cell_box.bottom
                ):
                    return cell
        return None


def _characters(raw: c.FPDF_TEXTPAGE) -> str:
    """The page's characters: the index of each is PDFium's own."""
    count = c.FPDFText_CountChars(raw)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = c.FPDFText_GetText(raw, 0, count, buffer)
    text = bytes(buffer)[: 2 * (written - 1)].decode("utf-16-le", "surrogatepass")
    if len(text) == count:
        return text
    # Characters that PDFium leaves out, or that take two units, would shift what follows.
    codes = (c.FPDFText_GetUnicode(raw, index) for index in range(count))
    return "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)


def _drawn(page: pdfium.PdfPage, place: Place) -> list[Box]:
    """The boxes of the lines and rectangles drawn on a page; empty where a table can't be."""
    found: list[Box] = []
    for handle, matrix in _paths(page):
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        if not c.FPDFPageObj_GetBounds(handle, left, bottom, right, top):
            continue
        corners = (left.value, bottom.value, right.value, top.value)
        box = place(*(_moved(corners, matrix) if matrix else corners))
        if is_stroke(box) or _has_outline(handle):
            found.append(box)
    return found


def _has_outline(path: c.FPDF_PAGEOBJECT) -> bool:
    """Whether a shape is drawn with its outline; one without is the shading behind words."""
    fill, outline = ctypes.c_int(), ctypes.c_int()
    return bool(c.FPDFPath_GetDrawMode(path, fill, outline)) and bool(outline.value)


def _paths(page: pdfium.PdfPage) -> list[tuple[c.FPDF_PAGEOBJECT, c.FS_MATRIX | None]]:
    raw, paths = page.raw, []
    for index in range(c.FPDFPage_CountObjects(raw)):
        handle = c.FPDFPage_GetObject(raw, index)
        kind = c.FPDFPageObj_GetType(handle)
        if kind == c.FPDF_PAGEOBJ_PATH:
            paths.append((handle, None))
        elif kind == c.FPDF_PAGEOBJ_FORM:
            paths.extend(_form_paths(handle, None, 1))
    return paths if len(paths) >= _FEWEST_PATHS else []


def _form_paths(
    form: c.FPDF_PAGEOBJECT, outer: c.FS_MATRIX | None, depth: int
) -> Iterator[tuple[c.FPDF_PAGEOBJECT, c.FS_MATRIX]]:
    """The paths in a form, with the way from the form's points to the page's."""
    matrix = c.FS_MATRIX()
    if depth > _DEEPEST_FORM or not c.FPDFPageObj_GetMatrix(form, matrix):
        return
    if outer is not None:
        matrix = _after(matrix, outer)
    for index in range(c.FPDFFormObj_CountObjects(form)):
        handle = c.FPDFFormObj_GetObject(form, index)
        kind = c.FPDFPageObj_GetType(handle)
        if kind == c.FPDF_PAGEOBJ_PATH:
            yield handle, matrix
        elif kind == c.FPDF_PAGEOBJ_FORM:
            yield from _form_paths(handle, matrix, depth + 1)


def _after(inner: c.FS_MATRIX, outer: c.FS_MATRIX) -> c.FS_MATRIX:
    return c.FS_MATRIX(
        inner.a * outer.a + inner.b * outer.c,
        inner.a * outer.b + inner.b * outer.d,
        inner.c * outer.a + inner.d * outer.c,
        inner.c * outer.b + inner.d * outer.d,
        inner.e * outer.a + inner.f * outer.c + outer.e,
        inner.e * outer.b + inner.f * outer.d + outer.f,
    )


def _moved(
    corners: tuple[float, float, float, float], m: c.FS_MATRIX
) -> tuple[float, float, float, float]:
    left, bottom, right, top = corners
    points = [
        (x * m.a + y * m.c + m.e, x * m.b + y * m.d + m.f)
        for x in (left, right)
        for y in (bottom, top)
    ]
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _placing(page: pdfium.PdfPage) -> Place:
    """The way from PDFium's page coordinates to points from the top left of the page as shown."""
    left, bottom, right, top = page.get_cropbox()
    rotation = page.get_rotation()
    if rotation == 90:
        return lambda x0, y0, x1, y1: Box(y0 - bottom, x0 - left, y1 - bottom, x1 - left)
    if rotation == 180:
        return lambda x0, y0, x1, y1: Box(right - x1, y0 - bottom, right - x0, y1 - bottom)
    if rotation == 270:
        return lambda x0, y0, x1, y1: Box(top - y1, right - x1, top - y0, right - x0)
    return lambda x0, y0, x1, y1: Box(x0 - left, top - y1, x1 - left, top - y0)
