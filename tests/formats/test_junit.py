from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from xmlschema import XMLSchema

from checker.model.finding import CheckReport, Finding
from checker.report.formats import Context, junit
from checker.report.formats.junit import render
from checker.report.render.plain_lines import finding_lines, judged
from tests.formats.golden import same_as_golden
from tests.formats.hostile import hostile, texts
from tests.formats.sample import ACCEPTED, BROKEN, EMPTY, JUDGED, REPORT, RULES, SATURATED, STALE

CONTEXT = Context(version="0.1.0")
SCHEMA = XMLSchema(Path(__file__).with_name("schemas") / "junit-10.xsd")


def read(report: CheckReport) -> ElementTree.Element:
    """The document, which must be as the schema says and count its own tests."""
    out = render(report, CONTEXT)
    SCHEMA.validate(out)
    whole = ElementTree.fromstring(out.encode("utf-8"))
    for suite in whole:
        assert int(suite.get("tests", "")) == len(suite)
        for counted, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.get(counted, "")) == len(suite.findall(f"testcase/{tag}"))
    for counted in ("tests", "failures", "errors"):
        assert int(whole.get(counted, "")) == sum(int(suite.get(counted, "")) for suite in whole)
    return whole


def test_whole_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(junit, "rules", lambda: RULES)
    same_as_golden(render(JUDGED, CONTEXT), "report.junit.xml")


def test_nothing_found_is_a_suite_of_passed_tests() -> None:
    (suite,) = read(EMPTY)
    assert len(suite) > 10
    assert [case for case in suite if len(case)] == []


@pytest.mark.parametrize(
    ("finding", "outcome"),
    [
        (BROKEN, ["failure"]),
        (replace(BROKEN, status="known"), ["skipped", "system-out"]),
        (ACCEPTED, ["skipped", "system-out"]),
        (STALE, ["system-out"]),
        (SATURATED, ["system-out"]),
    ],
)
def test_only_new_contradictions_fail(finding: Finding, outcome: list[str]) -> None:
    article, kinds = read(replace(REPORT, findings=(finding,), undecided=()))
    assert [[child.tag for child in case] for case in article] == [outcome]
    passed = [case.get("name") for case in kinds]
    assert (finding.kind in passed) == (finding.status == "known")


@given(texts)
def test_any_text_gives_a_valid_document(text: str) -> None:
    report = hostile(text)
    whole = read(report)
    new, known = report.findings
    failure, skipped = whole.find(".//failure"), whole.find(".//skipped")
    assert failure is not None
    assert skipped is not None
    assert failure.get("message") == finding_lines(new)[0]
    assert skipped.get("message") == judged(known)
    assert (failure.text or "").split("\n")[1 : 1 + len(finding_lines(new))] == list(finding_lines(new))
