"""Judgements on findings, made from what an editor decides."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from checker.memory.ledger.digest import basis_of, digest
from checker.memory.ledger.entry import Entry
from checker.memory.ledger.scalar import in_one_line
from checker.memory.ledger.standing import GUILTY
from checker.model.claim import Claim
from checker.model.finding import Finding, Judgement
from checker.model.history import accused


def entries_of(findings: Iterable[Finding], judgement: Judgement, chosen: Collection[str] | None = None) -> tuple[Entry, ...]:
    """The entries that settle the findings, or of them what is said of the claims chosen by id; one for a claim and basis.

    Of claims that stand against each other each is judged against the others, unless the verdict says which is wrong. A
    premise that is chosen is judged like a suspect: the editor knows better whom to blame.
    """
    clean = replace(judgement, because=in_one_line(judgement.because), by=in_one_line(judgement.by))
    told: dict[tuple[str, str], Entry] = {}
    for finding in findings:
        for claim in _judged(finding, chosen):
            entry = _entry(claim, finding, clean)
            before = told.get(entry.place)
            told[entry.place] = entry if before is None else replace(entry, against=_both(before.against, entry.against))
    return tuple(told[place] for place in sorted(told))


def _judged(finding: Finding, chosen: Collection[str] | None) -> tuple[Claim, ...]:
    if chosen is None:
        return accused(finding)
    return tuple(part.claim for part in finding.parts if part.claim.id in chosen)


def _entry(claim: Claim, finding: Finding, judgement: Judgement) -> Entry:
    rivals = [part.claim for part in finding.parts if part.role == "either"]
    open_ = judgement.verdict not in GUILTY and claim in rivals
    return Entry(
        claim=claim.id,
        digest=digest(claim),
        says=in_one_line(f"“{claim.quote}” ({claim.article.publisher}, {claim.article.published.text})"),
        finding=finding.kind,
        basis=basis_of(finding),
        verdict=judgement.verdict,
        because=judgement.because,
        by=judgement.by,
        on=judgement.on,
        until=judgement.until,
        against=_both((), [(other.id, digest(other)) for other in rivals if open_ and other != claim]),
    )


def _both(one: Iterable[tuple[str, str]], other: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted({**dict(one), **dict(other)}.items()))
