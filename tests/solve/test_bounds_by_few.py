"""The sum that shows a bound names few claims, whichever sum the solver came upon."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.engine.rows.row import LinearRow, Quantity
from checker.engine.rules import laws
from checker.engine.solve.implied_bounds import by_few_claims
from checker.engine.solve.system import Group, System
from checker.engine.solve.work import Work
from checker.model.scope import Scope

ALL, MEN, WOMEN = (Quantity(Scope(who=name), "one", "count", 0) for name in ("people", "men", "women"))
ONE = Fraction(1)


def row(bound: int, *terms: tuple[Quantity, int], claim: str = "", strict: bool = False) -> LinearRow:
    return LinearRow(tuple((quantity, Fraction(times)) for quantity, times in terms), Fraction(bound), "law", claim, strict)


NO_MORE = row(0, (MEN, 1), (WOMEN, 1), (ALL, -1))
SOME = row(0, (WOMEN, -1))
LONG = ((NO_MORE, ONE), (SOME, ONE))


@pytest.mark.parametrize("strict", [False, True])
def test_one_claim_says_what_a_sum_of_others_shows(strict: bool) -> None:
    direct, whole = row(9, (MEN, 1), claim="direct", strict=strict), row(9, (ALL, 1), claim="whole", strict=strict)
    system = System((NO_MORE, SOME), tuple(Group((own.claim,), (own,), ONE) for own in (whole, direct)), laws().shapes)
    assert by_few_claims(((whole, ONE), *LONG), system, Work(60)) == ((direct, ONE),)


def test_a_sum_without_another_stays() -> None:
    whole = row(9, (ALL, 1), claim="whole")
    system = System((NO_MORE, SOME), (Group(("whole",), (whole,), ONE),), laws().shapes)
    assert {*by_few_claims(((whole, ONE), *LONG), system, Work(60))} == {(whole, ONE), *LONG}


def test_what_one_claim_says_is_looked_at_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    direct, twin = (row(9, (MEN, 1), claim=name) for name in ("direct", "twin"))
    system = System((NO_MORE, SOME), tuple(Group((own.claim,), (own,), ONE) for own in (direct, twin)), laws().shapes)
    at_length = by_few_claims(((twin, ONE / 2), (direct, ONE / 2)), system, Work(60))
    monkeypatch.delattr("checker.engine.solve.implied_bounds.Farkas")
    assert by_few_claims(((direct, ONE),), system, Work(60)) == at_length == ((direct, ONE),)


@pytest.mark.parametrize("bound", [0, 9])
def test_what_laws_say_alone_needs_no_claim(bound: int) -> None:
    law, direct = row(bound, (MEN, 1)), row(bound, (MEN, 1), claim="direct")
    system = System((law,), (Group(("direct",), (direct,), ONE),), laws().shapes)
    assert by_few_claims(((direct, ONE),), system, Work(60)) == ((law, ONE),)
