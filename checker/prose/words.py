"""Lists of words in plain English."""

from __future__ import annotations

from collections.abc import Iterable


def in_a_row(words: Iterable[str]) -> str:
    """Each of some words once: "a", "a and b", "a, b and c"."""
    *others, last = dict.fromkeys(words)
    return f"{', '.join(others)} and {last}" if others else last
