"""Every number that a text contains."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.words.figures import figure_at
from checker.words.number_words import ARTICLES, MAGNITUDES, NONE
from checker.words.tokens import Token, tokens

_AFTER_NO = ("more", "fewer", "less", "later", "longer")


def numbers_in(text: str, *, articles: bool = False) -> tuple[Fraction, ...]:
    """Every number of a text, in order.

    Digits ("1,042", "4.7 billion", "34-thousand-259"), words ("twelve", "two dozen", "a third"), ordinals (15 for
    "15th"), decades (30 for "thirties"), magnitudes (10,000 for "tens of thousands") and "no" or "none" (0). With
    `articles`, "a" and "an" by themselves count as 1.
    """
    return tuple(_numbers(tokens(text), articles))


def _numbers(words: tuple[Token, ...], articles: bool) -> Iterator[Fraction]:
    at = 0
    while at < len(words):
        magnitude = magnitude_at(words, at)
        found = figure_at(words, at)
        if magnitude:
            yield magnitude[0]
            at = magnitude[1]
        elif found:
            yield found[0].value
            at = found[1]
        else:
            word = words[at].text
            at += 1
            following = words[at].text if at < len(words) else ""
            if word in NONE and following not in _AFTER_NO:
                yield Fraction(0)
            elif articles and word in ARTICLES:
                yield Fraction(1)


def magnitude_at(words: tuple[Token, ...], at: int) -> tuple[Fraction, int] | None:
    """The magnitude that begins at a token ("hundreds", "tens of thousands") and the index behind it, or None."""
    magnitude = MAGNITUDES.get(words[at].text)
    if magnitude is None:
        return None
    at += 1
    while [word.text for word in words[at : at + 1]] == ["of"] and at + 1 < len(words):
        times = MAGNITUDES.get(words[at + 1].text)
        if times is None:
            break
        magnitude, at = magnitude * times, at + 2
    return Fraction(magnitude), at
