"""A process that has checked before finds after each edit what one finds that begins from nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.check import check_claims
from checker.engine.solve import same_rows
from checker.engine.solve.known_proofs import KnownProofs
from checker.model.claim import Claim
from checker.model.finding import CheckReport
from checker.model.forms import Value
from checker.model.numbers import Interval
from checker.model.vocabulary import Settings
from tests.check.worlds import claims_of
from tests.tries import tries
from tests.worlds.shared import world

pytestmark = pytest.mark.own
SEEDS = 4
WRONG = 4


def figure(claim: Claim, more: int) -> Claim:
    """The claim with a figure that is so much greater, or with its words for it; all else as it is."""
    reading = claim.reading
    if not isinstance(claim.form, Value) or reading is None or reading.number is None:
        return replace(claim, quote=f"{claim.quote} {more}")
    number = max(reading.number + more, 0)
    exact = Interval(number, number)
    return replace(claim, reading=replace(reading, number=number, literal=exact, pragmatic=exact), wording=str(number))


def forget(patch: pytest.MonkeyPatch) -> None:
    """Let nothing be known again."""
    patch.setattr(same_rows, "FEW", 10**9)
    patch.setattr(KnownProofs, "of", lambda self, groups, against, work, seek: seek())


def checked(seed: int, claims: list[Claim]) -> CheckReport:
    return check_claims(claims, world(seed).vocabulary, Settings())


@tries(3)
@given(
    st.integers(0, SEEDS - 1),
    st.lists(st.tuples(st.integers(0, 200), st.integers(-30, 3000), st.booleans()), min_size=1, max_size=3),
)
def test_edits_find_what_is_found_from_nothing(seed: int, edits: list[tuple[int, int, bool]]) -> None:
    claims = list(claims_of(seed, WRONG))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(same_rows, "FEW", 0)
        checked(seed, claims)
        for number, more, is_dropped in edits:
            place = number % len(claims)
            claims[place : place + 1] = [] if is_dropped else [figure(claims[place], more)]
            again = checked(seed, claims)
            with pytest.MonkeyPatch.context() as nothing:
                forget(nothing)
                assert again == checked(seed, claims)


def test_what_an_edit_does_not_reach_is_not_sought_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(same_rows, "FEW", 0)
    new: list[int] = []
    real = KnownProofs.of
    monkeypatch.setattr(
        KnownProofs,
        "of",
        lambda self, groups, against, work, seek: real(self, groups, against, work, lambda: new.append(1) or seek()),
    )
    claims = list(claims_of(1, WRONG))
    checked(1, claims)
    first = len(new)
    new.clear()
    checked(1, claims)
    assert first > len(new) == 0
