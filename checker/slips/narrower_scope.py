"""The whole's name for a part: all North Koreans for the women among them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.model.claim import Claim, Value
from checker.patterns import Case
from checker.slips import two_sided
from checker.solve.oracle import WhatIf

NAME = "narrower-scope"
SAYS = "The figure is that of a narrower scope."


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    if not (isinstance(claim.form, Value) and two_sided(claim)):
        return
    for name in sorted({other.scope.who for other in case.claims}):
        if name != claim.scope.who and claim.scope.who in case.vocabulary.broader("who", name)[1:]:
            scope = claim.scope._replace(who=name)
            yield WhatIf(claim, replace(claim, scope=scope), f"fits if {claim.scope.who or 'any'} is read as {name}")
