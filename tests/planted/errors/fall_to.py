"""What is left is given as the fall, in per cent: down to 30% becomes down 30%."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from tests.planted.errors import Desk
from tests.worlds.papers.draft import Draft

KIND = "fall-to-for-fall-by"
SAYS = "What is left is given as the fall, in per cent: down to 30% becomes down 30%."
SLIPS = ("fall-to-for-fall-by",)


def plant(draft: Draft, desk: Desk) -> Draft | None:
    if draft.base is None or draft.style != "per cent":
        return None
    old = desk.world.number(draft.scope, *draft.base.days)
    left = Fraction(100) * draft.number / old if old else Fraction(100)
    if not 1 <= left < 99 or abs(left - 50) < 2:
        return None
    return replace(draft, wording=f"down {round(left)}%")
