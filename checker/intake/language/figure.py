"""A number as written, and how to walk along the tokens that spell it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from checker.intake.language.number_words import power_of_ten
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
