"""From the words of claim files, or of a question, to the concepts, scopes, publishers and sources of the vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TypeVar

from checker.intake.files.names import Lookup
from checker.intake.files.problems import shown
from checker.intake.language.errors import WordingError
from checker.intake.language.periods import read_period
from checker.model.errors import Unusable
from checker.model.problem import Undeclared
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.vocabulary import DIMENSIONS, Name, Vocabulary
from checker.prose.phrases import listed

Answer = TypeVar("Answer", str, Scope, tuple[str, Fraction])
ANY = "any"
_UNNAMED = "unnamed"


class Resolver:
    """Resolves words by one vocabulary. In `lenient` sections, which were not readable, any word will do."""

    def __init__(self, vocabulary: Vocabulary, lenient: frozenset[str] = frozenset()) -> None:
        self.vocabulary, self._lenient = vocabulary, lenient
        self._concepts = {
            dimension: Lookup((c.name, c.also) for c in vocabulary.concepts.get(dimension, {}).values())
            for dimension in DIMENSIONS
        }
        self._scopes = Lookup((name, ()) for name in vocabulary.scopes)
        self._publishers, self._sources = _names(vocabulary.publishers), _names(vocabulary.sources)

    def concept(self, dimension: str, text: str) -> str:
        """The concept's name; "" for any. Raises WordingError naming the nearest concepts."""
        if text.casefold() == ANY:
            return ""
        lookup = self._concepts[dimension]
        name = lookup.find(text)
        if name is None and dimension not in self._lenient:
            self._refuse_elsewhere(dimension, text)
            raise _unknown(f"{dimension}: {shown(text)} is no concept of the vocabulary", dimension, lookup, text)
        return name if name is not None else text

    def scope(self, text: str) -> Scope:
        """The whole scope of that name. Raises WordingError naming the nearest."""
        name = self._scopes.find(text)
        if name is not None:
            return self.vocabulary.scopes[name]
        if "scopes" in self._lenient:
            return Scope(text)
        words = {self._dimension_of(word.strip()): word.strip() for word in text.split(",")}
        if all(words) and len(words) == text.count(",") + 1:
            where = listed(tuple(words), "and")
            what = f"{shown(text)} is no scope of the vocabulary, but stands there under {where}"
            in_order = ", ".join(f"{dimension}: {words[dimension]}" for dimension in DIMENSIONS if dimension in words)
            raise WordingError(what, f"write {{{in_order}}}")
        raise _unknown(f"{shown(text)} is no scope of the vocabulary", "scopes", self._scopes, text)

    def _dimension_of(self, text: str, but: str = "") -> str:
        """The dimension, other than the one where it is not, that has the concept; "" if none has."""
        known = (each for each in DIMENSIONS if each != but and self._concepts[each].exact(text) is not None)
        return next(known, "")

    def _refuse_elsewhere(self, dimension: str, text: str) -> None:
        """Raises WordingError for a word that the vocabulary knows, but not in the dimension in which it was written."""
        other = self._dimension_of(text, dimension)
        if other:
            what = f"{dimension}: {shown(text)} stands in the vocabulary under {other}"
            raise WordingError(what, f"write {other}: {text}, or add it under {dimension} too")
        if self._scopes.exact(text) is not None:
            what = f"{dimension}: {shown(text)} is the name of a whole scope"
            raise WordingError(what, f"write scope: {text}, or one of its words as {dimension}")

    def whole(self, text: str, scope: Scope) -> Scope:
        """The scope that `of: text` means for a share of `scope`: a named scope, or `scope` with another who.

        Raises WordingError for words that are both, or neither.
        """
        named, who = self._scopes.exact(text), self._concepts["who"].exact(text)
        if named is not None and who is None:
            return self.vocabulary.scopes[named]
        if who is None and (other := self._dimension_of(text, "who")):
            raise WordingError(f"{shown(text)} stands in the vocabulary under {other}", f"write of: {{{other}: {text}}}")
        broad = scope._replace(who=self.concept("who", text))
        if named is not None and self.vocabulary.scopes[named] != broad:
            how = f"write of: {{who: {text}}}, or another name of the scope"
            raise WordingError(f"{shown(text)} names a scope and a who", how)
        return broad

    def source(self, text: str) -> tuple[str, Fraction]:
        """The canonical name of a source ("" for unnamed) and its trust. Unknown ones stand as written, trusted 1.

        Raises WordingError for one that is a known one but for a slip: it would be trusted as another.
        """
        known = self._sources.find(text)
        if known is None and text.casefold() != _UNNAMED and (meant := self._sources.misspelt(text)):
            what = f"{shown(text)} is no source of the vocabulary, but much like {shown(meant)}"
            instead = f"write {meant}, or add {text} to vocabulary.yaml under sources"
            raise WordingError(what, instead, self._sources.certain(text))
        name = known if known is not None else text
        trust = self.vocabulary.sources[known].trust if known is not None else Fraction(1)
        return ("" if name.casefold() == _UNNAMED else name), trust

    def known_source(self, text: str) -> str:
        """The canonical name of a source that the vocabulary has; "" for any other, and where it may be several."""
        try:
            return self._sources.find(text) or ""
        except WordingError:
            return ""

    def publisher(self, text: str) -> str:
        """The canonical name of a publisher; unknown ones stand as written."""
        return self._publishers.exact(text) or text

    def misspelt_publisher(self, text: str) -> str:
        """The publisher from which an unknown one differs by a slip; "" if it is known, or like none."""
        return "" if self._publishers.exact(text) is not None else self._publishers.misspelt(text)


