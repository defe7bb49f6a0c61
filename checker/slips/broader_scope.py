"""A part's name for the whole: soldiers for all North Koreans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.model.claim import Claim, Value
from checker.model.vocabulary import DIMENSIONS
from checker.patterns import Case
from checker.solve.oracle import WhatIf

NAME = "broader-scope"
SAYS = "The figure is that of a broader scope."


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    if not isinstance(claim.form, Value):
        return
    for dimension, name in zip(DIMENSIONS, claim.scope, strict=True):
        for broad in case.vocabulary.broader(dimension, name)[1:]:
            if broad:
                scope = claim.scope._replace(**{dimension: broad})
                yield WhatIf(claim, replace(claim, scope=scope), f"fits if {name} is read as all {broad}")
