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
