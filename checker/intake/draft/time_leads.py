"""With which words expressions of time begin, by the cues of a language and the periods of a vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from checker.intake.draft.cues import Cues, Phrases
from checker.intake.draft.sentences import Sentence

_NEAR = 5
_ANYWHERE = frozenset({"the", "a", "on"})
_JOINING = frozenset({"to", "and", "of", "breaks"})
_LEADING = _JOINING | {"in", "from", "since", "between", "as-of", "onwards", "respectively"}


@dataclass(frozen=True)
class TimeLeads:
    """Tells where an expression of time may begin; `named` are the names of `periods`, each with its days.

    What is worked out of the words is the same for all articles.
    """

    cues: Cues
    named: Phrases
    periods: Mapping[str, tuple[int | None, int | None]]

    def begin(self, s: Sentence, at: int) -> bool:
        """Whether what stands at a word may be told as a time at all: looked at first, since most words are not."""
        word = s.words[at]
        if word.kind == "number":
            if word.suffix or len(word.text) == 4:
                return True
            return not self._hints.isdisjoint(s.texts[at + 1 : at + _NEAR])
        if word.text not in self._first or word.text in self._joints:
            return False
        if word.text not in self._leads:
            return True
        return any(each.kind == "number" or each.text in self._hints for each in s.words[at + 1 : at + _NEAR])

    @cached_property
    def _first(self) -> frozenset[str]:
        """The words with which an expression of time may begin, numbers aside."""
        named = set(self.cues.times) | set(self.named.by_first)
        return frozenset({*named, *(f"{word}'s" for word in named), "the", "a", "on", "q"})

    @cached_property
    def _leads(self) -> frozenset[str]:
        """Words that lead to a time as often as to anything else."""
        leads = {word for name in ("in", "to", "and", "of") for word in self.cues["time", name].by_first}
        return frozenset({*leads, *_ANYWHERE} - set(self.named.by_first))

    @cached_property
    def _hints(self) -> frozenset[str]:
        """Words of which one has to stand behind such a lead, unless a number does."""
        strong = {word for word, names in self.cues.times.items() if not names <= _LEADING}
        named = strong - self._leads | set(self.named.by_first)
        return frozenset({*named, *(f"{word}'s" for word in named), "q"})

    @cached_property
    def _joints(self) -> frozenset[str]:
        """Words with which none begins, as they only join one to another, or to what it dates."""
        return frozenset(word for word, names in self.cues.times.items() if names <= _JOINING) - set(self.named.by_first)
