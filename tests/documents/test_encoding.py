"""In which encoding a file was saved: told by its mark or its head, else UTF-8, else asked for."""

from __future__ import annotations

import codecs

import pytest

from checker.intake.documents.read import read_document
from checker.model.errors import Unusable

TEXT = "Mehr Seeleute verlassen Nordhafen\n\nRund 1.900 Männer haben ihn seit 2010 verlassen, teilte das Amt – wie üblich – mit."
PAGE = '<html><head><meta charset="{}"></head><body><article><p>{}</p></article></body></html>'
SENTENCE = (
    "Rund 1.900 Männer haben Nordhafen seit 2010 verlassen, wie das Hafenamt in der Stadt am Dienstag der Zeitung mitteilte."
)
ASK = "open it where it is shown rightly and save it in the encoding UTF-8"


@pytest.mark.parametrize(
    "data",
    (
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
    ),
    ids=("utf-8", "mark", "utf-16-le", "utf-16-be", "utf-32"),
)
def test_marks_of_byte_order_tell_the_encoding(data: bytes) -> None:
    assert read_document("a.txt", data).text == TEXT


@pytest.mark.parametrize(
    "data, says",
    (
        (TEXT.encode("cp1252"), f"a.txt: it is not UTF-8 (line 3); {ASK}"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8" * 50, f"a.txt: its byte order mark says UTF-16-LE, and it is not; {ASK}"),
        (
            b"\x00\x01\x02",
            "a.txt: this is no text: it holds zero bytes; save it as plain text in the encoding UTF-8, as HTML, PDF or .docx",
        ),
        (b"{\\rtf1 x}", "a.txt: this is RTF; save it as .docx or as plain text"),
        (b"  \n", "a.txt: it is empty; save the article's text in it"),
    ),
    ids=("latin", "half", "zero", "rtf", "empty"),
)
def test_what_is_not_told_is_asked_for(data: bytes, says: str) -> None:
    with pytest.raises(Unusable) as error:
        read_document("a.txt", data)
    assert error.value.lines == (says,)
    assert [str(problem) for problem in error.value.problems] == [says]


@pytest.mark.parametrize(
    "declared, encoding", (("utf-8", "utf-8"), ("iso-8859-1", "cp1252"), ("windows-1252", "cp1252"), ("iso-8859-1", "utf-8"))
)
def test_the_head_of_a_page_declares_it(declared: str, encoding: str) -> None:
    pytest.importorskip("trafilatura")
    assert read_document("a.html", PAGE.format(declared, SENTENCE).encode(encoding)).text == SENTENCE


@pytest.mark.parametrize(
    "declared, says",
    (
        ("klingon", "it declares the encoding “klingon”, which there is not"),
        ("ascii-none", "it declares the encoding “ascii-none”, which there is not"),
        ("hex", "it declares the encoding “hex”, which there is not"),
    ),
)
def test_an_encoding_that_there_is_not_is_told(declared: str, says: str) -> None:
    pytest.importorskip("trafilatura")
    with pytest.raises(Unusable) as error:
        read_document("a.html", PAGE.format(declared, SENTENCE).encode("cp1252"))
    assert str(error.value) == f"a.html: {says}; {ASK}"


def test_a_page_that_declares_nothing_and_is_no_utf_8_is_asked_for() -> None:
    pytest.importorskip("trafilatura")
    with pytest.raises(Unusable, match="its head declares no encoding"):
        read_document("a.html", f"<html><body><p>{SENTENCE}</p></body></html>".encode("cp1252"))
