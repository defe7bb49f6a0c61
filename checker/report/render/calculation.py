"""A proof as the lines of a calculation to redo with a pencil, for the screen and for the page; and the same on one line.

Decimals that do not end are cut towards what they miss, so that what is printed is shown by what is printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import groupby
from typing import Literal

from checker.model.forms import TIMES_FROM
from checker.model.links import Link
from checker.model.proof import Addition, Manner, Proof, Quotient, Step
from checker.model.units import PER_CENT, is_counted
from checker.prose.numbers import difference_unit, exact, with_unit
from checker.prose.rounding import cut_bound, cut_ratio, cut_terms, is_plain
from checker.report.render.ratios import ratio_words

Numbers = Mapping[str | Link, int]
"""The numbers under which claims, by their ids, and lines of the vocabulary stand beside a sum."""
Look = Literal["amount", "apart", "law", "subtotal", "total", "allowed"]
_ALIKE = 4
"""So many steps by one figure are told one by one; of more the first and the last, and how many there are."""


@dataclass(frozen=True, slots=True)
class SumLine:
    """One line: a signed amount ("" for a law that adds none), what it is, and the numbers of what it is from.

    One that stands `apart` begins a second sum, to which nothing above it belongs.
    """

    amount: str
    words: str
    numbers: tuple[str, ...] = ()
    look: Look = "amount"


@dataclass(frozen=True, slots=True)
class Calculation:
    """The lines, the last two of which are what they come to and what is allowed; by how much that misses; all on one line.

    `gap` is that in words; `apart` as a number, as it is shown, in `unit`.
    """

    lines: tuple[SumLine, ...]
    gap: str
    one_line: str
    apart: Fraction
    unit: str


def calculation(proof: Proof, numbers: Numbers) -> Calculation:
    """The proof as one counts with a pencil: where it rests on a ratio, by the figures that make one."""
    return _summed(proof, numbers) if proof.quotient is None else _divided(proof.quotient, proof.unit, numbers)


def addition_lines(addition: Addition, numbers: Numbers) -> tuple[SumLine, ...]:
    """The lines of a sum, and what they come to where they are several."""
    shown, amounts = _bounding(addition)
    return _addition_lines(shown, amounts, numbers)


def _addition_lines(addition: Addition, amounts: Sequence[Fraction], numbers: Numbers) -> tuple[SumLine, ...]:
    lines = _lines(addition.steps, amounts, numbers)
    several = len(amounts) != 1
    return (*lines, SumLine(exact(addition.total), addition.what, look="subtotal")) if several else lines


def addition_in_one_line(addition: Addition) -> str:
    """ "27,519 - 26,122 = 1,397 at most: North Koreans, 2014"."""
    shown, amounts = _bounding(addition)
    left = f"{_in_line([step for step in addition.steps if step.amount is not None], amounts)}"
    total = exact(shown.total)
    return f"{total if left in (total, '') else f'{left} = {total}'} {addition.what}"


def _bounding(addition: Addition) -> tuple[Addition, Sequence[Fraction]]:
    """A sum that bounds a count by its amounts as they are shown, and these: cut so that it still bounds it."""
    side = next((side for side in ("at least", "at most") if addition.what.startswith(side)), "")
    terms = _amounts(addition)
    amounts = cut_bound(terms, side == "at least", addition.is_whole) if side else tuple(terms)
    return replace(addition, total=addition.total + sum(amounts, Fraction(0)) - sum(terms, Fraction(0))), amounts


def in_full(proof: Proof, numbers: Numbers) -> Calculation | None:
    """The same as one sum of counts, with the factors of a ratio; None where that is how it is told anyway."""
    return None if proof.quotient is None else _summed(proof, numbers)


def bound_words(proof: Proof) -> str:
    """Which way the total bounds what is summed."""
    if proof.total_open:
        return "more than that" if proof.side == "least" else "less than that"
    return "at least" if proof.side == "least" else "at most"


def step_lines(steps: Sequence[Step], amounts: Sequence[Fraction], numbers: Numbers) -> tuple[SumLine, ...]:
    """One line a step, with these amounts for those that have one."""
    return _lines(steps, amounts, numbers)


def _lines(steps: Sequence[Step], amounts: Sequence[Fraction], numbers: Numbers, behind: str = "") -> tuple[SumLine, ...]:
    """One line a step, with `amounts` for those that have one, and `behind` each of them; many alike are one line."""
    left, lines = iter(amounts), list[SumLine]()
    is_first = True
    for members, amount in _runs((step, None if step.amount is None else next(left)) for step in steps):
        if amount is None:
            lines += [SumLine("", step.text, _references(step, numbers), "law") for step in members]
            continue
        shown = [(_step_words(step), amount) for step in members]
        if len(members) > _ALIKE and _is_of_one_claim(members[0]):
            shown = [(_alike(members, exact(abs(amount)) + behind), amount * len(members))]
        for words, together in shown:
            signed = _sign(members[0].factor, first=is_first) + exact(abs(together)) + behind
            lines.append(SumLine(signed, words, _references(members[0], numbers)))
            is_first = False
    return tuple(lines)


def _runs(pairs: Iterable[tuple[Step, Fraction | None]]) -> Iterator[tuple[list[Step], Fraction | None]]:
    """Steps one behind the other by which one claim gives the same amount, and that amount."""
    for (_, _, amount), alike in groupby(pairs, key=lambda pair: (pair[0].claim, pair[0].factor, pair[1])):
        yield [step for step, _ in alike], amount


def _is_of_one_claim(step: Step) -> bool:
    """Whether several steps as this one are a multiple of a figure that one claim gives."""
    return bool(step.claim) and abs(step.factor) == 1


def _alike(members: Sequence[Step], amount: str) -> str:
    """ "365 × 2, at least: 1 January 2022, and so on to 31 December 2022"."""
    dates = [step.text.rpartition(": ") for step in members]
    ends = f"{dates[0][2]}, and so on to {dates[-1][2]}"
    return f"{len(members)} × {amount}, {dates[0][0]}{dates[0][1]}{ends}"


def _summed(proof: Proof, numbers: Numbers) -> Calculation:
    """The sum of the proof; one of ratios in per cent, or as so many times."""
    if proof.is_of_orders:
        return _ordered(proof, numbers)
    if proof.manner in ("change", "multiple"):
        return _single_ratio(proof, told_as(proof.manner, proof.allowed), numbers)
    ratio = proof.manner == "share"
    times, behind = (100, "%") if ratio else (1, "")
    amounts = [step.factor * step.amount * times for step in proof.steps if step.amount is not None]
    counted = not ratio and is_counted(proof.unit)
    cut, allowed = cut_terms(amounts, proof.allowed * times, proof.side == "least", counted)
    total = sum(cut, Fraction(0))
    apart, unit = abs(total - allowed), difference_unit(PER_CENT if ratio else proof.unit)
    gap = _gap(apart, proof.side, unit, proof.is_exact or ratio or _counts_periods(proof))
    bound = bound_words(proof)
    lines = (
        *_lines(proof.steps, cut, numbers, behind),
        SumLine(exact(total) + behind, f"{bound}: {proof.quantity}", look="total"),
        SumLine(exact(allowed) + behind, proof.allowed_text, look="allowed"),
    )
    terms = _in_line([step for step in proof.steps if step.amount is not None], cut, behind)
    shown = exact(total) + behind
    if _counts_periods(proof):
        return Calculation(lines, gap, f"{shown} {proof.quantity}, against {exact(allowed)} {proof.allowed_text}", apart, unit)
    left = shown if terms in (shown, "") else f"{terms} = {shown}"
    # Nobody reads "1 at least, against -422" without being told of what.
    what = f"{proof.quantity}: " if allowed < 0 and not ratio else ""
    return Calculation(lines, gap, f"{what}{left} {bound}, against {exact(allowed)}{behind}: {gap}", apart, unit)


def _ordered(proof: Proof, numbers: Numbers) -> Calculation:
    """What others say of which count is more, and by whose words it cannot be."""
    steps = [_without_amount(step) for step in proof.steps]
    cannot = f"cannot be, {proof.allowed_text.partition(', ')[2]}"
    lines = (*_lines(steps, (), numbers), SumLine("", cannot, look="total"))
    one_line = "; ".join((*(step.text for step in steps), cannot))
    return Calculation(lines, "both cannot be", one_line, Fraction(0), difference_unit(proof.unit))


def _without_amount(step: Step) -> Step:
    """A line told in words alone; of a count that is at least one its number stands there too."""
    text = f"1 {step.text}" if step.amount and step.text.startswith("at least: ") else step.text
    return replace(step, amount=None, text=text)


def _counts_periods(proof: Proof) -> bool:
    """Whether it is of a rank: a sum of ones, each a period that lies beyond another."""
    return not proof.unit and any(step.amount is not None and step.law and not step.claim for step in proof.steps)


def _single_ratio(proof: Proof, manner: Manner, numbers: Numbers) -> Calculation:
    """What one ratio says, and what the other: no sum is needed."""
    shown = ratio_words(manner, proof.total, proof.allowed, proof.side, proof.total_open, proof.allowed_open)
    first = next(step for step in proof.steps if step.amount is not None)
    by = f"{shown.allowed_bound}, {proof.allowed_text}"
    lines = (
        *_lines([step for step in proof.steps if step.amount is None], (), numbers),
        SumLine(shown.total, f"{shown.total_bound}: {proof.quantity}", _references(first, numbers), "total"),
        SumLine(shown.allowed, by, look="allowed"),
    )
    one_line = f"{shown.total_phrase}, against {shown.allowed_phrase}: {shown.gap}"
    return Calculation(lines, shown.gap, one_line, shown.apart, shown.apart_in)


def _in_line(steps: Sequence[Step], amounts: Sequence[Fraction], behind: str = "") -> str:
    """The terms one behind the other, those that take multiplying with their factors if not cut, several alike as a multiple."""
    terms: list[str] = []
    for members, amount in _runs(zip(steps, amounts, strict=True)):
        first = members[0]
        assert amount is not None
        whole = first.factor * (first.amount or 0) == amount
        term = _multiple(first) if abs(first.factor) != 1 and whole else exact(abs(amount)) + behind
        if len(members) > 1 and _is_of_one_claim(first):
            members, term = members[:1], f"{len(members)} × {term}"
        terms += [_sign(first.factor, first=not terms and not i) + term for i in range(len(members))]
    return " ".join(terms)


def _gap(gap: Fraction, side: str, unit: str, is_exact: bool) -> str:
    """ "short by 1,689" or "too many by at least 12", and where one of two equal numbers is not reached that they do not meet."""
    if not gap:
        return "both cannot be"
    amount = f"{'' if is_exact else 'at least '}{with_unit(exact(gap), unit)}"
    return f"short by {amount}" if side == "least" else f"too many by {amount}"


def _divided(exact_quotient: Quotient, counted_in: str, numbers: Numbers) -> Calculation:
    """Two sums, and what the one makes of the other."""
    quotient, above, below = legible(exact_quotient)
    ordered = ((quotient.dividend, above), (quotient.divisor, below))
    both = tuple(reversed(ordered)) if quotient.manner == "change" else ordered
    shown = _in_order(quotient, counted_in) if quotient.manner == "order" else _in_ratio(quotient, counted_in)
    first, second = (_addition_lines(addition, amounts, numbers) for addition, amounts in both)
    if any(len(amounts) > 1 for _, amounts in both):
        second = (replace(second[0], look="apart"), *second[1:])
    lines = (*first, *second)
    sums = [_addition_in_line(addition, amounts) for addition, amounts in both if len(amounts) > 1]
    return replace(shown, lines=(*lines, *shown.lines), one_line="; ".join((*sums, shown.one_line)))


def told_as(manner: Manner, allowed: Fraction) -> Manner:
    """How a ratio is told: what is hardly so many times what was, as headlines do, as so many per cent more or less."""
    return "change" if manner == "multiple" and allowed < TIMES_FROM else manner


def legible(quotient: Quotient) -> tuple[Quotient, tuple[Fraction, ...], tuple[Fraction, ...]]:
    """The quotient in the manner and by the amounts that are shown, and these: of its dividend, and of its divisor."""
    quotient = replace(quotient, manner=told_as(quotient.manner, quotient.allowed))
    dividend, divisor = quotient.dividend, quotient.divisor
    exact_terms = _amounts(dividend), _amounts(divisor)
    above, below = cut_ratio(*exact_terms, quotient.allowed, quotient.side == "least", quotient.is_whole)
    if [*above, *below] == [*exact_terms[0], *exact_terms[1]]:
        return quotient, above, below
    sums = (replace(each, total=sum(terms, Fraction(0))) for each, terms in ((dividend, above), (divisor, below)))
    return replace(quotient, dividend=next(sums), divisor=next(sums), is_exact=False), above, below


def _amounts(addition: Addition) -> list[Fraction]:
    return [step.factor * step.amount for step in addition.steps if step.amount is not None]


def _addition_in_line(addition: Addition, amounts: Sequence[Fraction]) -> str:
    steps = [step for step in addition.steps if step.amount is not None]
    return f"{_in_line(steps, amounts)} = {exact(addition.total)}"


def _in_ratio(quotient: Quotient, counted_in: str) -> Calculation:
    """What the division gives, what the claim allows, how far they lie apart, and all of it as a sentence."""
    x, y = exact(quotient.dividend.total), exact(quotient.divisor.total)
    shown = ratio_words(
        quotient.manner,
        quotient.total,
        quotient.allowed,
        quotient.side,
        quotient.total_open,
        quotient.allowed_open,
        quotient.unit,
        quotient.is_exact,
        is_divided=True,
    )
    bound = "" if quotient.is_exact else shown.total_bound
    pair = {"change": f"from {y} to {x}", "mean": f"{x} in {with_unit(y, quotient.unit)}"}.get(quotient.manner, f"{x} of {y}")
    if shown.total.endswith("times"):
        pair = f"{x} against {y}"
    words = f"{bound}: {pair}" if bound else pair
    total = SumLine(shown.total, words + _as_printed(quotient), look="total")
    allowed = SumLine(shown.allowed, f"{shown.allowed_bound}, {quotient.allowed_text}", look="allowed")
    result = shown.total if quotient.is_exact else shown.total_phrase
    against = f"against {shown.allowed_phrase}, {quotient.allowed_text}"
    sentence = f"{pair.removeprefix('from ')} is {result}, {against}"
    unit = f"{counted_in} a {quotient.unit}" if quotient.manner == "mean" else shown.apart_in
    return Calculation((total, allowed), shown.gap, sentence, shown.apart, unit)


def _as_printed(quotient: Quotient) -> str:
    """What the two figures come to as they were printed, which is what headlines tell; "" where they are no rounded ones."""
    printed = [_printed_figure(addition) for addition in (quotient.dividend, quotient.divisor)]
    what, base = printed
    if what is None or base is None or (what, base) == (quotient.dividend.total, quotient.divisor.total) or base <= 0:
        return ""
    beyond = what / base > quotient.allowed if quotient.side == "least" else what / base < quotient.allowed
    if quotient.manner == "mean" or not beyond:
        return ""
    shown = ratio_words(quotient.manner, what / base, quotient.allowed, quotient.side, False, False, is_exact=True).total
    x, y = exact(what), exact(base)
    pair = f"from {y} to {x}" if quotient.manner == "change" else f"{x} against {y}" if "times" in shown else f"{x} of {y}"
    return f"; as printed {shown}, {pair}"


def _printed_figure(addition: Addition) -> Fraction | None:
    """The one figure of a sum as it was printed; None where there are several, or it is a bound in print too."""
    lines = [step for step in addition.steps if step.amount is not None]
    if len(lines) != 1 or lines[0].factor != 1 or not lines[0].claim or lines[0].text_statement is None:
        return None
    fields = dict(lines[0].text_statement.fields)
    printed = fields.get("printed")
    if isinstance(printed, Fraction):
        return printed
    return None if lines[0].text.startswith(("at least", "at most")) else lines[0].amount


def _in_order(quotient: Quotient, counted_in: str) -> Calculation:
    """By how much the one sum exceeds so many times the other, and that nothing of it is allowed."""
    x, y = quotient.dividend.total, quotient.divisor.total * quotient.allowed
    times = "" if quotient.allowed == 1 else f"{exact(quotient.allowed)} × {exact(quotient.divisor.total)} = "
    one, other = exact(x), times + exact(y)
    more, less = (one, other) if quotient.side == "least" else (other, one)
    apart, bound = abs(x - y), "" if quotient.is_exact else "at least "
    if not apart:
        same = f"{more} is no less than {less}"
        none = SumLine("0", f"fewer: {more} against {less}", look="total")
        few = SumLine("0", f"is too few, {quotient.allowed_text}", look="allowed")
        return Calculation((none, few), "both cannot be", same, apart, counted_in)
    gap = exact(apart)
    total = SumLine(gap, f"{bound}more: {more} against {less}", look="total")
    allowed = SumLine("0", f"more at most, {quotient.allowed_text}", look="allowed")
    sentence = f"{more} exceeds {less} by {bound}{gap}, against none, {quotient.allowed_text}"
    return Calculation((total, allowed), f"too many by {gap}", sentence, apart, counted_in)


def _sign(factor: Fraction, *, first: bool) -> str:
    if factor < 0:
        return "- "
    return "" if first else "+ "


def _step_words(step: Step) -> str:
    """What the line is; a multiple shows how its amount comes about."""
    if step.amount is None or abs(step.factor) == 1:
        return step.text
    return f"{_multiple(step)}: {step.text}"


def _multiple(step: Step) -> str:
    """ "2 × 2,706", "80 per cent of 1,120", "4,698 ÷ 1.425", "12 ÷ 13 × 28,794"."""
    factor, amount = abs(step.factor), exact(step.amount or Fraction(0))
    if factor.denominator == 1:
        return f"{exact(factor)} × {amount}"
    if is_plain(factor * 100):
        return f"{exact(factor * 100)} per cent of {amount}"
    if is_plain(10 / factor) or "/" not in exact(1 / factor):
        return f"{amount} ÷ {exact(1 / factor)}"
    if "/" not in exact(factor):
        return f"{exact(factor)} × {amount}"
    return f"{factor.numerator:,} ÷ {factor.denominator:,} × {amount}"


def _references(step: Step, numbers: Numbers) -> tuple[str, ...]:
    """The numbers of the claim that a line is from, or of the lines of the vocabulary by which its law holds."""
    if step.claim:
        return (str(numbers.get(step.claim, step.claim)),)
    return tuple(str(numbers[line.link]) for line in step.declared if line.link in numbers)
