"""What the report for people and the one for programs say of findings that have been judged."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from rich.cells import cell_len

from checker.model.claim import Location
from checker.model.finding import CheckReport, Judgement, Stale
from checker.report.formats import Context
from checker.report.formats import json as json_format
from checker.report.formats.text import render
from tests.formats.golden import same_as_golden
from tests.formats.sample import JUDGED
from tests.formats.test_json import closed

GONE = Stale(
    ("ians-2020-07-01/arrivals-2010",),
    "“about 2,400” (IANS, 2020-07-01)",
    "accepted",
    "no claim on file says this any more",
    Location("claims/judged.yaml", 12, 3),
)
WITH_STALE = replace(JUDGED, stale=(GONE,))


@pytest.mark.parametrize("show", ["new", "known", "all"])
def test_text(show: str) -> None:
    same_as_golden(render(WITH_STALE, Context(show=show)), f"judged-{show}.txt")


def test_json() -> None:
    told = json.loads(json_format.render(WITH_STALE, Context()))
    kept = {
        "summary": told["summary"],
        "stale": told["stale"],
        "findings": [[f["fingerprint"], f["status"], f["judgement"]] for f in told["findings"]],
    }
    same_as_golden(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", "judged.json")
    validator = Draft202012Validator(closed(json_format.schema()))
    assert [e.message for e in validator.iter_errors(told)] == []


def judged_in(text: str) -> CheckReport:
    """A report whose judgements say `text` wherever an editor can write freely."""
    judgement = Judgement("wrong", text, text, "2021-03-02", "2022-01-01")
    findings = tuple(replace(finding, status="known", judgement=judgement) for finding in JUDGED.findings)
    return replace(JUDGED, findings=findings, stale=(replace(GONE, claims=(text,), says=text, why=text),))


@given(st.text(min_size=1, max_size=120), st.integers(40, 200), st.sampled_from(("new", "all")))
def test_whatever_editors_write_stays_within_the_page_and_steers_nothing(text: str, width: int, show: str) -> None:
    shown = render(judged_in(text), Context(width=width, show=show))
    assert max(cell_len(line) for line in shown.split("\n")) <= width
    assert {unicodedata.category(c) for c in shown if c != "\n"}.isdisjoint({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
