"""Colours that stand over what they rate: over a list, the rows of a table, or lines; "Amber:"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import takewhile

from pipeline.extract.patterns import NUMBER
from pipeline.extract.rag_colours import COLOUR, COLOURS, moved
from pipeline.extract.rag_keys import KEY_LINE
from pipeline.extract.rag_layouts import name_of_row
from pipeline.extract.rag_statements import key_risk
from pipeline.extract.rag_wordings import LONGEST_TITLE, PART, RUN_IN, VERB
from pipeline.extract.reading import Reading
from pipeline.records import Block, BlockKind, RagMention

_I = re.IGNORECASE
# "Actions rated red", "Amber:", "The following are green:": what groups a list by its colour;
# "GREEN (on track)", "NOT STARTED (grey)" say what it means as well.
_GROUP = re.compile(
    rf"""^\W*(?:the\s+(?:following\s+|{NUMBER}\s+)?)?(?:(?:\w+\s+)?(?:{PART}|item|step|task)s?\s+)?(?:(?:are|that\s+are|now)\s+)*
        (?:rated\s+|at\s+)?(?P<colour>{COLOUR})(?:[\s-]*rated)?(?:\s*\(\w+\))?(?:\s+(?:{PART}|item|step|task)s?)?
        (?:\s+(?:is|are))?
        (?:\s*(?:\([^()]{{3,60}}\)|[–—:-]\s*[^.:;]{{3,90}}))?\W*$
      | ^\W*(?:what|which)\b[^.:;]{{2,40}}\b(?:rated\s+|at\s+|still\s+)(?P<asked>{COLOUR})\s*\?$
      | ^\W*[A-Z][^.:;()]{{2,40}}\((?P<behind>{COLOUR})\)\W*$""",
    _I | re.VERBOSE,
)
# "Placements (red in May)".
_WAS_IN_BRACKETS = re.compile(
    rf"\s*\((?:(?:\w+\s){{0,3}}?(?P<old>{COLOUR})\b[^()]*|no change|unchanged|as before|new)\)\W*$",
    _I,
)
# "Foster carers – four were approved.": a comment behind the name.
_COMMENT = re.compile(r"\s+[–—-]\s+")
# "Actions rated red", "RED ACTIONS": one colour alone groups a list where words say what it is.
_RATED = re.compile(rf"\brated\b|\b{COLOUR}\s+(?:{PART}|item)s\b", _I)
# "NOT STARTED (grey)", "Getting help early (Green)": words before the colour.
_NAMED = re.compile(rf"\W*[A-Z][^()]+\({COLOUR}\)", _I)
# So many colours show that they group.
_LEAST = 2


def groups_of(
    reading: Reading, blocks: tuple[Block, ...], above: Callable[[Block], Block | None]
) -> list[tuple[str, Block]]:
    """The colours that stand over lists ("Actions rated red"), each with its block.

    Several do, in one part of the paper: over parts with titles of their own they rate those.
    ``above`` gives the title of the part that a block stands in.
    """
    found = [
        (match["colour"] or match["behind"] or match["asked"], block)
        for block in blocks
        if block.kind is not BlockKind.TABLE_ROW
        and (block.kind is not BlockKind.LIST_ITEM or COLOURS.fullmatch(block.text.strip(" :")))
        and (match := _GROUP.match(block.text))
        and any(grouped(reading, block))
    ]
    inside = {item.index for _, opener in found for item in grouped(reading, opener)}
    # "Getting help early (Green)" may be a part's own title, "Amber:" is none.
    inside |= {opener.index for _, opener in found if not _NAMED.match(opener.text)}
    titles = [above(block) for _, block in found]
    parts = {title.index if title else -1 for title in titles} - inside
    colours = {colour.lower() for colour, _ in found}
    several = len(colours) >= _LEAST and len(parts) <= 1
    return found if several else [one for one in found if _RATED.search(one[1].text)]


def ratings_in_groups(reading: Reading, groups: list[tuple[str, Block]]) -> Iterator[RagMention]:
    """The items of lists, and the rows of tables, that each stand under their colour."""
    for colour, opener in groups:
        for item in grouped(reading, opener):
            evidence = reading.outline.evidence(opener) + reading.outline.evidence(item)
            text = item.text.strip()
            if item.kind is BlockKind.TABLE_ROW:
                yield RagMention(name_of_row(item), colour, "", "", "", evidence)
                continue
            name, direction = _named_in_group(text, colour)
            yield RagMention(name, colour, direction, "", key_risk(text), evidence)


def grouped(reading: Reading, opener: Block) -> Iterator[Block]:
    """The items of the list, the rows, or the lines, under a colour."""
    below = reading.following(opener)
    opens = _GROUP.match(opener.text)
    if below is None or _GROUP.match(below.text) or KEY_LINE.match(below.text):
        return iter(())
    if below.kind is BlockKind.TABLE_ROW:
        return takewhile(lambda row: row.kind is BlockKind.TABLE_ROW, reading.after(opener))
    if opener.kind is BlockKind.LIST_ITEM:
        return takewhile(lambda item: item.level > opener.level, reading.after(opener))
    if below.kind is BlockKind.LIST_ITEM:
        return takewhile(lambda item: item.kind is BlockKind.LIST_ITEM, reading.after(opener))
    if opens and opens["behind"]:
        return iter(())
    if below.marker:
        return takewhile(_is_short_item, reading.after(opener))
    return _lines_below(reading, opener)


def _is_short_item(block: Block) -> bool:
    """Whether a numbered paragraph can be an item of a list."""
    is_item = block.marker and block.kind is BlockKind.PARAGRAPH
    return bool(is_item) and len(block.text) < LONGEST_TITLE


def _lines_below(reading: Reading, opener: Block) -> Iterator[Block]:
    """The short lines under a colour, up to an empty one.

    A colour right below a line is that line's.
    """
    before = next(reading.before(opener), None)
    if before is not None and not reading.outline.is_apart(before, opener):
        return
    above = opener
    for line in reading.after(opener):
        ended = above is not opener and reading.outline.is_apart(above, line)
        text = line.text.strip()
        long = len(text) > LONGEST_TITLE or text.endswith((".", ":"))
        if ended or long or line.marker or line.table >= 0 or _GROUP.match(text):
            return
        yield line
        above = line


def _named_in_group(item: str, colour: str) -> tuple[str, str]:
    """What an item of a colour's list names, and which way it went: "Placements (red in May)"."""
    was = _WAS_IN_BRACKETS.search(item)
    name = item[: was.start()] if was else item
    if name.endswith(".") and (dash := _COMMENT.search(name)):
        name = name[: dash.start()]
    own = RUN_IN.match(name)
    own = None if own and own["mark"] == "." and VERB.search(own["named"]) else own
    return (own["named"] if own else name).strip(" .;:"), moved(was["old"], colour) if was and was[
        "old"
    ] else ""
