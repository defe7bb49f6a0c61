"""The words of a question about one count, resolved as those of claims are."""

from __future__ import annotations

from collections.abc import Mapping

from checker.intake.files.resolve import Resolver
from checker.intake.language.errors import WordingError
from checker.intake.language.periods import read_period
from checker.model.errors import Unusable
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.vocabulary import DIMENSIONS, Vocabulary


def scope_of(vocabulary: Vocabulary, words: Mapping[str, str]) -> Scope:
    """The words resolved as those of claims are. Raises Unusable with every word that is refused."""
    resolver, refused, concepts = Resolver(vocabulary), [], {}
    for dimension in DIMENSIONS:
        word = words.get(dimension, "")
        try:
            concepts[dimension] = resolver.concept(dimension, word) if word else ""
        except WordingError as error:
            refused.append(f"--{dimension} {word}: {error.what}; {error.instead}")
    if refused:
        raise Unusable(*refused)
    if not any(concepts.values()):
        raise Unusable("nothing to count; write at least one of --who, --event, --where, --route")
    return Scope(**concepts)


def period_of(vocabulary: Vocabulary, text: str) -> Period:
    """The period that is asked about. Raises Unusable."""
    try:
        return read_period(text, vocabulary.periods)
    except WordingError as error:
        raise Unusable(f"--period {text}: {error.what}; {error.instead}") from error
