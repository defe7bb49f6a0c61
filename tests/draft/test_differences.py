"""By how much a number changed is a change, in every language, and never a count; what it changed to is a figure of its own."""

from __future__ import annotations

import pytest

from tests.draft.told import drafted, forms

HELD_AGAINST = (
    ("en", "In 2019, 310 boats came, 90 fewer than in 2018.", "90 fewer"),
    ("de", "2019 kamen 310 Boote, 90 weniger als 2018.", "90 weniger als"),
    ("es", "En 2019 llegaron 310 barcos, 90 menos que en 2018.", "90 menos"),
    ("fr", "En 2019, 310 bateaux sont arrivés, 90 de moins qu'en 2018.", "90 de moins"),
    ("it", "Nel 2019 sono arrivate 310 barche, 90 in meno rispetto al 2018.", "90 in meno"),
    ("nl", "In 2019 kwamen 310 boten, 90 minder dan in 2018.", "90 minder dan"),
    ("pt", "Em 2019 chegaram 310 barcos, 90 a menos que em 2018.", "90 a menos"),
    ("ru", "В 2019 году прибыло 310 лодок, на 90 меньше, чем в 2018 году.", "90 меньше"),
    ("uk", "У 2019 році прибуло 310 човнів, на 90 менше, ніж у 2018 році.", "90 менше"),
    ("ko", "2019년 입국자는 310명으로 2018년보다 90명 줄었다.", "90명 줄었다"),
)


@pytest.mark.parametrize(("language", "text", "change"), HELD_AGAINST)
def test_what_is_held_against_another_count_is_a_change(language: str, text: str, change: str) -> None:
    assert forms(language, text) == ["value 310: 2019", f"change {change}: 2019 against 2018"]


FELL_BY = (
    ("en", "The number of boats fell in 2019 by 90.", "90 fell"),
    ("en", "In 2019 there were 90 fewer boats.", "90 fewer"),
    ("de", "Die Zahl der Boote ist 2019 um 90 gesunken.", "um 90 gesunken"),
    ("de", "2019 sank die Zahl der Boote um 90.", "90 sank"),
    ("es", "El número de barcos cayó en 90 en 2019.", "90 cayó"),
    ("es", "En 2019 llegaron 90 barcos menos.", "90 menos"),
    ("fr", "Le nombre de bateaux a reculé de 90 en 2019.", "a reculé de 90"),
    ("fr", "En 2019, 90 bateaux de moins sont arrivés.", "90 de moins"),
    ("it", "Il numero delle barche è calato di 90 nel 2019.", "90 è calato"),
    ("nl", "Het aantal boten daalde in 2019 met 90.", "90 daalde"),
    ("pt", "O número de barcos caiu em 90 em 2019.", "caiu em 90"),
    ("pt", "Em 2019 chegaram menos 90 barcos.", "90 menos"),
    ("ru", "Число лодок сократилось в 2019 году на 90.", "90 сократилось"),
    ("uk", "Кількість човнів скоротилася у 2019 році на 90.", "90 скоротилася"),
    ("ko", "2019년 입국자는 90명 줄었다.", "90명 줄었다"),
    ("ko", "2019년 배는 90척이 줄었다.", "90 줄었다"),
)


@pytest.mark.parametrize(("language", "text", "change"), FELL_BY)
def test_by_how_much_a_number_fell_is_a_change(language: str, text: str, change: str) -> None:
    assert forms(language, text) == [f"change {change}: 2019 against 2018"]


TWO_THINGS = (
    ("en", "The number of boats fell by 90 to 310 in 2019.", "fell by 90"),
    ("de", "2019 sank die Zahl der Boote um 90 auf 310.", "90 sank"),
    ("fr", "Le nombre de bateaux a baissé de 90 à 310 en 2019.", "a baissé de 90"),
    ("nl", "Het aantal boten daalde in 2019 met 90 naar 310.", "90 daalde"),
    ("ru", "Число лодок сократилось в 2019 году на 90 до 310.", "90 сократилось"),
    ("uk", "Кількість човнів скоротилася у 2019 році на 90 до 310.", "90 скоротилася"),
)


