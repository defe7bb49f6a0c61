"""What really happened: people who leave the islands and arrive month by month, of both sexes, by occupation and place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate
from math import exp
from random import Random

from checker.model.calendar import month_start
from checker.model.scope import Scope
from tests.worlds.papers.scopes import ALL, FIRST_YEAR, LAND, LEFT, MEN, PLACES, SOLDIERS, STUDENTS, WOMEN, YEARS

Atom = tuple[str, str, str]
"""Sex, occupation ("" for any other) and place: whoever arrives has one of each."""
FIRST_MONTH, MONTHS = 12 * FIRST_YEAR, 12 * YEARS


@dataclass(frozen=True)
class History:
    """`came[atom]`, `fled[atom]`: how many had arrived, or left, before the start of each month; all months are there."""

    came: Mapping[Atom, tuple[int, ...]]
    fled: Mapping[Atom, tuple[int, ...]]
    known: dict[tuple[Scope, int], int] = field(default_factory=dict)

    def before(self, scope: Scope, day: int) -> int:
        """How many of the scope there were before a day. Those of a month spread evenly over its days."""
        key = scope, day
        if key not in self.known:
            self.known[key] = sum(self._of(scope.event, atom, day) for atom in self.came if counts(scope, atom))
        return self.known[key]

    def flow(self, scope: Scope, start: int | None, end: int) -> int:
        """How many of the scope there were from `start` up to but not including `end`."""
        return self.before(scope, end) - (0 if start is None else self.before(scope, start))

    def living(self, scope: Scope, day: int) -> int:
        """How many live there at the end of a day: all but every thirtieth who came."""
        arrived = (self._of("arrived", atom, day + 1) for atom in self.came if counts(scope, atom))
        return sum(number - number // 30 for number in arrived)

    def _of(self, event: str, atom: Atom, day: int) -> int:
        when = date.fromordinal(day)
        month = 12 * when.year + when.month - 1 - FIRST_MONTH
        if not 0 <= month < MONTHS:
            return 0 if month < 0 else (self.fled if event == LEFT else self.came)[atom][-1]
        counted = (self.fled if event == LEFT else self.came)[atom]
        days = month_start(FIRST_MONTH + month + 1) - month_start(FIRST_MONTH + month)
        return counted[month] + (counted[month + 1] - counted[month]) * (when.day - 1) // days


def counts(scope: Scope, atom: Atom) -> bool:
    """Whether those of the atom are counted in the scope."""
    return scope.who in ("", ALL, *atom[:2]) and scope.where in ("", LAND, atom[2])


def history(seed: int) -> History:
    """The world of a seed: few at first, many at the peak, fewer after it, and one collapse."""
    rng = Random(f"history {seed}")
    shape = _shape(rng)
    women = [0.35 + 0.4 * min(month / MONTHS * 1.5, 1) for month in range(MONTHS)]
    came, fled = {}, {}
    for sex in (MEN, WOMEN):
        for occupation, part in ((SOLDIERS, 0.04), (STUDENTS, 0.09), ("", 0.87)):
            for place, share in zip(PLACES, (0.5, 0.3, 0.2), strict=True):
                means = [m * (w if sex == WOMEN else 1 - w) * part * share for m, w in zip(shape, women, strict=True)]
                flows = [_drawn(mean, rng) for mean in means]
                lost = [_drawn(mean / 8, rng) for mean in means]
                came[sex, occupation, place] = tuple(accumulate(flows, initial=0))
                fled[sex, occupation, place] = tuple(accumulate(map(sum, zip(flows, lost, strict=True)), initial=0))
    return History(came, fled)


def _shape(rng: Random) -> list[float]:
    """How many arrive in each month on average."""
    most, peak, wide = rng.uniform(120, 400), rng.uniform(14, 21) * 12, rng.uniform(4, 7) * 12
    collapse = int(rng.uniform(24, 28) * 12)
    drift, means = 1.0, []
    for month in range(MONTHS):
        drift = min(max(drift * rng.uniform(0.9, 1.1), 0.6), 1.6)
        season = 1 + 0.15 * ((month % 12) - 5.5) / 5.5
        slump = 0.15 if collapse <= month < collapse + 15 else 1
        means.append(most * exp(-(((month - peak) / wide) ** 2) / 2) * drift * season * slump + 4)
    return means


def _drawn(mean: float, rng: Random) -> int:
    """A whole number about a mean, never below 0."""
    return max(0, round(rng.gauss(mean, (mean + 0.1) ** 0.5)))
