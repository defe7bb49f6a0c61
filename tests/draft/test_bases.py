"""What a change is held against, and of which time the figures are that something fell or rose from."""

from __future__ import annotations

import pytest

from checker.memory.drafts.claim_file import claim_file
from tests.draft.told import drafted, forms

PREVIOUS = (
    ("en", "The previous year it was 412."),
    ("de", "Im Vorjahr waren es 412."),
    ("es", "El año anterior hubo 412 barcos."),
    ("fr", "L'année précédente, on comptait 412 bateaux."),
    ("it", "L'anno precedente c'erano 412 barche."),
    ("nl", "Het jaar ervoor waren er 412 boten."),
    ("pt", "No ano anterior houve 412 barcos."),
    ("ru", "В предыдущем году было 412 лодок."),
    ("uk", "Попереднього року було 412 човнів."),
    ("ko", "전년에는 412명이었다."),
)


@pytest.mark.parametrize(("language", "text"), PREVIOUS)
def test_the_previous_year_of_none_that_was_told_is_a_guess_that_says_so(language: str, text: str) -> None:
    made = drafted(language, text)
    period = dict(made.claims[0].fields)["period"]
    assert (period.text, period.sure, period.others) == ("2018", "guess", ("2019",))
    assert "as if 2019 were the year behind it, which the article does not tell" in claim_file(made)


def test_the_previous_year_of_one_that_was_told_assumes_nothing() -> None:
    made = drafted("de", "Es kamen 2018 412 Boote. Im Vorjahr waren es 300.")
    period = dict(made.claims[1].fields)["period"]
    assert (period.text, period.assumed) == ("2017", "")


def test_what_has_fallen_since_a_year_was_there_in_it() -> None:
    assert forms("en", "The number has fallen since 2018, from 470.") == ["value 470: 2018"]
    assert forms("en", "The number has fallen since 2018, from 470 to 310.") == ["value 470: 2018", "value 310: 2019"]
    change, count = forms("en", "The number has fallen by a quarter since 2018, from 470.")
    assert (change, count) == ("change fallen by a quarter: 2019 against 2018", "value 470: 2018")


BY_A_THIRD = (
    ("en", "Sales fell by a third in 2019.", "fell by a third"),
    ("de", "Die Zahl der Boote ist 2019 um ein Drittel gesunken.", "ein Drittel gesunken"),
    ("es", "El número de barcos cayó un tercio en 2019.", "cayó un tercio"),
    ("fr", "Le nombre de bateaux a baissé d'un tiers en 2019.", "a baissé un tiers"),
    ("it", "Il numero delle barche è calato di un terzo nel 2019.", "è calato un terzo"),
    ("nl", "Het aantal boten daalde in 2019 met een derde.", "daalde een derde"),
    ("pt", "O número de barcos caiu um terço em 2019.", "caiu um terço"),
    ("ru", "Число лодок сократилось на треть в 2019 году.", "сократилось на треть"),
    ("uk", "Кількість човнів скоротилася на третину у 2019 році.", "скоротилася на третину"),
    ("ko", "2019년 배는 3분의 1 줄었다.", "3분의 1 줄었다"),
)


@pytest.mark.parametrize(("language", "text", "change"), BY_A_THIRD)
def test_a_part_by_which_something_fell_is_a_change(language: str, text: str, change: str) -> None:
    assert forms(language, text) == [f"change {change}: 2019 against 2018"]


@pytest.mark.parametrize(
    ("language", "text"),
    (
        ("de", "Die Zahl der Boote ist seit 2018 um ein Viertel gesunken."),
        ("de", "Die Zahl der Boote hat seit 2018 um 90 abgenommen."),
        ("es", "El número de barcos ha caído un 25 por ciento desde 2018."),
        ("en", "The number of boats has since 2018 fallen by 25 per cent."),
    ),
)
def test_since_when_a_number_fell_is_its_base(language: str, text: str) -> None:
    (form,) = forms(language, text)
    assert form.endswith(": 2019 against 2018")


GIFTS = (
    ("Norland gave 4 million euros. The EU said it would send 30 ships.", ["unnamed", "EU"]),
    ("The government gave 4 million euros to 30 towns.", ["unnamed", "unnamed"]),
    ("The army released 30 prisoners.", ["unnamed"]),
    ("The ministry gave 412 as the number of ships.", ["ministry"]),
    ("The ministry released figures showing 412 ships sank.", ["ministry"]),
)


@pytest.mark.parametrize(("text", "sources"), GIFTS)
def test_who_gives_something_away_tells_nothing(text: str, sources: list[str]) -> None:
    assert [dict(claim.fields)["source"].text for claim in drafted("en", text).claims] == sources
