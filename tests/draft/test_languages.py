"""Articles in other languages than English: what is drafted of them stands in the article's own words."""

# ruff: noqa: E501  a claim stands in one line
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.documents.document import Document
from checker.intake.draft.draft import Draft, Drafter
from checker.intake.draft.tongues import draft_languages
from checker.intake.language.periods import read_period

DRAFTER = Drafter(None)
PUBLISHED = "2020-07-15"


def drafted(language: str, text: str) -> Draft:
    return DRAFTER.draft(Document(text, language=language or None), read_period(PUBLISHED))


def line(draft: Draft, number: int) -> str:
    """A claim as one line: its quote, its fields, and in brackets those of which it is not sure."""
    claim = draft.claims[number]
    fields = (f"{name}: {answer.text}{'' if answer.sure == 'sure' else f' ({answer.sure})'}" for name, answer in claim.fields)
    return f"“{claim.quote}” {'; '.join(fields)}"


DRAFTED = (
    ("de", "Im Jahr 2019 kamen 1.047 Boote, teilte die Polizei mit.", "“1.047” value: 1.047; period: 2019; source: Polizei"),
    ("de", "Das Ministerium zählte im ersten Halbjahr 2020 rund 135 Boote.", "“rund 135” value: rund 135; period: 2020-H1 (guess); source: Ministerium (guess)"),
    ("de", "Seit 1998 sind mehr als 33.000 Menschen gekommen.", "“mehr als 33.000” value: mehr als 33.000; period: 1998/..; source: unnamed (likely)"),
    ("de", "Am 30. Juni 2020 landeten knapp 3,4 Mio. Vögel.", "“knapp 3,4 Mio.” value: knapp 3,4 Mio.; period: 2020-06-30; source: unnamed (likely)"),
    ("de", "Von April bis Juni 2020 waren es zwölf Boote.", "“zwölf” value: zwölf; period: 2020-Q2; source: unnamed (likely)"),
    ("de", "2018 kamen laut Regierung 320 Boote.", "“320” value: 320; period: 2018; source: Regierung"),
    ("es", "En 2019 llegaron 1.047 barcos, informó el Ministerio de Pesca.", "“1.047” value: 1.047; period: 2019; source: Ministerio de Pesca"),
    ("es", "En el primer semestre de 2020 llegaron unos 135 barcos.", "“unos 135” value: unos 135; period: 2020-H1; source: unnamed (likely)"),
    ("es", "Desde 1998 han llegado más de 33.000 personas.", "“más de 33.000” value: más de 33.000; period: 1998/..; source: unnamed (likely)"),
    ("es", "Según la policía, unos 200 barcos llegaron en junio de 2020.", "“unos 200” value: unos 200; period: 2020-06; source: policía"),
    ("es", "Entre abril y junio de 2020 llegaron 3,4 millones de aves.", "“3,4 millones” value: 3,4 millones; period: 2020-Q2; source: unnamed (likely)"),
    ("es", "El 30 de junio de 2020 llegaron doce barcos.", "“doce” value: doce; period: 2020-06-30; source: unnamed (likely)"),
    ("ko", "통일부에 따르면 2019년 들어온 사람은 1,047명이다.", "“1,047” value: 1,047; period: 2019; source: 통일부"),
    ("ko", "2020년 상반기에는 135명이 입국했다.", "“135” value: 135; period: 2020-H1; source: unnamed (likely)"),
    ("ko", "1998년부터 2020년 6월까지 3만3천여 명이 입국했다.", "“3만3천여 명” value: 3만3천여 명; period: 1998-01/2020-06; source: unnamed (likely)"),
    ("ko", "지난해 6월에는 80명이 입국했다고 통일부가 밝혔다.", "“80” value: 80; period: 2019-06; source: 통일부"),
    ("ko", "2018년 320명이 입국했다고 경찰이 말했다.", "“320” value: 320; period: 2018; source: 경찰"),
    ("fr", "En 2019, près de 20 000 bateaux sont arrivés.", "“près de 20 000” value: près de 20 000; period: 2019; source: unnamed (likely)"),
    ("it", "Nel 2019 sono arrivate circa 1.047 barche.", "“circa 1.047” value: circa 1.047; period: 2019; source: unnamed (likely)"),
    ("nl", "In 2019 kwamen bijna 1.047 boten.", "“bijna 1.047” value: bijna 1.047; period: 2019; source: unnamed (likely)"),
    ("pt", "Em 2019 chegaram quase 20 mil barcos.", "“quase 20 mil” value: quase 20 mil; period: 2019; source: unnamed (likely)"),
    ("ru", "В 2019 году прибыло около полутора миллионов лодок.", "“около полутора миллионов” value: около полутора миллионов; period: 2019; source: unnamed (likely)"),
    ("uk", "У 2019 році прибуло близько двох тисяч човнів.", "“близько двох тисяч” value: близько двох тисяч; period: 2019; source: unnamed (likely)"),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "claim"), DRAFTED)
