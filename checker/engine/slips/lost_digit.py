"""A digit lost."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.cases.case import Case
from checker.engine.cases.digits import with_digits
from checker.engine.cases.oracle import WhatIf
from checker.model.claim import Claim

NAME = "lost-digit"
SAYS = "One digit of the figure is missing."
WHY = "A digit that was not typed makes a number ten times as small, and it looks like any other."
DO = "Compare the figure with the source digit by digit."

HOLDS = """
- {value: "1,397", scope: arrivals, period: 2014}
- {value: "1,397", scope: arrivals, period: 2014, source: ministry}
"""
BREAKS = """
- {value: "1,397", scope: arrivals, period: 2014, source: ministry}
- {value: "1,397", scope: arrivals, period: 2014, source: police}
- {value: "137", scope: arrivals, period: 2014}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """The figure with each digit put in at each place."""
    return with_digits(
        claim, lambda text: sorted(text[:i] + digit + text[i:] for i in range(len(text) + 1) for digit in "0123456789")
    )
