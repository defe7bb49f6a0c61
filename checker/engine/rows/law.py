"""What a law is to those that work with it: its rows, how they read in a sum, and the shape that lets the solver be quick.

A law module defines NAME and SAYS (the sentence that explains it), WHY (why a breach matters) and DO (what an editor does about
one), KIND (the kind of a finding that rests on it) and RANK (of several laws in one proof, the one with the least rank names
the finding), and SHAPE; `rows_of(claim, reading, book)` and FORMS if claims of these forms assert it, or `rows(world)` if it
holds by itself; or, where what it says is no row, `conditions_of(claim, reading, book)`, again with FORMS, or
`conditions(spoken, vocabulary)`; `statement(row)`, how such a row reads in a sum, by a template of the law; and HOLDS and
BREAKS, claims that keep and that break it. `links(row, vocabulary)`, if defined, are the lines of the vocabulary by which such
a row holds, which a proof names among its premises. With `names(evidence)` the law says itself whether it gives a finding its
kind; otherwise it does where one of its rows is in the proof.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, Protocol, cast, get_args

from checker.engine.rows.condition import Condition
from checker.engine.rows.declarations import declarations
from checker.engine.rows.measure import Book, reads_differently
from checker.engine.rows.row import LinearRow, Quantity
from checker.engine.rows.world import World
from checker.model.claim import Claim
from checker.model.finding import ReadingName
from checker.model.forms import Change, First, Form
from checker.model.proof import Declaration
from checker.model.statement import Statement
from checker.model.vocabulary import Vocabulary

RowShape = Literal["monotone", "nested", "bounded-by", "partition", "crossed", "start", "conversion", "other"]
"""What rows of a law look like. Of all but the last two, each row has the bound 0 and speaks of one unit.

