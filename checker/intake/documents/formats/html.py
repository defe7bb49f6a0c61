"""A page of the web, as a browser saves it; trafilatura tells the article from what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from checker.intake.documents.document import LeftOut
from checker.intake.documents.encoding import decoded
from checker.intake.documents.looks import why_left_out
from checker.intake.documents.page_dates import of_lines
from checker.intake.documents.page_head import PageHead, read_head
from checker.intake.documents.paragraphs import tidy
from checker.intake.documents.source import Source, lacking, refused, silent

NAME = "html"
SUFFIXES = (".html", ".htm", ".xhtml")
RANK = 30
_BEGINS = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|meta|div|p|h1)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_ENCODED = re.compile(r"^\s*<\?xml[^>]*\?>")
_UNSEEN = ("script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select", "textarea")
_BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "br",
            "button",
            "caption",
            "dd",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
        ),
        *("footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "label", "li", "main", "nav", "ol", "option"),
        *("p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "ul"),
    )
)
_PAID = LeftOut("isAccessibleForFree: false", "the page says itself that only those who pay are shown all of the article")
_MOST_LINES_LEFT = 2_000


def fits(data: bytes) -> bool:
    """Whether the bytes begin as a page does."""
    return bool(_BEGINS.match(data.removeprefix(b"\xef\xbb\xbf")[:4096].replace(b"\0", b"").removeprefix(b"\xff\xfe")))


def read(name: str, data: bytes) -> Source:
    """The article of a page, its headline first, and all other lines of the page as left out."""
    try:
        import trafilatura
        from lxml import etree, html
    except ImportError as error:
        raise lacking(name, "HTML", "draft") from error
    text = _ENCODED.sub("", decoded(name, data, declares=True))
    try:
        tree = html.document_fromstring(text, parser=html.HTMLParser(huge_tree=False, no_network=True, remove_comments=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise refused(name, "this is no page of HTML", "save the page anew when it is fully shown") from error
    head, shown = read_head(tree), tuple(_lines(tree))
    with silent("trafilatura"):
        extracted = trafilatura.extract(
            tree, include_comments=False, include_tables=True, favor_precision=False, with_metadata=False, fast=False
        )
    lines = _with_headline(tuple(filter(None, (_row(line.strip()) for line in (extracted or "").split("\n")))), head)
    left = tuple(_left(shown, lines)) + ((_PAID,) if head.paid else ())
    dates = (*head.dates, *of_lines(shown, _first(shown, lines)))
    return Source(lines, head.title, head.publisher, head.url, head.language, dates, left)


def _row(line: str) -> str:
    """The line; of a row of a table its cells with tabs between them, and nothing of the rule below its head."""
    if not (line.startswith("|") and line.endswith("|")):
        return tidy(line)
    cells = [tidy(cell) for cell in line[1:-1].split("|")]
    return "" if all(not cell.strip("-:") for cell in cells) else "\t".join(cells).rstrip("\t")


def _with_headline(lines: tuple[str, ...], head: PageHead) -> tuple[str, ...]:
    """The lines behind the headline, which is one of them or is put before them."""
    if not head.title or not lines or any(_plain(head.title) == _plain(line) for line in lines[:3]):
        return lines
    return (head.title, *lines)


def _lines(tree: Any) -> Iterator[str]:
    """Each line that the page shows, whatever it is of."""
    pieces: list[str] = []
    for kind, text in _pieces(tree):
        if kind == "text":
            pieces.append(text)
        elif pieces:
            line = tidy("".join(pieces).replace("\n", " ").replace("\t", " "))
            pieces = []
            if line:
                yield line
    if line := tidy("".join(pieces).replace("\n", " ").replace("\t", " ")):
        yield line


def _pieces(tree: Any) -> Iterator[tuple[str, str]]:
    """The texts of the page, and the ends of lines between them; the stack is our own, as pages can be nested without end."""
    stack: list[tuple[Any, bool]] = [(tree, False)]
    while stack:
        element, closing = stack.pop()
        block = element.tag in _BLOCKS
        if closing:
            if block:
                yield "end", ""
            if element.tail and element is not tree:
                yield "text", element.tail
            continue
        stack.append((element, True))
        if not isinstance(element.tag, str) or element.tag in _UNSEEN:
            continue
        if block:
            yield "end", ""
        if element.text:
            yield "text", element.text
        stack += [(child, False) for child in reversed(element)]


def _plain(line: str) -> str:
    return re.sub(r"\W+", "", line).lower()


def _first(shown: Sequence[str], lines: Sequence[str]) -> int:
    """The line of the page with which the article's first sentence begins, behind its headline."""
    for wanted in map(_plain, lines[1:] or lines):
        if len(wanted) < 40:
            continue
        extracted = next(
            (number for number, line in enumerate(shown) if _plain(line) and wanted.startswith(_plain(line)[:40])), None
        )
        if extracted is not None:
            return extracted
    return 0


def _left(shown: Sequence[str], lines: Sequence[str]) -> Iterator[LeftOut]:
    """What the page shows and the article does not hold, each line once."""
    article = _plain("".join(lines))
    for line in list(dict.fromkeys(shown))[:_MOST_LINES_LEFT]:
        if _plain(line) and _plain(line) not in article:
            yield LeftOut(line, why_left_out(line) or "outside the article, as the page is built")
