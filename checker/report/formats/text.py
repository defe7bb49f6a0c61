"""The report for people: readable from 80 columns up, with or without colour."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from checker.model.finding import CheckReport
from checker.report.formats import Context
from checker.report.render.ending import (
    brief_blocks,
    coverage_blocks,
    meaning_blocks,
    problem_blocks,
    stale_blocks,
    summary_line,
    undecided_blocks,
)
from checker.report.render.finding import blocks
from checker.report.render.paper import FAINT, lay_out

NAME = "text"
DESCRIPTION = "for people: each finding with its claims and its sum, what the kinds mean, and what was not compared"


def render(report: CheckReport, context: Context) -> str:
    """The whole report; ends with the summary line."""
    return lay_out(_blocks(report, context), context.width, context.color)


def _blocks(report: CheckReport, context: Context) -> Iterator[RenderableType]:
    if report.unchecked:
        yield from problem_blocks(report.problems)
        yield Text("")
        yield summary_line(report, context)
        return
    whole = tuple(finding for finding in report.findings if context.show in ("all", finding.status))
    for finding in whole:
        yield from blocks(finding, context.width)
        yield Text("─" * context.width, style=FAINT)
    yield from brief_blocks(tuple(finding for finding in report.findings if context.show not in ("all", finding.status)))
    yield from meaning_blocks(whole)
    yield from stale_blocks(report.stale)
    yield from undecided_blocks(report.undecided, context.width)
    yield from coverage_blocks(report.coverage, context.width)
    yield Text("")
    yield summary_line(report, context)
