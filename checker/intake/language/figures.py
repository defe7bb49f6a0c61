"""Figures: the numbers of a token list, in digits or words, with the step to which each is given; and magnitudes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from checker.intake.language.number_words import (
    ARTICLES,
    DECADES,
    EVERY,
    MAGNITUDES,
    ORDINALS,
    PARTS,
    SMALL,
    TENS,
    TIMES,
    power_of_ten,
)
from checker.intake.language.tokens import MOST_DIGITS, Token

_FigureKind = Literal["cardinal", "magnitude", "ordinal", "decade", "part", "article"]
LARGEST = 10**MOST_DIGITS
_MILLION = 10**6
_ONE = Fraction(1)
_BEGIN = frozenset((*ARTICLES, *DECADES, *EVERY, *ORDINALS, *SMALL, *TENS, *TIMES, "half"))
"""The words with which a figure may begin; most words are none of them."""
_GOING_ON = frozenset((*TIMES, "-", "/", "and"))
BEGIN_NUMBERS = _BEGIN | frozenset(MAGNITUDES)
"""Those with which a figure or a magnitude may begin."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as written.

    `grain` is the step to which it is given: 10 to the power of minus its decimals times its "million", else the
    largest power of ten that divides it. `last` is one unit of the last digit written (1 for 80, 0.1 for 17.7). `times`
    is the word it was multiplied by ("billion": 10^9). `text` is its wording.
    """

    value: Fraction
    grain: Fraction
    last: Fraction
    times: Fraction
    kind: _FigureKind
    text: str


def word_at(tokens: Sequence[Token], at: int) -> str:
    """The text of a token, "" outside the list."""
    return tokens[at].text if 0 <= at < len(tokens) else ""


def past_hyphen(tokens: Sequence[Token], at: int) -> int:
    """The index behind a hyphen, if there is one here."""
    return at + 1 if word_at(tokens, at) == "-" else at


def wording_of(tokens: Sequence[Token], start: int, end: int) -> str:
    """The wording of some tokens."""
    return " ".join(token.text for token in tokens[start:end]).replace(" - ", "-")


def _whole_figure(tokens: Sequence[Token], start: int, end: int, value: Fraction, kind: _FigureKind) -> tuple[Figure, int]:
    """A figure that is not multiplied, and the index behind it."""
    grain = power_of_ten(value) if kind in ("cardinal", "ordinal") else _ONE
    return Figure(value, grain, _ONE, _ONE, kind, wording_of(tokens, start, end)), end


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number in digits may be more than its digits: 14th, 2½, 3/4, 4.7 billion, 34-thousand, 2 and a half."""
    token = tokens[at]
    if token.suffix or "\u2044" in token.text:
        return True
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return following in _GOING_ON or following in PARTS or "\u2044" in following


def _plain_number(token: Token) -> Figure:
    """The figure of a number in digits alone."""
    step = Fraction(1, 10**token.decimals) if token.decimals else _ONE
    return Figure(token.value, step if token.decimals else power_of_ten(token.value), step, _ONE, "cardinal", token.text)


def cardinal_at(tokens: Sequence[Token], at: int) -> tuple[Figure, int] | None:
    """The cardinal that begins at a token, and the index behind it; None where none begins."""
    if tokens[at].kind == "number":
        if not _goes_on(tokens, at):
            return _plain_number(tokens[at]), at + 1
    elif tokens[at].text not in _BEGIN:
        return None
    sum_so_far = _scaled(tokens, at)
    while sum_so_far and sum_so_far[0].times.numerator >= 1000:
        figure, end = sum_so_far
        more = _added(tokens, end, figure.times)
        if more is None:
            break
        value = figure.value + more[0].value
        text = wording_of(tokens, at, more[1])
        sum_so_far = Figure(value, power_of_ten(value), Fraction(1), more[0].times, "cardinal", text), more[1]
    return sum_so_far


def _added(tokens: Sequence[Token], at: int, below: Fraction) -> tuple[Figure, int] | None:
    """What is added behind a multiplier: one thousand AND TWO; digits only behind a hyphen (34-thousand-259)."""
    behind = _joined(tokens, at)
    addend = _scaled(tokens, behind) if behind else None
    return addend if addend and 0 < addend[0].value < below and addend[0].value.denominator == 1 else None


