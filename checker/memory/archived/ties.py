"""What of a claim decides on which others it may bear: claims that have that in common have one tie."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from checker.engine.solve.disjoint_sets import DisjointSets
from checker.engine.solve.regions import Kindred, kindred, regions
from checker.model.claim import Claim
from checker.model.forms import comparison
from checker.model.scope import Scope
from checker.model.units import currencies_of
from checker.model.vocabulary import DIMENSIONS, Vocabulary


def tie_of(claim: Claim, is_multiple: bool) -> str:
    """The tie of a claim as text: the scopes that it speaks of, and how its number counts; a multiple counts as another claim."""
    other = comparison(claim.form).scope
    how = "multiple" if is_multiple else "ratio" if claim.unit == "one" or claim.reading is None else "figure"
    return json.dumps([claim.scope, other, claim.unit, how], separators=(",", ":"))


def counted_in(tie: str) -> tuple[Scope, Scope | None, str, str]:
    """The scope, the one that is compared with, the unit, and how the number counts. Raises ValueError or TypeError."""
    scope, other, unit, how = json.loads(tie)
    return Scope(*scope), None if other is None else Scope(*other), unit, how


def is_multiple(tie: str) -> bool:
    """Whether its claims give a multiple of another one's figure: their own unit says nothing."""
    return counted_in(tie)[3] == "multiple"


@dataclass(frozen=True, slots=True)
class Division:
    """By tie the number of its component; and that of the exchange rates, with what is restated in another unit, if any is."""

    components: Mapping[int, int]
    rates: int | None


def divided(
    of_tie: Mapping[int, Claim], links: Iterable[tuple[int, int]], multiples: Set[int], vocabulary: Vocabulary
) -> Division:
    """Ties divided as the engine would divide their claims into regions, by a claim of each; `links` are ties that are linked.

    `multiples` are the ties whose own unit says nothing.
    """
    sets = DisjointSets[int]()
    apart = {claim.id: tie for tie, claim in of_tie.items()}
    for region in regions([_unlinked(claim) for claim in of_tie.values()], vocabulary):
        for claim in region:
            sets.join(apart[region[0].id], apart[claim.id])
    rates = {tie for tie, claim in of_tie.items() if currencies_of(claim.unit) is not None}
    for one, other in links:
        sets.join(one, other)
        if of_tie[one].unit != of_tie[other].unit or not multiples.isdisjoint((one, other)):
            # What is restated in another unit may be a rate.
            rates.add(one)
    for tie in rates:
        sets.join(min(rates), tie)
    return Division({tie: sets.find(tie) for tie in of_tie}, sets.find(min(rates)) if rates else None)


class Kin:
    """What stands for the concepts of scopes, by a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._related = kindred(vocabulary)

    def of(self, scope: Scope) -> Kindred:
        """For each dimension the name that stands for all related to that of the scope; "" for any."""
        return tuple(self._related.get(place, place[1]) for place in zip(DIMENSIONS, scope, strict=True))


def in_one_text(kin: Sequence[str]) -> str:
    """Who and event of a kin, as one text."""
    return json.dumps(list(kin[:2]), separators=(",", ":"))


def _unlinked(claim: Claim) -> Claim:
    return replace(claim, restates="", supersedes="", superseded_by="")
