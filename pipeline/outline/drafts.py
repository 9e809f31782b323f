"""A block being put together, with the pieces of the pages that it is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipeline.outline.markers import MarkerKind
from pipeline.records import BlockKind, Line, Page, Piece

# Type sizes that differ by less than this are the same, in points.
SAME_SIZE = 0.8
# Left edges that differ by less than this are the same, in points.
SAME_EDGE = 4.0
# What Markdown and its like put around words.
_EMPHASIS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|</?(?:u|b|i|em|strong|sup|sub)>|^#{1,6}\s+")


@dataclass(slots=True)
class Draft:
    """A block being put together; ``depth`` is 1 for a Markdown heading "#", 2 for "##", else 0."""

    kind: BlockKind
    depth: int = 0
    marker: str = ""
    marker_kind: MarkerKind | None = None
    indent: float = 0.0
    text_edge: float | None = None
    parts: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    length: int = 0
    last: Line | None = None
    last_page: int = 0
    right: float = 0.0
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    lines: int = 0
    table: int = -1
    cells: list[tuple[int, int]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def put(self, page: Page, start: int, end: int, plain: bool) -> None:
        """Adds a range of a page's text; marks of emphasis are left out of plain text's."""
        raw = page.text[start:end]
        kept = start
        if plain and ("*" in raw or "<" in raw or "#" in raw):
            for mark in _EMPHASIS.finditer(raw):
                self._piece(page, kept, start + mark.start())
                kept = start + mark.end()
        self._piece(page, kept, end)

    def _piece(self, page: Page, start: int, end: int) -> None:
        if start < end:
            self.pieces.append(Piece(self.length, page.number, start, end))
            self.glue(page.text[start:end].replace("\n", " ").replace("\t", " "))

    def glue(self, text: str) -> None:
        """Adds text that stands on no page."""
        self.parts.append(text)
        self.length += len(text)

    def drop_hyphen(self) -> None:
        """Takes a broken word's hyphen off the end."""
        piece = self.pieces[-1]
        self.pieces[-1] = Piece(piece.offset, piece.page, piece.start, piece.end - 1)
        self.parts[-1] = self.parts[-1][:-1]
        self.length -= 1
