"""The wordings of one claim, read with what is known of its scope and period."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from checker.intake.files.problems import shown
from checker.intake.files.read_context import RawClaim, ReadContext
from checker.intake.files.tree import Scalar
from checker.intake.language.changes import Changed
from checker.intake.language.errors import WordingError
from checker.intake.language.extremes import Extreme, read_extreme, read_superlative
from checker.intake.language.rates import rate_of
from checker.intake.language.shares import tells_per_cent
from checker.intake.language.trends import TrendWording, read_trend
from checker.intake.language.values import FromTo
from checker.model.numbers import Reading
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.units import PER_CENT

T = TypeVar("T")
RATES = ("each", "average")
_FIGURES = ("value", "change", "share")
"""The fields whose wordings tell by themselves in which language they are."""


@dataclass(frozen=True, slots=True)
class ClaimDraft:
    """A claim being read; without the scope or period that was refused, to find what else is wrong."""

    raw: RawClaim
    context: ReadContext
    scope: Scope | None
    period: Period | None

    def scalar(self, name: str) -> Scalar:
        """A text field that the claim has for certain."""
        node = self.raw.fields.nodes[name]
        assert isinstance(node, Scalar)
        return node

    def refuse(self, name: str, what: str, instead: str) -> None:
        """Adds a problem with the field of this name, which was written."""
        self.context.problems.add(self.raw.fields.nodes[name].location, f"{name}: {what}", instead)

    @property
    def nouns(self) -> tuple[str, ...]:
        """What is counted; all that may be, if the scope was refused."""
        concepts = self.context.vocabulary.concepts.get("who", {})
        if self.scope is not None and self.context.vocabulary.measure(self.scope) == "rate":
            return (PER_CENT,)
        if self.scope is None:
            return tuple(dict.fromkeys(("people", *(concept.unit for concept in concepts.values()))))
        return (concepts[self.scope.who].unit,) if self.scope.who in concepts else ("people",)

    @property
    def is_measure(self) -> bool:
        """Whether what it speaks of has one value for each period, and is never added up."""
        return self.scope is not None and self.context.vocabulary.kind(self.scope) == "measure"

    def value(self) -> Reading | None:
        """The reading of `value`, in the unit of what is counted; None, with a problem, if it is refused, as for all fields."""
        exact = self.raw.fields.scalar("exact")
        is_exact = exact is not None and exact.text == "yes"
        unit = next((scalar.text for name in RATES if (scalar := self.raw.fields.scalar(name)) is not None), "")
        # Of a scope that nobody knows yet, nobody knows either whether it is counted or measured.
        mean = "average" in self.raw.fields.nodes or self.is_measure or self.scope is None
        signed = self.is_measure

        def read(text: str, noun: str) -> Reading:
            return self.context.wordings.value(_amount(text, unit), noun, is_exact, mean, signed)

        return self._by_noun("value", read)

    def _in_language(self, name: str, read: Callable[[str], T]) -> T | None:
        """What `read` gives for the English of a field, which is in the language of the article."""
        scalar, language = self.scalar(name), self.raw.article.language
        hint = name in _FIGURES and not self.context.problems.full
        reading = partial(self.context.wordings.in_language, scalar.text, language, self.nouns, read, hint)
        return self.context.problems.attempt(scalar.location, name, reading)

    def multiple(self) -> Reading | None:
        """By what `value` multiplies the figure of another claim."""
        return self._in_language("value", self.context.wordings.multiple)

    def change(self) -> Changed | FromTo | None:
        """The reading of `change`, or of two counts and their change."""
        return self._by_noun("change", lambda text, noun: self.context.wordings.change(text, noun, self.is_measure))

    def share(self) -> Reading | None:
        """The reading of `share`, 0 to 1."""
        return self._in_language("share", self.context.wordings.share)

    def extreme(self) -> tuple[Extreme, int | None] | None:
        """The highest or the lowest, and the rank from there if it is not the first."""
        return self._in_language("record", _any_rank if "of" in self.raw.fields.nodes else read_extreme)

    def trend(self) -> TrendWording | None:
        """The reading of `trend`."""
        return self._in_language("trend", read_trend)

    def _by_noun(self, name: str, read: Callable[[str, str], T]) -> T | None:
        def with_nouns(text: str) -> T:
            nouns = (PER_CENT,) if self.is_measure and tells_per_cent(text) else self.nouns
            return _first(read, text, nouns)

        return self._in_language(name, with_nouns)


def _any_rank(text: str) -> tuple[Extreme, int | None]:
    return read_superlative(text), None


def _amount(text: str, unit: str) -> str:
    """The amount of "200 a month" where each or average says `unit`. Raises WordingError where the two differ."""
    rate = rate_of(text) if unit else None
    if rate is None:
        return text
    if rate.unit not in ("", unit):
        raise WordingError(f"{shown(text)} is a rate per {rate.unit}, not per {unit}", f"write {rate.unit} in place of {unit}")
    return rate.amount


def _first(read: Callable[[str, str], T], text: str, nouns: tuple[str, ...]) -> T:
    """What the first noun gives with which the wording can be read; if none can, the first refusal."""
    noun, *others = nouns
    try:
        return read(text, noun)
    except WordingError:
        if not others:
            raise
        for other in others:
            try:
                return read(text, other)
            except WordingError:
                continue
        raise
