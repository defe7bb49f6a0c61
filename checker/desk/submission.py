"""What an editor sent with a form, and what the form was made from, so that the editor is told what has changed since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import cast
from urllib.parse import parse_qsl

from checker.desk.folder import Refused, ReviewState
from checker.memory.ledger.entry import VERDICTS, Entry, claim_digest, settles
from checker.memory.ledger.lines import in_one_line
from checker.model.finding import Finding, Judgement, Verdict
from checker.prose.phrases import listed

_FIELDS = ("finding", "claims", "others", "seen", "anchor", "query", "verdict", "because", "until", "claim", "file", "at")
_MOST = 20


@dataclass(frozen=True, slots=True)
class Submission:
    """The fields of a form as they were sent, "" where one was left out.

    `finding` is a fingerprint, `claims` the ids of the claims that the finding accused, one a line, `others` those of its
    premises, `seen` the version of the form, `anchor` and `query` where the editor was on the page, `claim` the id of the claim
    to blame, or "". `file` and `at` name the article, and its claim, beside which the form stood, if it did.
    """

    finding: str = ""
    claims: str = ""
    others: str = ""
    seen: str = ""
    anchor: str = ""
    query: str = ""
    verdict: str = ""
    because: str = ""
    until: str = ""
    claim: str = ""
    file: str = ""
    at: str = ""

    @property
    def version(self) -> Version:
        """That of the finding for which the form was made."""
        return Version.read(self.seen)

    @property
    def accused(self) -> tuple[str, ...]:
        """The ids of the claims that the finding accused then."""
        return tuple(filter(None, self.claims.split("\n")))

    @property
    def premises(self) -> tuple[str, ...]:
        """The ids of its other claims."""
        return tuple(filter(None, self.others.split("\n")))

    def judgement(self, by: str, today: str) -> Judgement:
        """The decision. Raises Refused with all that is wrong with it."""
        problems = [*_verdict(self.verdict), *_because(self.because), *_until(self.until, today)]
        if problems:
            raise Refused(*problems)
        return Judgement(cast(Verdict, self.verdict), self.because, by, today, self.until.strip())


def read_submission(body: bytes) -> Submission:
    """The form in the body of a request, as browsers write it. Raises Refused if it is none."""
    try:
        pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=_MOST, errors="strict")
    except ValueError as error:
        raise Refused("this is no form of this page; go back and send it again") from error
    fields: Mapping[str, str] = {name: text.replace("\r\n", "\n") for name, text in pairs if name in _FIELDS}
    return Submission(**fields)


def _verdict(text: str) -> list[str]:
    return [] if text in VERDICTS else [f"verdict: say what you decide: {listed(VERDICTS)}"]


def _because(text: str) -> list[str]:
    return [] if in_one_line(text) else ["because: say why, for whoever asks later"]


def _until(text: str, today: str) -> list[str]:
    if not text.strip():
        return []
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return [f"until: “{text}” is no date; write one such as 2027-01-31, or leave it empty"]
    return [] if day.isoformat() > today else [f"until: {text} has come already; write a later day, or leave it empty"]


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
    parts = [(part.role, part.claim.id, claim_digest(part.claim)) for part in finding.parts]
    judged = [(e.place, e.digest, *_decided(e), e.against) for e in judged_on(finding, state)]
    return Version(_digest((finding.severity, finding.kind, finding.message, parts)), _digest(judged))


def judged_on(finding: Finding, state: ReviewState) -> tuple[Entry, ...]:
    """The judgements on file that are on claims of this finding, on grounds as grave; stale ones too."""
    ids = {part.claim.id for part in finding.parts}
    today = {entry.location: claim for entry, claim in state.standing.entries}
    on = (e for e in state.entries if settles(e, finding) and not ids.isdisjoint((e.claim, today.get(e.location, ""))))
    return tuple(sorted(on, key=lambda e: (e.place, e.digest)))


def settling(finding: Finding, state: ReviewState) -> tuple[Entry, ...]:
    """The judgements without which the finding would be new."""
    if finding.status == "new":
        return ()
    accused = finding.accused
    return tuple(entry for entry, claim in state.standing.entries if claim in accused and settles(entry, finding))


def decided_as(one: Entry, other: Entry) -> bool:
    """Whether both are the same decision on the same claim."""
    return (one.place, one.digest, _decided(one)) == (other.place, other.digest, _decided(other))


def _decided(entry: Entry) -> tuple[str, ...]:
    return entry.verdict, entry.because, entry.by, entry.until


def _digest(what: object) -> str:
    return sha256(repr(what).encode("utf-8", "surrogatepass")).hexdigest()[:16]
