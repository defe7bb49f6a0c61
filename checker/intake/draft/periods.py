"""The period of each figure of an article: from the expression of time that it stands by, or as it is handed down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from checker.intake.draft.answers import Sureness
from checker.intake.draft.attachment import Attached, attached, breaks
from checker.intake.draft.cues import Cues
from checker.intake.draft.dated import Dated, DatedLine
from checker.intake.draft.figures import Written
from checker.intake.draft.spans import DaySpan, span_of
from checker.intake.draft.totals import has_total, is_flow, is_perfect, is_total
from checker.intake.draft.whens import When
from checker.model.calendar import unit_start

_FLOW_LEADS = ("through", "until", "till", "up")
_CLAUSE = 9
_NEAR = 4
_BESIDE = 5


@dataclass
class Periods:
    """Dates the figures of an article line by line; `subject` is the span that the last line was about."""

    cues: Cues
    published: int | None
    newest: int | None
    subject: DaySpan | None = None
    since: When | None = None
    states: frozenset[str] = frozenset()
    _dated: dict[int, Dated] = field(default_factory=dict)

    def of(self, line: DatedLine, is_change: Mapping[int, bool], is_stock: Mapping[int, bool]) -> tuple[Dated, ...]:
        """The periods of the figures of a line, in order."""
        self._dated = {}
        listed = self._respectively(line)
        for number, figure in enumerate(line.figures):
            dated = listed.get(number) or self._of(
                line, number, figure, is_change.get(number, False), is_stock.get(number, False)
            )
            self._dated[number] = replace(dated, span=dated.span.up_to(self.published))
        result = tuple(self._dated[number] for number in range(len(line.figures)))
        main = next((each for each in result if self._is_subject(each)), None)
        if main is None:
            main = next(
                (each for each in result if not each.total and each.span.first is not None and each.when is not None), None
            )
        if main is None and any(each.when is not None for each in result):
            main = next(each for each in result if each.when is not None)
        if main is not None and not (main.when is not None and main.when.form == "same"):
            self.subject = main.span
        elif not line.figures:
            self._from_sentence(line)
        return result

    def _is_subject(self, dated: Dated) -> bool:
        """Whether a line may be about the span of one of its figures: told in it, or handed down to it."""
        if dated.total or dated.span.first is None:
            return False
        return dated.span == self.subject if dated.when is None else dated.when.form != "same"

    def _from_sentence(self, line: DatedLine) -> None:
        plain = [when for when in line.whens if when.form in ("plain", "range") and when.stretch.first is not None]
        if plain and plain[0].stretch.grain != "day":
            self.subject = span_of(plain[0].stretch).up_to(self.published)

    def _respectively(self, line: DatedLine) -> dict[int, Dated]:
        words = line.sentence.words
        whens = [when for when in line.whens if when.form == "plain" and when.stretch.first is not None]
        counts = [number for number, figure in enumerate(line.figures) if figure.kind in ("count", "per cent", "measure")]
        if len(whens) < 2 or len(counts) != len(whens):
            return {}
        figures = [line.figures[number] for number in counts]
        apart = figures[-1].stop <= whens[0].at or whens[-1].to <= figures[0].start
        close = all(b.at - a.to <= 3 for a, b in pairwise(whens)) and all(b.start - a.stop <= 3 for a, b in pairwise(figures))
        if not apart or not (close or self.cues["time", "respectively"].within(words, 0, len(words)) is not None):
            return {}
        return {number: Dated(span_of(when.stretch), "sure", when) for number, when in zip(counts, whens, strict=True)}

    def _of(self, line: DatedLine, number: int, figure: Written, change: bool, stock: bool) -> Dated:
        hit = attached(line.sentence, figure, line.figures, line.whens, self.cues)
        if change:
            return self._change(line, number, hit)
        total = is_total(self.cues, line, figure)
        for each in hit:
            dated = self._by(line, number, figure, each, total, stock, hit)
            if dated is not None:
                return dated
        return self._undated(line, number, figure, total, stock)

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
                return self._same(line, number, when, sure)
            case "since":
                near = 0 <= figure.start - when.to <= _NEAR
                if near and "when" in (line.sentence.word(when.to), line.sentence.word(when.to + 1)):
                    return Dated(span, "likely", when)
                return self._since(when, "likely" if when.ends and sure == "sure" else sure, total)
            case "tally":
                return self._so_far(line, when, total)
            case "now":
                return Dated(self._this_month(), "likely", when, others, stock=True) if stock else None
            case "as-of":
                return self._as_of(line, figure, when, sure, total, stock, hit)
        if span.first is None or span.end is None:
            return None
        if self._goes_on(line, when, span):
            return self._of_this_year(when, sure, span)
        if total and when.form == "plain" and not is_flow(self.cues, line, figure, when, each.direct):
            return Dated(DaySpan(None, span.end), "likely", when, (span, *others), total=True)
        again = self._shifted(line, number, when, span)
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

    def _goes_on(self, line: DatedLine, when: When, span: DaySpan) -> bool:
        """Whether it is the year, or another unit, in which the article appeared and which was not over."""
        return (
            self.published is not None
            and when.form == "plain"
            and span.first is not None
            and span.end is not None
            and (span.first <= self.published < span.end - 1 and when.stretch.grain in ("year", "quarter", "half-year"))
        )

    def _of_this_year(self, when: When, sure: Sureness, span: DaySpan) -> Dated:
        """This year: up to the newest date that the article tells, else to its own."""
        assert self.published is not None and span.first is not None
        newest = self.newest if self.newest is not None and self.newest > span.first else self.published + 1
        own = DaySpan(span.first, min(newest, span.end or newest))
        others = () if newest == self.published + 1 else (DaySpan(span.first, self.published + 1),)
        return Dated(own, "likely" if sure == "sure" else sure, when, others)

    def _same(self, line: DatedLine, number: int, when: When, sure: Sureness) -> Dated | None:
        """The same stretch of an earlier year: of what the line, or the one before, was about."""
        subject = self._subject(number)
        if subject is None or not subject.is_dated:
            if when.stretch.first is None:
                return None
            return Dated(span_of(when.stretch), "guess", when)
        if when.shift is not None:
            unit, times = when.shift
            return Dated(subject.earlier(unit, times), sure, when)
        if when.stretch.first is not None:
            return Dated(subject.in_year(date.fromordinal(when.stretch.first).year), "likely", when, (span_of(when.stretch),))
        return Dated(subject, "guess", when)

    def _subject(self, number: int) -> DaySpan | None:
        own = [self._dated[n] for n in range(number) if n in self._dated]
        for dated in own:
            if not dated.total and dated.span.first is not None and not (dated.when is not None and dated.when.form == "same"):
                return dated.span
        return self.subject

    def _shifted(self, line: DatedLine, number: int, when: When, span: DaySpan) -> DaySpan | None:
        """ "And 614 in 2015" behind the same period of another year is that period of 2015 too."""
        if when.stretch.grain != "year" or number == 0 or span.first is None:
            return None
        before = [self._dated[n] for n in range(number) if n in self._dated]
        same = [dated for dated in before if dated.when is not None and dated.when.form == "same"]
        if not same or before[-1] is not same[-1] or same[-1].span.first is None or same[-1].span.end is None:
            return None
        if same[-1].span.end - same[-1].span.first > 300:
            return None
        return same[-1].span.in_year(date.fromordinal(span.first).year)

    def _since(self, when: When, sure: Sureness, total: bool) -> Dated:
        self.since = when
        end = None if self.newest is None or self.published is None or self.newest == self.published + 1 else self.newest
        span = DaySpan(when.stretch.first, end)
        if when.stretch.first is None:
            if self.published is None:
                return Dated(DaySpan(None, None), "guess", when)
            return Dated(DaySpan(None, end or self.published + 1), "guess", when, total=True)
        if end is not None and end <= when.stretch.first:
            span = DaySpan(when.stretch.first, None)
        others = () if span.end is None else (DaySpan(span.first, None),)
        return Dated(span, sure, when, others, total=total)

    def _so_far(self, line: DatedLine, when: When, total: bool) -> Dated | None:
        span = span_of(when.stretch)
        if span.first is not None:
            return self._of_this_year(when, "likely", span)
        since = next((each for each in line.whens if each.form == "since"), self.since)
        if since is not None and since.stretch.first is not None:
            return Dated(DaySpan(since.stretch.first, None), "guess", when)
        if self.published is None:
            return None
        return Dated(DaySpan(None, self.published + 1), "guess", when, total=True)

    def _as_of(
        self, line: DatedLine, figure: Written, when: When, sure: Sureness, total: bool, stock: bool, hit: Sequence[Attached]
    ) -> Dated | None:
        end = when.stretch.end
        if end is None or when.stretch.first is None:
            return None
        if self.published is not None and end > self.published + 1:
            end = self.published + 1
        begin = unit_start(end - 1, "year")
        since = next((each.when for each in hit if each.when.form == "since" and each.when.stretch.first is not None), None)
        if since is not None and since.stretch.first is not None and since.stretch.first < end:
            return Dated(DaySpan(since.stretch.first, end), "likely", when)
        if stock:
            # Who has come to live there is counted from the first on as often as on the day.
            state: Sureness = "likely" if sure == "sure" else sure
            return Dated(DaySpan(end - 1, end), state, when, (DaySpan(None, end),), stock=True)
        within = DaySpan(begin, end)
        ever = DaySpan(None, end)
        is_flow = line.sentence.word(when.at) in _FLOW_LEADS or any(
            other.when.stretch.grain == "year" and other.when.form in ("plain", "tally") and other.when.stretch.first == begin
            for other in hit
        )
        if is_flow and not has_total(self.cues, line, figure):
            return Dated(within, "likely", when, (ever,))
        if total or not is_flow:
            return Dated(ever, "likely", when, (within,), total=True)
        return Dated(within, "guess", when, (ever,))

    def _this_month(self) -> DaySpan:
        if self.published is None:
            return DaySpan(None, None)
        return DaySpan(unit_start(self.published, "month"), self.published + 1)

    def _change(self, line: DatedLine, number: int, hit: Sequence[Attached]) -> Dated:
        """A change is of the stretch that its line is about, against the one that it names, or the one a year before."""
        own = next(
            (
                each
                for each in hit
                if each.when.form in ("plain", "range", "tally")
                and each.when.stretch.first is not None
                and not self._is_base(line, each)
            ),
            None,
        )
        base = next((each for each in hit if each.when.form == "same" or self._is_base(line, each)), None)
        sure: Sureness = "likely" if own is not None and own.cost <= 11 else "guess"
        if own is not None:
            span = span_of(own.when.stretch)
            if self._goes_on(line, own.when, span):
                span = self._of_this_year(own.when, sure, span).span
        else:
            span = self._subject(number) or self._this_month()
        span = span.up_to(self.published)
        against, base_sure = self._base(span, base)
        return Dated(span, sure, own.when if own else None, base=against, base_sure=base_sure)

    def _is_base(self, line: DatedLine, each: Attached) -> bool:
        s, when = line.sentence, each.when
        level = s.word(when.at) == "of" and self.cues.has("counts", "levels", s.words, when.at - 1)
        return (
            level
            or s.word(when.at) in ("from", "on", "than")
            or (s.word(when.at - 1) in ("than", "from", "with", "to", "over") and when.form == "plain")
        )

    def _base(self, span: DaySpan, base: Attached | None) -> tuple[DaySpan | None, Sureness]:
        if span.first is None or span.end is None:
            return None, "guess"
        if base is not None and base.when.shift is not None:
            return span.earlier(*base.when.shift), "likely"
        if base is not None and base.when.stretch.first is not None:
            own = span_of(base.when.stretch)
            if base.when.form == "same" or (base.when.stretch.grain == "year" and span.end - span.first < 300):
                own = span.in_year(date.fromordinal(base.when.stretch.first).year)
            if (own.first, own.end) != (span.first, span.end):
                return own, "likely"
        return span.earlier("year", -1), "guess"

    def _undated(self, line: DatedLine, number: int, figure: Written, total: bool, stock: bool) -> Dated:
        """Handed down from the list, from what is told of all so far, or from the line before."""
        before = [self._dated[n] for n in range(number) if n in self._dated]
        upto = None if self.published is None else self.newest or self.published + 1
        if total and upto is not None and not (before and not has_total(self.cues, line, figure)):
            others = () if self.subject is None else (self.subject,)
            return Dated(DaySpan(None, upto), "likely", None, others, total=True)
        ended = next((when for when in line.whens if when.form == "as-of" and when.stretch.end is not None), None)
        if not before and ended is not None and is_perfect(self.cues, line, figure):
            return Dated(DaySpan(None, ended.stretch.end), "guess", ended, total=True)
        if before and before[-1].span.is_dated:
            last = next((each for each in reversed(before) if each.when is None or each.when.form != "same"), before[-1])
            sure: Sureness = "likely" if line.figures[number].start - line.figures[number - 1].stop <= _CLAUSE else "guess"
            return Dated(last.span, "guess" if last.sure == "guess" else sure, last.when, total=last.total)
        if stock and self.published is not None and figure.kind not in ("per cent", "part"):
            others = (DaySpan(None, self.published + 1), *(() if self.subject is None else (self.subject,)))
            return Dated(self._this_month(), "likely", None, others, stock=True)
        if is_perfect(self.cues, line, figure) and upto is not None and self.published is not None:
            others = () if self.subject is None else (self.subject,)
            return Dated(DaySpan(None, self.published + 1), "guess", None, others, total=True)
        later = self._later(line, number)
        if later is not None:
            return Dated(later, "guess", None, () if self.subject is None else (self.subject,))
        if self.subject is not None:
            others = () if self.published is None else (DaySpan(None, self.published + 1),)
            return Dated(self.subject, "guess", None, others)
        return Dated(self._this_month(), "guess", None, () if self.published is None else (DaySpan(None, self.published + 1),))

    def _later(self, line: DatedLine, number: int) -> DaySpan | None:
        """What the next figure of the line is dated by, where that stands right behind both."""
        plain = [when for when in line.whens if when.form in ("plain", "range", "tally") and when.stretch.first is not None]
        stop = line.figures[number].stop
        if not plain or any(breaks(line.sentence, at, self.cues) for at in range(stop, plain[0].at)):
            return None
        return span_of(plain[0].stretch).up_to(self.published)
