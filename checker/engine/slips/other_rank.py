"""A rank that is one off: the third highest, not the second."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.engine.cases.case import Case
from checker.engine.cases.measurement import rank_of
from checker.engine.cases.oracle import WhatIf
from checker.engine.rows.measure import counted_in
from checker.model.claim import Claim
from checker.model.forms import Record
from checker.model.statement import template

NAME = "other-rank"
SAYS = "The rank is the one before or behind: the third highest, not the second; the second highest, not a record."
WHY = "A rank is counted by eye in a series, and a year that was overlooked moves all behind it by one."
DO = "Count in the whole series at the source how many periods lie beyond, and write that rank."
MOST = Fraction(1, 4)
HIGHEST = template("fits if it is rank {rank:plain} from the highest on", rank=Fraction)
LOWEST = template("fits if it is rank {rank:plain} from the lowest on", rank=Fraction)

HOLDS = """
- {record: second highest, among: 2007/2010, scope: arrivals, period: 2008}
- {value: "2,554", scope: arrivals, period: 2007}
- {value: "2,803", scope: arrivals, period: 2008}
- {value: "2,914", scope: arrivals, period: 2009}
- {value: "2,402", scope: arrivals, period: 2010}
"""
BREAKS = """
- {record: second highest, among: 2007/2010, scope: arrivals, period: 2007}
- {value: "2,554", scope: arrivals, period: 2007, source: ministry}
- {value: "2,803", scope: arrivals, period: 2008, source: ministry}
- {value: "2,914", scope: arrivals, period: 2009, source: ministry}
- {value: "2,402", scope: arrivals, period: 2010, source: ministry}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """The superlative with the rank that its period has, where that is one off and all counts are known."""
    form = claim.form
    if not isinstance(form, Record) or form.of is not None:
        return
    own = case.simple_bounds.count(claim.scope, counted_in(claim, case.vocabulary), claim.period)
    counts = case.counts_among(claim, form)
    known = [count for count in counts.values() if count is not None]
    if own is None or not known or len(known) < len(counts):
        return
    rank, stated = rank_of(own, known, form.extreme), form.rank or 1
    if abs(rank - stated) == 1:
        fits = (HIGHEST if form.extreme == "highest" else LOWEST)(rank=Fraction(rank))
        yield WhatIf(claim, replace(claim, form=replace(form, rank=rank if rank > 1 else None)), fits)
