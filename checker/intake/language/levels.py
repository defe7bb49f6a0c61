"""Movements to a level: "fell to 1,047", "climbed above 3,000"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.intake.language.directions import compares, stripped, way
from checker.intake.language.errors import WordingError
from checker.intake.language.figures import figure_at
from checker.intake.language.number_words import ARTICLES
from checker.intake.language.tokens import tokens

_BEYOND = {"below": "below", "above": "above", "past": "over", "beyond": "over"}
_MULTIPLES = ("doubled", "tripled", "trebled", "quadrupled", "halved")


def level_of(words: Sequence[str], wording: str) -> tuple[str, bool] | None:
    """What a count moved to, and whether it rose; None for other words. WordingError where a second number stands there."""
    at = _joint(words)
    if at is None:
        return None
    before = [word for word in stripped(words[:at]) if word not in ARTICLES]
    moves = [word for word in before if way(word) is not None and not compares(word)]
    others = [word for word in before if word not in moves]
    amount = " ".join(filter(None, (_BEYOND.get(words[at], ""), *words[at + 1 :])))
    if "from" in words or any(word in _MULTIPLES or is_number(word) for word in others):
        amount = amount.split(" from ")[0]
        to = f"`change: {moves[0]} to {amount}`" if moves else f"`value: {amount}`"
        raise WordingError(f"“{wording}” says two things", f"write {to} here and make a second claim of the rest")
    return (amount, bool(way(moves[0]))) if len(moves) == 1 and not others else None


def is_level(words: Sequence[str], wording: str) -> bool:
    """Whether the words say what a count moved to."""
    try:
        return level_of(words, wording) is not None
    except WordingError:
        return True


def _joint(words: Sequence[str]) -> int | None:
    """Where the last "to", "below" or "above" behind a movement stands, with an amount behind it."""
    for at in range(len(words) - 2, 0, -1):
        if words[at] in ("to", *_BEYOND) and not _joins_amounts(words, at):
            moved = any(_moves(word, behind) or word in _MULTIPLES for word, behind in pairwise(words[: at + 1]))
            return at if moved and any(map(is_number, words[at + 1 :])) else None
    return None


def _moves(word: str, behind: str) -> bool:
    """Whether a word says which way; "more than" is a hedge."""
    return way(word) is not None and not (compares(word) and behind == "than")


def _joins_amounts(words: Sequence[str], at: int) -> bool:
    """Whether a "to" stands between two amounts ("down 20 to 25 per cent"), or belongs to "up to"."""
    before = words[at - 1]
    amount = is_number(before) or before in ("%", "cent", "percent")
    return words[at] == "to" and (before == "up" or (amount and "from" not in words[:at]))


def is_number(word: str) -> bool:
    """Whether a word is a number, or the name of a part, by itself."""
    words = tokens(word)
    return bool(words) and (figure_at(words, 0) is not None or word in ("half", "third", "quarter"))
