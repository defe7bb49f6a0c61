"""A finding in plain lines, each made harmless, for formats that are no page of text."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.finding import CheckReport, Finding
from checker.model.problem import Problem, number_of
from checker.model.proof import Declaration
from checker.prose.phrases import count
from checker.prose.safe import clean
from checker.report.formats import Context
from checker.report.render.calculation import addition_in_one_line
from checker.report.render.claims import allowed_sentence, draft_sentence, names_of, slip_sentence
from checker.report.render.doubts import doubt_lines, suspected_lines
from checker.report.render.fallen import fallen_sentence
from checker.report.render.paper import lay_out
from checker.report.render.sums import evidence_sum, numbers_of, step_by_step, sum_in_one_line

_PAGE = 100


def finding_lines(finding: Finding) -> tuple[str, ...]:
    """The message; then a line each: the sum, drafts, why a tension, what else would be off, what others allow, and why."""
    return tuple(map(clean, _finding_lines(finding)))


def _finding_lines(finding: Finding) -> Iterator[str]:
    yield finding.message
    if finding.proof:
        yield f"{sum_in_one_line(finding.proof)}."
    if finding.evidence:
        yield f"By the other claims: {addition_in_one_line(finding.evidence)}."
    if draft := draft_sentence(finding):
        yield f"Draft: {draft}"
    for line in doubt_lines(finding, lambda place: f"{place.file}{place.within}"):
        yield f"Judged: {line}"
    yield from suspected_lines(finding)
    if finding.why_tension:
        yield finding.why_tension
    if finding.margin:
        yield finding.margin
    if allowed := allowed_sentence(finding):
        yield allowed
    if finding.nearest:
        yield f"Nearest on file: {finding.nearest.text}, {finding.nearest.claim.id}."
    if falls := fallen_sentence(finding, lambda claim: claim.id):
        yield falls
    for slip in finding.diagnosis:
        yield slip_sentence(slip)


def declared_lines(finding: Finding) -> tuple[Declaration, ...]:
    """The lines of the vocabulary on which the sum of a finding rests, in the order of their numbers."""
    return finding.declared


def lines_behind(finding: Finding) -> tuple[str, ...]:
    """Those of `finding_lines` behind the message and the sum."""
    return finding_lines(finding)[2 if finding.proof or finding.evidence else 1 :]


def witness_lines(finding: Finding) -> tuple[str, ...]:
    """A line for each further sum that refutes the suspect, by claims that the first has not: whose they are, and the sum."""
    return tuple(clean(f"{names_of(witness.premises)}: {sum_in_one_line(witness.proof)}") for witness in finding.witnesses)


def sum_lines(finding: Finding) -> tuple[str, ...]:
    """The sum, line by line as in the report for people, or what speaks for a pattern; none where there is no sum.

    Claims are named by their number in the finding.
    """
    numbers = numbers_of(finding)
    if finding.proof:
        shown = step_by_step(finding.proof, numbers)
    elif finding.evidence:
        shown = evidence_sum(finding.evidence, numbers)
    else:
        return ()
    return tuple(lay_out((shown,), _PAGE, color=False).splitlines())


def judged(finding: Finding) -> str:
    """ "wrong: the year was misread (A. Editor, 2021-03-02, until 2022-01-01)"; for a new finding ""."""
    if finding.status == "new":
        return ""
    judgement = finding.judgement
    if judgement is None:
        return "there before"
    until = f"until {judgement.until}" if judgement.until else ""
    who = ", ".join(filter(None, (judgement.by, judgement.on, until)))
    because = f": {judgement.because}" if judgement.because.strip() else ""
    return clean(f"{judgement.verdict}{because} ({who})")


def complaint(problem: Problem) -> str:
    """What is wrong in a file, and what to write instead."""
    return clean("; ".join(filter(None, (problem.what, problem.instead))))


def complaint_in_cell(problem: Problem) -> str:
    """The same, with the sheet and the cell for formats that know files and lines only."""
    place = problem.location
    return f"{clean(place.within.removeprefix(':'))}: {complaint(problem)}" if place.sheet else complaint(problem)


def new_findings(report: CheckReport) -> tuple[Finding, ...]:
    """Those that nobody has judged and that did not stand there before."""
    return tuple(finding for finding in report.findings if finding.status == "new")


def known_findings(report: CheckReport) -> tuple[Finding, ...]:
    """The others: judged, or there before."""
    return tuple(finding for finding in report.findings if finding.status == "known")


def tally(report: CheckReport, context: Context) -> str:
    """What is new, known, unreadable and undecided, and how far the check reached, on one line."""
    if report.unchecked:
        return f"nothing was checked: {count(number_of(report.problems), 'problem')}"
    coverage = report.coverage
    parts = (
        counted(report) + (f" ({context.hidden:,} not shown)" if context.hidden else ""),
        unread(report),
        undecided(report),
        f"{count(coverage.claims, 'claim')} in {count(coverage.articles, 'article')}, {coverage.compared:,} compared",
        f"as of {context.as_of}" if context.as_of else "",
    )
    return clean("; ".join(filter(None, parts)))


def counted(report: CheckReport) -> str:
    """How many findings of each severity are new, and how many are not: "1 contradiction, 0 tensions, 2 notes new, 3 known".

    Without "new" where all are. Whatever counts findings for people says it so.
    """
    severities = [finding.severity for finding in new_findings(report)]
    counts = ", ".join(count(severities.count(s), s) for s in ("contradiction", "tension", "note"))
    return f"{counts} new, {stood(report)}" if stood(report) else counts


def stood(report: CheckReport) -> str:
    """How many findings have been judged, and how many were there before: "2 known, 1 there before"; "" if all are new."""
    before = sum(finding.there_before for finding in report.findings)
    judged = sum(finding.status == "known" for finding in report.findings) - before
    return ", ".join(filter(None, (f"{judged:,} known" if judged else "", f"{before:,} there before" if before else "")))


def unread(report: CheckReport) -> str:
    """How much the problems of the files kept from being read: "1 claim and 2 files could not be read (5 problems)".

    "" where there are none.
    """
    problems = count(number_of(report.problems), "problem")
    if left_out := not_read(report):
        return f"{left_out} could not be read ({problems})"
    return f"{problems} in the files" if report.problems else ""


def not_read(report: CheckReport) -> str:
    """How many claims, and files whole, could not be read: "1 claim and 2 files"; "" for none."""
    claims = count(report.unread, "claim") if report.unread else ""
    return " and ".join(filter(None, (claims, count(len(report.blank), "file") if report.blank else "")))


def undecided(report: CheckReport) -> str:
    """How many claims stayed undecided: "38 claims undecided"; "" if none did.

    Where it is open only whether fewer claims could be blamed, the groups of them are counted.
    """
    if report.coverage.undecided:
        return f"{count(report.coverage.undecided, 'claim')} undecided"
    return f"{count(len(report.undecided), 'group')} undecided" if report.undecided else ""
