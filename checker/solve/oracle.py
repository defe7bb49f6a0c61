"""Questions of the kind "what if this claim were read otherwise": what do the other claims allow then?"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from checker.laws import claim_rows, law_rows
from checker.laws.measure import Book, of_claim
from checker.laws.row import Row, Terms
from checker.laws.world import world_of
from checker.model.claim import Claim, Value
from checker.model.finding import ReadingName
from checker.model.numbers import Interval
from checker.solve.implied import Extreme, Implied
from checker.solve.program import Undecided


@dataclass(frozen=True)
class WhatIf:
    """`claim` read as if it were `read_as`; `text` says for an editor how that differs."""

    claim: Claim
    read_as: Claim
    text: str = ""


class Allowed:
    """What the other claims allow for a question: `lo` and `hi`, None without a bound; each is computed when first asked for."""

    def __init__(self, implied: Implied, terms: Terms, off: str) -> None:
        self._implied, self._terms, self._off = implied, terms, frozenset({off})

    @cached_property
    def lo(self) -> Fraction | None:
        return self._bound(self._implied.least)

    @cached_property
    def hi(self) -> Fraction | None:
        return self._bound(self._implied.most)

    @property
    def interval(self) -> Interval:
        return Interval(self.lo, self.hi)

    def _bound(self, ask: Callable[[Terms, Collection[str]], Extreme | None]) -> Fraction | None:
        """No bound where the solver cannot tell: then nothing is said of the claim."""
        try:
            found = ask(self._terms, self._off)
        except Undecided:
            return None
        return found.bound if found else None


class Oracle:
    """What the consistent claims allow for other readings of a claim, which is left out meanwhile.

    `readings` says by which reading each claim is taken. All questions are given at the start, so that one program
    knows all their days.
    """

    def __init__(
        self, readings: Sequence[tuple[Claim, ReadingName]], book: Book, questions: Iterable[WhatIf], seconds: float
    ) -> None:
        self.book = book
        self.spoken = [claim for claim, _ in readings]
        asserted = [row for claim, reading in readings for row in claim_rows(claim, reading, book)]
        asked = [row for question in questions for row in claim_rows(question.read_as, "literal", book)]
        self.rows: list[Row] = [*law_rows(world_of(book.vocabulary, [*asserted, *asked])), *asserted]
        self.implied = Implied(self.rows, seconds)

    def allows(self, question: WhatIf) -> Allowed:
        """The least and the most that the quantity of a value claim can be."""
        return Allowed(self.implied, of_claim(question.read_as, self.book.vocabulary), question.claim.id)

    def fits(self, question: WhatIf, reading: ReadingName = "pragmatic") -> bool:
        """Whether the claim, so read, can hold beside all others, which must say something of what it then measures."""
        claim = question.read_as
        if not any(claim.scope == other.scope for other in self.spoken if other.id != claim.id):
            return False
        if isinstance(claim.form, Value) and claim.reading is not None:
            allowed, said = self.allows(question), getattr(claim.reading, reading)
            if not allowed.lo or (said.hi is not None and allowed.lo > said.hi):
                return False
            # Where the others leave more than a factor of two, to fit among them explains nothing.
            return allowed.hi is not None and allowed.hi <= 2 * allowed.lo and (said.lo is None or said.lo <= allowed.hi)
        try:
            return self.implied.can_hold(claim_rows(claim, reading, self.book), {question.claim.id})
        except Undecided:
            return False