def test_what_is_drafted(language: str, text: str, claim: str) -> None:
    made = drafted(language, text)
    assert [line(made, number) for number in range(len(made.claims))] == [claim]


@pytest.mark.parametrize(
    ("language", "text", "change", "base"),
    (
        ("de", "Im ersten Halbjahr 2020 kamen 135 Boote, 41 Prozent weniger als im Vorjahreszeitraum.", "41 Prozent weniger als", "2019-H1"),
        ("es", "En el primer semestre de 2020 hubo una caída del 41 por ciento respecto al mismo período del año anterior.", "caída del 41 por ciento", "2019-H1"),
        ("ko", "2020년 상반기에는 전년 동기 대비 41% 감소했다.", "41% 감소했다", "2019-H1"),
    ),
)  # fmt: skip
def test_a_change_is_held_against_its_base(language: str, text: str, change: str, base: str) -> None:
    claim = drafted(language, text).claims[-1]
    fields = dict(claim.fields)
    assert (fields["change"].text, fields["from"].text, fields["period"].text) == (change, base, "2020-H1")


WHO = (
    ("en", "Of the rescued, 612 were children.", "children"),
    ("de", "Von den Geretteten waren 612 Kinder.", "Kinder"),
    ("de", "Davon kamen 612 aus Seestadt.", "people"),
    ("de", "Es gab 412 neue Fälle.", "neue Fälle"),
    ("es", "De los rescatados, 612 eran niños.", "niños"),
    ("es", "Otros 30 fueron detenidos.", "people"),
    ("es", "Hubo 412 casos nuevos.", "casos"),
    ("fr", "Parmi elles, 612 étaient des enfants.", "enfants"),
    ("fr", "Il y a eu 412 nouveaux cas dans la ville.", "cas"),
    ("it", "Di questi 612 erano bambini.", "bambini"),
    ("it", "Altri 30 furono arrestati.", "people"),
    ("nl", "Van hen waren er 612 kinderen.", "kinderen"),
    ("nl", "Er kwamen 30 nieuwe boten.", "nieuwe boten"),
    ("nl", "Van hen werden 12 gered en 30 waren vrouwen.", "people"),
    ("pt", "Dessas, 612 eram crianças.", "crianças"),
    ("pt", "Outros 30 foram detidos.", "people"),
    ("ru", "612 из них были детьми.", "детьми"),
    ("ru", "Погибли 12 рыбаков.", "рыбаков"),
    ("ru", "Ещё 12 были ранены.", "people"),
    ("uk", "612 з них були дітьми.", "дітьми"),
    ("uk", "Прибуло 412 нових човнів.", "нових човнів"),
    ("ko", "이 가운데 612명은 어린이였다.", "people"),
)


@pytest.mark.parametrize(("language", "text", "who"), WHO)
def test_a_copula_or_a_preposition_is_nobody(language: str, text: str, who: str) -> None:
    claim = drafted("" if language == "en" else language, text).claims[0]
    assert dict(claim.scope)["who"].text == who


