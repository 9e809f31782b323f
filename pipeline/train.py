"""Training of the components in models/, from papers that people have labelled.

The labels are stand-off: a file's name and checksum, with its judgements, and the first words of
each improvement area, strength and planned action, and its title. What a passage is, whether a
sentence gives an area a grade, and which lines are the title, follows from these.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

import spacy
from spacy.language import Language
from spacy.pipeline.textcat_multilabel import MultiLabel_TextCategorizer
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import load_config
from spacy.vocab import Vocab
from thinc.api import Adam, fix_random_seed

from pipeline.errors import GoldError
from pipeline.extract import reading_of
from pipeline.extract.front_sheet import named_fields
from pipeline.extract.graded_areas import GRADED, Pair, pair_doc, pairs
from pipeline.extract.judgements import in_readable_blocks
from pipeline.extract.language import language
from pipeline.extract.letterheads import head_of
from pipeline.extract.passage_kinds import PassageKind, passage_doc
from pipeline.extract.passages import Passage, passages
from pipeline.extract.reading import Reading
from pipeline.extract.title_lines import TITLE, TitleLines, title_doc, title_lines
from pipeline.extract.trained import MODELS, Component
from pipeline.labels import Row, read_labels
from pipeline.normalise.frameworks import match_areas
from pipeline.outline import outline_document
from pipeline.read import read_document
from pipeline.records import DocumentKind, FieldName
from pipeline.vocabulary import frameworks, squash

CONFIG = MODELS / "config.cfg"
# What labels call each kind.
_LABELS = {
    PassageKind.IMPROVEMENT_AREA: "improvement_areas",
    PassageKind.STRENGTH: "strengths",
    PassageKind.PLANNED_ACTION: "actions",
}
# A label's words may stand so far behind the start of its passage ("First, …").
_LEAD = 40


@dataclass(frozen=True, slots=True)
class LabelledPaper:
    """A paper as extractors read it, with what people said of it."""

    reading: Reading
    label: Row


@dataclass(frozen=True, slots=True)
class LabelledPassage:
    """A passage with what it is; a kind that nobody labelled in its paper is not among them."""

    passage: Passage
    kinds: dict[PassageKind, float]

    def doc(self, vocab: Vocab) -> Doc:
        """The passage as its component reads it."""
        return passage_doc(vocab, self.passage)

    @property
    def cats(self) -> dict[str, float]:
        """What the component is to say of it."""
        return {kind.value: share for kind, share in self.kinds.items()}


@dataclass(frozen=True, slots=True)
class LabelledPair:
    """An area and a grade, and whether the paper's area has that grade, now or at some time."""

    pair: Pair
    is_graded: bool

    def doc(self, vocab: Vocab) -> Doc:
        """The pair as its component reads it."""
        return pair_doc(vocab, self.pair)

    @property
    def cats(self) -> dict[str, float]:
        """What the component is to say of it."""
        return {GRADED: float(self.is_graded)}


@dataclass(frozen=True, slots=True)
class LabelledLines:
    """Lines of the front, and whether they are the title, neither more nor less."""

    lines: TitleLines
    is_title: bool

    def doc(self, vocab: Vocab) -> Doc:
        """The lines as their component reads them."""
        return title_doc(vocab, self.lines)

    @property
    def cats(self) -> dict[str, float]:
        """What the component is to say of them."""
        return {TITLE: float(self.is_title)}


Labelled = Sequence[LabelledPassage] | Sequence[LabelledPair] | Sequence[LabelledLines]


def labelled_papers(labels: Sequence[Path], folders: Sequence[Path]) -> Iterator[LabelledPaper]:
    """The labelled papers: each file of labels with the folder of its papers.

    Raises GoldError where a labelled paper is not there, or is another than was labelled.
    """
    for file, folder in zip(labels, folders, strict=True):
        papers = {path.name: path for path in folder.iterdir() if path.is_file()}
        papers |= {path.stem: path for path in papers.values()}
        for label in read_labels(file):
            name = Path(label["file"]).name
            if name not in papers:
                raise GoldError(
                    f"{file} labels {name}, which is not in {folder}; take the line out"
                )
            paper = papers[name]
            checksum = hashlib.sha256(paper.read_bytes()).hexdigest()
            if label.get("sha256", checksum) != checksum:
                raise GoldError(f"{paper} was changed since it was labelled; label it anew")
            document = read_document(paper, checksum, paper.name)
            yield LabelledPaper(reading_of(outline_document(document)), label)


