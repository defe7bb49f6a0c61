"""What has been judged, in brief, and judgements that settle nothing any more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from checker.model.finding import Finding, Judgement, Stale
from checker.report.render.paper import FAINT, SEVERITY, STRONG, indented, words


def settled_by(judgement: Judgement | None) -> str:
    """Why a finding is known, in a sentence; that of one which was there before, where nobody has judged it."""
    if judgement is None:
        return "not judged; it stood in the claims before"
    until = f", until {judgement.until}" if judgement.until else ""
    because = f": {judgement.because}" if judgement.because else ""
    return f"{judgement.verdict}, by {judgement.by} on {judgement.on}{until}{because}"


def brief_blocks(findings: Sequence[Finding]) -> Iterator[RenderableType]:
    """Findings that are not told in full, by their standing: what they are about, and why they are not new."""
    standings: tuple[tuple[str, str, Callable[[Finding], bool]], ...] = (
        ("KNOWN", "all", lambda finding: finding.status == "known" and not finding.there_before),
        ("THERE BEFORE", "all", lambda finding: finding.there_before),
        ("NEW", "new", lambda finding: finding.status == "new"),
    )
    for what, show, fits in standings:
        if some := [finding for finding in findings if fits(finding)]:
            yield words((what, STRONG), f"  --show {show} tells them in full")
            yield from _in_brief(some)


def _in_brief(findings: Sequence[Finding]) -> Iterator[RenderableType]:
    for finding in findings:
        accused = [part.claim for part in finding.parts if part.role != "premise"]
        yield indented(words((finding.severity, SEVERITY[finding.severity]), f" {finding.kind} ", (accused[0].id, FAINT)))
        yield indented(words(f"“{accused[0].quote}”{_beside(len(accused) - 1)}{_how(finding)}"), 4)
    yield Text("")


def stale_blocks(stale: Sequence[Stale]) -> Iterator[RenderableType]:
    """Judgements to take out of the ledger, and why each is stale."""
    if not stale:
        return
    yield words(("STALE", STRONG), "  judgements that settle nothing any more; check judge --prune removes them")
    for each in stale:
        place = f"{each.location.file}:{each.location.line}"
        yield indented(words((place, FAINT), f" {each.claims[0]}, {each.verdict}: {each.why}"))
    yield Text("")


def _beside(others: int) -> str:
    return f" and {others} more" if others else ""


def _how(finding: Finding) -> str:
    return f": {settled_by(finding.judgement)}" if finding.status == "known" else ""
