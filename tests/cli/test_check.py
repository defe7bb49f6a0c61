from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker import __version__
from checker.model.finding import CheckReport
from checker.model.history import accused
from checker.report.formats import Context
from checker.report.formats.text import render
from tests.formats.sample import BROKEN, EMPTY, REPORT, SATURATED, STALE

Run = Callable[..., tuple[int, str, str]]
Gives = Callable[[CheckReport | BaseException], list[Any]]
DECIDED = replace(REPORT, undecided=())


def of(*findings: Any) -> CheckReport:
    return replace(DECIDED, findings=findings)


@pytest.mark.parametrize(
    ("report", "codes"),
    [
        (EMPTY, (0, 0, 0, 0)),
        (of(SATURATED), (0, 0, 1, 0)),
        (of(STALE), (0, 1, 1, 0)),
        (of(BROKEN), (1, 1, 1, 0)),
        (replace(of(), undecided=REPORT.undecided), (1, 1, 1, 0)),
    ],
    ids=["nothing", "note", "tension", "contradiction", "undecided"],
)
def test_exit_codes_by_severity(report: CheckReport, codes: tuple[int, ...], claims: Path, run: Run, gives: Gives) -> None:
    gives(report)
    levels = ("contradiction", "tension", "note", "never")
    assert tuple(run("claims", "--fail-on", level)[0] for level in levels) == codes
    assert run("claims")[0] == codes[0]


def test_the_report_is_all_that_is_printed(claims: Path, run: Run, gives: Gives) -> None:
    asked = gives(REPORT)
    hint = 'next: check judge chinatopix-2015-06-15/since-the-war --verdict VERDICT --because "…"'
    assert run("claims") == (1, render(REPORT, Context(width=80)), f"{hint}; 3 findings are new\n")
    assert asked == [["asianews/in-2018"]]


def test_what_comes_next_is_a_finding_that_is_shown(claims: Path, run: Run, gives: Gives) -> None:
    gives(DECIDED)
    first, second = (accused(DECIDED.findings[index])[0].id for index in (1, 2))
    hint = 'next: check judge {} --verdict VERDICT --because "…"'
    left = run("claims", "--ignore", "record-broken")[2].splitlines()[-1]
    assert left == f"{hint.format(first)}; 2 findings are new"
    assert run("claims", "--select", "saturated-part")[2].splitlines()[-1] == hint.format(second)


def test_width(claims: Path, run: Run, gives: Gives, monkeypatch: pytest.MonkeyPatch) -> None:
    gives(REPORT)
    assert run("claims", "--width", "160")[1] == render(REPORT, Context(width=160))
    monkeypatch.setenv("COLUMNS", "100")
    assert run("claims")[1] == render(REPORT, Context(width=100))


def test_colour(claims: Path, run: Run, gives: Gives, monkeypatch: pytest.MonkeyPatch) -> None:
    gives(REPORT)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert run("claims")[1] == render(REPORT, Context(width=80, color=True))
    monkeypatch.setenv("NO_COLOR", "1")
    assert run("claims")[1] == render(REPORT, Context(width=80))


def test_json(claims: Path, run: Run, gives: Gives) -> None:
    gives(REPORT)
    code, out, err = run("claims", "--format", "json")
    assert (code, err) == (1, "")
    assert {k: json.loads(out)[k] for k in ("format", "version", "as_of", "summary")} == {
        "format": 1,
        "version": __version__,
        "as_of": None,
        "summary": {"contradiction": 1, "tension": 1, "note": 1, "new": 3, "known": 0, "stale": 0, "undecided": 1, "hidden": 0},
    }


def test_output_to_a_file(claims: Path, run: Run, gives: Gives, monkeypatch: pytest.MonkeyPatch) -> None:
    gives(REPORT)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert run("claims", "--output", "report.txt") == (1, "", "")
    assert Path("report.txt").read_text(encoding="utf-8") == render(REPORT, Context(width=80))


def test_output_to_a_file_that_cannot_be(claims: Path, run: Run, gives: Gives) -> None:
    gives(REPORT)
    assert run("claims", "--output", "no/such/report.txt") == (
        2,
        "",
        "--output no/such/report.txt: there is no folder no/such; make it first, or write elsewhere\n",
    )


@pytest.mark.parametrize(
    ("options", "kinds", "code"),
    [
        ((), ["record-broken", "stale-figure", "saturated-part"], 1),
        (("--select", "stale-figure"), ["stale-figure"], 0),
        (("--select", "stale-figure", "--select", "record-broken"), ["record-broken", "stale-figure"], 1),
        (("--ignore", "record-broken"), ["stale-figure", "saturated-part"], 0),
        (("--select", "record-broken", "--ignore", "record-broken"), [], 0),
    ],
)
def test_select_and_ignore(options: tuple[str, ...], kinds: list[str], code: int, claims: Path, run: Run, gives: Gives) -> None:
    gives(DECIDED)
    got, out, err = run("claims", "--format", "json", *options)
    report = json.loads(out)
    assert (got, [f["kind"] for f in report["findings"]], report["summary"]["hidden"], err) == (
        code,
        kinds,
        3 - len(kinds),
        "",
    )


@pytest.mark.parametrize("day", ["2018-12-18", "2018-12", "2018", "2019-01-01"])
def test_as_of_keeps_what_was_published(day: str, claims: Path, run: Run, gives: Gives) -> None:
    asked = gives(EMPTY)
    assert run("claims", "--as-of", day)[0] == 0
    assert asked == [["asianews/in-2018"]]


def test_as_of_before_everything(claims: Path, run: Run, gives: Gives) -> None:
    asked = gives(EMPTY)
    assert run("claims", "--as-of", "2018-12-17") == (2, "", "no claims published by 2018-12-17\n")
    assert asked == []


def test_as_of_without_an_end(claims: Path, run: Run, gives: Gives) -> None:
    assert run("claims", "--as-of", "2018/..") == (
        2,
        "",
        "--as-of 2018/..: has no last day; write a date such as 2018-12-31\n",
    )


def test_options_between_paths(claims: Path, run: Run, gives: Gives) -> None:
    asked = gives(EMPTY)
    more = claims.parent / "more"
    more.mkdir()
    (claims / "vocabulary.yaml").rename(claims.parent / "vocabulary.yaml")
    (more / "ians.yaml").write_text((claims / "asianews.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    assert run("claims", "--format", "text", "more")[0] == 0
    assert asked == [["asianews/in-2018", "ians/in-2018"]]


def test_a_path_named_like_a_command(claims: Path, run: Run, gives: Gives) -> None:
    asked = gives(EMPTY)
    claims.rename(claims.parent / "schema")
    assert [run("./schema")[0], run("--", "schema")[0]] == [0, 0]
    assert asked == [["asianews/in-2018"]] * 2
