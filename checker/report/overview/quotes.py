"""Who quotes whom."""

from __future__ import annotations

from collections.abc import Iterable

from checker.engine.rows.origins import origin
from checker.model.claim import Claim
from checker.model.vocabulary import Vocabulary
from checker.report.overview.model import Citation


def quotes(claims: Iterable[Claim], vocabulary: Vocabulary) -> tuple[Citation, ...]:
    """The ways that claims came, by origin, source, via and publisher."""
    by_quoted: dict[tuple[str, str, str, str], list[Claim]] = {}
    for claim in claims:
        way = origin(claim, vocabulary), claim.source, claim.via, claim.article.publisher
        by_quoted.setdefault(way, []).append(claim)
    return tuple(Citation(*way, tuple(by_quoted[way])) for way in sorted(by_quoted))
