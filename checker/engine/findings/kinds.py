"""The kind of a finding: which law its proof rests on, or how its claims differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.engine.rules import laws
from checker.engine.solve.system import Certificate
from checker.model.claim import Claim
from checker.model.finding import Proof, ReadingName


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind that no single law gives its name to, told as laws are: why it matters, what an editor does, and examples."""

    name: str
    says: str
    why: str
    do: str
    holds: str
    breaks: str


STALE = Kind(
    "stale-figure",
    "A lower bound is true, but far below what the other claims make of its date: readers will take it for about the number.",
    "“Over 20,000” is taken for some 20,000 and a few, so a figure copied from years ago misleads although it is not false.",
    "Look up the figure for the date of the article and write that, or say as of when the old figure was right.",
    """
- {value: "over 27,000", scope: arrivals, period: ../2015-06-15}
- {value: "27,519", scope: arrivals, period: ../2014}
""",
    """
- {value: "over 20,000", scope: arrivals, period: ../2015-06-15}
- {value: "27,519", scope: arrivals, period: ../2014}
""",
)
PERIODS = Kind(
    "periods-do-not-add-up",
    "Stretches of time that follow one another do not add up to the whole that is claimed for them.",
    "Months, quarters and years are often counted at different times or by different rules, or one of the figures is mistyped.",
    "Add the figures up yourself and ask the source which is final; see whether one is meant for another stretch of time.",
    """
- {value: "135", scope: arrivals, period: 2020-Q1}
- {value: "12", scope: arrivals, period: 2020-Q2}
- {value: "147", scope: arrivals, period: 2020-H1}
""",
    """
- {value: "135", scope: arrivals, period: 2020-Q1}
- {value: "12", scope: arrivals, period: 2020-Q2}
- {value: "174", scope: arrivals, period: 2020-H1}
""",
)
KINDS = (PERIODS, STALE)
_TIME_ONLY = ("one-count", "counts-never-fall", "counting-begins")


def kind_of(certificate: Certificate, found: Proof, suspect: Claim, claims: Mapping[str, Claim], reading: ReadingName) -> str:
    """The kind of the law with the least rank among those in the proof; that of its periods where only time is at work."""
    hedge = suspect.reading.hedge if suspect.reading else ""
    if reading == "pragmatic" and found.side == "least" and hedge in ("over", "at least"):
        return STALE.name
    law = min({row.law for row, _ in certificate}, key=lambda name: (laws().by_name[name].RANK, name))
    named = [claims[row.claim] for row, _ in certificate if row.claim]
    if law not in _TIME_ONLY or len({claim.id for claim in named}) == 1:
        return laws().by_name[law].KIND
    if len({claim.period.days for claim in named}) == 1:
        return "count-clash"
    totals = any(claim.period.start is None for claim in named) or any(row.law == "counting-begins" for row, _ in certificate)
    return "total-falls" if totals else PERIODS.name
