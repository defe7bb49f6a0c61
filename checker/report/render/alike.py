"""Findings that the same claims refute, told as one: figures for one count, each of them a finding of its own all the same.

What people read joins them once it is known which of them are new; what programs read has each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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
    """Findings that are told together: the `first` in full, the `others`, if there are any, in a line each.

    The `settled` leave open who is off, and need nothing more than that the suspect of the first be mended.
    """

    first: Finding
    others: tuple[Finding, ...] = ()
    settled: tuple[Finding, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of them."""
        return (self.first, *self.others, *self.settled)

    @property
    def message(self) -> str:
        """The headline of the first, and how many others there are, from which figure to which."""
        return " ".join(filter(None, (self.first.message, self.rest, self.settling)))

    @property
    def settling(self) -> str:
        """ "To mend it settles 1 other finding too."; "" where there is none."""
        if not self.settled:
            return ""
        claims = {part.claim.id: part.claim for part in self.first.parts}
        by = dict.fromkeys(finding.settled_by for finding in self.settled)
        what = f"“{claims[next(iter(by))].quote}”" if len(by) == 1 and all(name in claims for name in by) else "it"
        return f"To mend {what} settles {count(len(self.settled), 'other finding')} too."

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
    every = tuple(findings)
    places = {(each.fingerprint, _standing(each)) for each in every if not each.settled_with}
    settled: dict[tuple[str, object], list[Finding]] = {}
    for finding in every:
        if (finding.settled_with, _standing(finding)) in places:
            settled.setdefault((finding.settled_with, _standing(finding)), []).append(finding)
    beside = {id(finding) for several in settled.values() for finding in several}
    ordered = [(finding, _refuted_alike(finding)) for finding in every if id(finding) not in beside]
    sizes = Counter(key for _, key in ordered)
    groups: dict[object, list[Finding]] = {}
    for number, (finding, key) in enumerate(ordered):
        groups.setdefault(number if key is None or sizes[key] < FEWEST else key, []).append(finding)
    return tuple(_with_settled(_as_one(several), settled) for several in groups.values())


def _standing(finding: Finding) -> tuple[object, ...]:
    """What findings must have in common to be told together."""
    return finding.severity, finding.status, finding.judgement is None


def _with_settled(together: AlikeFindings, settled: Mapping[tuple[str, object], Sequence[Finding]]) -> AlikeFindings:
    own = ((each.fingerprint, _standing(each)) for each in together.findings)
    return replace(together, settled=tuple(finding for key in own for finding in settled.get(key, ())))


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
