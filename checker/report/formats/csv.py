"""The report as a table for spreadsheets: a row for each claim of each finding."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from checker.model.detail import EXPLAINED
from checker.model.finding import CheckReport, Finding, Part
from checker.model.forms import FORMS
from checker.model.numbers import Interval, Side
from checker.model.problem import Problem
from checker.prose.numbers import decimal
from checker.prose.safe import clean
from checker.report.formats import Context
from checker.report.render.calculation import addition_in_one_line, calculation
from checker.report.render.paths import relative
from checker.report.render.plain_lines import complaint
from checker.report.render.same_slip import same_slip
from checker.report.render.statement_json import period_json

NAME = "csv"
DESCRIPTION = "for spreadsheets: a row for each claim of each finding"
DETAIL = EXPLAINED

# What a spreadsheet takes for the beginning of a formula, by OWASP's page on CSV injection; tabs and line ends are gone by
# then. A semicolon begins a new cell where spreadsheets separate by it, whatever the quotation marks.
_FORMULA = re.compile("(^|;) *(?=[=+\\-@\uff1d\uff0b\uff0d\uff20])")

_COLUMNS = (
    *("severity", "kind", "status", "fingerprint", "reading", "message", "sum", "gap", "gap unit"),
    *("allowed least", "allowed most", "diagnosis", "verdict", "because", "by", "on", "until"),
    *("role", "claim", "publisher", "published", "quote", "value", "form", "who", "event", "where", "route"),
    *("period", "first day", "last day", "source", "via", "unit"),
    *("literal least", "literal most", "pragmatic least", "pragmatic most", "file", "line"),
    # Last, so that no other column moves.
    *("why tension", "margin", "allowed of", "nearest", "evidence", "fallen", "sheet", "draft", "finding is draft"),
    "same slip as",
)


def render(report: CheckReport, context: Context) -> str:
    """A header and the rows, every cell in quotation marks; fields as in the JSON report. Last comes what cannot be read.

    Numbers are decimals ("0.035"): readings exact, or outward where they would not end; the gap as the sum shows it.
    """
    page = io.StringIO()
    table = csv.DictWriter(page, _COLUMNS, quoting=csv.QUOTE_ALL, lineterminator="\n")
    table.writeheader()
    slips = same_slip(report, context)
    for finding in report.findings:
        main = slips.main(finding)
        shared = {**dict(_of_finding(finding)), "same slip as": main.fingerprint if main else ""}
        table.writerows({**shared, **dict(_of_claim(part, context))} for part in finding.parts)
    # An empty table would say that nothing is wrong.
    table.writerows(_of_problem(problem, context) for problem in report.problems)
    return page.getvalue()


def _of_problem(problem: Problem, context: Context) -> dict[str, str]:
    place = problem.location
    file = (
        {"file": _words(relative(place.file, context.root)), "line": str(place.line), "sheet": _words(place.sheet)}
        if place.file
        else {}
    )
    return {"kind": "cannot-be-read", "message": _words(complaint(problem)), **file}


def _of_finding(finding: Finding) -> Iterator[tuple[str, str]]:
    proof, judgement = finding.proof, finding.judgement
    yield "severity", finding.severity
    yield "kind", finding.kind
    yield "status", finding.status
    yield "fingerprint", finding.fingerprint
    yield "reading", finding.reading
    yield "message", _words(finding.message)
    shown = calculation(proof, {}) if proof else None
    yield "sum", _words(shown.one_line) if shown else ""
    yield "gap", decimal(shown.apart) if shown else ""
    yield "gap unit", _words(shown.unit) if shown else ""
    yield "finding is draft", "true" if finding.is_draft else ""
    yield from _ends("allowed", finding.allowed)
    yield "diagnosis", _words("; ".join(slip.text for slip in finding.diagnosis))
    yield "why tension", _words(finding.why_tension)
    yield "margin", _words(finding.margin)
    yield "allowed of", _words(finding.allowed_of)
    yield "nearest", _words(finding.nearest.claim.id) if finding.nearest else ""
    yield "evidence", _words(addition_in_one_line(finding.evidence)) if finding.evidence else ""
    yield "fallen", _words("; ".join(claim.id for claim in finding.fallen))
    for name in ("verdict", "because", "by", "on", "until"):
        yield name, _words(getattr(judgement, name)) if judgement else ""


def _of_claim(part: Part, context: Context) -> Iterator[tuple[str, str]]:
    claim, reading, when = part.claim, part.claim.reading, period_json(part.claim.period)
    yield "role", part.role
    yield "claim", _words(claim.id)
    yield "publisher", _words(claim.article.publisher)
    yield "published", _words(claim.article.published.text)
    yield "quote", _words(claim.quote)
    yield "value", _words(claim.wording)
    yield "form", FORMS.of(claim.form)
    for dimension, concept in claim.scope._asdict().items():
        yield dimension, _words(concept)
    yield "period", _words(claim.period.text)
    yield "first day", when["first"] or ""
    yield "last day", when["last"] or ""
    yield "source", _words(claim.source)
    yield "via", _words(claim.via)
    yield "unit", _words(claim.unit)
    yield from _ends("literal", reading.literal if reading else None)
    yield from _ends("pragmatic", reading.pragmatic if reading else None)
    yield "draft", "true" if claim.draft else ""
    yield "file", _words(relative(claim.location.file, context.root))
    yield "line", str(claim.location.line)
    yield "sheet", _words(claim.location.sheet)


def _ends(name: str, interval: Interval | None) -> Iterator[tuple[str, str]]:
    sides: tuple[Side, ...] = ("least", "most")
    for side in sides:
        number = None if interval is None else interval.end(side)
        # A number of the checker's own making needs no guard, be it negative.
        yield f"{name} {side}", "" if number is None else decimal(number, up=side == "most")


def _words(text: str) -> str:
    """Words of others: on one line, without control characters, and no formula."""
    return _FORMULA.sub(lambda match: f"{match[0]}'", clean(text))
