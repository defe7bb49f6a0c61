"""What figures make of a ratio beside what a claim allows, in words: "down 22.1%" against "at most down 20.5%".

Both are cut to as few decimals as show which is greater and by how much: towards each other, what was divided to the nearest.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from checker.model.numbers import Side
from checker.model.proof import Manner
from checker.model.units import PER_CENT
from checker.prose.numbers import difference_unit, exact, with_unit
from checker.prose.rounding import cut_apart

_NONE = "unchanged"


@dataclass(frozen=True, slots=True)
class RatioWords:
    """Both in words, each with its bound ("at least"), and how far they lie apart: in words, as a number, and in which unit."""

    total: str
    total_bound: str
    allowed: str
    allowed_bound: str
    gap: str
    apart: Fraction
    apart_in: str

    @property
    def total_phrase(self) -> str:
        """ "at least 1.31%", "down at least 22.1%"."""
        return _phrase(self.total, self.total_bound)

    @property
    def allowed_phrase(self) -> str:
        """The other so."""
        return _phrase(self.allowed, self.allowed_bound)


def ratio_words(
    manner: Manner,
    total: Fraction,
    allowed: Fraction,
    side: Side,
    total_open: bool,
    allowed_open: bool,
    unit: str = "",
    is_exact: bool = False,
    is_divided: bool = False,
) -> RatioWords:
    """`side` as in a proof; `unit` is that of time over which a mean is taken.

    `is_exact` of a total that is no bound, `is_divided` of one that two printed figures come to.
    """
    low, high, suffix, apart_in = _cut(manner, total, allowed, side == "least", unit, is_exact, is_divided)
    least, change = side == "least", manner == "change"
    shown = [_changed(end) if change else exact(end) + suffix for end in (low, high)]
    apart = abs(low - high)
    return RatioWords(
        total=shown[0],
        total_bound=_bound(least != (change and low < 0), total_open),
        allowed=shown[1],
        allowed_bound=_bound(least == (change and high < 0), allowed_open),
        gap=f"{with_unit(exact(apart), apart_in)}{f' a {unit}' if unit else ''} apart" if apart else "both cannot be",
        apart=apart,
        apart_in=apart_in or suffix.strip(),
    )


def _cut(
    manner: Manner, total: Fraction, allowed: Fraction, least: bool, unit: str, is_exact: bool, is_divided: bool
) -> tuple[Fraction, Fraction, str, str]:
    """Both numbers as they are shown, what stands behind them, and the unit of what lies between."""
    match manner:
        case "change":
            scale, less, suffix, points = 100, 1, "", difference_unit(PER_CENT)
        case "mean":
            scale, less, suffix, points = 1, 0, f" a {unit}", ""
        case "multiple" | "order" if allowed >= 1:
            scale, less, suffix, points = 1, 0, " times", ""
        case "share" | "multiple" | "order":
            scale, less, suffix, points = 100, 0, "%", difference_unit(PER_CENT)
        case _:
            assert_never(manner)
    return *cut_apart((total - less) * scale, (allowed - less) * scale, least, is_exact, is_divided), suffix, points


_UNCHANGED = {"at least": "no lower", "more than": "higher", "at most": "no higher", "less than": "lower"}
"""A change that comes to nothing at least, or at most."""


def _phrase(shown: str, bound: str) -> str:
    if shown == _NONE:
        return _UNCHANGED[bound]
    way, _, amount = shown.rpartition(" ")
    return f"{way} {bound} {amount}" if way in ("up", "down") else f"{bound} {shown}"


def _bound(least: bool, is_open: bool) -> str:
    if least:
        return "more than" if is_open else "at least"
    return "less than" if is_open else "at most"


def _changed(per_cent: Fraction) -> str:
    if not per_cent:
        return _NONE
    return f"{'up' if per_cent > 0 else 'down'} {exact(abs(per_cent))}%"
