"""A proof as a sum to redo with a pencil, and the same on one line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from rich.table import Table
from rich.text import Text

from checker.model.finding import Proof, Step
from checker.prose.numbers import difference_unit, exact, with_unit
from checker.report.render.paper import FAINT, STRONG, grid, words


def step_by_step(proof: Proof, numbers: Mapping[str, int]) -> Table:
    """One line a step, a rule, the total, what the suspect allows, and the gap.

    `numbers` gives the number under which a claim, by its id, stands in the table of claims.
    """
    table = grid("right", "left")
    widest = add_steps(table, proof.steps, numbers)
    allowed = exact(proof.allowed)
    add_total(table, proof.total, max(widest, len(allowed)), f"{bound_words(proof)}: {proof.quantity}")
    table.add_row(words((allowed, STRONG)), words(f"{proof.allowed_text}: ", (gap_words(proof), STRONG)))
    return table


def add_steps(table: Table, steps: Sequence[Step], numbers: Mapping[str, int]) -> int:
    """Append a row a step to a table of two columns; gives the width of the widest amount."""
    amounts = tuple(amount_words(step, first=i == 0) for i, step in enumerate(steps))
    for step, amount in zip(steps, amounts, strict=True):
        style = FAINT if step.amount is None else ""
        table.add_row(words(amount), words((step_words(step), style), (_reference(step, numbers), FAINT)))
    return max(map(len, amounts), default=0)


def add_total(table: Table, total: Fraction, widest: int, text: str = "") -> None:
    """Append a rule as long as the widest amount, and the total."""
    rule = "─" * max(widest, len(exact(total)))
    table.add_row(Text(rule, overflow="crop", no_wrap=True), Text(""))
    table.add_row(words((exact(total), STRONG)), words(text))


def gap_words(proof: Proof) -> str:
    """ "short by 1,689" or "too many by 12", and where one of two equal numbers is not reached that they do not meet."""
    if not proof.gap:
        return "both cannot be"
    gap = with_unit(exact(proof.gap), difference_unit(proof.unit))
    return f"short by {gap}" if proof.side == "least" else f"too many by {gap}"


def in_one_line(proof: Proof) -> str:
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


def _reference(step: Step, numbers: Mapping[str, int]) -> str:
    if not step.claim:
        return ""
    return f" [{numbers.get(step.claim, step.claim)}]"
