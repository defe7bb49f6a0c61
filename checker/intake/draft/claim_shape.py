"""A form in which a figure is claimed, with its wording."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.intake.draft.figures import Written
from checker.intake.draft.sentences import Sentence

Lead = Literal["value", "share", "change"]


@dataclass(frozen=True, slots=True)
class ClaimShape:
    """A form with its `wording`; the quote goes from one word up to another. `rate`: each or average, and the unit of time."""

    lead: Lead
    wording: str
    start: int
    stop: int
    rate: tuple[str, str] | None = None
    elided: tuple[int, int] | None = None


def in_line(s: Sentence, start: int, stop: int) -> str:
    """The words as the article has them, in one line."""
    return " ".join(s.quoted(start, stop).split())


def unit_in_line(s: Sentence, start: int, stop: int) -> str:
    """Words as the article has them, without the number where that is one word with its millions: 1,4 Millionen."""
    return in_line(s, start, stop).lstrip("0123456789., \u00a0\u202f")


def worded(s: Sentence, figure: Written, start: int, stop: int) -> str:
    """The words of a figure without those within it, and with the unit that it shares with another."""
    if figure.among is not None:
        return f"{in_line(s, start, figure.among[0])} {in_line(s, figure.among[1], stop)}"
    shared = "" if figure.shared is None else unit_in_line(s, *figure.shared)
    return f"{in_line(s, start, stop)}{'' if shared[:1] == '%' or not shared else ' '}{shared}"
