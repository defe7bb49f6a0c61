"""Remembers beside the claims what the last run found. Whatever goes wrong with it, the check does not mind."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from checker.intake.files.source import Unreadable, content
from checker.memory.beside import begin
from checker.memory.cache.folder import keep, place
from checker.memory.ledger.since import changed, remembered, runs_in
from checker.model.finding import Report

FILE = "last.json"


def since_last_run(paths: Sequence[str], options: Sequence[str], report: Report) -> tuple[str, ...]:
    """What has changed since the same paths were last checked with the same options, if that is remembered.

    CHECK_FORGET=1 in the environment keeps it from remembering and from telling.
    """
    if os.environ.get("CHECK_FORGET"):
        return ()
    folder = place(paths)
    run = "\n".join([*(os.path.realpath(path) for path in paths), *options])
    runs = _runs(folder / FILE)
    with suppress(OSError):
        begin(folder)
        keep(folder / FILE, remembered(runs, run, report).encode("utf-8", "surrogatepass"))
    return (changed(runs[run], report),) if run in runs else ()


def _runs(path: Path) -> dict[str, list[str]]:
    try:
        return runs_in(content(path).decode("utf-8", "replace"))
    except Unreadable:
        return {}
