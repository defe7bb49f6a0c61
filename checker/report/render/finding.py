"""One finding, block by block: headline, claims, sum, and what an editor may make of it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import RenderableType
from rich.text import Text

from checker.model.finding import Finding
from checker.prose.numbers import show_interval
from checker.report.render.claims import names_of, scope_and_period
from checker.report.render.judged import settled_by
from checker.report.render.paper import FAINT, SEVERITY, STRONG, grid, indented, words
from checker.report.render.sides import side_by_side
from checker.report.render.sums import in_one_line, numbers_of, step_by_step


def blocks(finding: Finding, width: int) -> Iterator[RenderableType]:
    """The blocks of one finding; a gap comes before each of its sections."""
    yield from _headline(finding, width)
    yield indented(words(finding.message))
    yield Text("")
    yield indented(side_by_side(finding, width))
    if finding.proof:
        yield Text("")
        yield indented(step_by_step(finding.proof, numbers_of(finding)), 4)
    told = tuple(remarks(finding))
    if told:
        yield Text("")
        yield from (indented(remark) for remark in told)
    if finding.witnesses:
        yield Text("")
        yield from _witnesses(finding)
    if finding.status == "known":
        standing = "There before: " if finding.there_before else "Known: "
        yield indented(words((standing, STRONG), settled_by(finding.judgement)))
    yield indented(words((f"fingerprint {finding.fingerprint}", FAINT)))


def _headline(finding: Finding, width: int) -> Iterator[RenderableType]:
    """Severity, kind and what is counted: on one line if they fit there."""
    kind = words((finding.severity.upper(), SEVERITY[finding.severity]), "  ", (finding.kind, STRONG))
    about = scope_and_period(finding.scope, finding.period)
    if kind.cell_len + 2 + cell_len(about) <= width:
        yield Text.assemble(kind, "  ", about)
    else:
        yield kind
        yield indented(words(about))


def remarks(finding: Finding) -> Iterator[RenderableType]:
    """What an editor may make of it: why it is a tension, what else would be off, what the others allow, what may explain it."""
    if finding.why_tension:
        yield words(finding.why_tension)
    if finding.margin:
        yield words(finding.margin)
    if finding.allowed:
        unit = finding.parts[0].claim.unit
        yield words(f"The other claims allow {show_interval(finding.allowed, unit)}.")
    for slip in finding.diagnosis:
        yield words(("Perhaps: ", STRONG), slip.text)


def _witnesses(finding: Finding) -> Iterator[RenderableType]:
    yield indented(words(("Refuted again, by other claims:", STRONG)))
    table = grid("left", "left")
    for witness in finding.witnesses:
        told = (words(names_of(witness.premises)), words(in_one_line(witness.proof)))
        table.add_row(words("-"), Text("\n", overflow="fold").join(told))
    yield indented(table)
