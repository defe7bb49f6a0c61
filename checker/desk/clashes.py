"""What the claims of an article clash with, and what may safely be written for one of them instead."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from checker.desk.articles import OpenArticle, OpenClaim
from checker.desk.folder import Folder
from checker.model.content import content
from checker.model.errors import Unusable
from checker.model.finding import Finding
from checker.model.forms import Value
from checker.prose.safe import clean
from checker.report.render.claims import allowed_sentence, period_words, scope_words
from checker.report.render.page.anchors import finding_anchors

MOST_GLANCES = 4
"""Changed claims of an article that are looked at before all is checked."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A finding in which the article takes part; `here`: the open claim does, `fresh`: it came with the last change."""

    anchor: str
    finding: Finding
    allowed: str
    here: bool
    fresh: bool


@dataclass(frozen=True, slots=True)
class ClashPanel:
    """The clashes, those of the claim that is open first; and why nothing could be checked.

    Not `settled` is what is seen at first glance, while all is being checked again.
    """

    clashes: tuple[Clash, ...]
    problems: tuple[str, ...]
    settled: bool = True

    @property
    def here(self) -> tuple[Clash, ...]:
        """Those of the claim that is open."""
        return tuple(each for each in self.clashes if each.here)

    def opened(self, claim: str) -> Clash | None:
        """The clash whose card opens by itself, if one does: of the claim of this full id; "": that came with the last change."""
        grave = (each for each in self.clashes if each.finding.status == "new" and each.finding.severity != "note")
        if not claim:
            return next((each for each in grave if each.fresh), None)
        return next((each for each in grave if any(part.claim.id == claim for part in each.finding.parts)), None)

    @property
    def elsewhere(self) -> tuple[Clash, ...]:
        """The others of the article."""
        return tuple(each for each in self.clashes if not each.here)


def clash_panel(folder: Folder, article: OpenArticle, claim: OpenClaim | None) -> ClashPanel:
    """The clashes of the article as the files are now: a check, where they have changed."""
    state = folder.state()
    return ClashPanel(tuple(_clashes(article, claim, state.report.findings, folder.fresh())), state.problems)


def first_panel(folder: Folder, article: OpenArticle, claim: OpenClaim | None) -> ClashPanel:
    """What the claims that were changed since the last check clash with at first glance, and what was known of the others."""
    state = folder.known()
    before = {each.id: content(each) for each in state.claims if each.article.stem == article.stem}
    read = [each.claim for each in article.claims if each.claim is not None]
    changed = [each for each in read if before.get(each.id) != content(each)]
    lost = (before.keys() - {each.id for each in read}) | {each.id for each in changed}
    known = [each for each in state.report.findings if lost.isdisjoint(part.claim.id for part in each.parts)]
    seen = [finding for each in changed[:MOST_GLANCES] for finding in folder.glance(each)]
    old = {finding.fingerprint for finding in state.report.findings}
    fresh = frozenset(finding.fingerprint for finding in seen) - old
    every = {finding.fingerprint: finding for finding in (*known, *seen)}
    return ClashPanel(tuple(_clashes(article, claim, tuple(every.values()), fresh)), (), settled=False)


def _clashes(
    article: OpenArticle, claim: OpenClaim | None, findings: Sequence[Finding], fresh: Collection[str]
) -> Sequence[Clash]:
    """The clashes of an article among some findings: those of the open claim first, and of others those that are new."""
    own = f"{article.stem}/{claim.filed.id}" if claim is not None else ""
    clashes = [
        Clash(
            anchor,
            finding,
            allowed_sentence(finding),
            any(part.claim.id == own for part in finding.parts),
            finding.fingerprint in fresh,
        )
        for anchor, finding in zip(finding_anchors(findings), findings, strict=True)
        if article.stem in {part.claim.article.stem for part in finding.parts}
    ]
    return sorted(clashes, key=lambda each: (not each.here, not each.fresh))


def is_bounded(claim: OpenClaim | None) -> bool:
    """Whether a claim tells of a count, of which others may say between what it lies."""
    read = claim.claim if claim is not None else None
    return read is not None and isinstance(read.form, Value) and read.period.days != (None, None)


def bounds(folder: Folder, claim: OpenClaim | None) -> str:
    """What all other claims allow for the count that a claim is of; "" where they set no end, or nobody can tell."""
    read = claim.claim if claim is not None else None
    if read is None or not is_bounded(claim):
        return ""
    try:
        shown = folder.allowed(read)
    except Unusable:
        return ""
    about = ", ".join(filter(None, (scope_words(read.scope), period_words(read.period))))
    return clean(f"{about}: {shown}") if shown else ""
