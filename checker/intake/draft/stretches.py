"""Stretches of time as an article names them: a year, a quarter, a month, a day, a decade, and those told from its own day."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from checker.intake.draft.hedging import begins_number
from checker.intake.draft.nouns import is_plural
from checker.intake.draft.time_words import UNKNOWN, TimeStretch, year
from checker.intake.draft.trailing import begins_length, months_of, trailing
from checker.intake.draft.year_parts import YearParts
from checker.intake.language.directions import direction_of
from checker.model.calendar import after, month_start

__all__ = ["UNKNOWN", "Reader", "TimeStretch", "year"]

# The lists of cues of which a stretch of each kind begins with a phrase.
_HELD_AGAINST = ("than", "double", "twice", "triple", "treble", "half", "with", "against", "of", "to", "below", "above", "over")
_NONE: frozenset[str] = frozenset()
_MODIFIERS, _FISCAL, _PAST = frozenset({"modifiers"}), frozenset({"fiscal"}), frozenset({"past"})
_ORDINALS, _MONTHS, _NATURAL = frozenset({"ordinals"}), frozenset({"months"}), frozenset({"natural"})
_BEGIN = ("the", "a", "q", "h")


@dataclass(frozen=True, slots=True)
class Reader(YearParts):
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
        number, spelled = word.kind == "number", begins_number(word.text)
        if not (number or spelled or lists or word.text in _BEGIN or begins_length(word.text)):
            return None
        if (of_length := trailing(self.words, at, self._many, self.stretch)) is not None:
            return of_length
        for needed, of_number, read in (
            (_NATURAL, False, self._nature),
            (_NONE, True, self._season),
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
        if word.text in ("a", "q", "h") or (not number and spelled):
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
        start, behind = 12 * number - 3, at + length + 1
        if self._is_pair(at + length):
            start, behind = start + 12, behind + 2  # the financial year 2018/19
        return TimeStretch(month_start(start), month_start(start + 12), "year", fiscal=True), behind

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
        months = months_of(unit)
        if months is None:
            return None
        end = after(start[0].first, "month", months * many)
        return TimeStretch(start[0].first, end, "span"), start[1]

    def _day_or_month(self, at: int, context: TimeStretch | None) -> tuple[TimeStretch, int] | None:
        """June, June 30, 30 June 2018, June of last year."""
        day = None if self._counts_of_month(at) else self._day_number(at)
        begin = at + 1 + (self._text(at + 1) == "of") if day else at
        month = self._value("months", begin)
        if not isinstance(month, int) or not self._is_name(begin):
            return self._day_of_month(at) if day and self.words[at].suffix else None
        behind = begin + 1 + (self._text(begin + 1) == "." and self._follows(begin + 1))
        if day is None and not self._counts_in_month(begin, behind) and (day := self._day_number(behind)):
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

    def _counts_of_month(self, at: int) -> bool:
        """Whether a number before a month is what was counted in it: double the 14 of April, up from the 14 of April."""
        if at in self.counted:
            return True
        if self._text(at - 1) != "the" or self.words[at].suffix or self._text(at + 1) not in ("of", "in"):
            return False
        if self._text(at - 2) in _HELD_AGAINST:
            return True
        return self._text(at - 2) == "from" and any(direction_of(self._text(step)) is not None for step in (at - 3, at - 4))

    def _counts_in_month(self, month: int, at: int) -> bool:
        """Whether a number behind a month is what was counted in it: in May 30 ships sank; on May 30 they did on that day."""
        if self.day_first or at in self.counted:
            return True
        led = self._text(month - 1) in ("in", "during", "throughout") and at < len(self.words) and not self.words[at].suffix
        return led and is_plural(self._text(at + 1))

    def _day_of_month(self, at: int) -> tuple[TimeStretch, int] | None:
        """The 17th: of the month in which the article appeared."""
        if self._text(at - 1) != "the" or not self._is_end(at + 1) or self.published is None:
            return None
        here, day = date.fromordinal(self.published), self._day_number(at) or 1
        return self._day(here.year, here.month, day, at + 1, explicit=False)
