"""Wordings in ten languages say what the English wording says."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.language.codes import codes
from checker.intake.language.errors import WordingError
from checker.intake.language.translation import translated
from checker.intake.language.values import read_change, read_from_to
from checker.intake.language.wording import numbers_said, written_numbers

from .phrases import READERS, Phrase, phrases

PHRASES = tuple(phrases())
FOREIGN = tuple(code for code in codes() if code != "en")


@pytest.mark.parametrize("phrase", PHRASES, ids=[f"{each.language}: {each.says}" for each in PHRASES])
def test_a_wording_is_read_as_the_english_one(phrase: Phrase) -> None:
    read = READERS[phrase.form]
    assert read(phrase.says, language=phrase.language) == read(phrase.like)


def test_every_language_has_forty_phrases_half_of_them_kept_for_the_end() -> None:
    assert Counter((each.language, each.kept) for each in PHRASES) == {
        (code, kept): 20 for code in codes() for kept in (True, False)
    }


# language, wording, the English of it
TOLD = """
de | 3 bis 4 Millionen            | 3 million to 4 million
de | 1.234.567                    | 1,234,567
de | zweihundertdreiundzwanzig    | 223
de | 1,50 Mio.                    | 1.50 million
de | bis zu 1.400                 | up to 1,400
de | 2½ Millionen                 | 2.5 million
es | entre mil y dos mil          | between 1 thousand and 2 thousand
es | 3 de cada 10                 | 3 in 10
fr | quatre-vingt-deux            | 82
fr | mille neuf cent quatre-vingt-quatre | 1,984
it | quarantottomila              | 48,000
nl | van 20 tot 30                | from 20 to 30
nl | tweeëntwintig                | 22
pt | cento e vinte e cinco        | 125
ru | более тысячи                 | more than 1 thousand
ru | двумя тысячами               | 2 thousand
ru | три пятых                    | 3/5
uk | дев’яносто п’ять             | 95
ko | 3∼4만명                      | 30 thousand to 40 thousand people
ko | 1만2천여명                   | a little over 12,000
ko | 1.5만 명                     | 15 thousand people
ko | 2천만 달러                   | 20 million dollars
ko | 3분의 2                      | 2/3
de | dreißig Dutzend              | 360
es | veintiun   mil               | 21 thousand
es | media docena                 | 6
es | un octavo                    | 1/8
fr | deux mille cent quarante     | 2,140
fr | vingt et un                  | 21
fr | soixante-et-onze             | 71
"""


@pytest.mark.parametrize("line", TOLD.strip().splitlines())
def test_the_english_of_a_wording(line: str) -> None:
    language, wording, english = (cell.strip() for cell in line.split("|"))
    assert translated(wording, language).english == english


FURTHER = (Path(__file__).parent / "further.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", FURTHER)
def test_further_wordings_are_read_as_the_english_ones(line: str) -> None:
    language, form, says, like = (cell.strip() for cell in line.split("|"))
    if form == "change":
        told, english = read_from_to(says, language=language), read_from_to(like)
        assert told == english
        assert told is not None or read_change(says, language=language) == read_change(like)
    else:
        assert READERS[form](says, language=language) == READERS[form](like)


RISES_TO = """
de | stieg auf 1.047
nl | steeg tot 1.047
ru | выросло до 1047
uk | зросло до 1047
es | subió a 1.047
ko | 1047명으로 늘었다
"""


@pytest.mark.parametrize("line", RISES_TO.strip().splitlines())
def test_a_rise_to_a_count_is_neither_at_most_so_many_nor_by_so_many(line: str) -> None:
    language, wording = (cell.strip() for cell in line.split("|"))
    reading, measure, rises = read_change(wording, language=language)
    assert reading is not None and (reading.literal.lo, measure, rises) == (1047, "level", True)
    with pytest.raises(WordingError):
        READERS["value"](wording, language=language)


@pytest.mark.parametrize("language", FOREIGN)
def test_a_point_before_three_digits_is_never_a_decimal_point(language: str) -> None:
    read = READERS["value"]
    if language == "ko":
        with pytest.raises(WordingError, match=r"“20\.000” in Korean may be 20,000 or a decimal; write 20,000, or 20\.0000"):
            read("20.000", language=language)
    else:
        assert read("20.000", language=language) == read("20,000")
        with pytest.raises(WordingError, match=r"“20,000” in \w+ may be 20.000 or a decimal; write 20.000, or 20,0000"):
            read("20,000", language=language)


def test_what_is_joined_to_a_number_is_no_part_of_it() -> None:
    assert translated("trois et un cinquième", "fr").english == "3 and 1/5"
    with pytest.raises(WordingError):
        READERS["share"]("trois et un cinquième", language="fr")


@pytest.mark.parametrize("language", FOREIGN)
def test_words_of_another_language_are_no_words_of_this_one(language: str) -> None:
    for wording in ("over 20", "no more than 20", "twenty", "20 women"):
        with pytest.raises(WordingError, match="is no word that is read in a figure in"):
            READERS["value"](wording, language=language)


@pytest.mark.parametrize(
    ("language", "quote", "numbers"),
    [
        ("de", "rund 34.000 der 1,5 Mio. Flüchtlinge", {34_000, 1_500_000}),
        ("es", "no hubo más de once mil heridos", {11_000}),
        ("ko", "지난해 탈북민 1,042명이 3만4천여 명 가운데", {1_042, 34_000}),
        ("ru", "более двадцати одной тысячи человек", {21_000}),
        ("fr", "près de quatre-vingts blessés", {80}),
    ],
)
def test_a_quote_bears_out_the_numbers_that_its_language_writes(language: str, quote: str, numbers: set[int]) -> None:
    # the article of “a little over” may stand for one, as it may in English
    assert numbers_said(quote, language) - {1} == numbers


@pytest.mark.parametrize(
    ("language", "text", "written"),
    [
        ("de", "Knapp 20.000 und ein Drittel", ["20.000", "ein Drittel"]),
        ("ko", "약 3만4천여 명, 10%", ["3만4천", "10"]),
        ("ru", "около полутора миллионов", ["полутора миллионов"]),
    ],
)
def test_numbers_stand_where_the_text_has_them(language: str, text: str, written: list[str]) -> None:
    assert [text[number.start : number.end] for number in written_numbers(text, language)] == written


@given(st.sampled_from(FOREIGN), st.integers(0, 10**12 - 1))
def test_whole_numbers_in_digits(language: str, number: int) -> None:
    mark = "," if language == "ko" else "."
    assert numbers_said(f"{number:,}".replace(",", mark), language) == {number}
    assert numbers_said(f"{number:,}".replace(",", "\u202f"), language) == {number}
    assert numbers_said(str(number), language) == {number}


_PIECES = tuple(sorted({word for each in PHRASES for word in each.says.split()}))


@given(
    st.sampled_from(FOREIGN),
    st.one_of(st.text(max_size=40), st.lists(st.sampled_from((*_PIECES, "\ue000", "½", "-", "1⁄3")), max_size=7).map(" ".join)),
)
def test_no_text_crashes_and_all_places_are_in_it(language: str, text: str) -> None:
    for read in READERS.values():
        try:
            read(text, language=language)
        except WordingError as error:
            assert error.what and error.instead
    for number in written_numbers(text, language):
        assert 0 <= number.start < number.end <= len(text)
