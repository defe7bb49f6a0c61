"""Judged claims as schema.org ClaimReview in JSON-LD, the form in which fact-checkers exchange their reviews.

Properties are those that schema.org defines and that Google's "Fact check (ClaimReview) structured data" requires
(claimReviewed, reviewRating.alternateName, url) or recommends (author, itemReviewed with author, datePublished, appearance).
A claim is reviewed where it alone was suspected and an editor called it wrong, superseded or disputed. `accepted` says
nothing of the claim, and of two claims of which one is wrong nobody has said which: neither is a review.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from checker.model.claim import Article, Claim
from checker.model.detail import EXPLAINED
from checker.model.finding import CheckReport, Finding, Judgement
from checker.prose.safe import clean
from checker.report.formats import Context
from checker.report.formats.json import escaped
from checker.report.render.claims import scope_and_period
from checker.report.render.plain_lines import finding_lines

NAME = "claimreview"
DESCRIPTION = "for fact-checkers: schema.org ClaimReview in JSON-LD, of the claims that editors have judged"
DETAIL = EXPLAINED

# One number to each verdict, as Google asks of a rating scale; 1 is the worst of 5.
_RATING = {"wrong": 1, "superseded": 2, "disputed": 3}
# An address of any other kind could be a script.
_ADDRESS = re.compile(r"https?://[!-~]+", re.IGNORECASE)
_DATE = re.compile(r"\d{4}(-\d\d){0,2}(T\d\d:\d\d(:\d\d)?)?(?=[?~%]?$)")
# Stands inside a script element of a page, where these could end it.
_TAGS = {ord(character): f"\\u{ord(character):04x}" for character in "<>&"}


def render(report: CheckReport, context: Context) -> str:
    """One JSON-LD object whose @graph has a review for each judged suspect; empty if there is none."""
    graph = {"@context": "https://schema.org", "@graph": list(_reviews(report, context))}
    return escaped(json.dumps(graph, indent=2, ensure_ascii=False).translate(_TAGS))


def _reviews(report: CheckReport, context: Context) -> Iterator[dict[str, Any]]:
    for finding in report.findings:
        judgement = finding.judgement
        if judgement and judgement.verdict in _RATING:
            suspects = (part.claim for part in finding.parts if part.role == "suspect")
            yield from (_review(claim, finding, judgement, context) for claim in suspects)


def _sentence(because: str) -> str:
    """A reason that ends as a sentence does: what is wrong follows it."""
    return f"{because}." if because and because[-1] not in ".!?…" else because


def _review(claim: Claim, finding: Finding, judgement: Judgement, context: Context) -> dict[str, Any]:
    return {
        "@type": "ClaimReview",
        # Where no page is known, the one that the review stands in.
        "url": f"{context.page}#{finding.fingerprint}",
        "claimReviewed": ": ".join(filter(None, (scope_and_period(claim.scope, claim.period), clean(claim.quote)))),
        "author": _author(judgement, context),
        "datePublished": clean(judgement.on),
        # What the editor says, what is wrong, and the sum; no guesses.
        "reviewBody": " ".join(
            filter(None, (_sentence(clean(judgement.because)), *finding_lines(finding)[: 2 if finding.proof else 1]))
        ),
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": _RATING[judgement.verdict],
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": judgement.verdict.capitalize(),
        },
        "itemReviewed": _claim(claim.article),
    }


def _author(judgement: Judgement, context: Context) -> dict[str, str]:
    if not context.publisher:
        return {"@type": "Person", "name": clean(judgement.by)}
    page = {"url": context.page} if context.page else {}
    return {"@type": "Organization", "name": clean(context.publisher), **page}


def _claim(article: Article) -> dict[str, Any]:
    publisher = {"@type": "Organization", "name": clean(article.publisher)}
    dated = _DATE.match(article.published.text)
    date = {"datePublished": dated[0]} if dated else {}
    url = {"url": article.url} if _ADDRESS.fullmatch(article.url) else {}
    appearance = {"@type": "NewsArticle", "headline": clean(article.title), **url, **date, "publisher": publisher}
    return {"@type": "Claim", "author": publisher, **date, "appearance": appearance}
