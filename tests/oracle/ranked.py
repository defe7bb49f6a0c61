"""Random systems of what is no linear row: ranks, points on shares, and measures of a whole and its parts, solved by z3 too.

A claim is what stands on file and what it says of a year: the rate of each region, and how many women and men came.
It shares no code with the checker. `python -m tests.oracle.ranked --systems 300` compares both.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import z3

from tests.oracle.outcome import Outcome, outcome_of

YEARS = (2010, 2011, 2012, 2013)
REGIONS = ("Land", "North", "South")
VOCABULARY = """\
who: {people: {parts: [{complete: [women, men]}]}, women: {}, men: {}}
where: {Land: {parts: [{complete: [North, South]}]}, North: {}, South: {}}
event: {arrived: {}, jobless rate: {measure: rate}}
route: {}
"""
_RANKS = {1: "highest", 2: "second highest", 3: "third highest"}
_MILLISECONDS = 20_000


class Numbers:
    """The unknown numbers: rates in per cent, by region and year, and counts, by who and year."""

    def __init__(self) -> None:
        self.rate = {(where, year): z3.Real(f"rate {where} {year}") for where in REGIONS for year in YEARS}
        self.count = {(who, year): z3.Real(f"{who} {year}") for who in ("women", "men") for year in YEARS}
        self.count.update({("people", year): self.count["women", year] + self.count["men", year] for year in YEARS})

    def laws(self) -> Iterator[z3.BoolRef]:
        """No count is below nothing, and no rate of the whole beyond those of both its parts."""
        yield from (self.count[who, year] >= 0 for who in ("women", "men") for year in YEARS)
        for year in YEARS:
            whole, north, south = (self.rate[where, year] for where in REGIONS)
            yield z3.Or(whole <= north, whole <= south)
            yield z3.Or(whole >= north, whole >= south)


Asserted = Callable[[Numbers], list[z3.BoolRef]]


@dataclass(frozen=True)
class Told:
    """A claim: its fields as they stand on file, and what it asserts."""

    name: str
    fields: str
    asserted: Asserted


@dataclass(frozen=True)
class RankedSystem:
    """A few claims, each by a source of its own."""

    seed: int
    claims: tuple[Told, ...]

    def record(self, folder: Path) -> None:
        """Write all files into an empty folder."""
        sources = ", ".join(f"Source {number}: {{}}" for number in range(len(self.claims)))
        folder.joinpath("vocabulary.yaml").write_text(f"{VOCABULARY}sources: {{{sources}}}\n", encoding="utf-8")
        lines = [f"  - {{id: {claim.name}, source: Source {number}, {claim.fields}}}" for number, claim in enumerate(self.claims)]
        head = "article: {title: Report, publisher: Paper, published: 2014-03-15}\nclaims:\n"
        folder.joinpath("paper.yaml").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


class RankedTheory:
    """Decides of any claims of a system whether they can hold together, in real numbers."""

    def __init__(self, system: RankedSystem) -> None:
        numbers = Numbers()
        self.names = frozenset(claim.name for claim in system.claims)
        self._solver = z3.Solver()
        self._solver.set("timeout", _MILLISECONDS)
        self._solver.add(*numbers.laws())
        for claim in system.claims:
            self._solver.add(*(z3.Implies(z3.Bool(claim.name), row) for row in claim.asserted(numbers)))

    def holds(self, names: Collection[str]) -> bool:
        """Whether these claims can hold together."""
        answer = self._solver.check(*(z3.Bool(name) for name in sorted(names)))
        assert answer != z3.unknown, self._solver.reason_unknown()
        return bool(answer == z3.sat)


class _World:
    """A hidden world in which nothing is round, and claims that are true of it, or wrong if they are told to be."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.count = {(who, year): 7 * rng.randint(3, 90) + 1 for who in ("women", "men") for year in YEARS}
        self.count.update({("people", year): self.count["women", year] + self.count["men", year] for year in YEARS})
        self.rate: dict[tuple[str, int], Fraction] = {}
        for year in YEARS:
            north, south = (Fraction(rng.randint(-30, 80), 10) for _ in range(2))
            part = Fraction(rng.randint(0, 10), 10)
            self.rate.update(
                zip(((where, year) for where in REGIONS), (part * north + (1 - part) * south, north, south), strict=True)
            )

    def claim(self, name: str, wrong: bool) -> Told:
        """A claim of any form."""
        draw = self.rng.choice(
            (self._rate, self._rate, self._rate, self._moved, self._count, self._count, self._share, self._points, self._rank)
        )
        return Told(name, *draw(wrong))

    def _off(self, wrong: bool, near: int, far: int) -> int:
        return self.rng.choice((-1, 1)) * self.rng.randint(near, far) if wrong else 0

    def _rate(self, wrong: bool) -> tuple[str, Asserted]:
        where, year = self.rng.choice(REGIONS), self.rng.choice(YEARS)
        tenths = round(10 * self.rate[where, year]) + self._off(wrong, 3, 40)
        fields = _value(f"{'minus ' if tenths < 0 else ''}{abs(tenths) / 10}%", f"where: {where}, event: jobless rate", year)
        return fields, lambda numbers: _within(numbers.rate[where, year], tenths, Fraction(1, 10))

    def _moved(self, wrong: bool) -> tuple[str, Asserted]:
        where, (old, new) = self.rng.choice(REGIONS), sorted(self.rng.sample(YEARS, 2))
        tenths = round(10 * (self.rate[where, new] - self.rate[where, old])) + self._off(wrong, 3, 40)
        if not tenths:
            return self._rate(wrong)
        words = f"{'up' if tenths > 0 else 'down'} {abs(tenths) / 10} points"
        fields = f"{_change(words, old, new)}, scope: {{where: {where}, event: jobless rate}}"
        return fields, lambda numbers: _within(numbers.rate[where, new] - numbers.rate[where, old], tenths, Fraction(1, 10))

    def _count(self, wrong: bool) -> tuple[str, Asserted]:
        who, year = self.rng.choice(("people", "women", "men")), self.rng.choice(YEARS)
        number = max(self.count[who, year] + self._off(wrong, 20, 200), 3)
        number += number % 100 == 0
        return _value(f"{number:,}", f"who: {who}, event: arrived", year), lambda numbers: [numbers.count[who, year] == number]

    def _share(self, wrong: bool) -> tuple[str, Asserted]:
        year = self.rng.choice(YEARS)
        share = Fraction(self.count["women", year], self.count["people", year])
        number = min(max(round(100 * share) + self._off(wrong, 3, 20), 1), 99)
        fields = f'quote: "{number}%", share: "{number}%", of: people, scope: {{who: women, event: arrived}}, period: {year}'

        def asserted(numbers: Numbers) -> list[z3.BoolRef]:
            women, people = (numbers.count[who, year] for who in ("women", "people"))
            return [200 * women >= (2 * number - 1) * people, 200 * women <= (2 * number + 1) * people, people >= 1]

        return fields, asserted

    def _points(self, wrong: bool) -> tuple[str, Asserted]:
        old, new = sorted(self.rng.sample(YEARS, 2))
        before, after = (Fraction(self.count["women", year], self.count["people", year]) for year in (old, new))
        number = round(100 * (after - before)) + self._off(wrong, 3, 30)
        if not number:
            return self._share(wrong)
        words = f"{'up' if number > 0 else 'down'} {abs(number)} points"
        fields = f"{_change(words, old, new)}, of: people, scope: {{who: women, event: arrived}}"

        def asserted(numbers: Numbers) -> list[z3.BoolRef]:
            part, whole, base, all_ = (numbers.count[who, year] for year in (new, old) for who in ("women", "people"))
            moved = 200 * (part * all_ - base * whole)
            both = whole * all_
            return [whole >= 1, all_ >= 1, moved >= (2 * number - 1) * both, moved <= (2 * number + 1) * both]

        return fields, asserted

    def _rank(self, wrong: bool) -> tuple[str, Asserted]:
        who, year = self.rng.choice(("people", "women", "men")), self.rng.choice(YEARS)
        own = self.count[who, year]
        rank = 1 + len({self.count[who, other] for other in YEARS if self.count[who, other] > own})
        rank = self.rng.choice([each for each in (2, 3) if each != rank]) if wrong or rank not in (2, 3) else rank
        fields = (
            f"quote: {_RANKS[rank]}, record: {_RANKS[rank]}, among: {YEARS[0]}/{YEARS[-1]}, "
            f"scope: {{who: {who}, event: arrived}}, period: {year}"
        )

        def asserted(numbers: Numbers) -> list[z3.BoolRef]:
            others = [numbers.count[who, other] for other in YEARS if other != year]
            mine = numbers.count[who, year]
            above = [z3.If(z3.And(one > mine, *(one != before for before in others[:at])), 1, 0) for at, one in enumerate(others)]
            return [z3.Sum(above) == rank - 1]

        return fields, asserted


