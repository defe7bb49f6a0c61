"""Findings that a pattern tells in one: what one source gave anew year after year is one line, not one for each year."""

from __future__ import annotations

from collections.abc import Sequence

from checker.engine.findings.catalogue import patterns
from checker.engine.findings.headlines import NOTE
from checker.engine.findings.refutations import fingerprint
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.finding import Finding, Part, Role
from checker.model.numbers import Interval
from checker.model.statement import CountFigure, Statement, template
from checker.model.time import Period
from checker.model.vocabulary import Vocabulary

ABOUT = template("{what:counted}: {message}", what=CountFigure, message=Statement)
"""What is counted, where the pattern does not name it."""


def with_series(findings: Sequence[Finding], vocabulary: Vocabulary) -> list[Finding]:
    """The findings, with those that belong to one series told as one."""
    left = list(findings)
    for kind, pattern in patterns().items():
        if hasattr(pattern, "series"):
            for members, message, why in pattern.series([each for each in left if each.kind == kind], vocabulary):
                left = [each for each in left if each not in members] + [_one(members, message, why)]
    return left


def _one(members: Sequence[Finding], message: Statement, why: Statement) -> Finding:
    """One finding of several, without their sums: it names what stands against what."""
    first = members[0]
    suspects = _claims(members, ("suspect", "either"))
    premises = [claim for claim in _claims(members, ("premise",)) if claim not in suspects]
    return Finding(
        severity=first.severity,
        kind=first.kind,
        parts=(*(Part(claim, "suspect") for claim in suspects), *(Part(claim, "premise") for claim in premises)),
        message="",
        reading=first.reading,
        fingerprint=fingerprint(first.kind, suspects),
        scope=first.scope,
        period=_around([claim.period for claim in suspects]),
        message_statement=NOTE(clash=_about(suspects, message)),
        why_tension_statement=why,
    )


def _about(suspects: Sequence[Claim], message: Statement) -> Statement:
    if len({(claim.scope, claim.unit) for claim in suspects}) > 1:
        return message
    what = CountFigure(Interval(None, None), suspects[0].scope, suspects[0].unit, None)
    return ABOUT(what=what, message=message)


def _claims(members: Sequence[Finding], roles: Sequence[Role]) -> list[Claim]:
    """The claims in these roles, each once, by time."""
    by_id = {part.claim.id: part.claim for finding in members for part in finding.parts if part.role in roles}
    return sorted(by_id.values(), key=lambda claim: (claim.period.end or 0, content(claim)))


def _around(periods: Sequence[Period]) -> Period:
    """The stretch of time from the first of the periods that have a beginning to the end of the last."""
    starts = [period.start for period in periods if period.start is not None]
    ends = [period.end for period in periods]
    return Period(min(starts, default=None), None if None in ends else max(end for end in ends if end is not None), "")
