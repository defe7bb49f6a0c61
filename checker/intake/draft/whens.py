"""When something was, as a sentence tells it: expressions of time with their form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from checker.intake.draft.bare_years import counts, is_year
from checker.intake.draft.month_counts import counted_in_months
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.since import since
from checker.intake.draft.stretches import UNKNOWN, Reader, TimeStretch, year
from checker.intake.draft.time_leads import TimeLeads
from checker.intake.draft.time_ranges import time_range
from checker.intake.draft.when import When, WhenForm
from checker.intake.draft.years_back import may_look_back, years_ago, years_back
from checker.intake.language.directions import direction_of

__all__ = ["When", "WhenForm", "WhenReader"]
# The lists of cues of which an expression of each form begins with a phrase.
_WEEKDAYS, _FIXED, _SAME = frozenset({"weekdays"}), frozenset({"tally", "now"}), frozenset({"in", "same"})
_FOLLOWING = frozenset({"in", "following"})
_OF_SOMETHING = ("of", "the", "than", "from", "its", "their", "his", "her", "a", "an", "he", "she", "they", "it")
"""With these behind it something else is told: the year after the war, un año después de la guerra."""
_EARLIER, _SINCE, _AS_OF = frozenset({"in", "earlier"}), frozenset({"since", "from", "in"}), frozenset({"as-of"})
_NO_LISTS: frozenset[str] = frozenset()
_YEAR_LEADS = ("in", "since", "as-of", "from", "between", "modifiers", "past")


@dataclass(frozen=True)
class WhenReader:
    """Finds expressions of time in the sentences of an article that was published on a day (None if unknown)."""

    times: TimeLeads
    published: int | None

    def of(self, sentence: Sentence, before: TimeStretch | None = None) -> tuple[When, ...]:
        """All expressions of a sentence in order; none overlap. `before`: the year that the sentence before it was about."""
        return tuple(self._scan(sentence, before))

    def _scan(self, sentence: Sentence, before: TimeStretch | None) -> Iterator[When]:
        day_first = sentence.language not in ("", "ko")
        reader = Reader(sentence.words, self.times.cues, self.published, day_first, counted_in_months(sentence))
        looks_back = may_look_back(sentence)
        at, context = 0, None if before is None else replace(before, grain="span", explicit=True)
        while at < len(sentence.words):
            back = years_back(self.times.cues, sentence, at) if looks_back else None
            when = back if back is not None else self._at(sentence, reader, at, context)
            if when is None and (sentence.language or "ago" in sentence.texts):
                when = years_ago(self.times.cues, sentence, at, self.published)
            if when is None or when.to <= at:
                at += 1
                continue
            yield when
            at = when.to
            stretch = when.stretch
            explicit = stretch.explicit or (
                stretch.grain == "year" and stretch.end is not None and stretch.end <= (self.published or 0)
            )
            explicit = explicit or stretch.grain in ("quarter", "half-year")
            if when.form in ("plain", "range", "as-of", "same") and stretch.first is not None and explicit:
                context = replace(stretch, explicit=True)

    def _at(self, s: Sentence, reader: Reader, at: int, context: TimeStretch | None) -> When | None:
        if not self.times.begin(s, at):
            return None
        named = self.times.named.at(s.words, at)
        if named:
            first, end = self.times.periods[named[0]]
            form: WhenForm = "since" if end is None else "plain"
            return When(form, TimeStretch(first, end, "span"), at, named[1], name=named[0])
        text = s.word(at)
        lists = self.times.cues.times.get(text, _NO_LISTS)
        for needed, read in (
            (_WEEKDAYS, self._weekday),
            (_FIXED, self._fixed),
            (_SAME, self._same),
            (_EARLIER, self._earlier),
            (_FOLLOWING, self._following),
            (_NO_LISTS, self._range),
            (_SINCE, self._since),
            (_AS_OF, self._as_of),
            (_NO_LISTS, self._plain),
        ):
            when = read(s, reader, at, context) if not needed or text == "on" or not needed.isdisjoint(lists) else None
            if when:
                return when
        return None

    def _time(self, name: str, s: Sentence, at: int) -> int:
        return self.times.cues["time", name].length(s.words, at)

    def _weekday(self, s: Sentence, reader: Reader, at: int, context: TimeStretch | None) -> When | None:
        lead = 1 if s.word(at) == "on" else 0
        if not self._time("weekdays", s, at + lead):
            return None
        behind = at + lead + 1
        comma = behind + (s.word(behind) == ",")
        hit = reader.stretch(comma) if comma < len(s.words) else None
        if hit and hit[0].grain == "day":
            return When("saying", hit[0], at, hit[1])
        return When("saying", UNKNOWN, at, behind)

    def _fixed(self, s: Sentence, reader: Reader, at: int, context: TimeStretch | None) -> When | None:
        if length := self._time("tally", s, at):
            is_year = any(word.text == "year" for word in s.words[at : at + length])
            return When("tally", self._this_year() if is_year else UNKNOWN, at, at + length)
        if length := self._time("now", s, at):
            return When("now", UNKNOWN, at, at + length)
        return None

    def _this_year(self) -> TimeStretch:
        return UNKNOWN if self.published is None else year(date.fromordinal(self.published).year)

    def _same(self, s: Sentence, reader: Reader, at: int, context: TimeStretch | None) -> When | None:
        """The same period last year, that of 2015, a year earlier."""
        lead = self._time("in", s, at) if not self._time("same", s, at) else 0
        length = self._time("same", s, at + lead)
        if not length:
            return None
        behind = at + lead + length
        for start in (behind, behind + self._time("of", s, behind), behind + self._time("in", s, behind)):
            earlier = self.times.cues["time", "earlier"].at(s.words, start)
            if earlier:
                unit, times = earlier[0]
                return When("same", UNKNOWN, at, earlier[1], (unit, times))
            hit = reader.stretch(start) if start < len(s.words) else None
            if hit and hit[0].grain in ("year", "quarter", "month") and hit[1] > start:
                return When("same", hit[0], at, hit[1])
        return When("same", UNKNOWN, at, behind)

    def _earlier(self, s: Sentence, reader: Reader, at: int, context: TimeStretch | None) -> When | None:
        lead = self._time("in", s, at) if not self.times.cues.has("time", "earlier", s.words, at) else 0
        hit = self.times.cues["time", "earlier"].at(s.words, at + lead)
        if hit is None:
            return None
        unit, times = hit[0]
        return When("same", UNKNOWN, at, hit[1], (unit, times))

    def _following(self, s: Sentence, reader: Reader, at: int, context: TimeStretch | None) -> When | None:
        """The year after, a year later: behind what was told last."""
        lead = self._time("in", s, at) if not self.times.cues.has("time", "following", s.words, at) else 0
        hit = self.times.cues["time", "following"].at(s.words, at + lead)
        if hit is None or (s.word(hit[1]) in _OF_SOMETHING and hit[1] < len(s.words) and s.language != "ko"):
            return None
        if s.words[hit[1] : hit[1] + 1] and reader.year_number(hit[1]) is not None and not counts(s, hit[1] + 1):
            return None  # the year after 2018
        return When("next", UNKNOWN, at, hit[1] + (s.word(hit[1]) == "that"), hit[0])

    def _range(self, s: Sentence, reader: Reader, at: int, context: TimeStretch | None) -> When | None:
        return time_range(self.times.cues, s, reader, at, context)

    def _since(self, s: Sentence, reader: Reader, at: int, context: TimeStretch | None) -> When | None:
        return since(self.times.cues, self.published, s, reader, at, context)

    def _as_of(self, s: Sentence, reader: Reader, at: int, context: TimeStretch | None) -> When | None:
        length = self._time("as-of", s, at)
        if not length or (s.word(at) in ("by", "up") and at and direction_of(s.word(at - 1)) is not None):
            return None
        begin = at + length
        hit = reader.stretch(begin, context) if begin < len(s.words) else None
        if (
            hit is None
            or hit[1] <= begin
            or (hit[0].grain == "year" and reader.year_number(begin) is not None and counts(s, begin + 1))
        ):
            return None
        stretch = hit[0]
        if s.word(at) == "before" and stretch.first is not None:
            stretch = TimeStretch(stretch.first - 1, stretch.first, stretch.grain, stretch.explicit)
        return When("as-of", stretch, at, hit[1], ends=True)

    def _plain(self, s: Sentence, reader: Reader, at: int, context: TimeStretch | None) -> When | None:
        lead = 0 if self.times.cues.has("time", "relative", s.words, at) else self._time("in", s, at)
        begin = at + lead
        if begin >= len(s.words):
            return None
        hit = reader.stretch(begin, context)
        if hit is None or hit[1] <= begin:
            return None
        bare = hit[0].grain == "year" and hit[1] == begin + 1 and reader.year_number(begin) is not None and not hit[0].fiscal
        if bare and not is_year(s, self.times.cues, begin, lead, context, self.published):
            return None
        form: WhenForm = "plain"
        if self._time("ends", s, begin) or (begin and s.word(at) == "at"):
            form = "as-of"
        if hit[0].grain == "day" and lead == 0 and at == 0 and not s.language:
            form = "saying"
        behind = hit[1]
        if form == "plain" and s.word(behind) == "-" and s.word(behind + 1) == "period":
            behind += 2
        return When(form, hit[0], at, behind)
