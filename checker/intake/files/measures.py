"""The units in which shares, changes and records count: those of the figures beside them, where the vocabulary names none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.intake.files.problems import Problems, listed, shown
from checker.model.claim import Claim
from checker.model.forms import comparison
from checker.model.scope import Scope
from checker.model.units import CALENDAR_YEAR, currencies_of, is_counted
from checker.model.vocabulary import Vocabulary

PEOPLE = "people"
_Counted = tuple[str, str]
"""Who is counted, and in which event."""


def measures_of(
    claims: Sequence[Claim], vocabulary: Vocabulary, problems: Problems
) -> tuple[dict[_Counted, str], frozenset[str]]:
    """The unit of what ratios speak of, where all figures of it are amounts; and the ids of the claims refused.

    A unit that the vocabulary declares but no figure is in is a problem of each ratio: nothing would be compared with it.
    """
    used: dict[_Counted, dict[str, Claim]] = {}
    for claim in claims:
        if not _lacks_unit(claim) and claim.unit != CALENDAR_YEAR and currencies_of(claim.unit) is None:
            used.setdefault(_key(claim.scope), {}).setdefault(claim.unit, claim)
    measures: dict[_Counted, str] = {}
    refused: set[str] = set()
    for claim in claims:
        if not _lacks_unit(claim):
            continue
        declared, given = vocabulary.unit_of(claim.scope), _given(claim, used)
        if declared in given or not given or any(is_counted(unit) for unit in given):
            continue
        if (declared == PEOPLE or vocabulary.kind(claim.scope) == "measure") and len(given) == 1:
            measures.update(dict.fromkeys(map(_key, _scopes(claim)), next(iter(given))))
        else:
            refused.add(claim.id)
            _report(claim, declared, given, problems)
    return measures, frozenset(refused)


def _lacks_unit(claim: Claim) -> bool:
    """Whether the claim gives a ratio, or no figure at all."""
    return claim.unit == "one" or claim.reading is None


def _report(claim: Claim, declared: str, given: dict[str, Claim], problems: Problems) -> None:
    who = shown(claim.scope.who or "any")
    one = next(iter(given.values()))
    if declared == PEOPLE:
        what = f"{who} is counted in {listed(tuple(given), 'and')}, and the vocabulary does not say in which it is to be compared"
    else:
        what = f"the vocabulary counts {who} in {shown(declared)}, but {one.id} is in {one.unit}, so that they cannot be compared"
    instead = listed(tuple(f"`unit: {unit}`" for unit in given))
    problems.add(claim.location, what, f"write {instead} for {who} in vocabulary.yaml")


def _given(claim: Claim, used: dict[_Counted, dict[str, Claim]]) -> dict[str, Claim]:
    """The units of the figures of all that a ratio speaks of, each with a claim that is in it."""
    given = {unit: one for scope in _scopes(claim) for unit, one in used.get(_key(scope), {}).items()}
    return dict(sorted(given.items()))


def _scopes(claim: Claim) -> Iterator[Scope]:
    """What it is compared with, and its own scope."""
    if (other := comparison(claim.form).scope) is not None:
        yield other
    yield claim.scope


def _key(scope: Scope) -> _Counted:
    return scope.who, scope.event
