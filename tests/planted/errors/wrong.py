"""The figure is off by 5 to 50 per cent."""

from __future__ import annotations

from fractions import Fraction

from tests.planted.errors import Desk
from tests.worlds.papers.draft import Draft

KIND = "wrong-number"
SAYS = "The figure is off by 5 to 50 per cent."
SLIPS = ()


def plant(draft: Draft, desk: Desk) -> Draft | None:
    off = Fraction(desk.rng.choice((-1, 1)) * desk.rng.randint(5, 50), 100)
    return desk.retold(draft, round(draft.number * (1 + off))) if draft.form == "value" else None
