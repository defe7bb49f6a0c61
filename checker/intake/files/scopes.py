"""The scope of a claim: its own words over the defaults."""

from __future__ import annotations

from functools import partial

from checker.intake.files.desk import Desk, Row
from checker.intake.files.reader import fields_of
from checker.intake.files.tree import Mapping, Node, Scalar
from checker.intake.files.vocabulary_form import SCOPE
from checker.model.scope import Scope
from checker.model.vocabulary import DIMENSIONS


def read_scope(row: Row, desk: Desk) -> Scope | None:
    """The scope of the claim; None if it has none or a word of it is refused."""
    own, default = row.fields.nodes.get("scope"), row.defaults.nodes.get("scope")
    if own is None and default is None:
        if row.fields.lacks("scope") and row.defaults.lacks("scope"):
            instead = "write scope with who, event, where, route, or the name of a scope"
            desk.problems.add(row.fields.location, "no scope", instead)
        return None
    scope: Scope | None = Scope()
    if default is not None and not isinstance(own, Scalar):
        scope = over(Scope(), default, "scope", desk)
    if own is not None:
        mine = over(scope or Scope(), own, "scope", desk)
        scope = mine if scope is not None else None
    if scope == Scope():
        node = own or default
        desk.problems.add(node.location if node else row.fields.location, "scope: it names nothing", "write who, event or where")
        return None
    return scope


def read_whole(row: Row, scope: Scope, desk: Desk) -> Scope | None:
    """The scope that a share is a part of."""
    node = row.fields.nodes.get("of")
    if isinstance(node, Scalar):
        return desk.problems.attempt(node.location, "of", lambda: desk.resolver.whole(node.text, scope))
    return over(scope, node, "of", desk) if node else None


def over(base: Scope, node: Node, name: str, desk: Desk) -> Scope | None:
    """The base with the dimensions that the node gives; a text stands for a whole scope."""
    if isinstance(node, Scalar):
        return desk.problems.attempt(node.location, name, lambda: desk.resolver.scope(node.text))
    if not isinstance(node, Mapping):
        return None
    fields = fields_of(node, SCOPE, desk.problems)
    given = [(dimension, scalar) for dimension in DIMENSIONS if (scalar := fields.scalar(dimension)) is not None]
    found = {
        dimension: desk.problems.attempt(scalar.location, name, partial(desk.resolver.concept, dimension, scalar.text))
        for dimension, scalar in given
    }
    words = {dimension: concept for dimension, concept in found.items() if concept is not None}
    return base._replace(**words) if fields.sound and len(words) == len(found) else None
