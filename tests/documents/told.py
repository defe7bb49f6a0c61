"""A document written out, as a person reads it: what its page says of it, its text, and what was left out and why."""

from __future__ import annotations

import os
from pathlib import Path

from checker.intake.documents.document import Document

HERE = Path(__file__).parent


def told(document: Document) -> str:
    fields = ("title", "publisher", "url", "language", "published", "dating")
    head = [f"{name}: {getattr(document, name)}" for name in fields]
    pages = [f"page {number + 1}: {document.text[start:][:30]!r}" for number, start in enumerate(document.pages)]
    left = [f"- {each.why}: {each.text}" for each in document.left_out]
    return "\n".join((*head, *pages, "", document.text, "", *left, ""))


def same_as_expected(document: Document, name: str) -> None:
    """Assert that the document is what the file of this name holds; with REWRITE_GOLDEN=1 that is written first."""
    path, text = HERE / "expected" / f"{name}.txt", told(document)
    if os.environ.get("REWRITE_GOLDEN"):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")
