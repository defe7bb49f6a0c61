"""Periods of labelled claims: their own, and those they hold a record among."""

from __future__ import annotations

import re
from datetime import date

from checker.intake.language.errors import WordingError
from checker.intake.language.periods import read_period
from checker.model.calendar import after, unit_of, unit_start
from tests.convert.bases import base_of
from tests.convert.labelled import Labelled, NotRecorded, Paper

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


def runs_on(label: Labelled, paper: Paper) -> bool:
    """Whether the period was not over when the article was published; one up to that same month is, as months go."""
    text = stretch(label)
    period, published = read_period(text) if text else None, _end(paper.published)
    if period is None or period.end is None or period.end <= published:
        return False
    month = unit_start(published - 1, "month")
    return period.end > after(month, "month") or (period.start or 0) >= month


def compared(label: Labelled, paper: Paper) -> tuple[str, str]:
    """The period of a change and the one it is compared with: see bases.py.

    Two years stand for the first and the last.
    """
    text = stretch(label)
    if not text:
        raise NotRecorded("it names no period")
    sides = text.split("/")
    if len(sides) == 2 and (_both(r"\d{4}", sides) or _both(r"\d{4}-[QH]\d", sides)):
        return sides[1], sides[0]
    now = _until(text, paper.published)
    return now, base_of(now, label.phrase, label.note)


def window(label: Labelled, paper: Paper, lowest: bool, is_forecast: bool) -> tuple[str, str]:
    """The unit that holds a record, and the range it holds it in: up to that unit, or to the last complete year.

    "Since 2003" leaves out 2003, which may have had more, or less.
    """
    unit = record_unit(label)
    first, _, last = stretch(label).partition("/")
    published = _end(paper.published)
    if first == "..":
        raise NotRecorded("it names no beginning for its superlative")
    if not is_forecast and _end(unit) > published:
        raise NotRecorded("the unit that is to hold the record was not over")
    if last:
        begins = _after(first) if re.search(r"\bsince\b", label.phrase, re.IGNORECASE) else first
        among = f"{begins}/{date.fromordinal(_end(last) - 1).isoformat()}"
        if _first(begins) >= _first(last):
            raise NotRecorded("it names no other unit for its superlative")
        return unit, among
    if lowest:
        raise NotRecorded("a lowest count among no stated range says nothing: before the count began there was less")
    complete = date.fromordinal(published).year - 1
    return unit, f"{_FIRST_YEAR}/{max(complete, date.fromordinal(_end(unit) - 1).year)}"


def record_unit(label: Labelled) -> str:
    """The year, half-year, quarter or month that holds a record: the last of the labelled range."""
    text = stretch(label)
    if not text:
        raise NotRecorded("it names no period")
    unit = text.partition("/")[2] or text
    if unit == ".." or unit_of(read_period(unit)) not in ("year", "half-year", "quarter", "month"):
        raise NotRecorded("it names no range of complete units for its superlative")
    return unit


def _both(pattern: str, sides: list[str]) -> bool:
    return all(re.fullmatch(pattern, side) for side in sides)


def _first(text: str) -> int:
    start = read_period(text).start
    assert start is not None
    return start


def _end(text: str) -> int:
    end = read_period(text).end
    assert end is not None
    return end


def _after(text: str) -> str:
    """The day after a period."""
    return date.fromordinal(_end(text)).isoformat()


def _until(text: str, limit: str) -> str:
    """The period cut off at the end of another date."""
    end, latest = read_period(text).end, read_period(limit).end
    if latest is None or (end is not None and end <= latest):
        return text
    first = text.split("/")[0]
    return limit if first == limit else f"{first}/{limit}"


def _reads(text: str) -> bool:
    try:
        read_period(text)
    except WordingError:
        return False
    return True
