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


WORKED_OUT = {
    "105 more": ("change: 105 more, from: 2015", "change: 143 more, from: 2015"),
    "up 8.2%": ("change: up 8.2%, from: 2015", "change: up 11.2%, from: 2015"),
    "81.2%": ("share: 81.2%, of: North Koreans", "share: 79.0%, of: North Koreans"),
}


def worked_out(early: str, late: str, *more: str) -> list[tuple[str, str]]:
    """Severity and kind of what is found where one source gives a figure, worked out of one for 2016, anew."""
    scopes = ("women arrived" if "share" in form else "arrivals" for form in (early, late))
    forms = (f"{form}, scope: {scope}, period: 2016" for form, scope in zip((early, late), scopes, strict=True))
    lines = (f"{form}, {told}" for form, told in zip(forms, (EARLIER, LATER), strict=True))
    return [found[:2] for found in outcomes("".join(f"- {{{line}}}\n" for line in (*lines, *more)))]


@pytest.mark.parametrize(("early", "late"), WORKED_OUT.values(), ids=WORKED_OUT)
def test_what_was_worked_out_of_a_preliminary_figure(early: str, late: str) -> None:
    count = "value: '{}', scope: arrivals, period: 2016, {}"
    given = count.format("1,380", EARLIER), count.format("1,418", LATER)
    assert {severity for severity, _ in worked_out(early, late, *given)} == {"tension"}
    # Nobody knows that the figure itself was given anew.
    assert "contradiction" in {severity for severity, _ in worked_out(early, late, given[1])}


def test_a_change_may_be_off_by_what_its_figure_was_and_no_more() -> None:
    count = "value: '{}', scope: arrivals, period: {}, {}"
    given = count.format("1,400", 2016, EARLIER), count.format("1,418", 2016, LATER), count.format("1,275", 2015, LATER)
    assert {found[0] for found in worked_out("change: 125 more, from: 2015", "change: 143 more, from: 2015", *given)} == {
        "tension"
    }
    assert "contradiction" in {
        found[0] for found in worked_out("change: 100 more, from: 2015", "change: 143 more, from: 2015", *given)
    }


def test_a_sum_takes_the_latest_figure_of_a_source() -> None:
    text = f"""
- {{value: "1,401", scope: arrivals, period: 2016, {EARLIER}}}
- {{value: "1,418", scope: arrivals, period: 2016, {LATER}}}
- {{share: 79.0%, of: North Koreans, scope: women arrived, period: 2016, {LATER}}}
- {{value: "1,210", scope: women arrived, period: 2016, source: unnamed}}
"""
    assert [found.message for found in check_example(text).findings if found.severity == "contradiction"] == [
        "1,210 women of 1,418 North Koreans arrived in South Korea in 2016 is 85.3 per cent (Post and Example News), "
        "not 79.0 (Post). It is open which is off."
    ]


@pytest.mark.parametrize(("women", "kinds"), [("1,290", []), ("1,230", ["share-does-not-fit"])])
def test_a_trifle_beyond_what_readers_take_from_words_is_nothing(women: str, kinds: list[str]) -> None:
    """Readers take "a quarter" as 23.43 to 26.57 per cent: 23.4 is one to every editor, and 22.3 is not."""
    text = f"""
- {{share: a quarter, of: North Koreans, scope: women arrived, period: 2016}}
- {{value: "5,513", scope: arrivals, period: 2016, source: police}}
- {{value: "{women}", scope: women arrived, period: 2016, source: police}}
"""
    assert [found[:2] for found in outcomes(text)] == [("tension", kind) for kind in kinds]
