"""Sentences as dense as the press writes them, each with all that is drafted of it."""

# ruff: noqa: E501  a sentence stands in one line
from __future__ import annotations

import pytest

from tests.draft.told import drafted, forms

SENTENCES = (
    ("en", "Passenger numbers dropped by 90,000 to 1.31 million last year.", ["change dropped by 90,000: 2019 against 2018", "value 1.31 million: 2019"]),
    ("en", "In 2019 it was 1.1 million, the lowest since 2009, when 1.2 million travelled.", ["value 1.1 million: 2019", "value 1.2 million: 2009", "record lowest: 2019"]),
    ("de", "Die Zahl der Betten ist 2019 um 340 auf 12.410 gesunken.", ["change 340 gesunken: 2019 against 2018", "value 12.410: 2019"]),
    ("de", "Zwischen 2012 und 2019 sank die Zahl der Häuser von 61 auf 48.", ["value 61: 2012", "value 48: 2019"]),
    ("fr", "Le nombre de lignes est passé de 22 à 14 entre 2012 et 2019.", ["value 22: 2012", "value 14: 2019"]),
    ("ko", "지난해 이용객은 전년보다 9만 명 줄어든 131만 명이었다.", ["change 9만 명 줄어든: 2019 against 2018", "value 131만: 2019"]),
    ("ko", "선박은 2015년 61척에서 2019년 48척으로 줄었다. 선원은 640명이었다.", ["value 61: 2015", "value 48: 2019", "value 640: 2019"]),
    ("ru", "В 2019 году было 900 лодок. Число линий сократилось с 22 до 14.", ["value 900: 2019", "value 22: 2018", "value 14: 2019"]),
    ("fr", "Au premier semestre 2020, le trafic a baissé de 12,4 %. L'année précédente, il avait progressé de 3 %.", ["change a baissé de 12,4 %: 2020-H1 against 2019-H1", "change progressé 3 %: 2019-H1 against 2018-H1"]),
    ("en", "In 2019 thefts fell by 12 per cent. The previous year they had risen by 3 per cent.", ["change fell by 12 per cent: 2019 against 2018", "change risen by 3 per cent: 2018 against 2017"]),
    ("en", "In 2019 the deficit was 62 million euros, twice as much as in 2014.", ["value 62 million euros: 2019", "change twice as much: 2019 against 2014"]),
    ("en", "The deficit was 62 million euros, twice as much as in 2014.", ["value 62 million euros: 2020-07/2020-07-15", "change twice as much: 2019 against 2014"]),
    ("fr", "Le déficit était de 62 millions d'euros, deux fois plus qu'en 2014.", ["value 62 millions d'euros: 2020-07/2020-07-15", "change deux fois plus: 2019 against 2014"]),
    ("en", "The number of lines has tripled since 2015, to 92.", ["change tripled: 2019 against 2015", "value 92: 2019"]),
    ("es", "El número de granjas cayó de 9.812 en 2014 a 8.407 el año pasado.", ["value 9.812: 2014", "value 8.407: 2019"]),
    ("de", "Die Zahl der Betten ging 2019 um 610 zurück.", ["change ging 610 zurück: 2019 against 2018"]),
    ("de", "Die Zahl der Betten nahm 2019 um 610 auf 9.230 zu.", ["change nahm 610 zu: 2019 against 2018", "value 9.230: 2019"]),
    ("fr", "Le délai est passé de 2 h 40 à 3 h 10.", []),
    ("ru", "В 2019 году было 48 судов, 17 построены после 2010 года.", ["value 48: 2019", "value 17: 2019"]),
    ("en", "In 2019 the state paid 41 million euros. In 2026 aid will reach 45 million euros. Each farm received 53 boxes.", ["value 41 million euros: 2019", "value 45 million euros: 2026", "value 53: 2019"]),
    ("ko", "양식 생산량은 2014년 231만 톤에서 지난해 224만 톤으로 3% 줄었다.", ["value 231만 톤: 2014", "value 224만 톤: 2019", "change 3% 줄었다: 2019 against 2014"]),
    ("en", "The number of farms fell from 9,812 in 2014 to 8,407 last year, a drop of 1,405.", ["value 9,812: 2014", "value 8,407: 2019", "change drop of 1,405: 2019 against 2014"]),
    ("ko", "지난해 종사자는 11만 4000명으로 2014년 이후 가장 적었다.", ["value 11만 4000: 2019", "record 가장 적었다: 2019"]),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "claims"), SENTENCES)
def test_what_is_drafted(language: str, text: str, claims: list[str]) -> None:
    assert forms(language, text) == claims


SOURCES = (
    ("de", "Die Zahl der Betten sank 2019 auf 412, wie das Statistische Amt am Dienstag mitteilte.", "Statistische Amt"),
    ("es", "En 2019 llegaron 412 buques, informó este martes la Autoridad Portuaria.", "Autoridad Portuaria"),
    ("fr", "En 2019, 412 bateaux sont arrivés, a annoncé mardi la compagnie.", "compagnie"),
)


@pytest.mark.parametrize(("language", "text", "source"), SOURCES)
def test_who_is_named_behind_the_day_on_which_it_was_said(language: str, text: str, source: str) -> None:
    assert dict(drafted(language, text).claims[0].fields)["source"].text == source


@pytest.mark.parametrize(
    ("language", "text", "who"),
    (
        ("de", "2019 gab es 412 Unternehmen.", "Unternehmen"),
        ("es", "Tres de cada diez son mujeres.", "mujeres among people"),
        ("en", "Three in ten are women.", "women among people"),
        ("es", "El 61 % de la producción se vendió en 2019.", "se vendió among producción"),
        ("es", "Francia compró el 34 % y Portugal el 21 % en 2019.", "part among people"),
        ("de", "2019 gab es 1.240 Beamte.", "Beamte"),
        ("ko", "가장 적은 412명이 왔다.", "people"),
        ("ko", "2019년 사고는 98건이었다.", "사고"),
    ),
)
def test_what_is_counted(language: str, text: str, who: str) -> None:
    assert dict(drafted(language, text).claims[0].scope)["who"].text == who


@pytest.mark.parametrize(
    ("language", "text", "who"),
    (
        ("ko", "2019년 고등어는 12만 5000톤으로 11% 줄었다.", "고등어 in kilograms"),
        ("de", "2019 wurden 4.200 Tonnen Äpfel geerntet, 12 Prozent mehr als 2018.", "Äpfel in kilograms"),
    ),
)
def test_a_change_behind_an_amount_is_of_what_that_is(language: str, text: str, who: str) -> None:
    amount, change = drafted(language, text).claims
    assert change.fields[0][0] == "change"
    assert [dict(claim.scope)["who"].text for claim in (amount, change)] == [who, who]


def test_persons_are_not_what_was_counted_in_another_way() -> None:
    claims = drafted("ko", "지난달 어선 사고는 98건으로 23명이 숨졌다.").claims
    assert [dict(claim.scope)["who"].text for claim in claims] == ["사고", "people"]
