"""Passages in their contexts, what the trained component says of them, and its training."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.extract import reading_of
from pipeline.extract.passage_kinds import PassageKind, likelihoods
from pipeline.extract.passages import Form, Passage, passages
from pipeline.outline import outline_document
from pipeline.read import read_document
from pipeline.train import labelled_papers, labelled_passages
from tests.conftest import Extract

Passages = Callable[[str], list[Passage]]


@pytest.fixture
def passages_of(tmp_path: Path) -> Passages:
    """The passages of a paper with this text."""

    def of(text: str) -> list[Passage]:
        path = tmp_path / "paper.txt"
        path.write_text(text, "utf-8")
        return list(
            passages(reading_of(outline_document(read_document(path, "0" * 64, path.name))))
        )

    return of


# --------------------------------------------------------------------------- passages


@pytest.mark.parametrize(
    ("text", "form", "heading", "introduction", "item", "marker"),
    [
        pytest.param(
            "# Findings\n\nIn the months to come inspectors want the council to make sure of:\n\n"
            "- swifter visits;\n- better plans.",
            Form.ITEM,
            "Findings",
            "In the months to come inspectors want the council to make sure of:",
            "swifter visits",
            "-",
            id="an item after an introduction",
        ),
        pytest.param(
            "# Findings\n\nVisits come too late. Ofsted asks the council to improve how soon"
            " children are seen; how plans are written; and how they are reviewed.",
            Form.PART,
            "Findings",
            "Ofsted asks the council to improve",
            "how plans are written",
            "",
            id="a part of a list in a sentence without a colon",
        ),
        pytest.param(
            "# Findings\n\nThe letter asked for improvement in two respects, namely the homes of"
            " care leavers who have been in custody, and how soon an adviser is named.",
            Form.PART,
            "Findings",
            "The letter asked for improvement in two respects, namely",
            "how soon an adviser is named",
            "",
            id="as many parts as are counted",
        ),
        pytest.param(
            "# Findings\n\nThe report came in May.\n\nOfsted told us: Visits come too late.",
            Form.PARAGRAPH,
            "Findings",
            "The report came in May.",
            "Visits come too late.",
            "Ofsted told us",
            id="a paragraph behind who says it",
        ),
        pytest.param(
            "# Plan\n\nRef\tWhat must improve\tWhat we will do\n"
            "1\tThe timeliness of visits to children\tA weekly report to each manager",
            Form.CELL,
            "Plan",
            "What must improve",
            "The timeliness of visits to children",
            "1",
            id="a cell under the head of its column",
        ),
    ],
)
def test_a_passage_comes_with_what_leads_to_it(
    passages_of: Passages,
    text: str,
    form: Form,
    heading: str,
    introduction: str,
    item: str,
    marker: str,
) -> None:
    found = [p for p in passages_of(text) if p.item.text == item]
    assert [(p.form, p.headings[0], p.introduction, p.item.marker) for p in found] == [
        (form, heading, introduction, marker)
    ]


def test_what_is_nested_in_an_item_belongs_to_it(passages_of: Passages) -> None:
    found = passages_of(
        "# Findings\n\nInspectors want to see:\n\n"
        "- plans that parents can follow without help from anybody else, which are:\n"
        "  - in plain words\n  - with dates\n- visits."
    )
    items = [p.item.text for p in found if p.form is Form.ITEM]
    assert len(items) == 2
    assert items[0].startswith("plans that parents can follow without help")
    assert "in plain words" in items[0]
    assert "with dates" in items[0]


def test_the_items_of_a_list_are_a_group(passages_of: Passages) -> None:
    found = passages_of("Good:\n\n- one thing here\n- two things here\n\nBad:\n\n- a third thing")
    groups = [p.group for p in found if p.form is Form.ITEM]
    assert groups[0] == groups[1] != groups[2]


# --------------------------------------------------------------------------- what they are

AREA = PassageKind.IMPROVEMENT_AREA


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param(
            "# Where inspectors were less satisfied\n\nThey would like to see progress on:\n\n"
            "- the quality of pathway plans;\n- the timeliness of assessments.",
            PassageKind.IMPROVEMENT_AREA,
            id="areas for improvement in new words",
        ),
        pytest.param(
            "# What inspectors liked\n\nThey spoke warmly of:\n\n"
            "- the stability of the workforce;\n- the virtual school's support for children.",
            PassageKind.STRENGTH,
            id="strengths in new words",
        ),
        pytest.param(
            "# Our response\n\nWe will:\n\n- recruit five more social workers by June;\n"
            "- write a new policy on supervision and train all managers in it.",
            PassageKind.PLANNED_ACTION,
            id="planned actions",
        ),
    ],
)
def test_the_trained_component_tells_what_a_list_holds(
    passages_of: Passages, text: str, kind: PassageKind
) -> None:
    items = [p for p in passages_of(text) if p.form is Form.ITEM]
    assert len(items) == 2
    for shares in likelihoods(items):
        assert max(shares, key=lambda each: shares[each]) is kind
        assert all(0 <= share <= 1 for share in shares.values())


def test_a_paper_s_areas_are_found_where_no_rule_knows_their_introduction(extract: Extract) -> None:
    mentions = extract(
        "# Where inspectors were less satisfied\n\nThey would like to see progress on:\n\n"
        "- the quality of pathway plans for care leavers;\n- the timeliness of assessments."
    )
    assert [area.text.rstrip(".") for area in mentions.improvement_areas] == [
        "the quality of pathway plans for care leavers",
        "the timeliness of assessments",
    ]
    assert [area.ordinal for area in mentions.improvement_areas] == [1, 2]


# --------------------------------------------------------------------------- training


def _label(folder: Path, **values: object) -> Path:
    labels = folder / "labels.jsonl"
    labels.write_text(json.dumps({"file": "one.txt", **values}) + "\n", "utf-8")
    return labels


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with one paper."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "one.txt").write_text(
        "What must improve:\n\n- First, the timeliness of visits;\n- the quality of plans.\n",
        "utf-8",
    )
    return folder


def test_a_passage_is_what_its_label_says_and_nothing_is_said_of_other_kinds(
    tmp_path: Path, papers: Path
) -> None:
    labels = _label(
        tmp_path,
        improvement_areas=[{"first": "the timeliness of visits"}],
        strengths=[],
    )
    (paper,) = labelled_papers([labels], [papers])
    found = {p.passage.item.text: p.kinds for p in labelled_passages(paper)}
    assert found["the timeliness of visits"] == {AREA: 1.0, PassageKind.STRENGTH: 0.0}
    assert found["the quality of plans."] == {AREA: 0.0, PassageKind.STRENGTH: 0.0}
