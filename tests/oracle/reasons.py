"""Rules of the design and lines of the vocabulary without which the claims of a system that fails could hold together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace

from tests.oracle.semantics import ALL, Rules, Theory
from tests.oracle.system import Division, System

NOVEMBER = Rules(**{field.name: False for field in fields(Rules)})


def rules(system: System) -> tuple[str, ...]:
    """Each rule of the design that the failure needs; none where it fails by the laws of November, taken of all scopes."""
    if not _holds(system, NOVEMBER):
        return ()
    alone = [field.name for field in fields(Rules) if _holds(system, replace(ALL, **{field.name: False}))]
    return tuple(alone) or ("any of several rules",)


def lines(system: System) -> tuple[str, ...]:
    """Each line of the vocabulary that the failure needs."""
    return tuple(said for said, without in _without(system) if _holds(without, ALL))


def _holds(system: System, rules: Rules) -> bool:
    theory = Theory(system, rules=rules)
    return theory.holds(theory.claims)


def _without(system: System) -> Iterator[tuple[str, System]]:
    vocabulary = system.vocabulary
    for name in ("who", "event", "where"):
        dimension = getattr(vocabulary, name)
        for number, division in enumerate(dimension.divisions):
            if division.complete:
                open_ended: Division = replace(division, complete=False)
                divisions = (*dimension.divisions[:number], open_ended, *dimension.divisions[number + 1 :])
                fewer = replace(vocabulary, **{name: replace(dimension, divisions=divisions)})
                yield f"{' and '.join(division.parts)} are all {division.whole}", replace(system, vocabulary=fewer)
    for name, event in vocabulary.events.items():
        for said, other in (
            (f"{name} follows {event.follows}", replace(event, follows="")),
            (f"{name} begins", replace(event, begins=None)),
        ):
            if other != event:
                yield said, replace(system, vocabulary=replace(vocabulary, events={**vocabulary.events, name: other}))
