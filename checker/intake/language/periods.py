"""Periods as editors write them: EDTF, quarters, half-years, fiscal years, and named periods of the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from checker.intake.language.characters import one_spelling
from checker.intake.language.errors import WordingError
from checker.intake.language.foreign_dates import no_day, refuse_foreign, refuse_two_years
from checker.intake.language.tokens import refuse_long
from checker.model.calendar import month_start
from checker.model.time import Period

HOW = "write it as 2018, 2018-11, 2018-11-30, 2018-01/2018-11, ../2020-06-30, 2020-Q2, 2022-H1 or FY2008"
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_DAY = re.compile(r"(?:18|19|20|21)\d\d-(?:0\d|1[0-2])-[0-3]\d")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12])", re.IGNORECASE)
_FISCAL = re.compile(r"FY ?(\d{4})", re.IGNORECASE)
_SEASONS = (*range(21, 25), *range(33, 37), 40, 41)
# Year, month, day, of which the last may be open digits, each perhaps marked as uncertain.
_STRETCH = re.compile(r"\d{4}[?~%]?(?:-\d{2}[?~%]?){0,2}|\d{3}X|\d{2}XX|\d{4}-XX|\d{4}-\d{2}-XX")
# The fiscal year of the United States begins in October of the year before (31 U.S.C. 1102).
FEDERAL = -3
_NO_NAMES: Mapping[str, Period] = MappingProxyType({})
# How articles say it, for the hint how it is written here.
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAME = rf"(?:{'|'.join(_MONTHS)})[a-z]*\.?"
_DAY_ALONE = re.compile(rf"(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH_NAME}|{_MONTH_NAME} \d{{1,2}}(?:st|nd|rd|th)?)")
_DAY_IN_NUMBERS = re.compile(r"\d{1,2}([/.])\d{1,2}\1(?:18|19|20|21)\d\d")
_MONTH = re.compile(
    rf"(?:(\d{{1,2}})(?:st|nd|rd|th)? )?({'|'.join(_MONTHS)})[a-z]*\.?(?: (\d{{1,2}})(?:st|nd|rd|th)?)?,? (\d{{4}})"
)
_QUARTER_OR_HALF = re.compile(r"(?:(q[1-4]|h[12])[ -]?(\d{4})|(\d{4}) ?(q[1-4]|h[12]))")
_QUARTER = re.compile(r"(?:the )?(first|second|third|fourth) (quarter|half) of (\d{4})")
_DECADE = re.compile(r"(?:the )?(\d{3})0s")
_RANGE = re.compile(r"(?:from |between )?(\d{4})(?: ?- ?| to | and | until | through )(\d{4})")
_FISCAL_IN_WORDS = re.compile(r"(?:fiscal(?: year)?|financial year|fy) ?(\d{4})")
_SINCE = re.compile(r"since (\d{4}(?:-\d{2}){0,2})")
_ORDER = ("first", "second", "third", "fourth")


def read_period(text: str, named: Mapping[str, Period] = _NO_NAMES, fiscal: int = FEDERAL) -> Period:
    """The period that a text names; `named` are the vocabulary's, by name (case, spaces and hyphens do not matter).

    `fiscal` says in which month a fiscal year begins, counted from January of the year that names it: -3 makes FY2008 that of
    the United States, October 2007 to September 2008; 3 makes it April 2008 to March 2009. Raises WordingError.
    """
    refuse_long(text, HOW)
    wanted = _plain(text)
    for name, period in named.items():
        if _plain(name) == wanted:
            return replace(period, text=text)
    return _read(text.strip(), fiscal)


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    folded = one_spelling(one_spelling(name).casefold())
    return " ".join(folded.replace("-", " ").replace("_", " ").split())


@lru_cache(maxsize=4096)
def _read(text: str, fiscal: int) -> Period:
    if not text:
        raise WordingError("no period", HOW)
    refuse_two_years(text)
    try:
        return _in_notation(text, fiscal)
    except WordingError:
        refuse_foreign(text, written_as)
        raise


def _in_notation(text: str, fiscal: int) -> Period:
    sides = [side.strip() for side in text.split("/")]
    if len(sides) > 2:
        raise WordingError(f"“{text}” is no period: it has more than two sides", HOW)
    if "" in sides:
        open_side = "/".join(side or ".." for side in sides)
        raise WordingError(f"“{text}” leaves one side out", f"write {open_side} if that side is open")
    first, last = _side(sides[0], text, fiscal), _side(sides[-1], text, fiscal)
    if first[0] is not None and last[1] is not None and first[0] >= last[1]:
        raise WordingError(f"“{text}” ends before it starts", f"write the earlier date first, such as {sides[1]}/{sides[0]}")
    by_fiscal = [_FISCAL.fullmatch(side) is not None for side in sides if side != ".."]
    own = fiscal if by_fiscal and all(by_fiscal) else 0
    return Period(first[0], last[1], text, own)


def _side(side: str, text: str, fiscal: int) -> tuple[int | None, int | None]:
    """First day of a date, and the day after its last."""
    if side == "..":
        return None, None
    # A mark behind the date leaves its days as they are; edtf takes long to load.
    iso, part, financial = _ISO.fullmatch(side.rstrip("?~%")), _PART.fullmatch(side), _FISCAL.fullmatch(side)
    if iso:
        return _iso(iso[0], iso)
    if part:
        length = 3 if part[2][0] in "Qq" else 6
        start = 12 * _year(part[1], text) + length * (int(part[2][1]) - 1)
        return month_start(start), month_start(start + length)
    if financial:
        start = 12 * _year(financial[1], text) + fiscal
        return month_start(start), month_start(start + 12)
    return _edtf(side)


def _year(year: str, text: str) -> int:
    if int(year) < 2:  # the fiscal year 1 would start in the year 0, which the calendar does not have
        raise WordingError(f"“{text}” names no year", "write a year from 0002 on")
    return int(year)


def _iso(side: str, match: re.Match[str]) -> tuple[int, int]:
    year, month, day = int(match[1]), match[2], match[3]
    if year == 0:
        raise WordingError(f"there is no year {side}", "write a year from 0001 on")
    if month and not 1 <= int(month) <= 12:
        if int(month) in _SEASONS and not day:
            return _edtf(side)
        raise WordingError(f"“{side}” has no such month", "write months as 01 to 12, year first: 2018-11-30")
    if day:
        return _day(side, year, int(month), int(day))
    start = 12 * year + int(month or 1) - 1
    return month_start(start), month_start(start + (1 if month else 12))


def _day(side: str, year: int, month: int, day: int) -> tuple[int, int]:
    first = month_start(12 * year + month - 1)
    length = month_start(12 * year + month) - first
    if not 1 <= day <= length:
        raise no_day(side, year, month)
    return first + day - 1, first + day


def _edtf(side: str) -> tuple[int, int]:
    """A date in the further forms of EDTF that are one stretch of days: seasons, 2015-06?, 2015~, 201X."""
    from edtf import parse_edtf

    if not _STRETCH.fullmatch(side):
        meant = written_as(side)
        if meant and (day := _ISO.fullmatch(meant)) and day[3]:
            _day(side, int(day[1]), int(day[2]), int(day[3]))
        raise WordingError(f"cannot read “{side}” as a date", f"write it as {meant}" if meant else HOW)
    if side[4:].startswith("-24"):  # the package gives winter only its December
        raise WordingError(f"“{side}” is a winter, which lies in two years", "write the months, such as 2015-12/2016-02")
    try:
        parsed = parse_edtf(side)
        first, last = date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])
    except Exception as error:  # the package raises errors of many kinds for what it cannot parse
        raise WordingError(f"“{side}” has no such date", HOW) from error
    return first.toordinal(), last.toordinal() + 1


@lru_cache(maxsize=4096)
def day_in(text: str) -> str:
    """The day, or the month, that an article's words or an ISO date name and nothing else, as it is written here; else ""."""
    words = " ".join(text.casefold().split())
    return words if _DAY.fullmatch(words) else written_as(text) if _MONTH.fullmatch(words) else ""


