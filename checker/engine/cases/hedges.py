"""Hedges that are lost on the way from one article to the next."""

from __future__ import annotations

from collections.abc import Sequence

from checker.engine.rows.origins import origin, published_later, same_count
from checker.model.claim import Claim
from checker.model.vocabulary import Vocabulary

BOUNDS = ("over", "at least", "up to", "fewer than", "nearly")
"""Rows of the readings table that set a bound."""
FLAT = ("exact", "rounded", "measure")
"""Rows of the readings table that state a number without a hedge."""


def lost(bounds: Sequence[Claim], flats: Sequence[Claim], vocabulary: Vocabulary) -> bool:
    """Whether claims state flatly the figure that others, by the same account and one of them earlier, gave as a bound."""
    pairs = [(bound, flat) for bound in bounds for flat in flats]
    earlier = any(all(published_later(flat, bound) for flat in flats) for bound in bounds)
    return bool(pairs) and earlier and all(_of_one_figure(bound, flat, vocabulary) for bound, flat in pairs)


def _of_one_figure(bound: Claim, flat: Claim, vocabulary: Vocabulary) -> bool:
    if hedge(bound) not in BOUNDS or hedge(flat) not in FLAT:
        return False
    one, other = (claim.reading.number if claim.reading else None for claim in (bound, flat))
    return one == other and same_count(bound, flat, vocabulary) and _passed_on(bound, flat, vocabulary)


def hedge(claim: Claim) -> str:
    """The row of the readings table by which the claim is read; "" for one without a reading."""
    return claim.reading.hedge if claim.reading else ""


def _passed_on(bound: Claim, flat: Claim, vocabulary: Vocabulary) -> bool:
    """Whether both have the figure from one origin, or the one from the other's publisher."""
    same = origin(bound, vocabulary) == origin(flat, vocabulary)
    return same or bound.article.publisher in (flat.source, flat.via)
