"""Thirty years of people who leave the islands and arrive on the mainland, for newspapers to write about."""

from __future__ import annotations

from itertools import accumulate
from math import exp
from random import Random

from checker.model.scope import Scope
from tests.worlds.country import ARRIVED, FIRST_YEAR, LEFT, MEN, RESIDING, SOLDIERS, WOMEN, Country
from tests.worlds.truth import Truth

ALL, STUDENTS, LAND = "islanders", "students", "mainland"
PLACES = ("north coast", "south coast", "capital")
YEARS = 30
MONTHS = 12 * YEARS
ARRIVALS = Scope(ALL, ARRIVED, LAND)
MINISTRY, SERIES, AGENCY, AID, OFFICE = "Ministry", "Ministry series", "Coast Press", "Harbour Aid", "Refugee Office"
PUBLISHERS = (
    *("Herald", "Gazette", "Courier", "Tribune", "Monitor", "Evening Post"),
    *("Harbour Times", "Island Weekly", "Morning Star", "Observer", "Radio Coast", "Chronicle"),
)

VOCABULARY = f"""\
who:
  {ALL}: {{also: [people from the islands], parts: [{{complete: [{MEN}, {WOMEN}]}}, {{some: [{SOLDIERS}, {STUDENTS}]}}]}}
  {MEN}: {{also: [males]}}
  {WOMEN}: {{also: [females]}}
  {SOLDIERS}: {{}}
  {STUDENTS}: {{}}
event:
  {LEFT}: {{kind: flow, also: [fled], begins: {FIRST_YEAR}-01-01, confusable: [{ARRIVED}, {RESIDING}]}}
  {ARRIVED}: {{kind: flow, follows: {LEFT}, begins: {FIRST_YEAR}-01-01, confusable: [{LEFT}, {RESIDING}]}}
  {RESIDING}: {{kind: state, also: [living], follows: {ARRIVED}, confusable: [{ARRIVED}]}}
where:
  {LAND}: {{parts: [{{complete: [{", ".join(PLACES)}]}}]}}
{"".join(f"  {place}: {{}}" + chr(10) for place in PLACES)}\
route: {{}}
scopes:
  arrivals: {{who: {ALL}, event: {ARRIVED}, where: {LAND}}}
periods: {{since the treaty: {FIRST_YEAR}-01-01/..}}
publishers:
{"".join(f"  {name}: {{}}" + chr(10) for name in (*PUBLISHERS, MINISTRY))}\
sources:
  {SERIES}: {{of: {MINISTRY}, trust: 5}}
  {MINISTRY}: {{also: [the ministry], trust: 2}}
  {OFFICE}: {{trust: 2}}
  {AID}: {{}}
  {AGENCY}: {{}}
"""
COUNTRY = Country(LAND, PLACES, {ALL: (), **{name: (name,) for name in (MEN, WOMEN, SOLDIERS, STUDENTS)}}, VOCABULARY)


def islands(seed: int) -> Truth:
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
    return Truth(COUNTRY, came, fled, lambda number: number - number // 30)


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
