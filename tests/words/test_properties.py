"""What holds of every reading."""

from __future__ import annotations

from fractions import Fraction
from itertools import chain

from hypothesis import assume, given
from hypothesis import strategies as st

from checker.intake.language.errors import WordingError
from checker.intake.language.hedges import table
from checker.intake.language.numbers import numbers_in
from checker.intake.language.values import read_change, read_share, read_value
from checker.model.numbers import Interval

NUMBERS = st.integers(min_value=1, max_value=10**7) | st.builds(
    lambda digits, zeros: digits * 10**zeros, st.integers(1, 99), st.integers(0, 6)
)
HEDGES = [
    "",
    "exactly ",
    "about ",
    "around ",
    "roughly ",
    "approximately ",
    "some ",
    "over ",
    "more than ",
    "at least ",
]
HEDGES += ["up to ", "as many as ", "fewer than ", "under ", "nearly ", "almost ", "close to ", "only ", "a total of "]
UNITS = ["", " people", " km", " miles", " won", " years"]
ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
]
ONES += ["eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def within(inner: Interval, outer: Interval) -> bool:
    low = outer.lo is None or (inner.lo is not None and inner.lo >= outer.lo)
    return low and (outer.hi is None or (inner.hi is not None and inner.hi <= outer.hi))


@given(number=NUMBERS, hedge=st.sampled_from(HEDGES), unit=st.sampled_from(UNITS))
def test_readers_take_no_more_than_the_words_allow(number: int, hedge: str, unit: str) -> None:
    reading = read_value(f"{hedge}{number:,}{unit}")
    assert not reading.literal.is_empty and not reading.pragmatic.is_empty
    assert within(reading.pragmatic, reading.literal)


@given(number=NUMBERS, hedge=st.sampled_from(HEDGES))
def test_counts_are_whole_and_not_negative(number: int, hedge: str) -> None:
    reading = read_value(f"{hedge}{number:,}")
    ends = (reading.literal.lo, reading.literal.hi, reading.pragmatic.lo, reading.pragmatic.hi)
    assert all(end.denominator == 1 and end >= 0 for end in ends if end is not None)
    assert (reading.number, reading.unit) == (number, "people")


@given(number=NUMBERS, hedge=st.sampled_from(HEDGES))
def test_the_number_or_its_neighbour_fits(number: int, hedge: str) -> None:
    pragmatic = read_value(f"{hedge}{number:,}").pragmatic
    assert any(neighbour in pragmatic for neighbour in (number - 1, number, number + 1))


@given(number=NUMBERS)
def test_a_bare_number_contains_itself(number: int) -> None:
    for wording in (str(number), f"{number:,}", f"exactly {number}"):
        reading = read_value(wording)
        assert number in reading.literal and number in reading.pragmatic
        assert numbers_in(wording) == (number,)


@given(number=NUMBERS)
def test_a_bare_number_says_no_more_than_about_it(number: int) -> None:
    exact, bare = read_value(str(number), exact=True), read_value(str(number))
    assert exact.literal == exact.pragmatic == Interval(Fraction(number), Fraction(number))
    assert within(exact.literal, bare.literal)


@given(low=NUMBERS, more=st.integers(0, 10**6))
def test_ranges_contain_their_ends(low: int, more: int) -> None:
    for wording in (f"{low:,}-{low + more:,}", f"{low} to {low + more}", f"between {low} and {low + more}"):
        assume("," not in wording or low * 1000 >= low + more)  # else "5-7,000"
        reading = read_value(wording)
        assert low in reading.literal and low + more in reading.literal
        assert numbers_in(wording) == (low, low + more)


@given(low=st.integers(2, 999), high=st.integers(2, 999), joint=st.sampled_from(["{}-{}", "{} to {}", "between {} and {}"]))
def test_thousands_go_to_both_ends(low: int, high: int, joint: str) -> None:
    assume(low < high <= 10 * low)
    short, full = joint.format(low, f"{high},000"), joint.format(f"{low:,},000", f"{high:,},000")
    for hedge in ("", "about ", "an estimated "):
        one, other = (read_value(f"{hedge}{wording}") for wording in (short, full))
        assert (one.literal, one.pragmatic, one.number, one.grain) == (other.literal, other.pragmatic, other.number, other.grain)


@given(number=st.integers(1000, 999_999), hedge=st.sampled_from(HEDGES), mean=st.booleans())
def test_no_count_is_read_with_a_point_before_three_digits(number: int, hedge: str, mean: bool) -> None:
    pointed = f"{number:,}".replace(",", ".")
    try:
        reading = read_value(f"{hedge}{pointed}", mean=mean)
    except WordingError as error:
        assert f"write {number:,}, or" in error.instead
        return
    raise AssertionError(reading)


@given(tenths=st.integers(0, 1000))
def test_per_cents_contain_themselves(tenths: int) -> None:
    share = read_share(f"{Fraction(tenths, 10).numerator / Fraction(tenths, 10).denominator:.1f}%")
    assert Fraction(tenths, 1000) in share.literal and within(share.literal, Interval(Fraction(0), Fraction(1)))


@given(percent=st.integers(1, 99), hedge=st.sampled_from(HEDGES))
def test_falls_mirror_shares(percent: int, hedge: str) -> None:
    share, (fall, measure, rises) = read_share(f"{hedge}{percent}%"), read_change(f"down {hedge}{percent}%")
    assert fall is not None and (measure, rises) == ("ratio", False)
    assert (fall.literal.lo, fall.literal.hi) == (1 - share.literal.hi, 1 - share.literal.lo)  # type: ignore[operator]


@given(st.data())
def test_every_hedge_reads_every_number(data: st.DataObject) -> None:
    row = data.draw(st.sampled_from([row for row in table().rows.values() if "N" in row.literal and row.words]))
    word, number = data.draw(st.sampled_from(row.words)), data.draw(NUMBERS)
    assume(not word.startswith("or ") and word not in ("+", "plus", "and more", "and over", "and above"))
    try:
        reading = read_value(f"{word} {number}")
    except WordingError as error:
        raise AssertionError(f"{word} {number}: {error}") from error
    assert reading.hedge == row.name and within(reading.pragmatic, reading.literal)


def spelled(number: int) -> str:
    if number < 20:
        return ONES[number - 1]
    if number < 100:
        return TENS[number // 10 - 2] + (f"-{spelled(number % 10)}" if number % 10 else "")
    for step, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= step:
            joint = " and " if 0 < number % step < 100 else " "
            return f"{spelled(number // step)} {name}" + (joint + spelled(number % step) if number % step else "")
    raise AssertionError(number)


@given(number=st.integers(1, 10**9 - 1))
def test_numbers_in_words_are_read(number: int) -> None:
    assert numbers_in(f"the {spelled(number)} who came") == (number,)
    assert set(chain(numbers_in(f"about {number:,} and {spelled(number)}"))) == {number}
