"""`check --fix`: what is certainly a slip is mended in its place, told, and offered to other tools; all else is left alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft4Validator, Draft202012Validator

from checker.intake.files.load import load
from checker.memory.fixes.files import mended as mend
from checker.memory.fixes.files import with_places
from checker.memory.fixes.places import placed
from checker.model.claim import Location
from checker.model.problem import Fix
from checker.report.formats.json import schema as output_schema
from tests.cli.small import COURIER, HERALD, VOCABULARY

Run = Callable[..., tuple[int, str, str]]
SARIF = Path(__file__).parents[1] / "formats" / "schemas" / "sarif-2.1.0-rtm.5.json"
BROKEN = """\
# The year, \u00e9ven so.
article: {title: The year, publishr: Herald, published: 2020-01-01}
defaults: {source: ministry, scope: {who: poeple, event: arrived, where: South Korea}}
claims:
  - id: in-2018
    quote: only 1,137 came   # as printed
    vaule: "1,173"
    period: 2018

  - id: in-2019
    quote: 'fell 8 per cent in 2019, to 1,047'
    change: fell to 1,407
    from: 2018
    period: 2019
  - id: in-2021
    quote: 4.7 billion won hoped for
    value: '4.7 million won'
    scope: {who: people, event: arrived}
    period: 2021
    status: Forecast
    restates: 'in-2091'
"""
TABLE = (
    "id,title,publisher,published,soruce,who,event,where,period,value,quote,so far\r\n"
    'in-2017,"T, and more",P,2018-01-01,ministry,poeple,arrived,South Korea,2017,1172,"1,127 came",NO\r\n'
)
LINES = (
    '{"id": "a", "title": "T", "publisher": "P", "published": "2018-01-01", "source": "ministry", "who": "people", '
    '"event": "arrived", "where": "Jaapn", "period": "2017", "value": "23", "status": "estimat"}\n'
)
FIXES = """\
fixed claims/herald.yaml:2: publishr -> publisher: it can be nothing else
fixed claims/herald.yaml:3: poeple -> people: two letters have changed places
fixed claims/herald.yaml:7: vaule -> value: it can be nothing else
fixed claims/herald.yaml:7: 1,173 -> 1,137: the quote says “only 1,137 came”
fixed claims/herald.yaml:12: fell to 1,407 -> fell to 1,047: the quote says “fell 8 per cent in 2019, to 1,047”
fixed claims/herald.yaml:17: 4.7 million won -> 4.7 billion won: the quote says “4.7 billion won hoped for”
fixed claims/herald.yaml:20: Forecast -> forecast: it can be nothing else
fixed claims/lines.jsonl:1: Jaapn -> Japan: two letters have changed places
fixed claims/lines.jsonl:1: estimat -> estimate: it can be nothing else
fixed claims/table.csv:1: soruce -> source: it can be nothing else
fixed claims/table.csv:2: poeple -> people: two letters have changed places
fixed claims/table.csv:2: 1172 -> "1,127": the quote says “1,127 came”
fixed claims/table.csv:2: NO -> no: it can be nothing else
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "claims"
    folder.mkdir()
    files = {"vocabulary.yaml": VOCABULARY, "herald.yaml": BROKEN, "table.csv": TABLE, "lines.jsonl": LINES}
    for name, text in files.items():
        (folder / name).write_bytes(text.encode())
    return folder


def mended(text: str) -> str:
    """The text with just those changes."""
    for line in FIXES.splitlines():
        old, _, new = line.partition(": ")[2].rpartition(": ")[0].partition(" -> ")
        text = text.replace(old, new)
    return text


def test_each_change_is_told_and_then_what_is_there_is_checked(folder: Path, run: Run) -> None:
    before = {path.name: path.read_bytes().decode() for path in folder.iterdir()}
    code, out, err = run("claims", "--fix", "-q")
    assert err == (
        f"{FIXES}claims/herald.yaml:17:12: warning: “4.7 billion won” is an amount in won, but “people” has the unit people; "
        "give it `unit: won` in vocabulary.yaml, or name what is counted in that unit as who; "
        "if “arrived” is a price or a mean, write `measure: mean` under it\n"
        "claims/herald.yaml:21:15: restates: “in-2091” is no claim; write in-2018, in-2019 or table/in-2017\n"
        "1 problem; 1 claim was not checked\n"
    )
    assert (code, out) == (2, "")
    after = {path.name: path.read_bytes().decode() for path in folder.iterdir() if path.is_file()}
    assert after == {name: mended(text) for name, text in before.items()}
    assert run("claims", "--fix", "-q")[2] == err.removeprefix(FIXES)


