"""The headline of an article in lines, however short it is and its text."""

from __future__ import annotations

import pytest

from checker.intake.documents.furniture import headline_of
from checker.intake.documents.read import read_document
from checker.intake.documents.stamps import named_stamp


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


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Port Gazette, 5 March 2025", "2025-03-05"),
        ("Ledger & Post, 9 April 2025", "2025-04-09"),
        ("El Diario del Puerto, 12 de febrero de 2025", "2025-02-12"),
        ("Hamburger Bote | 5. März 2025", "2025-03-05"),
        ("Courts closed fewer by 5 March 2025", None),
        ("5,000 Cases, 5 March 2025", None),
    ],
)
def test_who_printed_it_and_when_is_no_headline(line: str, published: str | None) -> None:
    stamp = named_stamp(line)
    assert (stamp.printed.edtf if stamp else None) == published
    head = f"Courts struggle\n\n{line}\n\nThe court received 5,240 cases in 2024, more than in any year before it.\n"
    assert headline_of(head.splitlines()) == ("Courts struggle" if published else line)
