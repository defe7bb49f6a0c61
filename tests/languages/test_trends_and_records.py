"""Trends and records in the languages are read as the English that says the same."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from checker.intake.language.codes import codes
from checker.intake.language.errors import WordingError
from checker.intake.language.extremes import read_extreme
from checker.intake.language.trends import TrendWording, read_trend
from checker.intake.language.wording import read_in

LINES = (Path(__file__).parent / "trends_and_records.txt").read_text(encoding="utf-8").splitlines()
READERS = {"record": read_extreme, "trend": read_trend}


@pytest.mark.parametrize("line", LINES)
def test_a_wording_is_read_as_the_english_one(line: str) -> None:
    language, form, says, like = (cell.strip() for cell in line.split("|"))
    read = READERS[form]
    assert read_in(language, says, read) == read(like)


def test_every_language_tells_both_ends_ranks_and_both_ways() -> None:
    told = defaultdict(set)
    for line in LINES:
        language, form, _, like = (cell.strip() for cell in line.split("|"))
        told[language].add(READERS[form](like))
    assert set(told) == set(codes()) - {"en"}
    for readings in told.values():
        records = [each for each in readings if not isinstance(each, TrendWording)]
        trends = [each for each in readings if isinstance(each, TrendWording)]
        assert {end for end, _ in records} == {"highest", "lowest"} and {rank for _, rank in records} >= {None, 2, 3}
        assert {each.rises for each in trends} == {True, False} and {each.unit for each in trends} == {None, "month", "year"}
        assert {each.times for each in trends} >= {None, 3, 5}


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("es", "la cifra más baja desde 2015"),
        ("de", "der niedrigste Stand seit 2015"),
        ("fr", "le plus bas niveau depuis 2015"),
        ("nl", "het laagste niveau sinds 2015"),
    ],
)
def test_a_record_since_a_year_is_told_where_the_year_belongs(language: str, wording: str) -> None:
    with pytest.raises(WordingError, match="names a range of its own; write record: lowest and, in among or since, the range"):
        read_in(language, wording, read_extreme)
