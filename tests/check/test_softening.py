"""What is worth a look, but no red build."""

from __future__ import annotations

import pytest

from checker.examples import check_example

LATER = "source: ministry, published: 2017-07-12, publisher: Post"
EARLIER = "source: ministry, published: 2017-01-10, publisher: Daily"


def outcomes(text: str) -> list[tuple[str, str, str]]:
    """Severity, kind and why of each finding."""
    return [(finding.severity, finding.kind, finding.why_tension) for finding in check_example(text).findings]


def both(early: str, late: str) -> str:
    """Two figures for one year, 3 per cent apart."""
    return f"""
- {{value: "1,460", scope: arrivals, period: 2016, {early}}}
- {{value: "1,418", scope: arrivals, period: 2016, {late}}}
"""


def test_a_gap_of_one_person() -> None:
    text = '- {value: "1,396", scope: arrivals, period: 2014}\n- {value: "1,397", scope: arrivals, period: 2014, source: police}'
    why = "Give or take 0.5 per cent of each figure, and what one source gave anew, they can hold together. So this is a tension."
    assert outcomes(text) == [("tension", "count-clash", why)]


@pytest.mark.parametrize(("value", "severity"), [("1,383", "contradiction"), ("1,384", "tension")])
def test_half_a_per_cent_of_each_figure_is_the_limit(value: str, severity: str) -> None:
    text = f'- {{value: "{value}", scope: arrivals, period: 2014}}\n- {{value: "1,397", scope: arrivals, period: 2014}}'
    assert [found[:2] for found in outcomes(text)] == [(severity, "count-clash")]


def test_a_preliminary_figure() -> None:
    text = both(EARLIER, LATER)
    why = "Post gives the later figure of the same source: preliminary and final figures stay in print. So this is a tension."
    assert outcomes(text) == [("tension", "revised-figure", why)]


@pytest.mark.parametrize(
    ("early", "late"),
    [
        (EARLIER, EARLIER.replace("Daily", "Post")),
        (EARLIER, LATER.replace("ministry", "police")),
        (EARLIER.replace("2017-01-10", "2017-01"), LATER.replace("2017-07-12", "2017-01-10")),
    ],
    ids=["published together", "another source", "which is later is not sure"],
)
def test_no_preliminary_figure(early: str, late: str) -> None:
    assert [found[:2] for found in outcomes(both(early, late))] == [("contradiction", "count-clash")]


def test_totals_of_one_source_stay_as_sharp_as_their_differences() -> None:
    text = f"""
- {{value: "30,500", scope: arrivals, period: ../2016, {EARLIER}}}
- {{value: "28,794", scope: arrivals, period: ../2015, {LATER}}}
- {{value: "1,418", scope: arrivals, period: 2016, {LATER}}}
- {{value: "1,418", scope: arrivals, period: 2016, {LATER.replace("ministry", "police")}}}
"""
    # 288 too many are a fifth of the 1,418 of that year: that the totals are large changes nothing.
    assert [found[:2] for found in outcomes(text) if found[0] != "note"] == [("contradiction", "total-falls")]


def test_readers_who_miss_by_a_hair() -> None:
    # 12 × 145.4 is as much as readers take from “around 140” a month; one more misleads nobody
    text = """
- {value: around 140, average: month, scope: women arrived, period: 2007}
- {value: "1,745", scope: women arrived, period: 2007, source: ministry}
"""
    assert outcomes(text) == []
