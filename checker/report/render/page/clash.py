"""A proof as two bars on one axis: what the figures make, in its parts, and what the claim allows; the longer one overshoots."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate

from checker.model.finding import Addition, Finding, Proof, Quotient, Role, Step
from checker.model.numbers import Interval
from checker.prose.numbers import exact
from checker.report.overview.model import Axis
from checker.report.render.calculation import calculation
from checker.report.render.page.readings import ClashPicture, ClashRow, Stretch, readings_of, stretch, ticks
from checker.report.render.page.scale import Scale, around, percentage

_CLOSE = 12
"""Numbers that differ by less than this part of them are drawn on an axis that does not begin at zero."""
_LABEL = "What the figures make, and what is told"


def clash_of(finding: Finding, axis: Axis | None) -> ClashPicture | None:
    """By the readings where one claim stands against what the others allow, else by the proof; None without both sides."""
    picture = readings_of(axis) if axis else None
    blamed = any(part.role == "suspect" for part in finding.parts)
    return picture or (_of_proof(finding.proof, "suspect" if blamed else "premise") if finding.proof else None)


def _of_proof(proof: Proof, role: Role) -> ClashPicture | None:
    """`role` is that of the claim that the proof is held against: where it is open which is off, none is marked."""
    quotient = proof.quotient
    if quotient is not None and quotient.manner == "order":
        return _in_order(quotient, role)
    manner = quotient.manner if quotient else proof.manner
    less = 1 if manner == "change" else 0
    total, allowed = (quotient.total, quotient.allowed) if quotient else (proof.total, proof.allowed)
    result, limit = calculation(proof, {}).lines[-2:]
    rows = (result.amount, result.words, total - less), (limit.amount, limit.words, allowed - less)
    in_per_cent = manner in ("share", "change") or (manner == "multiple" and allowed < 1)
    return _picture(rows, () if quotient or manner != "count" else _parts(proof.steps), in_per_cent, role)


def _in_order(quotient: Quotient, role: Role) -> ClashPicture | None:
    """The one sum beside so many times the other."""
    times = "" if quotient.allowed == 1 else f"{exact(quotient.allowed)} times: "
    one = exact(quotient.dividend.total), _words(quotient.dividend), quotient.dividend.total
    limit = quotient.divisor.total * quotient.allowed
    other = exact(limit), times + _words(quotient.divisor), limit
    return _picture((one, other), _parts(quotient.dividend.steps), False, role)


def _words(addition: Addition) -> str:
    amounts = [step for step in addition.steps if step.amount is not None]
    return amounts[0].text if len(amounts) == 1 and not addition.what else addition.what


def _parts(steps: Sequence[Step]) -> tuple[Fraction, ...]:
    """The parts of a sum, () where it is none or something is taken away."""
    amounts = [step.factor * step.amount for step in steps if step.amount is not None]
    return tuple(amounts) if len(amounts) > 1 and min(amounts) > 0 else ()


_Side = tuple[str, str, Fraction]
"""A figure in words, what it is, and how long its bar is."""


def _picture(sides: tuple[_Side, _Side], parts: Sequence[Fraction], in_per_cent: bool, role: Role) -> ClashPicture | None:
    (result, what, total), (limit, words, allowed) = sides
    if total * allowed < 0 or total == allowed:
        return None
    # Of falls the size is drawn.
    total, allowed = abs(total), abs(allowed)
    low, high = min(total, allowed), max(total, allowed)
    near = (high - low) * _CLOSE < high
    scale = around([Interval(low - (high - low) if near else Fraction(0), high)])
    over = stretch(Interval(low, high), scale)
    cuts = () if near else tuple(percentage(scale.part(sum_, sum_)) for sum_ in list(accumulate(parts))[:-1])
    first = ClashRow(0, "premise", result, what, _bar(total, what, scale), None, over if total > allowed else None, cuts)
    second = ClashRow(0, role, limit, words, _bar(allowed, words, scale), None, over if allowed > total else None)
    return ClashPicture((first, second), ticks(scale, in_per_cent), len(scale.ticks) - 1, _LABEL, near=near)


def _bar(number: Fraction, words: str, scale: Scale) -> Stretch:
    """From the left edge to the number; with an arrow where it is a lower bound."""
    return Stretch("0", percentage(scale.part(number, number)), False, words.startswith(("at least", "more than")))
