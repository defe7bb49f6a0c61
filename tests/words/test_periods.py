"""Periods: what is read, what is refused, how they are shown and divided."""

from __future__ import annotations

import itertools
import re
from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.language.errors import WordingError
from checker.intake.language.periods import read_period
from checker.model.calendar import OpenPeriodError, count_units, unit_of, units_inside
from checker.model.time import Period
from checker.prose.periods import show_period

# text, first day, last day, shown, the calendar unit it is
PERIODS = """
2014                    | 2014-01-01 | 2014-12-31 | 2014                              | year
2018-01                 | 2018-01-01 | 2018-01-31 | January 2018                      | month
2018-11-30              | 2018-11-30 | 2018-11-30 | 30 November 2018                  | day
2018-01/2018-11         | 2018-01-01 | 2018-11-30 | January to November 2018          |
2012-06/2013-05         | 2012-06-01 | 2013-05-31 | June 2012 to May 2013             |
2012/2017               | 2012-01-01 | 2017-12-31 | 2012 to 2017                      |
2018/2018-12-18         | 2018-01-01 | 2018-12-18 | 1 January to 18 December 2018     |
2012/2018-12-18         | 2012-01-01 | 2018-12-18 | 1 January 2012 to 18 December 2018 |
2016-04-03/2016-04-10   | 2016-04-03 | 2016-04-10 | 3 to 10 April 2016                |
2016-04-04/2016-04-10   | 2016-04-04 | 2016-04-10 | 4 to 10 April 2016                | week
2020-Q2                 | 2020-04-01 | 2020-06-30 | second quarter of 2020            | quarter
2020-q4                 | 2020-10-01 | 2020-12-31 | fourth quarter of 2020            | quarter
2019-Q4/2020-Q1         | 2019-10-01 | 2020-03-31 | October 2019 to March 2020        |
2022-H1                 | 2022-01-01 | 2022-06-30 | first half of 2022                | half-year
2022-H2                 | 2022-07-01 | 2022-12-31 | second half of 2022               | half-year
FY2008                  | 2007-10-01 | 2008-09-30 | October 2007 to September 2008    | year
../2020-06-30           | -          | 2020-06-30 | all to the end of June 2020       |
../2015-06-15           | -          | 2015-06-15 | all to 15 June 2015               |
../1989                 | -          | 1989-12-31 | all to the end of 1989            |
1953-07-27/..           | 1953-07-27 | -          | since 27 July 1953                |
2012/..                 | 2012-01-01 | -          | since 2012                        |
2012-06/..              | 2012-06-01 | -          | since June 2012                   |
../..                   | -          | -          | all time                          |
201X                    | 2010-01-01 | 2019-12-31 | 2010 to 2019                      |
2015-21                 | 2015-03-01 | 2015-05-31 | March to May 2015                 |
2015-34                 | 2015-04-01 | 2015-06-30 | second quarter of 2015            | quarter
2015-XX                 | 2015-01-01 | 2015-12-31 | 2015                              | year
2016-02                 | 2016-02-01 | 2016-02-29 | February 2016                     | month
9999                    | 9999-01-01 | 9999-12-31 | 9999                              | year
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in PERIODS.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_periods(row: list[str]) -> None:
    text, first, last, shown, unit = row
    period = read_period(text)
    start = "-" if period.start is None else date.fromordinal(period.start).isoformat()
    end = "-" if period.end is None else date.fromordinal(period.end - 1).isoformat()
    assert [period.text, start, end, show_period(period), unit_of(period) or ""] == [text, first, last, shown, unit]


def test_marks_of_doubt_change_no_day() -> None:
    texts = ["2015-06?", "2015~", "2018-11-30%", "2015?-06", "2014/2015-06?", "2015-06"]
    periods = [read_period(text) for text in texts]
    assert [show_period(p) for p in periods] == [
        "June 2015",
        "2015",
        "30 November 2018",
        "June 2015",
        "January 2014 to June 2015",
        "June 2015",
    ]


def test_named_periods_in_any_case_and_spacing() -> None:
    named = {"since the war": read_period("1953-07-27/..")}
    assert read_period(" Since  the War ", named).days == read_period("1953-07-27/..").days
    assert read_period("Since the war", named).text == "Since the war"


HOW = "write it as 2018, 2018-11, 2018-11-30, 2018-01/2018-11, ../2020-06-30, 2020-Q2, 2022-H1 or FY2008"
TWO_YEARS = (
    "may be two years, or one that lies in both; write 2018/2019 for both years, FY2019 for the fiscal year, "
    "else the first and the last day: 2018-07-01/2019-06-30"
)
REFUSED = f"""
2018/2014 | “2018/2014” ends before it starts; write the earlier date first, such as 2014/2018
2018-13 | “2018-13” has no such month; write months as 01 to 12, year first: 2018-11-30
30-11-2018 | cannot read “30-11-2018” as a date; write it year first: 2018-11-30
30/11/2018 | cannot read “30/11/2018” as a date; write it year first: 2018-11-30
11/30/2018 | cannot read “11/30/2018” as a date; write it year first: 2018-11-30
30.11.18 | cannot read “30.11.18” as a date; write it year first: 2018-11-30
05/05/1998 | cannot read “05/05/1998” as a date; write it year first: 1998-05-05
03/04/2018 | “03/04/2018” may be two days; write 2018-04-03 if the day stands before the month, 2018-03-04 if behind it
31/06/2018 | “31/06/2018” has no such day; write a day from 01 to 30, or the month alone: 2018-06
31/31/2018 | “31/31/2018” is no day that there is; write year, month and day: 2018-11-30
2018/11/30 | cannot read “2018/11/30” as a date; write it year first: 2018-11-30
20181130 | cannot read “20181130” as a date; write it year first: 2018-11-30
2018-1-5 | cannot read “2018-1-5” as a date; write it year first: 2018-01-05
2018-11-30T09:00 | “2018-11-30T09:00” is more than a day; write the day alone: 2018-11-30
31 June 2018 | “31 June 2018” has no such day; write a day from 01 to 30, or the month alone: 2018-06
30 November | “30 November” has no year; write it with the year first: 2018-11, 2018-11-30
11/2018 | cannot read “11/2018” as a date; write the month year first: 2018-11
2018/11 | cannot read “2018/11” as a date; write the month year first: 2018-11
13/2018 | “13/2018” has no such month; write months as 01 to 12, year first: 2018-11-30
2018-Q5 | “2018-Q5” has no such quarter; write one from 2018-Q1 to 2018-Q4
H3 2018 | “H3 2018” has no such half-year; write one from 2018-H1 to 2018-H2
2018-W48 | “2018-W48” is a week; write its first and its last day: 2018-11-26/2018-12-02, if weeks begin on Monday
week 60, 2018 | “week 60, 2018” has no such week; write the first and the last day: 2018-11-26/2018-12-02
2018/19 | “2018/19” {TWO_YEARS}
2018-19 | “2018-19” {TWO_YEARS}
2004/05 | “2004/05” may be two years, or one that lies in both; write 2004/2005 for both years, 2004-05 for the month, \
FY2005 for the fiscal year, else the first and the last day: 2004-07-01/2005-06-30
2018, 2020 | “2018, 2020” is several periods; write 2018/2020 for all of the time from the one to the other, or a claim for each
31/12/2017-30/6/2018 | cannot read “31/12/2017-30/6/2018” as a period; write it as 2017-12-31/2018-06-30
11/2017-02/2018 | cannot read “11/2017-02/2018” as a period; write it as 2017-11/2018-02
March to May 2018 | cannot read “March to May 2018” as a period; write it as 2018-03/2018-05
from 1 March 2017 to 5 May 2018 | cannot read “from 1 March 2017 to 5 May 2018” as a period; write it as 2017-03-01/2018-05-05
2018-13-01 | “2018-13-01” has no such month; write months as 01 to 12, year first: 2018-11-30
2018-02-29 | “2018-02-29” has no such day; write a day from 01 to 28, or the month alone: 2018-02
2018-11-31/2019 | “2018-11-31” has no such day; write a day from 01 to 30, or the month alone: 2018-11
0000 | there is no year 0000; write a year from 0001 on
0000-Q1 | “0000-Q1” names no year; write a year from 0002 on
FY0001 | “FY0001” names no year; write a year from 0002 on
2018/ | “2018/” leaves one side out; write 2018/.. if that side is open
/2018 | “/2018” leaves one side out; write ../2018 if that side is open
2018/2019/2020 | “2018/2019/2020” is no period: it has more than two sides; {HOW}
Nov 2018 | cannot read “Nov 2018” as a date; write it as 2018-11
30 November 2018 | cannot read “30 November 2018” as a date; write it as 2018-11-30
second quarter of 2020 | cannot read “second quarter of 2020” as a date; write it as 2020-Q2
H1 2022 | cannot read “H1 2022” as a date; write it as 2022-H1
the 1990s | cannot read “the 1990s” as a date; write it as 199X
2003-2010 | cannot read “2003-2010” as a date; write it as 2003/2010
fiscal year 2008 | cannot read “fiscal year 2008” as a date; write it as FY2008
since 2003 | cannot read “since 2003” as a date; write it as 2003/..
2018-1 | cannot read “2018-1” as a date; write the month year first: 2018-01
20X5 | cannot read “20X5” as a date; {HOW}
2015-24 | “2015-24” is a winter, which lies in two years; write the months, such as 2015-12/2016-02
00XX | “00XX” has no such date; {HOW}
"""
PROBLEMS = [line.split(" | ") for line in REFUSED.strip().splitlines()]


@pytest.mark.parametrize(("text", "problem"), PROBLEMS, ids=[text for text, _ in PROBLEMS])
def test_what_is_no_period_is_refused(text: str, problem: str) -> None:
    with pytest.raises(WordingError) as caught:
        read_period(text)
    assert str(caught.value) == problem


@pytest.mark.parametrize(
    ("fiscal", "shown"),
    [(-3, "October 2007 to September 2009"), (3, "April 2008 to March 2010"), (0, "2008 to 2009")],
)
def test_fiscal_years_begin_where_they_are_said_to(fiscal: int, shown: str) -> None:
    assert show_period(read_period("FY2008/FY2009", fiscal=fiscal)) == shown


def test_no_period_at_all() -> None:
    with pytest.raises(WordingError) as caught:
        read_period(" ")
    assert str(caught.value) == f"no period; {HOW}"


DATES = st.dates(min_value=date(1000, 1, 1)).map(date.isoformat)
MARKS = st.sampled_from(["", "?", "~", "%"])


@given(text=DATES, length=st.sampled_from([4, 7, 10]), mark=MARKS)
def test_dates_are_read_as_edtf_reads_them(text: str, length: int, mark: str) -> None:
    parsed, period = parse_edtf(text[:length] + mark), read_period(text[:length] + mark)
    first, last = (date(*struct[:3]).toordinal() for struct in (parsed.lower_strict(), parsed.upper_strict()))
    assert (period.start, period.end) == (first, last + 1)


@given(one=DATES, other=DATES, lengths=st.tuples(*[st.sampled_from([4, 7, 10])] * 2))
def test_intervals_are_read_as_edtf_reads_them(one: str, other: str, lengths: tuple[int, int]) -> None:
    first, last = sorted((one, other))
    sides = first[: lengths[0]], last[: lengths[1]]
    parsed, period = parse_edtf("/".join(sides)), read_period("/".join(sides))
    days = (date(*struct[:3]).toordinal() for struct in (parsed.lower_strict(), parsed.upper_strict()))
    assert (period.start, period.end) == (next(days), next(days) + 1)


@given(one=DATES, other=DATES)
def test_days_read_back_from_their_dates(one: str, other: str) -> None:
    first, last = sorted((one, other))
    text = f"{first}/{last}"
    start, end = date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal() + 1
    assert read_period(text) == Period(start, end, text)


@given(text=DATES, unit=st.sampled_from(["day", "week", "month", "quarter", "half-year", "year"]), count=st.integers(1, 9))
def test_units_tile_the_inside_of_a_period(text: str, unit: str, count: int) -> None:
    start = date.fromisoformat(text).toordinal()
    period = Period(start, start + 400 * count, "")
    inside = units_inside(period, unit)  # type: ignore[arg-type]
    assert all(one.end == following.start for one, following in itertools.pairwise(inside))
    assert all(unit_of(one) == unit for one in inside)
    least, most = count_units(period, unit)  # type: ignore[arg-type]
    assert len(inside) <= least <= most <= len(inside) + 2 and most - least <= 1


def test_complete_units_only() -> None:
    def shown(text: str, unit: str) -> list[str]:
        return [show_period(p) for p in units_inside(read_period(text), unit)]  # type: ignore[arg-type]

    assert shown("2012/2014-12-18", "year") == ["2012", "2013"]
    assert shown("2018-01-15/2018-04", "month") == ["February 2018", "March 2018", "April 2018"]
    assert shown("2019-02/2019-11", "quarter") == ["second quarter of 2019", "third quarter of 2019"]
    assert shown("2012/..", "year") == shown("../2012", "year") == shown("2012-02/2012-11", "year") == []


def test_how_many_units_a_period_lasts() -> None:
    cases = [("2018", "month"), ("2018/2018-11", "month"), ("2019-07/2020-06", "year"), ("2012/2018-12-18", "year")]
    cases += [("2018-01/2018-06", "year"), ("2018-01-01/2018-01-14", "week"), ("2018-01-31/2018-02", "month")]
    counted = [count_units(read_period(text), unit) for text, unit in cases]  # type: ignore[arg-type]
    assert [(str(least), str(most)) for least, most in counted] == [
        ("12", "12"),
        ("11", "11"),
        ("1", "1"),
        ("6", "7"),
        ("181/365", "1"),
        ("2", "2"),
        ("1", "1"),
    ]
    with pytest.raises(OpenPeriodError) as caught:
        count_units(read_period("2018/.."), "month")
    assert str(caught.value) == "how many months there are in a period with an open side"


@pytest.mark.parametrize(("text", "message"), PROBLEMS)
def test_what_a_message_says_to_write_is_taken(text: str, message: str) -> None:
    """Whatever stands in it as a notation: no hint leads to another refusal."""
    _, _, instead = message.partition("; ")
    offered = re.findall(r"(?:\d{4}(?:-[\dQHX]+)*|\d{3}X|FY\d{4}|\.\.)(?:/(?:\d{4}(?:-[\dQH]+)*|\.\.))?", instead)
    for period in offered:
        read_period(period)


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from("/.-"))
def test_a_day_in_numbers_is_offered_as_it_is_meant(day: date, mark: str) -> None:
    with pytest.raises(WordingError) as refused:
        read_period(mark.join((f"{day.day}", f"{day.month}", f"{day.year}")))
    assert day.isoformat() in refused.value.instead


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_month_and_day_of_ours_is_read(day: date) -> None:
    for text in (day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]):
        assert read_period(text).text == text


@pytest.mark.parametrize("year", range(2000, 2012))
def test_a_month_that_is_numbered_as_the_next_year_is_a_month(year: int) -> None:
    assert unit_of(read_period(f"{year}-{(year + 1) % 100:02d}")) == "month"


@given(st.text(alphabet="0123456789/.-QHWqhFYX? ", max_size=12))
def test_any_text_is_a_period_or_refused(text: str) -> None:
    try:
        period = read_period(text)
    except WordingError as refused:
        assert refused.instead
    else:
        assert period.text.strip() == text.strip()
