"""What one claim says, where, and on whose word: as a card and the lists show it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.model.claim import Article, Claim
from checker.model.finding import Finding, Part
from checker.report.render.claims import period_words, reading_words, scope_words
from checker.report.render.doubts import role_words
from checker.report.render.page.anchors import claim_anchor
from checker.report.render.paths import relative

# An address of any other kind could be a script.
_ADDRESS = re.compile(r"https?://[!-~]+", re.IGNORECASE)
_FIGURE = re.compile(r"[0-9]+(?:[,.][0-9]+)*")
_ROLES = {"suspect": "Suspect", "either": "One of these is off", "premise": "Premise"}


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """One claim in words. `marked` are the pieces of the quote, each with whether it is the number.

    `chain` leads from who vouches for the number to through whom it came to the publisher; `link` is "" where the address is none
    of the web, and `address` is what was written.
    """

    anchor: str
    id: str
    marked: tuple[tuple[str, bool], ...]
    title: str
    publisher: str
    published: str
    link: str
    address: str
    chain: tuple[str, ...]
    scope: str
    period: str
    literal: str
    pragmatic: str
    note: str
    place: str

    @property
    def quote(self) -> str:
        """The whole of it."""
        return "".join(text for text, _ in self.marked)


@dataclass(frozen=True, slots=True)
class Member:
    """A claim in its role in a finding, by the number under which its sum names it."""

    number: int
    role: str
    named: str
    fresh: bool
    words: ClaimWords


def members(finding: Finding, root: str) -> tuple[Member, ...]:
    """The claims of a finding, numbered from 1."""
    return tuple(
        Member(number, part.role, _named(finding, part), part.fresh, claim_words(part.claim, root))
        for number, part in enumerate(finding.parts, 1)
    )


def _named(finding: Finding, part: Part) -> str:
    return role_words(finding, part).replace(part.role, _ROLES[part.role], 1)


def claim_words(claim: Claim, root: str) -> ClaimWords:
    """The claim in words; its place is told relative to `root`."""
    article, reading = claim.article, claim.reading
    literal = reading_words(claim, reading.literal if reading else None)
    pragmatic = reading_words(claim, reading.pragmatic if reading else None)
    return ClaimWords(
        anchor=claim_anchor(claim.id),
        id=claim.id,
        marked=marked(claim.quote, claim.wording),
        title=article.title,
        publisher=article.publisher,
        published=article.published.text,
        link=link(article),
        address=article.address,
        chain=chain(claim),
        scope=scope_words(claim.scope),
        period=period_words(claim.period),
        literal=literal,
        pragmatic="" if pragmatic == literal else pragmatic,
        note=claim.note,
        place=f"{relative(claim.location.file, root)}{claim.location.within}",
    )


def both_readings(claim: Claim) -> str:
    """The number as its words allow and, where that is not the same, as readers take it."""
    literal, pragmatic = (
        reading_words(claim, reading)
        for reading in ((claim.reading.literal, claim.reading.pragmatic) if claim.reading else (None, None))
    )
    return literal if literal == pragmatic else f"literally {literal}; as readers take it {pragmatic}"


def link(article: Article) -> str:
    """The address of the article if it is one of the web, else ""."""
    return article.url if _ADDRESS.fullmatch(article.url) else ""


def chain(claim: Claim) -> tuple[str, ...]:
    """Who vouches for the number, and through whom it came to the publisher; no name twice in a row."""
    links = (claim.source or "unnamed source", claim.via)
    return tuple(name for i, name in enumerate(links) if name and (not i or name != links[0]))


def marked(quote: str, wording: str) -> tuple[tuple[str, bool], ...]:
    """The quote cut at its numeric phrase: the wording where it stands in the quote, else its figures, else all of it."""
    start = quote.casefold().find(wording.casefold()) if wording else -1
    whole = start >= 0 and quote[start : start + len(wording)].casefold() == wording.casefold()
    cuts = [(start, start + len(wording))] if whole else _figures(quote, wording)
    pieces: list[tuple[str, bool]] = []
    done = 0
    for first, last in cuts or [(0, len(quote))]:
        pieces += [(quote[done:first], False), (quote[first:last], True)]
        done = last
    return tuple(piece for piece in (*pieces, (quote[done:], False)) if piece[0])


def _figures(quote: str, wording: str) -> list[tuple[int, int]]:
    """Where the figures of the wording stand in the quote."""
    figures = {figure[0] for figure in _FIGURE.finditer(wording)}
    return [figure.span() for figure in _FIGURE.finditer(quote) if figure[0] in figures]
