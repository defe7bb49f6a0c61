"""The readings table (intake/language/readings.toml): its rows, and which row a phrase names."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path

from checker.intake.language.tokens import tokens
from checker.model.vocabulary import Readings

PLAIN = "plain"
_FILE = Path(__file__).with_name("readings.toml")


@dataclass(frozen=True, slots=True)
class HedgeRule:
    """One row of the table: its formulas for both readings, and where they come from.

    `no_wider_than`: the row whose readings of the same number a round figure's do not exceed, "" for none.
    """

    name: str
    words: tuple[str, ...]
    literal: str
    pragmatic: str
    source: str
    no_wider_than: str = ""


@dataclass(frozen=True, slots=True)
class Widths:
    """How wide hedges are: regression coefficients by hedge word, fitted to smaller numbers, and the rule for 90% of readers."""

    coefficients: Mapping[str, tuple[str, ...]]
    readers: Fraction
    least: Fraction
    most: Fraction
    fitted_below: Fraction


@dataclass(frozen=True, slots=True)
class HedgeTable:
    """The readings table. `phrases` names the row of each phrase, a tuple of at most `longest` token texts.

    `firsts` and `lasts` are the words with which phrases begin and end: most words are none of them.
    """

    rows: Mapping[str, HedgeRule]
    phrases: Mapping[tuple[str, ...], str]
    longest: int
    widths: Widths
    firsts: frozenset[str]
    lasts: frozenset[str]


@cache
def table() -> HedgeTable:
    """The table that comes with the checker."""
    return read_table(_FILE.read_text(encoding="utf-8"))


@lru_cache
def rows(readings: Readings = ()) -> Mapping[str, HedgeRule]:
    """The rows by name, with the formulas of the readings that the settings put in their place."""
    usual = table().rows
    own = {r.row: replace(usual[r.row], literal=r.literal, pragmatic=r.pragmatic, no_wider_than="") for r in readings}
    return {**usual, **own}


def read_table(text: str) -> HedgeTable:
    """A readings table from its TOML text."""
    data = tomllib.loads(text)
    rows = [
        HedgeRule(r["name"], tuple(r.get("words", ())), r["literal"], r["pragmatic"], r["source"], r.get("no-wider-than", ""))
        for r in data["row"]
    ]
    named = [(word, row.name) for row in rows for word in row.words] + [(word, PLAIN) for word in data["plain"]["words"]]
    phrases = {tuple(token.text for token in tokens(word)): name for word, name in named}
    widths = data["widths"]
    coefficients = {name: tuple(row) for name, row in widths.items() if isinstance(row, list)}
    shares = (Fraction(widths[name]) for name in ("readers", "least", "most", "fitted-below"))
    firsts, lasts = (frozenset(phrase[at] for phrase in phrases) for at in (0, -1))
    return HedgeTable(
        {row.name: row for row in rows}, phrases, max(map(len, phrases)), Widths(coefficients, *shares), firsts, lasts
    )
