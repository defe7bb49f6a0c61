"""From refutations to findings: roles, kind, severity and fingerprint."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from hashlib import sha256
from typing import Literal

from checker.engine.findings.breach_proof import breach_proof
from checker.engine.findings.exact_quotient import without_room
from checker.engine.findings.headlines import headline
from checker.engine.findings.in_print import with_print
from checker.engine.findings.kinds import kind_of
from checker.engine.findings.messages import left_open, margin, why_tension
from checker.engine.findings.softening import softened
from checker.engine.findings.upright import upright
from checker.engine.rows.condition import Between
from checker.engine.rows.measure import Book
from checker.engine.rules import laws
from checker.engine.solve.breach import Breach, Grounds, claims_of_grounds
from checker.engine.solve.condition_verifier import breaks
from checker.engine.solve.proof import is_exact, proof, takes_away
from checker.engine.solve.quotients import quotient
from checker.engine.solve.ratio_proof import is_less
from checker.engine.solve.solution import Refutation
from checker.engine.solve.system import Group, System, claims_of
from checker.engine.solve.verifier import adds_up, divides, holds
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.finding import Finding, Part, ReadingName, Role
from checker.model.proof import Proof, Witness
from checker.model.statement import Statement, template
from checker.model.vocabulary import Settings

FAILED = template("a proof failed the independent check")
AS_READ = template("Read literally they can hold. So this is a tension, not a contradiction.")
Layer = Literal["contradiction", "tension", "pragmatic"]
"""What cannot hold: literal readings give or take what is immaterial, literal readings as they are, or pragmatic ones."""


def finding_of(refutation: Refutation, system: System, book: Book, layer: Layer, settings: Settings) -> Finding | None:
    """The finding of a refutation; None if its first proof fails the independent check."""
    reading: ReadingName = "pragmatic" if layer == "pragmatic" else "literal"
    claims = book.claims
    suspects = refutation.suspect.claims
    proofs = [
        (grounds, sum_)
        for grounds in refutation.all_grounds
        if (sum_ := _checked(grounds, suspects, system, book, reading)) is not None
    ]
    if not proofs or proofs[0][0] is not refutation.grounds:
        return None
    parts = _parts(refutation, claims)
    grounds, first = proofs[0]
    if refutation.either and isinstance(grounds, Breach):
        suspects = _of_the_whole(refutation, grounds)
    elif _is_backward(first):
        suspects, first = _forward(refutation, first, system, book, reading)
    suspect = claims[suspects[0]]
    finding = Finding(
        severity="contradiction" if layer == "contradiction" else "tension",
        kind=kind_of(grounds, first, suspect, claims, reading),
        parts=parts,
        message="",
        reading=reading,
        fingerprint=fingerprint(reading, (part.claim for part in parts if part.role != "premise")),
        scope=suspect.scope,
        period=suspect.period,
        proof=first,
        witnesses=tuple(Witness(_premises(one, suspects, claims), sum_) for one, sum_ in proofs[1:] if _tells(sum_, suspects)),
        message_statement=headline(parts, grounds, suspects, first, reading, book),
        why_tension_statement=_why_tension(grounds, suspect) if reading == "pragmatic" else None,
        margin_statement=_margin(refutation, claims) if reading == "literal" else None,
        fallen=_fallen(refutation, parts, claims),
    )
    return finding if layer == "contradiction" else softened(finding, book, settings)


def _of_the_whole(refutation: Refutation, breach: Breach) -> tuple[str, ...]:
    """Of several claims one of which is off, that of the whole, against which its parts are held; else what was set aside."""
    whole = breach.claims_behind(breach.limits[:1]) if isinstance(breach.condition, Between) else frozenset()
    rivals = (rival.claims for rival in refutation.either if not whole.isdisjoint(rival.claims))
    return next(rivals, refutation.suspect.claims)


def _tells(sum_: Proof, suspects: Collection[str]) -> bool:
    """Whether a further sum shows an editor anything: that nothing is not less than nothing needs none.

    What only another's words of an order make of so many times a count nobody follows.
    """
    divided = sum_.quotient
    if divided is not None and divided.manner == "order" and divided.claim not in suspects and divided.allowed != 1:
        return False
    return sum_.manner != "count" or divided is not None or bool(sum_.total) or not sum_.allowed


def _is_backward(sum_: Proof) -> bool:
    """Whether something is taken away in a sum of counts: nobody counts like that."""
    return sum_.manner == "count" and sum_.quotient is None and any(step.amount and step.factor < 0 for step in sum_.steps)


def _forward(
    refutation: Refutation, first: Proof, system: System, book: Book, reading: ReadingName
) -> tuple[tuple[str, ...], Proof]:
    """Of several claims one of which is off, the one against which the others add up, and that sum; else what was set aside."""
    named = claims_of_grounds(refutation.grounds)
    # Read literally, not all of them need take part.
    for rival in (rival for rival in refutation.either if not named.isdisjoint(rival.claims)):
        if (sum_ := _added_up(refutation.grounds, rival.claims, system, book, reading)) is not None:
            return rival.claims, sum_
    # Parts of which one is off may only add up against a whole that others confirm.
    others = named.difference(*(group.claims for group in (refutation.suspect, *refutation.either)))
    for claim in sorted(others) if refutation.either else ():
        if (sum_ := _added_up(refutation.grounds, (claim,), system, book, reading)) is not None:
            return refutation.suspect.claims, sum_
    return refutation.suspect.claims, first


def _added_up(grounds: Grounds, against: tuple[str, ...], system: System, book: Book, reading: ReadingName) -> Proof | None:
    """The sum of counts that runs against some claims, if nothing is taken away in it."""
    if isinstance(grounds, Breach) or takes_away(grounds, against):
        return None
    sum_ = _checked(grounds, against, system, book, reading)
    return sum_ if sum_ is not None and sum_.manner == "count" and sum_.quotient is None and not _is_backward(sum_) else None


def fingerprint(basis: str, suspects: Iterable[Claim]) -> str:
    """16 hex digits of what the suspects say, in any order."""
    return digest_of_texts(basis, (content(claim) for claim in suspects))


def digest_of_texts(basis: str, texts: Iterable[tuple[str, ...]]) -> str:
    """16 hex digits of some texts, in any order."""
    lines = sorted("\x1f".join(each) for each in texts)
    return sha256("\x1e".join((basis, *lines)).encode()).hexdigest()[:16]


def _why_tension(grounds: Grounds, suspect: Claim) -> Statement:
    return AS_READ() if isinstance(grounds, Breach) else why_tension(suspect, grounds)


def _checked(
    grounds: Grounds,
    suspects: Sequence[str],
    system: System,
    book: Book,
    reading: ReadingName,
) -> Proof | None:
    if isinstance(grounds, Breach):
        shown = breaks(grounds, system.rows, system.all_conditions)
        sum_ = breach_proof(grounds, book, reading, laws()) if shown else None
        return sum_ if sum_ and adds_up(sum_, sum_.total_open or sum_.allowed_open) else None
    if not holds(grounds, system.rows):
        return None
    sum_ = proof(grounds, suspects, book, reading, laws())
    if not adds_up(sum_, any(row.strict or is_less(row) for row, _ in grounds)):
        return None
    divided = quotient(grounds, suspects, book, reading, laws()) if sum_.manner == "count" else None
    if divided is not None and divides(divided):
        plain = replace(sum_, quotient=without_room(divided, grounds, system, book))
    else:
        plain = upright(sum_)
    named = [book.claims[claim] for claim in claims_of_grounds(grounds)]
    return with_print(replace(plain, is_exact=all(map(is_exact, named))), book.claims)


def _margin(refutation: Refutation, claims: Mapping[str, Claim]) -> Statement | None:
    if refutation.open is not None and refutation.either:
        return left_open(refutation.open)
    if not refutation.instead:
        return None
    own, instead = refutation.suspect, refutation.instead
    others = sorted((claims[claim] for group in instead for claim in group.claims), key=content)
    named = {*own.claims, *(claim.id for claim in others)}
    return margin(
        claims[own.claims[0]],
        others,
        own.weight,
        sum((group.weight for group in instead), Fraction(0)),
        # Where several are set aside, a proof by all of them shows of none that it must be.
        len(instead) == 1 and claims_of_grounds(refutation.grounds) <= named,
    )


def parts_in_order(parts: Iterable[Part]) -> tuple[Part, ...]:
    """The parts of a finding, whoever is accused first, and then by their time."""
    return tuple(sorted(parts, key=lambda part: (part.role == "premise", part.claim.period.end or 0, content(part.claim))))


def claims_in(groups: Iterable[Group], claims: Mapping[str, Claim]) -> tuple[Claim, ...]:
    """The claims of some groups, by id."""
    return tuple(claims[claim] for claim in sorted(claims_of(groups)))


def _parts(refutation: Refutation, claims: Mapping[str, Claim]) -> tuple[Part, ...]:
    rivals = [claim for group in refutation.either for claim in group.claims]
    named: dict[str, Role] = dict.fromkeys(refutation.suspect.claims, "either" if rivals else "suspect")
    named.update(dict.fromkeys(rivals, "either"))
    for claim in claims_of_grounds(refutation.grounds):
        named.setdefault(claim, "premise")
    return parts_in_order(Part(claims[claim], role) for claim, role in named.items())


def _fallen(refutation: Refutation, parts: Sequence[Part], claims: Mapping[str, Claim]) -> tuple[Claim, ...]:
    """The claims that fall with those accused and are not shown beside them."""
    shown = {part.claim.id for part in parts}
    falling = (claims[claim] for claim in claims_of(refutation.falling) - shown)
    return tuple(sorted(falling, key=lambda claim: (claim.location.file, claim.location.line, content(claim))))


def _premises(grounds: Grounds, suspects: Sequence[str], claims: Mapping[str, Claim]) -> tuple[Claim, ...]:
    return tuple(sorted((claims[claim] for claim in claims_of_grounds(grounds).difference(suspects)), key=content))
