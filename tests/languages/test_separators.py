"""A decimal mark before exactly three digits is asked about, in every language and of whatever it counts."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.language.codes import codes
from checker.intake.language.errors import WordingError
from checker.intake.language.lexicon import lexicon
from checker.intake.language.values import read_change, read_share, read_value
from checker.intake.language.wording import decimal_mark
from checker.model.numbers import Reading

ALL = tuple(codes())
UNITS = ("", " km", " €", "%", " kg")


def value(wording: str, language: str) -> Reading:
    unit = "per cent" if wording.endswith("%") else "people"
    return read_value(wording, unit=unit, language=language)


def change(wording: str, language: str) -> Reading:
    reading, _, _ = read_change(f"+{wording}", language=language)
    assert reading is not None
    return reading


def thousands_of(language: str) -> str:
    return lexicon(language).groups[0]


@pytest.mark.parametrize(
    ("wording", "unit", "number"),
    [
        ("42.195 km", "people", "42.195"),
        ("6.875%", "per cent", "6.875"),
        ("1.052", "per cent", "1.052"),
        ("1.085 dollars per euro", "people", "1.085"),
    ],
)
def test_what_is_measured_has_decimals_in_english(wording: str, unit: str, number: str) -> None:
    assert read_value(wording, unit=unit).number == Fraction(number)


@pytest.mark.parametrize("wording", ["1.400", "over 20.000 people", "$20.000"])
def test_counts_and_prices_have_no_three_decimals_in_english_either(wording: str) -> None:
    with pytest.raises(WordingError, match="or a decimal"):
        read_value(wording, unit="people")


@pytest.mark.parametrize("language", [code for code in ALL if code != "en"])
@given(unit=st.sampled_from(UNITS), whole=st.integers(1, 999), rest=st.integers(0, 999))
def test_a_decimal_mark_before_three_digits_is_asked_about(language: str, unit: str, whole: int, rest: int) -> None:
    mark, other = decimal_mark(language), thousands_of(language)
    wording, grouped = (f"{whole}{each}{rest:03}" for each in (mark, other))
    readers = (value,) if unit == "" else (value, change)
    for read in readers:
        with pytest.raises(WordingError) as refused:
            read(f"{wording}{unit}", language)
        assert f"may be {grouped} or a decimal" in refused.value.what
        assert refused.value.instead.startswith(f"write {grouped}, or")
        assert f"{wording}0" in refused.value.instead
        # Both that are offered are read, and differ by three powers of ten.
        large = read(f"{grouped}{unit}", language)
        if unit:
            small = read(f"{wording}0{unit}", language)
            assert (large.number, small.number) != (None, None)
            assert (large.number or 0) == 1000 * (small.number or 0)
            assert small.literal.hi is not None and small.literal.lo is not None
            # The nought makes it no more precise than the article has it.
            assert small.literal.hi - small.literal.lo == Fraction(1, 1000) * (
                (small.number or 1) / Fraction(whole * 1000 + rest, 1000)
            )


@pytest.mark.parametrize("language", ALL)
@pytest.mark.parametrize("mark", [",", ".", "'", " "])
@pytest.mark.parametrize("unit", UNITS)
def test_no_thousands_begin_with_a_nought(language: str, mark: str, unit: str) -> None:
    wording = f"0{mark}125{unit}"
    if mark == decimal_mark(language) and unit:
        assert value(wording, language).number == Fraction(1, 8)
    else:
        with pytest.raises(WordingError):
            value(wording, language)


@pytest.mark.parametrize("language", ALL)
def test_of_a_share_and_of_a_fall_in_per_cent_thousands_are_no_choice(language: str) -> None:
    wording = f"12{decimal_mark(language)}125%"
    assert read_share(wording, language=language).number == Fraction(97, 800)
    assert read_change(f"-{wording}", language=language)[0] == read_change("-12.125%")[0]


@pytest.mark.parametrize("language", ALL)
@pytest.mark.parametrize("mark", ["'", " ", "\u00a0", "\u202f"])
def test_apostrophes_and_spaces_part_thousands_only(language: str, mark: str) -> None:
    assert value(f"1{mark}500 km", language).number == 1500
    if language != "en" or mark == "'":
        assert value(f"1{mark}500{decimal_mark(language)}25 km", language).number == Fraction(150025, 100)


def test_where_thousands_of_millions_are_usual_their_decimals_are_asked_about() -> None:
    with pytest.raises(
        WordingError, match=r"“1,500 millones” in Spanish may be 1\.500 millones or a decimal; write 1\.500 millones, or"
    ):
        read_value("1,500 millones de euros", language="es")
    assert read_value("1,5000 millones de euros", language="es") == read_value("1.500 million euros")
    assert read_value("1.500 millones de euros", language="es").number == 1_500_000_000
