"""Dates: how pages print them, which is taken, and why others are not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.documents.candidate import Candidate
from checker.intake.documents.dates import dates_told, printed_dates
from checker.intake.documents.page_dates import of_address
from checker.intake.documents.published import dating
from checker.intake.documents.stamps import is_stamp

TEXT = "Some 212 sailors left Norvik in the first half of 2019, against 187 in 2018."
NONE = "no date of the page can be relied on"
LATER = "the newest date in the text is 2019, 4 years earlier: it may be that of whoever fetched the page"
DAYS = st.dates(date(1900, 1, 1), date(2150, 12, 31))


@given(
    DAYS,
    st.sampled_from(("{0:%Y-%m-%d}", "{0.day} {0:%B} {0.year}", "{0:%B} {0.day}, {0.year}", "{0:%A}, {0:%B} {0.day}, {0.year}")),
)
def test_a_printed_date_is_read(day: date, form: str) -> None:
    text = f"Published: {form.format(day)}"
    (printed,) = printed_dates(text)
    assert printed.edtf == day.isoformat() and text[printed.start : printed.end].strip(" :") == form.format(day)
    assert is_stamp(text)


@pytest.mark.parametrize(
    "text, edtf",
    (
        ("12/18/2018, 13.41", "2018-12-18"),
        ("24/01/2017 15:55", "2017-01-24"),
        ("18.12.2018", "2018-12-18"),
        ("2018.12.18", "2018-12-18"),
        ("2018년 12월 18일", "2018-12-18"),
        ("2018年12月18日", "2018-12-18"),
        ("18 de diciembre de 2018", "2018-12-18"),
        ("le 18 décembre 2018", "2018-12-18"),
        ("18 декабря 2018", "2018-12-18"),
        ("18th of December, 2018", "2018-12-18"),
        ("Dec. 18, 2018", "2018-12-18"),
        ("18-Dec-2018", "2018-12-18"),
        ("December 2018", "2018-12"),
        ("2018-12", "2018-12"),
    ),
)
def test_dates_of_many_countries(text: str, edtf: str) -> None:
    assert [each.edtf for each in printed_dates(text)] == [edtf]


@pytest.mark.parametrize(
    "text", ("from 1950-1953", "2,018 people", "1.234.567", "13/13/2018", "31 February 2018", "may 30 per cent", "3.5.2")
)
def test_what_is_no_date(text: str) -> None:
    assert [each.edtf for each in printed_dates(text) if each.edtf] == []


def test_years_are_told_apart_from_numbers() -> None:
    assert dates_told("In 2014, up to 2000 of 1999 soldiers fled; 2017 people came in May 2015 (1950 - 1953).") == (
        "1950",
        "1999",
        "2014",
        "2015-05",
    )


@pytest.mark.parametrize(
    "candidates, text, published, says",
    (
        ((), TEXT, None, "the page tells no date of publication"),
        ((Candidate("2019-07-09", "a stamp"),), TEXT, "2019-07-09", "2019-07-09: a stamp"),
        (
            (Candidate("2024-05-17", "a stamp"),),
            TEXT,
            None,
            f"{NONE}; not 2024-05-17 (a stamp): {LATER}",
        ),
        (
            (Candidate("2024-05-17", "a tag"), Candidate("2019-07-09", "a stamp")),
            TEXT,
            "2019-07-09",
            f"2019-07-09: a stamp; not 2024-05-17 (a tag): {LATER}",
        ),
        (
            (Candidate("2022-05-17", "a stamp"), Candidate("2022-05", "its address", by_url=True)),
            TEXT,
            "2022-05-17",
            "2022-05-17: a stamp",
        ),
        (
            (Candidate("2019-07-09", "a tag"), Candidate("2019-08-02", "a stamp")),
            TEXT,
            None,
            "the page tells two dates: 2019-07-09 (a tag) and 2019-08-02 (a stamp)",
        ),
        (
            (Candidate("2019-07-08", "a tag", in_utc=True), Candidate("2019-07-09", "a stamp")),
            TEXT,
            "2019-07-09",
            "2019-07-09: a stamp",
        ),
        (
            (Candidate("1970-01-01", "a tag"),),
            TEXT,
            None,
            f"{NONE}; not 1970-01-01 (a tag): a clock that was never set shows that",
        ),
        (
            (Candidate("2010-01-01", "a tag"),),
            TEXT,
            None,
            f"{NONE}; not 2010-01-01 (a tag): the oldest date in the text is 2018, later by years",
        ),
        (
            (Candidate("2020-05-17", "a stamp"),),
            "NORVIK, July 9 (NTB) - Some 212 sailors left in 2019.",
            None,
            f"{NONE}; its dateline says “July 9”, without a year; "
            "not 2020-05-17 (a stamp): the dateline of the text says “July 9”",
        ),
        (
            (Candidate("2020-07-20", "a stamp"),),
            "Some 212 sailors left in 2019, and 12 more on Monday, July 16.",
            None,
            f"{NONE}; not 2020-07-20 (a stamp): no weekday that the text names beside a day fits that year",
        ),
        (
            (Candidate("2020-07-20", "a stamp"),),
            "Some 212 sailors left in 2017, and 12 more on Thursday, July 16.",
            "2020-07-20",
            "2020-07-20: a stamp",
        ),
    ),
)
def test_what_is_taken_and_why(candidates: tuple[Candidate, ...], text: str, published: str | None, says: str) -> None:
    found = dating(candidates, text)
    assert (found.published, str(found)) == (published, says)


@given(
    st.lists(
        st.builds(Candidate, DAYS.map(str), st.just("a stamp"), st.sampled_from(("published", "updated", "fetched", "made")))
    )
)
def test_what_is_taken_is_one_of_those_told_to_be_of_publication(candidates: list[Candidate]) -> None:
    found = dating(candidates, TEXT)
    assert found.published is None or any(each.edtf == found.published and each.of == "published" for each in candidates)
    assert found.published is not None or found.taken is None


@given(st.integers(1000, 20_000))
def test_a_date_years_after_all_that_the_text_tells_of_is_asked_for(days: int) -> None:
    crawled = (date(2019, 12, 31) + timedelta(days=days)).isoformat()
    assert dating((Candidate(crawled, "a stamp"),), TEXT).published is None


@pytest.mark.parametrize(
    "url, edtf",
    (
        ("https://a.example/2016/04/11/asia/x.html", "2016-04-11"),
        ("https://a.example/2016/1/x", "2016-01"),
        ("https://a.example/view/AEN20200403007000325", "2020-04-03"),
        ("https://a.example/news/2018-12-18-x", "2018-12-18"),
        ("https://a.example/article/3389", ""),
        ("https://a.example/20201399/x", ""),
        (None, ""),
    ),
)
def test_addresses_tell_dates(url: str | None, edtf: str) -> None:
    assert [each.edtf for each in of_address(url)] == ([edtf] if edtf else [])
