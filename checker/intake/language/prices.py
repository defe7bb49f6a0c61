"""Exchange rates: "1,132 won per dollar", "$1 = 1,132 won", "1,012 won per 100 yen"."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from checker.intake.language.amounts import in_other_unit, reading
from checker.intake.language.errors import WordingError
from checker.intake.language.phrase import taken_apart
from checker.intake.language.points import refuse_foreign_points
from checker.model.numbers import Reading
from checker.model.units import CURRENCIES
from checker.model.vocabulary import Readings

if TYPE_CHECKING:
    from checker.intake.language.units import Units

_JOINTS = re.compile(
    r"(?<!\s)(?:\s+per\s+|\s+to\s+(?:the|one|an?)\s+|\s+for\s+(?:one|an?|each|every)\s+|\s+an?\s+|\s*=\s*|\s*/\s*)",
    re.IGNORECASE,
)
_BASES = tuple(Fraction(10**zeros) for zeros in range(4))


def read_price(wording: str, units: Units, readings: Readings = ()) -> Reading | None:
    """The reading of an exchange rate in a unit such as "won per dollar"; None for any other wording.

    Raises WordingError for a rate of zero.
    """
    joint = _JOINTS.search(wording)
    if joint is None:
        return None
    sides = wording[: joint.start()].strip(), wording[joint.end() :].strip()
    amount, base = sides if joint[0].strip() != "=" or _base(sides[1], units) else (sides[1], sides[0])
    over, under = _money(amount, units), _base(base, units)
    if over is None or under is None or over[0] == under[0]:
        return None
    phrase = taken_apart(amount)
    refuse_foreign_points(phrase)
    price = reading(phrase, "measure", over[0], readings=readings)
    if not price.number:
        raise WordingError(f"“{wording}” is no exchange rate", f"write how much {over[0]} one {under[0]} bought, such as 1,132")
    return in_other_unit(price, over[1] / under[1], f"{over[0]} per {under[0]}")


def _money(amount: str, units: Units) -> tuple[str, Fraction] | None:
    """The currency of an amount, and how much of it the unit written is; None for what is no money."""
    try:
        phrase = taken_apart(amount)
    except WordingError:
        return None
    canonical = units.canonical(phrase.unit) if phrase.unit and len(phrase.figures) > 0 else None
    return canonical if canonical is not None and canonical[0] in CURRENCIES else None


def _base(text: str, units: Units) -> tuple[str, Fraction] | None:
    """The currency that is priced, and how much of it: "dollar", "$1", "one euro", "100 yen"."""
    bare = re.sub(r"^(?:an?|the|one|each|every)\s+", "", text, flags=re.IGNORECASE)
    canonical = units.canonical(bare)
    if canonical is not None:
        return canonical if canonical[0] in CURRENCIES else None
    money = _money(text, units)
    number = taken_apart(text).figures[0].value if money else Fraction(0)
    return (money[0], money[1] * number) if money and number in _BASES else None
