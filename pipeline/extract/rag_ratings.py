"""RAG ratings by service: in sentences ("Overall RAG remains amber") and in tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from pipeline.extract.language import sentences
from pipeline.extract.patterns import NUMBER
from pipeline.extract.rag_colours import (
    COLOUR,
    COLOURS,
    EARLIER,
    LETTERS,
    NUMBER_BEFORE,
    STEP,
    are_of_a_scale,
    colour_and_direction,
    direction_told,
    moved,
)
from pipeline.extract.rag_tables import ratings_in_table
from pipeline.extract.reading import Extractor, Reading
from pipeline.records import Block, BlockKind, RagMention
from pipeline.vocabulary import squash

_I = re.IGNORECASE
_CUE = re.compile(rf"\b(?:{COLOUR}|b?rag)\b|[🔴🟥🟠🟧🟡🟨🟢🟩🔵🟦]", _I)
# "Overall RAG remains amber", "RAG rating has improved from red to amber", "is rated green".
_RATED = re.compile(
    rf"""\b(?:(?:(?:overall|current)\s+)*(?:b?rag(?:[\s-]+(?:rating|status|rated))?|rating)|rated)\b
        (?:\s+(?:for|of)\s+(?:the\s+)?(?!{COLOUR}\b)(?P<named>[^.;:]{{3,60}}?)
            (?=\s+(?:is|has|was|remains?|stays?|continues)\b))?
        (?:(?!\b(?:by|councillor|cllr|ratings)\b)[^.;]){{0,70}}?
        \b{COLOUR}\b(?!\s+(?:belt|badge|paper|book|flag|spaces?)\b)
        (?:\s*(?:rating|status)?\s*(?:to|→|->|➔)\s*{COLOUR}\b)?
        (?:\s*(?:\([^)]*\)|[↑▲⬆↗→↔➔=↓▼⬇↘]+))?""",
    _I | re.VERBOSE,
)
# "Overall RAG is blue; it was green in March."
_WAS_THEN = re.compile(
    rf"""[^.;,]{{0,60}}[.;,]\s+(?:[^.;,]{{0,60}}[;,]\s+)?(?:(?:it|this|that|which|and|having|the\s+rating)\s+)*
        (?:was|had\s+been|been|up\s+from|down\s+from|previously)\s+(?:rated\s+)?(?P<old>{COLOUR})\b""",
    _I | re.VERBOSE,
)
# What is aimed at, feared or denied is no rating.
_NOT_SO = re.compile(
    r"\b(?:not|no longer|never|will|would|may|might|could|should|if|unless|until|aims?|targets?"
    r"|goals?|expect\w*|forecast|in order to|means)\b|=",
    _I,
)
# "Three of the ten actions are rated red" counts, and rates no one thing.
_COUNTED = re.compile(
    rf"^(?:the\s+)?(?:{NUMBER}%?|all|most|some|several|many|none|half|both|each|every|no|any)"
    r"\s|\bof\s+(?:the|our|all|its|\d)",
    _I,
)
# What stands between the service and its rating: "Fostering remains | rated amber".
_VERB = re.compile(
    r"(?:\s+(?:is|are|was|has|have|been|remains?|continues|to|be|currently|still|now|also))+$", _I
)
# "The | rating is red", "This area has a | RAG of red": of what the heading above names.
_OF_ABOVE = re.compile(r"^(?:(?:.*\s)?(?:the|a|an|this|its|our|their)|(?:this|it|that)\b.*)?$", _I)
_RISK = re.compile(r"\b(?:key\s+)?risks?\b", _I)
# "rated red, amber or green" tells of the scale.
_SEVERAL = re.compile(rf"\b{COLOUR}(?:,\s*{COLOUR})*,?\s*(?:or|and|/)\s*{COLOUR}\b", _I)
# "Area 2: Supervision".
_NUMBERED = re.compile(
    r"^(?:area|priority|action|workstream|theme|objective|recommendation|strand)"
    r"(?: for improvement)?\s+\d{1,2}\s*[:.–-]\s*",
    _I,
)
_BULLETS = frozenset("- – • * ·".split())
_LONGEST_TITLE = 160
# "RAG rating: G".
_LETTER_LINE = re.compile(
    r"^\W*(?i:(?:overall |current )?b?rag(?: rating| status)?)\s*[:=–-]\s*([RAGB])\W*$"
)
# "Front door: Green", "Neglect (Amber)", and nothing else in the line.
_NAMED_LINE = re.compile(
    rf"""^(?P<named>(?!(?i:b?rag|status|rating|position|key|colour|rated|overall|was|now)\b)[A-Z0-9]
          [^.;:()|]{{2,90}}?)\s*(?:[:–—-]\s*|\()(?P<colour>(?i:{COLOUR}))\)?
          (?:\s*\(\W*(?P<old>(?i:{COLOUR}))\W*\))?(?P<trend>\s*[↑▲⬆↗→↔➔↓▼⬇↘])?\W*$""",
    re.VERBOSE,
)
# "In October one was green and four amber" counts.
_NO_NAME = re.compile(
    rf"{_COUNTED.pattern}|\b(?:{NUMBER}|all|most|some|none|others?|rest|it|they|this|that|which)$",
    _I,
)
# "The front door is rated green, neglect amber and care leavers red": each its own.
_PARTS = re.compile(r",\s*(?:and\s+|while\s+)?|;\s*(?:and\s+)?|\s+and\s+|\s+while\s+")
_PART = re.compile(
    rf"""^(?:the\s+)?(?P<named>[A-Za-z][^.;:,()]{{2,60}}?)
         (?:\s+(?:is|are|was|were|remains?|stays?|now|currently|still|rated|at|as|both|each))*
         \s+(?P<colour>{COLOUR})\W*$""",
    _I | re.VERBOSE,
)


# So many sections must tell a colour for one to be a rating.
_SECTIONS = 2
# "The colour is green", "we report this workstream as amber", "it has slipped from green to amber".
_TOLD = re.compile(
    rf"""\b(?:colour|rating|rated|b?rag|status|position|workstream|area|theme|priority|progress|this
          |it|we)\b[^.;]{{0,80}}?\b(?:is|are|remains?|stays?|as|at|to|was|now|turned|gone|went)\b:?\s+
        (?:\w+\s+){{0,2}}?{COLOUR}\b(?!\s+\w+(?:s|es)\b)""",
    _I | re.VERBOSE,
)
# A line that is little but a colour: "AMBER ▲ was red", "Position now: amber".
_COLOUR_LINE = re.compile(
    rf"""^\W*(?:(?:\w+\s+){{0,4}}\w+\s*[:–-]\s*|rated\s+)?{COLOUR}\b(?:\W+(?:\w++[\s:]*+){{0,6}})?
          (?:\b{COLOUR}\b(?:\W+(?:\w++\s*+){{0,4}})?)?\W*$
      | ^\W*(?:slipped|moved|up|down|back|improved|gone|fallen|risen)\s[^.;]{{0,40}}
          \b{COLOUR}\b""",
    _I | re.VERBOSE,
)
# "Status: First Response is now Amber; it stood at Red in July."
_STATUS = re.compile(
    rf"""^\W*(?:status|rating|b?rag(?:\s+rating)?|position)\s*[:–-]\s*(?P<named>(?!{COLOUR}\b)[A-Z][^.;:]{{2,60}}?)
        (?:,[^,]*,)?\s+(?:(?:is|has|remains?|stays?|continues)\b
            (?!\s+(?:is|has|remains?|stays?|continues)\b)[^.;]{{0,60}}?\b)?{COLOUR}\b""",
    _I | re.VERBOSE,
)
_NOW = re.compile(rf"\bnow\b[^.;]{{0,30}}?\b(?P<colour>{COLOUR})\b", _I)
_BEFORE_THAT = re.compile(
    r"\b(?:was|were|had been|ago|before|last|previous(?:ly)?|then|position)\b", _I
)


def find_rag_ratings(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[RagMention]:
    """Every service's rating, in the paper's order; a table is read where its header says RAG,
    rating or status.
    """
    yield from sorted(_ratings(reading, blocks), key=lambda rating: rating.evidence.place)


def _ratings(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[RagMention]:
    rows = [block for block in blocks if block.kind is BlockKind.TABLE_ROW]
    for table, _ in groupby(rows, key=lambda row: row.table):
        yield from ratings_in_table(reading, [b for b in reading.body if b.table == table])
    rated: dict[int, Block] = {}
    yield from _named_lines(reading, blocks)
    for block in blocks:
        if block.kind is not BlockKind.TABLE_ROW:
            told = list(_of_status(reading, block)) or list(_one_by_one(reading, block))
            for mention in told or _in_paragraph(reading, block):
                if (title := _title_above(reading, block)) is not None:
                    rated[title.index] = title
                yield mention
    yield from _in_sections(reading, blocks, rated)


def _in_sections(
    reading: Reading, blocks: tuple[Block, ...], rated: dict[int, Block]
) -> Iterator[RagMention]:
    """The ratings of sections that each tell their colour in words of their own.

    "The colour is green", "Amber (was red)", "We report this workstream as blue": several sections
    of one level do so, or a colour is only a colour.
    """
    found: dict[tuple[BlockKind, int], list[tuple[Block, Block, str]]] = {}
    for block in blocks:
        if block.kind in (BlockKind.TABLE_ROW, BlockKind.HEADING):
            continue
        sentence = next((s for s in _sentences(block.text) if _tells_colour(s)), "")
        title = _title_above(reading, block) if sentence else None
        if title is not None and title.index not in rated:
            rated[title.index] = title
            found.setdefault((title.kind, title.level), []).append((title, block, sentence))
    levels = Counter((title.kind, title.level) for title in rated.values())
    for level, told in found.items():
        if levels[level] < _SECTIONS:
            continue
        for heading, block, sentence in told:
            colour, direction = _colour_now(sentence)
            evidence = reading.outline.evidence(heading) + reading.outline.evidence(block)
            text, service = block.text.strip(), _name(heading)
            yield RagMention(service, colour, direction, text, _key_risk(text), evidence)


def _title_above(reading: Reading, block: Block) -> Block | None:
    """What names the part of the paper that a block stands in.

    That is the nearest heading, or short line with a number, that is not repeated in others
    ("What has been done").
    """
    line = _COLOUR_LINE.match(block.text)
    for above in reading.before(block):
        if above.text in reading.repeated or above.kind is BlockKind.TABLE_ROW:
            continue
        numbered = bool(above.marker and above.marker[0].isdigit()) or _NUMBERED.match(above.text)
        short = len(above.text) < _LONGEST_TITLE and not above.text.rstrip().endswith((".", ";"))
        if above.kind is BlockKind.HEADING or ((numbered or line) and short and not above.level):
            return above
        line = None
    return None


def _name(title: Block) -> str:
    """What a title names, without its number: "Area 2: Supervision", "B. Supervision"."""
    numbered = _NUMBERED.match(title.text)
    name = title.text[numbered.end() :] if numbered else title.text
    return NUMBER_BEFORE.sub("", name.strip(" :")) or title.text.strip(" :")


def _sentences(text: str) -> list[str]:
    """The sentences of a text; what the colour was before belongs to the sentence before it."""
    found: list[str] = []
    for sentence in sentences(text):
        if found and _BEFORE_THAT.search(sentence.text) and COLOURS.search(sentence.text):
            found[-1] += " " + sentence.text
        else:
            found.append(sentence.text)
    return found


def _tells_colour(sentence: str) -> bool:
    return bool(
        (_TOLD.search(sentence) or _COLOUR_LINE.match(sentence))
        and not _SEVERAL.search(sentence)
        and not _NOT_SO.search(sentence)
        and not _COUNTED.search(sentence)
        and len({word.lower() for word in COLOURS.findall(sentence)}) <= 2
    )


def _colour_now(sentence: str) -> tuple[str, str]:
    """The colour that a sentence tells, and which way it moved: what it was before is not it."""
    if STEP.search(sentence) or EARLIER.search(sentence):
        return colour_and_direction(sentence)
    colours = COLOURS.findall(sentence)
    if now := _NOW.search(sentence):
        colours = [now["colour"], *(c for c in colours if c.lower() != now["colour"].lower())]
    if len(colours) > 1:
        return colours[0], moved(colours[1], colours[0])
    return colours[0], direction_told(sentence)


def _named_lines(reading: Reading, blocks: tuple[Block, ...]) -> list[RagMention]:
    """The ratings of lines that are a name and a colour, where several are and not all are well."""
    lines = [(block, _NAMED_LINE.match(block.text.strip())) for block in blocks]
    told = [
        (block, match)
        for block, match in lines
        if match and block.kind is not BlockKind.TABLE_ROW and not COLOURS.search(match["named"])
    ]
    if len(told) < _SECTIONS or not are_of_a_scale(match["colour"] for _, match in told):
        return []
    return [
        RagMention(
            NUMBER_BEFORE.sub("", match["named"]),
            match["colour"],
            moved(match["old"], match["colour"])
            if match["old"]
            else direction_told(match["trend"] or ""),
            "",
            "",
            reading.outline.evidence(block),
        )
        for block, match in told
    ]


def _one_by_one(reading: Reading, block: Block) -> Iterator[RagMention]:
    """The ratings of a sentence that gives one service after another its colour."""
    for sentence in sentences(block.text):
        text = sentence.text.rstrip(". ")
        parts = _PARTS.split(text)
        told = [_PART.match(part) for part in parts]
        if len(told) < _SECTIONS or _NOT_SO.search(text) or _SEVERAL.search(text):
            continue
        found = [match for match in told if match and not _NO_NAME.search(match["named"])]
        if len(found) == len(parts) and are_of_a_scale(match["colour"] for match in found):
            evidence = reading.outline.evidence(block, sentence.start, sentence.end)
            for match in found:
                yield RagMention(match["named"], match["colour"], "", sentence.text, "", evidence)


def _of_status(reading: Reading, block: Block) -> Iterator[RagMention]:
    """The rating of a line of status that names its service."""
    if match := _STATUS.match(block.text):
        colour, direction = _colour_now(block.text)
        text = block.text.strip()
        evidence = reading.outline.evidence(block)
        yield RagMention(match["named"], colour, direction, text, _key_risk(text), evidence)


def _in_paragraph(reading: Reading, block: Block) -> Iterator[RagMention]:
    if letter := _LETTER_LINE.match(block.text):
        service, above = _service(reading, block, "", "")
        if service:
            both = reading.outline.evidence(above) + reading.outline.evidence(block)
            yield RagMention(service, LETTERS[letter[1]], "", block.text.strip(), "", both)
        return
    match = _RATED.search(block.text)
    if match is None or match.start() > 120:
        return
    lead = block.text[: match.start()].strip()
    sentence = re.split(r"[.;]", block.text[match.end() :], maxsplit=1)[0]
    colours = {word.lower() for word in COLOURS.findall(match[0] + sentence)}
    if (
        len(colours) > 2
        or _SEVERAL.search(match[0] + sentence)
        or _NOT_SO.search(f"{lead} {match[0]}")
        or re.match(r"\s*(?:=|means\b)", sentence)
        or _COUNTED.search(lead)
        or (block.kind is BlockKind.HEADING and not _is_line_of_rating(lead, match))
    ):
        return
    verb = _VERB.search(lead)
    colour, direction = colour_and_direction(f"{verb[0] if verb else ''} {match[0]}")
    if not direction and (then := _WAS_THEN.match(block.text, match.end())):
        direction = moved(then["old"], colour)
    service, above = _service(reading, block, lead, match["named"] or "")
    if not service:
        return
    evidence = reading.outline.evidence(above, 0, len(above.text)) if above is not block else None
    whole = reading.outline.evidence(block)
    yield RagMention(
        service,
        colour,
        direction,
        block.text.strip(),
        _key_risk(block.text),
        evidence + whole if evidence else whole,
    )


def _is_line_of_rating(lead: str, match: re.Match[str]) -> bool:
    """Whether a heading is a line such as "RAG: Amber": "Actions rated red" is a heading."""
    return (not lead or lead.endswith((":", "–", "-"))) and not match[0].lower().startswith("rated")


def _service(reading: Reading, block: Block, lead: str, named: str) -> tuple[str, Block]:
    """The service that a rating is of: named in its sentence, else by the heading above.

    Where headings follow one another, the last one that is not part of an earlier one counts
    (slides repeat a heading in pieces).
    """
    if named:
        return named, block
    lead = _VERB.sub("", lead.strip(" :–-"))
    if not _OF_ABOVE.match(lead):
        if len(lead.split()) > 8 or not lead[:1].isupper() or lead.endswith("."):
            return "", block
        return re.sub(r"^the\s+|['’]s$", "", lead, flags=_I), block
    run: list[Block] = []
    for above in reading.before(block):
        if _RATED.search(above.text):
            # Another rating, or a line of it that looks like a heading.
            if run:
                break
            continue
        if above.kind is BlockKind.LIST_ITEM and above.marker in _BULLETS:
            continue
        if above.kind is BlockKind.HEADING or (
            len(above.text) < 60 and not above.text.endswith((".", ":"))
        ):
            run.append(above)
        elif run or not above.marker:
            break
    chosen: Block | None = None
    for heading in reversed(run):
        if chosen is None or squash(heading.text) not in squash(chosen.text):
            chosen = heading
    if chosen:
        return chosen.text.strip(" :"), chosen
    title = _title_above(reading, block)
    return (_name(title), title) if title else ("", block)


def _key_risk(text: str) -> str:
    """The sentence that names the key risk, else the first that speaks of a risk."""
    told = [sentence.text.strip() for sentence in sentences(text)]
    for wanted in (re.compile(r"\bkey risks?\b", _I), _RISK):
        for sentence in told:
            if wanted.search(sentence):
                return sentence
    return ""


RAG_RATINGS = Extractor("rag_ratings", _CUE, find_rag_ratings)
