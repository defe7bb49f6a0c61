"""The report for programs; `check schema --of output` prints the JSON Schema of what stands here."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import Any

from checker.model.claim import Claim, Location
from checker.model.finding import (
    Accusation,
    CheckReport,
    Doubt,
    Finding,
    Judgement,
    NearestFigure,
    Part,
    Slip,
    Stale,
    Uncompared,
    Undecided,
)
from checker.model.forms import FORMS, Value
from checker.model.problem import Fix, Problem
from checker.model.proof import Addition, Declaration, Proof, Quotient, Step, Witness
from checker.prose.numbers import json_number
from checker.report.explain import Topic, topics_for
from checker.report.formats import Context
from checker.report.portions import Portion
from checker.report.render.same_slip import SameSlip, same_slip
from checker.report.render.statement_json import interval_json, period_json, statement_json
from checker.report.render.sums import sum_in_one_line

NAME = "json"
DESCRIPTION = "for programs: one documented, versioned JSON object"
LINES = 12_000
"""Under 10 MB: a line takes 700 bytes, as a rule."""

# Raised whenever a field is renamed, removed or changes its meaning; new fields leave it as it is.
FORMAT = 1
# Beyond what JSON itself escapes: C1 controls, characters that reorder a line, line separators, lone surrogates.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def render(report: CheckReport, context: Context) -> str:
    """The whole report as one JSON object, indented, keys in fixed order, with a newline at the end."""
    fields = {**head_json(report, context), "findings": findings_json(report, context), **rest_json(report)}
    return escaped(json.dumps(fields, indent=2, ensure_ascii=False))


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a report."""
    described: dict[str, Any] = json.loads(files("checker").joinpath("report/formats/output.schema.json").read_text("utf-8"))
    described["$defs"]["claim"]["properties"]["form"]["enum"] = list(FORMS)
    return described


def escaped(text: str) -> str:
    """JSON text with what a terminal might obey written as escapes, and a newline at the end."""
    return _UNSAFE.sub(lambda m: f"\\u{ord(m[0]):04x}", text) + "\n"


def head_json(report: CheckReport, context: Context) -> dict[str, Any]:
    """What stands before the findings: which report it is, and how many of each there are, in all portions of it."""
    portion = context.portion
    findings = portion.whole.findings if portion else report.findings
    severities, statuses = [f.severity for f in findings], [f.status for f in findings]
    whole = portion.whole if portion else report
    return {
        "format": FORMAT,
        "version": context.version,
        "as_of": context.as_of,
        **({"portion": _portion(portion)} if portion else {}),
        "summary": {
            **{s: severities.count(s) for s in ("contradiction", "tension", "note")},
            **{s: statuses.count(s) for s in ("new", "known")},
            "stale": len(whole.stale),
            "undecided": len(whole.undecided),
            "hidden": context.hidden,
        },
    }


def rest_json(report: CheckReport) -> dict[str, Any]:
    """What stands behind the findings."""
    coverage = report.coverage
    return {
        "rules": [_rule(t) for t in topics_for(report.findings)],
        "stale": [_stale(s) for s in report.stale],
        "undecided": [undecided_json(u) for u in report.undecided],
        "coverage": {
            "articles": coverage.articles,
            "claims": coverage.claims,
            "compared": coverage.compared,
            "undecided": coverage.undecided,
            "uncompared": [_uncompared(u) for u in coverage.uncompared],
            "rounded": [[claim_json(claim) for claim in same] for same in coverage.rounded],
            "unread": report.unread,
        },
        "problems": [problem_json(p) for p in report.problems],
        "warnings": [problem_json(w) for w in report.warnings],
    }


def _portion(portion: Portion) -> dict[str, Any]:
    return {
        "number": portion.number,
        "of": len(portion.sizes),
        "first": portion.first,
        "last": portion.last,
        "findings": portion.findings,
        "files": list(portion.names),
    }


def findings_json(report: CheckReport, context: Context) -> list[dict[str, Any]]:
    """Each finding with all that is told of it."""
    slips = same_slip(report, context)
    return [_finding(finding, slips) for finding in report.findings]


