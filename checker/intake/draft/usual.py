"""Whom, what and where an article is mostly about, by the names of the vocabulary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from checker.intake.draft.name_places import goes_on
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.told_names import Named
from checker.model.vocabulary import DIMENSIONS, Vocabulary

NamesIn = Callable[[Sentence, str], Sequence[Named]]
_FEWEST = 2
"""An article is not about those of whom it, and of whose parts, it speaks only once."""
_DEEPEST = 14
"""Levels of parts that are looked at."""


def usual_names(lines: Sequence[Sentence], names: NamesIn, vocabulary: Vocabulary | None) -> dict[str, str]:
    """The concept of each dimension that an article names most often; `names` gives those that stand in a sentence."""
    usual = {}
    for dimension in DIMENSIONS[:3]:
        named = ((s, each) for s in lines for each in names(s, dimension))
        counts = Counter(each[0] for s, each in named if dimension != "where" or not goes_on(s, each))
        if counts:
            usual[dimension] = max(counts, key=lambda name: (counts[name], name))
        if dimension == "who" and counts and vocabulary is not None:
            usual["who"] = _whole_of(vocabulary, usual["who"])
            if sum(many for name, many in counts.items() if _whole_of(vocabulary, name) == usual["who"]) < _FEWEST:
                del usual["who"]
    return usual


def _whole_of(vocabulary: Vocabulary, part: str) -> str:
    """What a concept is a part of, as long as it is of any: women of all."""
    for _ in range(_DEEPEST):
        whole = next((whole for whole, _, _ in vocabulary.divisions("who", part)), "")
        if not whole:
            break
        part = whole
    return part
