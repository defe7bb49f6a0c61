"""Why a tension is none literally: an end that goes without saying is no end."""

from __future__ import annotations

from checker.examples import check_example


def test_a_fall_by_more_than_so_much_has_no_upper_end() -> None:
    text = """
- {change: down more than 20%, from: 2014, scope: arrivals, period: 2015, source: police}
- {change: down 34%, from: 2014, scope: arrivals, period: 2015, source: ministry}
"""
    whys = [finding.why_tension for finding in check_example(text).findings]
    assert [why.partition("” ")[2] for why in whys] == ["has no upper end, so this is a tension, not a contradiction."]