MORE_THAN = (
    ("en", "In 2019, 4,312 boats came, 35 percent more than in 2018.", "35 percent more"),
    ("de", "2019 kamen 4.312 Boote, 35 Prozent mehr als 2018.", "35 Prozent mehr als"),
    ("es", "En 2019 llegaron 4.312 barcos, un 35 por ciento más que en 2018.", "35 por ciento más"),
    ("fr", "En 2019, 4 312 bateaux sont arrivés, soit 35 % de plus qu'en 2018.", "35 % de plus"),
    ("it", "Nel 2019 sono arrivate 4.312 barche, il 35 per cento in più rispetto al 2018.", "35 per cento in più"),
    ("nl", "In 2019 kwamen 4.312 boten, 35 procent meer dan in 2018.", "35 procent meer dan"),
    ("pt", "Em 2019 chegaram 4.312 barcos, 35% mais do que em 2018.", "35% mais do que"),
    ("ru", "В 2019 году прибыло 4312 лодок, на 35% больше, чем в 2018 году.", "35% больше"),
    ("uk", "У 2019 році прибуло 4312 човнів, на 35% більше, ніж у 2018 році.", "35% більше"),
    ("ko", "2019년에 4,312명이 입국해 2018년보다 35% 늘었다.", "35% 늘었다"),
)


@pytest.mark.parametrize(("language", "text", "change"), MORE_THAN)
def test_the_year_that_is_compared_with_is_the_base(language: str, text: str, change: str) -> None:
    made = drafted("" if language == "en" else language, text)
    assert [dict(claim.fields)["period"].text for claim in made.claims] == ["2019", "2019"]
    fields = dict(made.claims[1].fields)
    assert (fields["change"].text, fields["from"].text) == (change, "2018")


@pytest.mark.parametrize(
    ("text", "claims"),
    (
        ("Nach Angaben der Polizei wurden 2019 in Seestadt 412 Fälle gemeldet.", [("412", "2019")]),
        ("Die Polizei zählte 2018 insgesamt 1.204 Boote.", [("1.204", "2018")]),
        ("Davon entfielen 2018 auf Seestadt 312.", [("312", "2018")]),
        ("In Seestadt (2018: 398) gab es 2019 412 Fälle.", [("398", "2018"), ("412", "2019")]),
        ("Rund 2019 Menschen kamen.", [("Rund 2019", "2020-07/2020-07-15")]),
        ("Es kamen 2019 Menschen.", [("2019", "2020-07/2020-07-15")]),
    ),
)
def test_a_bare_year_is_no_count_in_german(text: str, claims: list[tuple[str, str]]) -> None:
    made = drafted("de", text)
    assert [(claim.quote, dict(claim.fields)["period"].text) for claim in made.claims] == claims


@pytest.mark.parametrize(
    ("language", "text", "claims"),
    (
        ("de", "Es kamen 2019 rund 412 Boote, 7 Prozent mehr als 2018. Erwartet werden 10 bis 12 Schiffe.", ["rund 412: 2019", "7 Prozent mehr als: 2019", "10 bis 12: 2019"]),
        ("de", "Insgesamt zählte die Polizei 2019 96.300 Unfälle, den höchsten Wert seit 2016.", ["96.300: 2019", "höchsten Wert seit 2016: 2019"]),
        ("fr", "Au 1er mars 2020, 96 bateaux étaient au port.", ["96: 2020-03-01"]),
        ("ko", "2020년 상반기에는 1,042명으로 지난해 같은 기간(980명)보다 많았다.", ["1,042: 2020-H1", "980: 2019-H1"]),
        ("ko", "2019년에는 65세 이상이 1,256명이었다.", ["1,256: 2019"]),
        ("es", "En 2013 llegaron 431 barcos, y ese año murieron 12 marineros.", ["431: 2013", "12: 2013"]),
    ),
)  # fmt: skip
def test_each_figure_has_its_own_time(language: str, text: str, claims: list[str]) -> None:
    assert [f"{claim.quote}: {dict(claim.fields)['period'].text}" for claim in drafted(language, text).claims] == claims


def test_a_part_that_is_named_is_not_what_the_next_sentence_counts() -> None:
    made = drafted("es", "Llegaron 3.200 barcos. De ellos, 612 eran pesqueros y 804 veleros. Se hundieron 96.")
    wanted = ["barcos", "pesqueros among barcos", "veleros among barcos", "barcos"]
    assert [dict(claim.scope)["who"].text for claim in made.claims] == wanted


