"""Announced corrections: what a claim on file supersedes asserts nothing once the correction is published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.model.claim import Claim


def in_force(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, each superseded if and only if one of these supersedes it.

    For the state of a day, pass the claims published by then: a figure that was corrected only later asserts again. What the
    editor marked as superseded stays so.
    """
    by: dict[str, Claim] = {}
    for claim in sorted(claims, key=lambda claim: (claim.article.published.end or 0, claim.id)):
        if claim.supersedes:
            by.setdefault(claim.supersedes, claim)
    return tuple(_corrected(_restored(claim), by[claim.id].id) if claim.id in by else _restored(claim) for claim in claims)


def withdrawn(claims: Sequence[Claim], by: Mapping[str, str]) -> tuple[Claim, ...]:
    """The claims; those whose corrections (`by` their ids) could not be read assert nothing: they no longer hold in any case."""
    return tuple(
        replace(claim, status="superseded", superseded_by=by[claim.id]) if claim.id in by and claim.asserts else claim
        for claim in claims
    )


def _restored(claim: Claim) -> Claim:
    return claim if claim.own_status is None else replace(claim, status=claim.own_status, own_status=None, superseded_by="")


def _corrected(claim: Claim, by: str) -> Claim:
    return replace(claim, status="superseded", own_status=claim.status, superseded_by=by) if claim.asserts else claim
