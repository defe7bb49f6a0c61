"""Different figures of one count that agree, but only as rounded."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import and_

from checker.engine.rows.material import PLAIN
from checker.engine.rows.origins import counted_days
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.forms import Value
from checker.model.vocabulary import Vocabulary


def agreeing(claims: Iterable[Claim], vocabulary: Vocabulary) -> tuple[tuple[Claim, ...], ...]:
    """The claims by count, of each count for which they name several plain numbers that rounding lets all hold together."""
    counts: dict[object, list[Claim]] = {}
    for claim in claims:
        if _is_plain(claim):
            counts.setdefault((claim.scope, claim.unit, counted_days(claim, vocabulary)), []).append(claim)
    rounded = (tuple(sorted(several, key=content)) for several in counts.values() if _agree_as_rounded(several))
    return tuple(sorted(rounded, key=lambda several: content(several[0])))


def _is_plain(claim: Claim) -> bool:
    """Whether a claim gives a figure without a hedge for a count, in that unit and for good."""
    reading = claim.reading
    plain = isinstance(claim.form, Value) and claim.form.so_far is None and claim.asserts and not claim.restates
    return plain and reading is not None and reading.number is not None and reading.hedge in PLAIN


def _agree_as_rounded(claims: list[Claim]) -> bool:
    readings = [claim.reading for claim in claims if claim.reading is not None]
    several = len({reading.number for reading in readings}) > 1
    return several and not reduce(and_, (reading.literal for reading in readings)).is_empty
