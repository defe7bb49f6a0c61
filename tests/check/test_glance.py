"""A first look at a claim: what it shows is true, and what anybody would see at once is seen."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.glance import Vicinity
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.numbers import Interval
from checker.model.vocabulary import Settings
from tests.check.worlds import checked, claims_of, clashes
from tests.tries import tries
from tests.worlds.shared import world

pytestmark = pytest.mark.own
WRONG = 3


def times(claim: Claim, factor: int) -> Claim:
    """The claim with a figure so many times as great."""
    reading = claim.reading
    assert reading is not None and reading.number is not None
    number = reading.number * factor + 1
    exact = Interval(number, number)
    return replace(claim, reading=replace(reading, number=number, literal=exact, pragmatic=exact), wording=str(number))


@tries(10)
@given(st.integers(0, 5), st.integers(0, 40), st.integers(2, 9))
def test_what_a_glance_shows_cannot_hold(seed: int, number: int, factor: int) -> None:
    claims = claims_of(seed, WRONG)
    figures = [claim for claim in claims if isinstance(claim.form, Value) and claim.reading and claim.reading.number]
    changed = times(figures[number % len(figures)], factor)
    vicinity = Vicinity(claims, world(seed).vocabulary, Settings())
    for finding in vicinity.glance(changed):
        parts = tuple(part.claim for part in finding.parts)
        assert changed in parts
        assert clashes(checked(seed, parts))


@pytest.mark.parametrize("seed", range(2))
def test_another_figure_for_the_same_count_is_seen_at_once(seed: int) -> None:
    claims = [claim for claim in claims_of(seed, 0) if isinstance(claim.form, Value) and claim.reading and claim.reading.number]
    vicinity = Vicinity(claims, world(seed).vocabulary, Settings())
    vicinity.prepare()
    for claim in claims[:6]:
        assert not vicinity.glance(claim)
        # Another article says ten times as much.
        stem = replace(claim.article, stem="other", publisher="Other")
        other = replace(times(claim, 10), id="other/one", article=stem, source="", via="", trust=Fraction(1))
        assert any(claim.id in {part.claim.id for part in finding.parts} for finding in vicinity.glance(other))


def test_who_is_accused_already_is_not_held_against_it() -> None:
    claims = claims_of(1, 0)
    claim = next(claim for claim in claims if isinstance(claim.form, Value) and claim.reading and claim.reading.number)
    stem = replace(claim.article, stem="other", publisher="Other")
    other = replace(times(claim, 10), id="other/one", article=stem, source="", via="", trust=Fraction(1))
    third = replace(claim, id="third/one", article=replace(claim.article, stem="third"))
    known = checked(1, (*claims, other)).findings
    assert "other/one" in {claim for finding in known for claim in finding.accused}
    vicinity = Vicinity((*claims, other), world(1).vocabulary, Settings())
    assert (bool(vicinity.glance(third)), vicinity.glance(third, known)) == (True, ())
