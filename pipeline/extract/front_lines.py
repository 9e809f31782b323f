"""The lines of a front: what each is as far as its own words tell, and how it is set."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pipeline.extract.letterheads import (
    REPORT_OF,
    SECTION,
    HeadLine,
    is_mostly_date,
    meeting_in,
)
from pipeline.extract.patterns import dates_in
from pipeline.records import Block, BlockKind, Outline
from pipeline.vocabulary import alias_forms, fold, squash
from pipeline.vocabulary.calendar import MONTH_NAME

_I = re.IGNORECASE
# So many filled cells, and more, are told apart; of so many words, most.
_CELLS, _MOST = 3, 0.7
# A word of fewer letters ("of", "and", "for") has no capital in a title.
_LONG_WORD = 4
# What a line is labelled as: "Subject: …".
LABEL = re.compile(r"^([A-Z][^:]{1,30}):\s")
OF_INSPECTION = re.compile(r"\b(?:ofsted|inspect\w+|ilacs|jtai|send)\b", _I)
_DASH = re.compile(r"\s+[–—-]\s+")
# "Children and Learning", "Children's Services": whose paper it is.
_DEPARTMENT = re.compile(
    r"(?:(?:children(?:['’]s)?|people(?:['’]s)?|famil(?:y|ies)|learning|education|skills"
    r"|young people|adults?|social"
    r"|care|services?|directorate|department|communit(?:y|ies)|health|and|&)[\s,]*)+",
    _I,
)
# Who writes, to whom, and how to reach them.
_PERSON = re.compile(
    r"""^(?:to|from|for)\b(?!\s+\w+\s+to\b) | @
      | (?:,|\s[–-])\s+(?:the\s+)?(?:[\w&]+\s+){0,3}?(?:director|head|manager|officer|lead|chair)\b
      | ^(?:[\w&]+\s+){0,3}(?:manager|officer),
      | ^(?:councillor|cllr|mrs?|ms|dr)\b""",
    _I | re.VERBOSE,
)
# "2022/23", "April 2018 to March 2019": a time that is no day.
_PERIOD = re.compile(
    r"\b\d{4}\s?[-–/]\s?\d{2,4}\b|\d{4}\s+(?:to|[-–])\s"
    rf"|{MONTH_NAME}\s+(?:to|[-–])\s+{MONTH_NAME}\s+\d{{4}}",
    _I,
)
# What stands before a title and is none of it: the number of an item, a minute's code, which kind
# of paper it is.
_LEAD = re.compile(
    rf"""(?:agenda\ )?(?:item|paper|enclosure|appendix)\ (?:no\.?\ )?[\w.]{{1,4}}\s*[-–—:]\s*
      | (?:(?:decision|cabinet|committee|covering)\ report
          | briefing\ note(?:\ for\ [\w\ ]{{3,30}})?)(?::|\s[-–—])\s+
      | [A-Z]{{0,5}}[/\ ]?\d{{1,4}}(?:/\d{{1,4}}){{0,2}}\.?(?:\t|\s{{2,}})\s*
      | [A-Z]{{2,5}}/\d\d/\d{{1,3}}\s+ | \d{{1,3}}\.\s+(?=[A-Z])
      | \d{{1,3}}\s+(?!(?:days?|weeks?|months?|years?|{MONTH_NAME})\b)(?=(?-i:[A-Z]))""",
    _I | re.VERBOSE,
)
# And behind it: what is attached and where, when it was taken.
_TRAIL = re.compile(
    r"""\s+PDF\s+[\d.]+\s*[KM]B$ | \s+\(?pages?\s+\d+\s*[–-]\s*\d+\)?$ | \s+\(agenda\ item\ \w+\)$
      | \s{2,}\d{1,3}\s*[–-]\s*\d{1,3}$ | \s+\(\d{1,2}[.:]\d\d\s?[ap]m\)$ | \s+considered\ [-–]$""",
    _I | re.VERBOSE,
)
# What a title's line may say, by a letter: which edition, what kind of paper, of an inspection, of
# children.
_CUES = {
    "e": re.compile(
        r"\b(?:quarter|q\d|edition|refresh|update|revised|phase|stage|half[- ]year|year|progress"
        r"|(?:first|second|third|fourth|final|half-yearly|monthly|annual)|no|issue|position|period"
        r"|version)\b",
        _I,
    ),
    "k": re.compile(
        r"\b(?:plan|report|strategy|evaluation|assessment|tracker|update|briefing|review|statement"
        r"|dashboard|scorecard|summary|programme|board|panel|committee|partnership)\b",
        _I,
    ),
    "i": OF_INSPECTION,
    "c": re.compile(r"\b(?:children|famil|corporate parent|safeguarding|care|young)", _I),
}


class Role(StrEnum):
    """What a line of the front is, as far as its own words tell."""

    FIELD = "field"
    COUNCIL = "council"
    DATE = "date"
    PERIOD = "period"
    MEETING = "meeting"
    SECTION = "section"
    AUTHOR = "author"
    DEPARTMENT = "department"
    SALUTATION = "salutation"
    PERSON = "person"
    LABEL = "label"
    LEAD = "lead"
    SENTENCE = "sentence"
    LINE = "line"


# Lines that their form tells, the first that fits.
_ROLES = {
    Role.SECTION: SECTION,
    Role.AUTHOR: REPORT_OF,
    Role.DEPARTMENT: re.compile(rf"^{_DEPARTMENT.pattern}$", _I),
    Role.SALUTATION: re.compile(r"dear\s+\S+(?:\s+\S+){0,5}$", _I),
    Role.PERSON: _PERSON,
    Role.LABEL: LABEL,
    Role.LEAD: re.compile(r":$"),
    Role.SENTENCE: re.compile(r"\.$"),
}


@dataclass(frozen=True, slots=True)
class FrontLine:
    """A line of the front with what it is, how it is set, and what it speaks of."""

    line: HeadLine
    role: Role
    capitals: str
    weight: str
    says: str
    parted: str

    @property
    def text(self) -> str:
        """The line's words."""
        return self.line.text

    @property
    def form(self) -> tuple[str, str]:
        """How the line is set."""
        return self.capitals, self.weight


