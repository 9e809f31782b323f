"""The trained component that tells whether lines of the front are a paper's title.

What stands on a front is much the same in all house styles (a council, a committee, a day, an
author, and somewhere the title, on one line or on three), but where and how is not. Rules tell
what the other lines are; this is asked about each run of one to three lines. It is spaCy's bag of
words (``textcat_multilabel``) over the lines' words, how they are set, and what stands around them;
names of councils and dates count as such, so that nothing is learnt about any of them.
models/README.md says how it was trained and how well it does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.extract.councils import names_in
from pipeline.extract.front_lines import (
    LABEL,
    OF_INSPECTION,
    FrontLine,
    front_lines,
    own_words,
)
from pipeline.extract.letterheads import HeadLine
from pipeline.extract.patterns import dates_in
from pipeline.extract.reading import Reading
from pipeline.extract.trained import Component, trained, words_of
from pipeline.records import BlockKind, DocumentKind, FieldMention
from pipeline.vocabulary import squash

TITLE = "title"
# A title goes over so many lines, and is so long, at most.
_LINES, _LENGTH = 3, 220
# So many lines of the front are asked about, and so many headings of minutes below them.
_FRONT, _ITEMS = 30, 30
# More words than these, and a full stop: no title, but what is told.
_PROSE = re.compile(r"(?:\S+\s+){8}.*[a-z]{2}[.](?:\s|$)", re.DOTALL)
# What is counted is counted up to here; of a line above or below, so many words count.
_PLACES, _HEADINGS, _PAIRS_OF_WORDS, _TWENTIES = 12, 5, 14, 5
_ABOVE, _BELOW = 4, 2


@dataclass(frozen=True, slots=True)
class TitleLines:
    """One to three lines of the front that could be its title, and the lines around them."""

    lines: tuple[FrontLine, ...]
    place: int
    headings_before: int
    above: FrontLine | None
    below: FrontLine | None
    kind: DocumentKind

    @property
    def text(self) -> str:
        """The lines' words, joined by spaces."""
        return " ".join(line.text for line in self.lines)

    @property
    def spans(self) -> tuple[tuple[HeadLine, int, int], ...]:
        """Where in each line's block its part of the title is, without numbers and the like."""
        spans = []
        for place, front in enumerate(self.lines):
            line = front.line
            start, end = own_words(line.text)
            first = line.start + (start if place == 0 else 0)
            last = line.start + (end if place == len(self.lines) - 1 else len(line.text))
            spans.append((line, first, last))
        return tuple(spans)

    @property
    def title(self) -> str:
        """The title itself: the text without numbers and the like."""
        return " ".join(line.block.text[start:end] for line, start, end in self.spans)


def title_lines(
    reading: Reading, head: Sequence[HeadLine], found: Iterable[FieldMention]
) -> Iterator[TitleLines]:
    """All that could be the title: runs of up to three lines of the front.

    ``found`` are the fields that are known already. Of minutes, the headings below the front that
    speak of an inspection are among the lines.
    """
    used = frozenset(squash(mention.text) for mention in found)
    front = head[:_FRONT]
    lines = [
        line
        for part in (front, _items(reading, front))
        for line in front_lines(reading.outline, part, used)
    ]
    headings = 0
    for first, line in enumerate(lines):
        for last in range(first, min(first + _LINES, len(lines))):
            run = tuple(lines[first : last + 1])
            text = " ".join(each.text for each in run)
            far = run[-1].line.block.page > line.line.block.page + 1
            if far or len(text) > _LENGTH or _PROSE.search(text):
                break
            above = lines[first - 1] if first else None
            below = lines[last + 1] if last + 1 < len(lines) else None
            yield TitleLines(run, first, headings, above, below, reading.kind)
        headings += line.line.block.kind is BlockKind.HEADING


def _items(reading: Reading, front: Sequence[HeadLine]) -> list[HeadLine]:
    """The headings of minutes and agendas below the front."""
    if reading.kind not in (DocumentKind.MINUTES, DocumentKind.AGENDA):
        return []
    last = front[-1].block.index if front else -1
    items = [
        HeadLine(block.text, block, 0, len(block.text))
        for block in reading.body
        if block.index > last
        and block.kind is BlockKind.HEADING
        and OF_INSPECTION.search(block.text)
    ]
    return items[:_ITEMS]


