"""What a figure is held against is never what it is of: 87 more cows than in 2014, four times what it was."""

from __future__ import annotations

import pytest

from tests.draft.told import drafted, forms

MORE_THAN = (
    ("en", "In 2019 the valley had 87 more cows than in 2009.", "87 more"),
    ("en", "In 2019 the valley had 87 more dairy cows than ten years earlier.", "87 more"),
    ("en", "In 2019 the valley had 87 more cows than it did a decade ago.", "87 more"),
    ("en", "In 2019 the valley had 87 fewer cows than ten years before.", "87 fewer"),
    ("de", "Das Tal hatte 2019 87 Kühe mehr als 2009.", "87 mehr als"),
    ("de", "Das Tal hatte 2019 87 Kühe mehr als vor zehn Jahren.", "87 mehr als"),
    ("de", "Das Tal hatte 2019 87 Kühe mehr als zehn Jahre zuvor.", "87 mehr als"),
    ("es", "En 2019 había 87 vacas más que hace diez años.", "87 más"),
    ("es", "En 2019 había 87 vacas menos que hace una década.", "87 menos"),
    ("fr", "En 2019, il y avait 87 vaches de plus qu'il y a dix ans.", "87 de plus"),
    ("fr", "En 2019, il y avait 87 vaches de plus que dix ans auparavant.", "87 de plus"),
    ("it", "Nel 2019 c'erano 87 mucche in più rispetto a dieci anni fa.", "87 in più"),
    ("nl", "In 2019 waren er 87 koeien meer dan tien jaar geleden.", "87 meer dan"),
    ("pt", "Em 2019 havia 87 vacas a mais que há dez anos.", "87 a mais"),
    ("ru", "В 2019 году было на 87 коров больше, чем десять лет назад.", "87 больше"),
    ("uk", "У 2019 році було на 87 корів більше, ніж десять років тому.", "87 більше"),
)


@pytest.mark.parametrize(("language", "text", "change"), MORE_THAN)
def test_more_than_years_ago_is_a_change_against_that_year(language: str, text: str, change: str) -> None:
    draft = drafted(language, text)
    assert (forms(language, text), draft.passed_over) == ([f"change {change}: 2019 against 2009"], ())
    assert draft.claims[0].field("from").sure == "likely"


def test_so_many_years_before_a_guess_are_a_guess() -> None:
    (claim,) = drafted("en", "The valley has 87 fewer cows than ten years ago.").claims
    assert [claim.field(name).sure for name in ("from", "period")] == ["guess", "guess"]


@pytest.mark.parametrize(
    "text",
    (
        "In 2019, 87 more people stayed longer than a week.",
        "In 2019 another 87 more homes were built for less than 300 euros a metre.",
        "In 2019, 87 more people came by boat rather than on foot.",
    ),
)
def test_another_comparison_makes_no_change(text: str) -> None:
    assert forms("en", text)[0] == "value 87: 2019"


TIMES = (
    ("en", "In 2019 thefts were four times what they were in 2015.", "four times"),
    ("en", "In 2019 rents were three times those of 2015.", "three times"),
    ("en", "In 2019 thefts were almost twice as high as in 2015.", "almost twice as high"),
    ("en", "In 2019 the price was double that of 2015.", "double"),
    ("en", "In 2019 the firm sold three times more vans than four years earlier.", "three times"),
    ("de", "2019 waren die Mieten doppelt so hoch wie 2015.", "doppelt so hoch"),
    ("de", "2019 wurden fast dreimal so viele Räder gestohlen wie 2015.", "fast dreimal so viele"),
    ("es", "En 2019 los alquileres eran el doble que en 2015.", "el doble"),
    ("fr", "En 2019, les loyers étaient deux fois plus élevés qu'en 2015.", "deux fois plus"),
    ("it", "Nel 2019 gli affitti erano il doppio rispetto al 2015.", "il doppio"),
    ("nl", "In 2019 waren de huren twee keer zo hoog als in 2015.", "twee keer zo hoog"),
)


@pytest.mark.parametrize(("language", "text", "change"), TIMES)
def test_so_many_times_what_it_was_is_a_change(language: str, text: str, change: str) -> None:
    assert forms(language, text) == [f"change {change}: 2019 against 2015"]


def test_so_many_times_as_many_as_a_count_is_of_both() -> None:
    text = "In 2019 there were almost twice as many thefts as the 360 of 2015."
    assert forms("en", text) == ["change almost twice as many: 2019 against 2015", "value 360: 2015"]


@pytest.mark.parametrize(
    ("text", "told"),
    (
        ("In 2019 women earned twice as much as men.", "twice as much"),
        ("In 2019 there were four times as many men as women.", "four times as many"),
        ("In 2019 rents were twice as high as in Borland.", "twice as high"),
    ),
)
def test_so_many_times_what_another_has_is_told_to_be_passed_over(text: str, told: str) -> None:
    draft = drafted("en", text)
    assert (draft.claims, [(each.text, each.why) for each in draft.passed_over]) == (
        (),
        [(told, "so many times what something else is, and no number")],
    )
