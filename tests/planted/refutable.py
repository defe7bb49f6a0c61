"""What claims imply for counts, found without the checker's laws and solver: sound, but simpler than they are.

For each scope a table holds, for every two days, the most that can have been counted between them; sums of neighbouring
stretches (shortest paths), parts and wholes, shares, changes, averages and records tighten it, round after round. A claim is
refutable if it clashes with that table. One that only many scopes and forms together refute may escape this, never the reverse.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from math import ceil, floor

import numpy as np

from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.scope import Scope
from checker.model.time import Period
from tests.planted.needs import needs
from tests.planted.needs import periods as periods_of
from tests.planted.needs import scopes as scopes_of
from tests.worlds.country import ARRIVED, FIRST_YEAR, LEFT, MEN, RESIDING, SOLDIERS, WOMEN
from tests.worlds.islands import ALL, LAND, PLACES, STUDENTS
from tests.worlds.papers.draft import Meant

FIRST_DAY = date(FIRST_YEAR, 1, 1).toordinal()
_SCALE, _FAR = 1000, 2**50
_ROUNDS = 3
_IMMATERIAL = Fraction(1, 200)
"""A gap between what readers take from words that is below this part of the figure misleads nobody (a setting of the checker)."""
_SEXES, _SOME = (MEN, WOMEN), (SOLDIERS, STUDENTS)


class Bounds:
    """The least and most that claims, in one reading, allow for any scope and stretch between days that claims name."""

    def __init__(
        self, claims: Sequence[Claim], reading: ReadingName, also: Iterable[Claim] = (), counts: Sequence[Meant] = ()
    ) -> None:
        """Bounds by `claims`, to be asked about those of `also` and about some further counts."""
        self.reading = reading
        spoken = [*claims, *also]
        periods = [*(p for claim in spoken for p in periods_of(claim)), *(Period(start, end, "") for _, start, end in counts)]
        days = sorted({FIRST_DAY, *(day for period in periods for day in _ends(period))})
        self.place = {day: at for at, day in enumerate(days)}
        scopes = {scope for claim in spoken for scope in scopes_of(claim)} | {scope for scope, _, _ in counts}
        wholes = {
            s._replace(who=who, where=where) for s in scopes for who in (s.who, ALL) for where in (s.where, LAND) if s.where
        }
        self.states = {scope for scope in scopes | wholes if scope.event == RESIDING}
        flows = {s._replace(event=ARRIVED) for s in scopes | wholes if s.event in (ARRIVED, RESIDING)} | {Scope(ALL, LEFT, "")}
        self.most = {scope: self._nothing_known(len(days)) for scope in sorted(flows | self.states)}
        for _ in range(_ROUNDS):
            for claim in claims:
                for need in needs(claim, self.reading, self.of):
                    self._tell(*need)
            self._structure()
            for scope, table in self.most.items():
                if scope.event != RESIDING:
                    _close(table)

    @staticmethod
    def _nothing_known(size: int) -> np.ndarray:
        """`table[i, j]`: the most that N(j) - N(i) can be. Counts never fall, so that for j before i it is nothing."""
        table = np.full((size, size), _FAR, dtype=np.int64)
        table[np.tril_indices(size)] = 0
        return table

    def of(self, scope: Scope, period: Period) -> tuple[Fraction, Fraction | None]:
        """The least and most of a scope in a period; None is no bound."""
        i, j = self._cell(scope, period)
        most = int(self.most[scope][i, j])
        return Fraction(-int(self.most[scope][j, i]), _SCALE), Fraction(most, _SCALE) if most < _FAR // 2 else None

    def tells(self, scope: Scope, start: int | None, end: int) -> bool:
        """Whether a count is known to within an eighth of it."""
        least, most = self.of(scope, Period(start, end, ""))
        return most is not None and 8 * (most - least) <= most

    def refutes(self, claim: Claim) -> bool:
        """Whether the claim asserts of some count what lies outside its bounds: for pragmatic readings, by more than a trifle."""
        return any(self._outside(*need) for need in needs(claim, self.reading, self.of))

    def _outside(self, scope: Scope, period: Period, lo: Fraction | None, hi: Fraction | None) -> bool:
        least, most = self.of(scope, period)
        trifle = _IMMATERIAL if self.reading == "pragmatic" else Fraction(0)
        above = lo is not None and most is not None and lo - most > trifle * lo
        return above or (hi is not None and least - hi > trifle * least)

    def _cell(self, scope: Scope, period: Period) -> tuple[int, int]:
        """Row and column of a period; a state is kept as if it had grown since the first day."""
        assert period.end is not None
        start = FIRST_DAY if scope.event == RESIDING else max(period.start or FIRST_DAY, FIRST_DAY)
        return self.place[start], self.place[period.end]

    def _tell(self, scope: Scope, period: Period, lo: Fraction | None, hi: Fraction | None) -> None:
        table, (i, j) = self.most[scope], self._cell(scope, period)
        if hi is not None:
            table[i, j] = min(table[i, j], ceil(hi * _SCALE))
        if lo is not None:
            table[j, i] = min(table[j, i], -floor(lo * _SCALE))

    def _structure(self) -> None:
        """Parts against wholes, and each station on the way against the one before."""
        for scope in self.most:
            for parts, complete in ((_SEXES, True), (_SOME, False)):
                if scope.who == ALL:
                    self._parts(scope, [scope._replace(who=part) for part in parts], complete)
            if scope.where == LAND:
                self._parts(scope, [scope._replace(where=place) for place in PLACES], True)
        for state in self.states:
            self._follows(state, state._replace(event=ARRIVED))
        if Scope(ALL, ARRIVED, LAND) in self.most:
            self._follows(Scope(ALL, ARRIVED, LAND), Scope(ALL, LEFT, ""))

    def _parts(self, whole: Scope, parts: Sequence[Scope], complete: bool) -> None:
        known = [self.most[part] for part in parts if part in self.most]
        table, up = self.most[whole], np.triu_indices(len(self.place), 1)
        down = up[1], up[0]
        for part in known:
            rest = sum((other[down] for other in known if other is not part), np.zeros(len(up[0]), dtype=np.int64))
            part[up] = np.minimum(part[up], table[up] + rest)
        table[down] = np.minimum(table[down], sum(part[down] for part in known))
        if complete and len(known) == len(parts):
            table[up] = np.minimum(table[up], sum(part[up] for part in known))
            for part in known:
                rest = sum((other[up] for other in known if other is not part), np.zeros(len(up[0]), dtype=np.int64))
                part[down] = np.minimum(part[down], table[down] + rest)

    def _follows(self, later: Scope, earlier: Scope) -> None:
        """Up to any day no more are counted at a later station than at an earlier one."""
        one, other = self.most[later], self.most[earlier]
        one[0, :] = np.minimum(one[0, :], other[0, :])
        other[:, 0] = np.minimum(other[:, 0], one[:, 0])


def _close(table: np.ndarray) -> None:
    """Shortest paths: the most between two days is no more than the sum over any stretches that lead from one to the other."""
    for middle in range(len(table)):
        np.minimum(table, table[:, middle, None] + table[None, middle, :], out=table)
    np.minimum(table, _FAR, out=table)


def _ends(period: Period) -> Iterator[int]:
    assert period.end is not None
    yield max(period.start or FIRST_DAY, FIRST_DAY)
    yield period.end
