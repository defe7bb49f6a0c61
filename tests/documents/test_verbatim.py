"""Quotes in texts: word for word, nearly, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.documents.verbatim import Passages, QuoteStanding, difference

TEXT = """\
Between January and November of this year, 1,042 North Koreans have defected to South Korea, the
ministry said, against 1,045 a year before. “Some 12,000 came”, it said – and 12 of them were minors.

올해 상반기 입국한 탈북민이 212명으로 집계됐다.
"""
PASSAGES = Passages.of(TEXT)


@pytest.mark.parametrize(
    "quote",
    (
        "1,042 North Koreans",
        "1,042 … have defected",
        "Between January ... 1,042 [...] South Korea",
        "South Korea, the ministry said",
        '"Some 12,000 came", it said - and 12',
        "탈북민이 212명",
        "212명",
    ),
)
def test_a_quote_stands_there(quote: str) -> None:
    assert PASSAGES.standing(quote) == QuoteStanding("exact")


@pytest.mark.parametrize(
    "quote, standing, changes",
    (
        ("1,042 Koreans have defected", QuoteStanding("near", "1,042 North Koreans have defected"), "+North"),
        ("1,024 North Koreans have", QuoteStanding("near", "1,042 North Koreans have", ("1,024",)), "-1,024 +1,042"),
        ("042 North Koreans have defected", QuoteStanding("near", "1,042 North Koreans have defected", ("042",)), "-042 +1,042"),
        ("some 12,000 came", QuoteStanding("near", "Some 12,000 came"), "-some +Some"),
        ("North Korean have defected to", QuoteStanding("near", "North Koreans have defected to"), "-Korean +Koreans"),
    ),
)
def test_what_is_near_is_shown(quote: str, standing: QuoteStanding, changes: str) -> None:
    assert PASSAGES.standing(quote) == standing
    assert difference(quote, standing.words) == changes


@pytest.mark.parametrize("quote", ("33 ships left the harbour town", "…", "700,000 people were displaced in Mosul"))
def test_what_is_not_there_is_missing(quote: str) -> None:
    assert PASSAGES.standing(quote).match == "missing"


@pytest.mark.parametrize("quote", ("have defected … 1,042", "12 of them … Between January"))
def test_parts_in_another_order_do_not_stand_there(quote: str) -> None:
    assert PASSAGES.standing(quote).match != "exact"


def test_parts_far_apart_do_not_stand_there() -> None:
    assert Passages.of(f"1,042 came {'and so on ' * 60}in 2018").standing("1,042 came … in 2018").match != "exact"


WORDS = TEXT.split()


@given(st.integers(0, len(WORDS) - 1), st.integers(1, 12))
def test_all_words_of_the_text_stand_there(start: int, length: int) -> None:
    assert PASSAGES.standing("  ".join(WORDS[start : start + length])) == QuoteStanding("exact")


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_quote_that_stands_there_is_part_of_the_text(quote: str, text: str) -> None:
    standing = Passages.of(text).standing(quote)
    if standing.match == "exact" and "…" not in quote and "..." not in quote:
        folded = str.maketrans("“”„«»″‘’‚′`‐‑‒–—−", '""""""\'\'\'\'\'------', "\u00ad")
        assert " ".join(quote.translate(folded).split()) in " ".join(text.translate(folded).split())
    assert standing.words in Passages.of(text).text
