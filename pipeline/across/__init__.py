"""What only many documents together tell: which speak of one inspection, and what was passed on."""

from pipeline.across.inspections import DatedMention, Resolved, resolve
from pipeline.across.passages import Carried, Passage, PassedOn, passed_on

__all__ = ["Carried", "DatedMention", "Passage", "PassedOn", "Resolved", "passed_on", "resolve"]
