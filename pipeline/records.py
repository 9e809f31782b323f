"""The records that the stages meet in: frozen, and the same for every file format.

Offsets are in characters of a page's text, half open. Boxes are in points with the origin at the
page's top left (x0, top, x1, bottom). Pages count from 1.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

# --------------------------------------------------------------------------- what was read


class TextSource(StrEnum):
    """Where a page's text comes from."""

    EMBEDDED = "embedded"
    OCR = "ocr"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from the page's top left."""

    x0: float
    top: float
    x1: float
    bottom: float

    def union(self, other: Box) -> Box:
        """The smallest rectangle around both."""
        return Box(
            min(self.x0, other.x0),
            min(self.top, other.top),
            max(self.x1, other.x1),
            max(self.bottom, other.bottom),
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: a range of its page's text, with its box and type (not in plain text)."""

    start: int
    end: int
    box: Box | None
    size: float
    bold: bool
    italic: bool


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell: the range of the page's text that stands in it (empty where nothing does)."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table with at least two columns; every row has a cell for every column.

    ``going_on`` are the places of rows that are the rest of the row before them: in plain text a
    cell of several lines is as many rows.
    """

    rows: tuple[tuple[TableCell, ...], ...]
    box: Box | None
    going_on: frozenset[int] = frozenset()

    @property
    def start(self) -> int:
        """Where the table begins in its page's text."""
        return self.rows[0][0].start

    @property
    def end(self) -> int:
        """Where the table ends in its page's text."""
        return max(cell.end for cell in self.rows[-1])


@dataclass(frozen=True, slots=True)
class Page:
    """A page's text, its lines and its tables, in reading order. Sizes are in points."""

    number: int
    text: str
    width: float | None
    height: float | None
    lines: tuple[Line, ...]
    tables: tuple[Table, ...]
    source: TextSource = TextSource.EMBEDDED


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read."""

    sha256: str
    path: str
    pages: tuple[Page, ...]

    @property
    def document_id(self) -> str:
        """The first 16 hexadecimal digits of the sha256 of the file's bytes."""
        return self.sha256[:16]

    def page(self, number: int) -> Page:
        """The page with that number."""
        return self.pages[number - 1]


# --------------------------------------------------------------------------- evidence


@dataclass(frozen=True, slots=True)
class Span:
    """A passage on one page: ``quote`` is its text from ``start`` to ``end``, to the letter."""

    page: int
    start: int
    end: int
    quote: str
    box: Box | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a finding stands: one span, or several where other text stands between the parts."""

    spans: tuple[Span, ...]

    def __post_init__(self) -> None:
        if not self.spans:
            raise ValueError("a value without a span is not a finding")

    @property
    def place(self) -> tuple[int, int]:
        """Where it begins: the page, and the offset in its text."""
        return self.spans[0].page, self.spans[0].start

    def holds(self, other: Evidence) -> bool:
        """Whether what begins another stands within this."""
        inner = other.spans[0]
        return any(
            span.page == inner.page and span.start <= inner.start and inner.end <= span.end
            for span in self.spans
        )

    def __add__(self, other: Evidence) -> Evidence:
        return Evidence(self.spans + tuple(s for s in other.spans if s not in self.spans))


# --------------------------------------------------------------------------- the outline


class BlockKind(StrEnum):
    """What a block is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a block's text that stands letter for letter on a page."""

    offset: int
    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item or table row, whole even where a page ends within it.

    ``text`` is clean: lines joined by spaces, broken words mended, marks of emphasis left out.
    ``pieces`` lead from it to the pages. ``cells`` are the ranges of a table row's cells in
    ``text``; ``table`` numbers the tables of the document. ``level`` is the depth of a list item,
    0 outermost. ``section`` is the index of the heading that the block stands under, or -1.
    """

    index: int
    kind: BlockKind
    text: str
    pieces: tuple[Piece, ...]
    marker: str = ""
    level: int = 0
    section: int = -1
    table: int = -1
    cells: tuple[tuple[int, int], ...] = ()
    size: float = 0.0
    bold: bool = False

    @property
    def page(self) -> int:
        """The page on which the block begins."""
        return self.pieces[0].page if self.pieces else 0

    def cell(self, column: int) -> str:
        """The text of a table row's cell; empty where the row has fewer (one without rules may)."""
        if column >= len(self.cells):
            return ""
        start, end = self.cells[column]
        return self.text[start:end]

    @property
    def columns(self) -> list[str]:
        """The texts of a table row's cells, column by column, without the blanks around them."""
        return [self.text[start:end].strip() for start, end in self.cells]

    @property
    def filled(self) -> list[str]:
        """The texts of a table row's cells that hold any, without the blanks around them."""
        return [text for text in self.columns if text]


@dataclass(frozen=True, slots=True)
class FrontField:
    """A labelled field of the front sheet ("DECISION-MAKER: CABINET"), with its block's range."""

    label: str
    value: str
    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Outline:
    """A document as blocks, with the labelled fields of its front sheet."""

    document: Document
    blocks: tuple[Block, ...]
    fields: tuple[FrontField, ...]

    def heading_of(self, block: Block) -> str:
        """The text of the heading that a block stands under, or nothing."""
        return self.blocks[block.section].text if block.section >= 0 else ""

    def is_apart(self, above: Block, below: Block) -> bool:
        """Whether an empty line parts two blocks of plain text, or a page's end."""
        one, other = above.pieces[-1], below.pieces[0]
        if one.page != other.page:
            return True
        return self.document.page(one.page).text.count("\n", one.end, other.start) > 1

    def evidence(self, block: Block, start: int = 0, end: int | None = None) -> Evidence:
        """Where ``block.text[start:end]`` stands on the pages."""
        end = len(block.text) if end is None else end
        runs: list[tuple[int, int, int]] = []
        for piece in block.pieces:
            left = max(start, piece.offset)
            right = min(end, piece.offset + piece.end - piece.start)
            if left >= right:
                continue
            first = piece.start + left - piece.offset
            last = piece.start + right - piece.offset
            if runs and runs[-1][0] == piece.page and self._joined(piece.page, runs[-1][2], first):
                runs[-1] = (piece.page, runs[-1][1], last)
            else:
                runs.append((piece.page, first, last))
        return Evidence(tuple(self._span(*run) for run in runs))

    def _joined(self, page: int, left: int, right: int) -> bool:
        """Whether only what a block leaves out stands between two places of a page."""
        between = self.document.page(page).text[left:right] if left <= right else "?"
        return all(character in " \t\n\u00a0-\u00ad*_#<>u/" for character in between)

    def _span(self, number: int, start: int, end: int) -> Span:
        page = self.document.page(number)
        return Span(number, start, end, page.text[start:end], _box(page, start, end))


def _box(page: Page, start: int, end: int) -> Box | None:
    """The box around a range of a page's text.

    Within a line the place is reckoned from the line's length: exact for whole lines, within a
    word's width for parts of one.
    """
    first = max(0, bisect_right(page.lines, start, key=lambda line: line.start) - 1)
    around: Box | None = None
    for line in page.lines[first:]:
        if line.start >= end:
            break
        if line.end <= start or line.box is None:
            continue
        width = (line.box.x1 - line.box.x0) / (line.end - line.start)
        left = line.box.x0 + width * max(0, start - line.start)
        right = line.box.x1 - width * max(0, line.end - end)
        part = Box(left, line.box.top, right, line.box.bottom)
        around = part if around is None else around.union(part)
    return around


# --------------------------------------------------------------------------- vocabulary of values


class DocumentKind(StrEnum):
    """What a document is."""

    COMMITTEE_REPORT = "committee_report"
    INSPECTION_REPORT = "inspection_report"
    IMPROVEMENT_PLAN = "improvement_plan"
    MINUTES = "minutes"
    AGENDA = "agenda"
    LETTER = "letter"
    OTHER = "other"


class Grade(StrEnum):
    """What an inspectorate judged."""

    OUTSTANDING = "outstanding"
    GOOD = "good"
    REQUIRES_IMPROVEMENT = "requires_improvement"
    INADEQUATE = "inadequate"
    ADEQUATE = "adequate"
    NOT_JUDGED = "not_judged"


class InspectionKind(StrEnum):
    """What sort of inspection it was."""

    STANDARD = "standard"
    SHORT = "short"
    REINSPECTION = "reinspection"
    FOCUSED_VISIT = "focused_visit"
    MONITORING_VISIT = "monitoring_visit"


# A visit makes no graded judgement (Ofsted's frameworks).
VISITS = frozenset((InspectionKind.FOCUSED_VISIT, InspectionKind.MONITORING_VISIT))


class Method(StrEnum):
    """How a judgement was found, surest first."""

    TABLE = "table"
    LABELLED = "labelled"
    SENTENCE = "sentence"
    COLLECTIVE = "collective"
    TRAINED = "trained"


class MatchGrade(StrEnum):
    """How a name was matched."""

    EXACT = "exact"
    NORMALISED = "normalised"
    FUZZY = "fuzzy"


class Precision(StrEnum):
    """How exactly a date is given."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"


class DateRole(StrEnum):
    """What a date is the date of."""

    MEETING = "meeting"
    INSPECTION = "inspection"
    PUBLICATION = "publication"
    PREVIOUS_INSPECTION = "previous_inspection"
    DEADLINE = "deadline"
    DOCUMENT = "document"
    MENTIONED = "mentioned"


class PersonRole(StrEnum):
    """What a named person is to a document."""

    AUTHOR = "author"
    DIRECTOR = "director"
    LEAD_OFFICER = "lead_officer"
    LEAD_INSPECTOR = "lead_inspector"
    CHAIR = "chair"
    CABINET_MEMBER = "cabinet_member"


class FieldName(StrEnum):
    """The fields of a front sheet that the database knows."""

    TITLE = "title"
    COMMITTEE = "committee"
    MEETING_DATE = "meeting_date"
    ITEM_NUMBER = "item_number"
    CLASSIFICATION = "classification"
    WARDS = "wards"
    KEY_DECISION = "key_decision"
    REPORT_OF = "report_of"


class CouncilRole(StrEnum):
    """Where a council is named, the surest sign of whose paper it is first."""

    LETTERHEAD = "letterhead"
    TITLE = "title"
    EMAIL = "email"
    COMMITTEE = "committee"
    INSPECTED = "inspected"
    TEXT = "text"


class AddressedTo(StrEnum):
    """Whom an improvement area addresses."""

    LOCAL_AUTHORITY = "local_authority"
    SAFEGUARDING_BOARD = "safeguarding_board"


class Rating(StrEnum):
    """A RAG rating."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    BLUE = "blue"
    GREY = "grey"


class Direction(StrEnum):
    """Which way a RAG rating moved."""

    IMPROVED = "improved"
    UNCHANGED = "unchanged"
    WORSENED = "worsened"


class Basis(StrEnum):
    """Whether a due date stands in the paper or was computed from what does."""

    STATED = "stated"
    COMPUTED = "computed"


class Severity(StrEnum):
    """How much an issue matters to someone who uses the value."""

    INFO = "info"
    WARNING = "warning"


class Stage(StrEnum):
    """The stages of the way of a document."""

    READ = "read"
    OUTLINE = "outline"
    EXTRACT = "extract"
    NORMALISE = "normalise"
    LOAD = "load"


@dataclass(frozen=True, slots=True)
class DateInterval:
    """A date as precise as it was given: both days are included."""

    start: date
    end: date
    precision: Precision


# --------------------------------------------------------------------------- mentions


@dataclass(frozen=True, slots=True)
class FieldMention:
    """A field of the front sheet as printed."""

    field: FieldName
    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A named person with the role that the document gives."""

    role: PersonRole
    name: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class CouncilMention:
    """A council's name as printed. ``count`` is how often the document prints it."""

    text: str
    role: CouncilRole
    count: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as printed; ``of_document`` is whether it is said to be the document's own."""

    text: str
    of_document: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class InspectionMention:
    """An inspection as a document tells of it, its dates as printed.

    ``dates`` may be one expression ("between 15 and 26 July") or empty; ``ends`` is the last day
    where that stands apart. ``wording`` is the text in which the framework is named.
    ``is_current`` is true for the inspection that the document is about.
    """

    wording: str
    dates: str
    published: str
    is_current: bool
    evidence: Evidence
    ends: str = ""


@dataclass(frozen=True, slots=True)
class JudgementMention:
    """A grade as printed, and the area as printed.

    ``area`` is empty where a statement grades all areas at once (``method`` is then collective)
    or the service as a whole. ``as_of`` is the date printed with it, or empty. ``subject`` is
    what stands where the name of the judged council would, or empty. ``grade`` is empty where a
    document says only that it was the one of now. ``excepted`` are the areas, as printed, that a
    statement about all of them leaves out.
    """

    area: str
    grade: str
    is_current: bool
    as_of: str
    method: Method
    subject: str
    evidence: Evidence
    excepted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PassageMention:
    """An improvement area or a strength, whole, with what stands around it."""

    ordinal: int
    marker: str
    heading: str
    text: str
    addressed_to: AddressedTo
    is_priority: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class CountMention:
    """A number of improvement areas that the document states, with the date printed beside it."""

    text: str
    as_of: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class RagMention:
    """A RAG rating as printed."""

    service: str
    rating: str
    direction: str
    commentary: str
    key_risk: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class RecommendationMention:
    """A recommendation to the committee."""

    ordinal: int
    marker: str
    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class DeadlineMention:
    """Something due: ``due`` is the date printed, ``runs_from`` what a period counts from."""

    what: str
    stated: str
    due: str
    runs_from: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Issue:
    """Something that could not be matched, or contradicts itself."""

    stage: Stage
    severity: Severity
    code: str
    message: str
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Mentions:
    """What the words of a document say."""

    kind: DocumentKind
    fields: tuple[FieldMention, ...] = ()
    people: tuple[PersonMention, ...] = ()
    councils: tuple[CouncilMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    inspections: tuple[InspectionMention, ...] = ()
    judgements: tuple[JudgementMention, ...] = ()
    improvement_areas: tuple[PassageMention, ...] = ()
    strengths: tuple[PassageMention, ...] = ()
    counts: tuple[CountMention, ...] = ()
    rag_ratings: tuple[RagMention, ...] = ()
    recommendations: tuple[RecommendationMention, ...] = ()
    deadlines: tuple[DeadlineMention, ...] = ()
    issues: tuple[Issue, ...] = ()


# --------------------------------------------------------------------------- findings


@dataclass(frozen=True, slots=True)
class FrontSheetValue:
    """A field of the front sheet, as printed and cleaned."""

    field: FieldName
    value: str
    raw: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Person:
    """A named person."""

    role: PersonRole
    name: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class CouncilFound:
    """A council that a document names."""

    council_id: str
    raw: str
    role: CouncilRole
    match: MatchGrade
    score: float
    count: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date as an interval."""

    role: DateRole
    raw: str
    interval: DateInterval
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class InspectionFound:
    """An inspection as a document tells of it. Dates that it does not give are none."""

    framework: str | None
    kind: InspectionKind | None
    start_date: date | None
    end_date: date | None
    published_date: date | None
    precision: Precision | None
    is_current: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Judgement:
    """A grade for an area.

    ``as_of`` is the day it was made, or the first day of the month or year that is known.
    """

    area: str
    grade: Grade
    is_current: bool
    as_of: date | None
    as_of_precision: Precision | None
    method: Method
    confidence: float
    area_raw: str
    grade_raw: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ThemeFound:
    """A theme of the codebook that a passage is about."""

    theme: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Passage:
    """An improvement area or a strength with its themes."""

    ordinal: int
    marker: str
    heading: str
    text: str
    addressed_to: AddressedTo
    is_priority: bool
    themes: tuple[ThemeFound, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class StatedCount:
    """How many improvement areas a document says there are (or were)."""

    count: int
    as_of: date | None
    is_current: bool
    raw: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class RagRating:
    """A service's RAG rating."""

    service: str
    rating: Rating
    direction: Direction | None
    commentary: str
    key_risk: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A recommendation to the committee."""

    ordinal: int
    marker: str
    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something that is due: ``due_date`` is none where the paper's words don't give a day."""

    what: str
    stated: str
    due_date: date | None
    basis: Basis | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class DocumentFindings:
    """All that was found in a document: what one worker hands to the load."""

    document: Document
    kind: DocumentKind
    title: str | None
    council_id: str | None
    committee: str | None
    meeting_date: date | None
    front_sheet: tuple[FrontSheetValue, ...] = ()
    people: tuple[Person, ...] = ()
    councils: tuple[CouncilFound, ...] = ()
    dates: tuple[DateFound, ...] = ()
    inspections: tuple[InspectionFound, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    improvement_areas: tuple[Passage, ...] = ()
    strengths: tuple[Passage, ...] = ()
    stated_counts: tuple[StatedCount, ...] = ()
    rag_ratings: tuple[RagRating, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    issues: tuple[Issue, ...] = ()
