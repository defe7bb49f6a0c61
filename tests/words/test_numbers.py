"""Numbers found in texts."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.intake.language.numbers import numbers_in

FOUND = """
1,042                                            | 1042
1,042, 1,045 and 12                              | 1042 1045 12
1 042                                            | 1042
1.200.000                                        | 1200000
4.7 billion won (US$ 4.15 million)               | 4700000000 4150000
2.5m, 1.2 m, 3bn, 4k                             | 2500000 1200000 3000000000 4000
33 thousand                                      | 33000
34-thousand-259                                  | 34259
thirty-four thousand two hundred and fifty-nine  | 34259
two hundred and fifty thousand                   | 250000
two and a half million                           | 2500000
thirteen hundred                                 | 1300
ninety-nine or twenty                            | 99 20
hundred, dozen, two dozen                        | 100 12 24
a thousand                                       | 1000
half a million, half, ½, a third, three-fourths  | 500000 1/2 1/2 1/3 3/4
15th, first, twenty-first, the 20,000th          | 15 1 21 20000
four-day, 5-year-old                             | 4 5
thirties, 1990s, 20s                             | 30 1990 20
tens of thousands, hundreds, dozens              | 10000 100 12
about 1,000-1,500                                | 1000 1500
1,000 … 500                                      | 1000 500
between one hundred and two hundred              | 100 200
1 in 10                                          | 1 10
every 14th, a 14th                               | 1/14 14
100 km (62 miles)                                | 100 62
No refugees, no more than 10                     | 0 10
A North Korean soldier                           |
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in FOUND.strip().splitlines()]


@pytest.mark.parametrize(("text", "numbers"), ROWS, ids=[row[0] for row in ROWS])
def test_every_number_in_order(text: str, numbers: str) -> None:
    assert numbers_in(text) == tuple(Fraction(number) for number in numbers.split())


def test_articles_count_as_one_where_asked() -> None:
    assert numbers_in("12 women and a man", articles=True) == (12, 1)
    assert numbers_in("a thousand and an officer", articles=True) == (1000, 1)
