"""A system as a theory over real numbers, as the handbook and the design have it.

A whole is the sum of its atoms, so that parts, wholes, divisions and unspoken scopes need no law of their own. What laws there
are: counts never fall, nothing is counted before counting begins, and no more are counted at a later station than at the earlier
one, in every scope that can be named (of atoms that nobody can name nothing is said). A claim holds where its switch is on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

import z3

from tests.oracle.quantities import Quantities, between, rising
from tests.oracle.system import MONTHS, Average, Change, Claim, Each, First, Record, Share, System, Value
from tests.oracle.wordings import Range, said


@dataclass(frozen=True)
class Rules:
    """What the design adds to the laws of November, each of which can be left out to see what hangs on it."""

    bases: bool = True
    """A share, a per cent change, a multiple have a base of at least one."""
    strict: bool = True
    """Ends told by a word do not belong to the range, of ratios and means too."""
    sharp_round: bool = True
    """A bare round figure is no wider than "about" the same."""
    one_state: bool = True
    """A state told of a longer span has one value for one article."""


ALL = Rules()
ONE = z3.RealVal(1)


class Theory:
    """Decides of any claims of a system whether they can hold together, in real or in `whole` numbers."""

    def __init__(self, system: System, *, whole: bool = False, rules: Rules = ALL) -> None:
        self.claims = {claim.name: claim for claim in system.claims if claim.asserts}
        self._rules = rules
        self._known = Quantities(system, whole=whole, one_state=rules.one_state)
        self._switches = {name: z3.Bool(name) for name in self.claims}
        self._solver = z3.SolverFor("QF_LIRA" if whole else "QF_LRA")
        self._solver.add(*self._laws())
        for name, claim in self.claims.items():
            self._solver.add(*(z3.Implies(self._switches[name], row) for row in self._asserted(claim)))

    def holds(self, names: Iterable[str]) -> bool:
        """Whether these claims can hold together."""
        answer = self._solver.check(*(self._switches[name] for name in sorted(names)))
        assert answer != z3.unknown, self._solver.reason_unknown()
        return bool(answer == z3.sat)

    def implies(self, names: Iterable[str], name: str) -> bool:
        """Whether a claim holds wherever these do."""
        self._solver.push()
        self._solver.add(z3.Not(z3.And(*self._asserted(self.claims[name]))))
        held = self.holds(names)
        self._solver.pop()
        return not held

    def core(self, names: Collection[str]) -> frozenset[str]:
        """A minimal conflict among claims that cannot hold together."""
        assert not self.holds(names)
        left = sorted(str(switch) for switch in self._solver.unsat_core())
        for name in tuple(left):
            if not self.holds(rest := [other for other in left if other != name]):
                left = rest
        return frozenset(left)

    def _laws(self) -> Iterator[z3.BoolRef]:
        known = self._known
        yield from (state >= 0 for state in known.all_states())
        for atom, counts in known.all_counts():
            yield from rising(counts.values())
            begun = (event.begins for name, event in known.vocabulary.events.items() if name in atom.event)
            yield from (counts[month] == 0 for month in begun if month is not None)
        for later, earlier in known.stations:
            yield from self._stations(later, earlier)

    def _stations(self, later: str, earlier: str) -> Iterator[z3.BoolRef]:
        known = self._known
        for scope in known.nameable:
            after, before = scope._replace(event=later), scope._replace(event=earlier)
            if known.vocabulary.is_state(later):
                for when in known.dates:
                    yield known.living(after, when) <= known.came(before, when if isinstance(when, int) else when[1].end)
            else:
                yield from (known.came(after, month) <= known.came(before, month) for month in known.months)

    def _asserted(self, claim: Claim) -> Iterator[z3.BoolRef]:
        form, own = claim.form, self._known.number(claim, claim.scope, claim.span)
        match form:
            case Value():
                yield from _ratio(own, ONE, self._said(claim))
            case Each(unit):
                for span in claim.span.units(unit):
                    yield from _ratio(self._known.number(claim, claim.scope, span), ONE, self._said(claim))
            case Average(unit):
                assert claim.span.start is not None
                yield from _ratio(own, ONE, self._said(claim), Fraction(claim.span.end - claim.span.start, MONTHS[unit]))
            case Share(of):
                yield from self._based(own, self._known.number(claim, of, claim.span), self._said(claim), Fraction(1, 100))
            case Change(base):
                yield from self._change(claim, form, own, self._known.number(claim, claim.scope, base))
            case Record(highest, unit, among):
                others = (self._known.number(claim, claim.scope, other) for other in among.units(unit) if other != claim.span)
                yield from (other <= own if highest else other >= own for other in others)
            case First():
                yield from _ratio(own, ONE, self._said(claim))
                for span in between(claim, form):
                    yield from _ratio(self._known.number(claim, claim.scope, span), ONE, _outside(self._said(claim)))

    def _said(self, claim: Claim) -> Range:
        assert claim.wording is not None
        ends = said(claim.wording, sharp_round=self._rules.sharp_round)
        return ends if self._rules.strict else Range(ends.least, ends.most)

    def _change(self, claim: Claim, form: Change, new: z3.ArithRef, old: z3.ArithRef) -> Iterator[z3.BoolRef]:
        sign = 1 if form.rises else -1
        match form.by:
            case "direction":
                yield sign * new > sign * old
            case "level":
                yield sign * new > sign * old
                yield from _ratio(new, ONE, self._said(claim))
            case "difference":
                yield from _ratio(new - old, ONE, self._said(claim).moved(sign, Fraction(0)))
            case "part":
                yield from self._based(new, old, self._said(claim).moved(sign, Fraction(100)), Fraction(1, 100))
            case "multiple":
                yield from self._based(new, old, self._said(claim), Fraction(1))

    def _based(self, part: z3.ArithRef, whole: z3.ArithRef, ends: Range, unit: Fraction) -> Iterator[z3.BoolRef]:
        """A ratio commits to a base of at least one; the wordings drawn never say that nothing is left or changed."""
        yield from _ratio(part, whole, ends, unit)
        if self._rules.bases:
            yield whole >= 1


def _outside(ends: Range) -> Range:
    """All whole numbers beside a range with one end."""
    if ends.most is None:
        assert ends.least is not None
        return Range(None, ends.least - 1)
    return Range(ends.most + 1, None)


def _ratio(part: z3.ArithRef, whole: z3.ArithRef, ends: Range, unit: Fraction = Fraction(1)) -> Iterator[z3.BoolRef]:
    """part / whole lies within the ends, in so many units, without a division."""
    if ends.least is not None:
        least = ends.least * unit
        low, high = least.numerator * whole, least.denominator * part
        yield high > low if ends.above else high >= low
    if ends.most is not None:
        most = ends.most * unit
        low, high = most.denominator * part, most.numerator * whole
        yield low < high if ends.below else low <= high
