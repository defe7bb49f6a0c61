"""Which checker this is: two that differ in code, data or solver may find different things, and do not work together."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

import checker

_CODE = (".py", ".toml", ".yaml", ".txt")
_SHOWN = 12
"""Digits of a digest that people compare."""


class CheckerIdentity(NamedTuple):
    """The version of a checker, a digest of its code and data in hexadecimal digits, and the version of its solver."""

    version: str
    code: str
    solver: str

    def __str__(self) -> str:
        return f"claims-checker {self.version} (code {self.code[:_SHOWN]}, highspy {self.solver})"


@cache
def identity() -> CheckerIdentity:
    """That of the checker that runs here."""
    return CheckerIdentity(checker.__version__, code_digest(), version_of("highspy"))


@cache
def code_digest() -> str:
    """A digest of all code and data of the checker, wherever it is installed."""
    root = Path(checker.__file__).parent
    digest = blake2b(digest_size=16)
    for name, path in sorted((path.relative_to(root).as_posix(), path) for path in root.rglob("*") if path.suffix in _CODE):
        content = path.read_bytes()
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def version_of(package: str) -> str:
    """The version of a package that is installed; "" if it is not."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
