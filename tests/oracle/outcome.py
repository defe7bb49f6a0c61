"""What the checker finds in a folder of claims, held against a theory of the same claims that shares no code with it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from checker.model.finding import Finding
from checker.run import Run


class Theory(Protocol):
    """Decides of any claims, by their names, whether they can hold together."""

    names: frozenset[str]

    def holds(self, names: Collection[str]) -> bool:
        """Whether these claims can hold together."""
        ...


@dataclass(frozen=True)
class Outcome:
    """`infeasible`: no numbers keep all claims. `found`: by the checker too. `faults`: what the checker got wrong."""

    infeasible: bool
    found: bool
    at_fault: tuple[str, ...]

    @property
    def counted(self) -> tuple[str, ...]:
        """What is counted of it."""
        return (*(["infeasible"] if self.infeasible else []), *(["found"] if self.found else []), *self.at_fault)


def outcome_of(folder: Path, theory: Theory) -> Outcome:
    """What the checker says of claims on file, by their literal readings."""
    report = Run((str(folder),)).report
    literal = [each for each in report.findings if each.proof and (each.severity == "contradiction" or each.reading == "literal")]
    infeasible = not theory.holds(theory.names)
    accused = frozenset[str]().union(*(_named(finding, ("suspect", "either")) for finding in literal))
    faults = {
        "unread": bool(report.problems),
        "undecided": bool(report.undecided),
        "fault": bool(report.faults),
        "false proof": any(theory.holds(_named(finding, ("suspect", "either", "premise"))) for finding in literal),
        "missed": infeasible and not literal,
        "left over": bool(literal) and not theory.holds(theory.names - accused),
    }
    return Outcome(infeasible, infeasible and bool(literal), tuple(name for name, is_so in faults.items() if is_so))


def _named(finding: Finding, roles: Collection[str]) -> frozenset[str]:
    return frozenset(part.claim.id.partition("/")[2] for part in finding.parts if part.role in roles)
