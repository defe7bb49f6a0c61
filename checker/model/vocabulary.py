"""The vocabulary: concepts of each dimension, and what the laws need to know of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Literal

from checker.model.claim import Location
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.units import BASES, PER_CENT

EventKind = Literal["flow", "state", "fact", "measure"]
Measure = Literal["mean", "median", "rate", "other"]
DIMENSIONS = ("who", "event", "where", "route")


@dataclass(frozen=True, slots=True)
class Partition:
    """Disjoint parts of a concept; `complete` if together they are all of it. `location` is where the vocabulary says so."""

    parts: tuple[str, ...]
    complete: bool
    location: Location | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept of a dimension.

    `within` are the next broader concepts. For events: `kind` is "flow" (counted over a period), "state" (counted at a date),
    "fact" (no date: a range, a year) or "measure" (one value for each period, never added up: a wage, a rate), and then
    `measure` says what it is of those it is taken of; `follows` names the event that whoever is counted here went through
    before (residing follows arrived); `begins` is the ordinal day before which nothing was counted. `confusable` names
    concepts that writers mix up with this one. For `who`: `unit` is the noun counted, and `base` the unit in which its
    figures are kept, if that is another (kilometre for miles). `grows_by` and `falls_by` name the flows that add to a state
    and take from it, if `all_ways` by which alone it changes. `places`: where it says so of what it lies within, follows,
    begins and changes by, each as the field, the other concept ("" for a day and for ways) and the place. A `repr` leaves
    places out: what is worked out does not depend on them.
    """

    name: str
    also: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    partitions: tuple[Partition, ...] = ()
    kind: EventKind = "flow"
    measure: Measure | None = None
    follows: str = ""
    begins: int | None = None
    confusable: tuple[str, ...] = ()
    unit: str = "people"
    base: str = ""
    grows_by: tuple[str, ...] = ()
    falls_by: tuple[str, ...] = ()
    all_ways: bool = False
    places: tuple[tuple[str, str, Location], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Name:
    """A publisher or source: its canonical name, other names, and how far it is trusted (the cost of setting it aside).

    `of` names the source that this one belongs to (a dataset of a ministry): they are one origin. `fiscal` is where its fiscal
    year begins, in months from January of the year that names it; None where the vocabulary does not say.
    """

    name: str
    also: tuple[str, ...] = ()
    trust: Fraction = Fraction(1)
    of: str = ""
    fiscal: int | None = None


@dataclass(frozen=True)
class Vocabulary:
    """All that `claims/vocabulary.yaml` declares. `concepts[dimension][name]`; `units` are pint definitions.

    `measures[who, event]`: the unit in which figures of it are given, where it declares none.
    """

    concepts: Mapping[str, Mapping[str, Concept]]
    scopes: Mapping[str, Scope] = field(default_factory=dict)
    periods: Mapping[str, Period] = field(default_factory=dict)
    publishers: Mapping[str, Name] = field(default_factory=dict)
    sources: Mapping[str, Name] = field(default_factory=dict)
    units: tuple[str, ...] = ()
    measures: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def concept(self, dimension: str, name: str) -> Concept | None:
        """The concept of this name; None where the vocabulary has none."""
        return self.concepts.get(dimension, {}).get(name)

    def kind(self, scope: Scope) -> EventKind:
        """What the event of a scope counts; a flow where the vocabulary does not say."""
        concept = self.concept("event", scope.event)
        return concept.kind if concept else "flow"

    def measure(self, scope: Scope) -> Measure | None:
        """What of those it is taken of a measure is; None for all that is counted."""
        concept = self.concept("event", scope.event)
        return concept.measure if concept else None

    def unit_of(self, scope: Scope) -> str:
        """The unit in which counts of a scope are kept."""
        if self.measure(scope) == "rate":
            return PER_CENT
        concept = self.concept("who", scope.who)
        declared = (concept.base or concept.unit) if concept else "people"
        return self.measures.get((scope.who, scope.event), declared)

    @property
    def kept_units(self) -> tuple[str, ...]:
        """The units in which it has figures kept in the place of base units."""
        units = {concept.base or concept.unit for concept in self.concepts.get("who", {}).values()}
        return tuple(sorted(units & BASES.keys()))

    def broader(self, dimension: str, name: str) -> tuple[str, ...]:
        """The concept and all it lies within, nearest first; "" (any) closes the list."""
        if (dimension, name) not in self._broader:
            chain = [name] if name else []
            for current in chain:
                concept = self.concept(dimension, current)
                chain.extend(w for w in (concept.within if concept else ()) if w not in chain)
            self._broader[dimension, name] = (*chain, "")
        return self._broader[dimension, name]

    def divisions(self, dimension: str, name: str) -> tuple[tuple[str, int, Partition], ...]:
        """The partitions that a concept is a part of: the whole, the place among its partitions, and the partition."""
        return self._divisions.get((dimension, name), ())

    def stations(self, event: str) -> tuple[str, ...]:
        """The events that whoever is counted in one, or in a broader one, went through before, nearest first."""
        if event not in self._stations:
            chain = list(self._followed(event))
            for station in chain:
                chain.extend(earlier for earlier in self._followed(station) if earlier not in chain)
            self._stations[event] = tuple(chain)
        return self._stations[event]

    def befores(self, scope: Scope) -> tuple[Scope, ...]:
        """Those who are counted in a scope, as they went through each of its earlier stations, nearest first."""
        return tuple(scope._replace(event=event) for event in self.stations(scope.event))

    def begins(self, event: str) -> int | None:
        """The day before which nothing was counted of an event, nor of a broader or an earlier one; None if unknown."""
        if event not in self._begins:
            self._begins[event] = self._first_day(event)
        return self._begins[event]

    def _first_day(self, event: str) -> int | None:
        concepts = (self.concept("event", name) for name in self.reached(event))
        days = (c.begins for c in concepts if c is not None and c.kind == "flow" and c.begins is not None)
        return max(days, default=None)

    def reached(self, event: str) -> tuple[str, ...]:
        """The event, all broader ones, and all earlier ones with those broader than they, in the order of their names."""
        return tuple(sorted({above for one in (event, *self.stations(event)) for above in self.broader("event", one)}))

    def _followed(self, event: str) -> Iterator[str]:
        concepts = (self.concept("event", above) for above in self.broader("event", event))
        yield from (concept.follows for concept in concepts if concept is not None and concept.follows)

    @cached_property
    def _begins(self) -> dict[str, int | None]:
        return {}

    @cached_property
    def _broader(self) -> dict[tuple[str, str], tuple[str, ...]]:
        return {}

    @cached_property
    def _stations(self) -> dict[str, tuple[str, ...]]:
        return {}

    @cached_property
    def _divisions(self) -> Mapping[tuple[str, str], tuple[tuple[str, int, Partition], ...]]:
        divisions: dict[tuple[str, str], tuple[tuple[str, int, Partition], ...]] = {}
        for dimension, concepts in self.concepts.items():
            for whole in concepts.values():
                for number, partition in enumerate(whole.partitions):
                    for part in partition.parts:
                        before = divisions.get((dimension, part), ())
                        divisions[dimension, part] = (*before, (whole.name, number, partition))
        return divisions

    def within(self, narrow: Scope, broad: Scope) -> bool:
        """Whether every dimension of `narrow` lies within that of `broad`. Events must be of one kind to compare."""
        return self.kind(narrow) == self.kind(broad) and all(
            b in self.broader(d, n) for d, n, b in zip(DIMENSIONS, narrow, broad, strict=True)
        )

    def comes_after(self, later: Scope, earlier: Scope) -> bool:
        """Whether all that are counted in a scope went through the event of another before, as those whom that one counts."""
        return any(self.within(before, earlier) for before in self.befores(later))


@dataclass(frozen=True, slots=True)
class OwnReading:
    """Formulas that stand in for those of one row of the readings table (intake/language/readings.toml says what they mean)."""

    row: str
    literal: str
    pragmatic: str


Readings = tuple[OwnReading, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """What `claims/settings.yaml` may set.

    `rounding`: "rounded" reads a bare round figure as rounded or cut off, "sharp" as the figure itself. `immaterial`: what
    can hold give or take this part of each figure is a tension, not a contradiction. `revised`: a later figure of the same
    source within this part of the earlier is a revision. `saturated`: a part from this share of its whole on is pointed out.
    `seconds`: the work one component may take before it is reported undecided. `reference`: claims of a source trusted this
    much are what others are held against; patterns do not remark on them. `readings` replace rows of the readings table.
    `publisher` and `page` say who publishes reviews of judged claims, and at which address; "" if nobody does. `megabytes` is
    how large a YAML file may be; a larger one is refused before it is read. `language` is that of articles that name none, ""
    for English.
    """

    rounding: Literal["rounded", "sharp"] = "rounded"
    immaterial: Fraction = Fraction(1, 200)
    revised: Fraction = Fraction(3, 100)
    saturated: Fraction = Fraction(9, 10)
    seconds: Fraction = Fraction(60)
    reference: Fraction = Fraction(4)
    readings: Readings = ()
    publisher: str = ""
    page: str = ""
    megabytes: Fraction = Fraction(16)
    language: str = ""
