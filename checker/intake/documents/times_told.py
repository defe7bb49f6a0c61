"""What an article's text tells of times, and whether a date of publication fits it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from checker.intake.documents.candidate import Candidate
from checker.intake.documents.dates import Printed, dates_told, first_day, is_day, last_month, printed_dates

_LATER = 24
"""In months: a date that is so much later than all that the text tells of is doubtful."""
_NEAR = 10
"""In days: articles name without a year the days around that of their publication."""
_DATELINE = 200
"""A dateline stands among so many characters at the beginning of a paragraph."""
_DAY_ALONE = re.compile(r"(?<![\d월月.,])(?<![월月]\s)(\d{1,2})[일日](?![간後前本])")
_OPENERS = frozenset(
    (
        *("on", "in", "since", "by", "from", "until", "after", "before", "between", "as", "at", "this", "last", "the"),
        *("am", "im", "seit", "el", "en", "le", "du", "desde"),
    )
)


@dataclass(frozen=True, slots=True)
class TimesTold:
    """The dates that a text tells, in EDTF, oldest first; its days without a year; its dateline; its days without a month."""

    dates: tuple[str, ...]
    days: tuple[Printed, ...]
    dateline: Printed | None
    alone: frozenset[int]
    dateline_text: str

    @classmethod
    def of(cls, text: str) -> TimesTold:
        """What a text tells of times."""
        printed = printed_dates(text)
        days = tuple(each for each in printed if each.year is None and each.day is not None)
        line = dateline_of(text)
        alone = frozenset(int(match[1]) for match in _DAY_ALONE.finditer(text))
        return cls(dates_told(text, printed), days, line, alone, text[line.start : line.end] if line else "")

    def against(self, each: Candidate, borne_out: bool) -> str:
        """What in the text speaks against a date, which another place of the page may bear out; "" if nothing does."""
        day = first_day(each.edtf)
        whole = len(each.edtf) == 10
        before = [other for other in self.dates if first_day(other) <= day]
        newest = max(before, key=last_month, default="")
        months = 12 * day.year + day.month - last_month(newest) if newest else 0
        if months >= _LATER and not (borne_out or (whole and self._names(day))):
            what = f"the newest date in the text is {newest}, {months // 12} years earlier"
            return f"{what}: it may be that of whoever fetched the page"
        if self.dates and not before and first_day(self.dates[0]).year - day.year >= 2:
            return f"the oldest date in the text is {self.dates[0]}, later by years"
        line = self.dateline
        if whole and line is not None and line.year is None and _nearest(line, day) > 31:
            return f"the dateline of the text says “{self.dateline_text}”"
        with_weekday = [one for one in self.days if one.weekday is not None]
        if whole and with_weekday and not any(_fits(one, day) for one in with_weekday):
            return "no weekday that the text names beside a day fits that year"
        return ""

    def _names(self, day: date) -> bool:
        """Whether the text names a day about that one, without its year."""
        return any(_nearest(one, day) <= _NEAR for one in self.days) or bool(self.alone & {day.day, day.day - 1})


def dateline_of(text: str) -> Printed | None:
    """The date in the dateline of one of the first paragraphs, behind the place: SEOUL, July 1 (Yonhap) —."""
    start = 0
    for paragraph in text.split("\n\n", 3)[:3]:
        for each in printed_dates(paragraph[:_DATELINE]):
            head = paragraph[: each.start].strip(" ,(/-–—")
            if each.start <= 60 and head and each.day is not None and _is_place(head):
                return Printed(start + each.start, start + each.end, each.year, each.month, each.day, each.other, each.weekday)
        start += len(paragraph) + 2
    return None


def _is_place(head: str) -> bool:
    """Whether all words before a date are names, as of towns and agencies."""
    words = [word for word in head.replace("(", " ").replace("/", " ").split() if word[0].isalpha()]
    if not 0 < len(words) <= 5 or head[-1] in ".!?" or words[0].lower() in _OPENERS:
        return False
    return all(word[0].isupper() for word in words)


def _in_years(printed: Printed, day: date) -> tuple[date, ...]:
    """The day in the year before, in that of `day` and in the next one, as far as there is one."""
    years = (day.year - 1, day.year, day.year + 1)
    return tuple(date(year, printed.month, printed.day or 1) for year in years if is_day(year, printed.month, printed.day))


def _nearest(printed: Printed, day: date) -> int:
    """Days between a day and the nearest one of that month and number."""
    return min((abs((each - day).days) for each in _in_years(printed, day)), default=0)


def _fits(printed: Printed, day: date) -> bool:
    """Whether the weekday is right for the last such day before the date, or the next one after it."""
    days = _in_years(printed, day)
    before = [each for each in days if each <= day][-1:]
    after = [each for each in days if each > day][:1]
    return any(each.weekday() == printed.weekday for each in (*before, *after))
