"""What the coverage says of claims that hold: which were compared, and which figures are alike only as rounded."""

from __future__ import annotations

from pathlib import Path

from checker.model.finding import Report
from checker.report.formats import Context
from checker.report.formats.text import render
from tests.check.small import checked

VOCABULARY = """
who:
  people: {parts: [{complete: [women, men]}]}
  women: {}
  men: {}
event: {arrived: {kind: flow}, employed: {kind: state}}
where: {Italy: {}}
"""
ARTICLE = """
article: {title: The year, publisher: Herald, published: 2020-01-01}
defaults: {source: ministry, period: 2019, scope: {event: arrived, where: Italy}}
claims:
"""


def of(folder: Path, *claims: str) -> Report:
    """The report on claims in one article."""
    lines = "".join(f"  - {{id: c{number}, {claim}}}\n" for number, claim in enumerate(claims, 1))
    return checked(folder, VOCABULARY, herald=ARTICLE + lines)


def not_compared(report: Report) -> list[tuple[str, str]]:
    return [(left.claim.id.removeprefix("herald/"), left.why) for left in report.coverage.uncompared]


WOMEN = "quote: 70% of them women, share: 70%, of: people, scope: {who: women}"
MEN = "quote: 30% men, share: 30%, of: people, scope: {who: men}"


def test_shares_of_complete_parts_are_compared_whatever_they_are(tmp_path: Path) -> None:
    report = of(tmp_path, WOMEN, MEN)
    assert (report.findings, report.coverage.compared, not_compared(report)) == ((), 2, [])


def test_two_changes_of_one_count_are_compared(tmp_path: Path) -> None:
    report = of(tmp_path, "quote: up 30%, change: up 30%, from: 2018", "quote: up 31%, change: up 31%, from: 2018")
    assert report.coverage.compared == 2
    other = of(tmp_path, "quote: up 30%, change: up 30%, from: 2018", "quote: up 31%, change: up 31%, from: 2017")
    assert [claim for claim, _ in not_compared(other)] == ["c1", "c2"]


def test_figures_that_agree_only_as_rounded_are_listed(tmp_path: Path) -> None:
    scope = "scope: {who: people}"
    report = of(
        tmp_path,
        f'quote: "748,000", value: "748,000", {scope}',
        f'quote: "749,000", value: "749,000", {scope}',
        f'quote: "750,000", value: "750,000", {scope}',
        f'quote: "about 750,000", value: "about 750,000", {scope}',
        'quote: "748,000 in 2018", value: "748,000", period: 2018, scope: {who: people}',
        'quote: "402 men", value: "402", scope: {who: men}',
        'quote: "402 men again", value: "402", scope: {who: men}',
    )
    assert report.findings == ()
    assert [sorted(claim.id for claim in same) for same in report.coverage.rounded] == [["herald/c1", "herald/c2", "herald/c3"]]
    text = render(report, Context(width=80))
    assert text[text.index("  different") :].split("\n\n")[0].splitlines() == [
        "  different figures of one count that agree only as rounded (1 count)",
        "    people · arrived · Italy, 2019",
        "      herald/c1  “748,000”",
        "      herald/c2  “749,000”",
        "      herald/c3  “750,000”",
    ]


def test_figures_of_which_one_is_off_are_not(tmp_path: Path) -> None:
    scope = "scope: {who: people}"
    report = of(
        tmp_path, f'quote: "748,000", value: "748,000", {scope}', f'quote: "758,000", value: "758,000", source: police, {scope}'
    )
    assert len(report.findings) == 1
    assert report.coverage.rounded == ()
