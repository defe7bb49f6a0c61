"""A report of as many findings as an archive may give, and its overview."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from checker.model.claim import Claim
from checker.model.finding import CheckReport, Finding
from checker.model.numbers import Interval
from checker.model.proof import Proof
from checker.report.formats import Context
from checker.report.formats.html import render
from checker.report.overview.model import Axis, AxisBar, ClaimState, Overview
from checker.report.overview.sources import publishers
from checker.report.overview.states import articles
from tests.formats.sample import BROKEN, REPORT, SATURATED, STALE


def large(findings: int) -> CheckReport:
    """So many findings of three kinds, by 40 publishers, from 25 sources, about 30 scopes; one in ten is known."""
    return replace(REPORT, findings=tuple(_finding(number) for number in range(findings)), undecided=())


@cache
def large_page(findings: int) -> str:
    """The page of it, with the readings on axes."""
    report = large(findings)
    axes = tuple(_axis(finding) for finding in report.findings if finding.kind == "stale-figure")
    overview = Overview((), (), (), (), (), (), (), axes)
    return render(report, Context(version="1", overview=overview))


def large_overview(report: CheckReport) -> Overview:
    """The overview of all findings of such a report, with their claims in the lists of articles, and who fares how."""
    found: dict[str, list[Finding]] = {}
    claims: dict[str, Claim] = {}
    for finding in report.findings:
        for part in finding.parts:
            found.setdefault(part.claim.id, []).append(finding)
            claims[part.claim.id] = part.claim
    states = tuple(
        ClaimState(claim, "suspect", severity="tension", findings=tuple(found[name])) for name, claim in claims.items()
    )
    axes = tuple(_axis(finding) for finding in report.findings if finding.kind == "stale-figure")
    return Overview(states, articles(states), (), publishers(states), (), (), (), axes)


def _finding(number: int) -> Finding:
    like = (STALE, BROKEN, SATURATED)[number % 3]
    parts = tuple(replace(part, claim=_claim(part.claim, number)) for part in like.parts)
    ids = {old.claim.id: new.claim.id for old, new in zip(like.parts, parts, strict=True)}
    status = "known" if number % 10 == 0 else "new"
    return replace(
        like,
        parts=parts,
        proof=_proof(like.proof, ids) if like.proof else None,
        fingerprint=f"{number:016x}",
        message=f"{like.message} ({number})",
        scope=like.scope._replace(where=f"country {number % 30}"),
        status=status,
    )


def _proof(proof: Proof, ids: Mapping[str, str]) -> Proof:
    """By the claims of this finding."""
    return replace(proof, steps=tuple(replace(step, claim=ids.get(step.claim, step.claim)) for step in proof.steps))


def _claim(claim: Claim, number: int) -> Claim:
    article = replace(claim.article, stem=f"{claim.article.stem}-{number}", publisher=f"Publisher {number % 40}")
    return replace(claim, id=f"{article.stem}/{claim.id.partition('/')[2]}", article=article, source=f"Source {number % 25}")


def _axis(finding: Finding) -> Axis:
    bars = []
    for part in finding.parts:
        reading = part.claim.reading
        assert reading is not None
        bars.append(AxisBar(part.claim, part.role, reading.literal, reading.pragmatic))
    ends = [end for bar in bars for end in (bar.pragmatic.lo, bar.pragmatic.hi) if end is not None]
    return Axis(finding, "people", tuple(bars), Interval(min(ends), max(ends)))
