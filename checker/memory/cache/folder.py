"""Keeps beside the claims what a run worked out, for the next one. Whatever goes wrong with it, the check does not mind."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from checker.intake.files.files import files_read, is_folder
from checker.intake.files.source import file_digest
from checker.memory.cache.archive import Archive, digest_of_bytes
from checker.memory.writing import FOLDER, write_whole
from checker.model.identity import code_digest, version_of

FILE = "cache"
_BUILT_ON = ("edtf", "highspy", "pandas", "pint", "pyyaml", "rapidfuzz")


def opened(paths: Sequence[str], wanted: bool = True) -> Archive | None:
    """What earlier runs over the same folder worked out; None if nothing is to be remembered."""
    if not wanted or not paths or os.environ.get("CHECK_FORGET"):
        return None
    return Archive(cache_folder(paths) / FILE, stamp())


def state_of(paths: Sequence[str], *further: str) -> str | None:
    """A digest of every file that a run over the paths reads, of how it names them, and of what else it depends on.

    None if anything is amiss with the files.
    """
    files = files_read([Path(path) for path in paths])
    digests = [file_digest(file.path) for file in files or ()]
    if not all(digests):
        return None
    names = "\0".join([*further, "", *paths, "", *(file.name for file in files or ())])
    return digest_of_bytes(names.encode("utf-8", "surrogatepass"), *digests) if digests else None


def keep(file: Path, data: bytes) -> None:
    """Let the file hold these bytes; what is there and is no file stays as it is. Raises OSError."""
    if file.is_file() or not os.path.lexists(file):
        write_whole(file, data)


def cache_folder(paths: Sequence[str]) -> Path:
    """The folder in which what is remembered of a run stands: in the first folder of the claims."""
    first = Path(paths[0])
    return (first if is_folder(first) else first.parent) / FOLDER


def stamp() -> str:
    """Names this very checker: its code, its data and what it is built on."""
    return digest_of_bytes(" ".join([sys.version, *map(version_of, _BUILT_ON), code_digest()]).encode())
