"""Many findings at a glance: by severity, each with the id by which `check show` tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.model.finding import Finding
from checker.prose.phrases import count
from checker.report.formats import Context
from checker.report.render.layout import Matter, Passage, joined
from checker.report.render.paper import FAINT, SEVERITY, STRONG, grid, indented, words

MOST_UNLISTED = 10
"""More findings than this are listed before they are told in full."""


def list_blocks(findings: Sequence[Finding], context: Context) -> Iterator[Matter]:
    """The list, and how to see more of one; nothing where there are none."""
    if not findings:
        return
    where = "" if context.brief else "; each stands in full below"
    yield words((count(len(findings), "finding").upper(), STRONG), f"  check show ID tells one{where}")
    for severity, several in groupby(findings, key=lambda finding: finding.severity):
        alike = tuple(several)
        yield Passage()
        yield words((count(len(alike), severity).upper(), SEVERITY[severity]))
        yield indented(entries(alike, context.digits))
    yield Passage()


def entries(findings: Sequence[Finding], digits: int) -> Matter:
    """A row a finding: its id, its headline, its kind and where it is shown."""
    table = grid("left", "left")
    table.columns[0].whole = True
    for finding in findings:
        table.add_row(words((finding.fingerprint[:digits], STRONG)), joined((words(finding.message), _foot(finding)), "\n"))
    return table


def _foot(finding: Finding) -> Passage:
    place = finding.shown_at.location
    known = "known  " if finding.status == "known" else ""
    return words((f"{known}{finding.kind}  {place.file}:{place.line}", FAINT))
