"""What is told for each of something is a measure with a name of its own, and never surely an amount of anything."""

from __future__ import annotations

import pytest

from tests.draft.told import drafted

AMOUNTS = (
    ("en", "In 2019 farmers harvested 6.2 tonnes per hectare.", "6.2 tonnes", "tonnes per hectare"),
    ("en", "In 2019 wheat cost 212 euros a tonne.", "212 euros", "euros a tonne"),
    ("en", "In 2019 sailors earned 45 dollars an hour.", "45 dollars", "dollars an hour"),
    ("de", "2019 ernteten die Bauern 6,2 Tonnen je Hektar.", "6,2 Tonnen", "Tonnen je Hektar"),
    ("de", "2019 kostete der Weizen 212 Euro die Tonne.", "212 Euro", "Euro die Tonne"),
    ("es", "En 2019 se cosecharon 6,2 toneladas por hectárea.", "6,2 toneladas", "toneladas por hectárea"),
    ("es", "En 2019 el trigo costaba 212 euros la tonelada.", "212 euros", "euros la tonelada"),
    ("fr", "En 2019, la récolte était de 6,2 tonnes à l'hectare.", "6,2 tonnes", "tonnes à l'hectare"),
    ("fr", "En 2019, le blé coûtait 212 euros la tonne.", "212 euros", "euros la tonne"),
    ("it", "Nel 2019 si sono raccolte 6,2 tonnellate per ettaro.", "6,2 tonnellate", "tonnellate per ettaro"),
    ("it", "Nel 2019 il grano costava 212 euro a tonnellata.", "212 euro", "euro a tonnellata"),
    ("nl", "In 2019 werd 6,2 ton per hectare geoogst.", "6,2 ton", "ton per hectare"),
    ("nl", "In 2019 kostte tarwe 212 euro de ton.", "212 euro", "euro de ton"),
    ("pt", "Em 2019 foram colhidas 6,2 toneladas por hectare.", "6,2 toneladas", "toneladas por hectare"),
    ("ru", "В 2019 году собрали 6,2 тонны с гектара.", "6,2 тонны", "тонны с гектара"),
    ("ru", "В 2019 году пшеница стоила 212 евро за тонну.", "212 евро", "евро за тонну"),
    ("uk", "У 2019 році пшениця коштувала 212 євро за тонну.", "212 євро", "євро за тонну"),
    ("ko", "2019년 수확량은 헥타르당 6.2톤이었다.", "6.2톤", "톤 헥타르당"),
    ("ko", "2019년 시간당 45달러를 받았다.", "45달러", "달러 시간당"),
)  # fmt: skip
PARTS = (
    ("en", "In 2019 there were 3.4 doctors per 1,000 inhabitants.", "3.4", "doctors per 1,000 inhabitants"),
    ("en", "In 2019 the fertility rate was 2.5 children a woman.", "2.5", "children a woman"),
    ("en", "In 2019 women had an average of 2.5 children.", "2.5", "children on average"),
    ("de", "2019 kamen 3,4 Ärzte auf 1.000 Einwohner.", "3,4", "Ärzte auf 1.000 Einwohner"),
    ("de", "2019 verbrauchte das Auto 7,4 Liter pro 100 Kilometer.", "7,4", "Liter pro 100 Kilometer"),
    ("de", "2019 bekamen Frauen im Durchschnitt 1,6 Kinder.", "1,6", "Kinder on average"),
    ("es", "En 2019 la tasa fue de 1,3 hijos por mujer.", "1,3", "hijos por mujer"),
    ("fr", "En 2019, la fécondité était de 1,8 enfant par femme.", "1,8", "enfant par femme"),
    ("it", "Nel 2019 la fecondità era di 1,3 figli per donna.", "1,3", "figli per donna"),
    ("nl", "In 2019 kregen vrouwen gemiddeld 1,6 kinderen.", "1,6", "kinderen on average"),
    ("pt", "Em 2019 havia 3,4 médicos por mil habitantes.", "3,4", "médicos por mil habitantes"),
    ("ru", "В 2019 году рождаемость составила 1,5 ребенка на женщину.", "1,5", "ребенка на женщину"),
    ("uk", "У 2019 році народжуваність становила 1,2 дитини на жінку.", "1,2", "дитини на жінку"),
    ("ko", "2019년 인구 1000명당 의사는 3.4명이었다.", "3.4", "의사 1000명당"),
)  # fmt: skip
LENGTHS = (
    ("en", "In 2019 the median wait was 12.5 days.", "12.5 days", "median wait"),
    ("en", "In 2019 patients waited an average of 14 weeks.", "14 weeks", "weeks on average"),
    ("de", "2019 betrug die mittlere Wartezeit 12,5 Tage.", "12,5 Tage", "mittlere Wartezeit"),
    ("de", "2019 warteten Patienten im Schnitt 14 Wochen.", "14 Wochen", "Wochen im Schnitt"),
    ("es", "En 2019 la espera media fue de 12,5 días.", "12,5 días", "espera media"),
    ("fr", "En 2019, le délai médian était de 12,5 jours.", "12,5 jours", "délai médian"),
    ("it", "Nel 2019 l'attesa media era di 12,5 giorni.", "12,5 giorni", "attesa media"),
    ("nl", "In 2019 was de gemiddelde wachttijd 12,5 dagen.", "12,5 dagen", "gemiddelde wachttijd"),
    ("pt", "Em 2019 a espera média foi de 12,5 dias.", "12,5 dias", "espera média"),
    ("ru", "В 2019 году среднее время ожидания составило 12,5 дня.", "12,5 дня", "среднее время"),
    ("uk", "У 2019 році середній час очікування становив 12,5 дня.", "12,5 дня", "середній час"),
    ("ko", "2019년 평균 대기 기간은 12.5일이었다.", "12.5일", "평균 대기"),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "value", "event"), (*AMOUNTS, *PARTS, *LENGTHS))
