"""What rests on a draft is said to be one in every format that lists findings."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from checker.model.finding import CheckReport, Finding
from checker.report import formats
from checker.report.formats import Context
from tests.formats.sample import REPORT

CONTEXT = Context(version="0.1.0")


def drafted(finding: Finding) -> Finding:
    return replace(finding, parts=tuple(replace(part, claim=replace(part.claim, draft=True)) for part in finding.parts))


DRAFTS = replace(REPORT, findings=tuple(map(drafted, REPORT.findings)))


def rendered(name: str, report: CheckReport) -> str:
    return formats.load(name).render(report, CONTEXT)


@pytest.mark.parametrize("name", ["short", "markdown", "statistics", "text", "github"])
def test_drafts_are_marked_and_nothing_else_is(name: str) -> None:
    assert "draft" in rendered(name, DRAFTS).lower()
    assert "draft" not in rendered(name, REPORT).lower()


CONFIRMED = "it rests on a claim that no editor has confirmed, and fails no check"
STANDS = "a claim of it is one that no editor has confirmed; it stands without that too"
TOLD_IN_FULL = ["text", "markdown", "github", "gitlab", "junit", "sarif", "html"]


def with_a_draft_among(finding: Finding, among: str) -> Finding:
    """The finding with its first premise as a draft, or the first premise of its first further proof."""
    if among == "premises":
        at = next(i for i, part in enumerate(finding.parts) if part.role == "premise")
        part = replace(finding.parts[at], claim=replace(finding.parts[at].claim, draft=True))
        return replace(finding, parts=(*finding.parts[:at], part, *finding.parts[at + 1 :]))
    first, *others = finding.witnesses
    claim, *rest = first.premises
    return replace(finding, witnesses=(replace(first, premises=(replace(claim, draft=True), *rest)), *others))


@pytest.mark.parametrize("name", TOLD_IN_FULL)
@pytest.mark.parametrize(
    ("among", "witnesses", "says"), [("premises", False, CONFIRMED), ("premises", True, STANDS), ("witnesses", True, STANDS)]
)
def test_a_draft_is_told_of_in_whatever_role_it_takes_part(name: str, among: str, witnesses: bool, says: str) -> None:
    refuted = next(each for each in REPORT.findings if each.witnesses and any(part.role == "premise" for part in each.parts))
    finding = with_a_draft_among(refuted if witnesses else replace(refuted, witnesses=()), among)
    shown = rendered(name, replace(REPORT, findings=(finding,)))
    assert (says in " ".join(shown.split()), CONFIRMED in " ".join(shown.split())) == (True, says == CONFIRMED)


def test_short_says_it_behind_the_message() -> None:
    lines = rendered("short", DRAFTS).splitlines()
    findings = [line for line in lines if not line.endswith("not checked")]
    assert sum(" (draft) [" in line for line in findings) == len(DRAFTS.findings)


def test_a_table_says_it_of_each_claim_and_of_the_finding() -> None:
    rows = [
        row
        for row in csv.DictReader(io.StringIO(rendered("csv", DRAFTS), newline=""), strict=True)
        if row["kind"] != "cannot-be-read"
    ]
    assert {(row["draft"], row["finding is draft"]) for row in rows} == {("true", "true")}
    before = csv.DictReader(io.StringIO(rendered("csv", REPORT), newline=""), strict=True)
    assert {(row["draft"], row["finding is draft"]) for row in before} == {("", "")}
