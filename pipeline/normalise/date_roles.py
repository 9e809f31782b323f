"""What a date is the date of: what the extractor that read its sentence made of it."""

from __future__ import annotations

from datetime import date

from pipeline.normalise.dates import read_date
from pipeline.records import DateMention, DateRole, FieldName, InspectionFound, Mentions


def date_role(
    mention: DateMention, mentions: Mentions, own: InspectionFound | None, reference: date | None
) -> DateRole:
    """The role of a date in its document.

    ``own`` is the inspection that the document is about; what was inspected or judged at another
    time is of a previous one. ``reference`` is the document's date.
    """
    if any(
        field.field is FieldName.MEETING_DATE and field.evidence.holds(mention.evidence)
        for field in mentions.fields
    ):
        return DateRole.MEETING
    if is_due(mention, mentions):
        return DateRole.DEADLINE
    for inspection in mentions.inspections:
        if inspection.evidence.holds(mention.evidence):
            if mention.text in inspection.published:
                return DateRole.PUBLICATION
            if mention.text in (inspection.dates, inspection.ends):
                return _of_inspection(mention, inspection.is_current, own, reference)
    for judgement in mentions.judgements:
        if mention.text == judgement.as_of and judgement.evidence.holds(mention.evidence):
            return _of_inspection(mention, judgement.is_current, own, reference)
    return DateRole.DOCUMENT if mention.of_document else DateRole.MENTIONED


def is_due(mention: DateMention, mentions: Mentions) -> bool:
    """Whether something is due on a date."""
    return any(
        mention.text == deadline.due and deadline.evidence.holds(mention.evidence)
        for deadline in mentions.deadlines
    )


def _of_inspection(
    mention: DateMention, is_current: bool, own: InspectionFound | None, reference: date | None
) -> DateRole:
    when = read_date(mention.text, reference)
    if own and own.start_date and when:
        last = own.end_date or own.start_date
        is_current = when.start <= last and own.start_date <= when.end
    return DateRole.INSPECTION if is_current else DateRole.PREVIOUS_INSPECTION
