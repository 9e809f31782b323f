"""Plain text and Markdown: a row of a table has tabs between its cells, or bars around them; a form
feed ends a page.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from pipeline.errors import UnreadableFile
from pipeline.read.symbols import SYMBOLS
from pipeline.read.text_builder import MARKER
from pipeline.read.text_columns import front_columns
from pipeline.read.text_grids import grids
from pipeline.records import Line, Page, Table, TableCell

# Markdown's row of a table, and the one of dashes below its head.
_ROW = re.compile(r"[ \t]*\|(?P<cells>(?=[^\n]*\|[^\n]*\S)[^\n]+?)\|?[ \t]*$", re.MULTILINE)
# "2<tab>Recommendation": a heading, where it stands by itself.
_NUMBERED_WORD = re.compile(r"\s*\d{1,2}\.?\s*\t\s*[A-Z][A-Za-z]{3,}(?:\([sS]\))?\s*")
# So many tabs, and more, make a line the head of a table whose cells may go over several lines.
_TABS = 2
# A word with which no cell ends.
_OPEN_END = re.compile(
    r"(?:,|\b(?:and|or|of|the|to|for|in|with|by|a|an|on|at|that|from|all))$", re.I
)
_RULE = re.compile(r"[ \t]*+\|?(?:[ \t]*+:?-++:?[ \t]*+\|?)+")
# Windows' encoding is the usual other one; it has a meaning for nearly every byte.
_ENCODINGS = ("utf-8-sig", "cp1252")


def read_text(path: Path, name: str) -> Iterator[Page]:
    """The pages of a text file (one, where it has no form feeds); lines have no boxes.

    ``name`` is what messages call the file. Raises UnreadableFile where the bytes are not text.
    """
    decoded = _decoded(path, name).translate(SYMBOLS)
    for number, text in enumerate(decoded.split("\f"), start=1):
        lines = tuple(_lines(text))
        tables = [*_tables(text, lines), *(front_columns(text, lines) if number == 1 else ())]
        tables += grids(text, tuple(_outside(lines, tables)))
        tables.sort(key=lambda table: table.start)
        yield Page(number, text, None, None, lines, tuple(tables))


def _decoded(path: Path, name: str) -> str:
    content = path.read_bytes()
    encodings: tuple[str, ...] = _ENCODINGS
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        # What Windows' editors call Unicode.
        encodings = ("utf-16",)
    elif b"\0" in content:
        raise UnreadableFile(
            "not_text", f"{name} is not text, whatever its name says; look at it and rename it"
        )
    for encoding in encodings:
        try:
            return content.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
    raise UnreadableFile("not_text", f"{name} is in an unknown encoding; save it again as UTF-8")


def _outside(lines: tuple[Line, ...], tables: list[Table]) -> Iterator[Line]:
    """The lines of a page that are no tables'."""
    ends = sorted(table.end for table in tables)
    starts = sorted(table.start for table in tables)
    for line in lines:
        # As many tables have ended as have begun.
        if bisect_right(starts, line.start) == bisect_right(ends, line.start):
            yield line


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield Line(start, start + len(line.rstrip()), None, 0.0, False, False)
        start += len(line) + 1


def _tables(text: str, lines: tuple[Line, ...]) -> Iterator[Table]:
    """Runs of neighbouring lines with tabs in them, or of Markdown's rows; rows shorter than the
    longest are filled up.
    """
    lines = tuple(_whole_rows(text, lines))
    split = [
        None
        if _ROW.match(text, line.start, line.end)
        else text[line.start : line.end].strip().split("\t")
        for line in lines
    ]

    def part(place: tuple[int, Line]) -> tuple[bool, int]:
        index, _ = place
        cells = split[index]
        if cells is None:
            return True, 1
        if len(cells) < 2 or _is_numbered(cells):
            return False, index
        if _NUMBERED_WORD.fullmatch("\t".join(cells)):
            # Among rows it is one of them.
            beside = split[max(0, index - 1) : index] + split[index + 1 : index + 2]
            if not any(c and len(c) > 1 and not _is_numbered(c) for c in beside):
                return False, index
        return True, 0

    for (is_table, _), group in groupby(enumerate(lines), key=part):
        if not is_table:
            continue
        printed = [line for _, line in group if not _RULE.fullmatch(text, line.start, line.end)]
        if rows := [_cells(text, line) for line in printed]:
            width = max(map(len, rows))
            yield Table(tuple(_filled(row, width) for row in rows), None)


def _whole_rows(text: str, lines: tuple[Line, ...]) -> Iterator[Line]:
    """The lines, those of a table's row joined where its cells go over several."""
    blocks: list[list[Line]] = []
    for line in lines:
        if blocks and text.count("\n", blocks[-1][-1].end, line.start) == 1:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    for block in blocks:
        head = next((n for n, line in enumerate(block) if _tabs(text, line) >= _TABS), len(block))
        yield from block[:head]
        yield from _joined(text, block[head:])


def _joined(text: str, block: list[Line]) -> list[Line]:
    """The rows of a table as wide as its head; its lines as they are, where they don't fit."""
    if not block:
        return []
    tabs, rows = _tabs(text, block[0]), block[:1]
    for line in block[1:]:
        last = rows[-1]
        told = _tabs(text, last)
        both = told + _tabs(text, line)
        if both <= tabs and _goes_on(text, last, line) and len(rows) > 1:
            rows[-1] = replace(last, end=line.end)
        elif told != tabs:
            return block
        else:
            rows.append(line)
    return rows if _tabs(text, rows[-1]) == tabs else block


def _tabs(text: str, line: Line) -> int:
    """How many tabs a line has, with those behind its last word."""
    end = text.find("\n", line.end)
    return text.count("\t", line.start, end if end >= 0 else len(text))


def _goes_on(text: str, last: Line, line: Line) -> bool:
    """Whether a cell's words go on in the next line."""
    begins = text[line.start : line.end].lstrip()[:1].islower()
    return begins or bool(_OPEN_END.search(text[last.start : last.end]))


def _is_numbered(cells: list[str]) -> bool:
    """Whether a line is a numbered paragraph as word processors write it: "3.1<tab>The plan"."""
    if len(cells) != 2 or not MARKER.match(cells[0].strip()):
        return False
    # A number or letter alone beside one word is more often a row's.
    return " " in cells[1].strip() or not cells[0].strip().isalnum()


def _cells(text: str, line: Line) -> list[TableCell]:
    cells: list[TableCell] = []
    row = _ROW.match(text, line.start, line.end)
    start, end = row.span("cells") if row else (line.start, line.end)
    for cell in re.split(r"(?<!\\)\|" if row else r"\t", text[start:end]):
        left = len(cell) - len(cell.lstrip())
        cells.append(TableCell(start + left, start + max(left, len(cell.rstrip()))))
        start += len(cell) + 1
    return cells


def _filled(row: list[TableCell], width: int) -> tuple[TableCell, ...]:
    return (*row, *(TableCell(row[-1].end, row[-1].end) for _ in range(width - len(row))))
