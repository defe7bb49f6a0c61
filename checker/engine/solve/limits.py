"""What the rows of a system allow for one form after another, with what each two of its ranks say together.

Problem: the least and the most of a form, by the rows of laws and of all groups but some that are `off`, each bound with the rows
that show it. Method: `implied_bounds`. Orders of ranks are rows that two groups own; they are off where one of the two is, and
where other rows deny them: there they are broken, and bound nothing. Inferences are rows like any other for who asks about the
same groups `off` as those that they were made without.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import cached_property

from checker.engine.rows.condition import Condition, form_rows
from checker.engine.rows.row import ONE, ZERO, LinearRow, Terms
from checker.engine.solve.breach import Breach, Grounding, Inference, Limit, Way
from checker.engine.solve.contraction import LawChains, law_chains
from checker.engine.solve.implied_bounds import ImpliedBounds
from checker.engine.solve.linear_program import Inconclusive
from checker.engine.solve.rank_orders import RankOrder, rank_orders
from checker.engine.solve.system import Certificate, Group, System, named_in
from checker.engine.solve.work import Work
from checker.model.numbers import Side

_LABEL = "group {}"
_PAIR = "order {}"
_INFERENCE = "inference {}"


class Limits:
    """The bounds of forms in one system; active about groups whose rows can all hold, the others being `off`."""

    def __init__(self, system: System, work: Work, inferences: tuple[Inference, ...] = ()) -> None:
        self.system, self.work, self.inferences = system, work, inferences
        self.group_of = {row: index for index, group in enumerate(system.groups) for row in group.rows}
        self.owner = {condition: index for index, group in enumerate(system.groups) for condition in group.conditions}
        self.orders = tuple(rank_orders(self.owner))
        self.denials: dict[frozenset[int], dict[RankOrder, Limit]] = {}

    def beside(self, inference: Inference) -> Limits:
        """These with what one more condition comes to."""
        limits = Limits(self.system, self.work, (*self.inferences, inference))
        # The laws are the same.
        limits.chains = self.chains
        return limits

    def limit(self, form: Terms, side: Side, off: frozenset[int]) -> Limit | None:
        """A bound of a form; None where there is none, or the solver cannot tell. Raises Inconclusive with the work at an end."""
        return self._limit(form, side, self._left_out(off))

    def claims(self, limit: Limit) -> frozenset[str]:
        """The ids of the claims that show a limit, one for each group."""
        rows = {row for row, _ in limit.rows}
        return named_in(limit.rows).union(*(order.claims for order in self.orders if order.row in rows))

    def may_be_above(self, form: Terms, off: frozenset[int]) -> bool:
        """Whether a form may be above 0, or at it, wherever the rows hold: a quick look, and what it denies is sure."""
        return self.implied.may_be_above(form, self._left_out(off))

    def denied(self, off: frozenset[int]) -> dict[RankOrder, Limit]:
        """The orders that rows, or rows and other orders, deny, each by the least of what it says is below 0, or not above it."""
        if off not in self.denials:
            self.denials[off] = self._denied(off) if self.orders else {}
        return self.denials[off]

    def breach(self, condition: Condition, way: Way, limits: Collection[Limit], *broken: RankOrder) -> Breach:
        """A breach by limits, with the orders and inferences that these rest on, and such orders as are `broken`."""
        by = self.grounding(limits)
        return Breach(by.limits, (*broken, *by.orders), by.inferences, condition=condition, way=way)

    def grounding(self, limits: Collection[Limit]) -> Grounding:
        """Limits with the orders and inferences that they rest on."""
        if not self.orders and not self.inferences:
            return Grounding(tuple(limits))
        rows = Grounding((), inferences=self.inferences).rows_behind(limits)
        orders = tuple(order for order in self.orders if order.row in rows)
        return Grounding(tuple(limits), orders, tuple(inference for inference in self.inferences if inference.row in rows))

    def groups(self, breach: Breach) -> tuple[int, ...]:
        """The groups of a breach, in order: those of its rows, and of its condition and orders."""
        named = {self.group_of[row] for limit in breach.all_limits for row, _ in limit.rows if row in self.group_of}
        return tuple(sorted(named | {self.owner[each] for each in (breach.condition, *breach.conditions) if each in self.owner}))

    def _denied(self, off: frozenset[int]) -> dict[RankOrder, Limit]:
        active = [order for order in self.orders if not off & self._owners(order)]
        denied = {order: Limit((), "least", ZERO, False, ()) for order in active if not order.row.terms}
        active = [order for order in active if order not in denied]
        every = self._barred(off).union(map(self._label, self.orders))
        if not active or self._can_hold(active, every):
            return denied
        # First what rows alone deny, so that no order is blamed for another one.
        denied.update({order: limit for order in active if (limit := self._against(order, every)) is not None})
        active = [order for order in active if order not in denied]
        if not self._can_hold(active, every):
            barred = set(every)
            for order in active:
                if (limit := self._against(order, barred)) is None:
                    barred.remove(self._label(order))
                else:
                    denied[order] = limit
        return denied

    def _can_hold(self, orders: Collection[RankOrder], barred: Collection[str]) -> bool:
        """Whether orders can hold beside the rows, as far as the solver can tell. Raises Inconclusive with the work at an end."""
        try:
            return self.implied.can_hold([order.row for order in orders], barred)
        except Inconclusive:
            if self.work.left < 0:
                raise
            return False

    def _against(self, order: RankOrder, barred: Collection[str]) -> Limit | None:
        """The least of what an order says is below 0, or not above it, if that is not so."""
        least, row = self._limit(order.row.terms, "least", barred), order.row
        if least is None or least.bound < row.bound or (least.bound == row.bound and not (least.strict or row.strict)):
            return None
        return least

    def _limit(self, form: Terms, side: Side, barred: Collection[str]) -> Limit | None:
        ask = self.implied.least if side == "least" else self.implied.most
        try:
            implied = ask(form, barred)
        except Inconclusive:
            if self.work.left < 0:
                raise
            return None
        if implied is None:
            return None
        return Limit(form, side, implied.bound, implied.strict, self._expanded(implied.rows, barred))

    def _left_out(self, off: frozenset[int]) -> frozenset[str]:
        """What is left out without some groups, with the orders that are broken then."""
        return self._barred(off).union(map(self._label, self.denied(off)))

    def _barred(self, off: frozenset[int]) -> frozenset[str]:
        """What is left out without some groups: their rows, and the orders that they have part in."""
        orders = (self._label(order) for order in self.orders if off & self._owners(order))
        return frozenset((*(_LABEL.format(index) for index in off), *orders))

    def _owners(self, order: RankOrder) -> frozenset[int]:
        return frozenset((self.owner[order.lower], self.owner[order.higher]))

    def _label(self, order: RankOrder) -> str:
        return _PAIR.format(self._numbers[order])

    def _expanded(self, rows: Certificate, barred: Collection[str]) -> Certificate:
        """Rows in those of the system: of each group by its claims, of laws for each stretch of time.

        In place of what is `barred` stands what says the same.
        """

        def standing(row: LinearRow) -> LinearRow:
            twin = next(each for each in self.alike[row] if each.claim not in barred) if row.claim in barred else row
            return self.labelled.get(twin, twin)

        return self.chains.expanded(tuple((standing(row), times) for row, times in rows))

    @cached_property
    def _numbers(self) -> dict[RankOrder, int]:
        return {order: number for number, order in enumerate(self.orders)}

    @cached_property
    def chains(self) -> LawChains:
        """The chains of the laws, by which their rows are contracted."""
        return law_chains(self.system)

    @cached_property
    def labelled(self) -> dict[LinearRow, LinearRow]:
        """The rows of the groups, by the same ones that name their group in place of a claim: a claim may have two groups.

        So for orders and inferences.
        """
        rows = {replace(row, claim=_LABEL.format(index)): row for row, index in self.group_of.items()}
        rows.update({replace(order.row, claim=self._label(order)): order.row for order in self.orders if order.row.terms})
        inferred = (inference.row for inference in self.inferences)
        rows.update({replace(row, claim=_INFERENCE.format(number)): row for number, row in enumerate(inferred)})
        return rows

    @cached_property
    def alike(self) -> dict[LinearRow, list[LinearRow]]:
        """For each of these rows all that say the same."""
        same: dict[LinearRow, list[LinearRow]] = {}
        for row in self.labelled:
            same.setdefault(replace(row, terms=tuple(sorted(row.terms)), law="", claim=""), []).append(row)
        return {row: rows for rows in same.values() for row in rows}

    @cached_property
    def implied(self) -> ImpliedBounds:
        """What the rows allow, under the laws for the days that they and the conditions speak of."""
        forms = Group((), tuple(form_rows(self.system.all_conditions)), ONE)
        spoken = self.chains.around((*self.system.groups, forms))
        return ImpliedBounds([*spoken.hard, *self.labelled], self.work)
