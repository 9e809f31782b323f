"""Themes of a passage, by the codebook: one to three, the ones that its words are about.

The vocabulary (``themes.yml``) says which words speak for which theme; this module says where in
a passage they count. What must improve stands first: what is given as an example, a purpose or a
means counts less, and decides only where nothing else does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.records import AddressedTo, ThemeFound
from pipeline.vocabulary import themes
from pipeline.vocabulary.files import ThemePattern

_MOST, _LONGEST = 3, 4000  # themes; characters that are read
# Scores: of a theme that is named outright; the least that counts where none is; more than what
# is only named in a list of examples; of a guess. How much what comments on the rest counts.
_SURE, _ENOUGH, _IN_PASSING, _LAST_RESORT, _COMMENT = 0.75, 0.55, 0.2, 0.3, 0.3


@dataclass(frozen=True, slots=True)
class _Match:
    """Words that speak for a theme: a half-open range of a sentence in plain text."""

    theme: str
    start: int
    end: int
    weight: float


@dataclass(frozen=True, slots=True)
class _Score:
    """How surely a passage is about a theme, and where in it the theme's words first stand."""

    theme: str
    score: float
    start: int


def themes_of(text: str, addressed_to: AddressedTo) -> tuple[ThemeFound, ...]:
    """The themes that a passage is about, strongest first, at most three."""
    lead, *nested = (_plain(part) for part in _BULLET.split(text.strip()[:_LONGEST]))
    sentences = _SENTENCE.split(_WHO_MUST_ACT.sub("", lead))
    scores = _scores(sentences)
    if nested and not any(each.score >= _SURE for each in scores):
        sentences = [*sentences, *nested]
        scores = _scores(sentences, whole_list=True)
    if not any(each.score >= _ENOUGH for each in scores):
        scores = _last_resort(sentences, addressed_to)
    chosen = _by_the_rules(" ".join(sentences), scores, addressed_to)[:_MOST]
    return tuple(ThemeFound(each.theme, round(each.score, 2)) for each in chosen)


_BULLET = re.compile(r"\n\s*")
_SENTENCE = re.compile(r"(?<=\.) ")
_PARAGRAPH_NUMBERS = re.compile(r"\(?\bparas?(?:graphs?)?\.? [\d, and]+\)?\.?")
_APOSTROPHES = re.compile(r"['’‘`\"“”]")
_NOT_PLAIN = re.compile(r"[^a-z0-9,.;:]+")
_STOPS = re.compile(r"\s*([,.;:])[,.;:\s]*")
# "The local authority, with its partners, should", which says nothing of what must improve.
_WHO_MUST_ACT = re.compile(
    r"^(?:(?:the|all|and|or|with|its|their|in|conjunction|relevant|key|local|authority|council|"
    r"board|\w*scb|safeguarding|children|childrens|services?|senior|line|frontline|managers?|"
    r"leaders?|members?|elected|lead|social|workers?|staff|partners?|agencies|professionals|"
    r"conference|review|chairs|chairpersons|director|of|corporate|parents|police|health|chief|"
    r"executive|practitioners|team|trust|partnership),? )+"
    r"(?:should|must|needs? to|has to|have to|will) "
)


def _plain(text: str) -> str:
    """Text as the vocabulary's patterns read it: lower case, single spaces, no apostrophes."""
    text = _PARAGRAPH_NUMBERS.sub(" ", text.lower().replace("&", " and "))
    text = _NOT_PLAIN.sub(" ", _APOSTROPHES.sub("", text))
    return _STOPS.sub(r"\1 ", text).strip()


# --------------------------------------------------------------------------- words of themes

_WORD = re.compile(r"[a-z0-9]+")


@cache
def _index() -> dict[str, list[tuple[str, ThemePattern]]]:
    """The vocabulary's patterns, with their themes, by the letters that they begin with."""
    index: dict[str, list[tuple[str, ThemePattern]]] = {}
    for theme in themes():
        for pattern in theme.patterns:
            for letters in pattern.begins:
                index.setdefault(letters, []).append((theme.theme, pattern))
    return index


