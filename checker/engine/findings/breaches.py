"""Broken conditions that are no linear rows, as findings: looked for among claims whose rows can all hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.engine.findings.breach_proof import CANNOT, CANNOT_BESIDE, breach_proof, fact
from checker.engine.findings.messages import message
from checker.engine.findings.refutations import FAILED, Layer, claims_in, fingerprint, margin_of, parts_in_order
from checker.engine.findings.softening import HARDLY
from checker.engine.rows.material import material_claims
from checker.engine.rows.measure import Book, reads_differently
from checker.engine.rules import laws
from checker.engine.solve.condition_verifier import breaks
from checker.engine.solve.finder import Breach, Finder
from checker.engine.solve.groups import HELD, conditional_system
from checker.engine.solve.linear_program import Inconclusive
from checker.engine.solve.system import Group, System, claims_of
from checker.engine.solve.verifier import adds_up
from checker.engine.solve.work import Work
from checker.model.claim import Claim
from checker.model.finding import Finding, Part, ReadingName, Role, Undecided
from checker.model.statement import Statement, quoted, template
from checker.model.vocabulary import Settings

AS_READ = template("Read literally they can hold. So this is a tension, not a contradiction.")
LayerReadings = Mapping[str, tuple[Claim, ReadingName]]


@dataclass(frozen=True)
class Breaches:
    """The findings; the ids of the claims set aside, of all that could have been, and of those compared; what is undecided."""

    findings: tuple[Finding, ...] = ()
    suspects: frozenset[str] = frozenset()
    doubted: frozenset[str] = frozenset()
    undecided: tuple[Undecided, ...] = ()
    compared: frozenset[str] = frozenset()


def breaches(claims: Sequence[Claim], layer: Layer, literally: frozenset[str], book: Book, settings: Settings) -> Breaches:
    """What is broken in one layer of claims whose rows can all hold; `literally` are those that readers' readings do not bear.

    Where no claim says anything but rows, and no law does, nothing is looked at.
    """
    if not any(_has_conditions(claim, book) for claim in claims):
        return Breaches()
    readings = _layer_readings(claims, layer, literally, book, settings)
    system = conditional_system(claims, readings, book, laws(), settings.revised)
    if not (system.conditions or any(group.conditions for group in system.groups)):
        return Breaches()
    if layer == "pragmatic":
        system = _held(system, book, literally)
    finder = Finder(system, Work(float(settings.seconds)))
    try:
        repair = finder.repair()
    except Inconclusive as reason:
        return Breaches(undecided=(Undecided(claims_in(system.groups, book.claims), why_statement=reason.why),))
    shown = finder if layer != "contradiction" else _literal_finder(claims, book, settings)
    findings, undecided = list[Finding](), list[Undecided]()
    for index, breach in repair.breaches:
        every, some = repair.repairs.every, repair.repairs.some
        roles: dict[str, Role] = {}
        for member in sorted(breach.conflict, key=lambda each: each != index):
            either = index not in every and (member == index or member in some)
            role: Role = "either" if either else "suspect" if member == index else "premise"
            roles.update(dict.fromkeys(system.groups[member].claims, role))
        instead = tuple(system.groups[other] for other in sorted(repair.repairs.instead.get(index, ())))
        finding = _finding(breach, roles, shown, layer, book, settings, (system.groups[index], instead))
        if finding is None:
            undecided.append(Undecided(claims_in([system.groups[index]], book.claims), why_statement=FAILED()))
        elif all(finding.accused != other.accused for other in findings):
            findings.append(finding)
    return Breaches(
        tuple(findings),
        claims_of(finder.groups(repair.aside)),
        claims_of(finder.groups(repair.repairs.some)),
        tuple(undecided),
        finder.compared(),
    )


def _has_conditions(claim: Claim, book: Book) -> bool:
    """Whether a claim asserts something that is no row, or speaks of what is measured, of which laws may."""
    return book.vocabulary.kind(claim.scope) == "measure" or bool(laws().conditions_of(claim, "literal", book))


def _layer_readings(
    claims: Sequence[Claim], layer: Layer, literally: frozenset[str], book: Book, settings: Settings
) -> LayerReadings:
    """By id, each claim as it is read in a layer, and the name of that reading."""
    if layer == "contradiction":
        return {claim.id: (claim, "literal") for claim in material_claims(claims, book.vocabulary, settings)}
    if layer == "tension":
        return {claim.id: (claim, "literal") for claim in claims}
    return {claim.id: (claim, "literal" if claim.id in literally else "pragmatic") for claim in claims}


def _held(system: System, book: Book, literally: frozenset[str]) -> System:
    """The system in which only claims can be set aside of which readers take more than the words say."""
    groups = tuple(
        group
        if any(claim not in literally and reads_differently(book.claims[claim]) for claim in group.claims)
        else Group(group.claims, group.rows, HELD, group.key, group.conditions)
        for group in system.groups
    )
    return System(system.hard, groups, system.shapes, system.closed, system.conditions)


def _literal_finder(claims: Sequence[Claim], book: Book, settings: Settings) -> Finder:
    readings: LayerReadings = {claim.id: (claim, "literal") for claim in claims}
    return Finder(conditional_system(claims, readings, book, laws(), settings.revised), Work(float(settings.seconds)))


def _finding(
    breach: Breach,
    roles: Mapping[str, Role],
    shown: Finder,
    layer: Layer,
    book: Book,
    settings: Settings,
    weighed: tuple[Group, tuple[Group, ...]],
) -> Finding | None:
    """The finding, proven by the figures as they were printed; None if the proof fails the independent check."""
    printed = _as_printed(breach, roles, shown)
    if printed is None or not breaks(printed, shown.system.rows):
        return None
    reading: ReadingName = "pragmatic" if layer == "pragmatic" else "literal"
    sum_ = breach_proof(printed, book, reading, laws())
    if not adds_up(sum_, sum_.total_open or sum_.allowed_open):
        return None
    named = {claim for group in shown.groups(printed.conflict) for claim in group.claims if claim in roles}
    parts = parts_in_order(Part(book.claims[claim], role) for claim, role in roles.items() if role != "premise" or claim in named)
    suspect = parts[0].claim
    return Finding(
        severity="contradiction" if layer == "contradiction" else "tension",
        kind=laws().by_name[breach.condition.law].KIND,
        parts=parts,
        message="",
        reading=reading,
        fingerprint=fingerprint(reading, (part.claim for part in parts if part.role != "premise")),
        scope=suspect.scope,
        period=suspect.period,
        proof=sum_,
        message_statement=message(parts, sum_, reading, None) if parts[0].role == "either" else _message(parts, printed, book),
        why_tension_statement={"tension": HARDLY(share=settings.immaterial), "pragmatic": AS_READ()}.get(layer),
        margin_statement=margin_of(suspect, *weighed, book.claims)
        if parts[0].role == "suspect" and layer != "pragmatic"
        else None,
    )


def _as_printed(breach: Breach, roles: Mapping[str, Role], shown: Finder) -> Breach | None:
    """The same breach by the rows of the one who shows it, of no other claims."""
    members = frozenset(shown.places[claim] for claim in roles if claim in shown.places)
    own = [shown.places[breach.condition.claim]] if breach.condition.claim else []
    conditions = [condition for index in own for condition in shown.system.groups[index].conditions] or [breach.condition]
    printed = (shown.breach(condition, shown.all - members) for condition in conditions if condition.law == breach.condition.law)
    return next((shown.with_conflict(each) for each in printed if each is not None), None)


def _message(parts: Sequence[Part], breach: Breach, book: Book) -> Statement:
    """What is refuted: the condition itself by the others, or a figure beside it."""
    accused = tuple(quoted(part.claim) for part in parts if part.role == "suspect")
    others = tuple(quoted(part.claim) for part in parts if part.role == "premise")
    broken = fact(breach, book)
    owns = any(part.claim.id == breach.condition.claim for part in parts if part.role == "suspect")
    return CANNOT(claims=accused, fact=broken) if owns else CANNOT_BESIDE(claims=accused, others=others, fact=broken)
