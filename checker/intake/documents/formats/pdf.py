"""PDF, by pypdf: the text of its pages, columns one after the other, words divided at the end of lines put together."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from checker.intake.documents.candidate import Candidate
from checker.intake.documents.columns import has_columns, in_reading_order
from checker.intake.documents.document import LeftOut
from checker.intake.documents.footnotes import without_footnotes
from checker.intake.documents.furniture import headline_of
from checker.intake.documents.page_dates import of_heads
from checker.intake.documents.paragraphs import PAGE, set_in_paragraphs
from checker.intake.documents.running import without_running
from checker.intake.documents.source import Source, lacking, refused, silent

NAME = "pdf"
SUFFIXES = (".pdf",)
RANK = 10
_MOST_PAGES, _MOST_OPERATORS, _MOST_CHARACTERS = 300, 200_000, 3_000_000
_MOST_UNPACKED = 10_000_000
"""In bytes, of the text of one page."""
_BOMB = "it unpacks to more than any article holds"
_ALONE = "save the pages of the article alone"


class _TooMuch(Exception):
    """A page draws more than any page of an article does."""


def fits(data: bytes) -> bool:
    """Whether the mark of PDF stands near the beginning."""
    return b"%PDF-" in data[:1024]


def read(name: str, data: bytes) -> Source:
    """The paragraphs of all pages."""
    try:
        import pypdf
    except ImportError as error:
        raise lacking(name, "PDF", "documents") from error
    from checker.model.errors import Unusable

    with silent("pypdf"):
        try:
            return _read(name, pypdf.PdfReader(BytesIO(data)))
        except Unusable:
            raise
        except (_TooMuch, pypdf.errors.LimitReachedError) as error:
            raise refused(name, _BOMB, _ALONE) from error
        except pypdf.errors.DependencyError as error:
            raise refused(name, "it is encrypted", "save it without a password, or copy its text into a .txt file") from error
        except Exception as error:  # pypdf raises whatever a broken file leads it to
            instead = "save it anew from where it is shown rightly, or copy its text into a .txt file"
            raise refused(name, "the PDF is broken", instead) from error


def _read(name: str, reader: Any) -> Source:
    if reader.is_encrypted and not reader.decrypt(""):
        raise refused(name, "it is encrypted with a password", "save it without one, or copy its text into a .txt file")
    number = len(reader.pages)
    if number > _MOST_PAGES:
        raise refused(name, f"it has {number:,} pages", _ALONE)
    pages: list[tuple[str, ...]] = []
    characters = 0
    for page in reader.pages:
        pages.append(_lines(name, page))
        characters += sum(map(len, pages[-1]))
        if characters > _MOST_CHARACTERS:
            raise refused(name, _BOMB, _ALONE)
    empty = [number for number, lines in enumerate(pages, 1) if not "".join(lines).strip()]
    if len(empty) == len(pages):
        raise refused(
            name, "it is a scan: its pages hold no text", "let it be read by text recognition (OCR), and give what comes out"
        )
    running, left = without_running(pages)
    stripped, notes = without_footnotes(running)
    scanned = tuple(
        LeftOut(f"page {number}", "a page without text, perhaps a scan: let it be read by text recognition (OCR)")
        for number in empty
    )
    paragraphs = set_in_paragraphs(_marked(stripped))
    return Source(
        paragraphs,
        headline_of(paragraphs),
        dates=(*of_heads(each.text for each in left), *_made(reader)),
        left_out=(*scanned, *left, *notes),
        paged=True,
    )


def _lines(name: str, page: Any) -> tuple[str, ...]:
    """The lines of a page in the order in which they are read."""
    contents = page.get_contents()
    if contents is not None and len(contents.get_data()) > _MOST_UNPACKED:
        raise refused(name, _BOMB, _ALONE)
    operators = 0

    def counted(*_: Any) -> None:
        nonlocal operators
        operators += 1
        if operators > _MOST_OPERATORS:
            raise _TooMuch

    plain = page.extract_text(visitor_operand_before=counted)
    if not plain.strip():
        return ()
    shown = page.extract_text(extraction_mode="layout", layout_mode_space_vertically=False).split("\n")
    # Where pages have columns the order of the file is that of whoever made it; how the page looks is that of the reader.
    return in_reading_order(shown) if has_columns(shown) else tuple(plain.split("\n"))


def _marked(pages: tuple[tuple[str, ...], ...]) -> list[str]:
    """The lines of all pages; where one begins, but the first, stands the mark of it."""
    lines: list[str] = []
    waiting = ""
    for number, page in enumerate(pages):
        waiting += PAGE if number else ""
        full = [line for line in page if line.strip()]
        if full:
            lines += [f"{waiting}{full[0]}", *full[1:]]
            waiting = ""
    return [*lines, waiting] if waiting else lines


def _made(reader: Any) -> Iterator[Candidate]:
    """The day on which the file was made, which is not that of publication."""
    made = reader.metadata.creation_date if reader.metadata else None
    if made is not None:
        yield Candidate(made.date().isoformat(), "the file", "made")
