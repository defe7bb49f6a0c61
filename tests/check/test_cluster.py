"""Regions worked out by the workers of a cluster: the same findings, nothing lost or doubled, and no other checker takes part."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from checker.engine.check import check_claims
from checker.engine.cluster import coordinator
from checker.engine.cluster.coordinator import Cluster
from checker.engine.region import Region, RegionOutcome
from checker.engine.solve.regions import regions
from checker.memory.cache.archive import Archive
from checker.memory.cache.region_cache import RegionCache
from checker.model.errors import Unusable
from checker.model.finding import CheckReport
from checker.model.identity import identity
from checker.run import Run
from tests.benchmarks.many_files import many_files
from tests.check.cluster import ROOT, LocalCluster, ended

distributed = pytest.importorskip("distributed")
TOPICS, LONGEST = 6, 120
LARGER = """\
article: {title: More, publisher: Paper 3, published: 2015-02-01}
defaults: {scope: {who: people 3, event: arrived, where: the islands}, source: unnamed}
claims:
"""


class Counting(RegionCache):
    """Counts how often each region is worked out, by its first claim."""

    def __init__(self, run: Run) -> None:
        super().__init__(Archive(), run.loaded.vocabulary)
        self.times: dict[str, int] = {}

    def report(self, region: Region, check: Callable[[], RegionOutcome]) -> CheckReport:
        name = region.claims[0].id
        self.times[name] = self.times.get(name, 0) + 1
        return super().report(region, check)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """Six topics, one of them longer than the others and one with a wrong claim, read from a folder that is gone since."""
    folder = tmp_path_factory.mktemp("many") / "claims"
    many_files(folder, 10 * TOPICS)
    lines = [f"  - {{id: n{year}, quote: over 100, value: over 100, period: {year}}}\n" for year in range(1990, 2010)]
    (folder / "topic-0003-more.yaml").write_text(LARGER + "".join(lines), encoding="utf-8")
    run = Run((str(folder),))
    assert run.problems == () and max(map(len, regions(run.loaded.claims, run.loaded.vocabulary))) == LONGEST
    shutil.rmtree(folder)
    yield run


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalCluster]:
    cluster = LocalCluster(tmp_path_factory.mktemp("cluster"), LONGEST)
    yield cluster
    cluster.end()


@pytest.fixture(scope="module")
def here(run: Run) -> CheckReport:
    """What this process makes of it."""
    return checked(run, None)


def checked(run: Run, address: str | None, known: Counting | None = None) -> CheckReport:
    workers = None if address is None else Cluster(address)
    return check_claims(run.loaded.claims, run.loaded.vocabulary, run.loaded.settings, None, known, workers=workers)


def refused(run: Run, address: str) -> tuple[str, ...]:
    with pytest.raises(Unusable) as error:
        checked(run, address)
    return error.value.lines


def test_the_report_is_the_same_and_no_file_is_asked_for(run: Run, here: CheckReport, cluster: LocalCluster) -> None:
    assert repr(checked(run, cluster.with_workers(2).address)) == repr(here)
    assert {finding.severity for finding in here.findings} == {"contradiction"}


@pytest.mark.parametrize("moment", ["before", "in", "after"])
def test_nothing_is_lost_or_doubled_with_a_worker_that_is_killed(
    run: Run, here: CheckReport, cluster: LocalCluster, moment: str
) -> None:
    before = cluster.with_workers(2).workers
    (cluster.fates / moment).touch()
    known = Counting(run)
    report = checked(run, cluster.address, known)
    assert len([worker for worker in before if worker.poll() is None]) == 1
    assert repr(report) == repr(here)
    assert sorted(known.times.values()) == [1] * TOPICS


def test_what_is_known_is_not_sent(run: Run, cluster: LocalCluster) -> None:
    known = Counting(run)
    first = checked(run, cluster.with_workers(1).address, known)
    assert repr(checked(run, "127.0.0.1:1", known)) == repr(first)


def test_a_worker_with_another_checker_is_refused(
    run: Run, cluster: LocalCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "checker", tmp_path / "changed" / "checker", ignore=shutil.ignore_patterns("__pycache__"))
    init = tmp_path / "changed" / "checker" / "__init__.py"
    init.write_text(init.read_text(encoding="utf-8").replace("__version__ = ", '__version__ = "0.0.9" or '), encoding="utf-8")
    (tmp_path / "lacking" / "checker").mkdir(parents=True)
    (tmp_path / "lacking" / "checker" / "__init__.py").touch()
    cluster.with_workers(0)
    strangers = [cluster.stranger(tmp_path / name) for name in ("changed", "lacking")]
    (_, changed), (process, lacking) = strangers
    try:
        by_worker = {line.split()[3]: line for line in refused(run, cluster.address)}
        ended(process)
        # One that joins while others work is found out by what it answers.
        monkeypatch.setattr(Cluster, "_refuse_strangers", lambda self, client: None)
        later = refused(run, cluster.address)
    finally:
        for process, _ in strangers:
            ended(process)
    start, end = (
        f"--scheduler {cluster.address}: worker",
        "install the same claims-checker for the scheduler, all workers and here",
    )
    assert set(by_worker) == {changed, lacking}
    assert by_worker[changed].startswith(f"{start} {changed} has claims-checker 0.0.9 (code ")
    assert by_worker[changed].endswith(f"but here it is {identity()}; {end}")
    assert by_worker[lacking].startswith(f"{start} {lacking} has no claims-checker that works for others (")
    assert later == (by_worker[changed],)


def test_the_scheduler_alone_is_asked(cluster: LocalCluster, tmp_path: Path) -> None:
    many_files(tmp_path / "claims", 20)
    code = f"""\
