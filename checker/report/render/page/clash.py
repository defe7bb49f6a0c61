"""A proof as two bars on one axis: what the figures make, in its parts, and what the claim allows; the longer one overshoots."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate

from checker.model.finding import Finding, Role
from checker.model.numbers import Interval
from checker.model.proof import Addition, Proof, Quotient, Step
from checker.prose.numbers import exact
from checker.prose.rounding import is_plain
from checker.report.overview.model import Axis
from checker.report.render.calculation import calculation, legible, told_as
from checker.report.render.claims import period_words, scope_words
from checker.report.render.page.articles import whose
from checker.report.render.page.readings import MOST, ClashPicture, ClashRow, Stretch, readings_of, stretch, ticks
from checker.report.render.page.scale import Scale, around, percentage

_CLOSE = 12
"""Numbers that differ by less than this part of them are drawn on an axis that does not begin at zero."""
_LABEL = "What the figures make, and what is told"
_BOUND = re.compile(r"(at least|at most|more than(?: that)?|less than(?: that)?)(?:[:,] )?")


@dataclass(frozen=True, slots=True)
class _Side:
    """A figure in words, whose and what it is, how long its bar is, and whether it is a bound from below."""

    figure: str
    name: str
    what: str
    number: Fraction
    is_least: bool


def clash_of(finding: Finding, axis: Axis | None) -> ClashPicture | None:
    """By the readings where one claim stands against what the others allow, else by the proof; None without both sides."""
    picture = readings_of(axis) if axis else None
    return picture or (_of_proof(finding, finding.proof) if finding.proof else None)


def _of_proof(finding: Finding, proof: Proof) -> ClashPicture | None:
    """Where it is open which claim is off, none is marked."""
    role: Role = "suspect" if any(part.role == "suspect" for part in finding.parts) else "premise"
    quotient = proof.quotient
    if proof.is_of_orders:
        return None
    if quotient is not None and quotient.manner == "order":
        return _in_order(finding, quotient, role)
    manner: str = told_as(quotient.manner, quotient.allowed) if quotient else proof.manner
    if manner == "multiple":
        manner = told_as("multiple", proof.allowed)
    is_sum = role == "premise" and quotient is None and manner == "count"
    if is_sum and any(step.factor < 0 for step in proof.steps) and _are_plain(proof.steps):
        return _added(finding, proof)
    less = 1 if manner == "change" else 0
    total, allowed = (quotient.total, quotient.allowed) if quotient else (proof.total, proof.allowed)
    result, limit = calculation(proof, {}).lines[-2:]
    summed = (*quotient.dividend.steps, *quotient.divisor.steps) if quotient else proof.steps
    one = _side(result.amount, result.words, _whose(finding, summed), total - less, _about(finding))
    other = _side(limit.amount, limit.words, _against(finding, proof), allowed - less, _about(finding))
    in_per_cent = manner in ("share", "change")
    return _picture(one, other, () if quotient or manner != "count" else _parts(proof.steps), in_per_cent, role)


def _in_order(finding: Finding, whole: Quotient, role: Role) -> ClashPicture | None:
    """The one sum beside so many times the other."""
    quotient, _, _ = legible(whole)
    times = "" if quotient.allowed == 1 else f"{exact(quotient.allowed)} times: "
    dividend, divisor, limit = quotient.dividend, quotient.divisor, quotient.divisor.total * quotient.allowed
    one = _side(exact(dividend.total), _words(dividend), _whose(finding, dividend.steps), dividend.total)
    other = _side(exact(limit), times + _words(divisor) + _denied(finding, whole), _whose(finding, divisor.steps), limit)
    return _picture(one, other, _parts(dividend.steps), False, role)


def _added(finding: Finding, proof: Proof) -> ClashPicture | None:
    """Nothing taken away, as headlines tell it: the parts beside the whole, where it is open which of them is off."""
    taken = [step for step in proof.steps if step.factor < 0 and step.amount is not None]
    given = [step for step in proof.steps if step.factor > 0 and step.amount is not None]
    parts = (proof.allowed, *(-step.factor * step.amount for step in taken if step.amount is not None))
    total, whole = sum(parts, Fraction(0)), proof.total - proof.allowed + sum(parts, Fraction(0))
    if proof.allowed <= 0 or not given:
        return None
    summed = {step.claim for step in given}
    beside = whose((part.claim for part in finding.parts if part.claim.id not in summed), MOST)
    bounds = (
        ("", "") if _are_exact(finding) else ("at most: ", "at least: ") if proof.side == "least" else ("at least: ", "at most: ")
    )
    one = _side(exact(total), f"{bounds[0]}{' + '.join(map(exact, parts))}", beside, total)
    what = given[0].text if len(given) == 1 else " + ".join(exact(step.factor * (step.amount or 0)) for step in given)
    return _picture(one, _side(exact(whole), bounds[1] + what, _whose(finding, given), whole), parts, False, "premise")


def _are_plain(steps: Sequence[Step]) -> bool:
    return all(is_plain(step.factor * (step.amount or 0)) for step in steps)


def _are_exact(finding: Finding) -> bool:
    readings = [part.claim.reading for part in finding.parts]
    return all(reading is not None and getattr(reading, finding.reading).is_exact for reading in readings)


def _whose(finding: Finding, steps: Sequence[Step]) -> str:
    """Who published the claims that give the steps; "" if none does."""
    summed = {step.claim for step in steps}
    return whose((part.claim for part in finding.parts if part.claim.id in summed), MOST)


def _against(finding: Finding, proof: Proof) -> str:
    """Who published the claim that the sum is held against: the one that the ratio names, or that allows no more and no less."""
    if proof.quotient is not None:
        return whose(part.claim for part in finding.parts if part.claim.id == proof.quotient.claim)
    summed = {step.claim for step in proof.steps}
    left = [part for part in finding.parts if part.claim.id not in summed and part.role != "premise"]
    ends = [part for part in left if part.claim.reading and proof.allowed in getattr(part.claim.reading, finding.reading).ends]
    return whose(part.claim for part in ends or left)


def _denied(finding: Finding, order: Quotient) -> str:
    """The words that put the two in another order, and whose they are, where they are neither of the two."""
    summed = {step.claim for step in (*order.dividend.steps, *order.divisor.steps)}
    claims = [part.claim for part in finding.parts if part.claim.id == order.claim and part.claim.id not in summed]
    return "".join(f", but “{claim.quote}” ({whose((claim,))})" for claim in claims[:1])


def _about(finding: Finding) -> str:
    """What stands above the picture already."""
    return ", ".join(filter(None, (scope_words(finding.scope), period_words(finding.period))))


def _side(amount: str, words: str, publishers: str, number: Fraction, about: str = "") -> _Side:
    """The bound beside its figure, and before what it is whose it is; not what all of it is `about`, where it has a name."""
    bound = _BOUND.match(words)
    what = words[bound.end() :] if bound else words
    if publishers and what == about:
        what = ""
    between = "" if not (publishers and what) else ", " if what.startswith(("by ", "as ")) else ": "
    figure = f"{amount} {bound[1].removesuffix(' that')}" if bound else amount
    return _Side(figure, publishers, between + what, number, words.startswith(("at least", "more than")))


def _words(addition: Addition) -> str:
    amounts = [step for step in addition.steps if step.amount is not None]
    return amounts[0].text if len(amounts) == 1 and not addition.what else addition.what


def _parts(steps: Sequence[Step]) -> tuple[Fraction, ...]:
    """The parts of a sum, () where it is none or something is taken away."""
    amounts = [step.factor * step.amount for step in steps if step.amount is not None]
    return tuple(amounts) if len(amounts) > 1 and min(amounts) > 0 else ()


def _picture(one: _Side, other: _Side, parts: Sequence[Fraction], in_per_cent: bool, role: Role) -> ClashPicture | None:
    if one.number * other.number < 0 or one.number == other.number:
        return None
    # Of falls the size is drawn.
    total, allowed = abs(one.number), abs(other.number)
    low, high = min(total, allowed), max(total, allowed)
    near = (high - low) * _CLOSE < high
    scale = around([Interval(low - (high - low) if near else Fraction(0), high)])
    over = stretch(Interval(low, high), scale)
    cuts = () if near else tuple(percentage(scale.part(sum_, sum_)) for sum_ in list(accumulate(parts))[:-1])
    first = ClashRow(
        0, "premise", one.figure, one.name, _bar(total, one, scale), None, over if total > allowed else None, cuts, one.what
    )
    second = ClashRow(
        0, role, other.figure, other.name, _bar(allowed, other, scale), None, over if allowed > total else None, (), other.what
    )
    return ClashPicture((first, second), ticks(scale, in_per_cent), len(scale.ticks) - 1, _LABEL, near=near)


def _bar(number: Fraction, side: _Side, scale: Scale) -> Stretch:
    """From the left edge to the number; with an arrow where it is a lower bound."""
    return Stretch("0", percentage(scale.part(number, number)), False, side.is_least)
