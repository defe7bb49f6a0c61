"""The first conflict in one component of many claims, and z3's unsat core of the same rows beside it."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from checker.engine.rows.measure import Book
from checker.engine.rows.row import ONE, LinearRow, Quantity
from checker.engine.rows.world import world_of
from checker.engine.rules import laws
from checker.engine.solve.elastic_program import elastic_of
from checker.engine.solve.groups import literal_system
from checker.engine.solve.nesting import nesting_of
from checker.engine.solve.quick_conflicts import QuickConflicts
from checker.engine.solve.system import Conflict, Group, rows_of
from checker.engine.solve.work import Work
from checker.model.claim import Claim
from tests.benchmarks.line import Line, timed
from tests.worlds.claims import true_claims
from tests.worlds.plant import planted
from tests.worlds.towns import towns

LEAF = 300
"""So many claims are looked at together before all are."""
Many = tuple[tuple[Claim, ...], Book]


def many(count: int, months: int, wrong: int, seed: int) -> Many:
    """So many claims about twenty scopes, of which so many are wrong."""
    world = towns(seed, months, places=3)
    claims, _ = planted(world, true_claims(world, count, seed), wrong, seed)
    return claims, Book(world.vocabulary, {claim.id: claim for claim in claims})


def measure(seeds: int = 5) -> list[Line]:
    small = [many(2_000, 120, 20, seed) for seed in range(seeds)]
    large = [many(20_000, 960, 200, seed) for seed in range(seeds)]
    ours = [_first(*world) for world in small]
    grown = [_first(*world) for world in large]
    cores = [core(*world) for world in small]
    growth = median(s for s, _ in grown) / median(s for s, _ in ours)
    peer = median(s for s, _ in cores) / median(s for s, _ in ours)
    sizes = f"(claims in the core: ours {_sizes(ours)}, z3's {_sizes(cores)})"
    return [
        Line("first conflict, 1% wrong, from claims", "20,000", _seconds(grown), "under 1 s", max(_seconds(grown)) < 1),
        Line("growth from 2,000 claims", "20,000", _seconds(grown), "at most 15", growth <= 15, _seconds(ours), growth),
        Line(f"peer: z3's check() alone {sizes}", "2,000", _seconds(ours), "at least 10", peer >= 10, _seconds(cores), peer),
    ]


def core(claims: Sequence[Claim], book: Book) -> tuple[float, int]:
    """Seconds of z3's check alone, all rows given before, and the size of its unsat core.

    The rows are those of the same laws and claims over the reals; every group of claims is one tracked assertion.
    """
    import z3  # type: ignore[import-untyped]

    system = literal_system(claims, book, laws())
    numbers: dict[Quantity, object] = {}

    def said(row: LinearRow) -> object:
        terms = [
            z3.RealVal(str(times)) * numbers.setdefault(quantity, z3.Real(f"x{len(numbers)}")) for quantity, times in row.terms
        ]
        return z3.Sum(terms) <= z3.RealVal(str(row.bound))

    solver = z3.Solver()
    solver.add(*map(said, system.hard))
    for index, group in enumerate(system.groups):
        solver.assert_and_track(z3.And(*map(said, group.rows)), f"g{index}")
    answers: list[object] = []
    seconds = timed(lambda: answers.append(solver.check()))
    assert answers == [z3.unsat], "z3 and we disagree"
    return seconds, len(solver.unsat_core())


def first_conflict(claims: Sequence[Claim], book: Book, seconds: float = 60.0) -> frozenset[str] | None:
    """The ids of claims that cannot all hold, found as soon as may be; None if all claims can. Raises Inconclusive.

    The same claims in another order give the same answer.
    """
    order = sorted(claims, key=lambda claim: (claim.period.end or 0, claim.scope, claim.wording, claim.id))
    for leaf in (*(order[start : start + LEAF] for start in range(0, len(order), LEAF)), order):
        groups = [Group((c.id,), rows, ONE) for c in leaf if (rows := laws().of_claim(c, "literal", book))]
        hard = laws().of_world(world_of(book.vocabulary, rows_of(groups)))
        if seen := QuickConflicts(groups, nesting_of(hard, laws().shapes)).conflicts(frozenset()):
            return _ids(groups, seen[0])
    system = literal_system(order, book, laws())
    found = elastic_of(system, Work(seconds)).conflicts(())
    return _ids(system.groups, found[0]) if found else None


def _ids(groups: Sequence[Group], conflict: Conflict) -> frozenset[str]:
    return frozenset(groups[index].claims[0] for index in conflict)


def _first(claims: Sequence[Claim], book: Book) -> tuple[float, int]:
    found: list[frozenset[str] | None] = []
    seconds = timed(lambda: found.append(first_conflict(claims, book)))
    assert found[0] is not None
    return seconds, len(found[0])


def _seconds(measured: Sequence[tuple[float, int]]) -> tuple[float, ...]:
    return tuple(seconds for seconds, _ in measured)


def _sizes(measured: Sequence[tuple[float, int]]) -> str:
    return f"{min(size for _, size in measured)} to {max(size for _, size in measured)}"
