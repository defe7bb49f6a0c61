"""Wordings that are true of a number."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from random import Random

from tests.oracle.system import Wording

_IN_WORDS = {
    "half": (40, 60),
    "a third": (25, 41),
    "a quarter": (19, 31),
    "1 in 10": (8, 12),
    "most": (51, 100),
    "all": (100, 100),
}
"""The per cent of which each is said."""
_PLAIN_WORDS = ((24, 200, "dozens"), (200, 900, "hundreds"))


@dataclass(frozen=True)
class Figures:
    """Draws wordings; `exact` of them are not hedged."""

    rng: Random
    exact: float

    def count(self, number: int, *, range_too: bool = True) -> Wording:
        """A count; a range and words without a number only where the form of the claim can have them."""
        rng = self.rng
        if number < 2 or rng.random() < self.exact:
            rounded = Fraction(round(number, 2 - len(str(number)))) if rng.random() < 0.15 else Fraction(number)
            return Wording("count", "exact", rounded or Fraction(number))
        words = [word for least, most, word in _PLAIN_WORDS if range_too and least <= number < most]
        if words and rng.random() < 0.08:
            return Wording("count", words[0])
        step = Fraction(10 ** max(len(str(number)) - 2, 0))
        hedge = rng.choice(
            ["about", "nearly", "over", "at least", "up to", "under", *(["between"] if range_too and number > 9 else [])]
        )
        if hedge == "between":
            least = number // step * step
            return Wording("count", "between", least - step * rng.randint(0, 1) or least, least + step)
        if hedge == "about":
            return Wording("count", "about", round(number / step) * step)
        return Wording("count", hedge, beside(Fraction(number), hedge, step) or Fraction(number + 1))

    def part(self, exact: Fraction) -> Wording:
        """A share, in per cent."""
        fitting = [word for word, (least, most) in _IN_WORDS.items() if least <= exact <= most]
        if fitting and self.rng.random() < 0.3:
            return Wording("part", self.rng.choice(fitting))
        hedge = self._hedge("over", "at least", "under")
        step = self.rng.choice((Fraction(1), Fraction(1), Fraction(1, 10)))
        return Wording("part", hedge, min(max(beside(exact, hedge, step), Fraction(1)), Fraction(99)))

    def moved(self, exact: Fraction) -> Wording | None:
        """A rise or fall, in per cent; None where it is too small or too large to be told so."""
        hedge = self._hedge("over", "at least")
        number = beside(exact, hedge, Fraction(1))
        return Wording("part", hedge, number) if 0 < number < 100 else None

    def multiple(self, exact: Fraction) -> Wording | None:
        """So many times; None where no such wording is true."""
        hedge = self.rng.choice(("exact", "exact", "over", "nearly"))
        number = {"exact": round(exact), "over": int(exact), "nearly": -int(-exact // 1)}[hedge]
        near = exact != number and (hedge != "nearly" or exact > number - Fraction(1, 2))
        return Wording("multiple", hedge, Fraction(number)) if number >= 2 and (hedge == "exact" or near) else None

    def mean(self, exact: Fraction) -> Wording | None:
        """A mean; none that is round, of which one may think that it is rounded further."""
        hedge = self._hedge("over", "at least", "up to")
        number = beside(exact, hedge, self.rng.choice((Fraction(1), Fraction(1, 10))))
        return None if number % 100 == 0 else Wording("mean", hedge, number)

    def _hedge(self, *others: str) -> str:
        return "exact" if self.rng.random() < self.exact else self.rng.choice(others)


def beside(number: Fraction, hedge: str, step: Fraction) -> Fraction:
    """A figure to a step with which the hedge is true."""
    down = number // step * step
    match hedge:
        case "exact":
            return Fraction(round(number / step)) * step
        case "over":
            return max(down - step, Fraction(0)) if down == number else down
        case "at least":
            return down
        case _:
            return down + step
