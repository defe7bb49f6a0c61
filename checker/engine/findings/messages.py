"""What refutations say: one sentence for the finding, and why one is only a tension."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from checker.engine.solve.proof import DIFFERENCE, Side
from checker.model.claim import Claim
from checker.model.finding import Part, Proof, ReadingName
from checker.model.forms import Change
from checker.model.forms import Value as SingleValue
from checker.model.statement import Piece, Quote, Statement, Value, quoted, template

_CLAIMS = {"claims": tuple[Quote, ...]}
_SIDES = {"more": tuple[Piece, ...], "fewer": tuple[Piece, ...]}
_NUMBERS = {"allowed": Fraction, "total": Fraction}
_BLAME = {"blame": Statement}
_BOTH = "{claims:by and} cannot both hold: one of these {claims:count} is off."
_ALL = "{claims:by and} cannot all hold: one of these {claims:count} is off."
_OPEN = " Which one is left open: {blame}."
BOTH, BOTH_OPEN = template(_BOTH, **_CLAIMS), template(_BOTH + _OPEN, **_CLAIMS, **_BLAME)
ALL, ALL_OPEN = template(_ALL, **_CLAIMS), template(_ALL + _OPEN, **_CLAIMS, **_BLAME)
EXCEEDS = template(
    "{claims:by and} cannot hold: by the others, {more:sum} exceeds {fewer:sum} by at least {total}.",
    **_CLAIMS,
    **_SIDES,
    total=Fraction,
)
_SAYS = {
    ("literal", False): "means",
    ("literal", True): "mean",
    ("pragmatic", False): "is taken to mean",
    ("pragmatic", True): "are taken to mean",
}
_ABOUT: dict[str, tuple[str, str, dict[str, Any]]] = {
    "own": ("", "", {}),
    "difference": ("that {more:sum} less {fewer:sum} is ", "", _SIDES),
    "quantity": ("", " for {quantity}", {"quantity": Statement}),
}
"""What stands before and behind the bound that claims set, and its fields, by what they bound.

Their own count, one count less another, or some other quantity.
"""
_REFUTED: dict[tuple[Side, bool], tuple[str, str, dict[str, Any]]] = {
    ("least", False): ("at most", "but the others make it at least {total}", {}),
    ("most", False): ("at least", "but the others make it at most {total}", {}),
    ("least", True): ("at most", "but it cannot be less than {total}, as {reason}", {"reason": Statement}),
    ("most", True): ("at least", "but it cannot be more than {total}, as {reason}", {"reason": Statement}),
}
"""The bound that claims set, and what refutes it, by the side on which it does, and whether no other claim is needed for it."""
MESSAGES = {
    (how, about, against): template(
        f"{{claims:by and}} {_SAYS[how]} {before}{bound} {{allowed}}{behind}, {but}.", **_CLAIMS, **of, **_NUMBERS, **why
    )
    for how in _SAYS
    for about, (before, behind, of) in _ABOUT.items()
    for against, (bound, but, why) in _REFUTED.items()
}
"""By the reading and whether there are several claims, by what these bound, and by what refutes them."""
NO_END = {
    "least": template("Read literally {claim} has no upper end, so this is a tension, not a contradiction.", claim=Quote),
    "most": template("Read literally {claim} has no lower end, so this is a tension, not a contradiction.", claim=Quote),
}
CAN_HOLD = {
    "least": template(
        "Read literally {claim} means at most {bound}, which can hold: so this is a tension, not a contradiction.",
        claim=Quote,
        bound=Fraction,
    ),
    "most": template(
        "Read literally {claim} means at least {bound}, which can hold: so this is a tension, not a contradiction.",
        claim=Quote,
        bound=Fraction,
    ),
}


def message(parts: Sequence[Part], proof: Proof, reading: ReadingName, blame: Statement | None) -> Statement:
    """What a refutation comes to, in one sentence; `blame` is why nobody knows which claim is off, if so."""
    either = tuple(quoted(part.claim) for part in parts if part.role == "either")
    if either:
        both = len(either) == 2
        if blame is None:
            return (BOTH if both else ALL)(claims=either)
        return (BOTH_OPEN if both else ALL_OPEN)(claims=either, blame=blame)
    claims = tuple(quoted(part.claim) for part in parts if part.role == "suspect")
    difference = _difference(proof)
    if difference and not proof.allowed:
        return EXCEEDS(claims=claims, **difference, total=proof.total)
    alone = len(claims) == len(parts)
    about, fields = _about(parts[0].claim, proof, difference, alone)
    reason: dict[str, Value] = {"reason": _reason(proof)} if alone else {}
    several = len({(quote.words, quote.publisher) for quote in claims}) > 1
    says = MESSAGES[(reading, several), about, (proof.side, alone)]
    return says(claims=claims, **fields, allowed=proof.allowed, total=proof.total, **reason)


def _about(suspect: Claim, proof: Proof, difference: dict[str, Value], alone: bool) -> tuple[str, dict[str, Value]]:
    """What the suspect bounds, and the fields that say so."""
    if difference:
        return "difference", difference
    # A claim of one number is of its own scope and period; other forms speak of more than that.
    two_counts = isinstance(suspect.form, Change) and suspect.form.before is not None
    if (alone or two_counts) and not isinstance(suspect.form, SingleValue) and proof.quantity_statement is not None:
        return "quantity", {"quantity": proof.quantity_statement}
    return "own", {}


def _reason(proof: Proof) -> Statement:
    """Why a claim cannot be so whatever others say."""
    told = proof.steps[0].text_statement
    assert told is not None
    return told


def _difference(proof: Proof) -> dict[str, Value]:
    """What is summed, if it is one count less another."""
    about = proof.quantity_statement
    return dict(about.fields) if about and about.template == DIFFERENCE.text else {}


def why_tension(suspect: Claim, proof: Proof) -> Statement:
    """Why a refutation of what readers take from the words is no contradiction."""
    literal = suspect.reading.literal if suspect.reading else None
    bound = None if literal is None else literal.hi if proof.side == "least" else literal.lo
    if bound is None:
        return NO_END[proof.side](claim=quoted(suspect))
    return CAN_HOLD[proof.side](claim=quoted(suspect), bound=bound)
