"""The greatest length of a wording: what is longer is refused before anything is made of it."""

from __future__ import annotations

from checker.intake.language.errors import WordingError, shown
from checker.intake.language.tokens import tokens

LONGEST_WORDING = 250
MOST_TOKENS = 60


def is_long(wording: str) -> bool:
    """Whether a text is too long to be the wording of a number."""
    return len(wording) > LONGEST_WORDING or len(tokens(wording)) > MOST_TOKENS


def refuse_long(wording: str, instead: str) -> None:
    """Raises WordingError for a text that is too long to be a wording."""
    if len(wording) > LONGEST_WORDING:
        raise WordingError(f"{shown(wording)} has {len(wording):,} characters", instead)
    if is_long(wording):
        raise WordingError(f"{shown(wording)} has {len(tokens(wording))} words and signs", instead)
