"""A bound given as the number itself: more than 30 became 30."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.engine.cases.case import Case
from checker.engine.cases.hedges import lost
from checker.engine.cases.oracle import WhatIf
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.statement import Quote, template

NAME = "lost-hedge"
SAYS = "The figure is a bound: the words “up to”, “over” or “nearly” of an earlier report were lost."
WHY = "Headlines and summaries drop the small words around a number first."
DO = "Put the hedge of the first report back, or find a source that counted."
AS_BOUND = template("fits if it is read as {bound}, as {publisher} had it", bound=Quote, publisher=str)

HOLDS = """
- {value: more than 1300, scope: arrivals, period: 2014, source: officials, published: 2015-01-15}
- {value: "1,397", scope: arrivals, period: 2014, source: ministry, published: 2015-03-15}
"""
BREAKS = """
- {value: more than 1390, scope: arrivals, period: 2014, source: officials, published: 2015-01-15}
- {value: "1,398", scope: arrivals, period: 2014, source: ministry, published: 2015-03-15}
- {value: "1,398", scope: arrivals, period: 2014, source: police, published: 2015-03-15}
- {value: exactly 1390, scope: arrivals, period: 2014, source: officials, published: 2015-05-15}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """The claim with the words of each earlier bound by the same account."""
    for other in case.by_scope.get(claim.scope, ()) if isinstance(claim.form, Value) else ():
        if lost((other,), (claim,), case.vocabulary):
            fits = AS_BOUND(bound=Quote(other.id, other.wording, other.article.publisher), publisher=other.article.publisher)
            yield WhatIf(claim, replace(claim, reading=other.reading), fits)
