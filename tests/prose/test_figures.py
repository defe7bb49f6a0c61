"""What a headline leaves out to be short never hides what tells its numbers apart."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from checker.model.numbers import Interval
from checker.model.scope import Scope
from checker.model.statement import CountFigure
from checker.prose.figures import LADDER, Headline, cited_once, show_figure, show_publishers
from checker.prose.numbers import show_interval

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
    headline, brief = Headline((TRIED, ARRIVED)), LADDER[step]
    assert show_figure(TRIED, headline, "full", brief) == own
    assert show_figure(ARRIVED, headline, "", brief) == other


@pytest.mark.parametrize(
    ("own", "others", "shown"),
    [
        ("Lindenberger Tagblatt", ("Weekly",), "Lindenberger…"),
        ("Lindenbergischer Tagblattverlag", ("Weekly",), "Lindenber…"),
        ("Lindenberger", ("Weekly",), "Lindenberger"),
        ("The Lindenberger", ("Weekly",), "The…"),
        ("Lindenberger Tagblatt", ("Lindenberger Anzeiger",), "Lindenberger Tagblatt"),
        ("Ministry of Health", ("Ministry of Trade", "Herald"), "Ministry of Health"),
        ("Herald (Leeds)", ("Herald",), "Herald"),
        ("Herald", ("Herald (Leeds)",), "Herald"),
    ],
)
def test_a_name_is_cut_only_as_far_as_it_is_told_apart(own: str, others: tuple[str, ...], shown: str) -> None:
    brief = replace(LADDER[-1], names=10)
    assert show_publishers([own], brief, others) == shown


LENGTH = CountFigure(Interval(Fraction(2_599_091, 10_000), Fraction(2_615_184, 10_000)), Scope("missiles"), "kilometre", None)


@pytest.mark.parametrize(
    ("beside", "shown"),
    [
        ((), "259.9 to 261.6 kilometres of missiles"),
        # Far off it is no matter, but cut farther it would pass this one.
        ((Fraction(1_093, 10),), "259.9 to 261.6 kilometres of missiles"),
        ((Fraction(2_616, 10),), "259.9 to 261.52 kilometres of missiles"),
        ((Fraction(2_615_185, 10_000),), "259.9 to 261.5184 kilometres of missiles"),
        ((Fraction(2_599, 10),), "259.909 to 261.6 kilometres of missiles"),
    ],
)
def test_long_decimals_are_cut_outward_and_past_nothing_told_beside_them(beside: tuple[Fraction, ...], shown: str) -> None:
    assert show_figure(LENGTH, Headline((LENGTH,), beside), "counted", LADDER[0]) == "missiles"
    assert show_figure(LENGTH, Headline((LENGTH,), beside), "full", LADDER[0]) == shown


@pytest.mark.parametrize(
    ("lo", "hi", "shown"),
    [
        ("1548.9362", "1571.2230", "1,548 to 1,572"),
        ("0.1125", "0.1375", "0.1125 to 0.1375"),
        ("0.98765", "1.00001", "0.9876 to 1.001"),
        ("12.25", "12.75", "12.25 to 12.75"),
        ("1548.9362", None, "at least 1,548"),
        (None, "109.3456", "at most 109.4"),
        ("-1571.223", "-1548.9362", "-1,572 to -1,548"),
        ("12.3456", "12.3456", "12.3456"),
    ],
)
def test_what_is_shown_of_an_interval_holds_all_of_it(lo: str | None, hi: str | None, shown: str) -> None:
    ends = (None if end is None else Fraction(end) for end in (lo, hi))
    assert show_interval(Interval(*ends)) == shown


@pytest.mark.parametrize(
    ("headline", "shown"),
    [
        ("808 (Herald), but 1,248 (Herald)", "808, but 1,248 (Herald)"),
        ("808 (Herald), but 1,248 (suspect: Herald)", "808, but 1,248 (suspect: Herald)"),
        ("1 to 8 is up 7 (Herald; suspect: Herald), not 9 (Herald)", "1 to 8 is up 7 (suspect: Herald), not 9"),
        ("808 (Herald), but 1,248 (suspect: Courier)", "808 (Herald), but 1,248 (suspect: Courier)"),
        ("808 (270 + 538) (Herald), but 1,248 (Herald)", "808 (270 + 538), but 1,248 (Herald)"),
        ("808 (Herald), but 1,248 (Courier)", "808 (Herald), but 1,248 (Courier)"),
        ("808 (Herald), but “up 3” (Herald) in all", "808, but “up 3” (Herald) in all"),
        ("808, but 1,248 (Herald)", "808, but 1,248 (Herald)"),
    ],
)
def test_who_says_both_sides_is_named_once(headline: str, shown: str) -> None:
    assert cited_once(headline) == shown
