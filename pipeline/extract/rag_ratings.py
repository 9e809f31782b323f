"""RAG ratings by service: in tables, in lines and sentences that name it, and under headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from pipeline.extract.patterns import NUMBER
from pipeline.extract.rag_colours import (
    COLOUR,
    COLOURS,
    NUMBER_BEFORE,
    are_of_a_scale,
    in_words,
)
from pipeline.extract.rag_groups import groups_of, ratings_in_groups
from pipeline.extract.rag_keys import KEY_LINE, Key, is_progress, key_of
from pipeline.extract.rag_lines import Told, is_for_rating, told_by_item, told_first, told_in_words
from pipeline.extract.rag_lists import told_in_list
from pipeline.extract.rag_stacked import ratings_stacked
from pipeline.extract.rag_statements import Statement, key_risk, statements
from pipeline.extract.rag_tables import ratings_in_tables
from pipeline.extract.rag_wordings import (
    LONGEST_TITLE,
    NO_NAME,
    PART_LABEL,
    PART_NUMBER,
    RATING,
    RUN_IN,
    VERB,
)
from pipeline.extract.reading import Extractor, Reading
from pipeline.records import Block, BlockKind, DocumentKind, Evidence, RagMention
from pipeline.vocabulary import squash
from pipeline.vocabulary.calendar import MONTH_NAME

_I = re.IGNORECASE
_CUE = re.compile(
    rf"\b(?i:{COLOUR}|b?rag)\b|[🔴🟥🟠🟧🟡🟨🟢🟩🔵🟦]|(?:^|\t)[RAGB](?=\s*(?:\t|$|\(|→|->|➔))"
    r"|\([RAGB]\W?\)(?=$|\s*[:–—-]\s)|(?:\s[–—-]|[:→…]|->|\.\.)\s*[RAGB]\W*$|[\[(][RAGB](?:[\])]"
    r"|,\s)",
    re.MULTILINE,
)
# Words with which a single statement is a rating; without them a colour may be only a colour.
_SURE = re.compile(
    rf"\b(?:b?rag|rated|rating|traffic\s+light|the\s+only\s+{COLOUR}|showing\s+(?:as\s+)?{COLOUR})\b",
    _I,
)
# "GREEN – Audits".
_COLOUR_FIRST = re.compile(rf"\W*{COLOUR}(?:\W*\s?[:–—-]\s*|\s{{2,}})[A-Z]", _I)
# A paper that says so rates by colours: one of them alone is a rating.
_RAG = re.compile(r"\bB?RAG\b")
# "A Supervision", "B Neglect": letters that count parts.
_LETTERED = re.compile(r"[A-Z]\s+(?=[A-Z])")
# "Workforce. Red. No change.", "Front door. The tracker has this at green": several such
# paragraphs show that they begin with their titles.
_TITLE_AND_COLOUR = re.compile(
    rf"(?P<named>[A-Z][\w'’-]+(?:\s+[\w'’-]+){{0,7}})(?P<mark>\.)\s+"
    rf"(?=[A-Z](?:[^.;]{{0,60}}\b)?(?i:{COLOUR})\b|(?i:{COLOUR})\b)"
)
# "In the year we" goes on below; "Risks and issues", "June 2023", "Three more" name nothing.
_NO_TITLE = re.compile(
    rf"""\b(?:we|you|they|it|us|have|has|did|do|are|is|was|will|to|from|at|of|in|by)$
      | ^(?:key\s+|main\s+)?risks?\b.{{0,30}}$
      | ^(?:{NUMBER}|all|most|some|several|both|the)\s+(?:are|were|that|which|more|others?|rest)\b
      | ^(?:(?:at|in|on|to|since|by)\s+)?(?:\d{{1,2}}\s+)?{MONTH_NAME}(?:\s+\d{{4}})?$""",
    _I | re.VERBOSE,
)
# "Lead: Principal Social Worker" below a heading is no title either.
_LEAD_LINE = re.compile(
    r"\W*(?:\w+\s+)?(?:lead|owner|sponsor|sro|officer|manager|director|responsible|date|due"
    r"|contact|deadline|timescale|status|ref(?:erence)?|comment(?:s|ary)?|progress|update|evidence"
    r"|baseline|target|impact|previous|current|accountable|measures?|success)\b[^:]{0,30}:",
    _I,
)
_KEY_LINES = 3
# "RAG Q2: Green", "Rating in May: Amber".
_OF_A_TIME = re.compile(
    rf"\W*{RATING}\s+(?:(?:in|at|for)\s+)?(?:q(?:uarter)?\s?\d|{MONTH_NAME})\b[^:]*:", _I
)
# Items' letters that are colours, and some that are none.
_RED_AND_GREEN = frozenset({"(R)", "(G)"})
_OTHER_LETTERS = re.compile(r"\([CD]\)")
# "3.1", "B1": what counts a part.
_NUMBERED = re.compile(r"[A-Z]?\d")
# "3. Strengthen referrals from partners. Rated Green.": an item with its rating behind.
_ENDS_RATED = re.compile(
    rf"(?P<named>[A-Z][^.]{{5,200}})\.\s+(?:(?:rated|rag|status|rating|now)\W+)+(?P<colour>{COLOUR})\W*",
    _I,
)
# "Strand 1 – Leadership 🟢".
_SPOT_BEHIND = re.compile(
    r"(?P<named>[A-Z][^.;:]{2,100}?)\s*[–—:-]?\s*(?P<spot>[🔴🟥🟠🟧🟡🟨🟢🟩🔵🟦])\ufe0f?\W*"
)
# A title before a paragraph has so many words at most.
_LONGEST_TITLE = 6
# So many parts must tell a colour for one to be a rating, where no word says that it is.
_LEAST = 2


@dataclass(frozen=True, slots=True)
class _Found:
    """A statement of a block, and the title of the part that it is of where it names nothing."""

    statement: Statement
    block: Block
    title: Block | None

    @property
    def is_sure(self) -> bool:
        """Whether its words say that it is a rating."""
        return bool(_SURE.search(self.block.text[self.statement.start : self.statement.end]))


def find_rag_ratings(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[RagMention]:
    """Every service's rating, in the paper's order; a table is read where its header says RAG,
    rating or status, or where a column is all colours.
    """
    titles = _Titles(reading)
    groups = groups_of(reading, blocks, titles.above)
    items = {item.index for group in groups for item in group.items}
    rows = [block for block in reading.body if block.kind is BlockKind.TABLE_ROW]
    tables = [list(table) for _, table in groupby(rows, key=lambda row: row.table)]
    key = key_of(blocks, tables)
    passed = {group.opener.index for group in groups} | items | _lines_of_key(blocks) | key.texts
    found = [*ratings_in_tables(reading, tables, key), *_in_words(reading, titles, key)]
    openers = {group.opener.index for group in groups}
    for places, rating in ratings_stacked(reading):
        if places & openers:
            continue
        passed |= places
        found.append(rating)
    found += _in_text(reading, titles, blocks, key, but=passed, alone=not (found or groups))
    told = {(squash(rating.service), rating.rating.lower()) for rating in found}
    found += [
        rating
        for rating in ratings_in_groups(reading, groups)
        if (squash(rating.service), rating.rating.lower()) not in told
    ]
    yield from sorted(found, key=lambda rating: rating.evidence.place)


def _in_words(reading: Reading, titles: _Titles, key: Key) -> list[RagMention]:
    """The ratings of lines that end in words of the paper's own key, several of them."""
    if not key.colours:
        return []
    found = [
        _Found(Statement(told, 0, len(block.text)), block, None)
        for block in reading.body
        if block.kind is not BlockKind.TABLE_ROW
        and not COLOURS.search(block.text)
        and (told := told_in_words(block.text, key.colours))
    ]
    return [_mention(reading, titles, one) for one in found] if len(found) >= _LEAST else []


