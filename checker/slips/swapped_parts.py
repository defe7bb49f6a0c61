"""Two parts of one whole swapped: men for women."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.model.claim import Claim, Value
from checker.patterns import Case
from checker.slips import two_sided
from checker.solve.oracle import WhatIf

NAME = "swapped-parts"
SAYS = "The figure is that of the other part, such as the other sex."


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    if not (isinstance(claim.form, Value) and two_sided(claim)):
        return
    for concept in case.vocabulary.concepts.get("who", {}).values():
        for partition in concept.partitions:
            if claim.scope.who in partition.parts:
                for part in partition.parts:
                    if part != claim.scope.who:
                        scope = claim.scope._replace(who=part)
                        text = f"fits if {claim.scope.who} is read as {part}"
                        yield WhatIf(claim, replace(claim, scope=scope), text)
