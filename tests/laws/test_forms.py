"""Claims of every form, as news write them: those that hold together give nothing, those that do not give their kind."""

from __future__ import annotations

import pytest

from checker.examples import check_example
from checker.model.finding import CheckReport

SERIES = {2009: "2,914", 2010: "2,402", 2011: "2,706", 2016: "1,418", 2017: "1,127", 2018: "1,137", 2019: "1,047", 2020: "229"}
KNOWN = "".join(f"- {{value: '{count}', scope: arrivals, period: {year}}}\n" for year, count in SERIES.items())
MONEY = """
- {id: won, value: 4.7 billion won, scope: aid, period: 2018, published: 2019-01-15}
- {id: dollars, value: %s, scope: aid, period: 2018, restates: won, published: 2019-01-15}
"""


def kinds(report: CheckReport) -> list[tuple[str, str]]:
    return [(finding.severity, finding.kind) for finding in report.findings]


FIT = [
    "change: 134 higher, from: 2017-01, period: 2017-02",
    "change: 10 more, from: 2017, period: 2018",
    "change: 90 fewer, from: 2018, period: 2019",
    "change: fell to 229, from: 2019, period: 2020",
    "change: dropped below 230, from: 2019, period: 2020",
    "change: more than halved, from: 2009, period: 2016",
    "change: less than half of that, from: 2009, period: 2016",
    "change: about a fifth of that, from: 2019, period: 2020",
    "change: nearly tripled, from: 2019, period: 2009",
    "change: more than twice that, from: 2019, period: 2009",
    "change: more than ten times, from: 2020, period: 2010",
    "change: stable, from: 2017, period: 2018",
    "value: an average of 19 a month, average: month, period: 2020",
    "value: 200 a month on average, average: month, period: 2010",
    "value: 'over 1,000 every year', each: year, period: 2016/2019",
    "value: 'the 1,000th', period: 2018",
    "value: single-digit, period: 2020-03",
    "record: lowest, among: 18 years, period: 2020",
    "record: highest, among: .., period: 2009",
    "record: highest, since: 2016, period: 2018",
    "record: highest, since: 2009, period: 2011",
    "trend: fell for the second year in a row, over: 2019/2020, period: 2020",
    "trend: fell for the second year in a row, over: 2018/2020, period: 2020",
    "trend: rising, over: 2017/2018, period: 2018",
    "trend: steady decline, over: 2011/2016, period: 2016",
    "trend: falling every month, over: 2020, period: 2020",
    "value: fewer than 230, since: 2001, period: 2020",
    "value: 'more than 1,400', since: 2011, period: 2016",
    "value: 'about 1,300', period: 2018, status: superseded",
    "value: 'about 3,000', period: 2021, status: forecast, published: 2021-06-15",
    "value: '2,000', period: 2018, status: denied",
]
CLASH = {
    "change: 40 more, from: 2017, period: 2018": "change-does-not-fit",
    "change: fell to 329, from: 2019, period: 2020": "count-clash",
    "change: rose to 229, from: 2019, period: 2020": "change-does-not-fit",
    "change: climbed above 1000, from: 2019, period: 2020": "count-clash",
    "change: nearly halved, from: 2019, period: 2020": "change-does-not-fit",
    "trend: steady decline, over: 2009/2011, period: 2011": "trend-broken",
    "trend: fell for the second year in a row, over: 2010/2011, period: 2011": "trend-broken",
    "trend: rose three years in a row, over: 2018/2020, period: 2020": "trend-broken",
    "trend: rising every year, over: 2018/.., period: 2020": "trend-broken",
    "change: half of that, from: 2019, period: 2020": "change-does-not-fit",
    "change: twice that, from: 2019, period: 2020": "change-does-not-fit",
    "change: unchanged, from: 2019, period: 2020": "change-does-not-fit",
    "value: an average of 30 a month, average: month, period: 2020": "rate-does-not-fit",
    "value: 'over 1,100 every year', each: year, period: 2016/2019": "rate-does-not-fit",
    "value: 'the 2,000th', period: 2018": "count-clash",
    "record: highest, among: 18 years, period: 2020": "record-broken",
    "record: highest, among: .., period: 2010": "record-broken",
    "record: highest, since: 2009, period: 2016": "record-broken",
    "value: 'fewer than 1,200', since: 2009, period: 2019": "record-broken",
    "value: 'about 1,600', period: 2018, status: estimate": "count-clash",
}


@pytest.mark.parametrize("claim", FIT)
def test_what_fits_the_series_gives_nothing(claim: str) -> None:
    report = check_example(f"{KNOWN}- {{{claim}, scope: arrivals}}\n")
    assert (kinds(report), report.undecided) == ([], ())


@pytest.mark.parametrize("claim", CLASH)
def test_what_does_not_fit_is_a_contradiction_of_its_kind(claim: str) -> None:
    report = check_example(f"{KNOWN}- {{{claim}, scope: arrivals}}\n")
    assert (kinds(report), report.undecided) == ([("contradiction", CLASH[claim])], ())


RATES = {
    "1,132 won per dollar": "2019-01",
    "0.000883 dollars per won": "2019-01-15",
    "$1 = 1,132 won": "2018-12/2019-02",
}


@pytest.mark.parametrize("rate", RATES)
def test_currencies_meet_through_a_rate_of_the_day(rate: str) -> None:
    known = f"- {{value: '{rate}', scope: exchange rate, period: {RATES[rate]}}}\n"
    right, wrong = (check_example(MONEY % amount + known) for amount in ("US$ 4.15 million", "US$ 41.5 million"))
    assert kinds(right) == []
    assert kinds(wrong) == [("contradiction", "units-disagree")]
    assert [entry.claim.quote for report in (right, wrong) for entry in report.coverage.uncompared] == []


@pytest.mark.parametrize("period", ["2018-12", "2019-02", "2019-01-14"])
def test_a_rate_of_another_day_says_nothing(period: str) -> None:
    report = check_example(
        MONEY % "US$ 41.5 million" + f"- {{value: '1,132 won per dollar', scope: exchange rate, period: {period}}}\n"
    )
    assert kinds(report) == []
    why = {entry.claim.quote: entry.why for entry in report.coverage.uncompared}
    assert why["US$ 41.5 million"] == "no exchange rate between dollar and won is recorded"


def test_the_rate_of_the_shortest_period_counts() -> None:
    rates = """
- {value: "1,132 won per dollar", scope: exchange rate, period: 2019-01}
- {value: "9,000 won per dollar", scope: exchange rate, period: 2018/2019}
"""
    assert kinds(check_example(MONEY % "US$ 4.15 million" + rates)) == []


def test_a_corrected_amount_is_compared_with_no_rate() -> None:
    later = "- {value: US$ 4.15 million, scope: aid, period: 2018, restates: %s, supersedes: %s, published: 2019-02-01}\n"
    stem = "example_2019-01-15"
    rate = '- {value: "1,132 won per dollar", scope: exchange rate, period: 2019}\n'
    report = check_example(MONEY % "US$ 41.5 million" + later % (f"{stem}/won", f"{stem}/dollars") + rate)
    assert [kind for severity, kind in kinds(report) if severity != "note"] == []
