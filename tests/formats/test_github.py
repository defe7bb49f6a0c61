from __future__ import annotations

import unicodedata
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from checker.model.claim import Location
from checker.model.finding import CheckReport, Part
from checker.report.formats import Context
from checker.report.formats.github import render
from checker.report.render.plain_lines import finding_lines
from tests.formats.golden import same_as_golden
from tests.formats.hostile import hostile, texts
from tests.formats.sample import BROKEN, DOWN, EMPTY, JUDGED, LOWEST, REPORT, SATURATED, STALE

CONTEXT = Context(version="0.1.0", hidden=2)
Command = tuple[str, dict[str, str], str]


def parsed(line: str) -> Command | None:
    """A line as the runner of GitHub Actions reads it; None where it is no command."""
    if not line.lstrip().startswith("::"):
        return None
    head, _, data = line.lstrip()[2:].partition("::")
    name, _, given = head.partition(" ")
    pairs = (pair.partition("=") for pair in given.strip().split(",") if pair)
    return name, {key: unescaped(value, {"%3A": ":", "%2C": ","}) for key, _, value in pairs}, unescaped(data, {})


def unescaped(text: str, more: dict[str, str]) -> str:
    for code, character in {"%0D": "\r", "%0A": "\n", **more, "%25": "%"}.items():
        text = text.replace(code, character)
    return text


def commands(report: CheckReport) -> tuple[list[Command], list[str]]:
    """The commands, and the other lines."""
    lines = render(report, CONTEXT).removesuffix("\n").split("\n")
    read = [(parsed(line), line) for line in lines]
    return [command for command, _ in read if command], [line for command, line in read if not command]


def test_whole_report() -> None:
    same_as_golden(render(JUDGED, CONTEXT), "report.github.txt")


def test_nothing_found() -> None:
    assert render(EMPTY, Context()) == (
        "claims-checker: 0 contradictions, 0 tensions, 0 notes; 1 claim in 1 article, 0 compared\n"
    )


def test_what_is_known_is_not_annotated() -> None:
    known = tuple(replace(finding, status="known") for finding in (BROKEN, STALE, SATURATED))
    counts = "0 contradictions, 0 tensions, 0 notes new, 3 there before (2 not shown); 1 claim in 1 article, 0 compared"
    assert commands(replace(EMPTY, findings=known)) == ([], [f"claims-checker: {counts}"])


@given(st.integers(0, 13), st.integers(0, 13), st.integers(0, 13))
def test_no_more_than_github_keeps_and_a_word_on_the_rest(errors: int, warnings: int, notices: int) -> None:
    findings = (BROKEN,) * errors + (STALE,) * warnings + (SATURATED,) * notices
    found, plain = commands(replace(REPORT, findings=findings, undecided=()))
    levels = [command[0] for command in found]
    assert max(map(levels.count, ("error", "warning", "notice"))) <= 10
    if errors <= 10 and warnings <= 10 and notices <= 10:
        assert (levels.count("error"), levels.count("warning"), levels.count("notice")) == (errors, warnings, notices)
        assert plain[0].startswith("claims-checker: ")
    else:
        assert plain == []
        level, properties, message = found[-1]
        assert (level, properties) == ("notice", {"title": "claims-checker"})
        assert message.startswith(f"{len(findings) - len(found) + 1} more not annotated here: ")


def test_a_file_without_lines() -> None:
    claim = replace(LOWEST, location=Location("claims/a.parquet", 0, 0))
    finding = replace(BROKEN, parts=(Part(claim, "either"), Part(DOWN, "either")))
    (command,), _ = commands(replace(EMPTY, findings=(finding,)))
    assert command[1] == {"file": "claims/a.parquet", "title": "contradiction: record-broken"}


@given(texts)
def test_any_text_is_shown_and_not_obeyed(text: str) -> None:
    report = hostile(text)
    found, plain = commands(report)
    assert [(level, properties["title"]) for level, properties, _ in found] == [
        ("error", "cannot be read"),
        ("error", "undecided"),
        ("error", "contradiction: stale-figure"),
    ]
    assert [set(properties) for _, properties, _ in found] == [{"file", "line", "col", "title"}] * 3
    assert found[2][2] == "\n".join((*finding_lines(report.findings[0]), "check show 012345"))
    assert len(plain) == 1
    assert "##[" not in plain[0]
    steering = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert {unicodedata.category(c) for c in render(report, CONTEXT) if c != "\n"}.isdisjoint(steering)