def _lines_of_key(blocks: tuple[Block, ...]) -> set[int]:
    """The places of lines that stand together, each beginning with another colour: a key."""
    found: set[int] = set()
    run: list[Block] = []
    colours: set[str] = set()
    for block in blocks:
        match = KEY_LINE.match(block.text) if block.kind is not BlockKind.TABLE_ROW else None
        match = None if match and told_in_list(block.text) else match
        colour = (match["colour"] or match["behind"]).lower() if match else ""
        if not match or colour in colours or (run and block.index != run[-1].index + 1):
            run, colours = [], set()
        if match:
            run.append(block)
            colours.add(colour)
        if len(run) >= _KEY_LINES:
            found.update(one.index for one in run)
    return found


def _in_text(
    reading: Reading,
    titles: _Titles,
    blocks: tuple[Block, ...],
    key: Key,
    *,
    but: set[int],
    alone: bool,
) -> list[RagMention]:
    """The ratings that lines and sentences state.

    Where no word says that it is a rating ("The colour is green", "Amber (was red)"), there must
    be others: several of which not all are well, or several parts of one level; or the paper says
    that it rates, and has no other ratings (``alone``).
    """
    runs_in = sum(bool(_TITLE_AND_COLOUR.match(block.text)) for block in blocks) > _LEAST
    titled = _paragraphs_with_titles(reading)
    items = _items(reading)
    but = but | {item.block.index for item in items}
    found = [
        _Found(statement, block, None if statement.told.named else titles.above(block))
        for block in blocks
        if block.kind is not BlockKind.TABLE_ROW and block.index not in but
        for statement in (
            _of_titled(reading, block, key)
            if block.index in titled
            else _statements(reading, block, key, runs_in=runs_in)
        )
    ] + items
    rated = any(_SURE.search(block.text) for block in blocks)
    scale = rated or are_of_a_scale(one.statement.told.colour for one in found)
    says_so = alone and any(_RAG.search(block.text) for block in reading.body)
    enough = scale and (says_so or len(found) >= _LEAST)
    parts: dict[int, _Found] = {}
    for one in found:
        if one.title is not None and _is_latest(one, parts.get(one.title.index)):
            parts[one.title.index] = one
    named = [one for one in found if one.statement.told.named]
    told = [one.title for one in parts.values()] + [titles.of_itself(one) for one in named]
    levels = Counter(_level(title) for title in told if title)
    kept = [one for one in named if enough or one.is_sure]
    for one in parts.values():
        if one.title and (levels[_level(one.title)] >= _LEAST or one.is_sure):
            kept.append(one)
    lettered = any(one.title and one.title.text.startswith("B ") for one in kept)
    return [_mention(reading, titles, one, strip_letters=lettered) for one in kept]


