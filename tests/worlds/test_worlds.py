"""Worlds say of themselves what is true, and the press lies only where it is made to."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from checker.model.claim import Claim
from checker.model.finding import ReadingName
from tests.worlds.claims import official, true_claims
from tests.worlds.country import ARRIVED, LEFT, MEN, RESIDING, SOLDIERS, WOMEN
from tests.worlds.islands import ALL, ARRIVALS, LAND, PLACES, islands
from tests.worlds.papers.folder import recorded, series
from tests.worlds.papers.press import Habits, press
from tests.worlds.papers.spans import span
from tests.worlds.towns import MALE_SOLDIERS, towns
from tests.worlds.truth import Truth
from tests.worlds.verdict import holds

pytestmark = pytest.mark.own
SEEDS = range(1, 5)
READINGS: tuple[ReadingName, ...] = ("literal", "pragmatic")
WORLDS = [*map(islands, SEEDS), *(towns(seed, places=seed % 3, soldiers=seed % 2 > 0) for seed in SEEDS)]
NAMES = [f"{country}-{seed}" for country in ("islands", "towns") for seed in SEEDS]
DAYS = [span(text).days for text in ("1994", "1993-Q3", "1992-02-03/1996-05-06", "../1998-02-28")]


@cache
def articles(seed: int, claims: int, beside: bool) -> tuple[Claim, ...]:
    """All that articles, and the official series beside them, claim of a world."""
    truth = islands(seed)
    with TemporaryDirectory() as folder:
        return recorded(press(truth, claims, seed, Habits()), Path(folder), series(truth) if beside else "").loaded.claims


@pytest.mark.parametrize("truth", WORLDS, ids=NAMES)
@pytest.mark.parametrize("days", DAYS)
def test_parts_make_their_whole(truth: Truth, days: tuple[int | None, int]) -> None:
    everybody = truth.country.everybody

    def number(**of: str) -> int:
        return truth.number(everybody._replace(**of), *days)

    assert number() == number(who=MEN) + number(who=WOMEN) > 0
    assert number() == sum(number(where=place) for place in truth.country.places) or not truth.country.places
    some = [number(who=who) for who in truth.country.who if len(truth.country.who[who]) == 1][2:]
    assert sum(some) <= number() and 0 not in some
    assert MALE_SOLDIERS not in truth.country.who or number(who=MALE_SOLDIERS) <= min(number(who=MEN), number(who=SOLDIERS))


@pytest.mark.parametrize("truth", WORLDS, ids=NAMES)
def test_whoever_lives_there_arrived_and_whoever_arrived_had_left(truth: Truth) -> None:
    everybody = truth.country.everybody
    for day in range(truth.whole.start or 0, truth.whole.end or 0, 100):
        came = truth.before(everybody, day)
        assert truth.living(everybody._replace(event=RESIDING), day - 1) <= came
        assert came <= truth.before(everybody._replace(event=LEFT, where=""), day)


@pytest.mark.parametrize("truth", WORLDS, ids=NAMES)
def test_claims_about_any_world_are_true(truth: Truth) -> None:
    told = (*official(truth), *true_claims(truth, 150, 1))
    assert [claim.id for claim in told if not holds(claim, truth, "literal")] == []


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("seed", SEEDS)
def test_articles_tell_the_truth(seed: int, reading: ReadingName) -> None:
    """All claims but those that a correction replaces."""
    claims, truth = articles(seed, 150, True), islands(seed)
    replaced = {claim.supersedes for claim in claims}
    assert [claim.id for claim in claims if claim.id not in replaced and not holds(claim, truth, reading)] == []


def test_articles_speak_in_every_form() -> None:
    claims = [claim for seed in SEEDS for claim in articles(seed, 250, False)]
    assert {type(claim.form).__name__ for claim in claims} == {"Value", "Each", "Average", "Change", "Share", "Record"}
    assert {claim.form.measure for claim in claims if hasattr(claim.form, "measure")} >= {"ratio", "difference", "direction"}
    assert {claim.status for claim in claims} == {"asserted", "forecast", "denied", "superseded"}
    assert any(claim.restates for claim in claims) and any(claim.supersedes for claim in claims)
    hedges = ["exact", "rounded", "about", "over", "at least", "nearly", "up to", "fewer than", "range", "per cent", "mean"]
    assert {claim.reading.hedge for claim in claims if claim.reading} >= set(hedges)
    assert {(claim.scope.who, claim.scope.where) for claim in claims} >= {(WOMEN, LAND), (ALL, PLACES[1]), (SOLDIERS, LAND)}


def test_one_seed_is_one_world() -> None:
    one, other, another = (islands(seed) for seed in (5, 5, 6))
    told = [(press(truth, 100, 5, Habits()), series(truth), true_claims(truth, 40, 5)) for truth in (one, other, another)]
    assert told[0] == told[1]
    assert not any(part == same for part, same in zip(told[0], told[2], strict=True))


def test_arrivals_are_what_the_series_says() -> None:
    truth = islands(3)
    rows = [row.split(",") for row in series(truth).splitlines()[1:]]
    assert len(rows) == 90
    for row in rows:
        days = span(row[8]).days
        assert int(row[4]) == truth.number(ARRIVALS._replace(who=row[5], event=ARRIVED), *days)
