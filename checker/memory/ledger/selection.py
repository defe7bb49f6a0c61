"""From what an editor names to the judgements on findings that this makes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from checker.intake.files.names import nearest
from checker.intake.language.characters import one_spelling
from checker.memory.ledger.entry import Entry, basis_of, claim_digest
from checker.memory.ledger.lines import in_one_line
from checker.model.claim import Claim
from checker.model.errors import Unusable
from checker.model.finding import GUILTY, Finding, Judgement, fingerprints_from
from checker.model.history import accused


@dataclass(frozen=True, slots=True)
class Chosen:
    """The judgements made; `shifts`: they change whom the check blames, so that it has to be asked again.

    `instead_of`: those that blamed a claim, and that these take back.
    """

    entries: tuple[Entry, ...]
    shifts: bool = False
    instead_of: tuple[Entry, ...] = ()

    @property
    def places(self) -> frozenset[tuple[str, str]]:
        """Where the ledger holds them, and what they take back."""
        return frozenset(entry.place for entry in (*self.entries, *self.instead_of))

    @property
    def gone(self) -> tuple[Entry, ...]:
        """What they take back, but for what they take the place of."""
        places = {entry.place for entry in self.entries}
        return tuple(entry for entry in self.instead_of if entry.place not in places)


def every(findings: Sequence[Finding], judgement: Judgement) -> Chosen:
    """Judgements on all new findings, but on none of which it is open who is wrong where the verdict says who is."""
    new = [finding for finding in findings if finding.status == "new"]
    if judgement.verdict in GUILTY:
        new = [finding for finding in new if not finding.is_open]
    return Chosen(entries_of(new, judgement))


def named(words: Sequence[str], judgement: Judgement, claims: Sequence[Claim], findings: Sequence[Finding]) -> Chosen:
    """Judgements on what the words name: claims by id, findings by fingerprint.

    Raises Unusable with a line for each word that names nothing to judge.
    """
    problems: list[str] = []
    entries: dict[object, Entry] = {}
    shifts = False
    for word in map(one_spelling, words):
        try:
            chosen = _named(word, judgement, claims, findings)
        except Unusable as error:
            problems += error.lines
        else:
            entries.update((entry.place, entry) for entry in chosen.entries)
            shifts |= chosen.shifts
    if problems:
        raise Unusable(*problems)
    return Chosen(tuple(entries[place] for place in sorted(entries, key=repr)), shifts)


def taken_back(chosen: Chosen, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries that blame a claim of which the judgements chosen say in the same place that nobody is to blame."""
    places = {entry.place for entry in chosen.entries if entry.verdict not in GUILTY}
    return tuple(entry for entry in entries if entry.verdict in GUILTY and entry.place in places)


def anew(
    chosen: Chosen, instead_of: tuple[Entry, ...], judgement: Judgement, claims: Sequence[Claim], findings: Sequence[Finding]
) -> Chosen:
    """The judgements chosen, on the findings as they are without those `instead_of` which they are made: these blame others.

    Raises Unusable with a line for each claim that nothing but its judgement accuses.
    """
    problems: list[str] = []
    entries: dict[object, Entry] = {}
    for claim in dict.fromkeys(entry.claim for entry in chosen.entries):
        try:
            entries.update((entry.place, entry) for entry in _named(claim, judgement, claims, findings).entries)
        except Unusable:
            where = next((entry.location for entry in instead_of if entry.claim == claim), None)
            problems.append(f"{claim}: nothing accuses it but your judgement; to take that back, delete it at {where}")
    if problems:
        raise Unusable(*problems)
    return Chosen(tuple(entries[place] for place in sorted(entries, key=repr)), True, instead_of)


