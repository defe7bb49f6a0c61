"""Errors planted in worlds whose truth is known: how many are found, blamed and told, and what is found where all is true.

`python -m tests.benchmarks planted` prints the table of the handbook; --worlds, --claims, --rate and --seed change what is
measured, --causes lists every error that was missed, misblamed or not told, and every false alarm, with its seed.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from time import perf_counter

from tests.planted.errors import errors
from tests.planted.score import PATTERNS, Outcome, Result, scored, world
from tests.worlds.papers.press import Habits

Job = tuple[int, int, int, bool, float, tuple[str, ...]]
"""Seed, claims, errors, whether the official series stands beside, how often fresh figures are preliminary, kinds of errors."""
HEADER = (
    *(
        "error",
        "planted",
        "false",
        "refutable",
        "found",
        "as suspect",
        "or as one of two",
        "in every cheapest repair",
        "of these as suspect",
        "tellable",
        "told",
        "told first",
        "found beyond",
    ),
)


def main(arguments: Sequence[str]) -> str:
    """The tables for the arguments of the command line."""
    asked = _asked(arguments)
    kinds = tuple(asked.kind)
    wrong = max(round(asked.claims * asked.rate), 1)
    seeds = range(asked.seed, asked.seed + asked.worlds)
    dirty: list[Job] = [(seed, asked.claims, wrong, seed % 2 == 0, 0.0, kinds) for seed in seeds]
    true = [] if kinds else [(seed, asked.claims, 0, seed % 2 == 0) for seed in seeds]
    # Every other pair of worlds has preliminary figures, with and without the official series beside them.
    clean: list[Job] = [(*world, 0.0, ()) for world in true if world[0] % 4 < 2]
    revised: list[Job] = [(*world, 0.3, ()) for world in true if world[0] % 4 >= 2]
    start = perf_counter()
    with ProcessPoolExecutor(asked.processes) as pool:
        results = list(pool.map(_run, [*dirty, *clean, *revised]))
    first, second = len(dirty), len(dirty) + len(clean)
    parts = [_errors([outcome for result, _ in results[:first] for outcome in result.outcomes])]
    groups = {
        "with errors": results[:first],
        "all true": results[first:second],
        "true but for preliminary figures": results[second:],
    }
    parts.append(_alarms({name: found for name, found in groups.items() if found}))
    if asked.causes:
        parts.append("\n".join(_causes(groups)))
    parts.append(f"{perf_counter() - start:.0f} s in all")
    return "\n\n".join(parts)


def _asked(arguments: Sequence[str]) -> Namespace:
    parser = ArgumentParser("python -m tests.benchmarks planted", description="Measure how planted errors are found.")
    parser.add_argument("--worlds", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=0.08)
    parser.add_argument("--claims", type=int, default=150)
    parser.add_argument("--kind", action="append", default=[], choices=sorted(errors()))
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--causes", action="store_true")
    return parser.parse_args(arguments)


def _run(job: Job) -> tuple[Result, float]:
    seed, claims, wrong, series, preliminary, kinds = job
    start = perf_counter()
    return scored(world(seed, claims, wrong, series, kinds, Habits(preliminary=preliminary))), perf_counter() - start


def _errors(outcomes: Sequence[Outcome]) -> str:
    rows = [HEADER, ("---",) * len(HEADER)]
    for kind in sorted(errors()):
        own = [outcome for outcome in outcomes if outcome.kind == kind]
        if own:
            rows.append(_row(f"{kind}{' *' if kind in PATTERNS else ''}", own))
    rows.append(_row("all", outcomes))
    return _table(rows)


def _row(name: str, own: Sequence[Outcome]) -> tuple[str, ...]:
    due = [outcome for outcome in own if outcome.due]
    slips = [outcome for outcome in due if outcome.tellable]
    sure = [outcome for outcome in due if outcome.sure]

    def share(fits: Callable[[Outcome], bool], among: Sequence[Outcome] = due) -> str:
        return f"{100 * sum(map(fits, among)) / len(among):.0f}%" if among else ""

    return (
        name,
        f"{len(own)}",
        f"{sum(bool(outcome.false) for outcome in own)}",
        f"{len(due)}",
        share(lambda outcome: bool(outcome.role)),
        share(lambda outcome: outcome.role == "suspect"),
        share(lambda outcome: outcome.role in ("suspect", "either")),
        f"{len(sure)}",
        share(lambda outcome: outcome.role == "suspect", sure),
        f"{len(slips)}",
        share(lambda outcome: outcome.named, slips),
        share(lambda outcome: outcome.first, slips),
        f"{sum(bool(outcome.role) for outcome in own if not outcome.due)}",
    )


def _alarms(groups: dict[str, list[tuple[Result, float]]]) -> str:
    head = (
        "worlds",
        "n",
        "claims",
        "contradictions that blame only true claims",
        "such tensions",
        "such notes",
        "undecided",
        "median seconds",
        "worst",
    )
    rows = [head, ("---",) * len(head)]
    for name, found in groups.items():
        claims = sum(result.claims for result, _ in found)
        count = Counter(severity for result, _ in found for severity, _, _ in result.innocent)
        times = sorted(seconds for _, seconds in found)
        per = [f"{1000 * count[severity] / claims:.1f} per 1,000" for severity in ("tension", "note")]
        undecided = sum(result.undecided for result, _ in found)
        rows.append((name, f"{len(found)}", f"{claims:,}", f"{count['contradiction']}", *per, f"{undecided}",
                     f"{times[len(times) // 2]:.1f}", f"{times[-1]:.1f}"))  # fmt: skip
    return _table(rows)


def _causes(groups: dict[str, list[tuple[Result, float]]]) -> Iterator[str]:
    for name, found in groups.items():
        for result, _ in found:
            for outcome in result.outcomes:
                if outcome.due and not (outcome.role == "suspect" and (outcome.named or not outcome.tellable)):
                    yield f"{name}: {outcome}"
            yield from (f"{name}: seed {result.seed}: {' '.join(alarm)}" for alarm in result.innocent)


def _table(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
