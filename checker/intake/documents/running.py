"""Lines that stand at the top or the bottom of every page: its number, the name of the paper."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from checker.intake.documents.document import LeftOut
from checker.intake.documents.looks import is_sentence

_DEEP = 2
"""In lines: so many at either end of a page may be such."""
_LONGEST = 90
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
    repeated = often > max(1, pages // 2) and len(line.strip()) <= _LONGEST and not is_sentence(line)
    return "a line at the top or the bottom of the pages" if repeated else ""
