"""A proof as the rows of a table that ends in the gap."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.finding import Proof
from checker.prose.numbers import exact
from checker.report.render.sums import Numbers, amount_words, bound_words, gap_words, references, step_words


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a sum: a signed amount ("" for a law that adds none), what it is, and the number of its claim
    or of the lines of the vocabulary by which the law holds."""

    amount: str
    words: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """The lines, what they come to, what the suspect allows, and by how much it misses."""

    lines: tuple[Line, ...]
    total: str
    quantity: str
    allowed: str
    allowed_text: str
    gap: str


def sum_of(proof: Proof, numbers: Numbers) -> Sum:
    """`numbers` are those under which claims and lines of the vocabulary stand on the card."""
    lines = tuple(
        Line(amount_words(step, first=i == 0), step_words(step), references(step, numbers)) for i, step in enumerate(proof.steps)
    )
    return Sum(
        lines=lines,
        total=exact(proof.total),
        quantity=f"{bound_words(proof)}: {proof.quantity}",
        allowed=exact(proof.allowed),
        allowed_text=proof.allowed_text,
        gap=gap_words(proof),
    )
