"""The period of each figure of an article: from the expression of time that it stands by, or as it is handed down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from checker.intake.draft.answers import Sureness
from checker.intake.draft.article_time import ArticleTime
from checker.intake.draft.attachment import Attached, attached, is_compared
from checker.intake.draft.dated import Dated, DatedLine
from checker.intake.draft.dated_changes import dated_change, last_year, looks_across
from checker.intake.draft.dated_forms import as_of, same, shifted, since, so_far
from checker.intake.draft.figures import Written
from checker.intake.draft.following import following
from checker.intake.draft.from_to import between_ends, both_ends, is_first_end, levels_reached, not_behind
from checker.intake.draft.respective import as_listed_before, respective
from checker.intake.draft.spans import DaySpan, span_of
from checker.intake.draft.totals import is_flow, is_forecast, is_total
from checker.intake.draft.undated import undated
from checker.intake.draft.whens import When

_NEAR = 4
_BESIDE = 5


@dataclass(frozen=True, slots=True)
class Periods:
    """Dates the figures of an article line by line."""

    time: ArticleTime

    def of(self, line: DatedLine, is_change: Mapping[int, bool], is_stock: Mapping[int, bool]) -> tuple[Dated, ...]:
        """The periods of the figures of a line, in order."""
        self.time.dated = {}
        self.time.enter(line.sentence)
        listed = respective(line, self.time.cues) or as_listed_before(line, self.time.listed)
        self.time.listed = tuple(each.span for each in listed.values()) if len(listed) == len(line.figures) else ()
        for number, figure in enumerate(line.figures):
            change = is_change.get(number, False)
            dated = listed.get(number) or self._of(line, number, figure, change, is_stock.get(number, False))
            if change and dated.base is None:
                dated = replace(dated, base=dated.span.earlier("year", -1))
            over = dated.span if dated.whole else dated.span.up_to(self.time.published)
            self.time.dated[number] = replace(dated, span=over)
        self.time.dated.update(not_behind(line.sentence, line.figures, self.time.dated))
        ends = both_ends(line.sentence, line.whens, line.figures, self.time.dated, last_year(self.time))
        self.time.dated.update({number: each for number, each in ends.items() if not is_change.get(number, False)})
        reached = levels_reached(line.sentence, line.figures, self.time.dated, last_year(self.time))
        self.time.dated.update({number: each for number, each in reached.items() if not is_change.get(number, False)})
        self.time.dated.update(between_ends(line.sentence, line.figures, self.time.dated, is_change))
        result = tuple(self.time.dated[number] for number in range(len(line.figures)))
        own = [
            each
            for each, figure in zip(result, line.figures, strict=True)
            if self._is_subject(each) and not is_compared(line.sentence, figure.start) and not is_first_end(line.sentence, figure)
        ]
        if looks_across(line.sentence):
            return result  # that compares with 412 in 2018: the article goes on about its own year
        main = next(iter(own), None)
        if main is None:
            main = next(
                (each for each in result if not each.total and each.span.first is not None and each.when is not None), None
            )
        if main is None and any(each.when is not None for each in result):
            main = next(each for each in result if each.when is not None)
        if main is not None and not (main.when is not None and main.when.form == "same"):
            if not main.whole and not main.span.is_later(self.time.published):
                self.time.subject = main.span  # what is expected is handed on to nothing
            if (dating := main.when) is not None:
                self.time.passing = dating.form in ("since", "tally") or dating.stretch.grain == "day"
        elif not line.figures:
            self._from_sentence(line)
        return result

    def of_alone(self, line: DatedLine) -> Dated:
        """The period of the one figure of a line, of which nothing is handed down."""
        subject, begun = self.time.subject, self.time.since
        (dated,) = self.of(line, {}, {})
        self.time.subject, self.time.since = subject, begun
        return dated

    def _is_subject(self, dated: Dated) -> bool:
        """Whether a line may be about the span of one of its figures: told in it, or handed down to it."""
        if dated.total or dated.span.first is None:
            return False
        return dated.span == self.time.subject if dated.when is None else dated.when.form != "same"

    def _from_sentence(self, line: DatedLine) -> None:
        plain = [when for when in line.whens if when.form in ("plain", "range") and when.stretch.first is not None]
        if plain and plain[0].stretch.grain != "day":
            self.time.subject = span_of(plain[0].stretch).up_to(self.time.published)

    def _of(self, line: DatedLine, number: int, figure: Written, change: bool, stock: bool) -> Dated:
        hit = attached(line.sentence, figure, line.figures, line.whens, self.time.cues)
        if change:
            return dated_change(self.time, line, number, hit)
        total = is_total(self.time.cues, line, figure)
        for each in hit:
            dated = self._by(line, number, figure, each, total, stock, hit)
            if dated is not None:
                return dated
        return undated(self.time, line, number, figure, total, stock)

    def _by(
        self, line: DatedLine, number: int, figure: Written, each: Attached, total: bool, stock: bool, hit: Sequence[Attached]
    ) -> Dated | None:
        when, span = each.when, span_of(each.when.stretch)
        sure: Sureness = "sure" if each.direct or (each.cost <= 8 and when.form in ("since", "range")) else "likely"
        alone = len(hit) == 1 and not each.behind and each.cost <= _BESIDE and when.form == "plain"
        if alone and self._is_first(line, number, when):
            sure = "sure"
        if each.cost > 11:
            sure = "guess"
        elif each.behind and when.form == "since":
            sure = "likely"
        others = tuple(
            span_of(other.when.stretch) for other in hit if other is not each and other.when.stretch.first is not None
        )[:2]
        if when.name:
            return Dated(DaySpan(when.stretch.first, when.stretch.end, when.name), sure, when, others, total=total)
        match when.form:
            case "same":
                return same(self.time, number, when, sure)
            case "next":
                later = following(self.time, number, when)
                expected = later is not None and is_forecast(self.time.cues, line.sentence, figure)
                return replace(later, whole=True) if later is not None and expected else later
            case "since":
                near = 0 <= figure.start - when.to <= _NEAR
                if near and "when" in (line.sentence.word(when.to), line.sentence.word(when.to + 1)):
                    return Dated(span, "likely", when)
                return since(self.time, when, "likely" if when.ends and sure == "sure" else sure, total)
            case "tally":
                return so_far(self.time, line, when)
            case "now":
                return Dated(self.time.this_month(), "likely", when, others, stock=True) if stock else None
            case "as-of":
                return as_of(self.time, line, figure, when, sure, total, stock, hit)
        if span.first is None or span.end is None:
            return None
        if is_forecast(self.time.cues, line.sentence, figure) and when.form == "plain":
            return Dated(span, "likely", when, others, whole=True)
        if self.time.goes_on(when, span):
            return self.time.of_this_year(when, sure, span)
        if total and when.form == "plain" and not is_flow(self.time.cues, line, figure, when, each.direct):
            return Dated(DaySpan(None, span.end), "likely", when, (span, *others), total=True)
        again = shifted(self.time, number, when, span)
        if again is not None:
            return Dated(again, "guess", when, (span,))
        if when.stretch.grain == "span" and when.form == "plain" and sure == "sure":
            sure = "likely"
        # A whole year that is named beside a figure is seldom that of anything else.
        if sure == "likely" and when.form == "plain" and when.stretch.grain == "year" and when.stretch.explicit:
            sure = "sure"
        return Dated(span, sure, when, others, stock=stock)

    def _is_first(self, line: DatedLine, number: int, when: When) -> bool:
        """Whether a figure is the first behind an expression of time: in 2019, 1,047 came."""
        return all(figure.stop <= when.at for figure in line.figures[:number])
