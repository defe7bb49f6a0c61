"""Every number that a text contains."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from checker.intake.language.cursor import CURRENCIES
from checker.intake.language.figures import BEGIN_NUMBERS, LARGEST, figure_at, magnitude_at, ordinal_at, word_at
from checker.intake.language.number_words import ARTICLES, EVERY, NONE
from checker.intake.language.points import by_thousands
from checker.intake.language.ranges import shared
from checker.intake.language.thousands import is_pointed
from checker.intake.language.tokens import Token, tokens

_AFTER_NO = ("more", "fewer", "less", "later", "longer")
_JOINTS = ("to", "-", "and", "or")
_ONE = Fraction(1)

ReadNumber = tuple[Fraction, Fraction, int, int]
"""A number, the multiplier it is written with, and the tokens it is written in."""


def numbers_in(text: str, *, articles: bool = False, thousands: bool = False) -> tuple[Fraction, ...]:
    """Every number of a text, in order.

    Digits ("1,042", "4.7 billion", "34-thousand-259"), words ("twelve", "two dozen", "a third"), ordinals (15 for
    "15th"), decades (30 for "thirties"), magnitudes (10,000 for "tens of thousands") and "no" or "none" (0). With
    `articles`, "a" and "an" by themselves count as 1; with `thousands`, 20.000 is 20,000. Numbers beyond all amounts are
    left out.
    """
    words = tokens(text)
    return _numbers_of(by_thousands(words) if thousands and _is_pointed(words) else words, articles)


# The numbers of a wording are asked for with and without thousands, which most often are the same.
@lru_cache(maxsize=4096)
def _numbers_of(words: tuple[Token, ...], articles: bool) -> tuple[Fraction, ...]:
    return tuple(number for number, _, _, _ in _numbers(words, articles) if number < LARGEST)


def _is_pointed(words: Sequence[Token]) -> bool:
    """Whether a number is written as 20.000, which is read in two ways."""
    return any(word.kind == "number" and is_pointed(word.text) for word in words)


class PlacedNumber(NamedTuple):
    """A number of a text: what it is, and where it stands, text[start:end]."""

    value: Fraction
    start: int
    end: int


def written_numbers(text: str) -> tuple[PlacedNumber, ...]:
    """Every number of a text, in order, but for articles."""
    words = tokens(text)
    return tuple(PlacedNumber(number, words[at].start, words[end - 1].end) for number, _, at, end in _numbers(words, False))


def numbers_borne_out(quote: str) -> frozenset[Fraction]:
    """Every number that the words of a quote may be said to hold, articles too.

    Of 20.000 that is 20,000, and 1.042 is both; of "30-40,000" it is 30, 30,000 and 40,000; of "a seventh" 1/7 and 7.
    """
    words = tokens(quote)
    pointed = _is_pointed(words)  # else both readings are one
    numbers = tuple(_numbers(by_thousands(words) if pointed else words, True))
    decimal = (number for number, _, _, _ in (_numbers(words, True) if pointed else ()))
    ends = (end for one, other in pairwise(numbers) if _joined(words, one, other) for end in _ends(one, other))
    placed = _placed(words)
    return frozenset((*(number for number, _, _, _ in numbers), *(n for n in decimal if n.denominator > 1), *ends, *placed))


def _placed(words: Sequence[Token]) -> Iterator[Fraction]:
    """The seven of "a seventh", which is a part too, and the one and fourteen of "every 14th"."""
    for at, (word, following) in enumerate(pairwise(words)):
        ordinal = ordinal_at(words, at + 1) if word.text in (*ARTICLES, *EVERY) else None
        if ordinal:
            yield ordinal[0].value
        if word.text in EVERY and (ordinal or following.text == "other"):
            yield _ONE


def _ends(one: ReadNumber, other: ReadNumber) -> tuple[Fraction, ...]:
    return shared(one[0], other[0], other[1]) if one[1] == 1 else ()


def _joined(words: Sequence[Token], one: ReadNumber, other: ReadNumber) -> bool:
    """Whether nothing but a joint, and a currency sign, stands between two numbers."""
    between = [word.text for word in words[one[3] : other[2]]]
    between = between[1:] if between[:1] == ["-"] and between[1:2] in (["to"], ["or"]) else between
    return between[:1] != [] and between[0] in _JOINTS and all(word in CURRENCIES for word in between[1:])


def _numbers(words: tuple[Token, ...], articles: bool) -> Iterator[ReadNumber]:
    at = 0
    while at < len(words):
        begins = words[at].kind == "number" or words[at].text in BEGIN_NUMBERS
        magnitude = magnitude_at(words, at) if begins else None
        figure = figure_at(words, at) if begins and not magnitude else None
        if magnitude:
            yield magnitude[0], magnitude[0], at, magnitude[1]
            at = magnitude[1]
        elif figure:
            yield figure[0].value, figure[0].times, at, figure[1]
            at = figure[1]
        else:
            word, following = words[at].text, word_at(words, at + 1)
            if word in NONE and following not in _AFTER_NO:
                yield Fraction(0), _ONE, at, at + 1
            elif articles and word in ARTICLES:
                yield _ONE, _ONE, at, at + 1
            at += 1
