"""What really happened: people who arrive month by month, of both sexes and two occupations, in a few towns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import accumulate
from random import Random

from checker.engine.rows.row import Quantity
from checker.model.calendar import month_start
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.vocabulary import Concept, Partition, Vocabulary

FIRST_MONTH = 12 * 1990
COUNTED_ON = 10
"""The day of each month on which all its arrivals happen."""
ALL, MEN, WOMEN, SOLDIERS, MALE_SOLDIERS = "people", "men", "women", "soldiers", "male soldiers"
LAND = "land"
_WHO = {
    ALL: Concept(ALL, partitions=(Partition((MEN, WOMEN), True),)),
    MEN: Concept(MEN, within=(ALL,)),
    WOMEN: Concept(WOMEN, within=(ALL,)),
    SOLDIERS: Concept(SOLDIERS, within=(ALL,)),
    MALE_SOLDIERS: Concept(MALE_SOLDIERS, within=(MEN, SOLDIERS)),
}
_ATOMS = {(MEN, True): 3, (MEN, False): 6, (WOMEN, True): 1, (WOMEN, False): 12}
"""By sex and whether a soldier: how many arrive in a month on average."""


@dataclass(frozen=True)
class Truth:
    """`came[scope]`: how many had arrived before the start of each month. `stayed`: how many of them live there then."""

    vocabulary: Vocabulary
    months: int
    came: Mapping[Scope, tuple[int, ...]]
    stayed: Mapping[Scope, tuple[int, ...]]

    def before(self, scope: Scope, day: int) -> int:
        """How many had arrived before a day."""
        return self.came[scope][self._month(day)]

    def living(self, scope: Scope, day: int) -> int:
        """How many live there at the end of a day."""
        return self.stayed[scope._replace(event="arrived")][self._month(day + 1)]

    def flow(self, scope: Scope, period: Period) -> int:
        assert period.end is not None
        return self.before(scope, period.end) - (0 if period.start is None else self.before(scope, period.start))

    def number(self, quantity: Quantity) -> Fraction:
        """The true number of any quantity that laws speak of."""
        count = self.before if quantity.kind == "count" else self.living
        return Fraction(count(quantity.scope, quantity.day))

    def _month(self, day: int) -> int:
        """How many months' arrivals are over before a day."""
        when = date.fromordinal(day)
        over = 12 * when.year + when.month - 1 - FIRST_MONTH + (when.day > COUNTED_ON)
        return min(max(over, 0), self.months)


def truth(seed: int, months: int = 120, towns: int = 2, soldiers: bool = True) -> Truth:
    """The world of a seed, from January 1990 on. Without towns or soldiers there are fewer scopes."""
    rng = Random(f"truth {seed} {months} {towns} {soldiers}")
    places = tuple(f"town {number}" for number in range(1, towns + 1))
    flows = {
        (*atom, place): [rng.randint(0, 2 * mean) for _ in range(months)]
        for place in places or (LAND,)
        for atom, mean in _ATOMS.items()
    }
    came: dict[Scope, tuple[int, ...]] = {}
    stayed: dict[Scope, tuple[int, ...]] = {}
    for scope in _scopes(places, soldiers):
        atoms = [list(accumulate(flow, initial=0)) for atom, flow in flows.items() if _counts(scope, atom)]
        came[scope] = tuple(map(sum, zip(*atoms, strict=True)))
        stayed[scope] = tuple(sum(total * 9 // 10 for total in totals) for totals in zip(*atoms, strict=True))
    return Truth(_vocabulary(places), months, came, stayed)


def _scopes(places: tuple[str, ...], soldiers: bool) -> Iterator[Scope]:
    for who in (ALL, MEN, WOMEN, SOLDIERS, MALE_SOLDIERS) if soldiers else (ALL, MEN, WOMEN):
        for where in (LAND, *places):
            yield Scope(who, "arrived", where)


def _counts(scope: Scope, atom: tuple[str, bool, str]) -> bool:
    sex, soldier, place = atom
    who = {ALL: True, MEN: sex == MEN, WOMEN: sex == WOMEN, SOLDIERS: soldier, MALE_SOLDIERS: soldier and sex == MEN}
    return who[scope.who] and scope.where in (LAND, place)


def _vocabulary(places: tuple[str, ...]) -> Vocabulary:
    return Vocabulary(
        {
            "who": _WHO,
            "event": {
                "arrived": Concept("arrived", begins=month_start(FIRST_MONTH)),
                "residing": Concept("residing", kind="state", follows="arrived"),
            },
            "where": {
                LAND: Concept(LAND, partitions=(Partition(places, True),) if places else ()),
                **{place: Concept(place, within=(LAND,)) for place in places},
            },
            "route": {},
        }
    )
