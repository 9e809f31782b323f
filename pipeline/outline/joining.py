"""Which lines go on with the block before them, by their place, their type and their words."""

from __future__ import annotations

import re

from pipeline.outline.drafts import SAME_EDGE, SAME_SIZE, Draft
from pipeline.outline.markers import Marker, MarkerKind
from pipeline.records import BlockKind, Line, Page
from pipeline.vocabulary import front_sheet_labels

# White space that parts two paragraphs, in font sizes, measured between two lines' boxes.
_PARAGRAPH_GAP = 0.62
# A centred line shorter than this is complete, in points.
_SHORT_LINE = 260.0
_TERMINAL = (".", "!", "?", ":", ";", ".”", ".’", '."', ".'", ".)")
# A label with its value begins a line of its own: "Report published: 15 September 2014".
_LABELLED = re.compile(r"[A-Z][\w'’-]*(?: [\w'’()/-]+){0,3}\s?:\s+\S")
_OPEN_END = re.compile(
    r"(?:[,/&–-]|\w['’][sS]|(?<!; )\b(?:and|or|of|the|to|for|in|with|by|a|an|on|at|that|from))$"
)
# The same in a heading of capitals, and how long a line of it is that goes on below.
_OPEN_CAPITALS = re.compile(r"\b(?:AND|OR|OF|THE|TO|FOR|IN|WITH|BY|ON|AT|FROM)$")
_FULL_LINE = 60
# A line of plain text shorter than this breaks off nowhere; and so many letters are room for more.
_LONG_LINE = 50
_ROOM, _ROOM_IN_ITEM = 15, 4


def is_wrapped_number(draft: Draft, line: Line, marker: Marker, last: tuple[int, ...]) -> bool:
    """Whether what looks like a marker is a number that a sentence was wrapped before.

    ``last`` is the number of the last marker.
    """
    if marker.kind is MarkerKind.BULLET or line.box is None or draft.last is None:
        return False
    if draft.last.box is None or _gap(draft, line) > _PARAGRAPH_GAP * line.size:
        return False
    if draft.kind is BlockKind.HEADING or draft.text.endswith(_TERMINAL):
        return False
    if draft.text_edge is not None and abs(line.box.x0 - draft.indent) < SAME_EDGE:
        # The left edge of the marker before it: a marker, unless both are plain prose.
        return not draft.marker and not _follows(last, marker)
    return not _follows(last, marker) and marker.kind is MarkerKind.NUMBER


def goes_on(draft: Draft, page: Page, line: Line, text: str, width: int) -> bool:
    """Whether a line without a marker goes on with the open block.

    ``width`` is that at which a plain text breaks its lines, in letters; 0 where it breaks none.
    """
    before = draft.parts[-1].rstrip() if draft.parts else ""
    if line.box is None or draft.last is None or draft.last.box is None:
        return _plain_goes_on(page, line, draft, before, text, width)
    if abs(line.size - draft.last.size) > SAME_SIZE and line.size and draft.last.size:
        return False
    if line.bold != draft.last.bold and (draft.bold or line.bold) and draft.lines < 4:
        # A bold line ends where plain text begins; within a paragraph words may be bold.
        ends = draft.bold or before.endswith(_TERMINAL) or text[:1].isupper()
        if ends:
            return False
    if page.number != draft.last_page:
        return _goes_over(line, draft, before, text)
    gap = _gap(draft, line)
    if gap < -0.7 * line.size or gap > _PARAGRAPH_GAP * line.size:
        # A page break of the original may show as a gap within a sentence.
        return 0 < gap < 3 * line.size and _is_broken_off(before, text)
    if draft.italic != line.italic and draft.lines == 1 and draft.italic:
        return False
    if _LABELLED.match(text) and (_LABELLED.match(draft.text) or not _is_full(line, draft, text)):
        return False
    return not _was_ended(line, draft, text)


def _goes_over(line: Line, draft: Draft, before: str, text: str) -> bool:
    """Whether a block goes on over the end of its page."""
    if draft.bold and not line.bold:
        return False
    if text[:1].islower():
        return True
    if before.endswith(_TERMINAL):
        return False
    assert line.box is not None
    edge = draft.text_edge if draft.text_edge is not None else draft.indent
    same_edge = abs(line.box.x0 - edge) < SAME_EDGE
    # One line alone does not show how wide its column is.
    full = draft.lines > 1 and _is_full(line, draft, text)
    return (same_edge and full) or bool(_OPEN_END.search(before))


def _was_ended(line: Line, draft: Draft, text: str) -> bool:
    """Whether the last line stopped where the next word would still have fitted."""
    if text[:1].islower():
        return False
    return _is_centred(line, draft) or not _is_full(line, draft, text)


def _is_centred(line: Line, draft: Draft) -> bool:
    """Whether two short lines stand on one middle, as those of letterheads do."""
    assert draft.last is not None and draft.last.box is not None and line.box is not None
    one, two = draft.last.box, line.box
    short = one.x1 - one.x0 < _SHORT_LINE and abs(one.x0 - two.x0) > SAME_EDGE
    return short and abs((one.x0 + one.x1) - (two.x0 + two.x1)) < SAME_EDGE


def _is_full(line: Line, draft: Draft, text: str) -> bool:
    """Whether the next line's first word would not have fitted on the last one."""
    assert draft.last is not None and draft.last.box is not None and line.box is not None
    word = text.split(maxsplit=1)[0] if text else ""
    # A word is up to a quarter wider than the line's characters are on average.
    width = 1.25 * (line.box.x1 - line.box.x0) / max(1, len(text)) * (len(word) + 1)
    right = max(draft.right, line.box.x1)
    return draft.last.box.x1 + width > right - 2.0


def _plain_goes_on(
    page: Page, line: Line, draft: Draft, before: str, text: str, width: int
) -> bool:
    if draft.last is None or draft.table >= 0 or before.endswith(_TERMINAL):
        return False
    if _LABELLED.match(text) and _LABELLED.match(draft.text):
        return False
    if draft.lines == 1 and front_sheet_labels().is_used(before):
        # A label on a line of its own.
        return False
    adjacent = (
        page.number == draft.last_page and page.text.count("\n", draft.last.end, line.start) == 1
    )
    if adjacent and (_OPEN_END.search(before) or _OPEN_CAPITALS.search(before)):
        return True
    last = draft.last.end - draft.last.start
    if adjacent and last >= _FULL_LINE and before.isupper() and text.isupper():
        return True
    # Where the next word would have fitted by far, the last line was ended.
    room = width - last - len(text.split(maxsplit=1)[0])
    ended = text[:1].isupper() and room > (_ROOM_IN_ITEM if draft.marker else _ROOM)
    if adjacent and width and last > _LONG_LINE and not ended:
        return True
    # A page break of the original shows as an empty line within a sentence.
    return _is_broken_off(before, text) or (adjacent and text[:1].islower())


def _is_broken_off(before: str, text: str) -> bool:
    """Whether a text goes on with a sentence that the text before it has not ended."""
    return text[:1].islower() and len(before) > 40 and not before.endswith(_TERMINAL)


def _gap(draft: Draft, line: Line) -> float:
    assert draft.last is not None and draft.last.box is not None and line.box is not None
    return line.box.top - draft.last.box.bottom


def _follows(last: tuple[int, ...], marker: Marker) -> bool:
    """Whether a number is the one expected next: 1, or one more than the last at any depth."""
    numbers = marker.numbers
    if not numbers or numbers[-1] == 1:
        return True
    return any(
        numbers == (*last[: depth - 1], last[depth - 1] + 1) for depth in range(1, len(last) + 1)
    )
