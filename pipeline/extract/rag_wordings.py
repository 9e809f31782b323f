"""Words around the colours of RAG ratings: what ratings and parts of plans are called, and what
makes a colour no rating.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.patterns import NUMBER
from pipeline.extract.rag_colours import ARROWS, COLOUR, COLOURS, STEP, direction_told, moved
from pipeline.vocabulary.calendar import MONTH_NAME

_I = re.IGNORECASE
# What a paper calls a part of its plan.
PART = (
    r"(?:theme|area(?:\s+for\s+improvement)?|(?:strategic\s+)?priority(?:\s+action)?|work\s?stream|strand|action|project|objective"
    r"|section|chapter|line|commitment|promise|pledge|recommendation|measure|standard|service|goal"
    r"|aim|outcome|part|programme)"
)
_ORDINAL = r"(?:\d{1,2}|[A-Z]|[IVX]{1,4}|(?i:one|two|three|four|five|six|seven|eight|nine|ten))"
# "Area 2: …", "Theme A: …", "Priority One - …", "Workstream: …": what stands before a name.
PART_LABEL = re.compile(
    rf"^(?i:(?:our\s+)?{PART}(?:\s+(?:area|name))?)(?:\s+{_ORDINAL}\b)?(?:\s*[:.–—]\s*|\s+-\s+)(?=\S)|^(?i:{PART})\s+{_ORDINAL}\s{{2,}}(?=\S)"
)
# "AREA 1", "Recommendation 4" and nothing else: the name stands below.
PART_NUMBER = re.compile(rf"^(?i:{PART})\s+{_ORDINAL}(?:\s*\([^()]*\))?\W*$")
# What a paper calls a rating itself.
RATING = (
    r"(?:(?:the|our|its|overall|current|present|latest|delivery|board['’]?s|quarter['’]?s)\s+)*"
    r"(?:b?rag(?:[\s-]+(?:rating|rated|status))?|rating|rated|status|position|colour|assessment"
    r"|traffic\s+light|confidence|progress|where\s+we\s+are|key)"
    r"(?:\s+(?:now|overall|today|this\s+\w+))?"
)
# "3.1 Supervision. Ofsted asked for more", "Neglect: this is amber": a paragraph's own title.
RUN_IN = re.compile(
    r"(?:(?:Last|Lastly|Finally|First|Next|Then),\s+)?(?P<named>(?!(?:This|It|We|That|There)\b)"
    r"(?:[A-Z]|(?<=,\s)[a-z])[\w'’,&/-]*(?:\s+[\w'’,&/-]+){0,11})"
    r"(?P<mark>[.:])\s+(?=\w)"
)
# What makes a sentence of words: they are no title.
VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do|may|went|came|took|got"
    r"|made|said|told|put|kept|[a-z]{3,}ed)\b"
)
# What parts the names of a list.
AND = re.compile(r"\s*,?\s+and\s+|\s*,\s*", _I)
SEMICOLON = re.compile(r"\s*;\s*(?:and\s+)?")
# A line of more letters is no title.
LONGEST_TITLE = 160
# What is aimed at, feared or denied is no rating.
NOT_SO = re.compile(
    r"\b(?:not|never|will|would\s+have|(?<!\bwe\s)(?<!\bi\s)would|(?-i:may)|might|could|should|if|unless"
    r"|until|were\s+\w+\s+to|aims?|aimed"
    r"|targets?|goals?|hopes?|wish\w*|wants?|expect\w*|forecast|in order to|means|rather than"
    r"|ambition|cannot|nothing|neither|nor)\b|n['’]t\b|(?<!rag\s)(?<!rag)(?<!rating\s)=",
    _I,
)
# "Three of the ten actions are rated red" counts, and rates no one thing.
COUNTED = re.compile(
    rf"^(?!an?\s)(?:the\s+)?(?:{NUMBER}%?|all|most|some|several|many|none|half|both|each|every|no"
    r"|any)\s",
    _I,
)
# What is done to a rating, and holds: "It was moved to amber".
RE_RATED = (
    r"(?:put|moved|raised|lifted|upgraded|downgraded|moderated|changed|reduced|re-?rated|returned)"
)
# What tells that a colour was before: "Members noted that it was amber in March".
LONG_SINCE = re.compile(
    rf"\b(?:last|previous\w*|earlier|ago|before|then|when|originally|(?:in|since)\s+(?:the\s+\w+"
    rf"|{MONTH_NAME}|\d{{4}}))\b",
    _I,
)
# "An action is rated red where …" tells of the scale.
OF_ANY = re.compile(
    rf"\bany\s+\w+\s+(?:above|below|over|under)\b"
    rf"|\b(?:an?|any|each|every)\s+(?:{PART}|item|task)\s+(?:(?:that\s+)?is\s+(?:only\s+|also\s+)?"
    rf"(?:rated|scored|shown|given|{COLOUR})|rated)\b",
    _I,
)
# "rated red, amber or green" tells of the scale.
SEVERAL = re.compile(
    rf"\b{COLOUR}(?:,\s*{COLOUR})*,?\s*(?:or|and|/)\s*{COLOUR}\b"
    rf"|\b{COLOUR},\s*{COLOUR},\s*{COLOUR}\b",
    _I,
)
# What may stand behind a colour that rates; a noun makes it one of something ("green spaces").
THEN = (
    rf"(?=\s*(?:$|[\]\[.,;:()!?|–—-]|{ARROWS})|\s+(?:and|but|only|yet|because|with|owing|due|as|for|since|in"
    r"|at|on|all|throughout|today|overall|now|still|again|to|from|by|this|last|after|until|when|while|where|which|though"
    r"|so|although|having|throughout|rating|status|then|too|also|it|was)\b"
    r"|\s+(?-i:(?!Belt|Paper|Book|Badge)[A-Z]))"
)
# Words that name nothing that could be rated.
NO_NAME = re.compile(
    rf"{COUNTED.pattern}|\b(?:{NUMBER}|some|most|many|several|few|none|each|any|both)\s+of\s+"
    rf"(?:the|our|all|its)\b"
    r"|\b(?:quarter|third|half|number|majority|minority)\s+of\b|\b(?:was|were|had)\s+(?:not|told"
    r"|asked)\b"
    rf"|\bof\s+\d|\b(?:{NUMBER}|everything|all|most|some|none|others?|rest|remainder|is|are|it|they|them|this|that|which|who"
    rf"|nobody|no\s+one"
    r"|there|what|councillor\s+\w+|cllr\s+\w+|we|you|he|she|and|or|of|to|from|at|as|in|now|then|was"
    r"|year|previously|formerly|following|those)$|^(?:there|what|who|how|are|is|in|on|at|to|as"
    r"|from|by|with|had|has|moved?)\b"
    r"|^(?:why|it|they)\b|^(?:up|down|back)$"
    r"|^an?\s+(?:second|third|fourth|fifth|further)$|^(?:another|one)$"
    r"|\b(?:given|gave|agreed|risks?)\b|\b(?:council|authority)$|^\W*\w?\W*$"
    rf"|^{MONTH_NAME}(?:\s+\d{{4}})?$"
    r"|^(?:before(?:\s+that)?|after)$|^(?:the\s+)?(?:both|first|second|third|fourth|fifth|last"
    r"|former|latter)$"
    r"|^(?:last|this|next|previous)\s+(?:time|month|quarter|period|report|year)$"
    r"|^(?:when|although|because|despite|since|following|after|for\s+these)\b"
    r"|^a\s+further\s+\d|^(?:be|ourselves|itself|themselves|namely|rated)$|\bha(?:d|s|ve|ving)\s+been$"
    rf"|^(?:completed|outstanding|remaining|other|new|these|those)\s+{PART}s$"
    r"|^(?:the\s+)?(?:board|panel|committee|members?|officers?|cabinet|director|chair)$"
    rf"|^of\s+(?:the|its|our|these|those)\s+{NUMBER}\b",
    _I,
)
# "education, health and care plans" are one thing: its comma parts nothing.
NO_COMMA = "\u201a"
ONE_THING = re.compile(rf"\b(education[,{NO_COMMA}] health and care)\b", _I)
# What stands before, or behind, a colour that was before: "having been", "from", "June:".
_OLD = re.compile(
    r"(?:\b(?:was|were|been|stood|sat|(?:previous|last|former|earlier)\s+\w+:|from|previously"
    r"|formerly|called|had|no\s+longer|hence|once"
    r"|improvement\s+on|(?-i:[A-Z])\w+\s*[:,])\s+(?:(?:at|it|the|put|rated|as|a|an)\s+)*|\(\s*)$",
    _I,
)
# Whose ratings are none of the council's.
OF_OTHERS = re.compile(r"\bour neighbour\b|\bcombined authority['’]s\b", _I)
_OLD_BEHIND = re.compile(r"\s+(?:then|before|last|in\s+(?-i:[A-Z]))", _I)


def direction_of(sentence: str, colour: str, place: int) -> str:
    """Which way the colour at a place in a sentence went: as another that was before shows, or as
    words and arrows tell; empty where nothing does.
    """
    if step := STEP.search(sentence):
        return moved(step["old"], step["new"])
    before = [
        match
        for match in COLOURS.finditer(sentence)
        if match.start() != place
        and (_OLD.search(sentence[: match.start()]) or _OLD_BEHIND.match(sentence, match.end()))
    ]
    return moved(before[0][0], colour) if len(before) == 1 else direction_told(sentence)


def told_so(pattern: re.Pattern[str], sentence: str) -> Iterator[re.Match[str]]:
    """Where a pattern matches, and nothing before or in it says that it is not so."""
    return (m for m in pattern.finditer(sentence) if not NOT_SO.search(sentence[: m.end()]))
