"""Concepts that others only name, as their parts or as what they lie within: so they are declared, too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.intake.files.names import Lookup, Nearest, comparable
from checker.intake.files.problems import Problems
from checker.intake.files.reader import Fields, fields_of
from checker.intake.files.shapes import Objects
from checker.intake.files.tree import Scalar, SequenceNode
from checker.intake.files.vocabulary_form import PARTS

_ALIKE = 70
"""A name so much like a declared one, in per cent, may be a slip of the pen, and has to be declared."""


def only_named(concepts: Sequence[tuple[str, Fields]]) -> Mapping[Scalar, str]:
    """The names that no concept of the dimension has, each where it stands first, with the concept that names it there."""
    spellings = {name: tuple(scalar.text for scalar in fields.texts("also")) for name, fields in concepts}
    lookup = Lookup(spellings.items())
    nearest = Nearest(spelling for name, also in spellings.items() for spelling in (name, *also))
    first: dict[str, Scalar] = {}
    others: dict[Scalar, str] = {}
    for name, fields in concepts:
        for family in _families(fields):
            # Parts are often named after their whole: e-bikes of bikes.
            beside = {name, *(lookup.exact(scalar.text) for scalar in family)}
            unknown = (scalar for scalar in family if lookup.exact(scalar.text) is None)
            for scalar in unknown:
                alike = {lookup.exact(spelling) for spelling in nearest.to(scalar.text, least=_ALIKE)}
                if alike <= beside and first.setdefault(comparable(scalar.text), scalar) is scalar:
                    others[scalar] = name
    return others


def _families(fields: Fields) -> Iterator[tuple[Scalar, ...]]:
    """The names that stand together: of one family of parts, or of what a concept lies within."""
    yield fields.texts("within")
    node = fields.nodes.get("parts")
    if isinstance(node, SequenceNode) and isinstance(PARTS.shape, Objects):
        for item in node.items:
            entry = fields_of(item, PARTS.shape.form, Problems())
            yield from (entry.texts(kind) for kind in entry.nodes)
