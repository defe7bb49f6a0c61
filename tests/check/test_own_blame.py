"""Whom an article's own conflict accuses, where all voices together know more than the article."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.small import checked, told

VOCABULARY = """
    who: {people: {parts: [{complete: [men, women]}]}, men: {}, women: {}}
    event: {arrived: {kind: flow}}
    sources: {Ministry: {trust: 2}, Port Authority: {trust: 3}}
    """
ARTICLE = """
    article: {title: A year, publisher: Observer, published: 2015-07-11}
    defaults: {scope: {who: people, event: arrived}, period: 2014}
    claims:
      - {id: men, quote: "72", value: "72", scope: {who: men, event: arrived}, source: Port Authority}
      - {id: women, quote: "169", value: "169", scope: {who: women, event: arrived}, source: Port Authority}
      - {id: all, quote: "227", value: "227", source: Ministry}
    """
OTHER = """
    article: {{title: Men, publisher: {name}, published: 2015-03-0{day}}}
    claims:
      - {{id: men, quote: "58", value: "58", scope: {{who: men, event: arrived}}, period: 2014, source: {source}}}
    """


def test_an_article_alone_parts_with_the_figure_trusted_least(tmp_path: Path) -> None:
    assert told(checked(tmp_path, VOCABULARY, observer=ARTICLE)) == [
        ("contradiction", "parts-do-not-add-up", ["suspect observer/all", "premise observer/men", "premise observer/women"])
    ]


def test_what_all_voices_refute_is_accused_beside_it(tmp_path: Path) -> None:
    """By itself the article would blame its total, which is right."""
    others = {
        name.lower(): OTHER.format(name=name, day=day, source=name) for day, name in enumerate(("Post", "Echo", "Star", "Sun"), 1)
    }
    assert told(checked(tmp_path, VOCABULARY, observer=ARTICLE, **others)) == [
        ("contradiction", "count-clash", ["suspect observer/men", "premise echo/men"]),
        ("contradiction", "parts-do-not-add-up", ["either observer/all", "either observer/men", "premise observer/women"]),
    ]


POOL = """\
who: {visitors: {}}
event: {came: {}}
where: {Pool: {}}
scopes: {visits: {who: visitors, event: came, where: Pool}}
"""
PAPER = """\
article: {{title: Pool, publisher: {name}, published: 2025-02-{day:02}}}
defaults: {{scope: visits, source: pool}}
claims:
"""
FIRST = """\
- {id: v23, quote: "58,460 in 2023", value: "58,460", period: 2023}
- {id: v24, quote: "64,310 in 2024", value: "64,310", period: 2024}
- {id: c24, quote: up 10 per cent, change: up 10 per cent, from: 2023, period: 2024}
"""
SECOND = """\
- {id: v22, quote: "51,210 in 2022", value: "51,210", period: 2022}
- {id: v23, quote: "58,640 in 2023", value: "58,640", period: 2023}
- {id: c23, quote: up 64.2 per cent, change: up 64.2 per cent, from: 2022, period: 2023}
"""


def test_what_an_article_says_against_itself_is_proven_by_its_own_figures(tmp_path: Path) -> None:
    """Not by the earlier figure of its source, and no second time as a tension that give or take a little could hold."""
    first, second = PAPER.format(name="First", day=3) + FIRST, PAPER.format(name="Second", day=10) + SECOND
    report = checked(tmp_path, POOL, first=first, second=second)
    assert [(finding.severity, finding.message) for finding in report.findings] == [
        (
            "contradiction",
            "51,210 visitors came to Pool in 2022 to 58,640 in 2023 is up 14.5 per cent, not 64.2 (Second). "
            "It is open which is off.",
        ),
        ("tension", "58,640 visitors came to Pool in 2023 (Second), but 58,460 (First). It is open which is off."),
    ]


@pytest.mark.parametrize(
    ("publisher", "day", "suspects"),
    [("Second", "02-04", []), ("First", "02-04", ["first/v24"]), ("Second", "04-01", ["first/v24"])],
)
def test_who_revises_a_figure_speaks_anew(tmp_path: Path, publisher: str, day: str, suspects: list[str]) -> None:
    """What another paper makes of the same statement may be a slip of its own."""
    first = PAPER.format(name="First", day=3) + '- {id: v24, quote: "64,310", value: "64,310", period: 2024}\n'
    second = PAPER.format(name=publisher, day=3).replace("02-03", day)
    second += '- {id: v24, quote: "64,130", value: "64,130", period: 2024}\n'
    (finding,) = checked(tmp_path, POOL, first=first, second=second).findings
    assert (finding.severity, finding.kind) == ("tension", "revised-figure")
    assert [part.claim.id for part in finding.parts if part.role == "suspect"] == suspects
