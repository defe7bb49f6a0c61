"""Suggest what somebody who misspelt a name may have meant."""

from __future__ import annotations

from collections.abc import Iterable

from checker.model.errors import Unusable

_MANY = 30
"""So many names are only listed where none is near."""


def choose(option: str, word: str, known: Iterable[str]) -> str:
    """The word if it is known. Raises Unusable naming the nearest known word and all others."""
    choices = sorted(set(known))
    if word in choices:
        return word
    from rapidfuzz import process

    best = process.extractOne(word.lower(), choices, score_cutoff=50)
    if best and len(choices) > _MANY:
        raise Unusable(f"{option} {word}: unknown; did you mean {best[0]}? `check help` lists all")
    hint = f"did you mean {best[0]}? " if best else ""
    raise Unusable(f"{option} {word}: unknown; {hint}{'Known' if hint else 'known'}: {', '.join(choices)}")
