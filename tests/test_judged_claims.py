"""Our own claims ship with all that is found in them judged."""

from __future__ import annotations

import json

import pytest

from checker.cli import main
from tests.rewrite import ROOT


def test_a_fresh_clone_is_green_and_shows_every_judgement(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert main(["claims/", "--strict", "--fail-on", "note", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {finding["status"] for finding in told["findings"]} == {"known"}
    assert all(finding["judgement"] for finding in told["findings"])
    assert told["stale"] == []


def test_git_merges_its_ledger() -> None:
    assert "judged.yaml merge=union" in (ROOT / "claims" / ".gitattributes").read_text(encoding="utf-8").splitlines()
