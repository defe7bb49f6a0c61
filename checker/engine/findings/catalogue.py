"""The rules there are, and what they declare of findings: which kind, how severe, what they soften, what became of a claim."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple, Protocol, cast

from checker.engine.cases.pattern import Pattern, Softening
from checker.engine.cases.slip import SlipRule
from checker.engine.rows.law import Evidence
from checker.engine.rules import laws, rules_in
from checker.model.finding import Severity


class FindingKind(Protocol):
    """What a module of a kind offers that no law gives its name to.

    KIND, SAYS, WHY (why it matters), DO (what an editor does about it), RANK and `names(evidence)` as of a law, SEVERITY; HOLDS
    and BREAKS are claims without and with such a finding. OUTCOME, if defined, is what became of a claim that is
    suspected of it.
    """

    KIND: str
    SAYS: str
    WHY: str
    DO: str
    RANK: int
    SEVERITY: Severity
    HOLDS: str
    BREAKS: str

    def names(self, evidence: Evidence) -> bool:
        """Whether the kind may name a finding with such a proof."""


class Naming(NamedTuple):
    """A law or kind that may give a finding its kind: the one with the least rank does, of those that fit."""

    rank: int
    name: str
    kind: str
    fits: Callable[[Evidence], bool]


@cache
def patterns() -> Mapping[str, Pattern]:
    """All patterns by kind, in the order of their kinds."""
    return cast("Mapping[str, Pattern]", rules_in("patterns", "KIND", Pattern))


@cache
def kinds() -> Mapping[str, FindingKind]:
    """All kinds that no law gives its name to, in their order."""
    return cast("Mapping[str, FindingKind]", rules_in("kinds", "KIND", FindingKind))


@cache
def slips() -> Mapping[str, SlipRule]:
    """All slips by name, in the order of their names."""
    return cast("Mapping[str, SlipRule]", rules_in("slips", "NAME", SlipRule))


@cache
def naming() -> tuple[Naming, ...]:
    """All laws and kinds that may name a finding, the least rank first."""
    known = [Naming(kind.RANK, name, name, kind.names) for name, kind in kinds().items()]
    known += [Naming(law.RANK, name, law.KIND, getattr(law, "names", _at_work(name))) for name, law in laws().by_name.items()]
    return tuple(sorted(known, key=lambda each: each[:2]))


@cache
def softening() -> Mapping[str, Softening]:
    """The patterns that make a contradiction a tension where they explain it, by kind."""
    return {kind: cast("Softening", pattern) for kind, pattern in patterns().items() if hasattr(pattern, "softens")}


def severity(kind: str) -> Severity:
    """How severe findings of a kind usually are."""
    rule = patterns().get(kind) or kinds().get(kind)
    return rule.SEVERITY if rule else "contradiction"


def outcome(kind: str) -> str:
    """What a finding of this kind says of what became of its claim, beside its severity: "stale", "revised" or nothing."""
    rule = patterns().get(kind) or kinds().get(kind)
    return getattr(rule, "OUTCOME", "")


def _at_work(law: str) -> Callable[[Evidence], bool]:
    return lambda evidence: law in evidence.laws
