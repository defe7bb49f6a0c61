"""Reports of much that is found: each portion within ten megabytes, and all findings in one of them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from checker.model.finding import CheckReport
from checker.report import formats
from checker.report.formats import Context
from checker.report.formats.json import schema
from checker.report.overview.model import Overview
from checker.report.portions import portion_of, sizes_of
from tests.formats.sample import COVERAGE, REPORT
from tests.page.large import large, large_overview

pytestmark = pytest.mark.own

MOST_BYTES = 10_000_000
PRINTED = {
    "json": r'^      "fingerprint": "(\w+)"',
    "sarif": r'"claimsChecker/v1": "(\w+)"',
    "html": r"(?:href=#| id=)(\w{16})\b",
}
"""How a finding is known in each format that is told in portions."""


@cache
def much() -> CheckReport:
    return large(20_000)


@cache
def few() -> CheckReport:
    return replace(large(60), coverage=COVERAGE)


@cache
def overview() -> Overview:
    return large_overview(replace(much(), findings=much().findings[:5_000]))


@pytest.mark.parametrize("name", sorted(PRINTED))
def test_no_portion_of_20_000_findings_is_larger_than_ten_megabytes(name: str) -> None:
    format, report = formats.load(name), much()
    sizes = formats.sizes(format, report)
    assert len(sizes) > 1
    part, portion = portion_of(report, sizes, 2, [f"report-{place}" for place in range(len(sizes))])
    text = format.render(part, Context(version="1", overview=overview(), portion=portion))
    assert MOST_BYTES / 4 < len(text.encode()) < MOST_BYTES
    assert set(re.findall(PRINTED[name], text, re.MULTILINE)) >= {finding.fingerprint for finding in part.findings}


def test_lines_tell_what_the_object_tells() -> None:
    report = large(30)
    whole = json.loads(formats.load("json").render(report, Context(version="1")))
    first, *findings = map(json.loads, formats.load("json-lines").render(report, Context(version="1")).splitlines())
    assert {**first, "findings": findings} == whole


@given(st.integers(0, 60), st.integers(1, 80))
def test_every_finding_stands_in_one_portion(findings: int, most: int) -> None:
    report = replace(few(), findings=few().findings[:findings])
    sizes = sizes_of(report.findings, most)
    parts = [portion_of(report, sizes, number) for number in range(1, len(sizes) + 1)]
    placed = [finding for part, _ in parts for finding in part.findings]
    assert placed == sorted(report.findings, key=lambda finding: finding.status == "known")
    assert all(sizes) or not findings
    assert [(portion.first, portion.last) for _, portion in parts] == _stretches(sizes)
    assert replace(parts[0][0], findings=()) == replace(report, findings=())
    bare = replace(report.coverage, uncompared=(), rounded=())
    assert all(part == CheckReport(part.findings, (), bare, unread=report.unread) for part, _ in parts[1:])


def _stretches(sizes: tuple[int, ...]) -> list[tuple[int, int]]:
    return [(sum(sizes[:place]) + 1, sum(sizes[: place + 1])) for place in range(len(sizes))]


@pytest.mark.parametrize("number", [1, 2])
def test_a_portion_is_as_the_schema_says(number: int) -> None:
    part, portion = portion_of(REPORT, (2, len(REPORT.findings) - 2), number, ("report.json", "report-2.json"))
    written = json.loads(formats.load("json").render(part, Context(version="1", portion=portion)))
    assert [error.message for error in Draft202012Validator(schema()).iter_errors(written)] == []
    whole = json.loads(formats.load("json").render(REPORT, Context(version="1")))
    assert written["summary"] == whole["summary"]
    assert written["portion"] == {
        "number": number,
        "of": 2,
        "first": (1, 3)[number - 1],
        "last": (2, len(REPORT.findings))[number - 1],
        "findings": len(REPORT.findings),
        "files": ["report.json", "report-2.json"],
    }


def test_nothing_on_a_page_leads_to_a_place_on_another() -> None:
    report = large(40)
    sizes = sizes_of(report.findings, 200)
    names = [f"report-{place}.html" for place in range(1, len(sizes) + 1)]
    for number in range(1, len(sizes) + 1):
        part, portion = portion_of(report, sizes, number, names)
        context = Context(version="1", overview=large_overview(report), portion=portion)
        text = formats.load("html").render(part, context)
        places = {*re.findall(' id="?([^" >]+)', text), *(finding.fingerprint for finding in part.findings)}
        assert set(re.findall('href="?#([^" >]+)', text)) <= places
        assert set(re.findall(r'<a href="(report-\d+\.html)"', text)) == set(portion.others)


def test_code_scanning_keeps_portions_apart_and_hears_of_the_others() -> None:
    logs = [_log(number) for number in (1, 2)]
    assert [run["automationDetails"]["id"] for run in logs] == ["claims-checker/", "claims-checker-2/"]
    told = [run["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"] for run in logs]
    count = len(REPORT.findings)
    assert told == [
        f"Findings 1 to 2 of {count} stand here, the gravest first; the others are in b.sarif.",
        f"Findings 3 to {count} of {count} stand here, the gravest first; the others are in a.sarif.",
    ]


def _log(number: int) -> Mapping[str, object]:
    part, portion = portion_of(REPORT, (2, len(REPORT.findings) - 2), number, ("a.sarif", "b.sarif"))
    log = json.loads(formats.load("sarif").render(part, Context(version="1", portion=portion)))
    found: Mapping[str, object] = log["runs"][0]
    return found
