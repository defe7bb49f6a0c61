"""How far a check reached: in three lines, and claim by claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from checker.model.claim import Claim
from checker.model.finding import Coverage, Uncompared
from checker.prose.phrases import count
from checker.report.render.claims import quote_words, scope_and_period
from checker.report.render.layout import Matter, Table
from checker.report.render.paper import FAINT, STRONG, grid, indented, words

_FOR_QUOTES = 24


def coverage_in_short(coverage: Coverage) -> Iterator[Matter]:
    """How far the check reached, why most of the others were not compared, and how to see all of them."""
    yield words(("COVERAGE", STRONG), f"  {_reach(coverage)}")
    reasons = sorted(Counter(entry.why for entry in coverage.uncompared).items(), key=lambda item: (-item[1], item[0]))
    rounded = f"{count(len(coverage.rounded), 'count')} with figures that agree only as rounded" if coverage.rounded else ""
    others = sum(number for _, number in reasons[1:])
    for_others = f"{others:,} for {count(len(reasons) - 1, 'other reason')}" if others else ""
    if reasons:
        yield indented(words(f"{reasons[0][1]:,}: {reasons[0][0]}"))
    if reasons or rounded:
        rest = "; ".join(filter(None, (for_others, rounded)))
        yield indented(words(rest, ("; --coverage lists all" if rest else "--coverage lists all", FAINT)))


def coverage_blocks(coverage: Coverage, width: int) -> Iterator[Matter]:
    """How far the check reached, and the claims that nothing bears on, grouped by the reason."""
    yield words(("COVERAGE", STRONG), f"  {_reach(coverage)}")
    by_reason = sorted(coverage.uncompared, key=_reason)
    for why, members in groupby(by_reason, key=lambda entry: entry.why):
        claims = tuple(entry.claim for entry in members)
        yield indented(words(f"{why} ({len(claims):,})"))
        yield indented(listed_claims(claims, width), 4)
    if coverage.rounded:
        yield indented(
            words(f"different figures of one count that agree only as rounded ({count(len(coverage.rounded), 'count')})")
        )
    for same in coverage.rounded:
        yield indented(words(scope_and_period(same[0].scope, same[0].period)), 4)
        yield indented(listed_claims(same, width), 6)


def _reach(coverage: Coverage) -> str:
    alone = len(coverage.uncompared)
    left_open = f", {coverage.undecided:,} undecided" if coverage.undecided else ""
    return f"{claims_in_articles(coverage)}: {coverage.compared:,} compared with others, {alone:,} not{left_open}"


def _reason(entry: Uncompared) -> tuple[str, str]:
    return entry.why, entry.claim.id


def listed_claims(claims: tuple[Claim, ...], width: int) -> Table:
    """A row a claim: its id and the article's words."""
    table = grid("left", "left")
    # Ids are for copying: they stay whole as long as the quotes keep room for a few words.
    table.columns[0].whole = max((len(claim.id) for claim in claims), default=0) <= width - _FOR_QUOTES
    for claim in claims:
        table.add_row(words((claim.id, FAINT)), words(quote_words(claim)))
    return table


def claims_in_articles(coverage: Coverage) -> str:
    """How many claims there are, and in how many articles."""
    return f"{count(coverage.claims, 'claim')} in {count(coverage.articles, 'article')}"
