"""The concepts that labels need and a vocabulary lacks, each under a name that nothing else has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.intake.files.names import Lookup, comparable
from checker.model.vocabulary import Concept


@dataclass(frozen=True, slots=True)
class Added:
    """An added concept: what it lies within or "", the noun it is counted in, for an event its kind, and a remark."""

    within: str = ""
    unit: str = "people"
    kind: str = ""
    remark: str = ""


class Concepts:
    """The concepts of one dimension: those of the vocabulary, and those added to it."""

    def __init__(self, known: Mapping[str, Concept]) -> None:
        self.known = known
        self.added: dict[str, Added] = {}
        self._lookup = Lookup((concept.name, concept.also) for concept in known.values())
        self._spelled: dict[str, str] = {}

    def exact(self, text: str) -> str | None:
        """The concept of the vocabulary that has this name."""
        return self._lookup.exact(text)

    def own(self, text: str, what: Added, apart: str) -> str:
        """The name of an added concept: the text; with `apart` in brackets where that stands for another one."""
        name = " ".join(text.split()) or "not named"
        if self._taken(name, what):
            name = f"{name} ({apart})"
        name = self._spelled.setdefault(comparable(name), name)
        self.added.setdefault(name, what)
        return name

    def _taken(self, name: str, what: Added) -> bool:
        spelled = self._spelled.get(comparable(name))
        return self.exact(name) is not None or (spelled is not None and self.added[spelled] != what)