def _finding(finding: Finding, slips: SameSlip) -> dict[str, Any]:
    proof, main = finding.proof, slips.main(finding)
    return {
        "severity": finding.severity,
        "kind": finding.kind,
        "status": finding.status,
        **({"draft": True} if finding.is_draft else {}),
        "judgement": _judgement(finding.judgement),
        "fingerprint": finding.fingerprint,
        "message": finding.message,
        "message_statement": statement_json(finding.message_statement),
        "gap": json_number(proof.gap) if proof else None,
        "reading": finding.reading,
        "scope": finding.scope._asdict(),
        "period": period_json(finding.period),
        "claims": [_part(p) for p in finding.parts],
        "proof": [step_json(s) for s in proof.steps] if proof else [],
        "conclusion": _conclusion(proof) if proof else None,
        "evidence": _addition(finding.evidence) if finding.evidence else None,
        "declared": [declaration_json(line) for line in finding.declared],
        "allowed": interval_json(finding.allowed),
        "allowed_of": finding.allowed_of or None,
        "nearest": _nearest(finding.nearest) if finding.nearest else None,
        "doubts": [_doubt(doubt) for doubt in finding.doubts],
        "suspected_in": [_accusation(each) for each in finding.accusations],
        "settled_with": finding.settled_with or None,
        "settled_by": finding.settled_by or None,
        "same_slip_as": main.fingerprint if main else None,
        "left_over": [{"claim": claim, "allowed": interval_json(interval)} for claim, interval in finding.left_over],
        "fallen": [claim_json(claim) for claim in finding.fallen],
        "why_tension": finding.why_tension,
        "why_tension_statement": statement_json(finding.why_tension_statement),
        "margin": finding.margin,
        "margin_statement": statement_json(finding.margin_statement),
        "diagnosis": [_slip(s) for s in finding.diagnosis],
        "witnesses": [_witness(w) for w in finding.witnesses],
    }


def _place(place: Location) -> dict[str, Any]:
    """Where something is written; of a workbook the line is that of the sheet."""
    return {"file": place.file, "line": place.line, **({"sheet": place.sheet} if place.sheet else {})}


def claim_json(claim: Claim) -> dict[str, Any]:
    """A claim and where it is written."""
    place = claim.location
    return {
        "id": claim.id,
        "article": claim.article.stem,
        "quote": claim.quote,
        **_place(place),
        **({"draft": True} if claim.draft else {}),
    }


def _part(part: Part) -> dict[str, Any]:
    claim, reading = part.claim, part.claim.reading
    return {
        "id": claim.id,
        "role": part.role,
        **claim_json(claim),
        "publisher": claim.article.publisher,
        "published": claim.article.published.text,
        "value": claim.wording,
        **({"that": claim.form.multiple.that} if isinstance(claim.form, Value) and claim.form.multiple else {}),
        "form": FORMS.of(claim.form),
        "scope": claim.scope._asdict(),
        "period": period_json(claim.period),
        "source": claim.source,
        "via": claim.via,
        "unit": claim.unit,
        "literal": interval_json(reading.literal) if reading else None,
        "pragmatic": interval_json(reading.pragmatic) if reading else None,
    }


def step_json(step: Step) -> dict[str, Any]:
    """One line of a sum."""
    return {
        "factor": json_number(step.factor),
        "amount": json_number(step.amount),
        "text": step.text,
        "text_statement": statement_json(step.text_statement),
        "claim": step.claim,
        "law": step.law,
    }


def _conclusion(proof: Proof) -> dict[str, Any]:
    return {
        "quantity": proof.quantity,
        "quantity_statement": statement_json(proof.quantity_statement),
        "side": proof.side,
        "total": json_number(proof.total),
        "allowed": json_number(proof.allowed),
        "allowed_text": proof.allowed_text,
        "allowed_text_statement": statement_json(proof.allowed_text_statement),
        "gap": json_number(proof.gap),
        "unit": proof.unit,
        "manner": proof.manner,
        "quotient": _quotient(proof.quotient) if proof.quotient else None,
        "in_one_line": sum_in_one_line(proof),
        **{name: True for name in ("total_open", "allowed_open") if getattr(proof, name)},
    }


