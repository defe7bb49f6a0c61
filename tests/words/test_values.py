"""Wordings of a value and both their readings, row by row of the readings table."""

from __future__ import annotations

import pytest

from checker.intake.language.errors import WordingError
from checker.intake.language.hedges import table
from checker.intake.language.units import Units
from checker.intake.language.values import read_value
from checker.model.numbers import Interval, Reading
from checker.model.vocabulary import OwnReading, Settings
from checker.prose.numbers import show_number


def ends(interval: Interval) -> str:
    lo, hi = ("…" if end is None else show_number(end) for end in (interval.lo, interval.hi))
    return f"{lo}..{hi}"


def shown(reading: Reading) -> tuple[str, str, str, str]:
    return reading.hedge, ends(reading.literal), ends(reading.pragmatic), reading.unit


# wording, hedge, literal, pragmatic, unit
VALUES = """
1,042                       | exact                 | 1,042..1,042         | 1,042..1,042         | people
710                         | exact                 | 710..710             | 710..710             | people
only 12                     | exact                 | 12..12               | 12..12               | people
just eight                  | exact                 | 8..8                 | 8..8                 | people
Twelve                      | exact                 | 12..12               | 12..12               | people
two dozen                   | exact                 | 24..24               | 24..24               | people
a                           | exact                 | 1..1                 | 1..1                 | people
15th                        | ordinal               | 15..…                | 15..16               | people
the 20,000th                | ordinal               | 20,000..…            | 20,000..25,000       | people
a seventh                   | ordinal               | 7..…                 | 7..8                 | people
A Seventh                   | ordinal               | 7..…                 | 7..8                 | people
a 14th                      | ordinal               | 14..…                | 14..15               | people
a twenty-first              | ordinal               | 21..…                | 21..22               | people
the hundredth               | ordinal               | 100..…               | 100..150             | people
a record low of 12          | exact                 | 12..12               | 12..12               | people
reached 2,914               | exact                 | 2,914..2,914         | 2,914..2,914         | people
thirty-odd                  | odd                   | 30..39               | 30..39               | people
300-odd                     | odd                   | 300..399             | 300..399             | people
300ish                      | about                 | 278..322             | 285..315             | people
barely 300                  | about                 | 278..322             | 285..315             | people
passed 20,000               | over                  | 20,001..…            | 20,001..25,000       | people
crossed the 20,000 mark     | over                  | 20,001..…            | 20,001..25,000       | people
more than 550               | over                  | 551..…               | 551..560             | people
300 and counting            | at least              | 300..…               | 300..350             | people
nearing 100                 | nearly                | 85..99               | 87..99               | people
no one                      | none                  | 0..0                 | 0..0                 | people
single-digit                | single digits         | 0..9                 | 1..9                 | people
in double digits            | double digits         | 10..99               | 10..99               | people
a total of 593              | exact                 | 593..593             | 593..593             | people
34-thousand-259             | exact                 | 34,259..34,259       | 34,259..34,259       | people
exactly 33,000              | exact                 | 33,000..33,000       | 33,000..33,000       | people
3 people                    | exact                 | 3..3                 | 3..3                 | people
33,000                      | rounded               | 32,500..33,999       | 32,706..33,294       | people
the 30,000 mark             | rounded               | 27,750..32,250       | 29,375..30,625       | people
half a million              | rounded               | 461,600..538,400     | 461,600..538,400     | people
about 100                   | about                 | 91..109              | 91..109              | people
about 1,400                 | about                 | 1,295..1,505         | 1,369..1,431         | people
about 2,400                 | about                 | 2,220..2,580         | 2,361..2,439         | people
about 20,000                | about                 | 18,500..21,500       | 19,490..20,510       | people
about 33,000                | about                 | 31,530..34,470       | 32,706..33,294       | people
around ten                  | about                 | 9..11                | 9..11                | people
some 300                    | about                 | 278..322             | 285..315             | people
roughly 33,000              | about                 | 31,390..34,610       | 32,678..33,322       | people
approximately 18-thousand   | about                 | 16,650..19,350       | 17,688..18,312       | people
about three                 | about                 | 2..4                 | 2..4                 | people
over 20,000                 | over                  | 20,001..…            | 20,001..25,000       | people
more than 33,000            | over                  | 33,001..…            | 33,001..34,000       | people
more than a thousand        | over                  | 1,001..…             | 1,001..1,500         | people
more than 110               | over                  | 111..…               | 111..120             | people
exceeded 1400               | over                  | 1,401..…             | 1,401..1,500         | people
at least 20,000             | at least              | 20,000..…            | 20,000..25,000       | people
not fewer than 7            | at least              | 7..…                 | 7..8                 | people
30,000+                     | at least              | 30,000..…            | 30,000..35,000       | people
20 or more                  | at least              | 20..…                | 20..25               | people
up to 1,400                 | up to                 | 0..1,400             | 1,300..1,400         | people
as many as 20,000           | up to                 | 0..20,000            | 15,000..20,000       | people
no more than 10             | up to                 | 0..10                | 5..10                | people
10,000 or fewer             | up to                 | 0..10,000            | 5,000..10,000        | people
fewer than 10               | fewer than            | 0..9                 | 5..9                 | people
under 1000                  | fewer than            | 0..999               | 500..999             | people
below the 2,000-level       | fewer than            | 0..1,999             | 1,500..1,999         | people
nearly 100                  | nearly                | 85..99               | 87..99               | people
nearly 30,000               | nearly                | 25,500..29,999       | 28,630..29,999       | people
close to three-thousand     | nearly                | 2,550..2,999         | 2,844..2,999         | people
almost 680                  | nearly                | 610..679             | 666..679             | people
about 1,000-1,500           | range                 | 950..1,550           | 950..1,550           | people
between 1,100 and 1,500     | range                 | 1,050..1,550         | 1,050..1,550         | people
between one hundred and two hundred | range         | 91..215              | 91..215              | people
20 to 30                    | range                 | 20..30               | 20..30               | people
between 5,000 and nearly 7,000 | range              | 4,625..6,999         | 4,625..6,999         | people
Between nearly 5,000 and 7,000 | range              | 4,250..7,500         | 4,810..7,500         | people
12 to more than 15          | range                 | 12..…                | 12..16               | people
12 to 15 or more            | range                 | 12..…                | 12..16               | people
from more than 12 to 15     | range                 | 13..15               | 13..15               | people
12 to as many as 15         | range                 | 12..15               | 12..15               | people
from about 5,000 to about 7,000 | range             | 4,625..7,500         | 4,625..7,500         | people
5 to almost 7,000           | range                 | 4,625..6,999         | 4,625..6,999         | people
two or three                | range                 | 2..3                 | 2..3                 | people
5 to 10 million             | range                 | 4,625,000..10,500,000| 4,625,000..10,500,000| people
thirty to forty thousand    | range                 | 27,750..43,000       | 27,750..43,000       | people
20-30k                      | range                 | 18,500..32,250       | 18,500..32,250       | people
20 to 30k                   | range                 | 18,500..32,250       | 18,500..32,250       | people
2-3m                        | range                 | 1,850,000..3,225,000 | 1,850,000..3,225,000 | people
30-40,000                   | range                 | 27,750..43,000       | 27,750..43,000       | people
14 to 15,000                | range                 | 13,500..15,500       | 13,500..15,500       | people
between 5 and 7,000         | range                 | 4,625..7,500         | 4,625..7,500         | people
from 5 to 7,000             | range                 | 4,625..7,500         | 4,625..7,500         | people
five or 6,000               | range                 | 4,625..6,450         | 4,625..6,450         | people
about 30-40 000             | range                 | 27,750..43,000       | 27,750..43,000       | people
around 40 to 50             | range                 | 37..54               | 37..54               | people
about 14 to 15              | range                 | 13..16               | 13..16               | people
anywhere from 300 to 400    | range                 | 278..430             | 278..430             | people
just shy of 10,000          | nearly                | 8,500..9,999         | 9,225..9,999         | people
a shade under 2,000         | nearly                | 1,700..1,999         | 1,871..1,999         | people
getting on for 500          | nearly                | 425..499             | 468..499             | people
not even 500                | fewer than            | 0..499               | 450..499             | people
a touch over 500            | over                  | 501..…               | 501..550             | people
a quarter of a million      | rounded               | 231,250..268,750     | 245,985..254,015     | people
over a quarter of a million | over                  | 250,001..…           | 250,001..300,000     | people
two thirds of a million     | rounded               | 633,917..699,417     | 660,117..673,217     | people
over 1,200 and counting     | over                  | 1,201..…             | 1,201..1,300         | people
a staggering 1,402          | exact                 | 1,402..1,402         | 1,402..1,402         | people
800-900,000                 | range                 | 764,000..938,250     | 764,000..938,250     | people
900 to 1,000                | range                 | 850..1,050           | 850..1,050           | people
12 to 1,500                 | range                 | 12..1,500            | 12..1,500            | people
0 to 2,000                  | range                 | 0..2,000             | 0..2,000             | people
5 to 7500                   | range                 | 5..7,500             | 5..7,500             | people
from 1 to 1 million         | range                 | 1..1,000,000         | 1..1,000,000         | people
hundreds to 5,000           | range                 | 100..5,000           | 100..5,000           | people
dozens to 40,000            | range                 | 12..40,000           | 12..40,000           | people
4.125 million               | rounded               | 4,124,500..4,125,999 | 4,124,500..4,125,500 | people
over 1.234.567              | over                  | 1,234,568..…         | 1,234,568..1,234,568 | people
95'000                      | rounded               | 94,500..95,999       | 94,500..95,500       | people
2½ million                  | rounded               | 2,450,000..2,599,999 | 2,450,000..2,550,000 | people
$30-40,000                  | range                 | 29,999.5..40,000.5   | 29,999.5..40,000.5   | dollar
1.0420 km                   | measure               | 1.0415..1.0425       | 1.0415..1.0425       | kilometre
$1 to $2 million            | range                 | 925,000..2,150,000   | 925,000..2,150,000   | dollar
tens of thousands to 300,000 | range                | 10,000..300,000      | 10,000..300,000      | people
a couple                    | a couple              | 2..3                 | 2..2                 | people
a few                       | a few                 | 2..…                 | 2..10                | people
a few thousand              | a few                 | 2,000..…             | 2,000..10,000        | people
several                     | several               | 3..…                 | 3..…                 | people
several hundred             | several               | 300..…               | 300..…               | people
dozens                      | dozens                | 24..…                | 24..…                | people
tens                        | tens                  | 20..…                | 20..…                | people
scores                      | scores                | 40..…                | 40..…                | people
hundreds                    | hundreds              | 200..999             | 200..999             | people
thousands                   | thousands             | 2,000..…             | 2,000..99,999        | people
tens of thousands           | tens of thousands     | 20,000..99,999       | 20,000..99,999       | people
hundreds of thousands       | hundreds of thousands | 200,000..999,999     | 200,000..999,999     | people
millions                    | millions              | 2,000,000..…         | 2,000,000..…         | people
tens of millions            | tens of millions      | 20,000,000..99,999,999 | 20,000,000..99,999,999 | people
hundreds of millions        | hundreds of millions  | 200,000,000..999,999,999 | 200,000,000..999,999,999 | people
billions                    | billions              | 2,000,000,000..…      | 2,000,000,000..…      | people
no                          | none                  | 0..0                 | 0..0                 | people
none                        | none                  | 0..0                 | 0..0                 | people
nearly none                 | nearly none           | 0..…                 | 0..5                 | people
thirties                    | decade                | 30..39               | 30..39               | people
100 km                      | measure               | 90.7..109.3          | 90.7..109.3          | kilometre
about 100 kilometers        | about                 | 90.7..109.3          | 90.7..109.3          | kilometre
62 miles                    | measure               | 98.9747..100.584     | 98.9747..100.584     | kilometre
over 100 km                 | over                  | 100..…               | 100..150             | kilometre
100 km to 150 km            | range                 | 99.5..150.5          | 99.5..150.5          | kilometre
4.7 billion won             | measure               | 4,650,000,000..4,750,000,000 | 4,650,000,000..4,750,000,000 | won
US$ 4.15 million            | measure               | 4,145,000..4,155,000 | 4,145,000..4,155,000 | dollar
four-day                    | measure               | 3.5..4.5             | 3.5..4.5             | day
four days                   | measure               | 3.5..4.5             | 3.5..4.5             | day
two weeks                   | measure               | 10.5..17.5           | 10.5..17.5           | day
six months                  | measure               | 0.4583..0.5417       | 0.4583..0.5417       | year
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in VALUES.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_both_readings(row: list[str]) -> None:
    wording, *expected = row
    assert shown(read_value(wording)) == tuple(expected)


def test_every_row_for_values_is_shown_above() -> None:
    elsewhere = {"per cent", "times", "part", "one in", "most", "nearly all", "minority", "all", "unchanged", "stable", "mean"}
    assert {row[1] for row in ROWS} == (set(table().rows) - elsewhere) | {"range"}


def test_number_and_grain_are_kept_as_written() -> None:
    wordings = ["over 20,000", "4.7 billion won", "about 1,000-1,500", "33,500", "dozens", "12", "62 miles"]
    readings = [read_value(wording) for wording in wordings]
    assert [(str(r.number), str(r.grain)) for r in readings] == [
        ("20000", "10000"),
        ("4700000000", "100000000"),
        ("1000", "100"),
        ("33500", "100"),
        ("None", "None"),
        ("12", "1"),
        ("1559052/15625", "25146/15625"),
    ]


def test_a_bare_number_counts_what_the_vocabulary_says() -> None:
    units = Units(("mission = [mission] = _ = missions",))
    assert [
        shown(read_value("14", unit="missions")),
        shown(read_value("14 missions", unit="missions")),
        shown(read_value("14 missions", unit="missions", units=units)),
        shown(read_value("over 14 missions", units=units)),
        shown(read_value("14 people", unit="missions")),
        shown(read_value("4.7 billion", unit="won")),
        shown(read_value("thirties", unit="years")),
        shown(read_value("1950", unit="calendar year")),
        shown(read_value("1,900", unit="calendar year")),
    ] == [
        ("exact", "14..14", "14..14", "missions"),
        ("exact", "14..14", "14..14", "missions"),
        ("exact", "14..14", "14..14", "missions"),
        ("over", "15..…", "15..15", "mission"),
        ("exact", "14..14", "14..14", "people"),
        ("measure", "4,650,000,000..4,750,000,000", "4,650,000,000..4,750,000,000", "won"),
        ("decade", "30..39", "30..39", "year"),
        ("exact", "1,950..1,950", "1,950..1,950", "calendar year"),
        ("exact", "1,900..1,900", "1,900..1,900", "calendar year"),
    ]


def test_exact_and_sharp_take_bare_figures_as_they_stand() -> None:
    sharp = Settings(rounding="sharp")
    assert [
        shown(read_value("33,000", exact=True)),
        shown(read_value("33,000", settings=sharp)),
        shown(read_value("over 33,000", exact=True)),
        shown(read_value("100 km", settings=sharp)),
        shown(read_value("100 km", exact=True)),
        shown(read_value("1,000-1,500", exact=True)),
    ] == [
        ("exact", "33,000..33,000", "33,000..33,000", "people"),
        ("exact", "33,000..33,000", "33,000..33,000", "people"),
        ("over", "33,001..…", "33,001..34,000", "people"),
        ("measure", "90.7..109.3", "90.7..109.3", "kilometre"),
        ("exact", "100..100", "100..100", "kilometre"),
        ("range", "1,000..1,500", "1,000..1,500", "people"),
    ]


REFUSED = """
2,914 defectors | “defectors” in “2,914 defectors” is no unit; write `value: 2,914`, and who or what is counted in \
`scope`
over 20,000 North Koreans | “North Koreans” in “over 20,000 North Koreans” is no unit; write `value: over 20,000`, \
and who or what is counted in `scope`
foo | no number in “foo”; write the number, such as “over 20,000”, “12” or “dozens”
about | no number in “about”; write the number, such as “over 20,000”, “12” or “dozens”
few | “few” in “few” gives no number; leave the claim out, or write “a few” if that is meant
more than 100,000 for the first time | “for the first time” in “more than 100,000 for the first time” is no unit; \
write `value: more than 100,000`, and who or what is counted in `scope`
300 to 400 as of Monday | “as of Monday” in “300 to 400 as of Monday” is no unit; write `value: 300 to 400`, \
and who or what is counted in `scope`
312 so far | “so far” in “312 so far” is no unit; write `value: 312` with `so far: yes` beside it
1.2 million and rising | “and rising” in “1.2 million and rising” is no unit; write `value: 1.2 million` \
with `so far: yes` beside it
over about 100 | “over about 100” hedges twice: “over” and “about”; keep the one that decides the number's range
over 20-30 | “over” before a range in “over 20-30”; write “a to b” or “about a-b”, or “between nearly a and b” where it hedges \
one end only
between up to 20 and 30 | “up to” before an end of a range in “between up to 20 and 30”; write “between 5,000 and nearly 7,000” \
or “a to b”
between over 30 and 30 | no number fits “between over 30 and 30”; check the number and its hedge
30 to 20 | “30 to 20” ends below its start; write the lower number first
between 20 | “between 20” names no second end; write “between a and b” or “from a to b”
dozens 12 | “dozens” beside a number in “dozens 12”; write one of the two
several 12 | “several” beside a number in “several 12”; write one of the two
an average of 200 | “an average of 200” is a rate; write `value: 200` with `average: month` beside it
200 a month on average | “200 a month on average” is a rate; write `value: 200` with `average: month` beside it
an annual 1,000 | “an annual 1,000” is a rate; write `value: 1,000` with `average: year` beside it for a mean, or \
`each: year` for every year
at least one a week | “at least one a week” is a rate; write `value: at least one` with `average: week` beside it for a \
mean, or `each: week` for every week
fell to 1,047 | “fell to 1,047” tells a change too; write `change: fell to 1,047` with `from`, or the number alone
fell from 1,137 to 1,047 | “fell from 1,137 to 1,047” tells a change too; write `change: fell from 1,137 to 1,047` with \
`from`, or the number alone
a great many | “many” in “a great many” gives no number; leave the claim out, or write a number if the article has one
1.042 | “1.042” may be 1,042 or a decimal; write 1,042, or, if it is a decimal, 1.0420 with its unit
more than 20.000 | “20.000” in “more than 20.000” may be 20,000 or a decimal; write 20,000, or, if it is a decimal, 20.0 \
with its unit
between 1.000 and 1.500 | “1.000” in “between 1.000 and 1.500” may be 1,000 or a decimal; write 1,000, or, if it is a decimal, \
1.0 with its unit
the 20.000th | “20.000” in “the 20.000th” may be 20,000 or a decimal; write 20,000, or, if it is a decimal, 20.0 with its unit
1.5 | no number fits “1.5”; write a whole number, or, if it measures something, its unit too
5 to 7,500 | “5 to 7,500” may begin at 5,000 or at 5; write 5,000 to 7,500, or 5 to 7500 without the comma
1 to 2,000 | “1 to 2,000” may begin at 1,000 or at 1; write 1,000 to 2,000, or 1 to 2000 without the comma
5 to 70,000 | “5 to 70,000” may begin at 5,000 or at 5; write 5,000 to 70,000, or 5 to 70000 without the comma
2-5,000,000 | “2-5,000,000” may begin at 2,000,000 or at 2; write 2,000,000 to 5,000,000, or 2 to 5000000 without the comma
$30 to $40,000 | “$30 to $40,000” may begin at 30,000 or at 30; write 30,000 to 40,000, or 30 to 40000 without the comma
10² | cannot read “^ 2” in “10²”; write one number, with commas only between thousands
9 billion billion billion billion | “9 billion billion billion billion” is beyond all amounts; check the number and its \
multipliers
1,047 in 2019 | “in 2019” in “1,047 in 2019” is a period; leave it out, and write `period: 2019`
20-year-old | “year - old” in “20-year-old” is no unit; write `value: 20`, and who or what is counted in `scope`
1/3 | “1/3” is a share of something; write `share: 1/3` and, as `of`, what it is a share of
0 won per dollar | “0 won per dollar” is no exchange rate; write how much won one dollar bought, such as 1,132
1,5 | cannot read “, 5” in “1,5”; write one number, with commas only between thousands
-5 | “-5” is below 0, and no count is; write a fall as `change: down 5`, with `from`
fewer than 0 | no number fits “fewer than 0”; write 0, or the number that it is below
under 0 | no number fits “under 0”; write 0, or the number that it is below
between 50 and 30 | “between 50 and 30” ends below its start; write the lower number first
about 0 | “about” of nothing says nothing; write the number, such as 0, or “nearly none”
70% | “70%” is no count; write `share: 70%` with `of`, or `change: …` with `from`
a third | “a third” is a share of something; write `share: a third` and, as `of`, what it is a share of; or `value: the third` \
for the one behind two others
a seventh of them | “a seventh of them” is a share of something; write `share: a seventh of them` and, as `of`, what it is a \
share of
a seventh general | “general” in “a seventh general” is no unit; write `value: a seventh`, and who or what is counted in `scope`
every 14th | “every 14th” is a share of something; write `share: every 14th` and, as `of`, what it is a share of
12 per 1,000 | “12 per 1,000” is a share of something; write `share: 12 per 1,000` and, as `of`, what it is a share of
1 in 10 | “1 in 10” is a share of something; write `share: 1 in 10` and, as `of`, what it is a share of
most | “most” is a share of something; write `share: most` and, as `of`, what it is a share of
"""
PROBLEMS = [line.split(" | ") for line in REFUSED.strip().splitlines()]


@pytest.mark.parametrize(("wording", "problem"), PROBLEMS, ids=[wording for wording, _ in PROBLEMS])
def test_what_cannot_be_read_whole_is_refused(wording: str, problem: str) -> None:
    with pytest.raises(WordingError) as caught:
        read_value(wording)
    assert str(caught.value) == problem


MEANS = {
    "19": "18.5..19.5",
    "20": "19.5..20.5",
    "19.1": "19.05..19.15",
    "200": "185..215",
    "1,200": "1,150..1,300",
    "over 20": "20..…",
    "between 1,000 and 1,500": "950..1,550",
}


@pytest.mark.parametrize("wording", MEANS)
def test_a_mean_is_rounded_and_need_not_be_whole(wording: str) -> None:
    assert ends(read_value(wording, mean=True).literal) == MEANS[wording]


RATES = {
    "1,132 won per dollar": ("1,131.5..1,132.5", "won per dollar"),
    "1,132 won to the dollar": ("1,131.5..1,132.5", "won per dollar"),
    "1,132 won a dollar": ("1,131.5..1,132.5", "won per dollar"),
    "$1 = 1,132 won": ("1,131.5..1,132.5", "won per dollar"),
    "1,132 won = US$ 1": ("1,131.5..1,132.5", "won per dollar"),
    "between 1,130 and 1,140 won for a dollar": ("1,129.5..1,140.5", "won per dollar"),
    "1,012 won per 100 yen": ("10.115..10.125", "won per yen"),
    "0.88 euros to the dollar": ("0.875..0.885", "euro per dollar"),
}


@pytest.mark.parametrize("wording", RATES)
def test_exchange_rates(wording: str) -> None:
    found = read_value(wording)
    assert (ends(found.literal), found.unit) == RATES[wording]


def test_own_readings_replace_rows() -> None:
    own = Settings(readings=(OwnReading("about", "[N-g, N+g]", "[N, N+d]"),))
    assert [
        shown(read_value("about 1,400", settings=own)),
        shown(read_value("over 1,400", settings=own)),
        shown(read_value("about 1,400")),
    ] == [
        ("about", "1,300..1,500", "1,400..1,401", "people"),
        ("over", "1,401..…", "1,401..1,500", "people"),
        ("about", "1,295..1,505", "1,369..1,431", "people"),
    ]


def test_nothing_is_refused() -> None:
    with pytest.raises(WordingError) as caught:
        read_value("  ")
    assert str(caught.value) == "no value; write the number in the article's own words, such as “over 20,000”"


@pytest.mark.parametrize("wording", ["1e6", "0x20", "about 1e6", "2x10^3"])
def test_no_other_number_is_proposed_for_one_that_cannot_be_read(wording: str) -> None:
    with pytest.raises(WordingError) as error:
        read_value(wording)
    assert error.value.instead == "write one number, with commas only between thousands"


def test_an_article_is_no_number_to_write() -> None:
    with pytest.raises(WordingError, match="write the number in digits as `value`, and who or what is counted in `scope`"):
        read_value("a googol")


@pytest.mark.parametrize("hedge", ["about", "around", "roughly", "approximately", "nearly", "almost", "some", ""])
@pytest.mark.parametrize("number", [5_000, 15_000, 1_500, 33_000, 300_000, 850_000])
def test_millions_are_as_wide_as_thousands(hedge: str, number: int) -> None:
    """Widths were fitted to small numbers: "about 5 billion" was nothing to 28 billion."""
    small = read_value(f"{hedge} {number:,} euros")
    for times in (1000, 1000**2, 1000**3):
        large = read_value(f"{hedge} {number * times:,} euros")
        if number * times >= 1_000_000:
            assert (large.literal, large.pragmatic) == (small.literal * times, small.pragmatic * times)