def _matches(sentence: str) -> list[_Match]:
    """What speaks for a theme: refused words left out, and of nested matches the longest kept."""
    found = [
        _Match(theme, match.start(), match.end(), pattern.weight)
        for word in _WORD.finditer(sentence)
        for letters in {word[0][:length] for length in (1, 2, 3, 4)}
        for theme, pattern in _index().get(letters, ())
        if (match := pattern.pattern.match(sentence, word.start()))
    ]
    refused = [match for match in found if not match.weight]
    kept = [m for m in found if m.weight and not any(_refuses(other, m) for other in refused)]
    return [match for match in kept if not any(_hides(other, match) for other in kept)]


def _refuses(refusal: _Match, match: _Match) -> bool:
    overlaps = refusal.start < match.end and match.start < refusal.end
    return overlaps and refusal.theme == match.theme


def _hides(longer: _Match, match: _Match) -> bool:
    """Whether a match begins or ends another: words in the middle of one speak for themselves."""
    inside = longer.start <= match.start and match.end <= longer.end
    at_an_end = (longer.start == match.start) != (longer.end == match.end)
    return inside and at_an_end and longer.weight >= match.weight


# --------------------------------------------------------------------------- where they stand

_VERBS = (
    "accelerate|achieve|address|allow|assess|assist|assure|avoid|become|be|better|bring|build|"
    "challenge|check|confirm|consider|contribute|create|deliver|demonstrate|determine|develop|"
    "drive|eliminate|embed|enable|engage|enhance|ensure|establish|evaluate|explore|gain|get|give|"
    "have|help|hold|identify|implement|improve|increase|inform|keep|know|learn|lead|maintain|make|"
    "manage|measure|meet|minimise|monitor|move|oversee|plan|prepare|prevent|produce|progress|"
    "promote|protect|provide|raise|reach|receive|recognise|reduce|reflect|respond|safeguard|"
    "scrutinise|secure|see|show|stop|strengthen|support|sustain|tackle|take|track|understand|use"
)
# Words after which "to …" is no purpose: "access to support", "is able to understand".
_NO_PURPOSE = (
    "able|ability|access|addition|attention|aware|begin|begun|capacity|clear|continues?|due|"
    "enabled|encouraged|entitled|entitlement|expected|failure|fails?|helped|how|likely|need(?:s|ed)?|"
    "opportunity|opportunities|prior|ready|regard|relation|required|respect|respond|responses?|"
    "right|supported|unable|wants?|what|when|where|who"
)
_AGAIN, _PARTICULAR, _CASE, _MEANS, _ASIDE, _LISTED = 1.0, 0.8, 0.5, 0.45, 0.3, 0.25
_CUES: tuple[tuple[float, str], ...] = (
    (_AGAIN, r"[,;] and (?:also )?(?:ensure|improve|strengthen|increase|develop|reduce|review)\b"),
    (_AGAIN, r"(?P<also>, and that) (?!it\b|they\b|these\b|this\b)"),
    (_LISTED, r"\b(?:includ(?:e|es|ing)|such as|for example|e g)\b"),
    (_PARTICULAR, r"\b(?:in particular|particularly|especially|specifically|above all|notably)\b"),
    (_PARTICULAR, r"\bwith (?:a )?(?:\w+ )?(?:focus|emphasis|reference|regard)\b"),
    (_ASIDE, r"\b(?:so that|so as to|in order (?:to|that)|in response to|in line with)\b"),
    (_ASIDE, r"\b(?:result|lead|link|linked|contribut|feed)(?:es?|s|ing)?(?: \w+)? (?:in)?to\b"),
    (_ASIDE, r"\b(?:result(?:s|ing)? in|inform(?:s|ing)?|influenc(?:es?|ing)|driv(?:es?|ing))\b"),
    (_ASIDE, r"\b(?:shap(?:es?|ing)|rather than|due to|(?:with)?in the context of|which will)\b"),
    (_ASIDE, rf"\b(?!(?:{_NO_PURPOSE})\b)[a-z0-9]+(?P<to>,? to) (?:\w+ly )?(?:{_VERBS})\b"),
    (_ASIDE, rf"(?<!ensure )\b(?:which|that)(?: it| they| these)? (?:\w+ly )?(?:{_VERBS})s?\b"),
    (_MEANS, r"\b(?:by (?:\w+ly )?\w+ing|through|making sure|ensuring|informed by|based on)\b"),
    (_CASE, r"\b(?:when|where|whose|while|if|until|once|because)\b"),
    # What closes a list in commas: ", including health visitors, are invited".
    (_AGAIN, r"(?P<closed>,) (?:who|which|that|are|is|have|has|receive|understand)\b"),
)
_CUE = re.compile("|".join(f"(?P<z{i}>{pattern})" for i, (_, pattern) in enumerate(_CUES)))
_REVIEW = re.compile(r"(?:review|evaluate|explore|undertake|carry out|complete)\b")
_OPENING = re.compile(
    r"(?:continue to )?work(?:ing)? (?:\w+ )?with [^,.]{0,60}? to |.{0,40}?\b(?:action|steps)s? to "
)
_REMEDY = re.compile(
    r"(?:(?:in|also|further|urgently|particular|addition|then|and),? )*(?:ensure|improve|put in|"
    r"strengthen|increase|develop|reduce|review|establish|make sure|secure|implement|continue|"
    r"provide|promote|embed|undertake|monitor)\b|.{0,60}?\b(?:should|must|needs? to)\b"
)


