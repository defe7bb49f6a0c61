"""The report as a SARIF 2.1.0 log, the exchange form of static analysis that code scanning and editors read.

Sections cited are those of the OASIS standard "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from checker.model.claim import Claim, Location
from checker.model.detail import EXPLAINED
from checker.model.finding import CheckReport, Finding, Undecided
from checker.model.problem import Fix, Problem
from checker.prose.phrases import count
from checker.prose.safe import clean
from checker.report.formats import Context
from checker.report.formats.json import escaped
from checker.report.portions import Portion
from checker.report.render.claims import claim_name
from checker.report.render.markup import fenced, literal
from checker.report.render.other_portions import other_portions
from checker.report.render.paths import uri
from checker.report.render.plain_lines import complaint_in_cell, declared_lines, finding_lines, judged, sum_lines
from checker.report.render.rules import Rule, help_markdown, help_text, rules
from checker.report.render.same_slip import SameSlip, same_slip
from checker.report.terms import SLIP_IN_RECORD, terms

NAME = "sarif"
DESCRIPTION = "for code scanning: a SARIF 2.1.0 log with every rule, what each finding rests on, and what is judged suppressed"
DETAIL = EXPLAINED
LINES = 25_000
"""Under 10 MB: a line takes 250 to 370 bytes. Code scanning shows no more than the 5,000 gravest results of a run."""

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVEL = {"contradiction": "error", "tension": "warning", "note": "note"}
# Code scanning shows no more of a description.
_LONGEST = 1024


def render(report: CheckReport, context: Context) -> str:
    """One log with one run; keys in fixed order, a newline at the end."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report, context)]}
    return escaped(json.dumps(log, indent=2, ensure_ascii=False))


def _run(report: CheckReport, context: Context) -> dict[str, Any]:
    known, together = rules(), same_slip(report, context)
    index = {rule.kind: number for number, rule in enumerate(known)}
    version = {"version": context.version} if context.version else {}
    slips = [
        _slip(fix, _between(fix.span, context), problem, level, len(known))
        for level, problems in (("error", report.problems), ("warning", report.warnings))
        for problem in problems
        if (fix := problem.fix) is not None and fix.span is not None
    ]
    shown = [*(_rule(rule, context) for rule in known), *([_slip_rule(context)] if slips else [])]
    return {
        "tool": {"driver": {"name": "claims-checker", **version, "rules": shown}},
        # The part before the slash is the category that keeps this run apart from other tools, and portions apart (3.17.2).
        "automationDetails": {"id": f"{_category(context.portion)}/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not report.problems,
                "toolExecutionNotifications": [
                    *(_notification(complaint_in_cell(problem), (problem.location,), context) for problem in report.problems),
                    *(_undecided(group, context) for group in report.undecided),
                    *(_notification(complaint_in_cell(w), (w.location,), context, "warning") for w in report.warnings),
                    *([_notification(other_portions(context.portion), (), context, "warning")] if context.portion else []),
                ],
            }
        ],
        "results": [*(_result(finding, index, together, context) for finding in report.findings), *slips],
    }


def _category(portion: Portion | None) -> str:
    return "claims-checker" if portion is None or portion.is_first else f"claims-checker-{portion.number}"


def _rule(rule: Rule, context: Context) -> dict[str, Any]:
    says = " ".join(dict.fromkeys(topic.says for topic in rule.topics))
    return {
        "id": rule.kind,
        "name": "".join(map(str.capitalize, rule.kind.split("-"))),
        "shortDescription": {"text": _shortened(" ".join(f"{topic.title.rstrip('.')}." for topic in rule.topics))},
        "fullDescription": {"text": _shortened(says)},
        "helpUri": _help_uri(rule.kind, context),
        "help": {"text": help_text(rule), "markdown": help_markdown(rule)},
        "defaultConfiguration": {"level": _LEVEL[rule.severity]},
    }


def _help_uri(kind: str, context: Context) -> str:
    """Where the kind is explained: on the page that is published; where none is, a name that is nobody else's (RFC 4151)."""
    return f"{context.page}#kind-{kind}" if context.page else f"tag:claims-checker,2026:kind/{kind}"


def _result(finding: Finding, index: dict[str, int], together: SameSlip, context: Context) -> dict[str, Any]:
    shown, claims = finding.shown_at, [part.claim for part in finding.parts]
    main = together.main(finding)
    number = {"ruleIndex": index[finding.kind]} if finding.kind in index else {}
    return {
        "ruleId": finding.kind,
        **number,
        "level": "note" if finding.is_draft else _LEVEL[finding.severity],
        "message": _message(finding, together),
        "locations": [_location(shown, context)],
        "relatedLocations": [
            {"id": number, **_location(claim, context), "message": {"text": _plain(claim_name(claim))}}
            for number, claim in enumerate(claims, 1)
            if number > 1 or claim is not shown
        ]
        + [
            {"id": number, **_place(line.location, context), "message": {"text": _plain(clean(line.text))}}
            for number, line in enumerate(declared_lines(finding), len(claims) + 1)
        ],
        "partialFingerprints": {"claimsChecker/v1": finding.fingerprint},
        **({"properties": {"sameSlipAs": main.fingerprint}} if main else {}),
        "suppressions": _suppressions(finding),
    }