@pytest.mark.parametrize(("language", "text", "change"), TWO_THINGS)
def test_by_how_much_and_to_what_are_two_figures_and_no_range(language: str, text: str, change: str) -> None:
    assert forms(language, text) == [f"change {change}: 2019 against 2018", "value 310: 2019"]


@pytest.mark.parametrize(
    ("language", "text"),
    (
        ("de", "Zwischen 2012 und 2019 sank die Zahl der Filialen um 170 auf 310."),
        ("en", "Between 2012 and 2019 the number of branches fell by 170 to 310."),
        ("nl", "Tussen 2012 en 2019 daalde het aantal filialen met 170 naar 310."),
    ),
)
def test_what_was_come_to_over_years_is_of_the_last_of_them(language: str, text: str) -> None:
    change, level = forms(language, text)
    assert (change.rpartition(": ")[2], level) == ("2019 against 2012", "value 310: 2019")


EUROS = (
    ("de", "Der Preis stieg 2019 von 12 auf 14,50 Euro."),
    ("de", "Der Preis ist 2019 von 12 auf 14,50 Euro gestiegen."),
    ("es", "El precio pasó de 12 a 14,50 euros en 2019."),
    ("es", "La entrada subió de 12 a 14,50 euros en 2019."),
    ("fr", "Le prix est passé de 12 à 14,50 euros en 2019."),
    ("it", "Il prezzo è passato da 12 a 14,50 euro nel 2019."),
    ("nl", "De prijs ging in 2019 van 12 naar 14,50 euro."),
    ("pt", "O preço passou de 12 para 14,50 euros em 2019."),
    ("ru", "Цена выросла в 2019 году с 12 до 14,50 евро."),
    ("en", "The price went from 12 to 14.50 euros in 2019."),
)


@pytest.mark.parametrize(("language", "text"), EUROS)
def test_from_one_price_to_another_is_no_range(language: str, text: str) -> None:
    one, other = forms(language, text)
    assert (one.split()[:2], one[-4:], other.split()[1][:2], other[-4:]) == (["value", "12"], "2018", "14", "2019")


RANGES = (
    ("en", "Tickets cost from 12 to 14 euros."),
    ("en", "Exports rose by 2 to 3 million euros."),
    ("en", "Exports rose by 2 to 6 per cent."),
    ("de", "Es kamen von 25 bis 128 Boote."),
    ("es", "Las entradas cuestan de 12 a 14,50 euros."),
    ("nl", "Er kwamen 25 tot 128 boten."),
    ("ru", "Цены от 12 до 14 евро."),
)


@pytest.mark.parametrize(("language", "text"), RANGES)
def test_a_range_stays_one(language: str, text: str) -> None:
    assert len(drafted(language, text).claims) == 1


COUNTS = (
    ("en", "Some 90 more people died in 2019."),
    ("en", "In 2019, 90 people fell ill."),
    ("es", "El desempleo subió en 90 municipios en 2019."),
    ("es", "Otros 90 más fueron detenidos en 2019."),
    ("de", "2019 gab es 90 höhere Schulen."),
    ("ko", "2019년 입국자는 90명으로 줄었다."),
    ("ko", "2019년 입국자는 90명이었고, 배는 줄었다."),
    ("ru", "Выросло на 90 предприятиях."),
)


@pytest.mark.parametrize(("language", "text"), COUNTS)
def test_a_count_beside_a_word_for_a_fall_stays_one(language: str, text: str) -> None:
    assert [form.split()[0] for form in forms(language, text)] == ["value"]


@pytest.mark.parametrize("text", ("2019년 성인은 1인당 25권을 읽었다.", "2019년 1명당 25권을 읽었다."))
def test_what_is_told_for_each_one_in_korean_is_neither_a_share_nor_a_count(text: str) -> None:
    (claim,) = drafted("ko", text).claims
    assert (claim.quote, dict(claim.scope)["event"].text.split()[0]) == ("25", "people")
    assert dict(claim.scope)["event"].text.endswith("당")


def test_both_ends_of_a_change_are_told_for_each_day() -> None:
    ends = drafted("en", "Calls are up from 45 a day to 52.").claims
    assert [(dict(claim.fields)["each"].text, dict(claim.fields)["period"].text) for claim in ends] == [
        ("day", "2018"),
        ("day", "2019-01/2020-07-15"),
    ]