Resolution = tuple[str, tuple[str | Scope, ...], str]
"""What was asked: the method of a resolver and its arguments; and the answer, as `repr` shows it."""


class Minutes(Resolver):
    """A resolver that minutes what it is asked and answers, so that it can be seen later whether another says the same."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__(vocabulary)
        self._resolutions: dict[Resolution, None] = {}

    def taken(self) -> tuple[Resolution, ...]:
        """What was asked since this was last called, each once."""
        resolutions, self._resolutions = tuple(self._resolutions), {}
        return resolutions

    def concept(self, dimension: str, text: str) -> str:
        """As of any resolver."""
        return self._noted("concept", (dimension, text), super().concept(dimension, text))

    def scope(self, text: str) -> Scope:
        """As of any resolver."""
        return self._noted("scope", (text,), super().scope(text))

    def whole(self, text: str, scope: Scope) -> Scope:
        """As of any resolver."""
        return self._noted("whole", (text, scope), super().whole(text, scope))

    def source(self, text: str) -> tuple[str, Fraction]:
        """As of any resolver."""
        return self._noted("source", (text,), super().source(text))

    def known_source(self, text: str) -> str:
        """As of any resolver."""
        return self._noted("known_source", (text,), super().known_source(text))

    def publisher(self, text: str) -> str:
        """As of any resolver."""
        return self._noted("publisher", (text,), super().publisher(text))

    def misspelt_publisher(self, text: str) -> str:
        """As of any resolver."""
        return self._noted("misspelt_publisher", (text,), super().misspelt_publisher(text))

    def _noted(self, method: str, arguments: tuple[str | Scope, ...], answer: Answer) -> Answer:
        self._resolutions[method, arguments, repr(answer)] = None
        return answer


def still_so(resolution: Resolution, resolver: Resolver) -> bool:
    """Whether a resolver answers as it was minuted. False too for what no resolver was ever asked."""
    method, arguments, answer = resolution
    if method not in _METHODS:
        return False
    try:
        return repr(getattr(resolver, method)(*arguments)) == answer
    except WordingError:
        return False


_METHODS = frozenset({"concept", "scope", "whole", "source", "known_source", "publisher", "misspelt_publisher"})


def _names(names: Mapping[str, Name]) -> Lookup:
    return Lookup((name.name, name.also) for name in names.values())


def _unknown(what: str, section: str, lookup: Lookup, text: str) -> WordingError:
    fix = lookup.certain(text)
    instead = lookup.instead(text, f"add it to vocabulary.yaml under {section}")
    return WordingError(what, instead, fix, None if fix else Undeclared(section, text, like=lookup.misspelt(text)))


def count_of(vocabulary: Vocabulary, words: Mapping[str, str], period: str) -> tuple[Scope, Period]:
    """The scope and the period that words name as those of claims do. Raises Unusable with all that is refused."""
    resolver, refused, concepts = Resolver(vocabulary), [], {}
    for dimension in DIMENSIONS:
        word = words.get(dimension, "")
        try:
            concepts[dimension] = resolver.concept(dimension, word) if word else ""
        except WordingError as error:
            refused.append(f"--{dimension} {word}: {error.what}; {error.instead}")
    if not any(words.values()):
        refused.append("nothing to count; write at least one of --who, --event, --where, --route")
    try:
        when = read_period(period, vocabulary.periods)
    except WordingError as error:
        raise Unusable(*refused, f"--period {period}: {error.what}; {error.instead}") from error
    if not (refused or any(concepts.values())):
        refused.append("any of anything is too much to count; write at least one of --who, --event, --where, --route")
    if refused:
        raise Unusable(*refused)
    return Scope(**concepts), when
