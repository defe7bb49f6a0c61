"""Plain text, as it is copied from a page or saved by other programs."""

from __future__ import annotations

from checker.intake.documents.document import LeftOut
from checker.intake.documents.encoding import decoded
from checker.intake.documents.furniture import headline_of
from checker.intake.documents.page_dates import addresses, of_heads
from checker.intake.documents.paragraphs import PAGE, set_in_paragraphs
from checker.intake.documents.running import is_page_head
from checker.intake.documents.source import Source

NAME = "text"
SUFFIXES = (".txt", ".text", ".md")
RANK = 90
_HEAD = "a line at the top of a page"


def fits(data: bytes) -> bool:
    """Whatever no other format is."""
    return True


def read(name: str, data: bytes) -> Source:
    """Its lines; form feeds begin pages, as programs that make text of PDF write them."""
    text = decoded(name, data)
    paged = PAGE in text.rstrip(PAGE + " \r\n")
    # A form feed stands at the beginning of the line that it begins the page with.
    lines = (
        text.rstrip(PAGE + " \r\n")
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\u2028", "\n")
        .replace("\u2029", "\n\n")
        .split("\n")
    )
    heads = [number for number, line in enumerate(lines) if (line[:1] == PAGE or not number) and is_page_head(line.strip(PAGE))]
    left = tuple(LeftOut(lines[number].strip(f"{PAGE} \t"), _HEAD) for number in heads)
    dates = of_heads(each.text for each in left)
    for number in heads:
        lines[number] = PAGE * lines[number].count(PAGE)
    paragraphs = set_in_paragraphs(lines)
    urls = addresses(paragraphs)
    return Source(paragraphs, headline_of(paragraphs), url=urls[0] if urls else None, dates=dates, left_out=left, paged=paged)
