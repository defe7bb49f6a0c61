"""Wordings of a trend."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.language.errors import WordingError
from checker.intake.language.trends import TrendWording, read_trend

READ = {
    "falling": TrendWording(False),
    "rising": TrendWording(True),
    "steady decline": TrendWording(False),
    "a steady decline": TrendWording(False),
    "has been steadily rising": TrendWording(True),
    "continues to grow": TrendWording(True),
    "fell for the fifth year in a row": TrendWording(False, 5, "year"),
    "falling for a 5th year running": TrendWording(False, 5, "year"),
    "third consecutive yearly rise": TrendWording(True, 3, "year"),
    "third consecutive year of growth": TrendWording(True, 3, "year"),
    "the fourth straight monthly drop": TrendWording(False, 4, "month"),
    "rose for six consecutive quarters": TrendWording(True, 6, "quarter"),
    "down two months in a row": TrendWording(False, 2, "month"),
    "third rise in a row": TrendWording(True, 3),
    "the fourth consecutive fall": TrendWording(False, 4),
    "fell twelve months running": TrendWording(False, 12, "month"),
    "grew for the twenty-first week in succession": TrendWording(True, 21, "week"),
    "fell every year": TrendWording(False, None, "year"),
    "rising month after month": TrendWording(True, None, "month"),
    "third year of growth in a row": TrendWording(True, 3, "year"),
    "fifth annual fall in a row": TrendWording(False, 5, "year"),
    "uninterrupted growth": TrendWording(True),
    "kept falling": TrendWording(False),
}
HOW = "write falling or rising, or the article's own words, such as fell for the fifth year in a row, or steady decline"
REFUSED = {
    "for the fifth year in a row": "“for the fifth year in a row” does not say which way; "
    "write that too, such as falling for the fifth year in a row",
    "steady decline since 2015": "“steady decline since 2015” names a range of its own; "
    "write which way it goes, and the range in over: 2015/2019",
    "up and down": f"“up and down” tells no trend; {HOW}",
    "stable": f"“stable” tells no trend; {HOW}",
    "fell by 12": f"“fell by 12” tells no trend; {HOW}",
    "did not fall": f"“did not fall” tells no trend; {HOW}",
}
WORDS = [
    "fell",
    "rising",
    "for",
    "the",
    "fifth",
    "two",
    "year",
    "years",
    "in",
    "a",
    "row",
    "running",
    "12",
    "since",
    "x",
    "every",
]


@pytest.mark.parametrize("wording", READ)
def test_the_articles_own_words_are_taken(wording: str) -> None:
    assert read_trend(wording) == READ[wording]


@pytest.mark.parametrize("wording", REFUSED)
def test_what_tells_no_trend_is_refused(wording: str) -> None:
    with pytest.raises(WordingError) as caught:
        read_trend(wording)
    assert str(caught.value) == REFUSED[wording]


@given(words=st.lists(st.sampled_from(WORDS), max_size=8))
def test_any_words_are_read_or_refused(words: list[str]) -> None:
    try:
        assert (read_trend(" ".join(words)).times or 1) > 0
    except WordingError as error:
        assert error.what and error.instead
