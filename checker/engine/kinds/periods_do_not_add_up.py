"""Stretches of time that follow one another do not add up to the whole that is claimed for them."""

from __future__ import annotations

from checker.engine.rows.law import Evidence

KIND = "periods-do-not-add-up"
SAYS = "Stretches of time that follow one another do not add up to the whole that is claimed for them."
WHY = "Months, quarters and years are often counted at different times or by different rules, or one of the figures is mistyped."
DO = "Add the figures up yourself and ask the source which is final; see whether one is meant for another stretch of time."
RANK = 95
SEVERITY = "contradiction"

HOLDS = """
- {value: "135", scope: arrivals, period: 2020-Q1}
- {value: "12", scope: arrivals, period: 2020-Q2}
- {value: "147", scope: arrivals, period: 2020-H1}
"""
BREAKS = """
- {value: "135", scope: arrivals, period: 2020-Q1}
- {value: "12", scope: arrivals, period: 2020-Q2}
- {value: "174", scope: arrivals, period: 2020-H1}
"""


def names(evidence: Evidence) -> bool:
    """Whether nothing but several stretches of time is at work: all else names the finding before."""
    return len(evidence.periods) > 1
