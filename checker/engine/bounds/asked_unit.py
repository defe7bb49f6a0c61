"""In which unit a count is asked for: that in which claims tell it, its parts or its wholes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.model.claim import Claim
from checker.model.scope import Scope
from checker.model.units import CALENDAR_YEAR, currencies_of
from checker.model.vocabulary import Vocabulary


def asked_unit(claims: Sequence[Claim], vocabulary: Vocabulary, scope: Scope) -> str:
    """The unit that the vocabulary keeps a scope in, if figures are in it; else the only one that figures of it are in.

    Of what no figure is told the figures of what lies within it decide, and then those of what it lies within.
    """
    declared = vocabulary.unit_of(scope)
    near: tuple[Callable[[Scope], bool], ...] = (
        lambda other: (other.who, other.event) == (scope.who, scope.event),
        lambda other: vocabulary.within(other, scope),
        lambda other: vocabulary.within(scope, other),
    )
    figures = [claim for claim in claims if claim.asserts and claim.reading is not None and _is_amount(claim.unit)]
    for is_near in near:
        units = {claim.unit for claim in figures if is_near(claim.scope)}
        if units:
            return units.pop() if declared not in units and len(units) == 1 else declared
    return declared


def _is_amount(unit: str) -> bool:
    return unit not in ("one", CALENDAR_YEAR) and currencies_of(unit) is None
