"""What a headline leaves out to be short never hides what tells its numbers apart."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.model.numbers import Interval
from checker.model.scope import Scope
from checker.model.statement import CountFigure
from checker.prose.figures import LADDER, show_figure

TRIED = CountFigure(Interval(Fraction(28_630), Fraction(29_999)), Scope("North Koreans", "tried to leave"), "people", None)
ARRIVED = CountFigure(Interval.exactly(Fraction(10_727)), Scope("North Koreans", "arrived", "South Korea"), "people", None)


@pytest.mark.parametrize(
    ("step", "own", "other"),
    [
        (0, "28,630 to 29,999 North Koreans tried to leave anywhere", "10,727 arrived in South Korea"),
        # That one of the two is of a place is enough.
        (1, "28,630 to 29,999 North Koreans tried to leave", "10,727 arrived in South Korea"),
        (3, "28,630 to 29,999 North Koreans tried to leave", "10,727 arrived in South Korea"),
    ],
)
def test_a_place_is_left_open_without_a_word_where_another_figure_names_one(step: int, own: str, other: str) -> None:
    figures, brief = (TRIED, ARRIVED), LADDER[step]
    assert show_figure(TRIED, figures, "full", brief) == own
    assert show_figure(ARRIVED, figures, "", brief) == other
