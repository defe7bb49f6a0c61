"""The digits of a figure as written, and the reading of the figure with others in their stead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from checker.engine.cases.oracle import WhatIf
from checker.model.claim import Claim
from checker.model.forms import Average, Change, Each, Share, Value
from checker.model.statement import Statement, template

AS_NUMBER = template("fits if it is read as {number:great}", number=Fraction)
AS_SHARE = template("fits if it is read as {number:%}", number=Fraction)
AS_TIMES = template("fits if it is read as {number} times as many", number=Fraction)
_MOST_DECIMALS = 6


@dataclass(frozen=True)
class _Digits:
    """The digits of a number without the zeros at its end, which are its round part: 56,200 is 562 times 100."""

    text: str
    step: Fraction

    def number(self, text: str) -> Fraction:
        """The number with other digits in their stead."""
        return int(text) * self.step


def _digits_of(claim: Claim) -> _Digits | None:
    """The digits of the one figure that a claim names; None where it names none, or one with no end of decimals."""
    reading = claim.reading
    if reading is None or not reading.number or reading.number < 0 or not _names_one(claim):
        return None
    number = _written(claim)
    for decimals in range(_MOST_DECIMALS + 1):
        whole = number * 10**decimals
        if whole.denominator == 1:
            text = str(whole.numerator)
            stripped = text.rstrip("0")
            return _Digits(stripped, Fraction(10 ** (len(text) - len(stripped)), 10**decimals))
    return None


def with_digits(claim: Claim, others: Callable[[str], Iterable[str]]) -> Iterator[WhatIf]:
    """The claim with each of the other digits that its own might have been, none of which begins with 0, in their order."""
    digits = _digits_of(claim)
    if digits is not None:
        for text in dict.fromkeys(others(digits.text)):
            if text != digits.text and text[:1] not in ("", "0"):
                yield _with_number(claim, digits.number(text))


def _with_number(claim: Claim, number: Fraction) -> WhatIf:
    """The claim with another number as written, and its words around it."""
    reading = claim.reading
    assert reading is not None and reading.number is not None
    told_per_cent = in_per_cent(claim)
    part = number / 100 if told_per_cent else number
    shift = part - reading.number
    moved = reading.mapped(lambda interval: interval + (-shift if _falls(claim) else shift))
    fits: Statement = (AS_SHARE if told_per_cent else AS_TIMES if claim.unit == "one" else AS_NUMBER)(number=part)
    return WhatIf(claim, replace(claim, reading=replace(moved, number=part)), fits)


def _falls(claim: Claim) -> bool:
    """Whether what is left of a count, or what lies between two, is the less, the greater the number is."""
    return isinstance(claim.form, Change) and claim.form.measure in ("ratio", "difference") and not claim.form.rises


def _written(claim: Claim) -> Fraction:
    """The number as the article writes it: of a ratio, in per cent or as so many times."""
    assert claim.reading is not None and claim.reading.number is not None
    return claim.reading.number * 100 if in_per_cent(claim) else claim.reading.number


def _names_one(claim: Claim) -> bool:
    """Whether the claim has the form of one figure that its reading lies around."""
    if isinstance(claim.form, Change):
        differs = claim.form.measure in ("level", "difference") and claim.form.each is None
        return differs or in_per_cent(claim) or in_times(claim)
    return isinstance(claim.form, Value | Each | Average) or (isinstance(claim.form, Share) and in_per_cent(claim))


def in_per_cent(claim: Claim) -> bool:
    """Whether the claim tells a share or a change in per cent."""
    return claim.unit == "one" and claim.tells_per_cent


def in_times(claim: Claim) -> bool:
    """Whether the claim tells a rise to so many times as many, in digits."""
    form, reading = claim.form, claim.reading
    multiple = isinstance(form, Change) and form.measure == "ratio" and form.rises and not claim.tells_per_cent
    return multiple and reading is not None and reading.hedge != "part" and any(map(str.isdigit, claim.wording))
