"""Disputes: one count for which several voices give different figures and nothing decides between them, told once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

from checker.engine.findings.headlines import left_open
from checker.engine.findings.refutations import digest_of_texts, fingerprint
from checker.engine.rows.origins import counted_days, origin
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.finding import Finding, ReadingName
from checker.model.forms import Value
from checker.model.numbers import ANY, Interval
from checker.model.statement import Amount, CountFigure, Quote, Statement, quoted, template
from checker.model.vocabulary import Vocabulary

DISPUTED = template("{what:counted}: {values:list}", what=CountFigure, values=tuple[Statement, ...])
DISPUTED_BY_MANY = template(
    "{what:counted}: {many} figures from {least} to {most}", what=CountFigure, many=Fraction, least=Statement, most=Statement
)
VALUE = template("{number} ({claims:publishers})", number=Amount, claims=tuple[Quote, ...])
_TOLD = 4
"""More values than these are told by the least and the most of them."""


def disputes(findings: Iterable[Finding], vocabulary: Vocabulary) -> tuple[Finding, ...]:
    """The findings, with those on one count that leave open which of its figures is off made one, in the place of the first."""
    counts: dict[object, list[Finding]] = {}
    for number, finding in enumerate(findings):
        counts.setdefault(_count(finding, vocabulary) or number, []).append(finding)
    return tuple(_as_one(several, vocabulary) if isinstance(key, tuple) else several[0] for key, several in counts.items())


def _count(finding: Finding, vocabulary: Vocabulary) -> object:
    """The count that all claims of a finding are of, if it leaves open which is off; else None."""
    keys = {
        (part.claim.scope, part.claim.unit, counted_days(part.claim, vocabulary))
        if part.role == "either" and isinstance(part.claim.form, Value) and not part.claim.restates
        else None
        for part in finding.parts
    }
    return None if len(keys) != 1 or None in keys or finding.proof is None else (finding.severity, keys.pop())


def _as_one(several: list[Finding], vocabulary: Vocabulary) -> Finding:
    """One finding for one count; a dispute where the figures are of several origins."""
    first = several[0] if len(several) == 1 else _joined(several)
    claims = [part.claim for part in first.parts]
    if len({origin(claim, vocabulary) for claim in claims}) == 1:
        return first
    count = (*claims[0].scope, claims[0].unit, *(str(day) for day in counted_days(claims[0], vocabulary)))
    return replace(first, fingerprint=digest_of_texts("dispute", [count]), dispute=True)


def _joined(several: list[Finding]) -> Finding:
    parts = {part.claim.id: part for finding in several for part in finding.parts}
    ordered = tuple(sorted(parts.values(), key=lambda part: content(part.claim)))
    # The sum is that of the figures that lie farthest apart.
    return replace(
        max(several, key=lambda finding: finding.proof.gap if finding.proof else Fraction(0)),
        parts=ordered,
        fingerprint=fingerprint(several[0].reading, (part.claim for part in ordered)),
        fallen=_fallen(several, parts.keys()),
        message_statement=left_open(_shown([part.claim for part in ordered], several[0].reading), ordered),
    )


def _fallen(several: Iterable[Finding], shown: Collection[str]) -> tuple[Claim, ...]:
    """What falls with any of the figures, each claim once."""
    fallen = {claim.id: claim for finding in several for claim in finding.fallen if claim.id not in shown}
    return tuple(fallen.values())


def _shown(claims: Sequence[Claim], name: ReadingName) -> Statement:
    """The values side by side, the least first, each with all who give it."""
    values: dict[Interval, list[Claim]] = {}
    for claim in claims:
        if claim.reading is not None:
            values.setdefault(claim.reading.by(name), []).append(claim)
    ordered = sorted(values, key=lambda value: (value.lo or Fraction(0), value.hi is None, value.hi or Fraction(0)))
    what = CountFigure(ANY, claims[0].scope, claims[0].unit, claims[0].period)
    shown = [VALUE(number=Amount(value, claims[0].unit), claims=tuple(map(quoted, values[value]))) for value in ordered]
    if len(shown) > _TOLD:
        return DISPUTED_BY_MANY(what=what, many=Fraction(len(shown)), least=shown[0], most=shown[-1])
    return DISPUTED(what=what, values=tuple(shown))
