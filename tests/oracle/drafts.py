"""Claims of all forms that are true of a hidden world."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from tests.oracle.figures import Figures
from tests.oracle.system import (
    MONTHS,
    Average,
    Change,
    Claim,
    Each,
    First,
    Form,
    Record,
    Scope,
    Share,
    Span,
    Unit,
    Value,
    Vocabulary,
    Wording,
)
from tests.oracle.worlds import MONTHS as LAST
from tests.oracle.worlds import World

Told = tuple[Form, Span, Wording | None]
"""What is told of a scope, and of which span."""
_STATES_AT = (12, 18, 24)


@dataclass(frozen=True)
class Drafts:
    """Draws claims on few scopes and spans, so that they bear on one another.

    `plain`: how many plain figures there are to 50 other claims. `turns`: how many claims take the next scope, the first span.
    """

    rng: Random
    vocabulary: Vocabulary
    world: World
    scopes: Sequence[Scope]
    spans: Sequence[Span]
    sources: Sequence[str]
    figures: Figures
    plain: int
    turns: float

    def claim(self, number: int) -> Claim | None:
        """The claim of a number; None where what was drawn cannot be told."""
        rng = self.rng
        # In turn, so that the cells of a grid are all spoken of before one is spoken of twice.
        scope = self.scopes[number % len(self.scopes)] if rng.random() < self.turns else rng.choice(self.scopes)
        span = self.spans[0] if rng.random() < self.turns else rng.choice(self.spans)
        if self.vocabulary.is_state(scope.event):
            span = Span(span.end - (rng.random() < 0.2), span.end)
        told = self._told(scope, span)
        if told is None:
            return None
        form, span, wording = told
        source, asserts = rng.choice(self.sources), rng.random() > 0.03
        return Claim(f"c{number}", rng.randrange(4), scope, span, form, wording, source, asserts)

    def _told(self, scope: Scope, span: Span) -> Told | None:
        drawn: list[tuple[Callable[[Scope, Span], Told | None], int]] = [
            (self._value, self.plain),
            (self._share, 12),
            (self._change, 21),
        ]
        if not self.vocabulary.is_state(scope.event) and span.start is not None:
            drawn += [(self._each, 5), (self._average, 5), (self._record, 5), (self._first, 2)]
        (draw,) = self.rng.choices([draw for draw, _ in drawn], [weight for _, weight in drawn])
        return draw(scope, span)

    def _value(self, scope: Scope, span: Span) -> Told:
        return Value(), span, self.figures.count(self.world.number(scope, span))

    def _share(self, scope: Scope, span: Span) -> Told | None:
        # What `of` leaves out is that of the claim.
        known = [s for s in self.scopes if s != scope and (s.where or not scope.where) and (s.who or not scope.who)]
        wholes = [s for s in known if self.vocabulary.lies_within(scope, s)]
        part = self.world.number(scope, span)
        if not wholes or not part:
            return None
        of = self.rng.choice(wholes)
        return Share(of), span, self.figures.part(Fraction(100 * part, self.world.number(of, span)))

    def _change(self, scope: Scope, span: Span) -> Told | None:
        bases = self._bases(scope, span)
        if not bases:
            return None
        base = self.rng.choice(bases)
        old, new = self.world.number(scope, base), self.world.number(scope, span)
        if old == new:
            return None
        rises = new > old
        match self.rng.choice(("ratio", "ratio", "difference", "level", "direction")):
            case "direction":
                return Change(base, "direction", rises), span, None
            case "level":
                return Change(base, "level", rises), span, self.figures.count(new, range_too=False)
            case "difference":
                return Change(base, "difference", rises), span, self.figures.count(abs(new - old), range_too=False)
            case _:
                return self._ratio(base, span, Fraction(new, old)) if old else None

    def _ratio(self, base: Span, span: Span, ratio: Fraction) -> Told | None:
        if Fraction(3, 2) < ratio < 5 and self.rng.random() < 0.6:
            multiple = self.figures.multiple(ratio)
            return None if multiple is None else (Change(base, "multiple", True), span, multiple)
        moved = self.figures.moved(abs(ratio - 1) * 100)
        return None if moved is None else (Change(base, "part", ratio > 1), span, moved)

    def _bases(self, scope: Scope, span: Span) -> list[Span]:
        """Other spans of the same length: those spoken of, if there are any."""
        if span.start is None:
            return []
        length = span.end - span.start
        if self.vocabulary.is_state(scope.event):
            return [Span(end - length, end) for end in _STATES_AT if end != span.end]
        others = [Span(at, at + length) for at in range(span.start % length, LAST - length + 1, length) if at != span.start]
        return [other for other in others if other in self.spans] or others

    def _units(self, span: Span) -> list[Unit]:
        return [unit for unit in MONTHS if 2 <= len(span.units(unit)) <= 12]

    def _each(self, scope: Scope, span: Span) -> Told | None:
        if not (units := self._units(span)):
            return None
        unit = self.rng.choice(units)
        numbers = [self.world.number(scope, each) for each in span.units(unit)]
        least, most = Fraction(min(numbers)), Fraction(max(numbers))
        choices = [Wording("count", "at least", least), Wording("count", "up to", most)]
        if 0 < least < most <= 10 * least:
            choices += [Wording("count", "between", least, most)] * 3
        return Each(unit), span, self.rng.choice(choices)

    def _average(self, scope: Scope, span: Span) -> Told | None:
        assert span.start is not None
        months = span.end - span.start
        units = [unit for unit, length in MONTHS.items() if months > length and not months % length]
        if not units:
            return None
        unit = self.rng.choice(units)
        mean = self.figures.mean(Fraction(self.world.number(scope, span) * MONTHS[unit], months))
        return None if mean is None else (Average(unit), span, mean)

    def _record(self, scope: Scope, span: Span) -> Told | None:
        if not (units := self._units(span)):
            return None
        unit, highest = self.rng.choice(units), self.rng.random() < 0.5
        every = span.units(unit)
        numbers = [self.world.number(scope, each) for each in every]
        at = numbers.index((max if highest else min)(numbers))
        if at >= 2 and self.rng.random() < 0.3:
            return Record(highest, unit, Span(every[1].start, every[at].end), every[0]), every[at], None
        return Record(highest, unit, span), every[at], None

    def _first(self, scope: Scope, span: Span) -> Told | None:
        units = [unit for unit in self._units(span) if len(span.units(unit)) >= 3]
        if not units:
            return None
        unit = self.rng.choice(units)
        every = span.units(unit)
        numbers = [self.world.number(scope, each) for each in every]
        for at in range(2, len(every)):
            least, most = min(numbers[1:at]), max(numbers[1:at])
            if numbers[at] > most > 0:
                return First(unit, every[0]), every[at], Wording("count", "over", Fraction(most))
            if 1 < numbers[at] < least:
                return First(unit, every[0]), every[at], Wording("count", "under", Fraction(least))
        return None
