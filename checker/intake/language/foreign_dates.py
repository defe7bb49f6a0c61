"""Dates and periods in notations that are not ours, told by how they are written here: 30/11/2024, 11.2024, 2024-W12, 2023/24."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import product

from checker.intake.language.errors import WordingError
from checker.model.calendar import month_start

_DAY = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})")
"""The year stands last."""
_YEAR_FIRST = re.compile(r"(\d{4})([/.-]?)(\d{2})\2(\d{2})|(\d{4})([/.-])(\d{1,2})\6(\d{1,2})")
_OURS = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"(\d{1,2})[/.-](\d{4})|(\d{4})[/.](\d{1,2})|(\d{4})-(\d)")
_TWO_YEARS = re.compile(r"(\d{4})(?:/(\d{2})|-(1[3-9]|[2-9]\d))")
"""Behind a hyphen a month is meant wherever there is one."""
_WITH_HOUR = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}.*")
_WEEK = re.compile(r"(\d{4})-?W(\d{1,2})|(?:week|W) ?(\d{1,2})[ ,/]+(\d{4})", re.IGNORECASE)
_NO_PART = re.compile(r"(\d{4})-?([QH])(\d+)|([QH])(\d+)[ -](\d{4})", re.IGNORECASE)
_SEVERAL = re.compile(r"(\d{4})(?:(?:, ?|,? and )(\d{4}))+")
_WITHOUT_YEAR = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: \d{1,2}(?:st|nd|rd|th)?)?",
    re.IGNORECASE,
)
_BETWEEN = (" to ", " until ", " through ", " - ", " – ", "–", "/", "-")
_THIS_CENTURY = 50
"""Years of two digits from here on are of the century before."""
_MONTHS_WORDS = "write months as 01 to 12, year first: 2018-11-30"


Spelled = Callable[[str], str]
"""How a date in an article's words is written here; "" for words that are none."""


def refuse_two_years(text: str) -> None:
    """Raises WordingError for 2023/24 and 2020-21: both years, one that begins in the former, a season; nobody can tell."""
    match = _TWO_YEARS.fullmatch(text)
    if match is None or int(match[2] or match[3]) != (int(match[1]) + 1) % 100:
        return
    year, month = int(match[1]), int(match[2] or 0)
    both, fiscal, day = f"{year}/{year + 1}", f"FY{year + 1}", f"{year}-07-01/{year + 1}-06-30"
    alone = f"{year}-{month:02d} for the month, " if 1 <= month <= 12 else ""
    instead = f"write {both} for both years, {alone}{fiscal} for the fiscal year, else the first and the last day: {day}"
    raise WordingError(f"“{text}” may be two years, or one that lies in both", instead)


def refuse_foreign(text: str, spelled: Spelled) -> None:
    """Raises WordingError with how a period is written here that stands in another notation; nothing where it is not known."""
    for way in (_refuse_part, _refuse_day, _refuse_month, _refuse_week, _refuse_words):
        way(text)
    for between in _BETWEEN:
        for first, last in _halves(text, between):
            other = _certain(last, spelled)
            one = _certain(first, spelled) or (other and _certain(f"{first} {other[:4]}", spelled))
            if one and other and one < other:
                raise WordingError(f"cannot read “{text}” as a period", f"write it as {one}/{other}")


def _halves(text: str, between: str) -> Iterator[tuple[str, str]]:
    """The text in two, at each place where such a mark stands."""
    parts = text.removeprefix("from ").split(between)
    for i in range(1, len(parts)):
        yield between.join(parts[:i]).strip(), between.join(parts[i:]).strip()


def _certain(text: str, spelled: Spelled) -> str:
    """The one day or month that is meant; "" if it is none, or open which."""
    if len(meant := _days(text)) == 1:
        return meant[0]
    month = _month(text) or spelled(text)
    return month if re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?", month) and _is_sound(month) else ""


def _is_sound(date_: str) -> bool:
    year, month, *day = map(int, date_.split("-"))
    return not day or _is_day(year, month, day[0])


