"""One judgement on file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import get_args

from checker.model.claim import Location
from checker.model.finding import Judgement, Verdict

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@dataclass(frozen=True, slots=True)
class Entry:
    """A judgement on one claim.

    `claim` is its full id and `digest` what it said when it was judged, in 16 hex digits. `against` are the ids and digests
    of the claims that it stood against, where nobody could tell which is wrong. `says` is for people. `finding` is the kind
    of finding judged and `basis` how grave it was: "contradiction", "tension", or for a pattern its kind. `on` and `until`
    are ISO 8601 dates; on the day `until` the finding is new again, "" is never.
    """

    claim: str
    digest: str
    says: str
    finding: str
    basis: str
    verdict: Verdict
    because: str
    by: str
    on: str
    until: str = ""
    against: tuple[tuple[str, str], ...] = ()
    location: Location = field(default=Location("", 0), compare=False)

    @property
    def judgement(self) -> Judgement:
        """The decision without what it is about."""
        return Judgement(self.verdict, self.because, self.by, self.on, self.until)

    @property
    def place(self) -> tuple[str, str]:
        """What no two judgements in a ledger may be about, and where among the others this one stands."""
        return self.claim, self.basis

    def is_over(self, today: str) -> bool:
        """Whether it has expired by the day `today`, an ISO 8601 date."""
        return bool(self.until) and self.until <= today
