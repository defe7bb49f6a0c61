"""How much is worked out beside the findings themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Detail:
    """What is sought of each finding. The findings are the same whatever it is.

    `explained`: what the other claims allow, and which slip of the pen explains it. `witnessed`: further proofs, that share no
    premise with the first.
    """

    explained: bool = True
    witnessed: bool = True

    @property
    def covering(self) -> tuple[Detail, ...]:
        """The details in which all is sought that this one asks for, the fullest first."""
        every = (EVERYTHING, EXPLAINED, FINDINGS_ALONE)
        return tuple(each for each in every if each.explained >= self.explained and each.witnessed >= self.witnessed)

    @property
    def key(self) -> str:
        """Names it among what is kept."""
        return f"{self.explained:d}{self.witnessed:d}"

    def __or__(self, other: Detail) -> Detail:
        """What either asks for."""
        return Detail(self.explained or other.explained, self.witnessed or other.witnessed)


EVERYTHING = Detail()
EXPLAINED = Detail(witnessed=False)
FINDINGS_ALONE = Detail(explained=False, witnessed=False)

Progress = Callable[[int, int, str], None]
"""Told how many of how many parts are done, and what is being done."""
