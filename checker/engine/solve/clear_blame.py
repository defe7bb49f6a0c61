"""Whether a minimum repair is so much cheaper than what else would mend its chain that it may accuse by name.

What voices are worth is no fine measure. Where several figures would have to be off in the place of several others, those are
cleared only if these are dearer by half, or each of them dearer than each of those; or if they hang together, as a total and its
parts do. Else it is one of all these. A single figure is accused by however little, as it is where it stands against one.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from fractions import Fraction

from checker.engine.rows.row import ZERO
from checker.engine.solve.minimum_repairs import Exchange, MinimumRepairs
from checker.engine.solve.system import System

_CLEAR = Fraction(3, 2)
"""What else would be set aside costs at least so many times as much."""


def with_doubts(least: MinimumRepairs, system: System, testimonies: Collection[str]) -> MinimumRepairs:
    """The minimum repairs, in which nothing is sure to be off that something else not clearly dearer would clear."""
    unclear = {index: each for index, each in least.exchanges.items() if not _is_clear(each, system, testimonies)}
    some = least.some.union(*(exchange.instead for exchange in unclear.values()))
    return replace(least, every=least.every - unclear.keys(), some=some)


def _is_clear(exchange: Exchange, system: System, testimonies: Collection[str]) -> bool:
    """Whether the figures that are spared are clearly less likely to be right than those in their stead."""
    spared, instead = ([system.groups[index] for index in each] for each in (exchange.spared, exchange.instead))
    costs, others = ([group.weight for group in groups] for groups in (spared, instead))
    if len(costs) == 1 or sum(others, ZERO) >= _CLEAR * sum(costs, ZERO) or min(others, default=ZERO) > max(costs):
        return True
    tied, tied_instead = (sum(not {*group.claims}.isdisjoint(testimonies) for group in groups) for groups in (spared, instead))
    return tied_instead > tied
