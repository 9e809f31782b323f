"""The words of the field as data: frameworks, grades, themes, councils, labels of front sheets.

A mistake in a file is a VocabularyError that names file and key. Files are read at first use, once
a process.
"""

from pipeline.vocabulary.councils import Council, alias_forms, councils, email_domains, fold
from pipeline.vocabulary.files import (
    Area,
    Framework,
    FrontSheetLabels,
    Theme,
    areas,
    committee_words,
    frameworks,
    front_sheet_labels,
    grade_wordings,
    themes,
)
from pipeline.vocabulary.letters import squash

__all__ = [
    "Area",
    "Council",
    "Framework",
    "FrontSheetLabels",
    "Theme",
    "alias_forms",
    "areas",
    "committee_words",
    "councils",
    "email_domains",
    "fold",
    "frameworks",
    "front_sheet_labels",
    "grade_wordings",
    "squash",
    "themes",
]
