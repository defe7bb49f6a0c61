"""A folder of claims, and a check whose report the test decides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.cli import main
from checker.model.finding import CheckReport
from checker.report import explain
from checker.report.explain import Topic
from tests.cli.small import lay_out

ARTICLE = """\
article: {title: Fewer came, publisher: AsiaNews, published: 2018-12-18}
defaults: {source: Unification Ministry}
claims:
  - {id: in-2018, quote: "1,042 North Koreans", value: "1,042", scope: {who: people}, period: 2018-01/2018-11}
"""
VOCABULARY = """\
who: {people: {also: [North Koreans]}}
event: {arrived: {kind: flow}}
where: {South Korea: {}}
"""
KINDS = ("record-broken", "saturated-part", "stale-figure")


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """80 columns, no wish about colour, and no memory of the last run."""
    for name in ("NO_COLOR", "FORCE_COLOR", "CHECK_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("CHECK_FORGET", "1")


@pytest.fixture
def claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current directory, with a folder `claims` of one article published on 2018-12-18."""
    folder = tmp_path / "claims"
    folder.mkdir()
    (folder / "asianews.yaml").write_text(ARTICLE, encoding="utf-8")
    (folder / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current directory, with a small folder `claims` that has findings."""
    lay_out(tmp_path / "claims")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "claims"


@pytest.fixture
def gives(monkeypatch: pytest.MonkeyPatch) -> Callable[[CheckReport | BaseException], list[Any]]:
    """`gives(report)` makes every check give that report, or raise it; returns the ids each check was asked about."""

    def decide(outcome: CheckReport | BaseException) -> list[Any]:
        asked: list[Any] = []

        def check_claims(claims: Any, *_: Any) -> CheckReport:
            asked.append([claim.id for claim in claims])
            if isinstance(outcome, BaseException):
                raise outcome
            return outcome

        monkeypatch.setattr("checker.engine.check.check_claims", check_claims)
        known = tuple(Topic(kind, f"About {kind}", "What it is.", "Why.", "What to do.", kind, "", "") for kind in KINDS)
        monkeypatch.setattr(explain, "topics", lambda: known)
        return asked

    return decide


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """`run("claims", "--format", "json")` gives exit code, standard output and standard error."""

    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call
