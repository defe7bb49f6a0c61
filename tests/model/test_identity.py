"""Which checker this is."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest

import checker
from checker.memory.cache.folder import stamp
from checker.model.identity import code_digest, version_of


@pytest.mark.parametrize("package", ["cyclopts", "edtf", "highspy", "pandas", "pint", "pyyaml", "rapidfuzz"])
def test_the_version_of_a_package_is_what_its_installer_says(package: str) -> None:
    assert version_of(package) == version(package)


def test_what_is_not_installed_has_no_version() -> None:
    assert version_of("no-such-package") == ""


def test_one_more_file_of_data_or_code_makes_another_checker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    digests = []
    monkeypatch.setattr(checker, "__file__", str(tmp_path / "__init__.py"))
    for name in ("__init__.py", "laws/one.py", "laws/two.py", "units.txt", "notes.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("", encoding="utf-8")
        digests.append(code_digest.__wrapped__())
    assert len(set(digests)) == 4 and digests[-1] == digests[-2]
    (tmp_path / "units.txt").write_text("mile", encoding="utf-8")
    assert code_digest.__wrapped__() not in digests


def test_the_stamp_of_what_is_kept_is_the_same_in_every_run() -> None:
    assert stamp() == stamp() != ""
