"""A folder that is checked by a process of its own: no page waits for a check that it does not show.

What the process works on is dropped where the files have changed since, or somebody asks for a glance, and begun anew then.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from threading import Condition, Thread
from time import monotonic
from typing import TYPE_CHECKING, Any

from checker.desk.dropping import Dropped, Dropping, drop
from checker.desk.folder import NOTHING_FOUND, Folder, ReviewState
from checker.memory.cache.archive import Archive
from checker.memory.ledger.entry import Entry
from checker.memory.ledger.selection import Chosen
from checker.model.claim import Claim
from checker.model.detail import FINDINGS_ALONE
from checker.model.errors import Unusable
from checker.model.finding import Finding, Judgement

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_DROP: int | None = getattr(signal, "SIGUSR1", None)
"""Tells the process to drop what it does; a system without it lets it come to its end."""
_AGAIN = 0.2
"""Seconds after which the process is told once more: it may not have begun what it is to drop."""
_REST = 1.0
"""Seconds after which what rests goes on, whether or not the page has come."""
_DROPPABLE = frozenset({"state", "whole", "allowed"})
"""What is dropped for something urgent, or for the same of newer files."""
_LEFT = frozenset({"state", "glance"})
"""What is dropped for a page that shows neither."""
_ENDED = "the process that checks has ended; start the desk again"


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came of a question: a result, or what was raised; or it was `dropped`.

    `complaints` are for the editor, `fresh` are the fingerprints of findings that came with the last change.
    """

    result: Any = None
    raised: Exception | None = None
    complaints: tuple[str, ...] = ()
    fresh: frozenset[str] = frozenset()
    dropped: bool = False


class FolderAside(Folder):
    """As a Folder, its work done by another process. Raises Unusable as a Folder does."""

    def __init__(self, folder: Path, editor: str, tell: Callable[..., None], empty: bool = False) -> None:
        self._folder, self._editor, self._tell = folder, editor, tell
        self._condition, self._busy, self._urgent, self._resting = Condition(), "", 0, 0.0
        self._glances: dict[tuple[str, Claim], tuple[Finding, ...]] = {}
        self._fresh: frozenset[str] = frozenset()
        self._stamp, self._memory = "", Archive()
        self._refreshing: Thread | None = None
        context = get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=_answering, args=(theirs, folder, editor, empty), daemon=True)
        self._process.start()
        theirs.close()
        first = self._received()
        if first.raised is not None:
            raise first.raised
        self._state: ReviewState = first.result
        self._whole: ReviewState | None = None
        self.refresh()

    @property
    def process(self) -> int:
        """The number of the process."""
        return self._process.pid or 0

    def close(self) -> None:
        """Let the process end."""
        self._connection.close()
        self._process.terminate()
        self._process.join()

    def state(self) -> ReviewState:
        """What the files hold now. Where they cannot be checked it is the last sound state, with why in `problems`."""
        stamp = self.stamp()
        if stamp == self._state.stamp:
            return self._state
        state: ReviewState = self._request("state", stamp)
        return state

    def refresh(self) -> bool:
        """Whether the last state is that of the files; if not, they are checked meanwhile. Nobody waits for it."""
        stamp = self.stamp()
        if stamp == self._state.stamp:
            return True
        if not self._process.is_alive():
            raise RuntimeError(_ENDED)
        with self._condition:
            self._resting = 0.0
            self._condition.notify_all()
            if self._busy == "state" and stamp != self._stamp:
                self._drop()
            if self._refreshing is None or not self._refreshing.is_alive():
                self._refreshing = Thread(target=self._refreshed, daemon=True)
                self._refreshing.start()
        return False

    def make_room(self) -> None:
        """What is checked is dropped, as the files are about to change, and rests until a page asks for it, or a while."""
        with self._condition:
            self._resting = monotonic() + _REST
            if self._busy in _LEFT:
                self._drop()

    def _refreshed(self) -> None:
        stamp = self.stamp()
        try:
            self.state()
        except Exception as error:
            # Of a process that has ended whoever asks next is told; else nobody would ever be.
            if self._process.is_alive():
                self._state = replace(self._state, stamp=stamp, problems=(_failed(error),))

    def at_once(self) -> ReviewState:
        """The claims as they are on file now, beside what was last found."""
        state = self._state
        if state.stamp == self.stamp():
            return state
        try:
            run = self._run(FINDINGS_ALONE)
            return replace(state, claims=run.loaded.claims, report=replace(state.report, problems=run.loaded.problems))
        except Unusable as error:
            return replace(state, problems=error.lines)

    def known(self) -> ReviewState:
        """What was last found, of whatever state of the files."""
        return self._state

    def fresh(self) -> frozenset[str]:
        """The fingerprints of findings that came with the last change of the files."""
        return self._fresh

    def glance(self, claim: Claim) -> tuple[Finding, ...]:
        """What a claim, as it is by now, clashes with at first glance; what is checked meanwhile waits for it.

        Nothing where the page is being left for which it is asked.
        """
        key = self._state.stamp, claim
        if key not in self._glances:
            seen: tuple[Finding, ...] | None = self._request("glance", "", claim, urgent=True)
            if seen is None:
                return ()
            if any(stamp != key[0] for stamp, _ in self._glances):
                self._glances = {}
            self._glances[key] = seen
        return self._glances[key]

    def allowed(self, claim: Claim) -> str:
        """What all other claims allow for the count of which a claim tells, in words; "" where they set no end."""
        return str(self._request("allowed", self.stamp(), claim))

    def whole(self) -> ReviewState:
        """The same as `state` with all that explains a finding, and the overview."""
        stamp = self.stamp()
        if self._whole is None or self._whole.stamp != stamp:
            self._whole = self._state = self._request("whole", stamp)
        return self._whole

    def taking_back(self, chosen: Chosen, judgement: Judgement) -> Chosen:
        """The judgements chosen where they take blame back. Raises as a Folder does."""
        answer: Chosen = self._request("taking_back", "", chosen, judgement, urgent=True)
        return answer

    def write(self, state: ReviewState, add: Sequence[Entry] = (), remove: Sequence[Entry] = ()) -> None:
        """Change the ledger of the folder, if it is still as it was for `state`. Raises as a Folder does."""
        slim = replace(state, report=NOTHING_FOUND, claims=(), context=replace(state.context, overview=None))
        self._request("write", "", slim, tuple(add), tuple(remove), urgent=True)

    def _request(self, what: str, stamp: str, *arguments: Any, urgent: bool = False) -> Any:
        """The answer of the process. What is `urgent` goes before what is not, and a newer `stamp` fells what is of an older.

        None for a glance that was dropped, or comes while what a page does not show rests.
        """
        while True:
            with self._condition:
                self._urgent += urgent
                while self._busy or (not urgent and (self._urgent or (what == "state" and monotonic() < self._resting))):
                    if self._busy in _DROPPABLE and (urgent or (stamp and stamp != self._stamp)):
                        self._drop()
                    self._condition.wait(_AGAIN)
                self._urgent -= urgent
                # Who waited for another to be told the same has it now.
                if what == "state" and stamp == self._state.stamp:
                    return self._state
                if what == "glance" and monotonic() < self._resting:
                    return None
                self._busy, self._stamp = what, stamp
            answer: _Answer | None = None
            try:
                answer = self._answered(what, arguments)
            finally:
                with self._condition:
                    if what == "state" and answer is not None and answer.raised is None and not answer.dropped:
                        self._state = answer.result
                    self._busy = ""
                    self._condition.notify_all()
            if answer.dropped:
                if what == "glance":
                    return None
                stamp = self.stamp() if stamp else ""
                continue
            if answer.complaints:
                self._tell(*answer.complaints)
            self._fresh = answer.fresh
            if answer.raised is not None:
                raise answer.raised
            return answer.result

    def _answered(self, what: str, arguments: tuple[Any, ...]) -> _Answer:
        try:
            self._connection.send((what, arguments))
        except OSError:
            raise RuntimeError(_ENDED) from None
        return self._received()

    def _received(self) -> _Answer:
        try:
            answer: _Answer = self._connection.recv()
        except (EOFError, OSError):
            raise RuntimeError(_ENDED) from None
        return answer

    def _drop(self) -> None:
        if _DROP is not None and self._process.pid is not None and self._process.is_alive():
            os.kill(self._process.pid, _DROP)


