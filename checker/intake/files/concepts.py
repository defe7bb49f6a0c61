"""Reads the concepts of one dimension of the vocabulary, and checks how they hang together."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from itertools import chain
from typing import cast

from checker.intake.files.hierarchy import Parts, distinct, report_overlaps, rings
from checker.intake.files.names import Lookup, Spellings
from checker.intake.files.only_named import only_named
from checker.intake.files.problems import Problems, listed, shown
from checker.intake.files.reader import Fields, fields_of
from checker.intake.files.resolve import ANY
from checker.intake.files.shapes import Objects
from checker.intake.files.stocks import WAYS, report_ways
from checker.intake.files.tree import Scalar, SequenceNode
from checker.intake.files.vocabulary_form import EVENT, PARTS, PLACE, WHO
from checker.intake.language.counts import base_unit
from checker.intake.language.periods import read_period
from checker.intake.language.units import Units
from checker.model.claim import Location
from checker.model.units import BASES
from checker.model.vocabulary import Concept, EventKind, Measure, Partition

FORMS = {"who": WHO, "event": EVENT, "where": PLACE, "route": PLACE}


@dataclass(frozen=True, slots=True)
class _ConceptDraft:
    key: Scalar
    fields: Fields


def read_concepts(vocabulary: Fields, dimension: str, units: Units, problems: Problems) -> dict[str, Concept]:
    """The concepts of a dimension by name, those included that others only name as their parts or as what they lie within.

    Other names in them that name no concept are left out, with a problem each.
    """
    declared = [_ConceptDraft(key, fields_of(node, FORMS[dimension], problems)) for key, node in vocabulary.named(dimension)]
    alike = only_named([(draft.key.text, draft.fields) for draft in declared])
    drafts = [*declared, *(_ConceptDraft(name, Fields({}, name.location, True)) for name in alike)]
    _check_spellings(drafts, dimension, problems)
    lookup = Lookup((d.key.text, tuple(s.text for s in d.fields.texts("also"))) for d in drafts)
    concepts = {d.key.text: _concept(d, lookup, units, problems) for d in drafts}
    for name, other in alike.items():
        concepts[name.text] = _of_the_same_kind(concepts[name.text], concepts[other])
    concepts = _with_parts_within(concepts)
    counted = frozenset(draft.key.text for draft in declared if draft.fields.scalar("unit"))
    concepts = {name: _in_unit_of_whole(concept, concepts, counted) for name, concept in concepts.items()}
    places = {d.key.text: d.key.location for d in drafts}
    within = {name: concept.within for name, concept in concepts.items()}
    follows = {name: (c.follows,) if c.follows else () for name, c in concepts.items()}
    broken = _report_cycles(within, "lies within itself", places, problems)
    circling = _report_cycles(follows, "follows itself", places, problems)
    sound = {
        name: replace(c, within=() if name in broken else c.within, follows="" if name in circling else c.follows)
        for name, c in concepts.items()
    }
    sound = _in_units_kept(sound, units)
    report_ways([(draft.key.text, draft.fields) for draft in drafts], sound, lookup, problems)
    report_overlaps([parts for draft in drafts for parts, *_ in _entries(draft, lookup, Problems())], sound, problems)
    return sound


def _check_spellings(drafts: list[_ConceptDraft], dimension: str, problems: Problems) -> None:
    spellings = Spellings(dimension, problems)
    for draft in drafts:
        for scalar in (draft.key, *draft.fields.texts("also")):
            spellings.take(scalar, draft.key.text)
            if scalar.text.casefold() == ANY:
                problems.add(scalar.location, f"{shown(scalar.text)} is the word for no limit", "choose another name")


def _concept(draft: _ConceptDraft, lookup: Lookup, units: Units, problems: Problems) -> Concept:
    fields, name = draft.fields, draft.key.text
    measure, unit = fields.scalar("measure"), fields.scalar("unit")
    base = base_unit(unit.text, units) if unit else ""
    within, follows = (_named(fields.texts(field), field, lookup, problems) for field in ("within", "follows"))
    begins, complete = fields.scalar("begins"), fields.scalar("complete")
    ways = {field: _named(fields.texts(field), field, lookup, problems) for field in WAYS}
    return Concept(
        name,
        also=tuple(scalar.text for scalar in fields.texts("also")),
        within=_once(within),
        partitions=tuple(
            Partition(tuple(part for _, part in parts), complete, place)
            for parts, complete, place in _entries(draft, lookup, problems)
        ),
        kind=_kind(fields, problems),
        measure=cast(Measure, measure.text) if measure else None,
        follows="".join(_once(follows)),
        begins=_begins(fields, problems),
        confusable=_once(_named(fields.texts("confusable"), "confusable", lookup, problems)),
        unit=unit.text if unit else "people",
        base="" if unit is None or base == unit.text else base,
        grows_by=_once(ways["grows by"]),
        falls_by=_once(ways["falls by"]),
        all_ways=complete is not None and complete.text == "yes" and any(ways.values()),
        places=(
            *(("within", other, scalar.location) for scalar, other in within),
            *(("follows", other, scalar.location) for scalar, other in follows),
            *([("begins", "", begins.location)] if begins else []),
            *(("ways", "", scalar.location) for scalar, _ in chain(*ways.values())),
        ),
    )


def _of_the_same_kind(concept: Concept, other: Concept) -> Concept:
    """A concept that is only named, counted as the one is that names it as its part or as its whole."""
    return replace(concept, kind=other.kind, measure=other.measure, unit=other.unit, base=other.base)


def _kind(fields: Fields, problems: Problems) -> EventKind:
    """The kind of an event; a measure has none beside."""
    kind, measure = fields.scalar("kind"), fields.scalar("measure")
    if kind and measure:
        problems.add(measure.location, f"measure: a {kind.text} is counted, and a measure is not", "leave out kind, or measure")
    return "measure" if measure else cast(EventKind, kind.text) if kind else "flow"


def _once(named: Parts) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for _, name in named))


def _named(words: tuple[Scalar, ...], field: str, lookup: Lookup, problems: Problems) -> Parts:
    """Each word with the concept that it names; a problem for one that names none."""
    parts = []
    for word in words:
        name = lookup.exact(word.text)
        if name is not None:
            parts.append((word, name))
            continue
        instead = lookup.instead(word.text, "declare it")
        problems.add(word.location, f"{field}: {shown(word.text)} is no concept here", instead, lookup.certain(word.text))
    return tuple(parts)


def _entries(draft: _ConceptDraft, lookup: Lookup, problems: Problems) -> tuple[tuple[Parts, bool, Location], ...]:
    """The partitions of a concept: the parts, whether they are complete, and where that stands."""
    node = draft.fields.nodes.get("parts")
    if not isinstance(node, SequenceNode) or not isinstance(PARTS.shape, Objects):
        return ()
    divisions = []
    for item in node.items:
        entry = fields_of(item, PARTS.shape.form, problems)
        if len(entry.nodes) != 1 and entry.sound:
            what = "complete and some at once" if entry.nodes else "neither complete nor some"
            problems.add(item.location, f"parts: {what}", "write one of them in each entry of the list")
        for kind in entry.nodes:
            parts = distinct(_named(entry.texts(kind), kind, lookup, problems), draft.key.text, problems)
            divisions.append((parts, kind == "complete", item.location))
    return tuple(divisions)


def _begins(fields: Fields, problems: Problems) -> int | None:
    scalar = fields.scalar("begins")
    period = problems.attempt(scalar.location, "begins", lambda: read_period(scalar.text)) if scalar else None
    if scalar and period and period.start is None:
        problems.add(scalar.location, "begins: it has no first day", "write a date such as 1953-07-27")
    return period.start if period else None


def _with_parts_within(concepts: dict[str, Concept]) -> dict[str, Concept]:
    completed = dict(concepts)
    for whole in concepts.values():
        for part in (part for partition in whole.partitions for part in partition.parts):
            if whole.name not in completed[part].within:
                completed[part] = replace(completed[part], within=(*completed[part].within, whole.name))
    return completed


def _in_unit_of_whole(concept: Concept, concepts: Mapping[str, Concept], counted: Set[str]) -> Concept:
    """A concept of which no unit is told, counted as the nearest of what it lies within of which one is; else it is people.

    Of the nearest there must be one unit.
    """
    nearest, seen = [concept.name], {concept.name}
    while nearest and counted.isdisjoint(nearest):
        nearest = [name for name in dict.fromkeys(chain(*(concepts[name].within for name in nearest))) if name not in seen]
        seen.update(nearest)
    units = dict.fromkeys((concepts[name].unit, concepts[name].base) for name in nearest if name in counted)
    if len(units) != 1:
        return concept
    ((unit, base),) = units
    return replace(concept, unit=unit, base=base)


def _in_units_kept(concepts: Mapping[str, Concept], units: Units) -> dict[str, Concept]:
    """The concepts, whose figures are kept in the unit that is declared where it is one for all of its kind, tonnes or acres."""
    spellings: dict[str, set[str]] = {}
    for concept in concepts.values():
        spellings.setdefault(concept.base or concept.unit, set()).add(units.named(concept.unit))
    single = {base: next(iter(names)) for base, names in spellings.items() if len(names) == 1}
    return {
        name: replace(concept, base="" if concept.unit == unit else unit)
        if (unit := single.get(concept.base or concept.unit, "")) in BASES and BASES[unit] == concept.base
        else concept
        for name, concept in concepts.items()
    }


def _report_cycles(links: Mapping[str, tuple[str, ...]], what: str, places: dict[str, Location], problems: Problems) -> set[str]:
    """The names from which one comes back to the name itself; each ring is reported once, at its first name."""
    cycles = rings(links)
    for ring in cycles:
        by_way = f" by way of {listed(ring[1:], 'and')}" if len(ring) > 1 else ""
        problems.add(places[ring[0]], f"{shown(ring[0])} {what}{by_way}", "leave out one of the links")
    return {name for ring in cycles for name in ring}
