"""Publishers against each other: where their claims agree, conflict, or cannot be compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, combinations_with_replacement

from checker.model.finding import Finding, Part
from checker.model.vocabulary import Vocabulary
from checker.prose.phrases import count
from checker.report.overview.bearing import Two, bearing, two
from checker.report.overview.model import ClaimState, Pair, Relation
from checker.report.overview.timelines import stands

MOST_PUBLISHERS = 60
"""A greater matrix nobody can read; those with the most claims are shown."""


def pairs(
    states: Sequence[ClaimState], findings: Sequence[Finding], vocabulary: Vocabulary
) -> tuple[tuple[Pair, ...], tuple[str, ...]]:
    """Every two publishers, and what was left out."""
    sizes = Counter(state.claim.article.publisher for state in states)
    ordered = sorted(sizes, key=lambda name: (-sizes[name], name))
    shown, hidden = sorted(ordered[:MOST_PUBLISHERS]), len(ordered) - MOST_PUBLISHERS
    calm = {state.claim.id: state.claim for state in states if stands(state) and state.state != "uncompared"}
    agreeing = bearing(calm, findings, vocabulary)
    against = _against(findings)
    every = combinations_with_replacement(shown, 2)
    every_pair = tuple(_pair(each, agreeing[each], tuple(against.get(each, ()))) for each in every)
    told = f"{count(hidden, 'publisher')} with fewer claims left out of the matrix"
    return every_pair, (told,) if hidden > 0 else ()


def _pair(publishers: Two, agreeing: int, conflicts: tuple[Finding, ...]) -> Pair:
    relation: Relation = "conflict" if conflicts else "agree" if agreeing else "not comparable"
    return Pair(*publishers, relation, agreeing, conflicts)


def _against(findings: Sequence[Finding]) -> dict[Two, list[Finding]]:
    """By two publishers, the findings in which a claim of one stands against one of the other."""
    against: dict[Two, list[Finding]] = {}
    for finding in findings:
        if finding.severity != "note":
            for each in dict.fromkeys(two(one.claim, other.claim) for one, other in _opposed(finding.parts)):
                against.setdefault(each, []).append(finding)
    return against


def _opposed(parts: Sequence[Part]) -> Iterator[tuple[Part, Part]]:
    """Suspects against premises, and those of whom one is off against each other."""
    for one, other in combinations(parts, 2):
        roles = {one.role, other.role}
        if roles == {"either"} or (len(roles) == 2 and "premise" in roles):
            yield one, other
