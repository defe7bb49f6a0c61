"""States of one scope: which are compared, and how."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.model.finding import CheckReport
from tests.patterns.newsroom import check_folder, findings

VOCABULARY = """\
who: {troops: {parts: [{complete: [men, women]}]}, men: {}, women: {}}
event: {serving: {kind: state}}
sources: {army: {trust: 2}, estimate: {}, ministry: {}}
"""
ARTICLE = """\
article: {{title: {name}, publisher: Paper {name}, published: 2019-12-31}}
defaults: {{scope: {{who: troops, event: serving}}}}
claims:
{claims}
"""


def checked(folder: Path, vocabulary: str = VOCABULARY, **articles: str) -> CheckReport:
    """The report on articles, by their stems, each told in lines of `quote | when | source`, and perhaps further fields."""
    texts = {}
    for name, lines in articles.items():
        claims = []
        for number, line in enumerate(lines.split("; "), 1):
            quote, when, source, *more = line.split(" | ")
            claims.append(f'  - {{id: c{number}, quote: "{quote}", period: {when}, source: {source}, {", ".join(more)}}}')
        texts[name] = ARTICLE.format(name=name.upper(), claims="\n".join(claims))
    return check_folder(folder, vocabulary=vocabulary, **texts)


def state(number: str, when: str, source: str = "estimate") -> str:
    return f'{number} | {when} | {source} | value: "{number}"'


def why(report: CheckReport) -> list[tuple[str, str]]:
    """The claims that were not compared, and why."""
    return [(left.claim.id, left.why) for left in report.coverage.uncompared]


def test_two_states_a_day_apart(tmp_path: Path) -> None:
    one = state("120,000", "2019-05-26").replace("120,000 |", "120,000 members |")
    report = checked(tmp_path, one=one, two=state("415,215", "2019-05-27", "ministry"))
    message = (
        "120,000 troops serving on 26 May 2019 (Paper ONE), but 415,215 on 27 May 2019 (Paper TWO): "
        "more than a third apart within a month."
    )
    assert findings(report) == [("note", "states-apart", ["one/c1", "two/c1"], message)]
    assert [part.role for part in report.findings[0].parts] == ["either", "either"]
    assert why(report) == [(claim, "other claims count the same, but of another day") for claim in ("one/c1", "two/c1")]


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        (("46,012", "2018-12-01"), ("30,017", "2019-02-21"), []),
        (("120,345", "2019-05-26"), ("80,229", "2019-06-26"), [("note", "states-apart")]),
        (("120,345", "2019-05-26"), ("80,231", "2019-06-26"), []),
        (("120,345", "2019-05-26"), ("80,229", "2019-06-27"), []),
        (("120,345", "2019-05"), ("108,311", "2019-05"), []),
        (("120,345", "2019-05"), ("108,309", "2019-05"), [("tension", "states-apart")]),
        (("120,345", "2019"), ("108,309", "2019"), [("tension", "states-apart")]),
        (("120,345", "2018"), ("51,345", "2019"), []),
        (("120,345", "2019-05"), ("80,145", "2019-06"), [("note", "states-apart")]),
        (("more than 120,000", "2019-05"), ("107,309", "2019-05"), [("tension", "states-apart")]),
        (("up to 120,000", "2019-05"), ("108,309", "2019-05"), []),
    ],
)
def test_how_far_states_may_lie_apart(
    tmp_path: Path, first: tuple[str, str], second: tuple[str, str], kinds: list[tuple[str, str]]
) -> None:
    found = findings(checked(tmp_path, a=state(*first), b=state(*second)))
    assert [each[:2] for each in found] == kinds


def test_the_less_trusted_is_the_suspect(tmp_path: Path) -> None:
    report = checked(tmp_path, a=state("120,345", "2019-05", "army"), b=state("90,345", "2019-05"))
    assert [(part.claim.id, part.role) for part in report.findings[0].parts] == [("b/c1", "suspect"), ("a/c1", "premise")]
    assert report.findings[0].why_tension == "What is told of a longer time may be of any day in it. So this is a tension."


def test_one_against_many_is_told_once(tmp_path: Path) -> None:
    sources = {"a": "estimate", "b": "ministry", "c": "unnamed"}
    many = {name: state("120,345", "2019-05", source) for name, source in sources.items()}
    found = findings(checked(tmp_path, **many, d=state("90,345", "2019-05")))
    assert [each[:3] for each in found] == [("tension", "states-apart", ["d/c1", "a/c1", "b/c1", "c/c1"])]


def test_one_article_tells_one_value_of_a_month(tmp_path: Path) -> None:
    report = checked(tmp_path, a=f"{state('120,345', '2019-05')}; {state('118,345', '2019-05')}")
    assert [each[:2] for each in findings(report)] == [("contradiction", "count-clash")]
    assert why(report) == []


def test_parts_and_shares_of_a_year_in_one_article(tmp_path: Path) -> None:
    women = '40,345 women | 2019 | army | value: "40,345" | scope: {who: women}'
    share = "50 per cent | 2019 | army | share: 50 per cent | of: troops | scope: {who: women}"
    report = checked(tmp_path, a=f"{state('120,345', '2019')}; {women}; {share}")
    assert [each[:2] for each in findings(report)] == [("contradiction", "share-does-not-fit")]


def test_a_month_and_its_quarter_have_values_of_their_own(tmp_path: Path) -> None:
    report = checked(tmp_path, a=f"{state('120,345', '2019-06')}; {state('118,345', '2019-Q2')}")
    assert findings(report) == []
    assert why(report) == [(claim, "what other claims say of the same leaves room for any figure") for claim in ("a/c2", "a/c1")]


def test_a_change_from_year_to_year_in_one_article(tmp_path: Path) -> None:
    change = "up 20 per cent | 2019 | army | change: up 20 per cent | from: 2018"
    report = checked(tmp_path, a=f"{state('120,345', '2019')}; {state('118,345', '2018')}; {change}")
    assert [each[:2] for each in findings(report)] == [("contradiction", "change-does-not-fit")]


@pytest.mark.parametrize(
    ("told", "kinds"),
    [
        ("doubled | 2019-05-20 | ministry | change: more than doubled | from: 2019-05-01", []),
        ("half | 2019-05-20 | ministry | change: halved | from: 2019-05-01 | status: denied", ["states-apart"]),
        ("doubled | 2019-05-20 | ministry | change: more than doubled | from: 2018-05-01", ["states-apart"]),
        ('70,123 | 2019-05 | ministry | value: "70,123" | scope: {event: joined}', []),
        ('20,123 | 2019-05 | ministry | value: "20,123" | scope: {event: joined}', ["states-apart"]),
        ('70,123 | 2019-05 | ministry | value: "70,123" | scope: {event: left}', ["states-apart"]),
    ],
)
def test_a_leap_that_is_told_of_is_no_slip(tmp_path: Path, told: str, kinds: list[str]) -> None:
    moved = VOCABULARY.replace("{kind: state}", "{kind: state, grows by: joined, falls by: left}, joined: {}, left: {}")
    articles = {"a": state("50,345", "2019-05-01"), "b": state("120,345", "2019-05-20", "army"), "c": told}
    assert [kind for _, kind, *_ in findings(checked(tmp_path, moved, **articles))] == kinds
