"""A file, in whatever format it comes, as a document."""

from __future__ import annotations

from pathlib import PurePath

from checker.intake.documents.document import Document
from checker.intake.documents.formats import FileFormat, formats
from checker.intake.documents.furniture import sifted
from checker.intake.documents.page_dates import of_address, of_lines
from checker.intake.documents.paragraphs import in_text
from checker.intake.documents.published import dating
from checker.intake.documents.source import MOST_BYTES, Source, refused

# How files begin that are no articles, or that say so in no way we read, and what to do with them.
_OTHERS = (
    (b"{\\rtf", "this is RTF", "save it as .docx or as plain text"),
    (b"\x89PNG", "this is a picture", "let it be read by text recognition (OCR) and give its text"),
    (b"\xff\xd8\xff", "this is a picture", "let it be read by text recognition (OCR) and give its text"),
    (b"GIF8", "this is a picture", "let it be read by text recognition (OCR) and give its text"),
    (b"bplist00", "this is an archive of a page", "save the page as HTML"),
    (b"\x1f\x8b", "this is a compressed file", "unpack it first"),
    (b"BZh", "this is a compressed file", "unpack it first"),
    (b"\xfd7zXZ", "this is a compressed file", "unpack it first"),
    (b"MIME-Version:", "this is an archive of a page or an e-mail", "save the page as HTML, or the text alone"),
    (b"From: <Saved by Blink>", "this is an archive of a page", "save the page as HTML"),
)


def read_document(name: str, data: bytes) -> Document:
    """The document in a file of this name with these bytes. Nothing is fetched from anywhere.

    Raises Unusable where it cannot be read, with what to do instead.
    """
    if len(data) > MOST_BYTES:
        raise refused(name, f"it is larger than {MOST_BYTES // 1_000_000} MB", "save the article alone")
    if not data.strip():
        raise refused(name, "it is empty", "save the article's text in it")
    for begins, what, instead in _OTHERS:
        if data.startswith(begins):
            raise refused(name, what, instead)
    document = _document(_format(name, data).read(name, data))
    if not document.text.strip():
        raise refused(
            name, "it holds no text of an article", "save the page when it is fully shown, or copy its text into a .txt file"
        )
    return document


def _format(name: str, data: bytes) -> FileFormat:
    """The format by the first bytes; where any text would do, by the name's ending."""
    fitting = next(each for each in formats().values() if each.fits(data))
    suffix = PurePath(name).suffix.lower()
    named = next((each for each in formats().values() if suffix in each.SUFFIXES), fitting)
    if fitting.NAME == "text" and named.NAME != "text":
        raise_for = {"pdf": "PDF", "docx": ".docx"}.get(named.NAME)
        if raise_for:
            raise refused(name, f"it is named as {raise_for}, and is none", "save it anew, or name it by what it is")
        return named
    return fitting


def _document(source: Source) -> Document:
    article = sifted(source.lines, source.title)
    text, pages = in_text(article.paragraphs, source.paged)
    dates = (*source.dates, *of_lines(source.lines, article.begins), *of_address(source.url))
    when = dating(dates, text)
    return Document(
        text=text,
        title=source.title,
        publisher=source.publisher,
        published=when.published,
        url=source.url,
        language=source.language,
        pages=pages,
        dating=str(when),
        left_out=(*source.left_out, *article.left_out),
    )
