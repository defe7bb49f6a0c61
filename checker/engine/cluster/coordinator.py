"""The coordinator of a cluster: sends regions to workers, takes what they give, and refuses those with another checker.

Outcomes are the same whichever worker gives them. What a worker that is lost had not given is given to another by the scheduler;
where that cannot be done the check ends with a message, and nothing is left out.
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
from typing import TYPE_CHECKING, Any, TypeVar

from checker.engine.cluster.identity import identity
from checker.engine.cluster.parcels import parcels
from checker.engine.cluster.worker import answer, identity_of, packed, who
from checker.model.claim import Claim
from checker.model.errors import Unusable

if TYPE_CHECKING:
    from distributed import Client, Future

T = TypeVar("T")
_CONNECTING, _JOINING, _WATCHING = 10, 30, 5
"""Seconds: until a scheduler has to answer, until a worker has to be there, and between two looks at whether one still is."""
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

        Tasks and what they give have to be fit to be pickled. Raises Unusable where no scheduler or worker can be asked, one has
        another checker, or the same claims cost several workers.
        """
        if tasks:
            with _quiet(), self._connected() as client:
                self._refuse_strangers(client)
                yield from self._given(client, tasks, claims)

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
                client.close(timeout=_WATCHING)

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
            client.run_on_scheduler(who)
        except Exception as error:
            lines.append(self._line(f"the scheduler has no claims-checker that works for others ({error})", _SAME))
        for worker, own in sorted(client.run(who, on_error="return").items()):
            # A worker that has gone meanwhile is asked nothing.
            if isinstance(own, OSError):
                continue
            if isinstance(own, BaseException):
                lines.append(self._line(f"worker {worker} has no claims-checker that works for others ({own})", _SAME))
            elif tuple(own) != identity():
                lines.append(self._stranger(worker, own))
        if lines:
            raise Unusable(*lines)

    def _given(
        self, client: Client, tasks: Sequence[Callable[[], T]], claims: Sequence[Sequence[Claim]]
    ) -> Iterator[tuple[int, T]]:
        threads = max(sum(client.nthreads().values()), 1)
        left = iter(parcels([len(several) for several in claims], threads))
        away: dict[Future, range] = {}
        try:
            while True:
                while len(away) < _AHEAD * threads and (parcel := next(left, None)) is not None:
                    sent = packed([tasks[number] for number in parcel])
                    away[client.submit(answer, tuple(identity()), sent, pure=False)] = parcel
                if not away:
                    return
                for future in self._ready(client, away):
                    parcel = away.pop(future)
                    yield from zip(parcel, self._outcomes(future, [claims[number] for number in parcel]), strict=True)
                # Workers may join and leave meanwhile.
                threads = max(sum(client.nthreads().values()), 1)
        except (CancelledError, asyncio.CancelledError, OSError) as error:
            raise self._unusable("the connection to the scheduler was lost", "start it again, and check again") from error
        finally:
            if away:
                with suppress(Exception):
                    client.cancel(list(away))

    def _ready(self, client: Client, away: Mapping[Future, range]) -> list[Future]:
        """Some that are done. Raises Unusable where nobody is left to do any."""
        from distributed import wait

        idle = 0
        while True:
            try:
                with client.as_current():
                    return list(wait(list(away), timeout=_WATCHING, return_when="FIRST_COMPLETED").done)
            except TimeoutError:
                idle = 0 if client.nthreads() else idle + _WATCHING
            if idle >= _JOINING:
                raise self._unusable("no worker is left", f"start one (dask worker {self.address} --nthreads 1), and check again")

    def _outcomes(self, future: Future, claims: Sequence[Sequence[Claim]]) -> list[Any]:
        from distributed import KilledWorker

        try:
            worker, own, data = future.result()
        except KilledWorker as error:
            every = [claim for several in claims for claim in several]
            what = f"worker after worker was lost over the same claims ({len(every):,}; the first is of {every[0].location.file})"
            raise self._unusable(what, "give workers more memory, or check these claims without --engine dask") from error
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
