"""A fault of the checker in one explanation loses that explanation, and is told; days before the calendar are no fault."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.engine.findings.catalogue import slips
from tests.cli.small import lay_out

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return lay_out(tmp_path / "claims")


def fails(claim: Any, case: Any) -> Iterator[Any]:
    if claim.id == "gazette/in-2018":
        raise ValueError("year -1617 is out of range")
    yield from ()


def test_a_fault_in_one_slip_loses_one_diagnosis(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    sound = run("claims", "--no-cache")
    monkeypatch.setattr(slips()["year-off"], "readings", fails)
    code, out, err = run("claims", "--no-cache")
    assert (code, out.count("CONTRADICTION")) == (sound[0], sound[1].count("CONTRADICTION"))
    assert err.splitlines()[:2] == [
        "check: internal error while explaining gazette/in-2018: ValueError: year -1617 is out of range",
        "The findings stand without it. Please report it; CHECK_TRACEBACK=1 check ... shows where it happened.",
    ]


def test_a_fault_is_not_kept(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(slips()["year-off"], "readings", fails)
        assert "internal error" in run("claims")[2]
    assert "internal error" not in run("claims")[2]


def test_a_fault_is_raised_where_its_trace_is_asked_for(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECK_TRACEBACK", "1")
    monkeypatch.setattr(slips()["year-off"], "readings", fails)
    code, _, err = run("claims", "--no-cache")
    assert (code, "Traceback" in err, "year -1617" in err) == (3, True, True)


EDGES = """\
article: {title: T, publisher: Edge, published: 2019-06-01}
defaults: {source: unnamed, scope: {who: people, event: arrived, where: South Korea}}
claims:
  - {id: long, quote: 512 since then, value: 512, period: 0201/2018}
  - {id: more, quote: 3 more, change: 3 more, from: 0002-01, period: 0201/2018}
  - {id: first, quote: 20 then, value: 20, period: 0001}
  - {id: again, quote: 25 then, value: 25, period: 0001}
  - {id: down, quote: down 20%, change: down 20%, from: 0001, period: 0002}
"""
LAST = """\
article: {title: T, publisher: Last, published: 9999}
defaults: {source: unnamed, scope: {who: people, event: arrived, where: Japan}}
claims:
  - {id: year, quote: 512 came, value: 512, period: 9999}
  - {id: again, quote: 700 came, value: 700, period: 9999}
  - {id: half, quote: 7 came, value: 7, period: 9999-H2}
  - {id: record, quote: highest in 18 years, record: highest, among: 18 years, period: 9999}
"""


def test_the_first_and_the_last_years_of_the_calendar(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "edges.yaml").write_text(EDGES, encoding="utf-8")
    (folder / "last.yaml").write_text(LAST, encoding="utf-8")
    monkeypatch.setenv("CHECK_TRACEBACK", "1")
    formats = ("json", "html", "sarif", "csv")
    code, out, err = run("claims", "--no-cache", *(word for name in formats for word in ("--report", f"{name}={name}")))
    assert (code, "rror" in err) == (1, False)
    for written in (out, *(Path(name).read_text(encoding="utf-8") for name in formats)):
        assert "edges/first" in written or "20 then" in written
