"""What a claim says of a number: the form, the reading, the wording, and the unit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checker.intake.files.asked import Asked
from checker.intake.files.problems import shown
from checker.intake.files.tree import Scalar
from checker.intake.language.number_words import ARTICLES
from checker.intake.language.tokens import tokens
from checker.model.forms import Form
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
    if reading and reading.hedge == "ordinal" and _is_share(asked):
        return None
    if reading and reading.hedge == "ordinal" and asked.scope and asked.desk.vocabulary.kind(asked.scope) != "flow":
        # the 20,000th to arrive makes at least so many; the 15th anniversary is the 15th
        exactly = Interval(reading.number, reading.number)
        reading = replace(reading, literal=exactly, pragmatic=exactly)
    return Said(form, reading, asked.scalar("value"), reading.unit) if reading else None


def _is_share(asked: Asked) -> bool:
    """Whether the quote says that "a seventh" is one of something; then that is a problem."""
    value, quote = asked.scalar("value").text, asked.row.fields.scalar("quote")
    words, said = ([token.text for token in tokens(text)] for text in (value, quote.text if quote else ""))
    parts = words[0] in ARTICLES and [*words, "of"] in (said[at : at + len(words) + 1] for at in range(len(said)))
    if parts:
        what = f"{shown(value)} of something is a share"
        asked.refuse("value", what, f"write `share: {value}` and, as `of`, what it is a share of")
    return parts
