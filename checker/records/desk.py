"""What every reader of claims needs at hand: vocabulary, settings, problems so far, and wordings read before."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from checker.model.claim import Article
from checker.model.numbers import Reading
from checker.model.time import Period, TimeUnit
from checker.model.vocabulary import Settings, Vocabulary
from checker.records.problems import Problems
from checker.records.reader import Fields
from checker.records.resolve import Resolver
from checker.words.numbers import numbers_in
from checker.words.periods import read_period, units_inside
from checker.words.units import Units
from checker.words.values import read_change, read_share, read_value

ChangeRead = tuple[Reading | None, Literal["ratio", "difference", "direction"], bool]


class Wordings:
    """Readings of wordings; the same wording is read once. All raise WordingError."""

    def __init__(self, vocabulary: Vocabulary, settings: Settings) -> None:
        self._settings, self._named, self._units = settings, vocabulary.periods, Units(vocabulary.units)
        self.value = lru_cache(maxsize=None)(self._value)
        self.share = lru_cache(maxsize=None)(self._share)
        self.change = lru_cache(maxsize=None)(self._change)
        self.period = lru_cache(maxsize=None)(self._period)
        self.units_inside = lru_cache(maxsize=None)(self._units_inside)
        self.numbers = lru_cache(maxsize=None)(self._numbers)

    def _value(self, wording: str, unit: str, exact: bool) -> Reading:
        return read_value(wording, unit=unit, exact=exact, settings=self._settings, units=self._units)

    def _share(self, wording: str) -> Reading:
        return read_share(wording)

    def _change(self, wording: str, unit: str) -> ChangeRead:
        return read_change(wording, unit=unit)

    def _period(self, text: str) -> Period:
        return read_period(text, self._named)

    def _units_inside(self, start: int | None, end: int | None, unit: TimeUnit) -> bool:
        return bool(units_inside(Period(start, end, ""), unit))

    def _numbers(self, text: str, articles: bool) -> tuple[Fraction, ...]:
        return numbers_in(text, articles=articles)


@dataclass(frozen=True, slots=True)
class Desk:
    """Shared by all files of one run."""

    vocabulary: Vocabulary
    resolver: Resolver
    wordings: Wordings
    problems: Problems = field(default_factory=Problems)


@dataclass(frozen=True, slots=True)
class Row:
    """One claim as it stands in a file. `fields` follow the form of claims, `defaults` that of defaults.

    Where something in the article was refused, `sound_article` is False, and the claim is only checked.
    """

    fields: Fields
    defaults: Fields
    article: Article
    sound_article: bool
    in_table: bool
