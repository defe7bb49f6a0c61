"""From claims to a system: what says exactly the same is merged, and priced by who stands behind it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from checker.laws import claim_rows, law_rows
from checker.laws.measure import Book
from checker.laws.row import Row
from checker.laws.world import world_of
from checker.model.claim import Claim
from checker.solve.system import Group, System

HELD = Fraction(10**6)
"""The price of a literal reading where only pragmatic ones are in question; never worth paying, as they can all hold."""

SUPERSEDED = Fraction(1, 100)
"""The price of a figure that a later claim supersedes, as part of its price otherwise."""


def literal_system(claims: Sequence[Claim], book: Book) -> System:
    """All claims by their literal readings; any of them may be set aside."""
    rows = {claim.id: claim_rows(claim, "literal", book) for claim in claims}
    return System(_laws(rows.values(), book), tuple(_merged(claims, rows)))


def pragmatic_system(claims: Sequence[Claim], book: Book, laws: tuple[Row, ...] = ()) -> System:
    """Claims that can hold together literally; cheap to set aside is only what their pragmatic readings add.

    `laws` may be those of a system of more claims; others are made where they do not speak of all quantities.
    """
    literal = {claim.id: claim_rows(claim, "literal", book) for claim in claims}
    added = {claim.id: _added(claim, literal[claim.id], book) for claim in claims}
    held = (replace(group, weight=HELD) for group in _merged(claims, literal))
    known = {quantity for row in laws for quantity, _ in row.terms}
    spoken = (quantity for rows in (*literal.values(), *added.values()) for row in rows for quantity, _ in row.terms)
    if not known.issuperset(spoken):
        laws = _laws((*literal.values(), *added.values()), book)
    return System(laws, (*_merged(claims, added), *held))


def _added(claim: Claim, literal: tuple[Row, ...], book: Book) -> tuple[Row, ...]:
    """What the pragmatic reading of a claim says beyond the literal one."""
    if claim.reading is None or claim.reading.literal == claim.reading.pragmatic:
        return ()
    return tuple(row for row in claim_rows(claim, "pragmatic", book) if row not in literal)


def _laws(rows: Iterable[tuple[Row, ...]], book: Book) -> tuple[Row, ...]:
    """The laws of all quantities that the claims' rows speak of."""
    return tuple(law_rows(world_of(book.vocabulary, (row for several in rows for row in several))))


def _merged(claims: Sequence[Claim], rows: Mapping[str, tuple[Row, ...]]) -> list[Group]:
    """Groups of claims with the same rows, in the order of what they say."""
    same: dict[object, list[Claim]] = {}
    for claim in claims:
        if rows[claim.id]:
            same.setdefault(tuple((row.terms, row.bound) for row in rows[claim.id]), []).append(claim)
    replaced = frozenset(claim.supersedes for claim in claims if claim.supersedes)
    groups = []
    for members in same.values():
        members.sort(key=content)
        groups.append(
            Group(
                tuple(claim.id for claim in members),
                rows[members[0].id],
                _weight(members, replaced),
                content(members[0]),
            )
        )
    return sorted(groups, key=lambda group: group.key)


def _weight(members: Sequence[Claim], replaced: Collection[str]) -> Fraction:
    """The trust of all origins that say so, each counted once: many outlets that quote one ministry are one voice."""
    origins: dict[str, Fraction] = {}
    for claim in members:
        origin = claim.source or claim.article.publisher
        price = claim.trust * (SUPERSEDED if claim.id in replaced else 1)
        origins[origin] = max(origins.get(origin, Fraction(0)), price)
    return sum(origins.values(), Fraction(0))


def content(claim: Claim) -> tuple[str, ...]:
    """What a claim says, as text that does not depend on files, ids or order."""
    article = claim.article
    return (
        *claim.scope,
        _days(claim.period.days),
        claim.unit,
        claim.wording,
        _form(claim),
        claim.quote,
        article.publisher,
        _days(article.published.days),
        article.title,
        claim.source,
        claim.via,
        claim.status,
    )


def _days(days: tuple[int | None, int | None]) -> str:
    return "/".join(".." if day is None else f"{day:07d}" for day in days)


def _form(claim: Claim) -> str:
    form = claim.form
    parts = [type(form).__name__]
    for name in form.__dataclass_fields__:
        value = getattr(form, name)
        parts.append(_days(value.days) if hasattr(value, "days") else "/".join(value) if isinstance(value, tuple) else str(value))
    return " ".join(parts)
