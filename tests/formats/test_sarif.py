from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft4Validator

from checker.model.claim import Location
from checker.model.finding import CheckReport, Part
from checker.prose.safe import clean
from checker.report.explain import topics
from checker.report.formats import Context, sarif
from checker.report.formats.sarif import render
from checker.report.render.claims import claim_name
from tests.formats.golden import same_as_golden
from tests.formats.hostile import hostile, texts
from tests.formats.sample import BROKEN, DOWN, EMPTY, JUDGED, LOWEST, REPORT, RULES

SCHEMA = Draft4Validator(
    json.loads(Path(__file__).with_name("schemas").joinpath("sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
)
CONTEXT = Context(version="0.1.0", root="/repo")


def run(report: CheckReport) -> dict[str, Any]:
    """The only run of the log, which must be as the schema says."""
    log = json.loads(render(report, CONTEXT))
    assert [error.message for error in SCHEMA.iter_errors(log)] == []
    (only,) = log["runs"]
    found: dict[str, Any] = only
    return found


def of_key(value: Any, key: str) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from ([value[key]] if key in value else [])
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from of_key(inner, key)


def test_whole_log(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "rules", lambda: RULES)
    same_as_golden(render(JUDGED, CONTEXT), "report.sarif")


def test_the_log_of_nothing_is_valid() -> None:
    assert run(EMPTY)["results"] == []


def test_every_kind_that_can_be_found_is_a_rule() -> None:
    driver = run(JUDGED)["tool"]["driver"]
    assert [rule["id"] for rule in driver["rules"]] == sorted({topic.kind for topic in topics()})
    assert {rule["defaultConfiguration"]["level"] for rule in driver["rules"]} == {"error", "warning", "note"}
    assert all(rule["help"]["text"] and len(rule["shortDescription"]["text"]) <= 1024 for rule in driver["rules"])


def test_results_point_at_their_rules() -> None:
    found = run(JUDGED)
    rules = found["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in found["results"]] == [result["ruleId"] for result in found["results"]]
    assert [result["ruleId"] for result in found["results"]] == [finding.kind for finding in JUDGED.findings]


def test_a_kind_without_a_rule_is_still_told() -> None:
    (result,) = run(replace(REPORT, findings=(replace(BROKEN, kind="unheard-of"),)))["results"]
    assert result["ruleId"] == "unheard-of"
    assert "ruleIndex" not in result


def test_only_the_known_are_suppressed() -> None:
    suppressed = [bool(result["suppressions"]) for result in run(JUDGED)["results"]]
    assert suppressed == [finding.status == "known" for finding in JUDGED.findings]


def test_a_file_without_lines_is_pointed_at_as_a_whole() -> None:
    claim = replace(LOWEST, location=Location("/repo/claims/a.parquet", 0, 0))
    finding = replace(BROKEN, parts=(Part(claim, "either"), Part(DOWN, "either")))
    (result,) = run(replace(REPORT, findings=(finding,)))["results"]
    assert result["locations"][0]["physicalLocation"] == {"artifactLocation": {"uri": "claims/a.parquet"}}


def test_what_could_not_be_read_or_checked_is_no_success() -> None:
    (unread,) = run(JUDGED)["invocations"]
    assert unread["executionSuccessful"] is False
    assert [(told["level"], told["message"]["text"]) for told in unread["toolExecutionNotifications"]] == [
        ("error", "value: “some” is no number; write a figure"),
        ("error", "2 claims not checked: no proof within 60 seconds"),
    ]
    assert run(EMPTY)["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


@given(texts)
def test_any_text_gives_a_valid_log(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sarif, "rules", lambda: RULES)
        _valid_and_harmless(text)


def _valid_and_harmless(text: str) -> None:
    report = hostile(text)
    out = render(report, CONTEXT)
    assert all(character.isprintable() or character in "\n" or ord(character) >= 0xA0 for character in out)
    found = run(report)
    for reference in of_key(found, "uri"):
        assert re.fullmatch(r"(file:///)?([A-Za-z0-9._~/-]|%[0-9A-F]{2})*", reference)
    for result in found["results"]:
        message, (other, line) = result["message"], result["relatedLocations"]
        page = re.sub("```+text\n.*?\n```+\n", "", message["markdown"], flags=re.DOTALL)
        # Every brace is doubled, and the only links are ours.
        shown = message["text"] + message["markdown"] + other["message"]["text"] + line["message"]["text"]
        assert not set("{}") & set(re.sub(r"\{\{|\}\}", "", shown))
        assert (message["text"].count("]("), page.count("](")) == (2, 2)
        premise = report.findings[0].parts[1].claim
        said = message["text"].replace("{{", "{").replace("}}", "}").replace("] (", "](")
        assert said.startswith(clean(text).replace("] (", "]("))
        assert other["message"]["text"].replace("{{", "{").replace("}}", "}") == claim_name(premise).replace("](", "] (")