def _scores(sentences: list[str], whole_list: bool = False, anywhere: bool = False) -> list[_Score]:
    """Every theme that sentences speak of with its best score, the strongest first.

    What follows the first sentence counts as much where it asks for something, too, or where the
    sentences are a ``whole_list``. Words count the same ``anywhere`` in a sentence if need be.
    """
    best: dict[str, _Score] = {}
    offset = 0
    for sentence in sentences:
        counts = 1.0 if whole_list or not best or _REMEDY.match(sentence) else _COMMENT
        for match, factor in _weighed(sentence):
            weight = match.weight * counts * (1.0 if anywhere else factor)
            score = _Score(match.theme, weight, offset + match.start)
            if match.theme not in best or best[match.theme].score < score.score:
                best[match.theme] = score
        offset += len(sentence) + 1
    return sorted(best.values(), key=lambda each: (-each.score, each.start))


def _weighed(sentence: str) -> Iterator[tuple[_Match, float]]:
    """Every match with how much it counts where it stands."""
    matches = _matches(sentence)
    topics = [match for match in matches if match.theme != "partnership"] or matches
    named = [match.end for match in topics if match.weight >= _SURE]
    named = named or [match.end for match in topics if match.weight >= _ENOUGH]
    zones = _zones(sentence, min(named, default=len(sentence)))
    for match in matches:
        factor = next(factor for at, factor in reversed(zones) if at <= match.start)
        yield match, _PARTICULAR if factor == _CASE and match.theme in _CASES else factor


def _zones(sentence: str, first: int) -> list[tuple[int, float]]:
    """Where words begin to count less or in full again, after the first that speak for a theme."""
    zones = [(0, _AGAIN)]
    review, opening = _REVIEW.match(sentence), _OPENING.match(sentence)
    first = max(first, opening.end()) if opening else first
    for cue in _CUE.finditer(sentence):
        now, factor = zones[-1][1], _CUES[int((cue.lastgroup or "z0")[1:])][0]
        at = cue.start("to") if cue["to"] else cue.start()
        if at < first and factor != _LISTED and not cue["closed"]:
            continue
        if cue["to"]:
            factor = _PARTICULAR if review else factor
        elif cue["closed"]:
            factor = _AGAIN if now == _LISTED else now
        elif cue["also"] and "so that" in sentence[:at]:
            factor = now
        elif factor == _CASE:
            factor = min(factor, now) if now != _PARTICULAR else now
        elif factor == _PARTICULAR and now == _MEANS:
            factor = now
        zones.append((at, factor))
    return zones


# --------------------------------------------------------------------------- the codebook's rules

