"""Documents of Word: order, tables, boxes, notes, changes, pages; passwords, older files, bombs, ruins."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from checker.intake.documents.read import read_document
from checker.model.errors import Unusable

docx = pytest.importorskip("docx")

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CHANGED = f"""<w:p {W}><w:r><w:t xml:space="preserve">Of those, </w:t></w:r>
<w:del><w:r><w:delText>134</w:delText></w:r></w:del>
<w:ins><w:r><w:t>143</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> were men and twenty</w:t><w:noBreakHyphen/>
<w:t>three minors.</w:t></w:r></w:p>"""
BOXED = f"""<w:p {W}><w:r><w:t>The mayor kept silent about all of it.</w:t>
<w:txbxContent><w:p><w:r><w:t>In the box 38 ships.</w:t></w:r></w:p>
</w:txbxContent></w:r></w:p>"""
BROKEN_PAGE = f"""<w:p {W}><w:r><w:t xml:space="preserve">On the first page 212 sailors and </w:t><w:lastRenderedPageBreak/>
<w:t>on the second one 187.</w:t></w:r></w:p>"""


def saved(document: object) -> bytes:
    file = BytesIO()
    document.save(file)  # type: ignore[attr-defined]
    return file.getvalue()


def with_paragraphs(*paragraphs: str) -> bytes:
    document = docx.Document()
    for each in paragraphs:
        if each.startswith("<"):
            document.element.body.insert(len(document.element.body) - 1, docx.oxml.parser.parse_xml(each.replace("\n", "")))
        else:
            document.add_paragraph(each)
    return saved(document)


def refusal(data: bytes, name: str = "article.docx") -> str:
    with pytest.raises(Unusable) as error:
        read_document(name, data)
    return str(error.value)


def test_paragraphs_and_tables_stand_in_their_order() -> None:
    document = docx.Document()
    document.core_properties.title = "sailors leave  Norvik"
    document.sections[0].header.paragraphs[0].text = "Norvik Courier, page 7"
    document.add_heading("Sailors leave Norvik", 1)
    document.add_paragraph("The port office said that 212 sailors had left in half a year.")
    table = document.add_table(2, 3)
    for row, cells in zip(table.rows, (("Year", "Men", "Women"), ("2019", "143", "69")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_paragraph("The mayor said that no measures were planned before December.")
    read = read_document("article.docx", saved(document))
    assert read.title == "sailors leave Norvik"
    assert read.text == (
        "Sailors leave Norvik\n\nThe port office said that 212 sailors had left in half a year.\n\nYear | Men | Women\n\n"
        "2019 | 143 | 69\n\nThe mayor said that no measures were planned before December."
    )
    assert read.published is None and "that is when the file was made" in read.dating


def test_changes_are_read_as_accepted() -> None:
    assert read_document("article.docx", with_paragraphs(CHANGED)).text == "Of those, 143 were men and twenty-three minors."


def test_boxes_are_read_behind_their_paragraph() -> None:
    text = read_document("article.docx", with_paragraphs(BOXED)).text
    assert text == "The mayor kept silent about all of it.\n\nIn the box 38 ships."


def test_the_page_of_each_figure_is_known() -> None:
    document = read_document("article.docx", with_paragraphs(BROKEN_PAGE))
    assert document.text == "On the first page 212 sailors and on the second one 187."
    assert [document.page(document.text.index(figure)) for figure in ("212", "187")] == [1, 2]


def test_notes_stand_at_the_end() -> None:
    part = docx.opc.part.Part(
        docx.opc.packuri.PackURI("/word/footnotes.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
        f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>rule</w:t></w:r></w:p></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:t>In 2018 it had been 187.</w:t></w:r></w:p></w:footnote></w:footnotes>'.encode(),
    )
    document = docx.Document()
    document.add_paragraph("The port office said that 212 sailors had left in half a year.")
    document.part.relate_to(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes")
    text = read_document("article.docx", saved(document)).text
    assert text == "The port office said that 212 sailors had left in half a year.\n\nIn 2018 it had been 187."


def archive(**files: bytes) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name.replace("__", "/") + ".xml", data)
    return file.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


@pytest.mark.parametrize(
    "data, says",
    (
        (OLE + "EncryptedPackage".encode("utf-16-le"), "it is encrypted with a password; save it without one"),
        (OLE, "this is no .docx, but an older file of Word or another program; save it as .docx"),
        (archive(content=b"<a/>"), "this archive is no .docx; save the article as .docx, PDF, HTML or plain text"),
        (archive(word__document=b"<a/>"), "the .docx is broken; save it anew, or copy its text into a .txt file"),
        (archive(word__document=b"<a/>")[:40], "the .docx is broken: it is no whole archive; save it anew"),
        (b"Some 212 sailors left.", "it is named as .docx, and is none; save it anew, or name it by what it is"),
    ),
    ids=("password", "older", "archive", "broken", "torn", "text"),
)
def test_what_cannot_be_read_is_refused(data: bytes, says: str) -> None:
    assert refusal(data) == f"article.docx: {says}"


def test_a_bomb_is_refused() -> None:
    bomb = archive(word__document=b" " * 120_000_000)
    assert refusal(bomb) == "article.docx: it unpacks to more than any article holds; save the article alone"


def test_entities_are_not_unfolded() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    body = f"<w:document {W}><w:body><w:p><w:r><w:t>212 &c;</w:t></w:r></w:p></w:body></w:document>"
    with ZipFile(BytesIO(with_paragraphs("x"))) as whole:
        files = {name: whole.read(name) for name in whole.namelist()}
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as made:
        for name, data in {**files, "word/document.xml": (bomb + body).encode()}.items():
            made.writestr(name, data)
    try:
        assert "bbbb" not in read_document("article.docx", file.getvalue()).text
    except Unusable as error:
        assert str(error).startswith("article.docx: ")
