"""A stock for a total, or another event that is easily confused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.model.claim import Claim
from checker.patterns import Case
from checker.patterns.confusable_scope import questions
from checker.solve.oracle import WhatIf

NAME = "other-event"
SAYS = "The figure is that of another event: residents for arrivals, attempts for arrivals."


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """The claim read as each confusable event that others speak of."""
    others = [other for other in case.claims if other.id != claim.id]
    for question in questions(replace(case, claims=[*others, claim], doubted=[claim])):
        yield replace(question, text=f"fits if {claim.scope.event} is read as {question.text}")