@pytest.mark.parametrize(
    ("language", "text", "periods"),
    (
        (
            "de",
            "Im Jahr 2018 waren es 64. Seit 2001 kamen 900 Gäste. Am 3. Mai 2019 kamen 12 Gäste.",
            ["2018", "2001/..", "2019-05-03"],
        ),
        ("es", "En 2018 fueron 64. Desde 2001 llegaron 900 turistas.", ["2018", "2001/.."]),
        ("fr", "En 2018, ils étaient 64. Depuis 2001, 900 touristes sont arrivés.", ["2018", "2001/.."]),
    ),
)
def test_a_sentence_may_end_in_a_number(language: str, text: str, periods: list[str]) -> None:
    assert [dict(claim.fields)["period"].text for claim in drafted(language, text).claims] == periods


FROM_25_TO_128 = (
    ("de", "Die Zahl der Fähren stieg 2019 von 25 auf 128."),
    ("es", "El número de barcos subió de 25 a 128 en 2019."),
    ("fr", "Le nombre de bateaux est passé de 25 à 128 en 2019."),
    ("it", "Il numero delle barche è salito da 25 a 128 nel 2019."),
    ("nl", "Het aantal boten steeg in 2019 van 25 naar 128."),
    ("pt", "O número de barcos subiu de 25 para 128 em 2019."),
    ("ru", "Число лодок выросло в 2019 году с 25 до 128."),
    ("uk", "Кількість човнів зросла у 2019 році з 25 до 128."),
    ("ko", "2019년 배는 25척에서 128척으로 늘었다."),
)


@pytest.mark.parametrize(("language", "text"), FROM_25_TO_128)
def test_both_ends_of_a_change_are_two_figures_of_two_years(language: str, text: str) -> None:
    made = drafted(language, text)
    told = [(claim.quote, dict(claim.fields)["period"].text) for claim in made.claims]
    assert told == [("25", "2018"), ("128", "2019")]


FROM_5_TO_6_PER_CENT = (
    ("de", "Die Arbeitslosenquote stieg 2019 von 5,2 auf 6,1 Prozent.", "5,2 Prozent"),
    ("es", "El desempleo subió del 5,2 al 6,1 por ciento en 2019.", "5,2 por ciento"),
    ("fr", "Le chômage est passé de 5,2 à 6,1 % en 2019.", "5,2%"),
    ("it", "La disoccupazione è salita dal 5,2 al 6,1 per cento nel 2019.", "5,2 per cento"),
    ("nl", "De werkloosheid steeg in 2019 van 5,2 naar 6,1 procent.", "5,2 procent"),
    ("pt", "O desemprego subiu de 5,2 para 6,1 por cento em 2019.", "5,2 por cento"),
    ("ru", "Безработица выросла в 2019 году с 5,2 до 6,1 процента.", "5,2 процента"),
    ("uk", "Безробіття зросло у 2019 році з 5,2 до 6,1 відсотка.", "5,2 відсотка"),
    ("ko", "2019년 실업률은 5.2%에서 6.1%로 올랐다.", "5.2%"),
)


@pytest.mark.parametrize(("language", "text", "first"), FROM_5_TO_6_PER_CENT)
def test_both_ends_of_a_change_are_shares(language: str, text: str, first: str) -> None:
    one, other = drafted(language, text).claims
    told = [(claim.fields[0][0], dict(claim.fields)["period"].text) for claim in (one, other)]
    assert (one.fields[0][1].text, told) == (first, [("share", "2018"), ("share", "2019")])


