"""What a worker of a cluster does: it says which checker it has, and works out what it is sent. It opens no file of claims."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence
from threading import Lock

from checker.model.identity import CheckerIdentity, identity

PlainIdentity = tuple[str, ...]
"""An identity as any version of the checker can read it."""
_ALONE = Lock()
"""Threads of one worker would only wait for each other, and share what the engine keeps while it works."""


def who() -> PlainIdentity:
    """Which checker a worker has."""
    return tuple(identity())


def answer(asking: PlainIdentity, parcel: bytes) -> tuple[str, PlainIdentity, bytes]:
    """The worker, its checker, and the outcomes of the tasks in a parcel; those only if the checker is the one that asks."""
    from distributed import get_worker

    worker, own = str(get_worker().address), who()
    if own != asking:
        return worker, own, b""
    with _ALONE:
        return worker, own, packed([task() for task in unpacked_tasks(parcel)])


def packed(things: Sequence[object]) -> bytes:
    """As bytes; what several things share is there once."""
    return pickle.dumps(things, pickle.HIGHEST_PROTOCOL)


def unpacked_tasks(parcel: bytes) -> Sequence[Callable[[], object]]:
    """The tasks of a parcel, which the same checker packed."""
    tasks: Sequence[Callable[[], object]] = pickle.loads(parcel)
    return tasks


def identity_of(plain: PlainIdentity) -> str:
    """Which checker it is, in words."""
    return str(CheckerIdentity(*plain)) if len(plain) == len(CheckerIdentity._fields) else " ".join(plain)