def _failed(error: Exception) -> str:
    what = f"the check stopped with a fault ({type(error).__name__}: {error})"
    return f"{what}; it is tried again when a file changes, and at the terminal check tells more"


def _answering(connection: Connection, folder: Path, editor: str, empty: bool) -> None:
    """The process: answers until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if _DROP is not None:
        signal.signal(_DROP, drop)
    complaints: list[str] = []
    try:
        # Whoever opens the desk need not wait for a check: what is there to read and confirm is there without one.
        place = Folder(folder, editor, lambda *lines: complaints.extend(lines), empty, later=True)
    except Unusable as error:
        connection.send(_Answer(raised=error))
        return
    connection.send(_Answer(place.known()))
    while True:
        # Whoever looks at what was sent edits a claim next.
        place.prepare()
        try:
            what, arguments = connection.recv()
        except (EOFError, OSError):
            return
        try:
            connection.send(_answer(place, what, arguments, complaints))
        except OSError:
            # Who asked has ended meanwhile.
            return
        complaints.clear()


def _answer(place: Folder, what: str, arguments: tuple[Any, ...], complaints: Sequence[str]) -> _Answer:
    Dropping.dropped = False
    try:
        Dropping.droppable = what in _DROPPABLE | _LEFT
        result = getattr(place, what)(*arguments)
        Dropping.droppable = False
    except Dropped:
        return _Answer(dropped=True)
    except Exception as error:
        Dropping.droppable = False
        if Dropping.dropped:
            # It struck while something was being closed, and came out as that's own error.
            return _Answer(dropped=True)
        return _Answer(raised=error, complaints=tuple(complaints), fresh=place.fresh())
    return _Answer(result, None, tuple(complaints), place.fresh())
