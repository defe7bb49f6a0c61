"""The formats in which articles come: one file each, found by its place.

A format says its `NAME`, how files of it are named (`SUFFIXES`) and that bytes are such (`fits`), and `read`s them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from checker.intake.documents.source import Source


class FileFormat(Protocol):
    """What a file in this folder offers. `RANK` says in which order bytes are held against formats: the least first."""

    NAME: str
    SUFFIXES: tuple[str, ...]
    RANK: int

    def fits(self, data: bytes) -> bool:
        """Whether the bytes begin as files of this format do."""
        ...

    def read(self, name: str, data: bytes) -> Source:
        """What a file of this name holds. Raises Unusable with what to do instead."""
        ...


@cache
def formats() -> Mapping[str, FileFormat]:
    """All formats by name, in the order in which bytes are held against them. Raises TypeError for one that lacks something."""
    modules = [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]
    wanted = ("NAME", "SUFFIXES", "RANK", "fits", "read")
    lacking = [f"{module.__name__}: no {each}" for module in modules for each in wanted if not hasattr(module, each)]
    if lacking:
        raise TypeError("\n".join(lacking))
    known = sorted((cast("FileFormat", module) for module in modules), key=lambda each: (each.RANK, each.NAME))
    return {each.NAME: each for each in known}
