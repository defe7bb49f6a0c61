"""Intervals of exact numbers with their algebra, and the two readings of a wording."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from fractions import Fraction
from math import ceil, floor
from operator import neg
from typing import Literal

Number = Fraction | int
Side = Literal["least", "most"]
ReadingName = Literal["literal", "pragmatic"]
_NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `lo` to `hi`; None is an end without a bound. With `lo` above `hi` it is empty.

    Both ends are included, unless it is said that all lie `above` lo, or `below` hi.

    What is computed of intervals that hold numbers holds all results that such numbers can give (Moore 1966, "Interval
    Analysis"), and but for ratios no more.
    """

    lo: Fraction | None
    hi: Fraction | None
    above: bool = field(default=False, repr=False)
    below: bool = field(default=False, repr=False)

    @classmethod
    def exactly(cls, number: Fraction) -> Interval:
        """The interval that holds this number alone."""
        return cls(number, number)

    def __contains__(self, number: Number) -> bool:
        after = self.lo is None or self.lo < number or (self.lo == number and not self.above)
        return after and (self.hi is None or number < self.hi or (number == self.hi and not self.below))

    @property
    def is_empty(self) -> bool:
        """Whether no number lies within."""
        if self.lo is None or self.hi is None:
            return False
        return self.lo > self.hi or (self.lo == self.hi and (self.above or self.below))

    @property
    def is_exact(self) -> bool:
        """Whether it holds one number only."""
        return self.lo is not None and self.lo == self.hi and not (self.above or self.below)

    @property
    def exact(self) -> Fraction | None:
        """The one number that it holds; None if there are more, or none."""
        return self.lo if self.is_exact else None

    @property
    def is_bounded(self) -> bool:
        """Whether it has both ends."""
        return self.lo is not None and self.hi is not None

    @property
    def is_open_below(self) -> bool:
        """Whether it has no lower end."""
        return self.lo is None

    @property
    def is_open_above(self) -> bool:
        """Whether it has no upper end."""
        return self.hi is None

    @property
    def ends(self) -> tuple[Fraction, ...]:
        """The ends that there are, the lower one first."""
        return tuple(end for end in (self.lo, self.hi) if end is not None)

    def end(self, side: Side) -> Fraction | None:
        """The least or the most; None without a bound."""
        return self.lo if side == "least" else self.hi

    @property
    def width(self) -> Fraction | None:
        """How far its ends lie apart, 0 if it is empty; None without a bound."""
        return None if self.lo is None or self.hi is None else max(self.hi - self.lo, _NOTHING)

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return not (self & other).is_empty

    def within(self, other: Interval) -> bool:
        """Whether all its numbers lie in the other."""
        return self.is_empty or (self | other) == other

    def __and__(self, other: Interval) -> Interval:
        """What lies in both."""
        lo, above, hi, below = self.lo, self.above, self.hi, self.below
        if lo is None or (other.lo is not None and (lo, above) < (other.lo, other.above)):
            lo, above = other.lo, other.above
        if hi is None or (other.hi is not None and (hi, not below) > (other.hi, not other.below)):
            hi, below = other.hi, other.below
        return Interval(lo, hi, above, below)

    def __or__(self, other: Interval) -> Interval:
        """The smallest interval around two that each hold a number."""
        lo, above, hi, below = self.lo, self.above, self.hi, self.below
        if lo is not None and (other.lo is None or (lo, above) > (other.lo, other.above)):
            lo, above = other.lo, other.above
        if hi is not None and (other.hi is None or (hi, not below) < (other.hi, not other.below)):
            hi, below = other.hi, other.below
        return Interval(lo, hi, above, below)

    def __neg__(self) -> Interval:
        return Interval(None if self.hi is None else -self.hi, None if self.lo is None else -self.lo, self.below, self.above)

    def __add__(self, other: Interval | Number) -> Interval:
        """The sums of a number of each; of a number alone, the interval moved by so much."""
        ours = other if isinstance(other, Interval) else Interval(Fraction(other), Fraction(other))
        lo = None if self.lo is None or ours.lo is None else self.lo + ours.lo
        hi = None if self.hi is None or ours.hi is None else self.hi + ours.hi
        above, below = self.above or ours.above, self.below or ours.below
        return Interval(lo, hi, above and lo is not None, below and hi is not None)

    def __sub__(self, other: Interval | Number) -> Interval:
        """The differences of a number of each."""
        return self + -other

    def __mul__(self, factor: Interval | Number) -> Interval:
        """The interval scaled by a number other than 0; a negative one turns its ends round.

        By an interval: the products of a number of each, neither of which may hold any below 0.
        """
        if isinstance(factor, Interval):
            return self._times(factor)
        lo = None if self.lo is None else self.lo * factor
        hi = None if self.hi is None else self.hi * factor
        return Interval(hi, lo, self.below, self.above) if factor < 0 else Interval(lo, hi, self.above, self.below)

    def _times(self, other: Interval) -> Interval:
        lo = None if self.lo is None or other.lo is None else self.lo * other.lo
        hi = None if self.hi is None or other.hi is None else self.hi * other.hi
        above, below = self.above or other.above, self.below or other.below
        # Nothing times any number is nothing.
        if lo == 0:
            above = 0 not in self and 0 not in other
        return Interval(lo, hi, above and lo is not None, below and bool(hi))

    def __truediv__(self, whole: Interval) -> Interval:
        """Around the ratios of a number in this to a number in the whole, neither of which may hold any below 0.

        No least is given where the whole has no most, though it is then 0; and no most where the whole may be nothing.
        """
        lo = self.lo / whole.hi if self.lo is not None and whole.hi else None
        hi = self.hi / whole.lo if self.hi is not None and whole.lo else None
        # Of nothing every whole makes nothing.
        above = bool(lo is not None and (self.above or (whole.below and lo)))
        return Interval(lo, hi, above, bool(hi is not None and (self.below or (whole.above and hi))))

    def inwards(self) -> Interval:
        """Between whole ends, both included, the same whole numbers."""
        lo = None if self.lo is None else Fraction(floor(self.lo) + 1 if self.above else ceil(self.lo))
        return Interval(lo, None if self.hi is None else Fraction(ceil(self.hi) - 1 if self.below else floor(self.hi)))


ANY = Interval(None, None)
"""Every number."""
COUNT = Interval(_NOTHING, None)
"""What any count lies in."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a wording allows: `literal` is what it commits its writer to, `pragmatic` what readers take from it.

    `hedge` names the row of the readings table ("exact", "rounded", "over", "up to", …), `number` is the figure
    named (None for words such as "dozens"; the lower one of a range), `grain` the step to which it is given: the largest
    power of ten that divides it. All numbers are in `unit`: a counted noun ("people", "missions"), a measure
    ("kilometre", "won"), or "one" for plain ratios (5 per cent is 1/20).
    """

    literal: Interval
    pragmatic: Interval
    hedge: str
    number: Fraction | None
    grain: Fraction | None
    unit: str

    def by(self, name: ReadingName) -> Interval:
        """The interval of one of the two readings."""
        return self.literal if name == "literal" else self.pragmatic

    def __neg__(self) -> Reading:
        """A difference with the other sign: a rise read as a fall."""
        return self.mapped(neg)

    def mapped(self, change: Callable[[Interval], Interval]) -> Reading:
        """The same wording with both intervals changed."""
        return replace(self, literal=change(self.literal), pragmatic=change(self.pragmatic))
