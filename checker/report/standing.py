"""What other findings hold against the claims of a finding, and against other figures for the count of its suspect."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checker.model.claim import Claim
from checker.model.finding import Accusation, CheckReport, Finding, Part, digits_needed
from checker.model.forms import Value
from checker.model.numbers import Interval

_MOST = 3
"""So many other findings are named for one claim."""
_GRAVEST = ("contradiction", "tension", "note")
_Accusing = Mapping[str, Sequence[tuple[Finding, Part]]]


def with_accusations(report: CheckReport) -> CheckReport:
    """The report, each finding with the other proven ones that accuse one of its claims, or a rival of its suspect."""
    digits = digits_needed(report.findings)
    accusing: dict[str, list[tuple[Finding, Part]]] = {}
    counts: dict[object, list[tuple[Finding, Part]]] = {}
    for finding in report.findings:
        for part in finding.parts if finding.proof is not None else ():
            if part.role != "premise":
                accusing.setdefault(part.claim.id, []).append((finding, part))
            if part.role == "suspect" and isinstance(part.claim.form, Value):
                counts.setdefault(_count(part.claim), []).append((finding, part))
    if not accusing:
        return report
    return replace(report, findings=tuple(_with(finding, accusing, counts, digits) for finding in report.findings))


def _with(finding: Finding, accusing: _Accusing, counts: Mapping[object, Sequence[tuple[Finding, Part]]], digits: int) -> Finding:
    if finding.proof is None:
        return finding
    accusations = (*_elsewhere(finding, accusing, digits), *_rivals(finding, counts, digits))
    return replace(finding, accusations=accusations) if accusations else finding


def _elsewhere(finding: Finding, accusing: _Accusing, digits: int) -> Iterator[Accusation]:
    """Its own claims that others accuse: those that it accuses alone are told there."""
    for part in finding.parts:
        if part.role == "suspect" or finding.doubt_on(part.claim) is not None:
            continue
        others = [(other, there) for other, there in accusing.get(part.claim.id, ()) if _bears_on(other, finding, part)]
        for other, there in others[:_MOST]:
            beside = tuple(each.claim for each in other.parts if each.role == "either" and each.claim.id != part.claim.id)
            may_settle = part.role == "either" and there.role == "suspect" and _may_settle(finding, other, part.claim)
            name = other.fingerprint[:digits]
            yield Accusation(part.claim, name, there.role, beside if there.role == "either" else (), may_settle=may_settle)


def _bears_on(other: Finding, finding: Finding, part: Part) -> bool:
    """Whether it is worth a word in a finding: that what it rests on is off by a trifle is none."""
    if other is finding or other.fingerprint in (finding.fingerprint, finding.settled_with):
        return False
    # What is settled by mending another is told there.
    if other.settled_with:
        return False
    return part.role == "either" or _GRAVEST.index(other.severity) <= _GRAVEST.index(finding.severity)


def _may_settle(finding: Finding, other: Finding, claim: Claim) -> bool:
    """Whether, were a claim mended as another finding wants it, this one could be gone: not where others still clash in it."""
    if other.judgement is not None:
        return False
    left = [part.claim for part in finding.parts if part.claim.id != claim.id and not _says_the_same(part.claim, claim)]
    if finding.dispute and any(_differ(one, each, finding) for number, one in enumerate(left) for each in left[:number]):
        return False
    here, there = _allowed(finding, claim), _allowed(other, claim)
    return here is None or there is None or here.meets(there)


def _allowed(finding: Finding, claim: Claim) -> Interval | None:
    """What a finding says that the others allow, or leave, for a claim; None where it says nothing of it."""
    if finding.allowed is not None and _says_the_same(finding.bounded, claim):
        return finding.allowed
    return next((interval for name, interval in finding.left_over if name == claim.id), None)


def _rivals(finding: Finding, counts: Mapping[object, Sequence[tuple[Finding, Part]]], digits: int) -> Iterator[Accusation]:
    """Other figures for the count of its suspect that others suspect: these clash too, and no finding tells of it."""
    own = {part.claim.id for part in finding.parts}
    suspects = [part.claim for part in finding.parts if part.role == "suspect" and isinstance(part.claim.form, Value)]
    if not suspects:
        return
    rivals = [
        (other, part.claim)
        for other, part in counts.get(_count(suspects[0]), ())
        if other is not finding and part.claim.id not in own and _differ(suspects[0], part.claim, finding)
    ]
    by_figure: dict[object, Accusation] = {}
    for other, rival in rivals:
        by_figure.setdefault(rival.reading, Accusation(rival, other.fingerprint[:digits], "suspect", rival=True))
    yield from list(by_figure.values())[:_MOST]


def _count(claim: Claim) -> object:
    return claim.scope, claim.period.days, claim.unit


def _differ(one: Claim, other: Claim, finding: Finding) -> bool:
    """Whether two figures of one count cannot both hold, as a finding reads them."""
    if one.reading is None or other.reading is None or _count(one) != _count(other):
        return False
    return not one.reading.by(finding.reading).meets(other.reading.by(finding.reading))


def _says_the_same(one: Claim, other: Claim) -> bool:
    return (_count(one), one.form, one.reading) == (_count(other), other.form, other.reading)
