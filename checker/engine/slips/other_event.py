"""A stock for a total, or another event that is easily confused."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.scopes import as_other_events
from checker.model.claim import Claim
from checker.model.vocabulary import Vocabulary

NAME = "other-event"
SAYS = "The figure is that of another event: a stock for a total, residents for arrivals, attempts for arrivals."
WHY = "Those who live somewhere are fewer than those who ever came: some have died, moved on or gone back."
DO = "Check with the source which of the two it counted, and give the figure the right verb."

HOLDS = """
- {value: "28,607", scope: arrivals, period: ../2015-11}
- {value: "26,514", scope: residents, period: 2015-11-30}
"""
BREAKS = """
- {value: "28,607", scope: arrivals, period: ../2015-11, source: ministry}
- {value: "28,607", scope: arrivals, period: ../2015-11, source: police}
- {value: "26,514", scope: residents, period: 2015-11-30, source: ministry}
- {value: "26,514", scope: arrivals, period: ../2015-11}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """The claim read as each confusable event that others speak of."""
    yield from as_other_events(claim, case)


def recognises(question: WhatIf, vocabulary: Vocabulary) -> bool:
    """Whether the claim is read as one of an event that the vocabulary calls confusable with its own."""
    concept = vocabulary.concept("event", question.claim.scope.event)
    return concept is not None and question.read_as.scope.event in concept.confusable
