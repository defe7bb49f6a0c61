"""Claims that are literally true of a world."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from random import Random

from checker.model.calendar import count_units, month_start, unit_of, units_inside
from checker.model.claim import Article, Claim, Location
from checker.model.forms import Average, Change, Each, Form, Record, Share, Value
from checker.model.numbers import Interval, Reading
from checker.model.scope import Scope
from checker.model.time import Period
from tests.worlds.country import RESIDING
from tests.worlds.towns import COUNTED_ON
from tests.worlds.truth import FIRST_MONTH, Truth

_FORMS = {"value": 260, "living": 24, "change": 23, "record": 19, "share": 18, "each": 4, "average": 4}
"""How often each form is written, as in 352 annotated claims of 44 news articles."""
Said = tuple[Form, Scope, Period, Reading | None]
PUBLISHERS = ("Herald", "Gazette", "Courier", "Tribune", "Monitor")


def true_claims(world: Truth, count: int, seed: int) -> tuple[Claim, ...]:
    """So many claims of all forms about one world, by several publishers; the same for the same seed."""
    writer = _Writer(world, Random(f"claims {seed}"))
    made = (writer.write(f"paper/c{number:05d}") for number in range(4 * count))
    return tuple(claim for claim in made if claim is not None)[:count]


def official(world: Truth) -> tuple[Claim, ...]:
    """The exact yearly series of everybody, as a ministry publishes it."""
    scope = world.country.everybody
    return tuple(
        made(f"series/y{number:03d}", Value(), scope, year, exactly(world.during(scope, year)), source="Ministry")
        for number, year in enumerate(units_inside(world.whole, "year"))
    )


def made(
    name: str, form: Form, scope: Scope, period: Period, reading: Reading | None, source: str = "", publisher: str = "Herald"
) -> Claim:
    """A claim with all that the solver does not look at filled in."""
    published = Period(month_start(12 * 2100), month_start(12 * 2100) + 1, "")
    wording = "" if reading is None else f"{reading.literal.lo} to {reading.literal.hi}"
    return Claim(
        name, Article(name.split("/")[0], "A story", publisher, published), wording, wording, form, scope, period, reading,
        "one" if isinstance(form, Share) or (isinstance(form, Change) and form.measure == "ratio") else "people",
        source, "", Fraction(1), "asserted", Location("paper.yaml", 1),
    )  # fmt: skip


def exactly(number: int) -> Reading:
    return reading(Fraction(number), Fraction(number))


def reading(lo: Fraction | int | None, hi: Fraction | int | None) -> Reading:
    interval = Interval(None if lo is None else Fraction(lo), None if hi is None else Fraction(hi))
    return Reading(interval, interval, "exact" if lo == hi else "range", interval.lo, Fraction(1), "people")


class _Writer:
    def __init__(self, world: Truth, rng: Random) -> None:
        self.world, self.rng, self.scopes = world, rng, world.scopes

    def write(self, name: str) -> Claim | None:
        """One claim; None where the world has no such thing to say."""
        scope, period = self.rng.choice(self.scopes), self._period()
        publisher = self.rng.choice(PUBLISHERS)
        form = self.rng.choices(list(_FORMS), list(_FORMS.values()))[0]
        said: Said | None = next(iter(getattr(self, f"_{form}")(scope, period)), None)
        return None if said is None else made(name, *said, publisher=publisher)

    def _period(self) -> Period:
        rng, months = self.rng, self.world.months
        length = min(months, 1 + int(rng.expovariate(1 / 24)))
        start = rng.randrange(months - length + 1)
        first, last = month_start(FIRST_MONTH + start), month_start(FIRST_MONTH + start + length)
        if rng.random() < 0.1:
            last -= rng.randrange(1, COUNTED_ON)
        return Period(None if rng.random() < 0.2 else first, last, "")

    def _hedged(self, number: int) -> Reading:
        """A reading that holds the number: exact, rounded, about, over, up to."""
        way, grain = self.rng.random(), 10 ** max(len(str(number)) - 2, 0)
        if way < 0.6:
            return exactly(number)
        if way < 0.7:
            near = (2 * number + grain) // (2 * grain) * grain
            return reading(near - Fraction(grain, 2), near + Fraction(grain, 2))
        if way < 0.9:
            return reading(number * 9 // 10, number * 11 // 10 + 1)
        return reading(number * 8 // 10, None) if way < 0.95 else reading(0, number + grain)

    def _value(self, scope: Scope, period: Period) -> Iterator[Said]:
        yield Value(), scope, period, self._hedged(self.world.during(scope, period))

    def _living(self, scope: Scope, period: Period) -> Iterator[Said]:
        assert period.end is not None
        day = Period(period.end - 1, period.end, "")
        yield Value(), scope._replace(event=RESIDING), day, self._hedged(self.world.living(scope, period.end - 1))

    def _each(self, scope: Scope, period: Period) -> Iterator[Said]:
        counts = [self.world.during(scope, year) for year in units_inside(period, "year")]
        if counts:
            yield Each("year"), scope, period, reading(min(counts) * 9 // 10, max(counts) * 11 // 10)

    def _average(self, scope: Scope, period: Period) -> Iterator[Said]:
        if period.start is not None:
            least, most = count_units(period, "month")
            total = self.world.during(scope, period)
            yield Average("month"), scope, period, reading(total / most * Fraction(9, 10), total / least * Fraction(11, 10))

    def _change(self, scope: Scope, period: Period) -> Iterator[Said]:
        if period.start is None or period.end is None:
            return
        base = Period(2 * period.start - period.end, period.start, "")
        old, new = self.world.during(scope, base), self.world.during(scope, period)
        if self.rng.random() < 0.5 and old != new:
            yield Change(base, "direction", new > old), scope, period, None
        elif old:
            yield Change(base, "ratio", new > old), scope, period, _rounded(new, old)

    def _share(self, scope: Scope, period: Period) -> Iterator[Said]:
        of = scope._replace(who=self.world.country.everybody.who)
        whole = self.world.during(of, period)
        if of != scope and whole:
            yield Share(of), scope, period, _rounded(self.world.during(scope, period), whole)

    def _record(self, scope: Scope, period: Period) -> Iterator[Said]:
        years = units_inside(period, "year")
        if len(years) > 1:
            extreme = max if self.rng.random() < 0.5 else min
            best = extreme(years, key=lambda year: self.world.during(scope, year))
            unit = unit_of(best)
            assert unit is not None
            yield Record("highest" if extreme is max else "lowest", period, unit), scope, best, None


def _rounded(part: int, whole: int) -> Reading:
    """A ratio in whole per cent."""
    per_cent = (200 * part + whole) // (2 * whole)
    return reading(Fraction(2 * per_cent - 1, 200), Fraction(2 * per_cent + 1, 200))
