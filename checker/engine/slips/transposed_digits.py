"""Two neighbouring digits swapped."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.cases.case import Case
from checker.engine.cases.digits import with_digits
from checker.engine.cases.oracle import WhatIf
from checker.model.claim import Claim

NAME = "transposed-digits"
SAYS = "Two neighbouring digits of the figure are swapped."
WHY = "Swapped digits are the commonest slip of the keyboard, and no reader notices them."
DO = "Compare the figure with the source digit by digit."

HOLDS = """
- {value: "229", scope: arrivals, period: 2020}
- {value: "229", scope: arrivals, period: 2020, source: ministry}
"""
BREAKS = """
- {value: "229", scope: arrivals, period: 2020, source: ministry}
- {value: "229", scope: arrivals, period: 2020, source: police}
- {value: "292", scope: arrivals, period: 2020}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """Each two neighbouring digits before the round part swapped, whatever the hedge and the unit."""
    return with_digits(claim, lambda text: (text[:i] + text[i + 1] + text[i] + text[i + 2 :] for i in range(len(text) - 1)))
