"""A proof as the rows of a table that ends in the gap."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.model.finding import Proof
from checker.prose.numbers import exact
from checker.report.render.sums import amount_words, bound_words, gap_words, step_words


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a sum: a signed amount ("" for a law that adds none), what it is, and the number of its claim (0 for none)."""

    amount: str
    words: str
    claim: int


@dataclass(frozen=True, slots=True)
class Sum:
    """The lines, what they come to, what the suspect allows, and by how much it misses."""

    lines: tuple[Line, ...]
    total: str
    quantity: str
    allowed: str
    allowed_text: str
    gap: str


def sum_of(proof: Proof, numbers: Mapping[str, int]) -> Sum:
    """`numbers` gives the number under which each claim, by its id, stands on the card."""
    lines = tuple(
        Line(amount_words(step, first=i == 0), step_words(step), numbers.get(step.claim, 0)) for i, step in enumerate(proof.steps)
    )
    return Sum(
        lines=lines,
        total=exact(proof.total),
        quantity=f"{bound_words(proof)}: {proof.quantity}",
        allowed=exact(proof.allowed),
        allowed_text=proof.allowed_text,
        gap=gap_words(proof),
    )
