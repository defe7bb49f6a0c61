"""A lower bound is true, but far below what the other claims make of its date: readers will take it for about the number."""

from __future__ import annotations

from checker.engine.rows.law import Evidence
from checker.model.forms import is_ratio

KIND = "stale-figure"
SAYS = "A lower bound is true, but far below what the other claims make of its date: readers will take it for about the number."
WHY = "“Over 20,000” is taken for some 20,000 and a few, so a figure copied from years ago misleads although it is not false."
DO = "Look up the figure for the date of the article and write that, or say as of when the old figure was right."
RANK = 0
SEVERITY = "tension"
OUTCOME = "stale"

HOLDS = """
- {value: "over 27,000", scope: arrivals, period: ../2015-06-15}
- {value: "27,519", scope: arrivals, period: ../2014}
"""
BREAKS = """
- {value: "over 20,000", scope: arrivals, period: ../2015-06-15}
- {value: "27,519", scope: arrivals, period: ../2014}
"""


def names(evidence: Evidence) -> bool:
    """Whether readers take for about the number what is a lower bound by its words; no part of a whole grows old."""
    suspect = evidence.suspect
    is_bound = suspect.reading is not None and suspect.reading.hedge in ("over", "at least") and not is_ratio(suspect.form)
    return is_bound and evidence.reading == "pragmatic" and evidence.side == "least"
