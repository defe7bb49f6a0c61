"""Makes all solvers there are, silent whatever the library prints.

HiGHS greets on descriptor 1 when the first solver of a process is made, from C, where no option reaches it yet. What stands
on standard output belongs to whoever runs the check, so that descriptor is turned away for as long as that takes.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EBADF
from threading import RLock

import highspy
import numpy as np
from numpy.typing import NDArray

_STANDARD_OUTPUT = 1
_making = RLock()
_greeted: list[bool] = []
"""Not empty once a solver has been made in this process, or in the one that it was forked from."""
_MOST_IDLE = 2
_idle: dict[tuple[tuple[str, bool | int | str], ...], deque[highspy.Highs]] = {}
"""Solvers that nobody uses, by their options."""


def solver(**options: bool | int | str) -> highspy.Highs:
    """A silent solver of one thread, whose answers do not depend on the machine, with these options of HiGHS set."""
    with _making:
        if _greeted:
            highs = highspy.Highs()  # type: ignore[no-untyped-call]
        else:
            with _turned_away():
                highs = highspy.Highs()  # type: ignore[no-untyped-call]
            _greeted.append(True)
    for option, value in {"output_flag": False, "threads": 1, **options}.items():
        highs.setOptionValue(option, value)
    return highs


@contextmanager
def lent(**options: bool | int | str) -> Iterator[highspy.Highs]:
    """A solver with these options for one program, which the next one gets: to make one takes as long as to solve a small one.

    It is empty once a program is passed to it, and answers as one newly made.
    """
    idle = _idle.setdefault(tuple(sorted(options.items())), deque(maxlen=_MOST_IDLE))
    try:
        highs = idle.pop()
    except IndexError:
        highs = solver(**options)
    try:
        yield highs
    finally:
        idle.append(highs)


def inverse_of(highs: highspy.Highs, column: int) -> NDArray[np.float64] | None:
    """The row of the inverse of the last basis that belongs to a column; None where that is not in the basis."""
    _, basis = highs.getBasicVariables()  # type: ignore[attr-defined]
    places = np.flatnonzero(basis == column)
    if len(places) != 1:
        return None
    status, inverse = highs.getBasisInverseRow(int(places[0]))  # type: ignore[attr-defined]
    return np.array(inverse) if status == highspy.HighsStatus.kOk else None


@contextmanager
def _turned_away() -> Iterator[None]:
    """Lead what is written to descriptor 1 nowhere, and then back where it led, even if that was closed."""
    _flush()
    original = _copy()
    inheritable = original is not None and os.get_inheritable(_STANDARD_OUTPUT)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    if nowhere != _STANDARD_OUTPUT:
        os.dup2(nowhere, _STANDARD_OUTPUT)
        os.close(nowhere)
    try:
        yield
    finally:
        _flush_c()
        if original is None:
            os.close(_STANDARD_OUTPUT)
        else:
            os.dup2(original, _STANDARD_OUTPUT, inheritable)
            os.close(original)


def _copy() -> int | None:
    """Another descriptor of the same file; None if standard output is closed."""
    try:
        return os.dup(_STANDARD_OUTPUT)
    except OSError as error:
        if error.errno != EBADF:
            raise
        return None


def _flush() -> None:
    """Write out what others have said so far: it is not to get lost with the greeting."""
    for stream in (sys.stdout, sys.__stdout__):
        # None, closed, or with nobody at the other end: whoever writes there next is told.
        with suppress(AttributeError, OSError, ValueError):
            stream.flush()  # type: ignore[union-attr]
    _flush_c()


def _flush_c() -> None:
    """The same for what libraries in C have written."""
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL("ucrtbase" if os.name == "nt" else None).fflush(None)


if hasattr(os, "register_at_fork"):
    # A child forked while another thread makes the first solver would keep descriptor 1 turned away, and the lock.
    os.register_at_fork(before=_making.acquire, after_in_parent=_making.release, after_in_child=_making.release)
