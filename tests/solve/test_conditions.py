"""The check of broken conditions that knows no finder: it takes what is shown, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from checker.engine.rows.condition import Between, Condition, Rank, ShareChange, ShareOf
from checker.engine.rows.row import ONE, LinearRow, Quantity, Terms, interval_rows, ratio_rows
from checker.engine.solve.breach import Breach, claims_of_grounds
from checker.engine.solve.condition_verifier import breaks
from checker.engine.solve.solution import Solution, solution_of
from checker.engine.solve.system import Group, System, claims_of
from checker.engine.solve.work import Work
from checker.model.numbers import Interval
from checker.model.scope import Scope


def _of(name: str) -> Terms:
    return ((Quantity(Scope(name), "dollar", "measure", 1, first=1), ONE),)


def _figure(name: str, figure: int, number: int) -> Group:
    rows = tuple(interval_rows(_of(name), Interval(Fraction(figure), Fraction(figure + 1)), "one-count", name))
    return Group((name,), rows, ONE, (str(number),))


def _system(condition: Condition, *groups: Group) -> System:
    own = Group(("own",), (), ONE, ("own",), (condition,))
    return System((), (*groups, own), {})


RANKED = [_figure(name, figure, number) for number, (name, figure) in enumerate((("a", 10), ("b", 20), ("c", 30)))]
SHARES = tuple(
    Group((name,), tuple(ratio_rows(_of(part), _of(whole), Interval(least, least), "share", name)), ONE, (name,))
    for name, part, whole, least in (("new", "p", "w", Fraction(1, 2)), ("old", "q", "v", Fraction(2, 5)))
)
BROKEN = {
    "too many above": _system(Rank(_of("a"), (_of("b"), _of("c")), 2, True, "rank", "own"), *RANKED),
    "none above": _system(Rank(_of("c"), (_of("a"), _of("b")), 2, True, "rank", "own"), *RANKED),
    "above all parts": _system(Between(_of("c"), (_of("a"), _of("b")), "between", "own"), *RANKED),
    "below all parts": _system(Between(_of("a"), (_of("b"), _of("c")), "between", "own"), *RANKED),
    "further than said": _system(
        ShareChange(
            ShareOf(_of("p"), _of("w")),
            ShareOf(_of("q"), _of("v")),
            Interval(Fraction(1, 100), Fraction(5, 100)),
            "points",
            "own",
        ),
        *SHARES,
    ),
}


def _breach(system: System) -> Breach:
    grounds = solution_of(system, Work(1)).refutations[0].grounds
    assert isinstance(grounds, Breach)
    return grounds


@pytest.mark.parametrize("system", BROKEN.values(), ids=BROKEN)
def test_what_is_found_is_shown_by_all_of_it(system: System) -> None:
    breach = _breach(system)
    assert claims_of_grounds(breach) == claims_of(system.groups)
    assert breaks(breach, system.rows, system.all_conditions)


@pytest.mark.parametrize("system", BROKEN.values(), ids=BROKEN)
def test_less_or_other_than_that_shows_nothing(system: System) -> None:
    breach = _breach(system)
    assert not breaks(breach, system.rows - {breach.limits[0].rows[0][0]}, system.all_conditions)
    for number, limit in enumerate(breach.limits):
        sharper = replace(limit, bound=limit.bound + (1 if limit.side == "least" else -1))
        others = (*breach.limits[:number], *breach.limits[number + 1 :])
        assert not breaks(
            replace(breach, limits=(*breach.limits[:number], sharper, *breach.limits[number + 1 :])),
            system.rows,
            system.all_conditions,
        )
        assert (
            len(others) < 2
            or not breaks(replace(breach, limits=others), system.rows, system.all_conditions)
            or _is_spare(breach, number)
        )


def _is_spare(breach: Breach, number: int) -> bool:
    """Of units above one another, what the last one is at most is not needed."""
    return isinstance(breach.condition, Rank) and breach.limits[number].side == "most" and number == len(breach.limits) - 1


def test_where_nothing_is_broken_nothing_is_set_aside() -> None:
    rank = Rank(_of("b"), (_of("a"), _of("c")), 2, True, "rank", "own")
    assert solution_of(_system(rank, *RANKED), Work(1)) == Solution(())


def test_what_two_conditions_stand_on_is_off_and_not_both() -> None:
    """It is cheaper to set one figure aside than two conditions."""
    first = Group(("own",), (), ONE, ("own",), (Rank(_of("a"), (_of("b"), _of("c")), 2, True, "rank", "own"),))
    second = Group(("too",), (), ONE, ("too",), (Between(_of("a"), (_of("b"), _of("c")), "between", "too"),))
    (refutation,) = solution_of(System((), (*RANKED, first, second), {}), Work(1)).refutations
    assert [refutation.suspect, *refutation.either] == RANKED


def test_a_row_of_nobody_is_no_proof() -> None:
    breach = _breach(BROKEN["above all parts"])
    forged = LinearRow(breach.limits[0].rows[0][0].terms, breach.limits[0].rows[0][0].bound - 1, "one-count", "c")
    limits = (replace(breach.limits[0], rows=((forged, ONE),)), *breach.limits[1:])
    assert not breaks(replace(breach, limits=limits), BROKEN["above all parts"].rows, BROKEN["above all parts"].all_conditions)


def test_what_one_condition_leaves_is_a_row_for_the_other() -> None:
    figures = (_figure("whole", 10, 0), _figure("part", 3, 1), _figure("all", 5, 2), _figure("some", 7, 3))
    tie = Group(("tie",), tuple(ratio_rows(_of("then"), _of("rest"), Interval(ONE, None), "change", "tie")), ONE, ("tie",))
    conditions = (
        Between(_of("whole"), (_of("part"), _of("rest")), "between"),
        Between(_of("all"), (_of("some"), _of("then")), "between"),
    )
    system = System((), (*figures, tie), {}, conditions=conditions)
    breach = _breach(system)
    assert claims_of_grounds(breach) == claims_of(system.groups)
    assert breaks(breach, system.rows, conditions)
    (inference,) = breach.inferences
    assert not breaks(replace(breach, inferences=()), system.rows, conditions)
    assert not breaks(breach, system.rows, [breach.condition])
    assert not breaks(breach, system.rows - {inference.limits[0].rows[0][0]}, conditions)
    sharper = replace(inference.row, bound=inference.row.bound - 1)
    rows = tuple((sharper if row == inference.row else row, times) for row, times in breach.limits[0].rows)
    forged = replace(
        breach, inferences=(replace(inference, row=sharper),), limits=(replace(breach.limits[0], rows=rows), *breach.limits[1:])
    )
    assert not breaks(forged, system.rows, conditions)
    assert not breaks(replace(breach, inferences=(replace(inference, limits=inference.limits[1:]),)), system.rows, conditions)
