"""Small countries of every shape, for properties: few people, who may be counted in several broader scopes at once."""

from __future__ import annotations

from itertools import accumulate
from random import Random

from checker.model.scope import Scope
from tests.worlds.country import ARRIVED, FIRST_YEAR, MEN, RESIDING, SOLDIERS, WOMEN, Country
from tests.worlds.truth import Truth

ALL, MALE_SOLDIERS, LAND = "people", "male soldiers", "land"
ARRIVALS = Scope(ALL, ARRIVED, LAND)
COUNTED_ON = 10
"""The day of each month on which all its arrivals happen."""
_ATOMS = {(MEN, SOLDIERS): 3, (MEN, ""): 6, (WOMEN, SOLDIERS): 1, (WOMEN, ""): 12}
"""By sex and occupation: how many arrive in a month on average."""
_WHO = {ALL: (), MEN: (MEN,), WOMEN: (WOMEN,), SOLDIERS: (SOLDIERS,), MALE_SOLDIERS: (MEN, SOLDIERS)}


def towns(seed: int, months: int = 120, places: int = 2, soldiers: bool = True) -> Truth:
    """The world of a seed. Without places or soldiers there are fewer scopes."""
    rng = Random(f"truth {seed} {months} {places} {soldiers}")
    names = tuple(f"town {number}" for number in range(1, places + 1))
    flows = {
        (*atom, place): [rng.randint(0, 2 * mean) for _ in range(months)]
        for place in names or (LAND,)
        for atom, mean in _ATOMS.items()
    }
    came = {atom: tuple(accumulate(flow, initial=0)) for atom, flow in flows.items()}
    who = {name: shared for name, shared in _WHO.items() if soldiers or SOLDIERS not in shared}
    return Truth(Country(LAND, names, who, _vocabulary(names)), came, came, lambda number: 9 * number // 10, COUNTED_ON)


def _vocabulary(places: tuple[str, ...]) -> str:
    parts = f"{{parts: [{{complete: [{', '.join(places)}]}}]}}" if places else "{}"
    return f"""\
who:
  {ALL}: {{parts: [{{complete: [{MEN}, {WOMEN}]}}]}}
  {MEN}: {{}}
  {WOMEN}: {{}}
  {SOLDIERS}: {{within: {ALL}}}
  {MALE_SOLDIERS}: {{within: [{MEN}, {SOLDIERS}]}}
event:
  {ARRIVED}: {{kind: flow, begins: {FIRST_YEAR}-01-01}}
  {RESIDING}: {{kind: state, follows: {ARRIVED}}}
where:
  {LAND}: {parts}
{"".join(f"  {place}: {{}}" + chr(10) for place in places)}\
route: {{}}
"""
