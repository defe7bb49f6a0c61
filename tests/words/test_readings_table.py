"""The readings table itself, and the widths of hedges."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest

from checker.intake.language.formulas import HedgedNumber, interval, median_width
from checker.intake.language.hedges import table
from checker.intake.language.tokens import tokens
from checker.prose.numbers import show_number


def test_no_phrase_stands_in_two_rows() -> None:
    words = [tuple(t.text for t in tokens(word)) for row in table().rows.values() for word in row.words]
    assert [word for word, times in Counter(words).items() if times > 1] == []


def test_every_row_has_a_source_and_formulas_that_give_an_interval() -> None:
    amount = HedgedNumber(Fraction(1400), Fraction(100), Fraction(1), "about", "about", True)
    for row in table().rows.values():
        assert row.source
        assert interval(row.literal, amount) and interval(row.pragmatic, amount)


def test_a_formula_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="not a formula of the readings table: N to N"):
        interval("N to N", HedgedNumber())


# Median full widths at 100, 1,400, 20,000 and 33,000.
@pytest.mark.parametrize(("word", "quoted"), [("about", (19, 62, 1024, 588)), ("nearly", (14, 42, 1110, 486))])
def test_median_widths_are_those_published(word: str, quoted: tuple[int, ...]) -> None:
    numbers = [(100, 100), (1400, 100), (20000, 10000), (33000, 1000)]
    coefficients = table().widths.coefficients[word]
    widths = [median_width(coefficients, Fraction(number), Fraction(grain)) for number, grain in numbers]
    off = [abs(width - Fraction(figure)) / figure for width, figure in zip(widths, quoted, strict=True)]
    assert max(off) < Fraction(3, 100)


def test_median_widths_to_three_digits() -> None:
    shown = {
        word: [show_number(median_width(row, Fraction(n), Fraction(g))) for n, g in ((100, 100), (1500, 100), (8, 1))]
        for word, row in table().widths.coefficients.items()
    }
    assert shown == {
        "about": ["18.6", "85.9", "1.51"],
        "around": ["23.5", "94", "1.61"],
        "roughly": ["19.4", "108", "1.7"],
        "approximately": ["18.2", "87.5", "1.36"],
        "nearly": ["13.6", "50", "1.09"],
        "almost": ["12.6", "54.3", "0.914"],
    }
