"""Small worlds, checked; what a check of one gives is worked out once for all properties."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from checker.engine.check import check_claims
from checker.model.claim import Claim
from checker.model.finding import CheckReport, Finding
from checker.model.vocabulary import Settings
from tests.worlds.shared import reported, series, world


def claims_of(seed: int, wrong: int) -> tuple[Claim, ...]:
    """The official series, and sixteen claims of which so many are wrong."""
    return (*series(seed), *reported(seed, 16, wrong))


def checked(seed: int, claims: Sequence[Claim]) -> CheckReport:
    return check_claims(claims, world(seed).vocabulary, Settings())


@cache
def report_of(seed: int, wrong: int) -> CheckReport:
    return checked(seed, claims_of(seed, wrong))


def clashes(report: CheckReport) -> list[Finding]:
    return [finding for finding in report.findings if finding.severity != "note"]