def test_a_diff_writes_and_checks_nothing(folder: Path, run: Run) -> None:
    (folder / "table.csv").unlink()
    (folder / "lines.jsonl").unlink()
    assert run("claims", "--fix", "--diff") == (
        1,
        """\
--- claims/herald.yaml
+++ claims/herald.yaml
@@ -1,21 +1,21 @@
 # The year, \u00e9ven so.
-article: {title: The year, publishr: Herald, published: 2020-01-01}
-defaults: {source: ministry, scope: {who: poeple, event: arrived, where: South Korea}}
+article: {title: The year, publisher: Herald, published: 2020-01-01}
+defaults: {source: ministry, scope: {who: people, event: arrived, where: South Korea}}
 claims:
   - id: in-2018
     quote: only 1,137 came   # as printed
-    vaule: "1,173"
+    value: "1,137"
     period: 2018
 
   - id: in-2019
     quote: 'fell 8 per cent in 2019, to 1,047'
-    change: fell to 1,407
+    change: fell to 1,047
     from: 2018
     period: 2019
   - id: in-2021
     quote: 4.7 billion won hoped for
-    value: '4.7 million won'
+    value: '4.7 billion won'
     scope: {who: people, event: arrived}
     period: 2021
-    status: Forecast
+    status: forecast
     restates: 'in-2091'
7 changes in 1 file; nothing was written
""",
        "",
    )
    assert (folder / "herald.yaml").read_text(encoding="utf-8") == BROKEN
    (folder / "herald.yaml").write_text(HERALD, encoding="utf-8")
    assert run("claims", "--fix", "--diff") == (0, "nothing to fix\n", "")


def test_the_command_is_named_where_it_helps(folder: Path, run: Run) -> None:
    assert run("claims", "-q")[2].splitlines()[-2:] == [
        "15 problems; nothing was checked",
        "check --fix claims mends 13 of these",
    ]
    (folder / "vocabulary.yaml").write_text(VOCABULARY.replace("also:", "aslo:"), encoding="utf-8")
    assert run("claims")[2].splitlines()[-1].startswith("check --fix claims mends ")
    assert run("claims", "--fix")[2].startswith("fixed claims/herald.yaml:2: publishr -> publisher")


DOUBTFUL = {
    "another figure": 'quote: "9,999 came", value: "1,137"',
    "two figures that it may be": 'quote: "1,137 or 1,173 came", value: "1,317"',
    "a figure of another kind": 'quote: "up 13 per cent", value: "31"',
    "a year": 'quote: "in 2018 many came", value: "2,108"',
    "two figures that are not there": 'quote: "1,137 to 1,180 came", value: "1,173 to 1,810"',
    "one of few digits": 'quote: "12 came", value: "13"',
    "another name": 'quote: "1,137 came", value: "1,137", scope: {who: people, event: arrived, where: Jordan}',
    "either of two fields": 'quote: "1,137 came", value: "1,137", form: 2018, from: 2018',
    "a field that is there": 'quote: "1,137 came", value: "1,137", valeu: "1,138"',
    "a name that may be missing": 'quote: "1,137 came", value: "1,137", source: minstry',
    "a period that may be missing": 'quote: "1,137 came", value: "1,137", from: since the waar',
    "an address that lacks its beginning": 'quote: "1,137 came", value: "1,137", url: example.org',
}


