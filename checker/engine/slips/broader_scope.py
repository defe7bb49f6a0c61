"""A part's name for the whole: soldiers for all North Koreans."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.scopes import as_whole
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.vocabulary import DIMENSIONS, Vocabulary

NAME = "broader-scope"
SAYS = "The figure is that of a broader scope."
WHY = "A story about one group easily gives it the figure of all: the year's arrivals become the year's soldiers."
DO = "Check with the source whom it counted, and widen the scope if it counted all."

HOLDS = """
- {value: "1,397", scope: arrivals, period: 2014, source: ministry}
- {value: "17", scope: soldiers arrived, period: 2014, source: ministry}
"""
BREAKS = """
- {value: "1,397", scope: arrivals, period: 2014, source: ministry}
- {value: "17", scope: soldiers arrived, period: 2014, source: ministry}
- {value: "17", scope: soldiers arrived, period: 2014, source: army}
- {value: about 1400, scope: soldiers arrived, period: 2014}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """The claim of every broader scope that others speak of."""
    if not isinstance(claim.form, Value):
        return
    for dimension, name in zip(DIMENSIONS, claim.scope, strict=True):
        for broad in case.vocabulary.broader(dimension, name)[1:]:
            scope = claim.scope._replace(**{dimension: broad})
            if scope in case.by_scope:
                yield as_whole(claim, scope)


def recognises(question: WhatIf, vocabulary: Vocabulary) -> bool:
    """Whether the claim is read as one of a scope around its own."""
    own, other = question.claim.scope, question.read_as.scope
    return own != other and vocabulary.within(own, other)
