"""What the extractors look for, built from named pieces. Each says what it matches and refuses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.vocabulary.calendar import DATE_CUE, DATES, NUMBER_WORDS, WEEK

_I = re.IGNORECASE

NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})"

# What papers call the things that inspectors want improved, where they count them.
MATTERS = (
    r"areas?|matters|things|points|aspects|respects|issues|weaknesses|shortcomings|recommendations"
)

# A grade's words anywhere: the cheap test before a block is tokenised.
GRADE_CUE = re.compile(
    r"\b(?:outstanding|good|requir(?:es?|ing|ed)\s+improvement|inadequate|adequate|not\s+"
    r"(?:judged|inspected|graded)|(?-i:RI))\b|\t(?-i:[OGI])(?=\t|$)",
    _I,
)
# Whatever says something: the cue of what is looked for everywhere.
ANY = re.compile(r"\w")

# What makes a text one about an inspection.
INSPECTION_CUE = re.compile(r"\b(?:inspect|ofsted|ilacs|jtai|monitoring visit|focus+ed visit)", _I)

# Headings under which a report lists what must improve, or a paper passes that on.
IMPROVEMENT_HEADING = re.compile(
    r"""^(?:\W|\d)*(?:
        (?:the\s+)?(?:main\s+|key\s+|specific\s+|recommended\s+|identified\s+)?
            areas?\s+(?:for|of|requiring|needing|identified\s+for)\s+(?:further\s+|priority\s+)?(?:improvement|development|concern|action)s?
      | areas?\s+(?:to|that\s+(?:need|require)s?(?:\s+to)?|requiring|in\s+need\s+of)\s+improv\w+
      | what\s+(?:does|do|did)\s+.{3,60}\s+need\s+to\s+improve
      | what\s+.{0,60}\b(?:must|should|has\s+to|have\s+to|needs?\s+to)
          \s+(?:do\s+(?:in\s+order\s+)?to\s+)?(?:be\s+)?improved?
      | what\s+is\s+still\s+to\s+be\s+improved
      | (?:and\s+)?what\s+(?:ofsted|(?:the\s+)?inspectors?|the\s+report|they|we|you)\b.{0,50}
          \b(?:improved?|improving|put\s+right|do(?:ne)?\s+better|get\s+better|work\s+on
            |see\s+(?:more|less)\s+of|ask(?:s|ed)?\s+of\s+(?:us|the\s+\w+))
          (?:\s+in\b.{0,60})?
      | (?:and\s+)?what\s+(?:do|did|does|has|have|must|should|needs?)\b.{0,40}
          \b(?:improved?|put\s+right|do(?:ne)?\s+better|get\s+better)(?:\s+(?:at\s+once|now|first|in\b.{0,60}))?
      | what\s+.{0,40}\b(?:not\s+good\s+enough|(?:should|must|could|can)\s+be\s+better)
      | what\s+(?:remains|is\s+left)\s+to\s+(?:be\s+)?(?:do|done|improve|improved)
      | what\s+needs?\s+to\s+(?:improve|be\s+improved|get\s+better)(?:\s+in\b.*)?
      | priority\s+(?:and\s+immediate\s+)?actions?
      | priorities\s+for\s+improvement
      | (?:ofsted'?s?\s+|inspection\s+
          |inspectors'?\s+)?recommendations?(?:\s+(?:for\s+improvement|from\s+ofsted
          |made\s+by\s+ofsted|of\s+the\s+inspection))?
      | (?:inspection\s+)?findings?\s+requiring\s+(?:action|improvement)
      | (?:key\s+)?weaknesses
      | improvements?\s+(?:required|needed)
    )(?:\s+(?:in|from)\s+(?:the\s+)?(?:\w+\s+)?(?:report|letter|inspection)|\s*\(.{0,60}\))?\s*[:?.]?\s*$""",
    _I | re.VERBOSE,
)
PRIORITY_HEADING = re.compile(
    r"^\s*(?:immediate(?:ly)?\b|priority\b|urgent\b|areas? for priority)", _I
)
BOARD_HEADING = re.compile(
    r"\b(?:LSCB|(?:safeguarding\s+children(?:['’]s)?|safeguarding)\s+(?:board|partnership))", _I
)
STRENGTH_HEADING = re.compile(
    r"""^(?:\W|\d)*(?:
        .{0,60}\bstrengths?(?:\s+(?:identified|noted|found|highlighted|included?)\b.*)?
      | what\s+(?:is|was|are)\s+working\s+well
      | what\s+(?:went|goes|worked|works)\s+well
      | what\s+(?:\w+\s+){1,4}(?:saw\s+as\s+|found\s+)?(?:strong(?:est)?|praised|liked|commended)
          (?:\s+(?:was|were|is|are))?
      | what\s+(?:we|the\s+(?:council|authority|service))\s+(?:do|does|did)\s+well
      | areas?\s+of\s+(?:strength|good\s+practice|positive\s+practice)
      | (?:positive\s+findings|good\s+practice|key\s+positives?)
      | .{0,60}\bhas\s+the\s+following\s+strengths
    )\s*[:?.]?\s*$""",
    _I | re.VERBOSE,
)
# Whom a paper asks for something.
COMMITTEE = (
    r"(?:committee|sub-?committee|cabinet|panel|board|executive|commission|council|forum|assembly"
    r"|partnership|trustees|governors|members?|councillors?|lead\s+member|portfolio\s+holder"
    r"|scrutiny|mayor|leader|meeting)"
)
_BY_NAME = rf"(?:[\w-]+\s+){{0,5}}?{COMMITTEE}"
_TO_DO = r"(?:for|to\s+(?:do|decide|agree|consider))"
RECOMMENDATIONS_HEADING = re.compile(
    rf"""^(?:\W|\d|[IVX]{{1,4}}\.)*(?:(?:officers?['’]?s?|report|draft|formal|summary\s+of|the)\s+
          |(?:conclusions?|summary|purpose(?:\s+of\s+(?:the\s+)?report)?|proposals?)\s*(?:and|&)\s*)?(?:
        recommendations?(?:\s*\(s\)|/s)?(?:
            \s*(?:and|/|&)\s*(?:reasons?(?:\s+for\s+recommendations?)?
              |(?:proposed\s+)?(?:decisions?|actions?|conclusions?|next\s+steps)(?:\s*\(s\))?)
          | \s+(?:(?:put|made|submitted)\s+)?(?:to|for)\s+(?:the\s+)?
              (?:{_BY_NAME}.*|decision[\s-]maker)
          | \s+for\s+(?:noting|decision|approval|information) | \s+(?:of|from)\s+officers)?
      | (?:decisions?|resolutions?)(?:\s*\(s\)|/s)?\s+(?:required|recommended|sought|requested
          |proposed|needed|wanted|asked\s+for|to\s+be\s+(?:made|taken))
          (?:\s+(?:from|of|by)\s+{_BY_NAME})?
      | (?:asked|(?:our\s+|the\s+)?asks?)\s+(?:of|from)\s+{_BY_NAME}
      | (?:proposed|recommended)\s+(?:decisions?|recommendations?|resolutions?|actions?)
          (?:\s*\(s\))?
      | what\s+decisions?(?:\s*\(s\))?\s+(?:is|are)\s+(?:being\s+)?(?:asked\s+for|sought|needed)
      | (?:matters?\s+)?for\s+(?:decision|the\s+(?:committee|panel|board|commission|forum))
      | actions?\s+(?:required|requested)\s+(?:of|by|from)\s+.*
      | {_BY_NAME}\s+(?:is|are)\s+(?:asked|recommended|requested|invited)\s+to
      | it\s+is\s+recommended\s+that.*
      | what\s+(?!.*\b(?:ofsted|inspect\w+|was|were)\b)(?:
            (?:[\w'’-]+\s+){{0,5}}?(?:ask(?:ed|ing)?|(?:like|want|need)\s+from)\s+
                (?:(?:of|from|for)\s+)?(?:{_BY_NAME}|you)(?:\s+(?:to|for)(?:\s+\w+)?)?
          | {_BY_NAME}\s+(?:(?:is|are)\s+(?:being\s+)?asked|needs?)\s+{_TO_DO}
          | (?:is|are)\s+{_BY_NAME}\s+(?:being\s+)?asked\s+{_TO_DO})
    )\s*[:.?]?\s*$""",
    _I | re.VERBOSE,
)


# "between May 2019 and June 2021" is a span; "in May 2019 and June 2021" are two dates.
_SPANS = re.compile(r"\b(?:between|from)\s+(?:the\s+)?(?:dates\s+(?:of\s+)?)?$", _I)
_AND = re.compile(r"\s*(?:and\b|&)", _I)


def dates_in(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The ranges of the dates in a text, from left to right, the longest reading of each.

    "week commencing" belongs to its date; a year alone is the year only.
    """
    end = len(text) if end is None else end
    if not DATE_CUE.search(text, start, end):
        return
    taken: list[tuple[int, int]] = []
    for pattern in DATES:
        for match in _matches(pattern, text, start, end):
            first, last = match.span()
            if "year" in match.re.groupindex and len(match.re.groupindex) == 1:
                first, last = match.span("year")
            if any(first < right and last > left for left, right in taken):
                continue
            if week := WEEK.search(text[max(0, first - 30) : first]):
                first -= len(week[0])
            taken.append((first, last))
    yield from sorted(taken)


def _matches(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches of a date's pattern, without two dates of months that "and" only lists."""
    while match := pattern.search(text, start, end):
        found = match.groupdict()
        # "May and June 2023" are one time; "5 May and 8 June 2023" are two days.
        whole = "month1" if found.get("day1") else "year1"
        first = next((name for name in ("year1", whole) if found.get(name)), "")
        if (
            first
            and _AND.match(text, match.end(first))
            and not _SPANS.search(text, 0, match.start())
        ):
            start = match.end(first)
            continue
        yield match
        start = match.end()


def words_beside_dates(text: str) -> set[str]:
    """The words of a text in lower case, without those of its dates."""
    for start, end in reversed(list(dates_in(text))):
        text = text[:start] + text[end:]
    return {word.lower() for word in re.findall(r"[^\W\d_]+", text)}


def printed_dates(text: str) -> list[str]:
    """The dates in a text as printed, from left to right."""
    return [text[start:end] for start, end in dates_in(text)]
