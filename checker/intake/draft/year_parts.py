"""Parts of years as an article names them: quarters, half-years, the first six months."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from checker.intake.draft.seasons import Seasons
from checker.intake.draft.time_words import UNKNOWN, Grain, TimeStretch, year
from checker.model.calendar import month_start

_PARTS: dict[int, Grain] = {3: "quarter", 6: "half-year"}


@dataclass(frozen=True, slots=True)
class YearParts(Seasons):
    """Reads the parts of years that a sentence tells."""

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
