"""Units of measure, through pint and the definitions of intake/language/units.txt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.intake.language.errors import WordingError

if TYPE_CHECKING:
    from pint import UnitRegistry

_FILE = Path(__file__).with_name("units.txt")
# Exact numbers of this size would take all time and memory: powers of powers, 1e999999.
_ENDLESS = re.compile(r"(?:\*\*|\^)(?:[^*^\d]*\d{2}|.*(?:\*\*|\^))|\d{31}|\de[+-]?\d{3}")
_LONGEST = 60
_SYMBOLS = {
    "$": "dollar",
    "us$": "dollar",
    "₩": "won",
    "w": "won",
    "€": "euro",
    "£": "pound_sterling",
    "¥": "yen",
    "₽": "ruble",
    "₴": "hryvnia",
    "r$": "brazilian_real",
    "c$": "canadian_dollar",
    "a$": "australian_dollar",
    "nz$": "new_zealand_dollar",
    "hk$": "hong_kong_dollar",
    "nt$": "taiwan_dollar",
    "₪": "shekel",
    "฿": "baht",
    "₫": "dong",
    "₦": "naira",
}


class Units:
    """The units that wordings may use: those of intake/language/units.txt and further ones, in pint's language.

    pint is imported and the definitions are read when the first unit is asked for.
    """

    def __init__(self, definitions: tuple[str, ...] = (), instead: Iterable[str] = ()) -> None:
        """`instead`: units in which figures are kept in place of the base unit of each."""
        self._definitions = definitions
        self._known: dict[str, tuple[str, Fraction] | None] = {}
        based = ((unit, self._look_up(unit)) for unit in instead)
        self._instead = {known[0]: (unit, known[1]) for unit, known in based if known is not None}

    def canonical(self, word: str) -> tuple[str, Fraction] | None:
        """The unit that figures are kept in and the factor to it ("miles": kilometre, 1.609344); None for what is no unit."""
        if word not in self._known:
            known = self._look_up(word)
            unit, times = self._instead.get(known[0], (known[0], Fraction(1))) if known else ("", Fraction(1))
            self._known[word] = (unit, known[1] / times) if known else None
        return self._known[word]

    def _look_up(self, word: str) -> tuple[str, Fraction] | None:
        if len(word) > _LONGEST:
            return None
        name = _identifier(word)
        # Those of the file are a product of a number and another of them each, for which pint need not be imported.
        if not self._definitions and name in _factors():
            return _factors()[name]
        known = self._definitions or name in _names() or name.removesuffix("s") in _names()
        return _base(self.registry, name) if known and name.isidentifier() else None

    def named(self, word: str) -> str:
        """The name by which a unit of the file goes: tonne for metric tons; the word itself where it is none."""
        return _first_names().get(_identifier(word), word)

    @cached_property
    def registry(self) -> UnitRegistry[Any]:
        """The units that can be written, with exact factors. Raises WordingError for one in the settings that is none."""
        import pint

        registry: UnitRegistry[Any] = pint.UnitRegistry(None, non_int_type=Fraction)
        registry.load_definitions(_FILE.read_text(encoding="utf-8").splitlines())
        for definition in self._definitions:
            _define(registry, definition.lower())
        for definition in self._definitions:  # only now, for one may build on another further down
            if _base(registry, _name_of(definition)) is None:
                raise _no_definition(definition)
        return registry


def _identifier(word: str) -> str:
    """A unit as pint and the file write it."""
    return _SYMBOLS.get(word.lower(), "_".join(word.lower().replace("-", " ").split()))


@cache
def _lines() -> tuple[tuple[str, ...], ...]:
    """The definitions of the file: a name, what it is (a base has a dimension in brackets), and other names."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return tuple(tuple(part.strip() for part in line.split("=")) for line in lines if "=" in line)


@cache
def _names() -> frozenset[str]:
    """All names that the file gives to units, and some that it gives to none."""
    return frozenset(name.lower() for first, _, *others in _lines() for name in (first, *others))


@cache
def _first_names() -> Mapping[str, str]:
    """By each name of a unit of the file the first of its names."""
    return {name.lower(): first.replace("_", " ") for first, _, *others in _lines() for name in (first, *others) if name != "_"}


@cache
def _factors() -> Mapping[str, tuple[str, Fraction]]:
    """By each of their names the units of the file, as their base and the factor to it."""
    factors: dict[str, tuple[str, Fraction]] = {}
    for first, what, *others in _lines():
        unit = (first.replace("_", " "), Fraction(1)) if what.startswith("[") else _product(what, factors)
        factors.update((name, unit) for name in (first, *others) if name != "_")
    return factors


def _product(what: str, known: Mapping[str, tuple[str, Fraction]]) -> tuple[str, Fraction]:
    """What a unit is as its definition has it, "1609344 / 1000000 * kilometre": numbers, and one unit that is known."""
    base, factor, divides = "", Fraction(1), False
    for part in what.split():
        if part in ("*", "/"):
            divides = part == "/"
            continue
        unit, number = ("", Fraction(part)) if part.isdecimal() else known[part]
        base, factor = base or unit, factor / number if divides else factor * number
    return base, factor


def refused(definitions: tuple[str, ...]) -> dict[str, WordingError]:
    """The definitions that define no unit beside the others, each with why."""
    registry = Units().registry
    errors: dict[str, WordingError] = {}
    for definition in definitions:
        try:
            _define(registry, definition.lower())
        except WordingError:
            errors[definition] = _no_definition(definition)
    for definition in definitions:
        if definition not in errors and _base(registry, _name_of(definition)) is None:
            errors[definition] = _no_definition(definition)
    return errors


def _name_of(definition: str) -> str:
    return definition.lower().partition("=")[0].strip()


def _base(registry: UnitRegistry[Any], name: str) -> tuple[str, Fraction] | None:
    """The base unit of a unit and the factor to it; None where there is no such unit or it has more than one base."""
    try:
        factor, base = registry.get_base_units(name)
    except (AttributeError, KeyError):
        return None
    names = str(base)
    if not isinstance(factor, (int, Fraction)) or not names.isidentifier() or names == "dimensionless":
        return None
    return names.replace("_", " "), Fraction(factor)


def _define(registry: UnitRegistry[Any], definition: str) -> None:
    if _ENDLESS.search(definition):
        raise _no_definition(definition)
    try:
        registry.load_definitions([definition])
    except Exception as error:  # pint's parser raises its own, and whatever a malformed expression leads to
        raise _no_definition(definition) from error


def _no_definition(definition: str) -> WordingError:
    example = "write it in pint's language, such as “mission = [mission] = _ = missions”"
    return WordingError(f"“{definition}” defines no unit", example)
