"""An outline being read: what every extractor starts from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pipeline.records import Block, BlockKind, DocumentKind, Outline


class Reading:
    """An outline with its kind, and the ways through it that extractors share."""

    def __init__(self, outline: Outline, kind: DocumentKind) -> None:
        self.outline = outline
        self.kind = kind

    @cached_property
    def body(self) -> tuple[Block, ...]:
        """The blocks without the furniture."""
        return tuple(b for b in self.outline.blocks if b.kind is not BlockKind.FURNITURE)

    @cached_property
    def _places(self) -> dict[int, int]:
        return {block.index: place for place, block in enumerate(self.body)}

    def matching(self, cue: re.Pattern[str]) -> tuple[Block, ...]:
        """The blocks of the body in which a cue stands."""
        return tuple(block for block in self.body if cue.search(block.text))

    def after(self, block: Block) -> Iterator[Block]:
        """The blocks of the body that come after one."""
        yield from self.body[self._places[block.index] + 1 :]

    def following(self, block: Block) -> Block | None:
        """The block of the body straight after one, where there is any."""
        return next(self.after(block), None)

    def before(self, block: Block) -> Iterator[Block]:
        """The blocks of the body that come before one, nearest first."""
        yield from reversed(self.body[: self._places[block.index]])

    def introduction(self, block: Block) -> str:
        """The text above that introduces the list in which a block stands."""
        above = self.introducing(block)
        return above.text if above else ""

    def introducing(self, block: Block) -> Block | None:
        """The block above that introduces the list in which a block stands.

        It is the first that is none of the list's items, nor nested in one, or that ends with a
        colon.
        """
        for above in self.before(block):
            item = above.kind is block.kind and above.level >= block.level
            if not item or above.text.rstrip().endswith(":"):
                return above
        return None

    def heading(self, block: Block) -> str:
        """The heading that a block stands under."""
        return self.outline.heading_of(block)


@dataclass(frozen=True, slots=True)
class Extractor:
    """One kind of finding: the field of Mentions that it fills, its cheap test and its function.

    ``cue`` decides which blocks the function is given; no block with it, and it is not called.
    """

    name: str
    cue: re.Pattern[str]
    find: Callable[[Reading, tuple[Block, ...]], Iterable[Any]]
