"""Where a claim stands in a workbook is told as a cell of a sheet, in every format that people read."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

import checker
from checker.cli import main
from checker.report.formats.json import schema
from tests.records.conftest import VOCABULARY
from tests.records.test_workbooks import HEAD, row
from tests.records.workbooks import workbook

ROWS = [HEAD, row(source="x"), row(id="b", value=1523, source="y"), row(id="c", who="nobody")]
CELLS = ("My claims'!A2", "My claims'!A3")
Out = Callable[..., tuple[int, str]]


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Out:
    monkeypatch.chdir(tmp_path)
    Path("claims").mkdir()
    Path("claims/vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    Path("claims/t.xlsx").write_bytes(workbook({"My claims": ROWS}))

    def run(*arguments: str) -> tuple[int, str]:
        return main(arguments), capsys.readouterr().out

    return run


@pytest.mark.parametrize("name", ["text", "markdown", "junit", "html"])
def test_people_are_told_the_cell(out: Out, name: str) -> None:
    told = re.sub(r"</?span>|\n", "", html.unescape(out("claims", "--format", name)[1]))
    assert [cell for cell in CELLS if cell not in told] == []


@pytest.mark.parametrize("name", ["short", "github", "gitlab", "sarif"])
def test_a_problem_is_told_with_its_cell(out: Out, name: str) -> None:
    assert "'My claims'!F4" in out("claims", "--format", name)[1]


def test_programs_are_told_sheet_and_row(out: Out) -> None:
    told = out("claims", "--format", "json")[1]
    places = set(re.findall(r'"file": "claims/t.xlsx",\s+"line": (\d+),\s+"sheet": "(.*?)"', told))
    assert places == {(line, "My claims") for line in "234"}
    assert told.count('"file": "claims/t.xlsx"') == told.count('"sheet": "My claims"')
    jsonschema.validate(json.loads(told), schema())
    told = out("history", "claims", "--format", "json")[1]
    assert told.count('"file": "claims/t.xlsx"') == told.count('"sheet": "My claims"') > 0


def test_tables_are_told_sheet_and_row(out: Out) -> None:
    rows = list(csv.DictReader(io.StringIO(out("claims", "--format", "csv")[1])))
    assert {(each["file"], each["line"], each["sheet"]) for each in rows} == {
        ("claims/t.xlsx", line, "My claims") for line in "234"
    }
    pytest.importorskip("pandas")
    claims = checker.check("claims").to_pandas().claims
    assert list(zip(claims["line"], claims["sheet"], strict=True)) == [(2, "My claims"), (3, "My claims")]


def test_a_place_in_a_file_of_text_has_no_sheet(out: Out) -> None:
    Path("claims/t.xlsx").unlink()
    text = "\n".join(",".join(str(cell) for cell in each) for each in ROWS)
    Path("claims/t.csv").write_text(text, encoding="utf-8")
    assert '"sheet"' not in out("claims", "--format", "json")[1]


def test_what_was_remembered_says_the_same(out: Out) -> None:
    first = out("claims")
    assert out("claims") == first
    assert "  'My claims'!A2  a  " in out("show", "t.xlsx")[1]


def test_an_extract_of_a_workbook_shows_the_finding(out: Out) -> None:
    finding = json.loads(out("claims", "--format", "json")[1])["findings"][0]["fingerprint"]
    assert out("extract", finding, "--into", "small")[0] == 0
    rows = [json.loads(line) for line in Path("small/t.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(each["id"], each["value"], each["period"]) for each in rows] == [("a", "1397", "2014"), ("b", "1523", "2014")]
