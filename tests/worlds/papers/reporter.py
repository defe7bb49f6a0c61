"""What newspapers write about a world: true claims of every form, by several publishers, after some delay."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from random import Random

from checker.model.scope import Scope
from checker.model.time import TimeUnit
from tests.worlds.country import ARRIVED, FIRST_YEAR, LEFT, MEN, RESIDING, SOLDIERS, WOMEN
from tests.worlds.islands import AGENCY, AID, ALL, LAND, MINISTRY, OFFICE, PLACES, STUDENTS
from tests.worlds.papers.draft import Draft
from tests.worlds.papers.ratios import changed, shared
from tests.worlds.papers.spans import ALL_TIME, Span, earlier, flows, last_month, month, named, span, units, until, whole, year
from tests.worlds.papers.wordings import between, style_of, worded
from tests.worlds.truth import Truth

FORMS = {"value": 255, "living": 24, "change": 26, "record": 19, "share": 18, "each": 5, "average": 7}
"""How often each form is written, about as in 352 annotated claims of 44 news articles."""
_WHO = {ALL: 60, WOMEN: 13, MEN: 9, SOLDIERS: 5, STUDENTS: 5}
_WHERE = {LAND: 88, **dict.fromkeys(PLACES, 4)}
_SOURCES = {(MINISTRY, ""): 45, (MINISTRY, AGENCY): 20, ("", ""): 20, (AID, ""): 8, (OFFICE, ""): 7}


class Reporter:
    """Draws true drafts about one world; the same for the same random numbers."""

    def __init__(self, world: Truth, rng: Random) -> None:
        self.world, self.rng = world, rng
        self.write: Mapping[str, Callable[[Scope, date], Draft | None]] = {form: getattr(self, f"_{form}") for form in FORMS}

    def draft(self, published: date) -> Draft:
        """One true claim of a report published on a date."""
        while True:
            form = self.rng.choices(list(FORMS), list(FORMS.values()))[0]
            found = self.write[form](self._scope(), published)
            if found is not None:
                source, via = self.rng.choices(list(_SOURCES), list(_SOURCES.values()))[0]
                return replace(found, source=source, via=via)

    def number(self, scope: Scope, period: Span) -> int:
        """What is true of a scope and period."""
        return self.world.number(scope, *period.days)

    def _scope(self) -> Scope:
        if self.rng.random() < 0.05:
            return Scope(ALL, LEFT, "")
        who, where = (self.rng.choices(list(names), list(names.values()))[0] for names in (_WHO, _WHERE))
        return Scope(who, ARRIVED, where)

    def _flow(self, published: date) -> Span:
        return span(next(flows(published, self.rng)), published)

    def _closed(self, published: date) -> Span:
        """A period with both ends, none of them that of publication."""
        found = self._flow(published)
        while found.start is None or found.text == ALL_TIME.text:
            found = self._flow(published)
        return found

    def _value(self, scope: Scope, published: date) -> Draft:
        period = self._flow(published)
        hedged = period.text == ALL_TIME.text or self.rng.random() < 0.15
        return self._counted(scope, period, hedged)

    def _living(self, scope: Scope, published: date) -> Draft:
        day = until(last_month(published) - self.rng.choice((0, 0, 0, 1, 6)))
        return self._counted(scope._replace(event=RESIDING, where=scope.where or LAND), span(day, published), False)

    def _counted(self, scope: Scope, period: Span, hedged: bool) -> Draft:
        number = self.number(scope, period)
        wording, style = worded(number, style_of(self.rng, hedged), self.rng)
        return Draft("value", scope, period, wording, Fraction(number), style)

    def _each(self, scope: Scope, published: date) -> Draft | None:
        last = (last_month(published) + 1) // 12 - 1
        first = last - self.rng.randint(1, 6)
        if first < FIRST_YEAR:
            return None
        period = span(f"{first}/{last}", published)
        numbers = [self.world.during(scope, unit) for unit in units(period, "year")]
        if max(numbers) > 2 * min(numbers):
            return None  # so wide a range tells readers nothing
        return Draft(
            "each", scope, period, between(min(numbers), max(numbers), self.rng), Fraction(numbers[-1]), "range", unit="year"
        )

    def _average(self, scope: Scope, published: date) -> Draft | None:
        period = self._closed(published)
        lengths: list[TimeUnit] = [u for u in ("month", "year") if whole(period, u) >= 2]
        if not lengths:
            return None
        unit = self.rng.choice(lengths)
        mean = Fraction(self.number(scope, period), whole(period, unit))
        wording, style = worded(round(mean), "exact" if self.rng.random() < 0.3 else "about", self.rng)
        return Draft("average", scope, period, wording, mean, style, unit=unit)

    def _change(self, scope: Scope, published: date) -> Draft | None:
        period = self._closed(published)
        base = earlier(period, published)
        if base is None:
            return None
        said = changed(self.number(scope, base), self.number(scope, period), self.rng)
        return Draft("change", scope, period, said[0], Fraction(self.number(scope, period)), said[1], base=base) if said else None

    def _share(self, scope: Scope, published: date) -> Draft | None:
        period = self._flow(published)
        if scope.who == ALL or period.text == ALL_TIME.text:
            return None
        of = scope._replace(who=ALL)
        part, total = self.number(scope, period), self.number(of, period)
        wording = shared(part, total, self.rng) if total else None
        return Draft("share", scope, period, wording, Fraction(part, total), "share", of=of) if wording else None

    def _record(self, scope: Scope, published: date) -> Draft | None:
        last = last_month(published)
        unit: TimeUnit = self.rng.choices(("year", "quarter", "month"), (70, 20, 10))[0]
        first = max(FIRST_YEAR, last // 12 - self.rng.randint(3, 18))
        ends = last if unit != "year" else 12 * ((last + 1) // 12) - 1
        among = span(f"{year(first)}/{month(ends)}", published)
        inside = units(among, unit)
        if len(inside) < 2:
            return None
        extreme = self.rng.choice(("highest", "lowest"))
        best = (max if extreme == "highest" else min)(inside, key=lambda u: self.world.during(scope, u))
        return Draft("record", scope, span(named(best), published), extreme, Fraction(0), "record", among=among, unit=unit)
