"""Tables that tell by a mark which of several columns holds for a row."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.records import Block

# "✓", "X", "yes", "●".
_MARK = re.compile(r"[^\w\s]|[xX]|yes", re.IGNORECASE)


def marked_column(row: Block, columns: Iterable[int]) -> int | None:
    """The one of some columns in which a row has a mark; none where several have, or none has."""
    marks = [column for column in columns if _MARK.fullmatch(row.cell(column).strip())]
    return marks[0] if len(marks) == 1 else None
