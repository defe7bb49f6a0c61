"""What leaves open which is off, where others have refuted one of those accused: another sum against that one, no finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from checker.engine.solve.solution import Refutation
from checker.model.finding import Finding, Witness

Tell = Callable[[Refutation], Finding | None]


@dataclass(frozen=True, slots=True)
class FurtherSum:
    """A sum that accuses several, the ids of their claims, as a `witness` against the `suspect` whom another accuses alone."""

    accused: frozenset[str]
    suspect: frozenset[str]
    witness: Witness


def further_sum(refutation: Refutation, finding: Finding, known: Iterable[Finding], tell: Tell) -> FurtherSum | None:
    """What a finding with several accused shows of the one of them whom a known one as grave accuses alone; else None.

    To mend that one settles both. `tell` makes the finding of a refutation.
    """
    groups = {frozenset(group.claims): group for group in (refutation.suspect, *refutation.either)}
    for other in known if refutation.either else ():
        group, is_graver = groups.get(other.accused), finding.severity == "contradiction" != other.severity
        if group is None or is_graver or other.reading != finding.reading:
            continue
        again = tell(replace(refutation, suspect=group, either=(), open=None, instead=(), further=tuple, plainly=None))
        if again is not None and again.proof is not None:
            premises = tuple(part.claim for part in again.parts if part.claim.id not in other.accused)
            return FurtherSum(finding.accused, other.accused, Witness(premises, again.proof))
    return None


def as_one(findings: Iterable[Finding], sums: Sequence[FurtherSum], hidden: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings without those that are further sums against whom others accuse alone; these are told with the others.

    Those stay that tell what is `hidden` for their sake, and would be left once that one is mended.
    """
    left = list(findings)
    for sum_ in sums:
        if any(finding.accused < sum_.accused and finding.accused.isdisjoint(sum_.suspect) for finding in hidden):
            continue
        alone = next((place for place, finding in enumerate(left) if finding.accused == sum_.suspect), None)
        told = next((finding for finding in left if finding.accused == sum_.accused), None)
        if alone is not None and told is not None:
            left[alone] = _beside(left[alone], sum_.witness)
            left.remove(told)
    return tuple(left)


def _beside(finding: Finding, witness: Witness) -> Finding:
    """The finding with one sum more, unless all its claims are named already."""
    named = {part.claim.id for part in finding.parts}.union(claim.id for one in finding.witnesses for claim in one.premises)
    new = any(claim.id not in named for claim in witness.premises)
    return replace(finding, witnesses=(*finding.witnesses, witness)) if new else finding
