"""What is added up is told of the whole time that it is of, and a figure beside a sum stands apart from it."""

from __future__ import annotations

from checker.report.render.plain_lines import sum_lines
from tests.examples import report_of

QUARTERS = """
- {value: "14,310", scope: arrivals, period: 2013}
- {value: "3,100", each: quarter, scope: arrivals, period: 2014}
- {value: "25,000", scope: arrivals, period: 2013/2014}
"""
SHARE = """
- {value: "880", scope: men arrived, period: 2020}
- {value: "450", scope: women arrived, period: 2020}
- {share: "a quarter", scope: men arrived, of: arrivals, period: 2020}
"""


def test_a_figure_of_each_quarter_is_told_of_the_year() -> None:
    (finding,) = report_of(QUARTERS).findings
    assert finding.message == (
        "14,310 in 2013 + 4 × 3,100 in 2014 = 26,710, but 25,000 North Koreans arrived in South Korea from 2013 to 2014 "
        "(Example News). It is open which is off."
    )


def test_a_part_stands_apart_from_the_sum_of_its_whole() -> None:
    (finding,) = report_of(SHARE).findings
    assert sum_lines(finding)[:4] == ("   880  men, 2020 [2]", "", "   880  men, 2020 [2]", " + 450  women, 2020 [3]")
