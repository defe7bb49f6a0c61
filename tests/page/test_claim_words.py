from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.report.render.page.anchors import claim_anchor, finding_anchors
from checker.report.render.page.claim_words import chain, claim_words, link, marked
from tests.formats.sample import BROKEN, LIVING, STALE, TO_NOVEMBER, TWENTY_THOUSAND


@pytest.mark.parametrize(
    ("quote", "wording", "number"),
    [
        ("over 20,000 North Korean", "over 20,000", ["over 20,000"]),
        ("Some 1,042 came", "1,042", ["1,042"]),
        ("about 1,000-1,500 … each year", "about 1,000 to 1,500", ["1,000", "1,500"]),
        ("reached a record in 2010", "highest", ["reached a record in 2010"]),
        ("most of them", "", ["most of them"]),
    ],
)
def test_the_numeric_phrase_is_marked(quote: str, wording: str, number: list[str]) -> None:
    assert [text for text, is_number in marked(quote, wording) if is_number] == number


@given(st.text(max_size=40), st.text(max_size=12))
def test_no_word_of_a_quote_is_lost(quote: str, wording: str) -> None:
    assert "".join(text for text, _ in marked(quote, wording)) == quote


def test_the_chain_of_a_source() -> None:
    assert chain(LIVING) == ("South Korean government", "Yonhap")
    assert chain(replace(TO_NOVEMBER, source="")) == ("unnamed source",)
    assert chain(replace(TO_NOVEMBER, source="AsiaNews")) == ("AsiaNews",)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//a.example", "https://a b", "https://a\n", ""])
def test_what_is_no_address_of_the_web_is_no_link(address: str) -> None:
    assert link(replace(LIVING.article, url=address)) == ""


def test_a_claim_in_words() -> None:
    told = claim_words(TWENTY_THOUSAND, "")
    assert (told.literal, told.pragmatic, told.place) == (
        "at least 20,001",
        "20,001 to 25,000",
        f"claims/{told.id.split('/')[0]}.yaml:12",
    )
    assert claim_words(LIVING, "").pragmatic == ""


def test_anchors_differ_and_are_fit_for_addresses() -> None:
    assert finding_anchors((STALE, BROKEN, STALE)) == ("0123456789abcdef", "fedcba9876543210", "0123456789abcdef-2")
    assert claim_anchor("asianews-2018-12-18/1-042") == "claim-asianews-2018-12-18/1-042"
    assert claim_anchor("a b") != claim_anchor("a_b") != claim_anchor("a\tb")


@given(st.text())
def test_every_anchor_stands_in_an_address_as_it_is(name: str) -> None:
    assert all(c.isascii() and (c.isalnum() or c in "/_.-") for c in claim_anchor(name))
