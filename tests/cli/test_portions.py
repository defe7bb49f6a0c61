"""A report too large for one file: further files beside it, or one portion of it at a time on the screen."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.model.finding import CheckReport
from checker.report import formats
from tests.page.large import large

Run = Callable[..., tuple[int, str, str]]
Gives = Callable[[CheckReport | BaseException], list[Any]]
FINDINGS = 12


@pytest.fixture(autouse=True)
def small_portions(gives: Gives, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twelve findings, which make three portions."""
    gives(large(FINDINGS))
    for name in ("json", "html", "sarif"):
        monkeypatch.setattr(formats.load(name), "LINES", 70)


def _findings(text: str) -> list[str]:
    return [finding["fingerprint"] for finding in json.loads(text)["findings"]]


def test_files_are_written_with_all_portions(claims: Path, run: Run) -> None:
    status, _, told = run("claims", "--report", "json=report.json", "--quiet")
    files = ["report.json", "report-2.json", "report-3.json"]
    assert sorted(path.name for path in Path().glob("report*")) == sorted(files)
    assert status == 1
    assert told == "report.json: findings 1 to 5 of 12; the others are in report-2.json to report-3.json beside it\n"
    texts = [Path(name).read_text(encoding="utf-8") for name in files]
    assert [json.loads(text)["portion"]["files"] for text in texts] == [files] * 3
    assert sorted(each for text in texts for each in _findings(text)) == [f"{number:016x}" for number in range(FINDINGS)]


def test_a_portion_is_printed(claims: Path, run: Run) -> None:
    first, second, third = (run("claims", "--format", "json", "--portion", str(number)) for number in (1, 2, 3))
    assert run("claims", "--format", "json") == first
    assert sorted(each for _, text, _ in (first, second, third) for each in _findings(text)) == [
        f"{number:016x}" for number in range(FINDINGS)
    ]
    assert [told for _, _, told in (first, second, third)] == [
        "json: findings 1 to 5 of 12; --portion 2 (of 3) prints others, --output FILE writes all\n",
        "json: findings 6 to 9 of 12; --portion 3 (of 3) prints others, --output FILE writes all\n",
        "json: findings 10 to 12 of 12; --portion 1 (of 3) prints others, --output FILE writes all\n",
    ]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--format", "json", "--portion", "4"), "--portion 4: the report has 3 portions; write a number from 1 to 3"),
        (("--format", "json", "--portion", "0"), "--portion 0: portions count from 1"),
        (
            ("--portion", "2", "--report", "json=report.json"),
            "--portion 2: only for what is printed by --format html, json, sarif; files are written with all portions",
        ),
    ],
)
def test_a_portion_that_there_is_not(options: tuple[str, ...], message: str, claims: Path, run: Run) -> None:
    status, printed, told = run("claims", *options)
    assert (status, told) == (2, f"{message}\n")
    assert "fingerprint" not in printed


def test_a_file_of_an_earlier_run_is_told(claims: Path, run: Run) -> None:
    Path("report-4.html").write_text("page 4 of yesterday", encoding="utf-8")
    _, _, told = run("claims", "--report", "html=report.html", "--quiet")
    assert told.splitlines()[1:] == ["report-4.html is no portion of this report; if it is of an earlier one, remove it"]
    assert Path("report-4.html").read_text(encoding="utf-8") == "page 4 of yesterday"


def test_lines_hold_all_findings(claims: Path, run: Run) -> None:
    _, text, told = run("claims", "--format", "json-lines")
    assert [json.loads(line)["fingerprint"] for line in text.splitlines()[1:]] == [f"{number:016x}" for number in range(FINDINGS)]
    assert told == ""
