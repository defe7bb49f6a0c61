"""Units that claims are kept in, whatever unit an article uses; currencies among them, and their exchange rates."""

from __future__ import annotations

CURRENCIES = (
    "won",
    "dollar",
    "yen",
    "euro",
    "yuan",
    "ruble",
    "hryvnia",
    "pound sterling",
    "swiss franc",
    "zloty",
    "czech koruna",
    "forint",
    "swedish krona",
    "norwegian krone",
    "danish krone",
    "romanian leu",
    "bulgarian lev",
    "turkish lira",
    "tenge",
    "shekel",
    "egyptian pound",
    "saudi riyal",
    "indian rupee",
    "pakistani rupee",
    "rupiah",
    "baht",
    "dong",
    "ringgit",
    "philippine peso",
    "rand",
    "naira",
    "brazilian real",
    "mexican peso",
    "argentine peso",
    "canadian dollar",
    "australian dollar",
    "new zealand dollar",
    "hong kong dollar",
    "singapore dollar",
    "taiwan dollar",
)
"""Those of which amounts are read, each a unit of its own."""
BASES = {
    **dict.fromkeys(("metre", "centimetre", "mile", "nautical mile", "yard", "foot", "inch"), "kilometre"),
    **dict.fromkeys(("square kilometre", "square mile", "acre"), "hectare"),
    **dict.fromkeys(("gram", "tonne", "pound"), "kilogram"),
    **dict.fromkeys(("megawatt hour", "gigawatt hour", "terawatt hour"), "kilowatt hour"),
    **dict.fromkeys(("megawatt", "gigawatt"), "kilowatt"),
    **dict.fromkeys(("week", "fortnight", "hour", "minute"), "day"),
    "month": "year",
}
"""Units in which a vocabulary may have its figures kept, each with the base unit in whose place it then stands."""
MEASURES = ("kilometre", "hectare", "kilogram", "kilowatt hour", "kilowatt", "day", "year", *CURRENCIES, *BASES)
"""Units of what is measured, not counted: their open ends are no whole numbers."""
PER_CENT = "per cent"
"""The unit of rates: of measures that are a part of something, where nobody counts the whole."""
POINTS = "percentage points"
"""The unit of what lies between two rates, or two shares."""
CALENDAR_YEAR = "calendar year"
"""The unit of a year that is itself the figure: came to power in 2012."""


def is_counted(unit: str) -> bool:
    """Whether what is in the unit comes in whole numbers."""
    return unit not in MEASURES and unit != PER_CENT


def currencies_of(unit: str) -> tuple[str, str] | None:
    """Won and dollar for "won per dollar"; None for a unit that is no exchange rate."""
    over, joint, under = unit.partition(" per ")
    return (over, under) if joint and over in CURRENCIES and under in CURRENCIES else None
