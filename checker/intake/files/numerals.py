"""Plain numbers in vocabulary and settings."""

from __future__ import annotations

import re
from fractions import Fraction

PLAIN = re.compile(r"(\d{1,15}(?:\.\d{1,15})?)\s*(%?)|(\d{1,15})/(\d{1,15})", re.ASCII)


def number(text: str) -> Fraction | None:
    """The number that a text such as "3", "0.5", "3%" or "1/200" is, exactly; None if it is no such number."""
    match = PLAIN.fullmatch(text)
    if match is None:
        return None
    if match[3] is not None:
        return Fraction(int(match[3]), int(match[4])) if int(match[4]) else None
    return Fraction(match[1]) / (100 if match[2] else 1)
