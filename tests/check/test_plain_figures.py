"""The figures by which a claim is refuted are the plainest there are, and sums run the way one counts."""

from __future__ import annotations

import pytest

from checker.model.finding import Finding
from checker.report.render.sums import sum_in_one_line
from tests.examples import report_of


def claim(id_: str, value: str, scope: str = "arrivals", period: str = "2014", source: str = "Ministry", more: str = "") -> str:
    """A claim; two that share their source are not trusted more than the one alone."""
    return f'- {{id: {id_}, value: "{value}", scope: {scope}, period: {period}, source: {source}{more}}}\n'


def only(claims: str) -> Finding:
    (finding,) = (each for each in report_of(claims).findings if each.proof)
    return finding


def told_in(finding: Finding) -> tuple[str, str, list[str]]:
    """The kind, the sum in a line, and the premises."""
    assert finding.proof is not None
    premises = [part.claim.id.rpartition("/")[2] for part in finding.parts if part.role == "premise"]
    return finding.kind, sum_in_one_line(finding.proof), premises


def test_an_exact_figure_stands_before_a_rough_one_that_says_as_much() -> None:
    wrong = claim("wrong", "1,234", source="Blog")
    finding = only(wrong + claim("rough", "at least 1,397", source="A") + claim("exact", "1,397", source="B"))
    assert told_in(finding) == ("count-clash", "1,397 at least, against 1,234: short by 163", ["exact"])


def test_a_figure_stands_before_a_mean_that_refutes_by_more() -> None:
    mean = claim("mean", "116.4", source="A", more=", average: month")
    finding = only(claim("wrong", "1,803", source="Blog") + mean + claim("total", "1,400", source="B"))
    assert told_in(finding) == ("count-clash", "1,499 at most, against 1,803: too many by at least 304", ["total"])


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_of_several_that_may_be_off_the_whole_is_told_against_the_sum(order: tuple[int, ...]) -> None:
    claims = [claim("all", "1,003"), claim("men", "705", "men arrived"), claim("women", "492", "women arrived")]
    finding = only("".join(claims[place] for place in order))
    assert finding.proof is not None
    assert sum_in_one_line(finding.proof) == "705 + 492 = 1,197 at least, against 1,003: short by 194"
    assert finding.scope.who == "North Koreans"


def test_a_restatement_alone_is_no_disagreement_of_units() -> None:
    """Only where both are held against each other is it one."""
    range_ = {"scope": "missile range", "period": "2014"}
    both = claim("km", "100 km", **range_) + claim("miles", "162 miles", **range_, more=", restates: km")
    assert only(both).kind == "units-disagree"
    figures = claim("km", "about 100 km", **range_, source="A") + claim(
        "miles", "62 miles", **range_, source="A", more=", restates: km"
    )
    finding = only(figures + claim("more", "about 102 km", **range_, source="C") + claim("far", "50 km", **range_, source="B"))
    assert finding.kind == "count-clash"
    assert "miles" not in told_in(finding)[2]


def fell(*values: tuple[str, str]) -> str:
    """A trend that fell from 2014 to 2019, and what one source counted."""
    trend = "trend: fell for the fifth year in a row, over: 2014/2019, scope: arrivals, period: 2019, source: Blog"
    return f"- {{id: fell, {trend}}}\n" + "".join(
        claim(f"in-{period.replace('/', '-')}", value, period=period) for period, value in values
    )


@pytest.mark.parametrize(
    ("values", "premises", "sum_"),
    [
        (
            (("2014/2015", "2,911"), ("2014", "1,514"), ("2019", "1,547"), ("2018/2019", "2,999")),
            ["in-2014", "in-2019"],
            "1,547 exceeds 1,514 by 33, against none, by the words “fell for the fifth year in a row”",
        ),
        (
            (("2014", "1,514"), ("2015", "1,613"), ("2016", "1,402"), ("2017", "1,511"), ("2018", "1,809"), ("2019", "1,904")),
            ["in-2017", "in-2018"],
            "1,809 exceeds 1,511 by 298, against none, by the words “fell for the fifth year in a row”",
        ),
    ],
    ids=["two single years before sums of several", "neighbours before years farther apart, the widest gap first"],
)
def test_a_trend_is_refuted_by_the_two_units_nearest_to_each_other(
    values: tuple[tuple[str, str], ...], premises: list[str], sum_: str
) -> None:
    assert told_in(only(fell(*values))) == ("trend-broken", sum_, premises)


def test_a_difference_below_nothing_is_told_the_other_way_round() -> None:
    women = claim("women", "274", "women arrived", "2013", "A") + claim("again", "274", "women arrived", "2013", "C")
    more = "- {id: wrong, change: 572 higher, from: 2013, scope: arrivals, period: 2014, source: Blog}\n"
    finding = only(more + women + claim("all", "572", source="B") + claim("all-again", "572", source="D"))
    assert finding.proof is not None
    assert sum_in_one_line(finding.proof) == "572 - 274 = 298 at most, against 572: too many by 274"
    assert (finding.proof.quantity, finding.proof.allowed_text) == ("2014 less 2013", "at least, by the words “572 higher”")
    assert [step.amount and step.factor * step.amount for step in finding.proof.steps] == [572, -274, None]
