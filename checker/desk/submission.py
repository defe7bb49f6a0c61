"""What an editor sent with a form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast
from urllib.parse import parse_qsl

from checker.desk.state import Refused
from checker.desk.version import Version
from checker.memory.ledger.entry import VERDICTS
from checker.memory.ledger.lines import in_one_line
from checker.model.finding import Judgement, Verdict
from checker.prose.phrases import listed

FIELDS = ("finding", "claims", "others", "seen", "anchor", "query", "verdict", "because", "until", "claim")
_MOST = 20


@dataclass(frozen=True, slots=True)
class Submission:
    """The fields of a form as they were sent, "" where one was left out.

    `finding` is a fingerprint, `claims` the ids of the claims that the finding accused, one a line, `others` those of its
    premises, `seen` the version of the form, `anchor` and
    `query` where the editor was on the page, `claim` the id of the claim to blame, or "".
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

    @property
    def version(self) -> Version:
        return Version.read(self.seen)

    @property
    def accused(self) -> tuple[str, ...]:
        return tuple(filter(None, self.claims.split("\n")))

    @property
    def premises(self) -> tuple[str, ...]:
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
    fields: Mapping[str, str] = {name: text.replace("\r\n", "\n") for name, text in pairs if name in FIELDS}
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
