"""Training of the component that tells what a passage is, from papers that people have labelled.

The labels are stand-off: a file's name and checksum, and the first words of each improvement
area, strength and planned action. What a passage of the paper is follows from where these stand.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import spacy
from spacy.language import Language
from spacy.pipeline.textcat_multilabel import MultiLabel_TextCategorizer
from spacy.training import Example
from spacy.util import load_config
from thinc.api import Adam, fix_random_seed

from pipeline.errors import GoldError
from pipeline.extract import reading_of
from pipeline.extract.passage_kinds import TRAINED, PassageKind, passage_doc
from pipeline.extract.passages import Passage, passages
from pipeline.labels import Row, read_labels
from pipeline.outline import outline_document
from pipeline.read import read_document
from pipeline.vocabulary import squash

CONFIG = TRAINED.parent / "config.cfg"
# What labels call each kind.
_LABELS = {
    PassageKind.IMPROVEMENT_AREA: "improvement_areas",
    PassageKind.STRENGTH: "strengths",
    PassageKind.PLANNED_ACTION: "actions",
}
# A label's words may stand so far behind the start of its passage ("First, …").
_LEAD = 40


@dataclass(frozen=True, slots=True)
class LabelledPassage:
    """A passage with what it is; a kind that nobody labelled in its paper is not among them."""

    passage: Passage
    kinds: dict[PassageKind, float]


def labelled_passages(labels: Sequence[Path], folders: Sequence[Path]) -> list[LabelledPassage]:
    """The passages of labelled papers: each file of labels with the folder of its papers.

    Raises GoldError where a labelled paper is not there, or is another than was labelled.
    """
    found: list[LabelledPassage] = []
    for file, folder in zip(labels, folders, strict=True):
        papers = {path.name: path for path in folder.iterdir() if path.is_file()}
        papers |= {path.stem: path for path in papers.values()}
        for label in read_labels(file):
            name = Path(label["file"]).name
            if name not in papers:
                raise GoldError(
                    f"{file} labels {name}, which is not in {folder}; take the line out"
                )
            found += _in_paper(papers[name], label)
    return found


def _in_paper(paper: Path, label: Row) -> Iterator[LabelledPassage]:
    checksum = hashlib.sha256(paper.read_bytes()).hexdigest()
    if label.get("sha256", checksum) != checksum:
        raise GoldError(f"{paper} was changed since it was labelled; label it anew")
    firsts = {
        kind: [squash(item["first"]) for item in label[key]]
        for kind, key in _LABELS.items()
        if key in label
    }
    document = read_document(paper, checksum, paper.name)
    for passage in passages(reading_of(outline_document(document))):
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


def train_component(folder: Path, config: Path = CONFIG) -> int:
    """Trains the component as a configuration says and writes it to a folder.

    Returns the number of passages that it was trained on. The files that the configuration names
    are relative to the folder above its own. The same labels give the same component.
    """
    settings = load_config(config, interpolate=True)
    corpus = settings["corpora"]["train"]
    root = config.parents[1]
    examples = labelled_passages(
        [root / name for name in corpus["labels"]], [root / name for name in corpus["folders"]]
    )
    trained(settings, examples).to_disk(folder)
    return len(examples)


def trained(settings: dict[str, Any], examples: Sequence[LabelledPassage]) -> Language:
    """A pipeline trained on labelled passages."""
    training = settings["training"]
    fix_random_seed(training["seed"])
    order = random.Random(training["seed"])
    nlp = spacy.util.load_model_from_config(
        {"nlp": settings["nlp"], "components": settings["components"]}, auto_fill=True
    )
    component = cast(MultiLabel_TextCategorizer, nlp.get_pipe("textcat_multilabel"))
    for kind in PassageKind:
        component.add_label(kind.value)
    told = [
        Example.from_dict(
            passage_doc(nlp.vocab, example.passage),
            {"cats": {kind.value: share for kind, share in example.kinds.items()}},
        )
        for example in examples
    ]
    optimizer = Adam(training["learn_rate"])
    nlp.initialize(lambda: told, sgd=optimizer)
    for _ in range(training["epochs"]):
        order.shuffle(told)
        for start in range(0, len(told), training["batch"]):
            batch = told[start : start + training["batch"]]
            nlp.update(batch, sgd=optimizer, drop=training["dropout"])
    return nlp
