"""True wordings: hedges and roundings that fit a number by what the words allow, read as readers take them."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from math import ceil, floor
from random import Random

from checker.intake.language.errors import WordingError
from checker.intake.language.values import read_value
from checker.model.numbers import Reading

STYLES = {
    "exact": 60, "rounded": 7, "about": 9, "over": 8, "at least": 2, "nearly": 4, "up to": 2, "under": 2, "range": 2, "vague": 2,
}  # fmt: skip
HEDGED = {**STYLES, "exact": 10}
_WORDS = {
    "about": ("about", "around", "some", "roughly", "approximately"),
    "over": ("over", "more than"),
    "at least": ("at least", "no fewer than"),
    "nearly": ("nearly", "almost", "close to", "just under"),
    "up to": ("up to", "as many as"),
    "under": ("fewer than", "under"),
}
_VAGUE = ("dozens", "hundreds", "tens of thousands", "thousands", "several", "a few")
_TRIES = 8


def style_of(rng: Random, hedged: bool) -> str:
    """A manner of hedging, as frequent as in news."""
    ways = HEDGED if hedged else STYLES
    return rng.choices(list(ways), list(ways.values()))[0]


def worded(number: Fraction | int, style: str, rng: Random) -> tuple[str, str]:
    """A wording of the style that is true of a count, and its style: where none of that style fits, the figure itself."""
    for _ in range(_TRIES):
        wording = _count(Fraction(number), style, rng)
        if wording and fits(wording, number):
            return wording, style
    return plain(number, rng), "exact"


def plain(number: Fraction | int, rng: Random) -> str:
    """The figure as it is."""
    return rng.choice(("", "", "", "only ", "a total of ")) + f"{Fraction(number).numerator:,}"


def fits(wording: str, number: Fraction | int) -> bool:
    """Whether a wording of a count is true of a number as readers take it."""
    try:
        return number in _read(wording).pragmatic
    except WordingError:
        return False


@cache
def _read(wording: str) -> Reading:
    return read_value(wording)


def _count(number: Fraction, style: str, rng: Random) -> str:
    if style == "exact":
        return plain(number, rng) if number.denominator == 1 else ""
    if style == "vague":
        return rng.choice(_VAGUE)
    # Nobody hedges the last digit, but of very small numbers.
    grain = 10 ** max(len(str(floor(number))) - rng.choice((1, 2, 2, 3)), number >= 20)
    below, above = floor(number / grain) * grain, ceil(number / grain) * grain
    near = round(number / grain) * grain
    if style == "range":
        return f"{below:,}-{above:,}" if below < above else ""
    if style == "rounded":
        return f"{near:,}" if grain >= 100 else ""
    figure = {"about": near, "over": below, "at least": below}.get(style, above)
    return f"{rng.choice(_WORDS[style])} {figure:,}" if figure > 0 else ""


def between(least: int, most: int, rng: Random) -> str:
    """A range that takes in all numbers from `least` to `most`."""
    grain = 10 ** max(len(str(most)) - 2, 0)
    low, high = least // grain * grain, -(-most // grain) * grain
    return rng.choice((f"{low:,}-{high:,}", f"between {low:,} and {high:,}", f"about {low:,}-{high:,}"))
