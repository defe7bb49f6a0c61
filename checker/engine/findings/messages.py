"""What refutations say: one sentence for the finding, and why one is only a tension."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product
from typing import Any, cast

from checker.engine.solve.proof import AGAINST, AS_PART, DIFFERENCE
from checker.model.claim import Claim
from checker.model.finding import Part, Proof, ReadingName
from checker.model.forms import Change, is_ratio
from checker.model.forms import Value as SingleValue
from checker.model.numbers import Interval, Side
from checker.model.statement import FieldValue, Piece, Quote, Statement, Template, quoted, template

_CLAIMS = {"claims": tuple[Quote, ...]}
_SIDES = {"more": tuple[Piece, ...], "fewer": tuple[Piece, ...]}
_NUMBERS = {"allowed": Fraction, "total": Fraction}
_BLAME = {"blame": Statement}
_BOTH = "{claims:by and} cannot both hold: one of these {claims:count} is off."
_ALL = "{claims:by and} cannot all hold: one of these {claims:count} is off."
_OPEN = " Which one is left open: {blame}."
BOTH, BOTH_OPEN = template(_BOTH, **_CLAIMS), template(_BOTH + _OPEN, **_CLAIMS, **_BLAME)
ALL, ALL_OPEN = template(_ALL, **_CLAIMS), template(_ALL + _OPEN, **_CLAIMS, **_BLAME)
EXCEEDS_AS_READ = template(
    "{claims:by and} cannot hold as readers take it: by the others, {more:sum} exceeds {fewer:sum} by at least {total}.",
    **_CLAIMS,
    **_SIDES,
    total=Fraction,
)
PART_EXCEEDS = {
    (several, end): template(
        f"{{claims:by and}} {says} {end} {{bound:%}}, "
        "but by the others {more:sum} exceeds {fewer:sum} by at least {total}.",
        **_CLAIMS,
        **_SIDES,
        total=Fraction,
        bound=Fraction,
    )
    for several, says in ((False, "is taken to mean"), (True, "are taken to mean"))
    for end in ("at least", "at most", "more than", "less than")
}
"""Of a ratio as readers take it: whether several claims give it, and the end that is refuted."""
EXCEEDS = template(
    "{claims:by and} cannot hold: by the others, {more:sum} exceeds {fewer:sum} by at least {total}.",
    **_CLAIMS,
    **_SIDES,
    total=Fraction,
)
_SAYS = {
    ("literal", False): "means",
    ("literal", True): "mean",
    ("pragmatic", False): "is taken to mean",
    ("pragmatic", True): "are taken to mean",
}
_ABOUT: dict[str, tuple[str, str, dict[str, Any]]] = {
    "own": ("", "", {}),
    "difference": ("that {more:sum} less {fewer:sum} is ", "", _SIDES),
    "quantity": ("", " for {quantity}", {"quantity": Statement}),
    "ratio": ("", " of {base:sum}", {"base": tuple[Piece, ...]}),
}
"""What stands before and behind the bound that claims set, and its fields, by what they bound.

