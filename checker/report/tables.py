"""A report as tables for pandas. Numbers are exact: `Fraction` in columns of objects; `.astype(float)` makes them floats."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import MAXYEAR, date
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.model.claim import Claim
from checker.model.finding import CheckReport, Finding
from checker.model.forms import FORMS

if TYPE_CHECKING:
    import pandas as pd


class Tables(NamedTuple):
    """`findings` by fingerprint, `claims` by id, a row each; `coverage`: which claims were compared, and why the others not."""

    findings: pd.DataFrame
    claims: pd.DataFrame
    coverage: pd.DataFrame


_FINDINGS = (
    *("fingerprint", "severity", "kind", "status", "reading", "message", "suspects", "premises"),
    *("total", "allowed", "gap", "unit", "diagnosis", "verdict"),
)
_CLAIMS = (
    *("id", "publisher", "published", "title", "quote", "wording", "form", "who", "event", "where", "route"),
    *("first_day", "last_day", "unit", "literal_lo", "literal_hi", "pragmatic_lo", "pragmatic_hi"),
    *("source", "via", "status", "file", "line", "sheet"),
)
_COVERAGE = ("claim", "compared", "why")


def tables(report: CheckReport, claims: Sequence[Claim]) -> Tables:
    """The tables of a report on these claims, in the order of the report and of the claims. Raises ImportError without pandas."""
    import pandas as pd

    def frame(columns: Sequence[str], rows: Sequence[Sequence[Any]], index: str) -> pd.DataFrame:
        return pd.DataFrame(rows, columns=list(columns), dtype=object).set_index(index)

    why = {entry.claim.id: entry.why for entry in report.coverage.uncompared}
    undecided = {claim.id: group.why for group in report.undecided for claim in group.claims}
    left = {**why, **undecided}
    reach = [(claim.id, claim.id not in left, left.get(claim.id, "")) for claim in claims]
    return Tables(
        frame(_FINDINGS, [_finding(finding) for finding in report.findings], "fingerprint"),
        frame(_CLAIMS, [_claim(claim) for claim in claims], "id"),
        frame(_COVERAGE, reach, "claim").astype({"compared": bool}),
    )


def _finding(finding: Finding) -> tuple[Any, ...]:
    proof = finding.proof
    sums = (proof.total, proof.allowed, proof.gap, proof.unit) if proof else (None, None, None, "")
    return (
        *(finding.fingerprint, finding.severity, finding.kind, finding.status, finding.reading, finding.message),
        tuple(part.claim.id for part in finding.parts if part.role != "premise"),
        tuple(part.claim.id for part in finding.parts if part.role == "premise"),
        *sums,
        tuple(slip.text for slip in finding.diagnosis),
        finding.judgement.verdict if finding.judgement else "",
    )


def _claim(claim: Claim) -> tuple[Any, ...]:
    literal = claim.reading.literal if claim.reading else None
    pragmatic = claim.reading.pragmatic if claim.reading else None
    ends = (end for interval in (literal, pragmatic) for end in ((interval.lo, interval.hi) if interval else (None, None)))
    first, last = claim.period.start, None if claim.period.end is None else claim.period.end - 1
    return (
        *(claim.id, claim.article.publisher, claim.article.published.text, claim.article.title, claim.quote, claim.wording),
        FORMS.of(claim.form),
        *claim.scope,
        *(_day(first), _day(last), claim.unit),
        *ends,
        *(claim.source, claim.via, claim.status, claim.location.file, claim.location.line, claim.location.sheet),
    )


def _day(ordinal: int | None) -> date | None:
    return None if ordinal is None or not 0 < ordinal <= date(MAXYEAR, 12, 31).toordinal() else date.fromordinal(ordinal)
