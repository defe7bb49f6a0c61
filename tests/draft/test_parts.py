"""Who makes up a share, and whose parts the figures of a sentence are, as the press of each language tells them."""

# ruff: noqa: E501  a sentence stands in one line
from __future__ import annotations

import pytest

from tests.draft.newsroom import draft
from tests.draft.told import drafted

SHARES = (
    ("en", "In 2018, wind accounted for 33 per cent of electricity and gas for 18 per cent.", ["wind among electricity of electricity", "gas among electricity of electricity"]),
    ("en", "In 2018 women made up 31 per cent of drivers.", ["women among drivers of drivers"]),
    ("de", "Frauen machten 2018 31 Prozent der Fahrer aus, Männer 69 Prozent.", ["Frauen among Fahrer of Fahrer", "Männer among Fahrer of Fahrer"]),
    ("de", "2018 stellten Radfahrer 24 Prozent der Verkehrstoten.", ["Radfahrer among Verkehrstoten of Verkehrstoten"]),
    ("de", "Auf Windkraft entfielen 2018 33 Prozent des Stroms.", ["Windkraft among Stroms of Stroms"]),
    ("de", "Der Anteil der Frauen lag 2018 bei 31 Prozent.", ["Frauen among people of people"]),
    ("es", "Las mujeres representaron en 2018 el 31 % de los conductores.", ["mujeres among conductores of conductores"]),
    ("es", "En 2018 los ciclistas supusieron el 24 % de los fallecidos.", ["ciclistas among fallecidos of fallecidos"]),
    ("fr", "En 2018, les femmes représentaient 31 % des conducteurs.", ["femmes among conducteurs of conducteurs"]),
    ("it", "Nel 2018 le donne rappresentavano il 31% dei conducenti.", ["donne among conducenti of conducenti"]),
    ("nl", "Vrouwen maakten in 2018 31 procent van de chauffeurs uit.", ["Vrouwen among chauffeurs of chauffeurs"]),
    ("pt", "Em 2018 as mulheres representavam 31% dos condutores.", ["mulheres among condutores of condutores"]),
    ("ru", "В 2018 году женщины составили 31 процент водителей.", ["женщины among водителей of водителей"]),
    ("ru", "На велосипедистов пришлось 24 процента погибших в 2018 году.", ["велосипедистов among погибших of погибших"]),
    ("uk", "У 2018 році жінки становили 31 відсоток водіїв.", ["жінки among водіїв of водіїв"]),
    ("ko", "2018년 여성은 운전자의 31%를 차지했다.", ["여성 among 운전자 of 운전자"]),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "parts"), SHARES)
def test_who_makes_up_a_share_is_its_part_and_of_whom_its_whole(language: str, text: str, parts: list[str]) -> None:
    claims = drafted(language, text).claims
    assert [f"{dict(claim.scope)['who'].text} of {dict(claim.whole)['who'].text}" for claim in claims] == parts


WHOLES = (
    ("en", "Of the 48,200 visitors in 2018, 31,600 were tourists and 16,600 residents.", ["visitors", "tourists among visitors", "residents among visitors"]),
    ("en", "The port handled 48,200 containers in 2018. Of these, 31,600 were imports and 16,600 exports.", ["containers", "imports among containers", "exports among containers"]),
    ("en", "Of the 412 boats, 31 sank in 2018.", ["boats", "boats"]),
    ("de", "Von den 48.200 Besuchern im Jahr 2018 waren 31.600 Touristen und 16.600 Einheimische.", ["Besuchern", "Touristen among Besuchern", "Einheimische among Besuchern"]),
    ("de", "2018 kamen 48.200 Besucher. Davon waren 31.600 Touristen.", ["Besucher", "Touristen among Besucher"]),
    ("es", "De los 48.200 visitantes de 2018, 31.600 eran turistas y 16.600 residentes.", ["visitantes", "turistas among visitantes", "residentes among visitantes"]),
    ("fr", "Sur les 48 200 visiteurs de 2018, 31 600 étaient des touristes et 16 600 des résidents.", ["visiteurs", "touristes among visiteurs", "résidents among visiteurs"]),
    ("ru", "Из 48 200 посетителей в 2018 году 31 600 были туристами.", ["посетителей", "туристами among посетителей"]),
    ("ko", "2018년 방문객 4만 8200명 가운데 3만 1600명은 관광객, 1만 6600명은 주민이었다.", ["방문객", "관광객 among 방문객", "주민 among 방문객"]),
    ("ko", "2018년 화재 412건 중 98건은 산불이었다.", ["화재", "산불 among 화재"]),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "who"), WHOLES)
def test_the_figures_behind_a_whole_are_its_parts_of_the_same_time(language: str, text: str, who: list[str]) -> None:
    claims = drafted(language, text).claims
    assert [dict(claim.scope)["who"].text for claim in claims] == who
    assert {dict(claim.fields)["period"].text for claim in claims} == {"2018"}


@pytest.mark.parametrize("text", ("10명 가운데 3명은 여성이다.", "운전자 1000명 가운데 31명이 다쳤다."))
def test_in_korean_a_round_whole_makes_a_share(text: str) -> None:
    assert [claim.fields[0][0] for claim in drafted("ko", text).claims] == ["share"]


@pytest.mark.parametrize(
    "text",
    (
        "Of last year's sailors, 11,200 came on weekdays.",
        "Of the sailors who landed in 2019, 11,200 came by night.",
        "Of all sailors who landed in 2019, 11,200 came by night.",
    ),
)
def test_some_of_all_are_never_surely_all_of_them(text: str) -> None:
    (claim,) = draft(text).claims
    who = dict(claim.scope)["who"]
    assert (who.text, who.sure, who.others) == ("sailors", "guess", ("some among sailors",))
