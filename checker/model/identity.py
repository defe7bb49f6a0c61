"""Which checker this is: two that differ in code, data or solver may find different things, and do not work together."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import blake2b
from typing import NamedTuple

import checker

_CODE = (".py", ".toml", ".yaml", ".txt")
_SHOWN = 12
"""Digits of a digest that people compare."""
_INSTALLED = re.compile(r"(.+)-([^-]+)\.dist-info")


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
    root = os.path.dirname(checker.__file__)  # noqa: PTH120  every check asks for 700 files, for which paths take longest
    digest = blake2b(digest_size=16)
    for name, path in sorted(_files(root, "")):
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            content = file.read()
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _files(folder: str, within: str) -> Iterator[tuple[str, str]]:
    """The files of code and data in a folder: each by its name `within` the package, with slashes, and its path."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _files(entry.path, f"{within}{entry.name}/")
            elif entry.name.endswith(_CODE):
                yield f"{within}{entry.name}", entry.path


def version_of(package: str) -> str:
    """The version of a package that is installed; "" if it is not."""
    return _versions().get(package) or _told_version(package)


@cache
def _versions() -> Mapping[str, str]:
    """The versions of what pip has installed, by name, as its folders are called: that spares the tools of Python for it."""
    versions: dict[str, str] = {}
    for place in sys.path:
        try:
            names = os.listdir(place or ".")  # noqa: PTH208
        except OSError:
            continue
        for folder in filter(None, map(_INSTALLED.fullmatch, names)):
            versions.setdefault(folder[1].lower().replace("_", "-"), folder[2])
    return versions


def _told_version(package: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return ""
