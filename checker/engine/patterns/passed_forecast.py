"""A forecast of a time that was over when the article appeared."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.pattern import Allows, Remark
from checker.model.statement import CountFigure, Quote, figured, quoted, template
from checker.model.time import Period

KIND = "passed-forecast"
SAYS = "A figure is told as a forecast, but the time that it speaks of was over when the article appeared."
WHY = "What had been expected is copied from older articles long after the result is known, and readers take it for news."
DO = "Look up the result and write that, or say when the forecast was made; if the figure is a result, leave out `status`."
SEVERITY = "note"
PASSED = template(
    "{figure:full} by a forecast ({claim:publishers}), but that was over when it appeared {published:when}.",
    figure=CountFigure,
    claim=tuple[Quote, ...],
    published=Period,
)

HOLDS = """
- {value: "1,500", scope: arrivals, period: 2019, status: forecast, published: 2019-06-15}
- {value: "1,047", scope: arrivals, period: 2019, published: 2020-06-15}
"""
BREAKS = """
- {value: "1,500", scope: arrivals, period: 2019, status: forecast, published: 2020-06-15}
- {value: "1,137", scope: arrivals, period: 2018, published: 2020-06-15}
"""


def questions(case: Case) -> Iterator[WhatIf]:
    """Every forecast whose last day lies before the first on which its article may have appeared."""
    for claim in sorted(case.recorded.values(), key=lambda claim: claim.id):
        end, published = claim.period.end, claim.article.published.start
        if claim.status == "forecast" and end is not None and published is not None and end <= published:
            yield WhatIf(claim, claim)


def judge(question: WhatIf, allowed: Allows, case: Case) -> Remark | None:
    """When it was over, and when the article appeared."""
    claim = question.claim
    message = PASSED(figure=figured(claim), claim=(quoted(claim),), published=claim.article.published)
    return Remark(message)
