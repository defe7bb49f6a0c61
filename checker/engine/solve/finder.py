"""Finds what breaks conditions that are no linear rows: by the least and the most of each quantity, and the sums that show these.

Problem: rows of which some can all hold, and conditions (see `checker.engine.rows.condition`), some with a group that may be set
aside. Method: what rows allow for a form is an interval, proven by a sum of rows (`implied_bounds`); where no numbers of the
intervals keep a condition, the groups of those sums and that of the condition cannot all hold. Groups that a conflict can spare
are left out one by one. Of fewer rows still fewer conditions are broken, so that to hit these conflicts is all that a repair
takes. Where none is broken so, what the intervals make of one condition is a row for the others, again and again.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator
from itertools import cycle
from typing import assert_never

from checker.engine.rows.condition import Between, Condition, Rank, ShareChange, forms_of
from checker.engine.solve.between_breaches import between_breach, between_inferences
from checker.engine.solve.breach import Breach, Inference
from checker.engine.solve.limits import Limits
from checker.engine.solve.rank_breaches import compared_by_rank, rank_breach, rank_inferences
from checker.engine.solve.share_breaches import chained, compared_by_points, share_breach, share_inferences
from checker.engine.solve.system import Conflict, System, named_in
from checker.engine.solve.work import Work
from checker.model.numbers import Side

_MOST_FORMS, _MOST_INFERENCES = 60, 12
"""Where conditions speak of more, nothing is inferred, and no more than that: it takes a program for each."""


class Finder:
    """The conditions of one system; asked about groups whose rows can all hold, the others being `off`."""

    def __init__(self, system: System, work: Work) -> None:
        self.system = system
        self.all = frozenset(range(len(system.groups)))
        self.limits = Limits(system, work)
        self.owner = self.limits.owner
        self.irreducible: dict[tuple[Breach, int | None], Breach] = {}

    def breaches(self, off: Collection[int] = (), against: int | None = None) -> tuple[Breach, ...]:
        """What is broken without the groups `off`, each by groups of which none can be spared.

        But for one `against` which it is sought, which is left in. Raises Inconclusive.
        """
        out = frozenset(off)
        conditions = self._conditions(out)
        broken = self._broken(conditions, self.limits, out) or self._broken_by_inference(conditions, out)
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
        """The groups of a breach, in order: those of its rows, and of its condition and orders."""
        return self.limits.groups(breach)

    def inferred(self) -> Limits:
        """The limits with all that conditions come to. Raises Inconclusive."""
        return next(iter(deque(self._inferred(frozenset()), maxlen=1)), self.limits)

    def compared(self) -> frozenset[str]:
        """The claims, by id, whose condition others could have broken, whatever numbers these named, and those others.

        Raises Inconclusive.
        """
        return frozenset[str]().union(*map(self._compared, self._conditions(frozenset())))

    def _broken(self, conditions: Collection[Condition], limits: Limits, off: frozenset[int]) -> list[Breach]:
        """How each of some conditions is broken by what is left without the groups `off`; none of those that may hold."""
        return [breach for condition in conditions if (breach := _breach(condition, limits, off)) is not None]

    def _broken_by_inference(self, conditions: Collection[Condition], off: frozenset[int]) -> list[Breach]:
        """The same with what conditions come to as rows for each other, as few as break any."""
        several = len(self._conditions(off)) > 1
        ways = (self._broken(conditions, limits, off) for limits in (self._inferred(off) if several else ()))
        return next((broken for broken in ways if broken), [])

    def _inferred(self, off: frozenset[int]) -> Iterator[Limits]:
        """The limits with what a condition comes to, again and again."""
        every = [condition for condition in self._conditions(off) if not isinstance(condition, ShareChange) or condition.points]
        if not every or sum(len(forms_of(condition)) for condition in every) > _MOST_FORMS:
            return
        limits, unfruitful = self.limits, 0
        for condition in cycle(every):
            inference = next(_inferences(condition, limits, off), None)
            unfruitful = 0 if inference else unfruitful + 1
            if inference:
                limits = limits.beside(inference)
                yield limits
            if unfruitful == len(every) or len(limits.inferences) == _MOST_INFERENCES:
                return

    def _conditions(self, off: frozenset[int]) -> tuple[Condition, ...]:
        left = (group for index, group in enumerate(self.system.groups) if index not in off)
        conditions = (*self.system.conditions, *(condition for group in left for condition in group.conditions))
        return (*conditions, *chained(conditions))

    def _irreducible(self, breach: Breach, against: int | None) -> Breach:
        """The breach by groups of which none can be spared but that of the condition and one `against` which it is sought."""
        if (breach, against) not in self.irreducible:
            small, needed = breach, (self.owner.get(breach.condition), against)
            for index in self.groups(breach):
                members = frozenset(self.groups(small))
                if index in members and index not in needed:
                    fewer = self._less_broken(breach, self.all - members | {index})
                    small = fewer if fewer and (against is None or against in self.groups(fewer)) else small
            self.irreducible[breach, against] = small
        return self.irreducible[breach, against]

    def _less_broken(self, breach: Breach, off: frozenset[int]) -> Breach | None:
        """How its condition is broken without more groups, by inference only if it was so before."""
        own = (breach.condition,)
        broken = self._broken(own, self.limits, off)
        return next(iter(broken or (self._broken_by_inference(own, off) if breach.inferences else ())), None)

    def _order(self, breach: Breach) -> tuple[int, int, tuple[int, ...]]:
        """Of few groups and limits first."""
        groups = self.groups(breach)
        return len(groups), len(breach.all_limits), groups

    def _compared(self, condition: Condition) -> frozenset[str]:
        match condition:
            case Rank():
                return compared_by_rank(condition, self.limits)
            case Between():
                leasts, mosts = (self._named(condition, side) for side in ("least", "most"))
                pairs = ([leasts[0], *mosts[1:]], [mosts[0], *leasts[1:]])
                return frozenset[str]().union(*(claim for named in pairs if all(named) for claim in named))
            case ShareChange():
                return compared_by_points(condition, self.limits)
            case _:
                assert_never(condition)

    def _named(self, condition: Condition, side: Side) -> list[frozenset[str]]:
        """For each form the claims whose rows bound it on a side; none where it has no bound, or one by laws alone."""
        limits = (self.limits.limit(form, side, frozenset()) for form in forms_of(condition))
        return [named_in(limit.rows) if limit else frozenset() for limit in limits]


def _breach(condition: Condition, limits: Limits, off: frozenset[int]) -> Breach | None:
    match condition:
        case Rank():
            return rank_breach(condition, limits, off)
        case Between():
            return between_breach(condition, limits, off)
        case ShareChange():
            return share_breach(condition, limits, off)
        case _:
            assert_never(condition)


def _inferences(condition: Condition, limits: Limits, off: frozenset[int]) -> Iterator[Inference]:
    match condition:
        case Rank():
            return rank_inferences(condition, limits, off)
        case Between():
            return between_inferences(condition, limits, off)
        case ShareChange():
            return share_inferences(condition, limits, off)
        case _:
            assert_never(condition)