@pytest.mark.parametrize("name", DOUBTFUL)
def test_where_a_doubt_is_left_nothing_is_mended(folder: Path, run: Run, name: str) -> None:
    for other in ("table.csv", "lines.jsonl"):
        (folder / other).unlink()
    text = f"{HERALD}  - {{id: doubtful, {DOUBTFUL[name]}, period: 2017}}\n"
    (folder / "herald.yaml").write_text(text, encoding="utf-8")
    code, _, err = run("claims", "--fix", "-q")
    assert (code, "fixed" in err, (folder / "herald.yaml").read_text(encoding="utf-8")) == (2, False, text)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("since the wra", "since the wra"),  # of three letters too many are others turned round
        ("snice the war", ""),
        ("Since-the-War", ""),
        ("since the waar", "since the waar"),
    ],
)
def test_the_names_of_periods_are_held_to_the_rule_of_all_names(folder: Path, run: Run, written: str, told: str) -> None:
    for other in ("table.csv", "lines.jsonl"):
        (folder / other).unlink()
    with (folder / "vocabulary.yaml").open("a", encoding="utf-8") as file:
        file.write("periods: {since the war: 1953-07-27/..}\n")
    (folder / "herald.yaml").write_text(
        f"{HERALD}  - {{id: a, quote: '90,000', value: '90,000', period: {written}}}\n", encoding="utf-8"
    )
    err = run("claims", "--fix", "-q")[2]
    refused = f"“{told}” is no period of the vocabulary; write since the war; or add it"
    assert (refused in err, "fixed" in err) == (bool(told), written.startswith("snice"))


def test_what_is_not_written_in_one_line_is_left_alone(folder: Path, run: Run) -> None:
    folded = 'status: "fore\\\n    cat"'
    (folder / "herald.yaml").write_text(f"{HERALD}  - {{id: a, value: 5, quote: 5, period: 2021, {folded}}}\n", encoding="utf-8")
    assert "herald" not in "".join(line for line in run("claims", "--fix", "-q")[2].splitlines() if line.startswith("fixed"))


@pytest.mark.parametrize("misfits", [(), (0,), (137, 138, 499)])
def test_of_many_slips_those_that_do_not_fit_are_soon_known(misfits: tuple[int, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []
    parse = yaml.parse
    monkeypatch.setattr(yaml, "parse", lambda text, Loader: parsed.append(text) or parse(text, Loader))
    text = "".join("- 'Jaapn'\n" for _ in range(500))
    wanted = [
        (Location("a.yaml", line, 3), Fix("Jaapn", "Japan's" if line - 1 in misfits else "Japan", "so it is"))
        for line in range(1, 501)
    ]
    ends = [(Location("a.yaml", line, 4), Location("a.yaml", line, 9)) for line in range(1, 501)]
    assert placed(text, ".yaml", wanted) == {
        each: replace(each[1], span=ends[n]) for n, each in enumerate(wanted) if n not in misfits
    }
    assert len(parsed) < 90


def test_a_byte_order_mark_stays(folder: Path, run: Run) -> None:
    (folder / "herald.yaml").write_bytes(b"\xef\xbb\xbf" + BROKEN.encode())
    run("claims", "--fix", "-q")
    assert (folder / "herald.yaml").read_bytes() == b"\xef\xbb\xbf" + mended(BROKEN).encode()


def test_a_file_that_is_gone_by_now_is_left_out(folder: Path) -> None:
    problems = load([folder]).problems
    (folder / "table.csv").unlink()
    (folder / "lines.jsonl").write_bytes(b"\xff")
    assert {each.location.file for each in with_places(problems) if each.fix} == {str(folder / "herald.yaml")}
    done = mend(problems)
    assert ([Path(each.name).name for each in done.rewritten], done.left) == (["herald.yaml"], ())


def test_a_file_that_cannot_be_written_is_told(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, text: str, before: bytes) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("checker.memory.fixes.files.write_text", refuse)
    refused = "cannot be written: Permission denied; mend its permissions\n"
    names = ("herald.yaml", "lines.jsonl", "table.csv")
    assert run("claims", "--fix") == (2, "", "".join(f"claims/{name}: {refused}" for name in names))


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--diff",), "--diff: only with --fix; check format --diff shows what that would change\n"),
        (("--fix", "--watch"), "--fix: not with --watch, or a file would change while it is written; fix first\n"),
    ],
)
def test_options_that_do_not_go_together(folder: Path, run: Run, options: tuple[str, ...], why: str) -> None:
    assert run("claims", *options) == (2, "", why)