@lru_cache(maxsize=4096)
def is_day_told(text: str) -> bool:
    """Whether an article's words name a day and nothing else, be it without its year or in numbers: 5 April, 5/4/2024."""
    words = " ".join(text.casefold().split())
    return bool(day_in(text)) or _DAY_ALONE.fullmatch(words) is not None or _DAY_IN_NUMBERS.fullmatch(words) is not None


def written_as(text: str) -> str:
    """The notation for a period in an article's words; "" for words that name no period known here."""
    words = " ".join(text.casefold().replace("\u2013", "-").split())
    if match := _MONTH.fullmatch(words):
        day = match[1] or match[3]
        month = f"{match[4]}-{_MONTHS.index(match[2]) + 1:02d}"
        return f"{month}-{int(day):02d}" if day else month
    if match := _QUARTER_OR_HALF.fullmatch(words):
        return f"{match[2] or match[3]}-{(match[1] or match[4]).upper()}"
    if match := _QUARTER.fullmatch(words):
        return f"{match[3]}-{match[2][0].upper()}{_ORDER.index(match[1]) + 1}"
    for pattern, form in ((_DECADE, "{0}X"), (_RANGE, "{0}/{1}"), (_FISCAL_IN_WORDS, "FY{0}"), (_SINCE, "{0}/..")):
        if match := pattern.fullmatch(words):
            return form.format(*match.groups())
    return ""