def front_lines(
    outline: Outline, head: Sequence[HeadLine], used: frozenset[str]
) -> Iterator[FrontLine]:
    """The lines of a front; ``used`` are the squashed values of the fields known already."""
    levels = [line.block.level for line in head if line.block.kind is BlockKind.HEADING]
    top = min(levels, default=0)
    above: HeadLine | None = None
    for line in head:
        text = line.text
        yield FrontLine(
            line,
            _role(text, used),
            _capitals(text),
            _weight(line.block, top),
            _says(text),
            _parted(outline, above, line),
        )
        above = line


def own_words(text: str) -> tuple[int, int]:
    """Where in a title's line its own words are: without an item's number, what is attached."""
    lead = _LEAD.match(text)
    trail = _TRAIL.search(text, lead.end() if lead else 0)
    return lead.end() if lead else 0, trail.start() if trail else len(text)


def _role(text: str, used: frozenset[str]) -> Role:
    if squash(text) in used:
        return Role.FIELD
    whose, *of_it = _DASH.split(text)
    if fold(whose) in alias_forms() and all(map(_DEPARTMENT.fullmatch, of_it)):
        return Role.COUNCIL
    dates = list(dates_in(text))
    if dates and is_mostly_date(text, dates):
        return Role.PERIOD if _PERIOD.search(text) else Role.DATE
    if meeting_in(text):
        return Role.MEETING
    return next((role for role, form in _ROLES.items() if form.search(text)), Role.LINE)


def _capitals(text: str) -> str:
    """Whether all letters of a line are capitals, or the first ones of most words, or few."""
    if text.isupper():
        return "all"
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) >= _LONG_WORD]
    return "words" if sum(word[0].isupper() for word in words) > _MOST * len(words) else "few"


def _weight(block: Block, top: int) -> str:
    """How much weight a line has: of a heading, how far below the weightiest."""
    if block.kind is BlockKind.HEADING:
        return f"heading{min(block.level - top, 2)}"
    return f"{block.kind}{min(len(block.filled), _CELLS)}"


def _parted(outline: Outline, above: HeadLine | None, line: HeadLine) -> str:
    """What parts a line from the one above: an empty line or more, nothing, or another place."""
    if above is None or not above.block.pieces or not line.block.pieces:
        return "first"
    one, other = above.block.pieces[-1], line.block.pieces[0]
    if above.block is line.block or one.page != other.page or other.start < one.end:
        return "other"
    page = outline.document.pages[one.page - 1]
    if page.width is not None:
        return "printed"
    return "apart" if outline.is_apart(above.block, line.block) else "below"


def _says(text: str) -> str:
    """The letters of what a line speaks of; "d" where it has a date."""
    spoken = (letter for letter, cue in _CUES.items() if cue.search(text))
    return "".join(spoken) + ("d" if any(dates_in(text)) else "")
