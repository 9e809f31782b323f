"""What introduces a list: something to improve, at once or not, or strengths."""

from __future__ import annotations

import re

from pipeline.extract.language import sentences
from pipeline.extract.patterns import INSPECTION_CUE

_I = re.IGNORECASE
# An introduction with one of these speaks of what inspectors want improved.
_INTRODUCES = re.compile(
    r"""\b(?:areas?|matters|points|aspects)\b(?:\s+\w+){0,3}?
          \s+(?:for|requiring|needing|in\s+need\s+of)\s+(?:further\s+|significant\s+)?
            (?:improvement|development|attention|focus)
      | \bareas?\s+of\s+(?:\w+\s+)?(?:concern|weakness)
      | \bareas?\b(?:\s+\w+){0,4}?\s+(?:to|should|must|needs?|requires?|where)\b.{0,40}\bimprov
      | \bareas?\s+to\s+improve
      | \brequires?\s+improvement\s+because
      | \b(?:is|are|was|were)\s+not\s+(?:\w+\s+){0,2}?good\s+(?:enough\s+)?because\b
      | \bwhat\s+needs?\s+to\s+(?:improve|be\s+improved)
      | \b(?:needs?|needed|has|have|had)\s+(?:still\s+)?to\s+(?:improve|be\s+improved|get\s+better)
      | \b(?:what|all)\s+.{0,40}\bneed(?:s|ed)?\s+to\s+do\b
      | \b(?:ofsted|inspect\w+|report|letter)\b.{0,40}\b(?:ask(?:s|ed)?\s+(?:of|us|for)
          |told\s+us\s+to|calls?\s+for|called\s+for|wants?|wanted|would\s+like)\b
      | \bneed(?:s|ed)?\s+(?:continuing|continued|further|more)\s+(?:support|development|work
          |attention|improvement)
      | \brequires?\s+(?:particular|further|more|specific)\s+(?:attention|improvement
          |development|work)
      | \b(?:key\s+)?(?:weaknesses|shortcomings|deficits|failings)\b
      | \bpriority\s+(?:and\s+immediate\s+)?actions?\b
      | \b(?:ofsted|inspectors?|inspection|report)(?:['’]s)?\b.{0,80}\brecommend(?:s|ed|ations?)\b
      | \brecommendations?\b.{0,40}\b(?:ofsted|inspectors?|inspection)\b
      | \bimprovements?\s+(?:that\s+)?(?:(?:is|are|was|were)\s+)?(?:required|needed|identified
          |necessary)\b
      | \b(?:must|should|has\s+to|have\s+to|will(?:\s+therefore)?)\s+improve\b
      | \b(?:asks?|asked|tells?|told|wants?|wanted|expects?)\b.{0,60}\bto\s+improve\b
      | \b(?:ofsted|inspect\w+|report|letter)\b.{0,60}\b(?:see|want\w*|wish\w*|like)\b.{0,30}
          \b(?:improve(?:ment|d)?|do\s+better|better\s+at)\b
      | \b(?:ofsted|inspect\w+|report|letter)\b.{0,80}\b(?:would\s+have|have)\s+(?:us|the\s+\w+)\b
          .{0,20}(?:\bdo\s+better\b|$)
      | \b(?:ofsted|inspect\w+)\b[^.]*\.\s+(?:the\s+)?(?:\w+\s+)?(?:council|authority)\s+
          (?:should|must|needs?\s+to)\s*:\W*$
      | \b(?:action|change)\s+(?:was|is|were|are)\s+(?:most\s+)?needed\b
      | \brecommendations?\s+to\s+the\s+(?:council|board|authority|local\s+authority)\b
    """,
    _I | re.VERBOSE,
)
# So does one with one of these, where it says that inspectors found it.
_FOUND_WANTING = re.compile(
    r"""\b(?:areas?|aspects?|issues?|matters?)\b.{0,40}\b(?:to|must|should|could|can)\s+be\s+
            (?:further\s+)?(?:addressed|strengthened|enhanced|tackled|resolved|(?:done\s+)?better)\b
      | \b(?:is|are|was|were)\s+not\s+(?:\w+\s+){0,2}?good\s+enough\b
      | \b(?:to|must|should|could|can)\s+do\s+better\b
    """,
    _I | re.VERBOSE,
)
# … but not one that speaks of these instead, of what is done already or of what the paper asks.
_NOT_IMPROVEMENT = re.compile(
    r"""\bstrengths?\b | \bachieve(?:d|ments?)\b | \bpositives?\b | \bworking\s+well\b
      | \bfollowing\s+(?:is|are|actions?\s+are|was|were)\s+recommended\b
      | \b(?:committee|cabinet|panel|board|executive|members?|council)\s+(?:is|are)\s+(?:asked
          |recommended|requested|invited)\b
      | ^\W*recommended\b
      | \brecommended\s+(?:to|that)\s+(?:the\s+)?(?:committee|cabinet|panel|members|executive)\b
      | \bit\s+is\s+(?:also\s+|further\s+|therefore\s+)?recommended\b
      | \bcontributes?\s+to\s+the\s+following\s+priorities\b
      | \b(?:actions?|steps|measures|work)\s+(?:have|has|had)\s+been\s+(?:taken|completed)\b
      | \b(?:no|any)\s+(?:\w+\s+)?areas?\b
      | \bpeer\s+(?:team|review|challenge)\b.*\brecommend | \b(?:the\s+)?team['’]s\s+recommend
      | \b(?<!see\s)(?<!more\s)(?<!further\s)(?<!for\s)progress\s+
          (?:(?:(?:has|had)\s+been|(?:is|was)\s+being)\s+made|made|against|on|towards?)\b
          (?!.*\b(?:following|which\s+(?:are|were|include))\b)
      | \b(?<!priority\s)(?:actions?|steps|measures|work|plans?)\s+(?:\w+\s+){0,3}?
          (?:to\s+(?:address|tackle|meet)|in\s+response\s+to|against)\b
          (?!.*\b(?:following|which\s+(?:are|were|include))\b)
      | \b(?:(?:has|have|had)\s+(?:(?!not\b)\w+\s+){0,2}?been|(?:is|are|was|were)(?:\s+being)?
          |will\s+be)\s+(?:\w+ly\s+)?(?:completed|addressed|resolved|closed|implemented|delivered|tackled)\b
      | \bimprovements\s+(?:have|has|had|since|made)\b
      | \b(?:says?|said|states?|stated|reads?|wrote|writes)\s*[:,]\W*$
    """,
    _I | re.VERBOSE,
)
# What an introduction grants before it comes to what its list holds: up to the comma after "While
# much has been achieved", or up to "but".
_GRANTED = re.compile(
    r"""^(?:\W*(?:alongside|as\s+well\s+as|besides|in\s+addition\s+to|along\s+with|apart\s+from
            |aside\s+from|while|whilst|although|though|despite|notwithstanding|in\s+spite\s+of
            |even\s+though)\b[^,]*,\s+(?!includ|such\s+as|namely|notably|in\s+particular|which)
        | .*\b(?:(?<!all\s)but|however)\b)""",
    _I | re.VERBOSE,
)
# "The Council should:" says nothing of whose list it is.
_SHOULD = re.compile(
    r"\W*(?:the\s+)?(?:\w+\s+)?(?:council|authority)\s+(?:should|must|needs?\s+to)\s*:\W*$", _I
)
# A last sentence that leaves it to the one before to say what the list holds: "These are:".
_POINTS_BACK = re.compile(
    r"\W*(?:these|they|those|it|this|which|in\s+particular|specifically|namely|as\s+follows)\b"
    r"|.*\b(?:should|must|to|following)\W*$",
    _I,
)
_INTRODUCES_STRENGTHS = re.compile(
    r"\bstrengths?\b|\bworking\s+well\b|\bgood\s+practice\b|\bpositives?\b|\b(?:praised|commended)\b"
    r"|\bdo(?:es)?\s+well\b|\bstrong\s+practice\b|\bstrong(?:est)?\s+points?\b"
    r"|\b(?:thought|found|called|considered)\s+(?:to\s+be\s+)?strong(?:est)?\b"
    r"|\b(?:inspectors?|ofsted|they)\b.{0,40}\bimpressed\b",
    _I,
)
# … but not where strengths are what something else is made with.
NOT_STRENGTHS = re.compile(
    r"""\bweakness | improv | \bstrengths?[\s-]based\b
      | \b(?:buil[dt]\w*|dr[ae]w\w*|capitalis\w+|expand\w*|play\w*|us(?:e|es|ed|ing)|sustain\w*
          |maintain\w*|keep\w*|preserv\w+|develop\w*|consolidat\w+|shar(?:e|es|ed|ing)|spread\w*|learn\w*)\s+
          (?:\w+\s+){0,4}?(?:strengths?|good\s+practice|positives?|strong\s+practice)\b
    """,
    _I | re.VERBOSE,
)
# A sentence that introduces actions which cannot wait.
_INTRODUCES_PRIORITY = re.compile(
    r"\b(?<!no\s)(?:areas?\s+(?:for|requiring|needing)\s+(?:priority|immediate|urgent)"
    r"|(?:priority|immediate|urgent)\s+(?:and\s+immediate\s+)?actions?)\b",
    _I,
)


def introduction_of(text: str) -> str:
    """What the end of a text says of the list after it, without what it grants before."""
    said = [sentence.text for sentence in sentences(text)]
    last = said[-1]
    if len(said) > 1 and (_POINTS_BACK.match(last) or _SHOULD.match(last)):
        last = f"{said[-2]} {last}"
    return _GRANTED.sub("", last)


def introduces_priority(introduction: str) -> bool:
    found = _INTRODUCES_PRIORITY.search(introduction)
    return bool(found) and not re.search(r"\bimprovements?\b|\bdevelopment\b", introduction, _I)


def introduces_areas(introduction: str) -> bool:
    found = _INTRODUCES.search(introduction) or (
        INSPECTION_CUE.search(introduction) and _FOUND_WANTING.search(introduction)
    )
    return bool(found) and not _NOT_IMPROVEMENT.search(introduction)


def introduces_strengths(introduction: str) -> bool:
    found = _INTRODUCES_STRENGTHS.search(introduction)
    return bool(found) and not NOT_STRENGTHS.search(introduction)
