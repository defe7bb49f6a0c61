"""Stocks add up with all the ways in which they grow and fall, where the vocabulary names these; else nothing follows."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from checker.intake.files.load import load
from tests.check.small import checked, told

VOCABULARY = """
who:
  players: {{parts: [{{complete: [women, men]}}]}}
  women: {{}}
  men: {{}}
event:
  enrolled: {{kind: state{ways}}}
  joined: {{kind: flow{joined}}}
  left: {{kind: flow}}
  left abroad: {{kind: flow, within: left}}
"""
ALL_WAYS = ", grows by: joined, falls by: left, complete: yes"
ARTICLE = """
article: {title: The club, publisher: Herald, published: 2022-01-01}
defaults: {source: club, scope: {who: players}}
claims:
"""


def found(folder: Path, *claims: str, ways: str = ALL_WAYS, joined: str = "") -> list[tuple[str, str, list[str]]]:
    """What is found of claims, each written as "event who period value"."""
    return told(checked(folder, VOCABULARY.format(ways=ways, joined=joined), herald=ARTICLE + written(claims)))


def written(claims: Iterable[str]) -> str:
    """Claims as in a claim file, with the ids c1, c2, …"""
    lines = []
    for number, (event, who, period, value) in enumerate((claim.split() for claim in claims), 1):
        scope = f"{{who: {who}, event: {event}}}"
        lines.append(f'  - {{id: c{number}, quote: "{value}", value: "{value}", scope: {scope}, period: {period}}}\n')
    return "".join(lines)


def clash(count: int) -> list[tuple[str, str, list[str]]]:
    """One contradiction of the stock, of which every claim may be the one that is off."""
    return [("contradiction", "stock-does-not-fit", [f"either herald/c{number}" for number in range(1, count + 1)])]


YEAR = ("enrolled players 2018-12-31 1001", "joined players 2019 121", "left players 2019 71")


def test_what_came_less_what_went_is_the_change(tmp_path: Path) -> None:
    assert found(tmp_path, *YEAR, "enrolled players 2019-12-31 1051") == []
    assert found(tmp_path, *YEAR, "enrolled players 2019-12-31 1101") == clash(4)
    assert found(tmp_path, *YEAR, "enrolled players 2019-12-31 951") == clash(4)


def test_without_complete_nothing_follows(tmp_path: Path) -> None:
    ways = ", grows by: joined, falls by: left"
    assert found(tmp_path, *YEAR, "enrolled players 2019-12-31 1101", ways=ways) == []
    assert found(tmp_path, *YEAR, "enrolled players 2019-12-31 1101", ways=f"{ways}, complete: no") == []
    assert found(tmp_path, *YEAR, "enrolled players 2019-12-31 1101", ways="") == []


def test_a_flow_of_which_nobody_speaks_may_be_anything(tmp_path: Path) -> None:
    assert found(tmp_path, *YEAR[:2], "enrolled players 2019-12-31 1101") == []
    assert found(tmp_path, *YEAR[:2], "enrolled players 2019-12-31 1163") == clash(3)


def test_what_only_grows_never_falls(tmp_path: Path) -> None:
    grows = ", grows by: joined, complete: yes"
    assert found(tmp_path, "enrolled players 2018-12-31 1001", "enrolled players 2019-12-31 1002", ways=grows) == []
    assert found(tmp_path, "enrolled players 2018-12-31 1001", "enrolled players 2019-12-31 900", ways=grows) == clash(2)


def test_it_adds_up_over_dates_between_and_for_parts_of_the_flows(tmp_path: Path) -> None:
    joined = ("joined women 2019-01/2019-06 40", "joined men 2019-01/2019-06 21", "joined players 2019-07/2019-12 60")
    claims = ("enrolled players 2018-12-31 1001", *joined, "left players 2019 71")
    assert found(tmp_path, *claims, "enrolled players 2019-12-31 1051") == []
    assert found(tmp_path, *claims, "enrolled players 2019-06-30 1040", "enrolled players 2019-12-31 1051") == []
    assert found(tmp_path, *claims, "enrolled players 2019-12-31 1101") == clash(6)


def test_the_whole_stock_is_there_where_its_parts_are(tmp_path: Path) -> None:
    parts = ("enrolled women 2019-12-31 500", "enrolled men 2019-12-31 551")
    assert found(tmp_path, *YEAR, *parts) == []
    assert found(tmp_path, *YEAR, *parts[:1], "enrolled men 2019-12-31 601") == clash(5)


def test_a_state_of_a_month_is_that_of_an_unknown_day(tmp_path: Path) -> None:
    assert found(tmp_path, *YEAR, "enrolled players 2019-12 1101") == []
    assert found(tmp_path, *YEAR, "enrolled players 2019-12 951") == []


def test_between_the_ends_of_its_time_it_moves_by_the_flows_alone(tmp_path: Path) -> None:
    later = ("joined players 2019 121", "enrolled players 2019-12 1151")
    assert found(tmp_path, *YEAR[:1], *later) == clash(3)
    assert found(tmp_path, "enrolled players 2018-12 1001", "joined players 2018-12 30", *later) == []
    assert found(tmp_path, "enrolled players 2018-12 1001", "joined players 2018-12 9", *later) == clash(4)
    assert found(tmp_path, *YEAR[::2], "enrolled players 2019-12 901") == clash(3)
    assert found(tmp_path, *YEAR[::2], "enrolled players 2019-12 931") == []


def test_nothing_follows_from_the_time_before_flows_were_counted(tmp_path: Path) -> None:
    before = (
        "enrolled players 1990-12-31 100",
        "joined players 1991 20",
        "left players 1991 5",
        "enrolled players 1991-12-31 300",
    )
    assert found(tmp_path, *before[:1], *before[2:], joined=", begins: 1995-01-01") == []
    assert found(tmp_path, *YEAR, "enrolled players 2019-12-31 1101", joined=", begins: 1995-01-01") == clash(4)


def test_the_line_of_the_vocabulary_is_a_premise(tmp_path: Path) -> None:
    claims = (*YEAR, "enrolled players 2019-12-31 1101")
    report = checked(tmp_path, VOCABULARY.format(ways=ALL_WAYS, joined=""), herald=ARTICLE + written(claims))
    (finding,) = report.findings
    assert finding.proof is not None
    assert [(line.text, line.location.line) for line in finding.proof.declared] == [
        ("enrolled: grows by joined and falls by left alone", 7)
    ]
    assert [step.text for step in finding.proof.steps if step.law == "stocks-and-flows"] == [
        "enrolled changed from 31 December 2018 to 31 December 2019 by joined less left"
    ]


def test_what_is_wrong_in_the_ways_is_told(tmp_path: Path) -> None:
    vocabulary = """
