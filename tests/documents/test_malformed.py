"""Articles with bytes lost, doubled, moved and put in: read, or refused with what to do instead."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.intake.documents.read import read_document
from checker.model.errors import Unusable
from tests.documents.pdfs import pdf
from tests.records.test_malformed import malformed

HERE = Path(__file__).parent
SENTENCE = "In 2018 the ministry counted 1,137 people, 96 per cent of them women."


def _docx() -> bytes:
    from tests.documents.test_docx import with_paragraphs

    return with_paragraphs("March 2, 2021", SENTENCE)


ARTICLES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "agency.txt": ("", (HERE / "texts" / "agency.txt").read_bytes),
    "json-ld.html": ("trafilatura", (HERE / "pages" / "json-ld.html").read_bytes),
    "article.pdf": ("pypdf", lambda: pdf(((50, 700, "March 2, 2021"), (50, 660, SENTENCE)))),
    "article.docx": ("docx", _docx),
}


@pytest.mark.parametrize("name", ARTICLES)
def test_300_malformed_articles(name: str) -> None:
    library, sound = ARTICLES[name]
    if library:
        pytest.importorskip(library)
    article = sound()
    assert read_document(name, article).text.strip()
    for data in malformed(article, name):
        try:
            assert read_document(name, data).text.strip()
        except Unusable as refused:
            assert all(line.startswith(f"{name}: ") and line.isprintable() for line in refused.lines)