def _slip_rule(context: Context) -> dict[str, Any]:
    """The rule of problems that can be mended: only results have fixes (3.27.30), the notifications of problems have none."""
    topics = tuple(topic for topic in terms() if topic.name == SLIP_IN_RECORD)
    # The page explains kinds of findings, of which it is none.
    return {
        **_rule(Rule(SLIP_IN_RECORD, "contradiction", topics), context),
        "helpUri": f"tag:claims-checker,2026:{SLIP_IN_RECORD}",
    }


def _slip(fix: Fix, between: dict[str, Any], problem: Problem, level: str, rule: int) -> dict[str, Any]:
    """A problem that can be mended, with the change that does it."""
    where = between["physicalLocation"]
    change = {"deletedRegion": where["region"], "insertedContent": {"text": fix.new}}
    return {
        "ruleId": SLIP_IN_RECORD,
        "ruleIndex": rule,
        "level": level,
        "message": {"text": _plain(clean(complaint_in_cell(problem)))},
        "locations": [between],
        "fixes": [
            {
                "description": {"text": _plain(clean(f"Write {fix.new}: {fix.why}."))},
                "artifactChanges": [{"artifactLocation": where["artifactLocation"], "replacements": [change]}],
            }
        ],
        "suppressions": [],
    }


def _between(span: tuple[Location, Location], context: Context) -> dict[str, Any]:
    """From where to where the text stands that a fix takes away; the end is the character behind it (3.30.8)."""
    start, end = span
    physical = _place(start, context)
    physical["physicalLocation"]["region"] |= {"endLine": end.line, "endColumn": end.column}
    return physical


def _location(claim: Claim, context: Context) -> dict[str, Any]:
    names = [{"fullyQualifiedName": clean(claim.id), "kind": "member"}]
    if claim.location.sheet:
        names.append({"fullyQualifiedName": clean(claim.location.within.removeprefix(":")), "kind": "module"})
    return {**_place(claim.location, context), "logicalLocations": names}


def _place(place: Location, context: Context) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(place.file, context.root)}}
    if place.line > 0:
        column = {"startColumn": place.column} if place.column > 0 else {}
        physical["region"] = {"startLine": place.line, **column}
    return {"physicalLocation": physical}


def _suppressions(finding: Finding) -> list[dict[str, str]]:
    """None, said outright, for what is new: by 3.27.23 an absent list would mean that nobody knows."""
    if finding.status == "new":
        return []
    return [{"kind": "external", "status": "accepted", "justification": judged(finding)}]


def _message(finding: Finding, together: SameSlip) -> dict[str, str]:
    """The text, and with a sum a page of Markdown with the whole sum; both link to the related locations."""
    first, *rest = finding_lines(finding)
    others = together.lines(finding)
    text = "\n".join((_plain(first), *_links(finding, _inside_link), *map(_plain, (*others, *rest))))
    if not (lines := sum_lines(finding)):
        return {"text": text}
    page = (literal(first), *_links(finding, literal), *map(literal, others), _braced(fenced(lines)), *map(literal, rest[1:]))
    return {"text": text, "markdown": "\n\n".join(page)}


def _links(finding: Finding, written: Callable[[str], str]) -> tuple[str, ...]:
    """The other claims and the lines of the vocabulary, each with the number that it has in the sum."""
    others = [claim_name(part.claim) for part in finding.parts[1:]] + [clean(line.text) for line in declared_lines(finding)]
    links = (f"[{number} {written(name)}]({number})" for number, name in enumerate(others, 2))
    return (f"Compared with {'; '.join(links)}.",) if others else ()


def _plain(text: str) -> str:
    """Text of a message, in which nothing is a link."""
    return _braced(text.replace("](", "] ("))


def _inside_link(text: str) -> str:
    """The text of a link to a related location, by 3.11.6."""
    return _plain(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _braced(text: str) -> str:
    """Single braces would be placeholders, by 3.11.5."""
    return text.replace("{", "{{").replace("}", "}}")


def _undecided(group: Undecided, context: Context) -> dict[str, Any]:
    message = f"{count(len(group.claims), 'claim')} not checked: {group.why}"
    return _notification(message, [claim.location for claim in group.claims], context)


def _notification(message: str, places: Sequence[Location], context: Context, level: str = "error") -> dict[str, Any]:
    located = [_place(place, context) for place in places if place.file]
    return {"level": level, "message": {"text": _plain(clean(message))}, "locations": located}


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
