"""How often checker and oracle agree: a row for flat and one for nested systems."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tests.oracle.comparison import Comparison, compared
from tests.oracle.systems import system

COLUMNS = {
    "infeasible": "infeasible by the oracle",
    "found": "of those found by the checker",
    "missed": "missed",
    "false": "false: a contradiction, though even whole numbers fit",
    "only whole": "infeasible in whole numbers only",
    "only whole found": "of those found by the checker",
    "false proof": "findings whose claims can hold together",
    "left over": "rest infeasible, all accused set aside",
    "undecided": "undecided by the checker",
    "unread": "not read by the checker",
    "planted": "chains with one planted claim",
    "to blame": "of those, its only cheapest repair is that claim",
    "blamed": "of those, the checker accuses that claim alone",
    "to blame apart": "chains to blame so, in which each voice speaks once",
    "blamed apart": "of those, the checker accuses that claim alone",
    "blamed besides": "blamed alone though another repair is as cheap",
    "unchained": "systems with too many minimal conflicts",
}
_WITH_SEEDS = ("missed", "false", "false proof", "left over", "undecided", "unread")


@dataclass(frozen=True)
class Tally:
    """What one system adds to each column."""

    seed: int
    nested: bool
    counts: Mapping[str, int]


def tally(seed: int) -> Tally:
    return tallied(compared(system(seed)))


def tallied(one: Comparison) -> Tally:
    to_blame, to_blame_apart = one.to_blame, one.to_blame_apart
    counts = {
        "infeasible": one.infeasible,
        "found": one.infeasible and bool(one.literal),
        "missed": one.missed,
        "false": one.false,
        "only whole": one.only_whole,
        "only whole found": one.only_whole and bool(one.literal),
        "false proof": len(one.false_proofs),
        "left over": one.left_over,
        "undecided": one.undecided,
        "unread": one.unread,
        "planted": len(one.planted),
        "to blame": len(to_blame),
        "blamed": sum(chain in to_blame for chain in one.blamed),
        "to blame apart": len(to_blame_apart),
        "blamed apart": sum(chain in to_blame_apart for chain in one.blamed),
        "blamed besides": sum(chain not in to_blame for chain in one.blamed),
        "unchained": one.chains is None,
    }
    return Tally(one.system.seed, one.system.nested, {name: int(number) for name, number in counts.items()})


def table(tallies: Iterable[Tally]) -> str:
    """All columns as lines, flat, nested and both side by side, with the seeds to look at."""
    every = list(tallies)
    groups = [[t for t in every if not t.nested], [t for t in every if t.nested], every]
    lines = [f"{'':<54}{'flat':>8}{'nested':>8}{'all':>8}", _line("systems", [len(group) for group in groups])]
    for name, meaning in COLUMNS.items():
        lines.append(_line(meaning, [sum(t.counts[name] for t in group) for group in groups]))
        if name in _WITH_SEEDS and (seeds := [str(t.seed) for t in every if t.counts[name]]):
            lines.append(f"    seeds {' '.join(seeds)}")
    return "\n".join(lines)


def _line(meaning: str, numbers: Iterable[int]) -> str:
    return f"{meaning:<54}" + "".join(f"{number:>8,}" for number in numbers)
