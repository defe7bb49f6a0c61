"""Forecasts assert nothing, and may be remarkable all the same."""

from __future__ import annotations

import pytest

from checker.examples import check_example

RESULT = '- {value: "1,397", scope: arrivals, period: 2014, source: ministry, published: 2015-01-15, publisher: Herald}\n'
EXPECTED = '- {value: "1,397", scope: arrivals, period: 2016, status: forecast, published: 2016-01-15, publisher: Courier}\n'


def told(text: str) -> list[tuple[str, str, str]]:
    """Severity, kind and message of each finding."""
    return [(finding.severity, finding.kind, finding.message) for finding in check_example(text).findings]


def test_a_forecast_that_repeats_the_result_of_another_year() -> None:
    message = (
        "1,397 North Koreans arrived in South Korea in 2016 by a forecast (suspect: Courier), "
        "but 1,397 in 2014 by result (Herald)."
    )
    assert told(RESULT + EXPECTED) == [("note", "borrowed-figure", message)]


@pytest.mark.parametrize(
    ("written", "instead"),
    [("1,397", "1,400"), ("period: 2016", "period: 2016-H1"), ("period: 2016", "period: 2014")],
    ids=["another figure", "of half a year", "of that year"],
)
def test_a_forecast_of_its_own(written: str, instead: str) -> None:
    assert [each for each in told(RESULT + EXPECTED.replace(written, instead)) if each[1] == "borrowed-figure"] == []


@pytest.mark.parametrize(
    ("published", "passed"), [("2016-12-31", False), ("2017-01-01", True), ("2017-01", True), ("2016", False)]
)
def test_a_forecast_of_a_time_that_was_over(published: str, passed: bool) -> None:
    late = EXPECTED.replace("1,397", "1,500").replace("2016-01-15", published)
    assert [each[:2] for each in told(RESULT + late)] == ([("note", "passed-forecast")] if passed else [])


def test_when_it_was_over() -> None:
    late = EXPECTED.replace("1,397", "1,500").replace("2016-01-15", "2017-03-02")
    assert told(late) == [
        (
            "note",
            "passed-forecast",
            "1,500 North Koreans arrived in South Korea in 2016 by a forecast (Courier), but that was over when it appeared on "
            "2 March 2017.",
        )
    ]
