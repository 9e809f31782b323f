"""Letterheads: committee, day and author where no label names them, and the lines of the front."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.extract.patterns import dates_in
from pipeline.extract.reading import Reading
from pipeline.records import Block, FieldMention, FieldName
from pipeline.vocabulary import alias_forms, committee_words, fold
from pipeline.vocabulary.calendar import MONTH_NAME, WEEKDAYS

_I = re.IGNORECASE
# A field with its range in a text.
Range = tuple[FieldName, int, int]
# A date with its day.
DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b", _I)
# Words of sentences and titles, of which no committee's name has one.
_SENTENCE = frozenset(
    "about at be been by found from had has have is judged on requires reviewed that they this to"
    " was were which".split()
)
# In so many blocks stand the committee, the day and the title of a paper.
FRONT = 40
_BAR = re.compile(r"\s[|·•]\s")
# "1 April 2021 – 31 March 2022": no day of a meeting.
_PERIOD = re.compile(r"\d{1,2}\s+\w+\s+\d{4}\s*(?:[–—-]|to|until)\s*\d{1,2}\s+\w+\s+\d{4}", _I)
# What a line has side by side, wide gaps between: "Cabinet          12 March 2024".
_SIDE_BY_SIDE = re.compile(r"\S(?:.*?\S)??(?=\s{4}|\s*$)", re.DOTALL)
SECTION = re.compile(
    r"^\W*(?:\d+(?:\.\d+)*\.?\s*)?(?:purpose|summary|brief summary|executive summary"
    r"|recommendations?|background|introduction|reasons?|decision)\b.{0,40}$",
    _I,
)
# "Audit", "AUDIT AND GOVERNANCE", "Children's Services (Scrutiny)".
PROPER_NAME = re.compile(
    r"\(?[A-Z][A-Za-z'’-]+\)?(?:,?\s+(?:and|of|for|the|&|\(?[A-Z][A-Za-z'’-]+\)?)){0,6}"
)
REPORT_OF = re.compile(
    r"^(?:joint\s+)?report\s+(?:of|by|from)\s+(?:the\s+)?(?P<who>.+?)(?:\s+to(?:\s+"
    r"(?:the\s+)?(?P<whom>.+))?)?$",
    _I,
)
# A body of which the line above may say what it is about.
_ANY_BODY = re.compile(
    r"(?:overview (?:and|&) )?(?:policy (?:and|&) )?(?:scrutiny|select|overview)"
    r" (?:sub-?)?(?:committee|commission|panel|board)",
    _I,
)
_MATTERS_OF_BODIES = re.compile(
    r"\b(?:children|people|famil|education|learning|adults|health|communit|skills|schools)", _I
)
# What leads to a committee's name: "Report to the", "Minutes of the meeting of the", "Meeting:".
_LEAD_IN = re.compile(
    r"""(?:(?:at\s+)?(?:(?:an?|the)\s+)?(?:(?:joint|draft|covering|public|progress|written)\s+)?(?:
        (?:[\w'’]+\s+){0,3}?(?:report|update|briefing|paper|presentation|submission|version|sheet|note
            |tracker|plan|summary|digest)
          (?:\s+\w+){0,2}?\s+(?:to|for)
      | (?:minutes?|meeting|agenda|extract|decisions?|notes?)\s+(?:of|for|from)
      | (?:(?:the\s+)?chair(?:man|person|woman)?\s+and\s+|all\s+|the\s+)?members\s+of
      | (?:the\s+)?chair(?:man|person|woman)?(?:,|\s+of)(?=\s)
      | (?:presented|submitted|prepared|produced|written|updated|revised)\s+(?:to|for)
      | (?:appendix\s+\w+\s+)?to\s+(?:agenda\s+)?item\s+\w+,
      | meeting(?=:) | to | for)(?:\b|(?<=,)):?\s+(?:the\s+)?
      | (?:[\w'’]+\s+){0,4}reports?\s+[–—-]\s+)*""",
    _I | re.VERBOSE,
)
# What stands between the name and the day: " meeting to be held at County Hall on ", " – ", ", ".
_JOINT = re.compile(
    r"""(?:(?<!decision)\s+meeting\b)?(?:\s+at\s+(?:its|their)\s+meeting\b)?
        (?:,?\s+(?:(?:was|is|to\s+be)\s+)?held\b.*)?
        (?:[\s,;:|(–—-]|\b(?:on|of|dated?|meeting\s+date|date\s+of\s+meeting
          |(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b\.?)*$""",
    _I | re.VERBOSE,
)
_PUT_BEFORE = re.compile(
    r"""(?:\b(?:goes|going|went|comes|laid|put|presented|submitted|prepared|considered|received|taken)\s+(?:before|to|for|by)
        | [,:;–]\s+(?:for|before))\s+(?:the\s+)?""",
    _I | re.VERBOSE,
)
# What stands behind a name and is none of it: whose it is, who wrote, that all of it meets, when.
_BEHIND_NAME = re.compile(
    rf"""\s*\(full\s+(?:committee|board|council)\)$
      | ,?\s+chaired\s+by\b.*$ | \s+(?:agenda|minutes)$ | \s+reports?(?:\s+[–—-].*)?$
      | ,?\s+(?:{MONTH_NAME})\s+(?:meeting|\d{{4}})$ | ,\s+(?:{MONTH_NAME})$
      | \s+[–—-]\s+(?:[\w-]+\s+){{0,4}}(?:reports?|minutes|agenda|papers?|notes?)\b.*$
      | \s+[–—-]\s+.*\bcouncil\b.*$
      | \s*\((?-i:[A-Z&]{{3,8}})\)$ | \s+by\s+(?-i:[A-Z]).*$ | \s+agenda\s+item\b.*$""",
    _I | re.VERBOSE,
)
_ENDS_SENTENCE = re.compile(r"[.!?]\W*$")
# "21/06/2022 - Cabinet (Item 5)": a name behind its day.
_BEHIND = re.compile(r"\s*[–—,:-]\s*(?P<who>.+?)\s*(?:\((?:agenda )?item\b.*)?$", _I)
# "Tuesday 20 February 2024, Town Hall", "… of the meeting held on Tuesday 6 October 2026 at 7 pm".
_HELD_ON = re.compile(
    r"^\W*(?:draft |public )?(?:minutes|notes?|record|meeting|decisions?|agenda"
    r"|for (?:its|the) meeting)\b[^.]{0,120}\b(?:held|meeting)(?: remotely| virtually| online)?"
    r" (?:on|at|of|via|by)\b[^.]{0,80}$"
    r"|^\W*(?:[\w ]{0,12}for (?:its|the) )?(?:meeting|held|the \w+ (?:will )?meets?) (?:of|on)\s+$",
    _I,
)
_WEEKDAY = re.compile(rf"(?:{'|'.join(WEEKDAYS)})\b", _I)
# "Ambridge Council – Improvement Board", "Ambridge City Council Scrutiny Committee".
_COUNCIL_BEFORE = re.compile(
    r"(?P<council>(?:[\w&'’.-]+\s+){1,6}?Council)(?P<dash>\s+[–—-]|:)?\s+(?=[A-Z])", _I
)
# "the Cabinet of Ambridge District Council".
_OF_COUNCIL = re.compile(
    r"\s+of\s+(?:the\s+)?(?:(?:[\w&'’.-]+\s+){1,5}?council|london\s+borough\s+of\s+.+)$", _I
)
# "Position at 30 September, for the Scrutiny Panel on 17 October".
_FOR_THE = re.compile(r"[,;.–]\s+(?:for|to|before)\s+(?:the\s+)?", _I)
# What papers and meetings are about or called, and no body is.
_NO_PART_OF_NAME = re.compile(
    r"\b(?:ofsted|inspect\w+|ilacs|reports?|plans?|minutes|agenda|papers?|session|item|update"
    r"|outcome"
    r"|meeting|membership|chair)\b|\d",
    _I,
)
# What a body is for, or its number.
_MATTER_OR_NUMBER = re.compile(
    r"(?<=committee)\s+on(?:\s+[\w&'’-]+){1,4}$|(?<=panel)\s+(?:\d|[a-d])(?=$|\s*\()"
)
# What stands behind the words that make a name one of a body.
_BEHIND_BODY = re.compile(r"\s+[-–]\s+|\s*\(|,\s|\s+for\s+|\s+of\s+(?:the\s+)?(?=council)")
# "1.  Corporate Parenting Board": one of several bodies.
_COUNTED = re.compile(r"\(?(?:\d{1,2}[.)]|[a-z]\))\s+")
# "(a sub-committee of the Scrutiny Committee)", "Previously considered by the Board": no body that
# meets.
_NOT_HERE = re.compile(
    r"\W*(?:an?\s+sub|(?:pre-?decision|previously|also|already|last|first|next|previous|past"
    r"|seen|future)\b)",
    _I,
)
# Organisations and partnerships that are none of the council's bodies.
_ORGANISATION = re.compile(r"\blocal area partnership\b", _I)
_HEALTH_BODY = re.compile(r"\bintegrated care board$")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d{1,2}[A-Z]?\s+\d[A-Z]{2}\b")
# "Children's Services Overview and Scrutiny | Committee": how a name goes on below.
_REST_OF_NAME = re.compile(
    r"(?:(?:select|scrutiny|overview|sub-?)\s*)*(?:committee|panel|board|commission|group)", _I
)
_OPEN_NAME = re.compile(r"(?:\b(?:and|of|for|social|the|select|overview|scrutiny)|&|,|['’]s)$", _I)
_ISSUE_DECISION = re.compile(r"^(?P<date>\d\d/\d\d/\d{4})\s*[-–]\s*(?P<what>.+)$")


def mention_of(
    reading: Reading, name: FieldName, block: Block, start: int, end: int
) -> FieldMention:
    """A field with the words of a block from ``start`` to ``end``."""
    return FieldMention(name, block.text[start:end], reading.outline.evidence(block, start, end))


def joined(one: FieldMention, other: FieldMention) -> FieldMention:
    """A field that goes on in another place."""
    return replace(one, text=f"{one.text} {other.text}", evidence=one.evidence + other.evidence)


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of the front: a block, or a filled cell of a row."""

    text: str
    block: Block
    start: int
    end: int


def letterhead(reading: Reading, head: list[HeadLine]) -> Iterator[FieldMention]:
    """ "Report of the Director to / Cabinet / on / 17th September 2019", and minutes' headings."""
    expects = False
    named = ""
    instead: tuple[HeadLine, list[Range]] | None = None
    for place, line in enumerate(head):
        if rest := _rest_of_name(reading, head, place):
            named = named or fold(rest.text)
            yield rest
            continue
        ranges = list(_line_values(line.text, expects or place < 8))
        bodies = [line.text[a:b] for name, a, b in ranges if name is FieldName.COMMITTEE]
        own = fold(bodies[0]) if bodies else ""
        if _HEALTH_BODY.search(own):
            # Of a committee of its own it is only the letterhead.
            instead = instead or (line, ranges)
            continue
        if named and own and own not in named and named not in own:
            # The day beside another body's name is not of this meeting.
            continue
        named = named or own
        if line.text.lower().strip(" :") in {"to", "to the"}:
            expects = True
        elif match := REPORT_OF.match(line.text):
            expects = line.text.lower().endswith((" to", " to the")) or bool(match["whom"])
        elif bodies:
            expects = False
        for name, start, end in ranges:
            mention = mention_of(reading, name, line.block, line.start + start, line.start + end)
            if name is FieldName.COMMITTEE:
                mention = _whole_name(reading, mention, head, place)
            yield mention
    if instead and not named:
        line, ranges = instead
        for name, start, end in ranges:
            yield mention_of(reading, name, line.block, line.start + start, line.start + end)


def _rest_of_name(reading: Reading, head: list[HeadLine], place: int) -> FieldMention | None:
    """The name of which a line has only the last word: "… and Culture Select / Committee"."""
    line = head[place]
    above = head[place - 1] if place else None
    if above is None or not _REST_OF_NAME.fullmatch(line.text) or not _OPEN_NAME.search(above.text):
        return None
    last = mention_of(reading, FieldName.COMMITTEE, line.block, line.start, line.end)
    whole = _with_line_above(reading, last, above)
    return whole if whole is not last else None


def _whole_name(
    reading: Reading, mention: FieldMention, head: list[HeadLine], place: int
) -> FieldMention:
    """A body's name with what stands of it on the lines above and below."""
    below = head[place + 1] if place + 1 < len(head) else None
    if below and mention.text.lower().endswith("scrutiny") and _REST_OF_NAME.fullmatch(below.text):
        mention = joined(
            mention, mention_of(reading, mention.field, below.block, below.start, below.end)
        )
    above = head[place - 1] if place else None
    if above and (_ANY_BODY.fullmatch(mention.text) or _OPEN_NAME.search(above.text)):
        return _with_line_above(reading, mention, above)
    return mention


def _with_line_above(reading: Reading, mention: FieldMention, above: HeadLine) -> FieldMention:
    """A body's name that begins on the line above: "Children and Families / Scrutiny Panel"."""
    lead_in = _LEAD_IN.match(above.text)
    start = lead_in.end() if lead_in else 0
    words = above.text[start:]
    if not _MATTERS_OF_BODIES.search(words) or not PROPER_NAME.fullmatch(words.rstrip(" ,&")):
        return mention
    start += above.start
    return joined(mention_of(reading, mention.field, above.block, start, above.end), mention)


def _line_values(text: str, expects: bool) -> Iterator[Range]:
    """What a line of the letterhead gives; a committee without a day only where one is due."""
    if match := REPORT_OF.match(text):
        yield FieldName.REPORT_OF, *match.span("who")
        for name, start, end in meeting_in(match["whom"] or ""):
            yield name, match.start("whom") + start, match.start("whom") + end
        return
    meeting = meeting_in(text)
    if len(meeting) > 1 or (meeting and expects and ":" not in text):
        yield from meeting
    elif match := _ISSUE_DECISION.match(text):
        yield FieldName.MEETING_DATE, *match.span("date")
        yield FieldName.TITLE, *match.span("what")


def line_of_date(reading: Reading, head: list[HeadLine]) -> FieldMention | None:
    """The first line of the front that is nothing but a date, or gives the day of a meeting."""
    for line in head:
        dates = list(dates_in(line.text))
        if _PERIOD.search(line.text):
            continue
        if len(line.text) < 80 and dates and is_mostly_date(line.text, dates):
            start, end = 0, len(line.text)
        elif dates and _is_day_of_meeting(line.text, *dates[0]):
            start, end = dates[0]
        else:
            continue
        return mention_of(
            reading, FieldName.MEETING_DATE, line.block, line.start + start, line.start + end
        )
    return None


def _is_day_of_meeting(text: str, start: int, end: int) -> bool:
    """Whether a line begins with a date and its day of the week, or says that it was held then."""
    date = text[start:end]
    named = bool(_WEEKDAY.match(date)) and not text[:start].strip(" *_")
    return bool(DAY.search(date)) and (named or bool(_HELD_ON.search(text[:start])))


def meeting_in(text: str) -> list[Range]:
    """The committee that a text names, and its day if that stands beside it."""
    days = [(start, end) for start, end in dates_in(text) if DAY.search(text[start:end])]
    first, last = days[0] if days else (len(text), len(text))
    lead_in = _LEAD_IN.match(text, 0, first)
    start = lead_in.end() if lead_in else 0
    if counted := _COUNTED.match(text, start):
        start = counted.end()
    if text[start : start + 4] == "The ":
        start += 4
    # "Ambridge Council | Scrutiny Committee, 5 May 2022".
    bars = (bar.end() for bar in _BAR.finditer(text, 0, first))
    start = max([start, *(place for place in bars if place < first)])
    end = start + len(_JOINT.sub("", text[start:first]))
    if start >= end and (behind := _BEHIND.match(text, last)):
        start, end = behind.span("who")
    if not _ENDS_SENTENCE.search(text):
        # "Edition 4, as laid before the Scrutiny Panel on 5 May 2022", "Prepared for the Board".
        puts = [put.end() for put in _PUT_BEFORE.finditer(text, 0, end)]
        start = puts[-1] if puts and _is_committee(text[puts[-1] : end]) else start
    start, end = _without_council(text, start, end)
    if again := _LEAD_IN.match(text, start, end):
        # "Ambridge Council – Report to the Executive".
        start = again.end()
    if behind := _BEHIND_NAME.search(text, start, end):
        end = behind.start()
    if _NOT_HERE.match(text, start):
        return []
    if not _is_committee(text[start:end]):
        rest = _FOR_THE.search(text, last)
        if rest is None:
            return []
        begins = rest.end()
        return [(name, begins + s, begins + e) for name, s, e in meeting_in(text[begins:])]
    day = [(FieldName.MEETING_DATE, first, last)] if days else []
    return [(FieldName.COMMITTEE, start, end), *day]


def _without_council(text: str, start: int, end: int) -> tuple[int, int]:
    """A body's range without the council's name before it or behind a comma."""
    if of_it := _OF_COUNCIL.search(text, start, end):
        end = of_it.start()
    if whose := _COUNCIL_BEFORE.match(text, start, end):
        # A dash parts the two whoever the council is.
        known = whose["dash"] or fold(whose["council"]) in alias_forms()
        start = whose.end() if known else start
    if (comma := text.find(", ", start, end)) >= 0 and fold(text[comma + 2 : end]) in alias_forms():
        end = comma
    return start, end


def head_of(reading: Reading) -> list[HeadLine]:
    """What stands before the first section; cells behind a label are left to the labels."""
    head: list[HeadLine] = []
    for block in reading.body[:FRONT]:
        text = block.text.strip()
        if (SECTION.match(text) and len(head) > 1) or len(text) > 400:
            break
        before = ""
        for start, end in block.cells or ((0, len(block.text)),):
            for part in _SIDE_BY_SIDE.finditer(block.text, start, end):
                # "Previously seen by | Steering Group, 3 September 2024".
                if not before.endswith((":", "?")) and not _NOT_HERE.match(before):
                    head.append(HeadLine(part[0], block, *part.span()))
                before = part[0]
    return head


def is_mostly_date(text: str, dates: list[tuple[int, int]]) -> bool:
    """A line that is a date, perhaps with a time or "Meeting held on"."""
    rest = text
    for start, end in reversed(dates):
        rest = rest[:start] + rest[end:]
    rest = re.sub(
        r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|at|on|to|be|held|minutes"
        r"|meeting|date|time|am|pm|of|the|public|report|open|part)\b|\d+[.:]\d+|\d+\s*(?:am|pm)",
        "",
        rest,
        flags=_I,
    )
    return len(re.sub(r"\W+", "", rest)) < 6


def _is_committee(text: str) -> bool:
    """Whether a text is the name of a body that decides: by its last word, or as a whole."""
    text = re.sub(r"\s+", " ", text).strip(" .:;,()")
    ends, whole = committee_words()
    low = text.lower().removeprefix("the ")
    if low in whole:
        return True
    # "Cabinet Committee on Performance", "Scrutiny Panel 2".
    low = _MATTER_OR_NUMBER.sub("", low)
    words = low.split()
    if not 1 < len(words) <= 12 or low.endswith("children board") or _ORGANISATION.search(low):
        return False
    if _POSTCODE.search(text):
        return False
    if ":" in low:
        # "Scrutiny Panel 2: Children's Safeguarding"; "Cabinet: inspection outcome" is a title too.
        whose, _, what = text.partition(":")
        if whose.strip().lower() == "scrutiny":
            return _is_committee(what)
        return _is_committee(whose) and not _NO_PART_OF_NAME.search(what)
    if (
        not _SENTENCE.isdisjoint(low.replace("getting to good", "").split())
        or any(dates_in(text))
        or fold(text) in alias_forms()
    ):
        return False
    first = _BEHIND_BODY.split(low, maxsplit=1)[0].split()
    return bool({words[-1], *first[-1:]} & ends) or low.endswith("decision meeting")
