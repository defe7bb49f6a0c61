"""A digit too many."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.cases.case import Case
from checker.engine.cases.digits import with_digits
from checker.engine.cases.oracle import WhatIf
from checker.model.claim import Claim

NAME = "extra-digit"
SAYS = "One digit of the figure is too many."
WHY = "A key that was held too long, or a digit of the next figure, makes a number ten times as large."
DO = "Compare the figure with the source digit by digit."

HOLDS = """
- {value: "1,397", scope: arrivals, period: 2014}
- {value: "1,397", scope: arrivals, period: 2014, source: ministry}
"""
BREAKS = """
- {value: "1,397", scope: arrivals, period: 2014, source: ministry}
- {value: "1,397", scope: arrivals, period: 2014, source: police}
- {value: "13,297", scope: arrivals, period: 2014}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """The figure without each of its digits."""
    return with_digits(claim, lambda text: sorted(text[:i] + text[i + 1 :] for i in range(len(text))))
