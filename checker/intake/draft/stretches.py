"""Stretches of time as an article names them: a year, a quarter, a month, a day, a decade, and those told from its own day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from checker.intake.draft.cues import Cues
from checker.intake.draft.hedging import begins_number
from checker.intake.language.tokens import Token
from checker.model.calendar import after, month_start, unit_start
from checker.model.time import TimeUnit

Grain = Literal["day", "week", "month", "quarter", "half-year", "year", "decade", "span"]
_FIRST_YEAR, _LAST_YEAR = 1850, 2099
_PARTS: dict[int, Grain] = {3: "quarter", 6: "half-year"}
_DAYS = 31
# The lists of cues of which a stretch of each kind begins with a phrase.
_NONE: frozenset[str] = frozenset()
_MODIFIERS, _FISCAL, _PAST = frozenset({"modifiers"}), frozenset({"fiscal"}), frozenset({"past"})
_ORDINALS, _MONTHS = frozenset({"ordinals"}), frozenset({"months"})


@dataclass(frozen=True, slots=True)
class TimeStretch:
    """Days from `first` up to but not including `end`; None where nobody can tell, as the article's own day is unknown.

    `explicit`: its year is told, not taken from the day of publication. `fiscal`: it is a fiscal year.
    """

    first: int | None
    end: int | None
    grain: Grain
    explicit: bool = True
    fiscal: bool = False


UNKNOWN = TimeStretch(None, None, "span", explicit=False)


def year(number: int) -> TimeStretch:
    """A year of the calendar."""
    return TimeStretch(month_start(12 * number), month_start(12 * number + 12), "year")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads stretches from the words of one sentence, for an article published on a day (its ordinal; None if unknown)."""

    words: Sequence[Token]
    cues: Cues
    published: int | None
    _known: dict[tuple[int, TimeStretch | None], tuple[TimeStretch, int] | None] = field(default_factory=dict, compare=False)

    def _has(self, name: str, at: int) -> int:
        return self.cues["time", name].length(self.words, at)

    def _value(self, name: str, at: int) -> object | None:
        hit = self.cues["time", name].at(self.words, at)
        return None if hit is None else hit[0]

    def year_number(self, at: int) -> int | None:
        """The year that a word may name by its form: four digits without a sign."""
        if not 0 <= at < len(self.words):
            return None
        word = self.words[at]
        if word.kind != "number" or word.suffix or word.decimals or len(word.text) != 4 or not word.text.isdigit():
            return None
        return int(word.value) if _FIRST_YEAR <= word.value <= _LAST_YEAR else None

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

    def _iso(self, at: int, context: TimeStretch | None) -> tuple[TimeStretch, int] | None:
        number = self.year_number(at)
        texts = [word.text for word in self.words[at + 1 : at + 5]]
        if number is None or len(texts) < 2 or texts[0] != "-" or len(texts[1]) != 2 or not texts[1].isdigit():
            return None
        month = int(texts[1])
        if not 1 <= month <= 12:
            return None
        start = 12 * number + month - 1
        if len(texts) == 4 and texts[2] == "-" and texts[3].isdigit() and 1 <= int(texts[3]) <= _DAYS:
            return self._day(number, month, int(texts[3]), at + 5)
        return TimeStretch(month_start(start), month_start(start + 1), "month"), at + 3

    def _day(self, number: int, month: int, day: int, behind: int, explicit: bool = True) -> tuple[TimeStretch, int] | None:
        try:
            first = date(number, month, day).toordinal()
        except ValueError:
            return None
        return TimeStretch(first, first + 1, "day", explicit), behind

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

    def _year_behind(self, at: int) -> tuple[TimeStretch, int] | None:
        for behind in range(at, min(at + 3, len(self.words))):
            number = self.year_number(behind)
            if number is not None:
                return year(number), behind + 1
        return None

    def _many(self, at: int) -> tuple[int | None, int]:
        from checker.intake.language.figures import cardinal_at

        hit = cardinal_at(self.words, at) if at < len(self.words) else None
        if hit is None or hit[0].value.denominator != 1 or hit[0].value > 1000:
            return (None, at + 1) if self._text(at) in ("few", "several") else (None, at)
        return int(hit[0].value), hit[1]

    def _back(self, unit: str, many: int, behind: int) -> tuple[TimeStretch, int] | None:
        if self.published is None:
            return UNKNOWN, behind
        step: TimeUnit = "year" if unit == "decade" else unit  # type: ignore[assignment]
        times = many * 10 if unit == "decade" else many
        if times > 400:
            return None
        return TimeStretch(after(self.published, step, -times), self.published + 1, "span", explicit=False), behind

    def _text(self, at: int) -> str:
        return self.words[at].text if 0 <= at < len(self.words) else ""

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

    def _follows(self, at: int) -> bool:
        return self.words[at - 1].end == self.words[at].start

    def _is_end(self, at: int) -> bool:
        """Whether no noun stands here that the ordinal before it would count."""
        return (
            at >= len(self.words)
            or self.words[at].kind != "word"
            or self._text(at) in ("and", "it", "was", "were", "but", "to", "of")
        )

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

    def in_year(self, at: int) -> tuple[TimeStretch, int] | None:
        """The year behind a month or a quarter: of 2018, of last year, 2018."""
        for start in (at, at + self._has("of", at)):
            hit = self._relative(start)
            if hit and hit[0].grain == "year" and hit[1] > start:
                return replace(hit[0], explicit=True), hit[1]
            number = self.year_number(start)
            if number is not None:
                return year(number), start + 1
        return None

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

    def _is_name(self, at: int) -> bool:
        """May and March are months only where they are written as names; other names of months are nothing else."""
        return self._text(at) not in ("may", "march", "mar", "dec", "sep") or self._before_date(at)

    def _before_date(self, at: int) -> bool:
        near = (at + 1 < len(self.words) and self.words[at + 1].kind == "number") or self._has("in", at - 1) > 0
        return near or any(
            self._has(name, at - 1) for name in ("since", "as-of", "from", "between", "to", "and", "months", "modifiers")
        )

    def _day_number(self, at: int) -> int | None:
        word = self.words[at] if 0 <= at < len(self.words) else None
        if (
            word is None
            or word.kind != "number"
            or word.decimals
            or len(word.text) > 4
            or word.suffix not in ("", "st", "nd", "rd", "th")
        ):
            return None
        return int(word.value) if 1 <= word.value <= _DAYS else None

    def _day_of_month(self, at: int) -> tuple[TimeStretch, int] | None:
        """The 17th: of the month in which the article appeared."""
        if self._text(at - 1) != "the" or not self._is_end(at + 1) or self.published is None:
            return None
        here, day = date.fromordinal(self.published), self._day_number(at) or 1
        return self._day(here.year, here.month, day, at + 1, explicit=False)

    def _decade(self, at: int, context: TimeStretch | None) -> tuple[TimeStretch, int] | None:
        word = self.words[at] if at < len(self.words) else None
        if word is None or word.suffix != "s" or word.value % 10 or not _FIRST_YEAR <= word.value <= _LAST_YEAR:
            return None
        start = 12 * int(word.value)
        return TimeStretch(month_start(start), month_start(start + 120), "decade"), at + 1

    def _relative(self, at: int) -> tuple[TimeStretch, int] | None:
        hit = self.cues["time", "relative"].at(self.words, at)
        if hit is None:
            return None
        (unit, times), behind = hit
        if self.published is None:
            return replace(UNKNOWN, grain=unit), behind
        first = after(unit_start(self.published, unit), unit, times)
        return TimeStretch(first, after(first, unit), unit, explicit=False), behind

    def _year(self, at: int) -> tuple[TimeStretch, int] | None:
        """A year, or years as 2008-10."""
        number = self.year_number(at)
        if number is None:
            return None
        last = self.words[at + 2] if at + 2 < len(self.words) else None
        if (
            last is not None
            and self._text(at + 1) == "-"
            and last.text.isdigit()
            and len(last.text) == 2
            and self._follows(at + 2)
        ):
            behind = number - number % 100 + int(last.text)
            if number < behind:
                return TimeStretch(month_start(12 * number), month_start(12 * behind + 12), "span"), at + 3
        return year(number), at + 1

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
