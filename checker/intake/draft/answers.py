"""A field of a drafted claim: what was made of the words, how sure that is, what it rests on, and what else it may be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Sureness = Literal["sure", "likely", "guess"]
TextPlace = tuple[int, int]
"""From which character of the article's text up to which."""
AMONG = " among "
"""Stands in the name of a part between those who are it and the whole of which they are some: nurses among employees."""
_ORDER: tuple[Sureness, ...] = ("sure", "likely", "guess")


@dataclass(frozen=True, slots=True)
class FieldAnswer:
    """The `text` of a field. `rests_on` is None where no words of the article say it; `others` are likelier ones first.

    `proposed` is what somebody's own model has in its place, "" where it has the same or nothing; `doubtful` if the article does
    not say that. `assumed` says what was taken for granted where the article does not tell it.
    """

    text: str
    sure: Sureness
    rests_on: TextPlace | None = None
    others: tuple[str, ...] = ()
    proposed: str = ""
    doubtful: bool = False
    assumed: str = ""


def weaker(one: Sureness, other: Sureness) -> Sureness:
    """The less sure of two."""
    return max(one, other, key=_ORDER.index)
