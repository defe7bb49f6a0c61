"""The headline of an article in lines, however short it is and its text."""

from __future__ import annotations

import pytest

from checker.intake.documents.read import read_document


@pytest.mark.parametrize(
    ("text", "title"),
    (
        ("Strike ends\n\nSome 412 dockers stayed away on Monday.\n", "Strike ends"),
        ("Hafen streikt\n\nAm Montag streikten 412 Hafenarbeiter.\n", "Hafen streikt"),
        ("412 on strike\n\nIn 2019 the union had 900 members.\n", "412 on strike"),
        ("항만 파업\n\n노조에 따르면 412명이 파업했다.\n", "항만 파업"),
        ("Some 412 dockers stayed away.\n", None),
        ("412 dockers stayed away.\n\nThe rest came.\n", None),
    ),
)
def test_a_line_before_the_text_is_its_headline(text: str, title: str | None) -> None:
    assert read_document("article.txt", text.encode()).title == title


def test_a_text_that_is_broken_into_lines_has_its_headline() -> None:
    lines = (
        "Fewer cross",
        "",
        "In 2019, 1,047 sailors landed, as the ministry said. Since the war some 33,000 have come",
        "there.",
    )
    text = "\n".join(lines)
    assert read_document("article.txt", text.encode()).title == "Fewer cross"
