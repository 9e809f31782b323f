"""Counting a database against labels: as the shared score counts, and told where it can't be."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pipeline.errors import GoldError
from pipeline.evaluate import Comparison, Tally, compare
from tests.conftest import Command

Label = dict[str, Any]
Counts = dict[str, tuple[int, int, int]]


@pytest.fixture(scope="session")
def gold(root: Path) -> Path:
    """The labels of the sample papers."""
    return root / "tests" / "gold" / "sample.jsonl"


@pytest.fixture(scope="session")
def labels(gold: Path) -> list[Label]:
    return [json.loads(line) for line in gold.read_text("utf-8").splitlines()]


@pytest.fixture
def write(tmp_path: Path) -> Callable[[list[Label]], Path]:
    """Writes labels to a file of the test's own."""

    def put(labels: list[Label]) -> Path:
        path = tmp_path / "gold.jsonl"
        path.write_text("".join(json.dumps(label) + "\n" for label in labels), "utf-8")
        return path

    return put


def counts_of(result: Comparison) -> Counts:
    """Right, wrong and missed by measure."""
    return {
        name: (tally.right, tally.wrong, tally.missed) for name, tally in result.tallies.items()
    }


def score_of(shared: Path, database: Path, gold: Path) -> tuple[Counts, int, int]:
    """What the shared score counts: by measure, documents, and documents that are missing."""
    told = subprocess.run(
        [sys.executable, str(shared / "gold" / "score.py"), str(database), str(gold), "--json"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    score = json.loads(told.stdout)
    measures = {name: (row["tp"], row["fp"], row["fn"]) for name, row in score["measures"].items()}
    return measures, score["documents"], score["missing"]


def assert_counted_alike(shared: Path, database: Path, gold: Path) -> None:
    """Both ways of counting agree in every measure that both have, and in the documents."""
    measures, documents, missing = score_of(shared, database, gold)
    result = compare(gold, database)
    mine = counts_of(result)
    assert {name: mine.get(name) for name in measures if name in mine} == {
        name: counts for name, counts in measures.items() if name in mine
    }
    assert (result.documents, len(result.missing)) == (documents, missing)
    assert set(mine) <= set(measures)
    assert set(measures) - set(mine) <= {"improvement_areas_start"}


# --------------------------------------------------------------------------- as the score counts


def test_the_sample_is_counted_as_the_score_counts_it(
    shared: Path, database: Path, gold: Path
) -> None:
    assert_counted_alike(shared, database, gold)


def test_every_measure_of_the_score_is_counted(shared: Path, database: Path, gold: Path) -> None:
    measures, _, _ = score_of(shared, database, gold)
    assert set(measures) - set(counts_of(compare(gold, database))) == set()


def _spoil(label: Label, chance: random.Random) -> Label:
    """A label with mistakes in it, of every kind that a measure must tell apart."""
    label = json.loads(json.dumps(label))
    if chance.random() < 0.2:
        label["file"] = "sample/not-there"
    if chance.random() < 0.3:
        label["council"] = {"name": "Leeds", "la_code": 383}
    for name in ("title", "committee", "meeting_date", "kind"):
        if chance.random() < 0.3:
            label[name] = chance.choice(["2001-01-01", "", None, "Another one"])
    for judgement in label["judgements"]:
        if chance.random() < 0.3:
            judgement["grade"] = chance.choice(["good", "inadequate", None])
        if chance.random() < 0.2:
            judgement["current"] = not judgement["current"]
        if chance.random() < 0.1:
            del judgement["current"]
    if chance.random() < 0.3:
        label["previous"] = [{"area": "overall_effectiveness", "grade": "good"}]
    for inspection in label["inspections"]:
        for name in ("start", "end", "published"):
            if chance.random() < 0.4:
                inspection[name] = chance.choice([None, "2014-09", "2014-09-30", "2001-01-01"])
    if label["inspections"] and chance.random() < 0.3:
        label["inspection"] = label["inspections"][-1]
    for area in label["improvement_areas"]:
        if chance.random() < 0.3:
            area["last"] = "words that are not there"
        if chance.random() < 0.2:
            area["first"] = "Words that are not there"
        if chance.random() < 0.3:
            area["optional"] = True
        if chance.random() < 0.3:
            area["priority"] = not area["priority"]
        if chance.random() < 0.3:
            area["themes"] = ["workforce", "front_door"]
    chance.shuffle(label["improvement_areas"])
    if chance.random() < 0.2:
        label["improvement_areas"] = chance.choice([None, []])
    if chance.random() < 0.3:
        label["rag_ratings"] = [{"service": "Workforce", "rating": "amber"}] * 2
    if chance.random() < 0.2:
        del label["rag_ratings"]
    label["recommendations"] = label["recommendations"][: chance.randint(0, 3)]
    for deadline in label["deadlines"]:
        if chance.random() < 0.4:
            deadline["date"] = chance.choice([None, "2015-03", "2015-02-06", "2001-01-01"])
    label["deadlines"] += label["deadlines"][: chance.randint(0, 1)]
    if chance.random() < 0.1:
        label["unreadable"] = True
    return label


@pytest.mark.parametrize("seed", [pytest.param(seed, id=f"seed {seed}") for seed in range(8)])
def test_labels_with_every_kind_of_mistake_are_counted_as_the_score_counts_them(
    shared: Path,
    database: Path,
    labels: list[Label],
    write: Callable[[list[Label]], Path],
    seed: int,
) -> None:
    chance = random.Random(seed)
    spoilt = [_spoil(label, chance) for label in labels]
    assert_counted_alike(shared, database, write(spoilt))


def test_labels_by_checksum_are_counted_as_the_score_counts_them(
    shared: Path, database: Path, labels: list[Label], write: Callable[[list[Label]], Path]
) -> None:
    with duckdb.connect(str(database), read_only=True) as connection:
        by_stem = dict(
            connection.execute("SELECT split_part(path, '.', 1), sha256 FROM documents").fetchall()
        )
    path = write(
        [{**label, "sha256": by_stem[label["file"]]} for label in labels[:9]]
        + [{**label, "sha256": "0" * 64} for label in labels[9:]]
    )
    assert_counted_alike(shared, database, path)
    result = compare(path, database)
    assert (result.documents, len(result.missing)) == (14, 5)


# --------------------------------------------------------------------------- known answers


def _label(**values: Any) -> Label:
    return {"file": "sample/walsall-ilacs-outcome-2021", **values}


_AREA = {"first": "Thresholds, and the way that they", "last": "step-up will be countersigned"}
_ALL_AREAS = [
    _AREA,
    {"first": "Support for children who live in", "last": "been visited this month"},
    {"first": "Supervision records, and the record", "last": "from team to team"},
    {"first": "Managers' oversight of children who", "last": "goes to the Cabinet Member"},
]


@pytest.mark.parametrize(
    ("label", "measure", "counts"),
    [
        pytest.param(_label(council={"la_code": 335}), "council", (1, 0, 0), id="council right"),
        pytest.param(_label(council={"la_code": 336}), "council", (0, 1, 1), id="council wrong"),
        pytest.param(_label(committee="CABINET"), "committee", (1, 0, 0), id="letters only"),
        pytest.param(_label(committee="Council"), "committee", (0, 1, 1), id="committee wrong"),
        pytest.param(
            _label(title="Outcome of the Ofsted inspection of children’s services"),
            "title",
            (1, 0, 0),
            id="another apostrophe",
        ),
        pytest.param(_label(meeting_date="2021-12-08"), "meeting_date", (1, 0, 0), id="meeting"),
        pytest.param(_label(meeting_date="2021-12-09"), "meeting_date", (0, 1, 1), id="other day"),
        pytest.param(
            _label(judgements=[{"area": "overall_effectiveness", "grade": "good"}]),
            "judgements",
            (1, 3, 0),
            id="what the label does not have is wrong",
        ),
        pytest.param(
            _label(inspection={"start": "2021-10-04"}), "inspection_start", (1, 0, 0), id="start"
        ),
        pytest.param(
            _label(inspection={"end": "2021-10-16"}), "inspection_end", (0, 1, 1), id="end wrong"
        ),
        pytest.param(
            _label(inspection={"published": "2021-12-01"}),
            "inspection_published",
            (0, 0, 1),
            id="publication missed",
        ),
        pytest.param(
            _label(improvement_areas=_ALL_AREAS), "improvement_areas", (4, 0, 0), id="all areas"
        ),
        pytest.param(
            _label(improvement_areas=[_AREA]), "improvement_areas", (1, 3, 0), id="three too many"
        ),
        pytest.param(
            _label(improvement_areas=[{**_AREA, "optional": True}, *_ALL_AREAS[1:]]),
            "improvement_areas",
            (3, 0, 0),
            id="an optional one counts neither way",
        ),
        pytest.param(
            _label(improvement_areas=[{**_AREA, "last": "when they need protection"}]),
            "improvement_areas",
            (0, 4, 1),
            id="the last words must be right too",
        ),
        pytest.param(
            _label(improvement_areas=[{**_AREA, "priority": True}]),
            "priority_flag",
            (0, 1, 1),
            id="priority",
        ),
        pytest.param(_label(rag_ratings=[]), "rag_ratings", (0, 0, 0), id="no ratings"),
        pytest.param(
            _label(recommendations=[{"first": "That Cabinet note"}, {"first": "That the Leader"}]),
            "recommendations",
            (2, 1, 0),
            id="recommendations by their first words",
        ),
        pytest.param(
            _label(deadlines=[{"date": "2022-02-25"}, {"date": "2022-03-08"}, {"date": "2022-05"}]),
            "deadlines",
            (1, 0, 1),
            id="days only, and none too many",
        ),
    ],
)
def test_a_measure_counts(
    database: Path,
    write: Callable[[list[Label]], Path],
    label: Label,
    measure: str,
    counts: tuple[int, int, int],
) -> None:
    assert counts_of(compare(write([label]), database))[measure] == counts


def test_what_a_label_leaves_open_is_not_counted(
    database: Path, write: Callable[[list[Label]], Path]
) -> None:
    result = compare(write([_label(title=None, committee="", improvement_areas=None)]), database)
    assert counts_of(result) == {}
    assert (result.documents, result.missing) == (1, [])


def test_a_labelled_paper_that_is_not_there_is_missed_and_named(
    database: Path, write: Callable[[list[Label]], Path]
) -> None:
    label = {
        "file": "sample/not-there",
        "council": {"la_code": 335},
        "judgements": [{"area": "adoption", "grade": "good"}],
        "improvement_areas": [_AREA],
    }
    result = compare(write([label]), database)
    assert result.missing == ["sample/not-there"]
    assert counts_of(result) == {
        "council": (0, 0, 1),
        "judgements": (0, 0, 1),
        "improvement_areas": (0, 0, 1),
        "improvement_areas_start": (0, 0, 1),
    }


def test_what_is_marked_unreadable_and_empty_lines_are_passed_over(
    database: Path, tmp_path: Path
) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(f"\n{json.dumps(_label(kind='minutes', unreadable=True))}\n\n", "utf-8")
    result = compare(path, database)
    assert (result.documents, counts_of(result)) == (0, {})


def test_an_error_names_document_page_and_words(
    database: Path, write: Callable[[list[Label]], Path]
) -> None:
    judgements = [{"area": "help_and_protection", "grade": "good"}]
    result = compare(write([_label(judgements=judgements)]), database)
    errors = result.tallies["judgements"].errors
    path = "sample/walsall-ilacs-outcome-2021.pdf"
    assert f"{path}: missed help_and_protection good" in errors
    wrong = [error for error in errors if "wrong help_and_protection requires_improvement" in error]
    assert len(wrong) == 1
    assert wrong[0].startswith(f"{path}, page 1 “Only the experiences and progress of children")


# --------------------------------------------------------------------------- shares


@pytest.mark.parametrize(
    ("tally", "precision", "recall", "f1"),
    [
        pytest.param(Tally(3, 1, 1), 0.75, 0.75, 0.75, id="some of each"),
        pytest.param(Tally(3, 0, 1), 1.0, 0.75, 6 / 7, id="one missed"),
        pytest.param(Tally(0, 0, 2), 0.0, 0.0, 0.0, id="all missed"),
        pytest.param(Tally(0, 2, 0), 0.0, 0.0, 0.0, id="all wrong"),
        pytest.param(Tally(0, 0, 0), 1.0, 1.0, 1.0, id="nothing to find and nothing found"),
    ],
)
def test_shares_of_what_was_counted(
    tally: Tally, precision: float, recall: float, f1: float
) -> None:
    assert (tally.precision, tally.recall) == (precision, recall)
    assert tally.f1 == pytest.approx(f1)


# --------------------------------------------------------------------------- what can't be compared


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param('{"file": "a"}\n{"file": \n', ["line 2", "not JSON"], id="half a line"),
        pytest.param("council,title\n", ["line 1", "not JSON"], id="another format"),
        pytest.param('["a"]\n', ["line 1"], id="a list"),
        pytest.param('{"title": "x"}\n', ["line 1", "no file", "sha256"], id="of no document"),
    ],
)
def test_bad_labels_are_told_with_their_line(
    database: Path, tmp_path: Path, content: str, told: list[str]
) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(content, "utf-8")
    with pytest.raises(GoldError) as raised:
        compare(path, database)
    for words in ("gold.jsonl", *told):
        assert words in str(raised.value)


