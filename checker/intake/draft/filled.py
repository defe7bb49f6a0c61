"""The fields of a claim for a figure of an article: its wording, scope, whole and status, and what to call it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from checker.intake.draft.answers import FieldAnswer, TextPlace
from checker.intake.draft.claim import DraftedClaim
from checker.intake.draft.claim_shape import ClaimShape, in_line, unit_in_line
from checker.intake.draft.counted_nouns import ANYBODY
from checker.intake.draft.cues import Cues, Phrases
from checker.intake.draft.dated import Dated, answer
from checker.intake.draft.figures import Written
from checker.intake.draft.lone_persons import person_at
from checker.intake.draft.measured_stuff import measured_stuff
from checker.intake.draft.moves import moves_from
from checker.intake.draft.rates import rated
from checker.intake.draft.scopes import Scopes
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.shares import Dimensions, Shares
from checker.intake.draft.spans import DaySpan
from checker.intake.draft.told_status import told_status
from checker.model.calendar import after, unit_start
from checker.model.vocabulary import DIMENSIONS, Vocabulary
from checker.prose.phrases import plural

MOST_WORDS = 12


@dataclass
class ClaimFields:
    """Fills claims of one article, published on a day (None where nobody knows); `ids` counts those of each slug."""

    vocabulary: Vocabulary | None
    names: Mapping[str, Phrases]
    cues: Cues
    scopes: Scopes
    day: int | None
    ids: dict[str, int] = field(default_factory=dict)
    _amount: tuple[int, str, str] = (-1, "", "")

    def __post_init__(self) -> None:
        self._shares = Shares(self.vocabulary, self.names, self.cues, self.scopes)

    def of_amount(self, s: Sentence, figure: Written, scope: dict[str, FieldAnswer]) -> dict[str, FieldAnswer]:
        """An amount in a unit is none of people: its scope is what the vocabulary counts in that unit."""
        if figure.kind != "measure":
            return scope
        concepts = self.vocabulary.concepts.get("who", {}).values() if self.vocabulary is not None else ()
        if any(scope["who"].text == each.name and figure.unit in (each.unit, each.base) for each in concepts if "who" in scope):
            return scope
        fitting = [each.name for each in concepts if figure.unit in (each.unit, each.base)]
        name = fitting[0] if len(fitting) == 1 else f"{self._stuff(s, figure)} in {plural(figure.unit)}"
        own = FieldAnswer(name, "guess", s.place(figure.at, figure.to), tuple(fitting[1:3]))
        near = {name: each for name, each in scope.items() if name == "where" and each.rests_on is not None}
        return {**near, "who": own}

    def _stuff(self, s: Sentence, figure: Written) -> str:
        """What is told in a unit; where no word beside a figure says so, what the amount before it in the paragraph was of."""
        stuff = measured_stuff(s, figure)
        if stuff:
            self._amount = s.paragraph, figure.unit, stuff
        again = self._amount[2] if self._amount[:2] == (s.paragraph, figure.unit) else ""
        return stuff or again or "amounts"

    def noun(self, scope: Mapping[str, FieldAnswer]) -> str:
        """What a bare number of a scope counts."""
        who = scope.get("who")
        concept = self.vocabulary.concept("who", who.text) if self.vocabulary is not None and who is not None else None
        return concept.unit if concept is not None else "people"

    def is_stock(self, s: Sentence, figure: Written, scope: Mapping[str, FieldAnswer]) -> bool:
        """Whether a figure counts at a date, not over a period."""
        event = scope.get("event")
        if event is not None and event.rests_on is not None and self.vocabulary is not None:
            concept = self.vocabulary.concept("event", event.text)
            if concept is not None and concept.kind == "state":
                return True
        if figure.kind == "count" and self.cues["counts", "holds"].before(s.words, figure.start) is not None and not s.language:
            return True
        near = range(max(0, figure.start - 4), min(figure.stop + 6, len(s.words)))
        return self.cues.within("counts", "stock", s.words, near)

    def claim(
        self,
        s: Sentence,
        figure: Written,
        figures: Sequence[Written],
        shape: ClaimShape,
        scope: Dimensions,
        dated: Dated,
        source: FieldAnswer,
        rate: FieldAnswer | None = None,
    ) -> DraftedClaim:
        """The claim that a figure, one of all of its sentence, makes in its shape; `rate` as `measured` gives it."""
        quote, place = self._quote(s, shape)
        measured = None if shape.lead != "value" or shape.rate is not None else rate
        # What is done to so many, and what is told for each, is seldom what was asked for: how many there are.
        plain = measured is None and not (shape.lead == "value" and _is_own_event(scope))
        lead = FieldAnswer(shape.wording, "sure" if plain else "likely", s.place(shape.start, shape.stop))
        fields: list[tuple[str, FieldAnswer]] = [(shape.lead, lead)]
        period = answer(self._long_enough(shape, dated, moves_from(s, figure.start)), s)
        whole: tuple[tuple[str, FieldAnswer], ...] = ()
        if shape.rate is not None:
            fields.append((shape.rate[0], FieldAnswer(shape.rate[1], "sure", s.place(figure.stop, max(shape.stop, figure.stop)))))
        if shape.lead == "change" and dated.base is not None:
            fields.append(("from", FieldAnswer(dated.base.text, dated.base_sure)))
        elif measured is not None:
            scope = self._of_measure(scope, measured)
        if shape.lead == "share" or figure.kind == "points":
            scope, of = self._shares.of(s, figure, figures, scope)
            whole = tuple(of.items())
        fields.append(("period", period))
        status = told_status(self.cues, self.day, s, figure, dated)
        fields += [("status", status)] if status is not None else []
        fields.append(("source", source))
        in_order = tuple((name, scope[name]) for name in DIMENSIONS if name in scope)
        return DraftedClaim(self.identity(quote), quote, place, s.place(figure.at, figure.to), tuple(fields), in_order, whole)

    def measured(self, s: Sentence, figure: Written, scope: Mapping[str, FieldAnswer]) -> FieldAnswer | None:
        """The event that a mean or a rate is drafted with; None where a figure is none."""
        who = scope.get("who")
        return None if who is None else rated(s, figure, self.cues, who)

    def _of_measure(self, scope: Dimensions, measured: FieldAnswer) -> Dimensions:
        """The scope of a mean or a rate: of whom the vocabulary knows, where that is told, and of what it measures."""
        who = scope["who"]
        known = self.vocabulary is not None and self.vocabulary.concept("who", who.text) is not None
        near = {
            name: each for name, each in scope.items() if name == "where" or (name == "who" and known and who.sure != "guess")
        }
        return {**near, "event": measured}

    def _long_enough(self, shape: ClaimShape, dated: Dated, before: bool) -> Dated:
        """A rate of no told time is that of the year before publication, and since; `before`, of the year before that."""
        if shape.rate is None or dated.when is not None or self.day is None:
            return dated
        begin = after(unit_start(self.day, "year"), "year", -1)
        span = DaySpan(after(begin, "year", -1), begin) if before else DaySpan(begin, self.day + 1)
        return replace(dated, span=span, sure="guess")

    def _quote(self, s: Sentence, shape: ClaimShape) -> tuple[str, TextPlace]:
        """The words of the figure and, where they fit, who is counted behind them."""
        stop = shape.stop
        for at in range(shape.stop, min(shape.stop + 3, len(s.words))):
            hit = self.names["who"].at(s.words, at)
            if hit and hit[1] - shape.start <= MOST_WORDS:
                stop = hit[1]
                break
            if s.words[at].kind != "word":
                break
        if shape.elided is not None:
            merged = bool(s.places) and s.places[shape.elided[1]] == s.places[shape.elided[1] - 1]
            behind = unit_in_line(s, shape.elided[1], shape.stop) if merged else in_line(s, shape.elided[1], shape.stop)
            quote = f"{in_line(s, shape.start, shape.elided[0])} … {behind}"
            return quote, s.place(shape.start, shape.stop)
        if stop == shape.stop == shape.start + 1 and s.word(shape.start) in ("a", "an"):
            stop = person_at(s, shape.start, self.cues) or stop  # 12 women and a man
        quote = in_line(s, shape.start, stop)
        if len(quote.split()) > MOST_WORDS:
            stop, quote = shape.stop, in_line(s, shape.start, shape.stop)
        return quote, s.place(shape.start, stop)

    def identity(self, quote: str) -> str:
        """A short name made of a quote, which no other claim of the article has."""
        slug = (
            re.sub(r"[^a-z0-9]+", "-", re.sub(r"(?<=\d)[,.](?=\d)", "", quote.lower()).replace("%", " per cent"))
            .strip("-")[:50]
            .strip("-")
            or "claim"
        )
        many = self.ids[slug] = self.ids.get(slug, 0) + 1
        return slug if many == 1 else self.identity(f"{slug}-{many}")


def _is_own_event(scope: Mapping[str, FieldAnswer]) -> bool:
    """Whether an event is told by a word of the article alone."""
    event = scope.get("event")
    return event is not None and event.sure == "guess" and event.rests_on is not None


def of_amount_before(
    scope: dict[str, FieldAnswer], before: Written, counted: Mapping[str, FieldAnswer]
) -> dict[str, FieldAnswer]:
    """The scope of a share or a change behind an amount: of what that is, where nobody else is named."""
    who = scope.get("who")
    unnamed = who is None or (who.rests_on is None and who.sure == "guess" and who.text == ANYBODY)
    if before.kind != "measure" or not unnamed or "who" not in counted:
        return scope
    return {**scope, "who": replace(counted["who"], rests_on=None)}


def is_restated(s: Sentence, one: Written, other: Written) -> bool:
    """Whether a figure in brackets gives the one before it in another unit: 100 kilometers (62 miles)."""
    both = one.kind == other.kind == "measure"
    return both and s.word(one.stop) == "(" and other.start == one.stop + 1 and s.word(other.stop) == ")"


def restating(claim: DraftedClaim, before: DraftedClaim) -> DraftedClaim:
    """A claim that gives the quantity of another in another unit: of the same time, from the same source."""
    same = {name: answer for name, answer in before.fields if name in ("period", "source", "status")}
    fields = [(name, same.get(name, answer)) for name, answer in claim.fields]
    fields.insert(len(fields) - 1, ("restates", FieldAnswer(before.id, "likely")))
    return replace(claim, fields=tuple(fields), scope=before.scope)
