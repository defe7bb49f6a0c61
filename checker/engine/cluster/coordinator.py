"""The coordinator of a cluster: sends regions to workers, takes what they give, and refuses those with another checker.

Outcomes are the same whichever worker gives them. What a worker that is lost had not given is given to another by the scheduler;
what costs worker after worker is worked out here. Where nobody answers the check ends with a message; nothing is left out.
"""

from __future__ import annotations

import asyncio
import logging
import pickle
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from checker.engine.cluster.bounded_calls import NoAnswer, bounded
from checker.engine.cluster.parcels import parcels
from checker.engine.cluster.worker import answer, identity_of, packed, who
from checker.model.claim import Claim
from checker.model.errors import Unusable
from checker.model.identity import identity

if TYPE_CHECKING:
    from distributed import Client, Future

T = TypeVar("T")
_CONNECTING, _JOINING, _WATCHING, _ANSWERING = 10, 30, 5, 120
"""Seconds: until a scheduler has to be there, until a worker has to be, between two looks at whether one still is, and until
either has to answer what takes it a moment."""
_AHEAD = 4
"""Parcels for each thread that are under way at once: none waits for the coordinator, and the scheduler holds few."""
_SAME = "install the same claims-checker for the scheduler, all workers and here"
_LOGS = ("distributed", "distributed.client", "tornado", "tornado.application")


@dataclass(frozen=True, slots=True)
class Cluster:
    """The workers of the dask scheduler at an address, such as tcp://10.0.0.5:8786; asked only if there is something to do."""

    address: str

    def outcomes(self, tasks: Sequence[Callable[[], T]], claims: Sequence[Sequence[Claim]]) -> Iterator[tuple[int, T]]:
        """What each task gives with its number, in any order; `claims` are those of each task.

        Tasks and what they give have to be fit to be pickled. Raises Unusable where no scheduler or worker can be asked or
        answers any more, and where one has another checker.
        """
        if tasks:
            try:
                with _quiet(), self._connected() as client:
                    self._refuse_strangers(client)
                    yield from self._given(client, tasks, [len(several) for several in claims])
            except NoAnswer as error:
                what = f"no answer within {_ANSWERING} seconds"
                raise self._unusable(what, "see whether scheduler and workers still run, and check again") from error

    @contextmanager
    def _connected(self) -> Iterator[Client]:
        from distributed import Client

        try:
            client = Client(self.address, timeout=_CONNECTING, set_as_default=False, direct_to_workers=False)
        except (OSError, ValueError, TimeoutError) as error:
            raise self._unusable("no dask scheduler answers there", "start one (dask scheduler), or mend the address") from error
        try:
            yield client
        finally:
            with suppress(Exception):
                bounded(partial(client.close, timeout=_WATCHING), 2 * _WATCHING)

    def _refuse_strangers(self, client: Client) -> None:
        """Raises Unusable with a line for each worker that has another checker, or none, and for such a scheduler."""
        try:
            client.wait_for_workers(1, timeout=_JOINING)
        except TimeoutError as error:
            do = f"start one: dask worker {self.address} --nthreads 1"
            raise self._unusable(f"no worker has joined the scheduler within {_JOINING} seconds", do) from error
        lines = []
        try:
            # It does not compare claims, but passes on what workers are to do.
            bounded(partial(client.run_on_scheduler, who), _ANSWERING)
        except NoAnswer:
            raise
        except Exception as error:
            lines.append(self._line(f"the scheduler has no claims-checker that works for others ({error})", _SAME))
        answers = bounded(partial(client.run, who, on_error="return"), _ANSWERING)
        for worker, own in sorted(answers.items()):
            # A worker that has gone meanwhile is asked nothing.
            if isinstance(own, OSError):
                continue
            if isinstance(own, BaseException):
                lines.append(self._line(f"worker {worker} has no claims-checker that works for others ({own})", _SAME))
            elif tuple(own) != identity():
                lines.append(self._stranger(worker, own))
        if lines:
            raise Unusable(*lines)

    def _given(self, client: Client, tasks: Sequence[Callable[[], T]], claims: Sequence[int]) -> Iterator[tuple[int, T]]:
        threads = max(_threads(client), 1)
        left = iter(parcels(claims, threads))
        away: dict[Future, range] = {}
        try:
            while True:
                while len(away) < _AHEAD * threads and (parcel := next(left, None)) is not None:
                    sent = packed([tasks[number] for number in parcel])
                    asking = partial(client.submit, answer, tuple(identity()), sent, pure=False)
                    away[bounded(asking, _ANSWERING)] = parcel
                if not away:
                    return
                for future in self._ready(client, away):
                    parcel = away.pop(future)
                    outcomes = self._outcomes(future)
                    if outcomes is None:
                        outcomes = [tasks[number]() for number in parcel]
                    yield from zip(parcel, outcomes, strict=True)
                # Workers may join and leave meanwhile.
                threads = max(_threads(client), 1)
        except (CancelledError, asyncio.CancelledError, OSError) as error:
            raise self._unusable("the connection to the scheduler was lost", "start it again, and check again") from error
        finally:
            if away:
                with suppress(Exception):
                    bounded(partial(client.cancel, list(away)), 2 * _WATCHING)

    def _ready(self, client: Client, away: Mapping[Future, range]) -> list[Future]:
        """Some that are done. Raises Unusable where nobody is left to do any."""
        from distributed import wait

        idle = 0
        while True:
            try:
                with client.as_current():
                    return list(wait(list(away), timeout=_WATCHING, return_when="FIRST_COMPLETED").done)
            except TimeoutError:
                idle = 0 if _threads(client) else idle + _WATCHING
            if idle >= _JOINING:
                raise self._unusable("no worker is left", f"start one (dask worker {self.address} --nthreads 1), and check again")

    def _outcomes(self, future: Future) -> list[Any] | None:
        """What a worker gives; None where workers were lost over it, one after the other, or what one gave was lost with it."""
        from distributed import KilledWorker

        try:
            worker, own, data = bounded(future.result, _ANSWERING)
        except (KilledWorker, NoAnswer):
            return None
        except (ImportError, AttributeError) as error:
            raise self._unusable(f"a worker has no claims-checker that works for others ({error})", _SAME) from error
        if tuple(own) != identity():
            raise Unusable(self._stranger(worker, own))
        outcomes: list[Any] = pickle.loads(data)
        return outcomes

    def _stranger(self, worker: str, own: tuple[str, ...]) -> str:
        return self._line(f"worker {worker} has {identity_of(own)}, but here it is {identity()}", _SAME)

    def _unusable(self, what: str, instead: str) -> Unusable:
        return Unusable(self._line(what, instead))

    def _line(self, what: str, instead: str) -> str:
        return f"--scheduler {self.address}: {what}; {instead}"


def _threads(client: Client) -> int:
    """Of all workers together."""
    return sum(bounded(client.nthreads, _ANSWERING).values())


@contextmanager
def _quiet() -> Iterator[None]:
    """What dask would tell on standard error of its own accord is told by messages, or not at all."""
    import distributed  # noqa: F401  it sets up its logs when it is imported

    loggers = [logging.getLogger(name) for name in _LOGS]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
