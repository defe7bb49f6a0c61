"""Finds what breaks conditions that are no linear rows: by the least and the most of each quantity, and the sums that show these.

Problem: rows of which some can all hold, and conditions (see `checker.engine.rows.condition`), some with a group that may be set
aside. Method: what rows allow for a form is an interval, proven by a sum of rows (`implied_bounds`); where no numbers of the
intervals keep a condition, the groups of those sums and that of the condition cannot all hold. Groups that a conflict can spare
are left out one by one. Of fewer rows still fewer conditions are broken, so that to hit these conflicts is all that a repair
takes.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal, assert_never

from checker.engine.rows.condition import Between, Condition, Rank, ShareChange, forms_of
from checker.engine.solve.breach import Breach
from checker.engine.solve.limits import Limits
from checker.engine.solve.rank_breaches import compared_by_rank, rank_breach
from checker.engine.solve.share_breaches import chained, compared_by_points, share_breach
from checker.engine.solve.system import Conflict, System, named_in
from checker.engine.solve.work import Work
from checker.model.numbers import Side


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
        """The groups of a breach, in order: those of its rows, and of its condition and orders."""
        return self.limits.groups(breach)

    def breach(self, condition: Condition, off: frozenset[int]) -> Breach | None:
        """How the condition is broken by what is left without the groups `off`; None where it may hold."""
        match condition:
            case Rank():
                return rank_breach(condition, self.limits, off)
            case Between():
                return self._beyond(condition, "above all", off) or self._beyond(condition, "below all", off)
            case ShareChange():
                return share_breach(condition, self.limits, off)
            case _:
                assert_never(condition)

    def compared(self) -> frozenset[str]:
        """The claims, by id, whose condition others could have broken, whatever numbers these named, and those others.

        Raises Inconclusive.
        """
        return frozenset[str]().union(*map(self._compared, self._conditions(frozenset())))

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
                    fewer = self.breach(breach.condition, self.all - members | {index})
                    small = fewer if fewer and (against is None or against in self.groups(fewer)) else small
            self.irreducible[breach, against] = small
        return self.irreducible[breach, against]

    def _order(self, breach: Breach) -> tuple[int, int, tuple[int, ...]]:
        """Of few groups and limits first."""
        groups = self.groups(breach)
        return len(groups), len(breach.limits), groups

    def _beyond(self, condition: Between, way: Literal["above all", "below all"], off: frozenset[int]) -> Breach | None:
        """The whole surely above, or below, each of its parts."""
        ours: Side = "least" if way == "above all" else "most"
        theirs: Side = "most" if ours == "least" else "least"
        whole = self.limits.limit(condition.whole, ours, off)
        if whole is None:
            return None
        parts = []
        for form in condition.parts:
            part = self.limits.limit(form, theirs, off)
            if part is None or not (whole.exceeds(part) if ours == "least" else part.exceeds(whole)):
                return None
            parts.append(part)
        return self.limits.breach(condition, way, (whole, *parts))

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
