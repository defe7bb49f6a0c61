"""Who is meant by a word alone, what is told of now, and what an amount is of, as the press of each language writes it."""

# ruff: noqa: E501  a sentence stands in one line
from __future__ import annotations

import pytest

from tests.draft.told import drafted

SOURCES = (
    ("es", "Según la consejería, en 2018 hubo 412 incendios.", "consejería", "guess"),
    ("es", "La Consejería de Salud registró 412 casos en 2018. Según la consejería, 31 pacientes murieron.", "Consejería de Salud", "sure"),
    ("es", "Según la capitanía, en 2018 hubo 412 barcos.", "capitanía", "guess"),
    ("de", "Das Verkehrsministerium Norland meldete 2018 412 Unfälle. Laut Ministerium starben 31 Menschen.", "Verkehrsministerium Norland", "sure"),
    ("fr", "Le ministère de la Santé a recensé 412 cas en 2018. Selon le ministère, 31 patients sont morts.", "ministère de la Santé", "sure"),
    ("en", "The Ministry of the Interior said 412 fires broke out in 2018. The ministry counted 31 dead.", "Ministry of the Interior", "sure"),
    ("en", "According to the harbourmaster, 412 boats landed in 2018.", "harbourmaster", "guess"),
    ("ru", "Министерство транспорта сообщило, что в 2018 году перевезли 412 пассажиров. По данным министерства, утонули 3 человека.", "Министерство транспорта", "guess"),
    ("fr", "L'Agence régionale de santé a annoncé mardi que 412 patients étaient venus en 2018.", "Agence régionale de santé", "sure"),
    ("ko", "해수부에 따르면 2018년 양식장은 9876곳이었다.", "해수부", "guess"),
    ("ko", "해수부 자료에 따르면 2018년 양식장은 9876곳이었다.", "해수부", "guess"),
    ("ru", "По данным ведомства, в 2018 году произошло 412 пожаров.", "ведомства", "guess"),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "source", "sure"), SOURCES)
def test_who_is_called_by_a_word_is_who_was_named_last_or_the_word(language: str, text: str, source: str, sure: str) -> None:
    told = dict(drafted(language, text).claims[-1].fields)["source"]
    assert (told.text, told.sure) == (source, sure)


@pytest.mark.parametrize(
    ("language", "text"),
    (
        ("en", "According to the report, 412 boats landed in 2018."),
        ("de", "Insgesamt registrierte man 2018 96.300 Unfälle."),
    ),
)
def test_what_is_nobody_is_no_source(language: str, text: str) -> None:
    assert {dict(claim.fields)["source"].text for claim in drafted(language, text).claims} == {"unnamed"}


NOW = (
    ("en", "In January 2019 there were 312 accidents. The hospital treats 48 patients."),
    ("de", "Im Januar 2019 gab es 312 Unfälle. Die Klinik behandelt 48 Patienten."),
    ("es", "En enero de 2019 hubo 312 accidentes. El hospital atiende a 48 pacientes."),
    ("fr", "En janvier 2019, on a compté 312 accidents. L'hôpital accueille 48 patients."),
    ("ru", "В январе 2019 года было 312 аварий. Больница обслуживает 48 пациентов."),
)


@pytest.mark.parametrize(("language", "text"), NOW)
def test_what_is_told_in_the_present_is_of_the_day_of_the_article(language: str, text: str) -> None:
    first, second = (dict(claim.fields)["period"] for claim in drafted(language, text).claims)
    assert (first.text, second.text, second.sure, second.others) == ("2019-01", "2020-07/2020-07-15", "guess", ("2019-01",))


@pytest.mark.parametrize(
    ("language", "text"),
    (
        ("fr", "Le port a reçu 412 bateaux en 2018. En tout, 31 marins sont morts."),
        ("de", "Im Jahr 2018 kamen 412 Schiffe. Dabei sind 31 Matrosen gestorben."),
    ),
)
def test_a_perfect_that_tells_what_was_then_keeps_the_time_of_its_paragraph(language: str, text: str) -> None:
    assert {dict(claim.fields)["period"].text for claim in drafted(language, text).claims} == {"2018"}


@pytest.mark.parametrize(
    "text", ("En 2018 la espera media fue de 43 días.", "En 2018 la espera media para una operación bajó a 98 días.")
)
def test_a_wait_is_not_what_is_expected(text: str) -> None:
    (claim,) = drafted("es", text).claims
    assert "status" not in dict(claim.fields)


STUFF = (
    ("en", "Farmers picked 92,300 tonnes of olives in 2018, up from 80,000 tonnes.", ["olives in kilograms", "olives in kilograms"]),
    ("en", "Exports of fish fell in 2018; the harvest was 92,300 tonnes.", ["harvest in kilograms"]),
    ("es", "La cosecha fue de 92.300 toneladas de aceitunas en 2018.", ["aceitunas in kilograms"]),
    ("es", "El puerto movió 1,3 millones de toneladas en 2018.", ["amounts in kilograms"]),
    ("es", "En 2018 se exportaron 4.200 toneladas de arroz.", ["arroz in kilograms"]),
    ("fr", "En 2018, la récolte a donné 4 200 tonnes de pommes.", ["pommes in kilograms"]),
    ("de", "2018 wurden 4.200 Tonnen Äpfel geerntet.", ["Äpfel in kilograms"]),
    ("ru", "В 2018 году собрали 4200 тонн яблок.", ["яблок in kilograms"]),
    ("ko", "2018년 농가는 배추 4200톤을 수확했다.", ["배추 in kilograms"]),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "who"), STUFF)
def test_an_amount_is_of_what_is_measured(language: str, text: str, who: list[str]) -> None:
    assert [dict(claim.scope)["who"].text for claim in drafted(language, text).claims] == who


@pytest.mark.parametrize(
    ("language", "text", "who"),
    (
        (
            "es",
            "El puerto movió 92,3 millones de toneladas en 2018. De ellas, 85,6 millones fueron de contenedores.",
            "contenedores",
        ),
        ("en", "The port moved 92.3 million tonnes in 2018. Of these, 85.6 million were containers.", "containers"),
    ),
)
def test_a_part_of_an_amount_says_in_what_it_is_told(language: str, text: str, who: str) -> None:
    part = dict(drafted(language, text).claims[-1].scope)["who"]
    assert (part.text, part.assumed) == (f"{who} among amounts in kilograms", "told in kilograms, as the whole is")
