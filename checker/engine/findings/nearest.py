"""The figure on file that stands nearest to what the others allow, where the sum against a suspect does not hold it.

It says where to look: another figure for the count itself, rough or in full, or for a period little longer.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from checker.engine.rows.origins import counted_days, same_count
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.finding import Finding, NearestFigure
from checker.model.forms import Value
from checker.model.numbers import Interval
from checker.model.scope import Scope
from checker.model.statement import Quote, Statement, quoted, template
from checker.model.time import Period
from checker.model.vocabulary import Vocabulary

_YEAR = 366
OF_COUNT = template("{claim:by}", claim=Quote)
OF_LONGER = template("{claim:by}, {period}", claim=Quote, period=Period)


class FiguresOnFile:
    """The plain figures of claims that hold together, by what they count."""

    def __init__(self, claims: Iterable[Claim], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._figures: dict[tuple[Scope, str], list[Claim]] = {}
        for claim in claims:
            if _number(claim) is not None:
                self._figures.setdefault((claim.scope, claim.unit), []).append(claim)

    def nearest(self, finding: Finding, suspect: Claim) -> NearestFigure | None:
        """The one nearest to what the others allow for the suspect; None where the finding tells it, or none is nearer."""
        number, allowed = _number(suspect), finding.allowed
        if number is None or allowed is None:
            return None
        held = {part.claim.id for part in finding.parts} | {claim.id for claim in finding.witnessing}
        candidates = [
            ((longer, beside, *_rank(claim)), claim)
            for claim in self._figures.get((suspect.scope, suspect.unit), ())
            if claim.id != suspect.id
            and (longer := self._longer(claim, suspect)) is not None
            and ((beside := _beside(claim, allowed)) < _distance(number, allowed) or claim.id in held)
        ]
        best = min(candidates, key=lambda pair: pair[0], default=None)
        if best is None or best[1].id in held or self._is_given(best[1], finding, suspect):
            return None
        return NearestFigure(best[1], text_statement=_statement(best[1], suspect, self._vocabulary))

    def _is_given(self, claim: Claim, finding: Finding, suspect: Claim) -> bool:
        """Whether others in the finding tell of the same count, or the sum gives the same number."""
        given = any(same_count(claim, premise, self._vocabulary) for premise in finding.premises)
        return given or (_number(claim) == (finding.allowed.exact if finding.allowed else None))

    def _longer(self, claim: Claim, suspect: Claim) -> int | None:
        """By how many days the period of a figure is longer: 0 for the same count; None if it is of another, or far longer."""
        if same_count(claim, suspect, self._vocabulary):
            return 0
        if self._vocabulary.kind(claim.scope) != "flow":
            return None
        (start, end), (first, last) = counted_days(suspect, self._vocabulary), counted_days(claim, self._vocabulary)
        if end is None or last is None or last < end or (first is not None and (start is None or first > start)):
            return None
        if (first is None) != (start is None):
            return None
        more = last - end + (start - first if start is not None and first is not None else 0)
        most = _YEAR if start is None else min(_YEAR, end - start)
        return more if more <= most else None


def _number(claim: Claim) -> Fraction | None:
    return claim.reading.number if claim.reading is not None and isinstance(claim.form, Value) else None


def _beside(claim: Claim, allowed: Interval) -> Fraction:
    number = _number(claim)
    assert number is not None
    return _distance(number, allowed)


def _distance(number: Fraction, allowed: Interval) -> Fraction:
    """How far a number lies from what is allowed."""
    if allowed.lo is not None and number < allowed.lo:
        return allowed.lo - number
    return number - allowed.hi if allowed.hi is not None and number > allowed.hi else Fraction(0)


def _rank(claim: Claim) -> tuple[bool, Fraction, tuple[str, ...]]:
    """Exact figures first, then those trusted more."""
    return not (claim.reading and claim.reading.literal.is_exact), -claim.trust, content(claim)


def _statement(claim: Claim, suspect: Claim, vocabulary: Vocabulary) -> Statement:
    if same_count(claim, suspect, vocabulary):
        return OF_COUNT(claim=quoted(claim))
    return OF_LONGER(claim=quoted(claim), period=claim.period)
