"""What goes out of a YAML file, found by its forms and changed at its line and column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.intake.files.outgoing import Outgoing, Outgoings
from checker.intake.files.shapes import MappingForm, Object, ObjectByName, Objects, Shape
from checker.intake.files.tree import MappingEntry, MappingNode, Node, Scalar, SequenceNode
from checker.memory.ledger.lines import lines_of, starts_of
from checker.memory.upgrade.edits import Edit, Edits, by_hand, joined, written_as
from checker.model.claim import Location


@dataclass(frozen=True, slots=True)
class _OutgoingPlace:
    """Something that goes out, where it stands, and the entry of a mapping that it is in."""

    outgoing: Outgoing
    scalar: Scalar
    entry: MappingEntry
    mapping: MappingNode


def tree_edits(text: str, root: Node, shape: Shape, registry: Outgoings) -> Edits:
    """The edits of the text of a file, its byte order mark left out, whose tree has this root and shape."""
    lines, starts = lines_of(text), starts_of(text)
    return joined(_edits(place, text, lines, starts) for place in _under(root, shape, registry))


def _under(node: Node, shape: Shape | None, registry: Outgoings) -> Iterator[_OutgoingPlace]:
    if isinstance(shape, Object) and isinstance(node, MappingNode):
        yield from _in_mapping(node, shape.form, registry)
    elif isinstance(shape, Objects) and isinstance(node, SequenceNode):
        for item in node.items:
            yield from _under(item, Object(shape.form), registry)
    elif isinstance(shape, ObjectByName) and isinstance(node, MappingNode):
        for entry in node.entries:
            yield from _under(entry.value, Object(shape.form), registry)


def _in_mapping(node: MappingNode, form: MappingForm, registry: Outgoings) -> Iterator[_OutgoingPlace]:
    for entry in node.entries:
        name, gone = entry.key.text, registry.of_field(form.title, entry.key.text)
        if gone is not None:
            yield _OutgoingPlace(gone, entry.key, entry, node)
            name = gone.instead or name
        if gone is not None and not gone.instead:
            continue
        items = entry.value.items if isinstance(entry.value, SequenceNode) else (entry.value,)
        for scalar in items:
            old = registry.of_value(form.title, name, scalar.text) if isinstance(scalar, Scalar) else None
            if old is not None and isinstance(scalar, Scalar):
                yield _OutgoingPlace(old, scalar, entry, node)
        field = form.by_name.get(name)
        yield from _under(entry.value, field.shape if field else None, registry)


def _edits(place: _OutgoingPlace, text: str, lines: list[str], starts: list[int]) -> Edits:
    gone, at = place.outgoing, place.scalar.location
    if not gone.instead:
        edit = _without(place, lines, starts)
        return Edits((edit,)) if edit else by_hand(gone, at, "it cannot be taken out without what is beside it")
    if gone.value is None and any(entry.key.text == gone.instead for entry in place.mapping.entries):
        return by_hand(gone, at, f"{gone.instead} is there too")
    edit = written_as(text, _offset(at, starts), place.scalar.text, gone.instead)
    return Edits((edit,)) if edit else by_hand(gone, at, "it is written in a way that cannot be changed in its place")


def _offset(place: Location, starts: list[int]) -> int:
    return starts[place.line - 1] + place.column - 1


def _without(place: _OutgoingPlace, lines: list[str], starts: list[int]) -> Edit | None:
    """Takes the lines of an entry out, where it has lines of its own and is not all that the mapping holds."""
    key = place.entry.key.location
    first, column = key.line - 1, key.column - 1
    one_of_many = isinstance(place.entry.value, SequenceNode) and place.outgoing.value is not None
    if lines[first][:column].strip() or len(place.mapping.entries) == 1 or one_of_many:
        return None
    last = first
    for number in range(first + 1, len(lines)):
        indent = len(lines[number]) - len(lines[number].lstrip(" "))
        item = isinstance(place.entry.value, SequenceNode) and indent == column and lines[number][indent:].startswith("-")
        if lines[number].strip() and indent <= column and not item:
            break
        last = number if lines[number].strip() else last
    return Edit(starts[first], starts[last + 1], "")
