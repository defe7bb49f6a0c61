"""Falls and rises told of every unit of a range: every year since 2012, for the fifth year in a row, a steady decline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.intake.draft.claim_shape import in_line
from checker.intake.draft.cues import Cues
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.spans import DaySpan
from checker.intake.draft.whens import When
from checker.intake.language.directions import direction_of
from checker.intake.language.errors import WordingError
from checker.intake.language.trends import TrendWording, read_trend
from checker.intake.language.wording import read_in
from checker.model.calendar import after, unit_start
from checker.model.time import TimeUnit

_FAR = 8


@dataclass(frozen=True, slots=True)
class ToldTrend:
    """A trend in its wording, from one word up to another; `since` is the expression of time from which it goes on."""

    wording: str
    reading: TrendWording
    start: int
    stop: int
    since: When | None

    @property
    def unit(self) -> TimeUnit:
        """From one of which to the next it goes."""
        return self.reading.unit or "year"

    def spans(self, published: int | None, subject: DaySpan | None) -> tuple[DaySpan, DaySpan] | None:
        """The range and its last unit: what the article is about where that is such a unit, else the last that was over.

        None where nobody can tell.
        """
        last = subject if subject is not None and self._is_unit(subject) else None
        if last is None and published is not None:
            end = unit_start(published + 1, self.unit)
            last = DaySpan(after(end, self.unit, -1), end)
        if last is None or last.first is None or last.end is None:
            return None
        if self.reading.times is not None:
            first = after(last.first, self.unit, 1 - self.reading.times)
        elif self.since is not None and self.since.stretch.first is not None:
            first = unit_start(self.since.stretch.first, self.unit)
        else:
            return None
        return (DaySpan(first, last.end), last) if first < last.first or self.reading.times else None

    def _is_unit(self, span: DaySpan) -> bool:
        if span.first is None or span.end is None:
            return False
        return unit_start(span.first, self.unit) == span.first and after(span.first, self.unit) == span.end


def told_trends(s: Sentence, whens: tuple[When, ...], cues: Cues) -> Iterator[ToldTrend]:
    """The trends of a sentence in order."""
    behind = 0
    for at, word in enumerate(s.texts):
        hit = _at(s, at, whens, cues) if at >= behind and direction_of(word) is not None else None
        if hit is not None:
            yield hit
            behind = hit.stop


def _at(s: Sentence, at: int, whens: tuple[When, ...], cues: Cues) -> ToldTrend | None:
    since = next((when for when in whens if when.form == "since" and when.at > at and when.at - at <= _FAR + 4), None)
    steady = at - 1 if cues.has("records", "steady", s.words, at - 1) else None
    if steady is not None and since is not None:
        return _trend(s, steady, at + 1, since)
    for stop in range(min(at + _FAR, len(s.words)), at + 2, -1):
        if not cues.has("records", "lengths", s.words, stop - 1):
            continue
        behind = stop + cues["records", "in-a-row"].length(s.words, stop)
        trend = _trend(s, at, behind, since)
        if trend is not None and (trend.reading.times is not None or trend.reading.unit is not None):
            return trend
    return None


def _trend(s: Sentence, start: int, stop: int, since: When | None) -> ToldTrend | None:
    wording = in_line(s, start, stop)
    try:
        reading = read_in(s.language, wording, read_trend)
    except WordingError:
        return None
    return ToldTrend(wording, reading, start, stop, since)
