"""What it costs to set claims aside: the trust of the origins behind them, each counted once.

The weight of a group is Σ over its origins of the most that any of its claims is trusted, or a part of that for what the origin
later revised (`REVISED`) or says more sharply elsewhere (`ECHO`): so many outlets of one ministry are one voice.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from checker.engine.rows.origins import counted_days, is_first_hand, origin, revised_among
from checker.engine.rows.row import FormKey, LinearRow
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.numbers import Interval
from checker.model.vocabulary import Vocabulary

REVISED = Fraction(1, 2)
"""The weight of a figure that its own source later gave anew, as part of its weight otherwise."""
ECHO = Fraction(1, 100)
"""The weight of what an origin says more sharply elsewhere, which refutes whatever this one refutes."""
Rows = Sequence[LinearRow]


def weights_of(
    groups: Sequence[Sequence[Claim]],
    rows: Sequence[Rows],
    vocabulary: Vocabulary,
    revised: Fraction,
    echoes: Container[str] = (),
) -> list[Fraction]:
    """The weight of each group of claims that say the same, in `rows`: the sum over the origins of its claims, in units of trust.

    Many outlets that quote one ministry are one voice, in their own words too: of two groups, the one that the other implies
    adds next to nothing for an origin that stands behind both. Only where one origin is quoted with two figures do more
    outlets make it likelier, by a trifle, that it gave the one. What other origins say need not be looked up here: a claim
    that another one implies can only be set aside together with it. `echoes`, by id, weigh nothing.
    """
    old = _revised((claim for members in groups for claim in members), vocabulary, revised)
    voices = [_voices([claim for claim in members if claim.id not in echoes], vocabulary, old) for members in groups]
    sharper, doubled = _Sharper(voices, rows), _doubled(groups, vocabulary)
    weights = []
    for number, (members, voice) in enumerate(zip(groups, voices, strict=True)):
        weight = sum((weight * (ECHO if sharper.elsewhere(number, name) else 1) for name, weight in voice.items()), Fraction(0))
        weights.append(weight + (ECHO * _further_outlets(members) if number in doubled and weight else 0))
    return weights


def _voices(members: Iterable[Claim], vocabulary: Vocabulary, old: frozenset[str]) -> dict[str, Fraction]:
    """The weight of each origin: the most that any of its claims is trusted.

    Outlets that name nobody and give the very same figure are one voice, "": nothing shows that they counted apart.
    """
    voices: dict[str, Fraction] = {}
    for claim in members:
        name = origin(claim, vocabulary) if claim.source or claim.via else ""
        weight = claim.trust * (REVISED if claim.id in old else 1)
        voices[name] = max(voices.get(name, weight), weight)
    return voices


def _further_outlets(members: Iterable[Claim]) -> int:
    """How many outlets there are besides the first; ten say no more than nine."""
    return min(len({claim.article.publisher for claim in members}) - 1, 9)


def _doubled(groups: Sequence[Sequence[Claim]], vocabulary: Vocabulary) -> frozenset[int]:
    """The numbers of the groups that quote an origin with a figure for a count of which others quote it with another figure.

    Not where the origin printed one of them itself: then it is no question what most outlets heard.
    """
    quoted: dict[object, dict[int, Interval]] = {}
    printed: set[object] = set()
    for number, members in enumerate(groups):
        for claim in members:
            if isinstance(claim.form, Value) and claim.source and claim.reading is not None:
                key = origin(claim, vocabulary), claim.scope, claim.unit, counted_days(claim, vocabulary)
                quoted.setdefault(key, {})[number] = claim.reading.literal
                if is_first_hand(claim, vocabulary):
                    printed.add(key)
    heard = (several for key, several in quoted.items() if key not in printed)
    return frozenset(number for several in heard if len(set(several.values())) > 1 for number in several)


def _revised(claims: Iterable[Claim], vocabulary: Vocabulary, within: Fraction) -> frozenset[str]:
    """The claims that a later one of their own source revises."""
    alike: dict[object, list[Claim]] = {}
    for claim in claims:
        if isinstance(claim.form, Value) and claim.source and claim.reading is not None and claim.reading.number:
            key = origin(claim, vocabulary), claim.scope, claim.unit, counted_days(claim, vocabulary)
            alike.setdefault(key, []).append(claim)
    return frozenset(claim.id for several in alike.values() for claim in revised_among(several, within))


class _Sharper:
    """Finds, for a group and an origin, another group of that origin that implies all its rows."""

    def __init__(self, voices: Sequence[Mapping[str, Fraction]], rows: Sequence[Rows]) -> None:
        self.rows = rows
        self.speaking: dict[tuple[str, FormKey], list[int]] = {}
        for number, voice in enumerate(voices):
            for key in self._keys(number, voice):
                self.speaking.setdefault(key, []).append(number)

    def elsewhere(self, number: int, name: str) -> bool:
        own = self.rows[number]
        several = self.speaking.get((name, own[0].form), ()) if own and name else ()
        return any(other != number and implies(self.rows[other], own) for other in several)

    def _keys(self, number: int, voice: Iterable[str]) -> Iterator[tuple[str, FormKey]]:
        for name in voice:
            for row in self.rows[number]:
                yield name, row.form


def implies(one: Rows, other: Rows) -> bool:
    """Whether each row of the other is a row of the one, or looser than it."""
    tightest = {row.form: (row.bound, not row.strict) for row in one}
    return all(row.form in tightest and tightest[row.form] <= (row.bound, not row.strict) for row in other)
