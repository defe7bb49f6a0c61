"""Figures that were printed rounded: beside the bound by which a sum takes one stands the number that the article prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from checker.engine.rows.material import PLAIN
from checker.engine.solve.proof import AT_LEAST, AT_MOST
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.proof import Addition, Proof, Step
from checker.model.scope import Scope
from checker.model.statement import Piece, template

_FIELDS = {"what": Piece, "among": tuple[Scope, ...], "printed": Fraction}
_ROUNDED = {text.text: template(f"{text.text}, printed as {{printed:great}}", **_FIELDS) for text in (AT_LEAST, AT_MOST)}


def with_print(proof: Proof, claims: Mapping[str, Claim]) -> Proof:
    """The sum, each line of a rounded figure with what was printed."""
    steps, divided = _shown(proof.steps, claims), proof.quotient
    if divided is not None:
        dividend, divisor = (_added(each, claims) for each in (divided.dividend, divided.divisor))
        divided = replace(divided, dividend=dividend, divisor=divisor)
    return replace(proof, steps=steps, quotient=divided)


def _added(addition: Addition, claims: Mapping[str, Claim]) -> Addition:
    return replace(addition, steps=_shown(addition.steps, claims))


def _shown(steps: tuple[Step, ...], claims: Mapping[str, Claim]) -> tuple[Step, ...]:
    return tuple(_line(step, claims) for step in steps)


def _line(step: Step, claims: Mapping[str, Claim]) -> Step:
    text, claim = step.text_statement, claims.get(step.claim)
    if text is None or claim is None or text.template not in _ROUNDED or not isinstance(claim.form, Value):
        return step
    reading = claim.reading
    if reading is None or reading.hedge not in PLAIN or reading.number in (None, step.amount):
        return step
    if step.amount not in (*reading.literal.ends, *reading.pragmatic.ends) or reading.number is None:
        return step
    return replace(step, text_statement=_ROUNDED[text.template](**dict(text.fields), printed=reading.number))