_CARE_LEAVERS = re.compile(r"\bcare leavers?\b|\bcare experienced\b|\bleaving care\b")
_CHILDREN = re.compile(r"\bchildren\b|\blooked after\b|\bin care\b")
_STRATEGY = re.compile(r"\bstrategy (?:discussion|meeting)")
_AGENCIES = re.compile(r"\b(?:agenc|partners|police|health|attend|multi agency)")
_OF = re.compile(r"\b(?:for|of|in|where|when|with)\b")
_ARE = re.compile(r"\b(?:are|is|and that|who|subject to|and ensure)\b")
_PLANS = {"assessment_risk", "planning_review"}
# Themes that an item about care leavers only does not carry.
_GENERAL = {"health", "education", "placements_fostering", *_PLANS}
# Themes that carry care leavers beside them where children in care are meant, too.
_ALSO_CARE_LEAVERS = {"health", "education", "planning_review", "workforce"}
# Themes whose assessments and plans are their own.
_SPECIAL = {"missing_exploitation", "unaccompanied", "allegations", "housing_homelessness"}
# A safeguarding board's item about how it is led, and plans, is about how well it works.
_OWN_WORK = {"leadership_governance", "partnership"}
# Themes that say which children are meant: "when children go missing".
_CASES = {"neglect_domestic_abuse", "kinship_private_fostering", "disability_send", *_SPECIAL}


def _last_resort(sentences: list[str], addressed_to: AddressedTo) -> list[_Score]:
    """What a passage that names no theme where it counts is about most likely, if anything."""
    scores = _scores(sentences, anywhere=True)
    if scores and scores[0].score >= _SURE:
        return scores
    if addressed_to is AddressedTo.SAFEGUARDING_BOARD:
        return [_Score("partnership", _LAST_RESORT, 0)]
    return scores[:1]


def _by_the_rules(text: str, scores: list[_Score], to: AddressedTo) -> list[_Score]:
    """The themes that the codebook gives to a passage in which these were spoken of."""
    least = min(_SURE, scores[0].score) if scores else _SURE
    named = {each.theme for each in scores if each.score >= least}
    found = _with_care_leavers(text, named, scores)
    if "child_protection" in found and _STRATEGY.search(text) and _AGENCIES.search(text):
        found |= {"partnership"}
    partners = "quality_assurance" in found and _AGENCIES.search(text)
    if to is AddressedTo.SAFEGUARDING_BOARD and (partners or found & _OWN_WORK):
        found = (found | {"partnership"}) - {"leadership_governance", "planning_review"}
    found -= _left_out(text, {each.theme: each.start for each in scores}, found)
    implied = [_Score(theme, _SURE, 0) for theme in sorted(found - {s.theme for s in scores})]
    return [each for each in scores if each.theme in found] + implied


def _with_care_leavers(text: str, found: set[str], scores: list[_Score]) -> set[str]:
    """The themes found, with care leavers where they are meant and not merely named."""
    surely = max((each.score for each in scores if each.theme == "care_leavers"), default=0.0)
    if found & {"housing_homelessness", "corporate_parenting"} or not _CARE_LEAVERS.search(text):
        return found
    if not _CHILDREN.search(text) and surely > _IN_PASSING:
        return found | {"care_leavers"}
    if "placements_fostering" in found:
        return (found | {"housing_homelessness"}) - {"care_leavers"}
    return found | {"care_leavers"} if surely >= _ENOUGH and found & _ALSO_CARE_LEAVERS else found


def _left_out(text: str, starts: dict[str, int], found: set[str]) -> set[str]:
    """The themes that the codebook leaves out beside others that were found."""
    left_out = {"pre_proceedings"} if "housing_homelessness" in found else set()
    if "care_leavers" in found and not _CHILDREN.search(text):
        left_out |= _GENERAL
    if "kinship_private_fostering" in found:
        left_out |= _PLANS | {"placements_fostering"}
    for general in _PLANS & found:
        at = starts[general]
        if "voice_participation" in found and starts["voice_participation"] < at:
            left_out.add(general)
        for special in _SPECIAL & found & starts.keys():
            if _OF.search(text, at, starts[special]) or _ARE.search(text, starts[special], at):
                left_out.add(general)
    return left_out
