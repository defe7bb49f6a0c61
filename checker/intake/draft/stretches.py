"""Stretches of time as an article names them: a year, a quarter, a month, a day, a decade, and those told from its own day."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from checker.intake.draft.hedging import begins_number
from checker.intake.draft.time_words import UNKNOWN, Grain, TimeStretch, TimeWords, year
from checker.model.calendar import after, month_start

__all__ = ["UNKNOWN", "Reader", "TimeStretch", "year"]

_PARTS: dict[int, Grain] = {3: "quarter", 6: "half-year"}
# The lists of cues of which a stretch of each kind begins with a phrase.
_NONE: frozenset[str] = frozenset()
_MODIFIERS, _FISCAL, _PAST = frozenset({"modifiers"}), frozenset({"fiscal"}), frozenset({"past"})
_ORDINALS, _MONTHS = frozenset({"ordinals"}), frozenset({"months"})


@dataclass(frozen=True, slots=True)
class Reader(TimeWords):
    """Reads stretches from the words of one sentence, for an article published on a day (its ordinal; None if unknown)."""

    _known: dict[tuple[int, TimeStretch | None], tuple[TimeStretch, int] | None] = field(default_factory=dict, compare=False)

    def stretch(self, at: int, context: TimeStretch | None = None) -> tuple[TimeStretch, int] | None:
        """The stretch that begins at a word, and the index behind it; `context` is the one told before it."""
        key = at, context
        if key not in self._known:
            self._known[key] = self._stretch(at, context)
        return self._known[key]

    def _stretch(self, at: int, context: TimeStretch | None) -> tuple[TimeStretch, int] | None:
        at = self._article(at)
        if not 0 <= at < len(self.words):
            return None
        word = self.words[at]
        lists = self.cues.times.get(word.text, _NONE) | (_MODIFIERS if self._text(at - 1) == "the" else _NONE)
        number = word.kind == "number"
        for needed, of_number, read in (
            (_MODIFIERS, False, self._narrowed),
            (_NONE, True, self._iso),
            (_FISCAL, False, self._fiscal),
            (_PAST, True, self._past),
            (_ORDINALS, True, self._months),
            (_ORDINALS, True, self._part),
            (_MONTHS, True, self._day_or_month),
            (_NONE, True, self._decade),
        ):
            hit = read(at, context) if (number and of_number) or (not lists.isdisjoint(needed)) else None
            if hit:
                return hit
        if word.text in ("a", "q", "h") or (not number and begins_number(word.text)):
            hit = self._past(at, context) or self._part(at, context)
            if hit:
                return hit
        return self._relative(at) or (self._year(at) if number else None)

    def _article(self, at: int) -> int:
        if self.cues["time", "relative"].at(self.words, at) or self.cues["time", "then"].at(self.words, at):
            return at
        return at + 1 if self.words[at : at + 1] and self.words[at].text == "the" else at

    def _narrowed(self, at: int, context: TimeStretch | None) -> tuple[TimeStretch, int] | None:
        """Late 2011, the end of June: the stretch itself, which says no less."""
        for start in (at - 1, at) if at and self.words[at - 1].text == "the" else (at,):
            length = self._has("modifiers", start)
            if length and start + length < len(self.words):
                behind = start + length
                return self.stretch(behind + (self.words[behind].text == "-"), context)
        return None

    def _fiscal(self, at: int, context: TimeStretch | None) -> tuple[TimeStretch, int] | None:
        length = self._has("fiscal", at)
        number = self.year_number(at + length) if length else None
        if number is None:
            return None
        start = 12 * number - 3
        return TimeStretch(month_start(start), month_start(start + 12), "year", fiscal=True), at + length + 1

    def _past(self, at: int, context: TimeStretch | None) -> tuple[TimeStretch, int] | None:
        """The past decade, the last 12 years; a 13-year period beginning in 2003."""
        if self._has("past", at):
            many, behind = self._many(at + 1)
            unit = self._value("units", behind)
            if not isinstance(unit, str) or (many is None and unit != "decade") or (many or 0) > 500:
                return None
            return self._back(unit, many or 1, behind + 1)
        begin = at + (self._text(at) == "a")
        if begin >= len(self.words) or not (self.words[begin].kind == "number" or begins_number(self.words[begin].text)):
            return None
        many, behind = self._many(begin)
        if many is None or many > 500 or self._text(behind) != "-" or self._text(behind + 2) != "period":
            return None
        unit, start = self._value("units", behind + 1), self._year_behind(behind + 3)
        if not isinstance(unit, str) or start is None or start[0].first is None:
            return None
        months = {"decade": 120, "year": 12, "quarter": 3, "month": 1}.get(unit)
        if months is None:
            return None
        end = after(start[0].first, "month", months * many)
        return TimeStretch(start[0].first, end, "span"), start[1]

    def _part(self, at: int, context: TimeStretch | None) -> tuple[TimeStretch, int] | None:
        """The first quarter of 2020, Q1 2020, and "the second" behind a quarter."""
        number = self._value("ordinals", at)
        months, behind = self._value("parts", at + 1), at + 2
        if self._text(at + 1) == "-":
            months, behind = self._value("parts", at + 2), at + 3
        if isinstance(number, int) and isinstance(months, int):
            return self._numbered(12 // months if number == 9 else number, months, behind, context)
        if isinstance(number, int) and (listed := self._listed(at + 1)) is not None:
            hit = self._numbered(number, listed[0], listed[1], context)
            return (hit[0], at + 1) if hit else None
        if self._text(at) in ("q", "h") and self._text(at + 1) in ("1", "2", "3", "4") and self._follows(at + 1):
            return self._numbered(int(self._text(at + 1)), 3 if self._text(at) == "q" else 6, at + 2, context)
        elliptic = context is not None and context.grain in ("quarter", "half-year") and isinstance(number, int) and number < 5
        if elliptic and context is not None and self._text(at - 1) == "the" and self._is_end(at + 1):
            return self._numbered(int(str(number)), 3 if context.grain == "quarter" else 6, at + 1, context)
        return None

    def _listed(self, at: int) -> tuple[int, int] | None:
        """The unit of "third" in "the second, third and fourth quarters", in months, and the index behind it."""
        step = at
        while step < min(at + 7, len(self.words)) and self._lists(step):
            step += 1
        months = self._value("parts", step)
        joined = step > at + 1 and self._text(at) in (",", "and")
        return (months, step + 1) if isinstance(months, int) and joined else None

    def _lists(self, at: int) -> bool:
        return self._text(at) in (",", "and", "the") or self._value("ordinals", at) is not None

    def _numbered(self, number: int, months: int, behind: int, context: TimeStretch | None) -> tuple[TimeStretch, int] | None:
        if number > 12 // months:
            return None
        hit = self.in_year(behind)
        if hit is None and context is not None and context.explicit and context.first is not None:
            hit = year(date.fromordinal(context.first).year), behind
        grain = _PARTS[months]
        if hit is not None and hit[0].first is not None:
            start = 12 * date.fromordinal(hit[0].first).year + months * (number - 1)
            return TimeStretch(month_start(start), month_start(start + months), grain, hit[0].explicit), hit[1]
        if self.published is None:
            return replace(UNKNOWN, grain=grain), behind
        return self._latest(months * (number - 1), months, grain, behind)

    def _latest(self, start: int, months: int, grain: Grain, behind: int) -> tuple[TimeStretch, int]:
        """The last such stretch that was over, or had begun, on the day of publication."""
        assert self.published is not None
        this = date.fromordinal(self.published).year
        month = 12 * this + start
        grace = 5
        if month_start(month + months) > self.published + grace:
            month -= 12
        return TimeStretch(month_start(month), month_start(month + months), grain, explicit=False), behind

    def _day_or_month(self, at: int, context: TimeStretch | None) -> tuple[TimeStretch, int] | None:
        """June, June 30, 30 June 2018, June of last year."""
        day = self._day_number(at)
        begin = at + 1 + (self._text(at + 1) == "of") if day else at
        month = self._value("months", begin)
        if not isinstance(month, int) or not self._is_name(begin):
            return self._day_of_month(at) if day and self.words[at].suffix else None
        behind = begin + 1 + (self._text(begin + 1) == "." and self._follows(begin + 1))
        if day is None and (day := self._day_number(behind)):
            behind += 1
        hit = self.in_year(behind)
        if (
            hit is None
            and context is not None
            and context.explicit
            and context.first is not None
            and context.grain in ("year", "month")
        ):
            hit = year(date.fromordinal(context.first).year), behind
        if hit is not None and hit[0].first is not None:
            number, behind, explicit = date.fromordinal(hit[0].first).year, hit[1], True
        elif self.published is not None:
            here = date.fromordinal(self.published)
            number, explicit = here.year - (month > here.month), False
        else:
            return replace(UNKNOWN, grain="month"), behind
        if day:
            return self._day(number, month, day, behind, explicit)
        start = 12 * number + month - 1
        return TimeStretch(month_start(start), month_start(start + 1), "month", explicit), behind

    def _day_of_month(self, at: int) -> tuple[TimeStretch, int] | None:
        """The 17th: of the month in which the article appeared."""
        if self._text(at - 1) != "the" or not self._is_end(at + 1) or self.published is None:
            return None
        here, day = date.fromordinal(self.published), self._day_number(at) or 1
        return self._day(here.year, here.month, day, at + 1, explicit=False)

    def _months(self, at: int, context: TimeStretch | None) -> tuple[TimeStretch, int] | None:
        """The first six months of 2012, the first three months of the year."""
        number = self._value("ordinals", at)
        if number not in (1, 9):
            return None
        many, behind = self._many(at + 1)
        if many is None or not 1 < many < 12 or self._value("units", behind) != "month":
            return None
        hit = self.in_year(behind + 1)
        if hit is None:
            length = self._has("of", behind + 1)
            length += self._has("then", behind + 1 + length)
            inside = context if context is not None and context.first is not None else None
            if inside is None and self.published is None:
                return UNKNOWN, behind + 1
            if inside is None:
                assert self.published is not None
                return self._latest(0 if number == 1 else 12 - many, many, "span", behind + 1 + length)
            day = inside.first if inside.first is not None else 1
            hit = year(date.fromordinal(day).year), behind + 1 + length
        if hit[0].first is None:
            return UNKNOWN, hit[1]
        start = 12 * date.fromordinal(hit[0].first).year + (0 if number == 1 else 12 - many)
        grain: Grain = "quarter" if many == 3 else "half-year" if many == 6 else "span"
        return TimeStretch(month_start(start), month_start(start + many), grain, hit[0].explicit), hit[1]
