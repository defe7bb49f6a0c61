"""The sentence of an article in which a figure stands, as a comment beside its draft."""

from __future__ import annotations

import re

from checker.intake.draft.answers import TextPlace

MARK = "**"
"""Stands before and behind the figure."""
_END = re.compile(r"[.!?\u2026\u3002]['\"\u201d\u2019\u00bb)\]]*\s+(?=['\"\u201c\u2018\u201e\u00ab(\[]*[^\W_a-z])")
_BREAK = re.compile(r"\n\s*\n|(?<![^\n])[^\n]{0,49}\n|[.!?]\n")
"""Where a paragraph ends, or a line that was not wrapped."""
_WINDOW = 1_000
_MOST = 240
"""In characters: of a longer sentence what stands around the figure."""


def marked_sentence(text: str, figure: TextPlace) -> str:
    """The sentence around a figure in one line, the figure between marks; dots where more of it stands before or behind."""
    start, end = figure
    near = max(0, start - _WINDOW), min(len(text), end + _WINDOW)
    breaks = [match.end() for match in _BREAK.finditer(text, *near)]
    begin = max((each for each in breaks if each <= start), default=near[0])
    close = next((each for each in breaks if each > end), near[1])
    begin = max((match.end() for match in _END.finditer(text, begin, close) if match.end() <= start), default=begin)
    close = next((match.end() for match in _END.finditer(text, begin, close) if match.start() >= end), close)
    first, last = max(begin, start - _MOST // 2), min(close, end + _MOST // 2)
    before, behind = text[first:start], text[end:last]
    if first > begin:
        before = f"\u2026 {before.partition(' ')[2]}"
    if last < close:
        behind = f"{behind.rpartition(' ')[0]} \u2026"
    return " ".join(f"{before}{MARK}{text[start:end]}{MARK}{behind}".split())
