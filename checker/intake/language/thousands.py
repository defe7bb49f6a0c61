"""Rows of digits and separators as numbers: which separators stand between thousands, and which before decimals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_DIGITS = re.compile(r"\d++")
_POINTED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
# Between thousands these allow no other group behind them; a space may be one between two numbers.
_STRICT = ",'"

WrittenNumber = tuple[int, int, str, str]
"""Start and end in the text, whole digits, decimals."""


def is_pointed(text: str) -> bool:
    """Whether a number has one point, before exactly three digits: 20.000 is 20,000 in half of Europe."""
    return _POINTED.fullmatch(text) is not None


def split(run: str) -> Iterator[WrittenNumber]:
    """The numbers of a row such as "1,042", "1.234.567", "95 000" or "3.14,5": start, end, whole digits, decimals.

    A comma, an apostrophe, a space, or more than one point groups thousands; a single point is the decimal point of
    English news. Every group is looked at a fixed number of times.
    """
    groups = [(match.start(), match.end()) for match in _DIGITS.finditer(run)]
    strict = _strict_ends(run, groups)
    at = 0
    while at < len(groups):
        last = _last_group(run, groups, strict, at)
        start, end = groups[at][0], groups[last][1]
        digits = "".join(run[first:behind] for first, behind in groups[at : last + 1])
        decimals = ""
        by_points = last > at and run[groups[at][1]] == "."
        if run[end : end + 1] == "." and not by_points:
            last += 1
            decimals, end = run[groups[last][0] : groups[last][1]], groups[last][1]
        yield start, end, digits, decimals
        at = last + 1


def _strict_ends(run: str, groups: Sequence[tuple[int, int]]) -> list[int]:
    """For each group the last of those that a comma or an apostrophe ties to it, if all behind it have three digits; else 0."""
    ends = [0] * len(groups)
    for at in range(len(groups) - 2, -1, -1):
        mark = run[groups[at][1]]
        if mark in _STRICT and _has_three(groups[at + 1]):
            goes_on = run[groups[at + 1][1] : groups[at + 1][1] + 1] == mark
            ends[at] = ends[at + 1] if goes_on else at + 1
    return ends


def _last_group(run: str, groups: Sequence[tuple[int, int]], strict: Sequence[int], at: int) -> int:
    """The index of the last group of the number that begins with a group."""
    start, end = groups[at]
    mark = run[end : end + 1]
    # No thousands begin with a nought: 0,125 is a decimal of another language.
    if end - start > 3 or not mark or run[start] == "0":
        return at
    if mark in _STRICT:
        return strict[at] or at
    last = at
    while last + 1 < len(groups) and run[groups[last][1]] == mark and _has_three(groups[last + 1]):
        last += 1
    if mark == ".":
        return last if last - at > 1 else at
    behind = run[groups[last][1] : groups[last][1] + 1]
    return last - 1 if last > at and behind in (",", ".") else last


def _has_three(group: tuple[int, int]) -> bool:
    return group[1] - group[0] == 3
