"""An expression of time in a sentence, with its form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.intake.draft.stretches import TimeStretch
from checker.model.time import TimeUnit

WhenForm = Literal["plain", "since", "as-of", "range", "tally", "same", "next", "now", "saying", "length"]


@dataclass(frozen=True, slots=True)
class When:
    """An expression of time from one word up to another.

    `ends`: it is told by something else than a plain date. `shift`: how many of which unit an earlier stretch lies before what it
    is compared with, or one that is "next" behind what was told last. `name` is a period of the vocabulary.
    """

    form: WhenForm
    stretch: TimeStretch
    at: int
    to: int
    shift: tuple[TimeUnit, int] | None = None
    name: str = ""
    ends: bool = False
