"""Wordings of a value, a share or a change as readings, in the language of the article: the entrance to this layer."""

from __future__ import annotations

from functools import partial

from checker.intake.language import changes, counts, from_to, shares
from checker.intake.language.changes import Changed
from checker.intake.language.counts import is_noun_of
from checker.intake.language.from_to import FromTo
from checker.intake.language.units import Units
from checker.intake.language.wording import read_in
from checker.model.numbers import Reading
from checker.model.vocabulary import Readings, Settings

__all__ = ["FromTo", "read_change", "read_from_to", "read_share", "read_value"]

_DEFAULT = Settings()


def read_value(
    wording: str,
    *,
    unit: str = "people",
    exact: bool = False,
    settings: Settings = _DEFAULT,
    units: Units | None = None,
    mean: bool = False,
    language: str = "",
) -> Reading:
    """The reading of a value, as of `counts.read_value`, in the language of a code; "" is English. Raises WordingError."""
    read = partial(counts.read_value, unit=unit, exact=exact, settings=settings, units=units, mean=mean)
    return read_in(language, wording, read, partial(is_noun_of, unit=unit, units=units))


def read_share(wording: str, readings: Readings = (), *, language: str = "") -> Reading:
    """The reading of a share, as of `shares.read_share`, in the language of a code. Raises WordingError."""
    return read_in(language, wording, partial(shares.read_share, readings=readings))


def read_change(
    wording: str,
    *,
    unit: str = "people",
    settings: Settings = _DEFAULT,
    units: Units | None = None,
    signed: bool = False,
    language: str = "",
) -> Changed:
    """The reading of a change, as of `changes.read_change`, in the language of a code. Raises WordingError."""
    read = partial(changes.read_change, unit=unit, settings=settings, units=units, signed=signed)
    return read_in(language, wording, read, partial(is_noun_of, unit=unit, units=units))


def read_from_to(
    wording: str,
    *,
    unit: str = "people",
    settings: Settings = _DEFAULT,
    units: Units | None = None,
    signed: bool = False,
    language: str = "",
) -> FromTo | None:
    """Both counts of a change, as of `from_to.read_from_to`, in the language of a code. Raises WordingError."""
    read = partial(from_to.read_from_to, unit=unit, settings=settings, units=units, signed=signed)
    return read_in(language, wording, read, partial(is_noun_of, unit=unit, units=units))
