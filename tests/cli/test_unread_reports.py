"""Reports of a run that could check nothing: each asked for is written all the same, and says why."""

from __future__ import annotations

import json
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from jsonschema import Draft4Validator, Draft202012Validator

from checker.report.formats import names
from checker.report.formats.json import schema
from tests.cli.test_check import Run
from tests.formats.test_junit import SCHEMA as JUNIT_SCHEMA

SCHEMAS = Path(__file__).parents[1] / "formats" / "schemas"
JSON_SCHEMA = Draft202012Validator(schema())
SARIF_SCHEMA = Draft4Validator(json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8")))
UNUSABLE = {
    "nowhere": "nowhere: ",
    "empty": "empty: no claim files in “empty”",
    "broken": "broken/a.yaml:",
    "words": "words/vocabulary.yaml:1:",
}
OPTIONS = {
    ("--as-of", "then"): "--as-of then: ",
    ("--as-of", "2017"): "no claims published by 2017",
    ("--select", "no-kind"): "--select no-kind: unknown",
    ("--against", "nothing"): "--against nothing: ",
    ("--report", "json=no/such/a"): "--report json=no/such/a: there is no folder no/such",
    ("--report", "sarf=a"): "--report sarf: unknown",
}


@pytest.fixture
def unusable(claims: Path) -> None:
    """Folders that cannot be used, each in its own way."""
    for name in ("empty", "broken", "words"):
        Path(name).mkdir()
    article = (claims / "asianews.yaml").read_text(encoding="utf-8")
    for name, text in {
        "broken/a.yaml": "article: [",
        "words/a.yaml": article,
        "words/vocabulary.yaml": "who: [a]\n",
    }.items():
        Path(name).write_text(text, encoding="utf-8")


def written(name: str) -> str:
    return Path(f"report of {name}").read_text(encoding="utf-8")


def asked() -> list[str]:
    """Every format, each to a file that holds the report of an earlier run."""
    for name in names():
        Path(f"report of {name}").write_text("the last report", encoding="utf-8")
    return [f"--report={name}=report of {name}" for name in names()]


def says_nothing_was_checked(word: str) -> None:
    """Whether every report says so, and why."""
    told = {name: written(name) for name in names()}
    assert [name for name in names() if "last report" in told[name] or "hold together" in told[name]] == []
    # Reviews of claims are all that this format knows.
    assert json.loads(told.pop("claimreview"))["@graph"] == []
    assert [name for name, text in told.items() if word not in unescape(text).replace("\n    ", " ")] == []
    assert json.loads(told["json"])["coverage"]["claims"] == 0
    (invocation,) = json.loads(told["sarif"])["runs"][0]["invocations"]
    assert not invocation["executionSuccessful"]
    problems = json.loads(told["json"])["problems"]
    assert [n["level"] for n in invocation["toolExecutionNotifications"]] == ["error"] * len(problems)
    (suite,) = ElementTree.fromstring(told["junit"].encode())
    assert [child.tag for case in suite for child in case] == ["error"] * len(suite) and len(suite)
    assert told["html"].index("<h1") < told["html"].index('id="problems"') < told["html"].index('id="findings"')
    assert "Nothing was checked." in told["html"]
    assert told["github"].startswith("::error ") and told["github"].splitlines()[-1].startswith(
        "claims-checker: nothing was checked"
    )
    JSON_SCHEMA.validate(json.loads(told["json"]))
    SARIF_SCHEMA.validate(json.loads(told["sarif"]))
    JUNIT_SCHEMA.validate(told["junit"])
    assert all(issue["location"]["path"] and issue["location"]["lines"]["begin"] > 0 for issue in json.loads(told["gitlab"]))


@pytest.mark.parametrize("path", UNUSABLE)
def test_reports_say_what_could_not_be_read(path: str, unusable: None, run: Run) -> None:
    code, out, err = run(path, *asked())
    assert (code, out) == (2, "")
    assert err.startswith(UNUSABLE[path])
    says_nothing_was_checked(UNUSABLE[path].partition(":")[0])


def test_a_watch_over_nothing_writes_them_too(claims: Path, run: Run) -> None:
    assert run("nowhere", "--watch", *asked())[0] == 2
    says_nothing_was_checked("nowhere")


@pytest.mark.parametrize("options", OPTIONS)
def test_reports_say_what_was_asked_amiss(options: tuple[str, ...], claims: Path, run: Run) -> None:
    code, out, err = run("claims", *options, *asked())
    assert (code, out) == (2, "")
    assert OPTIONS[options] in err
    says_nothing_was_checked(options[0] if "2017" not in options else "no claims published by 2017")
    assert not Path("no").exists()


def test_all_that_is_wrong_is_told_at_once(claims: Path, run: Run) -> None:
    code, out, err = run("nowhere", "--report", "json=no/such/a", "--select", "no-kind", "--format", "json")
    assert code == 2
    assert [line.split(":")[0] for line in err.splitlines()] == [
        "--report json=no/such/a",
        "--select no-kind",
        "nowhere",
        "1 problem; nothing was checked",
    ]
    assert len(json.loads(out)["problems"]) == 3


def test_a_report_in_words_tells_every_problem(unusable: None, run: Run) -> None:
    assert run("broken", "--output", "report.txt")[:2] == (2, "")
    lines = Path("report.txt").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "NOTHING WAS CHECKED" and lines[1].startswith("  broken/a.yaml:2:1: ")
    assert lines[-1] == "nothing was checked; 1 problem"


@pytest.mark.parametrize("path", UNUSABLE)
def test_the_history_says_so_too(path: str, unusable: None, run: Run) -> None:
    assert run("history", path, "--output", "history.txt")[0] == 2
    assert Path("history.txt").read_text(encoding="utf-8").startswith(f"NOTHING WAS CHECKED\n  {path}")
    code, out, _ = run("history", path, "--format", "json")
    assert (code, json.loads(out)["problems"][0]["file"].split("/")[0]) == (2, path)


@pytest.mark.parametrize("name", ["asianews.yaml", "vocabulary.yaml", "judged.yaml", "SETTINGS.YAML", "series.csv"])
@pytest.mark.parametrize("option", ["--output", "--report"])
def test_no_report_takes_the_place_of_a_record(claims: Path, run: Run, name: str, option: str) -> None:
    if name == "series.csv":
        (claims / name).write_text("id,value\n", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in claims.iterdir()}
    asked = f"claims/{name}" if option == "--output" else f"html=claims/{name}"
    code, _, err = run("claims", option, asked)
    said = f"{option} {asked}: claims/{name} is a record, or would be read as one; name another file, such as report.html\n"
    assert code == 2 and said in err
    if option == "--output":
        assert run("history", "claims", option, asked)[0] == 2
    assert {path.name: path.read_bytes() for path in claims.iterdir()} == before