def _value(words: str, scope: str, year: int) -> str:
    return f'quote: "{words}", value: "{words}", scope: {{{scope}}}, period: {year}'


def _change(words: str, old: int, new: int) -> str:
    return f"quote: {words}, change: {words}, from: {old}, period: {new}"


def _within(number: z3.ArithRef, steps: int, step: Fraction) -> list[z3.BoolRef]:
    """As many steps, give or take half of one."""
    scaled = 2 * step.denominator * number
    return [scaled >= (2 * steps - 1) * step.numerator, scaled <= (2 * steps + 1) * step.numerator]


def ranked_system(seed: int) -> RankedSystem:
    """The system of a seed."""
    rng = Random(f"ranked {seed}")
    world, size, wrong = _World(rng), rng.randint(4, 12), rng.choice((0, 0, 1, 1, 2))
    return RankedSystem(seed, tuple(world.claim(f"c{number}", number < wrong) for number in range(size)))


def compared(system: RankedSystem) -> Outcome:
    """What the checker says of a system, held against what z3 says of it."""
    with TemporaryDirectory() as folder:
        system.record(Path(folder))
        return outcome_of(Path(folder), RankedTheory(system))


def main(arguments: Sequence[str]) -> int:
    """Print how often the checker is right, and the seeds where it is not."""
    options = argparse.ArgumentParser(prog="python -m tests.oracle.ranked", description=__doc__)
    options.add_argument("--systems", type=int, default=300)
    options.add_argument("--first", type=int, default=0)
    asked = options.parse_args(arguments)
    counts: Counter[str] = Counter()
    for seed in range(asked.first, asked.first + asked.systems):
        outcome = compared(ranked_system(seed))
        counts.update(outcome.counted)
        if outcome.at_fault:
            print(seed, ", ".join(outcome.at_fault))
    print("\n".join(f"{name:<40}{counts[name]:>6,}" for name in sorted(counts)))
    return int(any(counts[name] for name in ("false proof", "unread", "undecided")))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
