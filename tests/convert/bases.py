"""The period that a change is compared with, from what a phrase and its note say of it.

The other year that they name (the same part of it, unless they speak of a full year), another quarter, half-year or month that
they name, the unit before; and if they name nothing, the same period of the year before.
"""

from __future__ import annotations

import re
from datetime import date

from checker.intake.language.errors import WordingError
from checker.intake.language.periods import read_period
from checker.model.calendar import unit_of, unit_start
from checker.model.time import Period, TimeUnit
from tests.convert.labelled import NotRecorded

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_YEAR = re.compile(r"(?<![-\d])(\d{4})(?!\d)")
_AGAINST = r"\b(?:vs\.?|versus|compared (?:with|to)|against|from|than(?: in)?) (?:the )?(?:[\d,]+ in )?(?:the )?"
_OTHER_YEAR = re.compile(_AGAINST + r"((?:19|20)\d\d(?:-(?:[QH]\d|\d\d))?)\b(?!,)")
_OTHER_UNIT = re.compile(
    _AGAINST + rf"(?:(Q[1-4]|H[12])|(first|second|third|fourth|last) (quarter|half)|({_MONTHS}))\b(?: (?:of )?((?:19|20)\d\d))?"
)
_WHOLE_YEAR = re.compile(r"full[- ]year|unequal periods", re.IGNORECASE)
_UNIT_BEFORE = re.compile(
    r"\b(?:on-|previous |preceding |prior )(quarter|month|half)\b|\b(quarter|month|half) (?:earlier|before)\b"
    r"|\b(quarter|month)-(?:on|over)-(?:quarter|month)\b",
    re.IGNORECASE,
)
_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def base_of(now: str, phrase: str, note: str) -> str:
    """The period, in EDTF, that the change of the period `now` is told against. NotRecorded if that is no period before it."""
    said = f"{phrase} | {note}"
    base = _named(now, said)
    if read_period(base).days == read_period(now).days:
        raise NotRecorded("it is not said what it is compared with")
    return base


def _named(now: str, said: str) -> str:
    year, unit, before = _OTHER_YEAR.search(said), _OTHER_UNIT.search(said), _UNIT_BEFORE.search(said)
    if _WHOLE_YEAR.search(said):
        return year[1] if year else _shifted(now.split("/")[0][:4], 1)
    if unit:
        return _unit(now, *unit.groups())
    if year:
        return _of_year(now, year[1])
    if before:
        return _unit_before(read_period(now), next(filter(None, before.groups())).lower())
    return _shifted(now, 1)


def _of_year(now: str, other: str) -> str:
    """The year named, or the part of it that corresponds to this part of a year."""
    whole = len(other) > 4 or unit_of(read_period(now)) == "year" or not now[:4].isdigit()
    return other if whole else _shifted(now, int(now[:4]) - int(other))


def _unit(now: str, code: str | None, place: str | None, kind: str | None, month: str | None, year: str | None) -> str:
    """A quarter, half-year or month by its name: of the year given, else the last one before this period."""
    if place == "last" and kind:
        return _unit_before(read_period(now), kind)
    if month:
        name = f"{_MONTHS.split('|').index(month) + 1:02}"
    else:
        name = code or ("Q" if kind == "quarter" else "H") + str(_PLACES[place or "first"])
    if year:
        return _checked(f"{year}-{name}")
    if not now[:4].isdigit():
        raise NotRecorded("it is not said of which year the period is that it is compared with")
    this = f"{now[:4]}-{name}"
    earlier, start = read_period(_checked(this)).start, read_period(now).start
    return this if earlier is not None and start is not None and earlier < start else f"{int(now[:4]) - 1:04}-{name}"


def _shifted(text: str, years: int) -> str:
    """The same period some years before; the end of February stays the end of February."""
    moved = _YEAR.sub(lambda year: f"{int(year[1]) - years:04}", text)
    return moved if _reads(moved) else _checked(moved.replace("-02-29", "-02-28"))


def _checked(text: str) -> str:
    if not _reads(text):
        raise NotRecorded(f"the period that it is compared with, {text}, is no date")
    return text


def _reads(text: str) -> bool:
    try:
        read_period(text)
    except WordingError:
        return False
    return True


def _unit_before(period: Period, name: str) -> str:
    unit: TimeUnit = "quarter" if name == "quarter" else "half-year" if name == "half" else "month"
    if period.start is None:
        raise NotRecorded("the period that it is compared with is not given")
    first = date.fromordinal(unit_start(period.start - 1, unit))
    return f"{first.isoformat()}/{date.fromordinal(period.start - 1).isoformat()}"
