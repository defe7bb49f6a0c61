"""Our own claims ship with all that is found in them judged."""

from __future__ import annotations

import json

import jsonschema
import pytest
import yaml

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


def test_its_ledger_fits_its_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--of", "judged"]) == 0
    schema = json.loads(capsys.readouterr().out)
    ledger = yaml.load((ROOT / "claims" / "judged.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    jsonschema.validate(ledger, schema)
    for field in schema["items"]["required"]:
        lacking = [{name: value for name, value in entry.items() if name != field} for entry in ledger]
        assert not jsonschema.Draft202012Validator(schema).is_valid(lacking)
