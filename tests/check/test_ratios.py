"""Ratios: each commits to a whole that it is a ratio of, and ends told by a word stay open."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.small import checked, told

WORKERS = """\
who: {workers: {parts: [{complete: [women, men]}]}, women: {}, men: {}}
event: {applied: {}}
where: {}
route: {}
"""
RATES = """\
who: {cases: {unit: %s}}
event: {opened: {}}
where: {}
route: {}
"""


def article(name: str, scope: str, period: str, *claims: str) -> str:
    lines = "".join(f"  - {{{claim}}}\n" for claim in claims)
    return (
        f"article: {{title: Title, publisher: Paper {name}, published: 2015-01-17}}\n"
        f"defaults: {{scope: {{{scope}}}, source: Immigration Office, period: {period}}}\nclaims:\n{lines}"
    )


def applied(name: str, *claims: str) -> str:
    return article(name, "who: workers, event: applied", "2014-H1", *claims)


def opened(name: str, *claims: str) -> str:
    return article(name, "who: cases, event: opened", "2014-01/2014-10", *claims)


HEADLINE = "id: headline, quote: number of applicants doubled, change: doubled, from: 2013-H1"
TEXT = "id: text, quote: up by 50 per cent, change: up by 50 per cent, from: 2013-H1"
DOWN = "id: down, quote: fell by 10 per cent, change: fell by 10 per cent, from: 2013-H1"


def test_changes_against_each_other_need_no_count(tmp_path: Path) -> None:
    report = checked(tmp_path, WORKERS, one=applied("One", HEADLINE, TEXT), two=applied("Two", DOWN))
    assert told(report) == [
        ("contradiction", "change-does-not-fit", ["suspect two/down", "premise one/headline"]),
        ("tension", "change-does-not-fit", ["suspect one/headline", "premise one/text"]),
    ]
    assert [finding.message for finding in report.findings] == [
        "workers applied in the first half of 2014: “doubled”, up 50 to 150 per cent on the first half of 2013 (Paper One), "
        "but down 10 (suspect: Paper Two).",
        "workers applied in H1 2014: “up by 50 per cent”, 1.5 times as many as in H1 2013, but “doubled”, 1.75 to 2.25 (suspect: "
        "Paper One).",
    ]
    assert report.findings[1].why_tension == (
        "Read literally “number of applicants doubled” means at least 1.5 times as many, which can hold: so this is a tension, "
        "not a contradiction."
    )


def test_what_is_unchanged_may_have_been_nothing(tmp_path: Path) -> None:
    same = "id: same, quote: unchanged, change: unchanged, from: 2013-H1"
    nought = "id: nought, quote: none, value: none"
    assert told(checked(tmp_path, WORKERS, one=applied("One", same, nought))) == []


def test_nothing_does_not_rise_by_half(tmp_path: Path) -> None:
    before = "id: before, quote: none, value: none, period: 2013-H1"
    assert told(checked(tmp_path, WORKERS, one=applied("One", TEXT, before))) == [
        ("contradiction", "change-does-not-fit", ["either one/before", "either one/text"])
    ]


WOMEN = "id: women, quote: 70 per cent of them women, share: 70 per cent, of: workers"
MEN = "id: men, quote: 60 per cent were men, share: 60 per cent, of: workers"


def shares(one: str, two: str) -> dict[str, str]:
    return {
        "one": article("One", "who: women, event: applied", "2014", one),
        "two": article("Two", "who: men, event: applied", "2014", two),
    }


def test_shares_that_come_to_more_than_all(tmp_path: Path) -> None:
    report = checked(tmp_path, WORKERS, **shares(WOMEN, MEN))
    assert told(report) == [("contradiction", "share-does-not-fit", ["either one/women", "either two/men"])]
    proof = report.findings[0].proof
    assert proof is not None
    assert [(step.amount and step.amount * step.factor, step.text) for step in proof.steps] == [
        (1, "women and men together are no more than workers: 2014"),
        (pytest.approx(-0.695), "69.5 per cent of workers, 2014 is at most women, 2014"),
    ]


def test_a_count_beside_such_shares_is_innocent(tmp_path: Path) -> None:
    some = article("Three", "who: workers, event: applied", "2014", "id: some, quote: some 500 people, value: some 500")
    report = checked(tmp_path, WORKERS, three=some, **shares(WOMEN, MEN))
    ((severity, kind, parts),) = told(report)
    assert (severity, kind) == ("contradiction", "share-does-not-fit")
    assert [part for part in parts if not part.startswith("premise")] == ["either one/women", "either two/men"]


def test_shares_that_come_to_all_hold(tmp_path: Path) -> None:
    assert told(checked(tmp_path, WORKERS, **shares(WOMEN, MEN.replace("60", "30")))) == []


NEARLY = "id: n, quote: nearly twice the number, change: nearly twice, from: 2012/2013"
MORE = "id: n, quote: More than twice as many, change: more than twice, from: 2012/2013"


@pytest.mark.parametrize("unit", ["cases", "dollars", "kilometres"])
def test_nearly_twice_is_not_more_than_twice(unit: str, tmp_path: Path) -> None:
    report = checked(tmp_path, RATES % unit, one=opened("One", NEARLY), two=opened("Two", MORE))
    assert told(report) == [("contradiction", "change-does-not-fit", ["either one/n", "either two/n"])]
    proof = report.findings[0].proof
    assert proof is not None
    assert (proof.total, proof.allowed, proof.total_open, proof.allowed_open) == (2, 2, True, True)


@pytest.mark.parametrize("unit", ["cases", "dollars"])
def test_at_most_twice_may_be_at_least_twice(unit: str, tmp_path: Path) -> None:
    most, least = (NEARLY.replace("nearly", how) for how in ("at most", "at least"))
    assert told(checked(tmp_path, RATES % unit, one=opened("One", most), two=opened("Two", least))) == []


@pytest.mark.parametrize("unit", ["people", "dollars"])
def test_less_than_half_is_not_more_than_half(unit: str, tmp_path: Path) -> None:
    vocabulary = WORKERS.replace("women: {}", f"women: {{unit: {unit}}}").replace("workers: {", f"workers: {{unit: {unit}, ")
    less, more = (f"id: part, quote: {how} than half, share: {how} than half, of: workers" for how in ("less", "more"))
    texts = {name: article(name, "who: women, event: applied", "2014", part) for name, part in (("a", less), ("b", more))}
    assert told(checked(tmp_path, vocabulary, **texts)) == [
        ("contradiction", "share-does-not-fit", ["either a/part", "either b/part"])
    ]


@pytest.mark.parametrize(
    ("one", "two", "clash"),
    [
        ("more than 3 billion dollars", "less than 3 billion dollars", True),
        ("more than 3 billion dollars", "at most 3 billion dollars", True),
        ("at least 3 billion dollars", "less than 3 billion dollars", True),
        ("at least 3 billion dollars", "at most 3 billion dollars", False),
        ("more than 3 billion dollars", "at most 3.001 billion dollars", False),
    ],
)
def test_amounts_stay_on_their_side(one: str, two: str, clash: bool, tmp_path: Path) -> None:
    texts = {name: opened(name, f"id: n, quote: {said}, value: {said}") for name, said in (("a", one), ("b", two))}
    found = [finding for finding in checked(tmp_path, RATES % "dollars", **texts).findings if finding.reading == "literal"]
    assert [finding.severity for finding in found] == (["contradiction"] if clash else [])


@pytest.mark.parametrize("unit", ["cases", "dollars"])
def test_what_fell_did_not_stay(unit: str, tmp_path: Path) -> None:
    fell = "id: n, quote: fell, change: fell, from: 2012/2013"
    least = "id: n, quote: at least 100% of that, change: at least 100% of that, from: 2012/2013"
    report = checked(tmp_path, RATES % unit, one=opened("One", fell), two=opened("Two", least))
    assert [found[0] for found in told(report)] == ["contradiction"]


TRAINEES = """\
who: {trainees: {parts: [{some: [officers, sergeants]}]}, officers: {}, sergeants: {}}
event: {left: {}}
where: {}
route: {}
"""


def test_the_end_of_a_share_that_is_refuted_is_told(tmp_path: Path) -> None:
    officers = "who: officers, event: left"
    a = article("Wire", officers, "2005/2013", "id: off, quote: nearly all were officers, share: nearly all, of: trainees")
    a += "  - {id: all, quote: 152 trainees, value: 152, scope: {who: trainees, event: left}}\n"
    b = article("Beast", officers, "2005/2013", "id: off, quote: 103 of the 152, value: 103")
    (finding,) = checked(tmp_path, TRAINEES, a=a, b=b).findings
    assert finding.message == (
        "103 officers of 152 trainees left from 2005 to 2013 is 67.8 per cent (Paper Beast and Paper Wire), "
        "not “nearly all”, at least 90 (suspect: Paper Wire)."
    )
    assert finding.why_tension == (
        "Read literally “nearly all were officers” means at least 50 per cent, which can hold: so this is a tension, not a "
        "contradiction."
    )


@pytest.mark.parametrize(("women", "kind"), [("583", None), ("642", "share-does-not-fit")])
def test_more_than_half_reaches_to_the_next_part_with_a_name_and_is_no_old_figure(
    tmp_path: Path, women: str, kind: str | None
) -> None:
    words = "id: half, quote: more than half women, share: more than half, of: workers, scope: {who: women}"
    counts = ('id: all, quote: "1,001", value: "1,001"', f'id: women, quote: "{women}", value: "{women}", scope: {{who: women}}')
    report = checked(tmp_path, WORKERS, one=applied("One", words), two=applied("Two", *counts))
    assert told(report) == ([("tension", kind, ["suspect one/half", "premise two/all", "premise two/women"])] if kind else [])