def labelled_passages(paper: LabelledPaper) -> Iterator[LabelledPassage]:
    """The passages of a paper, each with what it is."""
    firsts = {
        kind: [squash(item["first"]) for item in paper.label[key]]
        for kind, key in _LABELS.items()
        if key in paper.label
    }
    for passage in passages(paper.reading):
        text = squash(passage.item.text)
        yield LabelledPassage(
            passage,
            {
                kind: float(any(_begins(text, first) for first in known))
                for kind, known in firsts.items()
            },
        )


def _begins(text: str, first: str) -> bool:
    return first in text[: len(first) + _LEAD] or (len(text) > 15 and first.startswith(text))


def labelled_pairs(paper: LabelledPaper) -> Iterator[LabelledPair]:
    """The areas and grades that a paper names together, each with whether they belong together.

    People label what a paper says, not where: whatever names the area and the grade counts.
    """
    if "judgements" not in paper.label:
        return
    graded = {(judged["area"], judged["grade"]) for judged in paper.label["judgements"]}
    for block in in_readable_blocks(paper.reading):
        for pair in pairs(language()(block.text)):
            areas = _areas_named(pair.area.text)
            grade = pair.grade.label_
            yield LabelledPair(pair, any((area, grade) in graded for area in areas))


def labelled_lines(paper: LabelledPaper) -> Iterator[LabelledLines]:
    """The lines that could be a paper's title, where no label names it."""
    reading = paper.reading
    if "title" not in paper.label or reading.kind is DocumentKind.INSPECTION_REPORT:
        return
    head = head_of(reading)
    found = named_fields(reading, head)
    if FieldName.TITLE not in found:
        title = squash(paper.label["title"] or "")
        for lines in title_lines(reading, head, found.values()):
            yield LabelledLines(lines, squash(lines.title) == title)


@cache
def _areas_named(wording: str) -> frozenset[str]:
    """The areas that a wording names, each framework's."""
    return frozenset(
        match.area for framework in frameworks() for match in match_areas(wording, framework)
    )


_LABELLED: dict[Component, Callable[[LabelledPaper], Iterator[Any]]] = {
    Component.PASSAGE_KIND: labelled_passages,
    Component.GRADED_AREA: labelled_pairs,
    Component.TITLE: labelled_lines,
}


def train_components(folder: Path = MODELS, config: Path = CONFIG) -> dict[Component, int]:
    """Trains the components as a configuration says and writes each to a folder of its name.

    Returns how many examples each was trained on. The files that the configuration names are
    relative to the folder above its own. The same labels give the same components.
    """
    settings = load_config(config, interpolate=True)
    corpus = settings["corpora"]["train"]
    root = config.parents[1]
    papers = list(
        labelled_papers(
            [root / name for name in corpus["labels"]], [root / name for name in corpus["folders"]]
        )
    )
    counts = {}
    for component, labelled in _LABELLED.items():
        examples = [example for paper in papers for example in labelled(paper)]
        (folder / component).mkdir(parents=True, exist_ok=True)
        trained_on(examples, component, settings).to_disk(folder / component)
        counts[component] = len(examples)
    return counts


def trained_on(examples: Labelled, component: Component, settings: dict[str, Any]) -> Language:
    """A pipeline with a component, trained on examples."""
    training = settings["training"][component]
    fix_random_seed(training["seed"])
    order = random.Random(training["seed"])
    nlp = spacy.util.load_model_from_config(
        {
            "nlp": {**settings["nlp"], "pipeline": [str(component)]},
            "components": {component: settings["components"][component]},
        },
        auto_fill=True,
    )
    pipe = cast(MultiLabel_TextCategorizer, nlp.get_pipe(component))
    for label in sorted({label for example in examples for label in example.cats}):
        pipe.add_label(label)
    told = [Example.from_dict(e.doc(nlp.vocab), {"cats": e.cats}) for e in examples]
    optimizer = Adam(training["learn_rate"])
    nlp.initialize(lambda: told, sgd=optimizer)
    for _ in range(training["epochs"]):
        order.shuffle(told)
        for start in range(0, len(told), training["batch"]):
            batch = told[start : start + training["batch"]]
            nlp.update(batch, sgd=optimizer, drop=training["dropout"])
    return nlp
