"""Every date of a document, as printed. What it is the date of is for all extractors to tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.patterns import dates_in
from pipeline.extract.reading import Extractor, Reading
from pipeline.records import Block, DateMention
from pipeline.vocabulary.calendar import DATE_CUE

# "Dated 25 June 2017", "Date of report: 5 May 2019".
_OF_DOCUMENT = re.compile(
    r"\b(?:dated|date\s+of\s+(?:report|letter|document|issue)|report\s+date)\W*$", re.IGNORECASE
)


def find_dates(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[DateMention]:
    """Every date in the document."""
    for block in blocks:
        for start, end in dates_in(block.text):
            own = bool(_OF_DOCUMENT.search(block.text, max(0, start - 40), start))
            evidence = reading.outline.evidence(block, start, end)
            yield DateMention(block.text[start:end], own, evidence)


DATES = Extractor("dates", DATE_CUE, find_dates)
