"""The report for people: readable from 80 columns up, with or without colour."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.detail import FINDINGS_ALONE
from checker.model.finding import CheckReport
from checker.report.formats import Context
from checker.report.render.alike import MOST_SUSPECTS, alike
from checker.report.render.coverage import coverage_blocks, coverage_in_short
from checker.report.render.ending import (
    brief_blocks,
    meaning_blocks,
    problem_blocks,
    stale_blocks,
    summary_line,
    undecided_blocks,
)
from checker.report.render.finding import blocks
from checker.report.render.layout import Matter, Passage
from checker.report.render.listing import MOST_UNLISTED, list_blocks
from checker.report.render.paper import FAINT, lay_out

NAME = "text"
DESCRIPTION = "for people: each finding with its claims and its sum, what the kinds mean, and what was not compared"
DETAIL_IN_BRIEF = FINDINGS_ALONE


def render(report: CheckReport, context: Context) -> str:
    """The whole report; ends with the summary line. More than ten findings are listed before any is told in full."""
    return lay_out(_blocks(report, context), context.width, context.color)


def _blocks(report: CheckReport, context: Context) -> Iterator[Matter]:
    if report.unchecked:
        yield from problem_blocks(report.problems)
        yield Passage()
        yield summary_line(report, context)
        return
    whole = tuple(finding for finding in report.findings if context.show in ("all", finding.status))
    together = alike(whole)
    if context.brief or len(together) > MOST_UNLISTED:
        yield from list_blocks(together, context)
    if not context.brief:
        for each in together:
            yield from blocks(each, context.width, context.sums, MOST_SUSPECTS, context.digits)
            if each is not together[-1] or not context.quiet or context.coverage:
                yield Passage("─" * context.width, FAINT)
    if context.quiet:
        yield from coverage_blocks(report.coverage, context.width) if context.coverage else ()
        return
    yield from brief_blocks(
        tuple(finding for finding in report.findings if context.show not in ("all", finding.status)),
        context.digits,
        context.inside,
    )
    yield from () if context.brief else meaning_blocks(whole)
    yield from stale_blocks(report.stale)
    yield from undecided_blocks(report.undecided, context.width)
    yield from coverage_blocks(report.coverage, context.width) if context.coverage else coverage_in_short(report.coverage)
    yield Passage()
    yield summary_line(report, context)
