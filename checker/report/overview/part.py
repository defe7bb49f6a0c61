"""The part of an overview that goes with some of the findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.model.finding import Finding
from checker.prose.phrases import count
from checker.report.overview.model import ArticleView, ClaimState, Overview, Timeline


def part_of(overview: Overview, findings: Sequence[Finding], with_records: bool) -> Overview:
    """The claims, pictures and articles of these findings alone; `with_records` keeps those of publishers and sources too."""
    here = frozenset(finding.fingerprint for finding in findings)
    states = tuple(state for state in overview.states if _bears(state, here))
    timelines = tuple(line for line in overview.timelines if any(_bears(bar.shown, here) for bar in line.bars))
    articles = tuple(view for each in overview.articles if (view := _article(each, here)).claims)
    whole = overview if with_records else replace(overview, publishers=(), sources=(), pairs=(), quotes=())
    return replace(
        whole,
        states=states,
        articles=articles,
        timelines=timelines,
        axes=tuple(axis for axis in overview.axes if axis.finding.fingerprint in here),
        left_out=(*overview.left_out, *_left_out(overview, articles, timelines)),
    )


def _bears(state: ClaimState, here: frozenset[str]) -> bool:
    return any(finding.fingerprint in here for finding in state.findings)


def _article(view: ArticleView, here: frozenset[str]) -> ArticleView:
    return replace(view, claims=tuple(state for state in view.claims if _bears(state, here)))


def _left_out(overview: Overview, articles: Sequence[ArticleView], timelines: Sequence[Timeline]) -> tuple[str, ...]:
    claims = sum(len(view.claims) for view in articles)
    listed = f"{count(claims, 'claim')} of {len(articles):,} of {count(len(overview.articles), 'article')}"
    drawn = f"{len(timelines):,} of {count(len(overview.timelines), 'timeline')}"
    return (f"This is one of several pages: {drawn} and {listed} are on it, those of its findings.",)
