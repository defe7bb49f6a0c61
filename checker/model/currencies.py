"""Currencies, and the units of exchange rates: so much of the one for one of the other."""

from __future__ import annotations

CURRENCIES = ("won", "dollar", "yen", "euro", "yuan", "pound sterling")


def currencies_of(unit: str) -> tuple[str, str] | None:
    """Won and dollar for "won per dollar"; None for a unit that is no exchange rate."""
    over, joint, under = unit.partition(" per ")
    return (over, under) if joint and over in CURRENCIES and under in CURRENCIES else None
