"""What comes after the findings: those told in brief, what kinds mean, what stayed undecided or uncompared, the summary line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.model.finding import CheckReport, Finding, Stale, Undecided
from checker.model.problem import Problem, number_of
from checker.prose.phrases import count
from checker.report.explain import topic_name, topics_for
from checker.report.formats import Context
from checker.report.render.coverage import claims_in_articles, listed_claims
from checker.report.render.finding import settled_by
from checker.report.render.layout import Matter, Passage
from checker.report.render.listing import MOST_UNLISTED
from checker.report.render.paper import FAINT, SEVERITY, STRONG, indented, words
from checker.report.render.plain_lines import counted, undecided, unread


def undecided_blocks(groups: tuple[Undecided, ...], width: int) -> Iterator[Matter]:
    """Each group of claims that time was too short for."""
    for group in groups:
        yield words(("UNDECIDED", "bold magenta"), f"  {count(len(group.claims), 'claim')} not checked: {group.why}")
        yield indented(listed_claims(group.claims, width))
        yield Passage("")


def problem_blocks(problems: tuple[Problem, ...]) -> Iterator[Matter]:
    """Each problem with its place: why nothing was checked."""
    yield words(("NOTHING WAS CHECKED", STRONG))
    for problem in problems:
        place = f"{problem.location}: " if problem.location.file else ""
        yield indented(words((place, FAINT), "; ".join(filter(None, (problem.what, problem.instead)))))


def summary_line(report: CheckReport, context: Context) -> Passage:
    """Everything in one line."""
    if report.unchecked:
        return words(("nothing was checked", STRONG), f"; {count(number_of(report.problems), 'problem')}")
    hidden = f" ({context.hidden:,} not shown)" if context.hidden else ""
    rest = (
        unread(report),
        undecided(report),
        f"{claims_in_articles(report.coverage)}, {report.coverage.compared:,} compared",
        f"as of {context.as_of}" if context.as_of else "",
    )
    return words((counted(report) + hidden, STRONG), "; " + "; ".join(filter(None, rest)))


def brief_blocks(findings: Sequence[Finding], digits: int, inside: str | None = "") -> Iterator[Matter]:
    """Findings that are not told in full, by their standing: what they are about, and why they are not new.

    More than ten of one standing are only counted.
    """
    standings: tuple[tuple[str, str, Callable[[Finding], bool]], ...] = (
        ("KNOWN", "all", lambda finding: finding.status == "known" and not finding.there_before),
        ("THERE BEFORE", "all", lambda finding: finding.there_before),
        ("NEW", "new", lambda finding: finding.status == "new"),
    )
    for what, show, fits in standings:
        some = [finding for finding in findings if fits(finding)]
        if len(some) > MOST_UNLISTED:
            yield words((what, STRONG), f"  {count(len(some), 'finding')}; --show {show} lists them")
            yield Passage()
        elif some:
            one = "" if inside is None else f", check show ID{inside} one"
            yield words((what, STRONG), f"  --show {show} tells them in full{one}")
            yield from _in_brief(some, digits)


def _in_brief(findings: Sequence[Finding], digits: int) -> Iterator[Matter]:
    for finding in findings:
        accused = [part.claim for part in finding.parts if part.role != "premise"]
        kind = (finding.severity, SEVERITY[finding.severity]), f" {finding.kind} "
        yield indented(words(f"{finding.fingerprint[:digits]} ", *kind, (accused[0].id, FAINT)))
        yield indented(words(f"“{accused[0].quote}”{_beside(len(accused) - 1)}{_how(finding)}"), 4)
    yield Passage("")


def stale_blocks(stale: Sequence[Stale]) -> Iterator[Matter]:
    """Judgements to take out of the ledger, and why each is stale."""
    if not stale:
        return
    yield words(("STALE", STRONG), "  judgements that settle nothing any more; check judge --prune removes them")
    for each in stale:
        place = f"{each.location.file}:{each.location.line}"
        yield indented(words((place, FAINT), f" {each.claims[0]}, {each.verdict}: {each.why}"))
    yield Passage("")


def _beside(others: int) -> str:
    return f" and {count(others, 'other claim')}" if others else ""


def _how(finding: Finding) -> str:
    return f": {settled_by(finding.judgement)}" if finding.status == "known" else ""


def meaning_blocks(findings: tuple[Finding, ...]) -> Iterator[Matter]:
    """What each kind means and what to do about it; nothing where nothing was found."""
    topics = topics_for(findings)
    if not topics:
        return
    if len(findings) > MOST_UNLISTED:
        yield words(("WHAT THE KINDS MEAN", STRONG), "  check explain tells it of any of these:")
        yield indented(words(", ".join(dict.fromkeys(topic.kind for topic in topics))))
        yield Passage()
        return
    yield words(("WHAT THE KINDS MEAN", STRONG), "  (more: check explain KIND)")
    for topic in topics:
        yield indented(words((topic_name(topic), STRONG)))
        yield indented(words(f"{topic.says} {topic.do}"), 4)
    yield Passage("")
