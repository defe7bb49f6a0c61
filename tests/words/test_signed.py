"""Wordings of what is measured, which may lie below zero, and both their readings."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from operator import neg

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.intake.language.changes import read_change
from checker.intake.language.errors import WordingError
from checker.intake.language.from_to import read_from_to
from checker.intake.language.signed import read_signed
from checker.intake.language.values import read_value
from checker.model.numbers import Interval
from tests.words.test_values import shown

_rate = partial(read_value, unit="per cent")
_degrees = partial(read_value, unit="degrees", mean=True)

# wording, hedge, literal, pragmatic
RATES = """
4.2%                   | per cent   | 4.15..4.25   | 4.15..4.25
-0.4%                  | per cent   | -0.45..-0.35 | -0.45..-0.35
−0.4 per cent          | per cent   | -0.45..-0.35 | -0.45..-0.35
minus 0.4 per cent     | per cent   | -0.45..-0.35 | -0.45..-0.35
negative 0.4 per cent  | per cent   | -0.45..-0.35 | -0.45..-0.35
0%                     | per cent   | -0.5..0.5    | -0.5..0.5
-0%                    | per cent   | -0.5..0.5    | -0.5..0.5
roughly 0.1%           | about      | -0.0015..0.2015 | -0.0015..0.2015
roughly -0.1%          | about      | -0.2015..0.0015 | -0.2015..0.0015
below 0%               | fewer than | …..0         | …..0
less than zero per cent | fewer than | …..0        | …..0
0.2%                   | per cent   | 0.15..0.25   | 0.15..0.25
more than -1%          | over       | -1..…        | -1..-0.5
at least minus 1%      | at least   | -1..…        | -1..-0.5
below -1%              | fewer than | …..-1        | -1.5..-1
up to -1%              | up to      | …..-1        | -1.5..-1
less than 2%           | fewer than | …..2         | 1.5..2
up to 2%               | up to      | …..2         | 1.5..2
over 2%                | over       | 2..…         | 2..2.5
between -2 and -1%     | range      | -2.5..-0.5   | -2.5..-0.5
-1 to -2 per cent      | range      | -2.5..-0.5   | -2.5..-0.5
1-2 per cent           | range      | 0.5..2.5     | 0.5..2.5
0 to 2 per cent        | range      | -0.5..2.5    | -0.5..2.5
"""
DEGREES = """
minus 3 degrees        | mean       | -3.5..-2.5   | -3.5..-2.5
-3.5                   | mean       | -3.55..-3.45 | -3.55..-3.45
minus three degrees    | mean       | -3.5..-2.5   | -3.5..-2.5
"""


def _table(text: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in line.split("|")) for line in text.strip().splitlines()]


@pytest.mark.parametrize(("wording", "hedge", "literal", "pragmatic"), _table(RATES))
def test_rates_on_either_side_of_zero(wording: str, hedge: str, literal: str, pragmatic: str) -> None:
    assert shown(read_signed(wording, _rate)) == (hedge, literal, pragmatic, "per cent")


@pytest.mark.parametrize(("wording", "hedge", "literal", "pragmatic"), _table(DEGREES))
def test_means_below_zero(wording: str, hedge: str, literal: str, pragmatic: str) -> None:
    assert shown(read_signed(wording, _degrees)) == (hedge, literal, pragmatic, "degrees")


@pytest.mark.parametrize("wording", ["-1 to 2 per cent", "minus", "minus several per cent", "--3%", "5 minus 3%"])
def test_what_is_no_figure_below_zero(wording: str) -> None:
    with pytest.raises(WordingError):
        read_signed(wording, _rate)


@pytest.mark.parametrize("wording", ["-0.4%", "minus 3", "-3", "−1,042"])
def test_no_count_is_below_zero(wording: str) -> None:
    with pytest.raises(WordingError):
        read_value(wording)


@example(number=Fraction(1, 10), hedge="roughly ", sign="-")
@given(
    number=st.integers(1, 999).map(lambda tenths: Fraction(tenths, 10)),
    hedge=st.sampled_from(["", "about ", "nearly ", "roughly "]),
    sign=st.sampled_from(["-", "minus ", "negative ", "−"]),
)
def test_what_lies_around_a_number_is_mirrored(number: Fraction, hedge: str, sign: str) -> None:
    above, below = (read_signed(f"{hedge}{s}{float(number)}%", _rate) for s in ("", sign))
    assert below.number == -number
    assert (below.literal, below.pragmatic) == (neg(above.literal), neg(above.pragmatic))


def test_what_is_refused_of_a_number_below_zero_is_told_with_its_sign() -> None:
    with pytest.raises(WordingError) as refused:
        read_signed("minus 3.2 gees", _degrees)
    assert (refused.value.what, refused.value.instead) == (
        "“gees” in “minus 3.2 gees” is no unit and not “degrees”",
        "write the number with its sign alone, such as `value: -0.4`, and who or what is measured in `scope`",
    )


@pytest.mark.parametrize(
    ("wording", "before", "now"),
    [
        ("from minus 3.2 to minus 1.1 degrees", "-3.2", "-1.1"),
        ("down from 2.5 to -1", "2.5", "-1"),
        ("up from -3.25 to -3", "-3.25", "-3"),
    ],
)
def test_both_figures_of_what_is_measured_in_a_unit_of_its_own(wording: str, before: str, now: str) -> None:
    both = read_from_to(wording, unit="degrees", signed=True)
    assert both is not None and (both.before.number, both.now.number) == (Fraction(before), Fraction(now))


@pytest.mark.parametrize(
    ("wording", "number", "measure"),
    [("2.1 degrees more", "2.1", "difference"), ("0.3 fewer", "-0.3", "difference"), ("fell to 22.8", "22.8", "level")],
)
def test_what_a_mean_moved_by_or_to_need_not_be_whole(wording: str, number: str, measure: str) -> None:
    reading, of, _ = read_change(wording, unit="degrees", signed=True)
    assert reading is not None and of == measure
    around = Fraction(number)
    assert reading.literal == Interval(around - Fraction(1, 20), around + Fraction(1, 20))
    with pytest.raises(WordingError, match="no number fits"):
        read_change(wording, unit="degrees")


def test_levels_and_both_figures_of_a_change() -> None:
    level = read_change("fell to -0.4%", unit="per cent", signed=True)
    assert level[0] is not None and level[0].number == Fraction(-2, 5) and level[1:] == ("level", False)
    both = read_from_to("up from -0.4% to 0.2%", unit="per cent", signed=True)
    assert both is not None and (both.before.number, both.now.number, both.rises) == (Fraction(-2, 5), Fraction(1, 5), True)
    with pytest.raises(WordingError, match="falls, but its numbers do not"):
        read_from_to("fell from -0.4% to -0.2%", unit="per cent", signed=True)
