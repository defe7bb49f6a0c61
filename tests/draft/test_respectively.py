"""Lists that are told one for one: which figure is of which time, of what, and in which unit."""

# ruff: noqa: E501  a sentence stands in one line
from __future__ import annotations

import pytest

from checker.intake.documents.document import Document
from checker.intake.draft.draft import Drafter
from checker.intake.language.periods import read_period
from tests.draft.newsroom import vocabulary_of
from tests.draft.told import drafted, forms

BEHIND_A_FIRST_CLAUSE = (
    ("en", "After 900 ships in 2017, 412 and 312 came in 2018 and 2019, respectively.", "ships"),
    ("en", "The port was busy in 2017, when 900 ships came; 412 and 312 came in 2018 and 2019, respectively.", "ships"),
    ("de", "Nach 900 Booten im Jahr 2017 kamen 2018 und 2019 412 respektive 312 Boote.", "Boote"),
    ("de", "Nach 900 Booten 2017 kamen 412 und 312 Boote 2018 beziehungsweise 2019.", "Boote"),
    ("de", "Nach 900 Booten 2017 kamen 2018 und 2019 412 bzw. 312 Boote.", "Boote"),
    ("es", "Tras 900 barcos en 2017, en 2018 y 2019 llegaron 412 y 312 barcos, respectivamente.", "barcos"),
    ("fr", "Après 900 bateaux en 2017, 412 et 312 bateaux sont arrivés en 2018 et 2019, respectivement.", "bateaux"),
    ("it", "Dopo 900 barche nel 2017, nel 2018 e nel 2019 sono arrivate rispettivamente 412 e 312 barche.", "barche"),
    ("nl", "Na 900 boten in 2017 kwamen er in 2018 en 2019 respectievelijk 412 en 312 boten.", "boten"),
    ("pt", "Após 900 barcos em 2017, em 2018 e 2019 chegaram 412 e 312 barcos, respectivamente.", "barcos"),
    ("ru", "После 900 лодок в 2017 году, в 2018 и 2019 годах прибыло 412 и 312 лодок соответственно.", "лодок"),
    ("uk", "Після 900 човнів у 2017 році, у 2018 і 2019 роках прибуло відповідно 412 і 312 човнів.", "човнів"),
    ("ko", "2017년 900명에 이어 2018년과 2019년에는 각각 412명과 312명이 입국했다.", "people"),
)


@pytest.mark.parametrize(("language", "text", "who"), BEHIND_A_FIRST_CLAUSE)
def test_figures_are_of_their_times_one_for_one(language: str, text: str, who: str) -> None:
    assert forms(language, text) == ["value 900: 2017", "value 412: 2018", "value 312: 2019"]
    assert dict(drafted(language, text).claims[-1].scope)["who"].text == who


def test_a_list_is_of_what_stands_behind_its_last_figure() -> None:
    claims = drafted("en", "Harbours North, South and East had 412, 312 and 98 ships in 2019.").claims
    assert [dict(claim.scope)["who"].text for claim in claims] == ["ships"] * 3
    one, _ = drafted("en", "Of the 30, 5 women died.").claims
    assert dict(one.scope)["who"].text == "people"


UNITS = (
    ("en", "Exports grew by 2 and 3 per cent in 2018 and 2019 respectively.", ["change grew 2 per cent: 2018 against 2017", "change grew 3 per cent: 2019 against 2018"]),
    ("en", "Exports fell by 4, 7 and 11 per cent in 2017, 2018 and 2019 respectively.", ["change fell 4 per cent: 2017 against 2016", "change fell 7 per cent: 2018 against 2017", "change fell 11 per cent: 2019 against 2018"]),
    ("en", "Exports rose by 2, 3 and 5 per cent in 2017, 2018 and 2019.", ["change rose 2 per cent: 2017 against 2016", "change rose 3 per cent: 2018 against 2017", "change rose 5 per cent: 2019 against 2018"]),
    ("en", "Exports were 1.2 and 1.4 million tonnes in 2018 and 2019.", ["value 1.2 million tonnes: 2018", "value 1.4 million tonnes: 2019"]),
    ("de", "Die Ausfuhren stiegen 2018 und 2019 um 2 beziehungsweise 3 Prozent.", ["change stiegen 2 Prozent: 2018 against 2017", "change stiegen 3 Prozent: 2019 against 2018"]),
    ("es", "El paro fue del 5,2 y el 6,1 por ciento en 2018 y 2019, respectivamente.", ["share 5,2 por ciento: 2018", "share 6,1 por ciento: 2019"]),
    ("fr", "En 2018 et 2019, le chômage était respectivement de 5,2 et 6,1 %.", ["share 5,2%: 2018", "share 6,1 %: 2019"]),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "claims"), UNITS)
def test_a_list_has_the_unit_of_its_last(language: str, text: str, claims: list[str]) -> None:
    assert forms(language, text) == claims


