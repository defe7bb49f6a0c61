"""What a claim says of a number: the form, the reading, the wording, and the unit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checker.intake.files.asked import Asked
from checker.intake.files.tree import Scalar
from checker.model.claim import Form
from checker.model.numbers import Interval, Reading


@dataclass(frozen=True, slots=True)
class Said:
    """The form of a claim with its reading, the field that holds the wording, and the unit of the number."""

    form: Form
    reading: Reading | None
    wording: Scalar
    unit: str


def counted(asked: Asked, form: Form) -> Said | None:
    """The form with the reading of `value`; None if that is refused."""
    reading = asked.value()
    if reading and reading.hedge == "ordinal" and asked.scope and asked.desk.vocabulary.kind(asked.scope) != "flow":
        # the 20,000th to arrive makes at least so many; the 15th anniversary is the 15th
        exactly = Interval(reading.number, reading.number)
        reading = replace(reading, literal=exactly, pragmatic=exactly)
    return Said(form, reading, asked.scalar("value"), reading.unit) if reading else None
