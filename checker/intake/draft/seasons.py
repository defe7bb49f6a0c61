"""Seasons and school years, which lie in two years, and the seasons of nature: 2018/19, the 2018-19 season, last winter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from checker.intake.draft.time_words import UNKNOWN, TimeStretch, TimeWords
from checker.model.calendar import month_start

_JULY = 6
_WINTER = 12
_LENGTH = 3
_SHORT, _LONG = 2, 4
_LAST = {"last": 1, "past": 1, "this": 0, "next": -1}
"""How many whole ones back it lies from the one that goes on, or that comes."""


@dataclass(frozen=True, slots=True)
class Seasons(TimeWords):
    """Reads the seasons that a sentence tells."""

    def _is_pair(self, at: int) -> bool:
        """Whether a year stands here with the next: 2018/19, 2018-2019."""
        number, last = self.year_number(at), self._text(at + 2)
        joined = self._text(at + 1) in ("/", "-") and at + 2 < len(self.words) and self._follows(at + 1) and self._follows(at + 2)
        if number is None or not joined or not last.isdigit() or len(last) not in (_SHORT, _LONG):
            return False
        return int(last) == (number + 1 if len(last) == _LONG else (number + 1) % 100)

    def _season(self, at: int, context: TimeStretch | None) -> tuple[TimeStretch, int] | None:
        """2018/19 and the 2018-19 season are one year that lies in two; 2018-19 by itself may be both."""
        number = self.year_number(at)
        if number is None or not self._is_pair(at):
            return None
        behind = at + 3
        if length := self._has("fiscal", behind):
            start = 12 * number + 9
            return TimeStretch(month_start(start), month_start(start + 12), "year", fiscal=True), behind + length
        if (nature := self._value("natural", behind)) is not None or (nature := self._led("natural", at)) is not None:
            behind += isinstance(self._value("natural", behind), int)
            return self._of_nature(int(str(nature)), number), behind
        named = self._has("seasons", behind)
        if self._text(at + 1) == "-" and not named and self._led("seasons", at) is None:
            return None
        start = 12 * number + _JULY
        return TimeStretch(month_start(start), month_start(start + 12), "span"), behind + named

    def _led(self, name: str, at: int) -> object | None:
        """What the phrase stands for that leads to a word: the season 2018-19, the winter of 2018-19."""
        before = at - (self._text(at - 1) == "of")
        start = self.cues["time", name].before(self.words, before)
        return None if start is None else self._value(name, start)

    def _nature(self, at: int, context: TimeStretch | None) -> tuple[TimeStretch, int] | None:
        """The summer of 2019, the winter of 2018/19; a winter of one year is the one that began in the year before."""
        month = self._value("natural", at)
        if not isinstance(month, int):
            return None
        begin = at + 1 + (self._text(at + 1) == "of")
        hit = self._season(begin, context) if begin < len(self.words) else None
        if hit is not None:
            return hit
        year = self.in_year(at + 1)
        if year is None or year[0].first is None:
            return None
        number = date.fromordinal(year[0].first).year - (month == _WINTER)
        return self._of_nature(month, number), year[1]

    def _of_nature(self, month: int, number: int) -> TimeStretch:
        start = 12 * number + month - 1
        return TimeStretch(month_start(start), month_start(start + _LENGTH), "span")

    def _relative(self, at: int) -> tuple[TimeStretch, int] | None:
        """Last year; last winter, this season, told from the day of publication."""
        hit = self.relative(at)
        if hit is not None:
            return hit
        begin = at + (self._text(at) == "the")
        back = _LAST.get(self._text(begin))
        month = self._value("natural", begin + 1) if back is not None else None
        named = self._has("seasons", begin + 1) if back is not None and month is None else 0
        if back is None or not (named or isinstance(month, int)):
            return None
        behind = begin + 1 + (named or 1)
        if self.published is None:
            return UNKNOWN, behind
        here = date.fromordinal(self.published)
        if not isinstance(month, int):
            start = 12 * (here.year - (here.month <= _JULY) - back) + _JULY
            return TimeStretch(month_start(start), month_start(start + 12), "span", explicit=False), behind
        year = here.year - (here.month < month)
        running = month_start(12 * year + month - 1 + _LENGTH) > self.published
        year += 1 if back < 0 else -(back if running else 0)
        if back == 0 and not running and month - here.month > -_LENGTH:
            year += 1
        return replace(self._of_nature(month, year), explicit=False), behind
