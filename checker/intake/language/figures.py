"""Figures: the numbers of a token list, in digits or words, with the step to which each is given; and magnitudes."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.intake.language.cardinals import Figure, cardinal_at, past_hyphen, whole_figure, word_at
from checker.intake.language.number_words import ARTICLES, DECADES, EVERY, MAGNITUDES, ORDINALS, PARTS, SMALL, TENS, TIMES
from checker.intake.language.tokens import Token


def figure_at(tokens: Sequence[Token], at: int) -> tuple[Figure, int] | None:
    """The figure that begins at a token, and the index behind it; None where none begins."""
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
        return whole_figure(tokens, at, at + 2, Fraction(1, 2), "part")
    ordinal = ordinal_at(tokens, at + 1) if at + 1 < len(tokens) else None
    return whole_figure(tokens, at, ordinal[1], 1 / ordinal[0].value, "part") if ordinal and ordinal[0].value > 1 else None


def _part(tokens: Sequence[Token], at: int) -> tuple[Figure, int] | None:
    """A half, one third, two-thirds, three quarters; half a million is a cardinal."""
    first = word_at(tokens, at)
    if tokens[at].kind == "number" and "\u2044" in first:
        return whole_figure(tokens, at, at + 1, tokens[at].value, "part")
    if tokens[at].kind == "number" and word_at(tokens, at + 1) == "/" and at + 2 < len(tokens):
        whole = tokens[at + 2].value
        exact = tokens[at].value.denominator == whole.denominator == 1
        return whole_figure(tokens, at, at + 3, tokens[at].value / whole, "part") if whole and exact else None
    if first == "half":
        behind = at + 2 if word_at(tokens, at + 1) in ARTICLES else at + 1
        times = TIMES.get(word_at(tokens, behind), 1)
        if times > 1:
            return whole_figure(tokens, at, behind + 1, Fraction(times, 2), "cardinal")
        return whole_figure(tokens, at, at + 1, Fraction(1, 2), "part")
    over = 1 if first in ARTICLES else SMALL.get(first, 0)
    behind = past_hyphen(tokens, at + 1)
    under = PARTS.get(word_at(tokens, behind), 0)
    if not 0 < over < under:
        return None
    return whole_figure(tokens, at, behind + 1, Fraction(over, under), "part")


def ordinal_at(tokens: Sequence[Token], at: int) -> tuple[Figure, int] | None:
    """The ordinal that begins at a token ("14th", "twenty-first"), and the index behind it; None where none begins."""
    token = tokens[at]
    if token.suffix in ("st", "nd", "rd", "th"):
        return whole_figure(tokens, at, at + 1, token.value, "ordinal")
    if token.text in ORDINALS:
        return whole_figure(tokens, at, at + 1, Fraction(ORDINALS[token.text]), "ordinal")
    behind = past_hyphen(tokens, at + 1)
    ones = ORDINALS.get(word_at(tokens, behind), 0)
    if token.text not in TENS or not 0 < ones < 10:
        return None
    return whole_figure(tokens, at, behind + 1, Fraction(TENS[token.text] + ones), "ordinal")


def _decade(tokens: Sequence[Token], at: int) -> tuple[Figure, int] | None:
    token = tokens[at]
    value = token.value if token.suffix == "s" else Fraction(DECADES.get(token.text, 0))
    if not value or value % 10:
        return None
    return whole_figure(tokens, at, at + 1, value, "decade")


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
