"""What the other claims say for a remark: those that bound the count of which it tells, and the sum by which they do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from checker.engine.cases.oracle import Oracle, WhatIf
from checker.engine.rows.measure import of_claim
from checker.engine.rows.row import ONE, ZERO, LinearRow, Terms
from checker.engine.rows.statements import pieces
from checker.engine.rows.world import world_of
from checker.engine.rules import law_rows, laws
from checker.engine.solve.implied_bounds import ImpliedBounds, by_few_claims
from checker.engine.solve.linear_program import Inconclusive
from checker.engine.solve.proof import is_exact, steps
from checker.engine.solve.system import Certificate, Group, System, named_in, rows_of
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.numbers import Side
from checker.model.proof import Addition
from checker.model.statement import Piece, template

_FEW = 300
"""Of more claims only the nearest are asked: the sum is for show, and not worth a long program."""
BOUNDED = {
    "exact": template("{what:full}", what=Piece),
    "least": template("at least: {what:full}", what=Piece),
    "most": template("at most: {what:full}", what=Piece),
}


@dataclass(frozen=True)
class Support:
    """The sum that bounds a count, and the claims of which it is made."""

    sum: Addition
    claims: tuple[Claim, ...]


class EvidenceSearch:
    """Looks among the claims that stand, by the readings that an oracle takes of them, for what bounds a count."""

    def __init__(self, oracle: Oracle) -> None:
        self.oracle = oracle

    def of(self, question: WhatIf, side: Side, bound: Fraction) -> Support | None:
        """Why the count that is asked about is at least or at most `bound`; None where no sum of claims is seen to show it."""
        book = self.oracle.book
        terms = of_claim(question.read_as, book.vocabulary)
        form = Group((), (LinearRow(terms, ZERO, ""),), ONE)
        others = [i for i, group in enumerate(self.oracle.groups) if question.claim.id not in group.claims and group.rows]
        chosen = others if len(others) <= _FEW else sorted(self.oracle.neighbours.of(form, others))
        certificate = self._bounding([self.oracle.groups[i] for i in chosen], form, side, bound)
        if certificate is None and len(chosen) < len(others):
            certificate = self._bounding(self._groups_of_all(question, terms, side), form, side, bound)
        if certificate is None:
            return None
        sign, about = Fraction(-1 if side == "least" else 1), pieces(terms)
        claims = sorted((book.claims[claim] for claim in named_in(certificate)), key=content)
        exact = len(claims) == len(certificate) and all(map(is_exact, claims))
        what = BOUNDED["exact" if exact else side](what=about[0])
        return Support(Addition(steps(certificate, ONE, sign, about, book, laws()), bound, what_statement=what), tuple(claims))

    def _groups_of_all(self, question: WhatIf, terms: Terms, side: Side) -> list[Group]:
        """The claims by which the program of all of them bounds the count: what is near need not be all that bounds it."""
        implied, off = self.oracle.implied, {question.claim.id}
        try:
            known = (implied.least if side == "least" else implied.most)(terms, off)
        except Inconclusive:
            return []
        named = named_in(known.rows) if known is not None else frozenset()
        return [group for group in self.oracle.groups if not named.isdisjoint(group.claims)]

    def _bounding(self, groups: Sequence[Group], form: Group, side: Side, bound: Fraction) -> Certificate | None:
        """The rows that add up to just that bound."""
        terms = form.rows[0].terms
        asserted, work = rows_of(groups), self.oracle.work
        hard = tuple(law_rows(world_of(self.oracle.book.vocabulary, [*asserted, *form.rows])))
        implied = ImpliedBounds([*hard, *asserted], work)
        try:
            known = implied.least(terms) if side == "least" else implied.most(terms)
        except Inconclusive:
            return None
        if known is None or known.bound != bound:
            return None
        return by_few_claims(known.rows, System(hard, tuple(groups), laws().shapes), work)
