"""What the claims of an article clash with, and what may safely be written for one of them instead."""

from __future__ import annotations

from dataclasses import dataclass

from checker.desk.articles import OpenArticle, OpenClaim
from checker.desk.folder import Folder
from checker.model.errors import Unusable
from checker.model.finding import Finding
from checker.model.forms import Value
from checker.prose.safe import clean
from checker.report.render.claims import allowed_sentence, period_words, scope_words
from checker.report.render.page.anchors import finding_anchors


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
    """The clashes, those of the claim that is open first; and why nothing could be checked."""

    clashes: tuple[Clash, ...]
    problems: tuple[str, ...]

    @property
    def here(self) -> tuple[Clash, ...]:
        """Those of the claim that is open."""
        return tuple(each for each in self.clashes if each.here)

    @property
    def elsewhere(self) -> tuple[Clash, ...]:
        """The others of the article."""
        return tuple(each for each in self.clashes if not each.here)


def clash_panel(folder: Folder, article: OpenArticle, claim: OpenClaim | None) -> ClashPanel:
    """The clashes of the article as the files are now: a check, where they have changed."""
    state = folder.state()
    report = state.report
    own = f"{article.stem}/{claim.filed.id}" if claim is not None else ""
    fresh = folder.fresh()
    clashes = [
        Clash(
            anchor,
            finding,
            allowed_sentence(finding),
            any(part.claim.id == own for part in finding.parts),
            finding.fingerprint in fresh,
        )
        for anchor, finding in zip(finding_anchors(report.findings), report.findings, strict=True)
        if article.stem in {part.claim.article.stem for part in finding.parts}
    ]
    clashes.sort(key=lambda each: (not each.here, not each.fresh))
    return ClashPanel(tuple(clashes), state.problems)


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
