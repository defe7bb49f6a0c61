"""What an article does with a number unless it asserts it, from the words of its label."""

from __future__ import annotations

import re

from tests.convert.labelled import Labelled, Paper
from tests.convert.times import lies_ahead

_FORECAST = re.compile(
    r"\bproject(?:ion|ed|s)\b|\bforecasts?\b|\bexpect(?:s|ed|ation)?\b|\bpredict(?:s|ed|ion)?\b|\bhypothetical|\bconditional\b"
    r"|\btarget\b|\bplan(?:s|ned)? to\b|\bcould (?:reach|exceed|surpass)\b|\bon pace\b|\bif the trend\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\bden(?:ied|ies|ial)\b|\brumou?r(?:ed)?\b", re.IGNORECASE)
_RETRACTED = re.compile(r"\bretracted\b|\bwithdrawn\b|quoted in(?:side)? (?:the|a) correction", re.IGNORECASE)


def status_of(label: Labelled, paper: Paper) -> str:
    """The status as in a claim file: superseded, denied, forecast, or "" for what is asserted."""
    if _RETRACTED.search(label.note):
        return "superseded"
    if _DENIED.search(label.note):
        return "denied"
    ahead = _FORECAST.search(f"{label.phrase} | {label.note}") or lies_ahead(label, paper)
    return "forecast" if ahead else ""
