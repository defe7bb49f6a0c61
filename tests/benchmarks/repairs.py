"""The exact minimum repair of one entangled component of 300 claims, of which 50 are wrong."""

from __future__ import annotations

from statistics import median

from checker.engine.rows.measure import Book
from checker.engine.rules import laws
from checker.engine.solve.components import components
from checker.engine.solve.groups import literal_system
from checker.engine.solve.repair import Repair, repair
from checker.engine.solve.system import System
from checker.engine.solve.work import Work
from tests.benchmarks.line import Line, timed
from tests.worlds.claims import true_claims
from tests.worlds.plant import planted
from tests.worlds.towns import towns

WORLDS = {
    "five scopes, 30 years": (360, 0, True),
    "five scopes, 10 years": (120, 0, True),
    "three scopes, 10 years": (120, 0, False),
}
SECONDS = 20.0


def component(seed: int, months: int, places: int, soldiers: bool) -> System:
    """The largest component of 300 claims about one world."""
    world = towns(seed, months, places, soldiers)
    claims, _ = planted(world, true_claims(world, 300, seed), 50, seed)
    system = literal_system(claims, Book(world.vocabulary, {claim.id: claim for claim in claims}), laws())
    return max(components(system), key=lambda part: len(part.groups))


def measure(seeds: int = 10) -> list[Line]:
    lines = []
    for name, shape in WORLDS.items():
        seconds, proven = [], 0
        for seed in range(seeds):
            system, found = component(seed, *shape), list[Repair]()
            seconds.append(timed(lambda s=system, f=found: f.append(repair(s, Work(SECONDS)))))  # type: ignore[misc]
            proven += found[0].proven
        what = f"minimum repair, 50 wrong: {name} ({proven} of {seeds} proven)"
        lines.append(Line(what, "300", tuple(seconds), "under 1 s", median(seconds) < 1 and proven == seeds))
    return lines
