"""The same claims by us, by self-joins of pandas and DuckDB, and by z3, each in a process of its own.

Joins see what two claims of one scope and period say, and no more: direct clashes. z3 is given the rows of our laws and claims,
region by region, and has so many seconds for each. The claims are read by us, once and before anything is measured.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from checker.engine import check, settling
from checker.engine.rows.measure import Book
from checker.engine.rows.row import LinearRow, Quantity
from checker.engine.rules import laws
from checker.engine.solve.groups import unweighed_literal
from checker.engine.solve.reach import Reach
from checker.engine.solve.regions import regions
from checker.model.claim import Claim
from checker.model.detail import FINDINGS_ALONE
from checker.model.vocabulary import Settings, Vocabulary
from checker.run import Run
from tests.benchmarks.many_files import one_table

COLUMNS = ("claims", "wrong", "by", "processor time", "elapsed", "a claim", "peak memory", "conflicts", "wrong claims in them")
_OF_FILE, _OF_TOPIC, _WRONG = 10, 100, 50
_READ, _FILE = "read", "claims.pickle"
Ids = frozenset[str]
Conflicts = tuple[int, Ids]
"""How many there are, and the ids of the claims in them."""


@dataclass(frozen=True, slots=True)
class Claims:
    """Claims as they were read, with what else a check of them needs."""

    claims: tuple[Claim, ...]
    vocabulary: Vocabulary
    settings: Settings


def main(arguments: Sequence[str]) -> str:
    """A table in Markdown."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks peers")
    parser.add_argument("--claims", type=int, nargs="+", default=[10_000])
    parser.add_argument("--by", nargs="+", default=list(WAYS), choices=WAYS)
    asked = parser.parse_args(arguments)
    rows = [f"| {' | '.join(line)} |" for line in (COLUMNS, ("---",) * len(COLUMNS))]
    for claims in asked.claims:
        with TemporaryDirectory() as name:
            folder = Path(name) / "claims"
            one_table(folder, claims // _OF_FILE)
            subprocess.run((sys.executable, "-m", "tests.benchmarks.side_by_side", _READ, str(folder)), check=True)
            rows += [_row(claims, way, folder) for way in asked.by]
    return "\n".join(rows)


def _row(claims: int, way: str, folder: Path) -> str:
    wrong = [f"archive/topic-{topic:04d}-9-women-2014" for topic in range(0, -(-claims // _OF_TOPIC), _WRONG)]
    cells = (f"{claims:,}", f"{len(wrong):,}", way, *_measured(way, folder, claims, frozenset(wrong)))
    print(f"| {' | '.join(cells)} |", file=sys.stderr, flush=True)
    return f"| {' | '.join(cells)} |"


def _measured(way: str, folder: Path, claims: int, wrong: Ids) -> Iterator[str]:
    package, _ = WAYS[way]
    if find_spec(package) is None:
        yield from ("not installed, skipped", "", "", "", "", "")
        return
    words = (sys.executable, "-m", "tests.benchmarks.side_by_side", way, str(folder))
    process = subprocess.run(words, env={**os.environ, "CHECK_PROCESSES": "1"}, capture_output=True, text=True, check=True)
    result = json.loads(process.stdout)
    yield f"{result['processor']:.2f} s"
    yield f"{result['elapsed']:.2f} s"
    yield f"{1e6 * result['processor'] / claims:,.1f} µs"
    yield f"{result['memory'] / 1e6:,.0f} MB"
    yield f"{result['conflicts']:,}"
    yield f"{len(wrong & set(result['claims'])):,}"


def _pandas(read: Claims) -> Callable[[], Conflicts]:
    import pandas

    frame = pandas.DataFrame(_intervals(read.claims))

    def joined() -> Conflicts:
        pairs = frame.merge(frame, on=["scope", "first", "last"], suffixes=("", "_2"))
        pairs = pairs[pairs["lo"] > pairs["hi_2"]]
        return len(pairs), frozenset(pairs["id"]) | frozenset(pairs["id_2"])

    return joined


def _duckdb(read: Claims) -> Callable[[], Conflicts]:
    import duckdb  # type: ignore[import-not-found, unused-ignore]
    import pandas

    frame = pandas.DataFrame(_intervals(read.claims))
    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    connection.register("given", frame)
    connection.execute("CREATE TABLE claims AS SELECT * FROM given")

    def joined() -> Conflicts:
        pairs = connection.execute(
            "SELECT a.id, b.id FROM claims a JOIN claims b USING (scope, first, last) WHERE a.lo > b.hi"
        ).fetchall()
        return len(pairs), frozenset(name for pair in pairs for name in pair)

    return joined


def _intervals(claims: Sequence[Claim]) -> list[dict[str, object]]:
    """The literal interval of each count, as columns; both ends count as within."""
    columns = []
    for claim in claims:
        if claim.reading is not None:
            interval = claim.reading.literal
            columns.append(
                {
                    "id": claim.id,
                    "scope": "\0".join((*claim.scope, claim.unit)),
                    "first": claim.period.start,
                    "last": claim.period.end,
                    "lo": float("-inf") if interval.lo is None else float(interval.lo),
                    "hi": float("inf") if interval.hi is None else float(interval.hi),
                }
            )
    return columns


def _z3(read: Claims) -> Callable[[], Conflicts]:
    import z3  # type: ignore[import-untyped]

    z3.set_param("timeout", 1_000 * _SECONDS)
    reach = Reach(read.vocabulary)

    def solved() -> Conflicts:
        found, names = 0, set[str]()
        for region in regions(read.claims, read.vocabulary):
            book = Book(reach.of(region), {claim.id: claim for claim in region})
            system = unweighed_literal([claim for claim in region if claim.asserts], book, laws())
            numbers: dict[Quantity, object] = {}

            def said(row: LinearRow, numbers: dict[Quantity, object] = numbers) -> object:
                terms = [
                    z3.RealVal(str(times)) * numbers.setdefault(quantity, z3.Real(f"x{len(numbers)}"))
                    for quantity, times in row.terms
                ]
                return z3.Sum(terms) <= z3.RealVal(str(row.bound))

            solver = z3.Solver()
            solver.add(*map(said, system.hard))
            for index, group in enumerate(system.groups):
                solver.assert_and_track(z3.And(*map(said, group.rows)), f"g{index}")
            if solver.check() == z3.unsat:
                found += 1
                names |= {name for each in solver.unsat_core() for name in system.groups[int(str(each)[1:])].claims}
        return found, frozenset(names)

    return solved


def _ours(read: Claims) -> Callable[[], Conflicts]:
    def checked() -> Conflicts:
        report = check.check_claims(read.claims, read.vocabulary, read.settings, detail=FINDINGS_ALONE)
        return len(report.findings), frozenset(part.claim.id for finding in report.findings for part in finding.parts)

    return checked


def _without_screen(read: Claims) -> Callable[[], Conflicts]:
    settling.hold_together = lambda *_: False  # type: ignore[attr-defined, unused-ignore]
    return _ours(read)


_SECONDS = 10
"""What z3 has for a region."""
WAYS: Mapping[str, tuple[str, Callable[[Claims], Callable[[], Conflicts]]]] = {
    "pandas, self-join": ("pandas", _pandas),
    "DuckDB, self-join": ("duckdb", _duckdb),
    "z3, one core a region": ("z3", _z3),
    "ours": ("checker", _ours),
    "ours without the screen": ("checker", _without_screen),
}
"""By name, what has to be installed, and what makes a search ready to be measured."""


def read_into_file(folder: Path) -> None:
    """Read the claims of a folder and put them into a file, for each to begin with the same."""
    run = Run((str(folder),))
    assert run.loaded.claims and not run.problems
    loaded = run.loaded
    with (folder / _FILE).open("wb") as file:
        pickle.dump(Claims(loaded.claims, loaded.vocabulary, loaded.settings), file, pickle.HIGHEST_PROTOCOL)


def searched(way: str, folder: Path) -> str:
    """What one of them costs and finds, as JSON."""
    gc.disable()
    with (folder / _FILE).open("rb") as file:
        read: Claims = pickle.load(file)
    gc.enable()
    gc.freeze()
    search = WAYS[way][1](read)
    begun, at = process_time(), perf_counter()
    conflicts, claims = search()
    processor, elapsed = process_time() - begun, perf_counter() - at
    memory = 1024 * getrusage(RUSAGE_SELF).ru_maxrss
    found = {"conflicts": conflicts, "claims": sorted(claims)}
    return json.dumps({**found, "processor": processor, "elapsed": elapsed, "memory": memory})


if __name__ == "__main__":
    # By its own name, so that what is put into a file is found there again.
    from tests.benchmarks import side_by_side

    if sys.argv[1] == _READ:
        side_by_side.read_into_file(Path(sys.argv[2]))
    else:
        print(side_by_side.searched(sys.argv[1], Path(sys.argv[2])))
