"""One system with both verdicts, for whoever looks into a disagreement."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.oracle.comparison import Comparison
from tests.oracle.reasons import lines, rules
from tests.oracle.records import entry, full_id, record, stem, vocabulary_lines
from tests.oracle.repairs import TooManyConflictsError, conflicts
from tests.oracle.system import System


def shown(one: Comparison, folder: Path | None) -> str:
    """The system as it is on file, and what oracle and checker make of it; it is written into the folder, if one is given."""
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        record(one.system, folder)
    return "\n".join([*_on_file(one.system), *_by_the_oracle(one), *_by_the_checker(one)])


def _on_file(system: System) -> Iterator[str]:
    yield f"SYSTEM {system.seed}, {'nested' if system.nested else 'flat'}"
    yield from vocabulary_lines(system.vocabulary)
    for number in sorted({claim.article for claim in system.claims}):
        yield f"{stem(number)}.yaml"
        for claim in system.claims:
            if claim.article == number:
                yield from (line + ("   # planted" if claim.planted else "") for line in entry(claim))


def _by_the_oracle(one: Comparison) -> Iterator[str]:
    if not one.infeasible:
        yield f"ORACLE  feasible{', but not in whole numbers' if one.only_whole else ''}"
        return
    yield f"ORACLE  infeasible; rests on {', '.join((*rules(one.system), *lines(one.system))) or 'the claims alone'}"
    try:
        yield from (f"  conflict {_names(conflict)}" for conflict in conflicts(one.real, one.real.claims))
    except TooManyConflictsError:
        yield "  too many minimal conflicts"
    for chain in one.chains or ():
        yield f"  chain {_names(chain.claims)}: cheapest repairs {' or '.join(map(_names, chain.repairs))}"


def _by_the_checker(one: Comparison) -> Iterator[str]:
    verdicts = ("missed", "false", "left_over", "undecided", "unread")
    said = [name.replace("_", " ") for name in verdicts if getattr(one, name)]
    yield f"CHECKER  {', '.join(said) or 'agrees'}"
    yield from (f"  {problem}" for problem in one.report.problems)
    short = {full_id(claim): claim.name for claim in one.system.claims}
    for finding in one.report.findings:
        roles = ", ".join(f"{part.role} {short[part.claim.id]}" for part in finding.parts)
        wrong = "  FALSE PROOF" if finding in one.false_proofs else ""
        yield f"  {finding.severity} {finding.kind} ({finding.reading}): {roles}{wrong}"
        yield f"    {finding.message}"


def _names(names: frozenset[str]) -> str:
    return "+".join(sorted(names))
