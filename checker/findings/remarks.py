"""What may explain the findings, and what looks like a slip though nothing refutes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.findings.refute import fingerprint
from checker.laws.measure import Book
from checker.model.claim import Claim, Value
from checker.model.finding import Finding, Part, ReadingName, Slip
from checker.model.vocabulary import Settings
from checker.patterns import Case, Remark, patterns
from checker.slips import slips
from checker.solve.oracle import Oracle, WhatIf


def remark(
    findings: Sequence[Finding], rest: Sequence[Claim], literally: frozenset[str], book: Book, settings: Settings
) -> list[Finding]:
    """The findings with their diagnoses, and the patterns in the claims that no finding suspects.

    `rest` are the claims that can hold together; those in `literally` only by their literal readings.
    """
    accused = {part.claim.id for finding in findings for part in finding.parts if part.role != "premise"}
    doubted = [claim for claim in rest if claim.id not in accused and claim.trust < settings.reference]
    case = Case(rest, doubted, book.vocabulary, settings)
    standing = frozenset(claim.id for claim in rest)
    suspects = [_set_aside(finding, standing) for finding in findings]
    asked = [_slips_of(claim, case) for claim in suspects]
    looked_for = [(kind, question) for kind, pattern in patterns().items() for question in pattern.questions(case)]
    own = [WhatIf(claim, claim) for claim in suspects]
    questions = [*own, *(q for several in asked for _, q in several), *(q for _, q in looked_for)]
    if not questions:
        return []
    readings: list[tuple[Claim, ReadingName]] = [(c, "literal" if c.id in literally else "pragmatic") for c in rest]
    oracle = Oracle(readings, book, questions, float(settings.seconds))
    found = [_diagnosed(f, q, several, oracle) for f, q, several in zip(findings, own, asked, strict=True)]
    for kind, question in looked_for:
        said = patterns()[kind].judge(question, oracle.allows(question), case)
        if said is not None:
            found.append(_finding(kind, question.claim, said))
    return found


def _set_aside(finding: Finding, standing: frozenset[str]) -> Claim:
    """The claim that the check set aside, of those that could be."""
    claims = [part.claim for part in finding.parts if part.role != "premise"]
    return next((claim for claim in claims if claim.id not in standing), claims[0])


def _slips_of(claim: Claim, case: Case) -> list[tuple[str, WhatIf]]:
    return [(name, question) for name, slip in slips().items() for question in slip.readings(claim, case)]


def _diagnosed(finding: Finding, own: WhatIf, asked: Sequence[tuple[str, WhatIf]], oracle: Oracle) -> Finding:
    """The finding with the first fitting reading of each slip, and with what the other claims allow."""
    several = sum(part.role == "either" for part in finding.parts) > 0
    lead = f"“{own.claim.quote}” " if several else ""
    fitting: dict[str, Slip] = {}
    for name, question in asked:
        if name not in fitting and oracle.fits(question):
            fitting[name] = Slip(name, lead + question.text)
    single = isinstance(own.claim.form, Value) and finding.proof is not None
    allowed = oracle.allows(own).interval if single else None
    return replace(finding, diagnosis=tuple(fitting.values()), allowed=allowed)


def _finding(kind: str, claim: Claim, said: Remark) -> Finding:
    return Finding(
        severity=patterns()[kind].SEVERITY,
        kind=kind,
        parts=(Part(claim, "suspect"), *(Part(other, "premise") for other in said.beside)),
        message=said.message,
        reading="pragmatic",
        fingerprint=fingerprint(kind, [claim]),
        scope=claim.scope,
        period=claim.period,
        diagnosis=said.diagnosis,
    )
