"""Periods of labelled claims: their own, those they are compared with, and those they hold a record among."""

from __future__ import annotations

import re
from datetime import date

from checker.model.time import Period, TimeUnit
from checker.words.calendar import unit_start
from checker.words.errors import WordingError
from checker.words.periods import read_period, unit_of
from tests.convert.labelled import Labelled, NotRecorded, Paper

_YEAR = re.compile(r"(?<![-\d])(\d{4})(?!\d)")
_OTHER_YEAR = re.compile(r"\b(?:vs\.?|versus|compared with|against) (\d{4}(?:-(?:[QH]\d|\d\d))?)\b")
_WHOLE_YEAR = re.compile(r"full[- ]year|unequal periods", re.IGNORECASE)
_UNIT_BEFORE = re.compile(
    r"\b(?:on-|previous |preceding )(quarter|month)\b|\b(quarter|month) (?:earlier|before)\b", re.IGNORECASE
)
# Totals since the war are compared from here on where an article names no beginning.
_FIRST_YEAR = "1953"


def stretch(label: Labelled) -> str:
    """The labelled period in EDTF: the text in brackets if it is one, else the first and last day."""
    brackets = re.search(r"\[([^\]]+)\]", label.period)
    if brackets and _reads(brackets[1]):
        return brackets[1]
    if label.start or label.end:
        return f"{label.start or '..'}/{label.end or '..'}"
    return ""


def period_of(label: Labelled, paper: Paper, is_state: bool, is_forecast: bool) -> str:
    """When the claim speaks of; what it says of the future, unless it forecasts, ends with publication."""
    text = stretch(label)
    if is_state:
        text = label.as_of or text or f"../{paper.published}"
    elif label.as_of and label.kind == "cumulative":
        text = _until(text, label.as_of)
    if not text:
        raise NotRecorded("it names no period")
    return text if is_forecast else _until(text, paper.published)


def lies_ahead(label: Labelled, paper: Paper) -> bool:
    """Whether the period starts after publication."""
    text = stretch(label)
    start, published = read_period(text).start if text else None, read_period(paper.published).end
    return start is not None and published is not None and start >= published


def compared(label: Labelled, paper: Paper) -> tuple[str, str]:
    """The period of a change and the one it is compared with.

    Two years stand for the first and the last. Else it is the other year that the note names, the whole year before
    ("full-year"), the quarter or month before, or the same period of the year before.
    """
    text = stretch(label)
    sides = text.split("/")
    if len(sides) == 2 and all(re.fullmatch(r"\d{4}", side) for side in sides):
        return sides[1], sides[0]
    now = _until(text, paper.published)
    other = _OTHER_YEAR.search(label.note)
    before = _UNIT_BEFORE.search(f"{label.phrase} {label.note}")
    if other:
        return now, other[1]
    if _WHOLE_YEAR.search(label.note):
        return now, _shifted(text.split("/")[0][:4])
    if before:
        return now, _unit_before(read_period(text), (before[1] or before[2]).lower())
    return now, _checked(_shifted(now))


def window(label: Labelled, paper: Paper, lowest: bool) -> tuple[str, str]:
    """The unit that holds a record, and the range it holds it in: up to that unit, or to the last complete year."""
    text = stretch(label)
    first, _, last = text.partition("/")
    if last:
        unit = last if unit_of(read_period(last)) in ("year", "quarter", "month") else ""
        if not unit or first == "..":
            raise NotRecorded("it names no range of complete units for its superlative")
        return unit, f"{first}/{_last_day(read_period(last))}"
    if unit_of(read_period(text)) is None:
        raise NotRecorded("its period is not one unit")
    if lowest:
        raise NotRecorded("a lowest count among no stated range says nothing: before the count began there was less")
    published = read_period(paper.published).end
    assert published is not None
    complete = date.fromordinal(published).year - 1
    return text, f"{_FIRST_YEAR}/{max(complete, int(text[:4]))}"


def _until(text: str, limit: str) -> str:
    """The period cut off at the end of another date."""
    end, latest = read_period(text).end, read_period(limit).end
    if latest is None or (end is not None and end <= latest):
        return text
    first = text.split("/")[0]
    return limit if first == limit else f"{first}/{limit}"


def _shifted(text: str) -> str:
    return _YEAR.sub(lambda year: f"{int(year[1]) - 1:04}", text)


def _checked(text: str) -> str:
    if not _reads(text):
        raise NotRecorded(f"the same period a year before, {text}, is no date")
    return text


def _unit_before(period: Period, name: str) -> str:
    unit: TimeUnit = "quarter" if name == "quarter" else "month"
    if period.start is None:
        raise NotRecorded("the period that it is compared with is not given")
    first = date.fromordinal(unit_start(period.start - 1, unit))
    return f"{first.isoformat()}/{date.fromordinal(period.start - 1).isoformat()}"


def _last_day(period: Period) -> str:
    assert period.end is not None
    return date.fromordinal(period.end - 1).isoformat()


def _reads(text: str) -> bool:
    try:
        read_period(text)
    except WordingError:
        return False
    return True
