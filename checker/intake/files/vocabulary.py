"""Reads vocabulary.yaml: concepts, scopes, periods, publishers, sources and units."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import partial
from typing import TypeVar

from checker.intake.files.concepts import read_concepts
from checker.intake.files.names import Lookup, Spellings
from checker.intake.files.problems import Problems, shown
from checker.intake.files.reader import Fields, fields_of, number
from checker.intake.files.resolve import Resolver
from checker.intake.files.tree import MappingNode, Node, Scalar
from checker.intake.files.vocabulary_form import NAME, SCOPE, SOURCE, VOCABULARY_FILE
from checker.intake.language.periods import read_period
from checker.intake.language.units import Units, refused
from checker.model.calendar import month_start
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.vocabulary import DIMENSIONS, Name, Vocabulary

T = TypeVar("T")
_MOST_UNITS = 1_000
_YEAR = 2008
_EXAMPLES = "write which months FY2008 has: 2007-10/2008-09, 2008-04/2009-03 or 2008"


def read_vocabulary(root: Node | None, problems: Problems) -> Vocabulary:
    """The vocabulary in the tree of the file. What has a problem is left out, or read without what is wrong in it."""
    if not isinstance(root, MappingNode):
        if root is not None:
            fields_of(root, VOCABULARY_FILE, problems)
        return Vocabulary(concepts={})
    fields = fields_of(root, VOCABULARY_FILE, problems)
    definitions = _units(fields, problems)
    units = Units(definitions)
    vocabulary = Vocabulary(
        concepts={dimension: read_concepts(fields, dimension, units, problems) for dimension in DIMENSIONS},
        publishers=_names(fields, "publishers", problems),
        sources=_names(fields, "sources", problems),
        units=definitions,
    )
    return _with_names(vocabulary, fields, Resolver(vocabulary, frozenset(fields.refused)), problems)


def _with_names(vocabulary: Vocabulary, fields: Fields, resolver: Resolver, problems: Problems) -> Vocabulary:
    return replace(
        vocabulary,
        scopes=_read(fields, "scopes", problems, lambda key, node: _scope(key, node, resolver, problems)),
        periods=_read(fields, "periods", problems, lambda key, node: _period(key, node, problems)),
    )


def _read(fields: Fields, section: str, problems: Problems, read: Callable[[Scalar, Node], T | None]) -> dict[str, T]:
    spellings = Spellings(section, problems)
    entries = {}
    for key, node in fields.named(section):
        spellings.take(key, key.text)
        item = read(key, node)
        if item is not None:
            entries[key.text] = item
    return entries


def _scope(key: Scalar, node: Node, resolver: Resolver, problems: Problems) -> Scope | None:
    fields = fields_of(node, SCOPE, problems)
    words: dict[str, str] = {}
    for dimension in DIMENSIONS:
        if (scalar := fields.scalar(dimension)) is not None:
            concept = problems.attempt(
                scalar.location, f"scope {shown(key.text)}", partial(resolver.concept, dimension, scalar.text)
            )
            words[dimension] = concept or ""
    return Scope(**words)


def _period(key: Scalar, node: Node, problems: Problems) -> Period | None:
    if not isinstance(node, Scalar):
        return None
    return problems.attempt(node.location, f"period {shown(key.text)}", lambda: read_period(node.text))


def _names(fields: Fields, section: str, problems: Problems) -> dict[str, Name]:
    spellings = Spellings(section, problems)
    named: dict[str, Name] = {}
    owners: dict[str, Scalar] = {}
    for key, node in fields.named(section):
        inner = fields_of(node, SOURCE if section == "sources" else NAME, problems)
        also = inner.texts("also")
        for scalar in (key, *also):
            spellings.take(scalar, key.text)
        names = tuple(scalar.text for scalar in also)
        named[key.text] = Name(key.text, names, _trust(inner, problems), fiscal=_fiscal_of(inner, problems))
        if (owner := inner.scalar("of")) is not None:
            owners[key.text] = owner
    return _with_owners(named, owners, problems)


def _units(fields: Fields, problems: Problems) -> tuple[str, ...]:
    """The definitions that pint can read; a problem for each other one."""
    given = {scalar.text: scalar for scalar in fields.texts("units")}
    for scalar in list(given.values())[_MOST_UNITS:]:
        problems.add(scalar.location, f"units: more than {_MOST_UNITS:,} definitions", "leave out those that no claim needs")
        del given[scalar.text]
    bad = refused(tuple(given)) if given else {}
    for text, error in bad.items():
        problems.add(given[text].location, f"units: {error.what}", error.instead)
    return tuple(text for text in given if text not in bad)


_TRUST = "write 1 for a usual source, more for a better one: 2.5 or 3/2, less for a worse one: 1/2 or 0.1"


def _trust(fields: Fields, problems: Problems) -> Fraction:
    scalar = fields.scalar("trust")
    trust = number(scalar.text) if scalar is not None else Fraction(1)
    if scalar is not None and not trust:
        problems.add(scalar.location, f"trust: {shown(scalar.text)} is no number above 0", _TRUST)
    return trust or Fraction(1)


def _with_owners(names: Mapping[str, Name], owners: Mapping[str, Scalar], problems: Problems) -> dict[str, Name]:
    """The sources, each with the canonical name of the one it belongs to. An unknown one, and a ring, is a problem."""
    lookup = Lookup((name.name, name.also) for name in names.values())
    owner_of: dict[str, str] = {}
    for key, scalar in owners.items():
        owner = lookup.exact(scalar.text)
        if owner is None:
            instead = lookup.instead(scalar.text, "add it under sources")
            problems.add(
                scalar.location, f"of: {shown(scalar.text)} is no source of the vocabulary", instead, lookup.certain(scalar.text)
            )
        elif _leads_to(owner, key, owner_of):
            problems.add(scalar.location, f"of: {shown(key)} belongs to itself", "leave one `of` of the ring out")
        else:
            owner_of[key] = owner
    return {key: replace(name, of=owner_of.get(key, "")) for key, name in names.items()}


def _leads_to(source: str, other: str, owners: Mapping[str, str]) -> bool:
    """Whether a source is another, or belongs to it."""
    while source != other and source in owners:
        source = owners[source]
    return source == other


def _fiscal_of(fields: Fields, problems: Problems) -> int | None:
    """In how many months from January of the year that names it the fiscal year begins; None if it is not said, or refused."""
    scalar = fields.scalar("fiscal_year")
    period = problems.attempt(scalar.location, "fiscal_year", lambda: read_period(scalar.text)) if scalar else None
    if scalar is None or period is None:
        return None
    begins = _months(period)
    if begins is None:
        problems.add(scalar.location, f"fiscal_year: {shown(scalar.text)} is not the twelve months of FY{_YEAR}", _EXAMPLES)
    return begins


def _months(period: Period) -> int | None:
    january = 12 * _YEAR
    starts = {month_start(january + months): months for months in range(-11, 12)}
    months = starts.get(period.start) if period.start is not None else None
    return months if months is not None and period.end == month_start(january + months + 12) else None
