"""Whom an article's own conflict accuses, where all voices together know more than the article."""

from __future__ import annotations

from pathlib import Path

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
