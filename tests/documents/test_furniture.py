"""What stands around articles is left out; no figure in a sentence ever is, and nothing is lost unseen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.documents.document import LeftOut
from checker.intake.documents.furniture import sifted
from checker.intake.documents.looks import why_left_out
from checker.intake.documents.paragraphs import PAGE, in_text, joined, set_in_paragraphs
from checker.intake.documents.read import read_document

FURNITURE = (
    *(
        "12/18/2018, 13.41",
        "Send to a friend",
        "See also",
        "12/02/2016 15:14",
        "Subscribe now",
        "By Ada Holm",
        "14 comments",
        "3 min read",
    ),
    *(
        "Home | News | Sport",
        "Tel. +47 55 10 20 30",
        "© 2024 Norvik Courier",
        "Share on Facebook",
        "We use cookies for 812 partners.",
        "Related articles",
    ),
    *(
        "Published: July 1, 2020 01:48 PM",
        "You have 2 free articles left this month.",
        "https://a.example/x",
        "a.holm@courier.example",
        "Menu",
        "1.2k views",
    ),
)
SENTENCES = (
    "Some 1,400 soldiers left their posts without permission in 2019.",
    "The office said on 12 March that 212 sailors had left the town.",
    "On July 1, 2020, the ministry counted 12 arrivals in all.",
    "Of those who left, 143 were men and 69 were women.",
    "It has 900,000 subscribers, and 40 of them wrote 14 comments.",
    "Related to that, 38 ships wait outside the harbour.",
    "By 2019 some 12,000 people had come to the town.",
    "Search parties found 3 of 12 men by the evening.",
    "The number to call is 112, and 31 people did so.",
)


@given(st.lists(st.sampled_from((*FURNITURE, *SENTENCES)), max_size=14))
def test_every_line_is_either_kept_or_told(lines: list[str]) -> None:
    article = sifted(lines)
    assert sorted((*article.paragraphs, *(each.text for each in article.left_out))) == sorted(lines)


@given(st.lists(st.sampled_from(FURNITURE), max_size=6), st.lists(st.sampled_from(FURNITURE), max_size=6), st.data())
def test_no_sentence_with_a_figure_is_left_out(before: list[str], after: list[str], data: st.DataObject) -> None:
    sentences = data.draw(st.permutations(SENTENCES))
    lines = [*before, *sentences, *after]
    assert [each for each in sifted(lines).paragraphs if each in SENTENCES] == sentences


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_never_stands_between_sentences(line: str) -> None:
    article = sifted(["Sailors leave Norvik in greater numbers", SENTENCES[1], line, *SENTENCES[3:6]])
    assert line not in article.paragraphs and len(article.paragraphs) == 5


@pytest.mark.parametrize("line", SENTENCES)
def test_no_rule_of_looks_takes_a_sentence(line: str) -> None:
    assert why_left_out(line) == ""


def test_the_menu_and_the_links_go_and_lists_of_figures_stay() -> None:
    lines = [
        "Sailors leave",
        *SENTENCES[:2],
        "The figures by year",
        "- 212 in 2019",
        "- 187 in 2018",
        "Norvik Courier",
        "Contact",
    ]
    article = sifted(lines)
    assert article.paragraphs == tuple(lines[:-2])
    assert article.left_out == tuple(LeftOut(line, "no sentence, behind the article") for line in lines[-2:])


_SAID = (
    "some",
    "sailors",
    "left",
    "the",
    "harbour",
    "town",
    "of",
    "Norvik",
    "in",
    "half",
    "a",
    "year",
    "212",
    "1,047",
    "3.5",
    "per",
    "cent",
)
WORDS = st.lists(
    st.sampled_from(_SAID),
    min_size=1,
    max_size=80,
)


@given(WORDS, st.integers(30, 90))
def test_a_text_broken_into_lines_is_put_together(words: list[str], wide: int) -> None:
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= wide:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    assert " ".join(set_in_paragraphs(lines)) == " ".join(words)


@pytest.mark.parametrize(
    "one, other, whole",
    (
        ("the har-", "bour", "the harbour"),
        ("North-", "Korea", "North-Korea"),
        ("1,000-", "1,500 people", "1,000-1,500 people"),
        ("twenty-", "three", "twenty-three"),
        ("a 13-", "year period", "a 13-year period"),
        ("a 13-year-", "old", "a 13-year-old"),
        ("the har\u00ad", "bour", "the harbour"),
        ("the town –", "and", "the town – and"),
        ("in 2019", "212 left", "in 2019 212 left"),
    ),
)
def test_words_divided_at_the_end_of_a_line(one: str, other: str, whole: str) -> None:
    assert joined(one, other) == whole


@given(st.lists(st.text(alphabet=f"ab{PAGE}", max_size=5), max_size=6))
def test_pages_begin_where_their_marks_stood(paragraphs: list[str]) -> None:
    text, pages = in_text(paragraphs, paged=True)
    assert PAGE not in text and len(pages) == 1 + sum(each.count(PAGE) for each in paragraphs)
    assert list(pages) == sorted(pages) and pages[0] == 0 and pages[-1] <= len(text)
    letters = "".join(paragraphs).split(PAGE)
    kept = [text[start:end].replace("\n", "") for start, end in zip(pages, (*pages[1:], len(text)), strict=True)]
    assert kept == letters


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    from checker.model.errors import Unusable

    try:
        document = read_document("a.txt", text.encode("utf-8", "replace"))
    except Unusable as error:
        assert str(error).startswith("a.txt: ")
    else:
        assert document.text.strip() and document.dating
