"""Periods in the labels of a series, which may be spread over two of them: a year, and a month or a quarter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from checker.intake.language.errors import WordingError
from checker.intake.language.periods import read_period, written_as
from checker.intake.series.words import series_words
from checker.model.time import Period

_YEAR = re.compile(r"(?:18|19|20|21)\d\d")
_UP_TO = re.compile(r"\.\.\s*(\d{4})")
_CODED_MONTH = re.compile(r"(\d{4})-?M(\d{2})")
_MONTH_NUMBER = re.compile(r"0?[1-9]|1[0-2]")
_OF_A_YEAR = re.compile(r"(?P<part>.*?\D)[\s,]*(?:(?:de|del|di|do|of)\s+)?(?P<year>\d{4})|(?P<first>\d{4})\D??\s+(?P<second>.+)")
"""A month or a quarter and its year: mayo de 2014, 2014년 5월."""


def period_in(label: str) -> str:
    """The period that a label names, as claims have it; "" if it names none."""
    for text in (_UP_TO.sub(r"../\1", label), _CODED_MONTH.sub(r"\1-\2", label)):
        for notation in (text, written_as(text)):
            if notation[:4].isdigit() or notation.startswith("../"):
                try:
                    return read_period(notation).text
                except WordingError:
                    continue
    return _in_words(label.casefold())


def _in_words(label: str) -> str:
    """The period of a label in any language: mayo de 2014, 2014년, 2014 г."""
    if year := series_words().year.fullmatch(label):
        return year[1] or year[2]
    if not (match := _OF_A_YEAR.fullmatch(label)):
        return ""
    part = _named_part((match["part"] or match["second"]).strip())
    return f"{match['year'] or match['first']}{part}" if part else ""


def _named_part(text: str) -> str:
    """The part of a year that has this name, in small letters; "" if none has."""
    words = series_words()
    if month := words.months.get(text) or words.months.get(text.rstrip(".")):
        return f"-{month:02d}"
    quarter = words.quarters.get(text)
    return f"-Q{quarter}" if quarter else ""


def within_year(label: str) -> str:
    """What a label names within a year: "-05" for May, or 5, "-Q2" for a quarter; "" if it names nothing such."""
    plain = label.casefold().strip()
    if _MONTH_NUMBER.fullmatch(plain):
        return f"-{int(plain):02d}"
    return _named_part(plain)


def joined(labels: Sequence[str]) -> str:
    """The one period that labels name together; "" if they name none, or several."""
    whole = [period for label in labels if (period := period_in(label))]
    parts = [part for label in labels if not period_in(label) and (part := within_year(label))]
    if len(whole) != 1 or len(parts) > 1:
        return ""
    if not parts:
        return whole[0]
    return f"{whole[0]}{parts[0]}" if _YEAR.fullmatch(whole[0]) else ""


def running(period: str, since: str) -> str:
    """The period of a running total up to the end of a period: of "all" so far, or since the beginning of the "year"."""
    last = period.split("/")[-1]
    if since == "all":
        return f"../{last}"
    first = f"{last[:4]}-Q1" if "Q" in last else f"{last[:4]}-01-01" if last.count("-") == 2 else f"{last[:4]}-01"
    return last if last in (first, last[:4]) else f"{first}/{last}"


def last_day(period: str) -> str:
    """The last day of a period that has one."""
    read: Period = read_period(period)
    return date.fromordinal(read.end - 1).isoformat() if read.end is not None else period


def quoted_key(text: str) -> str:
    """A label as a key of YAML."""
    return text if re.fullmatch(r"[A-Za-z][\w ]*", text, re.ASCII) else "'" + text.replace("'", "''") + "'"