def _days(text: str) -> list[str]:
    """The days that may be meant, those first of which the day stands before the month."""
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = (int(match[i] or match[j]) for i, j in ((1, 5), (3, 7), (4, 8)))
        readings = [(year, month, day)]
    elif match := _DAY.fullmatch(text):
        one, other, last = int(match[1]), int(match[3]), int(match[4])
        year = last if len(match[4]) == 4 else last + (1900 if last >= _THIS_CENTURY else 2000)
        readings = [(year, other, one), (year, one, other)]
    else:
        return []
    return list(dict.fromkeys(f"{y:04d}-{m:02d}-{d:02d}" for y, m, d in readings if _is_day(y, m, d)))


def _is_day(year: int, month: int, day: int) -> bool:
    return year > 0 and 1 <= month <= 12 and 1 <= day <= _length(year, month)


def _length(year: int, month: int) -> int:
    return month_start(12 * year + month) - month_start(12 * year + month - 1)


def _refuse_day(text: str) -> None:
    if _OURS.fullmatch(text):
        return
    if match := _WITH_HOUR.fullmatch(text):
        raise WordingError(f"“{text}” is more than a day", f"write the day alone: {match[1]}")
    days = _days(text)
    if len(days) == 2:
        first, second = days
        what = f"“{text}” may be two days"
        raise WordingError(what, f"write {first} if the day stands before the month, {second} if behind it")
    if days:
        raise WordingError(f"cannot read “{text}” as a date", f"write it year first: {days[0]}")
    match = _DAY.fullmatch(text)
    if match or _YEAR_FIRST.fullmatch(text):
        _refuse_no_day(text, match)


def _refuse_no_day(text: str, match: re.Match[str] | None) -> None:
    """Of a month that there is, how many days it has."""
    if match and len(match[4]) == 4 and int(match[4]):
        for one, other in product((int(match[3]), int(match[1])), repeat=2):
            if one != other and 1 <= one <= 12 and other <= 31:
                raise no_day(text, int(match[4]), one)
    raise WordingError(f"“{text}” is no day that there is", "write year, month and day: 2018-11-30")


def no_day(text: str, year: int, month: int) -> WordingError:
    """That a month has no such day."""
    whole, length = f"{year:04d}-{month:02d}", _length(year, month)
    return WordingError(f"“{text}” has no such day", f"write a day from 01 to {length}, or the month alone: {whole}")


def _month(text: str) -> str:
    """ "2024-11" for 11/2024 and 2024/11, be there such a month or not; "" for anything else."""
    match = _MONTH.fullmatch(text)
    return f"{match[2] or match[3] or match[5]}-{int(match[1] or match[4] or match[6]):02d}" if match else ""


def _refuse_month(text: str) -> None:
    if month := _month(text):
        if 1 <= int(month[5:]) <= 12:
            raise WordingError(f"cannot read “{text}” as a date", f"write the month year first: {month}")
        raise WordingError(f"“{text}” has no such month", _MONTHS_WORDS)


def _refuse_part(text: str) -> None:
    match = _NO_PART.fullmatch(text)
    if match is None:
        return
    year, letter, number = match[1] or match[6], (match[2] or match[4]).upper(), int(match[3] or match[5])
    name, most = ("quarter", 4) if letter == "Q" else ("half-year", 2)
    if not 1 <= number <= most:
        raise WordingError(f"“{text}” has no such {name}", f"write one from {year}-{letter}1 to {year}-{letter}{most}")


def _refuse_week(text: str) -> None:
    if match := _WEEK.fullmatch(text):
        year, week = int(match[1] or match[4]), int(match[2] or match[3])
        try:
            first, last = (date.fromisocalendar(year, week, day) for day in (1, 7))
        except ValueError:
            raise WordingError(f"“{text}” has no such week", "write the first and the last day: 2018-11-26/2018-12-02") from None
        raise WordingError(f"“{text}” is a week", f"write its first and its last day: {first}/{last}, if weeks begin on Monday")


def _refuse_words(text: str) -> None:
    if match := _SEVERAL.fullmatch(text):
        together = f"write {match[1]}/{match[2]} for all of the time from the one to the other, or a claim for each"
        raise WordingError(f"“{text}” is several periods", together)
    if _WITHOUT_YEAR.fullmatch(text):
        raise WordingError(f"“{text}” has no year", "write it with the year first: 2018-11, 2018-11-30")
