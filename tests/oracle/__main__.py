"""`python -m tests.oracle --systems 3000` compares checker and oracle on so many systems; `--show SEED` looks at one."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.oracle.comparison import compared
from tests.oracle.shown import shown
from tests.oracle.shrinking import shrunk
from tests.oracle.systems import system
from tests.oracle.tally import COLUMNS, Tally, table, tally


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.oracle", description=__doc__)
    options.add_argument("--systems", type=int, default=300, help="how many seeds, from --first on")
    options.add_argument("--first", type=int, default=0)
    options.add_argument("--jobs", type=int, default=1, help="processes")
    options.add_argument("--only", choices=COLUMNS, help="show the shrunken systems that are counted so")
    options.add_argument("--show", type=int, metavar="SEED", help="write a system into --folder and print both verdicts")
    options.add_argument("--shrink", action="store_true", help="with --show: leave out claims while the disagreement stays")
    options.add_argument("--folder", type=Path, help="where to write what is shown")
    asked = options.parse_args()
    if asked.show is not None:
        found = compared(system(asked.show))
        print(shown(shrunk(found) if asked.shrink else found, asked.folder))
        return 0
    seeds = range(asked.first, asked.first + asked.systems)
    tallies = _tallies(seeds, asked.jobs)
    print(table(tallies))
    if asked.only:
        for one in tallies:
            if one.counts[asked.only]:
                folder = asked.folder and asked.folder / str(one.seed)
                print(f"\n{'=' * 100}\n{shown(shrunk(compared(system(one.seed))), folder)}")
    return int(any(one.counts["missed"] or one.counts["false"] for one in tallies))


def _tallies(seeds: Sequence[int], jobs: int) -> list[Tally]:
    if jobs == 1:
        return [tally(seed) for seed in seeds]
    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(tally, seeds, chunksize=10))


sys.exit(main())