def _quotient(quotient: Quotient) -> dict[str, Any]:
    return {
        "manner": quotient.manner,
        "dividend": _addition(quotient.dividend),
        "divisor": _addition(quotient.divisor),
        "side": quotient.side,
        "claim": quotient.claim,
        "total": json_number(quotient.total),
        "allowed": json_number(quotient.allowed),
        "allowed_text": quotient.allowed_text,
        "allowed_text_statement": statement_json(quotient.allowed_text_statement),
        "unit": quotient.unit,
        "exact": quotient.is_exact,
        **{name: True for name in ("total_open", "allowed_open") if getattr(quotient, name)},
    }


def _addition(addition: Addition) -> dict[str, Any]:
    return {
        "steps": [step_json(step) for step in addition.steps],
        "total": json_number(addition.total),
        "what": addition.what,
        "what_statement": statement_json(addition.what_statement),
    }


def _witness(witness: Witness) -> dict[str, Any]:
    return {
        "claims": [claim_json(c) for c in witness.premises],
        "proof": [step_json(s) for s in witness.proof.steps],
        "conclusion": _conclusion(witness.proof),
        "declared": [declaration_json(line) for line in witness.proof.declared],
    }


def declaration_json(line: Declaration) -> dict[str, Any]:
    """A line of the vocabulary on which a sum rests."""
    fields = {"text": line.text, "text_statement": statement_json(line.text_statement)}
    return {**fields, **_place(line.location)}


def _nearest(nearest: NearestFigure) -> dict[str, Any]:
    return {**claim_json(nearest.claim), "text": nearest.text, "text_statement": statement_json(nearest.text_statement)}


def _slip(slip: Slip) -> dict[str, Any]:
    return {"name": slip.name, "text": slip.text, "text_statement": statement_json(slip.text_statement)}


def _rule(topic: Topic) -> dict[str, str]:
    return {"kind": topic.kind, "name": topic.name, "says": topic.says, "why": topic.why, "do": topic.do}


def _accusation(accusation: Accusation) -> dict[str, Any]:
    return {
        "claim": accusation.claim.id,
        "finding": accusation.finding,
        "role": accusation.role,
        "rival": accusation.rival,
        "may_settle": accusation.may_settle,
    }


def _doubt(doubt: Doubt) -> dict[str, Any]:
    return {"claim": doubt.claim, **(_judgement(doubt.judgement) or {}), **_place(doubt.location)}


def _judgement(judgement: Judgement | None) -> dict[str, str | None] | None:
    if judgement is None:
        return None
    return {
        "verdict": judgement.verdict,
        "because": judgement.because,
        "by": judgement.by,
        "on": judgement.on,
        "until": judgement.until or None,
    }


def _stale(stale: Stale) -> dict[str, Any]:
    place = stale.location
    fields = {"claims": list(stale.claims), "says": stale.says, "verdict": stale.verdict, "why": stale.why}
    return {**fields, **_place(place)}


def problem_json(problem: Problem) -> dict[str, Any]:
    """What is wrong, and where; and the fix, where one is known."""
    place, fix = problem.location, problem.fix
    return {
        **_place(place),
        "column": place.column,
        "what": problem.what,
        "instead": problem.instead,
        **({"fix": _fix(fix, fix.span)} if fix is not None and fix.span is not None else {}),
    }


def _fix(fix: Fix, span: tuple[Location, Location]) -> dict[str, Any]:
    start, end = ({"line": at.line, "column": at.column} for at in span)
    return {"start": start, "end": end, "new": fix.new, "why": fix.why}


def _uncompared(left: Uncompared) -> dict[str, Any]:
    return {**claim_json(left.claim), "why": left.why, "why_statement": statement_json(left.why_statement)}


def undecided_json(undecided: Undecided) -> dict[str, Any]:
    """Claims that nobody knows anything of, and why."""
    why = {"why": undecided.why, "why_statement": statement_json(undecided.why_statement)}
    return {"claims": [claim_json(c) for c in undecided.claims], **why}
