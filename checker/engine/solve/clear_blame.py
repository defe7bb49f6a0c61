"""Whether a minimum repair is so much cheaper than what else would mend its chain that it may accuse by name.

What voices are worth is no fine measure. Where several figures would have to be off in the place of several others, those are
cleared only if these are dearer by half, or each of them dearer than each of those; or if they hang together, as a total and its
parts do. Else it is one of all these. A single figure is accused by however little, as it is where it stands against one. But
what another origin says of one count in several wordings ("about 1,500", "over 1,450") is one voice, no dearer than one of them.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace
from fractions import Fraction

from checker.engine.rows.row import ZERO
from checker.engine.solve.echoes import Echoes
from checker.engine.solve.minimum_repairs import Exchange, MinimumRepairs
from checker.engine.solve.system import Group, System

_CLEAR = Fraction(3, 2)
"""What else would be set aside costs at least so many times as much."""


def with_doubts(least: MinimumRepairs, system: System, echoes: Echoes) -> MinimumRepairs:
    """The minimum repairs, in which nothing is sure to be off that something else not clearly dearer would clear."""
    unclear = {index: each for index, each in least.exchanges.items() if not _is_clear(each, system, echoes)}
    some = least.some.union(*(exchange.instead for exchange in unclear.values()))
    return replace(least, every=least.every - unclear.keys(), some=some)


def _is_clear(exchange: Exchange, system: System, echoes: Echoes) -> bool:
    """Whether the figures that are spared are clearly less likely to be right than those in their stead."""
    spared, instead = ([system.groups[index] for index in each] for each in (exchange.spared, exchange.instead))
    costs, others = [group.weight for group in spared], _voices(instead, spared, echoes)
    if len(costs) == 1:
        return sum(others, ZERO) > costs[0]
    if sum(others, ZERO) >= _CLEAR * sum(costs, ZERO) or min(others, default=ZERO) > max(costs):
        return True
    tied, tied_instead = (
        sum(not {*group.claims}.isdisjoint(echoes.testimonies) for group in groups) for groups in (spared, instead)
    )
    return tied_instead > tied


def _voices(groups: Sequence[Group], spared: Sequence[Group], echoes: Echoes) -> list[Fraction]:
    """The weights of groups, of those that are one origin's word on one count the greatest; not where it spared one itself."""
    at_odds = {word.origin for group in spared for claim in group.claims if (word := echoes.words.get(claim))}
    weights: dict[Hashable, Fraction] = {}
    for number, group in enumerate(groups):
        words = {echoes.words.get(claim) for claim in group.claims}
        word = words.pop() if len(words) == 1 else None
        whose: Hashable = number if word is None or word.origin in at_odds else word
        weights[whose] = max(weights.get(whose, ZERO), group.weight)
    return list(weights.values())
