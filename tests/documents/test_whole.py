"""Whole articles, as pages of the web and as texts copied from them: text, date and all that is left out stand on file."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.intake.documents.read import read_document
from tests.documents.told import HERE, same_as_expected

PAGES = sorted((HERE / "pages").iterdir())
TEXTS = sorted((HERE / "texts").iterdir())


@pytest.mark.parametrize("path", (*PAGES, *TEXTS), ids=lambda path: path.name)
def test_the_whole_document_is_as_expected(path: Path) -> None:
    if path.suffix == ".html":
        pytest.importorskip("trafilatura")
    same_as_expected(read_document(path.name, path.read_bytes()), path.name)


def test_there_are_the_pages_that_are_hard() -> None:
    assert len(PAGES) == 12
