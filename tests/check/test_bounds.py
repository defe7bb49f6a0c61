"""`check bounds` on the five articles: the intervals, and every end redone as a sum."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from checker.cli import main
from tests.check.recorded import FIVE, FOLDER

ARRIVALS = ("--who", "defectors", "--event", "arrived", "--where", "South Korea")
PEOPLE = ("--who", "soldiers", "--event", "arrived", "--where", "South Korea")

# Asked of whom and when, with the series or without: literal and pragmatic ends.
ASKED = [
    (ARRIVALS, "2018-01/2018-11", False, ((1042, 1042), (1042, 1042))),
    (ARRIVALS, "2018", False, ((1042, 2580), (1042, 1467))),
    (ARRIVALS, "2018", True, ((1137, 1137), (1137, 1137))),
    (ARRIVALS, "../2014", True, ((27519, 27519), (27519, 27519))),
    (PEOPLE, "2014", False, ((1, 1400), (1300, 1400))),
]


def bounds(options: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> Any:
    assert main(["bounds", *options, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(("scope", "period", "series", "ends"), ASKED)
def test_what_the_claims_allow(
    scope: tuple[str, ...], period: str, series: bool, ends: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = (str(FOLDER),) if series else tuple(map(str, FIVE))
    found = bounds((*paths, *scope, "--period", period), capsys)
    assert tuple((found[reading]["lo"], found[reading]["hi"]) for reading in ("literal", "pragmatic")) == ends
    for end in found["ends"]:
        steps = [Fraction(step["factor"]) * Fraction(step["amount"]) for step in end["proof"] if step["amount"] is not None]
        assert sum(steps) == found[end["reading"]]["lo" if end["side"] == "least" else "hi"]
        assert {step["claim"] for step in end["proof"]} - {""} == {claim["id"] for claim in end["claims"]}


def test_before_anything_was_published(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bounds", str(FOLDER), *ARRIVALS, "--period", "2014", "--as-of", "2000"]) == 2
    assert capsys.readouterr().err == "no claims published by 2000\n"


EXPORTS = """\
who: {goods: {parts: [{complete: [cars, ships]}]}, cars: {}, ships: {}}
event: {exported: {}}
"""
SOLD = """\
article: {title: Trade, publisher: Paper, published: 2021-03-02}
defaults: {source: Customs, period: 2020}
claims:
  - {id: cars, quote: at least 411 dollars, value: at least 411 dollars, scope: {who: cars, event: exported}}
  - {id: ships, quote: at least 311 dollars, value: at least 311 dollars, scope: {who: ships, event: exported}}
"""


@pytest.mark.parametrize(("period", "least"), [("2020", 722), ("2019/2021", 722), ("2020-01/2020-06", 0)])
def test_a_whole_of_amounts_is_at_least_its_parts(
    period: str, least: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No figure of the whole says in which unit it is counted; those of its parts do."""
    (tmp_path / "vocabulary.yaml").write_text(EXPORTS)
    (tmp_path / "paper.yaml").write_text(SOLD)
    allowed = bounds((str(tmp_path), "--who", "goods", "--event", "exported", "--period", period), capsys)
    assert (allowed["unit"], allowed["literal"]["lo"], allowed["literal"]["hi"]) == ("dollar", least, None)
