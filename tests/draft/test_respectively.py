"""Lists that are told one for one: which figure is of which time, of what, and in which unit."""

# ruff: noqa: E501  a sentence stands in one line
from __future__ import annotations

import pytest

from tests.draft.told import drafted, forms

BEHIND_A_FIRST_CLAUSE = (
    ("en", "After 900 ships in 2017, 412 and 312 came in 2018 and 2019, respectively.", "ships"),
    ("en", "The port was busy in 2017, when 900 ships came; 412 and 312 came in 2018 and 2019, respectively.", "ships"),
    ("de", "Nach 900 Booten im Jahr 2017 kamen 2018 und 2019 412 respektive 312 Boote.", "Boote"),
    ("de", "Nach 900 Booten 2017 kamen 412 und 312 Boote 2018 beziehungsweise 2019.", "Boote"),
    ("de", "Nach 900 Booten 2017 kamen 2018 und 2019 412 bzw. 312 Boote.", "Boote"),
    ("es", "Tras 900 barcos en 2017, en 2018 y 2019 llegaron 412 y 312 barcos, respectivamente.", "barcos"),
    ("fr", "Après 900 bateaux en 2017, 412 et 312 bateaux sont arrivés en 2018 et 2019, respectivement.", "bateaux"),
    ("it", "Dopo 900 barche nel 2017, nel 2018 e nel 2019 sono arrivate rispettivamente 412 e 312 barche.", "barche"),
    ("nl", "Na 900 boten in 2017 kwamen er in 2018 en 2019 respectievelijk 412 en 312 boten.", "boten"),
    ("pt", "Após 900 barcos em 2017, em 2018 e 2019 chegaram 412 e 312 barcos, respectivamente.", "barcos"),
    ("ru", "После 900 лодок в 2017 году, в 2018 и 2019 годах прибыло 412 и 312 лодок соответственно.", "лодок"),
    ("uk", "Після 900 човнів у 2017 році, у 2018 і 2019 роках прибуло відповідно 412 і 312 човнів.", "човнів"),
    ("ko", "2017년 900명에 이어 2018년과 2019년에는 각각 412명과 312명이 입국했다.", "people"),
)


@pytest.mark.parametrize(("language", "text", "who"), BEHIND_A_FIRST_CLAUSE)
def test_figures_are_of_their_times_one_for_one(language: str, text: str, who: str) -> None:
    assert forms(language, text) == ["value 900: 2017", "value 412: 2018", "value 312: 2019"]
    assert dict(drafted(language, text).claims[-1].scope)["who"].text == who


def test_a_list_is_of_what_stands_behind_its_last_figure() -> None:
    claims = drafted("en", "Harbours North, South and East had 412, 312 and 98 ships in 2019.").claims
    assert [dict(claim.scope)["who"].text for claim in claims] == ["ships"] * 3
    one, _ = drafted("en", "Of the 30, 5 women died.").claims
    assert dict(one.scope)["who"].text == "people"


UNITS = (
    ("en", "Exports grew by 2 and 3 per cent in 2018 and 2019 respectively.", ["change grew 2 per cent: 2018 against 2017", "change grew 3 per cent: 2019 against 2018"]),
    ("en", "Exports were 1.2 and 1.4 million tonnes in 2018 and 2019.", ["value 1.2 million tonnes: 2018", "value 1.4 million tonnes: 2019"]),
    ("de", "Die Ausfuhren stiegen 2018 und 2019 um 2 beziehungsweise 3 Prozent.", ["change stiegen 2 Prozent: 2018 against 2017", "change stiegen 3 Prozent: 2019 against 2018"]),
    ("es", "El paro fue del 5,2 y el 6,1 por ciento en 2018 y 2019, respectivamente.", ["share 5,2 por ciento: 2018", "share 6,1 por ciento: 2019"]),
    ("fr", "En 2018 et 2019, le chômage était respectivement de 5,2 et 6,1 %.", ["share 5,2%: 2018", "share 6,1 %: 2019"]),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "claims"), UNITS)
def test_a_list_has_the_unit_of_its_last(language: str, text: str, claims: list[str]) -> None:
    assert forms(language, text) == claims
