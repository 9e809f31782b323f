"""Colours that stand over what they rate: over a list, the rows of a table, or lines; "Amber:"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from pipeline.extract.patterns import NUMBER
from pipeline.extract.rag_colours import COLOUR, COLOURS, moved
from pipeline.extract.rag_keys import KEY_LINE, is_progress
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
        (?:rated\s+|at\s+|still\s+|now\s+|moved\s+to\s+|turned\s+)?(?P<colour>{COLOUR})(?:[\s-]*rated)?(?:\s*\(\w+\))?(?:\s+(?:{PART}|item|step|task)s?)?
        (?:\s+(?:is|are))?
        (?:\s*(?:\([^()]{{3,90}}\)|[–—:-]\s*[^.:;]{{3,90}}))?\W*$
      | ^.*\b(?:following|these)\b[^.]*\b(?:shown|rated|marked|still|now|are)\s+(?:as\s+|at\s+)?
          (?P<listed>{COLOUR})\s*:\W*$
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
_RATED = re.compile(
    rf"\b(?:rated|still|shown|following|these)\b|\b{COLOUR}\s+(?:{PART}|item)s\b", _I
)
# "Visits: 94% on time": what stands behind the colon is no more of the name.
_COMMENTS = re.compile(rf"^(?:[A-Z\d]|(?i:{NUMBER})\b)|\d%|{VERB.pattern}|\.$")
# "None" below a colour.
_NONE = re.compile(r"\W*(?:none|nil|nothing)\b.{0,20}", _I)
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")
# So many colours show that they group.
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Group:
    """A colour, the block that tells it, and the blocks below that have it."""

    colour: str
    opener: Block
    items: tuple[Block, ...]


def groups_of(
    reading: Reading, blocks: tuple[Block, ...], above: Callable[[Block], Block | None]
) -> list[Group]:
    """The colours that stand over lists ("Actions rated red").

    Several do, in one part of the paper: over parts with titles of their own they rate those.
    ``above`` gives the title of the part that a block stands in.
    """
    found: list[Group] = []
    # "Getting help early (Green)" may be a part's own title, "Amber:" is none.
    inside: set[int] = set()
    for block in blocks:
        match = _opens(block)
        items = tuple(_grouped(reading, block, match)) if match else ()
        # "Off course (Red)" stands over a list even where that is empty.
        progress = bool(match) and is_progress(block.text.split("(")[0])
        if match and (items or (match["behind"] and progress)):
            colour = next(filter(None, match.groups()))
            found.append(Group(colour, block, items))
            inside.update(item.index for item in items)
            inside.update(() if match["behind"] and not progress else (block.index,))
            below = reading.following(block)
            inside.update((below.index,) if below and _NONE.fullmatch(below.text) else ())
    titles = [above(group.opener) for group in found]
    parts = {title.index if title else -1 for title in titles} - inside
    colours = {group.colour.lower() for group in found}
    several = len(colours) >= _LEAST and len(parts) <= 1
    return found if several else [group for group in found if _RATED.search(group.opener.text)]


def _opens(block: Block) -> re.Match[str] | None:
    """Whether a block tells a colour that may stand over others."""
    if block.kind is BlockKind.TABLE_ROW:
        return None
    # An item of a list opens another only where it is nothing but its colour.
    if block.kind is BlockKind.LIST_ITEM and not COLOURS.fullmatch(block.text.strip(" :")):
        return None
    return _GROUP.match(block.text)


def ratings_in_groups(reading: Reading, groups: list[Group]) -> Iterator[RagMention]:
    """The items of lists, and the rows of tables, that each stand under their colour."""
    for group in groups:
        above = reading.outline.evidence(group.opener)
        for item in group.items:
            evidence = above + reading.outline.evidence(item)
            is_row = item.kind is BlockKind.TABLE_ROW
            text = (name_of_row(item) if is_row else item.text).strip()
            name, direction = _named_in_group(text, group.colour)
            yield RagMention(name, group.colour, direction, "", key_risk(text), evidence)


def _grouped(reading: Reading, opener: Block, match: re.Match[str]) -> Iterator[Block]:
    """The items of the list, the rows, or the lines, under a colour."""
    below = reading.following(opener)
    if below is None or _GROUP.match(below.text) or KEY_LINE.match(below.text):
        return iter(())
    if below.kind is BlockKind.TABLE_ROW:
        return takewhile(lambda row: row.kind is BlockKind.TABLE_ROW, reading.after(opener))
    if opener.kind is BlockKind.LIST_ITEM:
        return takewhile(lambda item: item.level > opener.level, reading.after(opener))
    if below.kind is BlockKind.LIST_ITEM:
        return takewhile(lambda item: item.kind is BlockKind.LIST_ITEM, reading.after(opener))
    if below.marker:
        return takewhile(_is_short_item, reading.after(opener))
    if match["behind"]:
        return iter(())
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
        # Who leads it stands in brackets before the comment.
        name = _IN_BRACKETS.sub("", name[: dash.start()])
    own = RUN_IN.match(name)
    comments = own and (own["mark"] == "." or _COMMENTS.search(name, own.end()))
    if own and comments and not (own["mark"] == "." and VERB.search(own["named"])):
        name = own["named"]
    return name.strip(" .;:"), moved(was["old"], colour) if was and was["old"] else ""
