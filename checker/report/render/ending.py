"""What comes after the findings: those told in brief, what kinds mean, what stayed undecided or uncompared, the summary line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from checker.model.claim import Claim
from checker.model.finding import CheckReport, Coverage, Finding, Stale, Uncompared, Undecided
from checker.model.problem import Problem, number_of
from checker.prose.phrases import count
from checker.report.explain import topic_name, topics_for
from checker.report.formats import Context
from checker.report.render.claims import quote_words, scope_and_period
from checker.report.render.finding import settled_by
from checker.report.render.paper import FAINT, SEVERITY, STRONG, grid, indented, words
from checker.report.render.plain_lines import stood, undecided

_FOR_QUOTES = 24


def undecided_blocks(groups: tuple[Undecided, ...], width: int) -> Iterator[RenderableType]:
    """Each group of claims that time was too short for."""
    for group in groups:
        yield words(("UNDECIDED", "bold magenta"), f"  {count(len(group.claims), 'claim')} not checked: {group.why}")
        yield indented(_listed(group.claims, width))
        yield Text("")


def problem_blocks(problems: tuple[Problem, ...]) -> Iterator[RenderableType]:
    """Each problem with its place: why nothing was checked."""
    yield words(("NOTHING WAS CHECKED", STRONG))
    for problem in problems:
        place = f"{problem.location}: " if problem.location.file else ""
        yield indented(words((place, FAINT), "; ".join(filter(None, (problem.what, problem.instead)))))


def coverage_blocks(coverage: Coverage, width: int) -> Iterator[RenderableType]:
    """How far the check reached, and the claims that nothing bears on, grouped by the reason."""
    yield words(("COVERAGE", STRONG), f"  {_reach(coverage)}")
    by_reason = sorted(coverage.uncompared, key=_reason)
    for why, members in groupby(by_reason, key=lambda entry: entry.why):
        claims = tuple(entry.claim for entry in members)
        yield indented(words(f"{why} ({len(claims):,})"))
        yield indented(_listed(claims, width), 4)
    if coverage.rounded:
        yield indented(
            words(f"different figures of one count that agree only as rounded ({count(len(coverage.rounded), 'count')})")
        )
    for same in coverage.rounded:
        yield indented(words(scope_and_period(same[0].scope, same[0].period)), 4)
        yield indented(_listed(same, width), 6)


def summary_line(report: CheckReport, context: Context) -> Text:
    """Everything in one line."""
    if report.unchecked:
        return words(("nothing was checked", STRONG), f"; {count(number_of(report.problems), 'problem')}")
    severities = [f.severity for f in report.findings if f.status == "new"]
    counts = ", ".join(count(severities.count(s), s) for s in ("contradiction", "tension", "note"))
    counts += f" new, {stood(report)}" if stood(report) else ""
    hidden = f" ({context.hidden:,} not shown)" if context.hidden else ""
    rest = (
        _unread(report),
        undecided(report),
        f"{_total(report.coverage)}, {report.coverage.compared:,} compared",
        f"as of {context.as_of}" if context.as_of else "",
    )
    return words((counts + hidden, STRONG), "; " + "; ".join(filter(None, rest)))


def _unread(report: CheckReport) -> str:
    """How much the problems of the files kept from being read; "" where there are none."""
    problems = count(number_of(report.problems), "problem")
    if not report.unread:
        return f"{problems} in the files" if report.problems else ""
    return f"{count(report.unread, 'claim')} could not be read ({problems})"


def _reach(coverage: Coverage) -> str:
    alone = len(coverage.uncompared)
    left_open = f", {coverage.undecided:,} undecided" if coverage.undecided else ""
    return f"{_total(coverage)}: {coverage.compared:,} compared with others, {alone:,} not{left_open}"


def _total(coverage: Coverage) -> str:
    return f"{count(coverage.claims, 'claim')} in {count(coverage.articles, 'article')}"


def _reason(entry: Uncompared) -> tuple[str, str]:
    return entry.why, entry.claim.id


def _listed(claims: tuple[Claim, ...], width: int) -> Table:
    table = grid("left", "left")
    # Ids are for copying: they stay whole as long as the quotes keep room for a few words.
    table.columns[0].no_wrap = max((len(claim.id) for claim in claims), default=0) <= width - _FOR_QUOTES
    for claim in claims:
        table.add_row(words((claim.id, FAINT)), words(quote_words(claim)))
    return table


def brief_blocks(findings: Sequence[Finding]) -> Iterator[RenderableType]:
    """Findings that are not told in full, by their standing: what they are about, and why they are not new."""
    standings: tuple[tuple[str, str, Callable[[Finding], bool]], ...] = (
        ("KNOWN", "all", lambda finding: finding.status == "known" and not finding.there_before),
        ("THERE BEFORE", "all", lambda finding: finding.there_before),
        ("NEW", "new", lambda finding: finding.status == "new"),
    )
    for what, show, fits in standings:
        if some := [finding for finding in findings if fits(finding)]:
            yield words((what, STRONG), f"  --show {show} tells them in full")
            yield from _in_brief(some)


def _in_brief(findings: Sequence[Finding]) -> Iterator[RenderableType]:
    for finding in findings:
        accused = [part.claim for part in finding.parts if part.role != "premise"]
        yield indented(words((finding.severity, SEVERITY[finding.severity]), f" {finding.kind} ", (accused[0].id, FAINT)))
        yield indented(words(f"“{accused[0].quote}”{_beside(len(accused) - 1)}{_how(finding)}"), 4)
    yield Text("")


def stale_blocks(stale: Sequence[Stale]) -> Iterator[RenderableType]:
    """Judgements to take out of the ledger, and why each is stale."""
    if not stale:
        return
    yield words(("STALE", STRONG), "  judgements that settle nothing any more; check judge --prune removes them")
    for each in stale:
        place = f"{each.location.file}:{each.location.line}"
        yield indented(words((place, FAINT), f" {each.claims[0]}, {each.verdict}: {each.why}"))
    yield Text("")


def _beside(others: int) -> str:
    return f" and {others} more" if others else ""


def _how(finding: Finding) -> str:
    return f": {settled_by(finding.judgement)}" if finding.status == "known" else ""


def meaning_blocks(findings: tuple[Finding, ...]) -> Iterator[RenderableType]:
    """What each kind means and what to do about it; nothing where nothing was found."""
    topics = topics_for(findings)
    if not topics:
        return
    yield words(("WHAT THE KINDS MEAN", STRONG), "  (more: check explain KIND)")
    for topic in topics:
        yield indented(words((topic_name(topic), STRONG)))
        yield indented(words(f"{topic.says} {topic.do}"), 4)
    yield Text("")
