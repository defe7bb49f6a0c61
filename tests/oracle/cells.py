"""The atoms of a vocabulary: every way in which one counted thing may belong to concepts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tests.oracle.system import Dimension, Scope, Vocabulary

Kinds = frozenset[str]
"""All concepts of one dimension that something belongs to; what belongs to none is the rest outside all of them."""


class Atom(NamedTuple):
    who: Kinds
    event: Kinds
    where: Kinds

    def counts_in(self, scope: Scope) -> bool:
        """Whether it belongs to a scope, in which "" is any."""
        return all(not name or name in kinds for name, kinds in zip(scope, self, strict=True))


def kinds(dimension: Dimension) -> tuple[Kinds, ...]:
    """Every set of concepts that has all broader ones, at most one part of a division, and one of a complete one."""

    def grown(chosen: Kinds, left: tuple[str, ...]) -> Iterator[Kinds]:
        if not left:
            if all(not d.complete or d.whole not in chosen or chosen & set(d.parts) for d in dimension.divisions):
                yield chosen
            return
        name, *others = left
        yield from grown(chosen, tuple(others))
        beside = {part for d in dimension.divisions if name in d.parts for part in d.parts}
        if chosen.issuperset(dimension.broader(name)) and not chosen & beside:
            yield from grown(chosen | {name}, tuple(others))

    return tuple(grown(frozenset(), dimension.names))


def atoms(vocabulary: Vocabulary, root: str) -> tuple[Atom, ...]:
    """The atoms of an event and its parts."""
    events = [
        k for k in kinds(vocabulary.event) if root in k and all(n == root or root in vocabulary.event.all_above(n) for n in k)
    ]
    return tuple(Atom(w, e, p) for e in events for w in kinds(vocabulary.who) for p in kinds(vocabulary.where))


def root_of(dimension: Dimension, name: str) -> str:
    """The broadest concept above one of a tree."""
    above = dimension.all_above(name)
    return next((n for n in dimension.names if n in above and not dimension.broader(n)), name)
