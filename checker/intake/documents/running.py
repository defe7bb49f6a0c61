"""Lines that stand at the top or the bottom of every page: its number, the name of the paper."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from checker.intake.documents.dates import printed_dates
from checker.intake.documents.document import LeftOut
from checker.intake.documents.looks import is_sentence

_DEEP = 2
"""In lines: so many at either end of a page may be such."""
_LONGEST = 90
_MOST_OF_A_NAME, _LINK = 6, 3
"""In words; and of them one of so few letters may be small: “of”, “the”, “del”."""
_PAGE = re.compile(
    r"(?<!\w)(?:page|seite|página|pagina|стр\.?|с\.|p\.|pg\.?|s\.)\s*\d{1,4}(?:\s*(?:of|/|von|de|di|van|sur|из|з)\s*\d{1,4})?(?!\w)"
    r"|\d{1,4}\s*(?:면|쪽)(?!\w)|(?<!\w)(?:no|nr|nº|n°|№|núm|num|vol|issue|ausgabe|jahrgang)\.?\s*\d[\d.,]*(?!\w)",
    re.IGNORECASE,
)
_ALONE = re.compile(r"^\s*\d{1,4}(?=\s{2,}|\s*[\t|•·–—])|(?:\s{2,}|[\t|•·–—]\s*)\d{1,4}\s*$")
"""A number set apart from the words of its line."""
_PRINTED = re.compile(r"\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}:\d{2}(?:\s?[ap]m)?\s", re.IGNORECASE)
"""How browsers head the pages that they print."""
_ADDRESS = re.compile(r"\s*(?:https?://|www\.)\S+\s+(?:\d{1,4}\s*/\s*\d{1,4}|\d{1,4})\s*")
_NUMBER = re.compile(
    r"\W*(?P<word>page|seite|página|pagina|p\.|s\.)?\s*(?P<number>\d{1,4})\s*(?P<of>(?:of|/|von|de|sur)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)


def without_running(pages: Sequence[Sequence[str]]) -> tuple[tuple[tuple[str, ...], ...], tuple[LeftOut, ...]]:
    """The pages without such lines, and these."""
    often = Counter(key for page in pages for key in {_folded(page[n]) for n in _ends(page)})
    left: list[LeftOut] = []
    stripped: list[tuple[str, ...]] = []
    for number, page in enumerate(pages, 1):
        ends, stays = set(_ends(page)), []
        for n, line in enumerate(page):
            why = _why(line, number, often[_folded(line)], len(pages)) if n in ends else ""
            if why:
                left.append(LeftOut(line.strip(), why))
            else:
                stays.append(line)
        stripped.append(tuple(stays))
    return tuple(stripped), tuple(left)


def is_page_head(line: str) -> bool:
    """Whether a line is what stands at the top of a page: the name of a paper with its day, or the number of the page."""
    if not line.strip() or len(line) > 2 * _LONGEST or is_sentence(line):
        return False
    if is_browsers(line) or _ADDRESS.fullmatch(line):
        return True
    rest = _PAGE.sub("  ", line)
    dates = printed_dates(rest)
    if rest == line and not (dates and _ALONE.search(line)):
        return False  # a row of a table ends in a number too
    rest = _ALONE.sub(lambda match: " " * len(match[0]), rest) if dates else rest
    for printed in dates[::-1]:
        rest = f"{rest[: printed.start]} {rest[printed.end :]}"
    words = re.findall(r"[^\W\d_][\w.'’-]*", rest)
    large = all(len(word) <= _LINK or not word[0].islower() for word in words)
    return len(words) <= _MOST_OF_A_NAME and not any(map(str.isdigit, rest)) and (large or len(words) <= _LINK)


def is_browsers(line: str) -> bool:
    """Whether a line is how a browser heads a page that it prints: with the day and the hour on which it did."""
    return _PRINTED.match(line) is not None


def _ends(page: Sequence[str]) -> list[int]:
    full = [n for n, line in enumerate(page) if line.strip()]
    return list(dict.fromkeys((*full[:_DEEP], *full[-_DEEP:])))


def _folded(line: str) -> str:
    return re.sub(r"\d+", "0", " ".join(line.split())).lower()


def _why(line: str, page: int, often: int, pages: int) -> str:
    number = _NUMBER.fullmatch(line.strip())
    if number and (number["word"] or number["of"] or int(number["number"]) == page):
        return "the number of a page"
    # Two sentences that differ in their figures only are no such line.
    if is_page_head(line):
        return "a line at the top or the bottom of the pages"
    repeated = often > max(1, pages // 2) and len(line.strip()) <= _LONGEST and not is_sentence(line)
    return "a line at the top or the bottom of the pages" if repeated else ""
