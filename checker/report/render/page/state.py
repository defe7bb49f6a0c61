"""The state of the claims at a glance."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.finding import CheckReport, Severity
from checker.model.problem import number_of
from checker.prose.phrases import count, inflected
from checker.report.formats import Context
from checker.report.render.page.anchors import article_anchor
from checker.report.render.page.articles import last_day
from checker.report.render.plain_lines import counted, new_findings, not_read

_PROBLEMS = ("problems", "problem")
_SEVERITIES: tuple[Severity, ...] = ("contradiction", "tension", "note")


@dataclass(frozen=True, slots=True)
class HeadFigure:
    """A number of the head: what it counts, where it leads, and a class that says how grave it is."""

    number: int
    words: str
    leads: str
    look: str


@dataclass(frozen=True, slots=True)
class NewestArticle:
    """The article that was published last, and where its claims are listed."""

    anchor: str
    published: str
    publisher: str
    title: str


@dataclass(frozen=True, slots=True)
class HeadSummary:
    """One sentence, what it is of, the figures below it, and remarks on what the page does not show or could not tell.

    `command` is what was checked, as one writes it, and `revision` in which state of it; "" if unknown.
    """

    sentence: str
    command: str
    revision: str
    newest: NewestArticle | None
    figures: tuple[HeadFigure, ...]
    remarks: tuple[str, ...]


def state(report: CheckReport, context: Context, listed: bool) -> HeadSummary:
    """What is new, what is known, and how far the check reached. `listed`: the page has lists of the articles."""
    claims = "#articles" if listed else "#uncompared"
    new = [finding.severity for finding in new_findings(report)]
    before = sum(finding.there_before for finding in report.findings)
    judged = len(report.findings) - len(new) - before
    reach = report.coverage
    figures = [
        HeadFigure(new.count(s), f"new {inflected(new.count(s), s)}", f"?severity={s}&status=new#findings", s)
        for s in _SEVERITIES
    ]
    figures += [
        HeadFigure(judged, "known", "?status=known#findings", "known"),
        *([HeadFigure(before, "there before", "?status=there+before#findings", "known")] if before else []),
        *(
            [HeadFigure(number_of(report.problems), _PROBLEMS[number_of(report.problems) == 1], "#problems", "open")]
            if report.problems
            else []
        ),
        *([HeadFigure(reach.undecided, "undecided", "#undecided", "open")] if reach.undecided else []),
        HeadFigure(reach.claims, inflected(reach.claims, "claim"), claims, "plain"),
        HeadFigure(reach.articles, inflected(reach.articles, "article"), claims, "plain"),
        HeadFigure(len(reach.uncompared), "not comparable", "#uncompared", "plain"),
    ]
    if report.unchecked:
        figures = [figure for figure in figures if figure.look == "open"]
    sentence = _sentence(report, before, context.hidden)
    remarks = tuple(filter(None, _remarks(report, context)))
    return HeadSummary(sentence, context.command, context.revision, _newest(context), tuple(figures), remarks)


def _newest(context: Context) -> NewestArticle | None:
    articles = [view.article for view in context.overview.articles] if context.overview else []
    if not articles:
        return None
    last = max(articles, key=last_day)
    return NewestArticle(article_anchor(last.stem), last.published.text, last.publisher, last.title)


def _sentence(report: CheckReport, before: int, hidden: int) -> str:
    if report.unchecked:
        return "Nothing was checked."
    if new_findings(report):
        left = report.coverage.undecided
        return f"{counted(report)}{f'; {left:,} of {report.coverage.claims:,} claims undecided' if left else ''}."
    if not report.whole:
        return "Not all claims could be checked."
    if report.findings:
        known = len(report.findings) > before
        return f"Nothing new. Everything found {' or '.join(['is known'] * known + ['was there before'] * bool(before))}."
    return "Nothing to show." if hidden else "No claim stands against another."


def nothing_found(report: CheckReport, context: Context) -> str:
    """What stands in the place of the findings where there are none."""
    if report.unchecked:
        return "Nothing was checked, so nothing was found."
    if context.hidden:
        return "Nothing is shown: what was found is left out, as was asked."
    if not report.whole:
        return "Nothing was found among the claims that could be checked; of the others nobody knows."
    if not report.coverage.compared:
        return "Nothing was found: no claim could be compared with another."
    return "Nothing was found: the claims that could be compared hold together."


def _remarks(report: CheckReport, context: Context) -> tuple[str, ...]:
    undecided, claims = report.coverage.undecided, report.coverage.claims
    return (
        f"{undecided:,} of {count(claims, 'claim')} {'was' if undecided == 1 else 'were'} not checked to the end: undecided."
        if undecided
        else "",
        f"{not_read(report)} could not be read, and {'was' if report.unread + len(report.blank) == 1 else 'were'} not checked."
        if not_read(report)
        else "",
        f"Only claims published by {context.as_of} count." if context.as_of else "",
        f"{count(context.hidden, 'finding')} left out, as was asked." if context.hidden else "",
    )
