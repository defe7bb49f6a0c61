"""What the checker imports is declared, what is declared is imported, and every version that is allowed lies within bounds."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = {name: [Requirement(line) for line in lines] for name, lines in PROJECT["optional-dependencies"].items()}
NEEDED = [Requirement(line) for line in PROJECT["dependencies"]]
PRODUCT = [*NEEDED, *EXTRAS["excel"], *EXTRAS["parquet"], *EXTRAS["draft"], *EXTRAS["documents"]]
NAMED = {"docx": "python-docx"}
"""Modules named unlike what brings them."""
# What another distribution imports and does not always bring.
BEHIND = {"lxml-html-clean"}


def imported() -> dict[str, set[str]]:
    """The modules of others that the checker imports, wherever in a file, and in which files."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / "checker").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            else:
                names = [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            for name in {name.split(".")[0] for name in names} - {"checker"} - sys.stdlib_module_names:
                found.setdefault(name, set()).add(path.relative_to(ROOT).as_posix())
    return found


def distributions(module: str) -> set[str]:
    """What brings a module; of an extra that is not installed, the distribution of its name."""
    return {canonicalize_name(name) for name in packages_distributions().get(module, (NAMED.get(module, module),))}


def names(requirements: list[Requirement]) -> set[str]:
    return {canonicalize_name(requirement.name) for requirement in requirements}


def test_all_that_is_imported_is_declared() -> None:
    undeclared = {module: files for module, files in imported().items() if not distributions(module) & names(PRODUCT)}
    assert undeclared == {}


def test_all_that_is_declared_is_imported() -> None:
    used = set[str]().union(*(distributions(module) for module in imported()))
    assert names(PRODUCT) - used == BEHIND


@pytest.mark.parametrize("requirement", PRODUCT, ids=str)
def test_a_dependency_has_a_lowest_version_and_ends_before_the_next_major(requirement: Requirement) -> None:
    assert sorted(bound.operator for bound in requirement.specifier) == ["<", ">="]
    (end,) = (bound.version for bound in requirement.specifier if bound.operator == "<")
    # A minor release of highspy broke the reports once.
    assert re.fullmatch(r"\d+\.\d+" if requirement.name == "highspy" else r"\d+", end)


def test_every_linter_is_pinned() -> None:
    lines = (ROOT / ".ci" / "linters.txt").read_text(encoding="utf-8").splitlines()
    pins = [Requirement(line) for line in lines if not line.startswith("#")]
    assert all([bound.operator for bound in pin.specifier] == ["=="] for pin in pins)
    assert names(EXTRAS["lint"]) <= names(pins)