def _joined(tokens: Sequence[Token], at: int) -> int:
    """Where a number goes on behind "and", a hyphen or nothing; 0 where it does not."""
    joint = word_at(tokens, at)
    behind = at + 1 if joint in ("-", "and") else at
    if behind >= len(tokens) or tokens[behind].text in ARTICLES:
        return 0
    return behind if tokens[behind].kind == "word" or joint == "-" else 0


def _scaled(tokens: Sequence[Token], at: int) -> tuple[Figure, int] | None:
    """A number with its multipliers: 4.7 billion, two and a half million, two hundred and fifty thousand."""
    simple = _simple(tokens, at)
    if simple is None:
        return None
    value, decimals, times, end = simple
    if word_at(tokens, end) == "and" and word_at(tokens, end + 1) == "a" and word_at(tokens, end + 2) == "half":
        value, decimals, end = value + Fraction(1, 2), 1, end + 3
    while step := TIMES.get(word_at(tokens, past_hyphen(tokens, end))):
        end = past_hyphen(tokens, end) + 1
        times *= step
        more = _below_hundred(tokens, end) if step == 100 and not decimals else None
        if more:
            value, times, end = value * times + more[0], 1, more[1]
    last = Fraction(times, 10**decimals) if times > 1 or decimals else _ONE
    value = value * times if times > 1 else value
    grain = last if decimals else power_of_ten(value)
    return Figure(value, grain, last, Fraction(times) if times > 1 else _ONE, "cardinal", wording_of(tokens, at, end)), end


def _below_hundred(tokens: Sequence[Token], at: int) -> tuple[Fraction, int] | None:
    """The fifty-nine of two hundred and fifty-nine; not the two of "one hundred and two hundred"."""
    behind = _joined(tokens, at)
    if not behind or not (tokens[behind].text in SMALL or tokens[behind].text in TENS):
        return None
    simple = _simple(tokens, behind)
    return (simple[0], simple[3]) if simple and simple[0] and word_at(tokens, simple[3]) != "hundred" else None


def _simple(tokens: Sequence[Token], at: int) -> tuple[Fraction, int, int, int] | None:
    """Value, decimals, multiplier already applied to the suffix, and the index behind."""
    token = tokens[at]
    if token.kind == "number":
        if _has_part(tokens, at):
            return token.value + tokens[at + 1].value, 1, 1, at + 2
        return token.value, token.decimals, TIMES.get(token.suffix, 1), at + 1
    if token.text in SMALL:
        return Fraction(SMALL[token.text]), 0, 1, at + 1
    if token.text in TENS:
        behind = past_hyphen(tokens, at + 1)
        ones = SMALL.get(word_at(tokens, behind), 0)
        joined = 0 < ones < 10
        return Fraction(TENS[token.text] + (ones if joined else 0)), 0, 1, behind + 1 if joined else at + 1
    spelled = TIMES.get(token.text, 0) >= 12 and len(token.text) > 2
    if token.text in ARTICLES and TIMES.get(word_at(tokens, at + 1), 0) and len(word_at(tokens, at + 1)) > 2:
        return Fraction(1), 0, 1, at + 1
    return (Fraction(1), 0, 1, at) if spelled else None


def _has_part(tokens: Sequence[Token], at: int) -> bool:
    """Whether a part is written against a whole number: 2½."""
    whole, part = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    if part is None or part.kind != "number" or "\u2044" not in part.text or "\u2044" in whole.text:
        return False
    return not (whole.suffix or whole.decimals) and part.value < 1 and whole.end == part.start


def figure_at(tokens: Sequence[Token], at: int) -> tuple[Figure, int] | None:
    """The figure that begins at a token, and the index behind it; None where none begins."""
    token = tokens[at]
    if token.kind == "number":
        if not _goes_on(tokens, at):
            return _plain_number(token), at + 1
    elif token.text not in _BEGIN:
        return None
    for read in (_every, _part, ordinal_at, _decade, cardinal_at):
        figure = read(tokens, at)
        if figure:
            return figure
    return None


