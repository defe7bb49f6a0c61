"""Findings that the same claims refute, told as one: figures for one count, each of them a finding of its own all the same.

What people read joins them once it is known which of them are new; what programs read has each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from operator import or_

from checker.model.finding import Finding, Part
from checker.model.forms import Value
from checker.model.history import accused
from checker.prose.numbers import show_interval
from checker.prose.phrases import count

FEWEST = 3
"""Fewer findings than this are told one by one."""
MOST_SUSPECTS = 10
"""More suspects than this are told by their number."""


@dataclass(frozen=True, slots=True)
class AlikeFindings:
    """Findings that are told together: the `first` in full, the `others`, if there are any, in a line each."""

    first: Finding
    others: tuple[Finding, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of them."""
        return (self.first, *self.others)

    @property
    def message(self) -> str:
        """The headline of the first, and how many others there are, from which figure to which."""
        return " ".join(filter(None, (self.first.message, self.rest)))

    @property
    def rest(self) -> str:
        """ "The same claim refutes 19 other figures: 20,037 to 20,703."; "" where there are no others."""
        if not self.others:
            return ""
        premises = sum(part.role == "premise" for part in self.first.parts)
        head = "The same claim refutes" if premises == 1 else "The same claims refute"
        claims = [claim for finding in self.others for claim in accused(finding)]
        intervals = [claim.reading.by(self.first.reading) for claim in claims if claim.reading is not None]
        counts = all(isinstance(claim.form, Value) for claim in claims) and len(intervals) == len(claims)
        figures = f": {show_interval(reduce(or_, intervals), claims[0].unit)}" if counts else ""
        return f"{head} {count(len(claims), 'other figure')}{figures}."


def alike(findings: Iterable[Finding]) -> tuple[AlikeFindings, ...]:
    """The findings, in their order; those told together stand where the first of them stood, the one farthest off first."""
    ordered = [(finding, _refuted_alike(finding)) for finding in findings]
    sizes = Counter(key for _, key in ordered)
    groups: dict[object, list[Finding]] = {}
    for number, (finding, key) in enumerate(ordered):
        groups.setdefault(number if key is None or sizes[key] < FEWEST else key, []).append(finding)
    return tuple(map(_as_one, groups.values()))


def each_alone(findings: Iterable[Finding]) -> tuple[AlikeFindings, ...]:
    """Each finding by itself."""
    return tuple(map(AlikeFindings, findings))


def shown_parts(finding: Finding, most: int | None) -> Iterator[tuple[int, Part]]:
    """Its parts with their numbers, of those in question only so many; None for all."""
    for number, part in enumerate(finding.parts, 1):
        if most is None or number <= most or part.role == "premise":
            yield number, part


def left_out(finding: Finding, most: int | None) -> int:
    """How many of its parts that leaves out."""
    return len(finding.parts) - sum(1 for _ in shown_parts(finding, most))


def _as_one(several: list[Finding]) -> AlikeFindings:
    first = max(several, key=lambda finding: finding.proof.gap if finding.proof else 0)
    return AlikeFindings(first, tuple(finding for finding in several if finding is not first))


def _refuted_alike(finding: Finding) -> object:
    """What such findings have in common: the claims that refute them, the count, the form, the side, and their standing."""
    proof, suspects = finding.proof, list(accused(finding))
    premises = frozenset(part.claim.id for part in finding.parts if part.role == "premise")
    if proof is None or not premises or finding.is_open:
        return None
    forms = frozenset(type(claim.form) for claim in suspects)
    counts = frozenset((claim.scope, claim.period.days, claim.unit) for claim in suspects)
    if len(counts) != 1:
        return None
    standing = (finding.status, finding.judgement)
    return premises, counts, forms, proof.side, finding.severity, finding.kind, finding.reading, standing