import sys
def heard(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.sendto"):
        print("ASKED", event, *arguments[1][:2], file=sys.stderr)
sys.addaudithook(heard)
from checker.cli import main
words = ["claims", "--no-cache", "--format", "json"]
code = main([*words, "--engine", "dask", "--scheduler", {cluster.with_workers(1).address!r}])
print("ALONE")
sys.exit(10 * code + main(words))
"""
    asked = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    host, _, port = cluster.address.removeprefix("tcp://").rpartition(":")
    assert set(asked.stderr.splitlines()) == {f"ASKED socket.connect {host} {port}"}
    together, _, alone = asked.stdout.partition("ALONE\n")
    assert (asked.returncode, together) == (11, alone)
    assert json.loads(alone)["findings"]


def test_claims_that_cost_worker_after_worker_are_compared_here(
    run: Run, here: CheckReport, cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    given, lost = distributed.Future.result, []

    def killed(future: Any) -> Any:
        if not lost:
            lost.append(future)
            raise distributed.KilledWorker("task", None, 3)
        return given(future)

    monkeypatch.setattr(distributed.Future, "result", killed)
    known = Counting(run)
    assert repr(checked(run, cluster.with_workers(1).address, known)) == repr(here)
    assert len(lost) == 1 and sorted(known.times.values()) == [1] * TOPICS


@pytest.mark.parametrize("call", ["run_on_scheduler", "run", "nthreads", "submit"])
def test_a_call_that_nobody_answers_ends_the_check(
    call: str, run: Run, cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    over = Event()
    monkeypatch.setattr(coordinator, "_ANSWERING", 1)
    monkeypatch.setattr(distributed.Client, call, lambda *_, **__: over.wait())
    try:
        assert refused(run, cluster.with_workers(1).address) == (
            f"--scheduler {cluster.address}: no answer within 1 seconds; "
            "see whether scheduler and workers still run, and check again",
        )
    finally:
        over.set()


def test_what_a_worker_gave_and_nobody_can_fetch_is_worked_out_here(
    run: Run, here: CheckReport, cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    over = Event()
    monkeypatch.setattr(coordinator, "_ANSWERING", 1)
    monkeypatch.setattr(distributed.Future, "result", lambda *_: over.wait())
    try:
        assert repr(checked(run, cluster.with_workers(1).address)) == repr(here)
    finally:
        over.set()


def test_without_workers_it_says_how_to_start_one(run: Run, cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coordinator, "_JOINING", 1)
    for worker in cluster.workers:
        ended(worker)
    assert refused(run, cluster.address) == (
        f"--scheduler {cluster.address}: no worker has joined the scheduler within 1 seconds; "
        f"start one: dask worker {cluster.address} --nthreads 1",
    )


def test_without_a_scheduler_it_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coordinator, "_CONNECTING", 1)
    assert refused(run, "127.0.0.1:1") == (
        "--scheduler 127.0.0.1:1: no dask scheduler answers there; start one (dask scheduler), or mend the address",
    )
