"""From claims to a system: what says exactly the same is merged, and weighed by who stands behind it.

Claims by one of their readings become rows r·x <= b (`rows.law`). Two claims are of one group G_j where they have the same rows
and conditions, so that one cannot be set aside without the other; its weight w_j is that of `weights`. The laws of the world
that these rows speak of are the hard rows H of the system.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import chain
from typing import TypeVar

from checker.engine.rows.condition import Condition, form_rows
from checker.engine.rows.law import Laws
from checker.engine.rows.material import figure_of, latest_of, material_claims, running_totals
from checker.engine.rows.measure import Book, reads_differently
from checker.engine.rows.row import MINUS, ONE, ZERO, LinearRow, Quantity, Terms, added, interval_rows, scaled
from checker.engine.rows.world import World, world_of
from checker.engine.solve.same_rows import the_very_same
from checker.engine.solve.system import Group, System, implied_by_rows
from checker.engine.solve.weights import weights_of
from checker.model.claim import Claim
from checker.model.numbers import Interval, ReadingName
from checker.model.vocabulary import Settings, Vocabulary

HELD = Fraction(10**6)
"""The weight of a literal reading where only pragmatic ones are in question; no repair sets it aside, as they can all hold."""

STEADY = "steady-totals"
"""What rows about the errors of running totals are called in a certificate; no proof that is shown has any."""

ClaimRows = tuple[LinearRow, ...]
Conditions = tuple[Condition, ...]
_Said = TypeVar("_Said", LinearRow, Condition)
WITHIN = Settings().revised
"""How close to each other two figures of one source are taken for preliminary and final ones, unless settings say otherwise."""


def literal_system(claims: Sequence[Claim], book: Book, laws: Laws, revised: Fraction = WITHIN) -> System:
    """All claims by their literal readings; any of them may be set aside."""
    return weighed(unweighed_literal(claims, book, laws), claims, book.vocabulary, revised)


def unweighed_literal(claims: Sequence[Claim], book: Book, laws: Laws) -> System:
    """The same with the weight 1 for every group: what cannot be told from it is only whom to set aside."""
    rows = {claim.id: laws.of_claim(claim, "literal", book) for claim in claims}
    conditions = {claim.id: laws.conditions_of(claim, "literal", book) for claim in claims}
    world, always = _world(rows.values(), conditions.values(), book), _always(rows.values(), book, laws)
    hard = the_very_same(tuple(laws.of_world(world)))
    return System(hard, tuple(_same(claims, rows, conditions, book)), laws.shapes, world.all, always)


def weighed(system: System, claims: Iterable[Claim], vocabulary: Vocabulary, revised: Fraction) -> System:
    """The system of some claims with what it costs to set each group of them aside."""
    return replace(system, groups=tuple(_weighed(system.groups, claims, vocabulary, revised)))


def unweighed_system(
    readings: Iterable[tuple[Claim, ReadingName]], book: Book, laws: Laws, form: Terms = (), hard: ClaimRows = ()
) -> System:
    """A group for each claim, by one or more of its readings, all of the same weight, under the laws of a further `form` too.

    `hard` may be the rows of laws of a system of more claims; others are made where they do not speak of all quantities.
    """
    rows: dict[str, ClaimRows] = {}
    conditions: dict[str, Conditions] = {}
    for claim, reading in readings:
        rows[claim.id] = (*rows.get(claim.id, ()), *laws.of_claim(claim, reading, book))
        conditions[claim.id] = (*conditions.get(claim.id, ()), *laws.conditions_of(claim, reading, book))
    groups = tuple(Group((name,), rows[name], ONE, (), conditions[name]) for name in rows if rows[name] or conditions[name])
    spoken = (LinearRow(form, ZERO, ""),) if form else ()
    always = _always((*rows.values(), spoken), book, laws)
    if hard and _speaks_of_all(hard, (*rows.values(), spoken), conditions.values()):
        return System(hard, groups, laws.shapes, conditions=always)
    world = _world((*rows.values(), spoken), conditions.values(), book)
    return System(tuple(laws.of_world(world)), groups, laws.shapes, world.all, always)


def material_system(claims: Sequence[Claim], literal: System, book: Book, laws: Laws, settings: Settings) -> System:
    """Claims by their material readings, beside the laws of their literal ones; see `checker.engine.rows.material`.

    Running totals of one source T1 < T2 < … may all be off by an error, which grows as they do: lo <= N(t_i) - e_i <= hi with
    |e_1| <= p·T1 and |e_i - e_(i-1)| <= p·(T_i - T_(i-1)), p the part `immaterial`. So their differences stay as sharp as flows.
    """
    read = {claim.id: claim for claim in material_claims(claims, book.vocabulary, settings)}
    rows = {name: laws.of_claim(claim, "literal", book) for name, claim in read.items()}
    errors: list[LinearRow] = []
    for totals in running_totals(claims, book.vocabulary):
        errors += _steady(totals, rows, laws, book, settings.immaterial)
    conditions = {name: laws.conditions_of(claim, "literal", book) for name, claim in read.items()}
    groups = tuple(_merged(claims, rows, conditions, book, settings.revised))
    base = literal.hard if errors else None
    hard = the_very_same(literal.hard + tuple(errors)) if errors else literal.hard
    return System(hard, groups, laws.shapes, conditions=literal.conditions, base=base)


def _steady(totals: Sequence[Claim], rows: dict[str, ClaimRows], laws: Laws, book: Book, part: Fraction) -> Iterator[LinearRow]:
    """The rows of the errors of running totals; those of the totals in `rows` get the errors.

    As quantities are never below 0, each is u_i = e_i + p·T_i: from 0 to 2p·T1, and then growing by 0 to 2p·(T_i - T_(i-1)).
    """
    days: dict[int, list[Claim]] = {}
    for claim in totals:
        days.setdefault(claim.period.end or 0, []).append(claim)
    errors: list[tuple[Fraction, Quantity]] = []
    for day, several in days.items():
        if latest := latest_of(several):
            total, error = figure_of(latest[0]), Quantity(totals[0].scope, totals[0].unit, "fact", day, f"error {totals[0].id}")
            errors.append((total, error))
            for claim in several:
                literal = laws.of_claim(claim, "literal", book) if claim in latest else rows[claim.id]
                rows[claim.id] = tuple(_off_by(row, error, part * total) for row in literal)
    before: tuple[Fraction, Terms] = (Fraction(0), ())
    for total, error in sorted(errors):
        grown = added(((error, ONE),), scaled(before[1], MINUS))
        yield from interval_rows(grown, Interval(Fraction(0), 2 * part * (total - before[0])), STEADY)
        before = total, ((error, ONE),)


def _off_by(row: LinearRow, error: Quantity, least: Fraction) -> LinearRow:
    """The row of a total that is off by `error` less `least`."""
    sign = ONE if row.terms[0][1] > 0 else MINUS
    return replace(row, terms=(*row.terms, (error, -sign)), bound=row.bound - sign * least)


def pragmatic_system(
    claims: Sequence[Claim], book: Book, laws: Laws, hard: tuple[LinearRow, ...] = (), revised: Fraction = WITHIN
) -> System:
    """Claims that can hold together literally; cheap to set aside is only what their pragmatic readings add.

    `hard` may be the rows of laws of a system of more claims; others are made where they do not speak of all quantities.
    """
    literal = {claim.id: laws.of_claim(claim, "literal", book) for claim in claims}
    conditions = {claim.id: laws.conditions_of(claim, "literal", book) for claim in claims}
    read = {claim.id: reads_differently(claim) for claim in claims}
    added = {
        claim.id: _beyond(laws.of_claim(claim, "pragmatic", book) if read[claim.id] else (), literal[claim.id])
        for claim in claims
    }
    further = {
        claim.id: _beyond(laws.conditions_of(claim, "pragmatic", book) if read[claim.id] else (), conditions[claim.id])
        for claim in claims
    }
    held = (replace(group, weight=HELD) for group in _merged(claims, literal, conditions, book, revised))
    rows, asserted = (*literal.values(), *added.values()), (*conditions.values(), *further.values())
    if not _speaks_of_all(hard, rows, asserted):
        hard = tuple(laws.of_world(_world(rows, asserted, book)))
    groups = (*_merged(claims, added, further, book, revised), *held)
    return System(hard, groups, laws.shapes, conditions=_always(rows, book, laws))


def _beyond(pragmatic: tuple[_Said, ...], literal: tuple[_Said, ...]) -> tuple[_Said, ...]:
    """What the pragmatic reading of a claim says beyond the literal one."""
    return tuple(each for each in pragmatic if each not in literal)


def _speaks_of_all(hard: ClaimRows, rows: Iterable[ClaimRows], conditions: Iterable[Conditions]) -> bool:
    """Whether rows of laws speak of all quantities that claims speak of."""
    known = {quantity for row in hard for quantity in row.quantities}
    return known.issuperset(quantity for row in chain(*rows, form_rows(chain(*conditions))) for quantity in row.quantities)


def _world(rows: Iterable[ClaimRows], conditions: Iterable[Conditions], book: Book) -> World:
    """The world of all quantities that the claims speak of."""
    return world_of(book.vocabulary, chain(*rows, form_rows(chain(*conditions))))


def _always(rows: Iterable[ClaimRows], book: Book, laws: Laws) -> Conditions:
    """What holds of the quantities that rows speak of whatever anybody claims, and is no row."""
    measured = {quantity for row in chain(*rows) for quantity, _ in row.terms if quantity.kind == "measure"}
    return laws.conditions(measured, book.vocabulary) if measured else ()


def _merged(
    claims: Sequence[Claim],
    rows: Mapping[str, ClaimRows],
    conditions: Mapping[str, Conditions],
    book: Book,
    revised: Fraction,
) -> list[Group]:
    """Groups of claims with the same rows and conditions, in the order of what they say."""
    return _weighed(_same(claims, rows, conditions, book), claims, book.vocabulary, revised)


def _weighed(groups: Sequence[Group], claims: Iterable[Claim], vocabulary: Vocabulary, revised: Fraction) -> list[Group]:
    by_id = {claim.id: claim for claim in claims}
    several = [[by_id[claim] for claim in group.claims] for group in groups]
    weights = weights_of(several, [implied_by_rows(group) for group in groups], vocabulary, revised)
    return [replace(group, weight=weight) for group, weight in zip(groups, weights, strict=True)]


def _as_named(members: Sequence[Claim], book: Book) -> list[Claim]:
    """Claims that say the same, first the one that is named for all of them.

    Where an editor has confirmed one, the others being drafts weakens no proof. What a source gave last goes before
    what it gave anew by that.
    """
    last: dict[Interval, int] = {}
    for claim in members:
        if claim.reading is not None:
            last[claim.reading.literal] = max(last.get(claim.reading.literal, 0), claim.article.published.end or 0)

    def is_old(claim: Claim) -> bool:
        day, literal = claim.article.published.end or 0, claim.reading.literal if claim.reading else None
        return literal is not None and any(later > day and not other.meets(literal) for other, later in last.items())

    return sorted(members, key=lambda claim: (claim.draft, len(last) > 1 and is_old(claim), book.content(claim)))


def _same(
    claims: Sequence[Claim], rows: Mapping[str, ClaimRows], conditions: Mapping[str, Conditions], book: Book
) -> list[Group]:
    same: dict[object, list[Claim]] = {}
    for claim in claims:
        if rows[claim.id] or conditions[claim.id]:
            own_conditions = tuple(replace(condition, claim="") for condition in conditions[claim.id])
            own_rows = tuple(row.says for row in rows[claim.id])
            same.setdefault((own_rows, own_conditions), []).append(claim)
    several = [_as_named(members, book) for members in same.values()]
    groups = [
        Group(tuple(claim.id for claim in members), rows[first.id], ONE, min(map(book.content, members)), conditions[first.id])
        for members in several
        for first in members[:1]
    ]
    return sorted(groups, key=lambda group: group.key)
