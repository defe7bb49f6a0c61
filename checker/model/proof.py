"""Proofs: the sums by which some claims refute others, line by line, and the lines of the vocabulary on which they rest.

Each text has its statement beside it, of which prose makes it; a check fills in all texts at its end.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from checker.model.claim import Claim, Location
from checker.model.links import Link
from checker.model.numbers import Side
from checker.model.statement import Piece, Statement
from checker.model.units import is_counted


@dataclass(frozen=True, slots=True)
class Declaration:
    """A line of the vocabulary on which a sum rests, where it stands, and in words what it says. Nothing is accused by it."""

    link: Link
    location: Location
    text: str = ""
    text_statement: Statement | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a sum: `factor` times `amount`, or, where `amount` is None, a law at work that adds no number.

    `amount` is never negative; the sign stands in `factor`. `unit` is that of the amount. `claim` is the id of the claim that
    gives the amount, or "". `law` is the law's name, or "". `text` says in words what the line is. `declared` are the lines of
    the vocabulary by which the law holds here.
    """

    factor: Fraction
    amount: Fraction | None
    text: str = ""
    claim: str = ""
    law: str = ""
    text_statement: Statement | None = None
    declared: tuple[Declaration, ...] = ()


@dataclass(frozen=True, slots=True)
class Addition:
    """Lines that add up to `total`: as much as the premises make of `what`, a count, at least or at most."""

    steps: tuple[Step, ...]
    total: Fraction
    what: str = ""
    what_statement: Statement | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it is of what is counted in whole numbers: a mean of people has decimals in its figures themselves."""
        filling = self.what_statement.filling() if self.what_statement else ()
        unit = next((item.unit for item in filling if isinstance(item, Piece)), "")
        return is_counted(unit) and not any(step.amount % 1 for step in self.steps if step.amount is not None)


Manner = Literal["share", "change", "multiple", "mean", "order"]
SumManner = Literal["count", "share", "change", "multiple"]


@dataclass(frozen=True, slots=True)
class Quotient:
    """A proof as one counts with a pencil: `dividend` by `divisor`, against the ratio that the claim `claim` gives.

    `manner`: "share", the one as a part of the other; "change", the one so many per cent above or below the other; "multiple",
    the one as so many times the other; "mean", the one over so many of a `unit`; "order", the one above so many times the other.
    `side` "least": the figures make the ratio at least what the division gives, the claim's words at most `allowed`; "most" the
    other way round. `total_open`, `allowed_open` as in a Proof. `is_exact`: the figures leave it no room.
    """

    manner: Manner
    dividend: Addition
    divisor: Addition
    side: Side
    claim: str
    allowed: Fraction
    allowed_text: str
    unit: str = ""
    allowed_text_statement: Statement | None = None
    total_open: bool = False
    allowed_open: bool = False
    is_exact: bool = False

    @property
    def total(self) -> Fraction:
        """What the division gives."""
        return self.dividend.total / self.divisor.total

    @property
    def is_whole(self) -> bool:
        """Whether it divides what is counted."""
        return self.dividend.is_whole and self.divisor.is_whole


@dataclass(frozen=True, slots=True)
class Proof:
    """The sum by which the premises refute the suspect: the steps add up to `total`, but the suspect allows only `allowed`.

    `side` "least": the others make the quantity at least `total`, the suspect at most `allowed` (total > allowed); "most": at
    most `total`, the suspect at least `allowed`. `gap` = |total - allowed| > 0. `quantity` says in words what is summed.
    `total_open`: the others make it more (less) than `total`; `allowed_open`: the suspect allows less (more) than `allowed`.
    Where either is so, the two numbers may be the same, and the gap 0. `quotient` tells the same without the factors of a ratio.
    `manner`: whether it is a sum of counts, or of nothing but ratios, and how these are told. `is_exact`: no claim of it leaves
    room, so that it misses by just the gap, not by at least as much.
    """

    steps: tuple[Step, ...]
    quantity: str
    total: Fraction
    allowed: Fraction
    allowed_text: str
    side: Literal["least", "most"]
    unit: str
    quantity_statement: Statement | None = None
    allowed_text_statement: Statement | None = None
    total_open: bool = False
    allowed_open: bool = False
    quotient: Quotient | None = None
    manner: SumManner = "count"
    is_exact: bool = True

    @property
    def is_of_orders(self) -> bool:
        """Whether no figure stands in it, only which counts are more, and how often: it is told without numbers."""
        fields = dict(self.quantity_statement.fields) if self.quantity_statement else {}
        ones = all(step.amount in (None, 1) for step in self.steps)
        return self.quotient is None and self.manner == "count" and "fewer" in fields and self.allowed <= 0 and ones

    @property
    def gap(self) -> Fraction:
        """By how much what is allowed falls short of the total, exact, in the unit of the sum."""
        return abs(self.total - self.allowed)

    @property
    def declared(self) -> tuple[Declaration, ...]:
        """The lines of the vocabulary on which it rests, each once, in the order of the sum."""
        return declared_in(self.steps)


def declared_in(steps: Iterable[Step]) -> tuple[Declaration, ...]:
    """The lines of the vocabulary on which the lines of a sum rest, each once, in their order."""
    return tuple(dict.fromkeys(declaration for step in steps for declaration in step.declared))


@dataclass(frozen=True, slots=True)
class Witness:
    """A further refutation of the suspect that shares no premise with the proof or the other witnesses."""

    premises: tuple[Claim, ...]
    proof: Proof
