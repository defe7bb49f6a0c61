"""A count given for a share, or a share for a count: 12 people became 12 per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.rows.measure import counted_in
from checker.model.claim import Claim
from checker.model.forms import Share, Value
from checker.model.numbers import Interval, Reading
from checker.model.scope import Scope
from checker.model.statement import template
from checker.model.vocabulary import DIMENSIONS

NAME = "count-for-share"
SAYS = "The figure is a count and not a share in per cent, or the other way round."
WHY = "A per cent sign is easily lost or added, and small numbers look alike with and without it."
DO = "See whether the source counts people or gives per cent, and record the figure in that form."
_HALF = Fraction(1, 2)
NOT_PER_CENT = template("fits if it is {number} and not per cent", number=Fraction)
PER_CENT = template("fits if it is {share:%} of {whole:apart}", share=Fraction, whole=Scope, part=Scope)

HOLDS = """
- {value: "229", scope: arrivals, period: 2020}
- {value: "72", scope: men arrived, period: 2020}
- {share: 31%, of: North Koreans, scope: men arrived, period: 2020}
"""
BREAKS = """
- {value: "229", scope: arrivals, period: 2020, source: ministry}
- {value: "72", scope: men arrived, period: 2020, source: ministry}
- {value: "229", scope: arrivals, period: 2020, source: police}
- {value: "72", scope: men arrived, period: 2020, source: police}
- {share: 72%, of: North Koreans, scope: men arrived, period: 2020}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """A share in whole per cent as so many; a whole number up to 100 as the per cent of each broader scope."""
    reading = claim.reading
    if reading is None or not reading.number:
        return
    if isinstance(claim.form, Share) and (reading.number * 100).denominator == 1 and _names(claim, reading.number * 100):
        number, unit = reading.number * 100, counted_in(claim, case.vocabulary)
        exactly = Interval.exactly(number)
        count = Reading(exactly, exactly, "exact", number, Fraction(1), unit)
        yield WhatIf(claim, replace(claim, form=Value(), reading=count, unit=unit), NOT_PER_CENT(number=number))
    elif isinstance(claim.form, Value) and reading.hedge == "exact" and reading.number <= 100 and _is_bare(claim):
        cut = Interval((reading.number - _HALF) / 100, (reading.number + _HALF) / 100)
        share = Reading(cut, cut, "per cent", reading.number / 100, Fraction(1, 100), "one")
        for of in _wholes(claim.scope, case):
            fits = PER_CENT(share=reading.number / 100, whole=of, part=claim.scope)
            yield WhatIf(claim, replace(claim, form=Share(of), reading=share, unit="one"), fits)


def _is_bare(claim: Claim) -> bool:
    """Whether the article names the figure without what it counts: “30 bystanders” are no 30 per cent."""
    return claim.quote.strip() == claim.wording.strip()


def _names(claim: Claim, number: Fraction) -> bool:
    """Whether the digits of the figure stand in the words: a quarter, or 9 in 10, are no 25 and no 90 people."""
    return re.search(rf"(?<!\d){number}(?!\d)", claim.wording) is not None


def _wholes(scope: Scope, case: Case) -> Iterator[Scope]:
    """The broader scopes, by one dimension, that others speak of."""
    for dimension, name in zip(DIMENSIONS, scope, strict=True):
        for broad in case.vocabulary.broader(dimension, name)[1:]:
            of = scope._replace(**{dimension: broad})
            if of in case.by_scope:
                yield of
