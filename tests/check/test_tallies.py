"""Counts of the day of publication: what one article tells of its hour, and what it does not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.engine.check import check_claims
from checker.intake.files.load import load

VOCABULARY = """\
who:
  soldiers: {parts: [{complete: [men, women]}, {some: [generals]}]}
  men: {}
  women: {}
  generals: {}
event: {deserted: {}, arrived: {}}
where: {coast: {parts: [{complete: [north, south]}]}, north: {}, south: {}}
sources: {Army: {}, Police: {}}
"""
WHOLE = "id: all, quote: 72 soldiers, value: 72"
MEN = "id: men, quote: 50 of them men, value: 50, scope: {who: men}"
WOMEN = "id: women, quote: 31 women, value: 31, scope: {who: women}"
SPLIT = ("contradiction", "parts-do-not-add-up", "50 men + 31 women = 81")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of claims in a new current one, with a vocabulary."""
    monkeypatch.chdir(tmp_path)
    Path("claims").mkdir()
    Path("claims/vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    return Path("claims")


def written(folder: Path, *claims: str, name: str = "post", period: str = "2019-05-23", published: str = "2019-05-23") -> None:
    lines = "".join(f"  - {{{claim}}}\n" for claim in claims)
    (folder / f"{name}.yaml").write_text(
        f"article: {{title: The day, publisher: {name.title()}, published: {published}}}\n"
        f"defaults: {{scope: {{who: soldiers, event: deserted}}, source: Army, period: {period}}}\nclaims:\n{lines}",
        encoding="utf-8",
    )


def findings(folder: Path) -> list[tuple[str, str, str]]:
    loaded = load([folder])
    assert loaded.problems == ()
    report = check_claims(loaded.claims, loaded.vocabulary, loaded.settings)
    assert report.coverage.undecided == 0
    return [(finding.severity, finding.kind, re.split(r",| \(Post\)", finding.message)[0]) for finding in report.findings]


@pytest.mark.parametrize(
    ("period", "more"),
    [("2019-05-23", ""), ("2019-05-23", ", so far: yes"), ("2019", ", so far: yes")],
)
def test_what_one_article_tells_of_its_day_adds_up(folder: Path, period: str, more: str) -> None:
    written(folder, *(f"{claim}{more}" for claim in (WHOLE, MEN, WOMEN)), period=period)
    assert findings(folder) == [SPLIT]


def test_what_adds_up_is_no_finding(folder: Path) -> None:
    written(folder, WHOLE, MEN, WOMEN.replace("31", "22"), "id: g, quote: two generals, value: two, scope: {who: generals}")
    assert findings(folder) == []


def test_a_part_is_no_more_than_the_whole_of_its_hour(folder: Path) -> None:
    written(folder, WHOLE, "id: g, quote: 75 generals, value: 75, scope: {who: generals}")
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "part-exceeds-whole")]


def test_scopes_of_which_nobody_speaks_join_those_of_an_hour(folder: Path) -> None:
    """Of 72 some 40 are men, 60 deserted in the north, of these 15 men: 25 men would be in the south, where only 12 were."""
    written(
        folder,
        "id: all, quote: 72 soldiers, value: 72, scope: {where: coast}",
        "id: men, quote: 40 men, value: 40, scope: {who: men, where: coast}",
        "id: north, quote: 60 in the north, value: 60, scope: {where: north}",
        "id: both, quote: 15 men there, value: 15, scope: {who: men, where: north}",
    )
    assert [finding[0] for finding in findings(folder)] == ["contradiction"]


def test_an_article_in_two_files_still_tells_of_one_hour(folder: Path) -> None:
    """Which file a claim stands in changes nothing: the heading says which article it is."""
    written(folder, WHOLE, MEN)
    head = (folder / "post.yaml").read_text(encoding="utf-8").split("claims:")[0]
    (folder / "more.yaml").write_text(f"{head}claims:\n  - {{{WOMEN}}}\n", encoding="utf-8")
    assert findings(folder) == [SPLIT]


def test_two_articles_of_one_day_may_speak_of_two_hours(folder: Path) -> None:
    written(folder, WHOLE)
    written(folder, MEN, WOMEN, name="courier")
    assert findings(folder) == []


def test_two_sources_in_one_article_are_a_tension(folder: Path) -> None:
    written(folder, WHOLE, f"{MEN}, source: Police", f"{WOMEN}, source: Police")
    assert [finding[:2] for finding in findings(folder)] == [("tension", "parts-do-not-add-up")]


def test_an_article_that_tells_of_two_hours_is_not_of_one(folder: Path) -> None:
    """By noon 31, by night 72: the women are those of the night."""
    written(folder, WHOLE, "id: noon, quote: 31 by noon, value: 31", WOMEN.replace("31", "40"))
    assert [finding[:2] for finding in findings(folder)] == [("tension", "revised-figure")]


def test_one_count_told_twice_is_of_one_hour(folder: Path) -> None:
    written(folder, WHOLE, "id: again, quote: about 70, value: about 70", MEN, WOMEN)
    assert findings(folder) == [SPLIT]


def test_a_share_is_of_what_was_counted_by_then(folder: Path) -> None:
    written(folder, WHOLE, "id: w, quote: 36 women, value: 36, scope: {who: women}")
    assert findings(folder) == []
    share = "id: s, quote: 40 per cent of them women, share: 40 per cent, of: soldiers, scope: {who: women}"
    written(folder, WHOLE, "id: w, quote: 36 women, value: 36, scope: {who: women}", share)
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "share-does-not-fit")]


def test_totals_of_two_times_are_not_one(folder: Path) -> None:
    """Of the half year 412 are known by August, of seven months 451."""
    first = "id: half, quote: 412, value: 412, so far: yes, period: 2019-01/2019-06"
    written(folder, first, "id: seven, quote: 451, value: 451, so far: yes, period: 2019-01/2019-07", published="2019-08-02")
    assert findings(folder) == []


def test_a_state_of_a_month_is_known_to_an_article_in_two_files(folder: Path) -> None:
    """Of some day of March, which only the article knows."""
    (folder / "vocabulary.yaml").write_text("event: {staying: {kind: state}}\nwho: {soldiers: {}}\n", encoding="utf-8")
    head = "article: {title: The day, publisher: Post, published: 2019-05-23}\n"
    head += "defaults: {scope: {who: soldiers, event: staying}, source: Army}\nclaims:\n"
    for name, number in (("post", 120), ("more", 190)):
        claim = f"  - {{id: c, quote: {number} in March, value: {number}, period: 2019-03}}\n"
        (folder / f"{name}.yaml").write_text(head + claim, encoding="utf-8")
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "count-clash")]