event:
  enrolled: {kind: state, grows by: [joined, enrolled, jioned], falls by: [left, left abroad, left], complete: yes}
  joined: {kind: flow, grows by: left}
  left: {kind: flow}
  left abroad: {kind: flow, within: left}
  residing: {kind: state, complete: yes}
  living: {kind: state, grows by: joined, complete: perhaps}
"""
    path = tmp_path / "vocabulary.yaml"
    path.write_text(vocabulary, encoding="utf-8")
    problems = (str(problem) for problem in load([tmp_path]).problems)
    assert [problem.removeprefix(f"{path}:") for problem in problems if problem.startswith(str(path))] == [
        "3:46: grows by: “enrolled” is no flow, and only what happens over time adds or takes; "
        "name events that are counted over a period",
        "3:56: grows by: “jioned” is no concept here; write joined, or declare it",
        "3:82: falls by: “left abroad” and “left” overlap; name ways that have nothing in common, each once",
        "3:95: falls by: “left” twice; name ways that have nothing in common, each once",
        "4:34: grows by: “joined” is no state, and only what is counted at a date grows and falls; "
        "leave it out, or write kind: state",
        "7:37: complete without grows by or falls by; write grows by or falls by too, or leave it out",
        "8:53: complete: “perhaps” is not known; write yes or no",
    ]