def test_labels_that_are_no_text_are_told(database: Path, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_bytes(b"\xff\xfe{}")
    with pytest.raises(GoldError, match=r"gold\.jsonl"):
        compare(path, database)


@pytest.mark.parametrize(
    "name", [pytest.param("absent.jsonl", id="no such file"), pytest.param(".", id="a folder")]
)
def test_labels_that_can_not_be_read_are_told(database: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(GoldError, match="can't be read"):
        compare(tmp_path / name, database)


def test_a_database_that_is_not_there_is_told_with_what_to_do(gold: Path, tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="run extract first") as raised:
        compare(gold, tmp_path / "findings.duckdb")
    assert "--database" in str(raised.value)


@pytest.mark.parametrize(
    "content",
    [pytest.param(b"no database", id="text"), pytest.param(b"", id="empty")],
)
def test_a_file_that_is_no_database_is_told(gold: Path, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "findings.duckdb"
    path.write_bytes(content)
    with pytest.raises(GoldError, match="no findings database"):
        compare(gold, path)


def test_a_database_of_something_else_is_told(gold: Path, tmp_path: Path) -> None:
    path = tmp_path / "other.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE documents (title VARCHAR)")
    with pytest.raises(GoldError, match=r"other\.duckdb is no findings database"):
        compare(gold, path)


# --------------------------------------------------------------------------- the command


def test_the_command_shows_measures_and_errors(run: Command, database: Path, gold: Path) -> None:
    result = run("evaluate", gold, "--database", database)
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("14 documents, 0 not in the database\n")
    lines = {line.split()[0]: line.split()[1:] for line in result.stdout.splitlines()[1:] if line}
    tally = compare(gold, database).tallies["judgements"]
    assert lines["judgements"] == [
        f"{tally.precision:.4f}",
        f"{tally.recall:.4f}",
        f"{tally.f1:.4f}",
        str(tally.right),
        str(tally.wrong),
        str(tally.missed),
    ]


def test_the_command_tells_in_a_line_what_it_can_not_compare(run: Command, tmp_path: Path) -> None:
    result = run("evaluate", tmp_path / "absent.jsonl", "--database", tmp_path / "absent.duckdb")
    assert result.returncode == 1
    assert len(result.stderr.splitlines()) == 1
    assert "absent" in result.stderr
    assert "Traceback" not in result.stderr


# --------------------------------------------------------------------------- by framework


def test_measures_are_counted_by_the_framework_of_the_inspection_that_a_paper_is_about(
    database: Path, write: Callable[[list[Label]], Path]
) -> None:
    labels = [
        _label(council={"la_code": 335}, inspections=[{"framework": "ilacs"}]),
        {"file": "sample/bristol-sif-scrutiny-2015", "council": {"la_code": 1}, "framework": "sif"},
        {"file": "sample/nottinghamshire-care-leavers-2015", "council": {"la_code": 891}},
    ]
    result = compare(write(labels), database)
    counted = {
        framework: (tallies["council"].right, tallies["council"].wrong)
        for framework, tallies in result.by_framework.items()
    }
    assert counted == {"ilacs": (1, 0), "sif": (0, 1), "none": (1, 0)}
    assert counts_of(result)["council"] == (2, 1, 1)


# --------------------------------------------------------------------------- where errors stand


@pytest.mark.parametrize(
    ("values", "measure", "told"),
    [
        pytest.param(
            {"improvement_areas": [{**_AREA, "last": "no such words in it at all"}]},
            "improvement_areas",
            ", page 1: missed Thresholds, and the way that they … no such words",
            id="an area that was missed",
        ),
        pytest.param(
            {
                "judgements": [
                    {
                        "area": "adoption",
                        "grade": "good",
                        "quote": "Thresholds, and the way that they",
                    }
                ]
            },
            "judgements",
            ", page 1 “Thresholds, and the way that they”: missed adoption good",
            id="a judgement that was missed, by the words of its label",
        ),
    ],
)
def test_what_was_missed_is_told_with_its_page(
    database: Path,
    write: Callable[[list[Label]], Path],
    values: dict[str, Any],
    measure: str,
    told: str,
) -> None:
    errors = compare(write([_label(**values)]), database).tallies[measure].errors
    assert [error for error in errors if told in error] != []


def test_earlier_judgements_are_counted_where_a_label_has_only_these(
    database: Path, write: Callable[[list[Label]], Path]
) -> None:
    label = _label(previous=[{"area": "overall_effectiveness", "grade": "outstanding"}])
    counts = counts_of(compare(write([label]), database))
    assert "judgements" not in counts
    assert counts["judgements_previous"][2] == 1


# --------------------------------------------------------------------------- figures that are kept


@pytest.fixture
def evaluate(
    run: Command, database: Path, gold: Path, tmp_path: Path
) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs the command over the sample's labels, with figures in the test's own folder."""

    def of(*options: str, labels: Path = gold) -> subprocess.CompletedProcess[str]:
        figures = str(tmp_path / "figures.csv")
        return run(
            "evaluate", str(labels), "--database", str(database), "--figures", figures, *options
        )

    return of


Evaluate = Callable[..., subprocess.CompletedProcess[str]]


def test_figures_that_are_kept_are_the_next_run_s_measure(
    evaluate: Evaluate, tmp_path: Path
) -> None:
    assert evaluate().returncode == 0
    assert not (tmp_path / "figures.csv").exists()
    assert evaluate("--keep").returncode == 0
    kept = (tmp_path / "figures.csv").read_text("utf-8")
    assert "sample.jsonl,judgements,all,72,0,0" in kept
    assert "sample.jsonl,judgements,sif,35,0,0" in kept
    told = evaluate()
    line = next(row for row in told.stdout.splitlines() if row.startswith("judgements "))
    assert line.split() == "judgements 1.0000 1.0000 1.0000 +0.0000 72 0 0".split()
    assert evaluate("--keep").returncode == 0
    assert (tmp_path / "figures.csv").read_text("utf-8") == kept


@pytest.mark.parametrize(
    ("right", "status", "change"),
    [
        pytest.param("71,1,1", 0, "+0.0139", id="better"),
        pytest.param("72,0,0", 0, "+0.0000", id="as it was"),
    ],
)
def test_the_change_since_the_kept_figures_is_shown(
    evaluate: Evaluate, tmp_path: Path, right: str, status: int, change: str
) -> None:
    (tmp_path / "figures.csv").write_text(
        f"labels,measure,framework,right,wrong,missed\nsample.jsonl,judgements,all,{right}\n"
    )
    told = evaluate()
    assert told.returncode == status
    assert change in told.stdout


def test_a_measure_that_fell_is_named_and_fails_until_it_is_kept(
    evaluate: Evaluate, tmp_path: Path, labels: list[Label], write: Callable[[list[Label]], Path]
) -> None:
    assert evaluate("--keep").returncode == 0
    for label in labels[:3]:
        label["council"] = {"la_code": 1}
    spoilt = write(labels)
    (tmp_path / "figures.csv").write_text(
        (tmp_path / "figures.csv").read_text().replace("sample.jsonl", spoilt.name)
    )
    told = evaluate(labels=spoilt)
    assert told.returncode == 3
    assert re.fullmatch(r"council-findings: council fell below .*figures\.csv.*\n", told.stderr)
    kept = evaluate("--keep", labels=spoilt)
    assert (kept.returncode, kept.stderr) == (0, "")
    assert evaluate(labels=spoilt).returncode == 0


def test_figures_of_other_labels_are_left(evaluate: Evaluate, tmp_path: Path) -> None:
    other = "papers.jsonl,council,all,3,1,1"
    (tmp_path / "figures.csv").write_text(f"labels,measure,framework,right,wrong,missed\n{other}\n")
    assert evaluate("--keep").returncode == 0
    assert other in (tmp_path / "figures.csv").read_text("utf-8").splitlines()


def test_a_file_that_is_no_figures_is_told(evaluate: Evaluate, tmp_path: Path) -> None:
    (tmp_path / "figures.csv").write_text("council,grade\nLeeds,good\n")
    told = evaluate()
    assert told.returncode == 1
    assert re.fullmatch(r"council-findings: .*figures\.csv can't be read .*\n", told.stderr)
