"""What a form was made from, so that whoever sends it later is told what has changed since."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from checker.desk.state import ReviewState
from checker.memory.ledger.entry import Entry, basis_of, covers, digest
from checker.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Version:
    """Digests of what a finding says, and of the judgements on its claims; 16 hex digits each."""

    finding: str
    judged: str

    def __str__(self) -> str:
        return f"{self.finding}.{self.judged}"

    @staticmethod
    def read(text: str) -> Version:
        """The version that `str` wrote; one that fits nothing if it did not."""
        finding, _, judged = text.partition(".")
        return Version(finding, judged)


def version_of(finding: Finding, state: ReviewState) -> Version:
    """That of the finding as it stands; file, line and order do not matter."""
    parts = [(part.role, part.claim.id, digest(part.claim)) for part in finding.parts]
    judged = [(e.place, e.digest, *_decided(e), e.against) for e in judged_on(finding, state)]
    return Version(_digest((finding.severity, finding.kind, finding.message, parts)), _digest(judged))


def judged_on(finding: Finding, state: ReviewState) -> tuple[Entry, ...]:
    """The judgements on file that are on claims of this finding, on grounds as grave; stale ones too."""
    ids, basis = {part.claim.id for part in finding.parts}, basis_of(finding)
    today = {entry.location: claim for entry, claim in state.standing.entries}
    on = (e for e in state.entries if covers(e.basis, basis) and not ids.isdisjoint((e.claim, today.get(e.location, ""))))
    return tuple(sorted(on, key=lambda e: (e.place, e.digest)))


def settling(finding: Finding, state: ReviewState) -> tuple[Entry, ...]:
    """The judgements without which the finding would be new."""
    if finding.status == "new":
        return ()
    accused, basis = finding.accused, basis_of(finding)
    return tuple(entry for entry, claim in state.standing.entries if claim in accused and covers(entry.basis, basis))


def decided_as(one: Entry, other: Entry) -> bool:
    """Whether both are the same decision on the same claim."""
    return (one.place, one.digest, _decided(one)) == (other.place, other.digest, _decided(other))


def _decided(entry: Entry) -> tuple[str, ...]:
    return entry.verdict, entry.because, entry.by, entry.until


def _digest(what: object) -> str:
    return sha256(repr(what).encode("utf-8", "surrogatepass")).hexdigest()[:16]
