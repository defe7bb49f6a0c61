"""Which source belongs to which: `of` in the vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from checker.intake.files.names import Lookup
from checker.intake.files.problems import Problems, listed, shown
from checker.intake.files.tree import Scalar
from checker.model.vocabulary import Name


def with_owners(names: Mapping[str, Name], owners: Mapping[str, Scalar], problems: Problems) -> dict[str, Name]:
    """The sources, each with the canonical name of the one it belongs to. An unknown one, and a ring, is a problem."""
    lookup = Lookup((name.name, name.also) for name in names.values())
    owner_of: dict[str, str] = {}
    for key, scalar in owners.items():
        owner = lookup.exact(scalar.text)
        if owner is None:
            near = lookup.near(scalar.text)
            instead = f"write {listed(near)}, or add it under sources" if near else "add it under sources"
            problems.add(scalar.location, f"of: {shown(scalar.text)} is no source of the vocabulary", instead)
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
