"""Findings and all that goes with them in words: every text is made of the statement that stands beside it.

What has no statement keeps the text that it has.
"""

from __future__ import annotations

from dataclasses import replace

from checker.model.bounds import CountBounds
from checker.model.finding import CheckReport, Finding, NearestFigure, Slip, Uncompared, Undecided
from checker.model.history import Blank, Course, FindingHistory, Sighting
from checker.model.proof import Addition, Declaration, Proof, Quotient, Step, Witness
from checker.model.statement import Statement
from checker.prose.fill import fill


def with_texts(report: CheckReport) -> CheckReport:
    """The report with all its texts."""
    coverage = report.coverage
    return replace(
        report,
        findings=tuple(map(_finding, report.findings)),
        undecided=tuple(map(_undecided, report.undecided)),
        coverage=replace(coverage, uncompared=tuple(map(_uncompared, coverage.uncompared))),
    )


def bounds_with_texts(bounds: CountBounds) -> CountBounds:
    """Bounds with the texts of the sums that yield their ends."""
    return replace(bounds, ends=tuple(replace(end, steps=tuple(map(_step, end.steps))) for end in bounds.ends))


def history_with_texts(history: FindingHistory) -> FindingHistory:
    """A history with the texts of its findings, and of why they are gone."""
    return replace(history, courses=tuple(map(_course, history.courses)), blanks=tuple(map(_blank, history.blanks)))


def _finding(finding: Finding) -> Finding:
    return replace(
        finding,
        message=_text(finding.message_statement, finding.message),
        why_tension=_text(finding.why_tension_statement, finding.why_tension),
        margin=_text(finding.margin_statement, finding.margin),
        proof=_proof(finding.proof) if finding.proof else None,
        witnesses=tuple(map(_witness, finding.witnesses)),
        diagnosis=tuple(map(_slip, finding.diagnosis)),
        evidence=_addition(finding.evidence) if finding.evidence else None,
        nearest=_nearest(finding.nearest) if finding.nearest else None,
    )


def _proof(proof: Proof) -> Proof:
    return replace(
        proof,
        quotient=_quotient(proof.quotient) if proof.quotient else None,
        steps=tuple(map(_step, proof.steps)),
        quantity=_text(proof.quantity_statement, proof.quantity),
        allowed_text=_text(proof.allowed_text_statement, proof.allowed_text),
    )


def _quotient(quotient: Quotient) -> Quotient:
    return replace(
        quotient,
        dividend=_addition(quotient.dividend),
        divisor=_addition(quotient.divisor),
        allowed_text=_text(quotient.allowed_text_statement, quotient.allowed_text),
    )


def _addition(addition: Addition) -> Addition:
    return replace(addition, steps=tuple(map(_step, addition.steps)), what=_text(addition.what_statement, addition.what))


def _step(step: Step) -> Step:
    return replace(step, text=_text(step.text_statement, step.text), declared=tuple(map(_declaration, step.declared)))


def _declaration(declaration: Declaration) -> Declaration:
    return replace(declaration, text=_text(declaration.text_statement, declaration.text))


def _witness(witness: Witness) -> Witness:
    return replace(witness, proof=_proof(witness.proof))


def _slip(slip: Slip) -> Slip:
    return replace(slip, text=_text(slip.text_statement, slip.text))


def _nearest(nearest: NearestFigure) -> NearestFigure:
    return replace(nearest, text=_text(nearest.text_statement, nearest.text))


def _undecided(undecided: Undecided) -> Undecided:
    return replace(undecided, why=_text(undecided.why_statement, undecided.why))


def _uncompared(uncompared: Uncompared) -> Uncompared:
    return replace(uncompared, why=_text(uncompared.why_statement, uncompared.why))


def _course(course: Course) -> Course:
    return replace(
        course,
        sightings=tuple(map(_sighting, course.sightings)),
        latest=_finding(course.latest),
        why_gone=_text(course.why_gone_statement, course.why_gone),
    )


def _sighting(sighting: Sighting) -> Sighting:
    return replace(sighting, finding=_finding(sighting.finding))


def _blank(blank: Blank) -> Blank:
    return replace(blank, undecided=_undecided(blank.undecided))


def _text(statement: Statement | None, as_it_is: str) -> str:
    return as_it_is if statement is None else fill(statement)