"monotone": counts of one scope on two days that follow one another, the earlier at most the later, and the first not below 0.
"nested": a part is at most its whole, from one day on which the part is spoken of to the next, from the first day on.
"partition": parts are together at most their whole, and at least it where they are complete, in stretches of time likewise.
"crossed": two scopes are at most what holds both and what they share, in stretches of time likewise.
"bounded-by": what there is at one time is at most what had come up to then. "start": a count is 0 on a day.
"conversion": one quantity in two units. "other": anything; solved as well as the rest, only more slowly.
"""
_OF_TWO_FIGURES = (Change, First)
"""Forms that may hold a second figure, which readers may take otherwise than its words though they do not the first."""
Shapes = Mapping[str, RowShape]
"""The shape of each law by its name; a law that is not there is of another shape."""


class Law(Protocol):
    """What a law module offers."""

    NAME: str
    SAYS: str
    WHY: str
    DO: str
    KIND: str
    RANK: int
    SHAPE: RowShape
    HOLDS: str
    BREAKS: str


class FormLaw(Law, Protocol):
    """A law that claims of some forms assert."""

    FORMS: tuple[type[Form], ...]

    def rows_of(self, claim: Claim, reading: ReadingName, book: Book) -> Iterator[LinearRow]:
        """The rows that a claim of one of `FORMS` asserts by a reading; each names the claim."""


class ConditionLaw(Law, Protocol):
    """A law that claims of some forms assert, and that is no row."""

    FORMS: tuple[type[Form], ...]

    def conditions_of(self, claim: Claim, reading: ReadingName, book: Book) -> Iterator[Condition]:
        """What a claim of one of `FORMS` asserts that is no row."""


class MeasureLaw(Law, Protocol):
    """A law of what is measured that holds whatever anybody claims, and that is no row."""

    def conditions(self, spoken: Collection[Quantity], vocabulary: Vocabulary) -> Iterator[Condition]:
        """What holds of the measures spoken of, whoever speaks of them."""


class WorldLaw(Law, Protocol):
    """A law that holds whatever anybody claims."""

    def rows(self, world: World) -> Iterator[LinearRow]:
        """The rows that hold by themselves; none names a claim."""

    def statement(self, row: LinearRow) -> Statement:
        """How one of these rows reads in a sum."""


@dataclass(frozen=True)
class Evidence:
    """What gives a finding its kind: the suspect, all claims of the proof, the names of the laws in it, and how it is read.

    `side`: whether the others make the quantity at "least" or at "most" so much.
    """

    suspect: Claim
    claims: tuple[Claim, ...]
    laws: frozenset[str]
    reading: ReadingName
    side: Literal["least", "most"]

    @property
    def alone(self) -> bool:
        """Whether the suspect is refuted by no other claim."""
        return len(self.claims) == 1

    @property
    def periods(self) -> frozenset[tuple[int | None, int | None]]:
        """The stretches of time that the claims speak of, as the first day and the day after the last; one if all share one."""
        shared = frozenset.intersection(*(_counted(claim) for claim in self.claims))
        return frozenset([min(shared, key=str)]) if shared else frozenset(claim.period.days for claim in self.claims)


def _counted(claim: Claim) -> frozenset[tuple[int | None, int | None]]:
    """The stretches of time of which the claim gives a count."""
    form = claim.form
    before = [form.base.days] if isinstance(form, Change) and form.before is not None else []
    return frozenset([claim.period.days, *before])


@dataclass(frozen=True)
class Laws:
    """Laws by name, in the order in which their rows are made."""

    by_name: Mapping[str, Law]

    def of_claim(self, claim: Claim, reading: ReadingName, book: Book) -> tuple[LinearRow, ...]:
        """All rows that a claim asserts in one reading; none if it is a forecast or a denial."""
        if not claim.asserts:
            return ()
        if book.claims.get(claim.id) is not claim:
            return self._rows_of(claim, reading, book)
        if reading == "pragmatic" and not isinstance(claim.form, _OF_TWO_FIGURES) and not reads_differently(claim):
            reading = "literal"
        laws, rows = book.rows.get((claim.id, reading), (None, ()))
        if laws is not self:
            rows = self._rows_of(claim, reading, book)
            book.rows[claim.id, reading] = self, rows
        return rows

    def _rows_of(self, claim: Claim, reading: ReadingName, book: Book) -> tuple[LinearRow, ...]:
        return tuple(row for law in self.by_form[type(claim.form)] for row in law.rows_of(claim, reading, book))

    def conditions_of(self, claim: Claim, reading: ReadingName, book: Book) -> tuple[Condition, ...]:
        """All that a claim asserts in one reading that is no row."""
        laws = self._with_conditions.get(type(claim.form), ()) if claim.asserts else ()
        return tuple(condition for law in laws for condition in law.conditions_of(claim, reading, book))

    def may_be_conditional(self, claim: Claim, reading: ReadingName, book: Book) -> bool:
        """Whether a claim asserts something that is no row, or speaks of what is measured, of which such laws may hold."""
        return book.vocabulary.kind(claim.scope) == "measure" or bool(self.conditions_of(claim, reading, book))

    def conditions(self, spoken: Collection[Quantity], vocabulary: Vocabulary) -> tuple[Condition, ...]:
        """All that holds of quantities spoken of whatever anybody claims, and is no row."""
        laws = [cast("MeasureLaw", law) for law in self.by_name.values() if hasattr(law, "conditions")]
        return tuple(condition for law in laws for condition in law.conditions(spoken, vocabulary))

    def of_world(self, world: World) -> Iterator[LinearRow]:
        """All rows that hold whatever anybody claims."""
        for law in self.by_name.values():
            if hasattr(law, "rows"):
                yield from cast("WorldLaw", law).rows(world)

    def statement(self, row: LinearRow) -> Statement:
        """How a row that holds by itself reads in a sum."""
        return cast("WorldLaw", self.by_name[row.law]).statement(row)

    def declared(self, row: LinearRow, vocabulary: Vocabulary) -> tuple[Declaration, ...]:
        """The lines of the vocabulary by which a row that holds by itself does so."""
        law = self.by_name[row.law]
        return declarations(law.links(row, vocabulary), vocabulary) if hasattr(law, "links") else ()

    @cached_property
    def shapes(self) -> Shapes:
        """What the rows of each law look like, by its name."""
        return {name: law.SHAPE for name, law in self.by_name.items()}

    @cached_property
    def _with_conditions(self) -> Mapping[type[Form], tuple[ConditionLaw, ...]]:
        laws = [cast("ConditionLaw", law) for law in self.by_name.values() if hasattr(law, "conditions_of")]
        return {form: tuple(law for law in laws if form in law.FORMS) for form in {form for law in laws for form in law.FORMS}}

    @cached_property
    def by_form(self) -> Mapping[type[Form], tuple[FormLaw, ...]]:
        """The laws that claims of each form assert."""
        asserted = [cast("FormLaw", law) for law in self.by_name.values() if hasattr(law, "rows_of")]
        return {form: tuple(law for law in asserted if form in law.FORMS) for form in get_args(Form)}
