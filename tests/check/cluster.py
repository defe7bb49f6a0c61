"""A cluster on this machine: a scheduler and workers, each a process of its own, some of which are told when to die."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
_SCHEDULER = """\
import asyncio
from distributed import Scheduler

async def main():
    async with Scheduler(host="127.0.0.1", port=0, dashboard=False) as scheduler:
        print(scheduler.address, flush=True)
        await scheduler.finished()

asyncio.run(main())
"""
_WORKER = """\
import asyncio, os, signal, sys
from pathlib import Path
from distributed import Worker

address, fates, most = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])

def die(moment):
    try:
        (fates / moment).unlink()
    except FileNotFoundError:
        return
    os.kill(os.getpid(), signal.SIGKILL)

if most:
    from checker.engine import settling

    region, hold_together = settling.outcome_of, settling.hold_together

    def mortal_region(asked, progress):
        if len(asked.claims) < most:
            return region(asked, progress)
        die("before")
        outcome = region(asked, progress)
        die("after")
        return outcome

    def mortal_screen(claims, *others):
        holds = hold_together(claims, *others)
        if len(claims) == most:
            die("in")
        return holds

    settling.outcome_of, settling.hold_together = mortal_region, mortal_screen

async def main():
    async with Worker(address, nthreads=1, host="127.0.0.1", dashboard=False) as worker:
        print(worker.address, flush=True)
        await worker.finished()

asyncio.run(main())
"""


@dataclass
class LocalCluster:
    """A scheduler, and the workers that live. The first to reach a moment of the longest region that is named in `fates` dies.

    `longest`: the claims of that region. All run in `folder`, where there are no claims.
    """

    folder: Path
    longest: int
    workers: list[subprocess.Popen[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.fates = self.folder / "fates"
        self.fates.mkdir()
        self.scheduler = self._begun(_SCHEDULER)
        self.address = self._address(self.scheduler)

    def with_workers(self, many: int) -> LocalCluster:
        """The same with so many workers that live."""
        self.workers = [worker for worker in self.workers if worker.poll() is None]
        for worker in self.workers[many:]:
            ended(worker)
        del self.workers[many:]
        new = [self._worker(self.longest) for _ in range(many - len(self.workers))]
        for worker in new:
            self._address(worker)
        self.workers += new
        return self

    def stranger(self, package: Path) -> tuple[subprocess.Popen[str], str]:
        """A worker with the checker of another folder, and its address."""
        worker = self._worker(0, PYTHONPATH=str(package))
        return worker, self._address(worker)

    def end(self) -> None:
        """Kill all."""
        for process in (*self.workers, self.scheduler):
            ended(process)

    def _worker(self, longest: int, **variables: str) -> subprocess.Popen[str]:
        return self._begun(_WORKER, self.address, str(self.fates), str(longest), **variables)

    def _begun(self, code: str, *words: str, **variables: str) -> subprocess.Popen[str]:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "DASK_TEMPORARY_DIRECTORY": str(self.folder), **variables}
        return subprocess.Popen(
            [sys.executable, "-c", code, *words],
            cwd=self.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def _address(self, process: subprocess.Popen[str]) -> str:
        assert process.stdout
        address = process.stdout.readline().strip()
        assert address.startswith("tcp://127.0.0.1:")
        return address


def ended(process: subprocess.Popen[str]) -> None:
    """Kill a process, if it still lives."""
    process.kill()
    process.wait()
    if process.stdout:
        process.stdout.close()
