"""A text as tokens: what they are, where they stand, and that reading them takes time in proportion to the text."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable
from itertools import pairwise
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.language.thousands import split
from checker.intake.language.tokens import is_endless, tokens

# text: every token, in the words of the text, with the value of numbers
READ = {
    "1,042, 1,045 and 12": "1,042=1042 , 1,045=1045 and 12=12",
    "1.200.000 or 95.000": "1.200.000=1200000 or 95.000=95",
    "95 000 and 95'000, 95\u2019000": "95 000=95000 and 95'000=95000 , 95\u2019000=95000",
    "95\u00a0000": "95\u00a0000=95000",
    "1,111,1111": "1=1 , 111=111 , 1111=1111",
    "1,5,000": "1=1 , 5,000=5000",
    "2018,2019": "2018=2018 , 2019=2019",
    "1,234.56": "1,234.56=30864/25",
    "1.234,56": "1.234=617/500 , 56=56",
    "4.7bn in the 30s": "4.7bn=47/10 in the 30s=30",
    "\uff11\uff0c\uff10\uff10\uff10\u338f": "\uff11\uff0c\uff10\uff10\uff10=1000 \u338f",
    "1,000\u2026500": "1,000=1000 500=500",
    "2\u00bd": "2=2 \u00bd=1/2",
    "10\u00b2": "10=10 \u00b2 \u00b2=2",
    "12 \u2044 5": "12=12 \u2044 5=5",
    "cafe\u0301 3": "cafe\u0301 3=3",
    "don\u2019t": "don\u2019t",
    "9" * 31: "9" * 31,
}


@pytest.mark.parametrize("text", READ)
def test_tokens_in_the_words_of_the_text(text: str) -> None:
    found = tokens(text)
    words = [text[t.start : t.end] + (f"={t.value}" if t.kind == "number" else "") for t in found]
    assert " ".join(words) == READ[text]


@given(text=st.text(max_size=40) | st.text("0123456789,.' \u2019\u00bd\u00b2\u2044\u0301\u1161km", max_size=40))
def test_every_token_knows_where_it_stands(text: str) -> None:
    found = tokens(text)
    assert all(0 <= t.start < t.end <= len(text) for t in found)
    assert all(one.start <= other.start and one.end <= other.end for one, other in pairwise(found))
    between = {at for at in range(len(text)) if not any(t.start <= at < t.end for t in found)}
    assert not "".join(unicodedata.normalize("NFKC", text[at]).strip() for at in between if text[at] != "\u2026")


@given(run=st.from_regex(r"[0-9]{1,4}([,.' ][0-9]{1,4}){0,6}", fullmatch=True))
def test_no_digit_is_lost(run: str) -> None:
    found = list(split(run))
    assert "".join(whole + decimals for _, _, whole, decimals in found) == "".join(filter(str.isdigit, run))
    assert all(start < end for start, end, _, _ in found)


def test_rows_of_digits_that_no_amount_has_are_no_numbers() -> None:
    many, few = tokens("1" * 5000), tokens("1" * 30)
    assert [(t.kind, is_endless(t)) for t in (*many, *few)] == [("symbol", True), ("number", False)]


HOSTILE: dict[str, Callable[[int], str]] = {
    "thousands that end in four digits": lambda n: "1" + ",111" * n + "1",
    "points": lambda n: "1.111" * n,
    "spaces": lambda n: "1 111" * n + ",5",
    "mixed": lambda n: "1'111,111.111 11" * n,
    "digits": lambda n: "1" * n,
    "digits before a bar": lambda n: "1 " + "1" * n + "\u2044",
    "bars": lambda n: "1\u2044" * n,
    "apostrophes": lambda n: "'a" * n,
    "parts": lambda n: "\u00bd" * n,
    "marks": lambda n: "e" + "\u0301\u0327" * n,
}


def steps(read: Callable[[], Any]) -> int:
    """How many lines of Python it takes."""
    count = 0

    def line(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        count += event == "line"
        return line

    before = sys.gettrace()
    sys.settrace(line)
    try:
        read()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("name", HOSTILE)
def test_four_times_the_text_takes_no_more_than_four_times_the_steps(name: str) -> None:
    short, long = HOSTILE[name](300), HOSTILE[name](1200)
    few, many = steps(lambda: tokens(short)), steps(lambda: tokens(long))
    assert few and many <= 4 * few + 100
