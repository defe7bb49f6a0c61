"""Changes of a share in percentage points: the one share less the other, told or worked out from counts."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.files.load import load
from checker.model.finding import CheckReport
from tests.check.small import checked, told
from tests.tries import tries

pytestmark = pytest.mark.own

VOCABULARY = """\
who: {people: {parts: [{some: [women]}]}, women: {}}
event: {arrived: {}}
"""
ARTICLE = """\
article: {{title: Story, publisher: Herald, published: 2021-03-03}}
defaults: {{source: unnamed, scope: {{who: women, event: arrived}}, period: 2020}}
claims:
{claims}"""
POINTS = '{id: points, quote: "up 4 points", change: up 4 points, from: 2019, of: people}'


def _article(*claims: str) -> str:
    return ARTICLE.format(claims="".join(f"  - {claim}\n" for claim in claims))


def _share(said: str, period: int) -> str:
    return f"{{id: s{period}, quote: {said}, share: {said}, of: people, period: {period}}}"


def _check(folder: Path, *claims: str) -> CheckReport:
    return checked(folder, VOCABULARY, a=_article(*claims))


@pytest.mark.parametrize("old", ["40.6%", "40%", "41%", "about 41%"])
def test_shares_so_many_points_apart(old: str, tmp_path: Path) -> None:
    report = _check(tmp_path, POINTS, _share("44.6%", 2020), _share(old, 2019))
    assert (told(report), report.undecided, report.coverage.compared) == ([], (), 3)


def test_shares_further_apart(tmp_path: Path) -> None:
    report = _check(tmp_path, POINTS, _share("48%", 2020), _share("40%", 2019))
    assert told(report) == [("contradiction", "change-does-not-fit", ["either a/points", "either a/s2019", "either a/s2020"])]
    proof = report.findings[0].proof
    assert proof is not None
    assert [(step.factor, step.amount, step.text) for step in proof.steps] == [
        (1, Fraction("47.5"), "at least: women in per cent of people, 2020"),
        (-1, Fraction("40.5"), "at most: women in per cent of people, 2019"),
    ]
    assert (proof.total, proof.allowed, proof.quantity) == (7, Fraction("4.5"), "percentage points from 2019 to 2020")


def test_shares_of_two_counts(tmp_path: Path) -> None:
    counts = (
        '{id: women, quote: "151", value: "151"}',
        '{id: all, quote: "229", value: "229", scope: {who: people}}',
    )
    sure = _share("71%", 2019).replace("}", ", source: police}")
    again = '{id: again, quote: "up 4 points", change: up 4 points, from: 2019, of: people, source: police}'
    report = _check(tmp_path, *counts, sure, again)
    assert told(report) == [
        ("contradiction", "change-does-not-fit", ["either a/again", "either a/all", "either a/s2019", "either a/women"])
    ]
    assert [step.text for step in report.findings[0].proof.steps] == [  # type: ignore[union-attr]
        "at most: women in per cent of people, 2020",
        "people, 2020 is at least 229",
        "women, 2020 is at most 151",
        "at least: women in per cent of people, 2019",
    ]


def test_a_share_alone_refutes_nothing(tmp_path: Path) -> None:
    report = _check(tmp_path, POINTS, _share("99%", 2020))
    assert told(report) == []
    assert [left.why for left in report.coverage.uncompared if left.claim.id == "a/points"] == [
        "too little is known of the other counts that it compares"
    ]


@pytest.mark.parametrize(
    ("claim", "problem"),
    [
        (
            "{id: a, quote: up 4%, change: up 4%, from: 2019, of: people}",
            "change: of a share only a change in points is compared; write it as “up 4 points”, or each share as a claim of its "
            "own",
        ),
        (
            "{id: a, quote: up 4 points, change: up 4 points, from: 2019, of: women}",
            "of: it is the scope of the claim itself; write the whole that the scope is a part of; where the same are meant, of "
            "whom some arrived, the event of the whole: of: {event: …}",
        ),
    ],
)
def test_what_is_no_change_of_a_share(claim: str, problem: str, tmp_path: Path) -> None:
    tmp_path.joinpath("vocabulary.yaml").write_text(VOCABULARY)
    tmp_path.joinpath("a.yaml").write_text(_article(claim))
    (told_of,) = load([tmp_path]).problems
    assert str(told_of).partition(": ")[2] == problem


@tries(20)
@given(parts=st.tuples(st.integers(1, 999), st.integers(1, 999)), off=st.integers(0, 1))
def test_points_between_counts_are_refuted_if_they_are_wrong(parts: tuple[int, int], off: int) -> None:
    """Of wholes of 1,999 and 2,001, told to the whole point."""
    wholes = (1_999, 2_001)
    moved = 100 * (Fraction(parts[1], wholes[1]) - Fraction(parts[0], wholes[0]))
    points = round(moved) + 5 * off
    if not points:
        return
    way = "up" if points > 0 else "down"
    said = f"{way} {abs(points)} points"
    claims = [f"{{id: points, quote: {said}, change: {said}, from: 2019, of: people}}"]
    for year, part, whole in zip((2019, 2020), parts, wholes, strict=True):
        claims.append(f'{{id: w{year}, quote: "{part}", value: "{part}", period: {year}}}')
        claims.append(f'{{id: p{year}, quote: "{whole:,}", value: "{whole:,}", period: {year}, scope: {{who: people}}}}')
    with TemporaryDirectory() as folder:
        report = _check(Path(folder), *claims)
    proven = [finding.kind for finding in report.findings if finding.proof]
    exact = all(part % 100 for part in parts)
    if off == 0:
        assert proven == []
    elif exact:
        assert proven == ["change-does-not-fit"]
