"""A part that is told around what it is a part of: one teacher in eight."""

from __future__ import annotations

from checker.intake.language.errors import WordingError
from checker.intake.language.phrase import taken_apart

_FIRST_YEAR, _LAST_YEAR = 1800, 2199
_MOST_WORDS = 3


def part_without_noun(wording: str) -> str:
    """ "One in eight" of "One teacher in eight"; "" where that is none."""
    words = wording.split()
    for at in (n for n, word in enumerate(words) if word.lower() in ("in", "out")):
        for start in range(max(1, at - _MOST_WORDS), at):
            alone = " ".join((*words[:start], *words[at:]))
            try:
                phrase = taken_apart(alone)
            except WordingError:
                continue
            year = phrase.over is not None and _FIRST_YEAR <= phrase.over.value <= _LAST_YEAR
            if phrase.over and phrase.figures and not (phrase.unit or year):
                return alone
    return ""
