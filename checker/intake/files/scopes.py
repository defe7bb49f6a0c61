"""The scope of a claim: its own words over the defaults."""

from __future__ import annotations

from functools import partial

from checker.intake.files.read_context import RawClaim, ReadContext
from checker.intake.files.reader import fields_of
from checker.intake.files.tree import MappingNode, Node, Scalar
from checker.intake.files.vocabulary_form import SCOPE
from checker.model.scope import Scope
from checker.model.vocabulary import DIMENSIONS


def read_scope(raw: RawClaim, context: ReadContext) -> Scope | None:
    """The scope of the claim; None if it has none or a word of it is refused."""
    own, default = raw.fields.nodes.get("scope"), raw.defaults.nodes.get("scope")
    if own is None and default is None:
        if raw.fields.lacks("scope") and raw.defaults.lacks("scope"):
            instead = "write scope with who, event, where, route, or the name of a scope"
            context.problems.add(raw.fields.location, "no scope", instead)
        return None
    scope: Scope | None = Scope()
    if default is not None and not isinstance(own, Scalar):
        scope = over(Scope(), default, "scope", context)
    if own is not None:
        mine = over(scope or Scope(), own, "scope", context)
        scope = mine if scope is not None else None
    if scope == Scope():
        node = own or default
        context.problems.add(
            node.location if node else raw.fields.location, "scope: it names nothing", "write who, event or where"
        )
        return None
    return scope


def read_whole(raw: RawClaim, scope: Scope | None, context: ReadContext) -> Scope | None:
    """The scope that a share is a part of; None too where its own `scope` is, but all that is wrong with its words is told."""
    node = raw.fields.nodes.get("of")
    if scope is None:
        if isinstance(node, MappingNode):
            over(Scope(), node, "of", context)
        return None
    if isinstance(node, Scalar):
        return context.problems.attempt(node.location, "of", lambda: context.resolver.whole(node.text, scope))
    return over(scope, node, "of", context) if node else None


def over(base: Scope, node: Node, name: str, context: ReadContext) -> Scope | None:
    """The base with the dimensions that the node gives; a text stands for a whole scope."""
    if isinstance(node, Scalar):
        return context.problems.attempt(node.location, name, lambda: context.resolver.scope(node.text))
    if not isinstance(node, MappingNode):
        return None
    fields = fields_of(node, SCOPE, context.problems)
    given = [(dimension, scalar) for dimension in DIMENSIONS if (scalar := fields.scalar(dimension)) is not None]
    concepts = {
        dimension: context.problems.attempt(scalar.location, name, partial(context.resolver.concept, dimension, scalar.text))
        for dimension, scalar in given
    }
    words = {dimension: concept for dimension, concept in concepts.items() if concept is not None}
    return base._replace(**words) if fields.sound and len(words) == len(concepts) else None
