"""Records without a number: the busiest year, a new high, never so many; and superlatives that make no claim, with the reason."""

from __future__ import annotations

import pytest

from tests.draft.newsroom import written
from tests.draft.told import drafted

RECORDS: tuple[tuple[str, str, str], ...] = (
    ("en", "It was the busiest year on record.", "“busiest year on record” record: busiest; among: ..; period: 2024; people"),
    ("en", "2024 was the busiest year on record.", "“busiest year on record” record: busiest; among: ..; period: 2024; people"),
    (
        "en",
        "The airport had its busiest year on record in 2024 with 12 million passengers.",
        "“busiest year on record” record: busiest; among: ..; period: 2024; passengers",
    ),
    (
        "en",
        "2024 was the wettest year since 1961, the weather office said.",
        "“wettest year since 1961” record: wettest; since: 1961; period: 2024; source: weather office; rainfall",
    ),
    ("en", "Arrivals hit a new high in 2024.", "“new high” record: new high; among: ..; period: 2024; Arrivals"),
    ("en", "Arrivals fell to a 14-year low in 2024.", "“14-year low” record: lowest; among: 14 years; period: 2024; Arrivals"),
    (
        "en",
        "Never have so many people asked for asylum as in 2024.",
        "“Never have so many” record: Never have so many; among: ..; period: 2024; people",
    ),
    (
        "en",
        "Never before has the port handled so few ships.",
        "“Never before has the port handled so few” record: lowest; among: ..; period: 2025-02/2025-02-11; ships",
    ),
    (
        "en",
        "Prices have never been higher.",
        "“never been higher” record: never been higher; among: ..; period: 2025-02/2025-02-11; Prices",
    ),
    (
        "en",
        "More people than ever before asked for asylum in 2024.",
        "“More people than ever before” record: highest; among: ..; period: 2024; people",
    ),
    (
        "en",
        "In 2024 fewer ships called than in any year since 2009.",
        "“fewer ships called than in any year since 2009” record: lowest; since: 2009; period: 2024; ships",
    ),
    (
        "en",
        "Not since 2009 have so many ships called.",
        "“Not since 2009 have so many” record: highest; since: 2009; period: 2025-02/2025-02-11; ships",
    ),
    (
        "en",
        "The number of thefts had not been so low since 1998.",
        "“not been so low since 1998” record: lowest; since: 1998; period: 2025-02/2025-02-11; thefts",
    ),
    ("en", "A record number of tourists came in 2024.", "“record number” record: record high; among: ..; period: 2024; tourists"),
    ("en", "A record 1.2 million tourists came in 2024.", "“record” record: record high; among: ..; period: 2024; tourists"),
    ("en", "412 people died in 2024, a record.", "“record” record: record high; among: ..; period: 2024; people"),
    ("en", "The port set a new record in 2024.", "“record” record: record high; among: ..; period: 2024; people"),
    (
        "en",
        "The unemployment rate fell to a record low of 3.4 per cent in 2024.",
        "“record low” record: record low; among: ..; period: 2024; share in per cent",
    ),
    (
        "en",
        "Unemployment fell to its lowest level since 2008 in 2024.",
        "“lowest level since 2008” record: lowest; since: 2008; period: 2024; Unemployment",
    ),
    (
        "en",
        "The murder rate was 4.1 per 100,000 inhabitants in 2024, the lowest since 2001.",
        "“lowest since 2001” record: lowest; since: 2001; period: 2024; murder rate per 100,000 inhabitants",
    ),
    (
        "en",
        "The birth rate fell to an all-time low in 2024.",
        "“all-time low” record: all-time low; among: ..; period: 2024; birth rate",
    ),
    (
        "en",
        "Inflation was 9.1 per cent in 2022, the highest since 1981.",
        "“highest since 1981” record: highest; since: 1981; period: 2022; Inflation in per cent",
    ),
    (
        "en",
        "It was the highest inflation since 1981.",
        "“highest inflation since 1981” record: highest; since: 1981; period: 2025-02/2025-02-11; inflation",
    ),
    (
        "en",
        "Turnout was the lowest since 1950.",
        "“lowest since 1950” record: lowest; since: 1950; period: 2025-02/2025-02-11; Turnout",
    ),
    (
        "en",
        "It was one of the busiest years on record.",
        "busiest years on record: it is one of several that are highest or lowest, and nobody says which",
    ),
    (
        "en",
        "It was not the busiest year on record.",
        "“busiest year on record” record: busiest; among: ..; period: 2024; status: denied; people",
    ),
    (
        "en",
        "2025 could be the hottest year on record.",
        "“hottest year on record” record: hottest; among: ..; period: 2025; status: forecast; temperature",
    ),
    ("en", "Arrivals were close to a record high in 2024.", "record high: it comes near a record, and is none"),
    ("en", "Arrivals fell from a record high in 2008.", "“record high” record: record high; among: ..; period: 2008; Arrivals"),
    (
        "en",
        "It was the driest June since 1976.",
        "driest June since 1976: it is the highest or lowest of one month or season of each year, not of all",
    ),
    (
        "en",
        "It was the coldest winter in 40 years.",
        "coldest winter in 40 years: it is the highest or lowest of one month or season of each year, not of all",
    ),
    (
        "en",
        "It was the worst year for floods since 1990.",
        "worst year for floods since 1990: it does not say whether it is the highest or the lowest",
    ),
    (
        "en",
        "It was the biggest protest since 1989.",
        "biggest protest since 1989: it is not said of a number of a year, quarter or month",
    ),
    (
        "en",
        "The deadliest month for cyclists since records began in 1961 was July 2024.",
        "“deadliest month for cyclists since records began in 1961” record: deadliest; among: 1961/..; period: 2024-07; deaths",
    ),
    (
        "en",
        "Last month was the busiest month in the airport's history.",
        "“busiest month in the airport's history” record: busiest; among: ..; period: 2025-01; people",
    ),
    (
        "en",
        "The fewest births since 2001 were recorded in 2024.",
        "“fewest births since 2001” record: fewest; since: 2001; period: 2024; births",
    ),
    (
        "en",
        "Revenue rose to a record 4.1 billion euros in 2024.",
        "“record” record: record high; among: ..; period: 2024; revenue in euros",
    ),
    (
        "en",
        "In 2024 the second-busiest year on record ended.",
        "“second-busiest year on record” record: second-busiest; among: ..; period: 2024; people",
    ),
    (
        "en",
        "The town had its driest year in two decades.",
        "“driest year in two decades” record: driest; among: two decades; period: 2024; rainfall",
    ),
    ("en", "Last year saw the fewest strikes in a generation.", "fewest: nobody can tell over which time it goes"),
    ("en", "Sales reached record levels in 2024.", "“record levels” record: record high; among: ..; period: 2024; sales"),
    ("en", "2024 was a record year for the port.", "“record year” record: record high; among: ..; period: 2024; people"),
    (
        "en",
        "The region recorded its lowest rainfall since 1990 in 2024.",
        "“lowest rainfall since 1990” record: lowest; since: 1990; period: 2024; rainfall",
    ),
    (
        "en",
        "Exports grew at the slowest pace since 2009.",
        "slowest pace since 2009: it is not said of a number of a year, quarter or month",
    ),
    (
        "en",
        "Infant mortality was 3.1 per 1,000 live births in 2024, a record low.",
        "“record low” record: record low; among: ..; period: 2024; Infant mortality per 1,000 live births",
    ),
    (
        "en",
        "The unemployment rate, at 3.4 per cent, is the lowest since 1990.",
        "“lowest since 1990” record: lowest; since: 1990; period: 2025-02/2025-02-11; share in per cent",
    ),
    (
        "en",
        "Arrivals hit a record high this year.",
        "“record high” record: record high; among: ..; period: 2025/2025-02-11; Arrivals",
    ),
    (
        "en",
        "Norland's birth rate is the lowest in Europe.",
        "lowest: it is the highest or lowest of places or groups, not over time",
    ),
    (
        "en",
        "It has the highest unemployment in the country.",
        "highest: it is the highest or lowest of places or groups, not over time",
    ),
    (
        "de",
        "2024 war das verkehrsreichste Jahr seit Beginn der Aufzeichnungen.",
        "“verkehrsreichste Jahr seit Beginn der Aufzeichnungen” record: verkehrsreichste; among: ..; period: 2024; people",
    ),
    (
        "de",
        "2024 war das wärmste Jahr seit Beginn der Aufzeichnungen.",
        "“wärmste Jahr seit Beginn der Aufzeichnungen” record: wärmste; among: ..; period: 2024; temperature",
    ),
    (
        "de",
        "Es war das trockenste Jahr seit 1961.",
        "“trockenste Jahr seit 1961” record: trockenste; since: 1961; period: 2024; rainfall",
    ),
    (
        "de",
        "2024 kamen so viele Gäste wie nie zuvor.",
        "“so viele Gäste wie nie” record: so viele wie nie zuvor; among: ..; period: 2024; Gäste",
    ),
    (
        "de",
        "Noch nie kamen so viele Gäste wie 2024.",
        "“Noch nie kamen so viele” record: so viele wie nie zuvor; among: ..; period: 2024; Gäste",
    ),
    (
        "de",
        "Die Zahl der Geburten sank 2024 auf einen historischen Tiefststand.",
        "“historischen Tiefststand” record: historischen Tiefststand; among: ..; period: 2024; Geburten",
    ),
    (
        "de",
        "Die Arbeitslosenquote fiel 2024 auf ein Rekordtief von 3,4 Prozent.",
        "“Rekordtief” record: Rekordtief; among: ..; period: 2024; share in per cent",
    ),
    (
        "de",
        "2024 kamen 412 Menschen, so wenige wie seit 2001 nicht mehr.",
        "“so wenige wie seit 2001 nicht” record: niedrigste; since: 2001; period: 2024; people",
    ),
    ("de", "Mit 412 Fällen wurde 2024 ein Rekord erreicht.", "“Rekord” record: Rekord; among: ..; period: 2024; Fällen"),
    (
        "de",
        "Es war der niedrigste Wert seit 2009.",
        "“niedrigste Wert seit 2009” record: niedrigste; since: 2009; period: 2025-02/2025-02-11; people",
    ),
    (
        "de",
        "Die meisten Unfälle seit 2010 gab es 2024.",
        "“Die meisten Unfälle seit 2010” record: Die meisten; since: 2010; period: 2024; Unfälle",
    ),
    (
        "de",
        "Im Jahr 2024 wurde ein Rekordumsatz erzielt.",
        "“Rekordumsatz” record: Rekordumsatz; among: ..; period: 2024; people",
    ),
    (
        "de",
        "Norland hat die niedrigste Quote in Europa.",
        "niedrigste: it is the highest or lowest of places or groups, not over time",
    ),
    (
        "de",
        "Es war einer der niedrigsten Werte seit 2009.",
        "niedrigsten Werte seit 2009: it is one of several that are highest or lowest, and nobody says which",
    ),
    (
        "de",
        "Mit 412 Unfällen war 2024 das Jahr mit den meisten Unfällen seit 2010.",
        "“meisten Unfällen seit 2010” record: meisten; since: 2010; period: 2024; Unfällen",
    ),
    (
        "de",
        "In diesem Jahr kamen so viele Gäste wie nie zuvor.",
        "“so viele Gäste wie nie” record: so viele wie nie zuvor; among: ..; period: 2025/2025-02-11; Gäste",
    ),
    ("es", "2024 fue el año más seco desde 1961.", "“más seco desde 1961” record: más seco; since: 1961; period: 2024; rainfall"),
    (
        "es",
        "Nunca habían llegado tantos turistas como en 2024.",
        "“Nunca habían llegado tantos” record: más que nunca; among: ..; period: 2024; turistas",
    ),
    (
        "es",
        "El desempleo cayó en 2024 a un mínimo histórico del 3,4 %.",
        "“un mínimo histórico” record: un mínimo histórico; among: ..; period: 2024; share in per cent",
    ),
    (
        "es",
        "En 2024 llegaron 412 personas, la cifra más baja desde 2001.",
        "“la cifra más baja desde 2001” record: la cifra más baja; since: 2001; period: 2024; people",
    ),
    ("es", "En 2024 hubo un récord de 412 casos.", "“un récord” record: un récord; among: ..; period: 2024; casos"),
    ("es", "Las exportaciones alcanzaron en 2024 un récord.", "“un récord” record: un récord; among: ..; period: 2024; people"),
    (
        "es",
        "La natalidad marcó en 2024 su nivel más bajo desde 1941.",
        "“más bajo desde 1941” record: más bajo; since: 1941; period: 2024; people",
    ),
    (
        "es",
        "Fue uno de los años más secos desde 1961.",
        "más secos desde 1961: it is one of several that are highest or lowest, and nobody says which",
    ),
    ("ko", "2024년 관광객은 역대 최다인 120만 명이었다.", "“역대 최다” record: 역대 최다; among: ..; period: 2024; 관광객"),
    ("ko", "2024년은 역대 가장 더운 해였다.", "“역대 가장 더운” record: 가장 더운; among: ..; period: 2024; temperature"),
    (
        "ko",
        "2024년 출생아 수는 2001년 이후 가장 적었다.",
        "“2001년 이후 가장 적었다” record: 가장 적었다; since: 2001; period: 2024; 출생아",
    ),
    (
        "ko",
        "이렇게 많은 사람이 온 것은 처음이다.",
        "“이렇게 많은 사람이 온 것은 처음이다” record: 역대 최다; among: ..; period: 2025-02/2025-02-11; people",
    ),
    ("ko", "올해 이용객은 사상 최대를 기록했다.", "“사상 최대” record: 사상 최대; among: ..; period: 2025/2025-02-11; 이용객"),
    (
        "ko",
        "실업률은 2.7%로 역대 최저를 기록했다.",
        "“역대 최저” record: 역대 최저; among: ..; period: 2025-02/2025-02-11; share in per cent",
    ),
    (
        "ko",
        "지난해 사고는 10년 만에 가장 적었다.",
        "“10년 만에 가장 적었다” record: 가장 적었다; among: 10 years; period: 2024; 사고",
    ),
)
ABROAD = (
    ("pt", "2024 foi o ano mais quente desde que há registos.", "mais quente"),
    ("fr", "2024 a été l'année la plus chaude jamais enregistrée.", "la plus chaude"),
    ("it", "Il 2024 è stato l'anno più caldo di sempre.", "più caldo"),
    ("nl", "2024 was het warmste jaar ooit gemeten.", "warmste"),
    ("ru", "2024 год стал самым тёплым за всю историю наблюдений.", "самым тёплым"),
    ("uk", "2024 рік став найтеплішим за всю історію.", "найтеплішим"),
)
NONE = (
    ("en", "The busiest airport in the world is in Norland."),
    ("en", "He broke the world record in 2024."),
    ("en", "She has a criminal record."),
    ("en", "A new high school opened in 2024."),
)


@pytest.mark.parametrize(("language", "text", "record"), RECORDS)
def test_a_superlative_is_a_record_or_is_passed_over_with_a_reason(language: str, text: str, record: str) -> None:
    draft = drafted(language, text, "2025-02-11")
    records = [written(each) for each in draft.claims if each.field("record") is not None]
    reasons = [f"{each.text}: {each.why}" for each in draft.passed_over]
    assert [each.replace("; source: unnamed", "") for each in records] == [record] or (not records and record in reasons)


@pytest.mark.parametrize(("language", "text"), NONE)
def test_what_only_sounds_like_a_record_is_none(language: str, text: str) -> None:
    claims = drafted(language, text, "2025-02-11").claims
    assert [each for each in claims if each.field("record") is not None] == []


@pytest.mark.parametrize(("language", "text", "wording"), ABROAD)
def test_the_hottest_year_of_all_is_a_record_in_every_language(language: str, text: str, wording: str) -> None:
    (claim,) = drafted(language, text, "2025-02-11").claims
    fields = {name: each.text for name, each in claim.fields}
    assert fields == {"record": wording, "among": "..", "period": "2024", "source": "unnamed"}
