"""What the checker imports is declared, what is declared is imported, and every version that is allowed lies within bounds."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

pytestmark = pytest.mark.house
ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = {name: [Requirement(line) for line in lines] for name, lines in PROJECT["optional-dependencies"].items()}
NEEDED = [Requirement(line) for line in PROJECT["dependencies"]]
PRODUCT = [*NEEDED, *EXTRAS["cluster"], *EXTRAS["excel"], *EXTRAS["parquet"], *EXTRAS["draft"], *EXTRAS["documents"]]
NAMED = {"docx": "python-docx"}
"""Modules named unlike what brings them."""
# What another distribution imports and does not always bring.
BEHIND = {"lxml-html-clean"}


@cache
def imported() -> dict[str, set[str]]:
    """The modules of others that the checker imports, wherever in a file, and in which files."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / "checker").rglob("*.py")):
        for name in named_in(ast.walk(ast.parse(path.read_text(encoding="utf-8")))):
            found.setdefault(name, set()).add(path.relative_to(ROOT).as_posix())
    return found


def named_in(nodes: Iterable[ast.AST]) -> set[str]:
    """The modules of others that some of these nodes import."""
    names: list[str] = []
    for node in nodes:
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.append(node.module or "")
    return {name.split(".")[0] for name in names} - {"checker"} - sys.stdlib_module_names


@cache
def installed() -> Mapping[str, list[str]]:
    """What brings each module that is there; all files of all distributions are looked through for it."""
    return packages_distributions()


def distributions(module: str) -> set[str]:
    """What brings a module; of an extra that is not installed, the distribution of its name."""
    return {canonicalize_name(name) for name in installed().get(module, (NAMED.get(module, module),))}


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


def test_what_needs_more_than_the_extra_test_asks_for_it() -> None:
    """The suite runs with that extra alone: what needs another is imported within a test, skipped where there is none."""
    extra = {module for module in imported() if not distributions(module) & names([*NEEDED, *EXTRAS["test"]])}
    unasked = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text)
        wrong = named_in(tree.body) | named_in(ast.walk(tree)) - set(re.findall(r'importorskip\("(\w+)', text))
        unasked[path.relative_to(ROOT).as_posix()] = wrong & extra
    assert extra >= {"docx", "pyarrow", "pypdf", "trafilatura"}
    assert {file: wrong for file, wrong in unasked.items() if wrong} == {}


def test_every_linter_is_pinned() -> None:
    lines = (ROOT / ".ci" / "linters.txt").read_text(encoding="utf-8").splitlines()
    pins = [Requirement(line) for line in lines if not line.startswith("#")]
    assert all([bound.operator for bound in pin.specifier] == ["=="] for pin in pins)
    assert names(EXTRAS["lint"]) <= names(pins)