def _level(title: Block) -> tuple[str, int]:
    """What weight a title has: "Area 1: …" and "Area 2: …" have one, however they are printed."""
    return ("part", 0) if PART_LABEL.match(title.text) else (title.kind, title.level)


def _is_latest(one: _Found, other: _Found | None) -> bool:
    """Whether of two ratings below one title the second holds: "RAG Q1: Amber", "RAG Q2: Green"."""
    if other is None or all(_OF_A_TIME.match(told.block.text) for told in (one, other)):
        return True
    # Two lines that are each a colour: then and now.
    alone = all(COLOURS.fullmatch(told.block.text.strip()) for told in (one, other))
    return alone and one.block.index == other.block.index + 1


def _statements(reading: Reading, block: Block, key: Key, *, runs_in: bool) -> Iterator[Statement]:
    """What a block states, of what it names itself or begins with ("3.1 Supervision. …").

    A word of the paper's own key names nothing. With ``runs_in`` paragraphs begin with
    their titles.
    """
    text = in_words(block.text)
    if behind := _SPOT_BEHIND.fullmatch(block.text):
        colour = in_words(behind["spot"]).strip()
        yield Statement(Told(behind["named"].strip(), colour, ""), 0, len(block.text))
        return
    if block.marker and (ends := _ENDS_RATED.fullmatch(text)):
        told = Told(ends["named"].strip(" .;"), ends["colour"], "")
        yield Statement(told, 0, len(block.text))
        return
    found = statements(text, reported=reading.kind is DocumentKind.MINUTES)
    item = told_by_item(text) if block.kind is BlockKind.LIST_ITEM else None
    if item and all(one.told.named.startswith(item.named) or not one.told.named for one in found):
        found = [Statement(item, 0, len(text))]
    own = _own_title(block, text) or (_TITLE_AND_COLOUR.match(text) if runs_in else None)
    own = None if own and COLOURS.search(own["named"]) else own
    for one in found:
        if is_progress(one.told.named) and squash(one.told.named) in key.colours:
            one = replace(one, told=replace(one.told, named=""))
        if own and not one.told.named and one.end > own.end():
            one = replace(one, told=replace(one.told, named=own["named"]))
        # A spot is shorter than its word: all of the block is meant.
        yield one if text == block.text else replace(one, start=0, end=len(block.text))


