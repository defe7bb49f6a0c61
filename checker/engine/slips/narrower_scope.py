"""The whole's name for a part: all North Koreans for the women among them."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.scopes import as_scope
from checker.model.claim import Claim
from checker.model.forms import Value

NAME = "narrower-scope"
SAYS = "The figure is that of a narrower scope."
WHY = "A figure for the women, or for one place, loses its qualification on the way and stands for everybody."
DO = "Check with the source whom it counted, and narrow the scope to them."

HOLDS = """
- {value: "1,397", scope: arrivals, period: 2014}
- {value: "1,092", scope: women arrived, period: 2014}
"""
BREAKS = """
- {value: "1,397", scope: arrivals, period: 2014, source: ministry}
- {value: "1,397", scope: arrivals, period: 2014, source: police}
- {value: "1,092", scope: women arrived, period: 2014, source: ministry}
- {value: "1,092", scope: arrivals, period: 2014}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """The claim of every narrower scope that others speak of."""
    if not isinstance(claim.form, Value):
        return
    for scope in sorted(case.by_scope):
        if scope != claim.scope and case.vocabulary.within(scope, claim.scope):
            yield as_scope(claim, scope)
