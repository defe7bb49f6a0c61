"""Formats are found by their place; one whose library is not installed says what to install."""

from __future__ import annotations

import sys

import pytest

from checker.intake.documents.formats import formats
from checker.intake.documents.read import read_document
from checker.model.errors import Unusable
from tests.documents.pdfs import pdf

HTML = b"<!doctype html><html><body><p>Some 212 sailors left.</p></body></html>"


def test_there_are_these_formats() -> None:
    assert {name: each.SUFFIXES for name, each in formats().items()} == {
        "pdf": (".pdf",),
        "docx": (".docx",),
        "html": (".html", ".htm", ".xhtml"),
        "text": (".txt", ".text", ".md"),
    }


@pytest.mark.parametrize(
    "module, name, data, says",
    (
        ("trafilatura", "a.html", HTML, "HTML files need an extra; install it with: pip install 'claims-checker[draft]'"),
        (
            "pypdf",
            "a.pdf",
            pdf([(50, 50, "212")]),
            "PDF files need an extra; install it with: pip install 'claims-checker[documents]'",
        ),
    ),
)
def test_what_is_not_installed_is_told(module: str, name: str, data: bytes, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(Unusable) as error:
        read_document(name, data)
    assert str(error.value) == f"{name}: {says}"


@pytest.mark.parametrize("name", ("a.html", "a.txt", "standard input"))
def test_a_page_is_known_by_its_first_bytes_whatever_its_name(name: str) -> None:
    pytest.importorskip("trafilatura")
    assert read_document(name, HTML.replace(b"left.", b"left the harbour town of Norvik in 2019.")).text == (
        "Some 212 sailors left the harbour town of Norvik in 2019."
    )


@pytest.mark.parametrize("data", (b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"\x1f\x8b\x08", b"bplist00", b"MIME-Version: 1.0\n"))
def test_other_files_are_refused_with_what_to_do(data: bytes) -> None:
    with pytest.raises(Unusable, match=r"^a\.txt: this is .*; .+"):
        read_document("a.txt", data)
