"""Stretches of time, and the words of a sentence that tell them by themselves: years, numbers of days, last month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from checker.intake.draft.cues import Cues
from checker.intake.language.figures import cardinal_at
from checker.intake.language.tokens import Token
from checker.model.calendar import after, month_start, unit_start
from checker.model.time import TimeUnit

Grain = Literal["day", "week", "month", "quarter", "half-year", "year", "decade", "span"]
_FIRST_YEAR, _LAST_YEAR = 1850, 2099
_DAYS = 31
_UNITS: dict[str, TimeUnit] = {"year": "year", "quarter": "quarter", "month": "month", "week": "week"}


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
class TimeWords:
    """The words of one sentence, of an article published on a day (its ordinal; None if unknown).

    `day_first`: a number behind the name of a month is no day in its language. `counted`: numbers that are none before it.
    """

    words: Sequence[Token]
    cues: Cues
    published: int | None
    day_first: bool = False
    counted: frozenset[int] = frozenset()

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

    def _many(self, at: int) -> tuple[int | None, int]:
        hit = cardinal_at(self.words, at) if at < len(self.words) else None
        if hit is None or hit[0].value.denominator != 1 or hit[0].value > 1000:
            return (None, at + 1) if self._text(at) in ("few", "several") else (None, at)
        return int(hit[0].value), hit[1]

    def _text(self, at: int) -> str:
        return self.words[at].text if 0 <= at < len(self.words) else ""

    def _follows(self, at: int) -> bool:
        return self.words[at - 1].end == self.words[at].start

    def _is_end(self, at: int) -> bool:
        """Whether no noun stands here that the ordinal before it would count."""
        return (
            at >= len(self.words)
            or self.words[at].kind != "word"
            or self._text(at) in ("and", "it", "was", "were", "but", "to", "of")
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

    def _relative(self, at: int) -> tuple[TimeStretch, int] | None:
        return self.relative(at)

    def relative(self, at: int) -> tuple[TimeStretch, int] | None:
        """This month, last year: a stretch told from the day of publication."""
        hit = self.cues["time", "relative"].at(self.words, at)
        ended = self._text(at - 1) == "of" and self._text(at - 2) in ("end", "start", "beginning", "middle", "rest")
        if hit is None and ended and self._text(at) == "the" and (named := _UNITS.get(self._text(at + 1))) is not None:
            hit = (named, 0), at + 2  # the end of the year
        if hit is None or self.published is None:
            return None if hit is None else (replace(UNKNOWN, grain=hit[0][0]), hit[1])
        (unit, times), behind = hit
        first = after(unit_start(self.published, unit), unit, times)
        return TimeStretch(first, after(first, unit), unit, explicit=False), behind

    def _year_behind(self, at: int) -> tuple[TimeStretch, int] | None:
        for behind in range(at, min(at + 3, len(self.words))):
            number = self.year_number(behind)
            if number is not None:
                return year(number), behind + 1
        return None

    def _day(self, number: int, month: int, day: int, behind: int, explicit: bool = True) -> tuple[TimeStretch, int] | None:
        try:
            first = date(number, month, day).toordinal()
        except ValueError:
            return None
        return TimeStretch(first, first + 1, "day", explicit), behind

    def _is_name(self, at: int) -> bool:
        """May and March are months only where they are written as names; other names of months are nothing else."""
        return self._text(at) not in ("may", "march", "mar", "dec", "sep") or self._before_date(at)

    def _before_date(self, at: int) -> bool:
        near = (at + 1 < len(self.words) and self.words[at + 1].kind == "number") or self._has("in", at - 1) > 0
        return near or any(
            self._has(name, at - 1) for name in ("since", "as-of", "from", "between", "to", "and", "months", "modifiers")
        )

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

    def _decade(self, at: int, context: TimeStretch | None) -> tuple[TimeStretch, int] | None:
        word = self.words[at] if at < len(self.words) else None
        if word is None or word.suffix != "s" or word.value % 10 or not _FIRST_YEAR <= word.value <= _LAST_YEAR:
            return None
        start = 12 * int(word.value)
        return TimeStretch(month_start(start), month_start(start + 120), "decade"), at + 1

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

    def _back(self, unit: str, many: int, behind: int) -> tuple[TimeStretch, int] | None:
        if self.published is None:
            return UNKNOWN, behind
        step: TimeUnit = "year" if unit == "decade" else unit  # type: ignore[assignment]
        times = many * 10 if unit == "decade" else many
        if times > 400:
            return None
        return TimeStretch(after(self.published, step, -times), self.published + 1, "span", explicit=False), behind
