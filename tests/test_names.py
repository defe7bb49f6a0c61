"""Names in the product are nouns of what they name, one for each thing. (That they say what they are, ruff sees to.)"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "checker"
NO_NOUNS = frozenset({"asked", "found", "kept", "said", "told"})
"""Words for how something came about; a name says what it is: a certificate, an interval, fields, questions."""
pytestmark = pytest.mark.house


@cache
def modules() -> Mapping[str, ast.Module]:
    """All modules of the product, by their path in it."""
    paths = sorted(PACKAGE.rglob("*.py"))
    return {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


def variables(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The line and the name of every variable, parameter, field, attribute that is set, and property or function."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name) | ast.FunctionDef(name=name):
                yield node.lineno, name
            case ast.Attribute(attr=name, ctx=ast.Store()) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                yield node.lineno, name


def types(tree: ast.Module) -> Iterator[str]:
    """The names of the classes of a module, and of the public types that it gives a name."""
    for node in tree.body:
        match node:
            case ast.ClassDef(name=name):
                yield name
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Subscript() | ast.BinOp()) if is_camel(name):
                yield name


def is_camel(name: str) -> bool:
    return name[0].isupper() and not name.isupper() and "_" not in name


def test_no_name_says_how_a_thing_came_about() -> None:
    bad = [
        f"{path}:{line} {name}"
        for path, tree in modules().items()
        for line, name in variables(tree)
        if name.strip("_") in NO_NOUNS
    ]
    assert bad == []


def test_every_type_has_a_name_of_its_own() -> None:
    homes: dict[str, list[str]] = {}
    for path, tree in modules().items():
        for name in types(tree):
            homes.setdefault(name, []).append(path)
    assert {name: paths for name, paths in homes.items() if len(paths) > 1} == {}
