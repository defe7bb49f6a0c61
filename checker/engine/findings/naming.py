"""Whom a finding names for a figure that several give in just the same way: those who are trusted most.

Whom it accuses stays as it is, and so do its sums: the rows of what is said are the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cached_property
from typing import Any

from checker.engine.findings.refutations import parts_in_order
from checker.engine.rows.measure import Book
from checker.engine.rules import laws
from checker.model.claim import Claim
from checker.model.finding import Finding, ReadingName
from checker.model.proof import Quotient, Step
from checker.model.statement import Quote, quoted

_READINGS: tuple[ReadingName, ...] = ("literal", "pragmatic")


class TrustedNames:
    """Claims that stand, by what they say."""

    def __init__(self, standing: Iterable[Claim], book: Book) -> None:
        self._standing, self._book = tuple(standing), book

    @cached_property
    def _trusted(self) -> Mapping[object, Claim]:
        """The most trusted claim of each content."""
        trusted: dict[object, Claim] = {}
        for claim in sorted(self._standing, key=lambda claim: (-claim.trust, self._book.content(claim))):
            trusted.setdefault(_says(claim), claim)
        return trusted

    def named(self, finding: Finding) -> Finding:
        """The finding with each premise named by the most trusted claim that says the same.

        What an article says against itself is told by its own claims, and so is what else is told of a premise by its name.
        """
        names = dict(self._names(finding))
        if not names:
            return finding
        return replace(
            finding,
            parts=parts_in_order(_renamed(finding.parts, names)),
            proof=_renamed(finding.proof, names),
            witnesses=_renamed(finding.witnesses, names),
            message_statement=_renamed(finding.message_statement, names),
        )

    def _names(self, finding: Finding) -> Iterator[tuple[str, Claim]]:
        if finding.proof is None:
            return
        own = {part.claim.article for part in finding.parts if part.role != "premise"}
        given = {part.claim.id for part in finding.parts} | {claim.id for claim in finding.premises}
        why = finding.why_tension_statement
        fixed = {item.claim for item in (why.filling() if why else ()) if isinstance(item, Quote)}
        for premise in finding.premises:
            trusted = self._trusted.get(_says(premise))
            if trusted is None or trusted.trust <= premise.trust or trusted.id in given:
                continue
            if premise.article not in own and premise.id not in fixed and self._same_rows(premise, trusted):
                given.add(trusted.id)
                yield premise.id, trusted

    def _same_rows(self, one: Claim, other: Claim) -> bool:
        return all(self._rows(one, reading) == self._rows(other, reading) for reading in _READINGS)

    def _rows(self, claim: Claim, reading: ReadingName) -> tuple[object, ...]:
        rows = (replace(row, claim="") for row in laws().of_claim(claim, reading, self._book))
        conditions = (replace(each, claim="") for each in laws().conditions_of(claim, reading, self._book))
        return (*rows, *conditions)


def _says(claim: Claim) -> object:
    readings = claim.reading and (claim.reading.literal, claim.reading.pragmatic)
    return claim.scope, claim.period.days, claim.unit, claim.form, readings


def _renamed(value: Any, names: Mapping[str, Claim]) -> Any:
    """A part of a finding with other claims in the place of those that `names` has."""
    if isinstance(value, Claim):
        return names.get(value.id, value)
    if isinstance(value, Quote):
        return quoted(names[value.claim]) if value.claim in names else value
    if type(value) is tuple:
        return tuple(_renamed(item, names) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {field.name: _renamed(getattr(value, field.name), names) for field in fields(value)}
    if isinstance(value, Step | Quotient) and value.claim in names:
        changed["claim"] = names[value.claim].id
    return replace(value, **changed)
