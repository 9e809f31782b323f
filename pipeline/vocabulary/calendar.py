"""How English papers write dates: the one grammar that finding and reading them share.

Every pattern has named groups, so that who finds a date need not read it, and who reads one reads
what was found.
"""

from __future__ import annotations

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
# A month in running text, for patterns that pass over case.
MONTH_NAME = f"(?:{'|'.join(MONTHS)})"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_COUNTED = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBER_WORDS = (
    {"a": 1}
    | {word: number for number, word in enumerate(_COUNTED)}
    | {word: 10 * number for number, word in enumerate(_TENS, start=2)}
    | {
        f"{tens}{joint}{word}": 10 * number + units
        for number, tens in enumerate(_TENS, start=2)
        for units, word in enumerate(_COUNTED[1:10], start=1)
        for joint in "- "
    }
)


def number_of(text: str) -> int | None:
    """The number that digits or a word stand for."""
    text = text.strip().lower()
    return int(text) if text.isdigit() else NUMBER_WORDS.get(text)


_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    "|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAY = (
    f"(?:{'|'.join(day.title() for day in WEEKDAYS)}|{'|'.join(d.upper() for d in WEEKDAYS)})"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:\s?(?:st|nd|rd|th|ST|ND|RD|TH))?"
_YEAR = r"(?:19|20)\d{2}"
_TO = r"\s*(?:–|—|-|‑|─|−|to|and|until|till|through to|&)\s*(?:the\s+)?"

# A year wherever it stands, where no other number can be meant.
YEAR_ALONE = re.compile(rf"\b{_YEAR}\b")
# "8 July 2014 - 30 July 2014", "between 15 and 26 July", "29 April – 21 May 2014".
RANGE = re.compile(
    rf"\b(?:(?P<weekday1>{_WEEKDAY}),?\s+)?(?:the\s+)?(?P<day1>{_DAY})(?:,\s*{_DAY})*(?:\s+(?:of\s+)?(?P<month1>{_MONTH}),?)?"
    rf"(?:\s+(?P<year1>{_YEAR}))?{_TO}(?:(?P<weekday2>{_WEEKDAY}),?\s+)?(?P<day2>{_DAY})\s+(?:of\s+)?"
    rf"(?P<month2>{_MONTH})(?:,?\s+(?P<year2>{_YEAR}))?\b"
)
# A year of two digits behind a month, where it can't be a number of something or a time.
_TWO_DIGITS = r"(?:['’‘]\d\d(?!\d)|\d\d(?=\s*(?:[.,;)]?\s*$|[.,;)]\s)))"
# "Monday 5 March 2017", "17th September 2019", "the 4th of May", "25 SEPTEMBER 2014", "1 May 19".
# Where two digits may be a year or not, it is no date: another year would be taken for it.
DAY_MONTH = re.compile(
    rf"\b(?:(?P<weekday>{_WEEKDAY}),?\s+)?(?:the\s+)?(?P<day>{_DAY})\s*(?:of\s+)?(?P<month>{_MONTH})"
    rf"(?:,?\s+(?P<year>{_YEAR}|{_TWO_DIGITS}))?(?!\w|\s+['’‘]?\d\d\b(?!\s*[ap]\.?m|[:.]\d))"
)
# "July 7th", "March 13, 2017".
MONTH_DAY = re.compile(
    rf"(?<!\d\s)(?<!st\s)(?<!nd\s)(?<!rd\s)(?<!th\s)(?<!of\s)"
    rf"\b(?P<month>{_MONTH})\s+(?:the\s+)?(?P<day>{_DAY})(?!\d|\s*(?:–|-)?\s*\d{{2}}\b)"
    rf"(?:,?\s+(?P<year>{_YEAR}))?\b"
)
# "September and October 2014", "November to December 2021".
MONTH_RANGE = re.compile(
    rf"\b(?P<month1>{_MONTH})(?:\s+(?P<year1>{_YEAR}))?{_TO}(?P<month2>{_MONTH})\s+(?P<year2>{_YEAR})\b"
)
# "May 2012".
MONTH_YEAR = re.compile(rf"\b(?P<month>{_MONTH}),?\s+(?P<year>{_YEAR})\b")
# "by the end of June": a month alone is a date only where what leads to it says so.
MONTH_ALONE = re.compile(rf"(?P<month>{_MONTH})(?!\w|,?\s+\d)")
# "30/06/20", "01/03/2022", "9.5.2022"; days come before months.
NUMERIC = re.compile(
    r"(?<![\d/.])(?P<day>0?[1-9]|[12]\d|3[01])(?P<sep>[/.-])(?P<month>0?[1-9]|1[0-2])(?P=sep)"
    rf"(?P<year>{_YEAR}|\d{{2}})(?![\d/]|\.\d)"
)
# "between 13/03/23 and 24/03/23".
NUMERIC_RANGE = re.compile(
    r"(?<![\d/.])(?P<day1>0?[1-9]|[12]\d|3[01])(?P<sep>[/.-])(?P<month1>0?[1-9]|1[0-2])(?P=sep)"
    rf"(?P<year1>{_YEAR}|\d{{2}}){_TO}(?P<day2>0?[1-9]|[12]\d|3[01])(?P=sep)(?P<month2>0?[1-9]|1[0-2])(?P=sep)"
    rf"(?P<year2>{_YEAR}|\d{{2}})(?![\d/]|\.\d)"
)
# "2019-09-17".
ISO = re.compile(
    rf"(?<!\d)(?P<year>{_YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)
# "in 2016", "the 2018 inspection": a year alone needs a word that says so.
YEAR = re.compile(
    rf"\b(?:in|since|of|from|during|until|before|after|by|the|its|our|their|late|early|mid|autumn|spring|summer|winter|and|,)"
    rf"[\s-]+(?P<year>{_YEAR})(?![\d/–-]|\s*(?:(?:children|pupils)\b(?!['’])|Act\b))",
    re.IGNORECASE,
)
# "week commencing 4 March 2024".
WEEK = re.compile(
    r"\b(?:w/c|week (?:commencing|beginning|of|starting))\s+(?:the\s+)?$", re.IGNORECASE
)

# The order decides which pattern takes a place first.
DATES = (RANGE, NUMERIC_RANGE, DAY_MONTH, MONTH_RANGE, MONTH_DAY, MONTH_YEAR, NUMERIC, ISO, YEAR)
# A text without this has no date in it.
DATE_CUE = re.compile(rf"{_YEAR}|{_MONTH}|\d[/.]\d{{1,2}}[/.]\d")
