"""The report as GitLab's code quality JSON, shown in merge requests.

GitLab compares the fingerprints of two branches: what is known is left out, so that judging a finding counts as mending it.
"""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256
from typing import Any

from checker.model.claim import Location
from checker.model.detail import EXPLAINED
from checker.model.finding import CheckReport, Finding, Undecided
from checker.model.problem import Problem
from checker.prose.phrases import count
from checker.prose.safe import clean
from checker.report.formats import Context
from checker.report.formats.json import escaped
from checker.report.render.paths import relative
from checker.report.render.plain_lines import complaint_in_cell, finding_lines, new_findings
from checker.report.render.same_slip import SameSlip, same_slip

NAME = "gitlab"
DESCRIPTION = "for GitLab: new findings as code quality JSON, shown in merge requests"
DETAIL = EXPLAINED

_SEVERITY = {"contradiction": "critical", "tension": "minor", "note": "info"}


def render(report: CheckReport, context: Context) -> str:
    """A list with an object for each finding, and for all that was not checked; "[]" if nothing is new."""
    seen: Counter[str] = Counter()
    slips = same_slip(report, context)
    issues = [
        *(_unreadable(problem, seen, context) for problem in report.problems),
        *(_undecided(group, seen, context) for group in report.undecided),
        *(_issue(finding, slips, seen, context) for finding in new_findings(report)),
    ]
    return escaped(json.dumps(issues, indent=2, ensure_ascii=False))


def _issue(finding: Finding, slips: SameSlip, seen: Counter[str], context: Context) -> dict[str, Any]:
    first, *rest = finding_lines(finding)
    return {
        "description": " ".join((first, *slips.lines(finding), *rest)),
        "check_name": finding.kind,
        "fingerprint": _unique(finding.fingerprint, seen),
        "severity": "info" if finding.is_draft else _SEVERITY[finding.severity],
        "location": _place(finding.shown_at.location, context),
    }


def _unreadable(problem: Problem, seen: Counter[str], context: Context) -> dict[str, Any]:
    place, text = _place(problem.location, context), complaint_in_cell(problem)
    return {
        "description": text,
        "check_name": "cannot-be-read",
        "fingerprint": _unique(sha256(f"{place['path']}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()[:16], seen),
        "severity": "blocker",
        "location": place,
    }


def _undecided(group: Undecided, seen: Counter[str], context: Context) -> dict[str, Any]:
    text = clean(f"{count(len(group.claims), 'claim')} not checked: {group.why}")
    content = "\n".join((text, *(claim.id for claim in group.claims))).encode("utf-8", "surrogatepass")
    return {
        "description": text,
        "check_name": "undecided",
        "fingerprint": _unique(sha256(content).hexdigest()[:16], seen),
        "severity": "major",
        "location": _place(group.claims[0].location if group.claims else Location("", 0), context),
    }


def _place(place: Location, context: Context) -> dict[str, Any]:
    """GitLab wants a path and a line; a file without lines is pointed at by its first, what is in no file at the folder."""
    return {"path": relative(place.file, context.root) if place.file else ".", "lines": {"begin": max(1, place.line)}}


def _unique(fingerprint: str, seen: Counter[str]) -> str:
    """GitLab shows only the first of several with one fingerprint: two claims that say the same are told apart by number."""
    seen[fingerprint] += 1
    return fingerprint if seen[fingerprint] == 1 else f"{fingerprint}-{seen[fingerprint]}"
