"""The state of every claim, and articles with the states of their claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from checker.model.claim import Article, Claim
from checker.model.finding import CheckReport, Finding, Role, Severity
from checker.report.overview.model import ArticleView, ClaimState, State

_SEVERITIES: tuple[Severity, ...] = ("contradiction", "tension", "note")


def states(report: CheckReport, claims: Iterable[Claim]) -> tuple[ClaimState, ...]:
    """Every claim that was checked in its one state, by file and line."""
    by_claim: dict[str, list[tuple[Role, Finding]]] = {}
    for finding in report.findings:
        for part in finding.parts:
            by_claim.setdefault(part.claim.id, []).append((part.role, finding))
    undecided = {claim.id: group.why for group in report.undecided for claim in group.claims}
    alone = {left.claim.id: left.why for left in report.coverage.uncompared}
    ordered = sorted(claims, key=_place)
    return tuple(_state(claim, by_claim.get(claim.id, ()), undecided, alone) for claim in ordered)


def _place(claim: Claim) -> tuple[str, str, int, int, str]:
    """Where the claim stands: file, sheet, line, column and id."""
    place = claim.location
    return place.file, place.sheet, place.line, place.column, claim.id


def _state(
    claim: Claim, roles: Sequence[tuple[Role, Finding]], undecided: Mapping[str, str], alone: Mapping[str, str]
) -> ClaimState:
    severities = {finding.severity for role, finding in roles if role != "premise"}
    severity: Severity | Literal[""] = next((each for each in _SEVERITIES if each in severities), "")
    state, why = _named(claim, roles, undecided, alone)
    return ClaimState(claim, state, why, severity, tuple(finding for _, finding in roles))


def _named(
    claim: Claim, roles: Sequence[tuple[Role, Finding]], undecided: Mapping[str, str], alone: Mapping[str, str]
) -> tuple[State, str]:
    """The first state that applies, and why."""
    for role in ("suspect", "either"):
        if any(held == role for held, _ in roles):
            return ("suspect", "") if role == "suspect" else ("either", "")
    if claim.id in undecided:
        return "undecided", undecided[claim.id]
    if not claim.asserts:
        return "silent", alone.get(claim.id, f"{claim.status} figures assert nothing")
    if any(finding.proof is not None for _, finding in roles):
        return "premise", ""
    return ("uncompared", alone[claim.id]) if claim.id in alone else ("agrees", "")


def articles(states: Iterable[ClaimState]) -> tuple[ArticleView, ...]:
    """Each article with its claims, in the order in which the claims come."""
    by_article: dict[Article, list[ClaimState]] = {}
    for state in states:
        by_article.setdefault(state.claim.article, []).append(state)
    return tuple(ArticleView(article, tuple(claims)) for article, claims in by_article.items())
