"""What is done to so many is no number of all, some of those before are no others, and Korean nouns stand before their figures."""

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
