"""What every reader of claims needs at hand: vocabulary, settings, problems so far, and what was read before."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache, partial
from typing import Protocol, TypeVar

from checker.intake.files.names import Lookup, nearest
from checker.intake.files.problems import Problems, listed, shown
from checker.intake.files.reader import Fields
from checker.intake.files.resolve import Minutes, Resolution
from checker.intake.language.changes import Changed
from checker.intake.language.counts import counts_noun, is_noun_of, measure_in
from checker.intake.language.errors import WordingError
from checker.intake.language.multiples import is_of_that, read_times_that
from checker.intake.language.periods import FEDERAL, HOW, read_period
from checker.intake.language.signed import read_signed
from checker.intake.language.units import Units
from checker.intake.language.values import FromTo, read_change, read_from_to, read_share, read_value
from checker.intake.language.wording import english_of, languages_of, numbers_in, numbers_said, read_in
from checker.model.calendar import units_inside
from checker.model.claim import Article, Claim
from checker.model.numbers import Reading
from checker.model.time import Period, TimeUnit
from checker.model.vocabulary import Name, Settings, Vocabulary

T = TypeVar("T")
_LIKE = 70
_NAME = re.compile(r"(?!.*\b(?:day|week|month|quarter|year|decade)s?$)[^\W\d_][\w' -]*", re.ASCII)
"""What may be the name of a period, and is no length of time."""
SO_FAR = "so far"
"""The field by which a tally says that it was still growing."""
_BESIDE_A_VALUE = ("each", "average", "since", "until")
DRAFT = "draft"
"""The field by which a claim says that nobody has confirmed it."""


class WordingCache:
    """Readings of wordings; the same wording is read once. All raise WordingError."""

    def __init__(self, vocabulary: Vocabulary, settings: Settings) -> None:
        self._settings, self._named = settings, vocabulary.periods
        self._units = Units(vocabulary.units, vocabulary.kept_units)
        self._fiscal = {**_fiscal(vocabulary.publishers), **_fiscal(vocabulary.sources)}
        self.value = lru_cache(maxsize=None)(self._value)
        self.multiple = lru_cache(maxsize=None)(self._multiple)
        self.share = lru_cache(maxsize=None)(self._share)
        self.change = lru_cache(maxsize=None)(self._change)
        self.period = lru_cache(maxsize=None)(self._period)
        self.measure = lru_cache(maxsize=None)(self._measure)
        self.units_inside = lru_cache(maxsize=None)(self._units_inside)
        self.numbers = lru_cache(maxsize=None)(self._numbers)
        self.numbers_borne_out = lru_cache(maxsize=None)(numbers_said)

    def _value(self, wording: str, unit: str, exact: bool, mean: bool, signed: bool = False) -> Reading:
        read = partial(read_value, unit=unit, exact=exact, mean=mean, settings=self._settings, units=self._units)
        try:
            return read_signed(wording, read) if signed else read(wording)
        except WordingError as error:
            if not is_of_that(wording):
                raise
            what, how = (
                f"{shown(wording)} is a multiple of another figure",
                "write, as `that`, the id of the claim which gives it",
            )
            raise WordingError(what, how) from error

    def _multiple(self, wording: str) -> Reading:
        return read_times_that(wording, self._settings.readings)

    def _share(self, wording: str) -> Reading:
        return read_share(wording, self._settings.readings)

    def _change(self, wording: str, unit: str, signed: bool = False) -> Changed | FromTo:
        both = read_from_to(wording, unit=unit, settings=self._settings, units=self._units, signed=signed)
        return both or read_change(wording, unit=unit, settings=self._settings, units=self._units, signed=signed)

    def _period(self, text: str, voices: tuple[str, ...] = ()) -> Period:
        """The period; a fiscal year is that of the first of the voices of whom the vocabulary says where it begins."""
        fiscal = next((self._fiscal[voice] for voice in voices if voice in self._fiscal), FEDERAL)
        try:
            return read_period(text, self._named, fiscal)
        except WordingError as error:
            near = nearest(text, self._named, least=_LIKE) if text[:1].isalpha() else ()
            if not near and error.instead == HOW and _NAME.fullmatch(text):
                how = f"add it to vocabulary.yaml under periods, with its days, such as {{{text}: 2003-05-01/..}}, or {HOW}"
                raise WordingError(f"{shown(text)} is no period of the vocabulary", how) from error
            if not near and error.instead == HOW and text[:1].isalpha():
                raise WordingError(error.what, f"{HOW}, or a period named in vocabulary.yaml") from error
            if not near:
                raise
            how, fix = f"write {listed(near)}", Lookup((name, ()) for name in self._named).certain(text)
            if fix is None and _NAME.fullmatch(text):
                how += f"; or add it to vocabulary.yaml under periods, with its days, such as {{{text}: 2003-05-01/..}}"
            raise WordingError(f"{shown(text)} is no period of the vocabulary", how, fix) from error

    def in_language(self, wording: str, language: str, nouns: tuple[str, ...], read: Callable[[str], T], hint: bool = False) -> T:
        """What `read` gives for the English of a wording; `nouns` may stand beside its number.

        Raises WordingError, with a `hint` as one that names the languages in which it could be read, where none is told.
        """
        is_unit = partial(self._is_unit, nouns=nouns)
        if language:
            return read_in(language, wording, read, is_unit)
        try:
            return read(wording)
        except WordingError as error:
            languages = languages_of(wording, read, is_unit) if hint else ()
            if not languages:
                raise
            raise _of_languages(error, languages) from error

    def _is_unit(self, word: str, nouns: tuple[str, ...]) -> bool:
        return any(is_noun_of(word, unit=noun, units=self._units) for noun in nouns)

    def _measure(self, wording: str, language: str = "", noun: str = "") -> str:
        """The measure that a wording is in, or else the noun, if that stands beside its number; "" where it has neither."""
        try:
            english = english_of(wording, language)
            return measure_in(english, self._units) or (noun if noun and counts_noun(english, noun) else "")
        except WordingError:
            return ""

    def _units_inside(self, start: int | None, end: int | None, unit: TimeUnit, fiscal: int) -> bool:
        return bool(units_inside(Period(start, end, "", fiscal=fiscal), unit))

    def _numbers(self, text: str, thousands: bool, language: str = "") -> tuple[Fraction, ...]:
        return numbers_in(text, language, thousands=thousands)


def _of_languages(error: WordingError, languages: Sequence[str]) -> WordingError:
    """The error of an English reading, with the languages in which the wording could be read."""
    others = f", or {listed(languages[1:])}" if len(languages) > 1 else ""
    how = f"or, if the article is not in English, name its language: `language: {languages[0]}`{others}"
    return WordingError(error.what, f"{error.instead}; {how}", error.fix, error.undeclared)


def _fiscal(names: Mapping[str, Name]) -> dict[str, int]:
    return {name.name: name.fiscal for name in names.values() if name.fiscal is not None}


@dataclass(frozen=True, slots=True)
class ReadContext:
    """Shared by all files of one run; `most` is how many bytes a YAML file may have.

    Where the vocabulary is not `sound`, nobody can tell whether words of claims are right; nothing is told of them then.
    `language` is that of articles that name none.
    """

    vocabulary: Vocabulary
    resolver: Minutes
    wordings: WordingCache
    most: int
    problems: Problems = field(default_factory=Problems)
    sound: bool = True
    language: str = ""


@dataclass(frozen=True, slots=True)
class RawClaim:
    """One claim as it stands in a file. `fields` follow the form of claims, `defaults` that of defaults.

    Where something in the article was refused, `sound_article` is False, and the claim is only checked. `claim` is what was read
    from it, links to other claims left out; None where something is wrong.
    """

    fields: Fields
    defaults: Fields
    article: Article
    sound_article: bool
    in_table: bool
    claim: Claim | None = None

    @property
    def so_far(self) -> str:
        """Whether its count was still growing, as the claim says, else, of a plain value, the defaults: yes, no, or ""."""
        usual = self.defaults.scalar(SO_FAR) if _is_plain_value(self.fields.nodes) else None
        scalar = self.fields.scalar(SO_FAR) or usual
        return scalar.text if scalar is not None else ""


def _is_plain_value(names: Iterable[str]) -> bool:
    """Whether fields make a value that nothing else is told of, such as of how many years it holds."""
    return {"value", *_BESIDE_A_VALUE}.intersection(names) == {"value"}


class RecordStore(Protocol):
    """Claims of files that were read before, as long as the file stays the same, and what it was read by says the same."""

    def key(self, name: str, data: bytes) -> str:
        """What the claims of a file of this name and content are kept under."""
        ...

    def rows(self, key: str, file: str) -> tuple[RawClaim, ...] | None:
        """The rows, each with its claim and the fields that tie it to others; None if they are not kept."""
        ...

    def keep(self, key: str, rows: Sequence[RawClaim], resolutions: Sequence[Resolution]) -> None:
        """Keep rows that were read without a problem, by these answers to what was asked of the vocabulary."""
        ...


OpenRecords = Callable[[Vocabulary, Settings], RecordStore]
"""Gives the store of what was read with a vocabulary and settings."""
