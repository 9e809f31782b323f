"""What people have labelled: JSON lines, one document a line, by its checksum or its path."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pipeline.errors import GoldError

Row = dict[str, Any]


def read_labels(gold: Path) -> list[Row]:
    """The labels in a file, without those of documents that nobody could read.

    Raises GoldError where the file, or a line of it, can't be read.
    """
    try:
        lines = gold.read_text("utf-8").splitlines()
    except (OSError, UnicodeError) as error:
        what = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise GoldError(f"{gold} can't be read ({what}); GOLD is a file of labels") from None
    labels = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            label = json.loads(line)
        except json.JSONDecodeError as error:
            raise GoldError(
                f"{gold}, line {number}: not JSON ({error.msg}); mend the line"
            ) from None
        if not isinstance(label, dict) or not (label.get("file") or label.get("sha256")):
            raise GoldError(f"{gold}, line {number}: names no file and no sha256; add one")
        if not label.get("unreadable"):
            labels.append(label)
    return labels
