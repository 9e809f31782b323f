"""Lists with what introduces them: how improvement areas, strengths and recommendations stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.extract.language import sentences
from pipeline.extract.patterns import (
    IMPROVEMENT_HEADING,
    RECOMMENDATIONS_HEADING,
    STRENGTH_HEADING,
)
from pipeline.extract.reading import Reading
from pipeline.records import Block, BlockKind, Evidence

# A heading that parts a list by whom its items address.
_FOR_SOMEBODY = re.compile(r"\W*(?:for|to|addressed to) (?:the|both|all)\b", re.IGNORECASE)
_ADDRESSED = re.compile(r"\W*(?:for|to) (?:the|both|all) [^.:]{3,60}:", re.IGNORECASE)
# Headings of what a report says after its list of improvement areas.
_NEXT_PART = re.compile(
    r"\b(?:findings|strengths|experiences and progress|summary|information about|judgements?)\b"
    r"|\b(?:leadership, management|impact of leaders)\b",
    re.IGNORECASE,
)
# Headings of the sections that a paper goes on with.
_NEXT_SECTION = re.compile(
    r"\W*(?:next steps|what (?:happens|we|is)|reasons?|background|introduction|purpose|context"
    r"|scope|report|details?|options?|alternatives?|consultation|conclusions?|timetable|timescales?"
    r"|appendi|actions?|progress|our response|key issues|risks?|resources?|monitoring)\b"
    r"|.*\b(?:implications?|considerations?|plan|papers|documents)\W*$",
    re.IGNORECASE,
)
TRAILING = re.compile(r"[;,]?\s+(?:and|or)$|[;,]$")
# "… are recorded (recommendation 3).", "… are recorded [O]": where a paper has the item from. A
# report's own "(paragraph 34)" is part of its item.
_SOURCE = re.compile(
    r"\s*(?:\((?:recommendation|rec|finding)s?\.?\s*\d[\d\s,.&–-]*\)|\[[A-Z]{1,3}\d?\])\W*$",
    re.IGNORECASE,
)
# "… permanence planning – we now hold a panel each week": the council's answer.
_ANSWER = re.compile(r"\s+[–—-]\s+(?:we|our)\s.*$", re.IGNORECASE | re.DOTALL)
COLONS = (":", ":-", ": -", ":–")
# A sentence that has its list after it, and ends with a full stop all the same.
_BELOW = re.compile(r"\b(?:below|as\s+follows|(?:are|were)\s+the\s+following)\W*$", re.IGNORECASE)
# "R1", "A12", "B(ii": the codes of items.
_CODE = re.compile(r"[A-Z]{1,2}\d+|[A-Z]\([ivx]+")
# A paragraph that asks for something: "Ensure that …", "Care leavers should have …".
_ASKS = re.compile(
    r"""(?:ensure|improve|make\s+sure|reduce|increase|develop|strengthen|review|implement|establish
        |agree|provide|monitor|evaluate|extend|embed|continue|accelerate|address|bring|see\s+to)\b
      | (?!(?:the\s+)?(?:board|committee|panel|cabinet|members|council|authority|report|we|it)\b)
        (?:[\w'’-]+,?\s+){1,9}?(?:should|must|needs?\s+to|(?:is|are)\s+to)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What points to the paragraphs after it, and counts them.
_FORWARD = re.compile(
    r"\b(?:follow(?:s|ing)?|below|here|these\s+are|they\s+are|i\s+give|we\s+give|in\s+(?:my|our)\s+own"
    r"|in\s+(?:turn|order)|as\s+follows|in\s+(?:short|sum|brief|summary))\b|:\W*$",
    re.IGNORECASE,
)
# What a paper says to its committee is no item of what inspectors said.
_TO_COMMITTEE = re.compile(
    r"\W*(?:that\b|(?:the\s+)?(?:members|board|committee|panel|cabinet|councillors)\b)",
    re.IGNORECASE,
)
# "First, plans. Too many …": the ordinal is the item's marker.
_ORDINAL_MARK = re.compile(
    r"\W*(?P<marker>(?:first|second|third|fourth|fifth|sixth|seventh|last)(?:ly)?)[,:]\s+",
    re.IGNORECASE,
)
# "First, …", "The second is …", "Thirdly, …", "Last of all, …".
_ORDINAL = re.compile(
    r"""\W*(?:(?:the|a)\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|last|final)(?:ly)?\b""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_PARAGRAPH = 150
_NUMBERED = re.compile(
    r"\W*(?P<label>(?:area|recommendation|finding|priority|point|action)\s+(?P<number>\d{1,2}))\s*[:.–-]\s+",
    re.IGNORECASE,
)
# What leads to an item's own words: its label, or who says it.
_LEAD = re.compile(
    r"""\W*(?:
        (?:area(?:\s+for\s+(?:improvement|development|priority\s+action))?|rec(?:ommendation)?|finding
          |priority(?:\s+action)?|point|action|matter|afi)\s*(?:\d{1,2}|[a-z])\s*[:.–-]\s+
      | (?:[\w'’]+\s+){0,6}?(?:ofsted(?:['’]s)?|inspectors?(?:['’])?|the\s+(?:report|letter))
          (?:\s+[\w'’]+){0,4}?\s*:\s+
      | (?:ofsted|(?:the\s+)?inspectors?|the\s+(?:report|letter))\s+(?:\w+\s+){0,2}?
          (?:asked|asks|called|calls)\s+for\s+
      | (?-i:[A-Z])[.)]\s+(?=(?-i:[A-Z])\w*\s+(?-i:[a-z]))
      | \(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]\s+
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# A paragraph that says something itself, and does not only name something.
_STATES = re.compile(
    r"(?:(?!that\b|which\b|who\b|where\b|when\b)[\w'’]+\W+){1,8}?"
    r"(?:is|are|was|were|has|have|had|will|would|can|should|must)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, whole with what is nested in it."""

    marker: str
    text: str
    headings: tuple[str, ...]
    block: Block
    evidence: Evidence

    @property
    def heading(self) -> str:
        """The heading nearest to the item."""
        return self.headings[-1]


def items_under_heading(
    reading: Reading, heading: Block, *, narrative: bool = False
) -> Iterator[Item]:
    """The items of the section that a heading opens, each with the heading nearest to it.

    The section ends with the next heading of the same weight or more; lighter headings and short
    unmarked lines between items part the list ("Care leavers"), and so do headings of the same
    weight where one stands straight below it. With ``narrative`` the paragraphs of the document
    are numbered: a numbered paragraph that introduces a list is none of its items, and what comes
    after that list is not either.
    """
    items: list[Item] = []
    above = [(heading.level, heading.text.strip())]
    label: tuple[str, ...] = ()
    base: int | None = None
    first_label = _label_below(reading, heading)
    for block in reading.after(heading):
        if block.kind is BlockKind.HEADING:
            if (
                block.level <= heading.level
                and not (first_label and _is_like(block, first_label))
                and not _goes_on_after(reading, block, items)
            ):
                break
            if items and not _parts_list(reading, block, items[-1].block):
                break
            above = [pair for pair in above if pair[0] < block.level]
            above.append((block.level, block.text.strip()))
            label, base = (), None
            continue
        if block.kind is BlockKind.TABLE_ROW:
            break
        if not block.marker:
            if _is_label(block):
                label, base = (block.text.strip(),), None
                continue
            if items:
                break
            continue
        if narrative and _is_narrative(reading, heading, block):
            if items and not _addresses(block):
                break
            label, base = ((block.text.strip(),) if _addresses(block) else label), None
            continue
        if narrative and items and _is_other_count(items[-1].block, block):
            break
        if _is_category(reading, block):
            label, base = (block.text.strip(),), None
            continue
        if _announces_parts(reading, block):
            continue
        base = block.level if base is None else base
        if (
            items
            and block.level <= base
            and marker_kind(block.marker) != marker_kind(items[-1].marker)
        ):
            break
        if items and block.level > base:
            items[-1] = with_nested(reading, items[-1], block)
            continue
        names = (*(name for _, name in above), *label)
        items.append(_item(reading, block, names))
    yield from items


def items_after(reading: Reading, opener: Block) -> Iterator[Item]:
    """The items of the list that a sentence introduces ("The areas for improvement are:").

    The list ends with the first block that is not an item of it: a heading, an unmarked
    paragraph, or the number after the introduction's own.
    """
    items: list[Item] = []
    for block in reading.after(opener):
        if not block.marker or block.kind in (BlockKind.HEADING, BlockKind.TABLE_ROW):
            break
        if (
            opener.marker
            and marker_kind(block.marker) == marker_kind(opener.marker)
            and (block.level <= opener.level)
        ):
            break
        if items:
            first = items[0].block
            if block.level > first.level:
                items[-1] = with_nested(reading, items[-1], block)
                continue
            if block.level < first.level or marker_kind(block.marker) != marker_kind(first.marker):
                break
        items.append(_item(reading, block, (reading.heading(block),)))
    yield from items


def items_announced(reading: Reading, opener: Block) -> Iterator[Item]:
    """The items after a paragraph, where its end is that of an introduction."""
    following = reading.following(opener)
    text = opener.text.rstrip()
    if following is None:
        return
    if text.endswith(COLONS):
        yield from items_after(reading, opener) if following.marker else _unmarked(reading, opener)
    elif following.kind is BlockKind.LIST_ITEM and (
        _BELOW.search(text) or not text.endswith((".", "!"))
    ):
        yield from items_after(reading, opener)


def items_counted(reading: Reading, opener: Block, count: int) -> Iterator[Item]:
    """The paragraphs after an introduction that says how many there are.

    None where it does not point to them, or where there are fewer before the next section.
    """
    following = reading.following(opener)
    if following is None or not (_FORWARD.search(opener.text) or _ORDINAL.match(following.text)):
        return
    items: list[Item] = []
    marked = marker_kind(following.marker) if following.kind is BlockKind.LIST_ITEM else ""
    for block in reading.after(opener):
        if block.kind is BlockKind.HEADING:
            if _NEXT_SECTION.match(block.text) or block.level < _level(reading, opener):
                return
            continue
        if block.kind is BlockKind.TABLE_ROW or len(block.text.split()) > _LONGEST_PARAGRAPH:
            return
        if marked and marker_kind(block.marker) != marked:
            # What is said of an item, between it and the next one.
            continue
        if _TO_COMMITTEE.match(block.text):
            return
        items.append(_paragraph(reading, block, (reading.heading(block),)))
        if len(items) == count:
            yield from items
            return


def _level(reading: Reading, block: Block) -> int:
    """The weight of the heading that a block stands under."""
    return reading.outline.blocks[block.section].level if block.section >= 0 else 0


def paragraphs_under_heading(reading: Reading, heading: Block) -> Iterator[Item]:
    """The paragraphs under a heading that name or ask for something, where nothing is listed.

    There are two at the least: a single one would be prose about the matter.
    """
    items: list[Item] = []
    for block in reading.after(heading):
        if block.kind is BlockKind.HEADING:
            if block.level <= heading.level:
                break
            continue
        if block.kind is BlockKind.TABLE_ROW or len(block.text.split()) > _LONGEST_PARAGRAPH:
            break
        states = _states(block.text) and not _ASKS.match(block.text)
        if (states and not _ORDINAL.match(block.text)) or _TO_COMMITTEE.match(block.text):
            if items:
                break
            continue
        items.append(_paragraph(reading, block, (heading.text.strip(), reading.heading(block))))
    yield from items if len(items) > 1 else ()


def _states(text: str) -> bool:
    """Whether the first sentence of a text states something, and does not only name it."""
    return bool(_STATES.match(sentences(text.strip())[0].text))


def _paragraph(reading: Reading, block: Block, headings: tuple[str, ...]) -> Item:
    """A paragraph as an item; an ordinal before what it names is its marker."""
    mark = _ORDINAL_MARK.match(block.text)
    if mark is None or _states(block.text[mark.end() :]):
        return _item(reading, block, headings)
    return _item(reading, block, headings, mark["marker"], mark.end())


def items_labelled(reading: Reading, opener: Block, count: int) -> Iterator[Item]:
    """The lines "Area 1: …", "Area 2: …" after an introduction that counts as many."""
    items: list[Item] = []
    for block in reading.after(opener):
        label = _NUMBERED.match(block.text)
        if label and int(label["number"]) == len(items) + 1:
            headings = (reading.heading(block),)
            items.append(_item(reading, block, headings, label["label"], label.end()))
    yield from items if len(items) == count else ()


def _unmarked(reading: Reading, opener: Block) -> Iterator[Item]:
    """The unmarked paragraphs between an introduction and the next numbered paragraph.

    Only where each names something in one sentence: otherwise nothing tells where a list without
    marks ends and the document's own words go on.
    """
    items: list[Item] = []
    for block in reading.after(opener):
        if block.marker and block.kind is BlockKind.PARAGRAPH:
            yield from items if len(items) > 1 else ()
            return
        text = block.text.strip()
        one_sentence = len(sentences(text)) == 1
        if block.kind is not BlockKind.PARAGRAPH or not one_sentence or _STATES.match(text):
            return
        items.append(_item(reading, block, (reading.heading(block),)))


def _label_below(reading: Reading, heading: Block) -> Block | None:
    """The heading below another of its weight that labels the first of its items.

    It stands straight below it, or below a sentence or two that introduce the list.
    """
    label: Block | None = None
    for place, block in enumerate(reading.after(heading)):
        if block.kind is BlockKind.HEADING:
            label = block
            break
        if place > 1 or block.kind is not BlockKind.PARAGRAPH:
            return None
    first = label and reading.following(label)
    if not label or not first:
        return None
    begins = first.kind is BlockKind.LIST_ITEM or first.marker.strip("().") == "1"
    return label if begins and label.level == heading.level and _is_like(label, label) else None


def _is_like(heading: Block, label: Block) -> bool:
    """Whether a heading may label items as another does, and opens no section of its own."""
    text = heading.text.strip()
    sections = (IMPROVEMENT_HEADING, STRENGTH_HEADING, RECOMMENDATIONS_HEADING, _NEXT_SECTION)
    return (
        heading.level == label.level
        and not heading.marker
        and text.endswith(":") == label.text.rstrip().endswith(":")
        and not any(section.match(text) for section in sections)
    )


def _addresses(block: Block) -> bool:
    """Whether a numbered paragraph only says whom the items below it are for: "To the Board:"."""
    return bool(_ADDRESSED.fullmatch(block.text.strip()))


def _is_narrative(reading: Reading, heading: Block, block: Block) -> bool:
    """Whether a numbered block is a paragraph of the document's own count and no item.

    It is numbered below its heading ("4.1" under "4."), or it introduces or follows the items.
    """
    if not marker_kind(block.marker).startswith("number"):
        return False
    if heading.marker and re.match(rf"{re.escape(heading.marker.rstrip('.)'))}\.\d", block.marker):
        return True
    following = reading.following(block)
    introduces = (
        following is not None
        and following.marker
        and (
            marker_kind(following.marker) != marker_kind(block.marker)
            or following.marker.strip("().") == "1"
        )
    )
    if introduces and block.text.rstrip().endswith((":", ":-")):
        return True
    above = next(reading.before(block), None)
    return above is not None and above.kind is BlockKind.LIST_ITEM and above.level > block.level


def _parts_list(reading: Reading, heading: Block, item: Block) -> bool:
    """Whether a lighter heading parts a list, and does not begin what comes after it.

    Items of the same kind go on under it ("Areas for improvement" after the priority actions).
    """
    if _NEXT_PART.search(heading.text):
        return False
    for block in reading.after(heading):
        if block.kind is BlockKind.HEADING:
            return True
        if block.marker:
            return marker_kind(block.marker) == marker_kind(item.marker)
        if not _is_label(block):
            return False
    return False


def _is_category(reading: Reading, block: Block) -> bool:
    """Whether a numbered line only names what the bullets under it are about."""
    text = block.text.strip()
    following = reading.following(block)
    return (
        marker_kind(block.marker) == "number0"
        and len(text.split()) <= 10
        and not text.endswith((".", ":", ";", ","))
        and following is not None
        and following.level > block.level
        and marker_kind(following.marker).startswith("bullet")
    )


def _announces_parts(reading: Reading, block: Block) -> bool:
    """Whether a numbered sentence introduces the parts of a list, each under its own heading."""
    following = reading.following(block)
    return (
        following is not None
        and following.kind is BlockKind.HEADING
        and block.text.rstrip().endswith((":", "following action.", "following actions."))
    )


def _is_other_count(item: Block, block: Block) -> bool:
    """Whether a number is of a deeper count than the items' ("2.2" after "5.")."""
    kinds = marker_kind(item.marker), marker_kind(block.marker)
    return kinds[0] == "number0" and kinds[1].startswith("number") and kinds[1] != "number0"


def _goes_on_after(reading: Reading, heading: Block, items: list[Item]) -> bool:
    """Whether the numbers of a list go on under a heading ("For the safeguarding board")."""
    following = reading.following(heading)
    if not items or following is None or not _FOR_SOMEBODY.match(heading.text):
        return False
    last, first = items[-1].marker.strip("()."), following.marker.strip("().")
    return last.isdigit() and first.isdigit() and int(first) == int(last) + 1


def _item(
    reading: Reading, block: Block, headings: tuple[str, ...], marker: str = "", start: int = 0
) -> Item:
    """A block as an item, from behind its ``marker`` where that stands in its text.

    What only joins it to the next ("…; and") is left out, and so is what only leads to its words,
    which is its marker if it has no other: "Area 2:", "Ofsted told us:", "Inspectors asked for".
    """
    lead = _LEAD.match(block.text, start)
    if lead is not None and lead.end() < len(block.text.rstrip()):
        marker, start = marker or lead[0].strip(" :–-"), lead.end()
    text = block.text[start:].strip()
    for end in (TRAILING, _ANSWER, _SOURCE):
        text = end.sub("", text)
    evidence = reading.outline.evidence(block, start)
    return Item(block.marker or marker, text, headings, block, evidence)


def plain_item(reading: Reading, block: Block) -> Item:
    """A block as an item, under the heading that it stands under."""
    return _paragraph(reading, block, (reading.heading(block),))


def cell_item(reading: Reading, row: Block, column: int) -> Item:
    """A cell of a table as an item; a number before its words, or alone in the row's first cell,
    is its marker.
    """
    start, end = row.cells[column]
    text = row.text[start:end].rstrip()
    marker = row.cell(0).strip() if column and len(row.cell(0)) < 8 else ""
    if lead := _LEAD.match(text):
        marker, start, text = lead[0].strip(" :–-"), start + lead.end(), text[lead.end() :]
    start += len(text) - len(text.lstrip())
    evidence = reading.outline.evidence(row, start, start + len(text.strip()))
    return Item(marker, text.strip(), (reading.heading(row),), row, evidence)


def whole_item(reading: Reading, block: Block) -> tuple[Item, set[int]]:
    """An item of a list with what is nested in it, and the indexes of the nested blocks.

    Nothing is nested in a few words that only name what the items below them are about.
    """
    item = plain_item(reading, block)
    nested: set[int] = set()
    if _names_only(block):
        return item, nested
    for below in reading.after(block):
        if below.kind is not BlockKind.LIST_ITEM or below.level <= block.level:
            break
        item = with_nested(reading, item, below)
        nested.add(below.index)
    return item, nested


def _names_only(block: Block) -> bool:
    text = block.text.strip()
    return len(text.split()) <= 8 and not text.endswith((".", ";", ","))


def with_nested(reading: Reading, item: Item, block: Block) -> Item:
    """An item with one more block that is nested in it."""
    text = f"{item.text}\n{block.marker} {block.text.strip()}"
    return replace(item, text=text, evidence=item.evidence + reading.outline.evidence(block))


def _is_label(block: Block) -> bool:
    """A short line that is no sentence: it labels the items after it."""
    text = block.text.strip()
    return len(text) < 60 and not text.endswith((".", ";", ","))


def marker_kind(marker: str) -> str:
    """What a marker is made of: number (with its depth), letter, code, the bullet itself, or
    nothing.
    """
    if not marker:
        return ""
    inner = marker.strip("().")
    if _CODE.fullmatch(inner):
        return "code"
    if inner.replace(".", "").isdigit():
        return f"number{inner.count('.')}"
    if inner.isalpha() and inner not in {"o", "Ø"}:
        return "letter"
    return "bullet" + marker