def _every(tokens: Sequence[Token], at: int) -> tuple[Figure, int] | None:
    """The part that every 14th or every other one is."""
    if word_at(tokens, at) not in EVERY:
        return None
    if word_at(tokens, at + 1) == "other":
        return _whole_figure(tokens, at, at + 2, Fraction(1, 2), "part")
    ordinal = ordinal_at(tokens, at + 1) if at + 1 < len(tokens) else None
    return _whole_figure(tokens, at, ordinal[1], 1 / ordinal[0].value, "part") if ordinal and ordinal[0].value > 1 else None


def _part(tokens: Sequence[Token], at: int) -> tuple[Figure, int] | None:
    """A half, one third, two-thirds, three quarters; half a million is a cardinal."""
    first = word_at(tokens, at)
    if tokens[at].kind == "number" and "\u2044" in first:
        return _whole_figure(tokens, at, at + 1, tokens[at].value, "part")
    if tokens[at].kind == "number" and word_at(tokens, at + 1) == "/" and at + 2 < len(tokens):
        whole = tokens[at + 2].value
        exact = tokens[at].value.denominator == whole.denominator == 1
        return _whole_figure(tokens, at, at + 3, tokens[at].value / whole, "part") if whole and exact else None
    if first == "half":
        behind = at + 2 if word_at(tokens, at + 1) in ARTICLES else at + 1
        times = TIMES.get(word_at(tokens, behind), 1)
        if times > 1:
            return _whole_figure(tokens, at, behind + 1, Fraction(times, 2), "cardinal")
        cent = at + 3 if word_at(tokens, at + 1) == "of" and word_at(tokens, at + 2) in ("one", "a", "1") else behind
        if word_at(tokens, cent) in ("%", "percent", "percentage", "point") or word_at(tokens, cent + 1) == "cent":
            tenth = Fraction(1, 10)
            return Figure(Fraction(1, 2), tenth, tenth, Fraction(1), "cardinal", wording_of(tokens, at, at + 1)), cent
        return _whole_figure(tokens, at, at + 1, Fraction(1, 2), "part")
    over = 1 if first in ARTICLES else SMALL.get(first, 0)
    behind = past_hyphen(tokens, at + 1)
    under = PARTS.get(word_at(tokens, behind), 0)
    if not 0 < over < under:
        return None
    times = TIMES.get(word_at(tokens, behind + 3), 1) if word_at(tokens, behind + 1) == "of" else 1
    if times >= _MILLION and word_at(tokens, behind + 2) in ARTICLES:
        value, step = Fraction(round(Fraction(over * times, under))), Fraction(times, 10)
        return Figure(value, step, step, Fraction(1), "cardinal", wording_of(tokens, at, behind + 4)), behind + 4
    return _whole_figure(tokens, at, behind + 1, Fraction(over, under), "part")


def ordinal_at(tokens: Sequence[Token], at: int) -> tuple[Figure, int] | None:
    """The ordinal that begins at a token ("14th", "twenty-first"), and the index behind it; None where none begins."""
    token = tokens[at]
    if token.suffix in ("st", "nd", "rd", "th"):
        return _whole_figure(tokens, at, at + 1, token.value, "ordinal")
    if token.text in ORDINALS:
        return _whole_figure(tokens, at, at + 1, Fraction(ORDINALS[token.text]), "ordinal")
    behind = past_hyphen(tokens, at + 1)
    ones = ORDINALS.get(word_at(tokens, behind), 0)
    if token.text not in TENS or not 0 < ones < 10:
        return None
    return _whole_figure(tokens, at, behind + 1, Fraction(TENS[token.text] + ones), "ordinal")


def _decade(tokens: Sequence[Token], at: int) -> tuple[Figure, int] | None:
    token = tokens[at]
    if token.suffix != "s" and token.text not in DECADES:
        return None
    value = token.value if token.suffix == "s" else Fraction(DECADES[token.text])
    if not value or value % 10:
        return None
    return _whole_figure(tokens, at, at + 1, value, "decade")


def magnitude_at(words: Sequence[Token], at: int) -> tuple[Fraction, int] | None:
    """The magnitude that begins at a token ("hundreds", "tens of thousands") and the index behind it, or None."""
    magnitude = MAGNITUDES.get(word_at(words, at))
    if magnitude is None:
        return None
    at += 1
    while word_at(words, at) == "of":
        times = MAGNITUDES.get(word_at(words, at + 1))
        if times is None:
            break
        magnitude, at = magnitude * times, at + 2
    return Fraction(magnitude), at
