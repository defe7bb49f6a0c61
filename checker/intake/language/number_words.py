"""The words that stand for numbers in English."""

from __future__ import annotations

from fractions import Fraction

_CARDINALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)

SMALL = {word: number for number, word in enumerate(_CARDINALS.split())}
TENS = {word: 10 * number for number, word in enumerate(_TENS, start=2)}
ORDINALS = {word: number for number, word in enumerate(_ORDINALS.split())} | {
    word[:-1] + "ieth": number for word, number in TENS.items()
}
ORDINALS |= {"hundredth": 100, "thousandth": 1000, "millionth": 10**6}
DECADES = {word[:-1] + "ies": number for word, number in TENS.items()}
TIMES = {
    "dozen": 12,
    "score": 20,
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "k": 1000,
    "m": 10**6,
    "bn": 10**9,
    "b": 10**9,
    "tn": 10**12,
}
_SMALL_PARTS = {"twentieth": 20, "hundredth": 100, "thousandth": 1000}
ARTICLES = ("a", "an")
EVERY = ("every", "each")
NONE = ("no", "none", "nobody", "nil")
PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    name + ending: number for name, number in ORDINALS.items() if 3 <= number <= 12 for ending in ("", "s")
}
PARTS |= {name + ending: under for name, under in _SMALL_PARTS.items() for ending in ("", "s")}
# Plural words that name a magnitude but no figure, by the magnitude.
MAGNITUDES = {"dozens": 12, "scores": 20, "tens": 10, "hundreds": 100, "thousands": 1000, "millions": 10**6}
MAGNITUDES["billions"] = 10**9


def power_of_ten(number: Fraction) -> Fraction:
    """The largest power of ten that divides the number; 1 for zero and for numbers that no power of ten divides."""
    for places in range(13):
        digits = number * 10**places
        if digits.denominator == 1:
            zeros = len(str(digits.numerator)) - len(str(digits.numerator).rstrip("0")) if digits else 0
            return Fraction(10) ** (zeros - places)
    return Fraction(1)