def test_other_tools_get_the_same_changes(folder: Path, run: Run) -> None:
    """SARIF: each change in its place; made one after the other from the end they give what --fix writes."""
    before = {path.name: path.read_bytes().decode() for path in folder.iterdir() if path.is_file()}
    log = json.loads(run("claims", "--format", "sarif")[1])
    assert [error.message for error in Draft4Validator(json.loads(SARIF.read_text("utf-8"))).iter_errors(log)] == []
    (told,) = log["runs"]
    slips = [result for result in told["results"] if result["ruleId"] == "slip-in-record"]
    assert {told["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] for result in slips} == {"slip-in-record"}
    assert slips[3] == {
        "ruleId": "slip-in-record",
        "ruleIndex": len(told["tool"]["driver"]["rules"]) - 1,
        "level": "error",
        "message": {
            "text": "value: 1,173 is not in the quote “only 1,137 came”; "
            "write the number as the article has it, or mend the quote"
        },
        "locations": [between("claims/herald.yaml", 7, 13, 18)],
        "fixes": [
            {
                "description": {"text": "Write 1,137: the quote says “only 1,137 came”."},
                "artifactChanges": [
                    {
                        "artifactLocation": {"uri": "claims/herald.yaml"},
                        "replacements": [
                            {
                                "deletedRegion": {"startLine": 7, "startColumn": 13, "endLine": 7, "endColumn": 18},
                                "insertedContent": {"text": "1,137"},
                            }
                        ],
                    }
                ],
            }
        ],
        "suppressions": [],
    }
    changes = [change for result in slips for fix in result["fixes"] for change in fix["artifactChanges"]]
    assert {name: applied(text, name, changes) for name, text in before.items()} == {
        name: mended(text) for name, text in before.items()
    }


def test_programs_get_the_same_changes(folder: Path, run: Run) -> None:
    told = json.loads(run("claims", "--format", "json")[1])
    assert [error.message for error in Draft202012Validator(output_schema()).iter_errors(told)] == []
    fixes = [(problem["file"], problem["fix"]) for problem in told["problems"] if "fix" in problem]
    assert len(fixes) == len(FIXES.splitlines()) == len(told["problems"]) - 2
    assert fixes[-1] == (
        "claims/table.csv",
        {
            "start": {"line": 2, "column": 77},
            "end": {"line": 2, "column": 81},
            "new": '"1,127"',
            "why": "the quote says “1,127 came”",
        },
    )


def between(file: str, line: int, start: int, end: int) -> dict[str, Any]:
    region = {"startLine": line, "startColumn": start, "endLine": line, "endColumn": end}
    return {"physicalLocation": {"artifactLocation": {"uri": file}, "region": region}}


def applied(text: str, name: str, changes: list[dict[str, Any]]) -> str:
    lines = text.splitlines(keepends=True)
    own = [change["replacements"][0] for change in changes if change["artifactLocation"]["uri"] == f"claims/{name}"]
    for each in sorted(own, key=lambda each: -each["deletedRegion"]["startColumn"]):
        region, line = each["deletedRegion"], lines[each["deletedRegion"]["startLine"] - 1]
        new = line[: region["startColumn"] - 1] + each["insertedContent"]["text"] + line[region["endColumn"] - 1 :]
        lines[region["startLine"] - 1] = new
    return "".join(lines)


def test_sound_files_and_ledgers_stay_as_they_are(folder: Path, run: Run) -> None:
    for other in ("table.csv", "lines.jsonl"):
        (folder / other).unlink()
    (folder / "herald.yaml").write_text(HERALD, encoding="utf-8")
    (folder / "courier.yaml").write_text(f"\ufeff{COURIER}", encoding="utf-8")
    (folder / "judged.yaml").write_text("- {claim: a, verdit: wrong}\n...\n", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert "fixed" not in run("claims", "--fix")[2]
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


def test_a_diff_says_what_nobody_can_mend(folder: Path, run: Run) -> None:
    for path in folder.iterdir():
        path.unlink()
    (folder / "torn.yaml").write_bytes(b"\xff\xfe\x00")
    torn = "claims/torn.yaml:1:1: the file is UTF-16, not UTF-8; save it in the encoding UTF-8\n"
    assert run("claims", "--fix", "--diff") == (2, "nothing to fix\n", torn)
