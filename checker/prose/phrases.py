"""Words that depend on how many there are: plurals, and lists in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from checker.prose.nouns import plural, singular


def inflected(number: int, noun: str) -> str:
    """The noun for so many: "claim" for 1, else "claims"."""
    return singular(noun) if number == 1 else plural(noun)


def count(number: int, noun: str) -> str:
    """So many of a noun: "1 claim", "2,000 new claims"."""
    return f"{number:,} {inflected(number, noun)}"


def listed(words: Sequence[str], last: str = "or") -> str:
    """The words as a list in a sentence: "a, b or c"; `last` stands before the last of several."""
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)
