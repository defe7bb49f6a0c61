"""A noun that the vocabulary lacks keeps its figure: nobody else's name is more than what it may be too."""

from __future__ import annotations

import pytest

from tests.draft.newsroom import draft

LACKS = "which vocabulary.yaml lacks"


@pytest.mark.parametrize(
    ("text", "number", "noun", "others"),
    (
        ("In 2019, 1,047 sailors and 312 lifeboats landed in Norland.", "312", "lifeboats", ("sailors",)),
        ("In 2019 sailors made 48 crossings.", "48", "crossings", ("sailors",)),
        ("The 1,047 sailors had 312 cabins.", "312", "cabins", ("sailors",)),
        ("The number of lifeboats rose to 312 in 2019, and 1,047 sailors landed.", "312", "lifeboats", ()),
        ("In 2019 sailors manned the boats. Tugs numbered 48.", "48", "tugs", ()),
    ),
)
def test_an_unknown_noun_is_who_is_counted_and_said_to_be_missing(
    text: str, number: str, noun: str, others: tuple[str, ...]
) -> None:
    who = next(dict(claim.scope)["who"] for claim in draft(text).claims if claim.fields[0][1].text == number)
    assert (who.text, who.sure, who.others, who.assumed) == (noun, "guess", others, LACKS)


@pytest.mark.parametrize(
    "text",
    (
        "In 2019 sailors came to Norland, where the ministry put their number at 312.",
        "The number of sailors rose to 312 in 2019.",
        "Sailors totalled 312 in 2019.",
        "Of the sailors, 312 held posts in 2019.",
    ),
)
def test_a_figure_without_a_noun_of_its_own_has_the_one_that_is_named(text: str) -> None:
    (claim,) = draft(text).claims
    assert dict(claim.scope)["who"].text == "sailors"


def test_some_of_an_unknown_noun_are_counted_by_it() -> None:
    first, second = draft("In 2019, 1,047 sailors landed in Norland. Pilots guided 312 of the ships.").claims
    assert (dict(first.scope)["who"].text, dict(second.scope)["who"].text) == ("sailors", "ships")


def test_the_head_of_a_column_is_known_by_the_vocabulary() -> None:
    claims = draft("Year | Sailors | Ships\n2018 | 1,311 | 48").claims
    assert [(dict(claim.scope)["who"].text, dict(claim.scope)["who"].sure) for claim in claims] == [
        ("sailors", "likely"),
        ("Ships", "guess"),
    ]


def test_a_record_is_not_of_the_year_that_a_change_is_held_against() -> None:
    text = "In 2018, 1,047 sailors landed. That was 20 per cent fewer than the year before, and the lowest number since 2011."
    record = next(claim for claim in draft(text).claims if claim.fields[0][0] == "record")
    assert dict(record.fields)["period"].text == "2018"


@pytest.mark.parametrize("text", ("In 2019, 312 sailors landed.1", "In 2019, 312 sailors landed.[1] Nobody knows why."))
def test_the_mark_of_a_footnote_counts_nothing(text: str) -> None:
    drafted = draft(text)
    assert [claim.quote for claim in drafted.claims] == ["312 sailors"]
    assert [passed.why for passed in drafted.passed_over] == ["the mark of a footnote"]
