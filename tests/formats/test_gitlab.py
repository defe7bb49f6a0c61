from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given

from checker.model.claim import Location
from checker.model.finding import Part
from checker.report.formats import Context
from checker.report.formats.gitlab import render
from tests.formats.golden import same_as_golden
from tests.formats.hostile import hostile, texts
from tests.formats.sample import BROKEN, DOWN, EMPTY, JUDGED, LOWEST, REPORT

CONTEXT = Context(version="0.1.0")
DECIDED = replace(REPORT, undecided=())


def test_whole_report() -> None:
    same_as_golden(render(JUDGED, CONTEXT), "report.gitlab.json")


def test_nothing_new() -> None:
    assert render(EMPTY, CONTEXT) == "[]\n"
    assert render(replace(DECIDED, findings=(replace(BROKEN, status="known"),)), CONTEXT) == "[]\n"


def test_what_is_undecided_is_no_empty_list() -> None:
    (issue,) = json.loads(render(replace(REPORT, findings=()), CONTEXT))
    assert (issue["check_name"], issue["severity"]) == ("undecided", "major")
    assert issue["description"] == "2 claims not checked: no proof within 60 seconds"


def test_a_problem_keeps_its_fingerprint_when_lines_move() -> None:
    (one,) = json.loads(render(replace(EMPTY, problems=JUDGED.problems), CONTEXT))
    moved = tuple(replace(p, location=replace(p.location, line=p.location.line + 9)) for p in JUDGED.problems)
    (other,) = json.loads(render(replace(EMPTY, problems=moved), CONTEXT))
    assert one == {**other, "location": one["location"]}
    assert one["location"]["lines"] != other["location"]["lines"]


def test_equal_fingerprints_are_told_apart() -> None:
    issues = json.loads(render(replace(DECIDED, findings=(BROKEN, BROKEN, BROKEN)), CONTEXT))
    assert [issue["fingerprint"] for issue in issues] == ["fedcba9876543210", "fedcba9876543210-2", "fedcba9876543210-3"]


def test_a_file_without_lines_is_pointed_at_by_its_first() -> None:
    claim = replace(LOWEST, location=Location("claims/a.parquet", 0, 0))
    finding = replace(BROKEN, parts=(Part(claim, "either"), Part(DOWN, "either")))
    (issue,) = json.loads(render(replace(DECIDED, findings=(finding,)), CONTEXT))
    assert issue["location"] == {"path": "claims/a.parquet", "lines": {"begin": 1}}


@given(texts)
def test_any_text_gives_what_gitlab_takes(text: str) -> None:
    """GitLab stops reading at the first object that lacks one of these."""
    out = render(hostile(text), CONTEXT)
    assert all(character.isprintable() or character in "\n" or ord(character) >= 0xA0 for character in out)
    issues = json.loads(out)
    assert [issue["severity"] for issue in issues] == ["blocker", "major", "critical"]
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert all(isinstance(issue[key], str) for key in ("description", "check_name", "fingerprint"))
        assert issue["location"]["lines"] == {"begin": 3}
        assert not issue["location"]["path"].startswith("/")
