"""From refutations to findings: roles, kind, severity and words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from checker.engine.findings.kinds import kind_of
from checker.engine.findings.softening import softened
from checker.engine.rows.measure import Book
from checker.engine.rows.row import Row
from checker.engine.rules import laws
from checker.engine.solve.prove import proof
from checker.engine.solve.settle import Refutation
from checker.engine.solve.system import Certificate, System
from checker.engine.solve.verify import adds_up, holds
from checker.model.claim import Claim, Value
from checker.model.content import content
from checker.model.finding import Finding, Part, Proof, ReadingName, Role, Witness
from checker.model.vocabulary import Settings
from checker.prose.numbers import show_number
from checker.prose.phrases import listed


def finding_of(refutation: Refutation, system: System, book: Book, reading: ReadingName, settings: Settings) -> Finding | None:
    """The finding of a refutation; None if its first proof fails the independent check."""
    claims = book.claims
    known = frozenset(system.hard) | {row for group in system.groups for row in group.rows}
    suspects = refutation.suspect.claims
    proofs = [
        (certificate, sum_)
        for certificate in refutation.certificates
        if (sum_ := _checked(certificate, suspects, known, claims, reading)) is not None
    ]
    if not proofs or proofs[0][0] is not refutation.certificates[0]:
        return None
    parts = _parts(refutation, claims)
    certificate, first = proofs[0]
    suspect = claims[suspects[0]]
    finding = Finding(
        severity="contradiction" if reading == "literal" else "tension",
        kind=kind_of(certificate, first, suspect, claims, reading),
        parts=parts,
        message=_message(parts, first, reading, refutation.open),
        reading=reading,
        fingerprint=fingerprint(reading, (part.claim for part in parts if part.role != "premise")),
        scope=suspect.scope,
        period=suspect.period,
        proof=first,
        witnesses=tuple(Witness(_premises(c, suspects, claims), p) for c, p in proofs[1:]),
        why_tension=_why(suspect, first) if reading == "pragmatic" else "",
    )
    return softened(finding, book, settings)


def fingerprint(basis: str, suspects: Iterable[Claim]) -> str:
    """16 hex digits of what the suspects say, in any order."""
    said = sorted("\x1f".join(content(claim)) for claim in suspects)
    return sha256("\x1e".join((basis, *said)).encode()).hexdigest()[:16]


def _checked(
    certificate: Certificate,
    suspects: Sequence[str],
    known: frozenset[Row],
    claims: Mapping[str, Claim],
    reading: ReadingName,
) -> Proof | None:
    if not holds(certificate, known):
        return None
    found = proof(certificate, suspects, claims, reading, laws())
    return found if adds_up(found) else None


def _parts(refutation: Refutation, claims: Mapping[str, Claim]) -> tuple[Part, ...]:
    rivals = [claim for group in refutation.either for claim in group.claims]
    named: dict[str, Role] = dict.fromkeys(refutation.suspect.claims, "either" if rivals else "suspect")
    named.update(dict.fromkeys(rivals, "either"))
    for row, _ in refutation.certificates[0]:
        if row.claim:
            named.setdefault(row.claim, "premise")
    order = {"suspect": 0, "either": 0, "premise": 1}
    parts = [Part(claims[claim], role) for claim, role in named.items()]
    return tuple(sorted(parts, key=lambda part: (order[part.role], part.claim.period.end or 0, content(part.claim))))


def _premises(certificate: Certificate, suspects: Sequence[str], claims: Mapping[str, Claim]) -> tuple[Claim, ...]:
    ids = dict.fromkeys(row.claim for row, _ in certificate if row.claim and row.claim not in suspects)
    return tuple(sorted((claims[claim] for claim in ids), key=content))


def _message(parts: Sequence[Part], found: Proof, reading: ReadingName, blame: str) -> str:
    either = [part.claim for part in parts if part.role == "either"]
    total, allowed = show_number(found.total), show_number(found.allowed)
    if either:
        several = f"{_listed(either)} cannot {'both' if len(either) == 2 else 'all'} hold: one of these {len(either)} is off."
        return f"{several} Which one is left open: {blame}." if blame else several
    suspects = [part.claim for part in parts if part.role == "suspect"]
    quotes, many = _listed(suspects), len(_quoted(suspects)) > 1
    if not found.allowed and " less " in found.quantity:
        exceeds = found.quantity.replace(" less ", " exceeds ")
        return f"{quotes} cannot hold: by the others, {exceeds} by at least {total}."
    says = ("mean" if many else "means") if reading == "literal" else f"{'are' if many else 'is'} taken to mean"
    if " less " in found.quantity:
        says = f"{says} that {found.quantity} is"
    if all(part.role == "suspect" for part in parts):
        return f"{quotes} {says} {_by_itself(parts[0].claim, found)}."
    if found.side == "least":
        return f"{quotes} {says} at most {allowed}, but the others make it at least {total}."
    return f"{quotes} {says} at least {allowed}, but the others make it at most {total}."


def _quoted(claims: Sequence[Claim]) -> list[str]:
    return list(dict.fromkeys(f"“{claim.quote}” ({claim.article.publisher})" for claim in claims))


def _by_itself(suspect: Claim, found: Proof) -> str:
    """What a claim says, and why it cannot be so whatever others say."""
    least, total, allowed = found.side == "least", show_number(found.total), show_number(found.allowed)
    # A claim of one number is of its own scope and period; other forms speak of more than that.
    about = "" if isinstance(suspect.form, Value) or " less " in found.quantity else f" for {found.quantity}"
    said = f"at {'most' if least else 'least'} {allowed}{about}"
    return f"{said}, but it cannot be {'less' if least else 'more'} than {total}, as {found.steps[0].text}"


def _listed(claims: Sequence[Claim]) -> str:
    return listed(_quoted(claims), "and")


def _why(suspect: Claim, found: Proof) -> str:
    reading = suspect.reading
    end = "upper" if found.side == "least" else "lower"
    literal = reading.literal.end("most" if end == "upper" else "least") if reading else None
    if literal is None:
        return f"Read literally “{suspect.quote}” has no {end} end, so this is a tension, not a contradiction."
    bound = "at most" if end == "upper" else "at least"
    return (
        f"Read literally “{suspect.quote}” means {bound} {show_number(literal)}, which can hold: "
        "so this is a tension, not a contradiction."
    )
