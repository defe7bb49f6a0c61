"""Regions worked out by several processes: the same findings in the same order, and nothing lost when one is killed."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from checker.engine.check import check_claims
from checker.engine.pool import FEWEST, outcomes, processes
from checker.engine.region import Region, RegionOutcome
from checker.memory.cache.archive import Archive
from checker.memory.cache.region_cache import RegionCache
from checker.model.errors import Interrupted
from checker.model.finding import CheckReport
from checker.run import Run
from tests.benchmarks.many_files import many_files

forked = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux alone")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty topics of thirty claims each in three articles, one of which is wrong in one topic."""
    folder = tmp_path_factory.mktemp("many") / "claims"
    many_files(folder, 10 * (FEWEST + 8))
    for path in folder.glob("topic-*-[2-8].yaml"):
        path.unlink()
    return folder


class Counting(RegionCache):
    """Counts the regions that had to be worked out."""

    asked = 0

    def report(self, region: Region, check: Callable[[], RegionOutcome]) -> CheckReport:
        self.asked += 1
        return super().report(region, check)


def number_and_process(number: int) -> tuple[int, int]:
    return number, os.getpid()


def killed_elsewhere(number: int, own: int) -> int:
    if number == FEWEST // 2 and os.getpid() != own:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@forked
@pytest.mark.parametrize("many", [FEWEST, FEWEST + 7])
def test_what_others_work_out_comes_in_order(many: int) -> None:
    if threading.active_count() > 1:
        pytest.skip("no process is forked beside other threads")
    given = list(outcomes([partial(number_and_process, number) for number in range(many)], 2))
    assert [number for number, _ in given] == list(range(many))
    assert os.getpid() not in {process for _, process in given}


def test_few_tasks_are_done_here() -> None:
    given = list(outcomes([partial(number_and_process, number) for number in range(FEWEST - 1)], 2))
    assert given == [(number, os.getpid()) for number in range(FEWEST - 1)]


@forked
def test_nothing_is_lost_with_a_process_that_is_killed() -> None:
    tasks = [partial(killed_elsewhere, number, os.getpid()) for number in range(2 * FEWEST)]
    assert list(outcomes(tasks, 2)) == list(range(2 * FEWEST))


@pytest.mark.parametrize(("said", "many"), [("1", 1), ("3", 3), ("0", 1)])
def test_how_many_processes_can_be_set(said: str, many: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECK_PROCESSES", said)
    assert processes() == many


def test_the_report_is_the_same_however_many_work(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reports = []
    for many in ("1", "2"):
        monkeypatch.setenv("CHECK_PROCESSES", many)
        reports.append(Run((str(folder),)).report)
    assert repr(reports[0]) == repr(reports[1])
    assert {finding.severity for finding in reports[0].findings} == {"contradiction"}


@pytest.mark.parametrize("many", ["1", "2"])
def test_what_was_compared_before_an_interruption_is_kept(folder: Path, many: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECK_PROCESSES", many)
    run = Run((str(folder),))
    claims, vocabulary, settings = run.loaded.claims, run.loaded.vocabulary, run.loaded.settings
    known = Counting(Archive(), vocabulary)
    with pytest.raises(Interrupted) as interrupted:
        check_claims(claims, vocabulary, settings, interrupting_at(10), known)
    assert (interrupted.value.compared, interrupted.value.claims, interrupted.value.remembered) == (300, len(claims), True)
    assert known.asked == 10
    monkeypatch.setenv("CHECK_PROCESSES", "1")
    check_claims(claims, vocabulary, settings, None, known)
    assert known.asked == FEWEST + 8


def interrupting_at(regions: int) -> Callable[[int, int, str], None]:
    def progress(done: int, total: int, what: str) -> None:
        if done == regions:
            raise KeyboardInterrupt

    return progress