RATES = (
    ("de", "2019 gab es 412 Unfälle je 100.000 Einwohner.", "Unfälle je 100.000 Einwohner"),
    ("de", "Auf 100.000 Einwohner kamen 2019 412 Unfälle.", "Unfälle Auf 100.000 Einwohner"),
    ("de", "Im Schnitt waren es 412 Schüler pro Schule.", "Schüler pro Schule"),
    ("es", "En 2019 hubo 412 accidentes por cada 100.000 habitantes.", "accidentes por cada 100.000 habitantes"),
    ("es", "En 2019 hubo 412 alumnos por escuela.", "alumnos por escuela"),
    ("fr", "En 2019, on comptait 412 accidents pour 100 000 habitants.", "accidents pour 100 000 habitants"),
    ("it", "Nel 2019 si contavano 412 incidenti ogni 100.000 abitanti.", "incidenti ogni 100.000 abitanti"),
    ("nl", "In 2019 waren er 412 ongevallen per 100.000 inwoners.", "ongevallen per 100.000 inwoners"),
    ("pt", "Em 2019 houve 412 acidentes por cada 100 mil habitantes.", "acidentes por cada 100 mil habitantes"),
    ("ru", "В 2019 году было 412 аварий на 100 тысяч жителей.", "аварий на 100 тысяч жителей"),
    ("uk", "У 2019 році було 412 аварій на 100 тисяч жителів.", "аварій на 100 тисяч жителів"),
    ("ko", "2019년 인구 10만 명당 사고는 412건이었다.", "사고 10만 명당"),
)  # fmt: skip


def test_what_people_died_of_is_no_rate() -> None:
    (claim,) = drafted("es", "En 2019 hubo 412 muertos por accidentes.").claims
    assert {name: each.text for name, each in claim.scope} == {"who": "muertos"}


@pytest.mark.parametrize(("language", "text", "event"), RATES)
def test_a_rate_has_a_name_of_its_own(language: str, text: str, event: str) -> None:
    (claim,) = drafted(language, text).claims
    assert (claim.quote, dict(claim.scope)["event"].text) == ("412", event)


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    (
        ("de", "Auf 412 Boote kamen 2019 30 Anträge.", ["412", "30"]),
        ("de", "Die Polizei wartete 2019 auf 100 Boote.", ["100"]),
        ("nl", "Op 100 scholen werkten in 2019 412 mensen.", ["100", "412"]),
        ("fr", "Elle a vendu 30 bateaux pour 12 personnes.", ["30", "12"]),
    ),
)
def test_what_no_rate_is_told_for_is_a_figure(language: str, text: str, numbers: list[str]) -> None:
    assert [claim.quote for claim in drafted(language, text).claims] == numbers


SEASONS = (
    ("de", "In der Saison 2018/19 kamen 412 Zuschauer.", "2018-07/2019-06"),
    ("de", "Im Schuljahr 2018/19 gab es 412 Schüler.", "2018-07/2019-06"),
    ("de", "Im Winter 2018/19 gab es 412 Lawinen.", "2018-12/2019-02"),
    ("es", "En la temporada 2018/19 vinieron 412 espectadores.", "2018-07/2019-06"),
    ("es", "En el curso 2018-19 hubo 412 alumnos.", "2018-07/2019-06"),
    ("es", "En el verano de 2019 llegaron 412 barcos.", "2019-06/2019-08"),
    ("fr", "Lors de la saison 2018-2019, 412 spectateurs sont venus.", "2018-07/2019-06"),
    ("fr", "Pendant l'année scolaire 2018/2019, on comptait 412 élèves.", "2018-07/2019-06"),
    ("it", "Nella stagione 2018/19 sono venuti 412 spettatori.", "2018-07/2019-06"),
    ("it", "Nell'anno scolastico 2018/19 c'erano 412 alunni.", "2018-07/2019-06"),
    ("nl", "In het seizoen 2018/19 kwamen 412 toeschouwers.", "2018-07/2019-06"),
    ("nl", "In het schooljaar 2018-2019 waren er 412 leerlingen.", "2018-07/2019-06"),
    ("pt", "Na temporada 2018/19 vieram 412 espectadores.", "2018-07/2019-06"),
    ("pt", "No ano letivo de 2018/19 havia 412 alunos.", "2018-07/2019-06"),
    ("ru", "В сезоне 2018/19 пришло 412 зрителей.", "2018-07/2019-06"),
    ("ru", "В 2018/2019 учебном году было 412 учеников.", "2018-07/2019-06"),
    ("uk", "У сезоні 2018/19 прийшло 412 глядачів.", "2018-07/2019-06"),
    ("uk", "У 2018/2019 навчальному році було 412 учнів.", "2018-07/2019-06"),
    ("ko", "2018-19 시즌 관중은 412명이었다.", "2018-07/2019-06"),
    ("ko", "2018/19 시즌 관중은 412명이었다.", "2018-07/2019-06"),
)


