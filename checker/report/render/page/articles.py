"""In which articles claims stand: whose they are, and how new."""

from __future__ import annotations

from collections.abc import Iterable

from checker.model.claim import Article, Claim
from checker.prose.phrases import listed
from checker.prose.safe import clean


def whose(claims: Iterable[Claim], most: int = 2) -> str:
    """ "Soompi", "Soompi and AsiaNews", of more than `most` publishers "Soompi and 3 others"; "" without claims."""
    names = publishers_of(claims)
    return listed(names, "and") if len(names) <= most else f"{names[0]} and {len(names) - 1} others"


def publishers_of(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Those who published the claims, each once."""
    return once(claim.article.publisher for claim in claims)


def last_day(article: Article) -> int:
    """The day after the last on which it was published, as an ordinal; one without is older than all others."""
    return article.published.end or 0


def once(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, in order, made harmless already here, as the page compares them."""
    return tuple(dict.fromkeys(map(clean, names)))
