"""Rates: "200 a month", "an average of 200", "1,000 every year"."""

from __future__ import annotations

import re
from typing import NamedTuple, cast

from checker.intake.language.errors import WordingError
from checker.intake.language.tokens import refuse_long
from checker.model.time import TimeUnit

_UNITS = "day|week|month|quarter|half-year|year"
_ADVERBS: dict[str, TimeUnit] = {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter"}
_ADVERBS |= {"yearly": "year", "annual": "year", "annually": "year", "half-yearly": "half-year"}
_PER = re.compile(rf"(?<![\s-])[\s-]*\b(?:a|an|per|each|every|in (?:each|every))[\s-]({_UNITS})$", re.IGNORECASE)
_SO_OFTEN = re.compile(rf"\b({'|'.join(_ADVERBS)})\b\s*", re.IGNORECASE)
_MEAN = re.compile(
    r"\b(?:(?:an?|the)\s+)?averag(?:e|ed|es|ing)\b(?:\s+(?:total|number|figure)\b)?(?:\s+of\b)?\s*"
    r"|(?<![,\s]),?\s*\bon average\b,?\s*",
    re.IGNORECASE,
)
_BARE_PART = re.compile(r"(?:^|\s)(?:half|and|of|quarter|quarters)$|^(?:an?|the)?$", re.IGNORECASE)


class Rate(NamedTuple):
    """A wording without what makes it a rate: the `unit` of time it names ("" if none) and whether it is a mean."""

    amount: str
    unit: TimeUnit | str
    mean: bool


def rate_of(wording: str) -> Rate | None:
    """The rate in a wording; None for a plain amount, also for lengths of time such as "a year" and "half a year".

    Raises WordingError for a text too long to be a wording.
    """
    refuse_long(wording, "write the number alone, in the article's own words, such as “over 20,000”")
    text, mean = _MEAN.subn(" ", wording.strip())
    text = text.strip(" ,")
    per, often = _PER.search(text), _SO_OFTEN.search(text)
    unit: TimeUnit | str = ""
    amount = text
    if per:
        amount, unit = text[: per.start()].strip(" ,"), cast(TimeUnit, per[1].lower())
    elif often:
        amount, unit = " ".join(_SO_OFTEN.sub("", text).split()).strip(" ,"), _ADVERBS[often[1].lower()]
    if not (unit or mean) or (_BARE_PART.search(amount) and not mean and not re.search(r"\d", amount)):
        return None
    amount = re.sub(r"^(?:an?|the)\s+(?=(?:total\s+)?(?:of\s+)?\d)|^of\s+", "", amount)
    return Rate(amount, unit, bool(mean))


def refuse_rate(wording: str) -> None:
    """Raises WordingError for a rate, which needs a field that says so."""
    rate = rate_of(wording)
    if rate is None:
        return
    unit = rate.unit or "month"
    mean = f"`average: {unit}` beside it"
    how = mean if rate.mean else f"{mean} for a mean, or `each: {unit}` for every {unit}"
    raise WordingError(f"“{wording}” is a rate", f"write `value: {rate.amount}` with {how}")
