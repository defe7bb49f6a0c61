"""Documents of Word (.docx), by python-docx: paragraphs and tables in their order, notes at the end, changes as accepted."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from checker.intake.documents.candidate import Candidate
from checker.intake.documents.furniture import headline_of
from checker.intake.documents.paragraphs import PAGE, tidy
from checker.intake.documents.source import Source, lacking, refused

NAME = "docx"
SUFFIXES = (".docx",)
RANK = 20
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MOST_UNPACKED, _MOST_PARTS, _MOST_TIMES = 100_000_000, 5_000, 200
"""Bytes and files in the archive, and how many times smaller a file may be packed that is larger than a megabyte."""
_NOTES = ("footnotes", "endnotes")
_LEFT = frozenset(("del", "moveFrom", "Fallback", "instrText", "pPr", "rPr", "tblPr", "sectPr"))


def fits(data: bytes) -> bool:
    """Whether the bytes are of an archive, or of the container in which older and encrypted ones come."""
    return data.startswith((_ZIP, _OLE))


def read(name: str, data: bytes) -> Source:
    """The paragraphs of the document, rows of its tables among them, and its notes behind them."""
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise refused(name, "it is encrypted with a password", "save it without one")
        raise refused(name, "this is no .docx, but an older file of Word or another program", "save it as .docx")
    _look_through(name, data)
    try:
        import docx
    except ImportError as error:
        raise lacking(name, ".docx", "documents") from error
    try:
        document = docx.Document(BytesIO(data))
        lines = tuple(filter(None, map(tidy, _paragraphs(document))))
    except Exception as error:  # python-docx raises whatever a broken file leads it to
        raise refused(name, "the .docx is broken", "save it anew, or copy its text into a .txt file") from error
    given = " ".join((document.core_properties.title or "").split())
    title = given if given and any(given.lower() == " ".join(line.split()).lower() for line in lines[:5]) else headline_of(lines)
    made = document.core_properties.created
    dates = (Candidate(made.date().isoformat(), "the file", "made"),) if made else ()
    return Source(lines, title, dates=dates, paged=any(PAGE in line for line in lines))


def _look_through(name: str, data: bytes) -> None:
    """Raises Unusable for an archive that is none of Word, or is made to fill the memory; nothing is unpacked for it."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise refused(name, "the .docx is broken: it is no whole archive", "save it anew") from error
    if not any(part.filename == "word/document.xml" for part in parts):
        raise refused(name, "this archive is no .docx", "save the article as .docx, PDF, HTML or plain text")
    if any(part.flag_bits & 1 for part in parts):
        raise refused(name, "it is encrypted with a password", "save it without one")
    packed = [part for part in parts if part.file_size > 1_000_000 and part.file_size > _MOST_TIMES * max(part.compress_size, 1)]
    if packed or len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise refused(name, "it unpacks to more than any article holds", "save the article alone")


def _paragraphs(document: Any) -> Iterator[str]:
    yield from _blocks(document.element.body)
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.rsplit("/", 1)[-1] in _NOTES:
            yield from _notes(relation.target_part.blob)


def _notes(blob: bytes) -> Iterator[str]:
    from docx.oxml.parser import parse_xml

    for note in parse_xml(blob):
        # The lines between text and notes are notes too, of a type of their own.
        if not any(_name(key) == "type" for key in note.attrib):
            yield from _blocks(note)


def _blocks(container: Any) -> Iterator[str]:
    """The paragraphs in a body, a cell, a box or a note, and a line with tabs for each row of a table."""
    for child in container:
        kind = _name(child.tag)
        if kind == "p":
            yield from _paragraph(child)
        elif kind == "tbl":
            yield from _rows(child)
        elif kind not in _LEFT:
            yield from _blocks(child)


def _rows(table: Any) -> Iterator[str]:
    for row in table:
        if _name(row.tag) == "tr":
            cells = [" ".join(_blocks(cell)).replace("\t", " ") for cell in row if _name(cell.tag) in ("tc", "sdt")]
            yield "\t".join(cells).strip("\t")
        elif _name(row.tag) in ("sdt", "sdtContent", "ins"):
            yield from _rows(row)


def _paragraph(paragraph: Any) -> Iterator[str]:
    """Its text as it reads with all changes accepted, and then those of the boxes in it."""
    pieces: list[str] = []
    boxes: list[Any] = []
    stack = [paragraph]
    while stack:
        element = stack.pop()
        kind = _name(element.tag)
        if kind in _LEFT:
            continue
        if kind == "txbxContent":
            boxes.append(element)
            continue
        pieces.append(element.text or "" if kind == "t" else _MARKS.get(kind, ""))
        if kind == "br" and any(_name(key) == "type" and value == "page" for key, value in element.items()):
            pieces[-1] = PAGE
        stack += reversed(element)
    yield from "".join(pieces).split("\n")
    for box in boxes:
        yield from _blocks(box)


_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "lastRenderedPageBreak": PAGE}


def _name(tag: object) -> str:
    return str(tag).rsplit("}", 1)[-1]
