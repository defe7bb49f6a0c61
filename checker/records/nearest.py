"""The names that come nearest to a word, for messages that say what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable

LEAST = 50
LEAST_FOR_FIELDS = 65


def plain(text: str) -> str:
    """The text as names are compared: without case, hyphens and surplus space."""
    return " ".join(text.casefold().replace("-", " ").replace("_", " ").split())


def nearest(word: str, names: Iterable[str], limit: int = 3, least: int = LEAST) -> tuple[str, ...]:
    """Up to `limit` names that resemble the word at least `least` per cent, nearest first, then by alphabet."""
    from rapidfuzz import fuzz

    wanted = plain(word)
    scored = {name: fuzz.ratio(wanted, plain(name)) for name in names}
    near = sorted((name for name in scored if scored[name] >= least), key=lambda name: (-scored[name], name))
    return tuple(near[:limit])