@pytest.mark.parametrize(("language", "text", "period"), SEASONS)
def test_a_season_lies_in_two_years(language: str, text: str, period: str) -> None:
    (claim,) = drafted(language, text).claims
    assert (claim.quote, dict(claim.fields)["period"].text) == ("412", period)


COUNTS_AND_DAYS = (
    ("es", "En mayo hubo 30 huelgas, más del doble de las 14 de abril.", [("30", "2020-05"), ("14", "2020-04")]),
    ("es", "El 14 de abril hubo 30 huelgas.", [("30", "2020-04-14")]),
    ("fr", "En mai, on comptait 30 grèves, contre les 14 d'avril.", [("30", "2020-05"), ("14", "2020-04")]),
    ("fr", "Le 14 avril, on comptait 30 grèves.", [("30", "2020-04-14")]),
    ("it", "A maggio ci sono stati 30 scioperi, più del doppio dei 14 di aprile.", [("30", "2020-05"), ("14", "2020-04")]),
    ("it", "Il 14 aprile ci sono stati 30 scioperi.", [("30", "2020-04-14")]),
    ("pt", "Em maio houve 30 greves, mais do dobro das 14 de abril.", [("30", "2020-05"), ("14", "2020-04")]),
    ("pt", "Em 14 de abril houve 30 greves.", [("30", "2020-04-14")]),
    ("nl", "In mei waren er 30 stakingen, tegen 14 in april.", [("30", "2020-05"), ("14", "2020-04")]),
    (
        "de",
        "Im Mai gab es 30 Streiks, mehr als doppelt so viele wie die 14 im April.",
        [("30", "2020-05"), ("mehr als doppelt so viele", "2020-05"), ("14", "2020-04")],
    ),
    ("de", "Im Mai 30 Streiks, im April 14.", [("30", "2020-05"), ("14", "2020-04")]),
)


@pytest.mark.parametrize(("language", "text", "claims"), COUNTS_AND_DAYS)
def test_a_number_beside_a_month_is_a_day_or_a_count(language: str, text: str, claims: list[tuple[str, str]]) -> None:
    assert [(claim.quote, dict(claim.fields)["period"].text) for claim in drafted(language, text).claims] == claims


IN_ARTICLES = (
    ("de", "12 der 18 Stadien wurden 2019 umgebaut.", [("12", "wurden umgebaut among Stadien", "2019"), ("18", "Stadien", "2019")]),
    ("de", "2019 betrug der Schaden 5,3 Millionen Euro nach 4,1 Millionen Euro im Jahr 2018.", [("5,3 Millionen Euro", "amounts in euros", "2019"), ("4,1 Millionen Euro", "amounts in euros", "2018")]),
    ("de", "Bis Ende 2021 sollen 200 Stellen entstehen.", [("200", "Stellen", "2020-07-16/2021")]),
    ("de", "Im Winter 2018/19 gab es 520 Taten, im Winter davor 430.", [("520", "Taten", "2018-12/2019-02"), ("430", "Taten", "2017-12/2018-02")]),
    ("es", "En 2019 hubo 284 barcos, el doble que en 2015.", [("284", "barcos", "2019"), ("el doble", "barcos", "2019")]),
    ("es", "El puerto movió 1,3 millones de toneladas en 2019.", [("1,3 millones de toneladas", "amounts in kilograms", "2019")]),
    ("fr", "Le port a traité 1,3 million de tonnes en 2019.", [("1,3 million de tonnes", "amounts in kilograms", "2019")]),
    ("ko", "2018년 2,300척에서 2019년 3,100척으로 늘었다.", [("2,300", "people", "2018"), ("3,100", "people", "2019")]),
    ("ko", "지난 1월부터 6월까지 9명이 숨졌다.", [("9", "people", "2020-H1")]),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "claims"), IN_ARTICLES)
def test_what_articles_say(language: str, text: str, claims: list[tuple[str, str, str]]) -> None:
    made = drafted(language, text)
    assert [(claim.quote, dict(claim.scope)["who"].text, dict(claim.fields)["period"].text) for claim in made.claims] == claims


