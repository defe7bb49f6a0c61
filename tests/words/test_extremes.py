"""Wordings of a record."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.language.errors import WordingError
from checker.intake.language.extremes import read_extreme

HIGHEST = """
highest | most | the most | the most ever | record high | a record high | an all-time high | All-Time High | new high | peak
the highest ever | highest on record | the largest number ever recorded | biggest | a historic high | highest level so far
the highest of all time | record highs | more than ever | higher than ever before | More Than Ever Before | never before so many
"""
LOWEST = """
lowest | fewest | the fewest | fewest ever | record low | a record low | an all-time low | new low | lowest ever | least
the smallest number on record | historic low | lowest in history | an all‑time low | fewer than ever | never so few
"""
REFUSED = """
record | “record” may be the highest or the lowest; write record high or record low
a record number | “a record number” may be the highest or the lowest; write record high or record low
low | “low” may be the highest or the lowest; write record high or record low
the worst on record | “the worst on record” may be the highest or the lowest; write record high or record low
second | “second” names no record; write highest or lowest, or the article's own words, such as record high, all-time low or \
fewest
highest and lowest | “highest and lowest” names no record; write highest or lowest, or the article's own words, such as record \
high, all-time low or fewest
not the highest | “not the highest” names no record; write highest or lowest, or the article's own words, such as record high, \
all-time low or fewest
10-year high | “10-year high” names a range of its own; write record: highest and, in among or since, the range
the lowest since 2003 | “the lowest since 2003” names a range of its own; write record: lowest and, in among or since, the range
"""
ANY = ["record", "high", "low", "ever", "the", "most", "fewest", "all", "time", "-", "worst", "second", "x", "12"]
WORDINGS = [
    (wording.strip(), extreme)
    for block, extreme in ((HIGHEST, "highest"), (LOWEST, "lowest"))
    for wording in block.replace("\n", "|").split("|")
    if wording.strip()
]
PROBLEMS = [line.split(" | ") for line in REFUSED.strip().splitlines()]


@pytest.mark.parametrize(("wording", "extreme"), WORDINGS)
def test_the_articles_own_words_are_taken(wording: str, extreme: str) -> None:
    assert read_extreme(wording) == (extreme, None)


RANKS = """
second lowest: lowest 2 | the second-highest: highest 2 | the 2nd highest: highest 2 | the third most ever: highest 3
fourth fewest: lowest 4 | 11th lowest: lowest 11 | tenth-largest: highest 10
"""


@pytest.mark.parametrize("line", [each.strip() for each in RANKS.strip().replace("\n", "|").split("|")])
def test_ranks(line: str) -> None:
    wording, _, expected = line.partition(": ")
    assert "{} {}".format(*read_extreme(wording)) == expected


@pytest.mark.parametrize(("wording", "problem"), PROBLEMS, ids=[wording for wording, _ in PROBLEMS])
def test_what_names_no_record_is_refused(wording: str, problem: str) -> None:
    with pytest.raises(WordingError) as caught:
        read_extreme(wording)
    assert str(caught.value) == problem


@given(words=st.lists(st.sampled_from(ANY), max_size=5))
def test_any_words_are_read_or_refused(words: list[str]) -> None:
    try:
        assert read_extreme(" ".join(words))[0] in ("highest", "lowest")
    except WordingError as error:
        assert error.what and error.instead
