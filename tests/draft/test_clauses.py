"""What is done to so many is no number of all, some of those before are a part, and Korean nouns stand before their figures."""

from __future__ import annotations

import pytest

from tests.draft.told import drafted

DONE = (
    ("en", "In 2019 the hospital added 45 beds.", "beds added"),
    ("en", "In 2019 the county lost 12 schools.", "schools lost"),
    ("en", "Some 400 jobs were cut in 2019.", "jobs cut"),
    ("de", "2019 baute das Unternehmen 400 Stellen ab.", "Stellen baute ab"),
    ("de", "2019 wurden 12 Filialen geschlossen.", "Filialen geschlossen"),
    ("es", "En 2019 la empresa recortó 400 empleos.", "empleos recortó"),
    ("fr", "En 2019, l'entreprise a supprimé 400 postes.", "postes a supprimé"),
    ("it", "Nel 2019 l'azienda ha tagliato 400 posti.", "posti ha tagliato"),
    ("nl", "In 2019 schrapte het bedrijf 400 banen.", "banen schrapte"),
    ("pt", "Em 2019 a empresa cortou 400 postos.", "postos cortou"),
    ("ru", "В 2019 году компания сократила 400 мест.", "мест сократила"),
    ("uk", "У 2019 році компанія скоротила 400 місць.", "місць скоротила"),
    ("ko", "2019년 회사는 일자리 400개를 줄였다.", "일자리 줄였다"),
)
SOME = (
    ("en", "In 2019 there were 1,412 farms, 214 of them organic.", "organic among farms"),
    ("en", "In 2019 there were 1,412 farms, of which 214 were organic.", "organic among farms"),
    ("de", "2019 gab es 1.412 Betriebe, davon 214 ökologisch.", "ökologisch among Betriebe"),
    ("es", "En 2019 había 1.412 granjas, de ellas 214 ecológicas.", "ecológicas among granjas"),
    ("fr", "En 2019, on comptait 1 412 fermes, dont 214 biologiques.", "biologiques among fermes"),
    ("it", "Nel 2019 c'erano 1.412 aziende, di cui 214 biologiche.", "biologiche among aziende"),
    ("nl", "In 2019 waren er 1.412 bedrijven, waarvan 214 biologisch.", "biologisch among bedrijven"),
    ("pt", "Em 2019 havia 1.412 explorações, das quais 214 biológicas.", "biológicas among explorações"),
    ("ru", "В 2019 году было 1412 ферм, из них 214 экологических.", "экологических among ферм"),
    ("uk", "У 2019 році було 1412 ферм, з них 214 екологічних.", "екологічних among ферм"),
    ("ko", "2019년 농가는 1412곳이며 이 가운데 214곳이 유기농이었다.", "유기농 among 농가"),
)
KOREAN = (
    ("2016년 배 412척이 도착했다.", "배"),
    ("지난해 탈북민 1047명이 입국했다.", "탈북민"),
    ("지난해 화재는 모두 4만 103건이었다.", "화재"),
    ("2019년 도착한 412명이 숨졌다.", "people"),
    ("부산에서 2019년 412명이 숨졌다.", "people"),
)


@pytest.mark.parametrize(("language", "text", "scope"), DONE)
def test_what_is_done_to_so_many_is_told_with_its_verb_and_not_surely_a_count(language: str, text: str, scope: str) -> None:
    (claim,) = drafted(language, text).claims
    assert (" ".join(each.text for _, each in claim.scope), claim.fields[0][1].sure) == (scope, "likely")


def test_what_there_is_stays_a_sure_count() -> None:
    (claim,) = drafted("en", "In 2019 the county had 12 schools.").claims
    assert ([name for name, _ in claim.scope], claim.fields[0][1].sure) == (["who"], "sure")


@pytest.mark.parametrize(("language", "text", "who"), SOME)
def test_some_of_those_before_are_a_part_of_them(language: str, text: str, who: str) -> None:
    whole, some = drafted(language, text).claims
    assert (dict(some.scope)["who"].text, some.fields[0][1].text) == (who, "214")
    assert dict(some.scope)["who"].others == (dict(whole.scope)["who"].text,)


@pytest.mark.parametrize(("text", "who"), KOREAN)
def test_a_korean_noun_stands_before_its_figure(text: str, who: str) -> None:
    (claim,) = drafted("ko", text).claims
    assert dict(claim.scope)["who"].text == who


KOREAN_PRESS = (
    ("수출은 2.1% 줄었고 수입은 0.7% 늘었다.", ["change 2.1% 줄었고", "change 0.7% 늘었다"]),
    ("정규직이 1800명에서 1350명으로 줄었다.", ["value 1800", "value 1350"]),
    ("요금은 톤당 4800원에서 5100원으로 올랐다.", ["value 4800원", "value 5100원"]),
    ("다친 사람은 43명으로 2017년 61명, 2018년 52명이었다.", ["value 43", "value 61", "value 52"]),
    ("사고 1건당 치료 기간은 평균 21.5일이었다.", ["value 21.5일"]),
)


@pytest.mark.parametrize(("text", "claims"), KOREAN_PRESS)
def test_what_korean_press_writes_in_one_breath(text: str, claims: list[str]) -> None:
    assert [f"{name} {answer.text}" for name, answer in (claim.fields[0] for claim in drafted("ko", text).claims)] == claims


def test_a_korean_change_is_held_against_what_stands_before_its_particle() -> None:
    _, level, change = drafted("ko", "지난해 화물은 2245만 개로, 2018년 2166만 개보다 79만 개 늘어난 것이다.").claims
    assert (level.field("period").text, change.field("period").text, change.field("from").text) == ("2018", "2019", "2018")  # type: ignore[union-attr]


def test_a_korean_forecast_is_told_behind_its_figure() -> None:
    (claim,) = drafted("ko", "공사는 올해 2200만 개를 처리할 것으로 전망했다.").claims
    assert claim.field("status").text == "forecast"  # type: ignore[union-attr]


def test_a_korean_part_is_named_before_its_figure() -> None:
    _, part = drafted("ko", "근로자는 지난해 말 현재 1만 2400명이며 이 중 여성은 1100명이다.").claims
    assert dict(part.scope)["who"].text == "여성 among 근로자"
