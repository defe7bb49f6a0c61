"""A change against another period than the one that is named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.periods import just_before, moved
from checker.engine.rows.measure import counted_in
from checker.model.calendar import after, unit_start
from checker.model.claim import Claim
from checker.model.forms import Change
from checker.model.statement import template
from checker.model.time import Period

NAME = "other-base"
SAYS = "The change is against another period than the one that is named."
WHY = "A change on the year before, on the months before and on the same months of the year before are three figures."
DO = "Check what the source compares with; compare stretches of the same length and season."
AGAINST = template("fits if it is a change against {base}", base=Period)

HOLDS = """
- {value: "1,397", scope: arrivals, period: 2014}
- {value: "1,514", scope: arrivals, period: 2013}
- {value: "1,275", scope: arrivals, period: 2015}
- {change: down 9%, from: 2014, scope: arrivals, period: 2015}
"""
BREAKS = """
- {value: "1,397", scope: arrivals, period: 2014, source: ministry}
- {value: "1,514", scope: arrivals, period: 2013, source: ministry}
- {value: "1,275", scope: arrivals, period: 2015, source: ministry}
- {value: "1,397", scope: arrivals, period: 2014, source: police}
- {value: "1,514", scope: arrivals, period: 2013, source: police}
- {value: "1,275", scope: arrivals, period: 2015, source: police}
- {change: down 16%, from: 2014, scope: arrivals, period: 2015}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """Against the same stretch a year before, the time just before, the whole year before, and the base a year off."""
    form, before, start = claim.form, just_before(claim.period), claim.period.start
    if not isinstance(form, Change) or form.each or before is None or start is None:
        return
    year = unit_start(start, "year")
    bases = [moved(claim.period, -1), before, Period(after(year, "year", -1), year, "")]
    bases += [moved(form.base, -1), moved(form.base, 1)]
    for base in dict.fromkeys(bases):
        if base.days not in (form.base.days, claim.period.days) and _may_be_meant(claim, form, base, case):
            yield WhatIf(claim, replace(claim, form=replace(form, base=base)), AGAINST(base=base))


def _may_be_meant(claim: Claim, form: Change, base: Period, case: Case) -> bool:
    """Whether the base lies on the same side in time, and is known where the change names the count that it led to.

    Such a count fits against any base of which nothing is known.
    """
    start, first, other = claim.period.start, form.base.start, base.start
    same = None in (start, first, other) or (first < start) == (other < start)  # type: ignore[operator]
    unit = counted_in(claim, case.vocabulary)
    return same and (form.measure != "level" or case.simple_bounds.allowed(claim.scope, unit, base).is_bounded)
