"""Which way a change went: "fell", "a rise of", "down by", "… higher"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.intake.language.cursor import Cursor
from checker.intake.language.number_words import ARTICLES
from checker.intake.language.tokens import tokens

_FALLING = (
    "down fell fall falls fallen falling drop drops dropped dropping decline declines declined declining decrease "
    "decreases decreased decreasing tumble tumbled plunge plunged plunges plummeted plummet reduced reduction reducing shrank "
    "shrunk slump slumped slid slipped slip dipped dip sank sunk lost cut slashed tumbling plunging plummeting slumping "
    "slipping dipping sliding sinking shrinking lower fewer less smaller"
)
_RISING = (
    "up rose rise rises risen rising increase increases increased increasing grew grow grown growing growth jump "
    "jumped surge surged climb climbed soared gain gained spike spiked leapt leap rebounded rebound recovered "
    "bounced swelled climbing surging jumping soaring gaining rebounding swelling higher more greater larger bigger"
)
_SAYING_NOTHING = (
    "by of in has have had been be is are was were to again further back continued continues continuing still far much "
    "many even progressively sharp sharply steady steadily slight slightly gradual gradually significant significantly "
    "considerable considerably dramatic dramatically steep steeply marked markedly modest modestly substantial "
    "substantially narrowly little bit somewhat year-on-year"
)
_FALLS, _RISES, _FILLING = (frozenset(words.split()) for words in (_FALLING, _RISING, _SAYING_NOTHING))
_COMPARATIVES = ("lower", "fewer", "less", "smaller", "higher", "more", "greater", "larger", "bigger")


def directions(words: Sequence[str]) -> tuple[int, ...]:
    """Where the words say which way; "up to" and "more than" are hedges, and nothing but a noun follows a comparative."""
    return tuple(
        at
        for at, word in enumerate(words)
        if (word in _FALLS or word in _RISES)
        and tuple(words[at + 1 : at + 2]) not in (("to",), ("than",))
        and (word not in _COMPARATIVES or words[at + 1 : at + 2] == ["by"] or all(w.isalpha() for w in words[at + 1 :]))
    )


def way(word: str) -> bool | None:
    """Whether a word says up (True) or down (False); None if it says neither."""
    return True if word in _RISES else False if word in _FALLS else None


def compares(word: str) -> bool:
    """Whether the word is a comparative: lower, more, …"""
    return word in _COMPARATIVES


def without_direction(words: Sequence[str]) -> tuple[str, bool] | None:
    """The words without the one that says which way, and whether that is up; None if none or more than one does."""
    ways = directions(words)
    if len(ways) != 1:
        return None
    at = ways[0]
    rest = [*stripped(words[:at]), *stripped(words[at + 1 :])]
    return " ".join(_without_article(rest)), words[at] in _RISES


def stripped(words: Sequence[str]) -> list[str]:
    """The words without those at either end that say nothing of the amount."""
    kept = [at for at, word in enumerate(words) if word not in _FILLING]
    return list(words[kept[0] : kept[-1] + 1]) if kept else []


def _without_article(words: list[str]) -> list[str]:
    """The amount of "a 21 per cent rise"; the article of "a third" and "a total of 12" belongs to the amount."""
    if words[:1] not in ([article] for article in ARTICLES):
        return words
    cursor = Cursor(" ".join(words), tokens(" ".join(words)))
    return words if cursor.phrase() or cursor.figure() else words[1:]
