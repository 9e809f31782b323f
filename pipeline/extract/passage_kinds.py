"""The trained component: what a passage is, by its words and by those that lead to it.

It is spaCy's bag of words (``textcat_multilabel``) over the words of a passage in its context. The
words of the heading and of the introduction are marked as theirs, so that "improve" in a heading
and "improve" in an item are two. models/README.md says how it was trained and how well it does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.extract.lists import Item
from pipeline.extract.passages import Form, Passage, passages
from pipeline.extract.reading import Reading
from pipeline.extract.trained import Component, trained, words_of
from pipeline.records import Block, Span
from pipeline.vocabulary import squash

# How many words of each part are read: what comes later says no more of what a passage is.
_HEADING, _INTRODUCTION, _TEXT = 15, 50, 60
# From here on a passage is of a kind, and below there it is not, whatever the rules say. Chosen on
# papers that the component had not been trained on, among those that we work on; real papers list
# faults in words that the written ones lack, so only what is all but sure overrules a rule.
_LIKELY, _UNLIKELY = 0.4, 0.005


class PassageKind(StrEnum):
    """What a passage is; one that is none of these is neither."""

    IMPROVEMENT_AREA = "improvement_area"
    STRENGTH = "strength"
    PLANNED_ACTION = "planned_action"


Likelihoods = dict[PassageKind, float]


def likelihoods(passages: Sequence[Passage]) -> list[Likelihoods]:
    """How likely each passage is of each kind, from 0 to 1; they need not sum to 1."""
    nlp = trained(Component.PASSAGE_KIND)
    docs = nlp.pipe(passage_doc(nlp.vocab, passage) for passage in passages)
    return [{PassageKind(kind): share for kind, share in doc.cats.items()} for doc in docs]


@lru_cache(maxsize=1)
def _judged(reading: Reading) -> tuple[tuple[Passage, Likelihoods], ...]:
    """The passages of a document with what they are.

    The items of a list are mostly of one kind, so each counts half by itself and half by the mean
    of its list; the parts of a list within a sentence are one or none.
    """
    found = list(passages(reading))
    alone = likelihoods(found)
    groups: dict[tuple[int, ...], list[Likelihoods]] = defaultdict(list)
    for passage, shares in zip(found, alone, strict=True):
        groups[passage.group].append(shares)
    return tuple(
        (passage, {kind: _share(passage, shares, groups[passage.group], kind) for kind in shares})
        for passage, shares in zip(found, alone, strict=True)
    )


def _share(
    passage: Passage, own: Likelihoods, group: Sequence[Likelihoods], kind: PassageKind
) -> float:
    mean = sum(shares[kind] for shares in group) / len(group)
    return mean if passage.form is Form.PART else (own[kind] + mean) / 2


def with_likely(
    reading: Reading, kind: PassageKind, listed: Sequence[tuple[Block, Item]]
) -> list[tuple[Block, Item]]:
    """What the rules list, each with its opener, without what is hardly of the kind, and what is
    likely of it besides; in the document's order.
    """
    judged = [(passage, shares[kind]) for passage, shares in _judged(reading)]
    shares = _Spans()
    for passage, share in judged:
        shares.add(passage.item, share)
    # Parts alone say nothing of what they are parts of.
    kept = [
        (opener, item)
        for opener, item in listed
        if max(shares.overlapping(item), default=1.0) >= _UNLIKELY or not shares.knows_start(item)
    ]
    sections, taken, said = set[int](), _Spans(), set[str]()
    for _, item in kept:
        sections.add(item.block.section)
        taken.add(item)
        said.add(squash(item.text))
    likely = [p for p, share in judged if share >= _LIKELY and p.form is not Form.HEAD]
    in_parts = {passage.item.block.index for passage in likely if passage.form is Form.PART}
    for passage in likely:
        item = passage.item
        whole = passage.form is not Form.PART and item.block.index in in_parts
        # A paragraph in a section in which rules list items goes on about them.
        comment = passage.form is Form.PARAGRAPH and item.block.section in sections
        # What a summary quotes of the list is told once.
        again = squash(item.text) in said or next(taken.overlapping(item), None) is not None
        if not whole and not comment and not again:
            kept.append((reading.introducing(item.block) or item.block, item))
            taken.add(item)
            said.add(squash(item.text))
    return sorted(kept, key=lambda pair: pair[1].evidence.place)


class _Spans:
    """Where items stand, by page: in a pack of papers there are too many to hold all to all."""

    def __init__(self) -> None:
        self._by_page: dict[int, list[tuple[Span, float]]] = defaultdict(list)

    def add(self, item: Item, share: float = 1.0) -> None:
        """Takes in an item, with what is to be known of it."""
        for span in item.evidence.spans:
            self._by_page[span.page].append((span, share))

    def knows_start(self, item: Item) -> bool:
        """Whether anything is known of where the item begins."""
        return any(True for _ in self._at(item.evidence.spans[0]))

    def overlapping(self, item: Item) -> Iterator[float]:
        """What is known of the items that share words on a page with this one."""
        for mine in item.evidence.spans:
            yield from self._at(mine)

    def _at(self, mine: Span) -> Iterator[float]:
        for span, share in self._by_page.get(mine.page, ()):
            if mine.start < span.end and span.start < mine.end:
                yield share


def passage_doc(vocab: Vocab, passage: Passage) -> Doc:
    """A passage in its context as the component reads it, in training as in use."""
    words = [
        f"form={passage.form}",
        *_words(passage.headings[1], "section=", _HEADING),
        "|",
        *_words(passage.headings[0], "heading=", _HEADING),
        "|",
        *_words(passage.introduction[-300:], "introduction=", -_INTRODUCTION),
        "|",
        *_words(passage.above[-200:], "above=", -_INTRODUCTION),
        "|",
        *_words(passage.item.marker, "marker=", _HEADING),
        "|",
        *_words(passage.item.text, "first=", 1),
        f"length={min(len(passage.item.text.split()) // 8, 6)}",
        f"ends={passage.item.text[-1:]}",
        "|",
        *_words(passage.item.text, "", _TEXT),
    ]
    return Doc(vocab, words=words)


def _words(text: str, mark: str, most: int) -> Iterable[str]:
    """The first ``most`` words of a text, or the last where it is negative; a number is "#"."""
    words = words_of(text)
    chosen = words[:most] if most > 0 else words[most:]
    return (f"{mark}{word}" for word in chosen)
