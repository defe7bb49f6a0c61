"""CHANGELOG.md is in the form of Keep a Changelog, goes into the source distribution, and names all that goes out."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from checker.intake.files.outgoing import REGISTRY

ROOT = Path(__file__).parents[1]
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
GROUPS = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")


def test_its_form() -> None:
    assert CHANGELOG.startswith("# Changelog\n")
    releases = re.findall(r"^## (.*)$", CHANGELOG, re.MULTILINE)
    assert releases[0] == "[Unreleased]"
    assert [name for name in releases[1:] if not re.fullmatch(r"\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d", name)] == []
    assert set(re.findall(r"^### (.*)$", CHANGELOG, re.MULTILINE)) <= set(GROUPS)


def test_it_is_distributed_and_linked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "CHANGELOG.md" in project["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    assert "(CHANGELOG.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert "(../CHANGELOG.md)" in (ROOT / ".github" / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_it_names_what_goes_out() -> None:
    names = [entry.field if entry.value is None else entry.value for entry in REGISTRY.entries]
    assert [name for name in names if f"`{name}`" not in CHANGELOG] == []
