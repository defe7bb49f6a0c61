"""What other claims allow for a count: by the nearest of them where that settles it, else by all."""

from __future__ import annotations

from collections.abc import Callable, Collection
from fractions import Fraction
from functools import cached_property

from checker.engine.rows.row import Terms
from checker.engine.solve.implied_bounds import ImpliedBound, ImpliedBounds
from checker.engine.solve.linear_program import Inconclusive
from checker.model.numbers import Interval


class Allowed:
    """What the other claims allow for a question: `lo` and `hi`, None without a bound; each is computed when first asked for.

    `near`: what the nearest of them allow. More cannot be allowed by all, nor, as they hold together, less than one number.
    """

    def __init__(self, implied: Callable[[], ImpliedBounds], near: Callable[[], ImpliedBounds], terms: Terms, off: str) -> None:
        self._all, self._few, self._terms, self._off = implied, near, terms, frozenset({off})

    @cached_property
    def lo(self) -> Fraction | None:
        """The least, exact; None where there is no bound or the solver cannot tell."""
        return self._near.lo if self._near.is_exact else _bound(self._implied.least, self._terms, self._off)

    @cached_property
    def hi(self) -> Fraction | None:
        """The most, exact; None where there is no bound or the solver cannot tell."""
        return self._near.hi if self._near.is_exact else _bound(self._implied.most, self._terms, self._off)

    @property
    def interval(self) -> Interval:
        """From the least to the most."""
        return Interval(self.lo, self.hi)

    def fits(self, meant: Interval) -> bool:
        """Whether some of what is said is allowed, and no more than twice the least is.

        Where the others leave more than a factor of two, to fit among them explains nothing.
        """
        if not (meant.meets(self._near) and self._may_fit(meant)) or not self.lo or not meant.meets(Interval(self.lo, None)):
            return False
        return self.hi is not None and self.hi <= 2 * self.lo and meant.meets(self.interval)

    def _may_fit(self, meant: Interval) -> bool:
        """Whether it may fit, so far as that can be seen without exact sums."""
        try:
            return self._near.is_exact or self._implied.may_fit(self._terms, meant, self._off)
        except Inconclusive:
            return False

    @cached_property
    def _implied(self) -> ImpliedBounds:
        return self._all()

    @cached_property
    def _near(self) -> Interval:
        near = self._few()
        return Interval(_bound(near.least, self._terms), _bound(near.most, self._terms))


def _bound(
    ask: Callable[[Terms, Collection[str]], ImpliedBound | None], terms: Terms, off: Collection[str] = ()
) -> Fraction | None:
    """No bound where the solver cannot tell: then nothing is said of the claim."""
    try:
        extreme = ask(terms, off)
    except Inconclusive:
        return None
    return extreme.bound if extreme else None