def _named(word: str, judgement: Judgement, claims: Sequence[Claim], findings: Sequence[Finding]) -> Chosen:
    prints = fingerprints_from(word, findings)
    if len(prints) == 1:
        return _finding([finding for finding in findings if finding.fingerprint in prints], judgement)
    claim = _claim(word, claims, findings)
    against = [finding for finding in findings if claim in _ids(accused(finding))]
    if against:
        return Chosen(
            entries_of(against, judgement, [claim]), judgement.verdict in GUILTY and any(finding.is_open for finding in against)
        )
    refuting = [finding for finding in findings if claim in _ids([part.claim for part in finding.parts])]
    if not refuting:
        raise Unusable(f"{claim}: no finding speaks against it; there is nothing to judge")
    if judgement.verdict not in GUILTY:
        others = ", ".join(dict.fromkeys(name for finding in refuting for name in _ids(accused(finding))))
        raise Unusable(
            f"{claim}: it is not suspected, it speaks against {others}; judge that, or say --verdict wrong of this one"
        )
    return Chosen(entries_of(refuting, judgement, [claim]), True)


def _finding(findings: Sequence[Finding], judgement: Judgement) -> Chosen:
    for finding in findings:
        if judgement.verdict in GUILTY and finding.is_open:
            which = " or ".join(_ids(accused(finding)))
            raise Unusable(f"{finding.fingerprint}: say which claim is {judgement.verdict}: {which}")
    return Chosen(entries_of(findings, judgement))


def _claim(word: str, claims: Sequence[Claim], findings: Sequence[Finding]) -> str:
    """The full id of the claim meant."""
    ids = [claim.id for claim in claims]
    fitting = [claim for claim in ids if claim == word] or [claim for claim in ids if claim.rpartition("/")[2] == word]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise Unusable(f"{word}: {len(fitting)} claims have this id; write {' or '.join(fitting)}")
    suspected = list(dict.fromkeys(name for finding in findings for name in _ids(accused(finding))))
    near = nearest(word, suspected) or nearest(word, ids)
    hint = f"did you mean {' or '.join(near)}?" if near else "check claims/ names those that it suspects"
    raise Unusable(f"{word}: no claim on file has this id, and no finding this fingerprint; {hint}")


def _ids(claims: Sequence[Claim]) -> list[str]:
    return [claim.id for claim in claims]


def entries_of(findings: Iterable[Finding], judgement: Judgement, chosen: Collection[str] | None = None) -> tuple[Entry, ...]:
    """The entries that settle the findings, or of them what is said of the claims chosen by id; one for a claim and basis.

    Of claims that stand against each other each is judged against the others, unless the verdict says which is wrong. A
    premise that is chosen is judged like a suspect: the editor knows better whom to blame.
    """
    clean = replace(judgement, because=in_one_line(judgement.because), by=in_one_line(judgement.by))
    entries: dict[tuple[str, str], Entry] = {}
    for finding in findings:
        for claim in _judged(finding, chosen):
            entry = _entry(claim, finding, clean)
            before = entries.get(entry.place)
            entries[entry.place] = entry if before is None else replace(entry, against=_both(before.against, entry.against))
    return tuple(entries[place] for place in sorted(entries))


def _judged(finding: Finding, chosen: Collection[str] | None) -> tuple[Claim, ...]:
    if chosen is None:
        return accused(finding)
    return tuple(part.claim for part in finding.parts if part.claim.id in chosen)


def _entry(claim: Claim, finding: Finding, judgement: Judgement) -> Entry:
    rivals = [part.claim for part in finding.parts if part.role == "either"]
    open_ = judgement.verdict not in GUILTY and claim in rivals
    return Entry(
        claim=claim.id,
        digest=claim_digest(claim),
        says=says_of(claim),
        finding=finding.kind,
        basis=basis_of(finding),
        verdict=judgement.verdict,
        because=judgement.because,
        by=judgement.by,
        on=judgement.on,
        until=judgement.until,
        against=_both((), [(other.id, claim_digest(other)) for other in rivals if open_ and other != claim]),
    )


def says_of(claim: Claim) -> str:
    """A claim in its own words, in one line."""
    return in_one_line(f"“{claim.quote}” ({claim.article.publisher}, {claim.article.published.text})")


def _both(one: Iterable[tuple[str, str]], other: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted({**dict(one), **dict(other)}.items()))
