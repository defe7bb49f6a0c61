"""The case that patterns and slips look at: the claims that stand, and what is known of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from checker.engine.cases.simple_bounds import SimpleBounds
from checker.engine.rows.measure import counted_in
from checker.model.calendar import units_inside
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.forms import Record, Value
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.vocabulary import Settings, Vocabulary


@dataclass(frozen=True)
class Case:
    """The claims that stand, those of them that are in question, and what is known of words and settings.

    `findings` are those that the check has made so far; `recorded` are all claims by id, also those that assert nothing.
    """

    claims: Sequence[Claim]
    doubted: Sequence[Claim]
    vocabulary: Vocabulary
    settings: Settings
    findings: Sequence[Finding] = ()
    recorded: Mapping[str, Claim] = field(default_factory=dict)

    @cached_property
    def simple_bounds(self) -> SimpleBounds:
        """What exact claims settle by themselves."""
        return SimpleBounds(self.claims, self.vocabulary)

    def counts_among(self, claim: Claim, form: Record) -> dict[Period, Fraction | None]:
        """The count of each period that a superlative is said of, None where it is not known."""
        unit = counted_in(claim, self.vocabulary)
        return {period: self.simple_bounds.count(claim.scope, unit, period) for period in units_inside(form.among, form.unit)}

    @cached_property
    def by_scope(self) -> Mapping[Scope, Sequence[Claim]]:
        """The claims that stand, by what they count."""
        by_scope: dict[Scope, list[Claim]] = {}
        for claim in self.claims:
            by_scope.setdefault(claim.scope, []).append(claim)
        return by_scope

    @cached_property
    def exactly(self) -> Mapping[tuple[Fraction, str], Sequence[Claim]]:
        """The claims that stand and give an exact count, by the number and its unit."""
        by_figure: dict[tuple[Fraction, str], list[Claim]] = {}
        for claim in self.claims:
            if isinstance(claim.form, Value) and claim.reading is not None and not claim.restates:
                number = claim.reading.literal.exact
                if number is not None:
                    by_figure.setdefault((number, claim.unit), []).append(claim)
        return by_figure
