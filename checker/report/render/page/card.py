"""All that the page shows of one finding."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from checker.model.finding import Judgement
from checker.report.render.calculation import Calculation, SumLine
from checker.report.render.page.claim_words import ClaimWords, Member
from checker.report.render.page.readings import ClashPicture


@dataclass(frozen=True, slots=True)
class FurtherProof:
    """A further refutation: by which claims, and its sum in one line."""

    by: str
    sum: str


@dataclass(frozen=True, slots=True)
class DeclaredLine:
    """A line of the vocabulary by the number under which the sum names it, and where it stands."""

    number: int
    words: str
    place: str


@dataclass(frozen=True, slots=True)
class NearestWords:
    """The nearest figure on file, and where it stands."""

    says: str
    anchor: str
    place: str


@dataclass(frozen=True, slots=True)
class Falling:
    """What falls with those accused: a sentence around some figures, and how many more there are."""

    head: str
    figures: tuple[ClaimWords, ...]
    more: int
    tail: str


@dataclass(frozen=True, slots=True)
class Another:
    """A finding told with another: its suspects in words, and by how much the first misses."""

    anchor: str
    fingerprint: str
    suspects: tuple[ClaimWords, ...]
    gap: str


@dataclass(frozen=True, slots=True)
class Settled:
    """A finding that is settled by mending another: its anchor and its headline."""

    anchor: str
    fingerprint: str
    message: str


@dataclass(frozen=True, slots=True)
class Card:
    """All that is shown of one finding, and of the `others` and the `settled` that are told with it.

    `gap` is by how much it misses: of a suspect which way too, where it is open who is off how far apart the two sides are.
    `more` are the suspects beyond the first ten. `judged` is what was decided on its claims before, `suspected` which of them
    other findings suspect. `guesses` are what may explain it, `advice` what to do about its kind.
    `whose` and `published` are of the claims in question. To sort by: `width` is the gap as a part of the greater figure, None
    without a gap, and `newest` the last day of the newest article in question, as `last_day` tells it.
    """

    anchor: str
    severity: str
    kind: str
    status: str
    draft: bool
    message: str
    gap: str
    scope: str
    period: str
    members: tuple[Member, ...]
    more: tuple[Member, ...]
    declared: tuple[DeclaredLine, ...]
    clash: ClashPicture | None
    sum: Calculation | None
    full_sum: Calculation | None
    evidence: tuple[SumLine, ...]
    draft_words: str
    judged: tuple[str, ...]
    suspected: tuple[str, ...]
    why_tension: str
    margin: str
    allowed: str
    nearest: NearestWords | None
    fallen: Falling | None
    guesses: tuple[str, ...]
    advice: tuple[str, ...]
    again: tuple[FurtherProof, ...]
    judgement: Judgement | None
    fingerprint: str
    publishers: tuple[str, ...]
    sources: tuple[str, ...]
    others: tuple[Another, ...]
    settled: tuple[Settled, ...]
    whose: str
    published: str
    width: Fraction | None
    newest: int

    @property
    def doubted(self) -> bool:
        """Whether somebody is suspected of whom the headline does not say so."""
        return "suspect" not in self.message and any(member.role == "suspect" for member in self.members)

    @property
    def number(self) -> int:
        """How many findings it tells."""
        return 1 + len(self.others) + len(self.settled)