Their own count, one count less another, or some other quantity.
"""
_REFUTED: dict[tuple[Side, bool], tuple[str, str, dict[str, Any]]] = {
    ("least", False): ("at most", "but the others make it at least {total}", {}),
    ("most", False): ("at least", "but the others make it at most {total}", {}),
    ("least", True): ("at most", "but it cannot be less than {total}, as {reason}", {"reason": Statement}),
    ("most", True): ("at least", "but it cannot be more than {total}, as {reason}", {"reason": Statement}),
}
_LEFT_OUT = {"at most": "less than", "at least": "more than"}
"""The bound that claims set, and what refutes it, by the side on which it does, and whether no other claim is needed for it."""


def _message(how: tuple[ReadingName, bool], about: str, against: tuple[Side, bool], ends: tuple[bool, bool]) -> Template:
    """The template by reading and number of claims, what they bound, what refutes them, and which ends leave out their number."""
    before, behind, of = _ABOUT[about]
    bound, but, why = _REFUTED[against]
    if ends[0]:
        bound = _LEFT_OUT[bound]
    if ends[1]:
        but = but.replace("make it at least", "make it more than").replace("make it at most", "make it less than")
    text = f"{{claims:by and}} {_SAYS[how]} {before}{bound} {{allowed}}{behind}, {but}."
    if about == "ratio":
        text = text.replace("{allowed}", "{allowed:%}").replace("{total}", "{total:%}")
    return template(text, **_CLAIMS, **of, **_NUMBERS, **why)


_ENDS = tuple(product((False, True), repeat=2))
MESSAGES = {key: _message(*key) for key in product(_SAYS, _ABOUT, _REFUTED, _ENDS)}
"""By the reading and whether there are several claims, by what these bound, by what refutes them, and by the ends left out."""
NO_END = {
    "least": template("Read literally {claim} has no upper end, so this is a tension, not a contradiction.", claim=Quote),
    "most": template("Read literally {claim} has no lower end, so this is a tension, not a contradiction.", claim=Quote),
}
CAN_HOLD = {
    (end, manner): template(
        f"Read literally {{claim}} means {end} {{bound{manner}}}, which can hold: so this is a tension, not a contradiction.",
        claim=Quote,
        bound=Fraction,
    )
    for end in ("at least", "at most", "more than", "less than")
    for manner in ("", ":%")
}
"""By the end that its words set, and the manner in which it is shown."""


_NAMED = 3
MARGIN = template(
    "Were {suspect} right, {claims:by and} would be off instead: trust {other:plain} against {own:plain}.",
    suspect=Quote,
    claims=tuple[Quote, ...],
    own=Fraction,
    other=Fraction,
)
MARGIN_OF_MANY = template(
    "Were {suspect} right, {many:plain} other claims would be off instead: trust {other:plain} against {own:plain}.",
    suspect=Quote,
    many=Fraction,
    own=Fraction,
    other=Fraction,
)
MARGIN_OF_TIED = template(
    "Were {suspect} right, {claims:by and} would be off instead: as much trust, {trust:plain}, but tied to others of an article.",
    suspect=Quote,
    claims=tuple[Quote, ...],
    trust=Fraction,
)


def message(parts: Sequence[Part], proof: Proof, reading: ReadingName, blame: Statement | None) -> Statement:
    """What a refutation comes to, in one sentence; `blame` is why nobody knows which claim is off, if so."""
    either = tuple(quoted(part.claim) for part in parts if part.role == "either")
    if either:
        both = len(either) == 2
        if blame is None:
            return (BOTH if both else ALL)(claims=either)
        return (BOTH_OPEN if both else ALL_OPEN)(claims=either, blame=blame)
    claims = tuple(quoted(part.claim) for part in parts if part.role == "suspect")
    difference = _difference(proof)
    several = len({(quote.words, quote.publisher) for quote in claims}) > 1
    if difference and not proof.allowed:
        return _exceeds(parts[0].claim, claims, several, difference, proof, reading)
    alone = len(claims) == len(parts)
    about, fields = _about(parts[0].claim, proof, difference, alone)
    reason: dict[str, FieldValue] = {"reason": _reason(proof)} if alone else {}
    says = MESSAGES[(reading, several), about, (proof.side, alone), (proof.allowed_open, proof.total_open)]
    return says(claims=claims, **fields, allowed=proof.allowed, total=proof.total, **reason)


def _about(suspect: Claim, proof: Proof, difference: dict[str, FieldValue], alone: bool) -> tuple[str, dict[str, FieldValue]]:
    """What the suspect bounds, and the fields that say so."""
    if difference:
        return "difference", difference
    if (base := _base(proof)) is not None:
        return "ratio", {"base": base}
    # A claim of one number is of its own scope and period; other forms speak of more than that.
    two_counts = isinstance(suspect.form, Change) and suspect.form.before is not None
    if (alone or two_counts) and not isinstance(suspect.form, SingleValue) and proof.quantity_statement is not None:
        return "quantity", {"quantity": proof.quantity_statement}
    return "own", {}


def _reason(proof: Proof) -> Statement:
    """Why a claim cannot be so whatever others say."""
    statement = proof.steps[0].text_statement
    assert statement is not None
    return statement


def _difference(proof: Proof) -> dict[str, FieldValue]:
    """What is summed, if it is one count less another."""
    about = proof.quantity_statement
    return dict(about.fields) if about and about.template == DIFFERENCE.text else {}


def _base(proof: Proof) -> FieldValue | None:
    """Of what the sum gives parts, if it does."""
    about = proof.quantity_statement
    return dict(about.fields)["base"] if about and about.template in (AS_PART.text, AGAINST.text) else None


def _exceeds(
    suspect: Claim,
    claims: tuple[Quote, ...],
    several: bool,
    difference: dict[str, FieldValue],
    proof: Proof,
    reading: ReadingName,
) -> Statement:
    """That one quantity exceeds what the suspect makes of it."""
    if reading == "literal":
        return EXCEEDS(claims=claims, **difference, total=proof.total)
    end = _end(suspect, proof, suspect.reading.pragmatic) if suspect.reading and is_ratio(suspect.form) else None
    if end is None:
        return EXCEEDS_AS_READ(claims=claims, **difference, total=proof.total)
    return PART_EXCEEDS[several, end[0]](claims=claims, **difference, total=proof.total, bound=end[1])


def _end(suspect: Claim, proof: Proof, stated: Interval) -> tuple[str, Fraction] | None:
    """The end of what the suspect says that is refuted, and how it is told; None if it has none."""
    upper = proof.side == "least"
    if is_ratio(suspect.form) and (difference := _difference(proof)):
        # Of a ratio the sum may bound either side: its upper end is refuted where its own count is the one that is too large.
        upper = any(_is_own(piece, suspect) for piece in cast("tuple[Piece, ...]", difference["more"]))
    if upper:
        return None if stated.hi is None else ("less than" if stated.below else "at most", stated.hi)
    return None if stated.lo is None else ("more than" if stated.above else "at least", stated.lo)


def _is_own(piece: Piece, claim: Claim) -> bool:
    return piece.scope == claim.scope and (piece.period is None or piece.period.end == claim.period.end)


def margin(suspect: Claim, instead: Sequence[Claim], own: Fraction, other: Fraction) -> Statement:
    """What else would have to be off were the suspect right, and how much trust stands on either side."""
    trust = {"own": _tenths(own), "other": _tenths(other)}
    if trust["own"] == trust["other"]:
        return MARGIN_OF_TIED(suspect=quoted(suspect), claims=tuple(map(quoted, instead)), trust=trust["own"])
    if len(instead) > _NAMED:
        return MARGIN_OF_MANY(suspect=quoted(suspect), many=Fraction(len(instead)), **trust)
    return MARGIN(suspect=quoted(suspect), claims=tuple(map(quoted, instead)), **trust)


def _tenths(trust: Fraction) -> Fraction:
    """The trust without the trifles by which ties are broken."""
    return Fraction(round(trust * 10), 10)


def why_tension(suspect: Claim, proof: Proof) -> Statement:
    """Why a refutation of what readers take from the words is no contradiction."""
    end = _end(suspect, proof, suspect.reading.literal) if suspect.reading else None
    if end is None:
        return NO_END[proof.side](claim=quoted(suspect))
    return CAN_HOLD[end[0], ":%" if is_ratio(suspect.form) else ""](claim=quoted(suspect), bound=end[1])
