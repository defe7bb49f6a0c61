"""Dates of the calendar in a text, as pages print them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from checker.intake.documents.words import alternatives, page_words

_FIRST, _LAST = 1800, 2199
_AROUND = 40
"""In characters: no date is longer."""
_HINT = re.compile(r"([^\W\d_]{3,12})(?!\w)|\d[-./]\s?\d|\d\s?[년年]|\d-[^\W\d_]")
_YEAR = re.compile(r"(?<![\d.,/-])(?:19|20)\d\d(?!\d)")
_WORD_BEFORE = re.compile(r"(?:(\w+)\s+)?(?<!\w)([^\W\d_]+)[\s(]+$")
_NUMBER_BEHIND = re.compile(r"[,.]\d|\s?%")


@dataclass(frozen=True, slots=True)
class Printed:
    """A date as it is printed from `start` to `end` of a text: its year, month and day, as far as they are told.

    `other` is the second reading of one such as 12/02/2016, of which nobody knows whether the day or the month comes first.
    `weekday` is that printed before it, Monday 0.
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int | None
    other: tuple[int, int] | None = None
    weekday: int | None = None

    @property
    def edtf(self) -> str:
        """The date in EDTF; "" without a year."""
        if self.year is None:
            return ""
        return f"{self.year:04}-{self.month:02}" + ("" if self.day is None else f"-{self.day:02}")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = page_words()
    month, weekday = f"(?P<name>{alternatives(words.months)})", alternatives(words.weekdays)
    before = rf"(?:(?<!\w)(?P<weekday>{weekday})\.?,?\s+(?:den\s+|the\s+|el\s+|le\s+)?)?"
    day = r"(?<!\d)(?P<day>\d{1,2})"
    sources = (
        r"(?<!\d)(?P<year>\d{4})(?P<sep>[-./])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)",
        r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d{2})(?![\d-])",
        r"(?<!\d)(?P<year>\d{4})\s?[년年]\s?(?P<month>\d{1,2})\s?[월月](?:\s?(?P<day>\d{1,2})\s?[일日])?",
        r"(?<![\d/-])(?P<one>\d{1,2})(?P<sep>[/-])(?P<two>\d{1,2})(?P=sep)(?P<year>\d{4})(?!\d)",
        r"(?<![\d.])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})(?!\d)",
        rf"{before}{day}(?:st|nd|rd|th|º|er)?\.?[\s-]+(?:of\s+|de\s+)?{month}(?!\w)\.?(?:(?:,?\s+|-)(?:de\s+|del\s+)?(?P<year>\d{{4}})(?!\d))?",
        rf"{before}(?<!\w){month}\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\w:])(?!\s?per\s?cent|\s?%)(?:,?\s+(?P<year>\d{{4}})(?!\d))?",
        rf"(?<!\w)(?<!\d\s)(?<!\d\.\s){month}\.?,?\s+(?:de\s+|del\s+|of\s+)?(?P<year>\d{{4}})(?!\d)",
    )
    return tuple(re.compile(source, re.IGNORECASE) for source in sources)


def printed_dates(text: str) -> tuple[Printed, ...]:
    """All dates of a day or a month, in their order; of those that overlap the longest."""
    every = sorted(
        {each for stretch in _stretches(text) for each in _matches(text, *stretch)}, key=lambda each: each.start - each.end
    )
    ends: list[int] = []
    taken: dict[int, Printed] = {}
    for each in every:
        at = bisect_right(ends, each.start)
        if at == len(ends) or taken[ends[at]].start >= each.end:
            ends.insert(at, each.end)
            taken[each.end] = each
    return tuple(taken[end] for end in ends)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Where dates may be: about names of months, and digits with marks between them. The patterns themselves are slow."""
    months = page_words().months
    low, high = 0, -1
    for match in _HINT.finditer(text):
        if match[1] and match[1].lower() not in months:
            continue
        if match.start() - _AROUND > high:
            if high >= 0:
                yield low, high
            low = max(0, match.start() - _AROUND)
        high = match.end() + _AROUND
    if high >= 0:
        yield low, high


def _matches(text: str, low: int, high: int) -> Iterator[Printed]:
    for pattern in _patterns():
        for match in pattern.finditer(text, low, high):
            yield from _readings(match)


def _readings(match: re.Match[str]) -> Iterator[Printed]:
    words, parts = page_words(), match.groupdict()
    year = int(parts["year"]) if parts.get("year") else None
    weekday = words.weekdays[parts["weekday"].lower()] if parts.get("weekday") else None
    day = int(parts["day"]) if parts.get("day") else None
    if parts.get("one"):
        yield from _with_slashes(match, year, int(parts["one"]), int(parts["two"]))
        return
    month = words.months[parts["name"].lower()] if parts.get("name") else int(parts["month"])
    if is_day(year, month, day):
        yield Printed(match.start(), match.end(), year, month, day, None, weekday)


def _with_slashes(match: re.Match[str], year: int | None, one: int, two: int) -> Iterator[Printed]:
    """The month first, as Americans have it, and the day first, as others do, as far as there are such days."""
    readings = [(month, day) for month, day in dict.fromkeys(((one, two), (two, one))) if is_day(year, month, day)]
    if readings:
        (month, day), other = readings[0], readings[1] if len(readings) > 1 else None
        yield Printed(match.start(), match.end(), year, month, day, other)


def is_day(year: int | None, month: int, day: int | None) -> bool:
    """Whether the calendar has such a day; of no year, one that some year has."""
    if year is not None and not _FIRST <= year <= _LAST:
        return False
    try:
        date(2000 if year is None else year, month, 1 if day is None else day)
    except ValueError:
        return False
    return True


def dates_told(text: str, printed: Sequence[Printed] | None = None) -> tuple[str, ...]:
    """What the text tells of times, in EDTF, years included; each once, from the oldest to the newest.

    `printed` are its dates of days and months, where they are known already.
    """
    dates = {
        each.edtf for each in (printed_dates(text) if printed is None else printed) if each.year is not None and not each.other
    }
    years = {match[0] for match in _YEAR.finditer(text) if _is_of_calendar(text, match.start(), match.end())}
    return tuple(sorted(years | dates))


def _is_of_calendar(text: str, start: int, end: int) -> bool:
    """Whether four digits are a year: by the word before them, the sign behind them, or a bracket and a dash about them."""
    behind = text[end : end + 3].lstrip()[:1]
    if behind in ("년", "年"):
        return True
    if text[start - 1 : start] == "(" and behind in ("-", "–", ")"):
        return True
    words = _WORD_BEFORE.search(text[max(0, start - 30) : start])
    if words is None or _NUMBER_BEHIND.match(text[end : end + 3]):
        return False
    return words[2].lower() in page_words().before_years and (words[1] or "").lower() != "up"


def first_day(edtf: str) -> date:
    """The first day of a year, a month or a day in EDTF."""
    year, month, day = (*map(int, edtf.split("-")), 1, 1)[:3]
    return date(year, month, day)


def last_month(edtf: str) -> int:
    """The last month of a year, a month or a day in EDTF, counted from the first one of the year 0."""
    return 12 * int(edtf[:4]) + (int(edtf[5:7]) if len(edtf) > 4 else 12)
