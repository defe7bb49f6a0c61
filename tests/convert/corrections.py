"""Which claims correct which: told from the notes of labels."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.intake.language.numbers import numbers_in
from checker.intake.language.periods import read_period
from tests.convert.forms import Drawn

# "… of N" stands with the new figure, "… by N" and "… to N" with the old one.
_NEW = re.compile(r"\bcorrect(?:ion of|ing) ([\d,]+)|\bsupersedes ([\d,]+)")
_OLD = re.compile(r"\bsuperseded [^;]*?\bby ([\d,]+)|\bcorrected to ([\d,]+)")


def corrections(claims: Mapping[str, Drawn]) -> tuple[dict[str, str], frozenset[str]]:
    """The id of the corrected claim by that of the correcting one; and the claims corrected by none that is recorded."""
    found: dict[str, str] = {}
    alone = []
    for key, claim in claims.items():
        if (old := _rival(_NEW, key, claims)) is not None and found.get(old) != key:
            found[key] = old
        if (new := _rival(_OLD, key, claims)) is not None and found.get(key) != new:
            found[new] = key
        elif new is None and not claim.status and _OLD.search(claim.label.note):
            alone.append(key)
    return found, frozenset(alone)


def _rival(pattern: re.Pattern[str], key: str, claims: Mapping[str, Drawn]) -> str | None:
    """The first asserted claim that gives the other figure which the note of this one names."""
    noted = pattern.search(claims[key].label.note)
    if noted is None:
        return None
    figure = numbers_in(next(filter(None, noted.groups())))[0]
    return next(
        (k for k, c in claims.items() if k != key and not c.status and c.label.figure == figure and _same(c, claims[key])), None
    )


def _same(one: Drawn, other: Drawn) -> bool:
    """Whether two claims count the same up to the same day."""
    ends = {read_period(dict(claim.fields)["period"]).end for claim in (one, other)}
    return one.scope == other.scope and len(ends) == 1 and "value" in dict(one.fields) and "value" in dict(other.fields)
