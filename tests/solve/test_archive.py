"""An archive of hundreds of claims with a hundred conflicts in one component: repair and proofs are found."""

from __future__ import annotations

from fractions import Fraction

from checker.engine.solve.prover import Prover
from checker.engine.solve.repair import repair
from checker.engine.solve.system import cost_of, rows_of
from checker.engine.solve.verifier import holds
from checker.engine.solve.work import Work
from tests.solve.archive import archive


def test_the_minimum_repair_of_an_archive_is_found_and_proven() -> None:
    system, work = archive(), Work(60)
    prover = Prover(system, work)
    found = repair(system, work, source=prover)
    assert found.proven and cost_of(system, found.aside) == found.bound == Fraction(13906, 100)
    assert prover.can_hold(found.aside)
    # Rows that only touch are none: one conflict too many, and a dearer repair would count as proven.
    assert not [conflict for conflict in found.conflicts if prover.only(conflict) is None]
    known = frozenset(system.hard) | frozenset(rows_of(system.groups))
    for index in sorted(found.aside)[:10]:
        first = prover.against(index, found.aside - {index}, found.conflicts)
        assert holds(first, known) and index in prover.groups(first)