UNIONS = (
    ("de", "Nach Angaben der Gewerkschaft streikten 412 Hafenarbeiter.", "Gewerkschaft"),
    ("es", "Según el sindicato, 412 estibadores pararon.", "sindicato"),
    ("fr", "Selon le syndicat, 412 dockers ont fait grève.", "syndicat"),
    ("it", "Secondo il sindacato, 412 portuali hanno scioperato.", "sindacato"),
    ("nl", "Volgens de vakbond staakten 412 havenarbeiders.", "vakbond"),
    ("pt", "Segundo o sindicato, 412 estivadores pararam.", "sindicato"),
    ("ru", "По данным профсоюза, бастовали 412 докеров.", "профсоюза"),
    ("uk", "За даними профспілки, страйкували 412 докерів.", "профспілки"),
    ("ko", "노조에 따르면 412명이 파업했다.", "노조"),
)


@pytest.mark.parametrize(("language", "text", "union"), UNIONS)
def test_a_union_without_a_name_is_told_by_its_word_as_a_guess(language: str, text: str, union: str) -> None:
    (claim,) = drafted(language, text).claims
    source = dict(claim.fields)["source"]
    assert (source.text, source.sure) == (union, "guess")


def test_a_union_that_was_named_is_meant_again() -> None:
    made = drafted("de", "Die Gewerkschaft Verdi zählte 412 Streiks. Die Gewerkschaft sagte, 30 seien verboten gewesen.")
    assert [dict(claim.fields)["source"].text for claim in made.claims] == ["Gewerkschaft Verdi"] * 2


ONE_IN_SIX = (
    ("de", "Einer von sechs Hafenarbeitern war 2019 krank.", "Einer von sechs", "Hafenarbeitern"),
    ("es", "Un estibador de cada seis estaba enfermo en 2019.", "Un de cada seis", "estibador"),
    ("fr", "Un docker sur six était malade en 2019.", "Un sur six", "docker"),
    ("it", "Un portuale su sei era malato nel 2019.", "Un su sei", "portuale"),
    ("nl", "Eén havenarbeider op zes was ziek in 2019.", "Eén op zes", "havenarbeider"),
    ("pt", "Um estivador em cada seis estava doente em 2019.", "Um em cada seis", "estivador"),
    ("ru", "Один докер из шести болел в 2019 году.", "Один из шести", "докер"),
    ("uk", "Один докер із шести сплавав у 2019 році.", "Один із шести", "докер"),
)


@pytest.mark.parametrize(("language", "text", "share", "whole"), ONE_IN_SIX)
def test_one_of_so_many_is_a_share(language: str, text: str, share: str, whole: str) -> None:
    (claim,) = drafted(language, text).claims
    fields = dict(claim.fields)
    assert (fields["share"].text, fields["period"].text, dict(claim.whole)["who"].text) == (share, "2019", whole)


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    (
        ("Rund 60 Prozent der Unfälle geschahen nachts.", "geschahen nachts among Unfälle", "Unfälle"),
        ("Jeder dritte Haushalt mietet.", "mietet among Haushalt", "Haushalt"),
    ),
)
def test_the_whole_of_a_share_in_german(text: str, part: str, whole: str) -> None:
    (claim,) = drafted("de", text).claims
    assert (dict(claim.scope)["who"].text, dict(claim.whole)["who"].text) == (part, whole)


def test_all_languages_in_which_figures_are_read_can_be_drafted() -> None:
    assert {language for language, _, _ in DRAFTED} | {"en"} == set(draft_languages())


_WORDS = sorted({word for _, text, _ in DRAFTED for word in text.split()})
TEXTS = st.lists(st.sampled_from(_WORDS), max_size=25).map(" ".join) | st.text(max_size=80)


@given(st.sampled_from(draft_languages()), TEXTS)
def test_every_quote_stands_in_the_article_and_every_wording_is_read(language: str, text: str) -> None:
    made = drafted(language, text)
    for claim in made.claims:
        quoted = " ".join(text[slice(*claim.place)].split())
        first, _, last = claim.quote.partition(" … ")
        assert quoted.startswith(first)
        assert quoted.endswith(last)
        assert DRAFTER.gate.refusal(claim.written, made.published, made.language) == ""
