"""Reports that are too large for one file, told in portions: what is new comes first, and of that the gravest.

What a finding takes is not known before it is written. But it grows with the claims and the lines of sums that it tells, so a
portion holds so many of these; which finding stands where hangs on the findings alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.model.finding import CheckReport, Finding
from checker.model.proof import Proof

_HEAD = 5
"""Lines that a finding takes beside its claims and sums."""


@dataclass(frozen=True, slots=True)
class Portion:
    """Which findings of the `whole` report stand here: those of the portion of this `number`, from 1.

    `sizes` are the findings of each portion. `names` are the files of all portions, in one folder; none if this is printed.
    """

    number: int
    whole: CheckReport
    sizes: tuple[int, ...]
    names: tuple[str, ...] = ()

    @property
    def first(self) -> int:
        """The number of its first finding, from 1."""
        return sum(self.sizes[: self.number - 1]) + 1

    @property
    def last(self) -> int:
        """The number of its last finding."""
        return sum(self.sizes[: self.number])

    @property
    def findings(self) -> int:
        """How many there are in all portions."""
        return sum(self.sizes)

    @property
    def others(self) -> tuple[str, ...]:
        """The files of the other portions."""
        return tuple(name for number, name in enumerate(self.names, 1) if number != self.number)

    @property
    def is_first(self) -> bool:
        """Whether it is the one in which all stands that is no finding."""
        return self.number == 1


def sizes_of(findings: Sequence[Finding], most: int) -> tuple[int, ...]:
    """How many findings each portion holds, if none has more than so many lines but for a finding that has more alone."""
    sizes, lines = [0], 0
    for finding in _gravest_first(findings):
        more = _lines(finding)
        if sizes[-1] and lines + more > most:
            sizes.append(0)
            lines = 0
        sizes[-1] += 1
        lines += more
    return tuple(sizes)


def portion_of(report: CheckReport, sizes: Sequence[int], number: int, names: Sequence[str] = ()) -> tuple[CheckReport, Portion]:
    """The report with the findings of one portion alone; after the first one, with nothing but them."""
    portion = Portion(number, report, tuple(sizes), tuple(names))
    findings = tuple(_gravest_first(report.findings)[portion.first - 1 : portion.last])
    if portion.is_first:
        return replace(report, findings=findings), portion
    coverage = replace(report.coverage, uncompared=(), rounded=())
    rest = replace(report, undecided=(), coverage=coverage, stale=(), problems=(), faults=(), warnings=())
    return replace(rest, findings=findings), portion


def _gravest_first(findings: Sequence[Finding]) -> list[Finding]:
    """What is known comes last; else they are in the order of all reports, by severity."""
    return sorted(findings, key=lambda finding: finding.status == "known")


def _lines(finding: Finding) -> int:
    """Claims, lines of sums and what is told beside them."""
    proofs = [*filter(None, (finding.proof,)), *(witness.proof for witness in finding.witnesses)]
    claims = len(finding.parts) + len(finding.witnessing) + len(finding.fallen)
    evidence = len(finding.evidence.steps) if finding.evidence else 0
    return _HEAD + claims + evidence + len(finding.diagnosis) + len(finding.declared) + sum(map(_lines_of_sum, proofs))


def _lines_of_sum(proof: Proof) -> int:
    quotient = proof.quotient
    ratio = len(quotient.dividend.steps) + len(quotient.divisor.steps) if quotient else 0
    return 2 + len(proof.steps) + len(proof.declared) + ratio
