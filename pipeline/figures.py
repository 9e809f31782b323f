"""The figures of the last evaluation that was kept: what changed since, and what fell.

They are a CSV file in the repository, one row a measure and framework, by the labels' file. What
is kept is the floor: a measure may fall no more than a point below it.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import GoldError
from pipeline.evaluate import Comparison, Tally

# The framework of the row that counts all documents.
ALL = "all"
# How far F1 may fall below what was kept before the evaluation fails.
MARGIN = 0.01
_COLUMNS = ("labels", "measure", "framework", "right", "wrong", "missed")


@dataclass(frozen=True, slots=True)
class Figure:
    """What a measure counted over the documents of a framework, and its F1 when last kept.

    ``kept`` is none where nothing was kept of it.
    """

    measure: str
    framework: str
    tally: Tally
    kept: float | None

    @property
    def change(self) -> float | None:
        """How much F1 is above what was kept."""
        return None if self.kept is None else self.tally.f1 - self.kept

    @property
    def fell(self) -> bool:
        """Whether it stands under its floor. Frameworks have none: some are a document or two."""
        return self.framework == ALL and self.change is not None and self.change < -MARGIN


def figures(result: Comparison, labels: str, kept: Path | None) -> list[Figure]:
    """The figures of a comparison: each measure over all documents, then by framework.

    ``labels`` is the name of the labels' file, under which the figures in the file ``kept`` stand.
    Raises GoldError where that file can't be read.
    """
    known = {} if kept is None else _known(kept)
    found = []
    for measure, tally in result.tallies.items():
        parts = {f: t[measure] for f, t in sorted(result.by_framework.items()) if measure in t}
        for framework, part in {ALL: tally, **parts}.items():
            if framework != ALL and not part.right + part.wrong + part.missed:
                continue
            then = known.get((labels, measure, framework))
            found.append(Figure(measure, framework, part, None if then is None else then.f1))
    return found


def keep(figures: list[Figure], labels: str, path: Path) -> None:
    """Writes the figures to the file, in the place of what was kept for these labels."""
    rows = {key: tally for key, tally in _known(path).items() if key[0] != labels}
    rows |= {(labels, f.measure, f.framework): f.tally for f in figures}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(_COLUMNS)
        for key, tally in sorted(rows.items()):
            writer.writerow((*key, tally.right, tally.wrong, tally.missed))


def _known(path: Path) -> dict[tuple[str, str, str], Tally]:
    """The counts in a file of figures; none where there is no file yet."""
    if not path.exists():
        return {}
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return {
                (row["labels"], row["measure"], row["framework"]): Tally(
                    int(row["right"]), int(row["wrong"]), int(row["missed"])
                )
                for row in csv.DictReader(file)
            }
    except (OSError, UnicodeError, KeyError, TypeError, ValueError):
        raise GoldError(
            f"{path} can't be read as figures that were kept; its columns are {', '.join(_COLUMNS)}"
        ) from None
