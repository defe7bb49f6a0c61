"""A record that another period holds."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.cases.case import Case
from checker.engine.cases.measurement import rank_of
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.periods import as_period
from checker.model.claim import Claim
from checker.model.forms import Record

NAME = "other-record"
SAYS = "The record is that of another period."
WHY = "What was a record when it was written goes on being called one after it has been beaten."
DO = "Name the period that holds the record, or say up to when this one held it."

HOLDS = """
- {record: highest, among: 2007/2010, scope: arrivals, period: 2009}
- {value: "2,554", scope: arrivals, period: 2007}
- {value: "2,914", scope: arrivals, period: 2009}
- {value: "2,402", scope: arrivals, period: 2010}
"""
BREAKS = """
- {record: highest, among: 2001/2010, scope: arrivals, period: 2006}
- {value: "583", scope: arrivals, period: 2001, source: ministry}
- {value: "1,142", scope: arrivals, period: 2002, source: ministry}
- {value: "1,285", scope: arrivals, period: 2003, source: ministry}
- {value: "1,898", scope: arrivals, period: 2004, source: ministry}
- {value: "1,384", scope: arrivals, period: 2005, source: ministry}
- {value: "2,028", scope: arrivals, period: 2006, source: ministry}
- {value: "2,554", scope: arrivals, period: 2007, source: ministry}
- {value: "2,803", scope: arrivals, period: 2008, source: ministry}
- {value: "2,914", scope: arrivals, period: 2009, source: ministry}
- {value: "2,402", scope: arrivals, period: 2010, source: ministry}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """The record, or the rank, said of the period that holds it among those whose counts are known."""
    form = claim.form
    if not isinstance(form, Record):
        return
    known = {period: count for period, count in case.counts_among(claim, form).items() if count is not None}
    holders = (period for period, count in known.items() if rank_of(count, known.values(), form.extreme) == (form.rank or 1))
    if (holder := next(holders, None)) is not None:
        yield as_period(claim, holder)
