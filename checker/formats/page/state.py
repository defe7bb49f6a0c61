"""The state of the claims at a glance."""

from __future__ import annotations

from dataclasses import dataclass

from checker.formats import Context
from checker.formats.show.ending import count
from checker.formats.show.told import new_findings
from checker.model.finding import Report, Severity

_SEVERITIES: tuple[Severity, ...] = ("contradiction", "tension", "note")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the head: what it counts, where it leads, and a class that says how grave it is."""

    number: int
    words: str
    leads: str
    look: str


@dataclass(frozen=True, slots=True)
class State:
    """One sentence, the figures below it, and remarks on what the page does not show or could not tell."""

    sentence: str
    figures: tuple[Figure, ...]
    remarks: tuple[str, ...]


def state(report: Report, context: Context, listed: bool) -> State:
    """What is new, what is known, and how far the check reached. `listed`: the page has lists of the articles."""
    claims = "#articles" if listed else "#uncompared"
    new = [finding.severity for finding in new_findings(report)]
    known = len(report.findings) - len(new)
    reach = report.coverage
    figures = [
        Figure(new.count(s), f"new {s if new.count(s) == 1 else s + 's'}", f"?severity={s}&status=new#findings", s)
        for s in _SEVERITIES
    ]
    figures += [
        Figure(known, "known", "?status=known#findings", "known"),
        Figure(reach.claims, "claim" if reach.claims == 1 else "claims", claims, "plain"),
        Figure(reach.articles, "article" if reach.articles == 1 else "articles", claims, "plain"),
        Figure(len(reach.uncompared), "not comparable", "#uncompared", "plain"),
    ]
    return State(_sentence(report, new, known), tuple(figures), tuple(filter(None, _remarks(report, context))))


def _sentence(report: Report, new: list[Severity], known: int) -> str:
    told = [count(new.count(s), f"new {s}") for s in _SEVERITIES if s in new]
    trouble = bool(report.problems or report.undecided)
    if told:
        return f"{', '.join(told[:-1])}{' and ' if len(told) > 1 else ''}{told[-1]} to look at."
    if trouble:
        return "Not all claims could be checked."
    if known:
        return "Nothing new. Everything found is known."
    return "No claim stands against another."


def _remarks(report: Report, context: Context) -> tuple[str, ...]:
    return (
        f"{count(report.unread, 'claim')} could not be read, and was not checked."
        if report.unread == 1
        else f"{report.unread:,} claims could not be read, and were not checked."
        if report.unread
        else "",
        f"Only claims published by {context.as_of} count." if context.as_of else "",
        f"{count(context.hidden, 'finding')} left out, as was asked." if context.hidden else "",
    )
