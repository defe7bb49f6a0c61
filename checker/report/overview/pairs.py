"""Publishers against each other: where their claims agree, conflict, or cannot be compared, since none bear on one another."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, combinations_with_replacement
from typing import assert_never

from checker.model.claim import Claim
from checker.model.finding import Finding, Part
from checker.model.forms import comparison
from checker.model.vocabulary import Vocabulary
from checker.prose.phrases import count
from checker.report.overview.bars import TimelineKey, line
from checker.report.overview.model import ClaimState, Pair, PairRelation
from checker.report.overview.timelines import stands

MOST_PUBLISHERS = 60
"""A greater matrix nobody can read; those with the most claims are shown."""
_DaySpan = tuple[int, int]
"""From a first day up to, but not including, a last."""
_Two = tuple[str, str]
"""Two publishers in the order of their names."""
_EVER = (0, 10**8)
"""Longer than any date."""


def publisher_pairs(
    states: Sequence[ClaimState], findings: Sequence[Finding], vocabulary: Vocabulary
) -> tuple[tuple[Pair, ...], tuple[str, ...]]:
    """Every two publishers, and what was left out."""
    sizes = Counter(state.claim.article.publisher for state in states)
    ordered = sorted(sizes, key=lambda name: (-sizes[name], name))
    shown, hidden = sorted(ordered[:MOST_PUBLISHERS]), len(ordered) - MOST_PUBLISHERS
    calm = {state.claim.id: state.claim for state in states if stands(state) and state.state != "uncompared"}
    agreeing = _bearing(calm, findings, vocabulary)
    against = _against(findings)
    every = combinations_with_replacement(shown, 2)
    every_pair = tuple(_pair(each, agreeing[each], tuple(against.get(each, ()))) for each in every)
    left_out = f"{count(hidden, 'publisher')} with fewer claims left out of the matrix"
    return every_pair, (left_out,) if hidden > 0 else ()


def _pair(publishers: _Two, agreeing: int, conflicts: tuple[Finding, ...]) -> Pair:
    relation: PairRelation = "conflict" if conflicts else "agree" if agreeing else "not comparable"
    return Pair(*publishers, relation, agreeing, conflicts)


def _against(findings: Sequence[Finding]) -> dict[_Two, list[Finding]]:
    """By two publishers, the findings in which a claim of one stands against one of the other."""
    against: dict[_Two, list[Finding]] = {}
    for finding in findings:
        if finding.severity != "note":
            for each in dict.fromkeys(_two(one.claim, other.claim) for one, other in _opposed(finding.parts)):
                against.setdefault(each, []).append(finding)
    return against


def _opposed(parts: Sequence[Part]) -> Iterator[tuple[Part, Part]]:
    """Suspects against premises, and those of whom one is off against each other."""
    for one, other in combinations(parts, 2):
        roles = {one.role, other.role}
        if roles == {"either"} or (len(roles) == 2 and "premise" in roles):
            yield one, other


def _bearing(claims: Mapping[str, Claim], findings: Sequence[Finding], vocabulary: Vocabulary) -> Counter[_Two]:
    """By two publishers, how many pairs of these claims, one of each, bear on one another."""
    counted: Counter[_Two] = Counter()
    spans = _by_line(claims.values(), vocabulary)
    ordered = sorted(spans)
    for place, mine in enumerate(ordered):
        _count_own(spans[mine], counted)
        for theirs in ordered[place + 1 :]:
            if _nested(mine, theirs, vocabulary):
                _count_across(spans[mine], spans[theirs], counted)
    for one, other in _proven_together(claims, findings):
        if not _counted(one, other, vocabulary):
            counted[_two(one, other)] += 1
    return counted


def _two(one: Claim, other: Claim) -> _Two:
    """The publishers of two claims."""
    first, second = sorted((one.article.publisher, other.article.publisher))
    return first, second


def _overlapping(some: Sequence[_DaySpan], others: Sequence[_DaySpan]) -> int:
    """The number of pairs, one of each, that share a day: all pairs but those of which one ends before the other starts."""
    return len(some) * len(others) - _before(some, others) - _before(others, some)


def _before(some: Sequence[_DaySpan], others: Sequence[_DaySpan]) -> int:
    ends = sorted(end for _, end in some)
    return sum(bisect_right(ends, start) for start, _ in others)


def _nested(one: TimelineKey, other: TimelineKey, vocabulary: Vocabulary) -> bool:
    return one[1] == other[1] and (vocabulary.within(one[0], other[0]) or vocabulary.within(other[0], one[0]))


def _count_own(spans: Mapping[str, Sequence[_DaySpan]], counted: Counter[_Two]) -> None:
    """Count the pairs of claims of one scope."""
    for one, other in combinations_with_replacement(sorted(spans), 2):
        count = _overlapping(spans[one], spans[other])
        # Of a publisher's own claims every pair was seen twice, and each claim with itself.
        counted[one, other] += (count - len(spans[one])) // 2 if one == other else count


def _count_across(
    some: Mapping[str, Sequence[_DaySpan]], others: Mapping[str, Sequence[_DaySpan]], counted: Counter[_Two]
) -> None:
    """Count the pairs of claims of two scopes, one of which lies within the other."""
    for one, mine in some.items():
        for other, theirs in others.items():
            counted[(one, other) if one <= other else (other, one)] += _overlapping(mine, theirs)


def _by_line(claims: Iterable[Claim], vocabulary: Vocabulary) -> dict[TimelineKey, dict[str, list[_DaySpan]]]:
    """By scope and unit, and by publisher: the times of claims."""
    by_line: dict[TimelineKey, dict[str, list[_DaySpan]]] = {}
    for claim in claims:
        span = _span(claim, vocabulary)
        if span is not None:
            by_line.setdefault(line(claim, vocabulary), {}).setdefault(claim.article.publisher, []).append(span)
    return by_line


def _span(claim: Claim, vocabulary: Vocabulary) -> _DaySpan | None:
    """The time that a claim surely speaks of; None for a state on some day of a longer time."""
    range_ = comparison(claim.form).range
    starts, ends = zip(*(period.days for period in (claim.period, range_) if period is not None), strict=True)
    start = _EVER[0] if None in starts else min(starts)
    end = _EVER[1] if None in ends else max(ends)
    match vocabulary.kind(claim.scope):
        case "flow" | "measure":
            return start, end
        case "state":
            return (start, end) if end - start == 1 else None
        case "fact":
            return _EVER
        case kind:
            assert_never(kind)


def _counted(one: Claim, other: Claim, vocabulary: Vocabulary) -> bool:
    """Whether a pair was counted by scope and time already."""
    mine, theirs = _span(one, vocabulary), _span(other, vocabulary)
    if mine is None or theirs is None or not _nested(line(one, vocabulary), line(other, vocabulary), vocabulary):
        return False
    return _overlapping([mine], [theirs]) == 1


def _proven_together(claims: Mapping[str, Claim], findings: Sequence[Finding]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of claims that are premises of one proof, each once."""
    seen: dict[tuple[str, str], None] = {}
    for finding in findings:
        if finding.proof is not None:
            proofs = [tuple(part.claim for part in finding.parts if part.role == "premise")]
            proofs += [witness.premises for witness in finding.witnesses]
            for premises in proofs:
                ids = sorted({claim.id for claim in premises if claim.id in claims})
                seen.update(dict.fromkeys(combinations(ids, 2)))
    for first, second in seen:
        yield claims[first], claims[second]
