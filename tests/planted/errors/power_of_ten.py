"""The figure is ten or a thousand times too large, or too small."""

from __future__ import annotations

from fractions import Fraction

from tests.planted.errors import Desk
from tests.worlds.papers.draft import Draft

KIND = "thousand-for-million"
SAYS = "The figure is ten or a thousand times too large, or too small."
SLIPS = ("thousand-for-million",)


def plant(draft: Draft, desk: Desk) -> Draft | None:
    number = draft.number * desk.rng.choice((10, 10, 1000, Fraction(1, 10), Fraction(1, 1000)))
    return desk.retold(draft, number) if draft.form == "value" and number.denominator == 1 else None