def test_a_rate_or_a_mean_is_a_measure_with_its_whole_unit_and_no_sure_amount(
    language: str, text: str, value: str, event: str
) -> None:
    (claim,) = drafted(language, text).claims
    (form, wording), scope = claim.fields[0], dict(claim.scope)
    assert (form, wording.text, wording.sure) == ("value", value, "likely")
    assert ({name: each.text for name, each in scope.items()}, scope["event"].sure) == ({"event": event}, "guess")
    assert claim.field("period").text in ("2019", "../2019")  # type: ignore[union-attr]


PLAIN = (
    ("en", "In 2019 farmers harvested 6.2 tonnes."),
    ("en", "In 2019 the club paid 212 euros for tickets."),
    ("de", "2019 ernteten die Bauern 6,2 Tonnen auf dem Feld."),
    ("es", "En 2019 el club pagó 212 euros por el jugador."),
    ("es", "En 2019 el club pagó 212 euros por daños."),
    ("fr", "En 2019, le club a payé 212 euros par chèques."),
    ("it", "Nel 2019 il club ha pagato 212 euro per danni."),
    ("ru", "В 2019 году клуб потратил 212 евро на билеты."),
    ("uk", "У 2019 році клуб витратив 212 євро на квитки."),
    ("ko", "2019년 해당 45달러를 받았다."),
)


@pytest.mark.parametrize(("language", "text"), PLAIN)
def test_an_amount_of_nothing_else_stays_one(language: str, text: str) -> None:
    (claim,) = drafted(language, text).claims
    assert (claim.fields[0][1].sure, "event" in dict(claim.scope)) == ("sure", False)


def test_a_length_of_time_of_one_is_no_claim() -> None:
    assert drafted("en", "The flight took 14 hours in 2019.").claims == ()


@pytest.mark.parametrize(
    ("language", "text", "events"),
    (
        ("de", "Die Gebühr stieg 2019 von 4,80 auf 5,10 Euro je Tonne.", ["Euro je Tonne"] * 2),
        ("es", "De media, un barco pasó 2,4 días en 2019; en 2015 eran 3,1 días.", ["días de media"] * 2),
        ("ru", "Тариф вырос в 2019 году с 4,80 до 5,10 евро за тонну.", ["евро за тонну"] * 2),
    ),
)
def test_both_ends_and_both_means_are_of_one_measure(language: str, text: str, events: list[str]) -> None:
    assert [dict(claim.scope)["event"].text for claim in drafted(language, text).claims] == events


ON_AVERAGE = (
    ("en", "On average a nurse earned 2,850 euros a month in 2019."),
    ("en", "On average, nurses in Alba earned 2,850 euros per month in 2019."),
    ("de", "Im Schnitt verdiente eine Pflegerin 2019 2.850 Euro im Monat."),
    ("es", "De media, una enfermera ganaba 2.850 euros al mes en 2019."),
    ("fr", "En moyenne, une infirmière gagnait 2.850 euros par mois en 2019."),
    ("it", "In media un'infermiera guadagnava 2.850 euro al mese nel 2019."),
)


@pytest.mark.parametrize(("language", "text"), ON_AVERAGE)
def test_what_is_told_on_average_at_the_beginning_of_a_clause_is_an_average(language: str, text: str) -> None:
    (claim,) = drafted(language, text).claims
    assert (dict(claim.fields)["average"].text, claim.field("each")) == ("month", None)


@pytest.mark.parametrize(
    "text",
    (
        "On average people were pleased, and a nurse earned 2,850 euros a month in 2019.",
        "On average 12 of the posts were empty; a nurse earned 2,850 euros a month in 2019.",
    ),
)
def test_an_average_of_another_clause_is_none(text: str) -> None:
    claim = drafted("en", text).claims[-1]
    assert (dict(claim.fields)["each"].text, claim.field("average")) == ("month", None)
