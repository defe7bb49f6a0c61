"""Finds what breaks conditions that are no linear rows: by the least and the most of each quantity, and the sums that show these.

Problem: rows that can all hold, and conditions (see `checker.engine.rows.condition`), some with a group that may be set aside.
Method: what rows allow for a form is an interval, proven by a sum of rows (`implied_bounds`); where no numbers of the intervals
keep a condition, the groups of those sums and that of the condition cannot all hold. Groups that a conflict can spare are left
out one by one. Of fewer rows still fewer conditions are broken, so that hitting these conflicts is all that a repair takes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from math import ceil, floor
from typing import Literal, assert_never

from checker.engine.rows.condition import Between, Condition, Rank, ShareChange, forms_of
from checker.engine.rows.row import ONE, ZERO, Terms, added, scaled
from checker.engine.solve.hitting_sets import minimum_hitting_set, whole_weights
from checker.engine.solve.implied_bounds import ImpliedBound, ImpliedBounds
from checker.engine.solve.linear_program import Inconclusive
from checker.engine.solve.minimum_repairs import MinimumRepairs, minimum_repairs
from checker.engine.solve.repair import Repair
from checker.engine.solve.system import Certificate, Conflict, Group, System, components, cost_of, named_in, rows_of
from checker.engine.solve.work import Work
from checker.model.numbers import Side

_SHOWN = Fraction(1, 10_000)
"""To what part of one the shares of two counts are worked out, so that the sum is as short as an editor would make it."""


@dataclass(frozen=True, slots=True)
class Limit:
    """The least or the most that a form can be, and the rows that show it; `strict`: it is never reached.

    A share is at least or at most its `ratio` where the part less so many times the whole is not below, or above, 0.
    """

    form: Terms
    side: Side
    bound: Fraction
    strict: bool
    rows: Certificate
    ratio: Fraction | None = None

    @property
    def is_open(self) -> bool:
        """Whether the bound, or the ratio, is never reached."""
        return self.strict or (self.ratio is not None and self.bound != 0)

    def exceeds(self, most: Limit) -> bool:
        """Whether this least is above that most."""
        return self.bound > most.bound or (self.bound == most.bound and (self.strict or most.strict))


Way = Literal["too many", "too few", "above all", "below all", "too high", "too low"]


@dataclass(frozen=True, slots=True)
class Breach:
    """A condition that is broken, in what way, by which limits, in the order in which they are told; `conflict`: its groups."""

    condition: Condition
    way: Way
    limits: tuple[Limit, ...]
    conflict: Conflict = frozenset()


@dataclass(frozen=True)
class ConditionRepair:
    """The groups to set aside so that all conditions hold, whom else it could have been, and a breach against each."""

    aside: frozenset[int]
    repairs: MinimumRepairs
    breaches: tuple[tuple[int, Breach], ...]


class Finder:
    """The conditions of one system, whose rows can all hold; asked about fewer and fewer groups."""

    def __init__(self, system: System, work: Work) -> None:
        self.system, self.work = system, work
        self.all = frozenset(range(len(system.groups)))
        self.places = {claim: index for index, group in enumerate(system.groups) for claim in group.claims}
        self.breaches: dict[Conflict, Breach] = {}

    def repair(self) -> ConditionRepair:
        """The minimum repair. Raises Inconclusive where the work is used up."""
        weights = whole_weights({index: group.weight for index, group in enumerate(self.system.groups)})
        off: frozenset[int] = frozenset()
        while self._all_of(off):
            off = minimum_hitting_set(tuple(self.breaches), weights, self.work)
        known = Repair(off, tuple(self.breaches), True, cost_of(self.system, off))
        repairs = minimum_repairs(self, known, self.work) if off else MinimumRepairs(off, off)
        shown = ((index, self._against(index, off - {index})) for index in sorted(off))
        return ConditionRepair(off, repairs, tuple((index, breach) for index, breach in shown if breach is not None))

    def may_hold(self, off: Collection[int]) -> bool:
        """Whether nothing is found broken without the groups `off`."""
        return not any(self._breaches(frozenset(off)))

    def refuted(self, off: Collection[int]) -> Conflict | None:
        """Groups, none of them `off`, that cannot all hold beside each other; None if none are found."""
        return min(
            (breach.conflict for breach in self._all_of(frozenset(off))), key=lambda one: (len(one), sorted(one)), default=None
        )

    def breach(self, condition: Condition, off: frozenset[int]) -> Breach | None:
        """How the condition is broken by what is left without the groups `off`; None where it may hold."""
        match condition:
            case Rank():
                return self._too_many(condition, off) or self._too_few(condition, off)
            case Between():
                return self._beyond(condition, "above all", off) or self._beyond(condition, "below all", off)
            case ShareChange():
                return self._moved(condition, "too high", off) or self._moved(condition, "too low", off)
            case _:
                assert_never(condition)

    def compared(self) -> frozenset[str]:
        """The claims, by id, whose condition others could have broken, whatever numbers these named, and those others."""
        claims: set[str] = set()
        for condition in self._conditions(frozenset()):
            claims |= self._compared(condition)
        return frozenset(claims)

    def _against(self, index: int, others: frozenset[int]) -> Breach | None:
        """Of the breaches that a group is in, but none of the others set aside, the one with the fewest groups and limits."""
        fit = [breach for one, breach in self.breaches.items() if index in one and one.isdisjoint(others)]
        return min(fit, key=lambda breach: (len(breach.conflict), len(breach.limits), sorted(breach.conflict)), default=None)

    def _conditions(self, off: frozenset[int]) -> Iterator[Condition]:
        yield from self.system.conditions
        for index, group in enumerate(self.system.groups):
            if index not in off:
                yield from group.conditions

    def _breaches(self, off: frozenset[int]) -> Iterator[Breach]:
        return (breach for condition in self._conditions(off) if (breach := self.breach(condition, off)) is not None)

    def _all_of(self, off: frozenset[int]) -> list[Breach]:
        """What is broken without the groups `off`, each by groups of which none can be spared; now known."""
        fresh = [small for breach in self._breaches(off) if (small := self._irreducible(breach)).conflict]
        self.breaches.update({breach.conflict: breach for breach in fresh})
        return fresh

    def _irreducible(self, breach: Breach) -> Breach:
        owner = self._owner(breach.condition)
        small = self.with_conflict(breach)
        for index in sorted(small.conflict - owner):
            if index in small.conflict and (fewer := self.breach(breach.condition, self.all - small.conflict | {index})):
                small = self.with_conflict(fewer)
        return small

    def with_conflict(self, breach: Breach) -> Breach:
        """The breach with its groups."""
        named = frozenset(self.places[claim] for limit in breach.limits for claim in named_in(limit.rows))
        return Breach(breach.condition, breach.way, breach.limits, named | self._owner(breach.condition))

    def _owner(self, condition: Condition) -> frozenset[int]:
        return frozenset({self.places[condition.claim]} if condition.claim else ())

    def _too_many(self, condition: Rank, off: frozenset[int]) -> Breach | None:
        """So many units surely above, each surely above the one before it, that the rank is taken."""
        own = self._limit(condition.own, "most", off)
        if own is None:
            return None
        above = [least for form in condition.others if (least := self._limit(form, "least", off)) and least.exceeds(own)]
        if len(above) < condition.rank:
            return None
        limits, last = [own], own
        for _ in range(condition.rank - 1):
            mosts = [most for least in above if least.exceeds(last) and (most := self._limit(least.form, "most", off))]
            if not mosts:
                return None
            last = min(mosts, key=lambda most: (most.bound, condition.others.index(most.form)))
            limits += [next(least for least in above if least.form == last.form), last]
        final = next((least for least in above if least.exceeds(last)), None)
        return None if final is None else Breach(condition, "too many", (*limits, final))

    def _too_few(self, condition: Rank, off: frozenset[int]) -> Breach | None:
        """So many units surely not above that too few are left, where all are known which there are."""
        own = self._limit(condition.own, "least", off) if condition.all else None
        needed = len(condition.others) - condition.rank + 2
        if own is None or needed > len(condition.others):
            return None
        not_above = []
        for form in condition.others:
            most = self._limit(form, "most", off)
            if most is not None and most.bound <= own.bound:
                not_above.append(most)
        return Breach(condition, "too few", (own, *not_above[:needed])) if len(not_above) >= needed else None

    def _beyond(self, condition: Between, way: Literal["above all", "below all"], off: frozenset[int]) -> Breach | None:
        """The whole surely above, or below, each of its parts."""
        ours: Side = "least" if way == "above all" else "most"
        theirs: Side = "most" if ours == "least" else "least"
        whole = self._limit(condition.whole, ours, off)
        if whole is None:
            return None
        parts = []
        for form in condition.parts:
            part = self._limit(form, theirs, off)
            if part is None or not (whole.exceeds(part) if ours == "least" else part.exceeds(whole)):
                return None
            parts.append(part)
        return Breach(condition, way, (whole, *parts))

    def _moved(self, condition: ShareChange, way: Literal["too high", "too low"], off: frozenset[int]) -> Breach | None:
        """The share surely moved further up, or less far, than is said."""
        new, old = self._shares(condition, way, off)
        if new is None or old is None or new.ratio is None or old.ratio is None:
            return None
        moved, points = new.ratio - old.ratio, condition.points
        open_ = new.is_open or old.is_open
        if way == "too high":
            beyond = points.hi is not None and (moved > points.hi or (moved == points.hi and (points.below or open_)))
        else:
            beyond = points.lo is not None and (moved < points.lo or (moved == points.lo and (points.above or open_)))
        return Breach(condition, way, (new, old)) if beyond else None

    def _shares(self, condition: ShareChange, way: str, off: frozenset[int]) -> tuple[Limit | None, Limit | None]:
        sides: tuple[Side, Side] = ("least", "most") if way == "too high" else ("most", "least")
        new = self._share(condition.part, condition.whole, sides[0], off)
        return new, self._share(condition.old_part, condition.old_whole, sides[1], off)

    def _share(self, part: Terms, whole: Terms, side: Side, off: frozenset[int]) -> Limit | None:
        """The tightest of the bounds of a share that claims give, that those of the two counts give, and of nothing and all."""
        ratios = {ZERO, ONE, *self._single_row_ratios(part, whole, off)}
        mine, theirs = self._limit(part, side, off), self._limit(whole, "most" if side == "least" else "least", off)
        if mine is not None and theirs is not None and theirs.bound > 0 and mine.bound >= 0:
            near = mine.bound / theirs.bound / _SHOWN
            ratios.add((floor if side == "least" else ceil)(near) * _SHOWN)
        for ratio in sorted(ratios, reverse=side == "least"):
            limit = self._limit(added(part, scaled(whole, -ratio)), side, off)
            if limit is not None and (limit.bound >= 0 if side == "least" else limit.bound <= 0):
                return replace(limit, ratio=ratio)
        return None

    def _single_row_ratios(self, part: Terms, whole: Terms, off: frozenset[int]) -> set[Fraction]:
        """The bounds of part over whole that single rows give."""
        ratios: set[Fraction] = set()
        of, over = dict(part), dict(whole)
        for index, group in enumerate(self.system.groups):
            for row in group.rows if index not in off else ():
                terms = dict(row.terms)
                some = next(iter(over))
                for sign in (1, -1):
                    ratio = -sign * terms.get(some, ZERO) / over[some]
                    multiple = {quantity: sign * times for quantity, times in terms.items()}
                    if not row.bound and multiple == dict(added(tuple(of.items()), scaled(whole, -ratio))):
                        ratios.add(ratio)
        return ratios

    def _compared(self, condition: Condition) -> frozenset[str]:
        match condition:
            case Rank():
                leasts, mosts = (self._named(condition, side) for side in ("least", "most"))
                named: list[frozenset[str]] = []
                if mosts[0] and sum(map(bool, leasts[1:])) >= condition.rank:
                    named += [mosts[0], *leasts[1:]]
                if condition.all and leasts[0] and sum(map(bool, mosts[1:])) >= len(condition.others) - condition.rank + 2:
                    named += [leasts[0], *mosts[1:]]
                return frozenset[str]().union(*named, {condition.claim} if named else ())
            case Between():
                leasts, mosts = (self._named(condition, side) for side in ("least", "most"))
                pairs = ([leasts[0], *mosts[1:]], [mosts[0], *leasts[1:]])
                return frozenset[str]().union(*(claim for named in pairs if all(named) for claim in named))
            case ShareChange():
                for way in ("too high", "too low"):
                    shares = self._shares(condition, way, frozenset())
                    named = [named_in(share.rows) if share else frozenset() for share in shares]
                    if all(named):
                        return frozenset({condition.claim}).union(*named)
                return frozenset()
            case _:
                assert_never(condition)

    def _named(self, condition: Condition, side: Side) -> list[frozenset[str]]:
        """For each form the claims whose rows bound it on a side; none where it has no bound, or one by laws alone."""
        limits = (self._limit(form, side, frozenset()) for form in forms_of(condition))
        return [named_in(limit.rows) if limit else frozenset() for limit in limits]

    def _limit(self, form: Terms, side: Side, off: frozenset[int]) -> Limit | None:
        """A bound of a form; None where there is none, or the solver cannot tell."""
        ask = self.implied.least if side == "least" else self.implied.most
        names = {row.claim for index in off for row in self.system.groups[index].rows[:1]}
        try:
            implied: ImpliedBound | None = ask(form, names)
        except Inconclusive:
            return None
        return None if implied is None else Limit(form, side, implied.bound, implied.strict, implied.rows)

    @cached_property
    def implied(self) -> ImpliedBounds:
        """The rows that some chain ties to a condition."""
        quantities = {quantity for each in self._conditions(frozenset()) for form in forms_of(each) for quantity, _ in form}
        rows = []
        for part in components(self.system):
            own = [*part.hard, *rows_of(part.groups)]
            if any(quantity in quantities for row in own for quantity, _ in row.terms):
                rows += own
        return ImpliedBounds(rows, self.work)

    def groups(self, indexes: Collection[int]) -> tuple[Group, ...]:
        """Groups by their indexes, in order."""
        return tuple(self.system.groups[index] for index in sorted(indexes))
