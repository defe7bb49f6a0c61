"""A rule is one file: nobody else names it, and its folder holds nothing but rules."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import cast

import pytest

from checker.engine.findings.catalogue import kinds, patterns, slips
from checker.engine.rules import laws

PACKAGE = Path(__file__).parents[1] / "checker"
FOLDERS: Mapping[str, Mapping[str, object]] = {
    "laws": laws().by_name,
    "patterns": patterns(),
    "kinds": kinds(),
    "slips": slips(),
}
each_folder = pytest.mark.parametrize("folder", FOLDERS)


def own_files() -> dict[str, set[Path]]:
    """The files of the rules that bear each name or give it as kind; words that claim files use as well are left out."""
    found: dict[str, set[Path]] = {}
    for known in FOLDERS.values():
        for name, rule in known.items():
            for word in {name, getattr(rule, "KIND", name)}:
                if "-" in word:
                    found.setdefault(word, set()).add(Path(str(cast(ModuleType, rule).__file__)))
    return found


def words(path: Path) -> Iterator[str]:
    """What stands between quotation marks in a file: all of it, and the modules that it imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_no_rule_is_named_by_another_file() -> None:
    known = own_files()
    named = [(path, word) for path in sorted(PACKAGE.rglob("*.py")) for word in words(path) if word in known]
    assert [(path.name, word) for path, word in named if path not in known[word]] == []


def test_no_data_of_the_package_names_a_rule() -> None:
    # The handbook shows what is told of rules.
    data = [path for path in sorted(PACKAGE.rglob("*.*")) if path.is_file() and path.suffix not in (".py", ".pyc", ".md")]
    assert data
    assert [(path.name, word) for path in data for word in own_files() if word in path.read_text(encoding="utf-8")] == []


@each_folder
def test_a_folder_of_rules_holds_rules_only(folder: str) -> None:
    place = PACKAGE / "engine" / folder
    files = {Path(str(cast(ModuleType, rule).__file__)) for rule in FOLDERS[folder].values()}
    assert {path for path in place.iterdir() if path.name != "__pycache__"} == {*files, place / "__init__.py"}
    assert len(ast.parse(place.joinpath("__init__.py").read_text(encoding="utf-8")).body) == 1
