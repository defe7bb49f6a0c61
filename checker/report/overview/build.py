"""The overview of a report."""

from __future__ import annotations

from collections.abc import Sequence

from checker.engine.rows.measure import Book
from checker.model.claim import Claim
from checker.model.finding import CheckReport
from checker.model.vocabulary import Vocabulary
from checker.report.overview.axes import axis
from checker.report.overview.model import Overview
from checker.report.overview.pairs import publisher_pairs
from checker.report.overview.sources import publishers, quotes, sources
from checker.report.overview.states import articles, states
from checker.report.overview.timelines import Ask, timelines


def overview(report: CheckReport, claims: Sequence[Claim], vocabulary: Vocabulary, ask: Ask) -> Overview:
    """All that a report shows as a whole.

    `report` is that of the whole check, before findings are left out, and `claims` are all that were checked. `ask` tells
    what they allow for the counts on timelines.
    """
    shown = states(report, claims)
    book = Book(vocabulary, {state.claim.id: state.claim for state in shown})
    lines, no_lines = timelines(shown, book, ask)
    matrix, no_pairs = publisher_pairs(shown, report.findings, vocabulary)
    return Overview(
        states=shown,
        articles=articles(shown),
        sources=sources(shown, vocabulary),
        publishers=publishers(shown),
        timelines=lines,
        pairs=matrix,
        quotes=quotes((state.claim for state in shown), vocabulary),
        axes=tuple(drawn for finding in report.findings if (drawn := axis(finding, vocabulary)) is not None),
        left_out=(*no_lines, *no_pairs),
    )
