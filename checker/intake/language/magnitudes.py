"""Plural words that name a magnitude but no figure: hundreds, tens of thousands."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.intake.language.figure import word_at
from checker.intake.language.number_words import MAGNITUDES
from checker.intake.language.tokens import Token


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
