"""How many of each atom came before each month, and how many live there at each date: variables, and linear sums of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise

import z3

from tests.oracle.cells import Atom, atoms, root_of
from tests.oracle.system import Change, Claim, Dimension, Each, First, Record, Scope, Share, Span, System

When = int | tuple[int, Span]
"""The month before which a state is counted; or a mark and a longer span, in which it has one value for all with that mark."""


class Quantities:
    """All numbers that the claims of a system and the laws speak of, real or `whole`.

    `one_state`: a state told of a longer span has one value for one article, else each claim may speak of another day.
    """

    def __init__(self, system: System, *, whole: bool, one_state: bool) -> None:
        self.vocabulary = system.vocabulary
        self._claims = [claim for claim in system.claims if claim.asserts]
        self._sort = z3.Int if whole else z3.Real
        self._one_state = one_state
        self._root = {name: root_of(self.vocabulary.event, name) for name in self.vocabulary.event.names}

    def number(self, claim: Claim, scope: Scope, span: Span) -> z3.ArithRef:
        """What a scope has over or at a span, for a claim."""
        if self.vocabulary.is_fact(scope.event):
            # A length is no count.
            return z3.Real(f"{scope}")
        if self.vocabulary.is_state(scope.event):
            return self.living(scope, self._when(claim, span))
        came = self.came(scope, span.end)
        return came if span.start is None else came - self.came(scope, span.start)

    def came(self, scope: Scope, month: int) -> z3.ArithRef:
        """How many had come before a month."""
        return _sum(self._counts[atom, month] for atom in self._inside(scope))

    def living(self, scope: Scope, when: When) -> z3.ArithRef:
        return _sum(self._states[atom, when] for atom in self._inside(scope))

    def all_counts(self) -> Iterator[tuple[Atom, dict[int, z3.ArithRef]]]:
        """By atom of a flow, the count before each month, in order."""
        for atom in dict.fromkeys(atom for atom, _ in self._counts):
            yield atom, {month: self._counts[atom, month] for month in self.months}

    def all_states(self) -> Iterable[z3.ArithRef]:
        return self._states.values()

    @cached_property
    def months(self) -> tuple[int, ...]:
        """All months at which a count matters."""
        found = {end for claim in self._claims for span in spans_of(claim) for end in span if end is not None}
        return tuple(sorted(found | {event.begins for event in self.vocabulary.events.values() if event.begins is not None}))

    @cached_property
    def dates(self) -> tuple[When, ...]:
        """All dates at which a state matters."""
        several = [claim for claim in self._claims if self.vocabulary.is_state(claim.scope.event)]
        return tuple(dict.fromkeys(self._when(claim, span) for claim in several for span in spans_of(claim)))

    @cached_property
    def stations(self) -> tuple[tuple[str, str], ...]:
        """Pairs of an event spoken of, or after which one is, and the one that everybody counted there went through before."""
        events, above = self.vocabulary.events, self.vocabulary.event.all_above
        spoken = [event for claim in self._claims for scope in scopes_of(claim) for event in sorted(above(scope.event))]
        bounded = {*spoken, *(name for name, event in events.items() if event.begins is not None)}
        pairs: dict[str, str] = {}
        for event in spoken:
            chain = []
            while event in events and (before := events[event].follows):
                chain.append((event, before))
                event = before
            # Nothing keeps a first station from being as large as one likes, if nobody speaks of it and it has no beginning.
            while chain and chain[-1][1] not in bounded:
                chain.pop()
            pairs.update(chain)
        return tuple(pairs.items())

    @cached_property
    def nameable(self) -> tuple[Scope, ...]:
        """Every scope that can be named, without its event, unless complete parts make it up: what bounds them bounds it."""

        def names(dimension: Dimension) -> list[str]:
            made_up = {division.whole for division in dimension.divisions if division.complete}
            return ["", *(name for name in dimension.names if name not in made_up)]

        return tuple(Scope(w, "", p) for w in names(self.vocabulary.who) for p in names(self.vocabulary.where))

    @cached_property
    def _told_apart(self) -> tuple[Scope, ...]:
        """All scopes that a claim or a law speaks of."""
        spoken = [scope for claim in self._claims for scope in scopes_of(claim) if not self.vocabulary.is_fact(scope.event)]
        both = [event for pair in self.stations for event in pair]
        named = [scope._replace(event=event) for event in both for scope in self.nameable]
        begun = [Scope("", name, "") for name, event in self.vocabulary.events.items() if event.begins is not None]
        return tuple(dict.fromkeys([*spoken, *named, *begun]))

    @cached_property
    def _classes(self) -> Mapping[str, tuple[Atom, ...]]:
        """By root event, an atom for each set of atoms that no claim and no law tells apart."""
        found = {}
        for root in dict.fromkeys(self._root[scope.event] for scope in self._told_apart):
            scopes = [scope for scope in self._told_apart if self._root[scope.event] == root]
            alike = {tuple(atom.counts_in(scope) for scope in scopes): atom for atom in atoms(self.vocabulary, root)}
            found[root] = tuple(atom for signature, atom in alike.items() if any(signature))
        return found

    def _inside(self, scope: Scope) -> list[Atom]:
        return [atom for atom in self._classes[self._root[scope.event]] if atom.counts_in(scope)]

    @cached_property
    def _counts(self) -> dict[tuple[Atom, int], z3.ArithRef]:
        return {
            (atom, month): self._sort(f"{root} {number} before {month}")
            for root, several in self._classes.items()
            if not self.vocabulary.is_state(root)
            for number, atom in enumerate(several)
            for month in self.months
        }

    @cached_property
    def _states(self) -> dict[tuple[Atom, When], z3.ArithRef]:
        return {
            (atom, when): self._sort(f"{root} {number} at {when}")
            for root, several in self._classes.items()
            if self.vocabulary.is_state(root)
            for number, atom in enumerate(several)
            for when in self.dates
        }

    def _when(self, claim: Claim, span: Span) -> When:
        if span.start == span.end:
            return span.end
        return claim.article if self._one_state else self._claims.index(claim), span


def scopes_of(claim: Claim) -> tuple[Scope, ...]:
    """The scopes that a claim speaks of."""
    return (claim.scope, claim.form.of) if isinstance(claim.form, Share) else (claim.scope,)


def spans_of(claim: Claim) -> tuple[Span, ...]:
    """The spans that a claim speaks of."""
    match claim.form:
        case Each(unit):
            return (claim.span, *claim.span.units(unit))
        case Record(_, unit, among):
            return (claim.span, *among.units(unit))
        case First():
            return (claim.span, *between(claim, claim.form))
        case Change(base):
            return (claim.span, base)
        case _:
            return (claim.span,)


def between(claim: Claim, form: First) -> tuple[Span, ...]:
    """The units after the earlier one and before the claim's own."""
    assert claim.span.start is not None
    return Span(form.since.end, claim.span.start).units(form.unit)


def rising(counts: Iterable[z3.ArithRef]) -> Iterator[z3.BoolRef]:
    """From nothing on, each at least the one before."""
    yield from (earlier <= later for earlier, later in pairwise([z3.IntVal(0), *counts]))


def _sum(terms: Iterable[z3.ArithRef]) -> z3.ArithRef:
    found = list(terms)
    return z3.Sum(found) if found else z3.IntVal(0)