MILLIONS = (
    ("en", "In 2018 and 2019, 2 and 3 million people came.", "2 million", "3 million"),
    ("de", "2018 und 2019 kamen 2,1 und 2,4 Millionen Menschen.", "2,1 Millionen", "2,4 Millionen"),
    ("es", "En 2018 y 2019 llegaron 2,1 y 2,4 millones de personas.", "2,1 millones", "2,4 millones"),
    ("fr", "Les ventes ont atteint 1,45 et 1,40 million en 2018 et 2019.", "1,45 million", "1,40 million"),
    ("it", "Nel 2018 e 2019 sono arrivate 2,1 e 2,4 milioni di persone.", "2,1 milioni", "2,4 milioni"),
    ("nl", "In 2018 en 2019 kwamen 2,1 en 2,4 miljoen mensen.", "2,1 miljoen", "2,4 miljoen"),
    ("pt", "Em 2018 e 2019 chegaram 2,1 e 2,4 milhões de pessoas.", "2,1 milhões", "2,4 milhões"),
    ("ru", "В 2018 и 2019 годах прибыло 2,1 и 2,4 миллиона человек.", "2,1 миллиона", "2,4 миллиона"),
    ("uk", "У 2018 і 2019 роках прибуло 2,1 і 2,4 мільйона осіб.", "2,1 мільйона", "2,4 мільйона"),
)


@pytest.mark.parametrize(("language", "text", "one", "other"), MILLIONS)
def test_both_of_a_pair_are_in_the_millions_of_the_second(language: str, text: str, one: str, other: str) -> None:
    assert forms(language, text) == [f"value {one}: 2018", f"value {other}: 2019"]


def test_three_of_a_list_are_in_the_millions_of_the_last() -> None:
    text = "In 2017, 2018 and 2019, 1.2, 1.4 and 1.6 million people came."
    assert forms("en", text) == ["value 1.2 million: 2017", "value 1.4 million: 2018", "value 1.6 million: 2019"]


@pytest.mark.parametrize("text", ("In 2019 12 boats and 3 million people came.", "In 2019 60 and 3 million came."))
def test_what_is_counted_by_itself_or_is_of_another_size_has_no_millions(text: str) -> None:
    assert forms("en", text)[0] in ("value 12: 2019", "value 60: 2019")


RANGES = (
    ("de", "2019 wurden 480.000 bis 500.000 Tonnen geerntet.", "480.000 bis 500.000 Tonnen"),
    ("en", "In 2019, 480,000 to 500,000 tonnes were harvested.", "480,000 to 500,000 tonnes"),
    ("es", "En 2019 se cosecharon de 480.000 a 500.000 toneladas.", "480.000 a 500.000 toneladas"),
    ("fr", "En 2019, de 480 000 à 500 000 tonnes ont été récoltées.", "480 000 à 500 000 tonnes"),
    ("it", "Nel 2019 si sono raccolte da 480.000 a 500.000 tonnellate.", "480.000 a 500.000 tonnellate"),
    ("nl", "In 2019 werd 480.000 tot 500.000 ton geoogst.", "480.000 tot 500.000 ton"),
    ("pt", "Em 2019 foram colhidas de 480.000 a 500.000 toneladas.", "480.000 a 500.000 toneladas"),
    ("ru", "В 2019 году собрали от 480 000 до 500 000 тонн.", "от 480 000 до 500 000 тонн"),
    ("uk", "У 2019 році зібрали від 480 000 до 500 000 тонн.", "від 480 000 до 500 000 тонн"),
    ("ko", "2019년 48만~50만 톤을 수확했다.", "48만~50만 톤"),
)


@pytest.mark.parametrize(("language", "text", "value"), RANGES)
def test_a_range_has_the_unit_behind_its_second_number(language: str, text: str, value: str) -> None:
    assert forms(language, text) == [f"value {value}: 2019"]
    (claim,) = drafted(language, text).claims
    assert dict(claim.scope)["who"].text == "amounts in kilograms"


def test_two_lists_of_one_sentence_have_times_of_their_own() -> None:
    text = "In 2017 and 2018, 412 and 312 boats came, and 14 and 12 sank in 2018 and 2019, respectively."
    assert forms("en", text) == ["value 412: 2017", "value 312: 2018", "value 14: 2018", "value 12: 2019"]


def test_a_list_without_times_has_those_of_the_one_before_as_guesses() -> None:
    text = "The port took 412 and 312 boats in 2018 and 2019, respectively. It turned away 14 and 9."
    assert forms("en", text)[2:] == ["value 14: 2018", "value 9: 2019"]
    assert [claim.field("period").sure for claim in drafted("en", text).claims[2:]] == ["guess", "guess"]  # type: ignore[union-attr]


TOWNS = "who: {loans: {}, men: {}, women: {}}\nwhere: {county: {parts: [{complete: [Alton, Bexley, Corby]}]}}\n"


@pytest.mark.parametrize(
    ("text", "dimension", "names"),
    (
        ("Loans in Alton, Bexley and Corby fell by 4, 7 and 11 per cent respectively in 2018.", "where", ["Alton", "Bexley", "Corby"]),
        ("In 2018, 12, 14 and 9 loans were made in Corby, in Alton and in Bexley, respectively.", "where", ["Corby", "Alton", "Bexley"]),
        ("Men and women made 1,412 and 1,380 loans respectively in 2018.", "who", ["men", "women"]),
        ("Loans in Corby fell by 4 and 11 per cent in 2018 and 2019 respectively.", "where", ["Corby", "Corby"]),
    ),
)  # fmt: skip
def test_names_and_figures_are_told_one_for_one(text: str, dimension: str, names: list[str]) -> None:
    claims = Drafter(vocabulary_of(TOWNS)).draft(Document(text), read_period("2020-03-03")).claims
    assert [dict(claim.scope)[dimension].text for claim in claims] == names
