"""Two parts of one whole swapped: men for women."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.scopes import as_scope
from checker.engine.cases.swapped_figures import swapped_figures
from checker.model.claim import Claim
from checker.model.forms import Share, Value
from checker.model.statement import Statement
from checker.model.vocabulary import DIMENSIONS

MOST = Fraction(1, 4)
NAME = "swapped-parts"
SAYS = "The figure is that of the other part, such as the other sex."
WHY = "Two figures that stand side by side, one for the men and one for the women, are easily swapped."
DO = "Compare with the table of the source which figure belongs to which; mind that the other one may be swapped too."

HOLDS = """
- {value: "305", scope: men arrived, period: 2014}
- {value: "1,092", scope: women arrived, period: 2014}
"""
BREAKS = """
- {value: "305", scope: men arrived, period: 2014, source: ministry}
- {value: "305", scope: men arrived, period: 2014, source: police}
- {value: "1,092", scope: women arrived, period: 2014, source: ministry}
- {value: "1,092", scope: men arrived, period: 2014}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """The claim of every other part of a whole that its own scope is a part of."""
    if not isinstance(claim.form, Value | Share):
        return
    for dimension, name in zip(DIMENSIONS, claim.scope, strict=True):
        for concept in case.vocabulary.concepts.get(dimension, {}).values():
            for partition in concept.partitions:
                for part in partition.parts if name in partition.parts else ():
                    if part != name:
                        yield as_scope(claim, claim.scope._replace(**{dimension: part}))


def together(claim: Claim, case: Case) -> Statement | None:
    """The claim and that of the other part swapped with each other."""
    return swapped_figures(claim, case)
