"""Claims that need no number: a record low, a fall in every year since 2012."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.intake.draft.answers import FieldAnswer
from checker.intake.draft.attachment import is_compared
from checker.intake.draft.attribution import SourceFinder
from checker.intake.draft.claim import DraftedClaim
from checker.intake.draft.claim_shape import in_line
from checker.intake.draft.dated import Dated, DatedLine, answer
from checker.intake.draft.figures import Written
from checker.intake.draft.filled import ClaimFields
from checker.intake.draft.periods import Periods
from checker.intake.draft.records import EVER, ToldRecord
from checker.intake.draft.scopes import Scopes
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.speaker import Speaker
from checker.intake.draft.trends import ToldTrend
from checker.intake.draft.whens import When
from checker.model.vocabulary import DIMENSIONS

_BESIDE = 15
_OWNED = 2


@dataclass(frozen=True, slots=True)
class Numberless:
    """Fills records and trends of one article, published on a day (None where nobody knows)."""

    fields: ClaimFields
    scopes: Scopes
    attribution: SourceFinder
    day: int | None

    def record(
        self,
        s: Sentence,
        hit: ToldRecord,
        line: DatedLine,
        dated: Sequence[Dated],
        whens: tuple[When, ...],
        periods: Periods,
        voices: tuple[Speaker, ...],
    ) -> DraftedClaim:
        """A superlative over a range of time."""
        figure = Written(hit.start, hit.start, hit.stop, hit.stop, "count", ())
        bases = [each.stop for each in line.figures if _is_held_against(s, each)]
        own_whens = (
            when for when in whens if not is_compared(s, when.at) and not any(0 <= when.at - stop <= _OWNED for stop in bases)
        )
        rest = DatedLine(s, tuple(when for when in own_whens if when is not hit.since), (*line.figures, figure))
        nearest = min(
            (
                (abs(each.at - hit.start), when)
                for each, when in zip(line.figures, dated, strict=True)
                if not when.total and when.span.first is not None and not _is_held_against(s, each)
            ),
            key=lambda pair: pair[0],
            default=None,
        )
        own = periods.of_alone(DatedLine(s, rest.whens, (figure,)))
        when = nearest[1] if nearest is not None and nearest[0] < _BESIDE and own.sure == "guess" else own
        if when.span.first is None:  # a record is of one year, month or day
            about = periods.time.subject
            when = nearest[1] if nearest is not None else when if about is None else Dated(about, "guess")
        if when.span.first is None and self.day is not None and hit.explicit:
            when = Dated(periods.time.this_month(), "guess")
        quote, place = in_line(s, hit.start, hit.stop), s.place(hit.start, hit.stop)
        range_ = ("since", "ever") if self.day is None and (hit.field, hit.text) == EVER else (hit.field, hit.text)
        fields = (
            ("record", FieldAnswer(hit.wording, "sure", place)),
            (range_[0], FieldAnswer(range_[1], "likely" if hit.explicit else "guess", place)),
            ("period", answer(when, s)),
            ("source", self.attribution.of(s, figure, voices)),
        )
        scope = self.scopes.of(s, figure, line.figures)
        in_order = tuple((name, scope[name]) for name in DIMENSIONS if name in scope)
        return DraftedClaim(self.fields.identity(quote), quote, place, place, fields, in_order)

    def trend(
        self, s: Sentence, hit: ToldTrend, figures: Sequence[Written], periods: Periods, voices: tuple[Speaker, ...]
    ) -> DraftedClaim | None:
        """A fall or a rise in every unit of a range; None where nobody can tell which range."""
        spans = hit.spans(self.day, periods.time.subject)
        quote, place = in_line(s, hit.start, hit.stop), s.place(hit.start, hit.stop)
        if spans is None:
            return None
        figure = Written(hit.start, hit.start, hit.stop, hit.stop, "count", ())
        fields = (
            ("trend", FieldAnswer(hit.wording, "sure", place)),
            ("over", FieldAnswer(spans[0].text, "likely", place)),
            ("period", FieldAnswer(spans[1].text, "guess")),
            ("source", self.attribution.of(s, figure, voices)),
        )
        scope = self.scopes.of(s, figure, figures)
        in_order = tuple((name, scope[name]) for name in DIMENSIONS if name in scope)
        return DraftedClaim(self.fields.identity(quote), quote, place, place, fields, in_order)


def _is_held_against(s: Sentence, figure: Written) -> bool:
    """Whether a figure is what another is compared with: down from 44,021 in 2023."""
    return s.word(figure.start - 1) == "from" or is_compared(s, figure.start)
