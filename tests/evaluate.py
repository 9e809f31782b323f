"""Our own labels, all of them: what `make evaluate` shows, and what may not fall.

Each file of labels is held against the figures that were kept in tests/gold/figures.csv. Of the
documents that are only measured on, no error is shown: who changes rules must not know them. The
labelled reports are not ours to ship; where they don't lie beside the project, it says so.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
LABELS = ROOT / "tests" / "gold"
REPORTS = ROOT.parent / "shared" / "reports"
# What is read, its labels, and how many errors of each measure are shown.
CORPORA = (
    (ROOT / "corpus", (("sample.jsonl", 5),)),
    (LABELS / "papers", (("papers.jsonl", 5), ("papers_unseen.jsonl", 0))),
    (LABELS / "paragraphs", (("paragraphs.jsonl", 5),)),
    (LABELS / "sections", (("sections.jsonl", 5),)),
    (LABELS / "pages", (("pages.jsonl", 5), ("pages_unseen.jsonl", 0))),
    (REPORTS, (("reports.jsonl", 5), ("reports_unseen.jsonl", 0))),
)


def main() -> int:
    """Extracts each corpus and evaluates its labels; the exit status is the worst of all."""
    command = [sys.executable, "-m", "pipeline.cli"]
    worst = 0
    for corpus, labels in CORPORA:
        if not corpus.is_dir():
            print(f"\n{corpus.name}: not here, so its labels are not counted")
            continue
        with tempfile.TemporaryDirectory() as outputs:
            subprocess.run(
                [*command, "extract", str(corpus), "--outputs", outputs],
                check=True,
                capture_output=True,
            )
            for name, errors in labels:
                print(f"\n{name}", flush=True)
                gold = [str(LABELS / name), "--database", f"{outputs}/findings.duckdb"]
                shown = ["--errors", str(errors), "--figures", str(LABELS / "figures.csv")]
                done = subprocess.run([*command, "evaluate", *gold, *shown, *sys.argv[1:]])
                worst = max(worst, done.returncode)
    return worst


if __name__ == "__main__":
    sys.exit(main())
