"""Amounts in another unit than others of the same: dollars beside euros, which are compared with none of these."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from checker.intake.files.problems import Problems, shown
from checker.intake.files.read_context import RawClaim
from checker.model.claim import Claim
from checker.model.units import CURRENCIES, MEASURES
from checker.model.vocabulary import Vocabulary

WhoAndEvent = tuple[str, str]


def remark_units(
    claims: Mapping[str, Claim],
    restating: Mapping[str, str],
    rows: Mapping[str, RawClaim],
    vocabulary: Vocabulary,
    problems: Problems,
) -> None:
    """A warning of each file for each unit of amounts beside which others of the same stand in the unit that they should have.

    That is the currency which the vocabulary declares, or of a measure the unit of most, of as many the first. An amount that
    restates another, or is restated, is told twice on purpose.
    """
    twofold: Collection[str] = {*restating, *restating.values()}
    units: dict[WhoAndEvent, Counter[str]] = {}
    for claim in claims.values():
        if claim.unit in MEASURES:
            units.setdefault(_counted(claim), Counter())[claim.unit] += 1
    mixed = {counted for counted, several in units.items() if len(several) > 1}
    for key, claim in claims.items():
        if claim.unit not in MEASURES or key in twofold or _counted(claim) not in mixed:
            continue
        usual = _usual(claim, units[_counted(claim)], vocabulary)
        if not usual or usual == claim.unit:
            continue
        counted = " ".join(shown(name) for name in (claim.scope.who, claim.scope.event) if name)
        what = f"an amount in {claim.unit}, but others of {counted} are in {usual}; it is compared with none of these"
        instead = "write the id of the one that it tells again as `restates`, or name what is told in that unit as who of its own"
        problems.warn(rows[key].fields.location, what, instead)


def _counted(claim: Claim) -> WhoAndEvent:
    return claim.scope.who, claim.scope.event


def _usual(claim: Claim, units: Counter[str], vocabulary: Vocabulary) -> str:
    """The unit that amounts of the same should have, if there are any in it; "" where a wrong one has been told already."""
    if vocabulary.kind(claim.scope) in ("flow", "state"):
        concept = vocabulary.concept("who", claim.scope.who)
        own = (concept.base or concept.unit) if concept else ""
        return own if own in CURRENCIES and claim.unit in CURRENCIES and own in units else ""
    return units.most_common(1)[0][0]
