"""What stood in files at a revision, laid out as it was."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import chdir, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.intake.files import outgoing
from checker.intake.files.files import SETTINGS, VOCABULARY, is_folder, real
from checker.memory.git import GitError, commit_of, files_at, top_of
from checker.memory.upgrade.files import upgraded


@contextmanager
def at_revision(revision: str, paths: Sequence[Path]) -> Iterator[tuple[str, ...]]:
    """Inside, the current directory is what it was at the revision; gives those of the paths that were there.

    What has gone since is written there as it is written now.

    Raises GitError where git cannot tell.
    """
    top = top_of(paths[0] if is_folder(paths[0]) else paths[0].parent)
    names = [_below(path, top) for path in paths]
    commit = commit_of(top, revision)
    files = tuple(files_at(top, commit, _wanted(names)))
    here = real(Path.cwd())
    inside = here.relative_to(top) if here.is_relative_to(top) else Path()
    with TemporaryDirectory(prefix="check-") as folder:
        for name, data in files:
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        start = Path(folder, inside)
        start.mkdir(parents=True, exist_ok=True)
        there = [name for name in names if Path(folder, name).exists()]
        with chdir(start):
            relative = tuple(os.path.relpath(name, inside) for name in there)
            if outgoing.REGISTRY and relative:
                upgraded([Path(name) for name in relative], outgoing.REGISTRY)
            yield relative


def _below(path: Path, top: Path) -> str:
    resolved = real(path)
    if not resolved.is_relative_to(top):
        raise GitError(f"{path} lies outside the repository {top}; check one repository at a time")
    return resolved.relative_to(top).as_posix()


def _wanted(names: Sequence[str]) -> tuple[str, ...]:
    """What to take out of the repository: the paths, and the vocabulary and settings in the folders above them."""
    if "." in names:
        return ()
    above = dict.fromkeys(folder for name in names for folder in Path(name).parents)
    companions = [(folder / name).as_posix() for folder in above for name in (VOCABULARY, SETTINGS)]
    return (*names, *companions)
