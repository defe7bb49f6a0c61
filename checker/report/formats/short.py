"""A line a finding, as editors of text and other programs take messages: where, how grave, of what kind, what, and its id."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claim import Location
from checker.model.detail import FINDINGS_ALONE
from checker.model.finding import CheckReport
from checker.prose.phrases import count
from checker.prose.safe import clean
from checker.report.formats import Context
from checker.report.render.doubts import resting_words
from checker.report.render.paths import relative
from checker.report.render.plain_lines import complaint
from checker.report.render.same_slip import same_slip

NAME = "short"
DESCRIPTION = "a line for each finding: file:line, severity, kind, headline and id"
DETAIL = FINDINGS_ALONE


def render(report: CheckReport, context: Context) -> str:
    """Findings as `show` has it, after what cannot be read and what was not checked; "" if there is nothing to tell."""
    return "".join(f"{clean(line)}\n" for line in _lines(report, context))


def _lines(report: CheckReport, context: Context) -> Iterator[str]:
    for problem in report.problems:
        yield f"{_place(problem.location, context)}error: cannot-be-read: {complaint(problem)}"
    for group in report.undecided:
        place = group.claims[0].location if group.claims else Location("", 0)
        yield f"{_place(place, context)}error: undecided: {count(len(group.claims), 'claim')} not checked: {group.why}"
    slips = same_slip(report, context)
    for finding in report.findings:
        if context.show in ("all", finding.status):
            where, name = _place(finding.shown_at.location, context), finding.fingerprint[: context.digits]
            draft = f"{' (draft)' if finding.is_draft else ''}{resting_words(finding)}{slips.words(finding)}"
            yield f"{where}{finding.severity}: {finding.kind}: {finding.message}{draft} [{name}]"


def _place(place: Location, context: Context) -> str:
    if not place.file:
        return ""
    return f"{relative(place.file, context.root)}{place.within}: "
