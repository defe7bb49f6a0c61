"""PDF: columns, divided words, pages, scans, passwords, bombs, ruins."""

from __future__ import annotations

from io import BytesIO

import pytest

from checker.intake.documents.columns import has_columns, in_reading_order
from checker.intake.documents.document import LeftOut
from checker.intake.documents.read import read_document
from checker.model.errors import Unusable
from tests.documents.pdfs import Line, of_contents, pdf

pypdf = pytest.importorskip("pypdf")

LEFT = (
    "Some 212 sailors left the har-",
    "bour town of Norvik in the",
    "first half of 2019, the port",
    "office said on Tuesday, and",
    "187 in the same months of the",
    "year before that one.",
)
RIGHT = (
    "Of those who left, 143 were",
    "men and 69 were women, among",
    "them twenty-",
    "three under the age of 20 and",
    "some who came from further",
    "away, as the office said.",
)
READ = """\
Some 212 sailors left the harbour town of Norvik in the first half of 2019, the port office said on Tuesday, and 187 in the same \
months of the year before that one.

Of those who left, 143 were men and 69 were women, among them twenty-three under the age of 20 and some who came from further \
away, as the office said."""


def column(lines: tuple[str, ...], x: int, top: int = 700) -> list[Line]:
    return [(x, top - 14 * number, line) for number, line in enumerate(lines)]


def by_rows(*columns: list[Line]) -> list[Line]:
    """The lines of several columns as they stand beside each other, row by row."""
    return sorted((line for each in columns for line in each), key=lambda line: (-line[1], line[0]))


def refusal(data: bytes, name: str = "article.pdf") -> str:
    with pytest.raises(Unusable) as error:
        read_document(name, data)
    return str(error.value)


@pytest.mark.parametrize("page", (column(LEFT, 50) + column(RIGHT, 320), by_rows(column(LEFT, 50), column(RIGHT, 320))))
def test_columns_are_read_one_after_the_other_however_the_file_has_them(page: list[Line]) -> None:
    document = read_document("article.pdf", pdf(page))
    assert document.text == READ
    assert document.pages == (0,)


def test_rows_of_a_table_stay_rows() -> None:
    table = [
        f"{year}          {men}          {women}" for year, men, women in ((2014, 211, 98), (2015, 212, 99), (2016, 213, 97))
    ]
    table += [
        f"{year}          {men}          {women}" for year, men, women in ((2017, 240, 104), (2018, 266, 113), (2019, 143, 69))
    ]
    assert not has_columns(table)
    assert in_reading_order(table) == tuple(table)


def test_the_page_of_each_figure_is_known() -> None:
    head, foot = (50, 800, "Norvik Courier"), "Page {} of 3"
    first = (
        "The port office gave its figures for the first half of the year,",
        "of which 212 sailors left the town, and more than that in the",
    )
    second = (
        "months of the year before, when it had been 387 in all of them.",
        "Of those who left, 143 were men, and the others were women.",
    )
    pages = [
        [head, *column(lines, 50), (250, 30, foot.format(n))]
        for n, lines in enumerate((first, second, ("It ends with 69 women.",)), 1)
    ]
    document = read_document("article.pdf", pdf(*pages))
    assert document.text == (
        "The port office gave its figures for the first half of the year, of which 212 sailors left the town, and more than that "
        "in the months of the year before, when it had been 387 in all of them. Of those who left, 143 were men, and the others "
        "were women.\n\nIt ends with 69 women."
    )
    assert [document.page(document.text.index(figure)) for figure in ("212", "387", "143", "69 women")] == [1, 2, 2, 3]
    assert document.left_out == tuple(
        each
        for n in (1, 2, 3)
        for each in (
            LeftOut("Norvik Courier", "a line at the top or the bottom of the pages"),
            LeftOut(f"Page {n} of 3", "the number of a page"),
        )
    )


def test_a_scan_is_told() -> None:
    assert refusal(of_contents("0 0 m 100 100 l S", "0 0 m 10 10 l S")) == (
        "article.pdf: it is a scan: its pages hold no text; let it be read by text recognition (OCR), and give what comes out"
    )


def test_a_page_without_text_among_others_is_told() -> None:
    words = "BT /F1 10 Tf 50 700 Td (The port office said that 212 sailors had left.) Tj ET"
    document = read_document("article.pdf", of_contents(words, "0 0 m 10 10 l S", words.replace("212", "187")))
    assert document.left_out == (
        LeftOut("page 2", "a page without text, perhaps a scan: let it be read by text recognition (OCR)"),
    )
    assert document.page(document.text.index("187")) == 3


@pytest.mark.parametrize("password, read", (("secret", False), ("", True)))
def test_a_password_is_asked_for_where_there_is_one(password: str, read: bool) -> None:
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf(column(LEFT, 50))))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    file = BytesIO()
    writer.write(file)
    if read:
        assert read_document("article.pdf", file.getvalue()).text.startswith("Some 212 sailors")
    else:
        assert refusal(file.getvalue()) == (
            "article.pdf: it is encrypted with a password; save it without one, or copy its text into a .txt file"
        )


BOMB = "article.pdf: it unpacks to more than any article holds; save the pages of the article alone"


@pytest.mark.parametrize(
    ("bit", "times"), ((b" ", 40_000_000), (b" ", 200_000_000), (b"q Q ", 110_000)), ids=("blanks", "more", "operators")
)
def test_a_bomb_is_refused(bit: bytes, times: int) -> None:
    assert refusal(of_contents(bit * times)) == BOMB


@pytest.mark.parametrize("end", (20, 200, 400, 600))
def test_a_broken_file_is_refused_or_read_in_silence(end: int, caplog: pytest.LogCaptureFixture) -> None:
    whole = pdf(column(LEFT, 50))
    try:
        assert "212" in read_document("article.pdf", whole[:end]).text
    except Unusable as error:
        assert str(error).startswith("article.pdf: ")
    assert caplog.records == []


def test_what_is_named_pdf_and_is_none_is_refused() -> None:
    assert (
        refusal(b"Some 212 sailors left.")
        == "article.pdf: it is named as PDF, and is none; save it anew, or name it by what it is"
    )


def test_the_day_on_which_the_file_was_made_is_not_that_of_publication() -> None:
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf(column(LEFT, 50))))
    writer.add_metadata({"/CreationDate": "D:20240517080250Z"})
    file = BytesIO()
    writer.write(file)
    document = read_document("article.pdf", file.getvalue())
    assert document.published is None
    assert document.dating == "no date of the page can be relied on; not 2024-05-17 (the file): that is when the file was made"


def test_a_footnote_at_the_end_of_a_page_does_not_stand_in_the_text() -> None:
    first = ("In 2019, 412 ships1 left the harbour town of Norvik", "in the north, and of these ships there were at the end")
    note = ("1 Some 30 ferries are among them, and no lifeboats", "of which the town has many more than that number.")
    second = ("of the year no more than 120 that had come back.",)
    pages = (column(first, 50), column(note, 50, 80)), (column(second, 50),)
    document = read_document("article.pdf", pdf(*([line for part in page for line in part] for page in pages)))
    assert "at the end of the year no more than 120" in document.text
    assert LeftOut(" ".join(note), "a footnote") in document.left_out


def test_a_line_that_begins_with_a_number_is_no_footnote_without_its_mark() -> None:
    lines = ("In 2019, 412 ships left the harbour town of Norvik and", "30 ferries among them came back, as the office said.")
    assert "30 ferries among them" in read_document("article.pdf", pdf(column(lines, 50))).text
