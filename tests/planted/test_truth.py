"""Worlds say of themselves what is true, the press lies only where it is made to, and the simple bounds hold the truth."""

from __future__ import annotations

import pytest

from checker.model.claim import Claim
from checker.model.finding import ReadingName
from tests.planted.errors import errors
from tests.planted.refutable import Bounds
from tests.planted.score import READINGS, World, read, world
from tests.worlds.papers.folder import series
from tests.worlds.papers.history import history
from tests.worlds.papers.scopes import (
    ALL,
    ARRIVALS,
    ARRIVED,
    FIRST_YEAR,
    LAND,
    LEFT,
    MEN,
    PLACES,
    RESIDING,
    SOLDIERS,
    STUDENTS,
    WOMEN,
)
from tests.worlds.papers.spans import span
from tests.worlds.verdict import holds

SEEDS = range(1, 5)
DAYS = [span(text).days for text in ("2004", "1999-Q3", "2010-02-03/2013-05-06", "../2008-02-29")]


def true_claims(world: World) -> list[Claim]:
    """All claims but those that a correction replaces."""
    claims = read(world).loaded.claims
    replaced = {claim.supersedes for claim in claims}
    return [claim for claim in claims if claim.id not in replaced]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("days", DAYS)
def test_parts_make_their_whole(seed: int, days: tuple[int | None, int]) -> None:
    truth = history(seed)
    whole = truth.flow(ARRIVALS, *days)
    parts = [truth.flow(ARRIVALS._replace(who=who), *days) for who in (MEN, WOMEN, SOLDIERS, STUDENTS)]
    assert whole == sum(parts[:2]) >= sum(parts[2:]) > 0
    assert whole == sum(truth.flow(ARRIVALS._replace(where=place), *days) for place in PLACES)


@pytest.mark.parametrize("seed", SEEDS)
def test_whoever_lives_there_arrived_and_whoever_arrived_had_left(seed: int) -> None:
    truth = history(seed)
    for year in range(FIRST_YEAR + 1, FIRST_YEAR + 30):
        end = span(str(year)).end
        came = truth.before(ARRIVALS, end)
        assert (
            truth.living(ARRIVALS._replace(event=RESIDING), end - 1)
            <= came
            <= truth.before(ARRIVALS._replace(event=LEFT, where=""), end)
        )


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("seed", SEEDS)
def test_articles_tell_the_truth(seed: int, reading: ReadingName) -> None:
    told = world(seed, 150, 0, series=True)
    assert [claim.id for claim in true_claims(told) if not holds(claim, told.truth, reading)] == []


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("seed", SEEDS)
def test_bounds_of_true_claims_refute_none_of_them(seed: int, reading: ReadingName) -> None:
    claims = true_claims(world(seed, 60, 0, series=True))
    bounds = Bounds(claims, reading)
    assert [claim.id for claim in claims if bounds.refutes(claim)] == []


def test_articles_speak_in_every_form() -> None:
    claims = [claim for seed in SEEDS for claim in read(world(seed, 250, 0, series=False)).loaded.claims]
    assert {type(claim.form).__name__ for claim in claims} == {"Value", "Each", "Average", "Change", "Share", "Record"}
    assert {claim.form.measure for claim in claims if hasattr(claim.form, "measure")} >= {"ratio", "difference", "direction"}
    assert {claim.status for claim in claims} == {"asserted", "forecast", "denied", "superseded"}
    assert any(claim.restates for claim in claims) and any(claim.supersedes for claim in claims)
    hedges = ["exact", "rounded", "about", "over", "at least", "nearly", "up to", "fewer than", "range", "per cent", "mean"]
    assert {claim.reading.hedge for claim in claims if claim.reading} >= set(hedges)
    assert {(claim.scope.who, claim.scope.where) for claim in claims} >= {(WOMEN, LAND), (ALL, PLACES[1]), (SOLDIERS, LAND)}


def test_one_seed_is_one_world() -> None:
    one, other = (world(5, 100, 10, series=True) for _ in range(2))
    assert (one.papers, one.errors, series(one.truth)) == (other.papers, other.errors, series(other.truth))
    assert world(6, 100, 10, series=True).papers != one.papers


def test_errors_are_of_all_kinds_and_stand_where_they_are_said_to() -> None:
    told = [error for seed in SEEDS for error in world(seed, 150, len(errors()), series=False).errors]
    assert {error.kind for error in told} == set(errors())
    assert [error for error in told if error.true == error.wrong] == []
    for seed in SEEDS:
        made = world(seed, 150, 15, series=False)
        drafts = {paper.key(number): draft for paper in made.papers for number, draft in enumerate(paper.drafts)}
        assert [drafts[error.keys[0]] for error in made.errors] == [error.wrong for error in made.errors]


def test_arrivals_are_what_the_series_says() -> None:
    truth = history(3)
    rows = [row.split(",") for row in series(truth).splitlines()[1:]]
    assert len(rows) == 90
    for row in rows:
        days = span(row[8]).days
        assert int(row[4]) == truth.flow(ARRIVALS._replace(who=row[5], event=ARRIVED), *days)
