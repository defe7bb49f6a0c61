"""From claims to a system: what says exactly the same is merged, and weighed by who stands behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from checker.engine.rows.condition import Condition, forms_of
from checker.engine.rows.law import Laws
from checker.engine.rows.material import figure_of, latest_of, material_claims, running_totals
from checker.engine.rows.measure import Book, reads_differently
from checker.engine.rows.row import ONE, ZERO, LinearRow, Quantity, Terms, added, interval_rows, scaled
from checker.engine.rows.world import World, world_of
from checker.engine.solve.system import Group, System
from checker.engine.solve.weights import weights_of
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.numbers import Interval, ReadingName
from checker.model.vocabulary import Settings

HELD = Fraction(10**6)
"""The weight of a literal reading where only pragmatic ones are in question; no repair sets it aside, as they can all hold."""

STEADY = "steady-totals"
"""What rows about the errors of running totals are called in a certificate; no proof that is shown has any."""

NONE: Mapping[str, tuple[Condition, ...]] = {}
"""No conditions of any claim."""

WITHIN = Settings().revised
"""How close to each other two figures of one source are taken for preliminary and final ones, unless settings say otherwise."""


def literal_system(claims: Sequence[Claim], book: Book, laws: Laws, revised: Fraction = WITHIN) -> System:
    """All claims by their literal readings; any of them may be set aside."""
    rows = {claim.id: laws.of_claim(claim, "literal", book) for claim in claims}
    world = _world(rows.values(), book)
    return System(tuple(laws.of_world(world)), tuple(_merged(claims, rows, book, revised)), laws.shapes, world.all)


def material_system(claims: Sequence[Claim], literal: System, book: Book, laws: Laws, settings: Settings) -> System:
    """Claims by their material readings, beside the laws of their literal ones; see `checker.engine.rows.material`.

    Running totals of one source T1 < T2 < … may all be off by an error, which grows as they do: lo <= N(t_i) - e_i <= hi with
    |e_1| <= p·T1 and |e_i - e_(i-1)| <= p·(T_i - T_(i-1)), p the part `immaterial`. So their differences stay as sharp as flows.
    """
    read = {claim.id: claim for claim in material_claims(claims, book.vocabulary, settings)}
    rows = {name: laws.of_claim(claim, "literal", book) for name, claim in read.items()}
    errors: list[LinearRow] = []
    for chain in running_totals(claims, book.vocabulary):
        errors += _steady(chain, rows, laws, book, settings.immaterial)
    return System(literal.hard + tuple(errors), tuple(_merged(claims, rows, book, settings.revised)), laws.shapes)


def conditional_system(
    claims: Sequence[Claim], readings: Mapping[str, tuple[Claim, ReadingName]], book: Book, laws: Laws, revised: Fraction = WITHIN
) -> System:
    """Claims with all that they assert, by the `readings` of each, also what is no row. Any of them may be set aside."""
    rows = {claim.id: laws.of_claim(*readings[claim.id], book) for claim in claims}
    conditions = {claim.id: laws.conditions_of(*readings[claim.id], book) for claim in claims}
    forms = tuple(LinearRow(form, ZERO, "") for several in conditions.values() for each in several for form in forms_of(each))
    world = _world((*rows.values(), forms), book)
    groups = tuple(_merged(claims, rows, book, revised, conditions))
    measured = {q for several in rows.values() for row in several for q, _ in row.terms if q.kind == "measure"}
    always = laws.conditions(measured, book.vocabulary)
    return System(tuple(laws.of_world(world)), groups, laws.shapes, world.all, always)


def _steady(
    chain: Sequence[Claim], rows: dict[str, tuple[LinearRow, ...]], laws: Laws, book: Book, part: Fraction
) -> Iterator[LinearRow]:
    """The rows of the errors of running totals; those of the totals in `rows` get the errors.

    As quantities are never below 0, each is u_i = e_i + p·T_i: from 0 to 2p·T1, and then growing by 0 to 2p·(T_i - T_(i-1)).
    """
    days: dict[int, list[Claim]] = {}
    for claim in chain:
        days.setdefault(claim.period.end or 0, []).append(claim)
    errors: list[tuple[Fraction, Quantity]] = []
    for day, several in days.items():
        if latest := latest_of(several):
            total, error = figure_of(latest[0]), Quantity(chain[0].scope, chain[0].unit, "fact", day, f"error {chain[0].id}")
            errors.append((total, error))
            for claim in several:
                literal = laws.of_claim(claim, "literal", book) if claim in latest else rows[claim.id]
                rows[claim.id] = tuple(_off_by(row, error, part * total) for row in literal)
    before: tuple[Fraction, Terms] = (Fraction(0), ())
    for total, error in sorted(errors):
        grown = added(((error, ONE),), scaled(before[1], -ONE))
        yield from interval_rows(grown, Interval(Fraction(0), 2 * part * (total - before[0])), STEADY)
        before = total, ((error, ONE),)


def _off_by(row: LinearRow, error: Quantity, least: Fraction) -> LinearRow:
    """The row of a total that is off by `error` less `least`."""
    sign = ONE if row.terms[0][1] > 0 else -ONE
    return replace(row, terms=(*row.terms, (error, -sign)), bound=row.bound - sign * least)


def pragmatic_system(
    claims: Sequence[Claim], book: Book, laws: Laws, hard: tuple[LinearRow, ...] = (), revised: Fraction = WITHIN
) -> System:
    """Claims that can hold together literally; cheap to set aside is only what their pragmatic readings add.

    `hard` may be the rows of laws of a system of more claims; others are made where they do not speak of all quantities.
    """
    literal = {claim.id: laws.of_claim(claim, "literal", book) for claim in claims}
    added = {claim.id: _added(claim, literal[claim.id], book, laws) for claim in claims}
    held = (replace(group, weight=HELD) for group in _merged(claims, literal, book, revised))
    known = {quantity for row in hard for quantity, _ in row.terms}
    spoken = (quantity for rows in (*literal.values(), *added.values()) for row in rows for quantity, _ in row.terms)
    if not known.issuperset(spoken):
        hard = tuple(laws.of_world(_world((*literal.values(), *added.values()), book)))
    return System(hard, (*_merged(claims, added, book, revised), *held), laws.shapes)


def _added(claim: Claim, literal: tuple[LinearRow, ...], book: Book, laws: Laws) -> tuple[LinearRow, ...]:
    """What the pragmatic reading of a claim says beyond the literal one."""
    if not reads_differently(claim):
        return ()
    return tuple(row for row in laws.of_claim(claim, "pragmatic", book) if row not in literal)


def _world(rows: Iterable[tuple[LinearRow, ...]], book: Book) -> World:
    """The world of all quantities that the claims' rows speak of."""
    return world_of(book.vocabulary, (row for several in rows for row in several))


def _merged(
    claims: Sequence[Claim],
    rows: Mapping[str, tuple[LinearRow, ...]],
    book: Book,
    revised: Fraction,
    conditions: Mapping[str, tuple[Condition, ...]] = NONE,
) -> list[Group]:
    """Groups of claims with the same rows and conditions, in the order of what they say."""
    same: dict[object, list[Claim]] = {}
    for claim in claims:
        if rows[claim.id] or conditions.get(claim.id):
            own_conditions = tuple(replace(condition, claim="") for condition in conditions.get(claim.id, ()))
            own_rows = tuple((row.terms, row.bound, row.strict) for row in rows[claim.id])
            same.setdefault((own_rows, own_conditions), []).append(claim)
    several = [sorted(members, key=content) for members in same.values()]
    shared_rows = [rows[members[0].id] for members in several]
    weights = weights_of(several, shared_rows, book.vocabulary, revised)
    groups = (
        Group(tuple(claim.id for claim in members), shared, weight, content(members[0]), conditions.get(members[0].id, ()))
        for members, shared, weight in zip(several, shared_rows, weights, strict=True)
    )
    return sorted(groups, key=lambda group: group.key)
