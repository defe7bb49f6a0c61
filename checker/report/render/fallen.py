"""What falls with those accused, in words: figures of the same voice that only follow from theirs, and accuse nobody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.prose.phrases import listed
from checker.report.render.claims import quote_words

MOST = 3
"""More figures than these are counted: one line tells them."""


@dataclass(frozen=True, slots=True)
class FallenWords:
    """The sentence in pieces: `head`, the figures that it names, how many `more` there are, and `tail`."""

    head: str
    named: tuple[Claim, ...]
    more: int
    tail: str


def fallen_words(finding: Finding) -> FallenWords | None:
    """What falls with the accused; None where nothing does."""
    if not finding.fallen:
        return None
    accused = [part for part in finding.parts if part.role != "premise"]
    if finding.is_open:
        them, from_what = "whichever is off", "one of them"
    else:
        them, from_what = ("it", "that figure") if len(accused) == 1 else ("them", "those figures")
    one = len(finding.fallen) == 1
    named = finding.fallen if len(finding.fallen) == MOST + 1 else finding.fallen[:MOST]
    return FallenWords(
        f"{'Falls' if one else 'Fall'} with {them}, not accused {'itself' if one else 'themselves'}:",
        named,
        len(finding.fallen) - len(named),
        f"which only {'follows' if one else 'follow'} from {from_what}",
    )


def fallen_sentence(finding: Finding, where: Callable[[Claim], str]) -> str:
    """ "Falls with it, not accused itself: “65 per cent” (Harbour Post, hp/share), which …."; "" where nothing falls."""
    words = fallen_words(finding)
    if words is None:
        return ""
    figures = [f"{quote_words(claim)} ({claim.article.publisher}, {where(claim)})" for claim in words.named]
    if words.more:
        figures.append(f"{words.more:,} more")
    return f"{words.head} {listed(figures, 'and')}, {words.tail}."
