"""Documents to outlines: lines to blocks, and the labelled fields of the front sheet."""

from __future__ import annotations

from pipeline.outline.blocks import build_blocks
from pipeline.outline.front_sheet import front_fields
from pipeline.records import Document, Outline

__all__ = ["outline_document"]


def outline_document(document: Document) -> Outline:
    """The document as blocks, furniture tagged, with the fields of its front sheet."""
    blocks = build_blocks(document)
    return Outline(document, blocks, front_fields(blocks))
