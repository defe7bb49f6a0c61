"""A proof as a sum to redo with a pencil, and the same on one line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from checker.model.claim import Claim
from checker.model.finding import Declaration, Finding, Proof, Step
from checker.model.links import Link
from checker.prose.numbers import difference_unit, exact, with_unit
from checker.report.render.layout import Passage, Table
from checker.report.render.paper import FAINT, STRONG, grid, words

Numbers = Mapping[str | Link, int]
"""The numbers under which claims, by their ids, and lines of the vocabulary stand beside a sum."""


def numbers_of(finding: Finding) -> Numbers:
    """Claims first, from 1 on; then the lines of the vocabulary on which the sum rests."""
    return numbered([part.claim for part in finding.parts], finding.proof.declared if finding.proof else ())


def numbered(claims: Sequence[Claim], declared: Sequence[Declaration]) -> Numbers:
    """Claims, then lines of the vocabulary, numbered from 1 on."""
    names: list[str | Link] = [claim.id for claim in claims]
    names += [line.link for line in declared]
    return {name: number for number, name in enumerate(names, 1)}


def step_by_step(proof: Proof, numbers: Numbers) -> Table:
    """One line a step, a rule, the total, what the suspect allows, and the gap."""
    table = grid("right", "left")
    widest = add_steps(table, proof.steps, numbers)
    allowed = exact(proof.allowed)
    add_total(table, proof.total, max(widest, len(allowed)), f"{bound_words(proof)}: {proof.quantity}")
    table.add_row(words((allowed, STRONG)), words(f"{proof.allowed_text}: ", (gap_words(proof), STRONG)))
    return table


def add_steps(table: Table, steps: Sequence[Step], numbers: Numbers) -> int:
    """Append a row a step to a table of two columns; gives the width of the widest amount."""
    amounts = tuple(amount_words(step, first=i == 0) for i, step in enumerate(steps))
    for step, amount in zip(steps, amounts, strict=True):
        style = FAINT if step.amount is None else ""
        table.add_row(words(amount), words((step_words(step), style), (_reference(step, numbers), FAINT)))
    return max(map(len, amounts), default=0)


def add_total(table: Table, total: Fraction, widest: int, text: str = "") -> None:
    """Append a rule as long as the widest amount, and the total."""
    rule = "─" * max(widest, len(exact(total)))
    table.add_row(Passage(rule, whole=True), Passage(""))
    table.add_row(words((exact(total), STRONG)), words(text))


def gap_words(proof: Proof) -> str:
    """ "short by 1,689" or "too many by 12", and where one of two equal numbers is not reached that they do not meet."""
    if not proof.gap:
        return "both cannot be"
    gap = with_unit(exact(proof.gap), difference_unit(proof.unit))
    return f"short by {gap}" if proof.side == "least" else f"too many by {gap}"


def sum_in_one_line(proof: Proof) -> str:
    """ "32,381 - 1,042 = 31,339 at least, against 25,000: short by 6,339"."""
    shown = tuple(step for step in proof.steps if step.amount is not None)
    terms = " ".join(_term(step, first=i == 0) for i, step in enumerate(shown))
    total = f"{exact(proof.total)} {bound_words(proof)}"
    left = total if len(shown) == 1 and terms == exact(proof.total) else f"{terms} = {total}"
    return f"{left}, against {exact(proof.allowed)}: {gap_words(proof)}"


def bound_words(proof: Proof) -> str:
    """Which way the total bounds what is summed."""
    if proof.total_open:
        return "more than that" if proof.side == "least" else "less than that"
    return "at least" if proof.side == "least" else "at most"


def amount_words(step: Step, *, first: bool) -> str:
    """The signed amount of a line, "" for a law that adds none."""
    if step.amount is None:
        return ""
    return _sign(step.factor, first=first) + exact(abs(step.factor) * step.amount)


def _term(step: Step, *, first: bool) -> str:
    factor, amount = abs(step.factor), exact(step.amount or Fraction(0))
    return _sign(step.factor, first=first) + (amount if factor == 1 else f"{exact(factor)} × {amount}")


def _sign(factor: Fraction, *, first: bool) -> str:
    if factor < 0:
        return "- "
    return "" if first else "+ "


def step_words(step: Step) -> str:
    """What the line is; a multiple shows how its amount comes about."""
    if step.amount is None or abs(step.factor) == 1:
        return step.text
    return f"{exact(abs(step.factor))} × {exact(step.amount)}: {step.text}"


def references(step: Step, numbers: Numbers) -> tuple[str, ...]:
    """The numbers of the claim that a line is from, or of the lines of the vocabulary by which its law holds."""
    if step.claim:
        return (str(numbers.get(step.claim, step.claim)),)
    return tuple(str(numbers[line.link]) for line in step.declared if line.link in numbers)


def _reference(step: Step, numbers: Numbers) -> str:
    listed = ", ".join(references(step, numbers))
    return f" [{listed}]" if listed else ""
