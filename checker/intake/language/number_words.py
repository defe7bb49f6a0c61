"""The words that stand for numbers in English, from intake/language/languages/en.toml."""

from __future__ import annotations

import tomllib
from fractions import Fraction

from checker.intake.language.codes import ENGLISH, FOLDER

_NUMBERS = tomllib.loads(FOLDER.joinpath(f"{ENGLISH}.toml").read_text(encoding="utf-8"))["numbers"]


def _by_word(kind: str) -> dict[str, int]:
    return {word: int(value) for value, words in _NUMBERS[kind].items() for word in words}


SMALL = {word: number for word, number in _by_word("cardinals").items() if number < 20}
TENS = {word: number for word, number in _by_word("cardinals").items() if number >= 20}
ORDINALS = _by_word("ordinals")
DECADES = {word[:-1] + "ies": number for word, number in TENS.items()}
TIMES = _by_word("multipliers")
_SMALL_PARTS = {"twentieth": 20, "hundredth": 100, "thousandth": 1000}
ARTICLES: tuple[str, ...] = tuple(_NUMBERS["one"])
EVERY = ("every", "each")
NONE = ("no", "none", "nobody", "nil")
PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    name + ending: number for name, number in ORDINALS.items() if 3 <= number <= 12 for ending in ("", "s")
}
PARTS |= {name + ending: under for name, under in _SMALL_PARTS.items() for ending in ("", "s")}
# Plural words that name a magnitude but no figure, by the magnitude.
MAGNITUDES = {"dozens": 12, "scores": 20, "tens": 10, "hundreds": 100, "thousands": 1000, "millions": 10**6}
MAGNITUDES["billions"] = 10**9


_POWERS = tuple(Fraction(10**noughts) for noughts in range(16))


def power_of_ten(number: Fraction) -> Fraction:
    """The largest power of ten that divides the number; 1 for zero and for numbers that no power of ten divides."""
    if number.denominator == 1:
        digits_of_all = str(number.numerator)
        noughts = len(digits_of_all) - len(digits_of_all.rstrip("0")) if number.numerator else 0
        return _POWERS[noughts] if noughts < len(_POWERS) else Fraction(10**noughts)
    for places in range(13):
        digits = number * 10**places
        if digits.denominator == 1:
            zeros = len(str(digits.numerator)) - len(str(digits.numerator).rstrip("0")) if digits else 0
            return Fraction(10) ** (zeros - places)
    return Fraction(1)
