"""The entries of a mapping as this version names them; what goes out is read with a warning, what has gone is refused."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from checker.intake.files.outgoing import Outgoing
from checker.intake.files.problems import Fix, Problems, shown
from checker.intake.files.tree import BrokenNode, MappingEntry, MappingNode, Node, Scalar, SequenceNode
from checker.model.claim import Location


def current(mapping: MappingNode, form: str, problems: Problems) -> Iterator[MappingEntry]:
    """The entries in their order; of one that is refused the value is a BrokenNode, and what it leaves out has gone."""
    if not problems.outgoing:
        yield from mapping.entries
        return
    names = {entry.key.text for entry in mapping.entries}
    for entry in mapping.entries:
        outgoing = problems.outgoing.of_field(form, entry.key.text)
        key = entry.key
        if outgoing is not None:
            usable = _usable(outgoing, entry.key, names, problems)
            key = Scalar(outgoing.instead, key.location) if outgoing.instead else key
            if usable and outgoing.instead in names:
                what = f"{shown(entry.key.text)} and {shown(outgoing.instead)} at once"
                problems.add(key.location, what, f"keep {outgoing.instead}")
                usable = False
            if not usable and not outgoing.instead:
                continue
            if not usable:
                yield MappingEntry(key, BrokenNode(key.location))
                continue
        yield MappingEntry(key, _value(entry.value, form, key.text, problems))


def column(name: str, place: Location, problems: Problems) -> tuple[str, bool]:
    """A column of a table as this version names it, and whether it can still be read under its old name."""
    outgoing = problems.outgoing.of_column(name) if problems.outgoing else None
    if outgoing is None:
        return name, True
    return outgoing.instead or name, _usable(outgoing, Scalar(name, place), (), problems)


def _value(node: Node, form: str, name: str, problems: Problems) -> Node:
    if isinstance(node, SequenceNode):
        return SequenceNode(tuple(_value(item, form, name, problems) for item in node.items), node.location)
    outgoing = problems.outgoing.of_value(form, name, node.text) if isinstance(node, Scalar) else None
    if outgoing is None or not isinstance(node, Scalar):
        return node
    if not _usable(outgoing, node, (), problems):
        return BrokenNode(node.location)
    return Scalar(outgoing.instead, node.location) if outgoing.instead else node


def _usable(outgoing: Outgoing, old: Scalar, beside: Collection[str], problems: Problems) -> bool:
    """Whether it is still read, with a warning; else it is a problem. The names `beside` it cannot take its place."""
    clear = bool(outgoing.instead) and outgoing.instead not in beside
    fix = Fix(old.text, outgoing.instead, f"as it is written from {outgoing.since} on") if clear else None
    if problems.outgoing.is_gone(outgoing):
        problems.add(old.location, f"{outgoing} went out after {outgoing.since}", outgoing.advice, fix)
        return False
    problems.warn(old.location, f"{outgoing} goes out after {outgoing.since}", outgoing.advice, fix)
    return True
