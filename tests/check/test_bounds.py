"""`check bounds` on the five articles: the intervals, and every end redone as a sum."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from math import ceil, floor
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


MEASURED = """\
who: {people: {parts: [{complete: [women, men]}]}, women: {}, men: {}}
event:
  jobless rate: {measure: rate}
  wage: {measure: mean}
  age: {measure: median}
  pay gap: {measure: other}
  residing: {kind: state}
"""
_YEAR = {"2019": "period: 2019", "2020": "period: 2020", "June": "period: 2020-06-30"}


def _papers(folder: Path, *articles: tuple[tuple[str, str, str, str], ...]) -> None:
    """Articles of claims, each its words, who, event and when."""
    (folder / "vocabulary.yaml").write_text(MEASURED)
    for number, claims in enumerate(articles):
        lines = [
            f'  - {{id: c{i}, quote: "{words}", value: "{words}", scope: {{who: {who}, event: {event}}}, {_YEAR[when]}}}\n'
            for i, (words, who, event, when) in enumerate(claims)
        ]
        head = f"article: {{title: News, publisher: Paper {number}, published: 2021-03-02}}\ndefaults: {{source: unnamed}}\n"
        (folder / f"paper{number}.yaml").write_text(head + "claims:\n" + "".join(lines))


OPEN = (False, False)
WHOLES = [
    ("a rate", [("4.1%", "women"), ("5.1%", "men")], "jobless rate", "people", ("4.05", "5.15"), OPEN),
    (
        "a mean, one of whose parts is open",
        [("over 2,811 dollars", "women"), ("3,011 dollars", "men")],
        "wage",
        "people",
        (2811, None),
        (True, False),
    ),
    (
        "a median by both parts at most",
        [("under 41 years", "women"), ("under 39 years", "men")],
        "age",
        "people",
        (None, 41),
        (False, True),
    ),
    ("a mean of which one part is not known", [("3,011 dollars", "men")], "wage", "people", (None, None), OPEN),
    ("a part below which the other lies", [("5.9%", "people"), ("4.9%", "men")], "jobless rate", "women", ("5.85", None), OPEN),
    ("a part above which the other lies", [("5.9%", "people"), ("6.9%", "men")], "jobless rate", "women", (None, "5.95"), OPEN),
    (
        "a part as far as the whole is known",
        [("over 2,811 dollars", "people"), ("2,711 dollars", "men")],
        "wage",
        "women",
        (2811, None),
        (True, False),
    ),
    ("what lies between nothing", [("4.1%", "women"), ("5.1%", "men")], "pay gap", "people", (None, None), OPEN),
]


@pytest.mark.parametrize(
    ("told", "event", "who", "ends", "are_open"), [case[1:] for case in WHOLES], ids=[case[0] for case in WHOLES]
)
def test_a_measure_lies_between_those_of_its_parts(
    told: Any, event: str, who: str, ends: Any, are_open: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _papers(tmp_path, tuple((words, part, event, "2020") for words, part in told))
    allowed = bounds((str(tmp_path), "--who", who, "--event", event, "--period", "2020"), capsys)
    literal = allowed["literal"]
    assert tuple(map(_number, (literal["lo"], literal["hi"]))) == tuple(map(_number, ends))
    assert (literal.get("above", False), literal.get("below", False)) == are_open
    for end in allowed["ends"]:
        steps = [
            Fraction(str(step["factor"])) * Fraction(str(step["amount"])) for step in end["proof"] if step["amount"] is not None
        ]
        assert sum(steps) == (_number(allowed[end["reading"]]["lo" if end["side"] == "least" else "hi"]) or 0)
        assert {step["claim"] for step in end["proof"]} - {""} == {claim["id"] for claim in end["claims"]}
        assert bool(end["declared"]) == bool(end["proof"])


def _number(written: str | float | None) -> Fraction | None:
    return None if written is None else Fraction(str(written))


STATES = [
    ("by the article that tells of it", "2020", [[("3,911", "men", "2020")]], "men", (3911, 3911)),
    ("from least to most by several", "2020", [[("3,911", "men", "2020")], [("4,111", "men", "2020")]], "men", (3911, 4111)),
    ("with days within it", "2020", [[("3,911", "men", "2020"), ("3,711", "men", "June")]], "men", (3711, 3911)),
    ("by the parts in one article", "2020", [[("6,911", "people", "2020"), ("3,911", "men", "2020")]], "women", (3000, 3000)),
    ("by the whole in another article", "2020", [[("6,911", "people", "2020")]], "women", (0, 6911)),
    ("of another year", "2019", [[("3,911", "men", "2020")]], "men", (0, None)),
]


@pytest.mark.parametrize(("period", "told", "who", "ends"), [case[1:] for case in STATES], ids=[case[0] for case in STATES])
def test_a_state_of_a_year_is_that_of_any_day_somebody_tells_of(
    period: str, told: Any, who: str, ends: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _papers(tmp_path, *(tuple((words, of, "residing", when) for words, of, when in article) for article in told))
    allowed = bounds((str(tmp_path), "--who", who, "--event", "residing", "--period", period), capsys)
    assert (allowed["literal"]["lo"] or 0, allowed["literal"]["hi"]) == ends


SHARES = """\
who: {people: {parts: [{complete: [women, men]}]}, women: {}, men: {}, boys: {}}
event: {came: {}}
"""
PART_OF = """\
article: {title: News, publisher: Paper, published: 2021-03-02}
defaults: {source: unnamed, period: 2020}
claims:
"""


def _bounds_of(people: str, share: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Any, str]:
    """What is allowed for women by their share of so many people: as data, and as text."""
    (folder / "vocabulary.yaml").write_text(SHARES)
    claims = (f"id: all, value: '{people}', scope: {{who: people", f"id: part, share: {share}, of: people, scope: {{who: women")
    quoted = (f"  - {{quote: '{words}', {claim}, event: came}}}}\n" for words, claim in zip((people, share), claims, strict=True))
    (folder / "paper.yaml").write_text(PART_OF + "".join(quoted))
    asked = (str(folder), "--who", "women", "--event", "came", "--period", "2020")
    allowed = bounds(asked, capsys)
    assert main(["bounds", *asked]) == 0
    return allowed, capsys.readouterr().out


@pytest.mark.parametrize(("share", "people"), [("31 per cent", "7,381"), ("a third", "811"), ("0.7 per cent", "23,911")])
def test_of_people_bounds_are_whole_numbers_within_what_is_allowed(
    share: str, people: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    allowed, text = _bounds_of(people, share, tmp_path, capsys)
    least, most = (_number(allowed["literal"][end]) for end in ("lo", "hi"))
    assert least is not None and most is not None and (least % 1 or most % 1)
    assert f"literally           {ceil(least):,} to {floor(most):,}" in text
    assert f"At least {ceil(least):,}," in text and f"At most {floor(most):,}," in text
    assert re.search(r"\d/\d|\d\.\d+  ", text) is None


def test_several_lines_of_a_bound_add_up_and_it_is_the_next_whole_number(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, text = _bounds_of("7,381", "more than 12.5 per cent", tmp_path, capsys)
    assert re.findall(r"^At least 923,|^ +\+? ?([\d.]+)  12.5 per cent|^ +([\d.]+)$", text, re.MULTILINE) == [
        *(("", ""), ("922.625", ""), ("0.125", ""), ("", "922.75"), ("", ""))
    ]
