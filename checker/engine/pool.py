"""Regions worked out by several processes, each outcome given in the order of the regions.

Processes are forked, so that claims need not be sent to them; where the system cannot fork, or other threads run, one process
does it all. Outcomes are the same whichever process works them out. Of processes that are killed nothing is lost: what they had
not given is worked out here.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

T = TypeVar("T")
FEWEST = 32
"""Of fewer regions not so much is to be gained as several processes cost."""
_AT_ONCE = 8
_tasks: list[Callable[[], object]] = []
"""What forked processes find here; empty whenever nothing is worked out."""


def processes() -> int:
    """How many processes may work at once: as many as there are processors for this one, or CHECK_PROCESSES."""
    wanted = os.environ.get("CHECK_PROCESSES", "")
    if wanted.isdecimal():
        return max(int(wanted), 1)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def outcomes(tasks: Sequence[Callable[[], T]], most: int) -> Iterator[T]:
    """What each task gives, in order, by so many processes at most. What a task gives has to be fit to be pickled."""
    if most > 1 and len(tasks) >= FEWEST and _can_fork():
        yield from _of_many(tasks, most)
    else:
        yield from (task() for task in tasks)


def _can_fork() -> bool:
    import multiprocessing

    # A lock that another thread holds when a process is forked is held there for good.
    # What ends with another process, as that beside the desk does, may begin none.
    alone = threading.active_count() == 1 and not multiprocessing.current_process().daemon
    return sys.platform == "linux" and alone and not _tasks


def _of_many(tasks: Sequence[Callable[[], T]], most: int) -> Iterator[T]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    parts = [range(start, min(start + _AT_ONCE, len(tasks))) for start in range(0, len(tasks), _AT_ONCE)]
    _tasks.extend(tasks)
    gc.collect()
    # What is frozen is not touched by collections in the processes forked, and so stays shared.
    gc.freeze()
    executor = ProcessPoolExecutor(most, multiprocessing.get_context("fork"), _prepare)
    try:
        waiting: list[Future[list[object]] | None] = [executor.submit(_part, part) for part in parts]
        for number, part in enumerate(parts):
            given, waiting[number] = waiting[number], None
            try:
                several = given.result() if given is not None else []
            except BrokenProcessPool:
                several = _part(part)
            yield from several  # type: ignore[misc]
    except BaseException:
        executor.shutdown(wait=False, cancel_futures=True)
        raise
    else:
        executor.shutdown()
    finally:
        gc.unfreeze()
        _tasks.clear()


def _prepare() -> None:
    """Whoever interrupts the check ends the processes that help with it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _part(part: range) -> list[object]:
    return [_tasks[number]() for number in part]
