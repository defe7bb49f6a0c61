"""True wordings of changes and shares, read as readers take them."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from random import Random

from checker.intake.language.changes import Changed
from checker.intake.language.errors import WordingError
from checker.intake.language.values import read_change, read_share

_TIMES = {2: "doubled", 3: "tripled", 4: "quadrupled"}
_TRIES = 8
_PARTS = (
    "half",
    "a third",
    "two thirds",
    "a quarter",
    "three quarters",
    "1 in 10",
    "1 in 5",
    "two in three",
    "most",
    "nearly all",
)


def changed(old: int, new: int, rng: Random) -> tuple[str, str] | None:
    """A true wording of a change and its measure; None where there is nothing to say."""
    way = rng.choices(("per cent", "difference", "direction", "times"), (55, 20, 20, 5))[0]
    for _ in range(_TRIES):
        wording = change_wording(old, new, way, rng)
        if wording and change_fits(wording, old, new):
            return wording, way
    return None


def change_wording(old: int, new: int, way: str, rng: Random) -> str:
    """A wording of a change, true or not; "" where there is none of this kind."""
    rises = new > old
    if old == new or not old:
        return ""
    if way == "direction":
        return rng.choice(("rose", "increased", "grew") if rises else ("fell", "dropped", "declined"))
    if way == "difference":
        return rng.choice(("{} more", "{} higher", "up {}") if rises else ("{} fewer", "{} lower", "down {}")).format(
            f"{abs(new - old):,}"
        )
    if way == "times":
        near = round(Fraction(new, old))
        return rng.choice(("", "nearly ", "more than ")) + _TIMES[near] if near in _TIMES else ""
    return per_cent_change(Fraction(abs(new - old) * 100, old), rises, rng)


def per_cent_change(per_cent: Fraction, rises: bool, rng: Random) -> str:
    """A change of so many per cent, rounded."""
    figure = f"{round(per_cent)}" if rng.random() < 0.7 else f"{float(round(per_cent, 1)):.1f}"
    hedge = rng.choice(("", "", "", "about ", "nearly ", "more than "))
    verb = rng.choice(("up", "rose by", "increased by") if rises else ("down", "fell by", "dropped by"))
    return f"{verb} {hedge}{figure}{rng.choice(('%', ' per cent'))}"


def change_fits(wording: str, old: int, new: int) -> bool:
    """Whether a wording of a change is true of two counts as readers take it."""
    try:
        reading, measure, rises = _read_change(wording)
    except WordingError:
        return False
    if reading is None:
        return new > old if rises else new < old
    return (new - old if measure == "difference" else Fraction(new, old)) in reading.pragmatic


def shared(part: int, whole: int, rng: Random) -> str | None:
    """A true wording of a share; None where there is none."""
    share = Fraction(100 * part, whole)
    for _ in range(_TRIES):
        digits = rng.choice((0, 0, 0, 1))
        figure = f"{float(round(share, digits)):.{digits}f}"
        hedge = rng.choice(("", "", "", "about ", "nearly ", "more than "))
        wording = rng.choice((f"{hedge}{figure}%", f"{hedge}{figure} per cent", rng.choice(_PARTS)))
        if share_fits(wording, part, whole):
            return wording
    return None


def share_fits(wording: str, part: int, whole: int) -> bool:
    """Whether a wording of a share is true of two counts as readers take it."""
    try:
        return Fraction(part, whole) in read_share(wording).pragmatic
    except WordingError:
        return False


@cache
def _read_change(wording: str) -> Changed:
    return read_change(wording)