def _paragraphs_with_titles(reading: Reading) -> set[int]:
    """The places of paragraphs that follow one another and each begin with a title and tell a
    colour: "Referrals. They are seen in a day. I make it green."
    """
    found: set[int] = set()
    for titled, run in groupby(reading.body, key=_has_title_and_colour):
        places = {block.index for block in run}
        found |= places if titled and len(places) > _LEAST else set()
    return found


def _has_title_and_colour(block: Block) -> bool:
    plain = block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
    title = RUN_IN.match(block.text) if plain else None
    if title is None or title["mark"] != "." or not COLOURS.search(block.text, title.end()):
        return False
    words = title["named"]
    is_other = COLOURS.search(words) or VERB.search(words) or NO_NAME.search(words)
    return not is_other and len(words.split()) <= _LONGEST_TITLE


def _of_titled(reading: Reading, block: Block, key: Key) -> Iterator[Statement]:
    """What a paragraph that begins with its title says of it last."""
    title = RUN_IN.match(block.text)
    found = list(_statements(reading, block, key, runs_in=False))
    if title and found:
        yield replace(found[-1], told=replace(found[-1].told, named=title["named"]))


def _own_title(block: Block, text: str) -> re.Match[str] | None:
    """The title with which a paragraph begins, where it is numbered or a colon stands behind it."""
    label = PART_LABEL.match(text)
    title = RUN_IN.match(text, label.end() if label else 0)
    words = title["named"] if title else ""
    if (
        not title
        or _LEAD_LINE.match(text)
        or is_for_rating(words)
        or COLOURS.search(words)
        or VERB.search(words)
        or NO_NAME.search(words)
    ):
        return None
    return title if block.marker or label or title["mark"] == ":" else None


def _items(reading: Reading) -> list[_Found]:
    """The items of lists that begin with their colours, where one colour stands twice: else they
    are a key.
    """
    items = [block for block in reading.body if block.kind is BlockKind.LIST_ITEM]
    items += _colours_first(reading)
    # "(A)" may be an item's number: "(C)" and "(D)" are.
    markers = {item.marker for item in items}
    rated = not _RED_AND_GREEN.isdisjoint(markers) and not any(map(_OTHER_LETTERS.match, markers))
    found = [
        _Found(Statement(told, 0, len(item.text)), item, None)
        for item in items
        if (told := told_first(f"{item.marker} {item.text}" if rated else _dashed(item.text)))
    ]
    colours = [one.statement.told.colour.lower() for one in found]
    return found if len(set(colours)) < len(colours) and are_of_a_scale(colours) else []


def _dashed(text: str) -> str:
    """A text that begins with a coloured spot, with the spot in words and set off."""
    words = in_words(text)
    return text if words == text else re.sub(rf"^\W*({COLOUR})\s+", r"\1: ", words, flags=_I)


def _colours_first(reading: Reading) -> list[Block]:
    """The short lines that stand together and all begin with a colour: "GREEN – Audits"."""
    runs = (list(run) for first, run in groupby(reading.body, key=_is_colour_first) if first)
    return [block for run in runs if len(run) > _LEAST for block in run]


def _is_colour_first(block: Block) -> bool:
    """Whether a block is a short line that begins with a colour."""
    plain = block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
    short = len(block.text) < LONGEST_TITLE
    return plain and short and bool(_COLOUR_FIRST.match(in_words(block.text)))


def _mention(
    reading: Reading, titles: _Titles, found: _Found, *, strip_letters: bool = False
) -> RagMention:
    statement, block = found.statement, found.block
    told = statement.told
    text = block.text[statement.start : statement.end].strip()
    evidence = reading.outline.evidence(block, statement.start, statement.end)
    if found.title is None:
        name = NUMBER_BEFORE.sub("", PART_LABEL.sub("", told.named))
        # A line that is a name and a colour comments on nothing.
        is_line = block.text.strip().startswith(told.named) and len(text) < LONGEST_TITLE
        text = "" if is_line and not found.is_sure else text
    else:
        name, above = titles.name(found.title)
        name = _LETTERED.sub("", name) if strip_letters else name
        evidence = above + reading.outline.evidence(block)
        text = block.text.strip()
    return RagMention(name, told.colour, told.direction, text, key_risk(text), evidence)


