"""The passages of a paper, each in its context: what the trained component looks at.

A passage is an item of a list with what is nested in it, a part of a list within a sentence, a
paragraph, or a cell of a table. What it is (something to improve, a strength, a planned action)
is said as much by its heading and by what introduces it as by its own words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pipeline.extract.language import sentences
from pipeline.extract.lists import COLONS, Item, cell_item, plain_item, whole_item
from pipeline.extract.prose_lists import items_in_prose
from pipeline.extract.reading import Reading
from pipeline.records import Block, BlockKind

# What shorter cells hold names a person, a day or a colour.
_FEWEST_WORDS = 4
# How much of an introduction says what it introduces.
_LAST_SENTENCES = 2


class Form(StrEnum):
    """How a passage stands in its document."""

    ITEM = "item"
    PART = "part"
    PARAGRAPH = "paragraph"
    CELL = "cell"
    HEAD = "head"


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage with its context.

    ``headings`` are the heading that it stands under and the one above that. ``introduction`` is
    the end of the paragraph that introduces its list or begins its section, the cell at the head of
    its column, or the words before a list within a sentence; ``above`` is the end of the paragraph
    straight before a paragraph. Both may be empty. ``group`` is the same for the items of one list
    and the cells of one column.
    """

    form: Form
    headings: tuple[str, str]
    introduction: str
    above: str
    item: Item
    group: tuple[int, ...]


def passages(reading: Reading) -> Iterator[Passage]:
    """Every passage of a document, in its order; a list within a sentence before its paragraph."""
    heads: dict[int, Block] = {}
    nested: set[int] = set()
    # What introduces the paragraphs of the section: its first, or the last that ends with a colon.
    opener: Block | None = None
    for block in reading.body:
        if opener is not None and opener.section != block.section:
            opener = None
        if block.kind is BlockKind.TABLE_ROW:
            yield from _cells(reading, heads.setdefault(block.table, block), block)
        elif block.kind is BlockKind.HEADING or block.index in nested:
            continue
        elif block.kind is BlockKind.LIST_ITEM:
            item, inside = whole_item(reading, block)
            nested |= inside
            yield from _parts(reading, block)
            above = reading.introducing(block)
            introduction = above.text if above and _introduces(above) else ""
            place = above.index if above else -1
            group = (0, place, block.section, block.level)
            yield _passage(reading, Form.ITEM, introduction, "", item, group)
        else:
            yield from _parts(reading, block)
            introduction = opener.text if opener else ""
            if opener is None or block.text.rstrip().endswith(COLONS):
                opener = block
            if block.text.rstrip().endswith(COLONS):
                continue
            before = next(reading.before(block), None)
            prose = before is not None and before.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
            above_text = before.text if before is not None and prose else ""
            item = plain_item(reading, block)
            yield _passage(
                reading, Form.PARAGRAPH, introduction, above_text, item, (1, block.index)
            )


def _introduces(block: Block) -> bool:
    """Whether the block above a list introduces it: a short line with a colon is a heading too."""
    return block.kind is not BlockKind.HEADING or block.text.rstrip().endswith(COLONS)


def _parts(reading: Reading, block: Block) -> Iterator[Passage]:
    """The lists that the sentences of a block hold in themselves."""
    for number, (introduction, items) in enumerate(items_in_prose(reading, block)):
        for item in items:
            yield _passage(reading, Form.PART, introduction, "", item, (2, block.index, number))


def _cells(reading: Reading, head: Block, row: Block) -> Iterator[Passage]:
    """The cells of a row that say something, each with the head of its column."""
    for column, (start, end) in enumerate(row.cells):
        if len(row.text[start:end].split()) < _FEWEST_WORDS:
            continue
        above = head.cell(column).strip() if head is not row else ""
        form = Form.HEAD if head is row else Form.CELL
        item = cell_item(reading, row, column)
        yield _passage(reading, form, above, "", item, (3, row.table, column))


def _passage(
    reading: Reading,
    form: Form,
    introduction: str,
    above: str,
    item: Item,
    group: tuple[int, ...],
) -> Passage:
    heading = reading.outline.blocks[item.block.section] if item.block.section >= 0 else None
    headings = (heading.text, reading.heading(heading)) if heading is not None else ("", "")
    return Passage(form, headings, _end_of(introduction), _end_of(above), item, group)


def _end_of(text: str) -> str:
    return " ".join(sentence.text for sentence in sentences(text)[-_LAST_SENTENCES:])
