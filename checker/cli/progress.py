"""A progress bar on standard error, for work that takes long enough to wonder."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from checker.prose.safe import clean

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE = 0.5
"""Seconds."""


class _Bar:
    """Appears only once the work has taken longer than anybody waits without wondering."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._shown: tuple[Progress, TaskID] | None = None

    def __call__(self, done: int, total: int, what: str) -> None:
        if self._shown is None and time.monotonic() - self._begun > PATIENCE:
            self._shown = _start(clean(what), total)
        if self._shown is not None:
            bar, task = self._shown
            bar.update(task, completed=done, total=total, description=clean(what))

    def close(self) -> None:
        if self._shown is not None:
            self._shown[0].stop()


@contextmanager
def progress() -> Iterator[Callable[[int, int, str], None] | None]:
    """The callback to report progress to; None where nobody watches."""
    if not sys.stderr.isatty():
        yield None
        return
    bar = _Bar()
    try:
        yield bar
    finally:
        bar.close()


def _start(what: str, total: int) -> tuple[Progress, TaskID]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    label = TextColumn("{task.description}", markup=False)
    bar = Progress(label, BarColumn(), MofNCompleteColumn(), console=Console(stderr=True), transient=True)
    task = bar.add_task(what, total=total)
    bar.start()
    return bar, task
