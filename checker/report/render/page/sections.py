"""What stands below the findings: pictures, sources, articles, what was not compared, and what the kinds mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from checker.model.claim import Claim
from checker.model.finding import CheckReport
from checker.model.time import Period
from checker.prose.numbers import SILENT, show_interval
from checker.report.explain import topic_name
from checker.report.formats import Context
from checker.report.overview.model import ArticleView, Band, ClaimState, Overview, Timeline, TrackRecord
from checker.report.render.claims import period_words, quote_words, scope_words
from checker.report.render.page.anchors import article_anchor, claim_anchor
from checker.report.render.page.card import Card
from checker.report.render.page.claim_words import ClaimWords, both_readings, claim_words, link
from checker.report.render.page.filing import facets
from checker.report.render.page.frame import HEIGHT
from checker.report.render.page.publishers import flow_picture, matrix
from checker.report.render.page.timeline import Panel, panels
from checker.report.render.page.topics import Topics
from checker.report.render.paths import relative, spot

STATES = {
    "suspect": "suspect",
    "either": "one of several is off",
    "undecided": "undecided",
    "premise": "refutes another",
    "agrees": "agrees",
    "uncompared": "not comparable",
    "silent": "asserts nothing",
}
_NOTHING = Overview((), (), (), (), (), (), (), ())


@dataclass(frozen=True, slots=True)
class Shown:
    """A claim in a list: what it says, its state in a word and in words, why, and the findings on the page that it is in."""

    words: ClaimWords
    state: str
    named: str
    why: str
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """An article with its claims, and the findings on the page in which these take part: where each stands, and its kind."""

    anchor: str
    title: str
    publisher: str
    published: str
    link: str
    address: str
    claims: tuple[Shown, ...]
    suspects: int
    findings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Pictured:
    """A timeline: its pictures, and the same as two tables."""

    title: str
    panels: tuple[Panel, ...]
    claims: tuple[tuple[str, str, str, str, str, str], ...]
    bands: tuple[tuple[str, str, str], ...]
    left_out: str
    suspects: int


def sections(
    report: CheckReport, context: Context, overview: Overview | None, cards: Sequence[Card], topics: Topics
) -> dict[str, Any]:
    """All of it, by the names that the templates use."""
    known = overview or _NOTHING
    anchors: dict[str, str] = {}
    for card in cards:
        anchors.setdefault(card.fingerprint, card.anchor)
        for another in card.others:
            anchors.setdefault(another.fingerprint, another.anchor)
        for settled in card.settled:
            anchors.setdefault(settled.fingerprint, settled.anchor)
    places = {claim_anchor(state.claim.id) for state in known.states}
    return {
        "overview": overview,
        "places": places,
        "articles": tuple(_article(view, context, anchors) for view in known.articles),
        "sources": known.sources,
        "publishers": known.publishers,
        "timelines": tuple(sorted(map(_timeline, known.timelines), key=lambda line: (-line.suspects, -len(line.claims)))),
        "height": HEIGHT,
        "matrix": matrix(known.pairs, anchors) if known.pairs else None,
        "taking_part": {facet.name: dict(facet.values) for facet in facets(cards)},
        "flow": flow_picture(known.quotes) if known.quotes else None,
        "quotes": known.quotes,
        "claim_anchor": claim_anchor,
        "quote_words": quote_words,
        "record_rest": _agreeing,
        "uncompared": _uncompared(report),
        "topics": tuple((topic_name(topic), topic) for topic in topics.all),
        "relative": lambda file: relative(file, context.root),
        "spot": lambda place: spot(place, context.root),
    }


def _article(view: ArticleView, context: Context, anchors: dict[str, str]) -> Listed:
    article = view.article
    kinds = {anchors[f.fingerprint]: f.kind for state in view.claims for f in state.findings if f.fingerprint in anchors}
    claims = tuple(_shown(state, context, anchors) for state in view.claims)
    return Listed(
        article_anchor(article.stem),
        article.title,
        article.publisher,
        article.published.text,
        link(article),
        article.address,
        claims,
        sum(claim.state in ("suspect", "either") for claim in claims),
        tuple(kinds.items()),
    )


def _shown(state: ClaimState, context: Context, anchors: dict[str, str]) -> Shown:
    findings = tuple(dict.fromkeys(anchors[f.fingerprint] for f in state.findings if f.fingerprint in anchors))
    return Shown(claim_words(state.claim, context.root), state.state, STATES[state.state], state.why, findings)


def _timeline(timeline: Timeline) -> Pictured:
    claims = tuple(_row(bar.shown) for bar in timeline.bars) + tuple(_row(state) for state in timeline.unplaced)
    bands = tuple(_band(band, timeline) for band in (*timeline.cumulative, *timeline.yearly))
    suspects = sum(bar.shown.state in ("suspect", "either") for bar in timeline.bars)
    unit = "" if timeline.unit in SILENT else f" ({timeline.unit})"
    return Pictured(f"{scope_words(timeline.scope)}{unit}", panels(timeline), claims, bands, timeline.left_out, suspects)


def _row(state: ClaimState) -> tuple[str, str, str, str, str, str]:
    claim = state.claim
    publisher = f"{claim.article.publisher}, {claim.article.published.text}"
    return (
        claim_anchor(claim.id),
        quote_words(claim),
        publisher,
        period_words(claim.period),
        both_readings(claim),
        STATES[state.state],
    )


def _band(band: Band, timeline: Timeline) -> tuple[str, str, str]:
    when = period_words(Period(band.end - 1 if timeline.kind == "state" else band.start, band.end, ""))
    return when, show_interval(band.allowed, timeline.unit), "" if band.tight else "perhaps less"


def _agreeing(record: TrackRecord) -> int:
    """The claims of a source that nothing was found against."""
    against = (record.refuted, record.stale, record.revised, record.tense, record.noted, record.undecided)
    return len(record.claims) - sum(map(len, against))


def _uncompared(report: CheckReport) -> tuple[tuple[str, tuple[Claim, ...]], ...]:
    """Why claims could not be compared, each reason with its claims."""
    ordered = sorted(report.coverage.uncompared, key=lambda entry: (entry.why, entry.claim.id))
    return tuple((why, tuple(entry.claim for entry in entries)) for why, entries in groupby(ordered, key=lambda entry: entry.why))
