"""Headlines of lists are no claims; superlatives without a number go over the range that is told; who is counted is a noun."""

from __future__ import annotations

import pytest

from tests.draft.told import drafted

LISTS = (
    ("en", "5 things to know about the harbour"),
    ("en", "Seven reasons why the port is empty"),
    ("en", "The top 10 tips for your garden"),
    ("en", "The 7 best beaches in Norland"),
    ("de", "10 Tipps für den Garten"),
    ("es", "Las 10 mejores playas"),
    ("fr", "5 choses à savoir sur le port"),
    ("it", "7 motivi per visitare il porto"),
    ("pt", "10 dicas para a horta"),
    ("nl", "8 redenen om de haven te bezoeken"),
    ("ru", "7 причин увидеть порт"),
    ("uk", "7 причин побачити порт"),
    ("ko", "봄에 가기 좋은 5가지 방법"),
)


@pytest.mark.parametrize(("language", "text"), LISTS)
def test_how_long_a_list_below_a_headline_is_is_no_claim(language: str, text: str) -> None:
    made = drafted(language, text)
    assert (made.claims, [each.why for each in made.passed_over]) == ((), ["how long the list below a headline is"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 2019 five questions were asked in the council.", "five questions in 2019"),
        ("12 ships called at the harbour", "12 ships in 2020-07/2020-07-15"),
        ("5 things happened.", "5 things in 2020-07/2020-07-15"),
    ],
)
def test_what_is_counted_in_a_sentence_is_one(text: str, told: str) -> None:
    (claim,) = drafted("en", text).claims
    fields = dict(claim.fields)
    assert f"{fields['value'].text} {dict(claim.scope)['who'].text} in {fields['period'].text}" == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "In 2019, 45 boats sank, the most in a decade.", "most, among: 10 years, 2019"),
        ("en", "Arrivals were at their lowest level since records began.", "lowest, among: .., 2020-07/2020-07-15"),
        ("en", "The 340 pupils are the largest group since 2011.", "largest, since: 2011, 2020-07/2020-07-15"),
        ("de", "Es war der höchste Wert seit zehn Jahren.", "höchste, among: 10 years, 2020-07/2020-07-15"),
        ("es", "Es la cifra más alta en una década.", "la cifra más alta, among: 10 years, 2020-07/2020-07-15"),
        ("fr", "C'est le plus haut niveau depuis dix ans.", "le plus haut, among: 10 years, 2020-07/2020-07-15"),
        ("it", "È il livello più alto degli ultimi dieci anni.", "il livello più alto, among: 10 years, 2020-07/2020-07-15"),
        ("pt", "É o maior número em dez anos.", "o maior número, among: 10 years, 2020-07/2020-07-15"),
        ("ko", "실업률 20년 만에 최저", "최저, among: 20 years, 2020-07/2020-07-15"),
        ("ko", "서울 집값은 10년 만의 최고치를 기록했다.", "최고치, among: 10 years, 2020-07/2020-07-15"),
    ],
)
def test_a_superlative_goes_over_the_range_that_is_told(language: str, text: str, told: str) -> None:
    claim = drafted(language, text).claims[-1]
    (form, wording), (over, range_) = claim.fields[:2]
    assert (form, f"{wording.text}, {over}: {range_.text}, {dict(claim.fields)['period'].text}") == ("record", told)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It was the biggest fall since 2009."),
        ("en", "It was the largest single-day rise since 2009."),
        ("de", "Es war der größte Rückgang seit 2009."),
    ],
)
def test_the_largest_fall_is_no_highest_number(language: str, text: str) -> None:
    assert drafted(language, text).claims == ()


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("de", "Im Jahr 2019 wurden 6 der 12 Straßen erneuert.", ["erneuert among Straßen", "Straßen"]),
        ("de", "Zwölf Straßen wurden 2019 in Altdorf erneuert.", ["Straßen"]),
        ("pt", "O número subiu de 10 para 12 mil.", ["people", "people"]),
        ("de", "Die Zahl stieg 2019 von 10.000 auf 12.000.", ["people", "people"]),
        ("es", "El número subió de 10.000 a 12.000.", ["people", "people"]),
        ("it", "Il numero è salito da 10.000 a 12.000.", ["people", "people"]),
        ("fr", "Le nombre est passé de 10.000 à 12.000.", ["people", "people"]),
    ],
)
def test_who_is_counted_is_a_noun(language: str, text: str, who: list[str]) -> None:
    assert [dict(claim.scope)["who"].text for claim in drafted(language, text).claims] == who


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "es",
            "El paro bajó a 11,2 %, la tasa más baja desde 2008.",
            ("share 11,2 %: part among people", "record la tasa más baja: share in per cent"),
        ),
        (
            "pt",
            "A taxa caiu para 7%, a mais baixa desde 2012.",
            ("share 7%: part among people", "record a mais baixa: share in per cent"),
        ),
        (
            "it",
            "Il tasso è sceso al 7%, il tasso più basso dal 2012.",
            ("share 7%: part among people", "record il tasso più basso: share in per cent"),
        ),
        (
            "fr",
            "Le taux est tombé à 7 %, le taux le plus bas depuis 2012.",
            ("share 7 %: part among people", "record le taux le plus bas: share in per cent"),
        ),
        ("ko", "호텔 객실 가동률은 62%로 떨어졌다.", ("share 62%: part among people",)),
        ("es", "En 2019 casi la mitad de los barrios tenía un parque.", ("share casi la mitad: tenía un parque among barrios",)),
        (
            "en",
            "The line cancelled 60 trains, one in twelve, according to the regulator.",
            ("value 60: trains", "share one in twelve: part among trains"),
        ),
    ],
)
def test_no_part_is_told_behind_a_comma(language: str, text: str, told: tuple[str, ...]) -> None:
    claims = drafted(language, text).claims
    assert tuple(f"{each.fields[0][0]} {each.fields[0][1].text}: {each.scope[0][1].text}" for each in claims) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("서울 지하철 2호선에서 불이 나 승객 23명이 다쳤다.", ["23 승객"]),
        ("20대 남성 3명이 다쳤다.", ["3 남성"]),
        ("버스 60대 이상이 멈췄다.", ["60 버스"]),
    ],
)
def test_a_line_and_an_age_in_korean_count_nothing(text: str, told: list[str]) -> None:
    assert [f"{each.fields[0][1].text} {dict(each.scope)['who'].text}" for each in drafted("ko", text).claims] == told


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        ("en", "Patients waited 3.5 hours on average.", "hours on average"),
        ("de", "Patienten warteten 3,5 Stunden im Schnitt.", "Stunden im Schnitt"),
        ("es", "Cada paciente esperó 3,5 horas de media.", "horas de media"),
    ],
)
def test_a_length_of_time_is_a_mean_by_what_stands_behind_it_too(language: str, text: str, event: str) -> None:
    (claim,) = drafted(language, text).claims
    assert dict(claim.scope)["event"].text == event


def test_what_is_told_of_a_month_before_its_verb_is_of_that_month_alone() -> None:
    claims = drafted("en", "Rainfall in April reached 212 millimetres, the met office said. 34 houses were flooded.").claims
    assert [dict(each.fields)["period"].text for each in claims] == ["2020-04", "2020-04"]
