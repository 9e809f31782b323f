"""People: behind a label, before or behind a post, under a letter, and whom to ask."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.patterns import ANY
from pipeline.extract.reading import Extractor, Reading
from pipeline.records import (
    Block,
    DocumentKind,
    FieldName,
    FrontField,
    PersonMention,
    PersonRole,
)
from pipeline.vocabulary import alias_forms, fold, front_sheet_labels

_I = re.IGNORECASE
# A person with the range of the name in a text.
_Named = tuple[PersonRole, int, int]

_COURTESY = (
    r"(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lady|Lord|Baroness)\.?\s+)"
)
_PARTS = r"[A-Z][\w'’-]*\.?(?:[ ](?:(?:de|van|von|der|la|le|bin|al)[ ])?[A-Z][\w'’.-]*){1,3}"
_NAME = re.compile(rf"{_COURTESY}?(?P<name>{_PARTS})")
# Words of posts, of services and of bodies: a name has none of them.
_NOT_NAMES = re.compile(
    r"""\b(?:director|head|officer|manager|services?|children|families|people|council|cabinet|chief
        |executive|strategic|corporate|lead|leader|portfolio|committee|assistant|deputy|interim
        |acting|members?|social|care|education|safeguarding|board|ofsted|department|the|report
        |constabulary|police|nhs|trust|hospital|university|school|academy|college|partnership|city
        |county|borough|authority|commissioner|agency|association|group|limited|ltd)\b""",
    _I | re.VERBOSE,
)
# The director of children's services by any name, but not an assistant or another's director.
_DIRECTOR = r"""(?:(?:Interim|Acting|Strategic|Corporate|Executive|Service|Statutory|Group)\s+)*
    Director\b(?:\s*$|(?:\s*[:,(–-]|\s+(?:of|for)\b)[^.;:]{0,50}?\b(?:Children|Families|Young\s+People
        |Education|Social\s+Care|Safeguarding|People(?!['’]s\s+Health)))"""
_MEMBER = r"(?:(?:Cabinet|Executive|Lead)\s+(?:Member|Councillor)|Portfolio\s+Holder)\b"
_POSTS = rf"(?:(?P<director>{_DIRECTOR})|(?P<member>{_MEMBER}))"
# "Jane Smith, Director of Children's Services", "Councillor Ann Lee (Cabinet Member for …)".
_NAME_THEN_POST = re.compile(
    rf"{_COURTESY}?(?P<name>{_PARTS})\s*(?:,|\(|\s[–—-]\s|\n)\s*(?:(?:the|our|its)\s+)?{_POSTS}",
    re.VERBOSE,
)
# "the Cabinet Member, Councillor Ann Lee", "the Director of Children's Services, Jane Smith,". In
# a list of guests what stands behind a post may be who sent them: "Director of People, Somewhere".
_POST_THEN_NAME = re.compile(
    rf"""(?P<in_prose>\b(?:[Tt]he|[Oo]ur|[Ii]ts)\s+)?{_POSTS}[^.;:,(\n]{{0,60}},\s+(?(in_prose)|(?={_COURTESY}))
        {_COURTESY}?(?P<name>{_PARTS})(?=[,.;)]|\s+(?:[a-z]|$)|$)""",
    re.VERBOSE,
)
_POST = re.compile(rf"(?:the\s+)?{_POSTS}", re.VERBOSE)
# "Councillor Ann Lee (Chair)", "Councillor Ann Lee in the Chair"; not of another body.
_CHAIRS = re.compile(
    rf"{_COURTESY}?(?P<name>{_PARTS})\s*(?:[(\[]\s*(?:in\s+the\s+)?Chair(?:man|person|woman)?\s*[)\]]|,?\s+in\s+the\s+[Cc]hair\b)"
)
# "For further information please contact: Jane Smith".
_ASK = re.compile(
    rf"""\b(?i:enquir(?:y|ies)|quer(?:y|ies)|questions|(?:further|more)\s+information|inspect\s+the
        \s+background\s+papers)\b[^.:]{{0,80}}?\b(?i:contact|to)\b\s*:?\s*(?:(?P<name>{_PARTS})|$)""",
    re.VERBOSE,
)


def find_people(reading: Reading, blocks: tuple[Block, ...]) -> Iterator[PersonMention]:
    """The people whose part in a document its words tell; each once in each part."""
    seen: set[tuple[PersonRole, str]] = set()
    for block, (role, start, end) in _people(reading):
        name = " ".join(block.text[start:end].split()).rstrip(".,")
        if (role, name) not in seen:
            seen.add((role, name))
            yield PersonMention(role, name, reading.outline.evidence(block, start, end))


def _people(reading: Reading) -> Iterator[tuple[Block, _Named]]:
    for field in reading.outline.fields:
        block = reading.outline.blocks[field.block]
        yield from ((block, named) for named in _labelled(block, field))
    if reading.kind is DocumentKind.INSPECTION_REPORT:
        return
    for block in reading.body:
        yield from ((block, named) for named in _in_text(reading.kind, block.text))
        if following := reading.following(block):
            yield from _over_two(block, following)


def _labelled(block: Block, field: FrontField) -> Iterator[_Named]:
    """The people behind a label that says who they are: "Report author: Jane Smith, Manager"."""
    labels = front_sheet_labels()
    role = labels.role(field.label)
    signed = labels.field(field.label) is FieldName.REPORT_OF
    if role is None and not signed:
        return
    begin = block.text.index(field.value, field.start)
    for start, end in _names(field.value):
        yield role or PersonRole.AUTHOR, begin + start, begin + end


def _names(text: str) -> Iterator[tuple[int, int]]:
    """The names in a field's value: before a comma comes the name, behind it the post."""
    offset = 0
    for part in re.split(r"(\n|;|/| and )", text):
        first = re.split(r",| - | – |\(", part)[0]
        match = _NAME.match(first.strip())
        if match and _is_name(match["name"]) and len(first.split()) <= 5:
            start = offset + part.index(match["name"])
            yield start, start + len(match["name"])
        offset += len(part)


def _in_text(kind: DocumentKind, text: str) -> Iterator[_Named]:
    """The people whom a text names with their posts."""
    for pattern in (_NAME_THEN_POST, _POST_THEN_NAME):
        for match in pattern.finditer(text):
            if _is_name(match["name"]):
                yield _role(match), *match.span("name")
    if kind is DocumentKind.MINUTES:
        for match in _CHAIRS.finditer(text):
            if _is_name(match["name"]):
                yield PersonRole.CHAIR, *match.span("name")
    asked = _ASK.search(text)
    if asked and asked["name"] and _is_name(asked["name"]):
        yield PersonRole.AUTHOR, *asked.span("name")


def _over_two(block: Block, following: Block) -> Iterator[tuple[Block, _Named]]:
    """A name with its post on the line below it, or below the line that says whom to ask."""
    name, post = _NAME.fullmatch(block.text.strip()), _POST.match(following.text)
    if name and post and _is_name(name["name"]):
        start = block.text.index(name["name"])
        yield block, (_role(post), start, start + len(name["name"]))
    asked, below = _ASK.search(block.text), _NAME.match(following.text)
    if asked and not asked["name"] and below and _is_name(below["name"]):
        yield following, (PersonRole.AUTHOR, *below.span("name"))


def _role(post: re.Match[str]) -> PersonRole:
    return PersonRole.DIRECTOR if post["director"] else PersonRole.CABINET_MEMBER


def _is_name(text: str) -> bool:
    return not _NOT_NAMES.search(text) and fold(text) not in alias_forms()


PEOPLE = Extractor("people", ANY, find_people)
