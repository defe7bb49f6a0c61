"""What is measured may lie below zero: its laws hold there too, and none says that it is at least nothing."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.report.formats import Context
from checker.report.formats.text import render
from tests.check.small import checked, told
from tests.tries import tries

pytestmark = pytest.mark.own

VOCABULARY = """\
event: {growth: {measure: rate}}
where: {Korea: {parts: [{complete: [north, south]}]}, north: {}, south: {}}
"""
ARTICLE = """\
article: {{title: Growth, publisher: City Times, published: 2021-03-02}}
defaults: {{source: Bureau, period: 2020, scope: {{where: Korea, event: growth}}}}
claims:
{claims}"""


def _article(*claims: str) -> str:
    return ARTICLE.format(claims="".join(f"  - {claim}\n" for claim in claims))


def _value(name: str, said: str, where: str = "Korea", period: int = 2020) -> str:
    return f'{{id: {name}, quote: "{said}", value: "{said}", scope: {{where: {where}, event: growth}}, period: {period}}}'


def _change(said: str) -> str:
    return f'{{id: change, quote: "{said}", change: "{said}", from: 2019}}'


AGREEING = {
    "signs alike": (_value("a", "-0.4%"), _value("b", "minus 0.4 per cent"), _value("c", "at most -0.4%")),
    "a whole between its parts": (_value("a", "-0.4%"), _value("n", "-1.2%", "north"), _value("s", "0.8%", "south")),
    "points up": (_value("a", "-0.4%"), _value("b", "-1.2%", period=2019), _change("up 0.8 points")),
    "a fall to below zero": (_value("a", "-0.4%"), _value("b", "0.3%", period=2019), _change("fell from 0.3% to -0.4%")),
    "a lower level": (_value("a", "-0.4%"), _value("b", "0.3%", period=2019), _change("fell to -0.4%")),
    "per cent of what is below zero says nothing": (
        _value("a", "-0.4%"), _value("b", "-0.2%", period=2019), _change("twice"),
    ),
}  # fmt: skip
CLASHING = {
    "other signs": ("count-clash", (_value("a", "-0.4%"), _value("b", "0.4%"))),
    "other figures": ("count-clash", (_value("a", "-0.4%"), _value("b", "-0.9%"))),
    "an end": ("count-clash", (_value("a", "-0.4%"), _value("b", "below -1%"))),
    "below both parts": (
        "measure-beyond-parts", (_value("a", "-1.4%"), _value("n", "-1.2%", "north"), _value("s", "0.8%", "south")),
    ),
    "above both parts": (
        "measure-beyond-parts", (_value("a", "-0.4%"), _value("n", "-1.2%", "north"), _value("s", "-0.8%", "south")),
    ),
    "points": ("change-does-not-fit", (_value("a", "-0.4%"), _value("b", "-1.2%", period=2019), _change("up 1.8 points"))),
    "a fall": ("change-does-not-fit", (_value("a", "-0.4%"), _value("b", "-1.2%", period=2019), _change("fell"))),
}  # fmt: skip


@pytest.mark.parametrize("claims", AGREEING.values(), ids=AGREEING)
def test_what_agrees_below_zero(claims: tuple[str, ...], tmp_path: Path) -> None:
    report = checked(tmp_path, VOCABULARY, a=_article(*claims))
    assert (told(report), report.undecided, report.faults) == ([], (), ())


@pytest.mark.parametrize(("kind", "claims"), CLASHING.values(), ids=CLASHING)
def test_what_clashes_below_zero(kind: str, claims: tuple[str, ...], tmp_path: Path) -> None:
    report = checked(tmp_path, VOCABULARY, a=_article(*claims))
    assert [finding[:2] for finding in told(report)] == [("contradiction", kind)]
    assert (report.undecided, report.faults) == ((), ())


@pytest.mark.parametrize("said", ["less than 2%", "up to 1%"])
def test_under_what_is_above_zero_may_be_below_it(said: str, tmp_path: Path) -> None:
    report = checked(tmp_path, VOCABULARY, a=_article(_value("a", "-0.4%"), _value("b", said)))
    assert [finding.severity for finding in report.findings] == ["tension"]


@pytest.mark.parametrize(("exact", "words"), [("0.4%", "above 0.1%"), ("-0.4%", "below -0.1%")])
def test_words_for_much_less_mislead_below_zero_as_above_it(exact: str, words: str, tmp_path: Path) -> None:
    report = checked(tmp_path, VOCABULARY, a=_article(_value("a", exact), _value("b", words)))
    assert [(finding.severity, finding.accused) for finding in report.findings] == [("tension", {"a/b"})]


def test_a_sum_below_zero_reads_as_it_is(tmp_path: Path) -> None:
    claims = (_value("a", "-3.2%"), *(_value(by, "-2.3%").replace("2020}", f"2020, source: {by}}}") for by in ("police", "army")))
    text = render(checked(tmp_path, VOCABULARY, a=_article(*claims)), Context())
    assert "-3.25 to -3.15 per cent" in text and "-2.35" in text


@tries(30)
@given(tenths=st.lists(st.integers(-60, 60), min_size=3, max_size=3))
def test_just_wholes_beyond_their_parts_are_refuted(tenths: list[int]) -> None:
    """Figures that are further apart than rounding and what is immaterial."""
    whole, *parts = (2 * each for each in tenths)
    claims = [
        _value(where.lower(), f"{each / 10}%", where)
        for where, each in zip(("Korea", "north", "south"), (whole, *parts), strict=True)
    ]
    with TemporaryDirectory() as folder:
        report = checked(Path(folder), VOCABULARY, a=_article(*claims))
    beyond = not min(parts) <= whole <= max(parts)
    assert [finding[1] for finding in told(report)] == ["measure-beyond-parts"] * beyond
