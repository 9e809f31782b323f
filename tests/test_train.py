"""Training: labelled papers, what is shipped, and what the labels of a sentence's grades are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy
from spacy.vocab import Vocab

from pipeline.errors import GoldError
from pipeline.extract.graded_areas import pair_doc, pairs
from pipeline.extract.language import language
from pipeline.extract.trained import MODELS, Component
from pipeline.train import labelled_lines, labelled_pairs, labelled_papers
from tests.conftest import Command

SENTENCE = "Inspectors put adoption at good and care leavers at inadequate."


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with one paper."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "one.txt").write_text(f"{SENTENCE}\n", "utf-8")
    return folder


def _label(folder: Path, **values: object) -> Path:
    labels = folder / "labels.jsonl"
    labels.write_text(json.dumps({"file": "one.txt", **values}) + "\n", "utf-8")
    return labels


@pytest.mark.parametrize(
    ("values", "told"),
    [
        pytest.param({"file": "two.txt"}, r"labels two\.txt, which is not in", id="not there"),
        pytest.param({"sha256": "0" * 64}, r"one\.txt was changed", id="another paper"),
    ],
)
def test_labels_that_are_of_no_paper_are_told(
    tmp_path: Path, papers: Path, values: dict[str, str], told: str
) -> None:
    with pytest.raises(GoldError, match=told):
        list(labelled_papers([_label(tmp_path, **values)], [papers]))


def test_an_area_has_the_grades_that_its_paper_is_labelled_with(
    tmp_path: Path, papers: Path
) -> None:
    labels = _label(
        tmp_path,
        judgements=[
            {"area": "adoption", "grade": "good", "current": True},
            {"area": "care_leavers", "grade": "inadequate", "current": False},
        ],
    )
    (paper,) = labelled_papers([labels], [papers])
    found = {
        (each.pair.area.text, each.pair.grade.text): each.is_graded
        for each in labelled_pairs(paper)
    }
    assert found == {
        ("adoption", "good"): True,
        ("adoption", "inadequate"): False,
        ("care leavers", "good"): False,
        ("care leavers", "inadequate"): True,
    }


def test_nothing_is_learnt_of_a_paper_whose_judgements_nobody_labelled(
    tmp_path: Path, papers: Path
) -> None:
    (paper,) = labelled_papers([_label(tmp_path)], [papers])
    assert list(labelled_pairs(paper)) == []


@pytest.fixture
def fronts(tmp_path: Path) -> Path:
    """A folder with one paper of a front alone."""
    folder = tmp_path / "fronts"
    folder.mkdir()
    lines = ("Kent County Council", "Cabinet", "Ofsted inspection", "Findings and plan")
    (folder / "one.txt").write_text("\n\n".join(lines), "utf-8")
    return folder


def test_a_title_is_all_of_its_lines_and_no_more(tmp_path: Path, fronts: Path) -> None:
    labels = _label(tmp_path, title="OFSTED INSPECTION: findings and plan")
    (paper,) = labelled_papers([labels], [fronts])
    told = {each.lines.title: each.is_title for each in labelled_lines(paper)}
    assert told["Ofsted inspection Findings and plan"]
    assert sum(told.values()) == 1
    assert {"Ofsted inspection", "Findings and plan", "Cabinet"} <= told.keys()


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({}, id="nobody labelled the title"),
        pytest.param({"title": "Kent County Council"}, id="labelled without a title's line"),
    ],
)
def test_no_title_is_learnt_where_none_is_told(
    tmp_path: Path, fronts: Path, values: dict[str, str]
) -> None:
    (fronts / "one.txt").write_text("Title: Ofsted inspection\n\nCabinet\n\nText.", "utf-8")
    (paper,) = labelled_papers([_label(tmp_path, **values)], [fronts])
    assert list(labelled_lines(paper)) == []


def test_no_council_or_date_is_learnt_of_titles(tmp_path: Path, fronts: Path) -> None:
    def read(text: str) -> list[set[str]]:
        (fronts / "one.txt").write_text(text, "utf-8")
        (paper,) = labelled_papers([_label(tmp_path, title=None)], [fronts])
        return [{token.text for token in each.doc(Vocab())} for each in labelled_lines(paper)]

    one = read("Cabinet\n\nOfsted's inspection of Leeds, March 2019\n\nSummary")
    other = read("Cabinet\n\nOfsted's inspection of Essex, April 2021\n\nSummary")
    assert one == other != []


def test_no_area_grade_date_or_council_is_learnt() -> None:
    def read(text: str) -> list[list[str]]:
        nlp = language()
        return [[token.text for token in pair_doc(nlp.vocab, pair)] for pair in pairs(nlp(text))]

    one = read("In May 2019 Leeds had adoption at good.")
    other = read("In 2021 Kent had care leavers at good.")
    assert one == other != []


def test_the_components_that_are_shipped_are_those_that_the_labels_give(
    run: Command, tmp_path: Path
) -> None:
    told = run("train", "--outputs", tmp_path)
    assert told.returncode == 0
    assert told.stdout.count("Trained on ") == len(Component)
    size = sum(path.stat().st_size for path in MODELS.rglob("*") if path.is_file())
    assert size < 10_000_000
    for component in Component:
        one, other = spacy.load(MODELS / component), spacy.load(tmp_path / component)
        words = "order=< sentence=same heading=improve introduction=to - praised".split()
        shipped, trained = (
            nlp(spacy.tokens.Doc(nlp.vocab, words=words)).cats for nlp in (one, other)
        )
        assert shipped == pytest.approx(trained, abs=0.01)
