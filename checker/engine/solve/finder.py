"""Finds what breaks conditions that are no linear rows: by the least and the most of each quantity, and the sums that show these.

Problem: rows of which some can all hold, and conditions (see `checker.engine.rows.condition`), some with a group that may be set
aside. Method: what rows allow for a form is an interval, proven by a sum of rows (`implied_bounds`); where no numbers of the
intervals keep a condition, the groups of those sums and that of the condition cannot all hold. Groups that a conflict can spare
are left out one by one. Of fewer rows still fewer conditions are broken, so that to hit these conflicts is all that a repair
takes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cached_property
from math import ceil, floor
from typing import Literal, assert_never

from checker.engine.rows.condition import Between, Condition, Rank, ShareChange, form_rows, forms_of
from checker.engine.rows.row import ONE, ZERO, LinearRow, Terms, added, scaled
from checker.engine.solve.breach import Breach, Limit
from checker.engine.solve.contraction import LawChains, law_chains
from checker.engine.solve.implied_bounds import ImpliedBounds
from checker.engine.solve.linear_program import Inconclusive
from checker.engine.solve.system import Certificate, Conflict, Group, System, named_in
from checker.engine.solve.work import Work
from checker.model.numbers import Side

_SHOWN = Fraction(1, 10_000)
"""To what part of one the shares of two counts are worked out, so that the sum is as short as an editor would make it."""
_LABEL = "group {}"


class Finder:
    """The conditions of one system; asked about groups whose rows can all hold, the others being `off`."""

    def __init__(self, system: System, work: Work) -> None:
        self.system, self.work = system, work
        self.all = frozenset(range(len(system.groups)))
        self.group_of = {row: index for index, group in enumerate(system.groups) for row in group.rows}
        self.owner = {condition: index for index, group in enumerate(system.groups) for condition in group.conditions}
        self.irreducible: dict[tuple[Breach, int | None], Breach] = {}

    def breaches(self, off: Collection[int] = (), against: int | None = None) -> tuple[Breach, ...]:
        """What is broken without the groups `off`, each by groups of which none can be spared.

        But for one `against` which it is sought, which is left in. Raises Inconclusive.
        """
        out = frozenset(off)
        broken = (breach for condition in self._conditions(out) if (breach := self.breach(condition, out)) is not None)
        smaller = dict.fromkeys(self._irreducible(breach, against) for breach in broken)
        return tuple(sorted(filter(self.groups, smaller), key=self._order))

    def conflicts(self, off: Collection[int] = ()) -> list[Conflict]:
        """The groups of each breach, none of them `off`, that cannot all hold. Raises Inconclusive."""
        return list(dict.fromkeys(frozenset(self.groups(breach)) for breach in self.breaches(off)))

    def against(self, index: int, off: Collection[int]) -> Breach | None:
        """A breach without the groups `off` that a group has part in; None if there is none. Raises Inconclusive."""
        return next((breach for breach in self.breaches(off, index) if index in self.groups(breach)), None)

    def among(self, groups: Collection[int], against: int | None = None) -> Breach | None:
        """A breach of these groups alone, one that `against` has part in; None if there is none. Raises Inconclusive."""
        off = self.all.difference(groups)
        return next(iter(self.breaches(off)), None) if against is None else self.against(against, off)

    def groups(self, breach: Breach) -> tuple[int, ...]:
        """The groups of a breach, in order: those of its rows, and that of the condition."""
        named = {self.group_of[row] for limit in breach.limits for row, _ in limit.rows if row in self.group_of}
        return tuple(sorted(named | {self.owner[each] for each in (breach.condition,) if each in self.owner}))

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
        """The claims, by id, whose condition others could have broken, whatever numbers these named, and those others.

        Raises Inconclusive.
        """
        return frozenset[str]().union(*map(self._compared, self._conditions(frozenset())))

    def _conditions(self, off: frozenset[int]) -> Iterator[Condition]:
        yield from self.system.conditions
        for index, group in enumerate(self.system.groups):
            if index not in off:
                yield from group.conditions

    def _irreducible(self, breach: Breach, against: int | None) -> Breach:
        """The breach by groups of which none can be spared but that of the condition and one `against` which it is sought."""
        if (breach, against) not in self.irreducible:
            small, needed = breach, (self.owner.get(breach.condition), against)
            for index in self.groups(breach):
                members = frozenset(self.groups(small))
                if index in members and index not in needed:
                    fewer = self.breach(breach.condition, self.all - members | {index})
                    small = fewer if fewer and (against is None or against in self.groups(fewer)) else small
            self.irreducible[breach, against] = small
        return self.irreducible[breach, against]

    def _order(self, breach: Breach) -> tuple[int, int, tuple[int, ...]]:
        """Of few groups and limits first."""
        groups = self.groups(breach)
        return len(groups), len(breach.limits), groups

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
        """A bound of a form; None where there is none, or the solver cannot tell. Raises Inconclusive with the work at an end."""
        ask = self.implied.least if side == "least" else self.implied.most
        try:
            implied = ask(form, {_LABEL.format(index) for index in off})
        except Inconclusive:
            if self.work.left < 0:
                raise
            return None
        return None if implied is None else Limit(form, side, implied.bound, implied.strict, self._expanded(implied.rows))

    def _expanded(self, rows: Certificate) -> Certificate:
        """Rows in those of the system: of each group by its claims, of laws for each stretch of time."""
        total: dict[LinearRow, Fraction] = {}
        for row, times in rows:
            for one in self.chains.expanded(self.labelled.get(row, row)):
                total[one] = total.get(one, ZERO) + times
        return tuple(total.items())

    @cached_property
    def chains(self) -> LawChains:
        """The chains of the laws, by which their rows are contracted."""
        return law_chains(self.system)

    @cached_property
    def labelled(self) -> dict[LinearRow, LinearRow]:
        """The rows of the groups, by the same ones that name their group in place of a claim: a claim may have two groups."""
        return {replace(row, claim=_LABEL.format(index)): row for row, index in self.group_of.items()}

    @cached_property
    def implied(self) -> ImpliedBounds:
        """What the rows allow, under the laws for the days that they and the conditions speak of."""
        forms = Group((), tuple(form_rows(self.system.all_conditions)), ONE)
        spoken = self.chains.around((*self.system.groups, forms))
        return ImpliedBounds([*spoken.hard, *self.labelled], self.work)
