"""Which day it is."""

from __future__ import annotations

from datetime import date


def today() -> str:
    """The date of this day, ISO 8601."""
    return date.today().isoformat()