def likelihoods(found: Sequence[TitleLines]) -> list[float]:
    """How likely each is the title, from 0 to 1."""
    nlp = trained(Component.TITLE)
    return [doc.cats[TITLE] for doc in nlp.pipe(title_doc(nlp.vocab, lines) for lines in found)]


def title_doc(vocab: Vocab, found: TitleLines) -> Doc:
    """Lines with what stands around them as the component reads them, in training as in use."""
    first, last, count = found.lines[0], found.lines[-1], len(found.lines)
    above, below, kind, text = found.above, found.below, found.kind, found.text
    role_above, weight_above, says_above = _seen(above)
    role_below, weight_below, says_below = _seen(below)
    words = [
        f"lines={count}",
        f"weight={first.weight}",
        f"weight={first.weight},{count}",
        f"weights={first.weight},{last.weight},{count}",
        f"marker={bool(first.line.block.marker)},{first.line.block.kind}",
        f"place={min(found.place, _PLACES)}",
        f"headings={min(found.headings_before, _HEADINGS)},{first.weight}",
        f"capitals={first.capitals}",
        f"capitals={first.capitals},{last.capitals},{count}",
        f"length={min(len(text.split()) // 2, _PAIRS_OF_WORDS)}",
        f"ends={_end(text)}",
        f"role={first.role}",
        f"role={first.role},{count}",
        f"last-role={last.role}",
        f"above={role_above}",
        f"below={role_below}",
        f"around={role_above},{role_below}",
        f"weight-above={weight_above},{first.weight}",
        f"weight-below={weight_below},{last.weight}",
        f"parted={first.parted}>{below.parted if below else None}",
        f"parted={first.parted}>{below.parted if below else None},{role_below},{count}",
        f"kind={kind},{first.role}",
        f"kind={kind},place={min(found.place, _HEADINGS)}",
        f"kind={kind},inspection={bool(OF_INSPECTION.search(text))}",
        f"date={any(dates_in(text))}",
        f"says={first.says},{count}",
        f"says-below={says_below},{count}",
        f"says-above={says_above},{count}",
        f"says-both={first.says}>{says_below},{count}",
    ]
    if above and above.form == first.form:
        words.append(f"like-above={role_above}")
    if below and below.form == last.form:
        words.append(f"like-below={role_below}")
    if label := LABEL.match(text):
        words += (f"label={word}" for word in words_of(label[1]))
    if above and len(above.text.split()) <= _ABOVE:
        words += (f"above:{word}" for word in words_of(above.text))
    if below:
        words += (f"below:{word}" for word in words_of(below.text)[:_BELOW])
    for one, other in pairwise(found.lines):
        words += _joint(one, other)
    words += _masked(text)
    return Doc(vocab, words=words)


def _seen(line: FrontLine | None) -> tuple[str | None, str | None, str | None]:
    """What counts of a line above or below, if there is one."""
    return (line.role, line.weight, line.says) if line else (None, None, None)


def _joint(one: FrontLine, other: FrontLine) -> Iterator[str]:
    """What tells whether a line goes on in the next."""
    yield f"joint={one.role}>{other.role}"
    yield f"joint-says={one.says}>{other.says}"
    yield f"joint-says={other.says},{other.weight == one.weight}"
    yield f"joint-parted={other.parted}"
    yield f"joint-parted={other.parted},{one.capitals}>{other.capitals}"
    yield f"joint-weight={one.weight}>{other.weight}"
    yield f"joint-capitals={one.capitals}>{other.capitals}"
    yield f"joint-end={_end(one.text)}"
    yield f"joint-begin={'small' if other.text[:1].islower() else 'other'}"
    yield f"joint-length={min(len(one.text) // 20, _TWENTIES)}"
    yield f"joint-block={one.line.block.index == other.line.block.index}"
    yield from (f"joint-last={word}" for word in words_of(one.text)[-1:])
    yield from (f"joint-first={word}" for word in words_of(other.text)[:_BELOW])


def _end(text: str) -> str:
    """How a line ends: its last mark, or a word."""
    return "word" if text[-1:].isalnum() else text[-1:]


def _masked(text: str) -> list[str]:
    """The words of a title, with a mark for each council and date."""
    for start, end in sorted([*dates_in(text), *names_in(text)], reverse=True):
        text = f"{text[:start]} ~ {text[end:]}"
    return words_of(text)
