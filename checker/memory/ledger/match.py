"""Tells new findings from known ones: those that have been judged, and those that an earlier check gave too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from checker.memory.ledger.entry import basis_of, claim_digest, settles
from checker.memory.ledger.selection import entries_of
from checker.memory.ledger.standing import Standing, standing
from checker.model.claim import Claim
from checker.model.finding import GUILTY, CheckReport, Finding, Judgement, Stale
from checker.model.history import accused


@dataclass(frozen=True, slots=True)
class Matched:
    """The findings with their status and judgement, in the order given; and the judgements that settle none of them.

    `on` gives by the number of a standing judgement the finding that it is on, one of its own kind if there is one.
    """

    findings: tuple[Finding, ...]
    stale: tuple[Stale, ...]
    on: Mapping[int, Finding] = field(default_factory=dict)


def match(findings: Sequence[Finding], standing: Standing) -> Matched:
    """A finding is known when every claim that it accuses has been judged on grounds as grave, whatever refutes it today.

    Of claims that cannot all hold it is enough that one has been judged against all the others, or of two that one has been
    judged wrong. In a dispute who gives a figure that has been judged open adds nothing to it; who gives another one does.
    """
    matched: list[Finding] = []
    used: dict[int, Finding] = {}
    for finding in findings:
        on = {claim.id: number for claim in accused(finding) if (number := _on(claim, finding, standing)) is not None}
        for number in on.values():
            if number not in used or finding.kind == standing.entries[number][0].finding:
                used[number] = finding
        number = _settles(finding, on, standing)
        entry = None if number is None else standing.entries[number][0]
        matched.append(replace(finding, status="known", judgement=entry.judgement) if entry else finding)
    at_work = {*used, *_settling_disputes(findings, standing)}
    idle = [
        (entry, f"nothing speaks against it any more{_helps(claim, findings) if entry.verdict in GUILTY else ''}")
        for number, (entry, claim) in enumerate(standing.entries)
        if number not in at_work
    ]
    stale = [
        Stale((e.claim, *(claim for claim, _ in e.against)), e.says, e.verdict, why, e.location)
        for e, why in (*standing.gone, *idle)
    ]
    return Matched(tuple(matched), tuple(sorted(stale, key=lambda s: (s.location.file, s.location.line))), used)


def _settling_disputes(findings: Sequence[Finding], standing: Standing) -> Iterator[int]:
    """The judgements by which a figure is out of the dispute on its count: without them it would be in it again."""
    disputed = {(f.scope, f.period.days, f.parts[0].claim.unit) for f in findings if f.dispute}
    for number, (entry, claim) in enumerate(standing.entries):
        judged = standing.claims.get(claim)
        if entry.verdict in GUILTY and judged and (judged.scope, judged.period.days, judged.unit) in disputed:
            yield number


def _helps(claim: str, findings: Sequence[Finding]) -> str:
    """What a claim refutes against which nothing speaks."""
    refuted = [f.parts[0].claim.id for f in findings if any(claim == each.id for each in f.premises)]
    more = f" and {len(refuted) - 1:,} more" if len(refuted) > 1 else ""
    return f"; it helps to refute {refuted[0]}{more}" if refuted else ""


def _on(claim: Claim, finding: Finding, standing: Standing) -> int | None:
    """The judgement on a claim that settles the finding, by number: on the same basis before on a graver one."""
    basis = basis_of(finding)
    on = ((standing.entries[number][0], number) for number in standing.on.get(claim.id, ()))
    fitting = ((entry.basis != basis, number) for entry, number in on if settles(entry, finding))
    return min(fitting, default=(False, None))[1]


def _settles(finding: Finding, on: Mapping[str, int], standing: Standing) -> int | None:
    """The judgement that settles the finding, of those on the claims it accuses; None if they do not."""
    claims = [claim.id for claim in accused(finding)]
    guilty = [number for number in on.values() if standing.entries[number][0].verdict in GUILTY]
    if len(on) == len(claims):
        return min(guilty or on.values())
    if any(part.role == "suspect" for part in finding.parts):
        return None
    if guilty and len(claims) == 2:
        return min(guilty)
    voices = _voices(finding) if not guilty else [frozenset({claim}) for claim in claims]
    if all(not voice.isdisjoint(on) for voice in voices):
        return min(on.values())
    open_ = (
        number
        for claim, number in on.items()
        if all(claim in voice or not voice.isdisjoint(standing.against.get(number, frozenset())) for voice in voices)
    )
    return min(open_, default=None)


def _voices(finding: Finding) -> list[frozenset[str]]:
    """The claims that it accuses, by id, those together that give one figure for the count in dispute."""
    figures: dict[object, set[str]] = {}
    for claim in accused(finding):
        figures.setdefault(claim.reading if finding.dispute else claim.id, set()).add(claim.id)
    return [frozenset(voice) for voice in figures.values()]


def known_before(
    report: CheckReport, claims: Sequence[Claim], today: str, findings: Sequence[Finding], recorded: Sequence[Claim]
) -> CheckReport:
    """The report with the status "known", but no judgement, for every new finding that is among the earlier `findings`.

    What was said only since is marked. `claims` are those of the report, `recorded` those that stood on record then.
    """
    before = entries_of(findings, Judgement("accepted", "", "", today))
    new = [finding for finding in report.findings if finding.status == "new"]
    matched = iter(match(new, standing(before, claims, today)).findings)
    digests = frozenset(map(claim_digest, recorded))

    def marked(finding: Finding) -> Finding:
        # The judgement stands for the earlier check, no editor made it.
        parts = tuple(replace(part, fresh=claim_digest(part.claim) not in digests) for part in finding.parts)
        return replace(finding, judgement=None, parts=parts)

    known = (marked(next(matched)) if finding.status == "new" else finding for finding in report.findings)
    return replace(report, findings=tuple(known))
