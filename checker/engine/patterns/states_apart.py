"""States of one scope that lie far apart, though they are told of one time or nearly so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.engine.cases.case import Case
from checker.engine.cases.leaps import tells_of_a_leap
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.pattern import Allows, Remark
from checker.engine.cases.states import dated_states, of_near_times, of_one_time
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.statement import CountFigure, FieldValue, Quote, figured, quoted, template

KIND = "states-apart"
SAYS = (
    "Two articles tell how many there were in one month or year, and differ by more than a tenth; or on two days within a month, "
    "and differ by more than a third."
)
WHY = "How many there are changes little by little, so a leap between two reports is likelier one of the reports than the world."
DO = "Look both up at the source: see whether they count the same, and put the day to each; say what happened if it is a leap."
SEVERITY = "note"
_FIELDS = {"own": CountFigure, "claim": tuple[Quote, ...], "figures": tuple[CountFigure, ...], "others": tuple[Quote, ...]}
_APART = "{own:full} ({claim:publishers}), but {figures:and} ({others:publishers})"
ONE_TIME = template(f"{_APART}: more than a tenth apart.", **_FIELDS)
NEAR_TIMES = template(f"{_APART}: more than a third apart within a month.", **_FIELDS)
_TOLD = 2
"""So many of the others are told with their figures."""
ANY_DAY = template("What is told of a longer time may be of any day in it. So this is a tension.")
_TENTH, _THIRD = Fraction(9, 10), Fraction(2, 3)
_SAME, _NEAR = "one time", "near times"

HOLDS = """
- {value: "26,514", scope: residents, period: 2015-11, published: 2015-12-15, publisher: Herald}
- {value: "25,009", scope: residents, period: 2015-11, published: 2016-01-15, publisher: Courier}
- {value: "21,203", scope: residents, period: 2015-12-01, published: 2016-01-15, publisher: Courier}
"""
BREAKS = """
- {value: "26,514", scope: residents, period: 2015-11-30, published: 2015-12-15, publisher: Herald}
- {value: "11,514", scope: residents, period: 2015-12-01, published: 2016-01-15, publisher: Courier}
"""


def questions(case: Case) -> Iterator[WhatIf]:
    """Of states far apart, those with most others against them, as they are; then those that are left, until none is."""
    doubted = frozenset(claim.id for claim in case.doubted)
    for claims in dated_states(case.claims, case.vocabulary):
        for time in (_SAME, _NEAR):
            against = {claim.id: frozenset(other.id for other in _apart(claim, claims, time, case)) for claim in claims}
            accused = sorted((claim for claim in claims if claim.id in doubted), key=lambda claim: (claim.trust, content(claim)))
            while accused:
                claim = max(accused, key=lambda each: len(against[each.id]))
                if not against[claim.id]:
                    break
                yield WhatIf(claim, claim, about="\n".join((time, *sorted(against[claim.id]))))
                accused.remove(claim)
                against = {each: others - {claim.id} for each, others in against.items()}


def judge(question: WhatIf, allowed: Allows, case: Case) -> Remark | None:
    """Which others it stands against, and whether one of them may as well be meant."""
    claim, (time, *ids) = question.claim, question.about.split("\n")
    others = tuple(sorted((case.recorded[each] for each in ids), key=content))
    either = others if len(others) == 1 and others[0].trust == claim.trust else ()
    beside = () if either else others
    fields: dict[str, FieldValue] = {
        "own": figured(claim),
        "claim": (quoted(claim),),
        "figures": tuple(map(figured, others[:_TOLD])),
        "others": tuple(map(quoted, others[:_TOLD])),
    }
    if time == _SAME:
        return Remark(ONE_TIME(**fields), beside=beside, rivals=either, severity="tension", why_tension=ANY_DAY())
    return Remark(NEAR_TIMES(**fields), beside=beside, rivals=either)


def _apart(claim: Claim, claims: Sequence[Claim], time: str, case: Case) -> Iterator[Claim]:
    """The claims of other articles that are told of the same time, or of nearly the same, and lie far apart from this one.

    Where some claim tells of the leap from the one time to the other, it is no slip.
    """
    near, part = (of_one_time, _TENTH) if time == _SAME else (of_near_times, _THIRD)
    for other in near(claim, claims):
        if _differ(claim, other, part) and not (time == _NEAR and tells_of_a_leap(claim, other, case.by_scope, case.vocabulary)):
            yield other


def _differ(one: Claim, other: Claim, part: Fraction) -> bool:
    """Whether what readers take from the one is less than this part of what they take from the other."""
    assert one.reading is not None and other.reading is not None
    pairs = ((one.reading.pragmatic, other.reading.pragmatic), (other.reading.pragmatic, one.reading.pragmatic))
    return any(less.hi is not None and more.lo is not None and less.hi < part * more.lo for less, more in pairs)
