"""Suggest what somebody who misspelt a name may have meant."""

from __future__ import annotations

from collections.abc import Iterable

from checker.model.errors import Unusable


def choose(option: str, word: str, known: Iterable[str]) -> str:
    """The word if it is known. Raises Unusable naming the nearest known word and all others."""
    choices = sorted(set(known))
    if word in choices:
        return word
    from rapidfuzz import process

    best = process.extractOne(word.lower(), choices, score_cutoff=50)
    hint = f"did you mean {best[0]}? " if best else ""
    raise Unusable(f"{option} {word}: unknown; {hint}{'Known' if hint else 'known'}: {', '.join(choices)}")