class _Titles:
    """What names the parts of a paper: the headings, and short lines with numbers, of which each
    stands once ("What has been done" stands in every part).
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        # A pack has many ratings below the same blocks: each of them is looked at once.
        self._passed: dict[int, bool] = {}

    @cached_property
    def _repeated(self) -> frozenset[str]:
        body = self._reading.body
        texts = [squash(block.text) for block in body if block.kind is not BlockKind.TABLE_ROW]
        # A heading goes on over slides: the same one straight below itself is one.
        once = Counter(text for text, _ in groupby(texts))
        return frozenset(text for text, count in once.items() if count > 1)

    def above(self, block: Block) -> Block | None:
        """The title of the part that a block stands in.

        Of headings that follow one another it is the last that is not part of an earlier one
        (slides repeat a heading in pieces).
        """
        run: list[Block] = []
        line = block.kind is not BlockKind.LIST_ITEM and len(block.text) < LONGEST_TITLE
        for above in self._reading.before(block):
            if self._is_passed(above):
                if not run:
                    continue
                break
            if self._is_title(above, line):
                run.append(above)
            elif run:
                break
            line = False
        chosen: Block | None = None
        for title in reversed(run):
            if chosen is None or squash(title.text) not in squash(chosen.text):
                chosen = title
        return chosen

    def of_itself(self, found: _Found) -> Block | None:
        """The title of a statement's part, where the statement names it: "Audit stays at amber"."""
        title = self.above(found.block)
        same = title is not None and squash(found.statement.told.named) in squash(title.text)
        return title if same else None

    def name(self, title: Block) -> tuple[str, Evidence]:
        """What a title names, without its number, and where; a number alone has its name below."""
        evidence = self._reading.outline.evidence(title)
        if title.kind is BlockKind.TABLE_ROW:
            return title.cell(1).strip(), evidence
        below = self._reading.following(title) if PART_NUMBER.match(title.text) else None
        if below and len(below.text) < LONGEST_TITLE and not statements(below.text):
            return below.text.strip(" :."), evidence + self._reading.outline.evidence(below)
        name = PART_LABEL.sub("", title.text.strip(" :"))
        return NUMBER_BEFORE.sub("", name) or title.text.strip(" :"), evidence

    def _is_passed(self, above: Block) -> bool:
        """Whether a block is no part's title whatever it looks like: a row, a rating, a heading
        that every part has.
        """
        if above.index not in self._passed:
            self._passed[above.index] = self._names_nothing(above)
        return self._passed[above.index]

    def _names_nothing(self, above: Block) -> bool:
        return (
            (above.kind is BlockKind.TABLE_ROW and not _is_numbered_row(above))
            or bool(_LEAD_LINE.match(above.text))
            or bool(_NO_TITLE.search(above.text.strip(" :")))
            or squash(above.text) in self._repeated
            or (above.kind is BlockKind.HEADING and bool(statements(above.text)))
        )

    @staticmethod
    def _is_title(above: Block, line: bool) -> bool:
        if above.kind in (BlockKind.HEADING, BlockKind.TABLE_ROW):
            return True
        text = above.text.rstrip()
        if PART_LABEL.match(text):
            return len(text) < 2 * LONGEST_TITLE
        numbered = bool(_NUMBERED.match(above.marker))
        short = len(text) < LONGEST_TITLE and not text.endswith((".", ";", ":"))
        line = line and above.kind is BlockKind.PARAGRAPH
        return (numbered or line) and short and not above.level


def _is_numbered_row(row: Block) -> bool:
    """Whether a row is a part's number and title: "Commitment 1<tab>Health and teeth"."""
    return len(row.cells) == 2 and bool(PART_NUMBER.match(row.cell(0).strip()))


RAG_RATINGS = Extractor("rag_ratings", _CUE, find_rag_ratings)
