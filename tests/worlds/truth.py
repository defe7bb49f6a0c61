"""What really happened: people who leave and arrive month by month. All claims are drawn from one of these."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from checker.engine.rows.row import Quantity
from checker.model.calendar import month_start
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.vocabulary import Vocabulary
from tests.worlds.country import FIRST_YEAR, LEFT, RESIDING, Atom, Country

FIRST_MONTH = 12 * FIRST_YEAR


@dataclass(frozen=True)
class Truth:
    """`came[atom]`, `fled[atom]`: how many had arrived, or left, before the start of each month since January 1990.

    `day`: that of each month on which all who arrive in it do; None spreads them evenly, which hides what holds of smooth counts
    only. `staying` says how many of so many who came live there still.
    """

    country: Country
    came: Mapping[Atom, tuple[int, ...]]
    fled: Mapping[Atom, tuple[int, ...]]
    staying: Callable[[int], int]
    day: int | None = None
    known: dict[tuple[Scope, int], int] = field(default_factory=dict)

    @property
    def vocabulary(self) -> Vocabulary:
        return self.country.vocabulary

    @property
    def scopes(self) -> tuple[Scope, ...]:
        return self.country.scopes

    @property
    def months(self) -> int:
        return len(next(iter(self.came.values()))) - 1

    @property
    def whole(self) -> Period:
        """All of its time."""
        return Period(month_start(FIRST_MONTH), month_start(FIRST_MONTH + self.months), "")

    def before(self, scope: Scope, day: int) -> int:
        """How many of the scope there were before a day."""
        key = scope, day
        if key not in self.known:
            counted = self.fled if scope.event == LEFT else self.came
            self.known[key] = sum(self._of(counted[atom], day) for atom in self.came if self.country.counts(scope, atom))
        return self.known[key]

    def living(self, scope: Scope, day: int) -> int:
        """How many of the scope live there at the end of a day."""
        arrived = (self._of(counted, day + 1) for atom, counted in self.came.items() if self.country.counts(scope, atom))
        return sum(map(self.staying, arrived))

    def number(self, scope: Scope, start: int | None, end: int) -> int:
        """What is true of a scope: a flow from `start` (None is ever) up to but not including `end`, a state at its last day."""
        if scope.event == RESIDING:
            return self.living(scope, end - 1)
        return self.before(scope, end) - (0 if start is None else self.before(scope, start))

    def during(self, scope: Scope, period: Period) -> int:
        """What is true of a scope in a period that has an end."""
        assert period.end is not None
        return self.number(scope, period.start, period.end)

    def quantity(self, quantity: Quantity) -> Fraction:
        """The true number of any quantity that laws speak of."""
        count = self.before if quantity.kind == "count" else self.living
        return Fraction(count(quantity.scope, quantity.day))

    def _of(self, counted: tuple[int, ...], day: int) -> int:
        when = date.fromordinal(day)
        month = 12 * when.year + when.month - 1 - FIRST_MONTH
        if not 0 <= month < self.months:
            return 0 if month < 0 else counted[-1]
        if self.day is not None:
            return counted[month + (when.day > self.day)]
        days = month_start(FIRST_MONTH + month + 1) - month_start(FIRST_MONTH + month)
        return counted[month] + (counted[month + 1] - counted[month]) * (when.day - 1) // days
