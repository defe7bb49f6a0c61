"""Articles of another topic than the vocabulary, though they use its words: nothing is counted of whom they do not name."""

from __future__ import annotations

import pytest

from checker.intake.documents.document import Document
from checker.intake.draft.draft import Drafter
from checker.intake.language.periods import read_period
from tests.draft.newsroom import draft, vocabulary_of

MUSEUM = """\
who:
  visitors: {also: [guests], parts: [{complete: [adults, children]}]}
  adults: {}
  children: {also: [kids]}
event: {came: {}, earned: {}}
where: {City Museum: {also: [the museum]}}
scopes: {visitors: {who: visitors, event: came, where: City Museum}}
"""
COUNCIL = """\
The news came on Tuesday. The council repaired 48 roads in 2024, after 61 in 2023. It employs 310 staff members.

It ran 12 buses in 2024. Norfield has 25,400 inhabitants.

Some 2,000 visitors attended the fair at the harbour in 2024.
"""


def scopes(text: str) -> list[dict[str, str]]:
    made = Drafter(vocabulary_of(MUSEUM)).draft(Document(text), read_period("2025-01-14"))
    return [{name: answer.text for name, answer in claim.scope} for claim in made.claims]


def test_no_figure_has_an_event_that_is_told_of_none() -> None:
    assert scopes(COUNCIL) == [
        {"who": "roads"},
        {"who": "roads"},
        {"who": "staff"},
        {"who": "buses"},
        {"who": "inhabitants"},
        {"who": "visitors", "event": "attended"},
    ]


def test_who_is_named_once_is_not_whom_all_else_counts() -> None:
    text = (
        "About 500,000 passengers travelled by ferry in 2024, after 420,000 in 2023, of whom 60,000 were children.\n\n"
        "In 2024 the port authority hired 60 workers, and 25 left."
    )
    assert [each["who"] for each in scopes(text)] == ["passengers", "passengers", "children", "workers", "workers"]


def test_an_event_is_handed_down_where_a_figure_beside_it_was_counted() -> None:
    assert scopes("In 2023, 1,042 visitors came. In 2024 it was 1,311.") == [
        {"who": "visitors", "event": "came", "where": "City Museum"},
        {"who": "visitors", "event": "came", "where": "City Museum"},
    ]


SOME = (
    (
        "The port had 1,250 ferries in 2019. 12 of the ferries sank.",
        [{"who": "ferries"}, {"who": "sank among ferries"}],
    ),
    ("In 2019, 6 of the 12 roads were closed.", [{"who": "closed among roads"}, {"who": "roads"}]),
    ("In 2019, 6 of its 12 roads were closed.", [{"who": "closed among roads"}, {"who": "roads"}]),
    (
        "Of the 500 sailors who set out in 2019, 300 landed in Norland.",
        [{"who": "sailors", "where": "Norland"}, {"who": "sailors", "event": "landed", "where": "Norland"}],
    ),
)


def test_some_of_all_are_not_all_of_them_in_korean() -> None:
    for text in ("46개 도서관 가운데 12개가 2024년 리모델링됐다.", "2024년 12개 도로 가운데 6개가 폐쇄됐다."):
        whole, part = Drafter(None).draft(Document(text, language="ko"), read_period("2025-01-14")).claims
        assert (dict(whole.scope)["who"].text, " among " in dict(part.scope)["who"].text) == ("people", True)
        assert "event" not in dict(whole.scope)


def test_no_length_of_time_is_what_is_counted() -> None:
    text = "They lent 612,000 books in the first nine months of 2019, down from 655,000 in the same period of 2018."
    assert [dict(claim.scope)["who"].text for claim in draft(text).claims] == ["books", "books"]


@pytest.mark.parametrize(("text", "wanted"), SOME)
def test_some_of_all_are_not_all_of_them(text: str, wanted: list[dict[str, str]]) -> None:
    assert [{name: answer.text for name, answer in claim.scope} for claim in draft(text).claims] == wanted
