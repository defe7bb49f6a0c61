from __future__ import annotations

import pytest

from checker.prose.numbers import show_unit, with_unit
from checker.prose.phrases import count, inflected, listed


@pytest.mark.parametrize(
    ("number", "one", "all_"), [(0, "claims", "0 claims"), (1, "claim", "1 claim"), (1042, "claims", "1,042 claims")]
)
def test_how_many(number: int, one: str, all_: str) -> None:
    assert (inflected(number, "claim"), count(number, "claim")) == (one, all_)


@pytest.mark.parametrize(("words", "text"), [((), ""), (("a",), "a"), (("a", "b"), "a or b"), (["a", "b", "c"], "a, b or c")])
def test_words_in_a_list(words: tuple[str, ...], text: str) -> None:
    assert listed(words) == text
    assert listed(words, "and") == text.replace("or", "and")


@pytest.mark.parametrize("unit", ["Rudel", "Wölfe", "Tiere", "źródło", "casi", "Haus"])
def test_units_of_other_languages_stay_as_the_vocabulary_has_them(unit: str) -> None:
    assert (show_unit(unit), with_unit("1", unit), with_unit("34", unit)) == (unit, f"1 {unit}", f"34 {unit}")


@pytest.mark.parametrize(
    ("unit", "one", "several"),
    [
        ("swiss franc", "1 Swiss franc", "34 Swiss francs"),
        ("swedish krona", "1 Swedish krona", "34 Swedish kronor"),
        ("norwegian krone", "1 Norwegian krone", "34 Norwegian kroner"),
        ("brazilian real", "1 Brazilian real", "34 Brazilian reais"),
        ("new zealand dollar", "1 New Zealand dollar", "34 New Zealand dollars"),
        ("zloty", "1 zloty", "34 zlotys"),
        ("baht", "1 baht", "34 baht"),
        ("pound sterling", "1 pound sterling", "34 pounds sterling"),
        ("zloty per euro", "1 zloty per euro", "34 zlotys per euro"),
    ],
)
def test_amounts_of_money_are_told_in_their_currency(unit: str, one: str, several: str) -> None:
    assert (with_unit("1", unit), with_unit("34", unit)) == (one, several)
