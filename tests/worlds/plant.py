"""Wrong claims among true ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from random import Random

from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.time import Period
from tests.worlds.claims import exactly
from tests.worlds.country import ARRIVED
from tests.worlds.truth import Truth


def _inflated(number: int, rng: Random) -> int:
    return int(number * Fraction(rng.choice((5, 7, 13, 20)), 10)) + 3


def _transposed(number: int, rng: Random) -> int:
    digits = list(str(number))
    places = [place for place in range(1, len(digits)) if digits[place] != digits[place - 1]]
    if not places:
        return number + 1
    place = rng.choice(places)
    digits[place - 1 : place + 1] = reversed(digits[place - 1 : place + 1])
    return int("".join(digits))


def _thousandfold(number: int, rng: Random) -> int:
    return 1000 * number + 1


KINDS: Mapping[str, Callable[[int, Random], int]] = {
    "inflated": _inflated,
    "transposed": _transposed,
    "thousandfold": _thousandfold,
}


def planted(
    world: Truth, claims: Sequence[Claim], wrong: int, seed: int, kinds: Sequence[str] = ("inflated",)
) -> tuple[tuple[Claim, ...], frozenset[str]]:
    """The claims with so many of their flows made wrong, and which."""
    rng = Random(f"plant {seed}")
    flows = [i for i, claim in enumerate(claims) if isinstance(claim.form, Value) and claim.scope.event == ARRIVED]
    chosen = sorted(rng.sample(flows, wrong))
    result = list(claims)
    for index in chosen:
        claim = claims[index]
        number = KINDS[rng.choice(list(kinds))](world.during(claim.scope, claim.period), rng)
        said = exactly(number)
        result[index] = replace(claim, reading=said, wording=str(number), quote=str(number))
    return tuple(result), frozenset(claims[index].id for index in chosen)


def year_later(claim: Claim) -> Claim:
    """The claim as told of the year after, a slip of editors."""

    def later(day: int | None) -> int | None:
        if day is None:
            return None
        when = date.fromordinal(day)
        return date(when.year + 1, when.month, min(when.day, 28)).toordinal()

    return replace(claim, period=Period(later(claim.period.start), later(claim.period.end), ""))
