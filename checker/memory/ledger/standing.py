"""Which judgements still stand: those whose claims are on file and say what they said."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property

from checker.memory.ledger.entry import REFUTATIONS, Entry, claim_digest, former_digests
from checker.model.claim import Claim
from checker.model.finding import GUILTY

DOUBTED = Fraction(1, 1000)
"""The trust in a claim that an editor has judged wrong or superseded, as part of that in its source."""


@dataclass(frozen=True)
class Standing:
    """Judgements, each with the id that its claim has today; those that do not stand, and why.

    `against` gives by the number of an entry the ids of the claims that it stands against; `claims` are
    those judged, by id.
    """

    entries: tuple[tuple[Entry, str], ...] = ()
    gone: tuple[tuple[Entry, str], ...] = ()
    against: Mapping[int, frozenset[str]] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)

    @cached_property
    def on(self) -> Mapping[str, tuple[int, ...]]:
        """By the id of a claim, the numbers of the entries that are on it."""
        by_claim: dict[str, tuple[int, ...]] = {}
        for number, (_, claim) in enumerate(self.entries):
            by_claim[claim] = (*by_claim.get(claim, ()), number)
        return by_claim


def standing(entries: Sequence[Entry], claims: Sequence[Claim], today: str) -> Standing:
    """Each judgement with the claim it is on; `today` is an ISO 8601 date.

    A judgement is on one claim only, wherever that has moved: of two claims that say the same it is on the one whose id it
    names, else on the first by id that has no such judgement yet. Digests that earlier releases wrote are known too.
    """
    if not entries:
        return Standing()
    digests = {claim.id: claim_digest(claim) for claim in claims}
    having: dict[str, list[str]] = {}
    for claim in sorted(digests):
        having.setdefault(digests[claim], []).append(claim)
    current = frozenset(having)
    if any(was not in current for entry in entries for was in (entry.digest, *(digest for _, digest in entry.against))):
        for each in sorted(claims, key=lambda claim: claim.id):
            for former in former_digests(each):
                if former not in current:
                    having.setdefault(former, []).append(each.id)
    taken: set[tuple[str, str]] = set()
    stand: list[tuple[Entry, str]] = []
    gone: list[tuple[Entry, str]] = []
    # Those that name the ids of today choose first.
    for entry in sorted(entries, key=lambda entry: digests.get(entry.claim) != entry.digest):
        judged = _claim_of(entry, having, taken)
        if entry.is_over(today):
            gone.append((entry, f"it was to end on {entry.until}"))
        elif judged is None or any(was not in having for _, was in entry.against):
            gone.append((entry, _why(entry, digests, having)))
        else:
            taken.add((judged, entry.basis))
            stand.append((entry, judged))
    against = {n: frozenset(c for _, was in e.against for c in having[was]) for n, (e, _) in enumerate(stand) if e.against}
    judged_ids = {claim for _, claim in stand}
    return Standing(tuple(stand), tuple(gone), against, {each.id: each for each in claims if each.id in judged_ids})


def doubted(claims: Iterable[Claim], standing: Standing) -> tuple[Claim, ...]:
    """The claims, with next to no trust in those that were refuted and that editors have judged wrong or superseded.

    So the check sets these aside first, and the blame for what they clash with stays on them whatever else is recorded.
    """
    refuted = ((entry, claim) for entry, claim in standing.entries if entry.basis in REFUTATIONS)
    guilty = {claim for entry, claim in refuted if entry.verdict in GUILTY}
    return tuple(replace(claim, trust=claim.trust * DOUBTED) if claim.id in guilty else claim for claim in claims)


def _claim_of(entry: Entry, having: Mapping[str, Sequence[str]], taken: Collection[tuple[str, str]]) -> str | None:
    free = [claim for claim in having.get(entry.digest, ()) if (claim, entry.basis) not in taken]
    return entry.claim if entry.claim in free else next(iter(free), None)


def _why(entry: Entry, digests: Mapping[str, str], having: Mapping[str, Sequence[str]]) -> str:
    judged = ((entry.claim, entry.digest), *entry.against)
    edited = [claim for claim, was in judged if digests.get(claim, was) != was and claim not in having.get(was, ())]
    if edited:
        return f"{' and '.join(edited)} {'says' if len(edited) == 1 else 'say'} something else by now"
    return "no claim on file says this any more"
