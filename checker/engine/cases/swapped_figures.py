"""Two parts swapped with each other in one article: each claim by itself explains nothing, both together do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.engine.cases.case import Case
from checker.engine.rows.measure import Book
from checker.engine.rules import laws
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.scope import Scope
from checker.model.statement import Quote, Statement, quoted, template
from checker.model.vocabulary import DIMENSIONS, Vocabulary

SWAPPED = template(
    "fits if the figures of {one:who} and {other:who} are swapped, and clears {claim} too", one=Scope, other=Scope, claim=Quote
)


def swapped_figures(claim: Claim, case: Case) -> Statement | None:
    """The explanation that the claim and its counterpart in the article are swapped; None where that explains nothing.

    Told only if that clears other claims of the article as well that were accused, so that it would hardly fit by chance.
    """
    accused = {claim for finding in case.findings for claim in finding.accused}
    beside = [
        c for c in case.recorded.values() if c.article.heading == claim.article.heading and c.period.days == claim.period.days
    ]
    cleared = sorted((c for c in beside if c.id in accused and c.id != claim.id), key=lambda other: other.id)
    for other in _counterparts(claim, beside, case.vocabulary) if cleared else ():
        both = (replace(claim, reading=other.reading), replace(other, reading=claim.reading))
        if _agree([*cleared, *both], case):
            return SWAPPED(one=claim.scope, other=other.scope, claim=quoted(cleared[0]))
    return None


def _counterparts(claim: Claim, beside: Sequence[Claim], vocabulary: Vocabulary) -> Iterator[Claim]:
    """The counts of another part of the same whole."""
    for other in sorted(beside, key=lambda other: other.id):
        counts = isinstance(claim.form, Value) and isinstance(other.form, Value) and claim.unit == other.unit
        if counts and other.asserts and other.reading != claim.reading and _parts(claim.scope, other.scope, vocabulary):
            yield other


def _parts(one: Scope, other: Scope, vocabulary: Vocabulary) -> bool:
    """Whether two scopes differ in who only, and are parts of one partition."""
    same = all(getattr(one, dimension) == getattr(other, dimension) for dimension in DIMENSIONS if dimension != "who")
    partitions = (p for concept in vocabulary.concepts.get("who", {}).values() for p in concept.partitions)
    return same and one.who != other.who and any({one.who, other.who} <= set(p.parts) for p in partitions)


def _agree(read: Sequence[Claim], case: Case) -> bool:
    """Whether claims so read hold together with all that stand."""
    from checker.engine.solve.components import components
    from checker.engine.solve.groups import literal_system
    from checker.engine.solve.linear_program import Inconclusive
    from checker.engine.solve.prover import Prover
    from checker.engine.solve.work import Work

    by_id = {claim.id: claim for claim in case.claims} | {claim.id: claim for claim in read}
    system = literal_system(tuple(by_id.values()), Book(case.vocabulary, by_id), laws())
    ids = {claim.id for claim in read}
    try:
        return all(
            Prover(part, Work(float(case.settings.seconds))).can_hold(())
            for part in components(system)
            if any(ids.intersection(group.claims) for group in part.groups)
        )
    except Inconclusive:
        return False
