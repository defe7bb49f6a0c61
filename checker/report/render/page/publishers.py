"""Pictures of publishers: ribbons from those who vouch for numbers to them, and all of them against each other, or ranked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from checker.prose.numbers import rounded
from checker.prose.phrases import count
from checker.report.overview.model import Citation, Pair
from checker.report.render.page.anchors import claim_anchor

WIDTH = 100
_LEFT, _RIGHT = 32, 68
_GAP = 14
_ROOM = 220
_THINNEST = Fraction(3)
_MOST = 14
"""More publishers than this are ranked in pairs, not drawn as a matrix."""


@dataclass(frozen=True, slots=True)
class PublisherNode:
    """A name at one side, with how many claims; `top` and `high` in pixels."""

    name: str
    claims: int
    top: str
    high: str
    middle: str


@dataclass(frozen=True, slots=True)
class Ribbon:
    """Claims that came from one to another, as an outline in a box WIDTH wide."""

    path: str
    title: str
    leads: str


@dataclass(frozen=True, slots=True)
class Flow:
    """The picture: both sides, and `height` in pixels."""

    height: int
    origins: tuple[PublisherNode, ...]
    publishers: tuple[PublisherNode, ...]
    ribbons: tuple[Ribbon, ...]


def flow_picture(quotes: Sequence[Citation]) -> Flow:
    """Origins left and publishers right, those with most claims above."""
    pairs: Counter[tuple[str, str]] = Counter()
    for quote in quotes:
        pairs[quote.origin, quote.publisher] += len(quote.claims)
    origins, publishers = (_totals(pairs, side) for side in (0, 1))
    total = max(sum(pairs.values()), 1)
    each = Fraction(_ROOM, total)
    tall = [_high(claims, each) for claims in origins.values()], [_high(claims, each) for claims in publishers.values()]
    height = max(int(sum(side) + _GAP * len(side)) + _GAP for side in tall)
    left, right = _placed(origins, each), _placed(publishers, each)
    ribbons = _ribbons(pairs, {node.name: node for node in left}, {node.name: node for node in right}, each, quotes)
    return Flow(height, left, right, ribbons)


def _totals(pairs: Mapping[tuple[str, str], int], side: int) -> dict[str, int]:
    totals: Counter[str] = Counter()
    for pair, claims in pairs.items():
        totals[pair[side]] += claims
    return dict(sorted(totals.items(), key=lambda item: (-item[1], item[0])))


def _high(claims: int, each: Fraction) -> Fraction:
    # A name needs its line, however few its claims.
    return max(claims * each, _THINNEST)


def _placed(totals: Mapping[str, int], each: Fraction) -> tuple[PublisherNode, ...]:
    top, nodes = Fraction(_GAP), []
    for name, claims in totals.items():
        high = _high(claims, each)
        nodes.append(PublisherNode(name, claims, _pixels(top), _pixels(high), _pixels(top + high / 2)))
        top += high + _GAP
    return tuple(nodes)


def _ribbons(
    pairs: Mapping[tuple[str, str], int],
    left: Mapping[str, PublisherNode],
    right: Mapping[str, PublisherNode],
    each: Fraction,
    quotes: Sequence[Citation],
) -> tuple[Ribbon, ...]:
    first = {(quote.origin, quote.publisher): quote.claims[0].id for quote in reversed(quotes) if quote.claims}
    ranks = list(left), list(right)
    out = {name: Fraction(node.top) for name, node in left.items()}
    into = {name: Fraction(node.top) for name, node in right.items()}
    ribbons = []
    for pair in sorted(pairs, key=lambda pair: (ranks[0].index(pair[0]), ranks[1].index(pair[1]))):
        origin, publisher = pair
        high = pairs[pair] * each
        path = _path(out[origin], into[publisher], high)
        out[origin] += high
        into[publisher] += high
        title = f"{origin} to {publisher}: {count(pairs[pair], 'claim')}"
        ribbons.append(Ribbon(path, title, claim_anchor(first[pair]) if pair in first else ""))
    return tuple(ribbons)


def _path(start: Fraction, end: Fraction, high: Fraction) -> str:
    middle = (_LEFT + _RIGHT) // 2
    over = f"M{_LEFT} {_pixels(start)}C{middle} {_pixels(start)} {middle} {_pixels(end)} {_RIGHT} {_pixels(end)}"
    foot = _pixels(end + high)
    under = _pixels(start + high)
    return f"{over}V{foot}C{middle} {foot} {middle} {under} {_LEFT} {under}Z"


def _pixels(number: Fraction) -> str:
    return rounded(number, 2)


@dataclass(frozen=True, slots=True)
class RelationCell:
    """How two publishers stand to each other: the relation, how many claims or findings, and the finding that it leads to."""

    relation: str
    agreeing: int
    conflicts: tuple[str, ...]
    title: str


@dataclass(frozen=True, slots=True)
class PublisherMatrix:
    """`rows[i].cells[j]`: publisher i against j; symmetric, and empty where there are too many. `left_out`: comparable with none.

    `ranked`: all pairs that can be compared, those with most findings between them first, then those that agree most.
    """

    names: tuple[str, ...]
    rows: tuple[tuple[str, tuple[RelationCell, ...]], ...]
    left_out: tuple[str, ...]
    ranked: tuple[RankedPair, ...]


@dataclass(frozen=True, slots=True)
class RankedPair:
    """Two publishers, the kinds of the findings between them with where these stand ("" is nowhere), and what agrees."""

    one: str
    other: str
    findings: tuple[tuple[str, str], ...]
    agreeing: int


def matrix(pairs: Sequence[Pair], anchors: Mapping[str, str]) -> PublisherMatrix:
    """`anchors` gives where a finding stands, by its fingerprint; findings that are not on the page lead nowhere."""
    compared = [pair for pair in pairs if pair.relation != "not comparable"]
    comparable = {name for pair in compared for name in (pair.one, pair.other)}
    alone = {name for pair in pairs for name in (pair.one, pair.other)} - comparable
    names = tuple(sorted(comparable)) if len(comparable) <= _MOST else ()
    cells = {frozenset((pair.one, pair.other)): _cell(pair, anchors) for pair in pairs}
    none = RelationCell("not comparable", 0, (), "not comparable")
    rows = tuple((one, tuple(cells.get(frozenset((one, other)), none) for other in names)) for one in names)
    ranked = sorted(compared, key=lambda pair: (-len(pair.conflicts), -pair.agreeing, pair.one, pair.other))
    return PublisherMatrix(names, rows, tuple(sorted(alone)), tuple(_ranked(pair, anchors) for pair in ranked))


def _ranked(pair: Pair, anchors: Mapping[str, str]) -> RankedPair:
    findings = tuple((finding.kind, anchors.get(finding.fingerprint, "")) for finding in pair.conflicts)
    return RankedPair(pair.one, "itself" if pair.other == pair.one else pair.other, findings, pair.agreeing)


def _cell(pair: Pair, anchors: Mapping[str, str]) -> RelationCell:
    conflicts = tuple(anchors[f.fingerprint] for f in pair.conflicts if f.fingerprint in anchors)
    title = f"{len(pair.conflicts)} in conflict, {pair.agreeing} agreeing"
    return RelationCell(pair.relation, pair.agreeing, conflicts, title if pair.relation != "not comparable" else pair.relation)
