"""Footnotes at the end of a page, which stand in the middle of what goes on behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.intake.documents.document import LeftOut

WHY = "a footnote"
_DEEP = 8
"""In lines: no footnotes of a page are longer."""
_BEGINS = re.compile(r"\s*(?P<mark>[¹²³⁴⁵⁶⁷⁸⁹]|[*†‡§]{1,3}|\(?\d{1,2}\)?)(?:[.)]?\s+)(?=\S)")
_SUPERSCRIPT = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")


def without_footnotes(pages: Sequence[Sequence[str]]) -> tuple[tuple[tuple[str, ...], ...], tuple[LeftOut, ...]]:
    """The pages without the notes at their ends, whose marks stand behind words above them; and these notes."""
    left: list[LeftOut] = []
    stripped: list[tuple[str, ...]] = []
    for page in pages:
        begin = _first(page)
        stripped.append(tuple(page[:begin]))
        note = " ".join(line.strip() for line in page[begin:] if line.strip())
        left += [LeftOut(note, WHY)] if note else []
    return tuple(stripped), tuple(left)


def _first(page: Sequence[str]) -> int:
    """The line with which the notes of a page begin; behind its last where it has none."""
    for number in range(max(1, len(page) - _DEEP), len(page)):
        match = _BEGINS.match(page[number])
        if match is not None and _is_marked("\n".join(page[:number]), match["mark"].strip("()")):
            return number
    return len(page)


def _is_marked(text: str, mark: str) -> bool:
    """Whether a mark stands right behind a word or a sentence of a text, as raised letters are read: ships1, ships.¹"""
    forms = "|".join(re.escape(form) for form in {mark, mark.translate(_SUPERSCRIPT)})
    return re.search(rf"[^\W\d_][.,;:”\")]?(?:{forms})(?![\w*])", text) is not None
