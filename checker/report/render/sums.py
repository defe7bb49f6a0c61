"""A proof as a sum on the screen, to redo with a pencil."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.links import Link
from checker.model.proof import Addition, Declaration, Proof, Step
from checker.prose.numbers import exact
from checker.report.render.calculation import Numbers, SumLine, addition_lines, calculation, in_full, step_lines
from checker.report.render.layout import Passage, Table
from checker.report.render.paper import FAINT, STRONG, grid, words


def numbers_of(finding: Finding) -> Numbers:
    """Claims first, from 1 on; then the lines of the vocabulary on which the sum rests."""
    return numbered([part.claim for part in finding.parts], finding.declared)


def numbered(claims: Sequence[Claim], declared: Sequence[Declaration]) -> Numbers:
    """Claims, then lines of the vocabulary, numbered from 1 on."""
    names: list[str | Link] = [claim.id for claim in claims]
    names += [line.link for line in declared]
    return {name: number for number, name in enumerate(names, 1)}


def step_by_step(proof: Proof, numbers: Numbers) -> Table:
    """The proof as one counts with a pencil: its lines, a rule before each sum, what the suspect allows, and the gap."""
    shown = calculation(proof, numbers)
    return _table(shown.lines, shown.gap)


def full_sum(proof: Proof, numbers: Numbers) -> Table | None:
    """The same as one sum of counts, where it is told otherwise."""
    whole = in_full(proof, numbers)
    return None if whole is None else _table(whole.lines, whole.gap)


def evidence_sum(evidence: Addition, numbers: Numbers) -> Table:
    """What the other claims say for a pattern: the lines, and what they come to."""
    return _table(addition_lines(evidence, numbers))


def sum_in_one_line(proof: Proof) -> str:
    """ "32,381 - 1,042 = 31,339 at least, against 25,000: short by 6,339"; "2,672 of 203,619 is 1.31%, against 1.3% at most"."""
    return calculation(proof, {}).one_line


def _table(lines: Sequence[SumLine], misses: str = "") -> Table:
    table = grid("right", "left")
    widest = max(len(line.amount) for line in lines)
    for place, line in enumerate(lines):
        if line.look in ("subtotal", "total") and widest and place:
            _add_rule(table, widest)
        if line.look == "apart":
            table.add_row(words(""), words(""))
        gap: tuple[str | tuple[str, str], ...] = (": ", (misses, STRONG)) if line.look == "allowed" else ()
        amount = (line.amount, STRONG if line.look in ("total", "allowed") else "")
        what = (line.words, FAINT if line.look == "law" else "")
        table.add_row(words(amount), words(what, (_listed(line), FAINT), *gap))
    return table


def add_steps(table: Table, steps: Sequence[Step], amounts: Sequence[Fraction], numbers: Numbers) -> int:
    """Append a row a step to a table of two columns, with these amounts; gives the width of the widest."""
    lines = step_lines(steps, amounts, numbers)
    for line in lines:
        style = FAINT if line.look == "law" else ""
        table.add_row(words(line.amount), words((line.words, style), (_listed(line), FAINT)))
    return max((len(line.amount) for line in lines), default=0)


def add_total(table: Table, total: Fraction, widest: int, text: str = "") -> None:
    """Append a rule as long as the widest amount, and the total."""
    _add_rule(table, max(widest, len(exact(total))))
    table.add_row(words((exact(total), STRONG)), words(text))


def _add_rule(table: Table, widest: int) -> None:
    table.add_row(Passage("─" * widest, whole=True), Passage(""))


def _listed(line: SumLine) -> str:
    return f" [{', '.join(line.numbers)}]" if line.numbers else ""
