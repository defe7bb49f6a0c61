"""How news says numbers, from the file to the finding."""

from __future__ import annotations

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
event:
  deserted: {also: [defected]}
sources: {Border Service: {trust: 2}}
"""
ARTICLE = """\
article: {{title: {name}, publisher: Paper {name}, published: {published}}}
defaults: {{scope: {{who: soldiers, event: deserted}}, source: Army}}
claims:
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of claims in a new current one, with a vocabulary."""
    monkeypatch.chdir(tmp_path)
    Path("claims").mkdir()
    Path("claims/vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    return Path("claims")


def written(folder: Path, name: str, *claims: str, published: str = "2024-02-01") -> None:
    """Writes an article with these claims, each without its braces."""
    lines = "".join(f"  - {{{claim}}}\n" for claim in claims)
    text = ARTICLE.format(name=name.upper(), published=published) + lines
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def problems(folder: Path) -> list[str]:
    return [str(problem) for problem in load([folder]).problems]


def findings(folder: Path) -> list[tuple[str, str, str]]:
    """Severity, kind and message of every finding."""
    read = load([folder])
    assert [str(problem) for problem in read.problems] == []
    report = check_claims(read.claims, read.vocabulary, read.settings)
    return [(finding.severity, finding.kind, finding.message) for finding in report.findings]


@pytest.mark.parametrize("value", ["a seventh", "the seventh", "A Seventh", "'7th'", "at least 7"])
def test_a_seventh_makes_at_least_seven(folder: Path, value: str) -> None:
    general = "scope: {who: generals, event: defected}, source: unnamed, period: ../2012-03-14"
    written(folder, "a", f"id: n, quote: a seventh general, value: {value}, {general}")
    assert findings(folder) == []
    written(folder, "b", f"id: n, quote: just six generals, value: just six, {general}")
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "count-clash")]


def test_a_part_is_no_seventh(folder: Path) -> None:
    written(folder, "a", "id: n, quote: a seventh of the generals, value: a seventh, period: 2012")
    assert problems(folder) == [
        "claims/a.yaml:4:54: value: “a seventh” of something is a share; "
        "write `share: a seventh` and, as `of`, what it is a share of"
    ]


@pytest.mark.parametrize(
    ("quote", "share"),
    [
        ("every 14th was a woman", "every 14th"),
        ("every 14th was a woman", "1 in 14"),
        ("women are outnumbered 1:13", "'1:13'"),
        ("72 per 1,000", "'72 per 1,000'"),
    ],
)
def test_shares_as_news_says_them(folder: Path, quote: str, share: str) -> None:
    women = "scope: {who: women}, of: soldiers, period: 2023"
    written(folder, "a", f"id: s, quote: '{quote}', share: {share}, {women}")
    written(folder, "b", "id: all, quote: '1,402 soldiers', value: '1,402', period: 2023")
    written(folder, "c", "id: w, quote: 101 women, value: 101, scope: {who: women}, period: 2023")
    assert findings(folder) == []
    written(folder, "c", "id: w, quote: 205 women, value: 205, scope: {who: women}, period: 2023")
    assert [kind for _, kind, _ in findings(folder)] == ["share-does-not-fit"]


def test_a_share_in_a_table(folder: Path) -> None:
    (folder / "t.csv").write_text(
        "id,title,publisher,published,share,value,who,of,event,period,source\n"
        "s,T,Paper,2024-02-01,EVERY 14TH,,women,soldiers,deserted,2023,Army\n"
        "t,T,Paper,2024-02-01,,between 70 and nearly 80,women,,deserted,2023,Army\n",
        encoding="utf-8",
    )
    written(folder, "b", "id: all, quote: '1,002 soldiers', value: '1,002', period: 2023")
    assert findings(folder) == []


def test_one_end_of_a_range_may_be_hedged(folder: Path) -> None:
    written(
        folder,
        "a",
        "id: n, quote: 'between 5,000 and nearly 7,000', value: 'between 5,000 and nearly 7,000', period: 2023",
        "id: m, quote: 12 to more than 15, value: 12 to more than 15, period: 2022",
    )
    written(folder, "b", "id: n, quote: '7,604', value: '7,604', period: 2023", "id: m, quote: '18', value: '18', period: 2022")
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "count-clash"), ("tension", "count-clash")]
