"""The commands: the only place that prints or exits."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.errors import FindingsError

if TYPE_CHECKING:
    from pipeline.evaluate import Comparison
    from pipeline.figures import Figure
    from pipeline.run import Progress, Summary

_FINDINGS = (
    ("judgements", "judgements"),
    ("improvement_areas", "improvement areas"),
    ("strengths", "strengths"),
    ("inspections", "inspections"),
    ("rag_ratings", "RAG ratings"),
    ("recommendations", "recommendations"),
    ("deadlines", "deadlines"),
    ("dates", "dates"),
    ("issues", "issues to look at"),
)
_FIRST_QUERY = (
    "SELECT name, area, grade FROM latest_judgements JOIN councils USING (council_id) ORDER BY ALL"
)


@click.group()
@click.version_option(package_name="council-findings")
def main() -> None:
    """From a folder of council committee papers to a database of inspection findings."""


@main.command()
@click.argument("corpus", type=click.Path(path_type=Path), default=Path("corpus"))
@click.option(
    "--outputs",
    type=click.Path(path_type=Path),
    default=Path("outputs"),
    help="Folder for the database. Default: outputs",
)
@click.option(
    "--jobs", type=click.IntRange(min=1), default=None, help="Worker processes. Default: one a core"
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=1),
    default=120.0,
    show_default=True,
    help="Seconds that one file may take",
)
@click.option("--force", is_flag=True, help="Read every paper again")
@click.option("--strict", is_flag=True, help="Exit with 2 when any file failed")
def extract(
    corpus: Path, outputs: Path, jobs: int | None, timeout: float, force: bool, strict: bool
) -> None:
    """Read the papers in the folder CORPUS and publish OUTPUTS/findings.duckdb."""
    from pipeline.run import extract_corpus

    with _told(), _progress() as on_progress:
        summary = extract_corpus(
            corpus,
            outputs,
            jobs=jobs or _cores(),
            timeout=timeout,
            force=force,
            on_progress=on_progress,
        )
    _show(summary, outputs)
    if strict and summary.failures:
        sys.exit(2)


@main.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.option(
    "--database",
    type=click.Path(path_type=Path),
    default=Path("outputs/findings.duckdb"),
    show_default=True,
)
@click.option(
    "--errors",
    type=click.IntRange(min=0),
    default=10,
    show_default=True,
    help="How many errors of each measure to show",
)
@click.option(
    "--figures",
    "kept",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    help="The figures of the last run that was kept, to hold these against. Exits with 3 when a "
    "measure fell by more than a point",
)
@click.option("--keep", "keeps", is_flag=True, help="Write these figures to the file of --figures")
def evaluate(gold: Path, database: Path, errors: int, kept: Path | None, keeps: bool) -> None:
    """Compare a database with the labels in the file GOLD (JSON lines)."""
    from pipeline.evaluate import compare
    from pipeline.figures import figures, keep

    if keeps and kept is None:
        raise click.UsageError("--keep needs --figures FILE, the file to write to")
    with _told():
        result = compare(gold, database)
        found = figures(result, gold.name, kept)
        if keeps and kept is not None:
            keep(found, gold.name, kept)
    _show_figures(result, found)
    for name, tally in result.tallies.items():
        for error in tally.errors[:errors]:
            click.echo(f"  {name}: {error}")
    fell = [figure.measure for figure in found if figure.fell]
    if fell and not keeps:
        click.echo(
            f"council-findings: {', '.join(fell)} fell below the figures kept in {kept}: mend "
            "what made it worse, or keep these figures with --keep and say why",
            err=True,
        )
        sys.exit(3)


@main.command()
@click.option(
    "--outputs",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    help="Folder for the trained components. Default: the one that extract uses",
)
def train(outputs: Path | None) -> None:
    """Train the components that read papers, as models/config.cfg says."""
    from pipeline.extract.trained import MODELS
    from pipeline.train import train_components

    folder = outputs or MODELS
    with _told():
        counts = train_components(folder)
    for component, count in counts.items():
        click.echo(f"Trained on {count:,d} examples: {folder / component}")


# ---------------------------------------------------------------------- showing


@contextmanager
def _told() -> Iterator[None]:
    """Errors on purpose are told in a line; so is Ctrl-C."""
    try:
        yield
    except FindingsError as error:
        click.echo(f"council-findings: {error}", err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        click.echo(
            "\ncouncil-findings: stopped. The papers read so far are kept: "
            "the same command goes on from here; the last published database is as it was.",
            err=True,
        )
        sys.exit(130)


@contextmanager
def _progress() -> Iterator[Callable[[Progress], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("Reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("documents, {task.fields[rate]} pages a second,"),
        TimeRemainingColumn(),
        TextColumn("left"),
    )
    bar = Bar(*columns, console=Console(stderr=True))
    task = bar.add_task("", total=None, rate="0")

    def show(progress: Progress) -> None:
        # A run that ends before it reads anything shows no bar.
        bar.start()
        elapsed = bar.tasks[task].elapsed or 0.0
        rate = f"{progress.pages / elapsed:.0f}" if elapsed else "0"
        bar.update(task, total=progress.total, completed=progress.done, rate=rate)

    try:
        yield show
    finally:
        if bar.live.is_started:
            bar.stop()


def _show(summary: Summary, outputs: Path) -> None:
    """The summary: documents, failures with their reasons, findings, and where to go next."""
    click.echo(
        f"{summary.read} documents read ({summary.pages} pages), {summary.unchanged} unchanged, "
        f"{len(summary.failures)} failed, {summary.duplicates} duplicates, "
        f"{summary.skipped} files that are no papers; {summary.seconds:.1f} seconds"
    )
    for failure in summary.failures:
        click.echo(f"  failed: {failure.message}")
    click.echo("Found:")
    for table, name in _FINDINGS:
        click.echo(f"  {summary.findings[table]:7,d} {name}")
    click.echo(f"The database is {outputs / 'findings.duckdb'} (as Parquet: {outputs / 'parquet'})")
    click.echo("A first query, in Python:")
    click.echo("  import duckdb")
    click.echo(f'  db = duckdb.connect("{outputs / "findings.duckdb"}", read_only=True)')
    click.echo(f'  print(db.sql("{_FIRST_QUERY}").df())')


def _show_figures(result: Comparison, figures: list[Figure]) -> None:
    """A line a measure, with a line beneath for each framework where there are several."""
    from pipeline.figures import ALL

    click.echo(f"{result.documents} documents, {len(result.missing)} not in the database")
    for path in result.missing:
        click.echo(f"  not in the database: {path}")
    heads = ("measure", "precision", "recall", "F1", "change", "right", "wrong", "missed")
    click.echo("{:30s} {:>9s} {:>9s} {:>9s} {:>8s} {:>6s} {:>6s} {:>6s}".format(*heads))
    several = len(result.by_framework) > 1
    for figure in figures:
        if figure.framework != ALL and not several:
            continue
        name = figure.measure if figure.framework == ALL else f"    {figure.framework}"
        change = "" if figure.change is None else f"{figure.change:+.4f}"
        tally = figure.tally
        click.echo(
            f"{name:30s} {tally.precision:9.4f} {tally.recall:9.4f} {tally.f1:9.4f} {change:>8s}"
            f" {tally.right:6d} {tally.wrong:6d} {tally.missed:6d}"
        )


def _cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


if __name__ == "__main__":
    main()
