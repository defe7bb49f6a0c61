"""Units that claims are kept in, whatever unit an article uses."""

from __future__ import annotations

MEASURES = ("kilometre", "hectare", "kilogram", "day", "year", "won", "dollar", "yen", "euro", "yuan", "pound sterling")
"""Base units of what is measured, not counted: their open ends are no whole numbers."""
CALENDAR_YEAR = "calendar year"
"""The unit of a year that is itself the figure: came to power in 2012."""
