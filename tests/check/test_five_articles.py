"""What the five articles must give, alone and with the official series beside them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.model.numbers import Interval
from checker.model.proof import Proof
from tests.check.recorded import one, premises, recorded, report, suspects

TWENTY_THOUSAND = "chinatopix-2015-06-15/arrivals-since-the-war-began"
SOLDIERS = "chinatopix-2015-06-15/soldiers-2014"
RECORD = "ians-2020-07-01/record-2010"
LIVING = "asianews-2018-12-18/residents-november-2018"
ATTEMPTS = "dmz-crossing-2022-01-04/attempts-in-the-last-decade"
TO_NOVEMBER = "asianews-2018-12-18/arrivals-2018-to-november"
YEARLY = "asianews-2018-12-18/yearly-since-2012"

FINDINGS = {
    False: [
        ("tension", "stale-figure", [TWENTY_THOUSAND]),
        ("note", "saturated-part", [SOLDIERS]),
    ],
    True: [
        ("contradiction", "record-broken", [RECORD]),
        ("tension", "stale-figure", [TWENTY_THOUSAND]),
        ("note", "confusable-scope", [LIVING]),
        ("note", "confusable-scope", [ATTEMPTS]),
        ("note", "saturated-part", [SOLDIERS]),
    ],
}

AGREEING = {
    "12, 96%, 135, 41% and 1,047 go together": (
        "ians-2020-07-01/second-quarter-2020",
        "ians-2020-07-01/change-second-quarter-2020",
        "ians-2020-07-01/lowest-quarter-since-2003",
        "ians-2020-07-01/first-quarter-2020",
        "ians-2020-07-01/change-first-quarter-2020",
        "ians-2020-07-01/arrivals-2019",
    ),
    "1,042 and 1,045 in eleven months lie within 1,000-1,500 a year": (
        TO_NOVEMBER,
        "asianews-2018-12-18/arrivals-2017-to-november",
        YEARLY,
    ),
    "100 km are 62 miles": ("chinatopix-2015-06-15/missile-range-km", "chinatopix-2015-06-15/missile-range-miles"),
    "12 women and a man are 13": (
        "cnn-2016-04-11/restaurant-workers",
        "cnn-2016-04-11/women-among-restaurant-workers",
        "cnn-2016-04-11/man-among-restaurant-workers",
    ),
    "the won and the dollars": ("asianews-2018-12-18/aid-2018-in-won", "asianews-2018-12-18/aid-2018-in-dollars"),
}

with_and_without_series = pytest.mark.parametrize("series", [False, True], ids=["five articles", "and the series"])


def sum_of(proof: Proof) -> list[tuple[int, str]]:
    """The numbers of a sum, each with the claim that gives it."""
    return [(int(step.factor * step.amount), step.claim) for step in proof.steps if step.amount is not None]


def outcome_of(proof: Proof) -> list[int]:
    """What the others make of it, what the suspect allows, and the gap."""
    return [int(proof.total), int(proof.allowed), int(proof.gap)]


@with_and_without_series
def test_all_findings(series: bool) -> None:
    found = [(finding.severity, finding.kind, suspects(finding)) for finding in report(series).findings]
    assert found == FINDINGS[series]
    assert report(series).undecided == ()


@with_and_without_series
@pytest.mark.parametrize("agreeing", AGREEING.values(), ids=AGREEING)
def test_what_agrees_is_no_suspect(agreeing: tuple[str, ...], series: bool) -> None:
    assert {claim.id for claim in recorded(series).loaded.claims} >= set(agreeing)
    assert [f.kind for f in report(series).findings if {*suspects(f)} & {*agreeing}] == []


def test_the_twenty_thousand_by_the_articles_alone() -> None:
    finding = one(False, "stale-figure", TWENTY_THOUSAND)
    assert finding.proof is not None
    assert premises(finding) == [TO_NOVEMBER, LIVING, YEARLY]
    assert sum_of(finding.proof) == [(32381, LIVING), (-1042, TO_NOVEMBER), (-1550, YEARLY), (-1550, YEARLY), (-1550, YEARLY)]
    assert outcome_of(finding.proof) == [26689, 25000, 1689]
    assert (finding.reading, finding.proof.side, finding.proof.unit) == ("pragmatic", "least", "people")


def test_the_twenty_thousand_by_the_series() -> None:
    finding = one(True, "stale-figure", TWENTY_THOUSAND)
    assert finding.proof is not None
    assert sum_of(finding.proof) == [(27519, "arrivals/total-to-2014")]
    assert outcome_of(finding.proof) == [27519, 25000, 2519]
    # again by figures from before and from after, each time without a claim of another proof
    assert sorted([claim.id for claim in witness.premises] for witness in finding.witnesses[:2]) == [
        ["arrivals/total-to-2013"],
        ["arrivals/total-to-2015", "arrivals/arrivals-2015"],
    ]


@pytest.mark.parametrize(("series", "least", "most"), [(False, 26701, 29745), (True, 27531, 28770)])
def test_what_the_others_allow_for_the_twenty_thousand(series: bool, least: int, most: int) -> None:
    # a little more than the sum: part of those whom others count were soldiers over the border and restaurant workers
    assert one(series, "stale-figure", TWENTY_THOUSAND).allowed == Interval(Fraction(least), Fraction(most))


@with_and_without_series
def test_why_the_twenty_thousand_is_no_contradiction(series: bool) -> None:
    assert one(series, "stale-figure", TWENTY_THOUSAND).why_tension == (
        "Read literally “over 20,000 North Korean” has no upper end, so this is a tension, not a contradiction."
    )


@with_and_without_series
def test_the_soldiers_are_all_who_came(series: bool) -> None:
    finding = one(series, "saturated-part", SOLDIERS)
    assert [(slip.name, slip.text) for slip in finding.diagnosis] == [
        ("broader-scope", "fits if soldiers is read as all North Koreans")
    ]
    assert (finding.proof, finding.witnesses) == (None, ())


def test_the_record_of_2010() -> None:
    finding = one(True, "record-broken", RECORD)
    assert finding.proof is not None
    assert premises(finding) == ["arrivals/arrivals-2009", "arrivals/arrivals-2010"]
    assert sum_of(finding.proof) == [(2914, "arrivals/arrivals-2009"), (-2402, "arrivals/arrivals-2010")]
    assert (outcome_of(finding.proof), finding.reading) == ([512, 0, 512], "literal")
    assert [(slip.name, slip.text) for slip in finding.diagnosis] == [("other-record", "fits if the period is read as 2009")]


def test_the_32381_living_are_those_who_had_arrived() -> None:
    finding = one(True, "confusable-scope", LIVING)
    assert [(slip.name, slip.text) for slip in finding.diagnosis] == [("other-event", "fits if residing is read as arrived")]


def test_the_30000_of_a_decade_are_no_arrivals() -> None:
    assert one(True, "confusable-scope", ATTEMPTS).message == (
        "28,630 to 29,999 North Koreans tried to leave from 5 Jan 2012 to 4 Jan 2022 (suspect: unknown), "
        "but 9,243 to 10,776 arrived in South Korea by the others."
    )


@with_and_without_series
def test_coverage_counts_every_claim(series: bool) -> None:
    reached = report(series).coverage
    assert (reached.articles, reached.claims) == ((6, 154) if series else (5, 48))
    assert reached.compared + len(reached.uncompared) == reached.claims
