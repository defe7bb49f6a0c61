"""Cardinal numbers in digits and words, as figures: 34,259, thirty-four thousand two hundred and fifty-nine, 4.7 billion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from checker.intake.language.number_words import ARTICLES, SMALL, TENS, TIMES, power_of_ten
from checker.intake.language.tokens import MOST_DIGITS, Token

FigureKind = Literal["cardinal", "magnitude", "ordinal", "decade", "part", "article"]
LARGEST = 10**MOST_DIGITS


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
    kind: FigureKind
    text: str


def word_at(tokens: Sequence[Token], at: int) -> str:
    """The text of a token, "" outside the list."""
    return tokens[at].text if 0 <= at < len(tokens) else ""


def past_hyphen(tokens: Sequence[Token], at: int) -> int:
    """The index behind a hyphen, if there is one here."""
    return at + 1 if word_at(tokens, at) == "-" else at


def text_of(tokens: Sequence[Token], start: int, end: int) -> str:
    """The wording of some tokens."""
    return " ".join(token.text for token in tokens[start:end]).replace(" - ", "-")


def whole_figure(tokens: Sequence[Token], start: int, end: int, value: Fraction, kind: FigureKind) -> tuple[Figure, int]:
    """A figure that is not multiplied, and the index behind it."""
    one = Fraction(1)
    grain = power_of_ten(value) if kind in ("cardinal", "ordinal") else one
    return Figure(value, grain, one, one, kind, text_of(tokens, start, end)), end


def cardinal_at(tokens: Sequence[Token], at: int) -> tuple[Figure, int] | None:
    """The cardinal that begins at a token, and the index behind it; None where none begins."""
    sum_so_far = _scaled(tokens, at)
    while sum_so_far and sum_so_far[0].times >= 1000:
        figure, end = sum_so_far
        more = _added(tokens, end, figure.times)
        if more is None:
            break
        value = figure.value + more[0].value
        text = text_of(tokens, at, more[1])
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
    if [word_at(tokens, end + i) for i in range(3)] == ["and", "a", "half"]:
        value, decimals, end = value + Fraction(1, 2), 1, end + 3
    while step := TIMES.get(word_at(tokens, past_hyphen(tokens, end))):
        end = past_hyphen(tokens, end) + 1
        times *= step
        more = _below_hundred(tokens, end) if step == 100 and not decimals else None
        if more:
            value, times, end = value * times + more[0], 1, more[1]
    last = Fraction(times, 10**decimals)
    value = value * times if times > 1 else value
    grain = last if decimals else power_of_ten(value)
    return Figure(value, grain, last, Fraction(times), "cardinal", text_of(tokens, at, end)), end


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
