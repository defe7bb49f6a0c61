"""The words in which series head and date their rows and columns, of all languages: whoever imports one need not say which."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from checker.intake.language.codes import FOLDER, codes

_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class SeriesWords:
    """Months and quarters by their names, words for a year, and patterns of headings; all in small letters.

    `total` is a whole heading, and so is `aside`, of what is no count, unless a ratio stands somewhere in it; `running` and
    `provisional` stand somewhere in a heading or a footnote; `at_end`, of what is counted on the last day of a year, in a
    heading or above all of them.
    """

    months: Mapping[str, int]
    quarters: Mapping[str, int]
    year: re.Pattern[str]
    total: re.Pattern[str]
    running: re.Pattern[str]
    aside: re.Pattern[str]
    provisional: re.Pattern[str]
    at_end: re.Pattern[str]


@cache
def series_words() -> SeriesWords:
    """The words of all languages, from the table `series` of each data file that has one."""
    files = [tomllib.loads(FOLDER.joinpath(f"{code}.toml").read_text(encoding="utf-8")) for code in codes()]
    tables = [each["series"] for each in files if "series" in each]

    def named(name: str) -> dict[str, int]:
        return {word.casefold(): n for table in tables for n, words in enumerate(table.get(name, ()), 1) for word in words}

    def listed(name: str) -> str:
        words = sorted({word.casefold() for table in tables for word in table.get(name, ())}, key=lambda word: (-len(word), word))
        return "|".join(map(re.escape, words)) or "(?!)"

    months = named("months")
    december = "|".join(re.escape(name) for name, number in months.items() if number == _DECEMBER)
    last_day = rf"\b31(?:st|\.|er)?\s*(?:de\s+)?(?:{december})\b|(?:{december})\.?\s*31\b|\b31[./-]12\b|12월\s*31일|\b12-31\b"
    return SeriesWords(
        months,
        named("quarters"),
        re.compile(rf"(\d{{4}})\s*(?:{listed('year')})|(?:{listed('year')})\s*(\d{{4}})"),
        re.compile(listed("total")),
        re.compile(listed("running")),
        re.compile(rf"{listed('aside')}|.*(?:%|{listed('ratio')}).*"),
        re.compile(listed("provisional")),
        re.compile(rf"{listed('at_end')}|{last_day}"),
    )
