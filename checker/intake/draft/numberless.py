"""Claims that need no number: a record low, a fall in every year since 2012."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.intake.draft.answers import FieldAnswer
from checker.intake.draft.attachment import is_compared
from checker.intake.draft.attribution import SourceFinder
from checker.intake.draft.claim import DraftedClaim
from checker.intake.draft.claim_shape import in_line
from checker.intake.draft.dated import Dated, DatedLine, answer
from checker.intake.draft.figures import Written
from checker.intake.draft.filled import ClaimFields
from checker.intake.draft.periods import Periods
from checker.intake.draft.record_ranges import EVER
from checker.intake.draft.record_scopes import Beside, scope_of_record
from checker.intake.draft.records import ToldRecord
from checker.intake.draft.scopes import Scopes
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.spans import DaySpan
from checker.intake.draft.speaker import Speaker
from checker.intake.draft.told_status import told_status
from checker.intake.draft.trends import ToldTrend
from checker.intake.draft.whens import When
from checker.model.calendar import after, unit_start
from checker.model.time import TimeUnit
from checker.model.vocabulary import DIMENSIONS

_BESIDE = 15
_OWNED = 2
_SAID = 4
_NOT = ("not", "never", "neither", "nor", "isn't", "wasn't", "aren't", "weren't", "without")
_MAYBE = ("could", "may", "might", "would", "likely", "course", "track", "whether", "if", "unless")


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
        beside: Beside = (),
    ) -> DraftedClaim:
        """A superlative over a range of time; `beside` are the claims of the figures of its sentence."""
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
        if when.span.first is None and self.day is not None and (hit.explicit or hit.turned):
            when = Dated(periods.time.this_month(), "guess")
        when = self._begun(when)
        if hit.unit is not None:
            when = self._of_unit(hit.unit, when, periods)
        quote, place = in_line(s, hit.start, hit.stop), s.place(hit.start, hit.stop)
        range_ = ("since", "ever") if self.day is None and (hit.field, hit.text) == EVER else (hit.field, hit.text)
        fields = (
            ("record", FieldAnswer(hit.wording, "likely" if hit.likely else "sure", place, hit.others)),
            (range_[0], FieldAnswer(range_[1], "likely" if hit.explicit else "guess", place)),
            ("period", answer(when, s)),
            *((("status", status),) if (status := self._status(s, hit, figure, when)) is not None else ()),
            ("source", self.attribution.of(s, figure, voices)),
        )
        superlative = replace(figure, to=hit.end, stop=hit.end)
        scope = scope_of_record(s, hit, beside, self.scopes.of(s, superlative, line.figures), self.fields.cues)
        in_order = tuple((name, scope[name]) for name in DIMENSIONS if name in scope)
        return DraftedClaim(self.fields.identity(quote), quote, place, place, fields, in_order)

    def _status(self, s: Sentence, hit: ToldRecord, figure: Written, when: Dated) -> FieldAnswer | None:
        """Whether a record is denied, or only expected: not the busiest year, could be the hottest year."""
        near = range(max(0, hit.start - _SAID), hit.start)
        for names, status in ((_NOT, "denied"), (_MAYBE, "forecast")):
            at = next((at for at in near if s.word(at) in names), None)
            if at is not None and not s.language:
                return FieldAnswer(status, "likely" if status == "denied" else "guess", s.place(at, at + 1))
        return told_status(self.fields.cues, self.day, s, figure, when)

    def _begun(self, when: Dated) -> Dated:
        """A record of this year, this quarter: up to the day of publication, by the name of what was not over."""
        unit = when.when.stretch.grain if when.when is not None else None
        span, ends = when.span, self.day is not None and when.span.end == self.day + 1
        if not ends or span.first is None or span.end is None or span.name or unit not in ("year", "quarter"):
            return when
        named = DaySpan(span.first, after(span.first, unit))
        if unit_start(span.first, unit) != span.first or named.end == span.end:
            return when
        return replace(when, span=DaySpan(span.first, span.end, f"{named.text}/{DaySpan(span.end - 1, span.end).text}"))

    def _of_unit(self, unit: TimeUnit, when: Dated, periods: Periods) -> Dated:
        """When a record was that is said of a year, a month: of the one that is told, or else of the last that was over."""
        subject = periods.time.subject
        for span in (when.span, subject):
            if span is not None and span.first is not None and span.first == unit_start(span.first, unit):
                if span.end == after(span.first, unit):
                    return when if span is when.span else Dated(span, "guess")
                if self.day is not None and span.end == self.day + 1 and span is when.span and when.when is not None:
                    return replace(when, span=DaySpan(span.first, after(span.first, unit)))
        if self.day is None:
            return when
        end = unit_start(self.day + 1, unit)
        return Dated(DaySpan(after(end, unit, -1), end), "guess", others=(DaySpan(end, self.day + 1),))

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
