"""What comes after a finding: a letter to the publisher, and the smallest folder that shows it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.memory.extract.reduction import reduced
from checker.model.finding import CheckReport
from tests.formats.sample import REPORT, STALE

Run = Callable[..., tuple[int, str, str]]
Gives = Callable[[CheckReport | BaseException], list[Any]]


def findings(run: Run, folder: str) -> list[dict[str, Any]]:
    report = json.loads(run(folder, "--format", "json")[1])
    assert report["problems"] == []
    return list(report["findings"])


def test_a_letter_says_who_and_what_and_where(claims: Path, run: Run, gives: Gives) -> None:
    gives(REPORT)
    code, letter, beside = run("correct", STALE.fingerprint)
    assert (code, beside) == (0, "")
    suspect = STALE.parts[0].claim
    assert letter.startswith(f"To {suspect.article.publisher}\nOn “")
    plain = " ".join(letter.split())
    assert f"Your article says “{suspect.quote}”" in plain
    assert STALE.message in plain
    for number, part in enumerate(STALE.parts, 1):
        assert f"[{number}] {part.claim.article.publisher}, {part.claim.article.published.text}: “{part.claim.quote}”" in plain
    assert max(map(len, letter.splitlines())) <= 78


def test_a_letter_to_each_of_those_of_whom_one_is_wrong(folder: Path, run: Run) -> None:
    letter = run("correct", "courier/in-japan")[1]
    assert sorted(re.findall(r"(?m)^To (.*)$", letter)) == ["Courier", "Gazette"]
    assert letter.count("we cannot tell which is not") == 2


def test_an_address_stays_on_one_line(folder: Path, run: Run) -> None:
    path, address = folder / "gazette.yaml", f"https://gazette.example/{'a' * 90}"
    path.write_text(path.read_text(encoding="utf-8").replace("published: 2020-02-01", f"published: 2020-02-01, url: {address}"))
    assert f"\n{address}\n" in run("correct", "gazette/in-2018")[1]


@pytest.mark.parametrize("rename", [(), ("--rename",)], ids=["as it is", "renamed"])
@pytest.mark.parametrize("claim", ["gazette/in-2018", "courier/in-japan"])
def test_each_finding_comes_out_of_the_smallest_folder(claim: str, rename: tuple[str, ...], folder: Path, run: Run) -> None:
    (whole,) = [each for each in findings(run, "claims") if claim in [c["id"] for c in each["claims"] if c["role"] != "premise"]]
    code, told, beside = run("extract", claim, "--into", "small", *rename)
    assert (code, beside) == (0, "")
    assert told.splitlines()[1] == f"checked: {whole['severity']} {whole['kind']} comes out of it"
    small = findings(run, "small")
    assert [(each["kind"], each["severity"]) for each in small] == [(whole["kind"], whole["severity"])]
    assert sum(len(each["claims"]) for each in small) == 2
    texts = "".join(path.read_text(encoding="utf-8") for path in Path("small").iterdir())
    names = ("Gazette", "Courier", "Herald", "ministry", "Japan", "people", "arrived", "fled")
    assert [name for name in names if name in texts] == [] or not rename


def test_nothing_is_written_where_something_is(folder: Path, run: Run) -> None:
    code, out, why = run("extract", "gazette/in-2018", "--into", "claims")
    assert (code, out) == (2, "")
    assert why == "--into claims: there is something already; name a folder that is empty or not there\n"
    code, _, why = run("extract", "herald/in-2019", "--into", "small")
    assert (code, why) == (2, "herald/in-2019: name a finding: check --brief lists them\n")
    assert not Path("small").exists()


def test_what_is_reduced_is_minimal() -> None:
    tried: list[tuple[int, ...]] = []

    def holds(some: Any) -> bool:
        tried.append(tuple(some))
        return {3, 17} <= set(some)

    assert reduced(range(100), holds) == (3, 17)
    assert len(tried) < 80
    assert reduced((), lambda some: True) == ()
