"""What a claim's scope and period measure, as a linear form over quantities."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import assert_never

from checker.engine.rows.origins import origin
from checker.engine.rows.row import MINUS, ONE, LinearRow, Quantity, Terms
from checker.engine.rows.tallies import TallyKey, Telling, are_of_several_hours, at_that_hour, by_day, by_telling, span_of
from checker.model.calendar import is_part
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.forms import Change, Record, Share, Value
from checker.model.numbers import Reading, ReadingName
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.vocabulary import Vocabulary


@dataclass(frozen=True)
class Book:
    """What the rows of one claim may depend on: the vocabulary, and the other claims by id."""

    vocabulary: Vocabulary
    claims: Mapping[str, Claim]

    @cached_property
    def below_zero(self) -> frozenset[Scope]:
        """What is measured and, by some claim, was below zero at some time."""
        measured = (claim for claim in self.claims.values() if claim.reading and self.vocabulary.kind(claim.scope) == "measure")
        return frozenset(claim.scope for claim in measured if isinstance(claim.form, Value | Change) and _is_negative(claim))

    def content(self, claim: Claim) -> tuple[str, ...]:
        """What a claim says, as text; of the claims of the book it is put into words once."""
        if self.claims.get(claim.id) is not claim:
            return content(claim)
        if claim.id not in self._contents:
            self._contents[claim.id] = content(claim)
        return self._contents[claim.id]

    @cached_property
    def _contents(self) -> dict[str, tuple[str, ...]]:
        return {}

    @cached_property
    def rows(self) -> dict[tuple[str, ReadingName], tuple[object, tuple[LinearRow, ...]]]:
        """The rows of its claims, by id and reading, as far as somebody asked for them, and the laws that gave them."""
        return {}

    @cached_property
    def tallies(self) -> Mapping[TallyKey, tuple[Claim, ...]]:
        """The tallies that were still growing, by what they count and their day."""
        return by_day(self.claims.values())

    @cached_property
    def _tellings(self) -> Mapping[Telling, tuple[Claim, ...]]:
        return by_telling(self.claims.values())

    def at_its_hour(self, claim: Claim, scope: Scope, unit: str, reading: ReadingName) -> Iterator[Terms]:
        """How many of a scope there were at the hour of which a tally's article tells; nothing where it tells of one count only.

        What one origin tells in one article is of one hour, unless it gives two figures of one count; of others readers take it
        for that.
        """
        span = span_of(claim)
        if span is None:
            return
        among = self._tellings.get((claim.article.heading, span), ())
        whose = origin(claim, self.vocabulary)
        own = tuple(each for each in among if origin(each, self.vocabulary) == whose)
        if not are_of_several_hours(own):
            yield from at_that_hour(scope, unit, (claim.article.heading, span), own, whose)
        if reading == "pragmatic" and len(own) < len(among):
            yield from at_that_hour(scope, unit, (claim.article.heading, span), among)


def _is_negative(claim: Claim) -> bool:
    """Whether a claim gives a figure below zero, or gave one of the time before."""
    form = claim.form
    levels = [claim.reading] if isinstance(form, Value) or (isinstance(form, Change) and form.measure == "level") else []
    levels += [form.before] if isinstance(form, Change) else []
    return any(level is not None and level.number is not None and level.number < 0 for level in levels)


def flow(scope: Scope, unit: str, start: int | None, end: int) -> Terms:
    """The count over [start, end): what came before `end` less what came before `start`. An open start has nothing before."""
    until = (Quantity(scope, unit, "count", end), ONE)
    return (until,) if start is None else (until, (Quantity(scope, unit, "count", start), MINUS))


def measured(vocabulary: Vocabulary, scope: Scope, unit: str, period: Period, teller: str = "") -> Terms:
    """The number that a scope has over (flow, measure), at (state), or without regard to (fact) a period.

    A state told of a longer period holds on some day of it, known only to the article with the heading `teller`; without a
    teller it is that of the last day.
    """
    kind = vocabulary.kind(scope)
    if kind == "fact" or period.end is None:
        return ((Quantity(scope, unit, "fact", 0), ONE),)
    match kind:
        case "state":
            last = period.end - 1
            known_to = (teller, period.start or 0) if teller and period.start != last else ()
            return ((Quantity(scope, unit, "state", last, *known_to), ONE),)
        case "measure":
            return ((Quantity(scope, unit, "measure", period.end - 1, first=period.start or 0), ONE),)
        case "flow":
            return flow(scope, unit, period.start, period.end)
        case _:
            assert_never(kind)


def counted_in(claim: Claim, vocabulary: Vocabulary) -> str:
    """The unit of what the claim's scope counts, also where the claim's own figure is a plain ratio, or it has none."""
    return claim.unit if claim.unit != "one" and claim.reading is not None else vocabulary.unit_of(claim.scope)


def has_base(reading: Reading) -> bool:
    """Whether a ratio commits its writer to something that it is a ratio of: "unchanged", "none" and 0 per cent do not."""
    return reading.hedge not in ("unchanged", "stable", "none") and reading.number != 0


def of_claim(claim: Claim, vocabulary: Vocabulary, period: Period | None = None) -> Terms:
    """What the claim's scope measures in its own or another period."""
    return measured(vocabulary, claim.scope, counted_in(claim, vocabulary), period or claim.period, claim.article.heading)


def whole_time(claim: Claim, vocabulary: Vocabulary) -> Period:
    """When the whole of a share is counted: with its part; of a state all whom the event of the whole had by that day."""
    assert isinstance(claim.form, Share)
    later = vocabulary.kind(claim.scope) == "state" and vocabulary.kind(claim.form.of) == "flow"
    return replace(claim.period, start=None) if later else claim.period


def reads_differently(claim: Claim) -> bool:
    """Whether readers may take more from the words of a claim than these commit its writer to."""
    if isinstance(claim.form, Value) and claim.form.so_far is not None:
        return True
    if isinstance(claim.form, Record) and is_part(claim.period, claim.form.unit):
        return True
    return claim.reading is not None and claim.reading.literal != claim.reading.pragmatic


def restated(claim: Claim, book: Book) -> Claim | None:
    """The claim that this one restates, if the two have a common measure."""
    other = book.claims.get(claim.restates)
    if other is None or not isinstance(claim.form, Value):
        return None
    return other if counted_in(claim, book.vocabulary) == counted_in(other, book.vocabulary) else None
