"""To drop, by a signal, what a process works on; but never in the midst of an import."""

from __future__ import annotations

from types import FrameType


class Dropped(BaseException):
    """What was asked for is wanted no more, or not yet."""


class Dropping:
    """Whether something is being done that may be dropped, and whether it was."""

    droppable = False
    dropped = False


def drop(number: int, frame: FrameType | None) -> None:
    """The handler of the signal. Raises Dropped where that does no harm; whoever waits sends the signal again."""
    if Dropping.droppable and not _imports(frame):
        Dropping.droppable, Dropping.dropped = False, True
        raise Dropped


def _imports(frame: FrameType | None) -> bool:
    """Whether a module is being imported: numpy, left halfway, can never be imported again by its process."""
    while frame is not None:
        if frame.f_globals.get("__name__") == "importlib._bootstrap":
            return True
        frame = frame.f_back
    return False
