"""Processor time for an archive of 813 claims in one component: to the first conflict, the repair and all proofs."""

from __future__ import annotations

from time import process_time

from checker.engine.solve.prover import Prover
from checker.engine.solve.repair import repair
from checker.engine.solve.work import Work
from tests.benchmarks.line import Line
from tests.solve.archive import archive


def measure() -> list[Line]:
    system, work = archive(), Work(60)
    begun = process_time()
    prover = Prover(system, work)
    prover.refuted(())
    first = process_time() - begun
    found = repair(system, work, source=prover)
    repaired = process_time() - begun
    proofs = []
    for index in sorted(found.aside):
        certificate = prover.against(index, found.aside - {index}, found.conflicts)
        proofs.append((certificate, *prover.witnesses(index, found.aside - {index}, certificate)))
    proven = process_time() - begun
    told = f"({len(proofs)} set aside, {sum(map(len, proofs))} proofs)"
    return [
        Line("archive in one region, processor time to the first conflict", "813", (first,), "", None),
        Line("the same, to the proven minimum repair", "813", (repaired,), "", None),
        Line(f"the same, to all proofs {told}", "813", (proven,), "undecided after 134 s before", None),
    ]
