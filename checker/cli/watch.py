"""`check --watch`: check again whenever something is saved."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from checker.cli.first_look import FirstLook
from checker.cli.screen import complain, write
from checker.model.errors import Unusable
from checker.workspace import CLAIM_FILES, COMPANIONS, instead_of, suffix_of

_WAKE = 200
"""Milliseconds after which it is looked whether the first check is still to be made."""


def watching(paths: Sequence[str], check: Callable[[], int], first_look: FirstLook) -> int:
    """Check, and again after every burst of changes below the paths, until Ctrl-C, which is no failure: gives 0.

    What is seen at a first look is told before. What cannot be read is told, and the next change waited for. Raises Unusable
    only if there is nothing to watch.
    """
    missing = [path for path in paths if not Path(path).exists()]
    if missing or not paths:
        raise Unusable(*(f"{path}: no such file or folder; {instead_of(Path(path))}" for path in missing or ("--watch",)))
    from watchfiles import watch

    wanted = _Wanted(paths)
    try:
        # The first turn comes when the watch stands, so that nothing saved meanwhile is missed.
        turns = watch(*wanted.folders, watch_filter=wanted, rust_timeout=_WAKE, yield_on_timeout=True)
        begun = False
        for changes in turns:
            if changes or not begun:
                _turn(sorted({path for _, path in changes}), check, first_look)
                begun = True
    except KeyboardInterrupt:
        pass
    return 0


def _turn(changed: Sequence[str], check: Callable[[], int], first_look: FirstLook) -> None:
    if changed:
        write(f"\n{'═' * 80}\nchecked again: {_named(changed)}\n\n", None)
        complain(*first_look.lines())
    try:
        check()
    except Unusable as error:
        complain(*error.lines)
    complain("watching; Ctrl-C ends")
    first_look.prepare()


def _named(changed: Sequence[str]) -> str:
    names = [os.path.relpath(path) for path in changed]
    return ", ".join(names[:3]) + (f" and {len(names) - 3:,} more" if len(names) > 3 else "")


class _Wanted:
    """Which changes call for a check: of claim files and what goes with them, in the folders given or of the files given."""

    def __init__(self, paths: Iterable[str]) -> None:
        given = [Path(os.path.realpath(path)) for path in paths]
        self._whole = tuple(path for path in given if path.is_dir())
        self._single = frozenset(path for path in given if not path.is_dir())
        self.folders = tuple(dict.fromkeys([*self._whole, *(path.parent for path in self._single)]))

    def __call__(self, change: object, name: str) -> bool:
        path = Path(name)
        if path in self._single or (path.name in COMPANIONS and path.parent in self.folders):
            return True
        inside = next((path.relative_to(folder) for folder in self._whole if folder in path.parents), None)
        return inside is not None and suffix_of(path) in CLAIM_FILES and not any(part.startswith(".") for part in inside.parts)
