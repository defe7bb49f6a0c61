"""What leaves open which is off, where others have refuted one of those accused: another sum against that one, no finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from checker.engine.solve.solution import Refutation
from checker.model.finding import Finding
from checker.model.proof import Proof, Witness

Tell = Callable[[Refutation], Finding | None]
MayHold = Callable[[frozenset[str]], bool]
"""Whether claims, by their ids, can all hold."""


@dataclass(frozen=True, slots=True)
class FurtherSum:
    """A sum that accuses several, the ids of their claims, as a `witness` against the `suspect` whom another accuses alone."""

    accused: frozenset[str]
    suspect: frozenset[str]
    witness: Witness


def further_sum(refutation: Refutation, finding: Finding, known: Iterable[Finding], tell: Tell) -> FurtherSum | None:
    """What a finding with several accused shows of the one of them whom a known one as grave accuses alone; else None.

    `tell` makes the finding of a refutation.
    """
    groups = {frozenset(group.claims): group for group in (refutation.suspect, *refutation.either)}
    # What an article says against itself is told by itself.
    is_own = len({part.claim.article.heading for part in finding.parts}) == 1
    for other in known if refutation.either and not is_own else ():
        group, is_graver = groups.get(other.accused), finding.severity == "contradiction" != other.severity
        if group is None or is_graver or other.reading != finding.reading:
            continue
        again = tell(replace(refutation, suspect=group, either=(), open=None, instead=(), further=tuple, plainly=None))
        if again is not None and again.proof is not None:
            premises = tuple(part.claim for part in again.parts if part.claim.id not in other.accused)
            return FurtherSum(finding.accused, other.accused, Witness(premises, again.proof))
    return None


def as_one(findings: Iterable[Finding], sums: Sequence[FurtherSum], may_hold: MayHold) -> tuple[Finding, ...]:
    """The findings without those that are further sums against whom others accuse alone; these are told with the others.

    Those stay whose other claims cannot hold beside what refutes that one: to mend it would not settle them.
    """
    left = list(findings)
    for sum_ in sums:
        alone = next((place for place, finding in enumerate(left) if finding.accused == sum_.suspect), None)
        other = next((finding for finding in left if finding.accused == sum_.accused), None)
        if alone is not None and other is not None and may_hold(_ids(left[alone], other) - sum_.suspect):
            left[alone] = _beside(left[alone], sum_.witness)
            left.remove(other)
    return tuple(left)


def at_home_too(findings: Iterable[Finding], own: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, each with the sum by which the suspect's own article refutes it too, where `own` has one.

    It takes the place of the same sum by what others give.
    """
    sums = {
        finding.accused: Witness(tuple(part.claim for part in finding.parts if part.role == "premise"), finding.proof)
        for finding in own
        if finding.proof is not None and not finding.is_open
    }
    return tuple(
        _beside(_without(finding, sums[finding.accused].proof), sums[finding.accused])
        if finding.accused in sums and not finding.is_open
        else finding
        for finding in findings
    )


def _without(finding: Finding, proof: Proof) -> Finding:
    """The finding without further sums that come to the same."""
    sum_ = proof.total, proof.allowed, proof.side
    others = (one for one in finding.witnesses if (one.proof.total, one.proof.allowed, one.proof.side) != sum_)
    return replace(finding, witnesses=tuple(others))


def _ids(*findings: Finding) -> frozenset[str]:
    return frozenset(part.claim.id for finding in findings for part in finding.parts)


def _beside(finding: Finding, witness: Witness) -> Finding:
    """The finding with one sum more, unless all its claims are named already."""
    named = {part.claim.id for part in finding.parts}.union(claim.id for one in finding.witnesses for claim in one.premises)
    new = any(claim.id not in named for claim in witness.premises)
    return replace(finding, witnesses=(*finding.witnesses, witness)) if new else finding
