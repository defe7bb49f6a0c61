"""Questions of the kind "what if this claim were read otherwise": what do the other claims allow then?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property, partial
from typing import TYPE_CHECKING

from checker.engine.cases.single_claim_bounds import SingleClaimBounds
from checker.engine.rows.measure import Book, of_claim
from checker.engine.rows.row import ONE, ZERO, LinearRow, Terms
from checker.engine.rows.world import world_of
from checker.engine.rules import claim_rows, law_rows, laws
from checker.engine.solve.system import Group, System, claims_of, rows_of
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.forms import Value
from checker.model.statement import Statement
from checker.model.vocabulary import Vocabulary

# Whoever only explains a rule imports this for its questions: the solver is imported by who asks one.
if TYPE_CHECKING:
    from checker.engine.cases.allowed import Allowed
    from checker.engine.solve.implied_bounds import ImpliedBounds
    from checker.engine.solve.neighbours import Neighbours
    from checker.engine.solve.work import Work


@dataclass(frozen=True)
class WhatIf:
    """`claim` read as if it were `read_as`; `fits` says for an editor how that differs.

    `about` is what a pattern asks about besides: the id of another claim, or whatever it needs to judge the answer.
    """

    claim: Claim
    read_as: Claim
    fits: Statement | None = None
    about: str = ""


class Oracle:
    """What the consistent claims allow for other readings of a claim, which is left out meanwhile.

    `readings` says by which reading each claim is taken. All questions are given at the start, so that one program
    knows all their days; those that a single other claim refutes need none.
    """

    def __init__(
        self, readings: Sequence[tuple[Claim, ReadingName]], book: Book, questions: Iterable[WhatIf], work: Work
    ) -> None:
        self.readings, self.book, self.work = readings, book, work
        self.scopes = Counter(claim.scope for claim, _ in readings)
        self.scope_of = {claim.id: claim.scope for claim, _ in readings}
        self.questions = list(questions)

    @cached_property
    def groups(self) -> list[Group]:
        """A group of each claim that stands, by its reading."""
        return [Group((claim.id,), claim_rows(claim, reading, self.book), Fraction(1)) for claim, reading in self.readings]

    @cached_property
    def single_bounds(self) -> SingleClaimBounds:
        """What single claims already say."""
        return SingleClaimBounds(rows_of(self.groups), self.book.vocabulary)

    def allows(self, question: WhatIf) -> Allowed:
        """The least and the most that the quantity of a value claim can be."""
        from checker.engine.cases.allowed import Allowed

        terms = self._terms(question)
        return Allowed(partial(self._by_all, question, terms), partial(self._by_few, question, terms), terms, question.claim.id)

    def fits(self, question: WhatIf, reading: ReadingName = "pragmatic") -> bool:
        """Whether the claim, so read, can hold beside all others, which must say something of what it then measures."""
        from checker.engine.solve.linear_program import Inconclusive

        claim = question.read_as
        if self._only_conditions_bind(claim, reading):
            return self.keeps_conditions(question, reading)
        if self._alone(claim) or self._refuted(question, reading):
            return False
        if isinstance(claim.form, Value) and claim.reading is not None:
            fits = self.allows(question).fits(claim.reading.by(reading))
        else:
            try:
                fits = self.implied.can_hold(claim_rows(claim, reading, self.book), {question.claim.id})
            except Inconclusive:
                return False
        return fits and self.keeps_conditions(question, reading)

    def all_hold(self, claims: Sequence[Claim], vocabulary: Vocabulary) -> bool:
        """Whether these claims can all hold, by their words, beside those that stand, if other words were declared.

        False also where the solver cannot tell.
        """
        added: list[tuple[Claim, ReadingName]] = [(claim, "literal") for claim in claims if claim.id not in self.scope_of]
        return self._hold_beside(added, {claim.id for claim in claims}, vocabulary)

    def all_hold_without(self, claims: Sequence[Claim], off: Collection[str]) -> bool:
        """Whether these claims can all hold, by their words, beside those that stand but for some, by their ids.

        False also where the solver cannot tell.
        """
        added: list[tuple[Claim, ReadingName]] = [(claim, "literal") for claim in claims if claim.id not in self.scope_of]
        return self._hold_beside(added, {claim.id for claim in claims}, self.book.vocabulary, off)

    def agree(self, claims: Sequence[Claim]) -> bool:
        """Whether these claims can all hold by their words, whatever others say. False also where the solver cannot tell."""
        return self._hold([(claim, "literal") for claim in claims], {claim.id for claim in claims}, self.book.vocabulary)

    def holds_with(self, question: WhatIf, others: Sequence[Claim]) -> bool:
        """Whether a claim, as readers take it, can hold with these others by their words and with all that stand.

        It is left out meanwhile as it is. False also where the solver cannot tell.
        """
        added: list[tuple[Claim, ReadingName]] = [(claim, "literal") for claim in others if claim.id not in self.scope_of]
        names = {question.claim.id, *(claim.id for claim in others)}
        return self._hold_beside([(question.read_as, "pragmatic"), *added], names, self.book.vocabulary, {question.claim.id})

    def _hold_beside(
        self,
        added: Sequence[tuple[Claim, ReadingName]],
        names: Collection[str],
        vocabulary: Vocabulary,
        off: Collection[str] = (),
    ) -> bool:
        """Whether claims so read can hold beside those that stand but for some, if other words were declared."""
        book = replace(self.book, vocabulary=vocabulary)
        groups = (Group((), claim_rows(claim, reading, book), Fraction(1)) for claim, reading in added)
        near = frozenset[int]().union(*(self.neighbours.of(group, range(len(self.groups))) for group in groups))
        standing = [(claim, reading) for claim, reading in self.readings if claim.id not in off]
        nearest = [self.readings[index] for index in sorted(near) if self.readings[index][0].id not in off]
        # What the nearest refute needs no program of all.
        return all(self._hold([*some, *added], names, vocabulary) for some in (nearest, standing))

    def keeps_conditions(self, question: WhatIf, reading: ReadingName = "pragmatic") -> bool:
        """Whether a claim, so read, can hold beside all others where something is asserted that is no row."""
        others = [(claim, by) for claim, by in self.readings if claim.id != question.claim.id]
        read = [*others, (question.read_as, reading)]
        if not any(laws().may_be_conditional(claim, by, self.book) for claim, by in read):
            return True
        return self._hold(read, {question.claim.id}, self.book.vocabulary)

    def _by_all(self, question: WhatIf, terms: Terms) -> ImpliedBounds:
        """The program of all claims, which knows the days of a question."""
        if not self.implied.knows(terms) and all(question is not other for other in self.open_questions):
            self.open_questions = [*self.open_questions, question]
            self.implied = self._program(self.open_questions)
        return self.implied

    def _by_few(self, question: WhatIf, terms: Terms) -> ImpliedBounds:
        """A program of the claims nearest to what a question asks for."""
        from checker.engine.solve.contraction import law_chains
        from checker.engine.solve.implied_bounds import ImpliedBounds

        form = Group((), (LinearRow(terms, ZERO, ""),), ONE)
        others = [index for index, group in enumerate(self.groups) if group.rows and question.claim.id not in group.claims]
        near = [self.groups[index] for index in sorted(self.neighbours.of(form, others))]
        few = law_chains(self.neighbours.system).around([*near, form])
        return ImpliedBounds([*few.hard, *rows_of(near)], self.work)

    def _only_conditions_bind(self, claim: Claim, reading: ReadingName) -> bool:
        """Whether others can refute a claim by conditions: one of its own, or that of a measure of which none else speaks."""
        is_measure = self.book.vocabulary.kind(claim.scope) == "measure"
        return bool(laws().conditions_of(claim, reading, self.book)) or (is_measure and self._alone(claim))

    def _hold(self, readings: Iterable[tuple[Claim, ReadingName]], names: Collection[str], vocabulary: Vocabulary) -> bool:
        """Whether the claims of these names can hold with all that something ties to them; not where nobody can tell."""
        from checker.engine.solve.components import components
        from checker.engine.solve.groups import unweighed_system
        from checker.engine.solve.linear_program import Inconclusive
        from checker.engine.solve.prover import Prover

        parts = components(unweighed_system(readings, replace(self.book, vocabulary=vocabulary), laws()))
        try:
            return all(Prover(p, self.work).can_hold(()) for p in parts if not claims_of(p.groups).isdisjoint(names))
        except Inconclusive:
            return False

    @cached_property
    def open_questions(self) -> list[WhatIf]:
        """The questions that need a program: those about standing claims, about claims as they are, and all not refuted."""
        return [
            question
            for question in self.questions
            if question.claim.id in self.scope_of
            or question.read_as == question.claim
            or not (self._alone(question.read_as) or self._refuted(question, "pragmatic"))
        ]

    @cached_property
    def neighbours(self) -> Neighbours:
        """The standing claims by how near they are to others."""
        from checker.engine.solve.neighbours import Neighbours

        hard = tuple(law_rows(world_of(self.book.vocabulary, rows_of(self.groups))))
        return Neighbours(System(hard, tuple(self.groups), laws().shapes))

    @cached_property
    def implied(self) -> ImpliedBounds:
        """The program that all questions still open share."""
        return self._program(self.open_questions)

    def _program(self, questions: Sequence[WhatIf]) -> ImpliedBounds:
        from checker.engine.solve.contraction import contracted
        from checker.engine.solve.implied_bounds import ImpliedBounds

        question_groups = [Group((), claim_rows(q.read_as, "literal", self.book), Fraction(1)) for q in questions]
        groups = [group for group in (*self.groups, *question_groups) if group.rows]
        hard = law_rows(world_of(self.book.vocabulary, rows_of(groups)))
        rows: list[LinearRow] = [*contracted(System(tuple(hard), tuple(groups), laws().shapes)).hard, *rows_of(self.groups)]
        return ImpliedBounds(rows, self.work)

    def _terms(self, question: WhatIf) -> Terms:
        return of_claim(question.read_as, self.book.vocabulary)

    def _alone(self, claim: Claim) -> bool:
        """Whether no other claim speaks of its scope."""
        return self.scopes[claim.scope] == (self.scope_of.get(claim.id) == claim.scope)

    def _refuted(self, question: WhatIf, reading: ReadingName) -> bool:
        """Whether a single other claim rules out the reading of a count."""
        claim = question.read_as
        if not isinstance(claim.form, Value) or claim.reading is None:
            return False
        allowed = self.single_bounds.around(self._terms(question), {question.claim.id})
        return not allowed.meets(claim.reading.by(reading))
