"""The numbers that a finding shows: those of its sum, of its claims as they are read, and of their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.forms import Change, Value, is_ratio
from checker.report.render.plain_lines import sum_lines
from checker.report.render.sums import sum_in_one_line
from tests.headlines.redo import number

_PLACES = 4
"""Decimals to which a number is shown."""


def evidence(finding: Finding) -> frozenset[Fraction]:
    """All numbers that stand in the sum, in a reading or in a quote, as a headline may show them.

    Of a ratio that is told as one sum by another, those that are printed: what it comes to as a sum of counts is not.
    """
    shown = {each for part in finding.parts for each in _of_claim(part.claim)}
    manner = finding.proof.quotient.manner if finding.proof is not None and finding.proof.quotient else ""
    if finding.proof is not None and manner in ("share", "change", "multiple", "mean"):
        printed = (*sum_lines(finding), sum_in_one_line(finding.proof))
        shown.update(number(each.rstrip(",.")) for line in printed for each in re.findall(r"\d[\d,]*(?:\.\d+)?", line))
    if finding.proof is not None and manner not in ("share", "change", "multiple"):
        steps = [each for step in finding.proof.steps for each in (step.amount, step.factor) if each is not None]
        words = (step.text_statement.filling() for step in finding.proof.steps if step.text_statement)
        shown.update(each for filling in words for each in filling if isinstance(each, Fraction))
        shown.update((*steps, finding.proof.total, finding.proof.allowed, finding.proof.gap))
    return frozenset(_rounded(each) for each in (*shown, *(-each for each in shown)))


def stands_in(number: Fraction, shown: frozenset[Fraction]) -> bool:
    """Whether a number is shown, or is one of those rounded to a few decimals."""
    return number in shown or any(number in _near(each) for each in shown)


def _near(shown: Fraction) -> set[Fraction]:
    """A number rounded down and up, to no decimal and to a few."""
    return {Fraction(way(shown * 10**places), 10**places) for places in range(_PLACES) for way in (floor, ceil)}


def _of_claim(claim: Claim) -> Iterator[Fraction]:
    for words in (claim.quote, claim.wording):
        yield from (number(found.rstrip(",.")) for found in re.findall(r"\d[\d,.]*", words) if found.count(".") < 2)
    if isinstance(claim.form, Value) and claim.form.so_far is not None:
        yield from claim.form.so_far.ends
    readings = (claim.reading, claim.form.before if isinstance(claim.form, Change) else None)
    for reading in readings:
        if reading is None:
            continue
        ends = {*reading.literal.ends, *reading.pragmatic.ends, *((reading.number,) if reading.number is not None else ())}
        yield from ends
        if is_ratio(claim.form) or (isinstance(claim.form, Change) and claim.form.measure == "points"):
            for interval in (reading.literal, reading.pragmatic):
                middle = sum(interval.ends, Fraction(0)) / len(interval.ends) if interval.ends else Fraction(0)
                yield from (sign * 100 * (end - less) for end in (*interval.ends, middle) for less in (0, 1) for sign in (1, -1))


def _rounded(number: Fraction) -> Fraction:
    return Fraction(round(number * 10**_PLACES), 10**_PLACES)
