"""Two figures for one count in one article, the one round and the other next to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from checker.engine.cases.case import Case
from checker.engine.cases.hedges import FLAT, hedge
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.pattern import Allows, Remark
from checker.engine.rows.origins import same_count
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.forms import Value
from checker.model.statement import CountFigure, Quote, figured, quoted, template

KIND = "twofold-figure"
SAYS = "One article gives two flat figures for one count, the one round and the other so near to it that nobody would round it."
WHY = (
    "A flat 800 may be 801 rounded; but who writes both in full has two figures before him, and readers ask which of them it is."
)
DO = "Look the figure up at the source and write it both times, or say “about” where it is rounded."
SEVERITY = "note"
TWOFOLD = template(
    "{one:full} ({claim:publishers}), but {other} in the same article: one of them may be off.",
    one=CountFigure,
    claim=tuple[Quote, ...],
    other=CountFigure,
)
_NEAR = 20
"""Of the step to which the round figure is given, the other lies within such a part."""

HOLDS = """
- {value: "800", scope: arrivals, period: 2014}
- {value: "817", scope: arrivals, period: 2014}
- {value: about 800, scope: arrivals, period: 2014}
- {value: "1,198,412", scope: aid, period: 2014}
- {value: 1.2 million, scope: aid, period: 2014}
"""
BREAKS = """
- {value: "800", scope: arrivals, period: 2014}
- {value: "801", scope: arrivals, period: 2014}
"""


def questions(case: Case) -> Iterator[WhatIf]:
    """Every round figure of an article beside another one that it gives for the same count."""
    figures: dict[object, list[Claim]] = {}
    for claim in sorted(case.doubted, key=content):
        if isinstance(claim.form, Value) and hedge(claim) in FLAT and not claim.restates:
            figures.setdefault((replace(claim.article, stem=""), claim.scope, claim.unit, claim.source), []).append(claim)
    for several in figures.values():
        for pair in combinations(several, 2):
            if same_count(*pair, case.vocabulary) and _next_to_each_other(*pair, case):
                yield WhatIf(pair[0], pair[0], about=pair[1].id)


def judge(question: WhatIf, allowed: Allows, case: Case) -> Remark | None:
    """The figure beside the other; either may be off."""
    other = case.recorded[question.about]
    message = TWOFOLD(one=figured(question.claim), claim=(quoted(question.claim),), other=figured(other))
    return Remark(message, rivals=(other,))


def _next_to_each_other(one: Claim, other: Claim, case: Case) -> bool:
    """Whether two figures differ by what is immaterial, and by little of the step of the rounder one."""
    if not one.reading or not other.reading or not one.reading.number or not other.reading.number:
        return False
    if not (_in_full(one) and _in_full(other)):
        return False
    apart, most = abs(one.reading.number - other.reading.number), max(one.reading.number, other.reading.number)
    step = max(one.reading.grain or 0, other.reading.grain or 0)
    return 0 < apart <= case.settings.immaterial * most and apart * _NEAR <= step


def _in_full(claim: Claim) -> bool:
    """Whether a figure stands with all its digits: “1.2 million” is taken for rounded by everybody."""
    digits = "".join(character for character in claim.wording if character.isdecimal())
    return claim.reading is not None and str(claim.reading.number) in digits
