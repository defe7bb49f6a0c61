"""Articles with the states of their claims."""

from __future__ import annotations

from collections.abc import Iterable

from checker.model.claim import Article
from checker.report.overview.model import ArticleView, ClaimState


def articles(states: Iterable[ClaimState]) -> tuple[ArticleView, ...]:
    """Each article with its claims, in the order in which the claims come."""
    by_article: dict[Article, list[ClaimState]] = {}
    for state in states:
        by_article.setdefault(state.claim.article, []).append(state)
    return tuple(ArticleView(article, tuple(claims)) for article, claims in by_article.items())
