"""All cheapest ways to set claims aside so that the others can hold together, chain by chain.

All minimal conflicts come from MARCO (Liffiton et al. 2016, "Fast, flexible MUS enumeration"): a map of the sets not yet known
to hold or fail, from which each answer cuts off all sets that it decides. The repairs of a chain are the cheapest sets that hit
all its conflicts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import z3

from tests.oracle.semantics import Theory
from tests.oracle.system import Claim, System

Names = frozenset[str]
MOST = 300
"""More minimal conflicts than this are not gone through."""


class TooManyConflictsError(Exception):
    """A system with more minimal conflicts than are gone through."""


@dataclass(frozen=True)
class Chain:
    """Claims joined by minimal conflicts that share claims, and all their cheapest repairs."""

    claims: Names
    repairs: tuple[Names, ...]

    @property
    def every(self) -> Names:
        """Those in every cheapest repair: suspects."""
        return frozenset.intersection(*self.repairs)

    @property
    def some(self) -> Names:
        """Those in some of them only: either. All others of the chain are in none: premises."""
        return frozenset().union(*self.repairs) - self.every


def chains(system: System, theory: Theory) -> tuple[Chain, ...]:
    """The chains of a system in the order of their claims; none if all claims can hold together."""
    voices = _voices(system)
    prices = {group[0].name: sum(_trust(system, group).values()) for group in voices}
    same = {group[0].name: frozenset(claim.name for claim in group) for group in voices}
    found = []
    for together in _joined(conflicts(theory, tuple(same))):
        repairs = [frozenset().union(*(same[name] for name in repair)) for repair in _cheapest(together, prices)]
        members = frozenset().union(*(same[name] for conflict in together for name in conflict))
        found.append(Chain(members, tuple(sorted(repairs, key=sorted))))
    return tuple(sorted(found, key=lambda chain: sorted(chain.claims)))


def conflicts(theory: Theory, names: Iterable[str]) -> tuple[Names, ...]:
    """All minimal conflicts among claims. Raises TooManyConflictsError."""
    switches = {name: z3.Bool(f"take {name}") for name in sorted(names)}
    atlas, found = z3.Solver(), []
    while atlas.check() == z3.sat:
        model = atlas.model()
        seed = [name for name, switch in switches.items() if not z3.is_false(model.eval(switch))]
        if theory.holds(seed):
            for name in switches:
                if name not in seed and theory.holds([*seed, name]):
                    seed.append(name)
            atlas.add(z3.Or(*(switch for name, switch in switches.items() if name not in seed)))
        else:
            found.append(theory.core(seed))
            atlas.add(z3.Or(*(z3.Not(switches[name]) for name in found[-1])))
        if len(found) > MOST:
            raise TooManyConflictsError
    return tuple(sorted(found, key=sorted))


def _voices(system: System) -> list[list[Claim]]:
    """The claims that assert something, those together that say the same."""
    same: dict[object, list[Claim]] = {}
    for claim in system.claims:
        if claim.asserts:
            # What a state is in a longer span may differ from article to article.
            apart = (
                claim.article if claim.span.start != claim.span.end and system.vocabulary.is_state(claim.scope.event) else None
            )
            same.setdefault((claim.scope, claim.span, claim.form, claim.wording, apart), []).append(claim)
    return list(same.values())


def _trust(system: System, group: Iterable[Claim]) -> Mapping[str, int]:
    """The trust of each source that stands behind what is said; who names none is one voice with all others who name none."""
    trust = system.vocabulary.trust
    return {claim.source if claim.source in trust else "": trust.get(claim.source, 1) for claim in group}


def origin_of(system: System, claim: Claim) -> str:
    """The source of a claim, or who published it."""
    return claim.source if claim.source in system.vocabulary.trust else f"paper {claim.article}"


def _joined(found: Iterable[Names]) -> list[list[Names]]:
    """The conflicts that share claims, together."""
    several: list[list[Names]] = []
    for conflict in found:
        near = [together for together in several if any(conflict & other for other in together)]
        several = [together for together in several if together not in near]
        several.append([conflict, *(other for together in near for other in together)])
    return several


def _cheapest(found: list[Names], prices: Mapping[str, int]) -> list[Names]:
    """All sets of least price that hit every conflict, each price above 0."""
    best: list[Names] = []
    least = sum(prices.values()) + 1
    for repair in set(_hitting(sorted(found, key=len), frozenset(), prices, [least])):
        price = sum(prices[name] for name in repair)
        if price <= least:
            best = [repair] if price < least else [*best, repair]
            least = price
    return best


def _hitting(found: list[Names], taken: Names, prices: Mapping[str, int], least: list[int]) -> Iterator[Names]:
    """Sets that hit every conflict and cost no more than the least so far, which `least` holds."""
    price = sum(prices[name] for name in taken)
    if price > least[0]:
        return
    left = next((conflict for conflict in found if not conflict & taken), None)
    if left is None:
        least[0] = price
        yield taken
        return
    for name in sorted(left):
        yield from _hitting(found, taken | {name}, prices, least)
