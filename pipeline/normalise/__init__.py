"""Mentions to findings: canonical councils, areas, grades, dates and themes.

A match is exact, or fuzzy with a margin over the runner-up; a tie is no match and is reported.
"""

from pipeline.normalise.document import normalise_mentions

__all__ = ["normalise_mentions"]
