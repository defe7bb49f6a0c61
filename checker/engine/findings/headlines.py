"""The headline of a refutation: every number that clashes, what it counts and who says so, in one sentence.

From the sentence alone the clash can be done again. It has 160 characters at most; how it is shortened is prose's business, and
numbers never are. Suspects are named as such where they speak; where nobody is suspected alone, a second sentence says so.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from checker.engine.findings.breach_messages import breach_headline
from checker.engine.findings.citations import Citations
from checker.engine.findings.clash import Sides, clash_of_quotient, ratio_clash, sides_of
from checker.engine.findings.count_headlines import count_headline, difference_of_counts
from checker.engine.findings.difference_headlines import difference_headline
from checker.engine.findings.figures import Figures
from checker.engine.findings.other_headlines import alone, by_others, by_quotient
from checker.engine.findings.quotient_headlines import quotient_headline
from checker.engine.findings.ratio_headlines import ratio_headline
from checker.engine.rows.measure import Book
from checker.engine.solve.breach import Breach, Grounds
from checker.engine.solve.system import Certificate, named_in
from checker.model.claim import Claim
from checker.model.finding import Part, ReadingName
from checker.model.proof import Proof, Quotient
from checker.model.statement import Quote, Statement, quoted, template

_CLASH = {"clash": Statement}
HEADLINE = template("{clash:within 159}.", **_CLASH)
NOTE = template("{clash:within 160}", **_CLASH)
"""Of what a pattern has to say, which is a sentence already."""
OPEN = template("{clash:within 135 147 159}.{open:in 160}", **_CLASH, open=tuple[Statement, ...])
_MOST_TERMS = 4
WHICH, ONE = template("It is open which is off."), template("One is off.")
"""The second where there is no room for the first."""
ONE_OF = template("One figure of {own:publishers} is off.", own=tuple[Quote, ...])
EITHER = template("Either {one:publishers} or {other:publishers} is off.", one=tuple[Quote, ...], other=tuple[Quote, ...])
"""Where others too speak, whom nobody has in question."""


def headline(
    parts: Sequence[Part], grounds: Grounds, suspects: Collection[str], proof: Proof, reading: ReadingName, book: Book
) -> Statement:
    """The headline of a finding with these parts, which rests on these grounds; its sum refutes these suspects."""
    clash = _clash(parts, grounds, suspects, proof, reading, book)
    return left_open(clash, parts) if any(part.role == "either" for part in parts) else HEADLINE(clash=clash)


def left_open(clash: Statement, parts: Sequence[Part]) -> Statement:
    """A headline that leaves open which of its claims is off."""
    return OPEN(clash=clash, open=(*_among(parts), WHICH(), ONE()))


def _among(parts: Sequence[Part]) -> tuple[Statement, ...]:
    """Whose figures are in question, where these are one or two publishers of more."""
    accused = {part.claim.article.publisher: quoted(part.claim) for part in parts if part.role != "premise"}
    if accused.keys() >= {part.claim.article.publisher for part in parts}:
        return ()
    match sorted(accused):
        case [own]:
            return (ONE_OF(own=(accused[own],)),)
        case [one, other]:
            return (EITHER(one=(accused[one],), other=(accused[other],)),)
        case _:
            return ()


def _clash(
    parts: Sequence[Part], grounds: Grounds, suspects: Collection[str], proof: Proof, reading: ReadingName, book: Book
) -> Statement:
    figures = Figures(Citations(parts), reading)
    if isinstance(grounds, Breach):
        return breach_headline(grounds, figures.citations, reading, book)
    if all(part.role == "suspect" for part in parts):
        return alone(parts, grounds, proof, figures, book)
    if moved := difference_headline(grounds, figures, book):
        return moved
    sides = sides_of(grounds, book.claims)
    if sides and (moved := difference_of_counts(sides, figures)):
        return moved
    if sides and _is_long(sides, figures):
        return by_others(suspects, grounds, proof, figures, book)
    if sides and (shown := count_headline(sides, figures, parts)):
        return shown
    if proof.quotient and proof.quotient.manner == "mean":
        return by_others(suspects, grounds, proof, figures, book)
    ratio = ratio_clash(grounds, book.claims) or (clash_of_quotient(proof.quotient, book.claims) if proof.quotient else None)
    leaves_room = proof.quotient is not None and not proof.quotient.is_exact
    if ratio and (shown := ratio_headline(ratio, figures, leaves_room)):
        return shown
    if shown := by_quotient(suspects, grounds, proof, figures, book):
        return shown
    if proof.quotient and (shown := quotient_headline(proof.quotient, _others(grounds, proof.quotient, book), figures, book)):
        return shown
    return by_others(suspects, grounds, proof, figures, book)


def _others(certificate: Certificate, quotient: Quotient, book: Book) -> list[Claim]:
    """The claims beside the one whose ratio is denied."""
    return [book.claims[claim] for claim in sorted(named_in(certificate) - {quotient.claim})]


def _is_long(sides: Sides, figures: Figures) -> bool:
    """Whether a suspect would be told in the midst of a sum too long to take in: then what the others make of its count is."""
    terms = sum(addend.times for addend in (*sides.lows, *sides.highs))
    # One figure, however often it is taken, is no sum.
    several = [side for side in (sides.lows, sides.highs) if len(side) > 1]
    among = (figures.citations.is_suspect(addend.claim) for side in several for addend in side)
    return not sides.orders and terms > _MOST_TERMS and any(among)
