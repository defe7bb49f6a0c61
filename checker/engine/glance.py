"""A first look at one claim: what it clashes with among those that stand nearest to it, long before all is settled.

Claims that cannot all hold cannot hold beside others either, so what a glance shows is true; what it does not show the whole
check may.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.engine.check import check_claims
from checker.engine.rows.measure import Book
from checker.engine.rows.row import ONE
from checker.engine.rules import laws
from checker.engine.solve.groups import literal_system
from checker.engine.solve.neighbours import Neighbours
from checker.engine.solve.reach import Reach, decisive
from checker.engine.solve.regions import regions
from checker.engine.solve.system import Group, System
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.detail import FINDINGS_ALONE
from checker.model.finding import Finding
from checker.model.vocabulary import Settings, Vocabulary

NEAREST = 14
"""So many groups of claims that say the same are looked at beside the one in question."""


class Vicinity:
    """The claims of a check, ready to be looked at beside one more, or beside one of them that has been changed since."""

    def __init__(self, claims: Sequence[Claim], vocabulary: Vocabulary, settings: Settings) -> None:
        self._claims, self._vocabulary, self._settings = tuple(claims), vocabulary, decisive(settings)
        self._systems: dict[frozenset[str], tuple[System, Neighbours]] = {}

    def prepare(self) -> None:
        """Work out what every glance needs, before somebody waits for one."""
        for region in regions(self._claims, self._vocabulary):
            system, neighbours = self._system(region)
            if system.groups:
                neighbours.of(system.groups[0], range(len(system.groups)), 1)

    def glance(self, claim: Claim, known: Iterable[Finding] = ()) -> tuple[Finding, ...]:
        """What cannot hold among a claim and those nearest to it, without those whom findings `known` accuse beside it.

        Only what the claim is a part of is told, and it is told without what explains it.
        """
        near = self._nearest(claim, _accused_beside(claim, known)) if claim.asserts else ()
        seen = check_claims((claim, *near), self._vocabulary, self._settings, detail=FINDINGS_ALONE).findings
        grave = (finding for finding in seen if finding.severity != "note")
        return tuple(finding for finding in grave if any(part.claim.id == claim.id for part in finding.parts))

    def _nearest(self, claim: Claim, aside: frozenset[str]) -> tuple[Claim, ...]:
        """Those nearest to the claim, in the order of the files."""
        every = (claim, *(each for each in self._claims if each.id != claim.id))
        region = next(each for each in regions(every, self._vocabulary) if claim in each)
        book = Book(Reach(self._vocabulary).of(region), {each.id: each for each in region})
        own = Group((claim.id,), tuple(laws().of_claim(claim, "literal", book)), ONE)
        system, neighbours = self._system(region)
        among = [number for number, group in enumerate(system.groups) if not (aside | {claim.id}).issuperset(group.claims)]
        chosen = {each for number in neighbours.of(own, among, NEAREST) for each in system.groups[number].claims}
        return tuple(each for each in region if each.id in chosen and each.id not in aside and each.id != claim.id)

    def _system(self, region: Iterable[Claim]) -> tuple[System, Neighbours]:
        """What the claims of a region that was checked assert, and which stand near which."""
        ids = {each.id for each in region}
        before = [each for each in self._claims if each.id in ids]
        key = frozenset(each.id for each in before)
        if key not in self._systems:
            book = Book(Reach(self._vocabulary).of(before), {each.id: each for each in before})
            asserting = sorted((each for each in before if each.asserts), key=content)
            system = literal_system(asserting, book, laws(), self._settings.revised)
            self._systems[key] = system, Neighbours(system)
        return self._systems[key]


def _accused_beside(claim: Claim, known: Iterable[Finding]) -> frozenset[str]:
    """The ids of those accused by findings in which a claim takes no part."""
    others = (each for each in known if all(part.claim.id != claim.id for part in each.parts))
    return frozenset[str]().union(*(each.accused for each in others if each.severity != "note")) - {claim.id}
