"""The year after is the one behind the year that was told last, in every language; where none was told it is a guess."""

from __future__ import annotations

import pytest

from tests.draft.told import drafted, forms

FOLLOWING = (
    ("en", "In 2016, 412 boats came. The year after, 312 came."),
    ("en", "In 2016, 412 boats came and 312 the next year."),
    ("en", "In 2016, 412 boats came, and 312 a year later."),
    ("de", "2016 kamen 412 Boote. Im Jahr darauf kamen 312."),
    ("de", "2016 kamen 412 Boote, im Folgejahr 312."),
    ("de", "2016 kamen 412 Boote. Ein Jahr später waren es 312."),
    ("es", "En 2016 llegaron 412 barcos. Al año siguiente llegaron 312."),
    ("es", "En 2016 llegaron 412 barcos. Un año después llegaron 312."),
    ("fr", "En 2016, 412 bateaux sont arrivés. L'année suivante, 312 bateaux sont arrivés."),
    ("fr", "En 2016, 412 bateaux sont arrivés. Un an plus tard, 312 bateaux sont arrivés."),
    ("it", "Nel 2016 sono arrivate 412 barche. L'anno successivo ne sono arrivate 312."),
    ("it", "Nel 2016 sono arrivate 412 barche. L'anno seguente ne sono arrivate 312."),
    ("nl", "In 2016 kwamen 412 boten. Het jaar daarop kwamen er 312."),
    ("nl", "In 2016 kwamen 412 boten. Een jaar later kwamen er 312."),
    ("pt", "Em 2016 chegaram 412 barcos. No ano seguinte chegaram 312."),
    ("ru", "В 2016 году прибыло 412 лодок. На следующий год прибыло 312."),
    ("ru", "В 2016 году прибыло 412 лодок. Год спустя прибыло 312."),
    ("uk", "У 2016 році прибуло 412 човнів. Наступного року прибуло 312."),
    ("ko", "2016년 배 412척이 도착했다. 다음 해에는 312척이 도착했다."),
    ("ko", "2016년 배 412척이 도착했다. 이듬해에는 312척이 도착했다."),
)


@pytest.mark.parametrize(("language", "text"), FOLLOWING)
def test_the_year_after_follows_the_one_told_last(language: str, text: str) -> None:
    assert forms(language, text) == ["value 412: 2016", "value 312: 2017"]
    assert drafted(language, text).claims[1].field("period").sure == "likely"  # type: ignore[union-attr]


def test_one_year_after_another() -> None:
    text = "In 2016, 412 boats came. The year after, 312 came. The year after that, 280 came."
    assert forms("en", text) == ["value 412: 2016", "value 312: 2017", "value 280: 2018"]


@pytest.mark.parametrize("text", ("The year after, 312 boats came.", "In 2016, 412 boats came. The year after the war 312 came."))
def test_without_a_year_to_follow_the_period_is_a_guess(text: str) -> None:
    assert drafted("en", text).claims[-1].field("period").sure == "guess"  # type: ignore[union-attr]


def test_a_change_of_the_year_after_is_held_against_the_one_before() -> None:
    en = forms("en", "Thefts fell by 12 per cent in 2016 and rose by 4 per cent the following year.")
    de = forms("de", "2016 sanken die Diebstähle um 12 Prozent und stiegen im Folgejahr um 4 Prozent.")
    assert (en[1], de[1]) == ("change rose by 4 per cent: 2017 against 2016", "change stiegen 4 Prozent: 2017 against 2016")
