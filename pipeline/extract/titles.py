"""Titles: what a paper is called, on one line of its front or over several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import reduce

from pipeline.extract.front_lines import LABEL, own_words
from pipeline.extract.letterheads import SECTION, HeadLine, joined, mention_of
from pipeline.extract.patterns import dates_in
from pipeline.extract.reading import Reading
from pipeline.extract.title_lines import TitleLines, likelihoods, title_lines
from pipeline.records import Block, BlockKind, FieldMention, FieldName

_LINE = 100
# What the web pages of committees put above an item's title.
_ITEM_PAGE = re.compile(r"agenda item|issue(?: -|:) (?:meetings|details)", re.IGNORECASE)
# From here on lines are the title. Chosen on papers that the component had not been trained on,
# among those that we work on.
_LIKELY = 0.2


def title_in(
    reading: Reading, head: Sequence[HeadLine], found: dict[FieldName, FieldMention]
) -> FieldMention | None:
    """The likeliest lines of the front to be the title, where any are likely enough."""
    candidates = list(title_lines(reading, head, found.values()))
    best = next((lines for lines in candidates if _is_below_item(lines)), None)
    if best is None:
        shares = likelihoods(candidates)
        if max(shares, default=0.0) < _LIKELY:
            return None
        best = candidates[shares.index(max(shares))]
    parts = (
        mention_of(reading, FieldName.TITLE, line.block, start, end)
        for line, start, end in best.spans
    )
    return reduce(joined, parts)


def _is_below_item(lines: TitleLines) -> bool:
    return lines.above is not None and bool(_ITEM_PAGE.fullmatch(lines.above.text))


# What is parted so is a label and its value, or two columns.
_GAP = re.compile(r"\S\s{3,}\S")


def with_wrapped_line(reading: Reading, title: FieldMention, row: Block) -> FieldMention:
    """A title in a row, with the line between two rows that it goes on in."""
    below = reading.following(row)
    after = reading.following(below) if below else None
    is_rest = (
        row.kind is BlockKind.TABLE_ROW
        and below is not None
        and below.kind is not BlockKind.TABLE_ROW
        and not below.marker
        and len(below.text) < _LINE
        and not below.text.endswith((".", ":"))
        and not LABEL.match(below.text)
        and "|" not in below.text
        and not _GAP.search(below.text)
        and after is not None
        and after.kind is BlockKind.TABLE_ROW
    )
    if not is_rest or below is None or any(dates_in(below.text)) or SECTION.match(below.text):
        return title
    rest = mention_of(reading, FieldName.TITLE, below, *own_words(below.text))
    return joined(title, rest)


def report_title(reading: Reading) -> Iterator[FieldMention]:
    """An inspection report's title, with the second one that it may have joined to it."""
    for block in reading.body[:10]:
        if re.match(
            r"^(?:re-?)?inspection of|^review of|^(?:focused|monitoring) visit",
            block.text.strip(),
            re.IGNORECASE,
        ):
            text = re.sub(r"(?<=[a-z])\d+$", "", block.text.strip())
            yield FieldMention(FieldName.TITLE, text, reading.outline.evidence(block))
            return
