"""The unit behind the second of two counts is that of both."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.intake.language.errors import WordingError
from checker.intake.language.from_to import read_from_to


@pytest.mark.parametrize("wording", ["from 3,042 to 3,210 euros", "rose from 3,042 euros to 3,210 euros"])
def test_the_unit_is_of_both(wording: str) -> None:
    read = read_from_to(wording)
    assert read is not None
    assert [(side.number, side.unit) for side in (read.before, read.now)] == [(Fraction(3042), "euro"), (Fraction(3210), "euro")]


def test_two_units_are_refused() -> None:
    with pytest.raises(WordingError, match="counts in two units"):
        read_from_to("from 3,042 dollars to 3,210 euros")
