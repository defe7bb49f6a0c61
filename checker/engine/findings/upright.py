"""Sums below nothing, told the other way round: 572 - 274 = 298 at most, not 274 - 572 = -298 at least."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.engine.solve.proof import ALLOWED, DIFFERENCE, OPEN
from checker.model.proof import Proof, Step
from checker.model.statement import Statement

_OTHER_WORDS = {
    words[side, reading].text: words[other, reading]
    for words in (ALLOWED, OPEN)
    for side, other in (("least", "most"), ("most", "least"))
    for reading in ("literal", "pragmatic")
}
"""What the suspect allows of a difference, by what it allows of the same the other way round."""


def upright(proof: Proof) -> Proof:
    """The same sum of a difference above nothing; every other sum as it is."""
    quantity, allowed = proof.quantity_statement, proof.allowed_text_statement
    if proof.total >= 0 or proof.allowed > 0 or proof.manner != "count" or quantity is None or allowed is None:
        return proof
    if quantity.template != DIFFERENCE.text or allowed.template not in _OTHER_WORDS:
        return proof
    return replace(
        proof,
        steps=_from_above(tuple(replace(step, factor=-step.factor) for step in proof.steps)),
        total=-proof.total,
        allowed=-proof.allowed,
        side="most" if proof.side == "least" else "least",
        quantity_statement=_turned(quantity),
        allowed_text_statement=_OTHER_WORDS[allowed.template](**dict(allowed.fields)),
    )


def _turned(difference: Statement) -> Statement:
    fields = dict(difference.fields)
    return DIFFERENCE(more=fields["fewer"], fewer=fields["more"])


def _from_above(steps: Sequence[Step]) -> tuple[Step, ...]:
    """The steps, those that add before those that take away, each with the laws below it; laws at the end stay there."""
    last = max((place for place, step in enumerate(steps) if step.amount is not None), default=-1)
    blocks: list[list[Step]] = [[]]
    for step in steps[: last + 1]:
        if step.amount is not None:
            blocks.append([])
        blocks[-1].append(step)
    first, *others = blocks
    others.sort(key=lambda block: block[0].factor < 0)
    return (*first, *(step for block in others for step in block), *steps[last + 1 :])
