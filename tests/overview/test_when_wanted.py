"""The overview takes time, so it is made only for formats that show it, and then of all findings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from checker.cli import main
from checker.model.finding import CheckReport
from checker.report.overview import build
from tests.check.recorded import FOLDER


@pytest.mark.own
@pytest.mark.parametrize(("options", "made"), [((), 0), (("--format", "json"), 0), (("--format", "html"), 1)])
def test_made_once_if_wanted(
    options: Sequence[str], made: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole, seen = build.overview, list[int]()

    def watched(report: CheckReport, *rest: Any) -> Any:
        seen.append(len(report.findings))
        return whole(report, *rest)

    monkeypatch.setattr(build, "overview", watched)
    assert main([str(FOLDER), *options, "--select", "total-falls", "--no-cache", "--output", str(tmp_path / "report")]) == 0
    assert seen == [5] * made
    assert capsys.readouterr().err == ""
