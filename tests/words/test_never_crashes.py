"""Whatever is written, the readers either read it or say what to write instead."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.language.errors import WordingError
from checker.intake.language.hedges import table
from checker.intake.language.numbers import numbers_in
from checker.intake.language.periods import read_period
from checker.intake.language.values import read_change, read_share, read_value
from checker.model.calendar import count_units, unit_of, units_inside
from checker.prose.periods import show_period

READERS: list[Callable[[str], object]] = [read_value, read_share, read_change, read_period]
PHRASES = sorted({word for row in table().rows.values() for word in row.words})
MORE = "a|half|third|hundred|thousand|dozen|million|two|twenty|first|0|1|5|7.5|100|1,042|33,000|30s|15th|%|per cent|km"
MORE += "|won|$|-|to|and|in|out of|fell|up|doubled|times|people|years|more|the level|thousands|…|as many|no|few"
WORDS = st.sampled_from([*PHRASES, *MORE.split("|")])
PERIOD_PARTS = st.sampled_from(["2018", "-11", "-30", "/", "..", "?", "~", "X", "-Q2", "-H1", "FY", "0000", "-24", "9999"])


@pytest.mark.parametrize("read", READERS)
@given(text=st.text(max_size=30) | st.lists(WORDS, max_size=6).map(" ".join))
def test_any_text_is_read_or_refused(read: Callable[[str], object], text: str) -> None:
    try:
        read(text)
    except WordingError as error:
        assert error.what and error.instead and str(error) == f"{error.what}; {error.instead}"


@given(text=st.text(max_size=30) | st.lists(WORDS, max_size=6).map(" ".join))
def test_numbers_are_found_in_any_text(text: str) -> None:
    assert all(number >= 0 for number in chain(numbers_in(text), numbers_in(text, articles=True)))


@given(text=st.lists(PERIOD_PARTS, max_size=6).map("".join))
def test_any_date_is_read_or_refused(text: str) -> None:
    try:
        period = read_period(text)
    except WordingError:
        return
    assert period.start is None or period.end is None or period.start < period.end
    assert show_period(period)
    if None not in period.days:
        assert unit_of(period) != "week" or units_inside(period, "week")
        assert count_units(period, "year")[0] > 0
